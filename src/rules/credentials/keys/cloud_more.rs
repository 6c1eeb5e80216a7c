//! Further keys of Azure and Google Cloud, of hosts and of DNS.

use crate::rules::credentials::provider::{KEY, solid, unlike_words};
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "cloud/azure-functions",
        about: "Azure Functions key, with its mark",
        wake: &[Wake::Prefix(&["AzFu"])],
        sift: None,
        begin: Some(back_44),
        pattern: r"[A-Za-z0-9_-]{44}AzFu[A-Za-z0-9_-]{5}[AQgw]==",
        right: Edge::Free,
        hits: &[
            concat!(
                "API_KEY=«wzKZ5j21EGZTPARWlH4X",
                "9GGQ15lAaaZp0XDX4p4AhREvAzFukYNJaQ==»"
            ),
            concat!(
                "\"token\": \"«0hRjwVIzUqQuGDmKJ76w",
                "59OPmbyVO9jt1jNn4kEtYMcHAzFucHQBmQ==»\","
            ),
        ],
        misses: &[
            concat!("KEY=wolB", "9qBfdNrQD9cntZt7AzFutKy8FQ=="),
            concat!("key AzFu", "JCD2UkwGRPXfcESSQeF0Iky8"),
        ],
        source: "learn.microsoft.com/azure/azure-functions",
        ..KEY
    },
    Rule {
        id: "cloud/azure-search",
        about: "Azure AI Search key, with its mark",
        wake: &[Wake::Prefix(&["AzSe"])],
        sift: None,
        begin: Some(back_42),
        pattern: r"[A-Za-z0-9]{42}AzSe[A-D][A-Za-z0-9]{5}",
        hits: &[
            concat!(
                "use «RosLfvuv1nqqswpt1Yof",
                "14M5JClvqApSkVe0vD2vOgAzSeCfARB3» for now"
            ),
            concat!(
                "-H \"Authorization: Bearer «dXMHBluHRDa6kpbBWiK4",
                "Kc5Jrf47bA9I5dN76GPNyhAzSeCPkApY»\""
            ),
        ],
        misses: &[
            concat!("KEY=8I9M", "ZEp2ciprsXfM4gHxAzSeCflvEa"),
            concat!("key AzSe", "BncgmHH4H6Wec4jCGaOOZnNQ"),
        ],
        source: "learn.microsoft.com/azure/search",
        ..KEY
    },
    Rule {
        id: "cloud/azure-redis",
        about: "Azure Cache for Redis key, with its mark",
        wake: &[Wake::Prefix(&["AzCa"])],
        sift: None,
        begin: Some(back_33),
        pattern: r"[A-Za-z0-9]{33}AzCa[A-P][A-Za-z0-9]{5}=",
        right: Edge::Free,
        hits: &[
            concat!("key: '«MHW5HBL39Pq73m3pheUq", "p7kJmSKHidnTEAzCaB6Qks0=»'"),
            concat!(
                "https://x.example.org/?k=«q2GL22CSLedIMrQppbyt",
                "i8bYZcsUzfLeiAzCaBGwVcg=»&v=1"
            ),
        ],
        misses: &[
            concat!("KEY=xS0D", "DePflzwa1py5uLYPAzCaBmRxCU="),
            concat!("key AzCa", "oGeuTzpB1Oek8rM2NS7R8F1E"),
        ],
        source: "learn.microsoft.com/azure/azure-cache-for-redis",
        ..KEY
    },
    Rule {
        id: "cloud/google-hmac",
        about: "Google Cloud Storage HMAC access id",
        wake: &[Wake::Prefix(&["GOOG"])],
        pattern: r"GOOG[A-Z0-9]{20,57}",
        check: Some(unlike_words),
        confidence: Confidence::Likely,
        hits: &[
            concat!(
                "export TOKEN=«GOOG",
                "1EWGU3DUGP9I3MU6FKXQNDSBBFFEU27HWWZ1UHXOT65LLBAUBMFW1BP56»; run"
            ),
            concat!(
                "(«GOOG",
                "1E6GVN6KLDD52NGWLHXE1QKAV794J6V48HB7NLHUC5URNJC1YPRWFEQIP»)"
            ),
        ],
        misses: &[
            concat!("KEY=GOOG", "1Eb83ed1"),
            concat!(
                "KEY=GOOG",
                "1Exxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "cloud.google.com/storage/docs/authentication/hmackeys",
        ..KEY
    },
    Rule {
        id: "cloud/firebase-messaging",
        about: "Firebase Cloud Messaging server key",
        wake: &[Wake::Prefix(&[":APA91b"])],
        sift: None,
        begin: Some(back_colon),
        pattern: r"(?:AAAA[A-Za-z0-9_-]{7}|[A-Za-z0-9_-]{11,22}):APA91b[A-Za-z0-9_-]{60,140}",
        reach: 200,
        hits: &[
            concat!(
                "新的密钥是«AA",
                "AATMp14oE:APA91bmrIBR2KfZP229JSl5hYQsO77BicIIc6QiCgMULSt9Zx7Zd0GXiI8x3PYbSgsHEafa2OrfuzDCONz67bHwDwDGqGIctCO5vbxJU4J8LVAqZv9uW8vRSO45X0goSo788FM41BB5N»。"
            ),
            concat!(
                "API_KEY=«AA",
                "AAthdta8E:APA91bN1WCzC8J2ekECPePrmAkFYkTEA0BL4zocrTHov2JFuGgohnUemXRg5hfXdL1VqtJG3f6eXS98nlgPUJKz6baNpFl2iqsA9fqWvnRcA9lxdpF1yVR20w2jQD4vrB3xDArIMFZdf»"
            ),
        ],
        misses: &[
            concat!("KEY=PkRq", "CcgssHX:APA91bb6dDsyjjPC9k05klxZwd"),
            concat!("KEY=:APA", "91bmFrFCW6xx0YrNT3fLx1UaxrIuJwKCmnbePxpnpwd"),
        ],
        source: "firebase.google.com/docs/cloud-messaging",
        ..KEY
    },
    Rule {
        id: "cloud/google-code",
        about: "Google OAuth authorization code",
        wake: &[Wake::Prefix(&["4/0A"])],
        pattern: r"4/0A[A-Za-z0-9_-]{40,100}",
        hits: &[
            concat!(
                "\"token\": \"«4/",
                "0A1aYV_09br2Qt273BWik5IYRii2vKvpipzJiislo7ZiuhpIbe8JoThZrv_M7QG2HZSM0k58»\","
            ),
            concat!(
                "use «4/",
                "0Ap0RvRVCtGpd2COnhz5E98vULG1UlJzXn4S8pXRRaEOvtN0ezO0p41SPAWfSRWtSQEGXT5J» for now"
            ),
        ],
        misses: &[
            concat!("KEY=4/", "0Adf9a65"),
            concat!(
                "KEY=4/",
                "0Axxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "developers.google.com/identity/protocols/oauth2",
        ..KEY
    },
    Rule {
        id: "cloud/deno",
        about: "Deno Deploy token",
        wake: &[Wake::Prefix(&["ddp_", "ddo_", "ddw_"])],
        sift: Some(solid),
        pattern: r"dd[pow]_[A-Za-z0-9]{30,44}",
        hits: &[
            concat!("(«dd", "p_bLVKtWyjPVqYoxKxkEw8kniUF57gQ1aEHsHn»)"),
            concat!("新的密钥是«dd", "p_1uYO0Tk9MtHtiSXVm29e4vpN4iBFn7kUAbs1»。"),
        ],
        misses: &[
            concat!("KEY=dd", "p_4c0889"),
            concat!("KEY=dd", "p_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "docs.deno.com/deploy",
        ..KEY
    },
    Rule {
        id: "cloud/akamai",
        about: "Akamai EdgeGrid token",
        wake: &[Wake::Prefix(&["akab-"])],
        sift: Some(solid),
        pattern: r"akab-[a-z0-9]{16}-[a-z0-9]{16}",
        hits: &[
            concat!("API_KEY=«aka", "b-1ldixl7ykvs2bf5i-tmksa4qa3lm5ax3k»"),
            concat!(
                "\"token\": \"«aka",
                "b-ol7k8216qf4fu3bm-pp3bkiuy0h3zn930»\","
            ),
        ],
        misses: &[
            concat!("KEY=aka", "b-7ca868"),
            concat!("KEY=aka", "b-xxxxxxxxxxxxxxxx-xxxxxxxxxxxxxxxx"),
        ],
        source: "techdocs.akamai.com/developer",
        ..KEY
    },
    Rule {
        id: "cloud/cloudflare-tunnel",
        about: "Cloudflare tunnel token: base64 of JSON",
        wake: &[Wake::Prefix(&["eyJhIjoi"])],
        pattern: r"eyJhIjoi[A-Za-z0-9+/]{80,}={0,2}",
        reach: 420,
        right: Edge::Free,
        hits: &[
            concat!(
                "use «eyJhIj",
                "oiG8uqCAnCm828xoZzdDL1VgfGKKoHnVSm6NFMRUe9tDAkhgo5DlSTYvlxCmyXT0NKlsmFm8CuJoIbBhwyCvmk3w8Ii3mS9wJ3PDDMHlSyhz6Q0TcGax4XiYMFd3jNBs33UXgvoJgXD8WdrgjglaPoBZ» for now"
            ),
            concat!(
                "-H \"Authorization: Bearer «eyJhIj",
                "oi9TkhQc6gnxXhSoBYIYBTBiZyXVLxphYCX2SrrGO0IxWZ0tUVwDKZejPHsDbGyb7oTXiOhVE5pWHHDgauM9f6kJAj4tDrhK63J7Q275y8R8JJ0ln4GkyOH3Aikx0iUE09NlEJCr95kod2PKO2YTNM7P»\""
            ),
        ],
        misses: &[
            concat!("KEY=eyJhIj", "oi349185"),
            concat!(
                "KEY=eyJhIj",
                "oixxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "developers.cloudflare.com/cloudflare-one",
        ..KEY
    },
    Rule {
        id: "cloud/porkbun",
        about: "Porkbun key",
        wake: &[Wake::Prefix(&["pk1_", "sk1_"])],
        sift: Some(solid),
        pattern: r"[ps]k1_[a-f0-9]{64}",
        hits: &[
            concat!(
                "key: '«sk",
                "1_0b2fc13995320577603e49d9167a7ecad0518a09ea89f95b707d172a16cddaf8»'"
            ),
            concat!(
                "https://x.example.org/?k=«pk",
                "1_5ab9fb948ed3c51b385dae53595aac78f6df41618c5f0c5875c1df292e220cb8»&v=1"
            ),
        ],
        misses: &[
            concat!("KEY=sk", "1_49677e"),
            concat!(
                "KEY=sk",
                "1_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "porkbun.com/api",
        ..KEY
    },
    Rule {
        id: "cloud/dnsimple",
        about: "DNSimple token",
        wake: &[Wake::Prefix(&["dnsimple_"])],
        pattern: r"dnsimple_[uao]_[A-Za-z0-9]{20,64}",
        hits: &[
            concat!(
                "export TOKEN=«dnsimple_",
                "a_RAl9CK3nWVellA2SB53FyluQ0guFO9RD»; run"
            ),
            concat!("(«dnsimple_", "a_hJenqsJR1LnP1ZEyM8jtfty5iE2V1vFm»)"),
        ],
        misses: &[
            concat!("KEY=dnsimple_", "a_288dec"),
            concat!("KEY=dnsimple_", "a_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "developer.dnsimple.com",
        ..KEY
    },
    Rule {
        id: "cloud/convex",
        about: "Convex deploy key",
        wake: &[Wake::Words(&["prod:", "dev:", "preview:", "project:"])],
        sift: None,
        pattern: r"(?:prod|dev|preview|project):[a-z]+-[a-z]+-[0-9]+(?::[a-z0-9-]{1,40})?\|[A-Za-z0-9+/_=-]{40,300}",
        reach: 400,
        right: Edge::Free,
        hits: &[
            concat!(
                "新的密钥是«prod:happy-otte",
                "r-442|ZMUr812KGMMFb9nVMgBLyHiqKbWFEXo8VoQtMrZjASERnamFwUm6rzNzvHCQfXFuKmijH6RGs5gdWPhHQ981nsBKFnMkFx03wUNb»。"
            ),
            concat!(
                "API_KEY=«prod:happy-otte",
                "r-436|6dt8tqBkuR781G5xaC2zvCl5T6ZNQgionqmlkMNvvynx03LFHirb19fXlKUqJeXM2YP5bczSBAJj2NajbO81PYiQAVyA3HI6ioX1»"
            ),
        ],
        misses: &[
            concat!("KEY=prod", ":happy-otter-077|DdcyhntnHd"),
            concat!(
                "prod:ord",
                "ers|bxukRIh5HTtvDqN2u2ryQy5MYOxiuwm0wLqd2fnL1MNB"
            ),
        ],
        source: "docs.convex.dev",
        ..KEY
    },
    Rule {
        id: "cloud/railway",
        about: "Railway token by its header",
        wake: &[Wake::Words(&["project-access-token"])],
        sift: None,
        pattern: r#"(?i:project-access-token)["']?\s?[:=]\s?["']?(?P<value>[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12})"#,
        hits: &[
            concat!(
                "Project-Access-Token: «50594f69-70bb-4c4b",
                "-94d1-49a0eff7f418»"
            ),
            concat!(
                "'Project-Access-Token': '«b5b8c254-7ed6-4f8a",
                "-83d7-2adb6de4aabc»'"
            ),
        ],
        misses: &[
            concat!("Project-", "Access-Token: $RAILWAY_TOKEN"),
            concat!("project ", "48efd6e3-0f66-4d79-ab60-1fc33f339b7f"),
        ],
        source: "docs.railway.com/reference/public-api",
        ..KEY
    },
];

/// The first of the 33 characters before the mark.
fn back_33(text: &[u8], at: usize) -> Option<usize> {
    back(text, at, 33)
}

/// The first of the 42 characters before the mark.
fn back_42(text: &[u8], at: usize) -> Option<usize> {
    back(text, at, 42)
}

/// The first of the 44 characters before the mark.
fn back_44(text: &[u8], at: usize) -> Option<usize> {
    back(text, at, 44)
}

/// The first character of the project's part, before the colon.
fn back_colon(text: &[u8], at: usize) -> Option<usize> {
    let name = text[at.saturating_sub(23)..at]
        .iter()
        .rev()
        .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
        .count();
    (11..=22).contains(&name).then(|| at - name)
}

fn back(text: &[u8], at: usize, count: usize) -> Option<usize> {
    let from = at.checked_sub(count)?;
    let key = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_');
    text[from..at].iter().all(key).then_some(from)
}
