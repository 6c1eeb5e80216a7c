//! Any JSON: every string, every key and every long integer is text.

use super::{Format, Line};
use crate::gate::{Fact, Facts};

pub(crate) static JSON: Format = Format {
    name: "json",
    fields: &[],
    recognises: |_| true,
    valid: |_| true,
    facts,
    conversation: None,
    account: None,
    stamped: false,
    is_json: true,
    has_facts: false,
};

/// The format has no notion of incognito or flagged conversations; plan and consent are not
/// known until a ledger tells them, and so the gate holds what nobody names.
pub(super) fn facts(_: &Line<'_>) -> Facts {
    Facts {
        incognito: Fact::Known(false),
        safety_flagged: Fact::Known(false),
        ..Facts::default()
    }
}
