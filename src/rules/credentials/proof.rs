//! What a credential proves about itself: checksums, and what its base64 says.

/// CRC-32 (ISO 3309, the one of zip), bit by bit: the texts are 30 bytes long.
pub(super) fn crc32(bytes: &[u8]) -> u32 {
    let mut crc = !0u32;
    for &b in bytes {
        crc ^= u32::from(b);
        for _ in 0..8 {
            crc = crc >> 1 ^ if crc & 1 == 1 { 0xEDB8_8320 } else { 0 };
        }
    }
    !crc
}

/// GitHub and npm: behind the prefix 30 characters and their CRC-32 in base 62, six digits.
pub(super) fn crc_base62(value: &str) -> bool {
    let Some((_, body)) = value.split_once('_') else {
        return false;
    };
    let (Some(random), Some(check)) = (body.get(..30), body.get(30..)) else {
        return false;
    };
    check.len() == 6 && base62(check) == Some(u64::from(crc32(random.as_bytes())))
}

/// Matrix: behind the last underscore the CRC-32 of all before it in base 62, six digits; one
/// server writes the lowest digit first.
pub(super) fn crc_base62_of_all(value: &str) -> bool {
    let Some((body, check)) = value.rsplit_once('_') else {
        return false;
    };
    let crc = Some(u64::from(crc32(body.as_bytes())));
    let turned: String = check.trim_start_matches('0').chars().rev().collect();
    check.len() == 6 && (base62(check) == crc || base62(&turned) == crc)
}

/// GitLab's routable tokens: the last seven characters are the CRC-32 of all before them in
/// base 36.
pub(super) fn crc_base36(value: &str) -> bool {
    let Some((body, check)) = value
        .len()
        .checked_sub(7)
        .and_then(|at| value.split_at_checked(at))
    else {
        return false;
    };
    body.contains('.') && u32::from_str_radix(check, 36) == Ok(crc32(body.as_bytes()))
}

/// Keys of NATS: base32 whose last two bytes are the CRC-16 (XMODEM) of those before, the low
/// byte first.
pub(super) fn nkey(value: &str) -> bool {
    let (mut bits, mut count, mut crc) = (0u32, 0, 0u16);
    let mut bytes = Vec::with_capacity(36);
    for b in value.bytes() {
        let five = match b {
            b'A'..=b'Z' => b - b'A',
            b'2'..=b'7' => b - b'2' + 26,
            _ => return false,
        };
        bits = bits << 5 | u32::from(five);
        count += 5;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count) as u8);
            bits &= (1 << count) - 1;
        }
    }
    let Some((body, check)) = bytes.split_last_chunk::<2>() else {
        return false;
    };
    for &b in body {
        crc ^= u16::from(b) << 8;
        for _ in 0..8 {
            crc = crc << 1 ^ if crc & 0x8000 > 0 { 0x1021 } else { 0 };
        }
    }
    crc == u16::from_le_bytes(*check)
}

/// Grafana and Atlassian: the last eight hex digits are the CRC-32 of what stands before them,
/// less the `_` or `=` that joins them.
pub(super) fn crc_hex(value: &str) -> bool {
    let Some((body, check)) = value
        .len()
        .checked_sub(8)
        .and_then(|at| value.split_at_checked(at))
    else {
        return false;
    };
    let check = u32::from_str_radix(check, 16).ok();
    let plain = body.strip_suffix('_').unwrap_or(body);
    [body, plain].into_iter().any(|body| {
        let crc = crc32(body.as_bytes());
        check == Some(crc) || check == Some(crc.swap_bytes())
    })
}

fn base62(digits: &str) -> Option<u64> {
    digits.bytes().try_fold(0u64, |sum, b| {
        let digit = match b {
            b'0'..=b'9' => b - b'0',
            b'A'..=b'Z' => b - b'A' + 10,
            b'a'..=b'z' => b - b'a' + 36,
            _ => return None,
        };
        Some(sum * 62 + u64::from(digit))
    })
}

/// Decodes base64 of either alphabet, up to the first byte that is none; padding is not needed.
pub(super) fn base64(text: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut count) = (0u32, 0);
    for &b in text {
        let six = match b {
            b'A'..=b'Z' => b - b'A',
            b'a'..=b'z' => b - b'a' + 26,
            b'0'..=b'9' => b - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            _ => break,
        };
        bits = bits << 6 | u32::from(six);
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count) as u8);
            bits &= (1 << count) - 1;
        }
    }
    bytes
}

/// A JSON web token: the first part is a JSON object that names an algorithm.
pub(super) fn jwt(value: &str) -> bool {
    let Some((header, rest)) = value.split_once('.') else {
        return false;
    };
    let header = base64(header.as_bytes());
    let has = |part: &[u8]| header.windows(part.len()).any(|here| here == part);
    rest.contains('.')
        && header.first() == Some(&b'{')
        && header.last() == Some(&b'}')
        && (has(b"\"alg\"") || has(b"\"typ\"") || has(b"\"kid\""))
}

