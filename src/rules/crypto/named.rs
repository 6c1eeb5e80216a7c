//! Addresses without a checksum, or with one that is not computed here: behind a word for them.

use super::base58;
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake, named};

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
        "Polkadot: 12KeSVQBwS9AjRA976mnJouSAoQuS5bkWudT367GBEHE8Lt",
        "12KeSVQBwS9AjRA976mnJouSAoQuS5bkWudT367GBEHE8Ls alone",
        "polkadot 12KeSVQBwS9AjRA976mn",
    ],
    source: "Polkadot wiki, SS58 address format (one byte of a network, 32 of a key, two of BLAKE2b); RFC 7693",
    ..Rule::BASE
};

pub(super) const WALLET: Rule = Rule {
    id: "crypto/wallet-said",
    about: "Address of Solana or Polkadot before the word for a wallet, or in its key",
    label: Label::CRYPTO_WALLET,
    wake: &[
        Wake::Words(&[
            "solana",
            "polkadot",
            "kusama",
            "phantom wallet",
            "wallet address",
            "wallet_address",
            "walletaddress",
        ]),
        Wake::Key(&[
            "walletaddress",
            "cryptowallet",
            "cryptoaddress",
            "solana",
            "polkadot",
        ]),
    ],
    begin: Some(|text, at| named::find(text, at, address, false)),
    pattern: "[1-9A-HJ-NP-Za-km-z]{32,48}",
    reach: 48,
    right: Edge::Word,
    check: Some(|value| base58::is_32_bytes(value) || base58::is_substrate(value)),
    confidence: Confidence::Likely,
    hits: &[
        "«4wBqpZM9xaSheZzJSMawUKKwhdpChKbZ5eu5ky4Vigw» is my Solana wallet",
        "«12KeSVQBwS9AjRA976mnJouSAoQuS5bkWudT367GBEHE8Ls» is my Polkadot wallet",
        r#"{"wallet_address": "«4wBqpZM9xaSheZzJSMawUKKwhdpChKbZ5eu5ky4Vigw»"}"#,
    ],
    misses: &["4wBqpZM9xaSheZzJSMawUKKwhdpChKbZ5eu5ky4Vigw rows"],
    source: "Solana documentation, accounts; Polkadot wiki, SS58 address format",
    ..Rule::BASE
};

/// Letters and digits of base58, as many as an address has.
fn address(text: &[u8]) -> usize {
    let run = text
        .iter()
        .take(49)
        .take_while(|b| b.is_ascii_alphanumeric());
    let run = run.count();
    if (32..=48).contains(&run) && text[..run].iter().any(u8::is_ascii_digit) {
        run
    } else {
        0
    }
}
