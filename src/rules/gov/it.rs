//! Numbers that Italy gives to a person or a business.

mod document;
mod tax;

use crate::rules::Rule;

pub(crate) const RULES: &[Rule] = &[
    tax::CODE,
    tax::CODE_CONTEXT,
    tax::VAT,
    tax::VAT_CONTEXT,
    document::CARD,
    document::PASSPORT,
    document::DRIVER,
    document::HEALTH,
];
