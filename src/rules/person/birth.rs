//! Dates of birth: a date behind a word that says so. A year alone is not one.

use super::dates::{ERAS, is_date, is_month};
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// A date, in the orders and with the words of many languages; `is_date` looks at it closely.
macro_rules! date {
    () => {
        concat!(
            "(?:",
            // 1987-03-12, 1987/3/12, 1987年3月12日, 1987년 3월 12일
            r"(?:19|20)[0-9]{2}(?:[-/.]|[ ]?[年년][ ]?)[01]?[0-9](?:[-/.]|[ ]?[月월][ ]?)[0-3]?[0-9](?:[ ]?[日号號일]|T[0-9:.]{4,15}(?:Z|[+-][0-9:]{4,5})?)?",
            // 昭和62年3月12日
            "|(?:明治|大正|昭和|平成|令和)[ ]{0,2}(?:[0-9]{1,2}|元)[ ]?年[ ]?[01]?[0-9][ ]?月[ ]?[0-3]?[0-9][ ]?日",
            // 12.03.1987, 3/12/87, 12. 3. 1987
            r"|[0-3]?[0-9](?:[-/]|\.[ ]?)[0-3]?[0-9](?:[-/]|\.[ ]?)(?:(?:19|20)[0-9]{2}|[0-9]{2})",
            // 12 March 1987, 12. März 1987, 12 de marzo de 1987, 1er mai 1990, 12-Mar-1987
            r"|[0-3]?[0-9](?:st|nd|rd|th|er|º|ª|\.)?[ -]{0,2}(?:de |of )?[A-Za-z\x{80}-\x{10FFFF}]{3,12}\.?,?[ -]{1,2}(?:de |del |of )?(?:19|20)[0-9]{2}(?:[ ]г(?:ода|\.)?)?",
            // March 12, 1987
            r"|[A-Za-z\x{80}-\x{10FFFF}]{3,12}\.?[ ][0-3]?[0-9](?:st|nd|rd|th)?,?[ ](?:19|20)[0-9]{2}",
            // 19870312
            "|(?:19|20)[0-9]{6}",
            ")",
        )
    };
}

/// Words for a birth.
#[rustfmt::skip]
const BIRTH: &[&str] = &[
    "born", "dob", "d.o.b", "birth", "birthdate", "birthday", "bday", "birth date", "birthdays",
    "dateofbirth", "date_of_birth", "birth_date", "geboren", "geborene", "geborener",
    "geburtsdatum", "geburtstag", "geburtsdaten", "geb", "né", "née", "né(e)", "naissance",
    "anniversaire", "nacimiento", "nacido", "nacida", "nací", "nació", "cumpleaños", "nascimento",
    "nascido", "nascida", "nasci", "nasceu", "aniversário", "nato", "nata", "nascita", "compleanno",
    "geboortedatum", "geboorte", "verjaardag", "lahir", "ttl", "tgl lahir", "ultah", "kelahiran",
    "出生", "生日", "生于", "生於", "诞生", "生年月日", "誕生日", "生まれ", "生年", "생년월일",
    "생일", "출생", "рожд*", "родил*", "д.р", "urodz*", "ur", "doğum*", "doğdu*", "الميلاد",
    "مواليد", "född", "född", "födelsedatum", "fødselsdato", "født",
];

pub(super) const DATE: Rule = Rule {
    id: "person/birth-date",
    about: "Date of birth behind a word that says so",
    label: Label::DATE_OF_BIRTH,
    wake: &[Wake::Words(&[
        "born",
        "dob",
        "d.o.b",
        "birth",
        "bday",
        "date of birth",
        "dateofbirth",
        "date_of_birth",
        "geboren",
        "geburts",
        "geb.",
        "né le",
        "née le",
        "né(e)",
        "née",
        "naissance",
        "nacimiento",
        "nacid",
        "nací",
        "nació",
        "cumpleaños",
        "nascimento",
        "nascid",
        "nasci",
        "nasceu",
        "nato il",
        "nata il",
        "nato a ",
        "nata a ",
        "nascita",
        "geboorte",
        "lahir",
        "ttl",
        "出生",
        "生日",
        "生于",
        "生於",
        "生年月日",
        "誕生日",
        "생년월일",
        "생일",
        "рожд",
        "родил",
        "д.р",
        "urodz",
        "doğum",
        "الميلاد",
        "född",
        "født",
        "fødselsdato",
    ])],
    begin: Some(begin_after),
    pattern: date!(),
    reach: 80,
    right: Edge::Word,
    check: Some(is_date),
    near: BIRTH,
    needs_near: true,
    far: &["version*", "release*", "commit*"],
    confidence: Confidence::Possible,
    hits: &[
        "I was born on «March 12, 1987» in Springfield",
        "DOB: «03/12/1987»",
        "date of birth «1987-03-12».",
        "Geburtsdatum: «12.03.1987»",
        "geboren am «12. März 1987» in Bonn",
        "née le «3 mai 1990»",
        "date de naissance : «03/05/1990»",
        "出生日期：«1987年3月12日»",
        "生日是«1987-03-12»",
        "tanggal lahir «12 Maret 1987»",
        "TTL: Jakarta, «12 Maret 1987»",
        "nacido el «12 de marzo de 1987»",
        "data de nascimento: «12/03/1987»",
        "生年月日:«昭和62年3月12日»",
        "nato il «12 marzo 1987» a Roma",
        "дата рождения: «12.03.1987»",
        "я родился «3 марта 1990 года».",
        "nato a Roma il «03/03/1990»",
        "Birth date:\n«1990-03-03»",
        "dateOfBirth = '«1987-03-12»'",
        r"John\nborn «12 Mar 1987»\n",
    ],
    misses: &[
        "born in 1987",
        "the date is 1987-03-12",
        "geboren 12.13.1987",
        "born 2.71.82",
        "Bornholm 12.03.1987",
        "stubborn 1987-03-12",
        "TTL: 3600",
        "birth year 1987",
        "version born 2.4.2024",
        "birth date >= '1900-01-01'",
    ],
    source: "Dates as in ISO 8601 and CLDR's long forms; words for birth in the languages' own forms",
    ..Rule::BASE
};

