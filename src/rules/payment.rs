//! Payment cards.
//!
//! A card number is digits with a check digit, and one run of digits in ten has a right one. So
//! the first digits and the length must be a network's; what is grouped the way cards are
//! printed is then certain, a bare run only where nothing nearby says that it counts or names
//! something else, and the wide ranges only beside a word for a card.

mod networks;

use super::checksum::luhn;
use super::{Confidence, Edge, Rule, Wake};
use crate::label::Label;
use networks::Range;

/// Between two groups: a space, a point, a hyphen, or one line break with the indent after it.
macro_rules! gap {
    () => {
        r"(?:[ .-]| - |[ ]{0,2}\n[ ]{0,8})"
    };
}

/// Further characters that are joined to the number, so that `fit` can see them.
macro_rules! joined {
    () => {
        "(?:[-./:+]?[0-9A-Za-z])?"
    };
}

/// Words for a card.
const CARD: &[&str] = &[
    "card*",
    "credit",
    "debit",
    "cc",
    "ccn",
    "pan",
    "creditcard*",
    "visa",
    "mastercard",
    "amex",
    "american express",
    "discover",
    "diners",
    "maestro",
    "jcb",
    "unionpay",
    "union pay",
    "rupay",
    "verve",
    "elo",
    "hipercard",
    "troy",
    "mir",
    "uzcard",
    "humo",
    "kreditkarte*",
    "karte*",
    "kartennummer*",
    "carte*",
    "tarjeta*",
    "cartão",
    "cartões",
    "cartao",
    "carta di*",
    "bancomat",
    "creditcard",
    "kaart*",
    "bankpas*",
    "kartu*",
    "karta",
    "karty",
    "kartę",
    "kart",
    "kartı*",
    "карт*",
    "بطاقة",
    "信用卡",
    "银行卡",
    "储蓄卡",
    "借记卡",
    "卡号",
    "银联",
    "信用卡号",
    "カード",
    "クレジット",
    "카드",
];

