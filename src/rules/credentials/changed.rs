//! Values that are shown a second time beside their name: what a password was changed to, and how
//! programs print what they hold, with a sign or a type between the name and the value.

use super::judge;
use super::placeholder;
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const RULES: &[Rule] = &[TO, FROM_WORD, TO_WORD, SHOWN, HELD];

/// The name whose value stands there.
macro_rules! name {
    () => {
        r"(?i:pass(?:word|wd|wort|phrase)?|pwd|secret(?:[_-]?key)?|token|api[_-]?key|access[_-]?key)"
    };
}

/// What a program may print between a name and its value.
macro_rules! old {
    () => {
        concat!(
            name!(),
            r#"[A-Za-z0-9_]{0,12}["']?\]?[ \t]{0,24}(?:=>|[:=])[ \t]{0,4}"#
        )
    };
}

const TO: Rule = Rule {
    id: "assignment/password-changed",
    about: "What a password or a key was changed to, behind its old value and an arrow",
    label: Label::PASSWORD,
    wake: &[Wake::Words(&[
        "password",
        "passwd",
        "passwort",
        "passphrase",
        "db_pass",
        "secret",
        "token",
        "api_key",
        "apikey",
        "api-key",
        "access_key",
    ])],
    begin: Some(begin_name),
    pattern: concat!(
        old!(),
        r#"["'`]?[^\s"'`<>]{3,96}["'`]?[ \t]{1,4}(?:->|=>|→)[ \t]{1,4}["'`]?"#,
        r#"(?P<value>[^\s"'`<>(){}\[\],;]{6,128})(?:["'`,;)\s]|\z)"#,
    ),
    reach: 320,
    left: Edge::Free,
    right: Edge::Free,
    check: Some(is_drawn),
    confidence: Confidence::Likely,
    hits: &[
        "  ~ password               = \"«oldOne#77kk»\" -> \"«Wqfsrk%747OsC»\"",
        "changed password: «Oldkx#77aa» → «Wqoqot%815VbR»",
        "db_password: [PASSWORD] => «Wqoqot815VbR»",
    ],
    misses: &[
        "password = \"a1b2c3\" -> (known after apply)",
        "password: string -> Password2Hash",
        "fn token(secret: Key32) -> Sha256Digest",
        "token = lexer.next() -> Token2",
    ],
    source: "Plans of Terraform, logs of changes",
    ..Rule::BASE
};

const FROM_WORD: Rule = Rule {
    id: "assignment/password-word-diff",
    about: "Old value of a password or a key in a diff by words",
    pattern: concat!(
        old!(),
        r#"["']?\[-["']?(?P<value>[^\s"'`<>\[\]{}]{6,128})["']?-\]"#,
    ),
    hits: &["password: [-«qeTT77zz#»-]{+[PASSWORD]+}"],
    misses: &["password: [-required-]{+optional+}"],
    source: "git diff --word-diff",
    ..TO
};

const TO_WORD: Rule = Rule {
    id: "assignment/password-word-diff-new",
    about: "New value of a password or a key in a diff by words",
    pattern: concat!(
        old!(),
        r#"["']?(?:\[-[^\n]{0,128}?-\])?\{\+["']?(?P<value>[^\s"'`<>\[\]{}]{6,128})["']?\+\}"#,
    ),
    hits: &[
        "password: [-[PASSWORD]-]{+«Wquvlj900xJf»+}",
        "api_key={+«Wquvlj900xJf»+}",
    ],
    misses: &["password: [-required-]{+optional+}"],
    source: "git diff --word-diff",
    ..TO
};

const SHOWN: Rule = Rule {
    id: "assignment/password-shown",
    about: "Password or key as a program prints what it holds, behind its name in brackets or a wrapper",
    pattern: concat!(
        name!(),
        r#"[A-Za-z0-9_]{0,12}(?:["']?\][ ]{0,2}=>\s{1,8}(?:string\([0-9]{1,4}\)[ ])?|:[ ]?Some\(\s{0,40})"#,
        r#"["']?(?P<value>[^\s"'`<>(){}\[\],;]{6,128})(?:["',;)\s]|\z)"#,
    ),
    hits: &[
        "password: Some(\n    \"«Trsvhw298uNL»\",\n)",
        "[db_password] => «Wqdrpf!652DSv»",
        "[\"password\"]=>\n  string(13) \"«Kznckm#636HmX»\"",
    ],
    misses: &[
        "['password'] => $request->input2",
        "[password] => required|min8",
        "password: Some(String::new())",
        "['token'] => Token2Type::class",
    ],
    source: "Debug formatting of Rust, print_r and var_dump of PHP",
    ..TO
};

const HELD: Rule = Rule {
    id: "assignment/password-map",
    about: "Password or key in a list of values behind its name, as Go prints a map",
    pattern: concat!(name!(), r#":\[(?P<value>[^\s"'`<>(){}\[\],;]{8,128})\]"#,),
    hits: &["map[Accept:[*/*] X-Api-Key:[«hcKtkErbdgVK0lE89hxt9fTy6aHNoiehEw»]]"],
    misses: &["map[Token:[optional]]", "{token:[field2name]}"],
    source: "fmt of Go",
    ..TO
};

/// The name is none of a call, and ends what stands before it.
fn begin_name(text: &[u8], at: usize) -> Option<usize> {
    let before = at.checked_sub(1).map(|at| text[at]);
    (!before.is_some_and(|b| b == b'$' || b == b'(')).then_some(at)
}

/// Drawn, or with signs in it as a password has them: no name of a program.
fn is_drawn(value: &str) -> bool {
    placeholder::real(value)
        && judge::strong(value)
        && !judge::technical(value)
        && !value.contains("::")
        && !value.starts_with(['$', '|', '-'])
        && value.bytes().filter(u8::is_ascii_digit).count() > 1
}
