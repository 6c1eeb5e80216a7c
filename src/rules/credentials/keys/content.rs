//! Keys of what holds texts and pictures.

use crate::rules::credentials::provider::{KEY, NAMED, named, solid, unlike_words};
use crate::rules::{Confidence, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "saas/gitbook",
        about: "GitBook token",
        wake: &[Wake::Prefix(&["gb_api_"])],
        pattern: r"gb_api_[A-Za-z0-9]{30,48}",
        hits: &[
            concat!(
                "-H \"Authorization: Bearer «gb_ap",
                "i_UJrPhhRr6GetC4pDxBVg2jSZJxkpyBWAyNy9GHhM»\""
            ),
            concat!(
                "key: '«gb_ap",
                "i_FXc6OS5GtKll3rCLcA2cRJXfrNrVw3U2ns9I9WcO»'"
            ),
        ],
        misses: &[
            concat!("KEY=gb_ap", "i_a9c759"),
            concat!("KEY=gb_ap", "i_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "gitbook.com/docs",
        ..KEY
    },
    Rule {
        id: "saas/readme",
        about: "ReadMe key",
        wake: &[Wake::Prefix(&["rdme_"])],
        sift: Some(solid),
        pattern: r"rdme_[a-z0-9]{60,80}",
        hits: &[
            concat!(
                "https://x.example.org/?k=«rdm",
                "e_6pezqz27zbibcpijlckgzij55bkoovzkzb1svdfumwsit6wbu1dqs5jowj9vrabqamop2p»&v=1"
            ),
            concat!(
                "export TOKEN=«rdm",
                "e_e5zv0xblxbdvlvqka2prdnqgueutynu2zj7fbzlozh28xus7k3bmoukgwniwx8hnk8u939»; run"
            ),
        ],
        misses: &[
            concat!("KEY=rdm", "e_86429c"),
            concat!(
                "KEY=rdm",
                "e_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "docs.readme.com",
        ..KEY
    },
    Rule {
        id: "saas/builder",
        about: "Builder.io private key",
        wake: &[Wake::Prefix(&["bpk-"])],
        sift: Some(solid),
        pattern: r"bpk-[a-f0-9]{32}",
        hits: &[
            concat!("(«bp", "k-b85eb5a0e11291a6b1503bf28a402e2d»)"),
            concat!("新的密钥是«bp", "k-292c028d65cd2666da966fca8a19bead»。"),
        ],
        misses: &[
            concat!("KEY=bp", "k-cdd477"),
            concat!("KEY=bp", "k-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "builder.io/c/docs",
        ..KEY
    },
    Rule {
        id: "saas/wix",
        about: "Wix key",
        wake: &[Wake::Prefix(&["IST.eyJ"])],
        pattern: r"IST\.eyJ[A-Za-z0-9_-]{40,}\.[A-Za-z0-9_-]{40,}\.[A-Za-z0-9_-]{80,}",
        reach: 1600,
        hits: &[
            concat!(
                "API_KEY=«IST.e",
                "yJX4zIMRvBwMBBjcjkd9KRungnzxNnLfc3X3y8hnMt3KNjc1JH5pxI7rvX9EUHNMfk5AGeq88ptpsZkiCZ.eyJJISfxA9PV1Krhy01ckRBTd40GdpRPLifis0LPBqJrCbuSwgjg6qAJVvDOD0Nv2XgNWHSP2RtIdvBlUsVjOYuae3j4nFjup7XLNuUfkJPNR95pGmZvFi5CxvgFiwPzzWC45QCiik7FyZRitIqysL1GUPXemo1I2n8JJ1wETPdJqTss4bupsgm1qEd4G1o5eRk0ykujErP.qtd79eyf6LNVINQ6KbY8XC3AqP20lyrsliHvmPuGkJsh3caIHDyB3Y6q9SXElgf1UULUNpeCQ3iUeSsDKNHF0OVB7R6Wp9jzrDxAlAXUOStXj7vAfjSbqLJG4cO0qPVTjHCI5kLBnf9Ok5uJWp5CHaTZ3HRsJzU8zIRr8hUCGGzgbQBjD4YrsrDwOiKIZTtIXD3mpIx9qLZ3ucnYL9pp6108I2sHX8b9PUyeOWlzjqD2ylCvCRWquI1yaKtNF8CdJ0Z0xMK5ZQE4XCfcj0htHp5cMqPRGwAsNjVxAmXRepGpMrRbXwHarD3qpCJLkKuP»"
            ),
            concat!(
                "\"token\": \"«IST.e",
                "yJ0OtGMHj7jh1Okor5CoFf7lHBJrfSYeizw3tv7EBg876VrbsPVDLHfzZYvAgpm9tcflyO8fWn0uJoLmcJ.eyJk3rrpueUaQY5FsfwybYmnN6r9s6pzw219HSlWeWEnhw5DksXyaVBwPKApDVpkt9nNG0RVkVFfPw75RERMFjP4FX1eHtYDuphIabC1rZgBDKRwFZCgLwG400FxmgHQdbWORBrW0EA8fHun4Tutxqe8de4gQQbHPMmJoD9gsXLkrUgja4g4QtvfMx3oxdg3q5tK6P7vLjO.VvarerrZ2vg3lqF9VacuC5hsMUfrdQQyikYapqj06opg4kdy6C0VBmdvTzLDkHTxzInMAyhreTRa3wpIy9GkJIY8yNBoyUGSi9jG9LCbVdlqHylyPnsjeu28l6e51qQ8mcQgEa42O64LsJHUgIVSjODV7ItlzPCG7YLRWkgCB1HUirhkzmfUDclk5ACkBYHt9uK5nYd9Oq5e8SUc9pacwUPMf7lMsHTc57ZH35n3z0L7eTkYZKOLZavTjHlRY7xZfL6LGB6X6qHBmUZc0IupKv36JdrVXUp6UzeiOcZtWE84HMbExsaS4xtbslrf8pwD»\","
            ),
        ],
        misses: &[
            concat!("KEY=IST.e", "yJ536883"),
            concat!(
                "KEY=IST.e",
                "yJxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.eyJxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "dev.wix.com",
        ..KEY
    },
    Rule {
        id: "saas/canva",
        about: "Canva client secret",
        wake: &[Wake::Prefix(&["cnvca"])],
        pattern: r"cnvca[A-Za-z0-9_-]{45,60}",
        hits: &[
            concat!(
                "use «cnv",
                "cazdWhBi0N65st935Zc9zME7pEW55OnTW2PGuI1XyZ623Ju19XFBs» for now"
            ),
            concat!(
                "-H \"Authorization: Bearer «cnv",
                "caKDBpRNd1Wf6qmvQepbOYynkHKAZ9to9Du6pmvqLs2dOCLNty9am»\""
            ),
        ],
        misses: &[
            concat!("KEY=cnv", "cad0ea3e"),
            concat!(
                "KEY=cnv",
                "caxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "canva.dev/docs",
        ..KEY
    },
    Rule {
        id: "saas/adobe",
        about: "Adobe client secret",
        wake: &[Wake::Prefix(&["p8e-", "p8-"])],
        pattern: r"p8e?-[A-Za-z0-9_-]{32}",
        hits: &[
            concat!("key: '«p8", "e-LMDLBA6wBTkHXcm5MnkoNBC9uK2yupzK»'"),
            concat!(
                "https://x.example.org/?k=«p8",
                "e-2n2umbJ03RaOiAHGHBKONwMWK5Px8dWP»&v=1"
            ),
        ],
        misses: &[
            concat!("KEY=p8", "e-e5d555"),
            concat!("KEY=p8", "e-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "developer.adobe.com",
        ..KEY
    },
    Rule {
        id: "saas/sanity",
        about: "Sanity token",
        wake: &[Wake::Prefix(&["sk"])],
        begin: Some(sanity),
        pattern: r"sk[A-Za-z0-9]{78,180}",
        reach: 200,
        check: Some(unlike_words),
        confidence: Confidence::Likely,
        hits: &[
            concat!(
                "新的密钥是«s",
                "kL20jXT38Oc5fD8dMpoTEJRVLkL7w96WuUni404pZKwo5NmLZaVQ1oAazwp1KsdxeM5TG00hTeMtcTSMYogHgiZKWqx3wT8elmJn7QicUAlsSfATmDQUOHDbhugtmhZsDKyCmccLZv5RcYmEmEcKgQ6tj8bvm1aEDg2PEBTbVE2HpMnMDR6»。"
            ),
            concat!(
                "API_KEY=«s",
                "kISgJGXF08FzqB7arF8441Kgqnso6CntHHcHTwjJ8X0jg8aQVZqM62BloKt7bgxNXbEV9WiHRGUPtNWEBiXbIEJ0CHkQwW0xGy44VLINsM8wg6jsiRQZBPIq1KfvSbq3mvdZZ6sctMZ5LXcAOJUO75OsbpJHZJ65YMoxOXmrjbK1kdTGbsA»"
            ),
        ],
        misses: &[
            concat!("KEY=s", "k8697f6"),
            concat!(
                "KEY=s",
                "kxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "sanity.io/docs",
        ..KEY
    },
    Rule {
        id: "saas/ghost",
        about: "Ghost admin key, by its name",
        wake: &[Wake::Words(&["ghost"])],
        pattern: named!(r"[a-f0-9]{24}:[a-f0-9]{64}"),
        hits: &[
            concat!(
                "GHOST_ADMIN_API_KEY=«af759c7594edf081e13ea34a:5c0ba54362225fe64d1",
                "d413537ad1f22cbea8f434ad52fe4454d9348d333fe34»"
            ),
            concat!(
                "Ghost admin key: \"«fece751a4c96061c963a200d:2cba00b5837f96f9509",
                "65dde9f8acf3cbac6bba1400156a87fde678adc6a6b97»\""
            ),
        ],
        misses: &[
            concat!(
                "Ghost build 5002e15eb7e9bbba91ceda56:579a69a98c8109a348e7",
                "b013433f33f3b0a929eb922305dfaa3bb4e3bf284766"
            ),
            "Ghost API key is short: d998e09",
        ],
        source: "ghost.org/docs/admin-api",
        ..NAMED
    },
    Rule {
        id: "saas/unsplash",
        about: "Unsplash or Pexels key, by its name",
        wake: &[Wake::Words(&["unsplash", "pexels"])],
        pattern: named!(r"[A-Za-z0-9]{56}|[A-Za-z0-9_-]{43}"),
        hits: &[
            concat!(
                "UNSPLASH_ACCESS_KEY=«iuB7XK6PUtV57RB17sSZY",
                "1TeDqxAy6bGiXSvzUf4yHw»"
            ),
            concat!(
                "PEXELS_API_KEY=«Ebwx4x9j48sL6iWRVJulT8U37vVz",
                "Datl8uZnY238oqi3hIgV8wp4zv1g»"
            ),
        ],
        misses: &[
            concat!(
                "Unsplash or Pexels build QAcJwzGD7Gjnh5AE9415oR",
                "61wVmyClZQ44QqHAsDOoH"
            ),
            "Unsplash or Pexels API key is short: f5PDMmO",
        ],
        source: "unsplash.com/documentation; pexels.com/api",
        ..NAMED
    },
    Rule {
        id: "saas/pixabay",
        about: "Pixabay key, by its name",
        wake: &[Wake::Words(&["pixabay"])],
        pattern: named!(r"[0-9]{7,9}-[a-f0-9]{25}"),
        hits: &[
            concat!(
                "PixabayのAPIキーは«94854290-8c603c4e",
                "7e08e533a13c6a78b»です"
            ),
            concat!("ключ Pixabay: «87134309-d336c0dd", "60b5fc9abb4d8bde5»"),
        ],
        misses: &[
            concat!("Pixabay build 98327600-feb7847a", "de19e9debb115f4d2"),
            "Pixabay API key is short: 7128592",
        ],
        source: "pixabay.com/api/docs",
        ..NAMED
    },
    Rule {
        id: "saas/giphy",
        about: "Giphy key, by its name",
        wake: &[Wake::Words(&["giphy"])],
        pattern: named!(r"[A-Za-z0-9]{32}"),
        hits: &[
            concat!("GIPHY_API_KEY=«yMo7yqXyb4qmbKi2", "kiWiRJiTz1AatwtZ»"),
            concat!(
                "my Giphy API key is «EUJLvuS8O7X0StQk",
                "KoxkAsFFzxT6DwCB», keep it"
            ),
        ],
        misses: &[
            concat!("Giphy build 1afbmK4gPTduVmQ9", "bXA3hHWQ5LaWAVMq"),
            "Giphy API key is short: R6E2qOT",
        ],
        source: "developers.giphy.com",
        ..NAMED
    },
    Rule {
        id: "saas/vimeo",
        about: "Vimeo key, by its name",
        wake: &[Wake::Words(&["vimeo"])],
        pattern: named!(r"[a-f0-9]{32}"),
        hits: &[
            concat!(
                "Mein Vimeo-Schlüssel lautet «1d8c2c34c1f62a0c",
                "7c523051203eca09»."
            ),
            concat!("la clé Vimeo : «2ff603eb311fed67", "9922ded58f1e6dc2»"),
        ],
        misses: &[
            concat!("Vimeo build eead45f47d8cf030", "8e497eff61eecce7"),
            "Vimeo API key is short: c5fd702",
        ],
        source: "developer.vimeo.com",
        ..NAMED
    },
    Rule {
        id: "saas/contentful-named",
        about: "Contentful delivery or preview token, by its name",
        wake: &[Wake::Words(&["contentful"])],
        pattern: named!(r"[A-Za-z0-9_-]{43}"),
        hits: &[
            concat!(
                "my Contentful API key is «JNpazm06BpdCWu4CLW5Ih",
                "qtCr2vSNrv0QQewXa1TzIZ», keep it"
            ),
            concat!(
                "Mein Contentful-Schlüssel lautet «8JXoCEV5T9WDBc0OpjqJl",
                "5ZUUKikYSui1cv38eRjzOv»."
            ),
        ],
        misses: &[
            concat!(
                "Contentful build 370ZNcPYzYOJRbVlNMqmWL",
                "BWOKe2hIPK3KMz51TNHH3"
            ),
            "Contentful API key is short: a8TMJKM",
        ],
        source: "contentful.com/developers",
        ..NAMED
    },
    Rule {
        id: "saas/storyblok",
        about: "Storyblok or Prismic key, by its name",
        wake: &[Wake::Words(&["storyblok", "prismic", "datocms"])],
        pattern: named!(r"[a-f0-9]{30}|[A-Za-z0-9]{22}tt"),
        hits: &[
            concat!("STORYBLOK_TOKEN=«yy6l6puv6aHh", "WgnoPHriQCtt»"),
            concat!("DATOCMS_API_TOKEN=«485d9fd0ad2415f", "e2723cad1f81396»"),
        ],
        misses: &[
            concat!("Storyblok or Prismic build 1aW2JkZPniMh", "wfBdxkp843tt"),
            "Storyblok or Prismic API key is short: 63gbNXt",
        ],
        source: "storyblok.com/docs; datocms.com/docs",
        ..NAMED
    },
    Rule {
        id: "saas/strapi",
        about: "Strapi key, by its name",
        wake: &[Wake::Words(&["strapi"])],
        pattern: named!(r"[a-f0-9]{256}"),
        reach: 560,
        hits: &[
            concat!(
                "la clé Strapi : «acd202df8f0eef73826d14181f5a0449059738c18e98e4f8b878c18a1684b695d325566d479867fdace4e93eae1a3a26b3eb01ff9a12e3fc92cdc99ff1e60f5d",
                "4466a35064a33e2b9d93e59b5028d359125b5d2bd357d1df5f181b22fa8de4131e54ddb88cdafa28e0ef4b222bace7619e8be816efb64b8409be011b9e1660bb»"
            ),
            concat!(
                "Strapi 的密钥是«fb8b8fd6fbfc5a86ff940f0e140924fe0e9adb3792a17a3eb2d65f7ab5bfebd967e10a4f2fb55f7c892f6a5775f07e33c6b89558b15adcf82127986f42b3c157",
                "f35130fac36c1068564f4b225c072b6c18d4dae21973899606a038e6be76ed7cbaa2255e1ea197831d7ecd61c7f9262196773e14174a78ea266dc8bb30d6a03f»。"
            ),
        ],
        misses: &[
            concat!(
                "Strapi build ad454148c74cf8a0e33d6af5bb9f3eb2eb71b96696aead6b331c49ab6045615645ae1791bdb5ffa168c4b9c04b1ca34c47d1ff4d5f76a64293681d284d4a4b3c",
                "867cb2ef84fb7474618d4a259042914b1619a29a4d7bf5ae487865fdc9859f0f57a0a8c2aab08e7a35c864b36ca2031e85ac38743ba44eb5cdd57fc19757f089"
            ),
            "Strapi API key is short: 949cd38",
        ],
        source: "docs.strapi.io",
        ..NAMED
    },
];

/// Two letters say nothing: the token is long, and a word of its own.
fn sanity(text: &[u8], at: usize) -> Option<usize> {
    let free =
        at == 0 || !matches!(text[at - 1], b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'/' | b'+');
    (free && text.len() > at + 79 && text[at + 79].is_ascii_alphanumeric()).then_some(at)
}
