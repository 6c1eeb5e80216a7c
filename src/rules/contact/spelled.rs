//! E-mail addresses that are not written with an `@`.

use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const IN_URL: Rule = Rule {
    id: "contact/email-in-url",
    about: "E-mail address with an escape for the at sign: %40, &#64;",
    label: Label::EMAIL,
    wake: &[
        // The digits of the escape, and those of a host that begins with some.
        Wake::Digits {
            runs: &[2, 3, 4, 5, 6],
            total: 2,
            letters: 0,
        },
        // `&#x40;`
        Wake::Digits {
            runs: &[2],
            total: 2,
            letters: 1,
        },
        Wake::Words(&["commat;"]),
    ],
    sift: Some(is_escape),
    begin: Some(begin_escaped),
    pattern: concat!(
        r"[A-Za-z0-9._+%-]+(?:%40|&(?:\#0?64|\#[xX]40|commat);)",
        r"(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,24}",
    ),
    reach: 256,
    left: Edge::Free,
    confidence: Confidence::Likely,
    check: Some(is_real),
    hits: &[
        "?email=«jane%40example.org»&lang=de",
        "GET /x?u=«jane%2Bnews%40mail.example.com» HTTP/1.1",
        "/users/«jane%40163.com»/edit",
        "postgres://«jane%40example.org»@db.example.net",
        "write to «jane.doe&#64;example.org» or «bob&#x40;example.org»",
        "<a>«jane&commat;example.org»</a>",
    ],
    misses: &[
        "?q=%40example",
        "?q=a%40b&x",
        "?mail=k7f3%40mail.invalid",
        "100%40 x.org",
        "it&#64;",
        "react%4018.2.0",
        "&#64;example.org",
    ],
    source: "RFC 3986, section 2.1; HTML Living Standard, character references",
    ..Rule::BASE
};

pub(super) const IN_WORDS: Rule = Rule {
    id: "contact/email-spelled",
    about: "E-mail address with `at` or the sign in brackets",
    label: Label::EMAIL,
    wake: &[
        Wake::Words(&[
            "at]",
            "at)",
            "at}",
            "at>",
            "ät]",
            "ät)",
            "arroba]",
            "arroba)",
            "arobase]",
            "arobase)",
            "chiocciola]",
            "chiocciola)",
            "małpa]",
            "małpa)",
            "malpa]",
            "malpa)",
            "apenstaartje]",
            "apenstaartje)",
            "snabel-a]",
            "snabel-a)",
            "собака]",
            "собака)",
            "et]",
            "et)",
            "ett)",
            "アット]",
            "アット)",
            "艾特]",
            "艾特)",
            "골뱅이]",
            "골뱅이)",
        ]),
        Wake::Byte(b'@'),
    ],
    sift: Some(is_bracketed),
    begin: Some(begin_at),
    pattern: concat!(
        r"[A-Za-z0-9._+-]+[ ]?[\[({<](?i:at|ät|et|ett|@|arroba|arobase|chiocciola|ma[łl]pa|apenstaartje|snabel-a|собака|アット|艾特|골뱅이)[\])}>][ ]?",
        r"[A-Za-z0-9-]+(?:(?:\.|[ ]?[\[({<](?i:\.|dot|punkt|point|punto|ponto|titik|kropka|nokta|stip|punt|точка|ドット|点|점)[\])}>][ ]?)[A-Za-z0-9-]+)*",
        r"(?:\.|[ ]?[\[({<](?i:\.|dot|punkt|point|punto|ponto|titik|kropka|nokta|stip|punt|точка|ドット|点|점)[\])}>][ ]?)[A-Za-z]{2,24}",
    ),
    reach: 256,
    confidence: Confidence::Likely,
    check: Some(is_real),
    hits: &[
        "reach me: «jane [at] example.org»",
        "«john (at) example (dot) com» keeps the robots out",
        "schreib an «erika.mustermann(at)example.org».",
        "escribe a «maria (arroba) example (punto) org»",
        "écris à «jean [arobase] example [point] org»",
        "«jan (małpa) example.org», «jane (@) example.org»",
        "«ivan (собака) example (точка) org»",
        "«jane[@]example[.]com»",
    ],
    misses: &[
        "look (at) that",
        "x [at] y",
        "k7f3 [at] mail.invalid",
        "a [@] b",
        "list[@]x",
    ],
    source: "RFC 5321, spelled out as on web pages",
    ..Rule::BASE
};

