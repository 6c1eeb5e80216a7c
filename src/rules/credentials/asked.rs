//! Passwords in the answer to a question for one, in the next cell of HTML, and before a word that
//! points back: "Wi-Fi password?\nKim: …".

use super::judge::{self, technical};
use super::prose::{SENTENCE, WAKE};
use super::sentence::{fit, strong};
use crate::rules::{Rule, named};

pub(crate) const RULES: &[Rule] = &[Rule {
    id: "prose/password-asked",
    about: "What looks like a password in the answer to a question for one, in the next cell, or before a word that points back",
    wake: &[WAKE],
    sift: None,
    begin: Some(|text, at| {
        let found = named::answered(text, at, secret);
        let in_words = || {
            let start = named::answered(text, at, words)?;
            text[at..start].contains(&b'\n').then_some(start)
        };
        found
            .or_else(in_words)
            .or_else(|| named::next_cell(text, at, secret))
            .or_else(|| named::before(text, at, secret))
    }),
    pattern: r#"[^\s"'<>`]{7,}"#,
    fit: Some(fit),
    hits: &[
        "What's the Wi-Fi password? «Zima-2024x»",
        "Kim: Passwort?\nLee: «Sommer-77x»",
        "¿Cuál es la contraseña? Es «Verano2024x»",
        "密码是什么？ «Zima-2024x»",
        "<td>Wachtwoord wifi</td><td>«Zima-2024x»</td>",
        "«Zima-2024x», das ist mein Passwort",
        "What's the Wi-Fi password?\nlet me check... «Zima-2024x»",
        "What's the Wi-Fi password?\noh that's «purple-monkey-garden», enjoy",
        "密码是什么？\n好的，是«Zima2024x»，应该没错",
        "パスワードは何ですか？\nたしか«Zima2024x»だと思います",
    ],
    misses: &[
        "(https://example.org/password-hashes/actions?query=workflow%3Ascrypt)",
        "Forgot your password? Windows-11 has a tool",
        "password? See RFC2617 for it",
        "What is the password? It has 12 characters.",
        "a password? For example, left-pad==1.2 is pinned",
        "What is the password?\nIt is case-sensitive, as always",
        "Forgot the password? purple-monkey-garden is a song",
        "     55→needed for a one-time password\n     56→This is a one-time password",
    ],
    ..SENTENCE
}];

/// Words that are joined as those of a password, at the end of what is said.
fn words(text: &[u8]) -> usize {
    let run = text.iter().take(64);
    let run = run.take_while(|b| !b.is_ascii_whitespace() && !b"\"'<>`".contains(b));
    let word = named::valid(&text[..run.count()]).unwrap_or_default();
    let len = fit(word);
    let closed = len < word.len() || matches!(text.get(len), None | Some(b'\n'));
    let is_one = judge::words(&word[..len]) && judge::no_adjective(&word[..len]);
    if closed && is_one { len } else { 0 }
}

/// A word that looks like a password and like nothing else.
fn secret(text: &[u8]) -> usize {
    let run = text.iter().take(64);
    let run = run.take_while(|b| !b.is_ascii_whitespace() && !b"\"'<>`".contains(b));
    let run = &text[..run.count()];
    // Most words have no digit.
    if run.len() < 7 || !run.iter().any(u8::is_ascii_digit) {
        return 0;
    }
    let word = named::valid(run).unwrap_or_default();
    let len = fit(word);
    // The number of a line in a listing: `56→This`.
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 && word[digits..].starts_with(['→', ':']) {
        return 0;
    }
    // In a script without spaces the words before it are none of it.
    if word.starts_with(|c: char| c >= '\u{3000}') {
        return 0;
    }
    let linked = word.contains("://") || word.contains('@') && word.contains('.');
    if !linked && strong(word) && !technical(&word[..len]) {
        len
    } else {
        0
    }
}
