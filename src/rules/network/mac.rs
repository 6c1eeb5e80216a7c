//! Hardware addresses of network interfaces.

use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake, sift};

pub(super) const MAC: Rule = Rule {
    id: "network/mac",
    about: "Hardware address: pairs with colons or hyphens, or groups of four with points",
    label: Label::MAC_ADDRESS,
    // Hyphens and points wake nothing: such addresses are found by their digits, or behind the
    // sign or word that leads to them.
    wake: &[
        Wake::Byte(b':'),
        Wake::Byte(b'='),
        Wake::Words(NAMES),
        Wake::Digits {
            runs: &[1, 2, 4],
            total: 5,
            letters: 0,
        },
        // Of a hundred addresses 94 have a pair of digits; it leads to the first pair.
        Wake::Digits {
            runs: &[2],
            total: 2,
            letters: 0,
        },
    ],
    sift: Some(may_begin),
    begin: Some(begin),
    pattern: concat!(
        "(?:[0-9A-Fa-f]{1,2}(?::[0-9A-Fa-f]{1,2}){5,7}|[0-9A-Fa-f]{2}(?:-[0-9A-Fa-f]{2}){5}",
        r"|[0-9A-Fa-f]{4}(?:\.[0-9A-Fa-f]{4}){2})",
    ),
    reach: 32,
    right: Edge::Word,
    check: Some(is_own),
    confidence: Confidence::Certain,
    hits: &[
        "ether «00:00:5e:00:53:01» brd ff:ff:ff:ff:ff:ff",
        "MAC:«00:00:5E:00:53:AF»",
        "网卡地址是«00:00:5e:00:53:01»。",
        r"a\n«00:00:5e:00:53:01»\n",
        "? (10.0.0.7) at «0:0:5e:0:53:2a» on en0",
        "EUI-64 «00:00:5e:ef:10:00:00:01»",
        "Physical Address. . . . . . . . . : «00-00-5E-00-53-01»",
        "mac address «00-00-5e-00-53-02»",
        "1  «0000.5e00.5301»  DYNAMIC  Gi0/1",
        "address is «0000.5e00.53af»",
        "Hardware addr «AC-DE-48-00-11-22» ok",
        "«ac-de-48-23-45-67»",
    ],
    misses: &[
        "00:00:00:00:00:00 ff:ff:ff:ff:ff:ff",
        "02:00:00:12:34:56 and 02-00-00-12-34-56 and 0200.00ab.cdef",
        "MD5:16:27:ac:a5:76:28:2d:36:63:1b:56:4d:eb:df:a6:48",
        "33:33:00:00:00:01 01:00:5e:00:00:fb",
        "at 12:34:56",
        "00:00:5e:00:53",
        "1:2:3:4:5:6",
        "0:0:5e:0:53:2a:1",
        "key 00-00-5E-00-53-01-22-33-44",
        "on 12-34-56",
        "at 20-11-21-10-30-55",
        "ab-cd-12-ef of 12-ab-34-cd-56-ef-78",
        "1234.5678.9012 and 0000.0000.0000",
        "0000.5e00.5301.1234",
        "1EE1 ; [.2260.0020.0002][.0000.003F.0002] [*0209.0020.0002]",
    ],
    source: "IEEE 802-2014; RFC 7042 (documentation range); the forms that systems print",
    ..Rule::BASE
};

pub(super) const MAC_BARE: Rule = Rule {
    id: "network/mac-bare",
    about: "Hardware address without signs behind a word for it",
    label: Label::MAC_ADDRESS,
    wake: &[
        Wake::Words(&[
            "mac",
            "hwaddr",
            "bssid",
            "hardware address",
            "physical address",
        ]),
        Wake::Key(&["macaddr", "hwaddr", "bssid"]),
    ],
    sift: Some(sift::hex_soon),
    pattern: concat!(
        r#"(?:(?i:mac|hwaddr|bssid|(?:hardware|physical) address)(?i:[ _-]?addr(?:ess)?)?["']?[ ]{0,2}[:=]?[ ]{0,2}["'`]?)?"#,
        "(?P<value>[0-9A-Fa-f]{12})",
    ),
    reach: 64,
    right: Edge::Word,
    check: Some(is_lettered),
    confidence: Confidence::Likely,
    hits: &[
        "mac=«00005e005344» in the list",
        "MAC address: «00005E0053FE»",
    ],
    misses: &[
        "macro 00005e005344",
        "mac=000000000000",
        "mac=00005e00534",
        "mac=123456789012",
    ],
    source: "IEEE 802-2014",
    ..Rule::BASE
};

