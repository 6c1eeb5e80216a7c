//! Month and year behind a short label that forms have: a verb or an adjective that in a sentence
//! could be of anything, "Expires: 09/27", "Gültig: 09/27", "Срок: 09/27". Label and value are all
//! that the line has, or a part of it between signs.

use super::expiry::{OTHERS, month, no_day};
use super::expiry_label::GOODS;
use super::said::month_year;
use crate::label::Label;
use crate::rules::gov::cn::shared::words;
use crate::rules::{Confidence, Edge, Rule, Wake, named};

/// Labels, whole, in small letters.
#[rustfmt::skip]
const LABELS: &[&str] = &[
    "expires", "expires on", "expires in", "expires end", "expiring", "valid to", "valid till", "good until", "good till",
    "läuft ab", "läuft ab am", "läuft ab im", "läuft aus", "gültig", "gültig bis", "verfällt", "abl.", "abl",
    "expire", "expire le", "expire fin", "expire en", "fin", "fin val", "fin val.", "fin de val.", "valable", "val", "val.",
    "caduca", "caduca en", "caduca el", "cad", "cad.", "válida", "válida hasta", "válido", "valida", "vence", "vence en", "vence el", "vto", "vto.", "venc", "venc.", "f. venc.", "f. cad.",
    "expira", "expira em", "expira en", "expira a", "vence em", "válido", "val. até",
    "scade", "scade il", "scade a", "scad", "scad.", "valida fino", "valida fino a", "valida fino al",
    "verloopt", "verloopt op", "verloopt in", "vervalt", "geldig", "geldig tot", "geldig t/m", "exp.datum",
    "berlaku", "berlaku s/d", "berlaku s.d.", "berlaku hingga", "s/d", "exp date",
    "ważna", "ważna do", "ważny", "ważny do", "ważność", "wygasa", "do kiedy",
    "有效至", "有效期至", "有效期", "有效", "到期", "到期日", "有効", "有効期限", "유효", "유효기간", "유효기한", "만료", "만료일", "만료년월",
    "giltig", "giltigt", "giltig till", "giltigt till", "går ut", "gäller till", "gäller t.o.m.", "gäller t o m", "utg.", "utg", "utg.datum",
    "son kul", "son kul.", "son kul. tar.", "son kul. tarihi", "s.k.t", "s.k.t.", "skt", "geçerli", "geçerlilik", "bitiş", "bitiş tarihi",
    "срок", "срок до", "действует", "действует до", "действительна", "действительна до", "годна", "годна до", "истекает", "до",
    "ينتهي", "تنتهي", "ينتهي في", "تنتهي في", "الصلاحية", "صلاحية", "صالحة", "صالح", "صالحة لغاية", "صالحة حتى", "الانتهاء", "انتهاء",
    "verfall", "verfall am", "gilt bis", "data ważn.", "data ważn", "ważn.", "действ. до", "действ.", "карта до", "kullanım süresi", "سارية حتى", "سارية", "ساري حتى", "만기", "만기일", "만기년월",
    "ablauf", "ablauf am", "ablaufdatum", "son kullanma", "son kullanma tarihi", "son kullanım", "valid sampai", "valid s/d", "valid hingga", "만료월", "有効月", "valable jusqu'au", "valable jusqu'à", "expire à fin", "expira el", "caducidad", "vencimiento", "validade", "scadenza", "vervaldatum", "kedaluwarsa", "giltig t.o.m.", "gäller", "geçerlilik tarihi",
    "miesiąc/rok ważności", "месяц/год", "ay/yıl", "månad/år", "bulan/tahun", "month/year", "mm/yy", "mm/aa", "mm/jj", "monat/jahr", "mois/année", "mes/año", "mês/ano", "mese/anno", "maand/jaar", "miesiąc/rok", "月/年", "월/년", "شهر/سنة", "valide jusqu'à", "valide jusqu'au", "vale fino a",
];

