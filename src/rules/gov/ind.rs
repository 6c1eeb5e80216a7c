//! Numbers of India.

mod business;

use super::cn::shared::{
    HEALTH, ID_NUMBER, IDENTITY, LICENCE, LICENCE_WORDS, NUMBER, OTHER, PASSPORT, TAX, begin_free,
    begin_two_letters, is_number, part, run, words,
};
use crate::label::Label;
use crate::rules::checksum::{luhn, verhoeff};
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Rule};

/// Words for Aadhaar.
#[rustfmt::skip]
const AADHAAR: &[&str] = &[
    "aadhaar*", "aadhar*", "adhaar*", "adhar", "uidai", "uid no*", "uid number*", "unique identification*", "आधार*",
    "ஆதார்*", "ఆధార్*", "ಆಧಾರ್*", "ആധാർ*", "আধার*", "આધાર*", "ਆਧਾਰ*", "ଆଧାର*", "آدھار*",
];

/// Words for the permanent account number.
#[rustfmt::skip]
const PAN: &[&str] = &[
    "pan", "pan no*", "pan_no*", "panno*", "pan number*", "pan_number*", "pan card*", "pancard*", "permanent account*",
    "income tax*", "पैन*", "स्थायी खाता*", "স্থায়ী অ্যাকাউন্ট*", "প্যান*", "பான்*", "పాన్*",
];

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/in-aadhaar",
        about: "Aadhaar number, with the check digit of Verhoeff, beside a word for it",
        wake: &[run(0, &[4, 12], 12)],
        pattern: concat!(
            r"(?P<value>[2-9][0-9]{3}[ -]?[0-9]{4}[ -]?[0-9]{4})",
            // Not the beginning of a longer number in groups of four.
            r"(?:\z|[^ 0-9-]|[ -](?:\z|[^0-9]|[0-9]{1,3}(?:\z|[^0-9])))",
        ),
        check: Some(|value| verhoeff(value) && is_number(value)),
        near: spoken!(words!(AADHAAR, IDENTITY, ID_NUMBER), NATIONAL_ID, "indian"),
        hits: &[
            "Aadhaar: «2345 6789 0124»",
            "my aadhar no is «500012345673»",
            "मेरा आधार नंबर «5000 1234 5673» है",
            "আধার নম্বর: «2345-6789-0124»",
            r#"{"aadhaarNumber":"«999941057058»"}"#,
            "UIDAI «999941057058» verified",
            "号码 Aadhaar：«2345 6789 0124»。",
        ],
        misses: &[
            "Aadhaar: 2345 6789 0125",
            "aadhaar 1345 6789 0124",
            "aadhaar card 5000 1234 5673 0000",
            "count 500012345673",
            "EXAMPLE-500012345673 (aadhaar)",
        ],
        source: "UIDAI, Aadhaar numbering scheme (2010)",
        ..NUMBER
    },
    Rule {
        id: "gov/in-vid",
        about: "Virtual id of an Aadhaar number, 16 digits with the check digit of Verhoeff, beside a word for it",
        wake: &[run(0, &[4, 16], 16)],
        pattern: "[2-9][0-9]{3}[ -]?[0-9]{4}[ -]?[0-9]{4}[ -]?[0-9]{4}",
        check: Some(|value| verhoeff(value) && is_number(value)),
        near: spoken!(
            words!(
                &[
                    "virtual id*",
                    "virtual_id*",
                    "virtualid*",
                    "vid no*",
                    "vid number*",
                    "वर्चुअल आईडी"
                ],
                AADHAAR
            ),
            NATIONAL_ID,
            "indian"
        ),
        hits: &[
            "Aadhaar VID: «2345 6789 0123 4565»",
            "virtual ID «5123456789012341»",
            "आधार वर्चुअल आईडी: «5123 4567 8901 2341»",
        ],
        misses: &[
            "Aadhaar VID: 2345 6789 0123 4566",
            "virtual id 1123456789012341",
            "video 5123456789012341",
        ],
        source: "UIDAI, circular 1 of 2018 (virtual id)",
        ..NUMBER
    },
    Rule {
        id: "gov/in-pan",
        about: "Permanent account number of a person, in capitals",
        label: Label::TAX_ID,
        wake: &[run(5, &[4], 4)],
        begin: Some(begin_pan),
        pattern: "[A-Z]{3}P[A-Z][0-9]{4}[A-Z]",
        check: Some(is_pan),
        confidence: Confidence::Likely,
        needs_near: false,
        far: OTHER,
        hits: &[
            "here it is: «ABCPD1234F», thanks",
            "PAN «AAAPA1234A»",
            "Jane Doe,«ABCPD1234F»,Mumbai",
        ],
        misses: &[
            "here it is: ABCXD1234F",
            "ABCPD0000F",
            "model ABCPD1234F",
            "XABCPD1234F",
            "ABCPD1234FX",
        ],
        source: "Income Tax Department of India, structure of the PAN",
        ..NUMBER
    },
    Rule {
        id: "gov/in-pan-context",
        about: "Permanent account number of a person or a business beside a word for it",
        label: Label::TAX_ID,
        wake: &[run(5, &[4], 4)],
        pattern: "[A-Za-z]{3}[ABCEFGHJKLPTabcefghjklpt][A-Za-z][0-9]{4}[A-Za-z]",
        check: Some(is_pan),
        near: spoken!(words!(PAN, TAX), TAX_ID, "indian"),
        hits: &[
            "PAN: «AAACB5678C»",
            "my pan card number is «abcpd1234f»",
            "पैन नंबर «ABCPD1234F»",
            r#"{"panNumber":"«AABCT1332L»"}"#,
            "indische Steuernummer (PAN) «AAAFA1234B»",
        ],
        misses: &["PAN: AAADB5678C", "pan card aaacb0000c", "chip AAACB5678C"],
        source: "Income Tax Department of India, structure of the PAN",
        ..NUMBER
    },
    business::GSTIN,
    business::CIN,
    business::LLPIN,
    business::TAN,
    Rule {
        id: "gov/in-voter",
        about: "Number of an Indian voter's photo identity card (EPIC) beside a word for it",
        label: Label::VOTER_ID,
        wake: &[run(3, &[7], 7), run(0, &[2], 11)],
        begin: Some(begin_voter),
        pattern: "(?:[A-Za-z]{3}[0-9]{7}|[A-Za-z]{2}/[0-9]{2}/[0-9]{3}/[0-9]{6,7})",
        check: Some(is_epic),
        near: spoken!(
            &[
                "voter*",
                "voter_id*",
                "epic",
                "epic no*",
                "epic_no*",
                "epicno*",
                "epic number*",
                "election card*",
                "election commission*",
                "electoral*",
                "elector*",
                "मतदाता*",
                "वोटर*",
                "ভোটার*",
                "வாக்காளர்*",
                "ఓటరు*",
                "wähler*",
                "carte d'électeur",
                "选民*",
                "kartu pemilih",
            ],
            VOTER_ID,
            "indian"
        ),
        hits: &[
            "Voter ID: «ABC1234566»",
            "EPIC no. «xyz0001230»",
            "मतदाता पहचान पत्र «ABC1234566»",
            "voter card «WB/01/002/000123»",
        ],
        misses: &[
            "voter id ABC1234567",
            "voter id AB1234566",
            "ticket ABC1234566",
            "voter id ABC12345667",
        ],
        source: "Election Commission of India, electors' photo identity cards",
        ..NUMBER
    },
    Rule {
        id: "gov/in-passport",
        about: "Indian passport beside a word for it",
        wake: &[run(1, &[2, 7], 7)],
        pattern: "[A-Za-z][1-9][0-9] ?[0-9]{5}",
        hits: &[
            "Passport No: «K1234567»",
            "पासपोर्ट नंबर «Z1234567»",
            "indischer Reisepass «m1234567»",
            "Passport «J89 12345»",
        ],
        misses: &["passport K01234", "gate K1234567", "passport K123456789"],
        source: "Passport Seva, Ministry of External Affairs of India; ICAO Doc 9303",
        ..PASSPORT
    },
    Rule {
        id: "gov/in-driving-licence",
        about: "Indian driving licence, with state, office and year, beside a word for it",
        wake: &[run(2, &[2, 13], 13), run(0, &[2, 13], 13)],
        begin: Some(begin_two_letters),
        pattern: "[A-Za-z]{2}[ -]?[0-9]{2}[A-Za-z]?[ /-]{0,3}(?:19|20)[0-9]{2}[ /-]{0,3}[0-9]{7}",
        check: Some(is_licence),
        near: spoken!(
            words!(
                &[
                    "dl",
                    "driving lic*",
                    "ड्राइविंग लाइसेंस*",
                    "ड्राइविंग*",
                    "ওড়ার লাইসেন্স",
                    "ড্রাইভিং লাইসেন্স*"
                ],
                LICENCE_WORDS
            ),
            DRIVER_LICENSE,
            "indian"
        ),
        hits: &[
            "Driving Licence: «MH12 20110012345»",
            "DL no. «DL-0420110149646»",
            "मेरा ड्राइविंग लाइसेंस «KA0120150001234»",
            "indischer Führerschein «TN-09-2015-0001234»",
        ],
        misses: &[
            "driving licence XX12 20110012345",
            "part MH12 20110012345",
            "DL MH12 18110012345",
        ],
        source: "Ministry of Road Transport and Highways of India, Sarathi (format of licence numbers)",
        ..LICENCE
    },
    Rule {
        id: "gov/in-uan",
        about: "Universal account number of the Indian provident fund, 12 digits beside a word for it",
        wake: &[run(0, &[4, 12], 12)],
        pattern: "1[0-9]{3}[ -]?[0-9]{4}[ -]?[0-9]{4}",
        check: Some(is_number),
        near: spoken!(
            &[
                "uan",
                "uan no*",
                "uan_no*",
                "universal account*",
                "epfo",
                "epf",
                "provident fund*",
                "pf account*",
                "यूएएन*",
                "भविष्य निधि*",
            ],
            NATIONAL_ID,
            "indian"
        ),
        hits: &[
            "UAN: «100123456780»",
            "EPFO UAN «1009 8765 4321»",
            "यूएएन «101234567890»",
        ],
        misses: &["UAN: 200123456780", "UAN 10012345678", "rows 100123456780"],
        source: "Employees' Provident Fund Organisation of India, UAN",
        ..NUMBER
    },
    Rule {
        id: "gov/in-abha",
        about: "Indian health account (ABHA), 14 digits beside a word for it",
        label: Label::HEALTH_ID,
        wake: &[run(0, &[2, 14], 14)],
        pattern: "[1-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}[ -]?[0-9]{4}",
        check: Some(is_number),
        near: spoken!(
            words!(
                &[
                    "abha",
                    "abha no*",
                    "abha number*",
                    "abdm",
                    "ayushman bharat*",
                    "आभा*",
                    "आयुष्मान*"
                ],
                HEALTH
            ),
            HEALTH_ID,
            "indian"
        ),
        hits: &[
            "ABHA number «91-1234-5678-9012»",
            "आभा नंबर: «91 1234 5678 9012»",
            r#"{"abhaNumber":"«91123456789012»"}"#,
        ],
        misses: &[
            "ABHA 91-1234-5678-901",
            "serial 91-1234-5678-9012",
            "ABHA 1-1234-5678-9012",
        ],
        source: "National Health Authority of India, Ayushman Bharat Digital Mission",
        ..NUMBER
    },
];

