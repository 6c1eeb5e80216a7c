//! The security code of a card by its names: behind the name, before it, and on the line below.

use super::security_general::GENERAL;
use super::{CARD, security};
use crate::label::Label;
use crate::rules::gov::cn::shared::words;
use crate::rules::named::{self, digits};
use crate::rules::sift::is_head;
use crate::rules::{Confidence, Edge, Rule, Wake};

const SOURCE: &str = "Words of banks and shops for what stands on a card";

pub(super) const CODE: Rule = Rule {
    id: "payment/security-code-said",
    about: "Security code of a card behind its name in a sentence, before it, or on the line below",
    label: Label::CARD_SECURITY_CODE,
    wake: &[
        Wake::Words(&[
            "cvv",
            "cvc",
            "cvv2",
            "cvc2",
            "cvn2",
            "cav2",
            "card verification",
            "card security code",
            "kartenprüf",
            "kartenpruef",
            "kpn",
            "cryptogramme",
            "kaartverificatie",
            "رمز cvv",
            "цвв",
            "цвц",
            "свв",
            "卡背面",
            "セキュリティコード(",
        ]),
        Wake::Key(&[
            "cvv",
            "cvc",
            "kartenprüf",
            "prüfnummer",
            "cryptogramme",
            "卡背面",
            "セキュリティコードカード",
            "رمزالتحقق",
        ]),
    ],
    begin: Some(|text, at| named::find(text, at, digits::<3, 4>, true)),
    pattern: "[0-9]{3,4}",
    reach: 16,
    right: Edge::Free,
    check: Some(security::no_zeros),
    confidence: Confidence::Likely,
    far: &[
        "hash*",
        "algorithm*",
        "solver*",
        "version*",
        "4 digits",
        "lines",
    ],
    hits: &[
        "«737» is the CVV of my card",
        "Kartenprüfnummer\n«737»",
        "код CVV: «737»",
        "CVV kodu «737»",
        "le cryptogramme de la carte est «737»",
        "カードのCVCは«737»です",
        "CVV-Code: «737»",
    ],
    misses: &[
        "cvc5 solves 120 of them",
        "737 CVV checks",
        "the CVV has 3 or 4 digits",
        "the CVV of flight 737",
    ],
    source: SOURCE,
    ..Rule::BASE
};

pub(super) const CODE_ASKED: Rule = Rule {
    id: "payment/security-code-asked",
    about: "Security code of a card behind the other values of an answer",
    #[rustfmt::skip]
    wake: &[Wake::Words(&[
        "cvv", "cvc", "cvv2", "cvc2", "security code", "kartenprüf", "prüfziffer", "prüfnummer", "cryptogramme", "código de seguridad", "código de segurança", "kode keamanan",
        "安全码", "セキュリティコード", "보안 코드",
    ])],
    begin: Some(named::among::<3, 4>),
    hits: &[
        "What are the card number and the CVV?\n«4111 1111 1111 1111» and «737»",
        "Please send me the card number and security code:\n«4111111111111111», «737».",
        "Kartennummer und Kartenprüfnummer?\n«4111-1111-1111-1111» / «737»",
    ],
    misses: &[
        "What is the CVV of 2 cards?\nIt has 3 digits, sometimes 123456",
        "How many cards have a CVV?\n41 of 1200",
        "a CVV\n12, 345",
    ],
    ..CODE
};

pub(super) const CODE_OF_CARD: Rule = Rule {
    id: "payment/security-code-of-card",
    about: "Security code behind or before a general name for it, beside a word for a card",
    label: Label::CARD_SECURITY_CODE,
    wake: &[Wake::Words(words!(
        GENERAL,
        &[
            "auf der rückseite",
            "背面",
            "末三位",
            "裏面",
            "뒷면",
            "на обороте",
            "arkasındaki",
            "på baksidan",
            "رمز التحقق",
            "خلف"
        ]
    ))],
    begin: Some(|text, at| named::find(text, at, digits::<3, 4>, false)),
    pattern: "[0-9]{3,4}",
    reach: 16,
    right: Edge::Free,
    check: Some(security::no_zeros),
    near: CARD,
    needs_near: true,
    far: &["sms*", "login", "steps", "gate"],
    hits: &[
        "the three digits on the back of the card are «737»",
        "«737» est le code de sécurité de ma carte",
        "kartın arkasındaki üç hane «737»",
        "رمز الأمان للبطاقة هو «737»",
        "信用卡背面的三位数是«737»",
    ],
    misses: &[
        "the security code of the door is 737",
        "auf der Rückseite stehen 737 Wörter",
        "card security code 12345",
    ],
    source: SOURCE,
    ..Rule::BASE
};

pub(super) const CODE_COLUMN: Rule = Rule {
    id: "payment/security-code-column",
    about: "Security code of a card in a column that is headed so",
    column: true,
    sift: Some(is_head),
    begin: None,
    right: Edge::Word,
    hits: &[
        "name,cvv\nJane,«737»\nJohn,«738»\n",
        "| Nr | CVC |\n|---|---|\n| 7 | «737» |",
    ],
    misses: &["nr,cvv\n737,x\n", "cvv,count\n000,3\n"],
    ..CODE
};
