//! Dates of birth and login names by their names alone: behind the name in a sentence, before it,
//! and on the line below.

use super::birth::date;
use super::dates::{is_date, is_month};
use super::handle::is_handle;
use crate::label::Label;
use crate::rules::named;
use crate::rules::sift::is_head;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const RULES: &[Rule] = &[DATE, VERB, HANDLE, HANDLE_COLUMN];

const DATE: Rule = Rule {
    id: "person/birth-date-said",
    about: "Date of birth before a word that says so, or below it",
    label: Label::DATE_OF_BIRTH,
    wake: &[
        Wake::Words(&[
            "date of birth",
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

/// The date of a verb: at the end of its sentence, with a place between, or in the answer to when.
const VERB: Rule = Rule {
    id: "person/birth-date-verb",
    about: "Date of birth before a verb at the end of its sentence, or in the answer to a question",
    label: Label::DATE_OF_BIRTH,
    wake: &[Wake::Words(&[
        "born",
        "geboren",
        "zur welt gekommen",
        "naquit",
        "né ?",
        "née ?",
        "né(e) ?",
        "êtes-vous né",
        "es-tu né",
        "est-il né",
        "est-elle née",
        "est né",
        "est née",
        "nació",
        "naciste",
        "nací ",
        "nacieron",
        "nasceu",
        "nasceste",
        "nasci ",
        "nato",
        "nata",
        "nacque",
        "lahir",
        "dilahirkan",
        "urodził",
        "urodzi",
        "ur.",
        "родил",
        "рождён",
        "рожден",
        "föddes",
        "född",
        "doğdu",
        "doğmuş",
        "dünyaya gel",
        "出生",
        "生于",
        "生まれ",
        "生誕",
        "태어",
        "출생",
        "ولد",
        "ولدت",
        "مولود",
        "مولودة",
    ])],
    begin: Some(|text, at| {
        let asked = named::answered(text, at, date_len);
        asked
            .or_else(|| named::ahead_far(text, at, date_len))
            .or_else(|| {
                named::find(text, at, date_len, false)
                    .filter(|&found| found > at && is_arabic(&text[at..]))
            })
    }),
    pattern: date!(),
    reach: 80,
    right: Edge::Free,
    check: Some(is_date),
    confidence: Confidence::Likely,
    far: &[
        "version*",
        "release*",
        "commit*",
        "died",
        "gestorben",
        "meeting*",
    ],
    hits: &[
        "Mein Sohn ist am «13.02.1970» in Köln geboren.",
        "娘は«1985年3月24日»に札幌で生まれました。",
        "Oğlum «11.05.1977» tarihinde Bursa'da doğdu.",
        "¿Cuándo nació usted? El «16 de agosto de 1951».",
        "Wanneer bent u geboren? «18-02-1960».",
        "Quando è nato? Il «16/02/1958».",
        "Когда вы родились? «17.03.2006».",
        "ابنتي مولودة في «23 مارس 2004» في جدة.",
        "Votre date de naissance ?\nClient: «29 septembre 1998»",
    ],
    misses: &[
        "Wann wurde er geboren? 2.1 ist die Version",
        "seit dem 13.02.1970. Er ist geboren",
        "natomiast 2.4.2024",
        "The 2.1 release was born",
    ],
    source: "Dates as in ISO 8601 and CLDR's long forms; words for birth in the languages' own forms",
    ..Rule::BASE
};

/// A word of the Arabic script begins here.
fn is_arabic(text: &[u8]) -> bool {
    matches!(text.first(), Some(0xD8..=0xDB))
}

/// The length of a date that shows by its form that it is one.
fn date_len(text: &[u8]) -> usize {
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

const HANDLE: Rule = Rule {
    id: "person/handle-said",
    about: "Login name behind a word for one in a sentence, before it, or on the line below",
    label: Label::USERNAME,
    wake: &[
        Wake::Words(&[
            "twitter handle",
            "line id",
            "ig saya",
            "usuario de",
            "benutzername",
            "nutzername",
            "instagram",
            "telegram",
            "nom d'utilisateur",
            "pseudo",
            "identifiant",
            "nombre de usuario",
            "usuario de",
            "mi usuario",
            "nome de usuário",
            "nome de utilizador",
            "meu usuário",
            "nome utente",
            "nickname",
            "gebruikersnaam",
            "nazwa użytkownika",
            "nazwą użytkownika",
            "mój login",
            "nazwa konta",
            "nama pengguna",
            "akun ig",
            "akun instagram",
            "användarnamn",
            "kullanıcı ad",
            "логин",
            "ник",
            "никнейм",
            "имя пользователя",
            "инстаграм",
            "телеграм",
            "微信",
            "用户名",
            "抖音",
            "ユーザー名",
            "ユーザーid",
            "インスタ",
            "아이디",
            "인스타",
            "اسم المستخدم",
            "انستغرام",
            "انستقرام",
            "إنستغرام",
            "تيليجرام",
            "تلغرام",
            "تليجرام",
        ]),
        Wake::Key(&[
            "username",
            "instagram",
            "telegram",
            "twitter",
            "nickname",
            "usuario",
            "usuário",
            "akunig",
            "login",
            "ник",
            "benutzername",
            "nutzername",
            "nomdutilisateur",
            "pseudo",
            "nombredeusuario",
            "nomedeusuário",
            "nomedeutilizador",
            "nomeutente",
            "gebruikersnaam",
            "nazwaużytkownika",
            "nazwakonta",
            "namapengguna",
            "användarnamn",
            "kullanıcıadı",
            "логин",
            "имяпользователя",
            "инстаграм",
            "微信号",
            "用户名",
            "抖音号",
            "ユーザー名",
            "インスタ",
            "lineid",
            "아이디",
            "인스타",
            "اسمالمستخدم",
            "انستغرام",
            "تيليجرام",
        ]),
    ],
    begin: Some(|text, at| named::find(text, at, handle, true)),
    pattern: "@?(?P<value>[A-Za-z0-9_][A-Za-z0-9_.-]{2,31})",
    reach: 40,
    left: Edge::Token,
    right: Edge::Free,
    fit: Some(|value| value.trim_end_matches(['.', '-']).len()),
    check: Some(is_handle),
    confidence: Confidence::Likely,
    hits: &[
        "Instagram\n«jane_doe42»",
        "mein Benutzername ist «jane_doe42»",
        "اسم المستخدم الخاص بي «jane_doe42»",
        "kullanıcı adım «jane_doe42»",
        "ユーザー名は«jane_doe42»です",
    ],
    misses: &[
        "instagram has 3.5 million",
        "telegram bot_token is missing",
        "nickname: string",
        "identifiant 12345678",
    ],
    source: "The networks' own rules for names",
    ..Rule::BASE
};

/// A name with a digit or an underscore in it.
fn handle(text: &[u8]) -> usize {
    let sign = usize::from(text.first() == Some(&b'@'));
    let inner = |b: &&u8| b.is_ascii_alphanumeric() || b"_.-".contains(b);
    let run = text[sign..].iter().take(33).take_while(inner).count();
    let value = std::str::from_utf8(&text[sign..sign + run]).unwrap_or_default();
    let value = value.trim_end_matches(['.', '-']);
    let led = value.starts_with(|c: char| c.is_ascii_alphabetic());
    let rest = &text[sign + value.len()..];
    // `bot_token`, `chat_id`: names in code.
    let code = |part: &str| CODE.contains(&part);
    let code = value.split(['_', '.', '-']).any(code);
    let joined = code || matches!(rest.first(), Some(b'(' | b'@' | b'/' | b'=' | b':' | b'['));
    if led && !joined && (4..=32).contains(&value.len()) && is_handle(value) {
        sign + value.len()
    } else {
        0
    }
}

/// Parts of names in code.
#[rustfmt::skip]
const CODE: &[&str] = &[
    "token", "id", "ids", "name", "key", "keys", "url", "uri", "bot", "user", "chat", "api", "handle", "channel", "client", "secret",
    "login", "message", "update", "webhook", "config", "data", "type", "list", "count", "str", "int", "field", "value", "error",
];

const HANDLE_COLUMN: Rule = Rule {
    id: "person/handle-column",
    about: "Login name in a column that is headed so",
    column: true,
    sift: Some(is_head),
    begin: None,
    right: Edge::Word,
    hits: &[
        "nr,Instagram,x\n7,«jane_doe42»,y\n8,«john_doe7»,z\n",
        "| Nr | Benutzername |\n|---|---|\n| 7 | «jane_doe42» |",
    ],
    misses: &["nr,instagram\njane_doe42,x\n", "instagram,count\nposts,3\n"],
    ..HANDLE
};
