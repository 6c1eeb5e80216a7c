//! Plain text: a line is a text.

use super::Format;

pub(crate) static TEXT: Format = Format {
    name: "text",
    is_json: false,
    ..Format::BASE
};
