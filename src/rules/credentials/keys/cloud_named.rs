//! Keys of clouds that have no prefix: the name of the provider stands before them.

use crate::rules::credentials::provider::{NAMED, NAMED_UUID, named};
use crate::rules::{Edge, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "cloud/alibaba-secret",
        about: "Alibaba Cloud access key secret, by its name",
        wake: &[Wake::Words(&[
            "aliyun",
            "alibaba",
            "alicloud",
            "accesskeysecret",
            "access_key_secret",
            "阿里云",
        ])],
        pattern: named!(r"[A-Za-z0-9]{30}"),
        hits: &[
            concat!(
                "ALIBABA_CLOUD_ACCESS_KEY_SECRET=«0AloCX2eTSq4GFw",
                "ViPTkKF38FYxsFQ»"
            ),
            concat!(
                "\"accessKeySecret\": \"«eYmvn7T3UUyHFAY",
                "FSe5lKfRzuX7ntY»\""
            ),
        ],
        misses: &[
            concat!("Alibaba Cloud build RK6Wy6yfJgHPbQA", "zHA7C6ouJf8Lpab"),
            "Alibaba Cloud API key is short: bm9uOzL",
        ],
        source: "help.aliyun.com/document_detail/53045",
        ..NAMED
    },
    Rule {
        id: "cloud/tencent-secret",
        about: "Tencent Cloud secret key, by its name",
        wake: &[Wake::Words(&["tencent", "qcloud", "cos_secret", "腾讯云"])],
        pattern: named!(r"[A-Za-z0-9]{32}"),
        hits: &[
            concat!(
                "TENCENTCLOUD_SECRET_KEY=«qrleNS2QI6W4nCqp",
                "r7lyH1Stdex3UDEd»"
            ),
            concat!("腾讯云密钥：«VfiDOGITIunZf14z", "TGZUK28NG0l7ySDB»"),
        ],
        misses: &[
            concat!("Tencent Cloud build IgQTIAt12XM1lZx0", "a5rlYblUKmkgKADD"),
            "Tencent Cloud API key is short: muvygyY",
        ],
        source: "cloud.tencent.com/document/product/598",
        ..NAMED
    },
    Rule {
        id: "cloud/huawei",
        about: "Huawei Cloud key, by its name",
        wake: &[Wake::Words(&[
            "huawei",
            "hwcloud",
            "hw_access",
            "hw_secret",
            "obs_secret",
            "华为云",
        ])],
        pattern: named!(r"[A-Za-z0-9]{40}|[A-Z0-9]{20}"),
        hits: &[
            concat!("HUAWEI_ACCESS_KEY=«WDJWXTRYJ1", "073XL1YTB0»"),
            concat!(
                "Huawei Cloud secret key: «dwK1516U59YFy8EnBngP",
                "iqR5y8HD3XSta9bY5Sbk»"
            ),
        ],
        misses: &[
            concat!("Huawei Cloud build 5GZH17I1SI", "WF6IYYEFYM"),
            "Huawei Cloud API key is short: 4YVP1ME",
        ],
        source: "support.huaweicloud.com/intl/en-us/iam_faq",
        ..NAMED
    },
    Rule {
        id: "cloud/ibm",
        about: "IBM Cloud key, by its name",
        wake: &[Wake::Words(&[
            "ibmcloud",
            "ibm_cloud",
            "ibm cloud",
            "ibm_api",
            "watsonx",
            "watson_",
            "iam_apikey",
            "ibm-cloud",
        ])],
        pattern: named!(r"[A-Za-z0-9_-]{44}"),
        hits: &[
            concat!(
                "la clé IBM Cloud : «aBpk6o26PKOYmel84Jgtfw",
                "Vr53YXY9itTgxbjZUAQrKR»"
            ),
            concat!(
                "IBM Cloud 的密钥是«KEFak9MsNa5m6xA0bsDTTp",
                "yylLN9XpzMNJlP896H8UoE»。"
            ),
        ],
        misses: &[
            concat!(
                "IBM Cloud build dFJmfOIvvot0l92iscz8dX",
                "1Zd1Ij1qIRZVIeRTuzQixu"
            ),
            "IBM Cloud API key is short: e1xkqwX",
        ],
        source: "cloud.ibm.com/docs/account",
        ..NAMED
    },
    Rule {
        id: "cloud/oracle",
        about: "Oracle Cloud customer secret key, by its name",
        wake: &[Wake::Words(&[
            "oci_",
            "oracle cloud",
            "oraclecloud",
            "oracle_cloud",
        ])],
        pattern: named!(r"[A-Za-z0-9+/]{43}="),
        right: Edge::Free,
        hits: &[
            concat!(
                "OCI_SECRET_KEY=«Q8Lrc9RpkboplzQSrd1Ndy",
                "4Z0HDyFEhf8RTxtIpvKUS=»"
            ),
            concat!(
                "Oracle Cloud secret key: «9AQBTWHa8ftH8d3fm6Rs26",
                "tMWuMfnB4N9lnrdRQOjG3=»"
            ),
        ],
        misses: &[
            concat!(
                "Oracle Cloud build dmJ1TEXgejvlI4OaVyd+LW",
                "7w8IFjk9Xj875ipVzG1lm="
            ),
            "Oracle Cloud API key is short: h+lH0Vk",
        ],
        source: "docs.oracle.com/iaas",
        ..NAMED
    },
    Rule {
        id: "cloud/ovh",
        about: "OVH key, by its name",
        wake: &[Wake::Words(&["ovh"])],
        pattern: named!(r"[A-Za-z0-9]{32}"),
        hits: &[
            concat!(
                "OVH_APPLICATION_SECRET=«bNMsSZzvoV46s8m4",
                "dEcU6jhvEsEaGwvi»"
            ),
            concat!("ovh consumer key: «EfrOWxjEVW2aK5aT", "m2b0HdGUPjwphx6h»"),
        ],
        misses: &[
            concat!("OVH build q9ubM7ae0xyv6jD4", "8s6YjR1aUqnik5iF"),
            "OVH API key is short: rdRzOl2",
        ],
        source: "help.ovhcloud.com",
        ..NAMED
    },
    Rule {
        id: "cloud/hetzner",
        about: "Hetzner Cloud key, by its name",
        wake: &[Wake::Words(&["hetzner", "hcloud"])],
        pattern: named!(r"[A-Za-z0-9]{64}"),
        hits: &[
            concat!(
                "hetzner: {\n  secretKey: \"«KiTBNnocKHOd1j0WIvFqKx8TcfalRwTU",
                "JxvPC5Ksj75tgaxntdsDIT1SZ1Af9eFK»\"\n}"
            ),
            concat!(
                "kunci API Hetzner Cloud: «YCNJaTLmxI9JijPz5Qp2a9emWStaxEG5",
                "6BzRdhauryxSml2bh3QekNDNc2hhbfhR»"
            ),
        ],
        misses: &[
            concat!(
                "Hetzner Cloud build erUEuheC8ephXzR5MEpUGQDDuhQ9twtq",
                "ORmDVixKD8S3PC0UbOgZdClATG2354n8"
            ),
            "Hetzner Cloud API key is short: EtJ7Ij0",
        ],
        source: "docs.hetzner.cloud",
        ..NAMED
    },
    Rule {
        id: "cloud/linode",
        about: "Linode key, by its name",
        wake: &[Wake::Words(&["linode", "akamai_cloud"])],
        pattern: named!(r"[a-f0-9]{64}"),
        hits: &[
            concat!(
                "el token de Linode es «14431e8eb0916b8e08cc0772d25a4fc2",
                "140fc63186e0798c8078c326d90c1620»"
            ),
            concat!(
                "LINODE_TOKEN=\"«1c6cef63046496d222f6d0f3bfd24b04",
                "d228ec6907d8e1b1bdaa8eca7c16706e»\""
            ),
        ],
        misses: &[
            concat!(
                "Linode build e15874ed44f8bd5a3524fc8ca7a86ea5",
                "cb5f303fcada1342f0633d2be1176b30"
            ),
            "Linode API key is short: 956787b",
        ],
        source: "techdocs.akamai.com/linode-api",
        ..NAMED
    },
    Rule {
        id: "cloud/vultr",
        about: "Vultr key, by its name",
        wake: &[Wake::Words(&["vultr"])],
        pattern: named!(r"[A-Z0-9]{36}"),
        hits: &[
            concat!(
                "VultrのAPIキーは«JEQMEUUPJRYHA86NW4",
                "IO461H8N47H0HQOEV8»です"
            ),
            concat!("ключ Vultr: «D3GKW0J0KNJ2PN4B5T", "X5XDWY9MBER2AQPBFN»"),
        ],
        misses: &[
            concat!("Vultr build 03GHHDLNRLI98BTMSD", "Y9JUQNZDGKEXGV3516"),
            "Vultr API key is short: W974V8N",
        ],
        source: "docs.vultr.com",
        ..NAMED
    },
    Rule {
        id: "cloud/scaleway-secret",
        about: "Scaleway key, by its name",
        wake: &[Wake::Words(&["scw_secret", "scaleway", "scw_"])],
        pattern: named!(r"[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}"),
        hits: &[
            concat!("SCW_SECRET_KEY=«f3fa81bc-4dbc-406a", "-b3d4-864c8a63d639»"),
            concat!(
                "Scaleway secret key «49a6c873-d998-41be",
                "-9b8f-5ac18cbe921d»"
            ),
        ],
        misses: &[
            concat!(
                "SCW_DEFAULT_PROJECT_ID=a4b7af",
                "00-28d7-4df8-a426-046b4b5ad4b9"
            ),
            concat!(
                "scaleway server decf8486-e7ec",
                "-48ba-ae79-b2d9cc78773c is up"
            ),
        ],
        source: "scaleway.com/en/docs",
        ..NAMED_UUID
    },
    Rule {
        id: "cloud/exoscale-secret",
        about: "Exoscale key, by its name",
        wake: &[Wake::Words(&["exoscale"])],
        pattern: named!(r"[A-Za-z0-9_-]{43}"),
        hits: &[
            concat!(
                "EXOSCALE_API_KEY=«nGedTq58oplbEYgvWYxC2",
                "xo406vls7KNCWGxnCo5ON8»"
            ),
            concat!(
                "my Exoscale API key is «L7lR9fqjgXQTUZm9iGz6V",
                "HNK7iy1qrDbju6lHWrYSju», keep it"
            ),
        ],
        misses: &[
            concat!(
                "Exoscale build AcvnHVm1BbTQSU12Wj3Tys",
                "InCBP15QnyOaJKGEOmmzI"
            ),
            "Exoscale API key is short: zVyMubh",
        ],
        source: "community.exoscale.com",
        ..NAMED
    },
    Rule {
        id: "cloud/civo",
        about: "Civo key, by its name",
        wake: &[Wake::Words(&["civo"])],
        pattern: named!(r"[A-Za-z0-9]{50}"),
        hits: &[
            concat!(
                "Mein Civo-Schlüssel lautet «n54fNbnByXAWQTn2PvGt3ImcT",
                "n3kCjrc7byV9YwTKdfNNhM0Jo»."
            ),
            concat!(
                "la clé Civo : «AYz1NcHi3LcPalFP521WvS2ql",
                "ThOXZIFkG4WSegtY4dmjXg0dC»"
            ),
        ],
        misses: &[
            concat!(
                "Civo build 5haEOojHoj7bV7jJdUprervOk",
                "mQzIn1iqJqcP4hmHY6DO6PZaw"
            ),
            "Civo API key is short: PwWQzZQ",
        ],
        source: "civo.com/docs",
        ..NAMED
    },
    Rule {
        id: "cloud/equinix",
        about: "Equinix Metal key, by its name",
        wake: &[Wake::Words(&["equinix", "metal_auth", "packet_auth"])],
        pattern: named!(r"[A-Za-z0-9]{32}"),
        hits: &[
            concat!(
                "Equinix MetalのAPIキーは«uKmaobFobvJwQP6j",
                "fbuepF82tzv7yBz7»です"
            ),
            concat!("ключ Equinix Metal: «9b8YoboEWfwS2GIr", "VWtXaqacsNU0K3Kt»"),
        ],
        misses: &[
            concat!("Equinix Metal build 1SToEhS64uPOMAaA", "8uXGm1wvADyhGjPI"),
            "Equinix Metal API key is short: Bsz6rBs",
        ],
        source: "deploy.equinix.com/developers",
        ..NAMED
    },
    Rule {
        id: "cloud/vast",
        about: "Vast.ai key, by its name",
        wake: &[Wake::Words(&["vast_api", "vast.ai", "vastai"])],
        pattern: named!(r"[a-f0-9]{64}"),
        hits: &[
            concat!(
                "VAST_API_API_KEY=«e012874238ead4306551280626c37df5",
                "6a41b883a78fdf95d4fb0d50f32cb7a7»"
            ),
            concat!(
                "my Vast.ai API key is «957f74f50028bb63e50a404664d20611",
                "f009484860166f89b019a0bdecbe1590», keep it"
            ),
        ],
        misses: &[
            concat!(
                "Vast.ai build bed013af6f70eea189745d44be7f3e4a",
                "d1ffd122139ece7e434f77fab3a1e258"
            ),
            "Vast.ai API key is short: 3fda4d2",
        ],
        source: "docs.vast.ai",
        ..NAMED
    },
    Rule {
        id: "cloud/qiniu",
        about: "Qiniu key, by its name",
        wake: &[Wake::Words(&["qiniu", "七牛"])],
        pattern: named!(r"[A-Za-z0-9_-]{40}"),
        hits: &[
            concat!(
                "Mein Qiniu-Schlüssel lautet «FaIri7D8MFKfTmymqrAK",
                "89pV0R8iDkFvMIs196Dj»."
            ),
            concat!(
                "la clé Qiniu : «UJxNx2jGw7KJxATJ0Rli",
                "GTztbQIHJ97wPNVe6kwR»"
            ),
        ],
        misses: &[
            concat!("Qiniu build W60lMzkkkMqqacmqGrFx", "vmbeLUD0KDxXLke4QIb6"),
            "Qiniu API key is short: ixSluPQ",
        ],
        source: "developer.qiniu.com",
        ..NAMED
    },
];