/// Whether an object of JSON begins so: a brace, a quote, and a name that begins with a letter.
pub(super) fn begins_json(text: &[u8]) -> bool {
    let mut rest = text.iter().filter(|b| !b.is_ascii_whitespace());
    rest.next() == Some(&b'{')
        && rest.next() == Some(&b'"')
        && rest.next().is_some_and(u8::is_ascii_alphabetic)
        && rest.all(|b| (b' '..0x7F).contains(b))
}

/// `user:password` in base64, as in `Authorization: Basic`.
pub(super) fn user_and_password(value: &str) -> bool {
    let plain = base64(value.as_bytes());
    let Ok(plain) = std::str::from_utf8(&plain) else {
        return false;
    };
    plain.split_once(':').is_some_and(|(user, password)| {
        !password.is_empty()
            && (!user.is_empty() || password.len() >= 6)
            && !plain.chars().any(char::is_control)
    })
}

/// A bot's token of Discord: the first part is the number of the bot's account.
pub(super) fn discord(value: &str) -> bool {
    let Some((id, _)) = value.split_once('.') else {
        return false;
    };
    let id = base64(id.as_bytes());
    (17..=20).contains(&id.len()) && id.iter().all(u8::is_ascii_digit)
}

/// Base64 of a PEM block with a private key, as in `client-key-data` of a kubeconfig.
pub(super) fn base64_of_private_pem(start: &[u8]) -> bool {
    base64(start).windows(11).any(|here| here == b"PRIVATE KEY")
}

/// Bech32's checksum (BIP 173), for keys of age.
pub(super) fn bech32(value: &str) -> bool {
    const ALPHABET: &[u8] = b"qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    const MIX: [u32; 5] = [
        0x3b6a_57b2,
        0x2650_8e6d,
        0x1ea1_19fa,
        0x3d42_33dd,
        0x2a14_62b3,
    ];
    let lower = value.to_ascii_lowercase();
    let Some((name, data)) = lower.rsplit_once('1') else {
        return false;
    };
    let mut sum = 1u32;
    let mut mix = |digit: u32| {
        let top = sum >> 25;
        sum = (sum & 0x01ff_ffff) << 5 ^ digit;
        for (bit, part) in MIX.iter().enumerate() {
            if top >> bit & 1 == 1 {
                sum ^= part;
            }
        }
    };
    name.bytes().for_each(|b| mix(u32::from(b >> 5)));
    mix(0);
    name.bytes().for_each(|b| mix(u32::from(b & 31)));
    for b in data.bytes() {
        let Some(digit) = ALPHABET.iter().position(|&a| a == b) else {
            return false;
        };
        mix(digit as u32);
    }
    sum == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checksums() {
        // The check value that catalogues of CRCs list.
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
        assert_eq!(base62("00001C"), Some(74));
        let random = "q7Lr2VxT9bKd4WzHm1Zk8wQ2nV7rT4";
        let crc = u64::from(crc32(random.as_bytes()));
        let alphabet = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
        let digits: String = (0..6)
            .rev()
            .map(|place| char::from(alphabet[(crc / 62u64.pow(place) % 62) as usize]))
            .collect();
        assert!(crc_base62(&format!("x_{random}{digits}")));
        assert!(!crc_base62(&format!("x_{random}000000")));
        let body = format!("syt_amFuZQ_{random}");
        let crc = crc32(body.as_bytes());
        let digits: String = (0..6)
            .map(|place| char::from(alphabet[(crc / 62u32.pow(place) % 62) as usize]))
            .collect();
        let turned: String = digits.chars().rev().collect();
        assert!(crc_base62_of_all(&format!("{body}_{turned}")));
        assert!(crc_base62_of_all(&format!("{body}_{digits}")) || digits.ends_with('0'));
        assert!(!crc_base62_of_all(&format!("{body}x_{turned}")));
        // The example seed of docs.nats.io, put together.
        let seed = concat!(
            "SU",
            "ACSSL3UAHUDXKFSNVUZRF5UHPMWZ6BFDTJ7M6USDXIEDNPPQYYYCU3VY"
        );
        assert!(nkey(seed));
        assert!(!nkey(&seed.replace("CU3VY", "CU4VY")));
        // BIP 173 lists these.
        assert!(bech32("A12UEL5L"));
        assert!(!bech32("A12UEL5Q"));
    }

    #[test]
    fn what_base64_says() {
        // RFC 4648, section 10; RFC 7617, section 2.
        assert_eq!(base64(b"Zm9vYmFy"), b"foobar");
        assert_eq!(base64(b"Zm9vYg=="), b"foob");
        assert!(user_and_password("QWxhZGRpbjpvcGVuIHNlc2FtZQ=="));
        assert!(!user_and_password("authentication"));
        assert!(jwt("eyJhbGciOiJIUzI1NiJ9.e30.abc"));
        assert!(!jwt("eyJhIjoxfQ.e30.abc"));
    }
}
