//! Driving licences of the states. Their shapes are many and weak, so a word must stand beside
//! them; the lengths are those that one state or another uses.

use super::pieces::{self, end, free, words};
use crate::label::Label;
use crate::rules::checksum::digit_count;
use crate::rules::gov::nation::spoken;
use crate::rules::{Edge, Rule, Wake};

const SOURCE: &str = "AAMVA and the states' motor vehicle agencies, public descriptions of licence \
    numbers by state";

/// What other numbers near such a word are called.
const OTHER: &[&str] = &[
    "phone*",
    "tel",
    "ssn*",
    "fee",
    "fees",
    "plate*",
    "zip",
    "version*",
    "build*",
    "kb",
    "order*",
    "issued on",
    "expires on",
    "expiration date",
    "dob",
    "born",
];

/// Words for the licence of a state or a province.
#[rustfmt::skip]
pub(in crate::rules::gov) const STATES: &[&str] = &[
    "license number*", "license no*", "license_no*", "licensenumber*", "licence number*", "licence no*", "licence_no*", "driver number*", "on my license*", "on my licence*", "lic. no*", "lic no*", "dlid*", "old/dl", "olnumber", "drivers license*", "dmv",
    "al dl", "ak dl", "az dl", "ar dl", "ca dl", "co dl", "ct dl", "de dl", "dc dl", "fl dl", "ga dl", "hi dl", "id dl", "il dl", "in dl", "ia dl", "ks dl", "ky dl", "la dl",
    "me dl", "md dl", "ma dl", "mi dl", "mn dl", "ms dl", "mo dl", "mt dl", "ne dl", "nv dl", "nh dl", "nj dl", "nm dl", "ny dl", "nc dl", "nd dl", "oh dl", "ok dl", "or dl",
    "pa dl", "ri dl", "sc dl", "sd dl", "tn dl", "tx dl", "ut dl", "vt dl", "va dl", "wa dl", "wv dl", "wi dl", "wy dl", "on dl", "bc dl", "ab dl", "qc dl",
    "alabama dl", "alaska dl", "arizona dl", "arkansas dl", "california dl", "colorado dl", "connecticut dl", "delaware dl", "florida dl", "georgia dl", "hawaii dl",
    "idaho dl", "illinois dl", "indiana dl", "iowa dl", "kansas dl", "kentucky dl", "louisiana dl", "maine dl", "maryland dl", "massachusetts dl", "michigan dl",
    "minnesota dl", "mississippi dl", "missouri dl", "montana dl", "nebraska dl", "nevada dl", "hampshire dl", "jersey dl", "mexico dl", "york dl", "carolina dl",
    "dakota dl", "ohio dl", "oklahoma dl", "oregon dl", "pennsylvania dl", "island dl", "tennessee dl", "texas dl", "utah dl", "vermont dl", "virginia dl", "washington dl",
    "wisconsin dl", "wyoming dl", "ontario dl", "alberta dl", "quebec dl", "columbia dl",
    "alabama license*", "alabama licence*", "alaska license*", "alaska licence*", "arizona license*", "arizona licence*", "arkansas license*", "arkansas licence*",
    "california license*", "california licence*", "colorado license*", "colorado licence*", "connecticut license*", "connecticut licence*",
    "delaware license*", "delaware licence*", "florida license*", "florida licence*", "georgia license*", "georgia licence*", "hawaii license*", "hawaii licence*",
    "idaho license*", "idaho licence*", "illinois license*", "illinois licence*", "indiana license*", "indiana licence*", "iowa license*", "iowa licence*",
    "kansas license*", "kansas licence*", "kentucky license*", "kentucky licence*", "louisiana license*", "louisiana licence*", "maine license*", "maine licence*",
    "maryland license*", "maryland licence*", "massachusetts license*", "massachusetts licence*", "michigan license*", "michigan licence*",
    "minnesota license*", "minnesota licence*", "mississippi license*", "mississippi licence*", "missouri license*", "missouri licence*",
    "montana license*", "montana licence*", "nebraska license*", "nebraska licence*", "nevada license*", "nevada licence*", "hampshire license*", "hampshire licence*",
    "jersey license*", "jersey licence*", "mexico license*", "mexico licence*", "york license*", "york licence*", "carolina license*", "carolina licence*",
    "dakota license*", "dakota licence*", "ohio license*", "ohio licence*", "oklahoma license*", "oklahoma licence*", "oregon license*", "oregon licence*",
    "pennsylvania license*", "pennsylvania licence*", "island license*", "island licence*", "tennessee license*", "tennessee licence*", "texas license*", "texas licence*",
    "utah license*", "utah licence*", "vermont license*", "vermont licence*", "virginia license*", "virginia licence*", "washington license*", "washington licence*",
    "wisconsin license*", "wisconsin licence*", "wyoming license*", "wyoming licence*", "ontario license*", "ontario licence*", "alberta license*", "alberta licence*",
    "quebec license*", "quebec licence*", "columbia license*", "columbia licence*",
];

