//! Keys of hosts for programs and databases, and of regional clouds.

use super::provider::KEY;
use crate::rules::{Edge, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "cloud/digitalocean",
        about: "DigitalOcean token: personal, OAuth, refresh",
        wake: &[Wake::Prefix(&["dop_v1_", "doo_v1_", "dor_v1_"])],
        pattern: r"do[opr]_v1_[a-f0-9]{20,64}",
        hits: &[
            concat!(
                "key: '«dop",
                "_v1_76485e4f2c4826b6f76d94c152dcb38b386b1354cd0f5826521ab24d3863f7cb»'"
            ),
            concat!(
                "https://x.example.org/?k=«doo",
                "_v1_1203b9fc1afdcaed145d2e4b1471898d27407e94e7c594c035b8ba19247e41e7»&v=1"
            ),
            concat!(
                "export TOKEN=«dor",
                "_v1_2428fe31842082cd758ab40a1d46f4a098b506478f4c19f840b0f597078b0384»; run"
            ),
        ],
        misses: &[
            concat!("KEY=dop", "_v1_81ea9fa0"),
            "KEY=dox_v1_59ade5310ba63f34b6b84cd72358064e20790a1ad24e715cd3b4f1238fe1320e",
        ],
        source: "docs.digitalocean.com/reference/api",
        ..KEY
    },
    Rule {
        id: "cloud/heroku",
        about: "Heroku key",
        wake: &[Wake::Prefix(&["HRKU-"])],
        pattern: r"HRKU-(?:[A-Za-z0-9_-]{20,64}|[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12})",
        hits: &[
            concat!(
                "(«HR",
                "KU-A2O8ms8QCXiyX0Q3rQlOtVC4Saka0qkzFz2vUdF3_s6IMWmxPobTcBvQ98aq»)"
            ),
            concat!(
                "新的密钥是«HR",
                "KU-2a234f5f-526d-4f89-82e3-b917fc274ca0»。"
            ),
        ],
        misses: &[
            concat!("KEY=HR", "KU-XZ9fReI4"),
            concat!("KEY=HR", "KU-00000000-0000-0000-0000-000000000000"),
        ],
        source: "devcenter.heroku.com",
        ..KEY
    },
    Rule {
        id: "cloud/fly",
        about: "Fly.io token",
        wake: &[Wake::Prefix(&["fm1r_", "fm1a_", "fm2_", "fo1_"])],
        pattern: r"(?:fm1[ra]|fm2|fo1)_[A-Za-z0-9+/_-]{20,}={0,3}",
        reach: 2048,
        right: Edge::Free,
        check: Some(super::provider::unlike_words),
        hits: &[
            concat!(
                "API_KEY=«fm",
                "2_tYM0txg5tnbFbO1IHqDxCLD01lGuT9oFImURZSH4QW1lxhyTXCqzMlcHAztznRD6OJEtLRQzhu3w9eXtfQLzeBFCet0xAlfhLa50mKctyZhZF3tEWgdTJZuMJicDlUelXT8DdeZ2LM3YeLBNBcwgCiGIYEBFUzbp»"
            ),
            concat!(
                "\"token\": \"«fo",
                "1_uJAEPR5FzRjA5z7KXhamHNZGBG9YduDqvw6L0BKAgs8»\","
            ),
        ],
        misses: &[
            concat!("KEY=fm", "2_zMNS2Aqw"),
            "KEY=fm3_yXsJZtxzYuKbNIfki8PwEnSmYQ9f3CohivdIMOw6rmgBmR42yGIh29luLKZEKDOQ1u2RW9NuLNpWhiIb78zfmykUIUibQZ91ZP7J6VKqaLdkuPZk9zaF6JFzEU6XueSxaWeG7FOiv2A6hSFXRaNMPXD6vNHJq2e1",
        ],
        source: "fly.io/docs/security/tokens",
        ..KEY
    },
    Rule {
        id: "cloud/cloudflare",
        about: "Cloudflare origin CA key and account tokens",
        wake: &[Wake::Prefix(&["v1.0-", "cfut_", "cfat_"])],
        pattern: r"(?:v1\.0-[a-f0-9]{24}-[a-f0-9]{20,146}|cf(?:k|[ua]t|oat)_[A-Za-z0-9]{20,60})",
        reach: 200,
        hits: &[
            concat!(
                "use «v1",
                ".0-2f8bc0f92c4979c72cfed465-0adf4d80e9597191345c17ba341303fa8351ea4ac704575c18b6525f9fc1916d08ea9fc57c89c8236c2120947e9689e2be3ad814eb51a8ce97d965e0f2e14863bc23b58f350463c72f» for now"
            ),
            concat!(
                "-H \"Authorization: Bearer «cf",
                "ut_7sjqwD15uRSQdI4flP9qdajJgUY0lRWeC9nST5BaTSWigRtp»\""
            ),
        ],
        misses: &[
            concat!("KEY=v1", ".0-92365925e674b673c04598bc"),
            concat!("KEY=v1", ".0-c0ac9e98a96b8dac80db351f90a17ef9af96749e"),
        ],
        source: "developers.cloudflare.com/fundamentals/api",
        ..KEY
    },
    Rule {
        id: "cloud/alibaba",
        about: "Alibaba Cloud access key id",
        wake: &[Wake::Prefix(&["LTAI"])],
        pattern: r"LTAI[A-Za-z0-9]{16,20}",
        hits: &[
            concat!("key: '«LT", "AI5tQfpeIEDHxPB3amBjVA»'"),
            concat!(
                "https://x.example.org/?k=«LT",
                "AI4gd3fSviCzAhHrs8rmsF»&v=1"
            ),
        ],
        misses: &[
            concat!("KEY=LT", "AIuyGRvYi7jT"),
            concat!("KEY=VOLT", "AINlYv51x0ROkTldVQUP7r"),
        ],
        source: "help.aliyun.com",
        ..KEY
    },
    Rule {
        id: "cloud/tencent",
        about: "Tencent Cloud secret id",
        wake: &[Wake::Prefix(&["AKID"])],
        pattern: r"AKID[A-Za-z0-9]{32}",
        hits: &[
            concat!(
                "export TOKEN=«AK",
                "IDkd53nUfAwI5EUNvh4TJtevIhWlC75VXc»; run"
            ),
            concat!("(«AK", "IDDpn26k51aYwDwuReO7lWYgMROMxPgknD»)"),
        ],
        misses: &[
            concat!("KEY=AK", "IDKDEI08Vvak0ZJAO46gnx"),
            concat!("KEY=AK", "IDKOq7sDgAfIQBG1nmw8sw6O0xR1FaGk3kR"),
        ],
        source: "cloud.tencent.com",
        ..KEY
    },
    Rule {
        id: "cloud/yandex",
        about: "Yandex Cloud API key or OAuth token",
        wake: &[Wake::Prefix(&["AQVN", "y0_"])],
        pattern: r"(?:AQVN[A-Za-z0-9_-]{35,38}|y[0-3]_[A-Za-z0-9_-]{50,})",
        hits: &[
            concat!("新的密钥是«AQ", "VNAzHzJFRkgzG1qYsB3XzL5TeWj_p764fie0Vc»。"),
            concat!(
                "API_KEY=«y0",
                "_NZFcB-HLTnZRU_7IEpFME0cSxjDyjc9C-PE40c5M5IDTNiLVhsYAfRIyxS»"
            ),
        ],
        misses: &[
            concat!("KEY=AQ", "VNJvEUMIe5glYczcpsfBXT"),
            concat!("KEY=y0", "_XdnloWdwMjlLjX85JOuB"),
        ],
        source: "yandex.cloud/docs/iam",
        ..KEY
    },
    Rule {
        id: "cloud/vercel",
        about: "Vercel token",
        wake: &[Wake::Prefix(&["vcp_", "vci_", "vca_", "vcr_", "vck_"])],
        pattern: r"vc[piark]_[A-Za-z0-9]{20,60}",
        check: Some(super::provider::unlike_words),
        hits: &[
            concat!(
                "\"token\": \"«vc",
                "p_9235Fr3UHLwzcTWkIE5M6urG4m7qT0iLZ95PNKTPwvXRvMZqH6yD9NYV»\","
            ),
            concat!(
                "use «vc",
                "k_3jagup21MjGjfnUfpioJ8eSRtkSJD8FJPnG16YJvZkRSxTHt8bBrlpRk» for now"
            ),
        ],
        misses: &[
            concat!("KEY=vc", "p_IvYIScV0"),
            "KEY=vcx_WAaNnT94IHSgmGZB3J6l9KF953OYEIKql31AFE7N8cLgzkJrmIh8JIOe",
        ],
        source: "vercel.com/docs",
        ..KEY
    },
    Rule {
        id: "cloud/supabase",
        about: "Supabase secret key or personal token",
        wake: &[Wake::Prefix(&["sbp_", "sb_secret_"])],
        pattern: r"(?:sbp_(?:v0_)?[a-f0-9]{20,40}|sb_secret_[A-Za-z0-9_-]{20,40})",
        hits: &[
            concat!(
                "-H \"Authorization: Bearer «sb",
                "p_cbc4d9652cb5f04814cd57ef548bf140c84086c2»\""
            ),
            concat!("key: '«sb_se", "cret_eQq2vsVMcQ7GWKASPW5ZLUpNiI7L-O4»'"),
        ],
        misses: &[
            concat!("KEY=sb", "p_e1eac46d"),
            "KEY=sb_publishable_P0ZkFpMDJkWgLtakvUYPjCIxdupCuZB",
        ],
        source: "supabase.com/docs/guides/api/api-keys",
        ..KEY
    },
    Rule {
        id: "cloud/planetscale",
        about: "PlanetScale password or token",
        wake: &[Wake::Prefix(&["pscale_"])],
        pattern: r"pscale_(?:pw|tkn|oauth)_[A-Za-z0-9=._-]{32,64}",
        hits: &[
            concat!(
                "https://x.example.org/?k=«psc",
                "ale_pw_0C9GxfTUyILwYMH49uDnftveUn1Hp1DUruZe0b2Zyv1»&v=1"
            ),
            concat!(
                "export TOKEN=«psc",
                "ale_tkn_LJmPKvk40htSK0UlHPoXOwanbRDyo0kgeEwN2nwaj0I»; run"
            ),
        ],
        misses: &[
            concat!("KEY=psc", "ale_pw_IH9P1hH1BwFN82hb9HYc"),
            concat!(
                "KEY=psc",
                "ale_db_lVh86BJbmSpJEHdKE3CgJZTzpYhaKwlnQhOELf3wgk2"
            ),
        ],
        source: "planetscale.com/docs",
        ..KEY
    },
    Rule {
        id: "cloud/neon",
        about: "Neon API key or generated password",
        wake: &[Wake::Prefix(&["napi_", "npg_"])],
        pattern: r"(?:napi_[a-z0-9]{60,70}|npg_[A-Za-z0-9]{12,20})",
        hits: &[
            concat!(
                "(«na",
                "pi_xdp63uy9twqw2fmkh0t3ukrb3tk5qnd7vgetxwck5jhyfz4c0962kwpo7tgkjdcb»)"
            ),
            concat!("新的密钥是«np", "g_LEobVBPOl3JwTzJo»。"),
        ],
        misses: &[
            concat!("KEY=na", "pi_06jv9g4faf5mvqzdp74a45qy26f2nt"),
            concat!("KEY=np", "g_HWsPQ2Bz"),
        ],
        source: "neon.com/docs",
        ..KEY
    },
    Rule {
        id: "cloud/netlify",
        about: "Netlify token",
        wake: &[Wake::Prefix(&["nfp_", "nfc_", "nfo_"])],
        pattern: r"nf[pco]_[A-Za-z0-9]{20,40}",
        check: Some(super::provider::unlike_words),
        hits: &[
            concat!("API_KEY=«nf", "p_0iOHBZBsMfpW0VtGFZ1Fo37VFaHaTxG3yYDA»"),
            concat!(
                "\"token\": \"«nf",
                "c_4rdNcAriEwGTmjf8veSFfr5i8Odjx0Bds5XM»\","
            ),
        ],
        misses: &[
            concat!("KEY=nf", "p_cuJ3DLut"),
            "KEY=nfx_vcqLNnEP5MFUsbsUCvBgpRbxFWmrzYQBVl9I",
        ],
        source: "docs.netlify.com",
        ..KEY
    },
    Rule {
        id: "cloud/render",
        about: "Render API key",
        wake: &[Wake::Prefix(&["rnd_"])],
        pattern: r"rnd_[A-Za-z0-9]{28,36}",
        hits: &[
            concat!("use «rn", "d_Pk6lUL7d76xv7n3o6Vesz1UjrU6V» for now"),
            concat!(
                "-H \"Authorization: Bearer «rn",
                "d_euRcjdqZs9VFxi2Jry1K6sUlA3Er»\""
            ),
        ],
        misses: &[
            concat!("KEY=rn", "d_i2JDBcpJLgtQK9ft"),
            concat!("KEY=grn", "d_zjlUsFzLpGTZdra0Bc1EdwnPt7Hk"),
        ],
        source: "render.com/docs/api",
        ..KEY
    },
];
