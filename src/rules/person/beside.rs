//! Names of people by what stands beside them: a birth, a document, a record; the part they have in a
//! contract; the time at which they wrote in an exported chat.

use super::called::length;
use super::known::{is_given, is_given_or_word};
use crate::detect::names::{PARTICLES, is_in};
use crate::label::Label;
use crate::rules::named::valid;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const RULES: &[Rule] = &[BEFORE, PARTY, CHAT, HEAD, TITLED, FAMILY, GIVEN];

/// As far before the words that tell it a name begins, in bytes.
const BACK: usize = 72;
/// As far behind them a date or a number stands.
const NEAR: usize = 40;

const NAME: Rule = Rule {
    label: Label::PERSON,
    pattern: r#"[^\x00-\x40\[-`{-\x7F][^\x00-\x1F"“”<>{}|;:(]{1,60}"#,
    reach: 72,
    left: Edge::Free,
    right: Edge::Free,
    fit: Some(|text| length(text, 2)),
    check: Some(is_given),
    confidence: Confidence::Likely,
    source: "Given names: `given.txt` says where they are from",
    ..Rule::BASE
};

const BEFORE: Rule = Rule {
    id: "person/name-before",
    about: "Full name right before a date of birth, a document, a record or an address that is said to be such",
    #[rustfmt::skip]
    wake: &[Wake::Words(&[
        "born ", "born:", "dob", "d.o.b", "date of birth", "geb. ", "geboren ", "née le", "né le", "nacido el", "nacida el", "nascido em", "nascida em", "nato il", "nata il", "geboren op", "ur. ", "doğum tarihi", "aged ",
        "mrn", "hospital number", "nhs number", "patient number", "passport", "pasaporte", "passaporto", "passaporte", "passeport", "reisepass", "ausweis", "personalausweis", "nif ", "dni ", "nie ", "curp ", "rfc ", "c.f. ", "codice fiscale", "pesel", "tc kimlik", "nik ",
        "nip ", "aadhaar", "cpf ", "ssn", "national insurance", "employee", "staff number", "student number", "personalnummer", "matrikelnummer", "matricule", "matrícula", "personeelsnummer", "patiëntnummer", "kundennummer", "wohnhaft", "domicilié", "demeurant", "domiciliado",
        "domiciliada", "residente en", "residente em", "residente in", "residing at", "of full age", "woonachtig", "zamieszkał",
    ])],
    begin: Some(before),
    hits: &[
        "Discharge summary. «Jane Roe», MRN «00123459», admitted",
        "wir berichten über Frau «Erika Mustermann», geb. «14. Mai 1985», ledig",
        "arrendador «Juan Pérez García», con NIF «12345678Z», y",
        "wynajmujący «Anna Nowak» (PESEL «44051401458»)",
        "the tenant here, «Thomas Mustermann», born «14 May 1985»",
        "zwischen «Thomas Mustermann», wohnhaft «Musterstr. 5, 80331 München»",
    ],
    misses: &[
        "Albert Einstein, born 14 March 1879",
        "Jane Roe, born 14 March 1779",
        "Visual Studio, DOB field of 12",
        "Jane Roe was employee of the month",
        "Thomas, born in the spring",
        "the Jane Roe passport office",
    ],
    ..NAME
};

const PARTY: Rule = Rule {
    id: "person/name-party",
    about: "Full name of a party to a contract, between words for the two",
    #[rustfmt::skip]
    wake: &[Wake::Words(&[
        "landlord)", "tenant)", "lessor)", "lessee)", "seller)", "buyer)", "vermieter)", "mieter)", "verkäufer)", "käufer)", "arrendador)", "arrendatario)", "arrendataria)", "locador)", "locatário)", "locatária)", "locatore)", "conduttore)", "verhuurder)", "huurder)", "bailleur", "locataire", "als vermieter", "als mieter", "en calidad de",
    ])],
    begin: Some(|text, at| {
        let open = text[..at].ends_with(b"(");
        let closes = text[at..].iter().take(20).any(|b| *b == b')');
        (open || !closes).then(|| backward(text, at)).flatten()
    }),
    hits: &[
        "Between «Jane Roe» (landlord) and «Thomas Mustermann» (tenant)",
        "Bail entre «Jeanne Dupont» bailleur et «Marie Martin» locataire",
    ],
    misses: &["the Data Plan (tenant) of it", "Thomas (tenant)"],
    ..NAME
};