/// In capitals, with a letter behind the digits.
fn begin_pan(text: &[u8], at: usize) -> Option<usize> {
    let shape =
        text.get(at + 3) == Some(&b'P') && text.get(at + 9).is_some_and(u8::is_ascii_uppercase);
    begin_free(text, at).filter(|_| shape)
}

/// Old numbers have slashes: state, district, constituency, serial.
fn begin_voter(text: &[u8], at: usize) -> Option<usize> {
    let slash = at > 0 && text[at - 1] == b'/' && text.get(at + 2) == Some(&b'/');
    begin_two_letters(text, at).filter(|&start| start == at || slash)
}

/// Serials go from 0001 on.
fn is_pan(value: &str) -> bool {
    part(value, 0, 4) != 0
}

/// Letters of the states and territories, as on plates.
const STATES: &str =
    "ANAPARASBRCGCHDDDLDNGAGJHPHRJHJKKAKLLALDMHMLMNMPMZNLODORPBPYRJSKTGTNTRTSUAUKUPWB";

fn is_state(two: &str) -> bool {
    let two = two.to_ascii_uppercase();
    STATES
        .as_bytes()
        .chunks_exact(2)
        .any(|known| known == two.as_bytes())
}

fn is_licence(value: &str) -> bool {
    value.get(..2).is_some_and(is_state)
}

/// The last of seven digits is a check digit (Luhn); the older form with strokes has none.
fn is_epic(value: &str) -> bool {
    value.contains('/') || luhn(&value[3..])
}
