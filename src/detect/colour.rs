//! Colours and other orders to a terminal within a text (ECMA-48, section 5.4), as they are and as
//! programs write them.

/// How the sign before an order is written: as it is, in a string, and as `cat -v` shows it.
const SIGNS: [&[u8]; 8] = [
    b"\x1B", b"x1b", b"x1B", b"\\033", b"u001b", b"u001B", b"\\e", b"^[",
];
/// Those behind which nothing tells that a sign was meant but the order itself.
const WRITTEN: [&[u8]; 3] = [b"\\033", b"\\e", b"^["];
/// The longest number of an order, with what parts it.
const NUMBER: usize = 12;

fn is_number(byte: &&u8) -> bool {
    byte.is_ascii_digit() || **byte == b';'
}

/// How long the order is with which the text begins.
pub(super) fn len(text: &[u8]) -> Option<usize> {
    let rest = text.strip_prefix(b"\x1B")?;
    order(rest).map(|len| len + 1)
}

/// How long the order is with which the text begins, if its sign is written out: `\\e[31m`.
pub(super) fn written(text: &[u8]) -> Option<usize> {
    let sign = WRITTEN.iter().find(|sign| text.starts_with(sign))?;
    order(&text[sign.len()..]).map(|len| len + sign.len())
}

/// Behind the sign: `[31m`.
fn order(rest: &[u8]) -> Option<usize> {
    let rest = rest.strip_prefix(b"[")?;
    let number = rest.iter().take_while(is_number).count();
    rest.get(number)?
        .is_ascii_alphabetic()
        .then_some(number + 2)
}

/// Where the order ends within whose number `at` lies: `\x1b[31mjane`.
pub(super) fn around(bytes: &[u8], at: usize) -> Option<usize> {
    let number = bytes[..at].iter().rev().take(NUMBER);
    let number = number.take_while(is_number).count();
    let opens = bytes[..at - number].strip_suffix(b"[")?;
    SIGNS.iter().find(|sign| opens.ends_with(sign))?;
    let rest = bytes[at..].iter().take(NUMBER).take_while(is_number);
    let end = at + rest.count();
    bytes.get(end)?.is_ascii_alphabetic().then_some(end + 1)
}

/// Whether an order ends at `at`.
pub(super) fn ends_at(bytes: &[u8], at: usize) -> bool {
    bytes[..at].last().is_some_and(u8::is_ascii_alphabetic) && around(bytes, at - 1) == Some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn orders_are_read() {
        for (text, real, out) in [
            ("\x1b[31mx", Some(5), None),
            ("\x1b[mx", Some(3), None),
            ("\\e[01;31mx", None, Some(9)),
            ("\\033[Kx", None, Some(6)),
            ("^[[31mx", None, Some(6)),
            ("\x1b[31", None, None),
            ("\\else[1]", None, None),
            ("\\e[]", None, None),
        ] {
            let bytes = text.as_bytes();
            assert_eq!((len(bytes), written(bytes)), (real, out), "{text}");
            for end in [real, out].into_iter().flatten() {
                assert!(ends_at(bytes, end), "{text}");
                assert_eq!(around(bytes, end - 1), Some(end), "{text}");
            }
        }
    }
}
