//! Public addresses of the internet protocol. What says nothing of anybody stays: private,
//! local, reserved and multicast ranges, masks, and the resolvers that everybody uses.

use std::net::{Ipv4Addr, Ipv6Addr};

use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const V4: Rule = Rule {
    id: "network/ipv4",
    about: "Public IPv4 address",
    label: Label::IP_ADDRESS,
    wake: &[
        Wake::Digits {
            runs: &[1, 2, 3],
            total: 5,
            letters: 0,
        },
        // `203[.]0[.]113[.]7`
        Wake::Digits {
            runs: &[3],
            total: 3,
            letters: 0,
        },
    ],
    sift: Some(is_dotted),
    begin: Some(begin_v4),
    pattern: r"[0-9]{1,3}(?:(?:\.[0-9]{1,3}){3}|(?:\[?\.\]?[0-9]{1,3}){3}|(?:-[0-9]{1,3}){3})",
    reach: 24,
    check: Some(is_public_v4),
    confidence: Confidence::Likely,
    hits: &[
        "from «203.0.113.7» port 22",
        "http://«198.51.100.23»:8080/x",
        "«192.0.2.0»/24",
        "服务器是«203.0.113.7»。",
        "ssh root@«203.0.113.7»",
        "«203.0.113.7»,«203.0.113.8»",
        "«203.0.113.1»-«203.0.113.9»",
        "[«203.0.113.7»] - - [01/Jan/2024]",
        r"a\n«203.0.113.7»\n",
        "hxxp://«203[.]0[.]113[.]50»/x or «198.51.100[.]12»",
        "ip-«203-0-113-25».compute.example.com",
    ],
    misses: &[
        "10.1.2.30 172.16.30.1 192.168.100.1 127.0.0.53",
        "8.8.8.8 8.8.4.4 1.1.1.1 9.9.9.9 208.67.222.222",
        "v203.0.113.7",
        "version 203.0.113.7",
        "Version: 203.0.113.31",
        "v8: Upgrade to 203.0.113.24",
        "Upgraded to 203.0.113.24 from 203.0.113.7",
        "**deps**: update V8 to 203.0.113.24",
        "1.3.6.1.4.1.311.20.2",
        "255.255.255.0 and 0.0.0.0 and 224.0.0.251",
        "169.254.169.254 100.64.10.1 198.18.20.30 198.19.255.1",
        "203.0.113.256",
        "203.0.113.07",
        "libfoo-203.0.113.7.so",
        "see 2.10.13.4 for that",
        "c2.83-2.12 3.51.98.32 2.03.5 3.11.5",
        "comment state\" and \"8.2.4.45 Markup declaration open",
        "extension 2.5.29.37 and curve 1.3.101.112, 1.3.6.1.4.1.311",
    ],
    source: "RFC 6890 and the IANA special-purpose registry; RFC 5737; operators' public resolvers",
    ..Rule::BASE
};

pub(super) const V6: Rule = Rule {
    id: "network/ipv6",
    about: "Global IPv6 address",
    label: Label::IP_ADDRESS,
    wake: &[Wake::Byte(b':')],
    sift: Some(may_begin_v6),
    begin: Some(begin_v6),
    pattern: r"::[Ff]{4}:[0-9]{1,3}(?:\.[0-9]{1,3}){3}|[0-9A-Fa-f]{4}(?::[0-9A-Fa-f]{0,4}){2,8}(?:(?:\.[0-9]{1,3}){3})?",
    reach: 64,
    left: Edge::Word,
    right: Edge::Word,
    fit: Some(fit_v6),
    check: Some(is_global_v6),
    confidence: Confidence::Certain,
    hits: &[
        "from «2001:db8::1» port 22",
        "http://[«2001:db8:0:1::80»]:443/",
        "«2001:0DB8:0000:0000:0000:0000:1428:57AB»/64",
        "addr: «2001:db8::192.0.2.33».",
        "地址«2001:db8::a:b»。",
        "«2001:db8::1»: unreachable",
        r"a\n«2001:db8::7»\n",
        "mapped «::ffff:203.0.113.42»",
    ],
    misses: &[
        "::1 fe80::1 fc00::1 fd12:3456::1 ff02::1",
        "2001:2::7",
        "2001:4860:4860::8888 2606:4700:4700::1111",
        "2024:01:05 12:00:00",
        "12:2001:db8:1",
        "3000:3000 in compose.yml",
        "2002::/16 and 2600::/12",
        "2001:db8::12345",
        "sha 2001:db8:zz",
        "::ffff:10.0.0.1",
    ],
    source: "RFC 4291, RFC 3849, RFC 5180; operators' public resolvers",
    ..Rule::BASE
};

