//! Keys of services that know facts: the weather, news, films, addresses.

use crate::rules::credentials::placeholder;
use crate::rules::credentials::provider::{KEY, NAMED, named};
use crate::rules::{Edge, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "saas/openweather",
        about: "OpenWeather key, by its name",
        wake: &[Wake::Words(&["openweather", "owm_api", "owm_key"])],
        pattern: named!(r"[a-f0-9]{32}"),
        near: &[
            "key*",
            "apikey",
            "appid",
            "token*",
            "密钥",
            "schlüssel*",
            "clé*",
            "clave*",
            "kunci",
        ],
        hits: &[
            concat!("OPENWEATHER_API_KEY=«13e63e623704a25b", "1251787f6970a9c9»"),
            concat!(
                "openweathermap appid=«90893fbd8409b1e3",
                "429985f7b788230a»"
            ),
        ],
        misses: &[
            concat!("OpenWeather build 23f7cd3183185ced", "1592e319b93071b9"),
            "OpenWeather API key is short: 1b8adf5",
        ],
        source: "openweathermap.org/appid",
        ..NAMED
    },
    Rule {
        id: "saas/openweather-url",
        about: "OpenWeather key in an address",
        wake: &[Wake::Words(&["openweathermap.org"])],
        sift: None,
        pattern: r"openweathermap\.org/[A-Za-z0-9/._-]{1,60}\?[A-Za-z0-9_=&%.,+{}$-]{0,120}appid=(?P<value>[a-f0-9]{32})",
        reach: 280,
        left: Edge::Free,
        hits: &[
            concat!(
                "https://api.openweathermap.org/data/2.5/weather?q=Berlin&appid=«8db1ec04628e3dc9",
                "48839d9cc03d7828»"
            ),
            concat!(
                "GET https://api.openweathermap.org/data/3.0/onecall?lat=33.44&lon=-94.04&appid=«0e1e65227b30cd9b",
                "7df80dfee79f3846»&units=metric"
            ),
        ],
        misses: &[
            concat!(
                "https://",
                "api.openweathermap.org/data/2.5/weather?q=Berlin&appid=${KEY}"
            ),
            concat!("https://", "openweathermap.org/api"),
        ],
        source: "openweathermap.org/current",
        ..KEY
    },
    Rule {
        id: "saas/ipinfo",
        about: "ipinfo key, by its name",
        wake: &[Wake::Words(&["ipinfo"])],
        pattern: named!(r"[a-f0-9]{14}"),
        check: Some(placeholder::real),
        hits: &[
            concat!("ipinfoのAPIキーは«b5045db", "03454ba»です"),
            concat!("ключ ipinfo: «407aa43", "c54899e»"),
        ],
        misses: &[
            concat!("ipinfo build d386ef9", "51758a7"),
            "ipinfo API key is short: 7721f7d",
        ],
        source: "ipinfo.io/developers",
        ..NAMED
    },
    Rule {
        id: "saas/ipstack",
        about: "ipstack key, by its name",
        wake: &[Wake::Words(&[
            "ipstack",
            "weatherstack",
            "aviationstack",
            "mediastack",
            "numverify",
        ])],
        pattern: named!(r"[a-f0-9]{32}"),
        hits: &[
            concat!("IPSTACK_API_KEY=«c9f959fcdd5eb5ed", "15b9f52e255fb5eb»"),
            concat!(
                "my ipstack API key is «48b1515e1330d53d",
                "f7365b97c55d4934», keep it"
            ),
        ],
        misses: &[
            concat!("ipstack build 3d8ecb6396240313", "d6e5564ad86d5401"),
            "ipstack API key is short: be4edf9",
        ],
        source: "ipstack.com/documentation",
        ..NAMED
    },
    Rule {
        id: "saas/weather",
        about: "WeatherAPI or Tomorrow.io key, by its name",
        wake: &[Wake::Words(&[
            "weatherapi",
            "weather_api",
            "tomorrow.io",
            "tomorrow_io",
            "visualcrossing",
            "visual crossing",
        ])],
        pattern: named!(r"[A-Za-z0-9]{32}|[a-f0-9]{31}|[A-Z0-9]{25}"),
        hits: &[
            concat!("WEATHERAPI_KEY=«5197e9f7d4b2d8d", "b283958aed40a222»"),
            concat!(
                "tomorrow.io API key: «chZWfqGu3BQZITWF",
                "lW9u7iwrnbW8nn42»"
            ),
            concat!("VISUALCROSSING_API_KEY=«M3LZ4A4PTAS3", "0D3LM6BRR691E»"),
        ],
        misses: &[
            concat!(
                "WeatherAPI or Tomorrow.io build 5071643a10999002",
                "d8760e5d7620ab6"
            ),
            "WeatherAPI or Tomorrow.io API key is short: e971d23",
        ],
        source: "weatherapi.com/docs; docs.tomorrow.io",
        ..NAMED
    },
    Rule {
        id: "saas/news",
        about: "NewsAPI key, by its name",
        wake: &[Wake::Words(&["newsapi", "news_api"])],
        pattern: named!(r"[a-f0-9]{32}"),
        hits: &[
            concat!(
                "Mein NewsAPI-Schlüssel lautet «4c9f86136d060c28",
                "f9cc70dcf66cf88d»."
            ),
            concat!("la clé NewsAPI : «c7f2e06a68c1abd2", "321a031fe79b4f08»"),
        ],
        misses: &[
            concat!("NewsAPI build cf4500591c68cc9c", "0525cf8b0d316d2b"),
            "NewsAPI API key is short: e803b7f",
        ],
        source: "newsapi.org/docs",
        ..NAMED
    },
    Rule {
        id: "saas/tmdb",
        about: "TMDB key, by its name",
        wake: &[Wake::Words(&["tmdb", "themoviedb"])],
        pattern: named!(r"[a-f0-9]{32}"),
        hits: &[
            concat!("TMDB 的密钥是«c94646e200f26210", "ae00f18a445d92a5»。"),
            concat!(
                "tmdb: {\n  secretKey: \"«339d0586fa6c44c6",
                "5d58ffeaaea0976e»\"\n}"
            ),
        ],
        misses: &[
            concat!("TMDB build 6eefce0be5aed339", "86dbeccc6b7a8ea5"),
            "TMDB API key is short: 9fe8a1f",
        ],
        source: "developer.themoviedb.org",
        ..NAMED
    },
    Rule {
        id: "saas/wolfram",
        about: "Wolfram|Alpha key, by its name",
        wake: &[Wake::Words(&["wolfram"])],
        pattern: named!(r"[A-Z0-9]{6}-[A-Z0-9]{10}"),
        check: Some(placeholder::real),
        near: &["appid", "app", "key*", "app_id", "token*"],
        hits: &[
            concat!("WOLFRAM_APP_ID=«AWCMPJ-J", "L9UQW679O»"),
            concat!("wolfram alpha appid: «1K7QCU-5", "UGYMDYB03»"),
        ],
        misses: &[
            concat!("wolfram buil", "d 5FGQB5-8Z77"),
            concat!("WOLFRAM_APP_ID=X", "XXXXX-XXXXXXXXXX"),
        ],
        source: "products.wolframalpha.com/api",
        ..NAMED
    },
];
