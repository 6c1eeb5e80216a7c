//! Images, sounds and signatures, as they stand in a transcript.

/// Fewer characters than this are no image, and may be a word.
const LEAST: usize = 64;
/// As much of it is looked at for letters of both cases and digits, all of which are there.
const HEAD: usize = 256;

/// Where the base64 in a text begins, if it is that and nothing else: at its first character, or
/// behind the head of a `data:` URL of what is no text.
pub(crate) fn payload(text: &str) -> Option<usize> {
    let start = match text.strip_prefix("data:") {
        Some(url) => {
            let (head, _) = url.split_once(',')?;
            let binary = head.len() < 128
                && head.ends_with(";base64")
                && !head.starts_with("text/")
                && head.bytes().all(|b| b.is_ascii_graphic());
            binary.then_some("data:".len() + head.len() + 1)?
        }
        None => 0,
    };
    is_base64(&text.as_bytes()[start..]).then_some(start)
}

fn is_base64(bytes: &[u8]) -> bool {
    let end = bytes
        .iter()
        .rposition(|b| !matches!(b, b'=' | b'\r' | b'\n'));
    let Some(end) = end else {
        return false;
    };
    let head = &bytes[..bytes.len().min(HEAD)];
    let has = |kind: fn(&u8) -> bool| head.iter().any(kind);
    let is_letter = |b: &u8| {
        b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/' | b'-' | b'_' | b'\r' | b'\n')
    };
    bytes.len() >= LEAST
        && bytes.len() - end <= 5
        && has(u8::is_ascii_uppercase)
        && has(u8::is_ascii_lowercase)
        && has(u8::is_ascii_digit)
        && bytes[..=end].iter().all(is_letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_told_from_text() {
        let image = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk".repeat(2);
        assert_eq!(payload(&image), Some(0));
        assert_eq!(payload(&format!("{image}==\n")), Some(0));
        assert_eq!(payload(&format!("data:image/png;base64,{image}")), Some(22));
        for text in [
            "",
            "jdoe",
            "===",
            "https://example.org/a/very/long/path/that/goes/on/and/on/and/on/for/long/A1",
            &format!("data:text/plain;base64,{image}"),
            &format!("{image} and a word"),
            &"a".repeat(80),
        ] {
            assert_eq!(payload(text), None, "{text}");
        }
    }
}
