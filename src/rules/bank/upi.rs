//! Payment addresses of India's Unified Payments Interface.

use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// What payment providers and banks put behind the sign, as far as nothing else is called so.
#[rustfmt::skip]
const HANDLES: &[&str] = &[
    "okaxis", "okhdfcbank", "okicici", "oksbi", "ybl", "ibl", "axl", "paytm", "ptaxis", "pthdfc", "ptsbi", "ptyes", "apl", "yapl", "rapl", "waaxis", "wahdfcbank", "waicici", "wasbi",
    "hdfcbank", "icici", "axisbank", "axisb", "kotak", "barodampay", "cnrb", "idfcbank", "idfcfirst", "indus", "yesbank", "yesbankltd", "airtel", "freecharge", "ikwik", "abfspay",
    "aubank", "unionbankofindia", "unionbank", "mahb", "indianbank", "naviaxis", "yescred", "axisgo", "superyes", "jupiteraxis", "goaxb", "pingpay", "postbank", "equitas", "upi",
];

pub(super) const UPI: Rule = Rule {
    id: "bank/upi",
    about: "Payment address of India (UPI): a name, and a bank's or a provider's handle",
    label: Label::BANK_ACCOUNT,
    wake: &[Wake::Words(HANDLES)],
    begin: Some(begin),
    pattern: concat!(
        r"(?P<value>[A-Za-z0-9][A-Za-z0-9._-]{1,63}@[A-Za-z]{3,16})",
        r"(?:\z|[^A-Za-z0-9._@/:-]|[.:](?:\z|[^A-Za-z0-9/]))",
    ),
    reach: 96,
    left: Edge::Free,
    right: Edge::Free,
    check: Some(is_address),
    confidence: Confidence::Likely,
    hits: &[
        "my UPI id is «jane.roe@okhdfcbank»",
        "pay to «9876543210@ybl».",
        "upi://pay?pa=«janeroe@paytm»&pn=Jane",
        "VPA: «jroe-2@upi»",
    ],
    misses: &[
        "mail jane@paytm.example.org",
        "@upi decorates it",
        "git@kotak:repo.git",
        "x@upi.y",
        "jane@ybl/y",
    ],
    source: "NPCI, UPI: third party applications and their handles; a virtual payment address is user@handle",
    ..Rule::BASE
};

/// Back over the name, from the handle behind its sign.
fn begin(text: &[u8], at: usize) -> Option<usize> {
    let before = text[..at].strip_suffix(b"@")?;
    let name = before.iter().rev().take(64);
    let len = name
        .take_while(|b| b.is_ascii_alphanumeric() || b"._-".contains(b))
        .count();
    let from = before.len() - len;
    let joined = text[..from]
        .last()
        .is_some_and(|b| b"/@%+\\".contains(b) || *b >= 0x80);
    (len > 1 && !joined).then_some(from)
}

fn is_address(value: &str) -> bool {
    let handle = value.rsplit_once('@').map_or("", |(_, handle)| handle);
    HANDLES.contains(&handle.to_ascii_lowercase().as_str())
}
