//! Any JSON: every string, every key and every long integer is text. Only the names by which the
//! gate asks the ledger are known: whose it is goes, and the conversation's id is a pseudonym.

use super::{Field, Format, Line};
use crate::gate::{Fact, Facts};

pub(crate) static JSON: Format = Format {
    fields: &[
        ("account_id", Field::Identity),
        ("account_uuid", Field::Identity),
        // What else is called an account may be money's.
        ("account.id", Field::Identity),
        ("account.uuid", Field::Identity),
        ("account.email", Field::Identity),
        ("account.email_address", Field::Identity),
        ("account.name", Field::Identity),
        ("account.full_name", Field::Identity),
        ("account.phone", Field::Identity),
        ("account.login", Field::Identity),
        ("conversation_id", Field::Join("conversation")),
        ("session_id", Field::Join("conversation")),
    ],
    account: |line| line.first_id(&["account_id", "account_uuid", "account.id", "account.uuid"]),
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
