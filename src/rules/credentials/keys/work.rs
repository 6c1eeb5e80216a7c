//! Further keys of services that people work with: projects, customers, hours.

use crate::rules::credentials::provider::{KEY, NAMED, NAMED_UUID, named, solid};
use crate::rules::{Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "saas/salesforce",
        about: "Salesforce access token: organisation and session",
        wake: &[Wake::Prefix(&["00D"])],
        pattern: r"00D[A-Za-z0-9]{12,15}![A-Za-z0-9_.]{60,140}",
        reach: 180,
        hits: &[
            concat!(
                "export TOKEN=«0",
                "0D6VYXDTtwhg2E!k36qXuF3PREP3DceqlZQknSoBKjZGbokXHypYhjyX3MLUmmXKj4HfLm4i5xwy36owyLcWqKIHzgy27X1HBvru4tgsfhwk4Uv»; run"
            ),
            concat!(
                "(«0",
                "0DYUwN0wCUEpRQ!9HQ1C2P9oStkZjjFW2GdeArK5JV5naV6I5CuVDlSaJJIgLnWuP99gG4HvlBVHvK3tdQXrP1zslG5AuC6HFRw9O0YG5jSuN5a»)"
            ),
        ],
        misses: &[
            concat!("KEY=0", "0D474eb9"),
            concat!(
                "KEY=0",
                "0Dxxxxxxxxxxxx!xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "developer.salesforce.com",
        ..KEY
    },
    Rule {
        id: "saas/salesforce-refresh",
        about: "Salesforce refresh token",
        wake: &[Wake::Prefix(&["5Aep"])],
        pattern: r"5Aep[A-Za-z0-9_.]{70,110}",
        hits: &[
            concat!(
                "新的密钥是«5A",
                "epe5TpImIpVHMQHv004MZzbtfkWajcTnAsSkw0a7XzmibycSOe0X0KsiX7jTUkJ0pm8AYGw0kKtHm2P814azJY»。"
            ),
            concat!(
                "API_KEY=«5A",
                "epaOhSQCU9iMpqqd3MA5Dme1GM224ugRqLI7tL57nlbzsBohCcJZtQH8UBlGhbJtMC5ZZagHT2nNF4p363rfA4»"
            ),
        ],
        misses: &[
            concat!("KEY=5A", "ep9a3bf5"),
            concat!(
                "KEY=5A",
                "epxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "developer.salesforce.com",
        ..KEY
    },
    Rule {
        id: "saas/close",
        about: "Close key",
        wake: &[Wake::Prefix(&["api_"])],
        sift: Some(solid),
        pattern: r"api_[A-Za-z0-9]{20,24}\.[A-Za-z0-9]{20,24}",
        hits: &[
            concat!(
                "\"token\": \"«ap",
                "i_lu4XR31uSzsdwheANe47Ge.G3lbQJF7hWQRyCejtdLhL3»\","
            ),
            concat!(
                "use «ap",
                "i_S9ObcJ63ntWlZZB7oGnQFj.PVQmBb5f03ac0LNVVRXbZB» for now"
            ),
        ],
        misses: &[
            concat!("KEY=ap", "i_961b8e"),
            concat!("KEY=ap", "i_xxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "developer.close.com",
        ..KEY
    },
    Rule {
        id: "saas/harvest",
        about: "Harvest token",
        wake: &[Wake::Prefix(&[".pt.", ".at."])],
        sift: None,
        begin: Some(back_number),
        pattern: r"[0-9]{5,8}\.[ap]t\.[A-Za-z0-9_-]{80,90}",
        hits: &[
            concat!(
                "export TOKEN=«2705107.pt.V",
                "Tft1fzQ6VYl6EAUHMErKhV2rmqgDLTsFbKvAv3SLZMoKrFkqxO317C6Ue0ejOEtL4u4XcwFjkYdcBaudoyv9I»; run"
            ),
            concat!(
                "(«7260205.pt.x",
                "WX39Hi0sKzOOWNPNPhS2TiguNSQIz8k90cVsXBLzj3FKHCQAB7ySOMFXkY9Skv24dRK5Zj2cXdswRT0PHqa4L»)"
            ),
        ],
        misses: &[
            concat!("KEY=2183", "186.pt.yrfD88KmMbmeoF3Z9OAG"),
            concat!(
                "x.pt.5cX",
                "G66ANeWjtQBjChX0SwRT0WZzpUWlBC3CI9mdpS6ZlaOXKfIJF0wzU3PqbFcwAKlCKOBJxSnyWt7I60eQloV"
            ),
        ],
        source: "help.getharvest.com/api-v2",
        ..KEY
    },
    Rule {
        id: "saas/wakatime-token",
        about: "WakaTime OAuth token",
        wake: &[Wake::Prefix(&["waka_tok_"])],
        pattern: r"waka_tok_[A-Za-z0-9]{40,90}",
        hits: &[
            concat!(
                "\"token\": \"«waka_to",
                "k_DnXHM7nx09arZlMf5vD5FGajOJzuycSuXZLKSe5UkcxMqZ8lVx3GlgypZnkNHT1wKdsQi5qgEoCHfW45»\","
            ),
            concat!(
                "use «waka_to",
                "k_ZjNcwiG0kTiCl28Sao1vVojgCC5g2ALECN2Etu2GqxgXbxeflDcctVRwU05VlNhsGHPZfNjFkKBk4wYQ» for now"
            ),
        ],
        misses: &[
            concat!("KEY=waka_to", "k_ea55ed"),
            concat!(
                "KEY=waka_to",
                "k_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "wakatime.com/developers",
        ..KEY
    },
    Rule {
        id: "saas/zapier",
        about: "Zapier key",
        wake: &[Wake::Prefix(&["sk-ak-"])],
        pattern: r"sk-ak-[A-Za-z0-9_-]{20,60}",
        hits: &[
            concat!(
                "https://x.example.org/?k=«sk-a",
                "k-QJxcJ4wS7SosXLcE0w7Orl7NVnan8CWe»&v=1"
            ),
            concat!(
                "export TOKEN=«sk-a",
                "k-iahCsqRbpyH48zX6Kk54SE8GDPXJGOL2»; run"
            ),
        ],
        misses: &[
            concat!("KEY=sk-a", "k-46460d"),
            concat!("KEY=sk-a", "k-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "docs.zapier.com",
        ..KEY
    },
    Rule {
        id: "saas/hubspot-legacy",
        about: "HubSpot key of the older kind, by its name",
        wake: &[Wake::Words(&["hubspot", "hapikey"])],
        pattern: named!(r"[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}"),
        near: &["key*", "hapikey", "token*", "apikey"],
        hits: &[
            concat!("HUBSPOT_API_KEY=«fbdfd363-4a6f-4068", "-903e-96a757acbc95»"),
            concat!(
                "?hapikey=«475e81a9-beb4-4e92",
                "-858b-61cdb90a5b80»&limit=1"
            ),
        ],
        misses: &[
            concat!(
                "HubSpot contact 7a5710fc-0cd4-4",
                "d84-9eb8-50dab1c8b3b1 was merged"
            ),
            concat!("HUBSPOT_API", "_KEY=${KEY}"),
        ],
        source: "developers.hubspot.com",
        ..NAMED_UUID
    },
    Rule {
        id: "saas/todoist",
        about: "Todoist key, by its name",
        wake: &[Wake::Words(&["todoist"])],
        pattern: named!(r"[a-f0-9]{40}"),
        hits: &[
            concat!(
                "ключ Todoist: «256e2ac64d9fc36e87ca",
                "091f314bc4ff81590cfd»"
            ),
            concat!(
                "TODOIST_API_KEY=«052344c0662eb06410ba",
                "7a257102bfac805533e8»"
            ),
        ],
        misses: &[
            concat!("Todoist build 67f9448eb5a06c727fa0", "f85a6b9683a18a9c0458"),
            "Todoist API key is short: e34e561",
        ],
        source: "developer.todoist.com",
        ..NAMED
    },
    Rule {
        id: "saas/toggl",
        about: "Toggl key, by its name",
        wake: &[Wake::Words(&["toggl"])],
        pattern: named!(r"[a-f0-9]{32}"),
        hits: &[
            concat!(
                "my Toggl API key is «e047e8aae3a08bb6",
                "f2413c294b889231», keep it"
            ),
            concat!(
                "Mein Toggl-Schlüssel lautet «9694291c8f760b27",
                "0a84713665b9dcdb»."
            ),
        ],
        misses: &[
            concat!("Toggl build f776001f05a353fb", "bd6f3b595ebd7ef5"),
            "Toggl API key is short: ab60b6f",
        ],
        source: "engineering.toggl.com/docs",
        ..NAMED
    },
    Rule {
        id: "saas/clockify",
        about: "Clockify key, by its name",
        wake: &[Wake::Words(&["clockify"])],
        pattern: named!(r"[A-Za-z0-9+/]{48}"),
        hits: &[
            concat!(
                "la clé Clockify : «21mDFxyyoNkqRyEDsScu5sz6",
                "yMq27EYL4WcudhvBQ43VMmvH»"
            ),
            concat!(
                "Clockify 的密钥是«BgjpgWu6BSsV7aNZYTwU7hQH",
                "KgOWiFp6oQ6tMFyxN08bEGVp»。"
            ),
        ],
        misses: &[
            concat!(
                "Clockify build HJgtsL2x6cZy7frT3bIrUm7f",
                "MpWloF7JuRj7efux7dzpfBoB"
            ),
            "Clockify API key is short: zQrdgU4",
        ],
        source: "docs.clockify.me",
        ..NAMED
    },
    Rule {
        id: "saas/pipedrive",
        about: "Pipedrive key, by its name",
        wake: &[Wake::Words(&["pipedrive"])],
        pattern: named!(r"[a-f0-9]{40}"),
        hits: &[
            concat!(
                "pipedrive: {\n  secretKey: \"«4597a18956befc045665",
                "e564f34dde004e7c3139»\"\n}"
            ),
            concat!(
                "kunci API Pipedrive: «26040c6ee25b879603c3",
                "6523cb8cf9bb8e2eb3f5»"
            ),
        ],
        misses: &[
            concat!(
                "Pipedrive build fd9981eb43a220da7e72",
                "0817663878e2ffb0cf18"
            ),
            "Pipedrive API key is short: 36f572a",
        ],
        source: "developers.pipedrive.com",
        ..NAMED
    },
    Rule {
        id: "saas/clearbit",
        about: "Clearbit key, by its name",
        wake: &[Wake::Words(&["clearbit"])],
        pattern: named!(r"sk_[a-f0-9]{32}"),
        hits: &[
            concat!(
                "el token de Clearbit es «sk_88367efd8afe9d",
                "a758fe9a02d4a80ba6»"
            ),
            concat!(
                "CLEARBIT_TOKEN=\"«sk_acd98306114d04",
                "73ef113eebbe8efb15»\""
            ),
        ],
        misses: &[
            concat!("Clearbit build sk_be12cde91502fcd", "947330c72e37ed4ba"),
            "Clearbit API key is short: sk_bbd5",
        ],
        source: "help.clearbit.com",
        ..NAMED
    },
    Rule {
        id: "saas/shortcut",
        about: "Shortcut key, by its name",
        wake: &[Wake::Words(&[
            "shortcut_api",
            "clubhouse_api",
            "shortcut api",
        ])],
        pattern: named!(r"[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}"),
        hits: &[
            concat!(
                "SHORTCUT_API_TOKEN=«879ba335-69c8-4acc",
                "-bcec-dea63b4f01a3»"
            ),
            concat!(
                "Shortcut API token «8dcd870c-715e-42be",
                "-bca2-18fd5b42ec2a»"
            ),
        ],
        misses: &[
            concat!("Shortcut build af408534-201f-4e56", "-b100-6b02f8ccd3f4"),
            "Shortcut API key is short: d49ae2d",
        ],
        source: "developer.shortcut.com",
        ..NAMED_UUID
    },
];

/// The first digit of the account before the point.
fn back_number(text: &[u8], at: usize) -> Option<usize> {
    let digits = text[at.saturating_sub(9)..at]
        .iter()
        .rev()
        .take_while(|b| b.is_ascii_digit())
        .count();
    (5..=8).contains(&digits).then(|| at - digits)
}
