//! Plain text: a line is a text.

use super::{Format, json};

pub(crate) static TEXT: Format = Format {
    name: "text",
    fields: &[],
    recognises: |_| false,
    valid: |_| true,
    facts: json::facts,
    conversation: None,
    account: None,
    stamped: false,
    is_json: false,
    has_facts: false,
};