pub(super) const BEFORE: Rule = Rule {
    id: "person/birth-date-before",
    about: "Date of birth before a word that says so",
    label: Label::DATE_OF_BIRTH,
    wake: &[Wake::Words(&[
        "geboren",
        "geb.",
        "出生",
        "生まれ",
        "생",
        "출생",
        "г.р",
        "г. р",
        "рожд",
        "doğum",
        "born",
    ])],
    begin: Some(begin_before),
    pattern: concat!(
        "(?P<value>",
        date!(),
        ")[ ]{0,2}(?i:geb|出生|生まれ|생|출생|г|рожд|doğum|born|に)"
    ),
    reach: 80,
    right: Edge::Free,
    check: Some(is_date),
    confidence: Confidence::Likely,
    hits: &[
        "Ich bin am «1.1.2000» geboren.",
        "我是«1987年4月12日»出生的",
        "«昭和62年4月12日»生まれです",
        "«1987년 4월 12일»생",
    ],
    misses: &["in 2.1 geboren", "ist 1987 geboren", "3.14.15 born"],
    source: "Dates as in ISO 8601 and CLDR's long forms",
    ..Rule::BASE
};

pub(super) const KEY: Rule = Rule {
    id: "person/birth-date-key",
    about: "Date of birth as the value of a key that says so",
    label: Label::DATE_OF_BIRTH,
    wake: &[Wake::Key(&[
        "dob",
        "birth",
        "bday",
        "geburt",
        "naissance",
        "nacimiento",
        "nascimento",
        "lahir",
        "geboorte",
        "nascita",
        "生日",
        "出生",
        "生年月日",
        "誕生日",
    ])],
    pattern: date!(),
    reach: 64,
    right: Edge::Free,
    check: Some(is_date),
    near: BIRTH,
    needs_near: true,
    hits: &["birth: «1987-03-12»", "生日: «1987年3月12日»"],
    misses: &["1987-03-12", "adobe 1987-03-12"],
    source: "Dates as in ISO 8601 and CLDR's long forms",
    ..Rule::BASE
};

/// The date behind the word: at the first digit that follows, or at the month or the era before
/// it, with one line break between at most.
fn begin_after(text: &[u8], word: usize) -> Option<usize> {
    let window = &text[word..text.len().min(word + 100)];
    let stops = |b: &u8| b.is_ascii_digit() || matches!(b, b';' | b'!' | b'?');
    let digit = window.iter().position(stops)?;
    let between = &window[..digit];
    let lines = between.iter().filter(|&&b| b == b'\n').count();
    if !window[digit].is_ascii_digit() || lines > 1 {
        return None;
    }
    let between = std::str::from_utf8(between).ok()?;
    let spaced = between.trim_end_matches(' ');
    let name = spaced.trim_end_matches('.');
    let name = &name[name.trim_end_matches(char::is_alphabetic).len()..];
    let start = if ERAS.iter().any(|era| spaced.ends_with(era)) {
        spaced.len() - ERAS[0].len()
    } else if spaced.len() < between.len() && is_month(name) {
        spaced.rfind(name).unwrap_or(digit)
    } else {
        digit
    };
    Some(word + start)
}

/// The first character of the numbers, points and year, month and day signs before the word.
fn begin_before(text: &[u8], word: usize) -> Option<usize> {
    let from = word.saturating_sub(40);
    let from = (from..=word).find(|&at| text.get(at).is_none_or(|b| b & 0xC0 != 0x80))?;
    let before = std::str::from_utf8(text.get(from..word)?).ok()?;
    let part = |c: char| c.is_ascii_digit() || " .-/年月日に년월일明治大正昭和平成令元".contains(c);
    let date = &before[before.trim_end_matches(part).len()..];
    let date = date.trim_start_matches([' ', '.', '-', '/', '年', '月', '日', 'に']);
    (date.len() >= 8).then(|| word - date.len())
}
