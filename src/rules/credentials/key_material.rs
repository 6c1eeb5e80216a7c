//! Private keys and JSON web tokens: values that say what they are.

use super::{placeholder, proof};
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// Longest PEM block that is taken whole: an RSA key of 16,384 bits has 13,000 characters.
const BLOCK: usize = 1 << 14;

const KEY: Rule = Rule {
    label: Label::PRIVATE_KEY,
    confidence: Confidence::Certain,
    left: Edge::Free,
    right: Edge::Free,
    reach: BLOCK,
    ..Rule::BASE
};

/// A hash that lets its password be tried.
const HASH: Rule = Rule {
    label: Label::SECRET,
    confidence: Confidence::Certain,
    left: Edge::Free,
    right: Edge::Free,
    reach: 256,
    ..Rule::BASE
};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "key/pem",
        about: "Private key between BEGIN and END lines: PEM, OpenSSH, PGP",
        wake: &[Wake::Words(&["begin"])],
        begin: Some(dashes),
        // Up to the next five dashes, which are the last line or the beginning of another block.
        pattern: r"-{5}BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-{5}(?:[^-]|-{1,4}[^-])*(?:-{5}END (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-{5})?",
        fit: Some(block),
        hits: &[
            concat!(
                "«-----BEGIN ",
                "RSA PRIVATE KEY-----\n",
                "MIIBOgIBAAJBAKj34GkxFhD90vcNLYLInFEX6Ppy1tPf9Cnzj4p4WGeKLs1Pt8Qu\n",
                "KUpRKfFLfRYC9AIKjbJTWit+CqvjWYzvQwECAwEAAQJAIJLixBy2qpFoS4DSmoEm\n",
                "-----END ",
                "RSA PRIVATE KEY-----»\n"
            ),
            concat!(
                r#"{"private_key": "«-----BEGIN "#,
                r"PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQ\nC7VJTUt9Us8cKj",
                r#"\n-----END "#,
                r#"PRIVATE KEY-----»\n", "x": 1}"#
            ),
            concat!(
                "«-----BEGIN ",
                "OPENSSH PRIVATE KEY-----\n",
                "b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gt\n",
                "ZWQyNTUxOQAAACDk3qZ8wQ2nV7rT4yB6mX1cFq7Lr2VxT9bKd4WzHA»\n\nis what I have, what now?"
            ),
            concat!(
                "«-----BEGIN ",
                "PGP PRIVATE KEY BLOCK-----\nVersion: GnuPG v2\n\n",
                "lQOYBFq7Lr2VxT9bKd4WzHZk8wQ2nV7rT4yB6mX1cFk3vQ8zP1xkD3vQ8zP1xq7L\n=k3vQ\n",
                "-----END ",
                "PGP PRIVATE KEY BLOCK-----»"
            ),
        ],
        misses: &[
            concat!(
                "key.replace('-----BEGIN ",
                "PRIVATE KEY-----', '').replace('-----END PRIVATE KEY-----', '')"
            ),
            concat!(
                "-----BEGIN ",
                "PUBLIC KEY-----\nMFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAKj34GkxFhD90vcNLYLInFEX6Ppy1tPf\n-----END PUBLIC KEY-----"
            ),
            concat!(
                "-----BEGIN ",
                "CERTIFICATE-----\nMIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBaMQswCQYDVQQGEwJJ\n-----END CERTIFICATE-----"
            ),
            concat!(
                "-----BEGIN ",
                "PRIVATE KEY-----\nyour key here\n-----END PRIVATE KEY-----"
            ),
            concat!(
                "-----BEGIN ",
                "PRIVATE KEY-----\nMIIEvQIBADANB...\n-----END PRIVATE KEY-----"
            ),
            concat!(
                "-----BEGIN ",
                "PRIVATE KEY-----\n[PRIVATE_KEY]\n-----END PRIVATE KEY-----"
            ),
        ],
        source: "RFC 7468; RFC 9580, section 6.2; PROTOCOL.key of OpenSSH",
        ..KEY
    },
    Rule {
        id: "key/pem-end",
        about: "End of a private key whose beginning was cut off",
        wake: &[Wake::Words(&["end "])],
        sift: Some(|text, at| text[at..].starts_with(b"END ") && text[..at].ends_with(b"-----")),
        begin: Some(body_before),
        pattern: r"(?:[A-Za-z0-9+/=\s]|\\[nr])+-{5}END (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-{5}",
        hits: &[concat!(
            "the end:\n«j9HBEkG5SQDT3f5O39jqS1imYY0xLvB4yF/kUT5f2sbUrHbOM9g8ngSeDVW/KIYx\n",
            "C7VJTUt9Us8cKjQ0XCkpQQq44M6sjHCDp8HfcaifC=\n-----END ",
            "PRIVATE KEY-----»"
        )],
        misses: &[
            concat!("you have to write\n-----END ", "PRIVATE KEY-----"),
            "j9HBEkG5SQDT3f5O39jqS1imYY0xLvB4yF/kUT5f\n-----END CERTIFICATE-----",
            concat!(
                "KEY=\"-----BEGIN ",
                "PRIVATE KEY-----\\n...\\n-----END ",
                "PRIVATE KEY-----\\n\""
            ),
        ],
        source: "RFC 7468; RFC 4880, section 6.2",
        ..KEY
    },
    Rule {
        id: "key/der",
        about: "Private key in base64 without its BEGIN line",
        wake: &[Wake::Prefix(&[
            "MII",
            "MHcCAQEE",
            "MIGHAgEA",
            "MC4CAQAw",
            "b3BlbnNzaC1rZXktdjE",
        ])],
        // A DER sequence that begins with version 0 or 1, or OpenSSH's magic.
        pattern: r"(?:MII[A-Z][A-Za-z0-9+/][AQgw]IBA|MHcCAQEE|MIGHAgEAM|MC4CAQAwBQYDK2Vw|b3BlbnNzaC1rZXktdjE)(?:[A-Za-z0-9+/]|\r?\n[A-Za-z0-9+/]|(?:\\r)?\\n[A-Za-z0-9+/]){40,}={0,2}",
        left: Edge::Word,
        hits: &[
            concat!(
                "key: «MII",
                "BOgIBAAJBAKj34GkxFhD90vcNLYLInFEX6Ppy1tPf9Cnzj4p4WGeKLs1Pt8Qu\nKUpRKfFLfRYC9AIKjbJTWit+CqvjWYzvQwECAwEAAQJA»\n"
            ),
            concat!(
                "\"«b3Blbn",
                "NzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gt»\""
            ),
        ],
        misses: &[
            "MIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBaMQswCQYDVQQGEwJJRTESMBAGA1UE",
            "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAu1SU1LfVLPHCozMxH2Mo4lgOEePzNm0t",
        ],
        source: "RFC 8017, A.1.2; RFC 5208; RFC 5915; PROTOCOL.key of OpenSSH",
        ..KEY
    },
    Rule {
        id: "key/pem-base64",
        about: "Private key in PEM, once more in base64, as in a kubeconfig",
        wake: &[Wake::Prefix(&["LS0tLS1CRUdJTi"])],
        pattern: r"LS0tLS1CRUdJTi[A-Za-z0-9+/]{60,}={0,2}",
        left: Edge::Word,
        begin: Some(private_pem),
        hits: &[
            concat!(
                "client-key-data: «LS0tLS1CR",
                "UdJTiBSU0EgUFJJVkFURSBLRVktLS0tLQpNSUlCT2dJQkFBSkJBS2ozNEdreEZoRDkwdmNOTFlMSW5GRVg2UHB5»"
            ),
            concat!(
                "tls.key: «LS0tLS1CR",
                "UdJTiBQUklWQVRFIEtFWS0tLS0tCk1JSUV2UUlCQURBTkJna3Foa2lHOXcwQkFRRUZBQVNDQktjd2dnU2pBZ0VB»"
            ),
        ],
        misses: &[
            "certificate-authority-data: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSURkekNDQWwrZ0F3SUJBZ0lFQWdBQXVUQU5CZ2txaGtpRzl3",
            "LS0tLS1CRUdJTiBQVUJMSUMgS0VZLS0tLS0KTUZ3d0RRWUpLb1pJaHZjTkFRRUJCUUFEU3dBd1NBSkJBS2ozNEdreEZoRDkw",
        ],
        source: "kubeconfig (v1) of kubernetes.io; RFC 7468",
        ..KEY
    },
    Rule {
        id: "key/putty",
        about: "Private part of a PuTTY key file",
        wake: &[Wake::Words(&["private-lines"])],
        pattern: r"Private-Lines: [0-9]{1,3}\r?\n(?P<value>(?:[A-Za-z0-9+/]{1,64}={0,2}\r?\n){0,99}[A-Za-z0-9+/]{16,64}={0,2})",
        check: Some(|lines| !lines.contains("EXAMPLE")),
        hits: &[
            "Private-Lines: 1\n«AAAAgQC7Lr2VxT9bKd4WzHZk8wQ2nV7rT4yB6mX1cF==»\nPrivate-MAC: 00",
            "Private-Lines: 2\n«AAAAgQC7Lr2VxT9bKd4WzHZk8wQ2nV7rT4yB6mX1cFAAAAgQC7Lr2VxT9bKd4WzH\nZk8wQ2nV7rT4yB6mX1cF»",
        ],
        misses: &[
            "Public-Lines: 1\nAAAAB3NzaC1yc2EAAAADAQABAAABgQC7Lr2VxT9bKd4W",
            "Private-Lines: 4 and so on",
        ],
        source: "PuTTY user manual, appendix on the PPK file format",
        ..KEY
    },
    Rule {
        id: "key/age",
        about: "Identity of age (X25519)",
        wake: &[Wake::Prefix(&["AGE-SECRET-KEY-1"])],
        pattern: r"AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}",
        left: Edge::Word,
        right: Edge::Word,
        proof: Some(proof::bech32),
        hits: &[
            concat!(
                "«AGE-SECRET",
                "-KEY-1SKPA0R28H70CX0QD63TC2YGUGGQQDD22J5VDTVCNPH62FSY4NQ4YR8P2RE»"
            ),
            concat!(
                "# public key: age1x\n«AGE-SECRET",
                "-KEY-1NKN75T77TRSPKEP6HCQUZTV80AKKSAXHJZM9D4HF439N5NT9FN7294G66C»"
            ),
        ],
        misses: &[
            concat!("AGE-SECRET", "-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZ"),
            "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p",
        ],
        source: "age-encryption.org/v1",
        ..KEY
    },
    Rule {
        id: "key/jwt",
        about: "JSON web token, signed (three parts) or encrypted (five)",
        label: Label::JWT,
        wake: &[Wake::Prefix(&["eyJ", "ewog", "eyAi"])],
        sift: Some(|text, at| {
            // What begins a token at each of its dashes must not be read to its end each time.
            text.get(at..at + 12)
                .is_some_and(|head| proof::begins_json(&proof::base64(head)))
        }),
        pattern: r"e[yw][A-Za-z0-9_-]{10,}={0,2}\.[A-Za-z0-9_-]*={0,2}\.[A-Za-z0-9_-]*={0,2}(?:\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{8,64})?",
        left: Edge::Word,
        right: Edge::Word,
        check: Some(token),
        hits: &[
            "Authorization: Bearer «eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0In0.q7Lr2VxT9bKd4WzHZk8wQ2nV7rT4yB6mX1cF»",
            "?jwt=«eyJ0eXAiOiJKV1QiLCJhbGciOiJub25lIn0.eyJzdWIiOiIxMjM0In0.»&x=1",
            "token=«eyJhbGciOiJSUzI1NiIsImtpZCI6IjEifQ.eyJpc3MiOiJ4In0.Zk8wQ2nV7rT4yB6mX1cF-k3vQ8_zP1x»",
        ],
        misses: &[
            "eyJhIjoxLCJiIjoyfQ.eyJzdWIiOiIxMjM0In0.q7Lr2VxT9bKd4WzH",
            "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0In0",
            "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0In0.EXAMPLE_signature",
        ],
        source: "RFC 7519; RFC 7516",
        ..KEY
    },
    Rule {
        id: "key/password-hash",
        about: "Hash of a password: bcrypt, sha-crypt, Argon2, scrypt, yescrypt, PBKDF2",
        wake: &[
            Wake::Digits {
                runs: &[1, 2],
                total: 1,
                letters: 0,
            },
            Wake::Prefix(&["$y$"]),
            Wake::Words(&["apr1$", "argon2", "pbkdf2", "scrypt:"]),
        ],
        sift: Some(|text, at| {
            // A number is one of a hash only behind a dollar sign.
            !text[at].is_ascii_digit() || at > 0 && text[at - 1] == b'$'
        }),
        begin: Some(dollar),
        pattern: r"(?:pbkdf2_sha(?:1|256|512)\$[0-9]{3,8}\$[A-Za-z0-9]{6,32}\$[A-Za-z0-9+/]{27,88}={0,2}|(?:pbkdf2:sha(?:1|256|512):[0-9]{3,8}|scrypt:[0-9]+:[0-9]+:[0-9]+)\$[A-Za-z0-9]{6,32}\$[0-9a-f]{40,128}|\$(?:pbkdf2(?:-sha(?:1|256|512))?\$[0-9]{3,8}\$[A-Za-z0-9./]{8,64}\$[A-Za-z0-9./]{27,88}|1\$[./A-Za-z0-9]{1,8}\$[./A-Za-z0-9]{22}|9\$[./A-Za-z0-9]{14}\$[./A-Za-z0-9]{43}|2[aby]\$[0-9]{2}\$[./A-Za-z0-9]{53}|[56]\$(?:rounds=[0-9]{1,9}\$)?[./A-Za-z0-9]{1,16}\$[./A-Za-z0-9]{43,86}|7\$[./A-Za-z0-9]{11,97}\$[./A-Za-z0-9]{43}|y\$[./A-Za-z0-9]+\$[./A-Za-z0-9]{1,86}\$[./A-Za-z0-9]{43}|apr1\$[./A-Za-z0-9]{1,8}\$[./A-Za-z0-9]{22}|argon2(?:id|i|d)\$(?:v=[0-9]+\$)?m=[0-9]+,t=[0-9]+,p=[0-9]+\$[A-Za-z0-9+/]{11,64}\$[A-Za-z0-9+/]{16,86}))",
        hits: &[
            "enable secret 5 «$1$q7Lr2VxT$q7Lr2VxT9bKd4WzHZk8wQ2»",
            "\"«pbkdf2_sha256$260000$q7Lr2VxT9bKd$Zk8wQ2nV7rT4yB6mX1cFk3vQ8zP1xkD3vQ8zP1xq7L=»\"",
            "jane:«$2b$12$q7Lr2VxT9bKd4WzHZk8wQ2nV7rT4yB6mX1cFk3vQ8zP1xkD3vQ8zP»",
            "root:«$6$q7Lr2VxT$q7Lr2VxT9bKd4WzHZk8wQ2nV7rT4yB6mX1cFk3vQ8zP1xkD3vQ8zPq7Lr2VxT9bKd4WzHZk8wQ2nV7rT4yB6»:19000:0",
            "\"«$argon2id$v=19$m=65536,t=3,p=4$q7Lr2VxT9bKd4WzH$Zk8wQ2nV7rT4yB6mX1cFk3vQ8zP1xkD3»\"",
        ],
        misses: &[
            "$2b$12$short",
            "costs $5$ and $6$ in all, and more than twenty-five dollars",
        ],
        source: "crypt(5) of libxcrypt; password-hashing.net for Argon2",
        ..HASH
    },
];

