//! Numbers of Sri Lanka.

use super::cn::shared::{
    ID_NUMBER, IDENTITY, LICENCE, LICENCE_WORDS, NUMBER, PASSPORT, TAX_PLAIN, is_number, part, run,
    words,
};
use crate::label::Label;
use crate::rules::Rule;
use crate::rules::checksum::digit_count;
use crate::rules::gov::nation::spoken;

/// Words for the identity card.
#[rustfmt::skip]
const NIC: &[&str] = &[
    "nic", "nic no*", "nic_no*", "nicno*", "nic number*", "sri lanka* id*", "ජාතික හැඳුනුම්පත*", "හැඳුනුම්පත*", "හැඳුනුම්*",
    "தேசிய அடையாள*", "அடையாள அட்டை*",
];

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/lk-nic",
        about: "Sri Lankan identity card number: year, day of the year (women: 500 more), beside a word for it",
        wake: &[run(0, &[2, 9, 12], 9)],
        pattern: "(?:[0-9]{9} ?[VXvx]|(?:19|20)[0-9]{10})",
        check: Some(is_nic),
        near: spoken!(words!(NIC, IDENTITY, ID_NUMBER), NATIONAL_ID, "sri lankan"),
        hits: &[
            "NIC: «901234567V»",
            "my Sri Lanka NIC is «199012304567»",
            "ජාතික හැඳුනුම්පත «856501234v»",
            "தேசிய அடையாள அட்டை எண் «200056700123»",
        ],
        misses: &[
            "NIC: 904234567V",
            "NIC: 199042304567",
            "NIC: 199090004567",
            "eth0 NIC 90123456V",
            "total 901234567V",
        ],
        source: "Department for Registration of Persons of Sri Lanka, national identity card numbers",
        ..NUMBER
    },
    Rule {
        id: "gov/lk-tin",
        about: "Sri Lankan taxpayer number, nine digits beside a word for it",
        label: Label::TAX_ID,
        wake: &[run(0, &[9], 9)],
        pattern: "[0-9]{9}(?:-[0-9]{4})?",
        check: Some(is_number),
        near: spoken!(
            words!(
                &["ird sri lanka", "inland revenue*", "බදු*", "வரி*"],
                TAX_PLAIN
            ),
            TAX_ID,
            "sri lankan"
        ),
        hits: &[
            "TIN: «123456780»",
            "taxpayer number in Sri Lanka: «134567890»",
            "TIN «114567890-7000»",
        ],
        misses: &["TIN: 12345678", "line 123456780", "TIN 123456789"],
        source: "Inland Revenue Department of Sri Lanka, taxpayer identification number",
        ..NUMBER
    },
    Rule {
        id: "gov/lk-passport",
        about: "Sri Lankan passport beside a word for it",
        wake: &[run(1, &[7], 7), run(2, &[7], 7)],
        pattern: "(?:[A-Za-z]|[ODSods][A-Za-z])[0-9]{7}",
        hits: &[
            "passport «N1234567»",
            "Sri Lankan passport no: «P7654321»",
            "பாஸ்போர்ட் passport «N0012345»",
        ],
        misses: &["passport N12345", "bus N1234567"],
        source: "Department of Immigration and Emigration of Sri Lanka; ICAO Doc 9303",
        ..PASSPORT
    },
    Rule {
        id: "gov/lk-driving-licence",
        about: "Sri Lankan driving licence beside a word for it",
        wake: &[run(1, &[7], 7)],
        pattern: "[A-Za-z][0-9]{7}",
        near: spoken!(
            words!(&["රියදුරු බලපත්*", "சாரதி அனுமதி*"], LICENCE_WORDS),
            DRIVER_LICENSE,
            "sri lankan"
        ),
        hits: &["driving licence: «B1234567»", "රියදුරු බලපත්‍රය «B7654321»"],
        misses: &["driving licence B123456", "exit B1234567"],
        source: "Department of Motor Traffic of Sri Lanka, driving licences",
        ..LICENCE
    },
];

/// The day of the year is 1 to 366, for women 501 to 866; the year is of people alive.
fn is_nic(value: &str) -> bool {
    let from = if digit_count(value) == 12 { 4 } else { 2 };
    let year = part(value, 0, from);
    let day = part(value, from, from + 3);
    matches!(day, 1..=366 | 501..=866) && (from == 2 || (1900..2026).contains(&year))
}
