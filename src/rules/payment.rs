//! Payment cards.
//!
//! A card number is digits with a check digit, and one run of digits in ten has a right one. So
//! the first digits and the length must be a network's; what is grouped the way cards are
//! printed is then certain, a bare run only where nothing nearby says that it counts or names
//! something else, and the wide ranges only beside a word for a card.

mod codes;
mod described;
mod expiry;
mod expiry_form;
mod expiry_label;
mod networks;
mod parted;
mod pin;
mod said;
mod security;
mod security_general;
mod security_said;
mod shape;
mod track;

use super::checksum::luhn;
use super::{Confidence, Edge, Rule, Wake};
use crate::label::Label;
use networks::Range;
use shape::{begin_alone, begin_any, begin_grouped, begin_spelled, fit_any, fit_bare, fit_grouped};

/// Between two groups: a space, a tab, a point, a hyphen, or one line break with the indent after
/// it.
macro_rules! gap {
    () => {
        r"(?:[ ]{1,2}|[.\t-]| - |[ \t]{0,2}\r?\n[ \t]{0,8})"
    };
}

/// Further characters that are joined to the number, so that `fit` can see them.
macro_rules! joined {
    () => {
        "(?:[-.+]?[0-9A-Za-z_]{1,3})?"
    };
}

/// Words for a card.
#[rustfmt::skip]
const CARD: &[&str] = &[
    "card*", "my plastic", "credit", "debit", "cc", "ccn", "pan", "creditcard*", "visa", "mastercard", "amex",
    "american express", "discover", "diners", "maestro", "jcb", "unionpay", "union pay", "rupay",
    "verve", "elo", "hipercard", "troy", "mir", "uzcard", "humo", "kreditkarte*", "karte*",
    "kartennummer*", "carte*", "tarjeta*", "cartão", "cartões", "cartao", "carta di*", "bancomat",
    "creditcard", "kaart*", "bankpas*", "kartu*", "karta", "karty", "kartę", "kart", "kartı*",
    "kartą", "karcie", "kartami", "kartın*", "kartım*", "kartla", "tarjet*", "cb", "cartões*", "carta", "carte", "卡", "pinpas*",
    "betaalpas*", "pinpas", "giropas*", "pas", "girocard*", "girokarte*", "kk-nummer", "bankkarte*", "pasnummer*", "bankomatkarte*", "ec-karte*", "kort", "kortet*",
    "kortnummer*", "kortnr", "bankkort*", "kreditkort*", "betalkort*", "debetkort*", "kontokort*",
    "карт*", "بطاق*", "البطاق*", "بالبطاق*", "ببطاق*", "للبطاق*", "لبطاق*", "وبطاق*", "فيزا", "الفيزا",
    "ماستركارد", "كارت", "الكارت", "ائتمان*", "الائتمان*", "クレカ*", "デビット*", "체크카드*", "신용카드*", "信用卡", "银行卡", "储蓄卡", "借记卡", "卡号", "银联", "信用卡号", "カード",
    "クレジット", "카드",
];

