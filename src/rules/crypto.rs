//! Addresses of wallets. Nearly all of them carry a checksum, so they need no word beside them.

mod base32;
mod base58;
mod blake2b;
mod hash;
mod named;
mod private;

use super::{Confidence, Edge, Rule, Wake};
use crate::label::Label;

/// Words for a wallet, and for what is sent to one.
#[rustfmt::skip]
const WALLET: &[&str] = &[
    "wallet*", "eth", "ethereum*", "ether", "metamask", "erc20", "erc-20", "bep20", "bep-20", "usdt",
    "usdc", "polygon", "bsc", "binance*", "crypto*", "krypto*", "cripto*", "portefeuille*",
    "billetera*", "cartera*", "carteira*", "portafoglio*", "dompet*", "adresse*", "dirección*",
    "endereço*", "indirizzo*", "send to", "deposit address*", "钱包*", "以太坊*", "ウォレット*",
    "지갑*", "이더리움*", "코인*", "monedero*", "wallet*", "walletadres*", "cryptoadres*", "kryptoadres*", "kripto*", "крипто*", "イーサリアム*", "アドレス*", "送金先*", "이더*", "收款地址", "钱包", "adres portfela", "portemonnee*", "плат*", "محفظ*", "المحفظ*", "لمحفظ*", "بمحفظ*", "رقمية", "الرقمية", "кошел*", "cüzdan*", "portfel*", "plånbok*", "محفظة",
];

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "crypto/base58check",
        about: "Address of Bitcoin, Litecoin, Dogecoin, Dash, Zcash or Tron: kind and checksum",
        label: Label::CRYPTO_WALLET,
        wake: &[Wake::Solid(&[
            "1", "3", "L", "M", "D", "X", "T", "t1", "t3",
        ])],
        sift: Some(base58::begins::<26>),
        pattern: "[1-9A-HJ-NP-Za-km-z]{26,36}",
        reach: 64,
        check: Some(base58::is_address),
        confidence: Confidence::Certain,
        hits: &[
            "send it to «16L5yRNPTuciSgXGHqYwn9N6NeoKqopAu», thanks",
            "bitcoin:«31nM1WuowNDzocNxPPW9NQWJEtwWpjfcLj»?amount=1",
            "LTC «LKKHMBjCU89fyFNgSRprDoD8Jb25N8uWvd» or «M7zVKQKmtV5Rc7erVGVVC3khZbXxsS5HEX»",
            "DOGE: «D5ERdEN1gsouFSs7zsq7VYJxyWP6dP28H1»",
            "dash «XanAvE5GMB8CsPH78B9moJq9viEVKvCS4f»",
            "我的波场地址是«TA4Y62o6YC2Zsck9rZVGTvqW1AQ7X9zTnj»。",
            "Zcash «t1Hxw6JqWMnhDK5jRCieg5bFHM2qt7UtQvu»",
        ],
        misses: &[
            "send it to 16L5yRNPTuciSgXGHqYwn9N6NeoKqopAv",
            "a16L5yRNPTuciSgXGHqYwn9N6NeoKqopAu",
            "1111111111111111111114oLvT3",
        ],
        source: "Bitcoin developer reference, address conversion (Base58Check); chain parameters of the projects",
        ..Rule::BASE
    },
    Rule {
        id: "crypto/xpub",
        about: "Extended public key: it tells all addresses of a wallet",
        label: Label::CRYPTO_WALLET,
        wake: &[Wake::Prefix(&[
            "xpub", "ypub", "zpub", "Ypub", "Zpub", "tpub", "upub", "vpub", "dgub", "Ltub",
        ])],
        sift: Some(begins),
        pattern: "[xyzYZtuvdL][ptgu]ub[1-9A-HJ-NP-Za-km-z]{100,112}",
        reach: 128,
        check: Some(base58::is_extended),
        confidence: Confidence::Certain,
        hits: &[
            "watch «xpub661MyMwAqRbcEZ1tju49pvCdvM1xxkw4iH9G78jHoPpjFmKSP2tkxBAbd3rS6o44DU5j37h2n5fDpL5PiZmQnKMcq2cfBCaN1M9qjfmniB3»",
            "key=«zpub6jftahH18ngZw9Q8QcdQF6PeGHJrqzv4YWBhfvX4ZQaVMxwttMDtCJUsfTmc6cMu2kKLY4t9hQNKauJX9xbSNnipZi1WM2DLYoH8WoFQWZ3»",
        ],
        misses: &[
            "watch xpub661MyMwAqRbcEZ1tju49pvCdvM1xxkw4iH9G78jHoPpjFmKSP2tkxBAbd3rS6o44DU5j37h2n5fDpL5PiZmQnKMcq2cfBCaN1M9qjfmniB4",
            "xpub661MyMwAqRbcEZ1tju49pvCdvM1xxkw4iH",
        ],
        source: "BIP 32, serialization format; SLIP-0132, registered version bytes",
        ..Rule::BASE
    },
    Rule {
        id: "crypto/bech32",
        about: "Address in Bech32: Bitcoin, Litecoin, Cardano, Cosmos and its kin, Lightning invoices",
        label: Label::CRYPTO_WALLET,
        wake: &[Wake::Prefix(&[
            "bc1",
            "BC1",
            "tb1",
            "TB1",
            "ltc1",
            "LTC1",
            "addr1",
            "stake1",
            "addr_test1",
            "cosmos1",
            "osmo1",
            "juno1",
            "kava1",
            "terra1",
            "secret1",
            "celestia1",
            "akash1",
            "inj1",
            "sei1",
            "dydx1",
            "thor1",
            "bnb1",
            "axelar1",
            "stars1",
            "evmos1",
            "injective1",
            "one1",
            "erd1",
            "zil1",
            "lnbc",
            "LNBC",
            "lntb",
            "npub1",
        ])],
        sift: Some(begins),
        pattern: "(?:[a-z][a-z0-9_]{1,23}1[02-9ac-hj-np-z]{12,700}|[A-Z][A-Z0-9_]{1,23}1[02-9AC-HJ-NP-Z]{12,700})",
        reach: 736,
        check: Some(base32::is_bech32),
        confidence: Confidence::Certain,
        hits: &[
            "to «bc1qqypqxpq9qcrsszg2pvxq6rs0zqg3yyc5fcj4z3» please",
            "Taproot: «bc1pqypqxpq9qcrsszg2pvxq6rs0zqg3yyc5z5tpwxqergd3c8g7rusqwk0jyn»",
            "ltc «ltc1qqypqxpq9qcrsszg2pvxq6rs0zqg3yyc5dyg36p»",
            "ATOM auf «cosmos1qypqxpq9qcrsszg2pvxq6rs0zqg3yyc5lzv7xu»",
            "ADA: «addr1qyqsyqcyq5rqwzqfpg9scrgwpugpzysnzs23v9ccrydpk8qarc0jqqgzqvzq2ps8pqys5zcvp58q7yq3zgf3gqqqqqqqxgqpa5»",
            "«BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4» is in the standard",
        ],
        misses: &[
            "to bc1qqypqxpq9qcrsszg2pvxq6rs0zqg3yyc5fcj4z4 please",
            "bc1qqypqxpq9qcrsszg2pvxq6rs0zqg3yyc5fcj4z3a",
        ],
        source: "BIP 173, BIP 350; SLIP-0173, registered human-readable parts",
        ..Rule::BASE
    },
    Rule {
        id: "crypto/cashaddr",
        about: "Address of Bitcoin Cash with its prefix, checksum",
        label: Label::CRYPTO_WALLET,
        wake: &[Wake::Prefix(&["bitcoincash:"])],
        pattern: "bitcoincash:[02-9ac-hj-np-z]{42,64}",
        reach: 96,
        check: Some(base32::is_cashaddr),
        confidence: Confidence::Certain,
        hits: &[
            "«bitcoincash:qqqsyqcyq5rqwzqfpg9scrgwpugpzysnzstne440kw»",
            "pay «bitcoincash:qqqsyqcyq5rqwzqfpg9scrgwpugpzysnzstne440kw»?amount=1",
        ],
        misses: &[
            "bitcoincash:qqqsyqcyq5rqwzqfpg9scrgwpugpzysnzstne440kx",
            "bitcoincash:qqq",
        ],
        source: "Bitcoin Cash specification, CashAddr encoding",
        ..Rule::BASE
    },
    Rule {
        id: "crypto/ethereum",
        about: "Address of Ethereum and its kin: by its mixed-case checksum, or beside a word for a wallet",
        label: Label::CRYPTO_WALLET,
        wake: &[Wake::Prefix(&["0x"])],
        sift: Some(begins),
        pattern: "0x[0-9a-fA-F]{40}",
        reach: 48,
        check: Some(hash::is_ethereum),
        proof: Some(hash::is_mixed),
        near: WALLET,
        hits: &[
            "I sent it to «0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed» today",
            "my wallet is «0xa1a2a3a4a5a6a7a8a9aaabacadaeafb0b1b2b3b4»",
            "我的钱包地址是«0xA1A2A3a4A5A6A7A8a9aAabaCAdaEaFB0B1b2B3B4»。",
        ],
        misses: &[
            "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeaEd",
            "memory at 0xa1a2a3a4a5a6a7a8a9aaabacadaeafb0b1b2b3b4",
            "wallet 0x0000000000000000000000000000000000000000",
            "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed00",
        ],
        source: "ERC-55, mixed-case checksum address encoding",
        ..Rule::BASE
    },
    Rule {
        id: "crypto/monero",
        about: "Address of Monero: kind and checksum",
        label: Label::CRYPTO_WALLET,
        wake: &[Wake::Solid(&["4", "8"])],
        sift: Some(base58::begins::<95>),
        pattern: "[48][1-9A-HJ-NP-Za-km-z]{94}(?:[1-9A-HJ-NP-Za-km-z]{11})?",
        reach: 128,
        check: Some(base58::is_monero),
        confidence: Confidence::Certain,
        hits: &[
            "XMR «41fKjWJQySv2LxFSMtsQ5k3gsHPkECmXt52nKM8ZY8z26NhMJWtsWSA7icPFuECstJ94XRDHZYFLSAQSTAftscna8JuzEJT»",
            "sub «82VU4sxFZsL2LxFSMtsQ5k3gsHPkECmXt52nKM8ZY8z26NhMJWtsWSA7icPFuECstJ94XRDHZYFLSAQSTAftscna8Fo6y6t».",
        ],
        misses: &[
            "XMR 41fKjWJQySv2LxFSMtsQ5k3gsHPkECmXt52nKM8ZY8z26NhMJWtsWSA7icPFuECstJ94XRDHZYFLSAQSTAftscna8JuzEJU",
            "41fKjWJQySv2LxFSMtsQ5k3gsHPkECmXt52nKM8ZY8z2",
        ],
        source: "Monero documentation, standard address and subaddress",
        ..Rule::BASE
    },
    Rule {
        id: "crypto/ripple",
        about: "Address of the XRP ledger: its own alphabet and checksum",
        label: Label::CRYPTO_WALLET,
        wake: &[Wake::Solid(&["r"])],
        sift: Some(base58::begins::<25>),
        pattern: "r[1-9A-HJ-NP-Za-km-z]{24,34}",
        reach: 48,
        check: Some(base58::is_ripple),
        confidence: Confidence::Certain,
        hits: &[
            "XRP to «raLnyR4PTuc5SgXGHqYA894a4eoKqoFwu»",
            "tag 7, «raLnyR4PTuc5SgXGHqYA894a4eoKqoFwu».",
        ],
        misses: &[
            "XRP to raLnyR4PTuc5SgXGHqYA894a4eoKqoFwv",
            "repositoryManagerFactoryBean",
        ],
        source: "XRP Ledger documentation, base58 encodings",
        ..Rule::BASE
    },
    Rule {
        id: "crypto/stellar",
        about: "Account of Stellar: version and checksum",
        label: Label::CRYPTO_WALLET,
        wake: &[Wake::Solid(&["G"])],
        sift: Some(base32::begins),
        pattern: "G[A-Z2-7]{55}",
        reach: 64,
        check: Some(base32::is_stellar),
        confidence: Confidence::Certain,
        hits: &[
            "XLM «GAAQEAYEAUDAOCAJBIFQYDIOB4IBCEQTCQKRMFYYDENBWHA5DYPSABOV»",
            "pay GAAQ…: «GAAQEAYEAUDAOCAJBIFQYDIOB4IBCEQTCQKRMFYYDENBWHA5DYPSABOV».",
        ],
        misses: &[
            "XLM GAAQEAYEAUDAOCAJBIFQYDIOB4IBCEQTCQKRMFYYDENBWHA5DYPSABOW",
            "GAAQEAYEAUDAOCAJ",
        ],
        source: "Stellar, SEP-0023: strkeys (CRC16 checksum)",
        ..Rule::BASE
    },
    Rule {
        id: "crypto/ton",
        about: "Address of TON in its friendly form: kind and checksum",
        label: Label::CRYPTO_WALLET,
        wake: &[Wake::Prefix(&["EQ", "UQ", "kQ", "0Q"])],
        sift: Some(begins),
        pattern: "[EUk0]Q[A-Za-z0-9_-]{46}",
        reach: 64,
        right: Edge::Token,
        check: Some(base32::is_ton),
        confidence: Confidence::Certain,
        hits: &[
            "TON «EQABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4fIP8B»",
            "«UQABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4fIKLE» gets it",
        ],
        misses: &[
            "TON EQABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4fIP8C",
            "EQABAgMEBQYHCAkKCwwNDg8",
        ],
        source: "TON documentation, smart contract addresses: user-friendly format",
        ..Rule::BASE
    },
    named::SOLANA,
    named::POLKADOT,
    named::WALLET,
    private::KEY,
    private::SEED,
];

/// Not within a longer token. Shared by all rules of the family.
fn begins(text: &[u8], at: usize) -> bool {
    at == 0 || {
        let before = text[at - 1];
        !before.is_ascii_alphanumeric() && !matches!(before, b'_' | b'+')
            || at > 1 && text[at - 2] == b'\\' && matches!(before, b'n' | b't' | b'r')
    }
}
