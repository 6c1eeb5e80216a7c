//! Card numbers in printed groups that something else parts than a space, a point or a hyphen, and
//! those that are written onto a word.

use super::shape::begin_bare;
use super::{CARD, Confidence, Edge, Label, Rule, Wake, firm, is_series};

/// What may stand between two groups, and the groups.
macro_rules! groups {
    () => {
        concat!(
            r"[0-9]{4}(?:[^0-9A-Za-z]{1,8}[0-9]{4}){3}(?:[^0-9A-Za-z]{1,8}[0-9A-Za-z]{1,6})?",
            r"|[0-9]{4}[^0-9A-Za-z]{1,8}[0-9]{6}[^0-9A-Za-z]{1,8}[0-9]{5}(?:[^0-9A-Za-z]{1,8}[0-9A-Za-z]{1,6})?"
        )
    };
}

pub(super) const PARTED: Rule = Rule {
    id: "payment/card-parted",
    about: "Payment card number whose printed groups a sign parts: issuer range, length, Luhn",
    label: Label::CREDIT_CARD,
    wake: &[Wake::Digits {
        runs: &[4],
        total: 4,
        letters: 0,
    }],
    sift: Some(|text, at| second(text, at).is_some()),
    begin: Some(begin_parted),
    pattern: groups!(),
    reach: 96,
    left: Edge::Free,
    right: Edge::Free,
    fit: Some(fit_parted),
    check: Some(is_firm),
    confidence: Confidence::Certain,
    hits: &[
        "pay «4111_1111_1111_1111» now",
        "pay «4111/1111/1111/1111» now",
        "«5555--5555--5555--4444»",
        "card: «4111~1111~1111~1111»",
        r"«4111\1111\1111\1111»",
        "**«4111** **1111** **1111** **1111»**",
        "`«3782` `822463` `10005»`",
        "(«4111)(1111)(1111)(1111»)",
        "«4111 – 1111 – 1111 – 1111»",
        "pan «6011:1111:1111:1117».",
        "«4111 / 1111 / 1111 / 1111»",
    ],
    misses: &[
        "4111_1111_1111_1112",
        "src/4111/1111/1111/1111/2222/a.c",
        "2001:4111:1111:1111:1111:1",
        "4111:1111:1111:1111:abcd",
        "4111, 1111, 1111, 1111",
        "4111/1111_1111/1111",
        "7111_1111_1111_1110",
        "0x4111_1111_1111_1111",
        "4111 + 1111 = 1111 + 1111",
        "-5306 -5300 -5294 -5288 -5282 -5276",
    ],
    source: "ISO/IEC 7812-1; networks' public issuer ranges",
    ..Rule::BASE
};

pub(super) const LISTED: Rule = Rule {
    id: "payment/card-listed",
    about: "Payment card number whose groups stand as in a list or a column, beside a word for a card",
    begin: Some(begin_listed),
    fit: Some(fit_listed),
    near: CARD,
    needs_near: true,
    hits: &[
        "card number: «4111, 1111, 1111, 1111»",
        "my card:\n«4111\n1111\n1111\n1111»\nthanks",
        "Karte «4111 1111  1111\t1111»",
        "carte «4111 1111 1111\n\n1111»",
        "card «4111;1111;1111;1111»",
    ],
    misses: &[
        "card 4111, 1111, 1111, 1112",
        "card sizes 4111, 1111, 1111, 1111, 2222",
        "4111, 1111, 1111, 1111 alone",
    ],
    ..PARTED
};

pub(super) const GLUED: Rule = Rule {
    id: "payment/card-glued",
    about: "Payment card number that is written onto a word, beside a word for a card or onto one: Luhn",
    label: Label::CREDIT_CARD,
    wake: &[
        glued(1),
        glued(2),
        glued(3),
        glued(4),
        glued(5),
        glued(6),
        glued(7),
        glued(8),
    ],
    sift: Some(is_lone),
    begin: Some(begin_glued),
    pattern: "[0-9]{13,19}",
    reach: 24,
    left: Edge::Free,
    right: Edge::Free,
    check: Some(firm),
    near: CARD,
    needs_near: true,
    confidence: Confidence::Likely,
    hits: &[
        "my card x«4111111111111111»y is lost",
        "Visa: cc«4111111111111111»",
        "credit card no«5555555555554444»,",
    ],
    misses: &[
        "card a4111111111111112",
        "x4111111111111111y alone",
        "card id ab12cd4111111111111111ef",
        "card token a4111111111111111b2",
    ],
    source: "ISO/IEC 7812-1; networks' public issuer ranges",
    ..Rule::BASE
};

const fn glued(letters: u8) -> Wake {
    Wake::Digits {
        runs: &[13, 14, 15, 16, 17, 18, 19],
        total: 13,
        letters,
    }
}

