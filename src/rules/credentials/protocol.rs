//! Passwords where a protocol or a device's settings have them: Redis, mail, FTP, routers, Wi-Fi.

use super::{judge, placeholder, proof, random, value};
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

const SAID: Rule = Rule {
    label: Label::PASSWORD,
    left: Edge::Free,
    right: Edge::Free,
    reach: 256,
    check: Some(given),
    confidence: Confidence::Likely,
    generic: true,
    ..Rule::BASE
};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "protocol/auth",
        about: "Password behind AUTH of Redis, PASS of FTP and POP3, LOGIN of IMAP",
        wake: &[Wake::Words(&["auth ", "auth\"", "pass ", "login "])],
        begin: Some(command),
        pattern: r#"(?:AUTH\\{0,3}"? (?:\\{0,3}"?[A-Za-z0-9._-]{1,40}\\{0,3}"? )?|PASS |LOGIN \\?"?[A-Za-z0-9._@+-]{1,64}\\?"? )\\?"?(?P<value>[^\s"'`<>\\]{4,128})"#,
        fit: Some(value::fit_argument),
        hits: &[
            "redis> AUTH «w8Kd22x»",
            "AUTH default «kX9vb2qq»\nPING",
            "USER jane\n331 Password required\nPASS «w8Kd22x»",
            "a001 LOGIN jane «w8Kd22x»",
            "1761290000.1 [0 lua] \"AUTH\" \"«w8Kd22x»\"",
        ],
        misses: &[
            "AUTH PLAIN",
            "PASS src/app1.test.js",
            "PASS 12/12",
            "the auth default4 value",
            "LOGIN page v2.1",
        ],
        source: "Redis documentation, AUTH; RFC 959; RFC 1939; RFC 9051",
        ..SAID
    },
    Rule {
        id: "protocol/redis-user",
        about: "Password of a user of Redis",
        wake: &[Wake::Words(&["user ", "setuser "])],
        begin: Some(access),
        pattern: r#"(?i:(?:set)?user) [A-Za-z0-9._-]{1,40} (?:[^\s>]{1,40} ){0,6}>(?P<value>[^\s"'\\<>]{4,128})"#,
        hits: &[
            "user default on >«w8Kd22x» ~* +@all",
            "ACL SETUSER jane on allkeys +get >«kX9vb2qq»",
        ],
        misses: &["user jane on > board", "the user is > 18 years old"],
        source: "Redis documentation, ACL",
        ..SAID
    },
    Rule {
        id: "protocol/unseal",
        about: "Key that unseals a vault or recovers a disk",
        label: Label::SECRET,
        wake: &[Wake::Words(&["unseal key", "recovery key"])],
        pattern: r#"(?i:unseal|recovery) (?i:key)(?: [0-9]{1,2})?(?: \([^)\n]{1,40}\))?:?[ \t\r\n]{1,6}(?P<value>[A-Za-z0-9+/]{43,44}={0,2}|[0-9]{6}(?:-[0-9]{6}){7})"#,
        check: Some(placeholder::real),
        hits: &[
            "Unseal Key 1: «u7AgmRgDdUCxMGuqmaJH/VkTtzu2AGA+ZOVug2/tgdU=»",
            "Recovery key: «123456-234567-345678-456789-567890-678901-789012-890123»",
        ],
        misses: &["Unseal Key Progress 1/3", "the recovery key is on paper"],
        source: "Vault documentation, operator init; BitLocker recovery guide",
        ..SAID
    },
    Rule {
        id: "protocol/generated",
        about: "What a program that makes passwords has made",
        label: Label::SECRET,
        wake: &[Wake::Words(&[
            "pwgen",
            "openssl rand",
            "makepasswd",
            "apg ",
            "secrets.token",
        ])],
        begin: Some(prompted),
        pattern: r#"[a-z][^\n\\]{2,80}(?:\n|\\n)(?P<value>[^\s"'\\<>]{8,128})(?:\s|\\n|"|$)"#,
        check: Some(|value| placeholder::real(value) && random::random(value)),
        hits: &[
            "$ openssl rand -base64 32\n«q7Lr2VxT9bKd4WzHm1Zk8wQ2nV7rT4yB6mX1cFk3vQ8=»",
            "$ pwgen -s 20 1\n«DDQUhtxxV2tbh7J0hlY6»\n$ ",
        ],
        misses: &[
            "$ openssl rand -hex 32 > key\n$ ls",
            "use openssl rand -hex 32\nand wait",
        ],
        source: "openssl-rand(1); pwgen(1)",
        ..SAID
    },
    Rule {
        id: "protocol/sasl",
        about: "User and password in base64 behind AUTH PLAIN, or what answers 334 of SMTP",
        label: Label::SECRET,
        wake: &[Wake::Words(&[
            "auth plain",
            "authenticate plain",
            "ugfzc3dvcmq6",
        ])],
        pattern: r"(?i:auth plain|authenticate plain|ugfzc3dvcmq6)(?:[ \r\n:>]|C:|\\[nr]){1,12}(?P<value>[A-Za-z0-9+/]{8,}={0,2})",
        check: Some(|value| {
            placeholder::real(value)
                && proof::base64(value.as_bytes())
                    .iter()
                    .filter(|b| b.is_ascii_graphic())
                    .count()
                    > 3
        }),
        hits: &[
            "AUTH PLAIN «AGphbmUAdzhLZDIyeA==»",
            "334 VXNlcm5hbWU6\namFuZQ==\n334 UGFzc3dvcmQ6\n«dzhLZDIyeA==»",
        ],
        misses: &["250-AUTH PLAIN LOGIN", "AUTH PLAIN is disabled"],
        source: "RFC 4954; RFC 4616",
        ..SAID
    },
    Rule {
        id: "protocol/digest",
        about: "Answer to a challenge in an Authorization header: Digest, Negotiate, NTLM",
        label: Label::SECRET,
        wake: &[Wake::Words(&["digest username", "negotiate ", "ntlm "])],
        pattern: r#"(?i:digest username)[^\n]{0,200}?response=\\?"(?P<value>[0-9a-f]{32,64})"#,
        reach: 400,
        check: Some(placeholder::real),
        hits: &[
            "Authorization: Digest username=\"jane\", realm=\"x\", uri=\"/\", response=\"«6629fae49393a05397450978507c4ef1»\"",
            "Authorization: Digest username=\"a\", response=\"«9f86d081884c7d659a2feaa0c55ad015»\", qop=auth",
        ],
        misses: &[
            "WWW-Authenticate: Digest realm=\"x\", nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c0\"",
            "Negotiate a better price",
        ],
        source: "RFC 7616",
        ..SAID
    },
    Rule {
        id: "protocol/negotiate",
        about: "Ticket or hash behind Negotiate or NTLM",
        label: Label::SECRET,
        wake: &[Wake::Words(&["negotiate ", "ntlm "])],
        pattern: r"(?i:negotiate|ntlm) (?P<value>[A-Za-z0-9+/]{40,}={0,2})",
        reach: 4096,
        check: Some(|value| placeholder::real(value) && value.bytes().any(|b| b.is_ascii_digit())),
        hits: &[
            "Authorization: Negotiate «YIIFnQYGKwYBBQUCoIIFkTCCBY2gDTALBgkqhkiC9xIBAgKiggWABIIFfA==»",
            "Authorization: NTLM «TlRMTVNTUAADAAAAGAAYAHIAAAAYABgAigAAABQAFABIAAAADAAMAFwAAAB4»",
        ],
        misses: &["WWW-Authenticate: Negotiate", "NTLM is disabled here"],
        source: "RFC 4559; MS-NLMP",
        ..SAID
    },
    Rule {
        id: "protocol/router",
        about: "Password, key or community in the settings of routers and switches",
        wake: &[Wake::Words(&[
            "community ",
            "secret ",
            "password ",
            "isakmp key",
            "server key",
            "pre-shared-key ",
        ])],
        begin: Some(setting),
        pattern: r#"(?:(?:community|secret|password|key|pre-shared-key)(?: (?:level [0-9]{1,2} )?(?:[05789]|local|ascii-text|hexadecimal|cipher|simple|plain-text|address [0-9.]{7,15} key))?) \\?"?(?P<value>[^\s"'<>\\]{4,128})"#,
        hits: &[
            "snmp-server community «w8Kd22x-ro» RO",
            "username admin privilege 15 secret 0 «w8Kd22x»",
            "tacacs-server key «w8Kd22x»",
            "crypto isakmp key «w8Kd22x» address gw1",
            "username admin password 7 «094F471A1A0A57»",
        ],
        misses: &[
            "snmp-server community public RO",
            "enable secret level 15",
            "the password 7 times in a row",
            "set community-list 12",
        ],
        source: "Cisco IOS Security Command Reference; Junos CLI Reference",
        ..SAID
    },
    Rule {
        id: "protocol/wifi-code",
        about: "Password of a network in the text of a QR code",
        wake: &[Wake::Words(&["wifi:"])],
        pattern: r"WIFI:(?:[TSHIE]:(?:[^;\\\n]|\\.){0,64};){0,4}P:(?P<value>(?:[^;\\\n]|\\.){3,64});",
        check: Some(placeholder::real),
        hits: &[
            "WIFI:T:WPA;S:Home;P:«w8Kd22x»;;",
            "WIFI:S:Home;T:WPA;P:«four brown foxes»;H:true;;",
        ],
        misses: &["WIFI: connected; P: 12;", "WIFI:T:nopass;S:Home;;"],
        source: "ZXing wiki, barcode contents",
        ..SAID
    },
];

