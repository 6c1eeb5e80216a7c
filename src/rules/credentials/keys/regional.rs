//! Keys of regional clouds, by their prefix.

use crate::rules::credentials::provider::{KEY, solid, unlike_words};
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "cloud/baidu",
        about: "Baidu Cloud access key id",
        wake: &[Wake::Prefix(&["ALTAK"])],
        pattern: r"ALTAK-?[A-Za-z0-9]{15,30}",
        hits: &[
            concat!(
                "-H \"Authorization: Bearer «ALT",
                "AKaad1xX6LkFHrKHQ9lBo7w»\""
            ),
            concat!("key: '«ALT", "AKgUlNQB8hMaqFUfQ5fFRZ1»'"),
        ],
        misses: &[
            concat!("KEY=ALT", "AKe6fb8a"),
            concat!("KEY=ALT", "AKxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "cloud.baidu.com/doc/Reference",
        ..KEY
    },
    Rule {
        id: "cloud/volcengine",
        about: "Volcengine access key id",
        wake: &[Wake::Prefix(&["AKLT", "AKTP"])],
        pattern: r"AK(?:LT|TP)[A-Za-z0-9+/_-]{30,60}={0,2}",
        right: Edge::Free,
        check: Some(unlike_words),
        confidence: Confidence::Likely,
        hits: &[
            concat!(
                "https://x.example.org/?k=«AK",
                "LT1dCub4vNMY9M0rMzKHConvWHLTTziC5jkZ2l705ih2W»&v=1"
            ),
            concat!(
                "export TOKEN=«AK",
                "LT11lubiwcfkqJtHw6KOwLwu4Bgp5rNCHwu84IPppJ2KI»; run"
            ),
        ],
        misses: &[
            concat!("KEY=AK", "LTd4b6cd"),
            concat!("KEY=AK", "LTxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "volcengine.com/docs",
        ..KEY
    },
    Rule {
        id: "cloud/alibaba-sts",
        about: "Alibaba Cloud temporary access key id",
        wake: &[Wake::Prefix(&["STS.N"])],
        pattern: r"STS\.N[A-Za-z0-9]{20,30}",
        hits: &[
            concat!("(«STS", ".NvZVgyF82Ik5aNmkCNcLmMLKf»)"),
            concat!("新的密钥是«STS", ".NeR4MR2vnlhj922PrMvvICjXv»。"),
        ],
        misses: &[
            concat!("KEY=STS", ".N731d76"),
            concat!("KEY=STS", ".Nxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "help.aliyun.com/document_detail/28756",
        ..KEY
    },
    Rule {
        id: "cloud/naver",
        about: "NAVER Cloud access or secret key",
        wake: &[Wake::Prefix(&["ncp_iam_"])],
        pattern: r"ncp_iam_[A-Za-z0-9]{20,60}",
        hits: &[
            concat!(
                "API_KEY=«ncp_iam",
                "_BX5NUnxCQZ55YGtT20TrgFZMmTnV4QPcMJbCw»"
            ),
            concat!(
                "\"token\": \"«ncp_iam",
                "_B34O1b3DbcJNsPAwOTX7EaDV9GBZUVXtw1VQ7»\","
            ),
        ],
        misses: &[
            concat!("KEY=ncp_iam", "_Bee824c"),
            concat!("KEY=ncp_iam", "_Bxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "api.ncloud-docs.com",
        ..KEY
    },
    Rule {
        id: "cloud/exoscale",
        about: "Exoscale access key",
        wake: &[Wake::Prefix(&["EXO"])],
        pattern: r"EXO[a-f0-9]{24,40}",
        hits: &[
            concat!("use «E", "XOf53182a26ca5a302d91be3ca» for now"),
            concat!(
                "-H \"Authorization: Bearer «E",
                "XOcffed8e9bed055bc1478043b»\""
            ),
        ],
        misses: &[
            concat!("KEY=E", "XOef2b20"),
            concat!("KEY=E", "XOxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "community.exoscale.com",
        ..KEY
    },
    Rule {
        id: "cloud/scaleway",
        about: "Scaleway access key",
        wake: &[Wake::Prefix(&["SCW"])],
        pattern: r"SCW[A-Z0-9]{17}",
        check: Some(unlike_words),
        confidence: Confidence::Likely,
        hits: &[
            concat!("key: '«S", "CWKOU02N8QL8VCSWM5O»'"),
            concat!("https://x.example.org/?k=«S", "CWQVES4AY5KUY18GDEM»&v=1"),
        ],
        misses: &[
            concat!("KEY=S", "CW3fcad8"),
            concat!("KEY=S", "CWxxxxxxxxxxxxxxxxx"),
        ],
        source: "scaleway.com/en/docs",
        ..KEY
    },
    Rule {
        id: "cloud/upcloud",
        about: "UpCloud API token",
        wake: &[Wake::Prefix(&["ucat_"])],
        sift: Some(solid),
        pattern: r"ucat_[A-Z0-9]{20,40}",
        hits: &[
            concat!("export TOKEN=«uca", "t_7VO8OZE7BI9JNQ2DZ7GCUSWL8O»; run"),
            concat!("(«uca", "t_Z3DD7OD7I1PI5OBV0E69BIZKLF»)"),
        ],
        misses: &[
            concat!("KEY=uca", "t_8c6d90"),
            concat!("KEY=uca", "t_xxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "upcloud.com/docs",
        ..KEY
    },
    Rule {
        id: "cloud/yandex-iam",
        about: "Yandex Cloud IAM token",
        wake: &[Wake::Prefix(&["t1."])],
        pattern: r"t1\.[A-Za-z0-9_-]{40,}={0,2}\.[A-Za-z0-9_-]{60,100}={0,2}",
        reach: 1200,
        hits: &[
            concat!(
                "新的密钥是«t1.9eue",
                "lZPBHB6HDHRoQ0aC0wPJV9CiVxsxESjNbuMr1N8wmAJjOmmZ5S4T2Dt95FRkVjpx1D4qHjFfg11Eq0VmmaV6D3giN4jPjGRzyVpK16XmEW06Qh9iZfvEXLg9m68Mm7i1JLRKLSHdTxIVS27OU12IHbpIzqaMYYXvGp.2og9oj981eVGg29XQlmc5aJDtKVtik678AYx5x_3Pn0w7WJ2Bt8Lxo1XMqctHz1BGhWLfx37oL8tLTLj0yUqFy»。"
            ),
            concat!(
                "API_KEY=«t1.9eue",
                "lZu253XHNsrsyFAY4Tdmzo59CXD4OktXaoK4yT8IDRVkorvMHJJAIqi7CqktfGaiYoF73IT0jgAZiEFCQIMhnE4sbmUKHRYkCmhTQx58iMxueFa6pcpuQUzj37P74Y1ucyLAE2KV0hWGFzvfCFf7sqR5ljNpjt3lFh.AzMaOTpvdeuIMmYRALtK0qs5ASLY5WczR70wbBpowJX4Tj6jWPcCuQzXJnnrax3m9nM0pRuzzq46uMYsqzRjkX»"
            ),
        ],
        misses: &[
            concat!("KEY=t1.9eue", "lZb7f39e"),
            concat!(
                "KEY=t1.9eue",
                "lZxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            ),
        ],
        source: "yandex.cloud/docs/iam/concepts/authorization/iam-token",
        ..KEY
    },
    Rule {
        id: "cloud/yandex-static",
        about: "Yandex Cloud static access key",
        wake: &[Wake::Prefix(&["YCAJE", "YCN", "YCO", "YCM", "YCP"])],
        pattern: r"YCAJE[A-Za-z0-9_-]{20}|YC[MNOP][A-Za-z0-9_-]{37}",
        check: Some(unlike_words),
        confidence: Confidence::Likely,
        hits: &[
            concat!("\"token\": \"«YCA", "JEIBvpLo0xiaMBKIpenJ1m»\","),
            concat!("use «Y", "CMvViz1njKXM76Wwv8996obCD7Xn5Z6P04MjrKh» for now"),
        ],
        misses: &[
            concat!("KEY=YCA", "JE510939"),
            concat!("KEY=YCA", "JExxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "yandex.cloud/docs/iam/concepts/authorization/access-key",
        ..KEY
    },
    Rule {
        id: "cloud/backblaze",
        about: "Backblaze B2 application key",
        wake: &[Wake::Prefix(&["K00"])],
        pattern: r"K00[0-9][A-Za-z0-9+/]{27}",
        check: Some(unlike_words),
        confidence: Confidence::Likely,
        hits: &[
            concat!(
                "-H \"Authorization: Bearer «K0",
                "05wRc2AA6fw7axHze1pbsmo8DPPzC»\""
            ),
            concat!("key: '«K0", "05X35AOCnSJ9R7EJJrVuZ8HmCaKmZ»'"),
        ],
        misses: &[
            concat!("KEY=K0", "05ba9804"),
            concat!("KEY=K0", "05xxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "backblaze.com/docs",
        ..KEY
    },
    Rule {
        id: "cloud/do-spaces",
        about: "DigitalOcean Spaces access key",
        wake: &[Wake::Prefix(&["DO00", "DO801"])],
        pattern: r"DO(?:00|801)[A-Z0-9]{15,16}",
        check: Some(unlike_words),
        confidence: Confidence::Likely,
        hits: &[
            concat!("https://x.example.org/?k=«DO", "0039IMVDK9051QPKCO»&v=1"),
            concat!("export TOKEN=«DO8", "01FWB7DARXEQDAT8D»; run"),
        ],
        misses: &[
            concat!("KEY=DO", "00c6cd42"),
            concat!("KEY=DO", "00xxxxxxxxxxxxxxxx"),
        ],
        source: "docs.digitalocean.com/products/spaces",
        ..KEY
    },
];