pub(super) const FORM: Rule = Rule {
    id: "payment/expiry-form",
    about: "Month and year behind a short label for the end of something, with nothing else on the line",
    label: Label::CARD_EXPIRY,
    #[rustfmt::skip]
    wake: &[Wake::Words(&[
        "expir", "miesiąc/", "месяц/год", "ay/yıl", "månad/år", "bulan/tahun", "month/year", "mm/yy", "mm/aa", "mm/jj", "monat/jahr", "mois/année", "mes/año", "mês/ano", "mese/anno", "maand/jaar", "月/年", "월/년", "شهر/سنة", "valide jusqu", "vale fino", "valid t", "good until", "good till", "läuft a", "gültig", "ablauf", "verfall", "gilt bis", "verfällt", "data ważn", "карта до", "سارية", "ساري", "만기", "kullanım s", "abl.", "abl:", "fin:", "fin val", "fin de val", "valable", "val:", "val. ", "caduca", "cad:", "cad.",
        "válid", "vence", "vto", "venc", "f. venc", "f. cad", "scade", "scad", "verloopt", "vervalt", "geldig", "berlaku", "s/d", "ważn", "wygasa", "do kiedy", "有效", "到期", "有効",
        "유효", "만료", "giltig", "går ut", "gäller t", "utg.", "utg:", "son kul", "s.k.t", "skt", "geçerli", "bitiş", "срок", "действ", "годна", "истекает", "до:",
        "ينتهي", "تنتهي", "الصلاحية", "صلاحية", "صالح", "الانتهاء", "انتهاء",
    ])],
    begin: Some(begin),
    pattern: concat!("(?P<value>", month!(), ")", no_day!()),
    reach: 24,
    right: Edge::Free,
    confidence: Confidence::Likely,
    far: words!(OTHERS, GOODS),
    hits: &[
        "Expires: «09/27»",
        "expires on «09/27»",
        "Gültig: «09/27»",
        "Срок: «09/27»",
        "Name: N. N., Caduca: «09/27»",
        "到期：«09/27»",
        "Jane Doe | Val.: «09/27» | x",
        "Scade\n«09/27»",
    ],
    misses: &[
        "the offer expires on 09/27",
        "Срок сдачи: 09/27",
        "Expires: 09/27/2026",
        "Milk, expires: 09/27",
        "Expires 09/27 rows",
        "valid: 12/25",
        "期限：09/27",
    ],
    source: "ISO/IEC 7813 (expiration date); words on cards and in forms for payment",
    ..Rule::BASE
};

/// The value, if a label stands where a line or a part of one begins, and nothing follows.
fn begin(text: &[u8], word: usize) -> Option<usize> {
    let lead = text[..word].iter().rev().take(4);
    let lead = lead.take_while(|b| b" *\"'-".contains(b)).count();
    let before = (word - lead).checked_sub(1).map(|at| text[at]);
    if !before.is_none_or(|b| b"\n|;,>{(\t".contains(&b)) {
        return None;
    }
    let window = &text[word..text.len().min(word + 72)];
    let digit = window.iter().position(u8::is_ascii_digit)?;
    let (at, label) = (word + digit, &window[..digit]);
    let label = std::str::from_utf8(label).ok()?.to_lowercase();
    let label = label.trim_end_matches([' ', ':', '=', '|', '\t', '\n', '"', '\'', '*', '?']);
    let len = LABELS.contains(&label).then(|| month_year(&text[at..]))?;
    let rest = text.get(at + len..)?;
    let ends = match rest {
        []
        | [
            b'\n' | b'\r' | b',' | b';' | b'|' | b'"' | b'\'' | b')' | b'<' | b'\t' | b'*',
            ..,
        ] => true,
        [b'.', next, ..] => next.is_ascii_whitespace(),
        [b'.'] => true,
        [b' ', rest @ ..] => named::closes(rest) && matches!(rest, [] | [b'|' | b'/' | b'(', ..]),
        _ => false,
    };
    (len > 0 && ends).then_some(at)
}
