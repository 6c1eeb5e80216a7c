//! Addresses in Arabic: the number of the house before the street, or behind it.

use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// A word of the Arabic script.
macro_rules! word {
    () => {
        r"[\x{0621}-\x{064A}\x{0671}-\x{06D3}]{2,16}"
    };
}

/// A town or a quarter behind a comma.
macro_rules! places {
    () => {
        concat!("(?:,[ ]?", word!(), "(?:[ ]", word!(), ")?){0,2}")
    };
}

/// What has a number within a street.
macro_rules! house {
    () => {
        "(?:رقم|مبنى|المبنى|عمارة|العمارة|بناية|البناية|منزل|المنزل|بيت|فيلا|برج|شقة|الشقة|الدور|الطابق|طابق|دور)"
    };
}

pub(super) const STREET: Rule = Rule {
    id: "contact/address-arabic",
    about: "Postal address with an Arabic word for a street, its name and a number",
    label: Label::ADDRESS,
    wake: &[Wake::Words(&[
        "شارع",
        "بشارع",
        "ميدان",
        "زنقة",
        "نهج",
        "جادة",
    ])],
    begin: Some(begin),
    pattern: concat!(
        "(?:[0-9]{1,4}[ ]?,?[ ]?(?:شارع|ميدان|زنقة|نهج|جادة)[ ]",
        // Names of two words, whole.
        "(?:(?:الملك|الملكة|الأمير|الأميرة|الشيخ|الإمام|السلطان|الرئيس|الدكتور|عبد|أبو|ابو|ابن|أم|بن)[ ])?",
        word!(),
        "(?:[ ]",
        word!(),
        "){0,2}?(?:,?[ ]",
        house!(),
        "[ ](?:رقم[ ])?[0-9]{1,4}){0,3}",
        places!(),
        "|ب?شارع[ ]",
        word!(),
        "(?:[ ]",
        word!(),
        "){0,2}?,?[ ](?:",
        house!(),
        "[ ](?:رقم[ ])?)?[0-9]{1,4}(?:,?[ ]",
        house!(),
        "[ ](?:رقم[ ])?[0-9]{1,4}){0,3}",
        places!(),
        ")",
    ),
    reach: 256,
    left: Edge::Number,
    right: Edge::Free,
    confidence: Confidence::Likely,
    hits: &[
        "العنوان: «29 شارع الجمهورية، الدقي، الجيزة»",
        "أسكن الآن في «160 شارع النيل، الرياض».",
        "أسكن في «شارع التحرير رقم 12، القاهرة».",
        "العنوان «شارع الملك فهد، مبنى 7، شقة 3، جدة»",
        "عنواني «١٢ شارع الحمرا، بيروت»",
        "«119 شارع الملك فهد، القاهرة»",
    ],
    misses: &[
        "الشارع مزدحم",
        "عن طريق 3 خطوات",
        "100 طريق مختلفة للطبخ",
        "شارع النيل جميل",
        "في الشارع 5 سيارات",
    ],
    source: "Universal Postal Union, addressing systems of Arab countries (house number before or behind the street)",
    ..Rule::BASE
};

/// At the number before the street, if there is one.
fn begin(text: &[u8], at: usize) -> Option<usize> {
    let gap = text[..at].iter().rev().take(2);
    let gap = gap.take_while(|b| matches!(b, b' ' | b',')).count();
    let run = text[..at - gap].iter().rev().take(5);
    let run = run.take_while(|b| b.is_ascii_digit()).count();
    Some(if gap > 0 && (1..=4).contains(&run) {
        at - gap - run
    } else {
        at
    })
}
