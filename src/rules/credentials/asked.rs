//! Passwords in the answer to a question for one, in the next cell of HTML, and before a word that
//! points back: "Wi-Fi password?\nKim: …".

use super::judge::technical;
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
        found
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
    ],
    misses: &[
        "Forgot your password? Windows-11 has a tool",
        "password? See RFC2617 for it",
        "What is the password? It has 12 characters.",
        "a password? For example, left-pad==1.2 is pinned",
        "     55→needed for a one-time password\n     56→This is a one-time password",
    ],
    ..SENTENCE
}];

/// A word that looks like a password and like nothing else.
fn secret(text: &[u8]) -> usize {
    let run = text.iter().take(64);
    let run = run.take_while(|b| !b.is_ascii_whitespace() && !b"\"'<>`".contains(b));
    let word = named::valid(&text[..run.count()]).unwrap_or_default();
    let len = fit(word);
    // The number of a line in a listing: `56→This`.
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 && word[digits..].starts_with(['→', ':']) {
        return 0;
    }
    let linked = word.contains("://") || word.contains('@') && word.contains('.');
    if !linked && strong(word) && !technical(&word[..len]) {
        len
    } else {
        0
    }
}
