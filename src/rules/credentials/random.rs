//! Is a value made by a machine at random, or by people out of words?
//!
//! Shannon entropy takes `getUserTokenFromRequest` for a key and cannot tell `3f9a…` from a
//! date. Here each pair of letters votes, and each character's kind by the two before it: how much
//! more often does it stand so in the identifiers of programs than in random text? The votes are
//! added, so that longer values are judged more surely. Measured on 150,000 identifiers that the
//! tables were not made from: of those with 8, 12 and 20 characters 9, 5 and 1 in a thousand are
//! at -6 or below (most of them hashes), of random letters and digits 96, 99 and 100 in a hundred.
//! `corpus/letter_pairs.py` makes the tables.

/// How often a pair of letters stands in identifiers, against evenly drawn letters: the binary
/// logarithm of the ratio plus 5, so that `5` says nothing. Row: first letter, column: second.
const PAIRS: [&[u8; 26]; 26] = [
    b"36773471603877160778543551",
    b"63435320541621530443600040",
    b"74547327506643841657522040",
    b"64468433713544540554435330",
    b"75776663513668565988364751",
    b"62335620700623720554423030",
    b"42337224501434430554410010",
    b"61336110500232520435322021",
    b"55776660302769761577152405",
    b"10004000100000310020100000",
    b"31226121400133120142201000",
    b"74358331711632750356631040",
    b"74447321601353661254511010",
    b"73677673604435740378552030",
    b"45663551514668570866756320",
    b"73547425603643660756533130",
    b"00000000000300100000500000",
    b"73659451704465840667553160",
    b"64638436704443663478643154",
    b"84659427802543751766633371",
    b"45446540500667260677100200",
    b"61217120601131330133000100",
    b"52324203601334440452000000",
    b"32534321300120140126011220",
    b"22323210300334260254011000",
    b"20115000200000310130001000",
];

/// The same for what kind a character is, behind two others: the logarithm plus 6. Columns: small
/// letter, capital, digit, joiner. Behind a digit no vote speaks for a name, and letters between
/// digits speak against one: the identifiers of real programs hold hashes, which are no names.
const KINDS: [&[u8; 4]; 25] = [
    b"6666", // ^^
    b"7366", // ^l
    b"5755", // ^u
    b"6666", // ^d
    b"6666", // ^o
    b"6666", // l^
    b"7438", // ll
    b"7342", // lu
    b"5266", // ld
    b"7354", // lo
    b"6666", // u^
    b"7312", // ul
    b"0729", // uu
    b"0666", // ud
    b"1732", // uo
    b"6666", // d^
    b"6046", // dl
    b"4646", // du
    b"4366", // dd
    b"6673", // do
    b"6666", // o^
    b"7054", // ol
    b"3726", // ou
    b"5366", // od
    b"6569", // oo
];

/// The kind of a character, as [`KINDS`] has it; 0 is the begin.
fn kind(b: u8) -> usize {
    match b {
        b'a'..=b'z' => 1,
        b'A'..=b'Z' => 2,
        b'0'..=b'9' => 3,
        b'_' | b'-' | b'.' | b'/' | b':' => 4,
        _ => 0,
    }
}

/// The votes of all pairs and kinds: above 0 for words and names, far below for random text.
pub(super) fn score(value: &str) -> i32 {
    let (mut before, mut last, mut votes) = (0, 0, 0);
    let mut letter = 0;
    for (at, b) in value.bytes().enumerate() {
        let this = kind(b);
        // Other signs are no part of a name: behind them a new one begins.
        if at > 0 && this > 0 && last > 0 {
            votes += i32::from(KINDS[before * 5 + last][this - 1]) - i32::from(b'6');
        }
        let low = b | 0x20;
        if b.is_ascii_alphabetic() {
            if letter > 0 {
                let pair = PAIRS[usize::from(letter - b'a')][usize::from(low - b'a')];
                votes += i32::from(pair) - i32::from(b'5');
            }
            letter = low;
        } else {
            letter = 0;
        }
        (before, last) = (last, this);
    }
    votes
}

/// Votes at or below this speak for chance.
const CHANCE: i32 = -6;

