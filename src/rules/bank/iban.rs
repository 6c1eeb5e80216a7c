//! International bank account numbers: lengths and structures by country.
//!
//! After the country's letters and two check digits comes the national account number, whose
//! parts are written here as in the registry, runs of one kind put together: `n` digits, `a`
//! letters, `c` digits or letters.

use crate::rules::checksum::{digit_count, mod97};

/// Runs of digits that an IBAN's check digits begin: alone, or with all that follows.
pub(super) const RUNS: &[u8] = &[
    2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27,
    28, 29, 30, 31,
];

/// The countries of the registry (ISO 13616; SWIFT, "IBAN Registry", release 101).
#[rustfmt::skip]
const REGISTERED: &[([u8; 2], &str)] = &[
    (*b"AD", "8n12c"),
    (*b"AE", "19n"),
    (*b"AL", "8n16c"),
    (*b"AT", "16n"),
    (*b"AZ", "4a20c"),
    (*b"BA", "16n"),
    (*b"BE", "12n"),
    (*b"BG", "4a6n8c"),
    (*b"BH", "4a14c"),
    (*b"BI", "23n"),
    (*b"BR", "23n1a1c"),
    (*b"BY", "4c4n16c"),
    (*b"CH", "5n12c"),
    (*b"CR", "18n"),
    (*b"CY", "8n16c"),
    (*b"CZ", "20n"),
    (*b"DE", "18n"),
    (*b"DJ", "23n"),
    (*b"DK", "14n"),
    (*b"DO", "4c20n"),
    (*b"EE", "16n"),
    (*b"EG", "25n"),
    (*b"ES", "20n"),
    (*b"FI", "14n"),
    (*b"FK", "2a12n"),
    (*b"FO", "14n"),
    (*b"FR", "10n11c2n"),
    (*b"GB", "4a14n"),
    (*b"GE", "2a16n"),
    (*b"GI", "4a15c"),
    (*b"GL", "14n"),
    (*b"GR", "7n16c"),
    (*b"GT", "24c"),
    (*b"HN", "4a20n"),
    (*b"HR", "17n"),
    (*b"HU", "24n"),
    (*b"IE", "4a14n"),
    (*b"IL", "19n"),
    (*b"IQ", "4a15n"),
    (*b"IS", "22n"),
    (*b"IT", "1a10n12c"),
    (*b"JO", "4a4n18c"),
    (*b"KW", "4a22c"),
    (*b"KZ", "3n13c"),
    (*b"LB", "4n20c"),
    (*b"LC", "4a24c"),
    (*b"LI", "5n12c"),
    (*b"LT", "16n"),
    (*b"LU", "3n13c"),
    (*b"LV", "4a13c"),
    (*b"LY", "21n"),
    (*b"MC", "10n11c2n"),
    (*b"MD", "20c"),
    (*b"ME", "18n"),
    (*b"MK", "3n10c2n"),
    (*b"MN", "16n"),
    (*b"MR", "23n"),
    (*b"MT", "4a5n18c"),
    (*b"MU", "4a19n3a"),
    (*b"NI", "4a20n"),
    (*b"NL", "4a10n"),
    (*b"NO", "11n"),
    (*b"OM", "3n16c"),
    (*b"PK", "4a16c"),
    (*b"PL", "24n"),
    (*b"PS", "4a21c"),
    (*b"PT", "21n"),
    (*b"QA", "4a21c"),
    (*b"RO", "4a16c"),
    (*b"RS", "18n"),
    (*b"RU", "14n15c"),
    (*b"SA", "2n18c"),
    (*b"SC", "4a20n3a"),
    (*b"SD", "14n"),
    (*b"SE", "20n"),
    (*b"SI", "15n"),
    (*b"SK", "20n"),
    (*b"SM", "1a10n12c"),
    (*b"SO", "19n"),
    (*b"ST", "21n"),
    (*b"SV", "4a20n"),
    (*b"TL", "19n"),
    (*b"TN", "20n"),
    (*b"TR", "6n16c"),
    (*b"UA", "6n19c"),
    (*b"VA", "18n"),
    (*b"VG", "4a16n"),
    (*b"XK", "16n"),
    (*b"YE", "4a4n18c"),
];

