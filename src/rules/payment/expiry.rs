//! Until when a card is valid: a month and a year, beside the card or words for one.

use super::CARD;
use super::shape::card_end;
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// A month and a year.
macro_rules! month {
    () => {
        concat!(
            r"(?:(?:0?[1-9]|1[0-2])[ ]?[/|.-][ ]?(?:20)?[2-4][0-9]",
            "|20[2-4][0-9][/.-](?:0[1-9]|1[0-2])|(?:0[1-9]|1[0-2])[2-4][0-9])",
        )
    };
}

/// Between the fields of a card.
macro_rules! sep {
    () => {
        r"(?:[ ]?[,;:|/\t][ ]?|[ ]{1,2})"
    };
}

/// Behind a month: no day and no third part.
macro_rules! no_day {
    () => {
        r"(?:\z|[^-./+0-9A-Za-z]|[-./+](?:\z|[^0-9A-Za-z]))"
    };
}

pub(super) use {month, no_day, sep};

const SOURCE: &str = "ISO/IEC 7813 (expiration date); PCI DSS, glossary: cardholder data";

/// Words for what else is valid until a month.
pub(super) const OTHERS: &[&str] = &[
    "passport*",
    "licen*",
    "certificate*",
    "domain*",
    "token*",
    "coupon*",
    "reisepass*",
    "ausweis*",
    "护照*",
];

pub(super) const NAMED: Rule = Rule {
    id: "payment/expiry",
    about: "Month and year behind a word for expiry, beside a word for a card",
    label: Label::CARD_EXPIRY,
    wake: &[
        Wake::Words(&[
            "exp ",
            "exp:",
            "exp.",
            "exp=",
            "exp,",
            "expir",
            "expdate",
            "exp_date",
            "exp-date",
            "valid thru",
            "valid through",
            "valid until",
            "validthru",
            "good thru",
            "gültig bis",
            "ablaufdatum",
            "verfallsdatum",
            "verfall",
            "läuft ab",
            "ablauf",
            "date d'exp",
            "valable jusqu",
            "venc",
            "vence",
            "caduc",
            "validade",
            "válido até",
            "válida hasta",
            "scad",
            "vervaldatum",
            "geldig tot",
            "verloopt",
            "berlaku",
            "kedaluwarsa",
            "masa berlaku",
            "有效期",
            "到期",
            "有効期限",
            "유효기간",
            "срок действия",
            "действительна до",
            "son kullanma",
            "ważna do",
            "data ważności",
            "giltig till",
            "utgång",
            "صالحة حتى",
            "تاريخ الانتهاء",
        ]),
        Wake::Key(&[
            "cardexp",
            "expirydate",
            "expdate",
            "expirationdate",
            "validthru",
        ]),
    ],
    pattern: concat!(
        r#"(?:[^0-9\n{}\[\]?!]{3,36}?)?(?P<value>"#,
        month!(),
        ")",
        no_day!(),
    ),
    reach: 80,
    right: Edge::Free,
    confidence: Confidence::Likely,
    near: CARD,
    needs_near: true,
    far: OTHERS,
    hits: &[
        "my card «4111 1111 1111 1111», exp «12/27», was charged",
        "Visa gültig bis «09/2027»",
        "la tarjeta vence «11/28»",
        "信用卡有效期«08/29»",
        "carte valable jusqu'au «05/2028»",
        "the card expires «2027-10».",
    ],
    misses: &[
        "the card expires 12/27/2027 at noon",
        "the milk expires 12/27",
        "my card expires in 2027",
        "card v12.271 expired",
    ],
    source: SOURCE,
    ..Rule::BASE
};

pub(super) const BESIDE: Rule = Rule {
    id: "payment/expiry-beside",
    about: "Month and year directly behind the number of a card",
    label: Label::CARD_EXPIRY,
    wake: &[
        Wake::Digits {
            runs: &[4],
            total: 14,
            letters: 0,
        },
        Wake::Digits {
            runs: &[14, 15, 16, 17, 18, 19],
            total: 14,
            letters: 0,
        },
    ],
    begin: Some(card_end),
    pattern: concat!(
        r#"["']?(?:"#,
        sep!(),
        r#"["']?[0-9]{3,4}["']?)??"#,
        "(?:",
        sep!(),
        "{1,2}|[ ]?[(]|[A-Za-z ,]{1,12}[: .]{1,2})",
        r#"["']?(?i:exp[a-z]{0,8}[.:]?[ ]{0,2})?["']?(?P<value>"#,
        month!(),
        ")",
        no_day!(),
    ),
    reach: 64,
    right: Edge::Free,
    confidence: Confidence::Likely,
    hits: &[
        "«4111 1111 1111 1111» «12/27»",
        "«5555555555554444»,«12/2027»,Jane Doe",
        "«4111111111111111»|«12|27»|«737»",
        "«6011 1111 1111 1117» exp. «2027-10»",
    ],
    misses: &[
        "4111 1111 1111 1112 12/27",
        "4111111111111111 12/27/2024",
        "4111111111111111 12/77",
    ],
    source: SOURCE,
    ..Rule::BASE
};

pub(super) const BEFORE: Rule = Rule {
    id: "payment/expiry-before",
    about: "Month and year directly before the number of a card",
    label: Label::CARD_EXPIRY,
    wake: &[Wake::Digits {
        runs: &[2],
        total: 16,
        letters: 0,
    }],
    begin: Some(begin_before),
    pattern: r"(?:0[1-9]|1[0-2])[/-](?:20)?[2-4][0-9]",
    reach: 16,
    left: Edge::Number,
    right: Edge::Free,
    confidence: Confidence::Likely,
    hits: &[
        "«12/27»/«4111111111111111»",
        "«09/28» «5555 5555 5555 4444»",
    ],
    misses: &["13/27/4111111111111111", "12/27 4111111111111112"],
    source: SOURCE,
    ..Rule::BASE
};

/// Two digits, a sign, two or four digits, a sign, and a card.
fn begin_before(text: &[u8], at: usize) -> Option<usize> {
    if !matches!(text.get(at + 2), Some(b'/' | b'-')) {
        return None;
    }
    [at + 5, at + 7].into_iter().find_map(|end| {
        let sign = matches!(text.get(end)?, b'/' | b' ' | b',' | b'|' | b';' | b'\t');
        (sign && card_end(text, end + 1).is_some()).then_some(at)
    })
}
