//! Accounts of single countries that have a structure or words of their own.

mod americas;
mod asia;
mod behind;
mod central;
mod europe;
mod far_east;
mod nordic;
mod oceania;

use crate::rules::Rule;

pub(super) const RULES: &[Rule] = &[
    oceania::BSB,
    oceania::BSB_ACCOUNT,
    oceania::NEW_ZEALAND,
    oceania::NEW_ZEALAND_PLAIN,
    americas::CANADA,
    americas::CANADA_TRANSIT,
    americas::BRAZIL_BRANCH,
    americas::BRAZIL_ACCOUNT,
    americas::BRAZIL_PIX,
    americas::CBU,
    americas::CBU_ALIAS,
    asia::IFSC,
    asia::INDIA_ACCOUNT,
    far_east::JAPAN,
    far_east::JAPAN_POST,
    far_east::KOREA,
    asia::THAILAND,
    asia::INDONESIA,
    asia::PHILIPPINES,
    asia::VIETNAM,
    asia::ISRAEL,
    europe::ITALY,
    europe::BELGIUM,
    europe::NETHERLANDS,
    central::CZECH,
    central::CZECH_PREFIX,
    central::POLAND,
    central::POLAND_PLAIN,
    central::HUNGARY,
    central::HUNGARY_PLAIN,
    nordic::BANKGIRO,
    nordic::PLUSGIRO,
    nordic::CLEARING,
    nordic::SWEDEN,
    nordic::NORWAY,
    nordic::NORWAY_PLAIN,
    nordic::FINLAND,
    nordic::DENMARK,
    behind::SORT_CODE,
    behind::DENMARK,
    behind::JAPAN_POST,
    behind::VIETNAM,
    behind::RUSSIA,
    behind::BRAZIL,
    behind::ALIAS,
    behind::BLZ,
    behind::PIX,
    behind::RIB,
];
