//! Any JSON: every string, every key and every long integer is text.

use super::{Format, Line};
use crate::gate::{Fact, Facts};

pub(crate) static JSON: Format = Format {
    recognises: |_, _| true,
    ..Format::BASE
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