pub(super) const WASHINGTON: Rule = Rule {
    id: "gov/us-licence-washington",
    about: "Driving licence of Washington beside a word for it: the state's three letters and nine letters or digits",
    label: Label::DRIVER_LICENSE,
    wake: &[Wake::Words(&["wdl"])],
    pattern: concat!("(?P<value>WDL[0-9A-Z]{9})", end!()),
    reach: 16,
    right: Edge::Free,
    check: Some(|value| digit_count(value) > 0),
    near: words!(
        pieces::LICENCE,
        STATES,
        &[
            "washington*",
            "seattle",
            "dl",
            "license",
            "licence",
            "wa id"
        ]
    ),
    needs_near: true,
    hits: &[
        "WA Driver License #: «WDLABC4D56EF»",
        "Washington license «WDLB4C2D10FG».",
    ],
    misses: &[
        "driver's license WDLABCDEFGHI",
        "WDLABC4D56EF stands alone",
        "license WDLABC4D56",
    ],
    source: "Washington State Department of Licensing, driver licence numbers since 2018",
    ..Rule::BASE
};

pub(super) const SPACED: Rule = Rule {
    id: "gov/us-licence-spaced",
    about: "Driving licence of a state whose letter stands apart from its groups of digits, beside a word for it",
    label: Label::DRIVER_LICENSE,
    wake: &[Wake::Digits {
        runs: &[2, 3, 4, 5, 6, 7, 8, 9, 12],
        total: 6,
        letters: 0,
    }],
    begin: Some(begin_letter),
    pattern: concat!(
        "(?P<value>",
        // Maryland, Michigan, Minnesota; Florida; Illinois; Wisconsin; others in two or three groups.
        "[A-Z][ -][0-9]{3}[ -][0-9]{3}[ -][0-9]{3}[ -][0-9]{3}|[A-Z][ -][0-9]{3}[ -][0-9]{3}[ -][0-9]{2}[ -][0-9]{3}[ -][0-9]",
        "|[A-Z][ -][0-9]{3}[ -][0-9]{4}[ -][0-9]{4}(?:[ -][0-9]{2})?|[A-Z][ -][0-9]{2,4}[ -][0-9]{2,4}[ -][0-9]{3,5}|[A-Z][ -][0-9]{7,12})",
        end!(),
    ),
    reach: 32,
    right: Edge::Free,
    check: Some(is_licence),
    near: words!(pieces::LICENCE, STATES),
    needs_near: true,
    far: OTHER,
    hits: &[
        "My Maryland driver's license number is «B-123-456-789-012».",
        "Michigan Driver License: «B 123 456 789 012»",
        "drivers license «B 1234567»",
    ],
    misses: &[
        "driver's license B 12",
        "class B 123 456 789 012 rows",
        "AB-123-456-789-012 driver's license",
    ],
    source: SOURCE,
    ..Rule::BASE
};

/// A single capital before the digits, and a space or a hyphen between.
fn begin_letter(text: &[u8], at: usize) -> Option<usize> {
    let start = at.checked_sub(2)?;
    let apart = matches!(text[at - 1], b' ' | b'-') && text[start].is_ascii_uppercase();
    let lone = start == 0
        || !text[start - 1].is_ascii_alphanumeric()
            && !matches!(text[start - 1], b'-' | b'.' | b'\'');
    (apart && lone).then_some(start)
}

