//! Keys of exchanges and of market data that have no prefix: the name stands before them.

use crate::rules::credentials::provider::{NAMED, NAMED_UUID, named};
use crate::rules::{Edge, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "finance/binance",
        about: "Binance key, by its name",
        wake: &[Wake::Words(&["binance", "币安"])],
        pattern: named!(r"[A-Za-z0-9]{64}"),
        hits: &[
            concat!(
                "Binance 的密钥是«eYH9lHeJ2q2hbwFyC1kpK6DzG6E2KJIS",
                "5czYUsm80BjgcIkEk96EGYumF1kkXMLq»。"
            ),
            concat!(
                "binance: {\n  secretKey: \"«05TshaPv7tCpJFjepHqkhGqDekaj0vqU",
                "G3idxYQem21L2wf0NvWziQR4Xqd28HSL»\"\n}"
            ),
        ],
        misses: &[
            concat!(
                "Binance build 3eUWmI7DxyBnNe6Lc2njL1dln3ib6xGr",
                "HuENiQnPZ663RmNNaoiEuY4oiOJ3xARA"
            ),
            "Binance API key is short: So7KiT1",
        ],
        source: "developers.binance.com",
        ..NAMED
    },
    Rule {
        id: "finance/kraken",
        about: "Kraken key, by its name",
        wake: &[Wake::Words(&["kraken"])],
        pattern: named!(r"[A-Za-z0-9+/]{86}==|[A-Za-z0-9+/]{56}"),
        reach: 420,
        right: Edge::Free,
        hits: &[
            concat!(
                "KRAKEN_API_SECRET=«0qEcarw9e+X47mBrlj4cS2TZD/eAPYCHEFgfruYrL6yq",
                "2NJpwiuuXs0aTImd4UVspYTU58p5Zl7cO9fPQ7de15==»"
            ),
            concat!(
                "Kraken API key: «ntEQLKt+smz2SUGSnQ1pkhuLY0xY",
                "lMLYD5Q7T/NM4DFlKCAjlCbXCiYt»"
            ),
        ],
        misses: &[
            concat!(
                "Kraken build 4gHVB4Pov0m/REYxyCBhsrsSpeRAMxXKHwiLE5tW029e",
                "yo9dUbA0Omj54zxxWq9mbqeuKQVHwqXEc41+iku7GL=="
            ),
            "Kraken API key is short: 4+XMuT+",
        ],
        source: "docs.kraken.com",
        ..NAMED
    },
    Rule {
        id: "finance/bybit",
        about: "Bybit key, by its name",
        wake: &[Wake::Words(&["bybit"])],
        pattern: named!(r"[A-Za-z0-9]{36}|[A-Za-z0-9]{18}"),
        hits: &[
            concat!(
                "kunci API Bybit: «6IDwatbl8RiU0n1XwV",
                "dT68Dho9pUoh4IFAvj»"
            ),
            concat!("el token de Bybit es «9Uh97KVq5", "ad4svYmt6»"),
        ],
        misses: &[
            concat!("Bybit build DkmkGs6cxk2ydFbPxR", "N3VHM7YVPLr6LieSid"),
            "Bybit API key is short: 3fxeWjc",
        ],
        source: "bybit-exchange.github.io/docs",
        ..NAMED
    },
    Rule {
        id: "finance/okx",
        about: "OKX key, by its name",
        wake: &[Wake::Words(&["okx"])],
        pattern: named!(r"[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}|[A-F0-9]{32}"),
        hits: &[
            concat!("OKX_API_KEY=«02bba8f1-88ab-45e5", "-b8bf-484199dd61a2»"),
            concat!("OKX API key «6fbd94e7-a344-4558", "-8809-0a34b7a87ace»"),
        ],
        misses: &[
            concat!("OKX build 680b93aa-239d-454e", "-af5c-5c0ed6a0e748"),
            "OKX API key is short: 385f347",
        ],
        source: "okx.com/docs-v5",
        ..NAMED_UUID
    },
    Rule {
        id: "finance/kucoin",
        about: "KuCoin key, by its name",
        wake: &[Wake::Words(&["kucoin"])],
        pattern: named!(r"[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}|[a-f0-9]{24}"),
        hits: &[
            concat!("KUCOIN_TOKEN=\"«acf30033638e", "e6c66e379d8b»\""),
            concat!("KuCoinのAPIキーは«627b441044f3", "0380268f1c42»です"),
        ],
        misses: &[
            concat!("KuCoin build d3b6b5249b1b", "7c92ea1a7a0d"),
            "KuCoin API key is short: 820fa43",
        ],
        source: "kucoin.com/docs",
        ..NAMED_UUID
    },
    Rule {
        id: "finance/alpha-vantage",
        about: "Alpha Vantage key, by its name",
        wake: &[Wake::Words(&[
            "alphavantage",
            "alpha_vantage",
            "alpha vantage",
        ])],
        pattern: named!(r"[A-Z0-9]{16}"),
        hits: &[
            concat!("ключ Alpha Vantage: «TNLFII2Q", "T6LG0QCF»"),
            concat!("ALPHAVANTAGE_API_KEY=«I18DE4GY", "1EVA8O9A»"),
        ],
        misses: &[
            concat!("Alpha Vantage build ESDP6L13", "3CEH5RPM"),
            "Alpha Vantage API key is short: L9QXS0Y",
        ],
        source: "alphavantage.co/documentation",
        ..NAMED
    },
    Rule {
        id: "finance/polygon",
        about: "Polygon.io key, by its name",
        wake: &[Wake::Words(&["polygon_api", "polygon.io", "polygonio"])],
        pattern: named!(r"[A-Za-z0-9_]{32}"),
        hits: &[
            concat!("POLYGON_API_KEY=«m8G2OFhnsBUdn7BK", "BtsKtoVuaYR3NMFz»"),
            concat!("polygon.io key: «hv3ijhuEZRwz8lES", "ppqt62XaPYhrZhZx»"),
        ],
        misses: &[
            concat!("Polygon.io build DZPXBZ3eRf2rjBIe", "d3EJ6tALHEZhw8u9"),
            "Polygon.io API key is short: H3sOcW7",
        ],
        source: "polygon.io/docs",
        ..NAMED
    },
    Rule {
        id: "finance/finnhub",
        about: "Finnhub key, by its name",
        wake: &[Wake::Words(&["finnhub"])],
        pattern: named!(r"[a-z0-9]{20}(?:[a-z0-9]{20})?"),
        hits: &[
            concat!(
                "my Finnhub API key is «dhub24my33b6qg4g449w",
                "n2ebc309sfg6dt0hfvku», keep it"
            ),
            concat!("Mein Finnhub-Schlüssel lautet «4gcm03uvfo", "cvjphkhgw7»."),
        ],
        misses: &[
            concat!("Finnhub build 0mncf25dyf7p71on86i4", "fznrn4npbpd06mimk9x4"),
            "Finnhub API key is short: vml5cz0",
        ],
        source: "finnhub.io/docs",
        ..NAMED
    },
    Rule {
        id: "finance/alpaca",
        about: "Alpaca key, by its name",
        wake: &[Wake::Words(&["alpaca", "apca-api", "apca_api"])],
        pattern: named!(r"[A-Za-z0-9]{40,44}|[PAC]K[A-Z0-9]{18,24}"),
        hits: &[
            concat!("APCA_API_KEY_ID=«PK73YU0WZ3", "UDATOLPITE»"),
            concat!(
                "APCA-API-SECRET-KEY: «oYAghDErDxDw8acz3amw",
                "cUmtJadC7jVy37iqAjk4»"
            ),
        ],
        misses: &[
            concat!("Alpaca build PK3JMGQ71C", "JJYWU6Q6K3"),
            "Alpaca API key is short: PKO1IA0",
        ],
        source: "docs.alpaca.markets",
        ..NAMED
    },
    Rule {
        id: "finance/tiingo",
        about: "Tiingo key, by its name",
        wake: &[Wake::Words(&["tiingo"])],
        pattern: named!(r"[a-f0-9]{40}"),
        hits: &[
            concat!(
                "la clé Tiingo : «3d986555e6532148c29f",
                "a2c54753264edc9e7028»"
            ),
            concat!(
                "Tiingo 的密钥是«5e7775d54a1baf05f762",
                "af16bda8bda433fdc55f»。"
            ),
        ],
        misses: &[
            concat!("Tiingo build b3e5a964558021a22fa2", "8c865eb07cbe3ed067b3"),
            "Tiingo API key is short: a33e49b",
        ],
        source: "tiingo.com/documentation",
        ..NAMED
    },
    Rule {
        id: "finance/exchange-rates",
        about: "Key of Open Exchange Rates, Fixer or currencylayer, by its name",
        wake: &[Wake::Words(&[
            "openexchangerates",
            "open_exchange",
            "exchangeratesapi",
            "fixer_api",
            "fixer.io",
            "currencylayer",
        ])],
        pattern: named!(r"[a-f0-9]{32}"),
        hits: &[
            concat!(
                "OPENEXCHANGERATES_APP_KEY=«f2b0b26aa4e27acb",
                "b23336e65a5d303a»"
            ),
            concat!(
                "fixer.io access key: «c6619f53d3fd4dfd",
                "c49b0aa27f5bdff2»"
            ),
        ],
        misses: &[
            concat!(
                "Open Exchange Rates build 7d2077c29cf651af",
                "df335f59737ec57a"
            ),
            "Open Exchange Rates API key is short: 5597ee2",
        ],
        source: "docs.openexchangerates.org",
        ..NAMED
    },
];
