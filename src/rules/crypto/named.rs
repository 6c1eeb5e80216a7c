//! Addresses without a checksum, or with one that is not computed here: behind a word for them.

use super::base58;
use crate::label::Label;
use crate::rules::{Confidence, Rule, Wake};

pub(super) const SOLANA: Rule = Rule {
    id: "crypto/solana",
    about: "Address of Solana, 32 bytes, behind a word for it",
    label: Label::CRYPTO_WALLET,
    wake: &[Wake::Words(&[
        "solana",
        "phantom",
        "sol address",
        "sol wallet",
        "sol:",
        "spl token",
        "spl-token",
    ])],
    pattern: r"(?:[^\n]{3,64}?[^0-9A-Za-z])(?P<value>[1-9A-HJ-NP-Za-km-z]{32,44})",
    reach: 128,
    check: Some(base58::is_32_bytes),
    confidence: Confidence::Likely,
    hits: &[
        "my Solana wallet: «4wBqpZM9xaSheZzJSMawUKKwhdpChKbZ5eu5ky4Vigw»",
        "phantom address is «EWo1KkENqJgXTfLz6tGRqfu8XJVsELwmkHHUgPtHB1sc».",
    ],
    misses: &[
        "EWo1KkENqJgXTfLz6tGRqfu8XJVsELwmkHHUgPtHB1sc alone",
        "Solana EWo1KkENqJgXTfLz6tGRqfu8",
    ],
    source: "Solana documentation, accounts: addresses are 32 bytes in base58",
    ..Rule::BASE
};

pub(super) const POLKADOT: Rule = Rule {
    id: "crypto/polkadot",
    about: "Address of Polkadot, Kusama or Substrate, behind a word for it",
    label: Label::CRYPTO_WALLET,
    wake: &[Wake::Words(&[
        "polkadot",
        "kusama",
        "substrate",
        "ss58",
        "dot address",
        "dot wallet",
        "dot:",
    ])],
    pattern: r"(?:[^\n]{3,64}?[^0-9A-Za-z])(?P<value>[1-9A-HJ-NP-Za-km-z]{46,48})",
    reach: 128,
    check: Some(base58::is_substrate),
    confidence: Confidence::Likely,
    hits: &[
        "Polkadot: «12KeSVQBwS9AjRA976mnJouSAoQuS5bkWudT367GBEHE8Ls»",
        "a substrate account «5C62W7ELLAAfjCQeBU3me9ykaYomD8XTg2B9Hk6ki6Cm3v58»",
    ],
    misses: &[
        "12KeSVQBwS9AjRA976mnJouSAoQuS5bkWudT367GBEHE8Ls alone",
        "polkadot 12KeSVQBwS9AjRA976mn",
    ],
    source: "Polkadot wiki, SS58 address format (one byte of a network, 32 of a key, two of a check)",
    ..Rule::BASE
};
