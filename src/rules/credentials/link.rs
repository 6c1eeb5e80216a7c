//! Links and cookies that let in whoever has them: to set a new password, to come in without one, to join.

use super::{placeholder, random};
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// How far the scheme may stand before the word.
const BACK: usize = 160;

pub(super) const RULES: &[Rule] = &[PATH, COOKIE];

const PATH: Rule = Rule {
    id: "url/token-path",
    about: "Token in the path of a link that resets, confirms, invites or logs in",
    label: Label::SECRET,
    wake: &[Wake::Words(&[
        "reset/",
        "reset-password/",
        "reset_password/",
        "password-reset/",
        "recover/",
        "recovery/",
        "invite/",
        "invites/",
        "invitation/",
        "invitations/",
        "accept/",
        "verify/",
        "verify-email/",
        "verification/",
        "confirm/",
        "confirmation/",
        "confirm-email/",
        "activate/",
        "activation/",
        "magic/",
        "magic-link/",
        "magiclink/",
        "unlock/",
        "magic-login?",
        "magic-link?",
        "unsubscribe/",
    ])],
    begin: Some(begin_link),
    pattern: concat!(
        r"[A-Za-z_-]{4,20}(?:/(?:[A-Za-z][A-Za-z-]{1,15}/)?|\?[a-z_]{1,12}=)",
        r#"(?P<value>[A-Za-z0-9_-]{20,256})(?:[/?#&\s"'<>`)\].,;]|\z)"#,
    ),
    reach: 320,
    left: Edge::Free,
    right: Edge::Free,
    check: Some(|value| {
        let digits = value.bytes().filter(u8::is_ascii_digit).count();
        placeholder::real(value) && digits > 2 && random::random(value)
    }),
    confidence: Confidence::Likely,
    generic: true,
    hits: &[
        "https://app.example.org/account/reset/«ag97ZG6r4p4351H2PIWixkNlal4YCMwOpz5q» (valid 1h).",
        "https://app.example.org/invite/accept/«d12MZTOLgc69fieW7G93UpzVQ5Tr6s»",
        "I got https://app.example.org/magic-login?t=«d0AZJ2hZIGgR4fkf3L30od2gbj7tfR6X» but nothing happens",
    ],
    misses: &[
        "src/reset/ag97ZG6r4p4351H2PIWixkNlal4YCMwOpz5q",
        "https://docs.example.org/verify/how-to-verify-your-account-2024",
        "https://example.org/confirm/step-1-of-3-please-continue",
        "https://example.org/reset/:token and https://example.org/reset/{token}",
    ],
    source: "Links in mails of accounts; OWASP Forgot Password Cheat Sheet",
    ..Rule::BASE
};

const COOKIE: Rule = Rule {
    id: "url/cookie-file",
    about: "Value of a cookie in a file of cookies",
    label: Label::SECRET,
    wake: &[Wake::Words(&["true\t/", "false\t/"])],
    begin: None,
    pattern: concat!(
        r"(?:TRUE|FALSE)\t/[^\t\n]{0,128}\t(?:TRUE|FALSE)\t[0-9]{1,12}\t[^\t\n]{1,64}\t",
        r"(?P<value>[^\s]{12,1024})",
    ),
    reach: 1400,
    check: Some(|value| placeholder::real(value) && random::random(value)),
    hits: &[".example.org\tTRUE\t/\tTRUE\t1767225600\tPHPSESSID\t«jr1uwx0xwl1a6i6we17mx2yv9q»"],
    misses: &[
        ".example.org\tTRUE\t/\tFALSE\t1767225600\tlanguage\tde-DE",
        ".example.org\tTRUE\t/\tTRUE\t0\tconsent\tanalytics-allowed",
    ],
    source: "The file of cookies of Netscape, as curl documents it",
    ..PATH
};

/// The word is a part of the path of an address of the web.
fn begin_link(text: &[u8], at: usize) -> Option<usize> {
    let before = &text[at.saturating_sub(BACK)..at];
    let ends = |b: &u8| b.is_ascii_whitespace() || b"\"'<>`()".contains(b);
    let from = before.iter().rposition(ends).map_or(0, |at| at + 1);
    let is_part = before.last().is_some_and(|b| b"/-_".contains(b));
    (is_part && memchr::memmem::find(&before[from..], b"://").is_some()).then_some(at)
}
