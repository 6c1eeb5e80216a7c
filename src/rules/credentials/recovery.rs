//! What lets somebody in without a password: seed phrases of wallets, recovery codes, seeds of
//! one-time passwords, private keys of chains.

use super::{placeholder, random};
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

const SECRET: Rule = Rule {
    label: Label::SECRET,
    left: Edge::Free,
    right: Edge::Free,
    confidence: Confidence::Likely,
    ..Rule::BASE
};

/// How far behind its word a value may begin.
const FAR: usize = 72;

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "recovery/seed-phrase",
        about: "Seed phrase of a wallet: 12 to 24 words",
        wake: &[Wake::Words(&[
            "seed",
            "mnemonic",
            "recovery phrase",
            "recovery words",
            "recoveryphrase",
            "recovery_phrase",
            "backup phrase",
            "secret phrase",
            "wallet",
            "wiederherstellungsphrase",
            "frase semilla",
            "frase de recup",
            "frase-semente",
            "phrase de récup",
            "frase di recup",
            "frasa pemulihan",
            "助记词",
            "助記詞",
            "ニーモニック",
            "리커버리",
            "니모닉",
            "мнемони",
            "сид-фраз",
            "сид фраз",
        ])],
        begin: Some(phrase),
        pattern: r#"[a-z]{3,8}(?:[ ,.\n\t0-9"'\\()-]{1,10}?n?[a-z]{3,8}){11,23}"#,
        reach: 512,
        fit: Some(words),
        right: Edge::Word,
        hits: &[
            "My seed phrase is «lemon river orange copper window salmon winter garden silver monkey dragon shadow», help",
            "MNEMONIC=\"«lemon river orange copper window salmon winter garden silver monkey dragon shadow»\"",
            "助记词:«lemon river orange copper window salmon winter garden silver monkey dragon shadow»",
        ],
        misses: &[
            "A seed phrase consists of twelve words, which should be kept in a safe place and never be shared with anybody",
            "the mnemonic is a list of words",
            "wallet: one two three four five",
        ],
        source: "BIP-39",
        ..SECRET
    },
    Rule {
        id: "recovery/codes",
        about: "Codes that stand in for the second factor, all of a list",
        wake: &[Wake::Words(&[
            "recovery code",
            "recovery_code",
            "recoverycode",
            "recovery-code",
            "backup code",
            "backup_code",
            "backupcode",
            "backup-code",
            "scratch code",
            "emergency code",
            "wiederherstellungscode",
            "backup-codes",
            "notfallcode",
            "codes de récup",
            "codes de secours",
            "códigos de recup",
            "códigos de respaldo",
            "códigos de backup",
            "codici di recupero",
            "codici di backup",
            "herstelcode",
            "kode cadangan",
            "kode pemulihan",
            "kody zapasowe",
            "återställningskod",
            "恢复代码",
            "恢复码",
            "备用码",
            "备用验证码",
            "バックアップコード",
            "リカバリーコード",
            "복구 코드",
            "백업 코드",
            "резервные код",
            "коды восстановления",
            "kurtarma kod",
            "رموز الاسترداد",
        ])],
        begin: Some(code),
        pattern: r#"[^<>{}=]{6,}"#,
        reach: 1024,
        fit: Some(codes),
        hits: &[
            "Recovery codes: «5tgfq-ay5zm 8qij8-hntt6 p2cm9-z8ea4»",
            "Backup codes:\n«38594200\n86484630\n22101138»\nKeep them safe.",
            "Backup codes:\n1. «8472 9103\n2. 5521 0098\n3. 1200 3344»\n",
            "{\"recoveryCodes\":[\"«hgygn-z8nw5\",\"gbret-h9uy5»\"]}",
            "Recovery codes:\n1. «5tgfq-ay5zm\n2. 8qij8-hntt6\n3. p2cm9-z8ea4»",
        ],
        misses: &[
            "Print your recovery codes and keep them safe.",
            "backup codes can be made again since version 2024",
            "Recovery code: required",
        ],
        source: "Help pages of GitHub and Google on two-factor authentication",
        ..SECRET
    },
    Rule {
        id: "recovery/otp-seed",
        about: "Seed of one-time passwords, in base32",
        wake: &[Wake::Words(&[
            "totp",
            "otp",
            "2fa",
            "fa secret",
            "fa key",
            "fa seed",
            "mfa",
            "two-factor",
            "two factor",
            "authenticator",
            "setup key",
            "setup code",
            "secret key",
            "manual entry",
            "oathtool",
            "einrichtungsschlüssel",
        ])],
        begin: Some(base32),
        pattern: r"[A-Za-z2-7]{4,}(?:[ -][A-Za-z2-7]{4}){0,15}={0,6}",
        fit: Some(seed),
        reach: 192,
        hits: &[
            "TOTP secret: «JBSWY3DPEHPK3PXQ»",
            "Manual entry key: «jbsw y3dp ehpk 3pxq 7kq2 zmfa»",
            "{\"otpSeed\":\"«AWX2HWWF46ISRWHUOQFDS6A54Y»\"}",
            "oathtool --totp -b «N2SYA5TJITDH7ZW5NMQPTGQVPK»",
        ],
        misses: &[
            "TOTP authentication with AUTHENTICATION_REQUIRED",
            "otp: 123456",
            "secret key is needed for that kind of work here",
        ],
        source: "RFC 4648, section 6; RFC 6238; key URI format of Google Authenticator",
        ..SECRET
    },
    Rule {
        id: "recovery/chain-key",
        about: "Private key in hexadecimal",
        label: Label::PRIVATE_KEY,
        wake: &[Wake::Words(&[
            "private key",
            "privatekey",
            "private_key",
            "priv key",
            "privkey",
            "secret key",
            "privater schlüssel",
            "clé privée",
            "clave privada",
            "chave privada",
            "chiave privata",
            "私钥",
            "秘密鍵",
            "приватный ключ",
        ])],
        pattern: r#"(?i:private[ _]?key|priv ?key|secret key|privater schlüssel|clé privée|clave privada|chave privada|chiave privata|私钥|秘密鍵|приватный ключ)[^\n0-9]{0,24}?(?P<value>(?:0x)?[0-9a-fA-F]{64})"#,
        right: Edge::Token,
        check: Some(|value| {
            placeholder::real(value) && random::random(value.trim_start_matches("0x"))
        }),
        hits: &[
            "private key (hex): «183f541c1bb29c51875ef6e23d28e65bca48b8437ebedcdd8434d3817bf5ebbd»",
            "PRIVATE_KEY=«0xb2feec8f8695c220db463801d7df99101f7b34615dc0393c2bf0101d5bfafe3b»",
        ],
        misses: &[
            "private key fingerprint 183f541c1bb29c51875ef6e23d28e65bca48b8437ebedcdd8434d3817bf5ebbd0000",
            "private key: 0x0000000000000000000000000000000000000000000000000000000000000000",
        ],
        source: "SEC 2, secp256k1: a key is a number of 32 bytes",
        ..SECRET
    },
];

