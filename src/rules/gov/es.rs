//! Numbers that Spain gives to a person or a business.

mod document;
mod tax;

use crate::rules::Rule;

pub(crate) const RULES: &[Rule] = &[
    tax::DNI,
    tax::DNI_CONTEXT,
    tax::NIE,
    tax::NIE_CONTEXT,
    tax::CIF,
    tax::VAT,
    document::SOCIAL,
    document::SOCIAL_CONTEXT,
    document::PASSPORT,
    document::SUPPORT,
];
