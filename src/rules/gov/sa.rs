//! Numbers of Saudi Arabia.

use super::cn::shared::{NUMBER, run};
use crate::label::Label;
use crate::rules::Rule;
use crate::rules::checksum::luhn;
use crate::rules::gov::nation::spoken;

/// Words for the identity card of a citizen and the permit of a resident.
#[rustfmt::skip]
const CARD: &[&str] = &[
    "هوية", "الهوية*", "هويتي*", "بالهوية", "للهوية", "إقامة", "الإقامة*", "إقامتي*", "اقامة", "الاقامة*", "اقامتي*", "بالإقامة", "السجل المدني*", "سجل مدني*",
    "أبشر", "iqama*", "saudi*", "absher", "resident id*", "residence permit*", "muqeem*",
];

/// Words for the number of a taxpayer.
#[rustfmt::skip]
const VAT: &[&str] = &[
    "ضريبي*", "الضريبي*", "ضريبة*", "الضريبة*", "vat", "vat no*", "vat number*", "vat_number*", "vat reg*", "tax number*", "tax_number*", "tax id*", "tax_id*", "tax registration*", "zatca", "trn", "saudi*",
];

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/sa-id",
        about: "Saudi number of a citizen or a resident beside a word for it: Luhn",
        wake: &[run(0, &[10], 10)],
        pattern: "[12][0-9]{9}",
        check: Some(luhn),
        near: spoken!(CARD, NATIONAL_ID, "saudi"),
        hits: &[
            "رقم الهوية: «1012345672»",
            "رقم إقامتي «2098765437»",
            "Iqama number: «2098765437»",
        ],
        misses: &[
            "رقم الإقامة: 2098765438",
            "عدد 1012345672",
            "iqama 3012345676",
        ],
        source: "Ministry of Interior of Saudi Arabia, national identity and residence numbers",
        ..NUMBER
    },
    Rule {
        id: "gov/sa-vat",
        about: "Saudi number of a taxpayer beside a word for it, 15 digits from 3 to 3",
        label: Label::TAX_ID,
        wake: &[run(0, &[15], 15)],
        pattern: "3[0-9]{13}3",
        near: spoken!(VAT, TAX_ID, "saudi"),
        hits: &[
            "الرقم الضريبي: «310123456700003»",
            "VAT number «300055184400003»",
        ],
        misses: &["الرقم الضريبي: 310123456700004", "عدد 310123456700003"],
        source: "ZATCA, VAT registration numbers",
        ..NUMBER
    },
];
