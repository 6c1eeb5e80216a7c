//! Dates of birth: a date behind a word that says so. A year alone is not one.

use super::dates::{ERAS, is_date, is_month};
use super::said::date_len;
use crate::label::Label;
use crate::rules::named;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// A date, in the orders and with the words of many languages; `is_date` looks at it closely.
macro_rules! date {
    () => {
        concat!(
            "(?:",
            // 1987-03-12, 1987/3/12, 1987年3月12日, 1987년 3월 12일
            r"(?:19|20)[0-9]{2}(?:[-/.]|[ ]?[年년][ ]?)[01]?[0-9](?:[-/.]|[ ]?[月월][ ]?)[0-3]?[0-9](?:[ ]?[日号號일]|T[0-9:.]{4,15}(?:Z|[+-][0-9:]{4,5})?)?",
            // 一九八七年三月十二日
            "|[一二三四五六七八九〇零○]{4}年[元一二三四五六七八九十]{1,3}月[初一二三四五六七八九十廿]{1,3}(?:[日号號])?",
            // S62.3.12
            r"|[MTSHR][0-9]{1,2}[./-][01]?[0-9][./-][0-3]?[0-9]",
            // 昭和62年3月12日, 民國76年3月12日
            "|(?:明治|大正|昭和|平成|令和|民國|民国)[ ]{0,2}(?:[0-9]{1,2}|元)[ ]?年[ ]?[01]?[0-9][ ]?月[ ]?[0-3]?[0-9][ ]?日",
            // 12.03.1987, 3/12/87, 12. 3. 1987
            r"|[0-3]?[0-9](?:[-/]|\.[ ]?)[0-3]?[0-9](?:[-/]|\.[ ]?)(?:(?:19|20|2[45])[0-9]{2}|[0-9]{2})",
            // 12 March 1987, 12. März 1987, 12 de marzo de 1987, 1er mai 1990, 12-Mar-1987
            r"|[0-3]?[0-9](?:st|nd|rd|th|er|º|ª|\.)?[ -]{0,2}(?:de |of )?[A-Za-z\x{80}-\x{10FFFF}]{2,12}\.?,?[ -]{0,2}(?:de |del |of |พ\.ศ\. ?)?(?:(?:19|20|2[45])[0-9]{2}|'[0-9]{2}|[0-9]{2}\b)(?:[ ]г(?:ода|\.)?)?",
            // March 12, 1987
            r"|[A-Za-z\x{80}-\x{10FFFF}]{3,12}\.?[ ][0-3]?[0-9](?:st|nd|rd|th)?,?[ ](?:(?:19|20)[0-9]{2}|'[0-9]{2})",
            // 19870312
            "|(?:19|20)[0-9]{6}",
            ")",
        )
    };
}

pub(super) use date;

/// Words for a birth.
#[rustfmt::skip]
const BIRTH: &[&str] = &[
    "dogum*", "chusheng*", "shengri", "seinengappi", "saengnyeon*", "rozhden*",
    "born", "dob", "d.o.b", "birth", "birthdate", "birthday", "bday", "birth date", "birthdays",
    "dateofbirth", "date_of_birth", "birth_date", "geboren", "geborene", "geborener",
    "geburtsdatum", "geburtstag", "geburtsdaten", "geb", "né", "née", "né(e)", "naissance",
    "anniversaire", "nacimiento", "nacido", "nacida", "nací", "nació", "cumpleaños", "nascimento",
    "nascido", "nascida", "nasci", "nasceu", "aniversário", "nato", "nata", "nascita", "compleanno",
    "geboortedatum", "geboorte", "verjaardag", "lahir", "ttl", "tgl lahir", "ultah", "kelahiran",
    "出生", "生日", "生于", "生於", "诞生", "生年月日", "誕生日", "生まれ", "生年", "생년월일",
    "생일", "출생", "рожд*", "родил*", "д.р", "г.р", "date de naiss*", "urodz*", "ur", "doğum*", "doğdu*", "janm*", "الميلاد",
    "مواليد", "ولد", "ولدت", "född*", "födelse*", "fødsel*", "født", "verjaardag", "urodz*", "narozen*", "syntyn*", "γεννή*", "sinh", "เกิด", "जन्म*",
    "出生*", "birth*", "tgl_lahir", "tanggal_lahir", "fecha_nacimiento", "fechanacimiento", "data_nascimento", "datanascimento", "date_naissance", "datenaissance",
    "datanascita", "data_nascita", "geburts*", "д/р", "др", "태어*", "doğ*", "民國",
];

pub(super) const RULES: &[Rule] = &[DATE, BEFORE, KEY, SHORT];