/// Countries that are not in the registry whose banks use such numbers all the same (lists of
/// the French and Portuguese speaking central banks' areas, BCEAO, BEAC).
#[rustfmt::skip]
const IN_USE: &[([u8; 2], &str)] = &[
    (*b"AO", "21n"),
    (*b"BF", "2c22n"),
    (*b"BJ", "2c22n"),
    (*b"CF", "23n"),
    (*b"CG", "23n"),
    (*b"CI", "2c22n"),
    (*b"CM", "23n"),
    (*b"CV", "21n"),
    (*b"DZ", "22n"),
    (*b"GA", "23n"),
    (*b"GQ", "23n"),
    (*b"GW", "2c19n"),
    (*b"IR", "22n"),
    (*b"KM", "23n"),
    (*b"MA", "24n"),
    (*b"MG", "23n"),
    (*b"ML", "2c22n"),
    (*b"MZ", "21n"),
    (*b"NE", "2a22n"),
    (*b"SN", "2a22n"),
    (*b"TD", "23n"),
    (*b"TG", "2a22n"),
];

/// The structure of the national part in the country whose letters these are, in any case.
fn structure(country: [u8; 2]) -> Option<&'static str> {
    let country = [
        country[0].to_ascii_uppercase(),
        country[1].to_ascii_uppercase(),
    ];
    [REGISTERED, IN_USE].into_iter().find_map(|table| {
        let row = table.binary_search_by_key(&country, |row| row.0).ok()?;
        Some(table[row].1)
    })
}

/// Characters of a whole number of that structure.
fn length(structure: &str) -> usize {
    4 + parts(structure).map(|(count, _)| count).sum::<usize>()
}

/// How many characters of which kind, one part after the other.
fn parts(structure: &str) -> impl Iterator<Item = (usize, u8)> + '_ {
    structure
        .split_inclusive(['n', 'a', 'c'])
        .filter_map(|part| {
            let (count, kind) = part.split_at(part.len() - 1);
            Some((count.parse().ok()?, kind.bytes().next()?))
        })
}

/// Whether `value`, spaces and the like aside, is a number of its country with a right check.
pub(super) fn valid(value: &str) -> bool {
    let plain = || value.bytes().filter(u8::is_ascii_alphanumeric);
    let (Some(first), Some(second)) = (plain().next(), plain().nth(1)) else {
        return false;
    };
    let Some(structure) = structure([first, second]) else {
        return false;
    };
    let mut rest = plain().skip(4);
    let fits = parts(structure).all(|(count, kind)| {
        (0..count).all(|_| match (kind, rest.next()) {
            (b'n', Some(b)) => b.is_ascii_digit(),
            (b'a', Some(b)) => b.is_ascii_alphabetic(),
            (_, b) => b.is_some(),
        })
    });
    fits && rest.next().is_none() && mod97(plain().skip(4).chain(plain().take(4))) == 1
}

/// Two letters of a country that has such numbers, and enough digits or letters after them.
pub(super) fn begin(text: &[u8], woken: usize) -> Option<usize> {
    let fused = text.get(woken..woken + 4)?.eq_ignore_ascii_case(b"iban");
    let at = woken + if fused { 4 } else { 0 };
    let escape = woken > 2 && text[woken - 3] == b'%';
    if woken > 0 && !escape && matches!(text[woken - 1], b'0'..=b'9' | b'_') {
        return None;
    }
    let head = text.get(at..at + 6)?;
    structure([head[0], head[1]])?;
    let joins = |b: u8| matches!(b, b' ' | b'-' | b'.' | b'\t' | b'\r' | b'\n');
    let goes_on =
        head[4].is_ascii_alphanumeric() || joins(head[4]) && head[5].is_ascii_alphanumeric();
    (head[2..4].iter().all(u8::is_ascii_digit) && goes_on).then_some(at)
}

