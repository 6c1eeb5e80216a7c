//! Keys of nodes of block chains and of what is known about coins.

use crate::rules::credentials::provider::{KEY, NAMED, NAMED_UUID, named, solid, unlike_words};
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "finance/etherscan",
        about: "Etherscan key, by its name",
        wake: &[Wake::Words(&[
            "etherscan",
            "bscscan",
            "polygonscan",
            "arbiscan",
            "basescan",
            "snowtrace",
            "ftmscan",
        ])],
        pattern: named!(r"[A-Z0-9]{34}"),
        hits: &[
            concat!("ETHERSCAN_API_KEY=«23GK001IP8BZQX24W", "P6INISX2NG0GFQXJC»"),
            concat!(
                "bscscan apikey: \"«QLXP5LL148MV3WW4J",
                "8P1W4MURXLD1HX8SM»\""
            ),
        ],
        misses: &[
            concat!("Etherscan build 5ZB8UH3WGITTALKP7", "K7MXSB6I1X80EKVUC"),
            "Etherscan API key is short: UIYP2KS",
        ],
        source: "docs.etherscan.io",
        ..NAMED
    },
    Rule {
        id: "finance/infura",
        about: "Infura key in the address of a node",
        wake: &[Wake::Words(&["infura.io"])],
        sift: None,
        pattern: r"infura\.io/(?:ws/)?(?:v3/|ipfs/)(?P<value>[a-f0-9]{32})",
        left: Edge::Free,
        hits: &[
            concat!(
                "https://mainnet.infura.io/v3/«c0d48e73aa5bee56",
                "a134e012384a96ef»"
            ),
            concat!(
                "wss://sepolia.infura.io/ws/v3/«52ded4afea9041d2",
                "4fa6825654c91df5»"
            ),
        ],
        misses: &[
            concat!("https://", "mainnet.infura.io/v3/YOUR-API-KEY"),
            concat!("https://", "docs.infura.io/x"),
        ],
        source: "docs.metamask.io/services",
        ..KEY
    },
    Rule {
        id: "finance/infura-named",
        about: "Infura key, by its name",
        wake: &[Wake::Words(&[
            "infura_",
            "infura api",
            "infura project",
            "infura key",
            "infura secret",
        ])],
        pattern: named!(r"[A-Za-z0-9+/]{54}|[a-f0-9]{32}"),
        hits: &[
            concat!("INFURA_API_KEY=«1bc5146edaf13f4d", "c84cb1269fe7de04»"),
            concat!(
                "Infura key: «NOWUcsrPHD52wSc7aKT6EBN7cee",
                "D7YswILiQS7JPb6KMbmgzrJ1kdb»"
            ),
        ],
        misses: &[
            concat!("Infura build ab4fc75cb22306af", "70352681b9abfde9"),
            "Infura API key is short: 061d99d",
        ],
        source: "docs.metamask.io/services",
        ..NAMED
    },
    Rule {
        id: "finance/alchemy",
        about: "Alchemy key in the address of a node",
        wake: &[Wake::Words(&["alchemy.com", "alchemyapi.io"])],
        sift: None,
        pattern: r"alchemy(?:api)?\.(?:com|io)/(?:nft/)?v[23]/(?P<value>[A-Za-z0-9_-]{21,40})",
        left: Edge::Free,
        hits: &[
            concat!(
                "https://eth-mainnet.g.alchemy.com/v2/«dUOyXUUivGwO0jB7",
                "IPWkZwUZa5o0GvXB»"
            ),
            concat!(
                "wss://eth-mainnet.alchemyapi.io/v2/«ksIrTvpC4cugVCK1",
                "56Mq3SrxojykyJrE»"
            ),
        ],
        misses: &[
            concat!("https://", "eth-mainnet.g.alchemy.com/v2/your-api-key"),
            concat!("https://", "www.alchemy.com/docs"),
        ],
        source: "alchemy.com/docs",
        ..KEY
    },
    Rule {
        id: "finance/alchemy-key",
        about: "Alchemy key with its prefix",
        wake: &[Wake::Prefix(&["alcht_"])],
        sift: Some(solid),
        pattern: r"alcht_[A-Za-z0-9]{28,40}",
        hits: &[
            concat!("新的密钥是«alch", "t_Iq5WE2GnAxlqQPlgh1RWgmmix1VQXR»。"),
            concat!("API_KEY=«alch", "t_HGS5YQD8busBQuDtJFBJ0hWexjwvBE»"),
        ],
        misses: &[
            concat!("KEY=alch", "t_4a093e"),
            concat!("KEY=alch", "t_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "alchemy.com/docs",
        ..KEY
    },
    Rule {
        id: "finance/alchemy-named",
        about: "Alchemy key, by its name",
        wake: &[Wake::Words(&["alchemy_", "alchemy api", "alchemy key"])],
        pattern: named!(r"[A-Za-z0-9_-]{32}"),
        hits: &[
            concat!("ALCHEMY_API_KEY=«bnaw7e2APeGRT4fk", "HH24iNKxXqnSF8ku»"),
            concat!("Alchemy key: «kp63zRJxe0IqCxFl", "d2qlIXGUKI7dSBYi»"),
        ],
        misses: &[
            concat!("Alchemy build qisO3pE7UOb3vse7", "0uIECmy41Hue74HO"),
            "Alchemy API key is short: 8k1LEqU",
        ],
        source: "alchemy.com/docs",
        ..NAMED
    },
    Rule {
        id: "finance/quicknode",
        about: "QuickNode address of a node",
        wake: &[Wake::Words(&["quiknode.pro"])],
        sift: None,
        pattern: r"quiknode\.pro/(?P<value>[a-f0-9]{40})",
        left: Edge::Free,
        hits: &[
            concat!(
                "https://cool-old-river.quiknode.pro/«cd5d1e86eaf5f841d793",
                "69f45ec943d00df6c890»/"
            ),
            concat!(
                "wss://x.solana-mainnet.quiknode.pro/«207ec149f71b24ad0403",
                "4df481f01ddbeab24907»"
            ),
        ],
        misses: &[
            concat!("https://x.q", "uiknode.pro/"),
            concat!("https://", "docs.quiknode.pro/7b369e3495fd"),
        ],
        source: "quicknode.com/docs",
        ..KEY
    },
    Rule {
        id: "finance/helius",
        about: "Helius key in the address of a node",
        wake: &[Wake::Words(&["helius-rpc.com"])],
        sift: None,
        pattern: r"helius-rpc\.com/?\?api-key=(?P<value>[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12})",
        left: Edge::Free,
        hits: &[
            concat!(
                "https://mainnet.helius-rpc.com/?api-key=«024690bc-fae7-43ba",
                "-b0ba-6065660a8e9a»"
            ),
            concat!(
                "\"rpc\": \"https://devnet.helius-rpc.com/?api-key=«10053ae4-af79-4799",
                "-b7f5-ebff80e15732»\""
            ),
        ],
        misses: &[
            concat!("https://", "mainnet.helius-rpc.com/?api-key="),
            concat!("https://", "mainnet.helius-rpc.com/"),
        ],
        source: "helius.dev/docs",
        ..KEY
    },
    Rule {
        id: "finance/blockfrost",
        about: "Blockfrost project id",
        wake: &[Wake::Prefix(&[
            "mainnet", "preprod", "preview", "testnet", "ipfs",
        ])],
        pattern: r"(?:mainnet|preprod|preview|testnet|ipfs)[A-Za-z0-9]{32}",
        check: Some(unlike_words),
        confidence: Confidence::Likely,
        hits: &[
            concat!(
                "\"token\": \"«mainn",
                "etBLOeyNTe0sO8szLNtzcilKKhazjMJ22h»\","
            ),
            concat!("use «prepr", "odYgXYfkNVeE9BISR4BXA3lgsTJy4LX4zx» for now"),
        ],
        misses: &[
            concat!("KEY=mainn", "et1bfd85"),
            concat!("KEY=mainn", "etxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "docs.blockfrost.io",
        ..KEY
    },
    Rule {
        id: "finance/covalent",
        about: "Covalent (GoldRush) key",
        wake: &[Wake::Prefix(&["cqt_", "ckey_"])],
        pattern: r"cqt_[rw][A-Za-z0-9]{24,34}|ckey_[a-f0-9]{27}",
        hits: &[
            concat!(
                "-H \"Authorization: Bearer «cqt_",
                "rQn5rqYsFYnHLTUYDZ8n0I6717Uo»\""
            ),
            concat!("key: '«cke", "y_dfb402abaebaf57a7d4f5729226»'"),
        ],
        misses: &[
            concat!("KEY=cqt_", "rQfd2a2e"),
            concat!("KEY=cqt_", "rQxxxxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "goldrush.dev/docs",
        ..KEY
    },
    Rule {
        id: "finance/coingecko",
        about: "CoinGecko key",
        wake: &[Wake::Prefix(&["CG-"])],
        sift: Some(solid),
        pattern: r"CG-[A-Za-z0-9]{24}",
        check: Some(unlike_words),
        confidence: Confidence::Likely,
        hits: &[
            concat!(
                "https://x.example.org/?k=«C",
                "G-l2aZu4vaquA56qVueqgxVPoL»&v=1"
            ),
            concat!("export TOKEN=«C", "G-5WHpiKdEbBynzya8naV8GcIS»; run"),
        ],
        misses: &[
            concat!("KEY=C", "G-0bff7a"),
            concat!("KEY=C", "G-xxxxxxxxxxxxxxxxxxxxxxxx"),
        ],
        source: "docs.coingecko.com",
        ..KEY
    },
    Rule {
        id: "finance/coinmarketcap",
        about: "CoinMarketCap key, by its name",
        wake: &[Wake::Words(&["coinmarketcap", "cmc_pro", "cmc_api"])],
        pattern: named!(r"[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}"),
        hits: &[
            concat!(
                "X-CMC_PRO_API_KEY: «6ebd9364-e33a-4a6b",
                "-a3fd-22297b06bb71»"
            ),
            concat!(
                "CoinMarketCap key: «7797efba-8c84-4b93",
                "-a5b4-3462dc5f3abb»"
            ),
        ],
        misses: &[
            concat!(
                "CoinMarketCap build f207e901-4fd1-4f0e",
                "-8246-d546e662af47"
            ),
            "CoinMarketCap API key is short: bae5805",
        ],
        source: "coinmarketcap.com/api",
        ..NAMED_UUID
    },
];
