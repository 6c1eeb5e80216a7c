//! Is a value made by a machine at random, or by people out of words?
//!
//! Shannon entropy takes `getUserTokenFromRequest` for a key and cannot tell `3f9a…` from a
//! date. Here each pair of letters votes, and each character's kind by the two before it: how much
//! more often does it stand so in the identifiers of programs than in random text? The votes are
//! added, so that longer values are judged more surely. Measured on 150,000 identifiers that the
//! tables were not made from: of those with 8, 12 and 20 characters 9, 5 and 1 in a thousand are
//! at -6 or below (most of them hashes), of random letters and digits 96, 99 and 100 in a hundred.
//! `corpus/letter_pairs.py` makes the tables, from the counts in `corpus/letter_counts.tsv`.

/// How often a pair of letters stands in identifiers, against evenly drawn letters: the binary
/// logarithm of the ratio plus 5, so that `5` says nothing. Row: first letter, column: second.
const PAIRS: [&[u8; 26]; 26] = [
    b"46773462614877160878544552",
    b"63436320540622530443600040",
    b"74547427506643841647521040",
    b"64458433712443640554534230",
    b"75776663513768465988465751",
    b"63445610700523620544412130",
    b"42327234501434430554411010",
    b"61326110500231520434322020",
    b"65776561202669861577251405",
    b"20004000100000310020200000",
    b"31226121400233210242302000",
    b"74358331712632740356631040",
    b"75347220601353661254511020",
    b"73677673614435640378552031",
    b"45663551514668560866756320",
    b"72547325503633650756532040",
    b"00000000000300000110500000",
    b"73658451704465840667552060",
    b"63638436704443663479633153",
    b"84549437802543751766633261",
    b"45446440500667260667100200",
    b"60217110601121330122000000",
    b"52224103501234430442000000",
    b"43534311400120140125010220",
    b"32323210300344260254112000",
    b"30005000200000300020000001",
];

/// The same for what kind a character is, behind two others: the logarithm plus 6. Columns: small
/// letter, capital, digit, joiner. Behind a digit no vote speaks for a name, and letters between
/// digits speak against one: the identifiers of real programs hold hashes, which are no names.
const KINDS: [&[u8; 4]; 25] = [
    b"6666", // ^^
    b"7366", // ^l
    b"6646", // ^u
    b"6666", // ^d
    b"6666", // ^o
    b"6666", // l^
    b"7338", // ll
    b"7342", // lu
    b"5366", // ld
    b"7345", // lo
    b"6666", // u^
    b"7313", // ul
    b"1729", // uu
    b"1666", // ud
    b"2732", // uo
    b"6666", // d^
    b"6046", // dl
    b"4646", // du
    b"5366", // dd
    b"6674", // do
    b"6666", // o^
    b"7045", // ol
    b"3736", // ou
    b"4266", // od
    b"7549", // oo
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
/// The same for letters of one case, where nothing but the pairs votes.
const ONE_CASE: i32 = -9;

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

/// Whether `value` is eight or more letters that no name or word puts so: small and capital ones
/// mixed, `yiSMdyHon`, or of one case, `hxbnbqbtvsrogusd`. Of 9,500 small words in documentation
/// 13 are, most of which are names of nothing.
pub(super) fn scrambled(value: &str) -> bool {
    let bytes = value.as_bytes();
    let lower = bytes.iter().any(u8::is_ascii_lowercase);
    let upper = bytes.iter().any(u8::is_ascii_uppercase);
    let most = if lower && upper { CHANCE } else { ONE_CASE };
    (8..=64).contains(&bytes.len())
        && bytes.iter().all(u8::is_ascii_alphabetic)
        && score(value) <= most
        && different(bytes) > 4
}

/// The same for words with a stroke or a point between them: one of them is.
pub(super) fn part_scrambled(value: &str) -> bool {
    value.contains(['-', '_', '.']) && value.split(['-', '_', '.']).any(scrambled)
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

    /// As `corpus/letter_pairs.py` makes them.
    #[test]
    fn the_tables_follow_from_the_counts() -> Result<(), Box<dyn std::error::Error>> {
        const SMOOTHING: f64 = 20.0;
        let mut counts = std::collections::HashMap::new();
        for line in include_str!("../../../corpus/letter_counts.tsv").lines() {
            let (key, count) = line.split_once('\t').ok_or("a key and a count")?;
            counts.insert(key, count.parse::<f64>()?);
        }
        let count = |key: &str| counts.get(key).copied().unwrap_or(0.0);
        let digit =
            |ratio: f64, middle: f64| (ratio.log2() + middle).round().clamp(0.0, 9.0) as u8 + b'0';
        let letters = || (b'a'..=b'z').map(char::from);
        let all = letters().flat_map(|a| letters().map(move |b| format!("{a}{b}")));
        let all: f64 = all.map(|pair| count(&pair)).sum::<f64>() + SMOOTHING * 676.0;
        for (a, row) in letters().zip(PAIRS) {
            for (b, &entry) in letters().zip(row) {
                let ratio = (count(&format!("{a}{b}")) + SMOOTHING) / all * 676.0;
                assert_eq!(digit(ratio, 5.0), entry, "{a}{b}");
            }
        }
        let chance =
            [("l", 26.0), ("u", 26.0), ("d", 10.0), ("o", 1.0)].map(|(c, n)| (c, n / 62.0));
        let kinds = ["^", "l", "u", "d", "o"];
        let rows = kinds
            .iter()
            .flat_map(|a| kinds.iter().map(move |b| format!("{a}{b}")));
        for (before, row) in rows.zip(KINDS) {
            let all: f64 = chance
                .iter()
                .map(|(c, _)| count(&(before.clone() + c)))
                .sum();
            for ((c, chance), &entry) in chance.iter().zip(row) {
                let ratio = (count(&(before.clone() + c)) + SMOOTHING * chance)
                    / (all + SMOOTHING)
                    / chance;
                let plain = digit(ratio, 6.0);
                let want = match (before.as_str(), *c) {
                    ("dl" | "du", "d") => b'4',
                    ("dl" | "du", _) => plain.min(b'6'),
                    (before, _) if before.ends_with('d') => plain.min(b'6'),
                    _ => plain,
                };
                assert_eq!(want, entry, "{before}{c}");
            }
        }
        Ok(())
    }

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
            "hxbnbqbtvsrogusd",
            "zxkqjvbwpt",
        ] {
            assert!(scrambled(yes), "{yes}: {}", score(yes));
        }
        for no in [
            "userPassword",
            "HttpServletRequest",
            "NSMutableArray",
            "password",
            "przepraszam",
            "xxxxxxxxxxxx",
            "zwischenspeicher",
        ] {
            assert!(!scrambled(no), "{no}: {}", score(no));
        }
    }
}