/// Resolvers that anybody may use and many do (Google, Cloudflare, Quad9, OpenDNS, Level 3,
/// AdGuard, 114DNS, AliDNS, DNSPod).
const RESOLVERS: &[[u8; 4]] = &[
    [8, 8, 8, 8],
    [8, 8, 4, 4],
    [1, 1, 1, 1],
    [1, 0, 0, 1],
    [1, 1, 1, 2],
    [1, 0, 0, 2],
    [1, 1, 1, 3],
    [9, 9, 9, 9],
    [149, 112, 112, 112],
    [208, 67, 222, 222],
    [208, 67, 220, 220],
    [4, 2, 2, 1],
    [4, 2, 2, 2],
    [94, 140, 14, 14],
    [94, 140, 15, 15],
    [114, 114, 114, 114],
    [223, 5, 5, 5],
    [223, 6, 6, 6],
    [119, 29, 29, 29],
];

/// The same with version 6: the first three groups.
const RESOLVERS_V6: &[[u16; 3]] = &[
    [0x2001, 0x4860, 0x4860],
    [0x2606, 0x4700, 0x4700],
    [0x2620, 0x00fe, 0x0000],
    [0x2620, 0x0119, 0x0035],
];

/// Words right before four numbers with points that make them a version or a section.
#[rustfmt::skip]
const VERSIONS: &[&str] = &[
    "version", "versions", "versión", "versao", "versão", "versione", "versi", "ver", "v", "vers",
    "release", "releases", "rev", "revision", "firmware", "build", "driver", "section", "sections",
    "chapter", "clause", "paragraph", "rule", "item", "oid", "abschnitt", "kapitel", "chapitre",
    "article", "figure", "table", "upgrade", "chrome", "chromium", "edg", "safari", "assembly",
    "assemblyversion", "fileversion", "opr", "electron",
];

/// What most numbers are not: before a point and one more digit, or in the name of a machine.
fn is_dotted(text: &[u8], at: usize) -> bool {
    let run = text[at..]
        .iter()
        .take(3)
        .take_while(|b| b.is_ascii_digit())
        .count();
    match text.get(at + run) {
        Some(b'.') => text.get(at + run + 1).is_some_and(u8::is_ascii_digit),
        Some(b'[') => true,
        Some(b'-') => at > 2 && matches!(&text[at - 3..at], b"ip-" | b"c2-"),
        _ => false,
    }
}

/// Four numbers with points, and nothing joined to them that makes them something else.
fn begin_v4(text: &[u8], at: usize) -> Option<usize> {
    // Names of machines are made of their addresses: `ip-203-0-113-25`.
    let named = text[..at].ends_with(b"ip-") || text[..at].ends_with(b"ec2-");
    let end = four_numbers(text, at, named)?;
    let before = |back: usize| at.checked_sub(back).map(|i| text[i]);
    match before(1) {
        _ if named => return Some(at),
        Some(b'.' | b'_') => return None,
        Some(b'-') if before(2).is_some_and(|b| b.is_ascii_alphabetic() || b == b'_') => {
            return None;
        }
        _ => {}
    }
    match (text.get(end), text.get(end + 1)) {
        (Some(b'.' | b'_'), Some(next)) if next.is_ascii_alphanumeric() => return None,
        (Some(b'-' | b'+'), Some(next)) if next.is_ascii_alphanumeric() => {
            four_numbers(text, end + 1, false)?;
        }
        _ => {}
    }
    let is_other = after_version(text, at)
        || is_upgrade(text, at)
        || is_drawn(text, at, end)
        || is_heading(text, at, end);
    (!is_other).then_some(at)
}