const CHAT: Rule = Rule {
    id: "person/name-chat",
    about: "Name of who wrote a message, behind its time in an exported chat",
    wake: &[
        Wake::Digits {
            runs: &[1, 2],
            total: 2,
            letters: 0,
        },
        Wake::Words(&[
            "yesterday",
            "today",
            "gestern",
            "heute",
            "hier",
            "ayer",
            "hoy",
            "ontem",
            "hoje",
        ]),
    ],
    sift: Some(|text, at| at > 0 && text[at - 1] == b'['),
    begin: Some(wrote),
    pattern: r#"[^\x00-\x40\[-`{-\x7F][^\x00-\x1F"“”<>{}|;:(]{1,60}"#,
    fit: Some(|text| length(text, 1)),
    check: None,
    hits: &[
        "[12/03/2025, 18:22:10] «Jane Roe»: I'll do the salad",
        "[14.02.25, 19:35:01] «Katharina»: gut",
        "[03/04/2025 20:12] «Jeanne Dupont»: on se retrouve",
        "[Yesterday 14:02] «Jane Roe»\nCan you",
        "[21:04, 05/02/2025] «Rafaela»: oi",
    ],
    misses: &[
        "[12/03/2025, 18:22:10] Error: failed",
        "[2025-03-12 18:22:10] Connection: closed",
        "[12/03/2025, 18:22:10] System: You created the group",
        "x[12] Jane: y",
        "[12:00] Boot: ok",
    ],
    source: "Exports of chats of WhatsApp and Teams",
    ..NAME
};

const HEAD: Rule = Rule {
    id: "person/name-chat-head",
    about: "Full name before the time, in the line above a message",
    wake: &[Wake::Words(&[
        "am\n",
        "pm\n",
        "am]",
        "pm]",
        "today at ",
        "yesterday at ",
    ])],
    begin: Some(headed),
    hits: &[
        "«Jane Roe»  9:41 AM\nthe box is up",
        "«Thomas Mustermann» [9:44 AM]\nthanks",
        "«Jane Roe» — Today at 9:41\nhello",
    ],
    misses: &[
        "Opening Hours  9:41 AM\nclosed",
        "Jane Roe came at 9 AM\nand left",
        "meet Jane Roe 9:41 AM\nok",
    ],
    source: "Copies out of Slack and Discord",
    ..NAME
};

const TITLED: Rule = Rule {
    id: "person/name-titled",
    about: "Name behind a title, of somebody who is the speaker's superior, doctor or landlord",
    #[rustfmt::skip]
    wake: &[Wake::Words(&[
        "manager", "boss", "supervisor", "doctor", "gp ", "therapist", "dentist", "landlord", "lawyer", "solicitor", "teacher", "hausarzt", "hausärztin", "zahnarzt", "chef ", "chefin ", "vermieter", "anwalt", "anwältin", "lehrer", "lehrerin", "médecin traitant", "médecin", "patron", "propriétaire", "avocat",
        "avocate", "médico", "médica", "jefe", "jefa", "abogado", "abogada", "casero", "chefe", "senhorio", "advogado", "advogada", "medico", "avvocato", "capo", "huisarts", "baas", "advocaat", "lekarz", "adwokat", "dokter",
    ])],
    pattern: concat!(
        r"\p{L}{2,10}(?:[ ]traitant)?(?:[ ](?:is|ist|heißt|est|es|é|è|jest|adalah)|[ ]?[:,])[ ]?(?:(?:the|el|la|o|a|il|le)[ ])?(?i:mr|mrs|ms|miss|dr|prof|herr|frau|m|mme|sr|sra|dña|d|dott|dott\.ssa|sig|pan|pani)\.?[ ](?:(?:Dr|med|Prof)\.[ ]?){0,2}",
        r#"(?P<value>[^\x00-\x40\[-`{-\x7F][^\x00-\x1F"“”<>{}|;:(,]{1,40})"#,
    ),
    reach: 96,
    fit: Some(|text| length(text, 1)),
    check: Some(|name| !is_office(name)),
    hits: &[
        "my manager is Ms «Mustermann».",
        "Mein Hausarzt ist Dr. «Mustermann»",
        "Médecin traitant : Dr «Dupont».",
        "mi jefe, el Sr. «Pérez», grita",
    ],
    misses: &[
        "my manager is Mr Nobody",
        "the doctor is Dr Who",
        "my doctor, M D of medicine",
        "Manager: Mr. President",
    ],
    source: "How people speak of them",
    ..NAME
};

