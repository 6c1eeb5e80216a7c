//! Dates of birth by their names alone: behind the name in a sentence, before it,
//! and on the line below.

use super::birth::date;
use super::dates::{is_date, is_month};
use crate::label::Label;
use crate::rules::named;
use crate::rules::sift::is_head;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const RULES: &[Rule] = &[DATE, DATE_COLUMN, DATE_COLUMN_SHORT];

const DATE: Rule = Rule {
    id: "person/birth-date-said",
    about: "Date of birth before a word that says so, or below it",
    label: Label::DATE_OF_BIRTH,
    wake: &[
        Wake::Words(&[
            "date of birth",
            "nato/a il",
            "nato/nata il",
            "fec. nac",
            "fec nac",
            "fecha nac",
            "d. nasc",
            "dt. nasc",
            "dt nasc",
            "dn.",
            "ur.:",
            "ur:",
            "geb.-d",
            "geb. d",
            "生年 月日",
            "생년 월일",
            "출생:",
            "출생 ",
            "др:",
            "др ?",
            "др?",
            "تاريخ الولادة",
            "تاريخ ولادت",
            "يوم الميلاد",
            "date naiss",
            "d.d.n",
            "né(e) le",
            "nacimiento",
            "nascimento",
            "nascita",
            "birth date",
            "birthdate",
            "birthday",
            "dob",
            "d.o.b",
            "geburtsdatum",
            "geburtstag",
            "geb.-datum",
            "geb.-dat",
            "geb. am",
            "date de naissance",
            "anniversaire",
            "né le",
            "née le",
            "fecha de nacimiento",
            "f. nac",
            "cumpleaños",
            "nacido el",
            "nacida el",
            "data de nascimento",
            "data de nasc",
            "nascido em",
            "nascida em",
            "nascida a",
            "nascido a",
            "aniversário",
            "data di nascita",
            "compleanno",
            "nato il",
            "nata il",
            "geboortedatum",
            "geb. datum",
            "verjaardag",
            "geboren op",
            "tanggal lahir",
            "tgl lahir",
            "tgl. lahir",
            "ulang tahun",
            "data urodzenia",
            "data ur",
            "urodziny",
            "urodzony",
            "urodzona",
            "urodzin",
            "födelsedatum",
            "födelsedag",
            "född",
            "föd.",
            "föd.dat",
            "doğum",
            "d. tarihi",
            "дата рождения",
            "дату рождения",
            "день рождения",
            "родился",
            "родилась",
            "出生日期",
            "出生年月",
            "生日",
            "生年月日",
            "誕生日",
            "生まれた日",
            "생년월일",
            "생일",
            "출생일",
            "تاريخ الميلاد",
            "ت. الميلاد",
            "تاريخ ميلادي",
            "تاريخ ميلاد",
            "عيد ميلاد",
            "ولدت في",
            "ولدت يوم",
            "ddn",
            "dn:",
            "n. il",
            "d.t.",
            "مواليد",
            "tarihinde doğ",
            "tarihli doğ",
            "태어",
            "doğumlu",
            "doğdu",
        ]),
        Wake::Key(&[
            "gebdat",
            "gebam",
            "néle",
            "néele",
            "anniversaire",
            "fnac",
            "nacidoel",
            "nacidael",
            "cumpleaños",
            "datadenasc",
            "nascidoem",
            "nascidaem",
            "aniversário",
            "natoil",
            "natail",
            "compleanno",
            "geborenop",
            "verjaardag",
            "dataur",
            "urodzon",
            "urodziny",
            "生まれ",
            "född",
            "föddat",
            "dtarihi",
            "др",
            "ميلاد",
            "مواليد",
            "ttl",
        ]),
    ],
    begin: Some(|text, at| {
        named::find(text, at, date_len, false).or_else(|| named::ahead(text, at, date_len))
    }),
    pattern: date!(),
    reach: 80,
    right: Edge::Free,
    check: Some(is_date),
    confidence: Confidence::Likely,
    far: &["version*", "release*", "commit*"],
    hits: &[
        "«29.09.2005» ist mein Geburtsdatum",
        "«October 27, 1991» is my date of birth",
        "F. nac.: «31/03/1996»",
        "Föd.dat: «1987-03-12»",
        "data ur.: «12.03.1987»",
        "من مواليد «12/03/1987»",
        "عيد ميلادي «6 أغسطس 1958»",
        "ulang tahun saya «12.03.1987»",
        "moje urodziny: «12.03.1987»",
    ],
    misses: &[
        "2024-05-11: birthday card",
        "in 2.1 urodziny",
        "version 1.2.3 is a birthday gift",
        "birthday of version 2.4.2024",
    ],
    source: "Dates as in ISO 8601 and CLDR's long forms; words for birth in the languages' own forms",
    ..Rule::BASE
};

