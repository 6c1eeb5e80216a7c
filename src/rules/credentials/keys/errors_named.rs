//! Keys of services that keep errors and times of answers and have no prefix: the name stands before them.

use crate::rules::credentials::provider::{NAMED, NAMED_UUID, named};
use crate::rules::{Edge, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "watch/rollbar",
        about: "Rollbar key, by its name",
        wake: &[Wake::Words(&["rollbar"])],
        pattern: named!(r"[a-f0-9]{32}"),
        hits: &[
            concat!("Rollbar 的密钥是«2ed1e4bbe22ef690", "c0d99a7df3aa7db2»。"),
            concat!(
                "rollbar: {\n  secretKey: \"«8dcf93e921856eb4",
                "4d2a5e211e046c34»\"\n}"
            ),
        ],
        misses: &[
            concat!("Rollbar build 93529ef522b83d55", "6e343d9246e598dd"),
            "Rollbar API key is short: 6a5e470",
        ],
        source: "docs.rollbar.com",
        ..NAMED
    },
    Rule {
        id: "watch/bugsnag",
        about: "Bugsnag key, by its name",
        wake: &[Wake::Words(&["bugsnag"])],
        pattern: named!(r"[a-f0-9]{32}"),
        hits: &[
            concat!("kunci API Bugsnag: «a4c8b5d8b436e5fd", "3f59e76b406da86e»"),
            concat!(
                "el token de Bugsnag es «ddb4148b78901366",
                "3170f24110f8ff6c»"
            ),
        ],
        misses: &[
            concat!("Bugsnag build 472beeeafe32ba89", "1cad34bcfb0a603c"),
            "Bugsnag API key is short: a12db57",
        ],
        source: "docs.bugsnag.com",
        ..NAMED
    },
    Rule {
        id: "watch/airbrake",
        about: "Airbrake key, by its name",
        wake: &[Wake::Words(&["airbrake"])],
        pattern: named!(r"[a-f0-9]{40}|[a-f0-9]{32}"),
        hits: &[
            concat!("AIRBRAKE_TOKEN=\"«c015f8a43b7b7662", "6112aa6591e58bef»\""),
            concat!(
                "AirbrakeのAPIキーは«03b0b5d7ff40f12d",
                "9d16e0605047129e»です"
            ),
        ],
        misses: &[
            concat!("Airbrake build af127948b86ae60d", "537008939e72197a"),
            "Airbrake API key is short: ea98dfb",
        ],
        source: "docs.airbrake.io",
        ..NAMED
    },
    Rule {
        id: "watch/appsignal",
        about: "AppSignal key, by its name",
        wake: &[Wake::Words(&["appsignal"])],
        pattern: named!(r"[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}"),
        hits: &[
            concat!(
                "APPSIGNAL_PUSH_API_KEY=«92f8238b-748f-4180",
                "-8d0c-973bb09fe1cd»"
            ),
            concat!(
                "AppSignal push API key «5b16e660-63b4-4752",
                "-b776-af0d05bdbdbd»"
            ),
        ],
        misses: &[
            concat!("AppSignal build cd2602e5-7409-4e2e", "-8a83-db0b5df65188"),
            "AppSignal API key is short: 25e35f5",
        ],
        source: "docs.appsignal.com",
        ..NAMED_UUID
    },
    Rule {
        id: "watch/lightstep",
        about: "Lightstep key, by its name",
        wake: &[Wake::Words(&["lightstep", "ls_access"])],
        pattern: named!(r"[A-Za-z0-9+/]{100,180}={0,2}|[a-f0-9]{32}"),
        reach: 420,
        right: Edge::Free,
        hits: &[
            concat!(
                "Mein Lightstep-Schlüssel lautet «05ad9e6fdf92db71",
                "f57548c6bc19049d»."
            ),
            concat!(
                "la clé Lightstep : «qER3cJTLyFGREIRNu34aIQBtWM4Z3Qep5A6kmBPvY3AiNHDjMptfknz58QHHH3sD",
                "aJF26frS5Xs6aXtN0AHMHo6n5fvbGgLyVamGe3BbwXOcpcvi0MZztc1hSY4mZPyE»"
            ),
        ],
        misses: &[
            concat!("Lightstep build 32555ff840d23e8e", "2eb3be8ff8f9abdc"),
            "Lightstep API key is short: 16c32ae",
        ],
        source: "docs.lightstep.com",
        ..NAMED
    },
    Rule {
        id: "watch/honeycomb-legacy",
        about: "Honeycomb key of the older kind, by its name",
        wake: &[Wake::Words(&["honeycomb", "x-honeycomb"])],
        pattern: named!(r"[a-f0-9]{32}|[A-Za-z0-9]{22}"),
        near: &["key*", "team", "token*", "secret*"],
        hits: &[
            concat!("HONEYCOMB_API_KEY=«e0fb3bc1dd05d0eb", "09beec1a33f4d63f»"),
            concat!("X-Honeycomb-Team: «NCPV4dFq75f", "1EQG3WTRwvX»"),
        ],
        misses: &[
            concat!("Honeycomb build 7d32eab0bc5d4605", "c415fcbf725bb486"),
            "Honeycomb API key is short: 1b1d36c",
        ],
        source: "docs.honeycomb.io",
        ..NAMED
    },
    Rule {
        id: "watch/raygun",
        about: "Raygun key, by its name",
        wake: &[Wake::Words(&["raygun"])],
        pattern: named!(r"[A-Za-z0-9]{22,24}"),
        hits: &[
            concat!("Raygun 的密钥是«npNsAG6XKfq", "8VV7aN7kbJy»。"),
            concat!(
                "raygun: {\n  secretKey: \"«EVd6Abm2rma",
                "pP9mi1Sekh5»\"\n}"
            ),
        ],
        misses: &[
            concat!("Raygun build FI5u9R6KT7l", "khE9SY1dt1Q"),
            "Raygun API key is short: pGHoDbh",
        ],
        source: "raygun.com/documentation",
        ..NAMED
    },
    Rule {
        id: "watch/pingdom",
        about: "Pingdom key, by its name",
        wake: &[Wake::Words(&["pingdom"])],
        pattern: named!(r"[A-Za-z0-9_-]{75,90}|[A-Za-z0-9]{32}"),
        reach: 420,
        hits: &[
            concat!(
                "kunci API Pingdom: «pdk1gaVe7wTatNRjVjitFI1WEd8R866WRVyb6Q7sgAW",
                "NVmQIUg9Tyg2lDIN2aUecIWK7EkZWkgpCi7aVCRblLk»"
            ),
            concat!(
                "el token de Pingdom es «7syPMYUv6dVv554U",
                "w7tXGfhSLi4kFNEl»"
            ),
        ],
        misses: &[
            concat!(
                "Pingdom build 6RYZHh13JXE7wGTPSXOXVp8XwV8nBNgfyr4aZnx12TB",
                "CMnLnYput0YjstV0vgoTXNW5NYgotpmfbRSyu4Jy3Ys"
            ),
            "Pingdom API key is short: 37tzwQy",
        ],
        source: "docs.pingdom.com",
        ..NAMED
    },
];