/// Words that no list of seed words has, and every sentence.
#[rustfmt::skip]
const SENTENCE: &[&str] = &[
    "the", "and", "for", "with", "your", "from", "are", "was", "not", "has", "have", "which",
    "were", "been", "they", "them", "these", "those", "should", "would", "must", "never", "consists",
    "words", "phrase", "using", "used", "into", "but", "its", "then", "his", "her", "our", "does",
];

/// Where twelve words that may be a phrase begin, not far behind the woken word.
fn phrase(text: &[u8], woken: usize) -> Option<usize> {
    let line = &text[woken..(woken + FAR).min(text.len())];
    // Behind what opens the phrase, else behind a word.
    let opened = line
        .iter()
        .enumerate()
        .filter(|(_, b)| b":=\"'\n([`".contains(b))
        .map(|(at, _)| at + 1);
    const SAYS: [&[u8]; 4] = [b" is ", b" ist ", b" est ", b" es "];
    let spoken = SAYS
        .iter()
        .filter_map(|word| memchr::memmem::find(line, word).map(|at| at + word.len()));
    let native = line.iter().position(|b| b.is_ascii()).filter(|&at| at > 0);
    opened.chain(spoken).chain(native).find_map(|at| {
        let rest = &text[woken + at..];
        let skip = rest
            .iter()
            .take(16)
            .take_while(|b| b" \"'`\n\\[(1.".contains(b))
            .count();
        let start = woken + at + skip;
        let window = &text[start..(start + 320).min(text.len())];
        let window = std::str::from_utf8(window)
            .unwrap_or_else(|cut| std::str::from_utf8(&window[..cut.valid_up_to()]).unwrap_or(""));
        (words(window) > 0).then_some(start)
    })
}