/// Words for what is counted or named by a long number of another kind.
const MACHINE: &[&str] = &[
    "order*",
    "tracking*",
    "shipment*",
    "parcel*",
    "waybill*",
    "invoice*",
    "id",
    "ids",
    "uid",
    "uuid",
    "guid",
    "timestamp*",
    "ts",
    "epoch",
    "nanos*",
    "micros*",
    "sku",
    "isbn",
    "ean",
    "gtin",
    "upc",
    "barcode*",
    "serial*",
    "imei",
    "iccid",
    "snowflake*",
    "hash*",
    "checksum*",
    "offset*",
    "bytes",
    "nonce",
    "seed",
    "commit",
    "build",
    "ticket*",
    "trace*",
    "span*",
    "session*",
    "request*",
    "reference",
    "ref",
    "random*",
    "prime",
    "decimal*",
    "float*",
    "bestell*",
    "sendung*",
    "rechnung*",
    "auftrag*",
    "commande*",
    "suivi",
    "facture*",
    "colis",
    "pedido*",
    "factura*",
    "seguimiento",
    "rastreamento",
    "rastreio",
    "ordine",
    "spedizione",
    "fattura",
    "pesanan",
    "resi",
    "faktur",
    "заказ*",
    "трек*",
    "订单*",
    "单号",
    "运单*",
    "快递*",
    "时间戳",
    "发票*",
    "注文*",
    "追跡*",
    "伝票*",
    "주문*",
    "송장*",
];

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "payment/card",
        about: "Payment card number in printed groups: issuer range, length, Luhn",
        label: Label::CREDIT_CARD,
        wake: &[Wake::Digits {
            runs: &[4],
            total: 12,
            letters: 0,
        }],
        begin: Some(begin_grouped),
        pattern: concat!(
            "[0-9]{4}(?:",
            gap!(),
            "[0-9]{3,7}){2,9}",
            "(?:",
            gap!(),
            "[0-9]{1,2})?",
            joined!()
        ),
        reach: 192,
        fit: Some(fit_grouped),
        check: Some(firm),
        confidence: Confidence::Certain,
        hits: &[
            "my card is «4111 1111 1111 1111», exp 12/27",
            "Karte «5555-5555-5555-4444» bitte belasten",
            "Amex «3782 822463 10005»",
            "Diners «3056 930902 5904»!",
            "JCB: «3530.1113.3330.0000»",
            "la carte «6011 1111 1111\n    1117» ne passe plus",
            "卡号«４１１１１１１１１１１１１１１１»吗? 或者«6222 0212 3456 7890 128»",
            "«4111 1111 1111 1111»\n«5555 5555 5555 4444»\n",
            r#"{"pan":"«4111-1111-1111-1111»"}"#,
            "Jane Doe,«4111 1111 1111 1111»,12/27,123",
        ],
        misses: &[
            "my card is 4111 1111 1111 1112",
            "7111 1111 1111 1110 is no network's",
            "4096 8192 1638 4111 1111 1111 1111 3276 columns of a table",
            "4111-1111-1111-1111-0042 part number",
            "1.4111 1111 1111 1111",
            "4111 11 1111 111111 11",
        ],
        source: "ISO/IEC 7812-1; networks' public issuer ranges",
        ..Rule::BASE
    },
    Rule {
        id: "payment/card-bare",
        about: "Payment card number without groups: issuer range, length, Luhn, no word against it",
        label: Label::CREDIT_CARD,
        wake: &[Wake::Digits {
            runs: &[14, 15, 16, 17, 18, 19],
            total: 14,
            letters: 0,
        }],
        begin: Some(begin_bare),
        pattern: concat!("[0-9]{14,19}", joined!()),
        reach: 32,
        fit: Some(fit_bare),
        check: Some(firm),
        confidence: Confidence::Likely,
        far: MACHINE,
        hits: &[
            "please charge «4111111111111111» for it",
            "payé avec «5555555555554444»",
            "«378282246310005» ist abgelaufen",
            "Jane Doe,«4111111111111111»,12/27,123",
            "刷的是«6222021234567890128»这张",
            "card=«6011111111111117»&cvv=123",
        ],
        misses: &[
            "order 4111111111111111 has shipped",
            "\"snowflake_id\": 4111111111111111",
            "订单号:6222021234567890128",
            "charge 4111111111111112 for it",
            "pi is 3.4111111111111111",
            "a-4111111111111111-b",
            "0x4111111111111111",
        ],
        source: "ISO/IEC 7812-1; networks' public issuer ranges",
        ..Rule::BASE
    },
    Rule {
        id: "payment/card-context",
        about: "Payment card number of any length and range beside a word for a card, Luhn",
        label: Label::CREDIT_CARD,
        wake: &[Wake::Digits {
            runs: &[4, 6, 8, 12, 13, 14, 15, 16, 17, 18, 19],
            total: 12,
            letters: 0,
        }],
        begin: Some(begin_any),
        pattern: concat!("[0-9]{4}(?:", gap!(), "?[0-9]){8,15}", joined!()),
        reach: 96,
        fit: Some(fit_any),
        check: Some(loose),
        near: CARD,
        needs_near: true,
        hits: &[
            "order 7 was paid with card «4111111111111111»",
            "Maestro-Karte «6759649826438453»",
            "tarjeta «4222222222222» caducada",
            "kartu kredit saya «411111 1111111111»",
            "カード番号:«41111111 11111111»",
            r#""card_number": "«5018000000000009»""#,
        ],
        misses: &[
            "card 4222222222223",
            "4222222222222 stands alone",
            "6759649826438453 stands alone too, in a queue",
        ],
        source: "ISO/IEC 7812-1; networks' public issuer ranges",
        left: Edge::Word,
        ..Rule::BASE
    },
];

fn firm(number: &str) -> bool {
    networks::range(number) == Some(Range::Firm) && luhn(number)
}

fn loose(number: &str) -> bool {
    networks::range(number).is_some() && luhn(number)
}

/// No network's numbers begin with 0 or 7, and what stands before must not be joined to them.
fn begin_any(text: &[u8], at: usize) -> Option<usize> {
    let first = text.get(at)?;
    (!matches!(first, b'0' | b'7') && free_before(text, at)).then_some(at)
}

fn begin_bare(text: &[u8], at: usize) -> Option<usize> {
    let first = text.get(at)?;
    (matches!(first, b'2'..=b'6' | b'8' | b'9') && free_before(text, at)).then_some(at)
}

/// Years and the rows of a table are groups of four digits as well.
fn begin_grouped(text: &[u8], at: usize) -> Option<usize> {
    let year = matches!(text.get(at..at + 2)?, b"19" | b"20");
    if year || begin_bare(text, at).is_none() || in_row(text, at) {
        return None;
    }
    Some(at)
}

