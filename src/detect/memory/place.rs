//! What a place in a text says of the word or the digits that stand there.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use super::super::{edge, floor};

/// Whether the four digits at `at` are said to be the last of something.
pub(super) fn is_tail(text: &str, at: usize) -> bool {
    const CUES: &[&str] = &[
        "ending",
        "ends",
        "end in",
        "last four",
        "last 4",
        "last_four",
        "last-four",
        "lastfour",
        "last4",
        "last_4",
        "final four",
        "endet",
        "endend",
        "endung",
        "letzte",
        "endziffer",
        "finissant",
        "finissent",
        "finit par",
        "finit en",
        "fini par",
        "finishes with",
        "finishes in",
        "finishing with",
        "finishing in",
        "finish with",
        "finish in",
        "last digits",
        "terminant",
        "termine",
        "derniers",
        "terminad",
        "termina",
        "ultim",
        "últim",
        "final",
        "acaba",
        "eindig",
        "laatste",
        "końcówk",
        "ostatni",
        "terakhir",
        "akhir",
        "ujung",
        "buntut",
        "末尾",
        "末四",
        "末4",
        "后四",
        "后4",
        "後四",
        "後4",
        "最后四",
        "最后4",
        "最後の四",
        "最後の4",
        "結尾",
        "结尾",
        "尾数",
        "尾号",
        "尾號",
        "下4",
        "下四",
        "끝",
        "마지막",
        "последн",
        "оканчива",
        "son dört",
        "biten",
        "آخر",
        "تنتهي",
    ];
    /// Words for a card, and the networks.
    #[rustfmt::skip]
    const CARDS: &[&str] = &[
        "card", "visa", "mastercard", "amex", "express", "discover", "maestro", "diners", "jcb", "unionpay", "debit", "credit",
        "karte", "kreditkarte", "carte", "tarjeta", "carta", "cartão", "kaart", "karta", "kort", "kartu",
    ];
    let from = floor(text, at.saturating_sub(40));
    let before = &text[from..at];
    let masked = before.trim_end_matches([' ', '-']);
    if masked.ends_with("**")
        || masked.ends_with("••")
        || masked.ends_with("xx")
        || masked.ends_with("XX")
        || masked.ends_with("...")
        || masked.ends_with('…')
    {
        return true;
    }
    static ALL: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| AhoCorasick::new(CUES).ok());
    let before = before.to_lowercase();
    // `Visa (6103)`, `Visa x6103`.
    if let Some(shown) = before
        .strip_suffix(" (")
        .or_else(|| before.strip_suffix(" x"))
    {
        let word = shown.rsplit(|c: char| !c.is_alphabetic()).next();
        if word.is_some_and(|word| CARDS.contains(&word)) {
            return true;
        }
    }
    let mut cues = ALL
        .iter()
        .flat_map(|all| all.find_overlapping_iter(&before));
    cues.any(|cue| !before[cue.end()..].contains(|c: char| c.is_ascii_digit()))
        || ends_behind(&before, &text[at + 4..])
}

/// Whether the verb stands behind the digits: "die auf 1126 endet", 「1126で終わる」.
fn ends_behind(before: &str, behind: &str) -> bool {
    /// What stands before the digits, and what begins behind them.
    #[rustfmt::skip]
    const VERBS: &[(&str, &[&str])] = &[
        ("auf ", &[" end"]), ("mit ", &[" end", " aufhör"]), ("op ", &[" eindig"]), ("på ", &[" slut"]),
        ("", &["で終わ", "で終る", "に終わ", "结尾", "結尾", "收尾", "로 끝", "으로 끝", " ile bit", "'le bit", "'la bit"]),
    ];
    VERBS
        .iter()
        .any(|(lead, verbs)| before.ends_with(lead) && verbs.iter().any(|v| behind.starts_with(v)))
}