/// The length of the phrase that `text` begins with: 12, 15, 18, 21 or 24 words.
fn words(text: &str) -> usize {
    let bytes = text.as_bytes();
    let (mut at, mut count, mut best) = (0, 0, 0);
    loop {
        let len = bytes[at..]
            .iter()
            .take_while(|b| b.is_ascii_lowercase())
            .count();
        let word = &text[at..at + len];
        let joined = bytes
            .get(at + len)
            .is_some_and(|b| b.is_ascii_alphanumeric() || *b == b'_');
        if !(3..=8).contains(&len) || SENTENCE.contains(&word) || joined {
            break;
        }
        count += 1;
        let end = at + len;
        if count >= 12 && count % 3 == 0 {
            best = end;
        }
        if count == 24 {
            break;
        }
        at = end;
        let gap = bytes[at..]
            .iter()
            .take(10)
            .take_while(|b| b" ,.\n\t0123456789\"')(-".contains(b))
            .count();
        at += gap;
        // `\n` as an escape.
        if bytes.get(at) == Some(&b'\\') {
            at += 1;
            at += usize::from(matches!(bytes.get(at), Some(b'n' | b'"')));
            at += bytes[at.min(bytes.len())..]
                .iter()
                .take(8)
                .take_while(|b| b" ,.0123456789\"'".contains(b))
                .count();
        }
        if at == end || at >= bytes.len() {
            break;
        }
    }
    best
}

/// The first code behind the woken words.
fn code(text: &[u8], woken: usize) -> Option<usize> {
    let end = (woken + FAR).min(text.len());
    let mut at = woken;
    while at < end {
        if text[at].is_ascii_alphanumeric() && (at == 0 || !is_code(text[at - 1])) {
            let len = length(&text[at..]);
            if is_one(&text[at..at + len]) {
                return Some(at);
            }
            at += len.max(1);
        } else {
            at += 1;
        }
    }
    None
}

fn is_code(b: u8) -> bool {
    b.is_ascii_alphanumeric() || b == b'-' || b == b'_'
}

/// How long the code is that `text` begins with: one piece, or two groups of four digits (Google).
fn length(text: &[u8]) -> usize {
    let piece = |text: &[u8]| text.iter().take(40).take_while(|&&b| is_code(b)).count();
    let four = |text: &[u8]| piece(text) == 4 && text.iter().take(4).all(u8::is_ascii_digit);
    match text.get(5..) {
        Some(second) if text[4] == b' ' && four(text) && four(second) => 9,
        _ => piece(text),
    }
}

/// Six characters or more, with a digit in them, and no year or word with a number.
fn is_one(code: &[u8]) -> bool {
    let digits = code.iter().filter(|b| b.is_ascii_digit()).count();
    let groups = code.split(|&b| b == b'-' || b == b' ');
    let even = {
        let mut lengths = groups.clone().map(<[u8]>::len);
        let first = lengths.next();
        lengths.all(|len| Some(len) == first)
    };
    let parts = groups.count();
    let all = code.len() - (parts - 1);
    (6..=32).contains(&all)
        && !code.contains(&b'_')
        && even
        && (digits == all && all < 13
            || digits > 0 && parts > 1 && all >= 8
            || digits > 1 && all >= 8)
}

