//! Keys of hosts and of content networks that have no prefix: the name stands before them.

use crate::rules::credentials::provider::{NAMED, NAMED_UUID, named};
use crate::rules::{Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "cloud/cloudflare-named",
        about: "Cloudflare token or global key of the older kind, by its name",
        wake: &[Wake::Words(&[
            "cloudflare",
            "cf_api",
            "cf_token",
            "cf-api",
            "x-auth-key",
        ])],
        pattern: named!(r"[A-Za-z0-9_-]{40}|[a-f0-9]{37}"),
        hits: &[
            concat!(
                "Cloudflare 的密钥是«fvEJGwJBcWVGvr29w5Z7",
                "3Oq0tQMdryv0fIMufhS6»。"
            ),
            concat!(
                "cloudflare: {\n  secretKey: \"«22906444ba812c2354",
                "753ae8e66c17043f433»\"\n}"
            ),
        ],
        misses: &[
            concat!(
                "Cloudflare build vs6aZARZ6OUZZEwk9XVs",
                "IP4OcC7IjavJlFZg7FvZ"
            ),
            "Cloudflare API key is short: ITfpHEn",
        ],
        source: "developers.cloudflare.com/fundamentals/api",
        ..NAMED
    },
    Rule {
        id: "cloud/fastly",
        about: "Fastly key, by its name",
        wake: &[Wake::Words(&["fastly"])],
        pattern: named!(r"[A-Za-z0-9_-]{32}"),
        hits: &[
            concat!("kunci API Fastly: «Lpkq1CqfXMP8jv6D", "4BTSspFIBLbXfYU3»"),
            concat!(
                "el token de Fastly es «5T7VjJJqYbzlE2Xd",
                "9LnQhrJWDa0Kf7nG»"
            ),
        ],
        misses: &[
            concat!("Fastly build PPdlyGr9QSI3P8nM", "vn0GaM135jlOhuch"),
            "Fastly API key is short: CgZocC0",
        ],
        source: "fastly.com/documentation",
        ..NAMED
    },
    Rule {
        id: "cloud/bunny",
        about: "bunny.net key, by its name",
        wake: &[Wake::Words(&["bunny_", "bunnycdn", "bunny.net"])],
        pattern: named!(
            r"[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}(?:[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12})?|[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}-[a-f0-9]{4}-[a-f0-9]{4}"
        ),
        hits: &[
            concat!(
                "BUNNY__TOKEN=\"«045d4b35-2e45-4a31-9b25-d7b4be282710",
                "f262563d-71b3-4c52-9e83-620c042f00e0»\""
            ),
            concat!(
                "bunny.netのAPIキーは«ddd19b60-fd5e-4474-acd7-309cc88e1595",
                "d43353f3-8b98-4b3d-9109-730c23655248»です"
            ),
        ],
        misses: &[
            concat!(
                "bunny.net build 7d0bae61-3b32-43d7-9aa5-a6d5db019b19",
                "fb6610ca-4e0d-4726-bf88-a649e763ad38"
            ),
            "bunny.net API key is short: c0a4e9d",
        ],
        source: "docs.bunny.net",
        ..NAMED_UUID
    },
    Rule {
        id: "cloud/heroku-legacy",
        about: "Heroku key of the older kind, by its name",
        wake: &[Wake::Words(&["heroku"])],
        pattern: named!(r"[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}"),
        hits: &[
            concat!("ключ Heroku: «46f84979-cc17-45b7", "-bfa7-8441b3997309»"),
            concat!("HEROKU_API_KEY=«a1fc6a07-99b4-47f1", "-bed9-b09ed38f3969»"),
        ],
        misses: &[
            concat!("Heroku build 62da78c5-1cb6-40b7", "-905c-9f124dad8781"),
            "Heroku API key is short: 7f1c73e",
        ],
        source: "devcenter.heroku.com",
        ..NAMED_UUID
    },
    Rule {
        id: "cloud/railway-named",
        about: "Railway key, by its name",
        wake: &[Wake::Words(&[
            "railway_token",
            "railway_api",
            "railway api",
        ])],
        pattern: named!(r"[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}"),
        hits: &[
            concat!("RAILWAY_TOKEN=«10ac3ecd-bb33-4f44", "-9df8-77ebd0a404cd»"),
            concat!(
                "Railway API token «bf2e7ca1-c9f7-437b",
                "-85b7-b878b21631ef»"
            ),
        ],
        misses: &[
            concat!("Railway build 4219ebb5-efce-451e", "-9523-ed88193d6d15"),
            "Railway API key is short: bf805af",
        ],
        source: "docs.railway.com",
        ..NAMED_UUID
    },
    Rule {
        id: "cloud/vercel-legacy",
        about: "Vercel token of the older kind, by its name",
        wake: &[Wake::Words(&["vercel"])],
        pattern: named!(r"[A-Za-z0-9]{24}"),
        hits: &[
            concat!(
                "my Vercel API key is «Oq5UXl5EUcWy",
                "tE5oKwz5FqrG», keep it"
            ),
            concat!(
                "Mein Vercel-Schlüssel lautet «rtl08l0kFndK",
                "vQ9VQ9beeTlQ»."
            ),
        ],
        misses: &[
            concat!("Vercel build O85VZaLXBNBf", "duFxmYK8HK6G"),
            "Vercel API key is short: 6BBDC5D",
        ],
        source: "vercel.com/docs",
        ..NAMED
    },
    Rule {
        id: "cloud/netlify-legacy",
        about: "Netlify token of the older kind, by its name",
        wake: &[Wake::Words(&["netlify"])],
        pattern: named!(r"[A-Za-z0-9_-]{43,45}"),
        hits: &[
            concat!(
                "la clé Netlify : «iIMkqowdWEXuwgHJ55uxz",
                "PsT1iK5Tg81IfIs2rXFwp0»"
            ),
            concat!(
                "Netlify 的密钥是«vI5s9GbxPvNzuOx4YKocL",
                "qWaectM5fVxVKzIAae0mww»。"
            ),
        ],
        misses: &[
            concat!(
                "Netlify build 8ZlYUkHHnoR7ppnBi5f3bi",
                "sULTkdRSVemuSH1ZDsl7L"
            ),
            "Netlify API key is short: 24yh1hz",
        ],
        source: "docs.netlify.com",
        ..NAMED
    },
    Rule {
        id: "cloud/godaddy",
        about: "GoDaddy key, by its name",
        wake: &[Wake::Words(&["godaddy"])],
        pattern: named!(r"[A-Za-z0-9]{8,16}_[A-Za-z0-9]{20,24}"),
        hits: &[
            concat!(
                "godaddy: {\n  secretKey: \"«hWOjVG3AAhCT_HflA",
                "LQS1SAet1n0PMHwHnY»\"\n}"
            ),
            concat!(
                "kunci API GoDaddy: «IUx6KYKUEOD8_83HD",
                "MQLwRsIW4hq4hnkpXA»"
            ),
        ],
        misses: &[
            concat!("GoDaddy build uQiDl9eGhA0Y_gITrc", "RslXS3hGTw7ZaSxQ8"),
            "GoDaddy API key is short: Tb9ZgDS",
        ],
        source: "developer.godaddy.com",
        ..NAMED
    },
    Rule {
        id: "cloud/duckdns",
        about: "DuckDNS key, by its name",
        wake: &[Wake::Words(&["duckdns"])],
        pattern: named!(r"[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}"),
        hits: &[
            concat!(
                "el token de DuckDNS es «6dffcb9b-6794-4f37",
                "-81c2-64645319f343»"
            ),
            concat!(
                "DUCKDNS_TOKEN=\"«9ecfcade-5ec2-4095",
                "-b66b-eedbb5b6d411»\""
            ),
        ],
        misses: &[
            concat!("DuckDNS build e6f151c1-a053-43f5", "-a5cf-07a48430ce37"),
            "DuckDNS API key is short: c59d165",
        ],
        source: "duckdns.org/spec.jsp",
        ..NAMED_UUID
    },
    Rule {
        id: "cloud/cloudinary",
        about: "Cloudinary API secret, by its name",
        wake: &[Wake::Words(&["cloudinary"])],
        pattern: named!(r"[A-Za-z0-9_-]{27}"),
        hits: &[
            concat!("CLOUDINARY_API_SECRET=«yuRsTCXRAlQv1", "qH6V3ljMCv1snl»"),
            concat!(
                "Cloudinary api_secret: \"«2veDnvNWdWVxW",
                "SwKwD9O9Dr52on»\""
            ),
        ],
        misses: &[
            concat!("Cloudinary build yP4Kv9HxyCV2zT", "XmEn7r0DwlSfu"),
            "Cloudinary API key is short: Hdh1T9Y",
        ],
        source: "cloudinary.com/documentation",
        ..NAMED
    },
];