fn is_sign(b: u8) -> bool {
    !b.is_ascii_alphanumeric()
}

/// Where the second group begins, if four digits and up to eight signs stand before it.
fn second(text: &[u8], at: usize) -> Option<usize> {
    let signs = text.get(at + 4..(at + 12).min(text.len()))?;
    let gap = signs.iter().position(|&b| !is_sign(b))?;
    let next = at + 4 + gap;
    let group = text.get(next..next + 4)?;
    (gap > 0 && group.iter().all(u8::is_ascii_digit)).then_some(next)
}

fn begin_parted(text: &[u8], at: usize) -> Option<usize> {
    // Other rules know what a space, a point or a hyphen parts, and lists are many numbers.
    let sign = *text.get(at + 4)?;
    if sign == b',' || sign == b';' || sign.is_ascii_alphanumeric() {
        return None;
    }
    let next = second(text, at)?;
    let gap = &text[at + 4..next];
    let plain = |b: &u8| b.is_ascii_whitespace() || b",;".contains(b);
    if gap.iter().all(plain) || matches!(gap, b"." | b"-" | b" - ") {
        return None;
    }
    begin_bare(text, at)
}

fn begin_listed(text: &[u8], at: usize) -> Option<usize> {
    let next = second(text, at)?;
    let listed = |b: &u8| b.is_ascii_whitespace() || b",;".contains(b);
    let gap = &text[at + 4..next];
    (gap.iter().all(listed)).then_some(())?;
    // What stands before is another number of the list.
    let before = text[..at].iter().rev().find(|b| !listed(b));
    let parted = at > 0 && listed(&text[at - 1]);
    if parted && before.is_some_and(u8::is_ascii_digit) {
        return None;
    }
    begin_bare(text, at)
}

/// Card and letters are one word, with no other digits in it.
fn is_lone(text: &[u8], at: usize) -> bool {
    let word = |b: &u8| b.is_ascii_alphanumeric() || *b == b'_';
    let begins = at.checked_sub(1).is_none_or(|before| !word(&text[before]));
    let mut rest = text[at..].iter().take(48).take_while(|b| word(b));
    begins
        && rest.by_ref().find(|b| b.is_ascii_digit()).is_some()
        && !rest
            .skip_while(|b| b.is_ascii_digit())
            .any(u8::is_ascii_digit)
}

fn begin_glued(text: &[u8], woken: usize) -> Option<usize> {
    let letters = text[woken..].iter().take(8);
    let digits = woken + letters.take_while(|b| b.is_ascii_alphabetic()).count();
    matches!(text.get(digits)?, b'2'..=b'6').then_some(digits)
}

fn fit_parted(value: &str) -> usize {
    fit(value, |gaps| gaps.iter().all(|gap| *gap == gaps[0]))
}

/// In a column the gaps are what is left of a line's end.
fn fit_listed(value: &str) -> usize {
    fit(value, |gaps| {
        let sign = |gap: &str| gap.chars().find(|c| !c.is_whitespace());
        gaps.iter().all(|gap| sign(gap) == sign(gaps[0]))
    })
}

/// Where the last group ends, if what stands between them is `alike` and does not go on.
fn fit(value: &str, alike: impl Fn(&[&str]) -> bool) -> usize {
    let mut ends = [(0, 0); 5];
    let mut count = 0;
    let mut at = 0;
    // Groups of digits, and a word at the end.
    while count < ends.len() {
        let skipped = value[at..].find(|c: char| c.is_ascii_alphanumeric());
        let Some(start) = skipped.map(|gap| at + gap) else {
            break;
        };
        let length = value[start..].find(|c: char| !c.is_ascii_alphanumeric());
        at = length.map_or(value.len(), |length| start + length);
        ends[count] = (start, at);
        count += 1;
    }
    let groups = &ends[..count];
    let last = match groups {
        [_, (from, to), ..] if to - from == 6 => 3,
        _ => 4,
    };
    if count < last {
        return 0;
    }
    let gap = |at: usize| &value[groups[at].1..groups[at + 1].0];
    let gaps: Vec<&str> = (0..last - 1).map(gap).collect();
    if !alike(&gaps) {
        return 0;
    }
    // A further group of four behind the same sign is one of more, and no card.
    let goes_on = groups.get(last).is_some_and(|&(from, to)| {
        let group = &value[from..to];
        let hex = gaps[0] == ":" && group.bytes().all(|b| b.is_ascii_hexdigit());
        gap(last - 1) == gaps[0] && (group.len() == 4 || hex)
    });
    if goes_on { 0 } else { groups[last - 1].1 }
}

fn is_firm(value: &str) -> bool {
    let digits: String = value.chars().filter(char::is_ascii_digit).collect();
    firm(&digits) && !is_series(value)
}
