//! Names in mailboxes, `Jane Roe <jane@…>`, wherever one stands, and names with an address beside
//! them in what describes an author.

use super::author::is_name;
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// The longest name, and the longest part of an address before its `@`.
const NAME: usize = 60;
const LOCAL: usize = 64;

const BASE: Rule = Rule {
    label: Label::PERSON,
    left: Edge::Free,
    right: Edge::Free,
    confidence: Confidence::Likely,
    reach: 240,
    ..Rule::BASE
};

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "person/mailbox",
        about: "Name of a person in a mailbox, before the address in its brackets",
        wake: &[Wake::Byte(b'@')],
        sift: Some(|text, at| begin(text, at).is_some()),
        begin: Some(begin),
        pattern: r#"(?P<value>[^\x00-\x1F"<>]{2,60}?)\\?"?[ \t]+<[^<>\s@]{1,64}@"#,
        check: Some(is_name),
        hits: &[
            "    12\t«Jane Roe» <«jane.roe@example.org»>",
            "\"author\": \"«Jane Roe» <«jane.roe@example.org»>\"",
            "From: \"«Roe, Jane»\" <«jane.roe@example.org»>",
            "Copyright (c) 2025 «Erika van der Berg» <«erika@example.org»>",
            "please ask «Jane J. Roe» <«jr@example.org»> about it",
            "contributors: «Jane» <«jane@example.org»>",
            "based on IMAP_SSL. «Jane Roe» <«roe@example.org»> Aug 2003",
        ],
        misses: &[
            "Rust Project Developers <crates@example.org>",
            "The Build Team <build@example.org>",
            "see <jane@example.org>",
            "const x: Array<foo@bar>",
            "a list <jane@example.org>",
            "# See Message Id <87y3gtcwa2.fsf@example.org>",
        ],
        source: "RFC 5322, section 3.4",
        ..BASE
    },
    Rule {
        id: "person/author-pair",
        about: "Name of a person with the address behind it, in a setting or in what describes a package",
        wake: &[Wake::Words(&["email", "e-mail"])],
        sift: Some(|text, at| begin_pair(text, at).is_some()),
        begin: Some(begin_pair),
        pattern: concat!(
            r#"name\\?["']?[ \t]*[:=][ \t]*\\?["']?"#,
            r#"(?P<value>[^\x00-\x40\[-`{-\x7F](?:[^\x00-\x1F!-,/0-@\[-`{-\x7F]|'[A-Z]){1,58})"#,
            r#"\\?["']?[ \t]*[,;]?(?:\\n|\\t|\s){0,24}\\?["']?(?i:e-?mail)\\?["']?[ \t]*[:=]"#,
        ),
        check: Some(is_full),
        hits: &[
            "authors = [{name = \"«Jane Roe»\", email = \"«jane.roe@example.org»\"}]",
            "[user]\n\tname = «Jane Roe»\n\temail = «jane.roe@example.org»\n",
            "{\"name\": \"«Erika Mustermann»\", \"email\": \"«erika@example.org»\"}",
        ],
        misses: &[
            "{\"name\": \"left-pad\", \"email\": \"\"}",
            "{\"name\": \"Acme Support\", \"email\": \"\"}",
            "filename = Jane Roe\nemail = x",
        ],
        source: "packaging.python.org, pyproject.toml; docs.npmjs.com, package.json; git config",
        ..BASE
    },
    Rule {
        id: "person/git-name",
        about: "Name of a person in git's settings",
        wake: &[Wake::Words(&[
            "user.name",
            "git_author_name",
            "git_committer_name",
        ])],
        pattern: concat!(
            r#"(?i:user\.name|git_author_name|git_committer_name)\\?["']?[ \t]*[=: ][ \t]*\\?["']?"#,
            r#"(?P<value>[^\x00-\x40\[-`{-\x7F](?:[^\x00-\x1F!-,/0-@\[-`{-\x7F]|'[A-Z]){1,58})"#,
        ),
        check: Some(is_full),
        hits: &[
            "git config --global user.name \"«Jane Roe»\"",
            "user.name=«Erika Mustermann»",
            "GIT_AUTHOR_NAME='«Jane Roe»' git commit",
        ],
        misses: &[
            "set user.name and user.email",
            "git config user.name \"Your Name\"",
            "if (user.name === 'x')",
        ],
        source: "git config",
        ..BASE
    },
];