fn given(value: &str) -> bool {
    placeholder::real(value)
        && !judge::code(value)
        && !value.contains("/")
        && !judge::technical(value)
        && (judge::strong(value) || random::scrambled(value) || cipher(value))
}

/// Cisco's reversible form: an even number of hex digits.
fn cipher(value: &str) -> bool {
    value.len() >= 12
        && value.len().is_multiple_of(2)
        && value.bytes().all(|b| b.is_ascii_hexdigit())
}

/// A command in capitals, at the beginning of a line or behind a prompt or a tag.
fn command(text: &[u8], at: usize) -> Option<usize> {
    let word = &text[at..at + 4];
    if !matches!(word, b"AUTH" | b"PASS" | b"LOGI") {
        return None;
    }
    // The name of a method follows.
    let method = text.get(at + 5..at + 10);
    if word == b"AUTH" && method.is_some_and(|m| matches!(m, b"PLAIN" | b"LOGIN" | b"CRAM-")) {
        return None;
    }
    let before = &text[at.saturating_sub(10)..at];
    let begins = before.is_empty() || before.ends_with(b"\n") || before.ends_with(b"\\n");
    let behind = before.ends_with(b"> ") || before.ends_with(b"\"");
    // `a001 LOGIN`, `C: PASS`.
    let tag = before.ends_with(b" ")
        && before
            .iter()
            .rev()
            .skip(1)
            .take_while(|b| b.is_ascii_alphanumeric() || **b == b':')
            .count()
            <= 5
        && word == b"LOGI"
        || before.ends_with(b"C: ");
    (begins || behind || tag).then_some(at)
}

