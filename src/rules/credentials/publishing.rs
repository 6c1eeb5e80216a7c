//! Tokens of services that publish, store and map.

use super::provider::KEY;
use crate::rules::{Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "saas/contentful",
        about: "Contentful management token",
        wake: &[Wake::Prefix(&["CFPAT-"])],
        pattern: r"CFPAT-[A-Za-z0-9_-]{20,43}",
        hits: &[
            concat!(
                "key: '«CFP",
                "AT-rMq4Cd6iRj-PF5jBL0S46DJaIXAuy659GPW-tSVJLI4»'"
            ),
            concat!(
                "https://x.example.org/?k=«CFP",
                "AT-DyILk0v-Nbwqd6OFzPOqG69D7ELim7tb3EjfoDk0yp7»&v=1"
            ),
        ],
        misses: &[
            concat!("KEY=CFP", "AT-NG2BXfvT"),
            "KEY=CFXXX-ltq0E9F3oPRAfaQT2pFZu2XywuWKl1o4n1nlrsdDay7",
        ],
        source: "contentful.com/developers",
        ..KEY
    },
    Rule {
        id: "saas/mapbox",
        about: "Mapbox secret token (the public one begins with pk)",
        wake: &[Wake::Prefix(&["sk.eyJ"])],
        pattern: r"sk\.eyJ[A-Za-z0-9_-]{40,}\.[A-Za-z0-9_-]{20,40}",
        reach: 260,
        hits: &[
            concat!(
                "export TOKEN=«sk.",
                "eyJ1IjoiQBv5u8EyoZ3z93JP5T6bwENR10fh2HNZHl0gfhO3oQdqGvEGvySeCDBe97eZQzbICRI2nx.INrkjKdO5NkxuxnwcDzCe0»; run"
            ),
            concat!(
                "(«sk.",
                "eyJ1Ijoi2os6I6lHzfvItoVLdRiwGdpU4S5WcCQsr3RjNp09bLCozApgGTCSuw6jfbqRylDq8AFx3C.KewvGqgZ2A2QRCuj9VmfEk»)"
            ),
        ],
        misses: &[
            "KEY=pk.eyJ1IjoiN4c4M7zFs9EgD5U5g47WuROUsSL29NtJgkTZA4dNYaNja31X3hgcdIDCtDsdC8vk0p0kNP.kSNBqcfsZ63hxZ3n74QtHy",
            concat!("KEY=sk.", "eyJ1Ijoi2SFRETk1Hv3nLmM9c0yQ"),
        ],
        source: "docs.mapbox.com/accounts/guides/tokens",
        ..KEY
    },
    Rule {
        id: "saas/facebook",
        about: "Facebook, Instagram or WhatsApp access token",
        wake: &[Wake::Prefix(&["EAA"])],
        begin: Some(super::provider::outside_base64),
        pattern: r"EAA[A-Za-z0-9]{80,}",
        reach: 320,
        hits: &[
            concat!(
                "新的密钥是«EA",
                "AGiEHJ7C1QTMFdWlhHxCgSafYbtkbZxrbseNBJiayeXMN1s8HP5hYCeVcLUQUAD5ZT8j9Somu4MaGpd5RGv8QihgPVmiFPsNv3HaBypYoyv3i1A3DPJjuWoWXu3DEpRyP1igbOf60GHDouD6OqsR4EpC»。"
            ),
            concat!(
                "API_KEY=«EA",
                "ABElxHFJiHynhY7DaITh5oTd3k7Ru5ZEzvCpHzrY2Zr3fdtv4p5WejupykfNyi3ywM3ozmA70HE1tcmNdO2vE6tvgnL7gDU6p5ifFsc1vwFuwrxO8GZdJhWNO1ZD»"
            ),
        ],
        misses: &[
            concat!("KEY=EA", "AGMdIXTBSaKWoONyzDzLMh9ZmHnkWcoI"),
            concat!(
                "KEY=EA",
                "AGFt8QMnAz5vgfe1302YivPTjwA2SbeRlFPuzti13uENYnQBOfQC6mcx7lpu7C"
            ),
        ],
        source: "developers.facebook.com/docs/facebook-login",
        ..KEY
    },
    Rule {
        id: "saas/twitter",
        about: "X (Twitter) bearer token",
        wake: &[Wake::Prefix(&["AAAAAAAAAAAAAAAAAAAAA"])],
        pattern: r"A{21}[A-Za-z0-9]{8,12}(?:%[0-9A-F]{2}|[A-Za-z0-9])*%3D[A-Za-z0-9]{40,60}",
        reach: 200,
        hits: &[
            concat!(
                "\"token\": \"«AAAAAAAAAA",
                "AAAAAAAAAAAMKVDlGfa%2BCfEQgAWcuLwx%3DOc6ivlSe2YkuZLD6bRPrbYCQa6C1mOIQv1Pl19HEhGLJWDAY9a»\","
            ),
            concat!(
                "use «AAAAAAAAAA",
                "AAAAAAAAAAANvpPZUBPM%3DP02UHR383oDCu9b0Fqe2sjmwmEKBNWvGnHKkgiWEhYADe8dQtF» for now"
            ),
        ],
        misses: &[
            concat!("KEY=AAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAA="),
            concat!("KEY=AAAAAAAAAA", "AAAAAAAAAAAMob3TFDNG%3DPCcb9IWHG3"),
        ],
        source: "developer.x.com/docs/authentication",
        ..KEY
    },
    Rule {
        id: "saas/maxmind",
        about: "MaxMind licence key",
        wake: &[Wake::Prefix(&["_mmk"])],
        begin: Some(back_key),
        sift: None,
        pattern: r"[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk",
        hits: &[
            concat!(
                "-H \"Authorization: Bearer «fCZ6WS_BkwSxTtPsWIfdOVamRtSFSMNxf4Bj_m",
                "mk»\""
            ),
            concat!("key: '«40Gh0m_QLObi3epMhGxeOiLoZFN8DP8ky1Qi_m", "mk»'"),
        ],
        misses: &[
            concat!("KEY=oYObeA_fL9ewPgebhdn9VwAuhD5_m", "mk"),
            concat!("KEY=N6ngnRpFKqs1m1wokmPFdaVDEbXGD_m", "mk"),
        ],
        source: "dev.maxmind.com",
        ..KEY
    },
    Rule {
        id: "saas/frame-io",
        about: "Frame.io token",
        wake: &[Wake::Prefix(&["fio-u-"])],
        pattern: r"fio-u-[A-Za-z0-9_=-]{64}",
        hits: &[
            concat!(
                "https://x.example.org/?k=«fio",
                "-u-HkEUSgAJAc91QgVhcQw2KtepvYlt8n6QCxYf28pv_S9NgWcVjkbTg1bFjaVoO686»&v=1"
            ),
            concat!(
                "export TOKEN=«fio",
                "-u-dQJvr9YKoIVJ6l409aZrkHhe98DRdGAu0unuX765qXCGzfDfeiWMcODscz2Y3lig»; run"
            ),
        ],
        misses: &[
            concat!("KEY=fio", "-u-o61ebR4-SF5yUeheKMuO"),
            "KEY=fio-x-47IRzoPtT8x-8pr-p8TouGsl8QpCKC434BMTNvbh4zRMeJISaeUuc3wB5DSb-Ec8",
        ],
        source: "developer.frame.io",
        ..KEY
    },
    Rule {
        id: "saas/dropbox",
        about: "Dropbox access token",
        wake: &[Wake::Prefix(&["sl."])],
        pattern: r"sl\.(?:u\.)?[A-Za-z0-9_-]{130,}",
        reach: 1500,
        hits: &[
            concat!(
                "(«sl",
                ".VdUBi90qY-JFtoxviEp0N5p1twVDNdhkcRb6ch3NOBldj3aRhkgazxQz2gNcMWqnDQE5DC9bLY1bghdYQnfEWh9p41N96rCr4_JjvFy3DJbHcoJtPqFnSYkEv7YPCD4nd7jcmjQDi9NA»)"
            ),
            concat!(
                "新的密钥是«sl",
                ".u.9652s85dhdenBekhL2yDOVvBEsEoEsctGrM-8A9OoBWqt2nNl_zyE_AgrBpZFLTy9x1_7-sjxVMq2SH2_j-x5eiXxzdV5GqXvHQmuf1jhJK0KWBOas0NxQix81Ye9rHDs2IcsY3h3mtFA_Co3Yn4ArovhDi02xoqCoZns1w8hJ4D7ptrtmYmxeWeuzfuc2DAvDH_9W6tyuzuS9An1EpCjAsIYyi4am8CoBwcZUDxlJgBkP8YGPSXuwHjlyl07AOkxam_JY7mz4Tv9Aoh9cemhMrkjB8c8nJ8DsZDih6sfogC»。"
            ),
        ],
        misses: &[
            concat!("KEY=sl", ".5gyedJQIWzU3BTrecfcbBd_VGUmQOQ"),
            concat!(
                "KEY=xsl",
                ".Rrxtf2UVIOmM_fuvp-SYkcAs9-r1Jg-GEbZP9tfFc5wfC-lcmLiZXPElPLk8ra4jfc8JNd52ehTAOkaA6q64uWkWb95reKRHDLBDLqY6W_s6ZevPCBFu2oGP_PBL41UaAkotr01Hbavo"
            ),
        ],
        source: "dropbox.com/developers",
        ..KEY
    },
];

/// The beginning of the 36 characters before `_mmk`.
fn back_key(text: &[u8], at: usize) -> Option<usize> {
    let from = at.checked_sub(36)?;
    (text[from + 6] == b'_').then_some(from)
}