const DATE: Rule = Rule {
    id: "person/birth-date",
    about: "Date of birth behind a word that says so",
    label: Label::DATE_OF_BIRTH,
    // What was taken out says "birth" too.
    sift: Some(|text, at| {
        let before = text[..at].strip_suffix(b"DATE_OF_").unwrap_or(&text[..at]);
        !before.ends_with(b"[") || !text[at..].iter().take(14).any(|b| matches!(b, b']' | b':'))
    }),
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
        "г.р",
        "date de naiss",
        "urodz",
        "doğum",
        "الميلاد",
        "född",
        "født",
        "fødselsdato",
        "födelse",
        "verjaardag",
        "compleanno",
        "urodzen",
        "doğdu",
        "ولد",
        "مواليد",
        "д/р",
        "태어",
        "narozen",
        "syntyn",
        "ngày sinh",
        "เกิด",
        "जन्म",
        "janm",
        "janam",
        "出生于",
        "ultah",
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
        "生年月日 «S62.3.12»、生年月日:«1987年4月12日»",
        "出生：«民國76年3月12日»",
        "geboren op «12 maart 1987»",
        "född den «12 mars 1987»",
        "urodzona «12 marca 1987»",
        "doğum tarihi: «12 Mart 1987»",
        "생년월일: «1987년 3월 12일», 생일 «1987.03.12»",
        "تاريخ الميلاد: «12/03/1987»",
        "تاريخ الميلاد «12 مارس 1987»",
        "DOB «12-MAR-87»",
        "DOB «12 Feb 61», M",
        "dob: «12FEB1961», born «12FEB61»",
        "เกิดวันที่ «12 มีนาคม 2530»",
        "ngày sinh «12/03/1987»",
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
        "born 12 days 10",
        "born 12ABC61",
        "birth weight 3.450 kg",
    ],
    source: "Dates as in ISO 8601 and CLDR's long forms; words for birth in the languages' own forms",
    ..Rule::BASE
};

const BEFORE: Rule = Rule {
    id: "person/birth-date-before",
    about: "Date of birth before a word that says so",
    label: Label::DATE_OF_BIRTH,
    wake: &[Wake::Words(&[
        "geboren",
        "geb.",
        "出生",
        "生まれ",
        "生",
        "생",
        "출생",
        "г.р",
        "г. р",
        "рожд",
        "doğum",
        "born",
        "dob)",
        "date of birth)",
        "data de nasc",
        "date de naiss",
        "fecha de nac",
        "geburtsdatum)",
        "ولد",
        "জন্ম",
        "tarihinde doğ",
        "tarihli doğ",
    ])],
    begin: Some(begin_before),
    pattern: concat!(
        "(?P<value>",
        date!(),
        ")[ ]{0,2}[(]?(?i:dob|date of birth|data de nasc|date de naiss|fecha de nac|geb|出生|生|생|출생|г|рожд|doğum|born|に)"
    ),
    reach: 80,
    right: Edge::Free,
    check: Some(is_date),
    confidence: Confidence::Likely,
    hits: &[
        "Ich bin am «1.1.2000» geboren.",
        "DN: «09/07/1985» (data de nascimento)",
        "我是«1987年4月12日»出生的",
        "«昭和62年4月12日»生まれです",
        "«1987년 4월 12일»생",
        "пациент, «14 февраля 1949» г.р., проживает",
    ],
    misses: &["in 2.1 geboren", "ist 1987 geboren", "3.14.15 born"],
    source: "Dates as in ISO 8601 and CLDR's long forms",
    ..Rule::BASE
};