/// Where a `>` with a password is on the line of a user's rights.
fn access(text: &[u8], at: usize) -> Option<usize> {
    let line = &text[at..(at + 160).min(text.len())];
    let line = &line[..memchr::memchr(b'\n', line).unwrap_or(line.len())];
    let mark = memchr::memmem::find(line, b" >")?;
    let rights = memchr::memmem::find(line, b" on ").is_some();
    (rights && line.get(mark + 2).is_some_and(|b| *b != b' ')).then_some(at)
}

/// Behind a prompt.
fn prompted(text: &[u8], at: usize) -> Option<usize> {
    let before = &text[..at];
    (before.ends_with(b"$ ")
        || before.ends_with(b"# ")
        || before.ends_with(b"> ")
        || before.ends_with(b"% "))
    .then_some(at)
}

/// The last word of a setting, in a line that begins as those of routers do.
fn setting(text: &[u8], at: usize) -> Option<usize> {
    let before = &text[at.saturating_sub(80)..at];
    let begin = memchr::memrchr(b'\n', before).map_or(0, |at| at + 1);
    let escaped = memchr::memmem::rfind(before, b"\\n").map_or(0, |at| at + 2);
    let quote = memchr::memrchr(b'"', before).map_or(0, |at| at + 1);
    let line = before[begin.max(escaped).max(quote)..].trim_ascii_start();
    let begins = [
        &b"snmp-server "[..],
        b"username ",
        b"enable ",
        b"tacacs",
        b"radius",
        b"crypto ",
        b"set ",
        b"neighbor ",
        b"ip ospf",
        b"key ",
        b"line ",
        b"ppp ",
        b"wpa-psk",
        b"security ",
        b"aaa ",
        b"local-user ",
    ]
    .iter()
    .any(|word| line.starts_with(word));
    let key = text[at..].starts_with(b"isakmp") || text[at..].starts_with(b"server");
    // `isakmp key` and `server key` wake at their first word.
    begins.then(|| {
        if key {
            at + text[at..].iter().position(|&b| b == b' ').unwrap_or(0) + 1
        } else {
            at
        }
    })
}