pub(super) const LETTERS: Rule = Rule {
    id: "gov/us-licence-letters",
    about: "Driving licence of a state that begins with letters, beside a word for it",
    label: Label::DRIVER_LICENSE,
    wake: &[
        Wake::Digits {
            runs: &[2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14],
            total: 5,
            letters: 1,
        },
        Wake::Digits {
            runs: &[6, 7],
            total: 6,
            letters: 2,
        },
        Wake::Digits {
            runs: &[6, 8],
            total: 6,
            letters: 3,
        },
    ],
    begin: Some(free),
    pattern: concat!(
        "(?P<value>",
        // Florida, Illinois, Maryland, Michigan, Minnesota, New Jersey, Wisconsin and others.
        "[A-Za-z][0-9]{2,4}(?:[ -][0-9]{2,6}){1,4}(?:-[0-9])?",
        "|[A-Za-z][0-9]{5,14}",
        // Idaho; Ohio, Iowa; North Dakota; New Hampshire.
        "|[A-Za-z]{2}[0-9]{6}[A-Za-z]?|[A-Za-z]{2}[0-9]{7}|[A-Za-z]{3}[0-9]{6}(?:[0-9]{2})?",
        ")",
        end!(),
    ),
    reach: 40,
    right: Edge::Free,
    check: Some(is_licence),
    near: spoken!(
        words!(pieces::LICENCE, STATES, &["dl"]),
        DRIVER_LICENSE,
        "american"
    ),
    needs_near: true,
    far: OTHER,
    hits: &[
        "California driver's license «D1234567»",
        "DL# «S530-4605-8790»",
        "my driver license is «A123-456-78-901-0», from Florida",
        r#"{"drivers_license": "«S12345678»"}"#,
        "mein US-Führerschein hat die Nummer «D1234567»",
        "驾照号码：«D1234567»",
    ],
    misses: &[
        "driver's license class C12",
        "D1234567 is a part",
        "driver's license A000000000",
    ],
    source: SOURCE,
    ..Rule::BASE
};

pub(super) const DIGITS: Rule = Rule {
    id: "gov/us-licence-digits",
    about: "Driving licence of a state in digits, beside a word for it",
    label: Label::DRIVER_LICENSE,
    wake: &[Wake::Digits {
        runs: &[2, 3, 4, 6, 7, 8, 9, 12, 13, 14],
        total: 7,
        letters: 0,
    }],
    begin: Some(free),
    pattern: concat!(
        // Pennsylvania, New York and Alabama, Indiana.
        "(?P<value>[0-9]{2} [0-9]{3} [0-9]{3}|[0-9]{3} [0-9]{3} [0-9]{3}|[0-9]{4}-[0-9]{2}-[0-9]{4}",
        // Colorado; Wyoming; Iowa; New Hampshire; Missouri; Vermont and Maine; Kansas and others.
        "|[0-9]{2}-[0-9]{3}-[0-9]{4}|[0-9]{6}-[0-9]{3}|[0-9]{3}[A-Z]{2}[0-9]{4}|[0-9]{2}[A-Z]{3}[0-9]{5}|[0-9]{3}[A-Z][0-9]{6}",
        "|[0-9]{8,9}[A-Z]{1,2}|[0-9]{7}[A-Z]|[0-9]{7,9}|[0-9]{12,14})",
        end!(),
    ),
    reach: 24,
    right: Edge::Free,
    check: Some(is_licence),
    near: spoken!(words!(pieces::LICENCE, STATES), DRIVER_LICENSE, "american"),
    needs_near: true,
    far: OTHER,
    hits: &[
        "Texas driver's license number «12345678»",
        "DL no. «123 456 789» (NY)",
        "drivers license: «1234567»",
    ],
    misses: &[
        "driver's license since 2012-04-05",
        "driver's license from 20120405",
        "build 12345678 of the driver",
        "driver's license 00000000",
    ],
    source: SOURCE,
    ..Rule::BASE
};

/// Enough digits, not all the same, and no date.
fn is_licence(value: &str) -> bool {
    let plain = value.as_bytes();
    let date = plain.len() == 8
        && matches!(plain, [b'1', b'9', ..] | [b'2', b'0', ..])
        && pieces::is_yymmdd(&plain[2..]);
    digit_count(value) > 4 && pieces::is_varied(value) && !date
}