fn token(value: &str) -> bool {
    proof::jwt(value) && placeholder::real(value)
}

/// The five dashes before BEGIN.
fn dashes(text: &[u8], at: usize) -> Option<usize> {
    let from = at.checked_sub(5)?;
    (&text[from..at] == b"-----" && text.get(at..at + 6)? == b"BEGIN ").then_some(from)
}

/// The lines of base64 before an END line.
fn body_before(text: &[u8], at: usize) -> Option<usize> {
    let from = at.saturating_sub(BLOCK - 64);
    let body =
        |b: &u8| b.is_ascii_alphanumeric() || b"+/=\\".contains(b) || b.is_ascii_whitespace();
    let head = &text[from..at.checked_sub(5)?];
    let mut start = head.len() - head.iter().rev().take_while(|b| body(b)).count();
    // Words of the text before are no lines of a key, and the first line may be cut.
    while let Some(rest) = head.get(start..).filter(|rest| !rest.is_empty()) {
        let line = rest.iter().position(|&b| b == b'\n' || b == b' ');
        let line = line.unwrap_or(rest.len());
        if line >= 40 {
            break;
        }
        start += line + 1;
    }
    let key = head
        .get(start..)?
        .iter()
        .filter(|b| b.is_ascii_alphanumeric())
        .count();
    (key >= 24).then_some(from + start)
}

