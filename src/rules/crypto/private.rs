//! Private keys of wallets, each with a checksum of its own.

use super::{base32, base58};
use crate::label::Label;
use crate::rules::{Confidence, Rule, Wake};

pub(super) const KEY: Rule = Rule {
    id: "crypto/private-key",
    about: "Private key of a wallet: import format, or extended key, with its checksum",
    label: Label::PRIVATE_KEY,
    wake: &[Wake::Solid(&[
        "5", "K", "L", "c", "9", "xprv", "yprv", "zprv", "tprv",
    ])],
    sift: Some(base58::begins::<51>),
    pattern: "(?:[xyzt]prv[1-9A-HJ-NP-Za-km-z]{100,112}|[5KLc9][1-9A-HJ-NP-Za-km-z]{50,51})",
    reach: 128,
    check: Some(base58::is_private),
    confidence: Confidence::Certain,
    hits: &[
        concat!(
            "import «5HpjKrb7dH5kKQQzmbjB87",
            "Mxova7mek5bXUTWfndcX6tBoqUwzm»"
        ),
        concat!(
            "WIF: «KwFfpDsaF7yxCELuyrH9gP5X",
            "L7TAt5b9HPWC1xCQbmrxvhJgMQHb»"
        ),
        concat!(
            "«xp",
            "rv9s21ZrQH143K24wRdsX9TnFuNKBUZJDDM4DfJkKgF4HkNxzHqVaWQNr7mnpff",
            "A1Q6tHGs2QhJAfmJFL3zg3Rj45hjkA4qaPX6BFpzGf4WsL»"
        ),
    ],
    misses: &[
        concat!(
            "import 5HpjKrb7dH5kKQQzmbjB87",
            "Mxova7mek5bXUTWfndcX6tBoqUwzn"
        ),
        "Kwxyz",
    ],
    source: "Bitcoin wiki, wallet import format; BIP 32, serialization format",
    ..Rule::BASE
};

pub(super) const SEED: Rule = Rule {
    id: "crypto/stellar-seed",
    about: "Secret seed of an account of Stellar: version and checksum",
    label: Label::PRIVATE_KEY,
    wake: &[Wake::Solid(&["S"])],
    sift: Some(base32::begins),
    pattern: "S[A-Z2-7]{55}",
    reach: 64,
    check: Some(base32::is_stellar),
    confidence: Confidence::Certain,
    hits: &[
        concat!(
            "seed «SAAQEAYEAUDAOCAJBIFQYDIO",
            "B4IBCEQTCQKRMFYYDENBWHA5DYPSBF5K»"
        ),
        concat!(
            "«SAAQEAYEAUDAOCAJBIFQYDIO",
            "B4IBCEQTCQKRMFYYDENBWHA5DYPSBF5K» is mine"
        ),
    ],
    misses: &[
        concat!(
            "seed SAAQEAYEAUDAOCAJBIFQYDIO",
            "B4IBCEQTCQKRMFYYDENBWHA5DYPSBF5L"
        ),
        "SAAQEAYEAUDAOCAJ",
    ],
    source: "Stellar, SEP-0023: strkeys (CRC16 checksum)",
    ..Rule::BASE
};
