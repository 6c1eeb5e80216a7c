//! Dates of birth whose word is far: in the cells of a table, and behind a star.

use super::dates::is_date;
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const RULES: &[Rule] = &[CELL, STAR];

const CELL: Rule = Rule {
    id: "person/birth-date-cell",
    about: "Date of birth in a table whose column says so",
    label: Label::DATE_OF_BIRTH,
    wake: &[Wake::Digits {
        runs: &[1, 2, 4, 8],
        total: 6,
        letters: 0,
    }],
    begin: Some(begin_cell),
    pattern: r"(?:19|20)[0-9]{2}(?:-[0-9]{2}-[0-9]{2}|/[0-9]{1,2}/[0-9]{1,2}|[0-9]{4})|[0-3]?[0-9](?:\.[0-3]?[0-9]\.|/[0-3]?[0-9]/|-[0-3]?[0-9]-)(?:19|20)[0-9]{2}",
    reach: 16,
    right: Edge::Number,
    check: Some(is_grown),
    near: COLUMN,
    needs_near: true,
    hits: &[
        "date_of_birth,name\n«1987-04-12»,«Jane Doe»\n«1979-11-30»,«John Doe»",
        "| Name | DOB |\n|---|---|\n| Jane | «12/04/1987» |",
        "Geburtsdatum;Vorname\n«12.08.1964»;«Erika»",
    ],
    misses: &[
        "name,created\nJane Doe,1987-04-12",
        "name,date_of_birth\nJane Doe seen 1987-04-12 there",
        "name,date_of_birth\nJane Doe,1787-04-12",
        "id,birthdate,created_at\n1,unknown,2014-02-03",
    ],
    source: "RFC 4180; CommonMark tables",
    ..Rule::BASE
};

const STAR: Rule = Rule {
    id: "person/birth-date-star",
    about: "Date of birth behind the star that stands for one",
    label: Label::DATE_OF_BIRTH,
    wake: &[Wake::Digits {
        runs: &[1, 2],
        total: 6,
        letters: 0,
    }],
    sift: Some(behind_star),
    pattern: r"[0-3]?[0-9]\.[ ]?[01]?[0-9]\.[ ]?(?:19|20)[0-9]{2}",
    reach: 16,
    check: Some(is_date),
    confidence: Confidence::Likely,
    hits: &[
        "Max Mustermann, *«12.8.1964»",
        "Erika (* «3. 4. 1990» in Bonn)",
    ],
    misses: &["2*12.8.19", "x * 12.8", "**12.8.1964**"],
    source: "DIN 5008; use in German and Scandinavian writing",
    ..Rule::BASE
};

/// Heads of columns.
#[rustfmt::skip]
const COLUMN: &[&str] = &[
    "dob", "date_of_birth", "birth_date", "birthdate", "dateofbirth", "date of birth", "birthday", "d.o.b", "geburtsdatum", "geburtstag", "geb.datum", "date de naissance", "date_naissance", "naissance",
    "fecha de nacimiento", "fecha_nacimiento", "nacimiento", "data de nascimento", "data_nascimento", "nascimento", "data di nascita", "data_nascita", "nascita", "geboortedatum",
    "tanggal lahir", "tanggal_lahir", "tgl_lahir", "tgl lahir", "geb.-datum", "geb. am", "geb.-dat*", "anniversaire", "né le", "née le", "né(e) le", "f. nac*", "fec. nac*", "nacido el", "nacida el", "cumpleaños", "data de nasc*", "nascido em", "aniversário",
    "nato il", "nata il", "compleanno", "geb. datum", "geboren op", "geboren am", "verjaardag", "tgl. lahir", "ttl", "data ur*", "urodzony", "urodzona", "urodziny", "生まれた日", "출생일", "생일", "född", "födelsedag", "föd.dat*", "föd*", "doğum günü*", "doğum tarihi*", "d. tarihi",
    "д.р*", "день рождения", "год рождения", "ت. الميلاد", "تاريخ ميلادي", "مواليد", "تاريخ الولادة", "出生年月*", "data urodzenia", "дата рождения", "doğum tarihi", "födelsedatum", "出生日期", "生日", "生年月日", "誕生日", "생년월일", "تاريخ الميلاد",
];