/// Certificates begin with the same letters.
fn private_pem(text: &[u8], at: usize) -> Option<usize> {
    proof::base64_of_private_pem(&text[at..(at + 72).min(text.len())]).then_some(at)
}

/// The dollar sign before the method, from the cost of bcrypt or the method itself.
fn dollar(text: &[u8], at: usize) -> Option<usize> {
    let before = &text[at.saturating_sub(4)..at];
    match before {
        [b'$', b'2', b'a' | b'b' | b'y', b'$'] => Some(at - 4),
        _ if text[at] == b'$' => Some(at),
        [.., b'$'] if text[at..].starts_with(b"pbkdf2") => Some(at - 1),
        [.., b'$'] => (text.get(at + 1) == Some(&b'$') || text[at] == b'a').then_some(at - 1),
        _ if text[at..].starts_with(b"pbkdf2") || text[at..].starts_with(b"scrypt:") => Some(at),
        _ => None,
    }
}

/// Base64 that a block has at least, in characters: the smallest key is 32 bytes.
const LEAST: usize = 40;

/// How much of a match is a key: all of it if it ends with its last line, else as far as its
/// base64 goes. Code that only names the two lines is none.
fn block(found: &str) -> usize {
    let bytes = found.as_bytes();
    let Some(head) = found[5..].find("-----").map(|at| at + 10) else {
        return 0;
    };
    let foot = found[head..].find("-----END").map(|at| head + at);
    let body = &bytes[head..foot.unwrap_or(bytes.len())];
    let (mut at, mut end, mut count) = (0, 0, 0);
    while at < body.len() {
        let run = body[at..]
            .iter()
            .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/' | b'='))
            .count();
        let before = &body[at..];
        if run >= 16
            || run > 0 && count >= 16 && last_line(&before[run..])
            || run == 5 && before[0] == b'='
        {
            count += run;
            at += run;
            end = at;
            continue;
        }
        // Headers of PEM and PGP: `Proc-Type: 4,ENCRYPTED`, `Version: …`, before the body.
        let window = &before[..before.len().min(128)];
        let line = window
            .iter()
            .position(|&b| b == b'\n')
            .map(|line| (line, 1))
            .or(memchr::memmem::find(window, b"\\n").map(|line| (line, 2)));
        let header = run > 0
            && count == 0
            && line.is_some_and(|(line, _)| before[..line].windows(2).any(|pair| pair == b": "));
        if let (true, Some((line, len))) = (header, line) {
            at += line + len;
            continue;
        }
        match escape(before) {
            0 if count > 0 || numbered(before) => match line_number(before) {
                0 => break,
                len => at += len,
            },
            0 => break,
            len => at += len,
        }
    }
    if count < LEAST {
        return 0;
    }
    if foot.is_some() {
        found.len()
    } else {
        head + end
    }
}