/// Joined to something as logins are: `/home/jane`, `-Users-jane-src`, `jane@host`, `'jane:…'`; or
/// behind a word for one.
pub(super) fn is_tied(text: &[u8], start: usize, end: usize) -> bool {
    #[rustfmt::skip]
    const WORDS: &[&str] = &[
        "user", "login", "username", "owner", "account", "logname", "whoami", "nick", "nickname", "handle",
        "chown", "useradd", "adduser", "userdel", "usermod", "passwd", "finger", "su",
        "benutzer", "benutzername", "kennung", "utilisateur", "identifiant", "usuario", "utente", "gebruiker",
        "pengguna",
    ];
    /// Between the word and the name.
    const IS: &[&str] = &[
        "is", "ist", "lautet", "est", "es", "adalah", "as", "name", "called",
    ];
    let sign = |b: &u8| b"/\\@_-~:=".contains(b);
    if start > 0 && text[start - 1] == b'/' && is_installed(text, start) {
        return false;
    }
    let before = start > 0 && sign(&text[start - 1]) && !is_host(text, start, end);
    let after =
        text.get(end).is_some_and(|b| b"/\\@_-".contains(b)) || text[end..].starts_with(b"s-");
    let colon =
        text.get(end) == Some(&b':') && text.get(end + 1).is_some_and(|b| !b.is_ascii_whitespace());
    let mut rest = &text[start.saturating_sub(32)..start];
    let mut last = || {
        let shown = rest.iter().rev();
        let gap = shown.take_while(|b| b.is_ascii_whitespace() || b":='\"`".contains(b));
        rest = &rest[..rest.len() - gap.count()];
        let letters = rest.iter().rev().take_while(|b| b.is_ascii_alphabetic());
        let word;
        (rest, word) = rest.split_at(rest.len() - letters.count());
        word
    };
    let is_one = |word: &[u8], of: &[&str]| {
        let mut known = of.iter();
        known.any(|known| word.eq_ignore_ascii_case(known.as_bytes()))
    };
    let word = last();
    let said = is_one(word, WORDS) || is_one(word, IS) && is_one(last(), WORDS);
    // `squeue -u jdoe`
    let option = word == b"u" && text[..start].trim_ascii_end().ends_with(b"-u");
    // As Markdown quotes what is meant to the letter; and `Author: jdoe <…>`.
    let quoted = start > 0 && text[start - 1] == b'`' && text.get(end) == Some(&b'`');
    let author = text[end..].starts_with(b" <")
        && memchr::memchr(b'>', &text[end..text.len().min(end + 80)]).is_some_and(|to| {
            let mail = &text[end + 2..end + to];
            mail.contains(&b'@') || mail.starts_with(b"[EMAIL")
        });
    before || after || colon || said || option || quoted || author
}

/// Whether the word at `at` has an article: so do words, and no logins.
pub(super) fn is_behind_an_article(text: &[u8], at: usize) -> bool {
    #[rustfmt::skip]
    const ARTICLES: &[&str] = &[
        "the", "a", "an", "this", "that", "these", "those", "each", "every", "any", "no", "your", "our", "its",
        "der", "die", "das", "den", "dem", "ein", "eine", "einen", "le", "la", "les", "un", "une", "el", "los", "las",
        "una", "il", "lo", "o", "os", "as", "um", "uma", "het", "een",
    ];
    let Some(before) = text[..at].strip_suffix(b" ") else {
        return false;
    };
    let letters = before.iter().rev().take(8);
    let letters = letters.take_while(|b| b.is_ascii_alphabetic()).count();
    let word = &before[before.len() - letters..];
    let mut articles = ARTICLES.iter();
    articles.any(|article| word.eq_ignore_ascii_case(article.as_bytes()))
}

/// A directory of the system's, where programs have theirs: `/usr/share/doc/valgrind`.
fn is_installed(text: &[u8], start: usize) -> bool {
    const TOPS: &[&[u8]] = &[
        b"/usr/",
        b"/etc/",
        b"/opt/",
        b"/lib/",
        b"/bin/",
        b"/sbin/",
        b"/var/lib/",
        b"/var/log/",
        b"/var/cache/",
        b"/proc/",
        b"/sys/",
    ];
    let path = text[..start].iter().rev().take(160);
    let path = path.take_while(|b| b.is_ascii_alphanumeric() || b"/._+-".contains(b));
    let path = &text[start - path.count()..start];
    let homes = |top: &[u8]| path.windows(top.len()).any(|part| part == top);
    TOPS.iter().any(|top| path.starts_with(top)) && !homes(b"/home/") && !homes(b"/Users/")
}

/// The name of a host right below its last label: `https://github.com`, `git@github.com`. On others,
/// `jane.github.io`, the first label may be a login.
fn is_host(text: &[u8], start: usize, end: usize) -> bool {
    let before = &text[..start];
    let label = |b: &&u8| b.is_ascii_alphanumeric() || **b == b'-';
    let rest = text[end..].strip_prefix(b".").unwrap_or_default();
    let last = rest.iter().take(24).take_while(label).count();
    let more =
        rest.get(last) == Some(&b'.') && rest.get(last + 1).is_some_and(u8::is_ascii_alphanumeric);
    (before.ends_with(b"//") || before.ends_with(b"@")) && last > 1 && !more
}

/// Whether the word at `at` is the owner or the group of a file in a listing.
pub(super) fn owns(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    let line = bytes[..at].iter().rev().take(96);
    let line = &bytes[at - line.take_while(|&&b| b != b'\n').count()..at];
    let rights = line.trim_ascii_start();
    rights.len() > 11
        && rights[0].is_ascii_graphic()
        && rights[1..10].iter().all(|b| b"rwxsStT-".contains(b))
        && rights[10..]
            .split(u8::is_ascii_whitespace)
            .filter(|part| !part.is_empty())
            .count()
            <= 3
}

/// Not a part of a longer word.
pub(super) fn is_free(text: &str, start: usize, end: usize) -> bool {
    let joins = |a: Option<char>, b: Option<char>| {
        let word = |c: char| c.is_alphanumeric() && !edge::is_unspaced(c);
        a.is_some_and(word) && b.is_some_and(word)
    };
    let value = &text[start..end];
    let left = joins(text[..start].chars().next_back(), value.chars().next())
        && !edge::escape_ends_at(text.as_bytes(), start);
    let right = joins(value.chars().next_back(), text[end..].chars().next());
    !left && !right
}
