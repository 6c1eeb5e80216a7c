//! Dates of birth: a date behind a word that says so. A year alone is not one.

use crate::label::Label;
use crate::rules::checksum::digits;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// A date, in the orders and with the words of many languages; [`is_date`] looks at it closely.
macro_rules! date {
    () => {
        concat!(
            "(?P<value>",
            // 1987-03-12, 1987/3/12, 1987年3月12日, 1987년 3월 12일
            r"(?:19|20)[0-9]{2}(?:[-/.]|[ ]?[年년][ ]?)[01]?[0-9](?:[-/.]|[ ]?[月월][ ]?)[0-3]?[0-9](?:[ ]?[日号號일])?",
            // 昭和62年3月12日
            "|(?:明治|大正|昭和|平成|令和)[ ]?(?:[0-9]{1,2}|元)[ ]?年[ ]?[01]?[0-9][ ]?月[ ]?[0-3]?[0-9][ ]?日",
            // 12.03.1987, 3/12/87, 12. 3. 1987
            r"|[0-3]?[0-9](?:[-/]|\.[ ]?)[0-3]?[0-9](?:[-/]|\.[ ]?)(?:(?:19|20)[0-9]{2}|[0-9]{2})",
            // 12 March 1987, 12. März 1987, 12 de marzo de 1987, 1er mai 1990, 12-Mar-1987
            r"|[0-3]?[0-9](?:st|nd|rd|th|er|º|ª|\.)?[ -]{0,2}(?:de |of )?\p{L}{3,12}\.?,?[ -]{1,2}(?:de |del |of )?(?:19|20)[0-9]{2}",
            // March 12, 1987
            r"|\p{L}{3,12}\.?[ ][0-3]?[0-9](?:st|nd|rd|th)?,?[ ](?:19|20)[0-9]{2}",
            // 19870312
            "|(?:19|20)[0-9]{6}",
            ")",
        )
    };
}

/// Words for a birth.
const BIRTH: &[&str] = &[
    "born",
    "dob",
    "d.o.b",
    "birth",
    "birthdate",
    "birthday",
    "bday",
    "birth date",
    "birthdays",
    "dateofbirth",
    "date_of_birth",
    "birth_date",
    "geboren",
    "geborene",
    "geborener",
    "geburtsdatum",
    "geburtstag",
    "geburtsdaten",
    "geb",
    "né",
    "née",
    "né(e)",
    "naissance",
    "anniversaire",
    "nacimiento",
    "nacido",
    "nacida",
    "nací",
    "nació",
    "cumpleaños",
    "nascimento",
    "nascido",
    "nascida",
    "nasci",
    "nasceu",
    "aniversário",
    "nato",
    "nata",
    "nascita",
    "compleanno",
    "geboortedatum",
    "geboorte",
    "verjaardag",
    "lahir",
    "ttl",
    "tgl lahir",
    "ultah",
    "kelahiran",
    "出生",
    "生日",
    "生于",
    "生於",
    "诞生",
    "生年月日",
    "誕生日",
    "生まれ",
    "生年",
    "생년월일",
    "생일",
    "출생",
    "рожд*",
    "родил*",
    "д.р",
    "urodz*",
    "ur",
    "doğum*",
    "doğdu*",
    "الميلاد",
    "مواليد",
    "född",
    "född",
    "födelsedatum",
    "fødselsdato",
    "født",
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
    pattern: concat!(r"[^0-9\n.;!?]{0,8}?[^0-9\n;!?]{2,44}?", date!()),
    reach: 160,
    right: Edge::Word,
    check: Some(is_date),
    near: BIRTH,
    needs_near: true,
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
    ],
    source: "Dates as in ISO 8601 and CLDR's long forms; words for birth in the languages' own forms",
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

/// Beginnings of the months' names, in small letters.
const MONTHS: &[&str] = &[
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "mär",
    "mrz", "mai", "okt", "dez", "fév", "fev", "avr", "juin", "juil", "aoû", "aou", "déc", "ene",
    "abr", "ago", "dic", "set", "out", "gen", "mag", "giu", "lug", "ott", "mei", "agu", "des",
    "maa", "mrt", "jún", "янв", "фев", "мар", "апр", "май", "мая", "июн", "июл", "авг", "сен",
    "окт", "ноя", "дек", "sty", "lut", "kwi", "maj", "cze", "lip", "sie", "wrz", "paź", "lis",
    "gru", "oca", "şub", "nis", "haz", "tem", "ağu", "eyl", "eki", "kas", "ara", "märz", "pebr",
];

/// Whether the numbers of a date can be one, and a word in it is a month.
fn is_date(value: &str) -> bool {
    let month = value
        .split(|c: char| !c.is_alphabetic())
        .map(str::to_lowercase)
        .find(|word| word.chars().count() >= 3 && !matches!(word.as_str(), "del"));
    let numbers = || {
        value
            .split(|c: char| !c.is_ascii_digit())
            .filter_map(|number| number.parse::<u32>().ok())
    };
    let day = |day: u32| (1..=31).contains(&day);
    let month_is = |month: u32| (1..=12).contains(&month);
    let year = |year: u32| (1900..=2029).contains(&year);
    let (first, second, third) = {
        let mut all = numbers();
        (all.next(), all.next(), all.next())
    };
    match (first, second, third) {
        (Some(all), None, None) => {
            digits(value).count() == 8
                && year(all / 10_000)
                && month_is(all / 100 % 100)
                && day(all % 100)
        }
        (Some(d), Some(y), None) => {
            let era = value.starts_with(['明', '大', '昭', '平', '令']);
            let named =
                month.is_some_and(|month| MONTHS.iter().any(|known| month.starts_with(known)));
            era || named && day(d) && year(y)
        }
        (Some(a), Some(b), Some(c)) if year(a) => month_is(b) && day(c),
        (Some(a), Some(b), Some(c)) => {
            let era = value.starts_with(['明', '大', '昭', '平', '令']);
            // Points stand between day and month, in this order; slashes in both.
            let order = day(a) && month_is(b) || !value.contains('.') && month_is(a) && day(b);
            era && month_is(b) && day(c) || !era && order && (year(c) || c < 100)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates() {
        for (value, want) in [
            ("1987-03-12", true),
            ("1987-13-12", false),
            ("12.03.1987", true),
            ("3/12/87", true),
            ("13/13/87", false),
            ("19870312", true),
            ("19871312", false),
            ("12. März 1987", true),
            ("12 foo 1987", false),
            ("March 12, 1987", true),
            ("12 de marzo de 1987", true),
            ("昭和62年3月12日", true),
            ("2187-03-12", false),
        ] {
            assert_eq!(is_date(value), want, "{value}");
        }
    }
}