pub(super) const IN_PLAIN_WORDS: Rule = Rule {
    id: "contact/email-said",
    about: "E-mail address with words for its at sign and points",
    label: Label::EMAIL,
    wake: &[Wake::Words(&[
        "dot ",
        "punkt ",
        "point ",
        "punto ",
        "ponto ",
        "titik ",
        "kropka ",
        "точка ",
        "nokta ",
    ])],
    begin: Some(begin_said),
    pattern: concat!(
        "[A-Za-z0-9._+-]+(?: (?i:dot|punkt|point|punto|ponto|titik|kropka|точка|nokta|underscore|unterstrich|dash|minus) [A-Za-z0-9._+-]+){0,2} (?:at|AT|At|ät|arroba|arobase|chiocciola|małpa|собака|et) [A-Za-z0-9-]+",
        "(?: (?:dot|DOT|Dot|punkt|point|punto|ponto|titik|kropka|точка|nokta) [A-Za-z0-9-]{2,24}){1,3}",
    ),
    reach: 160,
    confidence: Confidence::Likely,
    check: Some(ends_known),
    hits: &[
        "it is «jane.doe at example dot org», all in small letters",
        "mail me: «jane dot roe at example dot com»",
        "«erika punkt mustermann ät example punkt de» bitte",
        "«jane underscore roe at example dot com»",
        "mein Postfach: «erika ät example punkt org»",
        "mi correo es «maria arroba example punto com»",
        "meu e-mail: «joao arroba example ponto com ponto br»",
        "write «JANE AT EXAMPLE DOT ORG»",
    ],
    misses: &[
        "look at the dot on it",
        "we met at noon dot point",
        "arrive at point dot zero",
        "the time at which point be done",
        "jane at mail dot invalid",
    ],
    source: "RFC 5321, as it is read aloud",
    ..Rule::BASE
};

/// The digits of an escape for the at sign begin here.
fn is_escape(text: &[u8], at: usize) -> bool {
    let rest = &text[at..];
    let before = &text[at.saturating_sub(3)..at];
    match rest {
        [b'4', b'0', ..] => before.ends_with(b"%"),
        [b'6', b'4', b';', ..] => before.ends_with(b"&#"),
        [b'0', b'6', b'4', b';', ..] => before.ends_with(b"&#"),
        [b'x' | b'X', b'4', b'0', b';', ..] => before.ends_with(b"&#"),
        [b'c' | b'C', ..] => before.ends_with(b"&"),
        _ => false,
    }
}

/// Back over the escape and the name before it.
fn begin_escaped(text: &[u8], at: usize) -> Option<usize> {
    let sign = text[..at].iter().rposition(|b| matches!(b, b'%' | b'&'))?;
    let len = text[..sign]
        .iter()
        .rev()
        .take(97)
        .take_while(|b| b.is_ascii_alphanumeric() || b"._+%-".contains(b))
        .count();
    let mut start = sign - len;
    // `?to=%20jane%40…`
    while text[start] == b'%' && sign > start + 3 && text[start + 1] != b'2' {
        start += 3;
    }
    while start < sign && matches!(text[start], b'.' | b'-' | b'+') {
        start += 1;
    }
    (start < sign && len <= 96).then_some(start)
}

/// For the sign: brackets around it.
fn is_bracketed(text: &[u8], at: usize) -> bool {
    text[at] != b'@'
        || at > 1
            && matches!(text[at - 1], b'(' | b'[' | b'{' | b'<')
            && matches!(text.get(at + 1), Some(b')' | b']' | b'}' | b'>'))
}

