//! Plain text: a line is a text.

use super::Format;

pub(crate) static TEXT: Format = Format {
    name: "text",
    conversation: |_| None,
    account: |_| None,
    is_json: false,
    ..Format::BASE
};
