//! Keys of clouds and of hosts for programs and databases.

use super::provider::KEY;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "cloud/aws-access-key",
        about: "AWS access key id: of a user (AKIA), for a while (ASIA), for a service (ABIA, ACCA)",
        wake: &[Wake::Prefix(&["AKIA", "ASIA", "ABIA", "ACCA"])],
        pattern: r"A(?:KI|SI|BI|CC)A[A-Z0-9]{16}",
        confidence: Confidence::Likely,
        proof: Some(base32),
        hits: &[
            concat!("export TOKEN=«AK", "IAJGOSXHQ34MN2DR2N»; run"),
            concat!("(«AS", "IA6IUVAOYPUTJQNTL6»)"),
            concat!("新的密钥是«AB", "IA6AB4WPS7HZY3KQS3»。"),
            concat!("API_KEY=«AC", "CAVHGHL2H6QPJ5NUVJ»"),
        ],
        misses: &[
            concat!("KEY=AK", "IAMF7A7DJHGB2ZYIY"),
            concat!("KEY=AK", "IACTL3DORMSJ2T2BXFP"),
            concat!("KEY=AK", "IAIOSFODNN7EXAMPLE"),
            "KEY=AROAKXQFAQOQCMRGE5IZ",
        ],
        source: "docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers; hackingthe.cloud",
        ..KEY
    },
    Rule {
        id: "cloud/aws-secret-key",
        about: "AWS secret access key, by its name",
        wake: &[Wake::Words(&[
            "aws_secret",
            "awssecret",
            "secret_access",
            "secretaccess",
            "secret_key",
            "secretkey",
        ])],
        pattern: r#"(?i:(?:aws_?)?secret_?(?:access_?)?key(?:_?id)?)\\{0,3}["']?\]?\s{0,4}(?:[:=]>?|,)\s{0,4}\\{0,3}["']?(?P<value>[A-Za-z0-9/+]{40})"#,
        reach: 120,
        confidence: Confidence::Certain,
        check: Some(super::provider::unlike_words),
        hits: &[
            concat!(
                "aws_s",
                "ecret_access_key = «g3O2HsRJMox04RDoqZ6/UbKXyXGdMUh7+rws7GLY»"
            ),
            "\"SecretAccessKey\": \"«NDKjFmJvhAvLimLlOATnHW1S7NuFDt/P0qnL2W2J»\"",
            "AWS_SECRET_ACCESS_KEY=«0dgzOcSXwJp6HIFr3k9h5RxadlExYW9QDm0xuNo8»",
        ],
        misses: &[
            "KEY=AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
            concat!("secre", "t_key = ofAptbSRbahvBpSquXSUXw9slytOzAV97JLyn7C "),
        ],
        source: "docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys",
        ..KEY
    },
    Rule {
        id: "cloud/aws-session-token",
        about: "AWS session token",
        wake: &[Wake::Prefix(&["IQoJb3JpZ2lu", "FwoGZXIvYXdz"])],
        pattern: r"(?:IQoJb3JpZ2lu|FwoGZXIvYXdz)[A-Za-z0-9+/%]{80,2000}={0,2}",
        reach: 2048,
        right: Edge::Free,
        hits: &[
            concat!(
                "key: '«IQoJb3",
                "JpZ2luEofv1wGhtKmfhHr6ZeYV0mWphEBK7Jiaq2vpvkpzT9f4BHX5PJRBo0knp3UVuquCnJa2VW0qzQNlKstJfBKFwlw51jhKe2iN1JpgrHncXxbwOZ0NSN9nQMJVLIrJ2AWT8vwPQ4uBNZW3hq5XAVS9bGH1gcNpLZ2w==»'"
            ),
            concat!(
                "https://x.example.org/?k=«FwoGZX",
                "IvYXdz8RLh6mlK5GmjqGdtbENFcOsLx6Yw8DYCMOtaHSBYebIxMw5FNfDODoKGT0TyMy9M7xR47gZSuGoBNdeVoCUcX6qB2KrLYziqDAyvsoLiNOplbjP24y4jHJaHO8JjTbHz0wPvUnIAMHY9SES2lqFjO9Z9RzwxCqfC»&v=1"
            ),
        ],
        misses: &[
            concat!("KEY=IQoJb3", "JpZ2luZbDCwPhAQu5YxqWbBwuD"),
            concat!("KEY=FwoGZX", "IvYXdz..."),
        ],
        source: "docs.aws.amazon.com/STS/latest/APIReference",
        ..KEY
    },
    Rule {
        id: "cloud/aws-bedrock",
        about: "Amazon Bedrock API key",
        wake: &[Wake::Prefix(&["ABSK", "bedrock-api-key-"])],
        pattern: r"(?:ABSK[A-Za-z0-9+/]{109,269}={0,2}|bedrock-api-key-[A-Za-z0-9+/=]{60,2000})",
        reach: 2048,
        right: Edge::Free,
        hits: &[
            concat!(
                "export TOKEN=«AB",
                "SKuzOQ3lydpgLoXKTU8P6VQLC0rekzYFDFGE7imM40uKLpKr4nwpi1x9K3nZjGSv9yTBpn3qRjlOoWv5lA8Gm8Yesu09r7TxDrx48Vd3fT9Nq19RX0r5wYHuFZWocotyNd»; run"
            ),
            concat!(
                "(«bedrock-",
                "api-key-x28CJzKu1Whs9koBdCQ0mGPQMkzClDpQmfnLuSOQsw8sc9Rbr7MQdMsBkzhWoK4U1iEfuy8IruDqeZ4WOWul4bGPvR7Y2fPGT5vbPgW7V2fQp3gdHDp6SkD0»)"
            ),
        ],
        misses: &[
            concat!("KEY=AB", "SK4vjGcrLdMp5wcg8jGyz3XNRbxjU04j"),
            concat!("KEY=bedrock-", "api-key-name-TyJHFljRswRVHcKw"),
        ],
        source: "docs.aws.amazon.com/bedrock/latest/userguide/api-keys",
        ..KEY
    },
    Rule {
        id: "cloud/google-api-key",
        about: "Google API key: Maps, Firebase, Gemini",
        wake: &[Wake::Prefix(&["AIza"])],
        pattern: r"AIza[A-Za-z0-9_-]{35}",
        hits: &[
            concat!("新的密钥是«AI", "zaRTt3l80_XaWzLmMIcfpcujeHcRVKI1-fBSA»。"),
            concat!("API_KEY=«AI", "zahoYGRT0qulHgZ94BGLrqFnH-atn2uAWciQf»"),
        ],
        misses: &[
            concat!("KEY=AI", "zacIjp-cuVztvVA0a4bo_F15H4zN2DEj"),
            concat!("KEY=AI", "zaEXAMPLE4E834ANtHc-NpH0XtV0AS3Z4TIpl"),
        ],
        source: "cloud.google.com/docs/authentication/api-keys",
        ..KEY
    },
    Rule {
        id: "cloud/google-bound-key",
        about: "Google API key that is bound to a service account",
        wake: &[Wake::Prefix(&["AQ.Ab8RN6"])],
        pattern: r"AQ\.Ab8RN6[A-Za-z0-9_-]{44}",
        hits: &[
            concat!(
                "\"token\": \"«AQ.A",
                "b8RN6uF3zMybS_iaoaohS6vXyl5CbFRYs7hDXt3I15a4CxZux»\","
            ),
            concat!(
                "use «AQ.A",
                "b8RN645Lkcqrnz2yUx1oC3NKoVkW-m0rDZRus_ElAOlI0cIAG» for now"
            ),
        ],
        misses: &[
            concat!("KEY=AQ.A", "b8RN6OaxyqETC6ioOW8QeKEft"),
            concat!("KEY=AQ.A", "b8RN6..."),
        ],
        source: "openrouter.ai/docs/guides/features/guardrails/secret-formats",
        ..KEY
    },
    Rule {
        id: "cloud/google-oauth",
        about: "Google OAuth access or refresh token",
        wake: &[Wake::Prefix(&["ya29.", "1//0"])],
        pattern: r"(?:ya29\.(?:[a-z]\.)?[A-Za-z0-9_-]{20,400}|1//0[A-Za-z0-9_-]{38,200})",
        reach: 420,
        hits: &[
            concat!(
                "-H \"Authorization: Bearer «ya",
                "29.8Z3rK5UWmWNPYSBal1uDZ6BgncvQFghRYiWlGEMwmInwDT3U1XA-v1D25ZCFKlxzJmQLRBtRYtpJofdC29KkxkQSBw-0JEmc-zpyP-43mgp3LGDTldMXltTM»\""
            ),
            concat!(
                "key: '«1/",
                "/0fhj4-ptJ4CVLgkZod4Cyf3v8nB6RIBF7jxfrVCIUYlx3HpQjkwlG1UERVAt5»'"
            ),
        ],
        misses: &[
            concat!("KEY=ya", "29.RYljMqLjP1bO"),
            concat!("1/", "/0.5 and 9sQNnI6ISo2duShY2GCj79lrCni7rvZEPFuguyhj"),
        ],
        source: "developers.google.com/identity/protocols/oauth2",
        ..KEY
    },
    Rule {
        id: "cloud/google-client-secret",
        about: "Google OAuth client secret",
        wake: &[Wake::Prefix(&["GOCSPX-"])],
        pattern: r"GOCSPX-[A-Za-z0-9_-]{28}",
        hits: &[
            concat!(
                "https://x.example.org/?k=«GOC",
                "SPX-5KqL6fX7VlgW6ie-MRQ2PZsRrxLt»&v=1"
            ),
            concat!(
                "export TOKEN=«GOC",
                "SPX-Z465S7pBjHgD-mWm4aRiWxFLO-Oq»; run"
            ),
        ],
        misses: &[
            concat!("KEY=GOC", "SPX-Ao_pNd5wD5xI_nLxYT9A"),
            concat!("KEY=GOC", "SPX-your-EvQuNBomnThrLtTuZpIWU2v"),
        ],
        source: "developers.google.com/identity/protocols/oauth2",
        ..KEY
    },
    Rule {
        id: "cloud/azure-storage-key",
        about: "Key of Azure Storage, Cosmos DB, Service Bus or Event Hubs, by its name",
        wake: &[Wake::Words(&[
            "accountkey",
            "account_key",
            "sharedaccesskey",
            "shared_access_key",
            "primarymasterkey",
            "storagekey",
            "storage_key",
            "storage_account_key",
            "storageaccountkey",
        ])],
        pattern: r#"(?i:(?:shared_?access|account|primary_?master|storage_?(?:account_?)?)_?key)\\{0,3}["']?\s{0,3}[:=]\s{0,3}\\{0,3}["']?(?P<value>[A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{86}==)"#,
        reach: 160,
        hits: &[
            "DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=«N71XC3nfYQ82QGJCIdVEH9KRQ41aBC8V5bJDKEjEOWripn9Njxwl2D1iTmQYBct8FDYtWUc3c0HQGvDO4DcEbJ==»;EndpointSuffix=x",
            "Endpoint=sb://x/;SharedAccessKeyName=Root;SharedAccessKey=«w2GDIAtqeMkdqmv8MYeTizmyMswpHugU18sACa8W2lm=»",
        ],
        misses: &[
            "AccountKey=MFDt47xWOCf581FKfa3I== ",
            "AccountKey=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx= ",
        ],
        source: "learn.microsoft.com/purview/sit-defn-azure-storage-account-key-generic",
        ..KEY
    },
    Rule {
        id: "cloud/azure-client-secret",
        about: "Microsoft Entra client secret",
        wake: &[Wake::Prefix(&["Q~"])],
        begin: Some(back_four),
        pattern: r"[A-Za-z0-9_~.-]{3}[0-9]Q~[A-Za-z0-9_~.-]{31,34}",
        hits: &[
            "API_KEY=«AcW8Q~Rw6KpOMuCq9CNn21e0apiVKSrRYNnz6hLE»",
            "\"token\": \"«tNA7Q~yznsuHYGTq1SRTleSCQ3ExbN0nhj9w9»\",",
        ],
        misses: &[
            "KEY=VKa8Q~hTCFUxui5oza8JI6p6Pq",
            "KEY=XtXaQ~58CgTscT6Rxf4saOPvSRL3ISEwvarG6bVr",
        ],
        source: "learn.microsoft.com/purview/sit-defn-client-secret-api-key",
        ..KEY
    },
    Rule {
        id: "cloud/azure-key",
        about: "Azure key of the kind with a signature: OpenAI, DevOps, Cognitive Services",
        wake: &[Wake::Prefix(&["JQQJ99"])],
        begin: Some(back_fifty_two),
        pattern: r"[A-Za-z0-9]{52}JQQJ99[A-Za-z0-9]{26}",
        hits: &[
            concat!(
                "use «muVgsN6ncXxoHqexL5dfdE1qaYCpQeV0vUarAToW2km48xgmdB7WJQQ",
                "J99Sm2O47EbQwkuhJwN2IzCSypSnE» for now"
            ),
            concat!(
                "-H \"Authorization: Bearer «zuBVWP0PecS1c6uLJRnyYSFofQMU9CuPSR5Ce4AHVDrS4ifeWiUdJQQ",
                "J99RPds6IqeLHhuSK4lVPzno5AZDO»\""
            ),
        ],
        misses: &[
            concat!(
                "KEY=QoBQtgTc36zriOfC50Su6X8sPtYGyf9yABe9vno8tiYRybWIiJbJQQ",
                "J99ZSR6UONBqHespEXelTFqNl2O0h"
            ),
            concat!("KEY=JQQ", "J991A4rceUTF1rQnj6OWKt6iE18qV"),
        ],
        source: "learn.microsoft.com/purview (named entities for Azure keys)",
        ..KEY
    },
    Rule {
        id: "cloud/digitalocean",
        about: "DigitalOcean token: personal, OAuth, refresh",
        wake: &[Wake::Prefix(&["dop_v1_", "doo_v1_", "dor_v1_"])],
        pattern: r"do[opr]_v1_[a-f0-9]{64}",
        hits: &[
            concat!(
                "key: '«dop",
                "_v1_c108e84d26a2a065795215bac28da5bc5ac194b9840606d8b32353d5056e10ab»'"
            ),
            concat!(
                "https://x.example.org/?k=«doo",
                "_v1_6210e7c92dc3d4802d8923230dc20a1e9e8a5d8f4824808d8a0626b8e90d9238»&v=1"
            ),
            concat!(
                "export TOKEN=«dor",
                "_v1_5c5e4d7e17c415105d417d9513f803f8925bce46c7cbeafd2f43e1de3670e0f0»; run"
            ),
        ],
        misses: &[
            concat!(
                "KEY=dop",
                "_v1_7e6127523cf38e8503f3fa9e1c5951c9e951b8d59c3d3713c8b39c7b5c57"
            ),
            "KEY=dox_v1_1c02b479262ac5fc6fc74b57c942402083bc1a48c62d956c0fa89f741a92fb80",
        ],
        source: "docs.digitalocean.com/reference/api",
        ..KEY
    },
    Rule {
        id: "cloud/heroku",
        about: "Heroku key",
        wake: &[Wake::Prefix(&["HRKU-"])],
        pattern: r"HRKU-(?:[A-Za-z0-9_-]{60}|[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12})",
        hits: &[
            concat!(
                "(«HR",
                "KU-5FDFZQW6VP2P8aj0Qv4Qql5beNYJ7YTf3UoydlWdr7BkdylGUWBUBLucAf0r»)"
            ),
            concat!(
                "新的密钥是«HR",
                "KU-ae56b87c-a560-4517-8df2-8ef367bad084»。"
            ),
        ],
        misses: &[
            concat!("KEY=HR", "KU-9PKVbtx5rRAm5OTaJX5o"),
            concat!("KEY=HR", "KU-00000000-0000-0000-0000-000000000000"),
        ],
        source: "devcenter.heroku.com",
        ..KEY
    },
    Rule {
        id: "cloud/fly",
        about: "Fly.io token",
        wake: &[Wake::Prefix(&["fm1r_", "fm1a_", "fm2_", "fo1_"])],
        pattern: r"(?:fm1[ra]|fm2|fo1)_[A-Za-z0-9+/_-]{40,2000}={0,3}",
        reach: 2048,
        right: Edge::Free,
        hits: &[
            concat!(
                "API_KEY=«fm",
                "2_rpGpEf2MDXmXBHR7UV7wNZOrRqYNadxJyK5Wg8NGuXkVT0CxutNHmTMNR5TMFf96RnBYfDpaIWTyD1HUgORUqEUiMNrJYQopTpOlgrvdcXClzOvzBRzdDmlDOcevpgMDcjYzb52N5hqMtNBcOGxSoZzCjz3n8kDQ»"
            ),
            concat!(
                "\"token\": \"«fo",
                "1_n04m-n0PfrYZdLsfehMshHU5yEx4X1ugsCGnptxcs0H»\","
            ),
        ],
        misses: &[
            concat!("KEY=fm", "2_3KQtoEJRK3M9iaYCL9da"),
            "KEY=fm3_h4x8GszUkn8qeJYZTv4Xujlzid726tRuWMORrD63fvhI1UV2c3ptH8nSDP4vCKEgbjNrfd57T846sKq3Ty2RdFik5aeT0Pimv78jDT6daytmgZpAqYxoAnuX1BovKRPM9NX0qdD5VISocIarShHJhcfwRP9wUBwv",
        ],
        source: "fly.io/docs/security/tokens",
        ..KEY
    },
    Rule {
        id: "cloud/cloudflare",
        about: "Cloudflare origin CA key and account tokens",
        wake: &[Wake::Prefix(&["v1.0-", "cfut_", "cfat_"])],
        pattern: r"(?:v1\.0-[a-f0-9]{24}-[a-f0-9]{146}|cf[ua]t_[A-Za-z0-9]{40,60})",
        reach: 200,
        hits: &[
            concat!(
                "use «v1",
                ".0-4585a21d0a14af1208f8c150-f53e7c756139861f0ef0636a37ad2d5ceb19634c971519f6357478d2f9a90f6fe1de7196b31c189c5741313d3c61a3c5481cb354c434653def0ce5930bd26e6e6d143fbd8e21f02f59» for now"
            ),
            concat!(
                "-H \"Authorization: Bearer «cf",
                "ut_wDzPMk42hBW0Y5aUO3T4VZS9SWxHuDhoDKYEOsH63s24fxiu»\""
            ),
        ],
        misses: &[
            concat!("KEY=v1", ".0-12e87fb94b236b1a6c7868f4"),
            concat!("KEY=v1", ".0-b893a3705f41795f3508ae5c6873e5f1f06926d2"),
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
            concat!("key: '«LT", "AI5tM5LyMoCu1gnoP4onxM»'"),
            concat!(
                "https://x.example.org/?k=«LT",
                "AI4SkzOkrblE0r6VL80i9Z»&v=1"
            ),
        ],
        misses: &[
            concat!("KEY=LT", "AIuolo2oPGq5"),
            concat!("KEY=VOLT", "AI6EfRcRu1uscxWTjeLlzi"),
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
                "IDFqjG98AIJ4WqDjaUv5wHKse8Xy6KqB27»; run"
            ),
            concat!("(«AK", "IDBpKWTkBp0mxaF6v5w4Ox2joYMb5Y1bkB»)"),
        ],
        misses: &[
            concat!("KEY=AK", "ID20W1oHuS9wYVMa3s3YuJ"),
            concat!("KEY=AK", "IDDUzXQqF2qrJk3hg20KUbKSbAvZFldiksk"),
        ],
        source: "cloud.tencent.com",
        ..KEY
    },
    Rule {
        id: "cloud/yandex",
        about: "Yandex Cloud API key or OAuth token",
        wake: &[Wake::Prefix(&["AQVN", "y0_"])],
        pattern: r"(?:AQVN[A-Za-z0-9_-]{35,38}|y[0-3]_[A-Za-z0-9_-]{50,200})",
        hits: &[
            concat!("新的密钥是«AQ", "VNYtSokLRht5wj8i0dX-tsMzhtTodtRfXfYu3J»。"),
            concat!(
                "API_KEY=«y0",
                "_Xh5aS2SY_5ATgSqm4BdsePQ6UR14obhbPOE2oAKH5WFmA15mNIp2zRE6BO»"
            ),
        ],
        misses: &[
            concat!("KEY=AQ", "VNkp0mbOB7XH48YZYxgJm3"),
            concat!("KEY=y0", "_NT863kbAURE5ux6unCRh"),
        ],
        source: "yandex.cloud/docs/iam",
        ..KEY
    },
    Rule {
        id: "cloud/vercel",
        about: "Vercel token",
        wake: &[Wake::Prefix(&["vcp_", "vci_", "vca_", "vcr_", "vck_"])],
        pattern: r"vc[piark]_[A-Za-z0-9]{56}",
        hits: &[
            concat!(
                "\"token\": \"«vc",
                "p_9ihn725IeXvr8ca72azasPGjr0IhVQL1PnJX530Epwmdm1DXkAPk2gLH»\","
            ),
            concat!(
                "use «vc",
                "k_lZpg4E3dSJKZsIqUKeH3gKoiw6mH0rG5qtGRbM8i2s2S03RPMiBkJW5O» for now"
            ),
        ],
        misses: &[
            concat!("KEY=vc", "p_DWEH2IR1ErcVKUHnRXTcwI5GHoUgPZ"),
            "KEY=vcx_jyhOpZe3ohiqQq1Yd9mJLCKIftBpnen7Labz9bLY5zjEpBcn4a6FYoTW",
        ],
        source: "vercel.com/docs",
        ..KEY
    },
    Rule {
        id: "cloud/supabase",
        about: "Supabase secret key or personal token",
        wake: &[Wake::Prefix(&["sbp_", "sb_secret_"])],
        pattern: r"(?:sbp_(?:v0_)?[a-f0-9]{40}|sb_secret_[A-Za-z0-9_-]{31,40})",
        hits: &[
            concat!(
                "-H \"Authorization: Bearer «sb",
                "p_0ecfea87c94aeb5898780345c8fc814fbf2e2b38»\""
            ),
            concat!("key: '«sb_se", "cret_cZdViDMsLcPZCHGwH1SrhZaL3B8HfDP»'"),
        ],
        misses: &[
            concat!("KEY=sb", "p_302b65b0d34d1c7c24c21c6b327e65"),
            "KEY=sb_publishable_cZKzsNnF3ihbSJBXHOcw79IqwiWt3R5",
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
                "ale_pw_7mqph0zyM47cXO1sw81T8yWlSKqJ8SpgpsfoKjahcE4»&v=1"
            ),
            concat!(
                "export TOKEN=«psc",
                "ale_tkn_QWzNS6bxVNzmuAqDsOnQP1OzvCg09L7zmdIN43DEzBU»; run"
            ),
        ],
        misses: &[
            concat!("KEY=psc", "ale_pw_gHgbXcAiOVAJvyxp97WY"),
            concat!(
                "KEY=psc",
                "ale_db_DwPv2wBrYe0JwzMCyO93lTKJfpvFUn2EFPsEPo3recU"
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
                "pi_tvxfmwdqjyurs2g2rzubr4nk682rxw9zj8zer6jn7wdpodz5vfed34cswj91sfwl»)"
            ),
            concat!("新的密钥是«np", "g_v7emikVKsVBs7u25»。"),
        ],
        misses: &[
            concat!("KEY=na", "pi_9ea07v58zp7bv15vyxeochwbxniz5z"),
            concat!("KEY=np", "g_bDaE5XCv"),
        ],
        source: "neon.com/docs",
        ..KEY
    },
    Rule {
        id: "cloud/netlify",
        about: "Netlify token",
        wake: &[Wake::Prefix(&["nfp_", "nfc_", "nfo_"])],
        pattern: r"nf[pco]_[A-Za-z0-9]{36,40}",
        hits: &[
            concat!("API_KEY=«nf", "p_nKoYjdxiaINlDLHd1KjmvG16uN0hVltYJcld»"),
            concat!(
                "\"token\": \"«nf",
                "c_NK3IF7430yRiZg60f8o7PFtX91PC53jJ1SYL»\","
            ),
        ],
        misses: &[
            concat!("KEY=nf", "p_XF1kgzWgE5cpSp9ILjBv"),
            "KEY=nfx_rmlHXdfJoJmreGlfn20aZ13BtifV1DKJKDUH",
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
            concat!("use «rn", "d_ieR8x68029AiaCSTiV7NQ6IQaDJM» for now"),
            concat!(
                "-H \"Authorization: Bearer «rn",
                "d_iyfPlYzqxP73IaSJ9e59Wx1geCUu»\""
            ),
        ],
        misses: &[
            concat!("KEY=rn", "d_OBd8HoRBtjIegvLH"),
            concat!("KEY=grn", "d_pr9kgrFW2seLWPCitcoISsfyL582"),
        ],
        source: "render.com/docs/api",
        ..KEY
    },
];

/// Four characters back, which stand before `Q~`.
fn back_four(text: &[u8], at: usize) -> Option<usize> {
    let from = at.checked_sub(4)?;
    let plain = |b: &u8| b.is_ascii_alphanumeric() || b"_~.-".contains(b);
    (text[from..from + 3].iter().all(plain) && text[from + 3].is_ascii_digit()).then_some(from)
}

/// The first of the 52 characters before the mark of newer Azure keys.
fn back_fifty_two(text: &[u8], at: usize) -> Option<usize> {
    let from = at.checked_sub(52)?;
    text[from..at]
        .iter()
        .all(u8::is_ascii_alphanumeric)
        .then_some(from)
}

/// Real ids are base32: no 0, 1, 8 or 9.
fn base32(value: &str) -> bool {
    value
        .bytes()
        .all(|b| matches!(b, b'A'..=b'Z' | b'2'..=b'7'))
}
