//! Numbers that the United Kingdom gives to a person or a business.

mod company;
mod document;
mod person;
pub(crate) mod west;

use crate::rules::Rule;

pub(crate) const RULES: &[Rule] = &[
    person::NINO,
    person::NINO_CONTEXT,
    person::NHS,
    person::UTR,
    document::DRIVER,
    document::PASSPORT,
    document::PERMIT,
    company::VAT,
    company::VAT_CONTEXT,
    company::NUMBER,
];