const KEY: Rule = Rule {
    id: "person/birth-date-key",
    about: "Date of birth as the value of a key that says so",
    label: Label::DATE_OF_BIRTH,
    wake: &[Wake::Key(&[
        "dob",
        "chusheng",
        "shengri",
        "seinengappi",
        "saengnyeon",
        "rozhden",
        "rozhdeni",
        "dogumtarih",
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
        "födelse",
        "fodelse",
        "urodzen",
        "dogum",
        "doğum",
        "рожден",
        "생년월일",
        "생일",
        "الميلاد",
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

const SHORT: Rule = Rule {
    id: "person/birth-date-short",
    about: "Date of birth behind an abbreviation of one letter",
    label: Label::DATE_OF_BIRTH,
    wake: &[Wake::Words(&[
        "b. ", "ur. ", "f. ", "n. ", "nac. ", "geb ", "geb.-", "nasc. ", "род. ", "nasc.:",
        "nasc:", "nac.:", "nac:", "geb.:", "geb:", "род.:", "b.:",
    ])],
    pattern: concat!(
        r"(?i:b|ur|f|n|nac|nasc|geb|род)(?:\.-[Dd]at)?\.?:?[ ]{0,2}(?:am )?(?P<value>",
        date!(),
        ")"
    ),
    reach: 64,
    check: Some(is_date),
    confidence: Confidence::Likely,
    hits: &[
        "my son, b. «2015-06-01», starts school",
        "Anna, ur. «12.04.1987»",
        "Geb.-Dat. «12/08/64»",
        "Nasc.: «19 de dezembro de 1995»",
    ],
    misses: &[
        "a. 2015-06-01",
        "b. 12 items",
        "lib. 2015-06-01",
        "n. 5.1.2",
    ],
    source: "Dates as in ISO 8601 and CLDR's long forms",
    ..Rule::BASE
};

/// The date behind the word: at the first digit that follows, or at the month or the era before
/// it, with one line break between at most.
fn begin_after(text: &[u8], word: usize) -> Option<usize> {
    let window = &text[word..text.len().min(word + 100)];
    let stops = |b: &u8| b.is_ascii_digit() || matches!(b, b';' | b'!' | b'?');
    if let Some(start) = numerals(text, word, window.len()) {
        return Some(start);
    }
    let digit = window.iter().position(stops)?;
    if window[digit] == b'?' {
        return named::answered(text, word, date_len);
    }
    let between = &window[..digit];
    let lines = between.iter().filter(|&&b| b == b'\n').count();
    if !window[digit].is_ascii_digit() || lines > 1 {
        return None;
    }
    let between = std::str::from_utf8(between).ok()?;
    // S62.3.12
    if between.ends_with(['M', 'T', 'S', 'H', 'R'])
        && !between
            .trim_end_matches(['M', 'T', 'S', 'H', 'R'])
            .ends_with(|c: char| c.is_ascii_alphabetic())
    {
        return Some(word + digit - 1);
    }
    let spaced = between.trim_end_matches(' ');
    let name = spaced.trim_end_matches('.');
    let name = &name[name.trim_end_matches(char::is_alphabetic).len()..];
    let start = if ERAS.iter().any(|era| spaced.ends_with(era)) {
        spaced.len() - ERAS[0].len() // all are two characters
    } else if spaced.len() < between.len() && is_month(name) {
        spaced.rfind(name).unwrap_or(digit)
    } else {
        digit
    };
    Some(word + start)
}

/// `一九八七年三月十二日`: four numerals before the sign for a year.
fn numerals(text: &[u8], word: usize, len: usize) -> Option<usize> {
    let window = &text[word..word + len.min(64)];
    // Only where the sign for a year may stand.
    if !window.contains(&0xE5) {
        return None;
    }
    let window =
        std::str::from_utf8(window).map_or_else(|e| &window[..e.valid_up_to()], |_| window);
    let window = std::str::from_utf8(window).ok()?;
    let is_numeral = |c: char| "一二三四五六七八九〇零○".contains(c);
    window.match_indices('年').find_map(|(year, _)| {
        let start = window[..year].trim_end_matches(is_numeral).len();
        (window[start..year].chars().count() == 4).then_some(word + start)
    })
}

/// The first character of the numbers, points and year, month and day signs before the word.
fn begin_before(text: &[u8], word: usize) -> Option<usize> {
    let from = word.saturating_sub(40);
    let from = (from..=word).find(|&at| text.get(at).is_none_or(|b| b & 0xC0 != 0x80))?;
    let before = std::str::from_utf8(text.get(from..word)?).ok()?;
    let open = usize::from(before.ends_with('('));
    let before = &before[..before.len() - open];
    let part = |c: char| {
        c.is_ascii_digit()
            || " .-/年月日号に년월일明治大正昭和平成令元一二三四五六七八九十〇零".contains(c)
    };
    let date = &before[before.trim_end_matches(part).len()..];
    // 14 февраля 1949
    if date.trim().len() == 4 {
        let head = before[..before.len() - date.len()]
            .trim_end_matches("de ")
            .trim_end();
        let name = &head[head.trim_end_matches(char::is_alphabetic).len()..];
        let day = head[..head.len() - name.len()].trim_end_matches([' ', '.']);
        let day = day.trim_end_matches(" de").trim_end();
        let digits = day.len() - day.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        return ((1..=2).contains(&digits) && is_month(name)).then(|| from + day.len() - digits);
    }
    let date = date.trim_start_matches([' ', '.', '-', '/', '年', '月', '日', 'に']);
    (date.len() >= 8).then(|| word - open - date.len())
}
