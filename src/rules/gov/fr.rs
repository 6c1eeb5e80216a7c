//! Numbers that France gives to a person or a business.

mod business;
mod document;
mod person;

use crate::rules::Rule;

pub(crate) const RULES: &[Rule] = &[
    person::NIR,
    person::NIR_CONTEXT,
    person::TAX,
    business::SIREN,
    business::SIRET,
    business::VAT,
    business::VAT_CONTEXT,
    document::CARD_OLD,
    document::CARD,
    document::PASSPORT,
    document::DRIVER,
    document::FOREIGNER,
];