/// Words for what is counted or named by a long number of another kind.
#[rustfmt::skip]
const MACHINE: &[&str] = &[
    "transaction*", "order*", "tracking*", "shipment*", "parcel*", "waybill*", "invoice*", "id", "ids", "uid",
    "uuid", "guid", "timestamp*", "ts", "epoch", "nanos*", "micros*", "sku", "isbn", "ean", "gtin",
    "upc", "barcode*", "serial*", "imei", "iccid", "snowflake*", "hash*", "checksum*", "offset*",
    "bytes", "nonce", "seed", "commit", "build", "ticket*", "trace*", "span*", "session*",
    "request*", "reference", "ref", "random*", "prime", "decimal*", "float*", "bestell*", "bestel*",
    "sendung*", "rechnung*", "auftrag*", "commande*", "suivi", "facture*", "colis", "pedido*",
    "factura*", "seguimiento*", "rastreamento*", "rastreio*", "fattura*",
    "pesanan*", "resi*", "заказ*", "трек*", "订单*", "单号", "运单*", "快递*", "时间戳",
    "发票*", "流水*", "序列号", "交易*", "注文*", "追跡*", "伝票*", "請求*", "取引*", "주문*", "송장*", "운송장*",
    "거래*", "일련번호*", "vorgang*", "serien*", "paket*", "identifiant", "série*", "serie*",
    "transacción", "transacao", "transação", "rastreo", "código de rastre*", "nota fiscal", "remessa",
    "transazione", "spedizion*", "ordin*", "seriale", "bestelling*", "zending*", "factuur*",
    "zamówieni*", "przesył*", "paczk*", "faktur*", "transakc*", "seryjn*", "transaksi", "nomor seri",
    "beställning*", "försändelse*", "kolli*", "spårning*", "sipariş*", "kargo*", "takip", "fatura*",
    "işlem", "seri no", "накладн*", "посылк*", "отправлен*", "фактур*", "серийн*", "транзакц*",
    "طلب", "الطلب", "طلبي", "طلبية", "تتبع", "التتبع", "شحنة", "الشحنة", "فاتورة", "الفاتورة", "معاملة", "المعاملة",
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
            "my card is «4111 1111 1111 1111», exp «12/27»",
            "Karte «5555-5555-5555-4444» bitte belasten",
            "Amex «3782 822463 10005»",
            "Diners «3056 930902 5904»!",
            "JCB: «3530.1113.3330.0000»",
            "la carte «6011 1111 1111\n    1117» ne passe plus",
            "«4111  1111  1111  1111»",
            "卡号«４１１１１１１１１１１１１１１１»吗? 或者«6222 0212 3456 7890 128»",
            "«4111 1111 1111 1111»\n«5555 5555 5555 4444»\n",
            r#"{"pan":"«4111-1111-1111-1111»"}"#,
            "Jane Doe,«4111 1111 1111 1111»,«12/27»,«123»",
            "«4111 1111 1111 1111»/«12/27»",
            "\tcard «4111\t1111\t1111\t1111»",
            r"first\n«4111 1111 1111 1111»\nlast",
            "- _«4111 1111 1111 1111»_ is it",
        ],
        misses: &[
            "my card is 4111 1111 1111 1112",
            "7111 1111 1111 1110 is no network's",
            "4007  4013  4019  4021  4027  4049  4051  4057  4073",
            "4096 8192 1638 4111 1111 1111 1111 3276 columns of a table",
            "4111-1111-1111-1111-0042 part number",
            "1.4111 1111 1111 1111",
            "x_4111 1111 1111 1111_",
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
        begin: Some(begin_alone),
        left: Edge::Free,
        right: Edge::Free,
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
            "Jane Doe,«4111111111111111»,«12/27»,«123»",
            "a.csv:12:«4111111111111111»:«123»:«12/27»",
            "«12/27»/«4111111111111111»",
            "{\"n\": «4111111111111111.5», \"m\": «4111111111111111e0»}",
            "刷的是«6222021234567890128»这张",
            "card=«6011111111111117»&cvv=«123»",
            "Karte:«4111111111111111»Ablauf:«12/28»",
            "the sheet says «4111111111111111».0 again",
            "«4111111111111111»,\n«5555555555554444»,\n«378282246310005»\n",
            "17,\n«4111111111111111»,\n42",
        ],
        misses: &[
            "order 4111111111111111 has shipped",
            "\"snowflake_id\": 4111111111111111",
            "订单号:6222021234567890128",
            "charge 4111111111111112 for it",
            "pi is 3.4111111111111111",
            "a-4111111111111111-b",
            "0x4111111111111111",
            "GET /v1/2024/4111111111111111",
            "4111111111111111.55 is no card",
            "[\n    2251799813685248,\n    4111111111111111,\n    1801439850948199,\n]",
            "  1801439850948199,\n  4111111111111111,\n]",
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
            "GET /v1/cards/«5555555555554444»/limits",
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
    Rule {
        id: "payment/card-spelled",
        about: "Payment card number with a space after each digit: issuer range, length, Luhn",
        label: Label::CREDIT_CARD,
        wake: &[Wake::Digits {
            runs: &[1],
            total: 14,
            letters: 0,
        }],
        begin: Some(begin_spelled),
        pattern: "[0-9](?: [0-9]){13,19}",
        reach: 48,
        check: Some(firm),
        confidence: Confidence::Likely,
        far: MACHINE,
        hits: &["it is «4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1», yes"],
        misses: &[
            "4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 2",
            "row 0 1 1 0 4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1",
            "4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 0 2 3 1 4 4 2 1",
        ],
        source: "ISO/IEC 7812-1; networks' public issuer ranges",
        ..Rule::BASE
    },
    Rule {
        id: "payment/card-exponent",
        about: "Payment card number that a program wrote as a power of ten, beside a word for a card",
        label: Label::CREDIT_CARD,
        wake: &[Wake::Digits {
            runs: &[1],
            total: 12,
            letters: 0,
        }],
        begin: Some(begin_any),
        pattern: r"[2-9]\.[0-9]{11,18}[eE]\+?1[3-8]",
        reach: 32,
        right: Edge::Number,
        check: Some(shape::is_power),
        confidence: Confidence::Likely,
        near: CARD,
        needs_near: true,
        hits: &[
            r#"{"card": «4.111111111111111e15»}"#,
            "the card became «5.555555555554444E+15» in the sheet",
        ],
        misses: &["card 4.111111111111112e15", "4.111111111111111e15 seconds"],
        source: "ISO/IEC 7812-1; networks' public issuer ranges; RFC 8259, section 6 (exponents)",
        ..Rule::BASE
    },
    Rule {
        id: "payment/card-escaped",
        about: "Payment card number whose groups are parted by escapes of a URL or of HTML",
        label: Label::CREDIT_CARD,
        wake: &[Wake::Digits {
            runs: &[4],
            total: 4,
            letters: 0,
        }],
        sift: Some(|text, at| matches!(text.get(at + 4), Some(b'%' | b'+' | b'&'))),
        begin: Some(shape::begin_escaped),
        pattern: "[0-9]{4}(?:(?:%20|%2[Dd]|[+]|&nbsp;|&#160;|&#32;)[0-9]{3,7}){2,4}",
        reach: 64,
        right: Edge::Number,
        check: Some(shape::is_escaped),
        confidence: Confidence::Certain,
        hits: &[
            "card=«4111%201111%201111%201111»&submit=1",
            "pan=«5555+5555+5555+4444»",
            "<td>«4111&nbsp;1111&nbsp;1111&nbsp;1111»</td>",
        ],
        misses: &["card=4111%201111%201111%201112", "q=4111+1111+1111"],
        source: "ISO/IEC 7812-1; RFC 3986, section 2.1; HTML, character references",
        ..Rule::BASE
    },
    parted::PARTED,
    parted::LISTED,
    parted::GLUED,
    track::TRACK_1,
    track::TRACK_2,
    security::NAMED,
    security::CODE,
    security::BESIDE,
    security::BETWEEN,
    expiry::NAMED,
    expiry::BESIDE,
    expiry::BEFORE,
    pin::NAMED,
    pin::PASSCODE,
    pin::CODE,
    pin::BESIDE,
    pin::KEY,
    said::PIN,
    said::EXPIRY,
    said::PIN_COLUMN,
    security_said::CODE,
    security_said::CODE_OF_CARD,
    security_said::CODE_ASKED,
    security_general::GENERAL_CODE,
    security_general::GENERAL_COLUMN,
    security_general::ROW,
    described::BACK,
    described::CASH,
    security_said::CODE_COLUMN,
    expiry_form::FORM,
    expiry_label::LABEL,
    expiry_label::COLUMN,
    expiry_label::ASKED,
    expiry_label::KEY,
    codes::ONE_TIME,
    codes::PUK,
    pin::CHANGED,
    codes::TAN,
    codes::BROUGHT,
    codes::DOOR,
];

fn firm(number: &str) -> bool {
    networks::range(number) == Some(Range::Firm) && luhn(number) && !is_series(number)
}

/// Whether the groups of a number grow, or shrink, by little, as those of a table do: `2401 2406 2411
/// 2416`. One card in some hundred thousand has such groups.
fn is_series(number: &str) -> bool {
    let groups = number.split(|c: char| !c.is_ascii_digit());
    let groups: Vec<i32> = groups
        .filter(|group| group.len() == 4)
        .filter_map(|group| group.parse().ok())
        .collect();
    let steps = |sign: i32| {
        let mut pairs = groups.windows(2);
        pairs.all(|pair| (1..=64).contains(&(sign * (pair[1] - pair[0]))))
    };
    groups.len() >= 4 && (steps(1) || steps(-1))
}

fn loose(number: &str) -> bool {
    networks::range(number).is_some() && luhn(number)
}