pub(super) const NETWORK: Rule = Rule {
    id: "network/wireless-name",
    about: "Name of a wireless network behind SSID",
    label: Label::MAC_ADDRESS,
    wake: &[Wake::Words(&["ssid", "essid"])],
    pattern: r#"(?:ESSID|SSID|[Ww]ifi_ssid|WIFI_SSID|ssid|essid)[ 0-9]{0,4}[ ]?[:=][ ]?"(?P<value>[^"<>{}$%\\\n]{2,32})""#,
    reach: 64,
    left: Edge::Free,
    right: Edge::Free,
    check: Some(is_named),
    confidence: Confidence::Likely,
    hits: &[
        "SSID: \"«Mustermann-Heimnetz»\"",
        "wlan0 ESSID:\"«Doe Family 5G»\"",
        "ssid=\"«Casa Perez»\"",
    ],
    misses: &[
        "SSID: hidden",
        "ssid=\"your-ssid\"",
        "ssid = \"\"",
        "ssid: \"MyNetwork\"",
        "bssid:\"any\"",
    ],
    source: "IEEE 802.11; wpa_supplicant.conf(5), iwconfig(8)",
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

/// Six or eight pairs around the first colon; a zero before a digit may be missing where a letter
/// shows that the numbers are hexadecimal.
fn begin_colons(text: &[u8], colon: usize) -> Option<usize> {
    let hex = |at: usize| text.get(at).is_some_and(u8::is_ascii_hexdigit);
    let start = match colon {
        2.. if hex(colon - 2) && hex(colon - 1) => colon - 2,
        1.. if hex(colon - 1) => colon - 1,
        _ => return None,
    };
    let (mut at, mut groups, mut short, mut letter) = (start, 0, false, false);
    loop {
        let len = text[at..]
            .iter()
            .take(3)
            .take_while(|b| b.is_ascii_hexdigit())
            .count();
        if !(1..=2).contains(&len) {
            return None;
        }
        short |= len == 1;
        letter |= text[at..at + len].iter().any(u8::is_ascii_alphabetic);
        groups += 1;
        at += len;
        if groups == 9 || text.get(at) != Some(&b':') || !hex(at + 1) {
            break;
        }
        at += 1;
    }
    let whole = matches!(groups, 6 | 8) && (!short || letter && groups == 6);
    (whole && !before_is_group(text, start, b':', 2)).then_some(start)
}

/// A fast no for most colons and equals signs: digits on both sides, or a group behind it.
fn may_begin(text: &[u8], woken: usize) -> bool {
    let hex = |at: usize| text.get(at).is_some_and(u8::is_ascii_hexdigit);
    match text[woken] {
        b':' if woken > 0 && hex(woken - 1) && hex(woken + 1) => {
            let next = text.get(woken + 2..woken + 4);
            next.is_some_and(|next| next.contains(&b':')) || leads(text, woken + 1)
        }
        b':' | b'=' => {
            let behind = &text[woken + 1..];
            let at = behind.iter().take(4).take_while(|b| b" \"'".contains(b));
            leads(text, woken + 1 + at.count())
        }
        b'0'..=b'9' => leads(text, first_pair(text, woken)),
        _ => true,
    }
}

/// Whether signs stand at `at` where those of pairs with hyphens do, or of groups with points.
fn leads(text: &[u8], at: usize) -> bool {
    let is = |offset: usize, sign: u8| text.get(at + offset) == Some(&sign);
    text.get(at).is_some_and(u8::is_ascii_hexdigit)
        && (is(2, b'-') && is(5, b'-') && is(14, b'-') || is(4, b'.') && is(9, b'.'))
}

/// Groups with colons around a colon, or groups with another sign at a value's beginning.
fn begin(text: &[u8], woken: usize) -> Option<usize> {
    if text.get(woken) == Some(&b':')
        && let Some(start) = begin_colons(text, woken)
    {
        return Some(start);
    }
    let start = value_at(text, woken)?;
    let found = match (text.get(start + 2), text.get(start + 4)) {
        (Some(b'-'), _) => chain(text, start, b'-', 2, 6),
        (_, Some(b'.')) => chain(text, start, b'.', 4, 3),
        _ => false,
    };
    // Without a word or sign that leads to them, six pairs of digits may be a date with its time.
    let lettered = || text[start..].iter().take(17).any(u8::is_ascii_alphabetic);
    (found && (!text[woken].is_ascii_digit() || lettered())).then_some(start)
}

/// Where the pairs with hyphens begin in which a pair of digits stands at `woken`.
fn first_pair(text: &[u8], woken: usize) -> usize {
    let hex = |at: usize| text[at].is_ascii_hexdigit();
    let mut at = woken;
    while at >= 3 && woken - at < 15 && text[at - 1] == b'-' && hex(at - 2) && hex(at - 3) {
        at -= 3;
    }
    at
}

/// Where a value begins: here or some pairs before, for a run of digits; behind a colon, an equals sign and what may
/// follow them; behind the words of [`NAMES`].
fn value_at(text: &[u8], woken: usize) -> Option<usize> {
    let here = *text.get(woken)?;
    if here.is_ascii_digit() {
        return Some(first_pair(text, woken));
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
    let more_after = text.get(start + len) == Some(&sign)
        && text.get(start + len + 1).is_some_and(u8::is_ascii_hexdigit);
    // Weights of a collation (Unicode Technical Standard 10, section 9.1): `[.1C47.0020.0002]`.
    let weights =
        sign == b'.' && (text[..start].ends_with(b"[.") || text[..start].ends_with(b"[*"));
    shape && !more_after && !weights && !before_is_group(text, start, sign, width)
}

/// Whether a group of up to `width` hexadecimal digits and `sign` stand before `start`. `MAC:`
/// ends in two such digits as well, but they are no group.
fn before_is_group(text: &[u8], start: usize, sign: u8, width: usize) -> bool {
    let Some(at) = start.checked_sub(1).filter(|&at| text[at] == sign) else {
        return false;
    };
    let from = at.saturating_sub(width + 1);
    let alnum = text[from..at]
        .iter()
        .rev()
        .take_while(|b| b.is_ascii_alphanumeric())
        .count();
    let hex = text[at - alnum..at].iter().all(u8::is_ascii_hexdigit);
    (1..=width).contains(&alnum) && hex
}

/// The address is one interface's: not nobody's, not a group's, and not in the range that
/// replacements are taken from.
pub(super) fn is_own(value: &str) -> bool {
    let mut octets = [0u8; 8];
    let mut count = 0;
    let mut put = |pair: &str| {
        if let Some(octet) = octets.get_mut(count) {
            *octet = u8::from_str_radix(pair, 16).unwrap_or(0);
        }
        count += 1;
    };
    for group in value.split([':', '-', '.']) {
        let mut rest = group;
        while rest.len() > 2 {
            let (pair, more) = rest.split_at(2);
            put(pair);
            rest = more;
        }
        put(rest);
    }
    let group = octets[0] & 1 == 1;
    // Three groups of digits are three groups of digits.
    let numbers = value.contains('.') && !value.bytes().any(|b| b.is_ascii_alphabetic());
    octets.iter().any(|octet| *octet != 0) && !group && !numbers && octets[..3] != [2, 0, 0]
}

/// No placeholder, and nothing that efface has written.
fn is_named(value: &str) -> bool {
    let lower = value.to_ascii_lowercase();
    let placeholder = [
        "ssid", "your", "my", "test", "example", "network", "name", "hidden", "any", "none",
        "null", "string", "wifi", "changeme", "xxx", "default", "off/any", "guest", "eduroam",
    ];
    // What is written in place of such a value begins like a hardware address.
    let replaced = lower.starts_with("02") || lower.contains('*');
    !replaced
        && !placeholder
            .iter()
            .any(|word| lower.starts_with(word) || lower.ends_with("ssid"))
        && lower.chars().any(char::is_alphanumeric)
}

/// As [`is_own`], with a letter in it: digits alone may be any number.
fn is_lettered(value: &str) -> bool {
    is_own(value) && value.bytes().any(|b| b.is_ascii_alphabetic())
}
