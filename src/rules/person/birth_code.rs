//! Dates of birth as programs write and print them: `dob = date(1984, 7, 19)`, `[dob] => 1984-07-19`.

use super::dates::is_date;
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const RULES: &[Rule] = &[MADE, PRINTED];

const MADE: Rule = Rule {
    id: "person/birth-date-made",
    about: "Date of birth as the parts that a program makes a date of, behind a name for it",
    label: Label::DATE_OF_BIRTH,
    #[rustfmt::skip]
    wake: &[Wake::Words(&[
        "dob", "birth", "birthdate", "birthday", "birth_date", "date_of_birth", "dateofbirth", "born", "geburtsdatum", "geburtstag", "date_naissance", "fecha_nacimiento", "data_nascimento", "tanggal_lahir", "tgl_lahir",
    ])],
    pattern: concat!(
        r#"[A-Za-z_]{3,20}["'`\])]{0,3}\s{0,3}(?:=>|:=|[:=])\s{0,3}"#,
        r"(?:new[ ])?(?:[A-Za-z_]{1,12}[.:]{1,2})?(?:[Dd]ate|[Dd]ate[Tt]ime|LocalDate|DateOnly|of|new|UTC|civil|make_date|NaiveDate)(?:::from_ymd(?:_opt)?)?\(",
        r"(?P<value>(?:19|20)[0-9]{2},[ ]?(?:[0-9]{1,2}|[A-Za-z.]{3,20}),[ ]?[0-9]{1,2})\b",
    ),
    reach: 128,
    left: Edge::Free,
    check: Some(is_year),
    confidence: Confidence::Likely,
    hits: &[
        "dob=datetime.date(«1984, 7, 19»)",
        "birthDate: new Date(«1984, 6, 19»),",
        "date_of_birth = Date.new(«1984,7,19»)",
        "LocalDate birth = LocalDate.of(«1984, 7, 19»);",
    ],
    misses: &[
        "start=datetime.date(1984, 7, 19)",
        "dob=datetime.date(2099, 7, 19)",
        "dob = Date.new(year, month, day)",
    ],
    source: "Constructors of dates in the libraries of Python, JavaScript, Java, Ruby and .NET",
    ..Rule::BASE
};

const PRINTED: Rule = Rule {
    id: "person/birth-date-printed",
    about: "Date of birth as PHP prints what an array holds under a name for it",
    pattern: concat!(
        r#"[A-Za-z_]{3,20}["']?\]\s?=>\s{1,12}(?:string\([0-9]+\)\s)?["']?"#,
        r"(?P<value>(?:(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}[./-][0-9]{1,2}[./-](?:19|20)[0-9]{2}))",
    ),
    check: Some(is_date),
    hits: &[
        "    [dob] => «1960-05-22»\n",
        "  [\"dob\"]=>\n  string(10) \"«1960-05-22»\"",
    ],
    misses: &["[created] => 1960-05-22", "[dob] => unknown"],
    source: "PHP manual, print_r and var_dump",
    ..MADE
};

/// Of somebody who lives: the year stands first.
fn is_year(value: &str) -> bool {
    let year = value.get(..4).and_then(|year| year.parse::<u32>().ok());
    year.is_some_and(|year| (1915..2026).contains(&year))
}