/// Amid the numbers of a path in SVG, which need no space between them: `2.83-2.12 3.51.98.32 2.03.5`.
fn is_drawn(text: &[u8], at: usize, end: usize) -> bool {
    let number = |b: &&u8| b.is_ascii_digit() || b".-".contains(b);
    let odd = |token: &[u8]| {
        let quads = token.split(|b| *b == b'-');
        let mut quads = quads.filter(|part| !part.is_empty());
        let points = memchr::memchr_iter(b'.', token).count();
        let inner = token.len() > 1 && token[1..].contains(&b'-');
        (points > 1 || inner && points > 0)
            && !quads.any(|part| four_numbers(part, 0, false).is_some())
    };
    let space = |b: Option<&u8>| matches!(b, Some(b' ' | b','));
    let before = text[..at].split_last().filter(|(b, _)| space(Some(b)));
    let before = before.is_some_and(|(_, rest)| {
        let len = rest.iter().rev().take(32).take_while(number).count();
        odd(&rest[rest.len() - len..])
    });
    let behind = space(text.get(end)) && {
        let rest = &text[end + 1..];
        odd(&rest[..rest.iter().take(32).take_while(number).count()])
    };
    before || behind
}

/// The number of a section before its heading: `8.2.4.45 Markup declaration open`. The first three of
/// an address are seldom all below twenty.
fn is_heading(text: &[u8], at: usize, end: usize) -> bool {
    // Within a sentence it is none: "connected to … Connection refused".
    let lead = text[..at].iter().rev().take(16);
    let lead = lead.take_while(|b| b" \t#*/".contains(b)).count();
    let opens = matches!(
        (at - lead).checked_sub(1).map(|at| text[at]),
        None | Some(b'\n' | b'"' | b'\'')
    );
    let heads = matches!(&text[end..], [b' ', a, b, ..] if a.is_ascii_uppercase() && b.is_ascii_lowercase());
    let mut groups = text[at..end].split(|b| *b == b'.').take(3);
    let low = |group: &[u8]| group.len() == 1 || group.len() == 2 && group[0] == b'1';
    opens && heads && groups.all(low)
}

/// Where four groups of one to three digits, with points or hyphens between them, end.
fn four_numbers(text: &[u8], mut at: usize, hyphens: bool) -> Option<usize> {
    for group in 0..4 {
        if group > 0 {
            at += match text.get(at)? {
                b'.' if !hyphens => 1,
                b'-' if hyphens => 1,
                b'[' if !hyphens && text[at..].starts_with(b"[.]") => 3,
                _ => return None,
            };
        }
        let digits = text[at.min(text.len())..]
            .iter()
            .take(4)
            .take_while(|b| b.is_ascii_digit())
            .count();
        if !(1..=3).contains(&digits) {
            return None;
        }
        at += digits;
    }
    Some(at)
}

/// Whether a program goes from a version to the number, or from the number: "Upgrade V8 to …".
fn is_upgrade(text: &[u8], at: usize) -> bool {
    let begins = |here: &[u8], with: &[u8]| {
        here.get(..with.len())
            .is_some_and(|here| here.eq_ignore_ascii_case(with))
    };
    let before = &text[at.saturating_sub(48)..at];
    let line = before.iter().rposition(|b| *b == b'\n');
    let before = &before[line.map_or(0, |at| at + 1)..];
    let leads = [&b" to "[..], b" to v", b" from ", b" from v"];
    if !leads.iter().any(|lead| before.ends_with(lead)) {
        return false;
    }
    let mut words = before.split(|b| !b.is_ascii_alphanumeric());
    let says = |with: &[u8]| before.windows(with.len()).any(|here| begins(here, with));
    says(b"upgrad")
        || says(b"bump")
        || says(b"updat") && words.any(|word| word.eq_ignore_ascii_case(b"v8"))
}

/// Whether the word before the number is one of [`VERSIONS`], with no more than signs between.
fn after_version(text: &[u8], at: usize) -> bool {
    let from = at.saturating_sub(24);
    let gap = text[from..at]
        .iter()
        .rev()
        .take_while(|b| b" :=\"'/(#.".contains(b))
        .count();
    let end = at - gap;
    let len = text[from.min(end)..end]
        .iter()
        .rev()
        .take_while(|b| b.is_ascii_alphabetic() || **b >= 0x80)
        .count();
    let word = &text[end - len..end];
    gap <= 4
        && len > 0
        && VERSIONS
            .iter()
            .any(|known| word.eq_ignore_ascii_case(known.as_bytes()))
}