/// The length of the list of codes that `text` begins with: all of one shape.
fn codes(text: &str) -> usize {
    let bytes = text.as_bytes();
    let first = length(bytes);
    if !is_one(&bytes[..first]) || !placeholder::real(&text[..first]) {
        return 0;
    }
    let (mut at, mut end) = (first, first);
    loop {
        // Between codes: breaks, commas, quotes, and the number of a list.
        let gap = bytes[at..]
            .iter()
            .take(12)
            .take_while(|b| b" ,;\n\r\t\"'|*.)(".contains(b))
            .count();
        at += gap;
        if bytes.get(at) == Some(&b'\\') && matches!(bytes.get(at + 1), Some(b'n' | b'"' | b'r')) {
            at += 2;
            continue;
        }
        let len = length(&bytes[at..]);
        if len > 0
            && len < 3
            && bytes[at..at + len]
                .iter()
                .all(|b| b.is_ascii_digit() || *b == b'-')
        {
            at += len;
            continue;
        }
        if len != first || !is_one(&bytes[at..at + len]) {
            return end;
        }
        at += len;
        end = at;
    }
}

/// Where base32 begins that may be a seed, not far behind the woken word.
fn base32(text: &[u8], woken: usize) -> Option<usize> {
    let end = (woken + 48).min(text.len());
    let mut at = woken;
    while at < end {
        if is_code(text[at]) {
            let rest = &text[at..(at + 160).min(text.len())];
            let free = at == 0 || !is_code(text[at - 1]);
            if free && std::str::from_utf8(rest).map_or(0, seed) > 0 {
                return Some(at);
            }
            at += length(rest).max(1);
        } else if text[at] == b'\n' && at > woken + 24 {
            return None;
        } else {
            at += 1;
        }
    }
    None
}

/// The length of the seed that `text` begins with: 16 characters or more of base32, in one piece
/// or in groups of four.
fn seed(text: &str) -> usize {
    let bytes = text.as_bytes();
    let is = |b: &u8| b.is_ascii_uppercase() || (b'2'..=b'7').contains(b);
    let run = bytes.iter().take_while(|b| is(b)).count();
    let after = bytes.get(run);
    if run >= 16 && !after.is_some_and(|&b| is_code(b)) {
        let digits = bytes[..run].iter().filter(|b| b.is_ascii_digit()).count();
        let chance = digits > 0 && random::score(&text[..run]) < 0;
        let kept = run <= 64 && chance && placeholder::real(&text[..run]);
        return if kept { run } else { 0 };
    }
    // Groups: `jbsw y3dp ehpk 3pxq`.
    let of_group = |group: &[u8]| {
        group.len() == 4
            && group
                .iter()
                .all(|b| b.is_ascii_alphabetic() || (b'2'..=b'7').contains(b))
    };
    let (mut at, mut groups, mut digits) = (0, 0, 0);
    while let Some(group) = bytes.get(at..at + 4).filter(|group| of_group(group)) {
        let next = bytes.get(at + 4);
        if next.is_some_and(u8::is_ascii_alphanumeric) {
            return 0;
        }
        digits += usize::from(group.iter().any(u8::is_ascii_digit));
        groups += 1;
        at += 4;
        if !matches!(next, Some(b' ' | b'-')) {
            break;
        }
        at += 1;
    }
    let end = if bytes
        .get(at.wrapping_sub(1))
        .is_some_and(|b| b" -".contains(b))
    {
        at - 1
    } else {
        at
    };
    if groups >= 4 && digits * 4 >= groups {
        end
    } else {
        0
    }
}