/// From the sign of an address in brackets back to the name before it.
fn begin(text: &[u8], at: usize) -> Option<usize> {
    let local = text[..at].iter().rev().take(LOCAL);
    let len = local
        .take_while(|b| b.is_ascii_graphic() && !b"<>\"',;".contains(b))
        .count();
    let (b'<', before) = text[..at - len].split_last().map(|(b, rest)| (*b, rest))? else {
        return None;
    };
    let local = &text[at - len..at];
    let name = before.trim_ascii_end();
    if name.len() == before.len() || name.is_empty() {
        return None;
    }
    // In quotes the name may have a comma.
    if let Some(quoted) = name.strip_suffix(b"\"") {
        let quoted = quoted.strip_suffix(b"\\").unwrap_or(quoted);
        let inside = quoted.iter().rev().take(NAME);
        let inside = inside.take_while(|b| !b"\"<>\n".contains(b)).count();
        let from = quoted.len() - inside;
        let words = quoted[from..]
            .split(|b| *b == b' ')
            .filter(|w| !w.is_empty());
        let open = from > 0 && quoted[from - 1] == b'"';
        let is_name = words.clone().count() > 1 && words.clone().all(is_part);
        return (open && is_name).then_some(from);
    }
    let (mut from, mut words) = (name.len(), 0);
    while words < 5 {
        let end = from - usize::from(words > 0);
        let letters = name[..end].iter().rev().take(NAME);
        let letters = letters.take_while(|b| is_letter(b)).count();
        let word = &name[end - letters..end];
        let spaced = words == 0 || name[end] == b' ';
        if !spaced || !is_part(word) || words > 0 && ends_sentence(word) {
            break;
        }
        from = end - letters;
        words += 1;
        if from == 0 {
            break;
        }
    }
    // A part of a longer word: `IMAP_Jane Roe`.
    if from > 0 && (name[from - 1] == b'_' || name[from - 1].is_ascii_alphanumeric()) {
        from += name[from..].iter().position(|b| *b == b' ')? + 1;
        words -= 1;
    }
    // What leads to a name, and particles without one.
    loop {
        let word = name[from..].split(|b| *b == b' ').next()?;
        if from + word.len() >= name.len() || !(LEADS.contains(&word) || PARTICLES.contains(&word))
        {
            break;
        }
        (from, words) = (from + word.len() + 1, words - 1);
    }
    let one = name.get(from..)?.to_ascii_lowercase();
    let known = one.len() > 2 && memchr::memmem::find(&local.to_ascii_lowercase(), &one).is_some();
    (words > 1 || words == 1 && known).then_some(from)
}

/// Words with a capital that may stand before a name.
const LEADS: &[&[u8]] = &[
    b"Contact",
    b"Mail",
    b"Email",
    b"Ask",
    b"By",
    b"Author",
    b"Dear",
    b"Hi",
    b"Hello",
    b"Thanks",
    b"Copyright",
    b"From",
    b"To",
    b"Cc",
    b"The",
    b"And",
    b"Write",
    b"See",
    b"Re",
    b"In",
    b"Message",
    b"Message-Id",
    b"Message-ID",
];

/// Words of names in small letters.
const PARTICLES: &[&[u8]] = &[
    b"van", b"von", b"der", b"den", b"de", b"da", b"di", b"del", b"della", b"dos", b"du", b"la",
    b"le", b"el", b"al", b"bin", b"ter", b"ten", b"zu", b"y", b"e",
];

fn is_letter(byte: &u8) -> bool {
    byte.is_ascii_alphabetic() || *byte >= 0x80 || b"'.-".contains(byte)
}

/// Whether a word is a part of a name: with a capital, in another script, or a particle.
fn is_part(word: &[u8]) -> bool {
    let word = word.strip_suffix(b",").unwrap_or(word);
    let capital = word
        .first()
        .is_some_and(|b| b.is_ascii_uppercase() || *b >= 0x80);
    capital && word.iter().all(is_letter) || PARTICLES.contains(&word)
}

/// The end of a sentence, and no initial or title of a name: `SSL.`, `released.`
fn ends_sentence(word: &[u8]) -> bool {
    let Some(letters) = word.strip_suffix(b".") else {
        return false;
    };
    letters.len() > 4 || letters.len() > 2 && letters.iter().all(u8::is_ascii_uppercase)
}

/// From the word for an address back to the word "name" before it.
fn begin_pair(text: &[u8], at: usize) -> Option<usize> {
    let from = at.saturating_sub(NAME + 48);
    let name = memchr::memmem::rfind(&text[from..at], b"name")?;
    let at = from + name;
    let joined = |b: &u8| b.is_ascii_alphanumeric() || *b == b'_' || *b == b'.';
    let joined = at > 0 && joined(&text[at - 1]);
    let known = text[..at].ends_with(b"full_") || text[..at].ends_with(b"display_");
    (!joined || known).then_some(at)
}

/// A name of at least two words.
fn is_full(name: &str) -> bool {
    let mut words = name.split(' ').filter(|word| !word.is_empty());
    name.trim().contains(' ') && words.all(|word| is_part(word.as_bytes())) && is_name(name)
}