const FAMILY: Rule = Rule {
    id: "person/name-family",
    about: "Family name beside the given ones, as FHIR has them",
    wake: &[Wake::Words(&["family\"", "family\\\""])],
    pattern: r#"family\\{0,3}"\s{0,2}:\s{0,2}\\{0,3}"(?P<value>[^"\\\n]{2,60})\\{0,3}"\s{0,2},\s{0,12}\\{0,3}"given\\{0,3}""#,
    reach: 160,
    fit: None,
    check: Some(|name| length(name, 1) == name.len()),
    hits: &["{\"name\": [{\"family\": \"«Roe»\", \"given\": [\"«Tamsin»\"]}]}"],
    misses: &["{\"font\": {\"family\": \"Inter\", \"size\": 12}}"],
    source: "HL7 FHIR R4, HumanName",
    ..NAME
};

const GIVEN: Rule = Rule {
    id: "person/name-given-fhir",
    about: "Given name behind the family name, as FHIR has them",
    pattern: r#"family\\{0,3}"\s{0,2}:\s{0,2}\\{0,3}"[^"\n]{2,60}"\s{0,2},\s{0,12}\\{0,3}"given\\{0,3}"\s{0,2}:\s{0,2}\[\s{0,12}\\{0,3}"(?P<value>[^"\\\n]{2,60})\\{0,3}""#,
    reach: 240,
    ..FAMILY
};

/// A full name that ends before the words at `at`, behind which a number or a date stands.
fn before(text: &[u8], at: usize) -> Option<usize> {
    let near = text[at..].iter().take(NEAR);
    let digits = near.filter(|b| b.is_ascii_digit()).count();
    // Who was born long ago is in books.
    let window = &text[at..text.len().min(at + NEAR)];
    let year = window
        .windows(4)
        .find(|four| four.iter().all(u8::is_ascii_digit));
    let old = year.is_some_and(|year| year < &b"1915"[..] && year > &b"1000"[..]);
    (digits > 1 && !old).then(|| backward(text, at)).flatten()
}

/// A full name that ends at `at`, less signs and small words that lead on.
fn backward(text: &[u8], at: usize) -> Option<usize> {
    const LINKS: [&str; 20] = [
        " with",
        " con",
        " mit",
        " com",
        " avec",
        " met",
        " z",
        " cu",
        " holder of",
        " holding",
        " titular de",
        " titular del",
        " portador do",
        " inscrito no",
        " inscrita no",
        " e",
        " y",
        " no",
        " nr",
        " n°",
    ];
    let from = at.saturating_sub(BACK);
    let from = (from..at).find(|&at| text[at] & 0xC0 != 0x80)?;
    let window = std::str::from_utf8(&text[from..at]).ok()?;
    let lead = |text: &str| text.trim_end_matches([' ', ',', '(', '–', '-', ':']).len();
    let mut end = lead(window);
    if end == window.len() {
        return None;
    }
    if let Some(link) = LINKS.iter().find(|link| window[..end].ends_with(**link)) {
        end = lead(&window[..end - link.len()]);
    }
    // Back over words with a capital, and particles between them.
    let mut start = end;
    let mut found = None;
    for _ in 0..6 {
        let head = window[..start]
            .strip_suffix(' ')
            .unwrap_or(&window[..start]);
        let part = |c: char| c.is_alphabetic() || matches!(c, '-' | '\'' | '’');
        let word = &head[head.trim_end_matches(part).len()..];
        let large = word.starts_with(char::is_uppercase);
        if word.is_empty() || !large && !is_in(PARTICLES, word) {
            break;
        }
        start = head.len() - word.len();
        let name = &window[start..end];
        if large && is_given(name) && length(name, 2) == name.len() {
            found = Some(start);
        }
        if !window[..start].ends_with(' ') {
            break;
        }
    }
    found.map(|start| from + start)
}