/// Whether a line with its number begins here.
fn numbered(bytes: &[u8]) -> bool {
    line_number(bytes) > 0
}

/// The number of a line and what parts it from the line: `12→`, `12:`, `12\t`, `12 | `.
fn line_number(bytes: &[u8]) -> usize {
    let digits = bytes
        .iter()
        .take(7)
        .take_while(|b| b.is_ascii_digit())
        .count();
    let rest = &bytes[digits..];
    let mark = match rest {
        [0xE2, 0x86, 0x92, ..] | [0xE2, 0x94, 0x82, ..] => 3,
        [b':' | b'|' | b'\t', ..] => 1,
        [b' ', b' ' | b'|', ..] => 2,
        _ => 0,
    };
    if digits > 0 && mark > 0 {
        digits + mark
    } else {
        0
    }
}

/// Behind a short line: nothing more, or a break.
fn last_line(rest: &[u8]) -> bool {
    rest.first().is_none_or(|b| b"\r\n\\\"',`".contains(b))
}

/// What may stand between two lines of base64: breaks, escaped breaks, quotes and joins.
fn escape(bytes: &[u8]) -> usize {
    let slashes = bytes.iter().take(4).take_while(|&&b| b == b'\\').count();
    if slashes > 0 {
        return match bytes.get(slashes) {
            Some(b'n' | b'r' | b't' | b'"') => slashes + 1,
            Some(b'\n') => slashes + 1,
            _ => 0,
        };
    }
    usize::from(
        bytes
            .first()
            .is_some_and(|b| b" \t\r\n\"'+,>|#*".contains(b)),
    )
}
