//! Account numbers behind the bare word for an account: "into account 6584246904", "von meinem
//! Konto 8298132". What stands before the word says that it is one that money goes to or from, and
//! behind the number stands nothing that it counts.

use super::account::{BALANCE, is_account};
use crate::label::Label;
use crate::rules::gov::cn::shared::words;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// What stands before an account that money goes to or comes from.
#[rustfmt::skip]
const BEFORE: &[&str] = &[
    "my", "your", "our", "his", "her", "their", "to", "from", "into", "left", "hit", "reached", "bank", "the", "this",
    "auf", "das", "dem", "vom", "von", "mein", "meinem", "meines", "dein", "deinem", "ihr", "ihrem", "unser", "unserem", "zum", "zu", "aufs",
    "sur", "le", "du", "mon", "ton", "son", "notre", "votre", "au", "depuis", "de", "un",
    "en", "a", "mi", "tu", "su", "la", "una", "nuestra", "desde",
    "na", "da", "à", "minha", "tua", "sua", "nossa", "para", "pra",
    "sul", "dal", "del", "al", "nel", "il", "mio", "tuo", "suo", "nostro",
    "z", "ze", "konto", "moje", "mojego", "moim", "twoje", "twojego", "nasze", "naszego", "numer",
    "mitt", "ditt", "vårt", "till", "från", "på",
    "benim", "şu", "o", "bu",
];

/// What may follow the number: signs, or a word that goes on with the sentence.
#[rustfmt::skip]
const BEHIND: &[&str] = &[
    "on", "and", "as", "for", "with", "by", "in", "at", "from", "to", "is", "was", "were", "has", "had", "will", "should", "please", "thanks", "but", "again", "twice", "instead", "today", "yesterday",
    "tomorrow", "now", "when", "which", "that", "if", "because", "since", "until", "before", "after", "every", "each", "this", "last", "or", "not", "belongs",
    "et", "pour", "avec", "par", "dans", "à", "de", "du", "le", "est", "a", "svp", "merci", "mais", "hier", "demain", "depuis", "avant", "dès", "tous", "chaque", "au", "chez", "qui", "s'il",
    "y", "para", "con", "por", "en", "el", "es", "fue", "ha", "pero", "ayer", "hoy", "mañana", "cada", "del", "que", "dos", "gracias", "porque", "antes",
    "e", "com", "em", "no", "na", "o", "é", "foi", "mas", "ontem", "hoje", "amanhã", "todo", "do", "da", "duas", "obrigado", "obrigada",
    "per", "il", "è", "ha", "ma", "ieri", "oggi", "domani", "ogni", "entro", "due", "grazie", "perché", "che", "presso",
    "i", "dla", "w", "na", "do", "jest", "został", "została", "zostało", "pobrano", "ale", "wczoraj", "dzisiaj", "dziś", "jutro", "co", "od", "przed", "dwa", "proszę", "bo", "się", "nie", "zniknęło", "przelano",
    "och", "för", "med", "av", "i", "den", "är", "var", "har", "men", "igår", "idag", "imorgon", "varje", "två", "tack", "som", "drogs", "dras",
    "üzerinden", "üzerine", "numaralı", "nolu", "için", "ve", "ile",
];