/// Whether `value` looks drawn at random: keys, tokens, generated passwords. At least eight
/// characters, of two kinds (lower, upper, digit, other), not too few different ones.
pub(super) fn random(value: &str) -> bool {
    let bytes = value.as_bytes();
    if bytes.len() < 8 || bytes.iter().any(|b| b.is_ascii_whitespace()) {
        return false;
    }
    let count = |is: fn(&u8) -> bool| bytes.iter().filter(|b| is(b)).count();
    let lower = count(u8::is_ascii_lowercase);
    let upper = count(u8::is_ascii_uppercase);
    let digit = count(u8::is_ascii_digit);
    let other = bytes.len() - lower - upper - digit;
    if different(bytes) < 6.min(bytes.len() * 2 / 3) {
        return false;
    }
    if let Some(hex) = hex(bytes) {
        return hex;
    }
    let score = score(value);
    match (lower > 0, upper > 0, digit > 0) {
        (true, false, false) | (false, true, false) => {
            bytes.len() >= 16 && score <= CHANCE && other * 4 < bytes.len()
        }
        (false, false, _) => false,
        (true, true, false) => score - 3 * symbols(bytes) as i32 <= CHANCE - 2 && bytes.len() >= 10,
        _ => score - 3 * symbols(bytes) as i32 <= CHANCE,
    }
}

/// Six letters of hex make few pairs that words have not: there the digits decide. A name may
/// stand before them, and a joiner.
fn hex(bytes: &[u8]) -> Option<bool> {
    let joiner = bytes.iter().rposition(|b| b"_-:".contains(b));
    let tail = &bytes[joiner.map_or(0, |at| at + 1)..];
    let count = |is: fn(&u8) -> bool| tail.iter().filter(|b| is(b)).count();
    let digit = count(u8::is_ascii_digit);
    let one_case = count(u8::is_ascii_lowercase) == 0 || count(u8::is_ascii_uppercase) == 0;
    let all = tail.len() >= 16 && one_case && tail.iter().all(u8::is_ascii_hexdigit);
    (all && digit > 0 && digit < tail.len())
        .then_some(digit * 4 > tail.len() && digit * 10 < tail.len() * 9)
}

/// Whether `value` is eight or more letters, small and capital ones mixed as no name mixes them:
/// `yiSMdyHon`, not `userPassword`.
pub(super) fn scrambled(value: &str) -> bool {
    let bytes = value.as_bytes();
    (8..=64).contains(&bytes.len())
        && bytes.iter().all(u8::is_ascii_alphabetic)
        && bytes.iter().any(u8::is_ascii_lowercase)
        && bytes.iter().any(u8::is_ascii_uppercase)
        && score(value) <= CHANCE
}

/// Different bytes in `bytes`.
pub(super) fn different(bytes: &[u8]) -> usize {
    let mut seen = [false; 256];
    for &b in bytes {
        seen[usize::from(b)] = true;
    }
    seen.iter().filter(|&&s| s).count()
}

/// Symbols that no name, path or address has.
fn symbols(bytes: &[u8]) -> usize {
    bytes.iter().filter(|b| b"!#$%^&*@?+=~".contains(b)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chance_and_words() {
        for yes in [
            "q7Lr2VxT9bKd4WzH",
            "9f86d081884c7d659a2feaa0",
            "kD3!vQ8#zP1x",
            "Zk8wQ2nV7rT4yB6mX1cF",
            "hgqxvzkwpfjtbnmrdclx",
            "wJq7+uT/x2Kd9Lm4Vb0Zr8Ny",
            "k3vQ8zP1",
            "JBSWY3DPEHPK3PXQ",
        ] {
            assert!(random(yes), "{yes}: {}", score(yes));
        }
        for no in [
            "getUserTokenFromRequest",
            "application/json",
            "supersecretkey",
            "com.example.foo.Bar",
            "utf8mb4_unicode_ci",
            "x86_64-unknown-linux-gnu",
            "AbstractSingletonProxyFactoryBean",
            "hunter2",
            "2024-11-21T10:00:00Z",
            "aaaaaaaa1111",
            "1234567890123456",
            "next-auth.session-token",
            "short1",
            "MAX_TOKENS_PER_MINUTE",
            "IPv6Address",
        ] {
            assert!(!random(no), "{no}: {}", score(no));
        }
        for yes in [
            "yiSMdyHon",
            "eqrpVPifgP",
            "HTadRlKqDn4CVWSIFPs".split_at(10).0,
        ] {
            assert!(scrambled(yes), "{yes}: {}", score(yes));
        }
        for no in [
            "userPassword",
            "HttpServletRequest",
            "NSMutableArray",
            "password",
        ] {
            assert!(!scrambled(no), "{no}: {}", score(no));
        }
    }
}