/// Back over the bracket and a space to where the name begins.
fn begin_at(text: &[u8], at: usize) -> Option<usize> {
    let open = at.checked_sub(1)?;
    if !matches!(text[open], b'[' | b'(' | b'{' | b'<') {
        return None;
    }
    let end = open - usize::from(open > 0 && text[open - 1] == b' ');
    let len = name_before(text, end);
    (1..=64).contains(&len).then(|| end - len)
}

/// Back over the host and the word for the sign to where the name begins.
fn begin_said(text: &[u8], at: usize) -> Option<usize> {
    let mut end = at.checked_sub(1).filter(|&space| text[space] == b' ')?;
    // The host, then `at`: three words at most.
    for word in 0..2 {
        let len = text[..end]
            .iter()
            .rev()
            .take(65)
            .take_while(|b| b.is_ascii_alphanumeric() || **b == b'-' || **b >= 0x80)
            .count();
        if !(1..=64).contains(&len) {
            return None;
        }
        let here = &text[end - len..end];
        let sign = [
            "at",
            "ät",
            "arroba",
            "arobase",
            "chiocciola",
            "małpa",
            "собака",
            "et",
        ]
        .iter()
        .any(|sign| here.eq_ignore_ascii_case(sign.as_bytes()));
        if sign != (word == 1) {
            return None;
        }
        end = (end - len)
            .checked_sub(1)
            .filter(|&space| text[space] == b' ')?;
    }
    let mut start = end;
    for _ in 0..3 {
        let len = name_before(text, start);
        if !(1..=64).contains(&len) {
            return None;
        }
        start -= len;
        // `jane dot roe at …`
        let Some(point) = text[..start].strip_suffix(b" ") else {
            break;
        };
        let letters = point.iter().rev().take(11);
        let len = letters.take_while(|b| b.is_ascii_alphabetic() || **b >= 0x80);
        let word = &point[point.len() - len.count()..];
        let is_point = POINTS
            .iter()
            .any(|said| word.eq_ignore_ascii_case(said.as_bytes()));
        let before = &point[..point.len() - word.len()];
        let spaced = before.last() == Some(&b' ');
        if !is_point || !spaced || name_before(text, before.len() - 1) == 0 {
            break;
        }
        start = before.len() - 1;
    }
    (start < end).then_some(start)
}

/// Words for what joins the parts of a name.
const POINTS: &[&str] = &[
    "dot",
    "punkt",
    "point",
    "punto",
    "ponto",
    "titik",
    "kropka",
    "точка",
    "nokta",
    "underscore",
    "unterstrich",
    "dash",
    "minus",
];

/// How many bytes of a local part end at `end`.
fn name_before(text: &[u8], end: usize) -> usize {
    text[..end]
        .iter()
        .rev()
        .take(65)
        .take_while(|b| b.is_ascii_alphanumeric() || b"._+-".contains(b))
        .count()
}

/// Under `invalid` stand the addresses that efface itself writes. `react%4018.2.0` is a version.
fn is_real(value: &str) -> bool {
    let lower = value.to_ascii_lowercase();
    let host = lower.split_once("%40").map_or("", |(_, host)| host);
    let version = host.starts_with(|c: char| c.is_ascii_digit())
        && host
            .split('.')
            .nth(1)
            .is_some_and(|part| part.starts_with(|c: char| c.is_ascii_digit()));
    !lower.ends_with("invalid") && !version
}

/// What is said in words ends in a name that is common, and no word.
fn ends_known(value: &str) -> bool {
    const SPOKEN: &[&str] = &[
        "com", "org", "net", "edu", "gov", "info", "example", "test", "dev", "app", "de", "ch",
        "fr", "es", "pt", "br", "nl", "pl", "ru", "uk", "eu", "cn", "jp", "kr", "id", "tr", "se",
        "dk", "mx", "ar", "cl", "co", "io", "au", "ca", "nz", "za", "ua", "cz",
    ];
    let last = value.rsplit(' ').next().unwrap_or_default();
    SPOKEN.contains(&last.to_ascii_lowercase().as_str())
}