pub(super) const BARE: Rule = Rule {
    id: "bank/account-bare",
    about: "Number right behind the bare word for an account that money goes to or comes from",
    label: Label::BANK_ACCOUNT,
    #[rustfmt::skip]
    wake: &[Wake::Words(&[
        "account ", "acct ", "konto ", "compte ", "cuenta ", "conta ", "conto ", "konta ", "konton ", "kontot ", "hesap ", "a/c ", "account's ", "konto war die ", "konto ist die ", "konto war ", "konto ist ",
    ])],
    begin: Some(begin),
    pattern: "[0-9]{4}(?:-[0-9])?,[ ]?[0-9](?:[ -]?[0-9]){5,10}|[0-9]{2,14}(?:[ -][0-9]{1,6}){0,4}",
    reach: 48,
    right: Edge::Number,
    check: Some(|value| is_account(value) && value.bytes().filter(u8::is_ascii_digit).count() > 6),
    confidence: Confidence::Likely,
    far: words!(
        BALANCE,
        &[
            "twitter",
            "instagram",
            "tiktok",
            "follower*",
            "user",
            "users",
            "customer*",
            "sample*"
        ]
    ),
    hits: &[
        "the rent should go into my account «6584246904»",
        "the money left account «6584246904» on Monday",
        "vom Konto «8298132» wurde doppelt abgebucht",
        "prélevé de mon compte «00012345678»",
        "me lo cargaron en la cuenta «0049150005»",
        "débito na conta «12345678-9» ontem",
        "addebitato dal conto «619082703754»",
        "z mojego konta «1020304050» pobrano dwa razy",
        "Konto «6590 116 193 947»",
        "återbetala till konto «8327-9,999 943 749-2»",
        "intestatario «Jane Doe», conto «079041385153»",
    ],
    misses: &[
        "taking into account 1234567 samples",
        "auf das Konto gehen 1234567 Euro",
        "my account 1234567 followers",
        "the GitHub account 12345678",
        "en cuenta 1234567 muestras",
        "Konto 1234567 Zeilen",
    ],
    source: "Account numbers have no common standard; lengths as in the IBAN registry's national parts",
    ..Rule::BASE
};

/// The number right behind the word, between words that speak of money's way.
fn begin(text: &[u8], word: usize) -> Option<usize> {
    let gap = text[word..].iter().take(12).position(u8::is_ascii_digit)?;
    let at = word + gap;
    let name = std::str::from_utf8(&text[word..at]).ok()?;
    if name.trim_end_matches(' ').contains(' ') {
        return None;
    }
    // At the beginning of a line, or behind a comma, where nothing follows.
    let apart = matches!(text[..word], [] | [.., b'\n'] | [.., b',' | b':', b' ']);
    let space = word.checked_sub(1).filter(|&space| text[space] == b' ');
    let before = space.filter(|_| !apart).map_or("", |space| {
        let start = text[..space].iter().rev().take(12);
        let start = start.take_while(|b| b.is_ascii_alphabetic() || **b >= 0x80);
        std::str::from_utf8(&text[space - start.count()..space]).unwrap_or_default()
    });
    let before = before.to_lowercase();
    // "Take into account 12345", "tener en cuenta": said of what is not forgotten.
    let figure = matches!(
        (before.as_str(), name.trim_end()),
        ("en", "cuenta") | ("in", _)
    );
    let led = apart || BEFORE.contains(&before.as_str()) || name.starts_with("hesap");
    if figure || !led {
        return None;
    }
    let number = |(place, b): &(usize, &u8)| {
        let clearing = **b == b',' && matches!(place, 4 | 6);
        b.is_ascii_digit() || matches!(b, b'-' | b' ') || clearing
    };
    let len = text[at..].iter().enumerate().take(40);
    let len = len.take_while(number).count();
    let rest = &text[at + len..];
    let spaced = text[at + len - 1] == b' ';
    let next = rest.iter().take(16);
    let next = next.take_while(|b| b.is_ascii_alphabetic() || **b >= 0x80 || **b == b'\'');
    let next = std::str::from_utf8(&rest[..next.count()]).unwrap_or_default();
    // A German noun has a capital, and a verb has none.
    let german = name.starts_with('K') && next.starts_with(|c: char| c.is_lowercase());
    if apart {
        let ends = matches!(
            rest,
            [] | [b'\n' | b'\r' | b',' | b';' | b'|', ..] | [b'.', b' ' | b'\n', ..] | [b'.']
        );
        return (ends && !spaced).then_some(at);
    }
    let goes_on =
        !spaced || next.is_empty() || german || BEHIND.contains(&next.to_lowercase().as_str());
    goes_on.then_some(at)
}