/// The length of a date that shows by its form that it is one.
pub(super) fn date_len(text: &[u8]) -> usize {
    let window = &text[..text.len().min(48)];
    let window = match std::str::from_utf8(window) {
        Ok(window) => window,
        Err(cut) => std::str::from_utf8(&window[..cut.valid_up_to()]).unwrap_or_default(),
    };
    let run = |from: usize| {
        let rest = window.as_bytes().get(from..).unwrap_or_default();
        rest.iter().take_while(|b| b.is_ascii_digit()).count()
    };
    let ends = |len: usize| if named::is_end(&text[len..]) { len } else { 0 };
    let first = run(0);
    if first == 0 {
        // March 12, 1987
        let word = window.find(|c: char| !c.is_alphabetic()).unwrap_or(0);
        let gap = window[word..].len() - window[word..].trim_start_matches(['.', ' ']).len();
        let day = word + gap;
        let after = day + run(day);
        let rest = window.get(after..).unwrap_or_default();
        let skip = rest.len()
            - rest
                .trim_start_matches([',', ' ', 's', 't', 'n', 'd', 'r', 'h'])
                .len();
        let year = after + skip;
        let is = word > 2 && is_month(&window[..word]) && (1..=2).contains(&run(day));
        return if is && run(year) == 4 {
            ends(year + 4)
        } else {
            0
        };
    }
    let rest = &window[first..];
    if let Some(sign @ ('-' | '/' | '.')) = rest.chars().next() {
        let second = first + 1 + usize::from(rest[1..].starts_with(' ') && sign == '.');
        let third = second + run(second) + 1;
        let third = third
            + usize::from(sign == '.' && window.get(third..).is_some_and(|r| r.starts_with(' ')));
        let parts = (first, run(second), run(third));
        let known = matches!(parts, (1 | 2, 1 | 2, 4 | 2) | (4, 1 | 2, 1 | 2));
        let same = window.as_bytes().get(second + run(second)) == Some(&(sign as u8));
        if known && same {
            return ends(third + run(third));
        }
    }
    // 1987年3月12日
    if first == 4 && (rest.starts_with('年') || rest.starts_with('년')) {
        let end = window.find(['日', '일']);
        return end
            .filter(|&end| end < 32)
            .map_or(0, |end| end + '日'.len_utf8());
    }
    // 12. März 1987
    // 1er, 2nd, 3º: what is written to the number, and no month that begins like it.
    let ordinal = ["st", "nd", "rd", "th", "er", "º", "ª"];
    let ordinal = ordinal.iter().find_map(|end| rest.strip_prefix(end));
    let skip = ordinal.unwrap_or(rest).trim_start_matches([' ', '.', '-']);
    let skip = skip.strip_prefix("de ").unwrap_or(skip);
    let word = skip.find(|c: char| !c.is_alphabetic()).unwrap_or(0);
    let (month, behind) = skip.split_at(word);
    let year = behind.trim_start_matches([' ', '.', '-', ',']);
    let year = year.trim_start_matches("de ").trim_start_matches("del ");
    let at = window.len() - year.len();
    if first < 3 && is_month(month) && run(at) == 4 {
        ends(at + 4)
    } else {
        0
    }
}

/// The same in columns.
pub(super) const DATE_COLUMN: Rule = Rule {
    id: "person/birth-date-column",
    about: "Date of birth in a column that is headed so",
    column: true,
    sift: Some(is_head),
    begin: None,
    hits: &[
        "name,date of birth\nJane,«12.03.1987»\nJohn,«1.4.1988»\n",
        "| Nr | Geburtsdatum |\n|---|---|\n| 7 | «12.04.86» |",
    ],
    misses: &[
        "nr,geburtsdatum\n12.03.1987,x\n",
        "geburtsdatum,count\nnone,3\n",
    ],
    ..DATE
};

/// The same below short heads, which sentences have for other things.
pub(super) const DATE_COLUMN_SHORT: Rule = Rule {
    id: "person/birth-date-column-short",
    about: "Date of birth in a column that is headed by a short word for it",
    #[rustfmt::skip]
    wake: &[Wake::Words(&[
        "geb.", "geb", "gebdat", "geb_dat", "fecha_nac", "fecha nac", "f_nac", "fec_nac", "fnac", "data_nasc", "data nasc", "dt_nasc", "dt nasc", "dtnasc", "nasc.", "date_naiss", "date naiss", "ddn", "naiss.", "data_nasc", "data di nasc", "tgl_lahir", "tgl lahir", "data_ur", "data ur", "born",
    ])],
    hits: &[
        "Name;Geb.;Diagnose\nErika;«16. August 1970»;x\nMax;«09.02.1992»;y\n",
        "nombre;fecha_nac;n\nx;«4 de noviembre de 1972»;7\ny;«09/02/1992»;8\n",
    ],
    misses: &["geb,count\nnone,3\n", "nr,geb\n12.03.1987,x\n"],
    ..DATE_COLUMN
};
