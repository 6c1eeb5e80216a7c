//! Ids that are spelled in two ways: a list of deletions comes from one system, records from another,
//! and an account that was deleted as `6F9619FF-…` must be found as `6f9619ff-…`.

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Shorter texts of hexadecimal digits may be words, and their letter case may tell them apart.
const HEX: usize = 16;

/// The spelling by which an id of an account or a conversation is compared: without spaces around
/// it, composed (NFC), and in small letters where letter case says nothing, as in a UUID (RFC 9562,
/// section 4), in other hexadecimal digits, and in an e-mail address.
pub(crate) fn id(id: &str) -> Cow<'_, str> {
    let is_plain = |b: u8| matches!(b, b'0'..=b'9' | b'a'..=b'z' | b'-' | b'_');
    // Nearly all are spelled so already.
    if id.bytes().all(is_plain) {
        return Cow::Borrowed(id);
    }
    let unseen = |c: char| c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200d}' | '\u{feff}');
    let text = id.trim_matches(unseen);
    let text = match is_nfc(text) {
        true => Cow::Borrowed(text),
        false => Cow::Owned(text.nfc().collect::<String>()),
    };
    let digits = text.bytes().filter(|b| *b != b'-').count();
    let is_hex = digits >= HEX && text.bytes().all(|b| b.is_ascii_hexdigit() || b == b'-');
    match is_hex || text.contains('@') {
        true => Cow::Owned(text.to_lowercase()),
        false => text,
    }
}

/// The same of bytes; those that are no text are as they are.
pub(crate) fn bytes(bytes: &[u8]) -> Cow<'_, [u8]> {
    match std::str::from_utf8(bytes).map(id) {
        Ok(Cow::Owned(spelled)) => Cow::Owned(spelled.into_bytes()),
        Ok(Cow::Borrowed(spelled)) => Cow::Borrowed(spelled.as_bytes()),
        Err(_) => Cow::Borrowed(bytes),
    }
}

/// The digits of a telephone behind 011, which stands before a country's prefix where people call
/// from North America (NANPA). No number at home has as many digits.
pub(crate) fn from_america(digits: &str) -> Option<&str> {
    digits.strip_prefix("011").filter(|rest| rest.len() >= 10)
}

#[cfg(test)]
mod tests {
    #[test]
    fn one_id_has_one_spelling() {
        let table = [
            ("a-1", "a-1"),
            ("A-1", "A-1"),
            (" a-1\t", "a-1"),
            ("\u{feff}A-1\u{a0}", "A-1"),
            (
                "6F9619FF-8B86-D011-B42D-00C04FC964FF",
                "6f9619ff-8b86-d011-b42d-00c04fc964ff",
            ),
            ("0123456789ABCDEF", "0123456789abcdef"),
            ("DECAF", "DECAF"),
            ("Jane@Example.org", "jane@example.org"),
            ("Jose\u{301}", "Jos\u{e9}"),
            ("user_2ABC", "user_2ABC"),
        ];
        for (spelled, want) in table {
            let id = super::id(spelled);
            assert_eq!(id, want, "{spelled:?}");
            assert_eq!(super::id(&id), id, "{spelled:?}");
        }
        assert_eq!(&super::bytes(b"\xff\xfe")[..], b"\xff\xfe");
    }
}