/// Whether a group of four digits stands directly before, and no whole card before that.
fn in_row(text: &[u8], at: usize) -> bool {
    let group = |end: usize| {
        end.checked_sub(5).is_some_and(|start| {
            text[start..end - 1].iter().all(u8::is_ascii_digit)
                && matches!(text[end - 1], b' ' | b'-' | b'.')
        })
    };
    if !group(at) {
        return false;
    }
    let whole = at
        .checked_sub(20)
        .and_then(|start| std::str::from_utf8(&text[start..at - 1]).ok());
    !whole.is_some_and(firm)
}

/// What stands before does not make the number part of a longer one, or of a name.
fn free_before(text: &[u8], at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).map(|i| text[i]);
    match before(1) {
        Some(b'.' | b'-' | b'/' | b'+') => !before(2).is_some_and(|b| b.is_ascii_alphanumeric()),
        Some(b':') => !before(2).is_some_and(|b| b.is_ascii_digit()),
        _ => true,
    }
}

/// Whether what follows is joined to the number.
fn joined(rest: &str) -> bool {
    match rest.as_bytes() {
        [b'.' | b'-' | b'/' | b':' | b'+', next, ..] | [next, ..] => next.is_ascii_alphanumeric(),
        [] => false,
    }
}

fn fit_bare(value: &str) -> usize {
    let len = value.bytes().take_while(u8::is_ascii_digit).count();
    if joined(&value[len..]) { 0 } else { len }
}

/// The lengths of groups that card numbers are printed in.
const PRINTED: &[&[usize]] = &[
    &[4, 4, 4, 4, 3],
    &[4, 4, 4, 4, 2],
    &[4, 4, 4, 4, 1],
    &[4, 4, 4, 4],
    &[4, 6, 5],
    &[4, 6, 4],
    &[4, 4, 4, 5],
    &[4, 4, 4, 6],
    &[4, 4, 4, 7],
];

fn fit_grouped(value: &str) -> usize {
    // Ends of the groups of digits, as many as the pattern takes.
    let mut groups = [(0, 0); 12];
    let mut count = 0;
    let bytes = value.as_bytes();
    let mut at = 0;
    while at < bytes.len() && count < groups.len() {
        let start = at;
        while at < bytes.len() && bytes[at].is_ascii_digit() {
            at += 1;
        }
        if at > start {
            groups[count] = (start, at);
            count += 1;
        } else {
            at += 1;
        }
    }
    let groups = &groups[..count];
    for lens in PRINTED {
        let Some(of_card) = groups.get(..lens.len()) else {
            continue;
        };
        let end = of_card[lens.len() - 1].1;
        let same = of_card.iter().zip(*lens).all(|(g, &len)| g.1 - g.0 == len);
        if same && even_gaps(value, of_card) && firm(&value[..end]) {
            let rest = &groups[lens.len()..];
            return if in_table(value, end, rest) || joined(&value[end..]) {
                0
            } else {
                end
            };
        }
    }
    0
}

/// The same sign between all groups, but for one line break.
fn even_gaps(value: &str, groups: &[(usize, usize)]) -> bool {
    let gaps = || groups.windows(2).map(|pair| &value[pair[0].1..pair[1].0]);
    let flat = || gaps().filter(|gap| !gap.contains('\n'));
    gaps().count() <= flat().count() + 1 && flat().all(|gap| Some(gap) == flat().next())
}

/// Two and more groups of four go on in the line, and they are no card of their own.
fn in_table(value: &str, end: usize, rest: &[(usize, usize)]) -> bool {
    let line = value[end..].find('\n').map_or(value.len(), |at| end + at);
    let more = rest
        .iter()
        .take_while(|g| g.1 - g.0 == 4 && g.1 <= line)
        .count();
    more >= 2 && !(more >= 4 && firm(&value[rest[0].0..rest[3].1]))
}

/// The longest number that ends where a group ends.
fn fit_any(value: &str) -> usize {
    if value.bytes().filter(|&b| b == b'\n').count() > 1 {
        return 0;
    }
    let bytes = value.as_bytes();
    (12..=bytes.len())
        .rev()
        .filter(|&end| bytes[end - 1].is_ascii_digit() && !joined(&value[end..]))
        .find(|&end| loose(&value[..end]))
        .unwrap_or(0)
}