/// Behind the time of a message that begins at `at`, in brackets.
fn wrote(text: &[u8], at: usize) -> Option<usize> {
    let open = at;
    let close = text[at..].iter().take(28).position(|b| *b == b']')?;
    let at = at + close;
    let time = valid(&text[open..at])?;
    let begins = open < 2 || matches!(text[open - 2], b'\n' | b'>' | b' ');
    let clock = time.contains(':');
    // Programs write the year first, and no comma.
    let day = time.contains('/') || time.contains('.') && !time.contains("20-");
    let told = [
        "Yesterday",
        "Today",
        "Gestern",
        "Heute",
        "Hier",
        "Ayer",
        "Hoy",
        "Ontem",
        "Hoje",
    ];
    let told = told.iter().any(|day| time.starts_with(day));
    if text.get(at + 1) != Some(&b' ') {
        return None;
    }
    let start = at + 2;
    let line = valid(&text[start..text.len().min(start + 64)])?;
    let len = line.find([':', '\n'])?;
    let (name, rest) = line.split_at(len);
    let ends = rest.starts_with(": ") || rest.starts_with(":\n") || rest.starts_with('\n') && told;
    let sure = time.contains(',') && day;
    let plain = !is_reporter(name) && (sure || told || is_given_or_word(name));
    let whole = len > 0 && length(name, 1) == len;
    (begins && clock && (day || told) && ends && whole && plain).then_some(start)
}

/// What writes lines with times and is nobody.
fn is_reporter(name: &str) -> bool {
    #[rustfmt::skip]
    const WORDS: &[&str] = &[
        "error", "warning", "warn", "info", "debug", "trace", "notice", "fatal", "critical", "system", "server", "client", "bot", "admin", "user", "assistant", "agent", "support", "customer", "you", "sistema", "tú", "você", "du", "ich", "me", "host", "guest", "unknown", "anonymous", "note", "update",
        "status", "message", "connection", "database", "main", "thread", "worker", "service", "build", "test", "step", "stage", "job", "task", "event", "alert", "log", "output", "input", "result", "response", "request", "exception", "fehler", "warnung", "erreur", "operator", "moderator", "speaker",
    ];
    let first = name.split(' ').next().unwrap_or(name).to_lowercase();
    WORDS.contains(&first.as_str()) || name.len() > 3 && name.chars().all(char::is_uppercase)
}

/// The name that begins the line of the time at `at`.
fn headed(text: &[u8], at: usize) -> Option<usize> {
    let line = text[..at].iter().rev().take(80);
    let len = line
        .clone()
        .position(|b| *b == b'\n')
        .unwrap_or(line.count());
    let start = at - len;
    if start > 0 && text[start - 1] != b'\n' {
        return None;
    }
    let line = valid(&text[start..text.len().min(at + 12)])?;
    let name = length(line, 2);
    let time = line[name..].trim_start_matches([' ', '\u{2002}', '\u{2003}', '[', '—', '-']);
    let time = time
        .strip_prefix("Today at ")
        .or_else(|| time.strip_prefix("Yesterday at "))
        .unwrap_or(time);
    let clock = time
        .find(|c: char| !c.is_ascii_digit())
        .is_some_and(|len| (1..=2).contains(&len) && time[len..].starts_with(':'));
    (name > 0 && clock && is_given(&line[..name])).then_some(start)
}

/// What a title stands before that is nobody.
fn is_office(name: &str) -> bool {
    const NOBODY: [&str; 12] = [
        "Nobody",
        "Who",
        "President",
        "Robot",
        "Right",
        "Perfect",
        "Wrong",
        "X",
        "Doctor",
        "Oz",
        "T",
        "D",
    ];
    let first = name.split(' ').next().unwrap_or(name);
    NOBODY.contains(&first) || first.chars().count() < 2
}
