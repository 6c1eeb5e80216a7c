//! Numbers that Germany gives to a person or a business.

mod document;
mod social;
mod tax;

use crate::rules::Rule;

pub(crate) const RULES: &[Rule] = &[
    tax::ID,
    tax::NUMBER,
    tax::PLAIN,
    tax::VAT,
    tax::VAT_CONTEXT,
    tax::REGISTER,
    social::PENSION,
    social::PENSION_CONTEXT,
    social::HEALTH,
    document::CARD,
    document::CARD_CHECKED,
    document::CARD_OLD,
    document::PASSPORT,
    document::PASSPORT_CHECKED,
    document::DRIVER,
    super::lettered::PASSPORT,
    super::lettered::CARD,
];
