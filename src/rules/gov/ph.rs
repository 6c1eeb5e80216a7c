//! Numbers of the Philippines.

use super::cn::shared::{
    ID_NUMBER, IDENTITY, LICENCE, LICENCE_WORDS, NUMBER, PASSPORT, TAX_PLAIN, is_number, no_group,
    run, words,
};
use crate::label::Label;
use crate::rules::Rule;
use crate::rules::gov::nation::spoken;

/// Words for the register of the population.
#[rustfmt::skip]
const PHILSYS: &[&str] = &[
    "national id*", "national_id*",
    "philsys*", "philid*", "ephilid*", "philippine id*", "philippine national id*", "pcn", "psn", "pambansang id",
    "pambansang pagkakakilanlan", "philippine identification*",
];

/// Words for the social security system.
#[rustfmt::skip]
const SSS: &[&str] = &["sss", "sss no*", "sss number*", "sss_no*", "sssno*", "social security system*", "ss number*"];

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "gov/ph-philsys",
        about: "Philippine identification card (PCN, 16 digits) or system number (12) beside a word for it",
        wake: &[run(0, &[4, 12, 16], 12)],
        pattern: "(?:[0-9]{16}|[0-9]{12}|[0-9]{4}[ -][0-9]{4}[ -][0-9]{4}(?:[ -][0-9]{4})?)",
        check: Some(is_number),
        near: spoken!(PHILSYS, NATIONAL_ID, "philippine", "filipino"),
        hits: &[
            "PhilSys PCN: «1234-5678-9012-3450»",
            "PhilID number «5678901234561230»",
            "pambansang ID ko ay «6123 4567 8901 2340»",
            "PSN «712345678901»",
        ],
        misses: &[
            "PhilSys 1234-5678-90",
            "box 5678901234561230",
            "PCN 1234567",
        ],
        source: "Philippine Statistics Authority, Republic Act 11055 (PhilSys)",
        ..NUMBER
    },
    Rule {
        id: "gov/ph-tin",
        about: "Philippine taxpayer number, 9 digits with or without a branch, beside a word for it",
        label: Label::TAX_ID,
        wake: &[run(0, &[3, 9, 12, 14], 9)],
        pattern: concat!(
            "(?P<value>(?:[0-9]{3}[ -][0-9]{3}[ -][0-9]{3}(?:[ -][0-9]{3,5})?|[0-9]{14}|[0-9]{12}|[0-9]{9}))",
            no_group!()
        ),
        check: Some(is_number),
        near: spoken!(
            words!(
                &[
                    "bir",
                    "tin no*",
                    "tin_no*",
                    "tin id*",
                    "tin number*",
                    "buwis"
                ],
                TAX_PLAIN
            ),
            TAX_ID,
            "philippine",
            "filipino"
        ),
        hits: &[
            "TIN: «123-456-780-000»",
            "my TIN number is «234-567-891»",
            "BIR TIN «345678912000»",
            "Philippine tax id «456-789-123-00000»",
        ],
        misses: &["TIN: 123-456-78", "part 123-456-780-000", "TIN 12345678"],
        source: "Bureau of Internal Revenue of the Philippines, taxpayer identification number",
        ..NUMBER
    },
    Rule {
        id: "gov/ph-sss",
        about: "Philippine social security number, groups of 2, 7 and 1 digits, beside a word for it",
        wake: &[run(0, &[2, 10], 10)],
        pattern: "(?:[0-9]{2}-[0-9]{7}-[0-9]|[0-9]{10})",
        check: Some(is_number),
        near: spoken!(SSS, NATIONAL_ID, "philippine", "filipino"),
        hits: &[
            "SSS: «34-1234567-8»",
            "sss number ko «3412345678»",
            "Social Security System no. «04-0012345-6»",
        ],
        misses: &["SSS: 34-123456-8", "part 34-1234567-8", "SSS 341234567"],
        source: "Social Security System of the Philippines, SS number",
        ..NUMBER
    },
    Rule {
        id: "gov/ph-umid",
        about: "Philippine common reference number (UMID, GSIS), groups of 4, 7 and 1 digits, beside a word for it",
        wake: &[run(0, &[4, 12], 12)],
        pattern: "[0-9]{4}-?[0-9]{7}-?[0-9]",
        check: Some(is_number),
        near: spoken!(
            &[
                "umid*",
                "crn",
                "crn no*",
                "common reference*",
                "gsis",
                "unified multi-purpose*",
            ],
            NATIONAL_ID,
            "philippine",
            "filipino"
        ),
        hits: &[
            "UMID CRN: «0111-1234567-8»",
            "common reference number «003312345678»",
        ],
        misses: &["UMID: 0111-123456-8", "batch 0111-1234567-8"],
        source: "Executive Order 420 of the Philippines (unified multi-purpose identification)",
        ..NUMBER
    },
    Rule {
        id: "gov/ph-philhealth",
        about: "Member of the Philippine health insurance, groups of 2, 9 and 1 digits, beside a word for it",
        label: Label::HEALTH_ID,
        wake: &[run(0, &[2, 12], 12)],
        pattern: "[0-9]{2}-?[0-9]{9}-?[0-9]",
        check: Some(is_number),
        near: spoken!(
            &["philhealth*", "phil health*", "phic", "pin philhealth"],
            HEALTH_ID,
            "philippine",
            "filipino"
        ),
        hits: &[
            "PhilHealth: «12-025678901-2»",
            "philhealth number ko «190123456789»",
        ],
        misses: &["PhilHealth: 12-34567890-2", "model 12-025678901-2"],
        source: "Philippine Health Insurance Corporation, identification number",
        ..NUMBER
    },
    Rule {
        id: "gov/ph-pagibig",
        about: "Member of the Philippine housing fund (Pag-IBIG), 12 digits beside a word for it",
        wake: &[run(0, &[4, 12], 12)],
        pattern: "[0-9]{4}[ -]?[0-9]{4}[ -]?[0-9]{4}",
        check: Some(is_number),
        near: spoken!(
            &[
                "pag-ibig*",
                "pagibig*",
                "pag ibig*",
                "hdmf*",
                "mid no*",
                "mid number*",
            ],
            NATIONAL_ID,
            "philippine",
            "filipino"
        ),
        hits: &[
            "Pag-IBIG MID: «1211-2345-6780»",
            "pagibig number «121098765432»",
        ],
        misses: &["Pag-IBIG: 1211-2345-678", "crate 1211-2345-6780"],
        source: "Home Development Mutual Fund of the Philippines, member's number",
        ..NUMBER
    },
    Rule {
        id: "gov/ph-passport",
        about: "Philippine passport beside a word for it",
        wake: &[run(1, &[7], 7), run(2, &[6, 7], 6)],
        pattern: "(?:[A-Za-z][0-9]{7}[A-Za-z]|[A-Za-z]{2}[0-9]{6,7})",
        hits: &[
            "passport no. «P1234567A»",
            "pasaporte «EC1234567»",
            "pasaporte ko: «P7654321B»",
        ],
        misses: &["passport P12345A", "gate P1234567A"],
        source: "Department of Foreign Affairs of the Philippines; ICAO Doc 9303",
        ..PASSPORT
    },
    Rule {
        id: "gov/ph-driving-licence",
        about: "Philippine driver's licence: letter, office, year, serial, beside a word for it",
        wake: &[run(1, &[2, 10], 10)],
        pattern: "[A-Za-z][0-9]{2}-?[0-9]{2}-?[0-9]{6}",
        near: spoken!(
            words!(
                &[
                    "license no*",
                    "licence no*",
                    "license number*",
                    "lisensiya*",
                    "lto",
                    "lisensya*",
                    "driver lic*"
                ],
                LICENCE_WORDS
            ),
            DRIVER_LICENSE,
            "philippine",
            "filipino"
        ),
        hits: &[
            "driver's license: «N01-12-123456»",
            "LTO lisensya «D0612001234»",
        ],
        misses: &["driver's license N01-12-12345", "part N01-12-123456"],
        source: "Land Transportation Office of the Philippines, driver's licence card",
        ..LICENCE
    },
    Rule {
        id: "gov/ph-voter",
        about: "Philippine voter's identification number beside a word for it",
        label: Label::VOTER_ID,
        wake: &[run(0, &[4], 8)],
        pattern: "[0-9]{4}-[0-9]{4}[A-Z]-[A-Z][0-9]{3}[A-Z]{3}[0-9]{5}(?:-[0-9])?",
        near: spoken!(
            words!(
                &["voter*", "voter's id*", "comelec*", "vin"],
                ID_NUMBER,
                IDENTITY
            ),
            VOTER_ID,
            "philippine",
            "filipino"
        ),
        hits: &[
            "voter's ID «7501-0123A-B012CDE10000-1»",
            "COMELEC VIN: «1234-0001B-C345ABC20001»",
        ],
        misses: &["voter's ID 7501-0123A", "zone 7501-0123A-B012CDE10000-1"],
        source: "Commission on Elections of the Philippines, voter's identification number",
        ..NUMBER
    },
];