/// The address, where it is one: no number over 255 or with a zero before it.
fn v4(value: &str) -> Option<Ipv4Addr> {
    let mut octets = [0; 4];
    let mut groups = value
        .split(['.', '-', '[', ']'])
        .filter(|group| !group.is_empty());
    for octet in &mut octets {
        let group = groups.next()?;
        *octet = group.parse().ok()?;
        if group.len() > 1 && group.starts_with('0') {
            return None;
        }
    }
    Some(Ipv4Addr::from(octets))
}

/// Four numbers below twenty are a section's or a version's more often than an address.
fn is_public_v4(value: &str) -> bool {
    v4(value).is_some_and(|address| {
        let octets = address.octets();
        is_public(address) && octets.iter().any(|&o| o >= 20) && !is_object(octets)
    })
}

/// Object identifiers of four numbers: extensions of certificates (2.5.29), and the curves and
/// algorithms of RFC 8410 and SEC 2.
fn is_object(octets: [u8; 4]) -> bool {
    matches!(
        octets,
        [2, 5, 4 | 29, 0..=80]
            | [1, 3, 6, 1..=7]
            | [1, 3, 101, 110..=113]
            | [1, 3, 14 | 36 | 132, _]
    )
}

fn is_public(address: Ipv4Addr) -> bool {
    let kept = match address.octets() {
        // This network, private, loopback, multicast and what is reserved above it.
        [0 | 10 | 127 | 224..=255, ..] => true,
        // Shared by carriers.
        [100, 64..=127, ..] => true,
        [169, 254, ..] | [172, 16..=31, ..] | [192, 168, ..] | [192, 0, 0, _] => true,
        // Benchmarks; replacements are taken from here.
        [198, 18 | 19, ..] => true,
        octets => RESOLVERS.contains(&octets),
    };
    !kept
}

/// The first colon behind a group of four that begins with 2 or 3: the first of a global address.
/// A fast no for most colons.
fn may_begin_v6(text: &[u8], colon: usize) -> bool {
    match text.get(colon + 1) {
        Some(b':') => true,
        Some(b) if b.is_ascii_hexdigit() => {
            matches!(text[colon.saturating_sub(4)], b'2' | b'3')
        }
        _ => false,
    }
}

fn begin_v6(text: &[u8], colon: usize) -> Option<usize> {
    // `::ffff:203.0.113.42`
    let mapped = text.get(colon..colon + 7);
    if mapped.is_some_and(|head| head.eq_ignore_ascii_case(b"::ffff:")) {
        let more = colon > 0 && (text[colon - 1].is_ascii_hexdigit() || text[colon - 1] == b':');
        return (!more).then_some(colon);
    }
    let start = colon.checked_sub(4)?;
    let group = &text[start..colon];
    let next = text.get(colon + 1)?;
    let first = matches!(group[0], b'2' | b'3')
        && group.iter().all(u8::is_ascii_hexdigit)
        && (next.is_ascii_hexdigit() || *next == b':');
    let joined = start > 0 && matches!(text[start - 1], b':' | b'.' | b'-');
    // A port or a time before it: `addr:2001:db8::1` is one all the same.
    let part =
        joined && start > 1 && text[start - 2].is_ascii_hexdigit() && text[start - 1] != b'-';
    (first && !part).then_some(start)
}

/// Without a colon that is the sentence's.
fn fit_v6(value: &str) -> usize {
    match value.strip_suffix(':') {
        Some(rest) if !rest.ends_with(':') => rest.len(),
        _ => value.len(),
    }
}

fn is_global_v6(value: &str) -> bool {
    let Ok(address) = value.parse::<Ipv6Addr>() else {
        return false;
    };
    if let Some(mapped) = address.to_ipv4_mapped() {
        return is_public(mapped);
    }
    let groups = address.segments();
    let benchmark = groups[..3] == [0x2001, 2, 0];
    let resolver = RESOLVERS_V6.iter().any(|known| groups[..3] == *known);
    // A registry's block, and no machine's.
    let block = groups[2..].iter().all(|group| *group == 0);
    groups[0] >> 13 == 1 && !benchmark && !resolver && !block
}