/// A cell's beginning stands before the date, and its end behind it.
fn begin_cell(text: &[u8], at: usize) -> Option<usize> {
    let mut before = text[..at]
        .iter()
        .rev()
        .take(3)
        .skip_while(|b| matches!(b, b' ' | b'"' | b'\''));
    let begins = matches!(
        before.next(),
        Some(b',' | b';' | b'|' | b'\t' | b'\n') | None
    );
    let date = text[at..]
        .iter()
        .take(11)
        .take_while(|b| b.is_ascii_digit() || matches!(b, b'-' | b'.' | b'/'))
        .count();
    let mut behind = text[at + date..]
        .iter()
        .take(3)
        .skip_while(|b| matches!(b, b' ' | b'"' | b'\''));
    let ends = matches!(
        behind.next(),
        Some(b',' | b';' | b'|' | b'\t' | b'\n' | b'\r') | None
    );
    (begins && ends && at > 0 && !is_of_another(text, at)).then_some(at)
}

/// Whether the column is headed by a word for another date, `created_at`, beside one of births.
fn is_of_another(text: &[u8], at: usize) -> bool {
    const OTHER: &[&str] = &[
        "created",
        "updated",
        "modified",
        "added",
        "joined",
        "signup",
        "sign_up",
        "registered",
        "start",
        "expir",
        "hired",
        "hire_",
        "visit",
        "admi",
        "discharge",
        "order",
        "login",
        "last_",
        "last ",
        "deleted",
        "paid",
        "due",
        "valid",
        "issued",
        "shipped",
        "timestamp",
        "erstellt",
        "eintritt",
        "geändert",
        "angelegt",
        "date_creation",
        "créé",
        "creado",
        "alta",
        "criado",
        "cadastro",
        "dibuat",
    ];
    let from = at.saturating_sub(FAR);
    let mut lines = text[from..at].rsplit(|b| *b == b'\n');
    let separators = |line: &[u8], sign: u8| line.iter().filter(|b| **b == sign).count();
    let Some(own) = lines.next() else {
        return false;
    };
    let Some(sign) = [b'\t', b'|', b';', b',']
        .into_iter()
        .find(|&sign| own.contains(&sign))
    else {
        return false;
    };
    let column = separators(own, sign);
    let whole = text[at..].iter().take(FAR).take_while(|b| **b != b'\n');
    let count = column + whole.filter(|b| **b == sign).count();
    let head = lines
        .take_while(|line| separators(line, sign) == count)
        .last();
    let head = head.and_then(|head| head.split(|b| *b == sign).nth(column));
    let head = String::from_utf8_lossy(head.unwrap_or_default()).to_lowercase();
    OTHER.iter().any(|other| head.contains(other))
}

/// The head of a column is looked for this far above its cell, in bytes.
const FAR: usize = 1 << 12;

/// As [`is_date`], of somebody who is no child any more: other dates in a table are newer.
fn is_grown(value: &str) -> bool {
    let year = value
        .split(|c: char| !c.is_ascii_digit())
        .find_map(|part| match part.len() {
            4 => part.parse::<u32>().ok(),
            8 => part[..4].parse().ok(),
            _ => None,
        });
    is_date(value) && year.is_some_and(|year| (1915..2016).contains(&year))
}

/// A star right before the number, behind a space or a bracket.
fn behind_star(text: &[u8], at: usize) -> bool {
    let before = &text[at.saturating_sub(3)..at];
    let before = before.strip_suffix(b" ").unwrap_or(before);
    match before.strip_suffix(b"*") {
        Some(rest) => matches!(rest.last(), Some(b' ' | b'(' | b',')),
        None => false,
    }
}
