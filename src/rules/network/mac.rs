//! Hardware addresses of network interfaces.

use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const MAC: Rule = Rule {
    id: "network/mac",
    about: "Hardware address, six pairs with colons",
    label: Label::MAC_ADDRESS,
    wake: &[Wake::Byte(b':')],
    begin: Some(begin_colons),
    pattern: "[0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){5}",
    reach: 20,
    right: Edge::Word,
    check: Some(is_own),
    confidence: Confidence::Certain,
    hits: &[
        "ether «00:00:5e:00:53:01» brd ff:ff:ff:ff:ff:ff",
        "MAC:«00:00:5E:00:53:AF»",
        "网卡地址是«00:00:5e:00:53:01»。",
        r"a\n«00:00:5e:00:53:01»\n",
    ],
    misses: &[
        "00:00:00:00:00:00 ff:ff:ff:ff:ff:ff",
        "02:00:00:12:34:56",
        "MD5:16:27:ac:a5:76:28:2d:36:63:1b:56:4d:eb:df:a6:48",
        "33:33:00:00:00:01 01:00:5e:00:00:fb",
        "at 12:34:56",
        "00:00:5e:00:53",
    ],
    source: "IEEE 802-2014; RFC 7042 (documentation range)",
    ..Rule::BASE
};

pub(super) const MAC_DASHED: Rule = Rule {
    id: "network/mac-dashed",
    about: "Hardware address, six pairs with hyphens",
    label: Label::MAC_ADDRESS,
    wake: &[
        Wake::Byte(b':'),
        Wake::Byte(b'='),
        Wake::Words(NAMES),
        Wake::Digits {
            runs: &[1, 2],
            total: 5,
            letters: 0,
        },
    ],
    begin: Some(begin_hyphens),
    pattern: "[0-9A-Fa-f]{2}(?:-[0-9A-Fa-f]{2}){5}",
    reach: 20,
    right: Edge::Word,
    check: Some(is_own),
    confidence: Confidence::Certain,
    hits: &[
        "Physical Address. . . . . . . . . : «00-00-5E-00-53-01»",
        "mac address «00-00-5e-00-53-02»",
        "MAC «00-00-5E-00-53-FE»",
    ],
    misses: &[
        "00-00-00-00-00-00",
        "key 00-00-5E-00-53-01-22-33-44",
        "02-00-00-12-34-56",
        "on 12-34-56",
    ],
    source: "IEEE 802-2014; RFC 7042 (documentation range)",
    ..Rule::BASE
};

pub(super) const MAC_DOTTED: Rule = Rule {
    id: "network/mac-dotted",
    about: "Hardware address, three groups of four with points",
    label: Label::MAC_ADDRESS,
    wake: &[
        Wake::Byte(b':'),
        Wake::Byte(b'='),
        Wake::Words(NAMES),
        Wake::Digits {
            runs: &[4],
            total: 5,
            letters: 0,
        },
    ],
    begin: Some(begin_points),
    pattern: r"[0-9A-Fa-f]{4}(?:\.[0-9A-Fa-f]{4}){2}",
    reach: 20,
    right: Edge::Word,
    check: Some(is_lettered),
    confidence: Confidence::Likely,
    hits: &[
        "1  «0000.5e00.5301»  DYNAMIC  Gi0/1",
        "mac address «0000.5e00.53fe»",
        "address is «0000.5e00.53af»",
    ],
    misses: &[
        "1234.5678.9012",
        "0000.0000.0000",
        "0000.5e00.5301.1234",
        "0200.00ab.cdef",
    ],
    source: "IEEE 802-2014; the form that network equipment prints",
    ..Rule::BASE
};

/// Words that stand right before an address.
const NAMES: &[&str] = &[
    "mac",
    "ether",
    "hwaddr",
    "lladdr",
    "bssid",
    "hardware address",
    "physical address",
    "address is",
    "wlan",
    "ethernet",
];

/// Six pairs around the first of five colons.
fn begin_colons(text: &[u8], colon: usize) -> Option<usize> {
    let start = colon.checked_sub(2)?;
    chain(text, start, b':', 2, 6).then_some(start)
}

fn begin_hyphens(text: &[u8], woken: usize) -> Option<usize> {
    let start = value_at(text, woken)?;
    chain(text, start, b'-', 2, 6).then_some(start)
}

fn begin_points(text: &[u8], woken: usize) -> Option<usize> {
    let start = value_at(text, woken)?;
    chain(text, start, b'.', 4, 3).then_some(start)
}

/// Where a value begins: here, for a run of digits; behind a colon, an equals sign and what may
/// follow them; behind the words of [`NAMES`].
fn value_at(text: &[u8], woken: usize) -> Option<usize> {
    let here = *text.get(woken)?;
    if here.is_ascii_digit() {
        return Some(woken);
    }
    let mut at = woken;
    if here.is_ascii_alphabetic() {
        let name = NAMES
            .iter()
            .filter(|name| {
                text.get(at..at + name.len())
                    .is_some_and(|word| word.eq_ignore_ascii_case(name.as_bytes()))
            })
            .map(|name| name.len())
            .max()?;
        at += name;
        if let Some(rest) = text.get(at..at + 8)
            && rest.eq_ignore_ascii_case(b" address")
        {
            at += 8;
        }
    } else {
        at += 1;
    }
    at += text[at..]
        .iter()
        .take(4)
        .take_while(|b| b" \"'".contains(b))
        .count();
    Some(at)
}

/// Whether `groups` groups of `width` hexadecimal digits stand at `start`, with `sign` between
/// them, and no further one on either side: a chain of 16 or 20 pairs is a fingerprint.
fn chain(text: &[u8], start: usize, sign: u8, width: usize, groups: usize) -> bool {
    let len = groups * (width + 1) - 1;
    let Some(value) = text.get(start..start + len) else {
        return false;
    };
    let shape = value.iter().enumerate().all(|(i, b)| {
        if i % (width + 1) == width {
            *b == sign
        } else {
            b.is_ascii_hexdigit()
        }
    });
    // `MAC:` ends in two hexadecimal digits as well, but they are no group.
    let before = |back: usize| start.checked_sub(back).map(|i| text[i]);
    let more_before = before(1) == Some(sign)
        && (2..width + 2).all(|back| before(back).is_some_and(|b| b.is_ascii_hexdigit()))
        && !before(width + 2).is_some_and(|b| b.is_ascii_alphanumeric());
    let more_after = text.get(start + len) == Some(&sign)
        && text.get(start + len + 1).is_some_and(u8::is_ascii_hexdigit);
    shape && !more_before && !more_after
}

/// The address is one interface's: not nobody's, not a group's, and not in the range that
/// replacements are taken from.
fn is_own(value: &str) -> bool {
    let address = value
        .bytes()
        .filter_map(|b| char::from(b).to_digit(16))
        .fold(0u64, |address, digit| address << 4 | u64::from(digit));
    let group = address >> 40 & 1 == 1;
    address != 0 && !group && address >> 24 != 0x02_00_00
}

/// As [`is_own`], with a letter in it: three groups of digits are three groups of digits.
fn is_lettered(value: &str) -> bool {
    is_own(value) && value.bytes().any(|b| b.is_ascii_alphabetic())
}