/// Behind a whole number of its country, where a code of the same country is joined to it, or
/// stands behind one sign.
pub(super) fn begin_bic(text: &[u8], woken: usize) -> Option<usize> {
    let at = begin(text, woken)?;
    let end = at + structure([text[at], text[at + 1]]).map(length)?;
    let sign = matches!(text.get(end)?, b'/' | b' ' | b',' | b';' | b'|');
    let code = end + usize::from(sign);
    let country = text.get(code + 4..code + 6)?;
    if !country.eq_ignore_ascii_case(&text[at..at + 2]) {
        return None;
    }
    let number = std::str::from_utf8(text.get(at..end)?).ok()?;
    valid(number).then_some(code)
}

/// Whether `rest` does not go on with what would belong to the number: it may begin with a
/// code of its country's.
fn ends_before(rest: &[u8], country: &[u8]) -> bool {
    let joined = rest
        .iter()
        .take_while(|b| b.is_ascii_alphanumeric())
        .count();
    joined == 0
        || matches!(joined, 8 | 11)
            && rest[..6].iter().all(u8::is_ascii_uppercase)
            && rest[4..6].eq_ignore_ascii_case(country)
}

/// As many characters as the country's numbers have.
pub(super) fn fit(value: &str) -> usize {
    let bytes = value.as_bytes();
    let Some(length) = structure([bytes[0], bytes[1]]).map(length) else {
        return 0;
    };
    let last = bytes
        .iter()
        .enumerate()
        .filter(|(_, b)| b.is_ascii_alphanumeric())
        .nth(length - 1);
    let Some((last, _)) = last else { return 0 };
    let kept = &value[..=last];
    // Words in a sentence are not groups: gaps stand after each fourth character, or the number
    // is mostly digits.
    let digits = digit_count(kept);
    let even = kept
        .split([' ', '-', '.', '\t', '\r', '\n'])
        .filter(|group| !group.is_empty())
        .rev()
        .skip(1)
        .all(|group| group.len() % 4 == 0);
    let lines = kept.bytes().filter(|&b| b == b'\n').count();
    let free = ends_before(&bytes[last + 1..], &bytes[..2]);
    if free && (even || digits * 2 > length) && digits > 3 && lines < 2 {
        last + 1
    } else {
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        for table in [REGISTERED, IN_USE] {
            assert!(table.is_sorted_by(|a, b| a.0 < b.0));
            for (_, structure) in table {
                assert!((15..=33).contains(&length(structure)), "{structure}");
            }
        }
    }

    #[test]
    fn published_examples() {
        for (value, want) in [
            ("DE89 3704 0044 0532 0130 00", true),
            ("GB29 NWBK 6016 1331 9268 19", true),
            ("FR14 2004 1010 0505 0001 3M02 606", true),
            ("nl91abna0417164300", true),
            ("NO93 8601 1117 947", true),
            ("MT84 MALT 0110 0001 2345 MTLC AST0 01S", true),
            ("ES91 2100 0418 4502 0005 1332", true),
            ("BR18 0036 0305 0000 1000 9795 493C 1", true),
            ("DE88 3704 0044 0532 0130 00", false),
            ("DE89 3704 0044 0532 0130 0", false),
            ("GB29 6016 NWBK 1331 9268 19", false),
            ("ZZ89 3704 0044 0532 0130 00", false),
            ("", false),
        ] {
            assert_eq!(valid(value), want, "{value}");
        }
        let lengths = |country| structure(country).map(length);
        assert_eq!(lengths(*b"NO"), Some(15));
        assert_eq!(lengths(*b"ru"), Some(33));
        assert_eq!(lengths(*b"US"), None);
    }
}
