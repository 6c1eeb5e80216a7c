//! Messages between hospitals and insurers, whose fields only their place names: HL7 version 2 and X12.

use crate::label::Label;
use crate::rules::{Begin, Confidence, Edge, Rule, Wake};

/// A segment of HL7 is read this far, in bytes.
const SEGMENT: usize = 1 << 10;

const FIELD: Rule = Rule {
    wake: &[Wake::Words(&["pid|", "nk1|", "gt1|", "in1|"])],
    pattern: r"[^|\r\n]{2,120}",
    reach: 124,
    left: Edge::Free,
    right: Edge::Free,
    confidence: Confidence::Likely,
    source: "HL7 version 2.5.1, chapters 3 and 6: segments PID, NK1, GT1 and IN1",
    ..Rule::BASE
};

/// One field of each of the segments: `(segment, field)`.
macro_rules! field {
    ($($segment:literal => $field:literal),+) => {
        Some(|text: &[u8], at: usize| -> Option<usize> {
            const FIELDS: &[(&[u8], usize)] = &[$(($segment, $field)),+];
            field(text, at, FIELDS)
        })
    };
}

const EXAMPLE: &str = "PID|1||«00123459»^^^MCM^MR||«ROE^JANE»^A||«19840719»|F|||«12 Main St^^Springfield^IL^62704»||«4155550142»|||||«00123460»|«219099998»\r";

const fn of(id: &'static str, about: &'static str, label: Label, begin: Option<Begin>) -> Rule {
    Rule {
        id,
        about,
        label,
        begin,
        hits: &[EXAMPLE],
        misses: &["PID|1||||||", "PID | process | user", "pid|12|"],
        ..FIELD
    }
}

pub(super) const RULES: &[Rule] = &[
    Rule {
        fit: Some(first_part),
        check: Some(|value| value.bytes().filter(u8::is_ascii_digit).count() > 3),
        ..of(
            "health/hl7-record",
            "Number of a patient in HL7",
            Label::MEDICAL_RECORD,
            field!(b"PID|" => 3),
        )
    },
    Rule {
        fit: Some(name),
        check: Some(is_name),
        ..of(
            "health/hl7-name",
            "Name of a patient, a relative or an insured person in HL7",
            Label::PERSON,
            field!(b"PID|" => 5, b"NK1|" => 2, b"GT1|" => 3, b"IN1|" => 16),
        )
    },
    Rule {
        fit: Some(|value| value.bytes().take_while(u8::is_ascii_digit).count()),
        check: Some(|value| {
            matches!(value.len(), 8 | 12 | 14) && matches!(&value[..2], "19" | "20")
        }),
        ..of(
            "health/hl7-birth",
            "Date of birth in HL7",
            Label::DATE_OF_BIRTH,
            field!(b"PID|" => 7, b"IN1|" => 18, b"GT1|" => 8),
        )
    },
    Rule {
        check: Some(|value| {
            // A masked one is done with.
            value.contains('^') && !value.contains('*') && value.bytes().any(|b| b.is_ascii_digit())
        }),
        ..of(
            "health/hl7-address",
            "Address in HL7",
            Label::ADDRESS,
            field!(b"PID|" => 11, b"NK1|" => 4, b"GT1|" => 5, b"IN1|" => 19),
        )
    },
    Rule {
        fit: Some(first_part),
        check: Some(|value| {
            // No number begins so but the ones that take a number's place.
            !value.starts_with("0000") && value.bytes().filter(u8::is_ascii_digit).count() > 6
        }),
        ..of(
            "health/hl7-phone",
            "Telephone number in HL7",
            Label::PHONE,
            field!(b"PID|" => 13, b"NK1|" => 5, b"GT1|" => 6),
        )
    },
    Rule {
        fit: Some(first_part),
        check: Some(|value| value.bytes().filter(u8::is_ascii_digit).count() > 4),
        ..of(
            "health/hl7-account",
            "Account of a patient in HL7",
            Label::MEDICAL_RECORD,
            field!(b"PID|" => 18),
        )
    },
    Rule {
        fit: Some(first_part),
        check: Some(|value| {
            // Area 000 is never issued, and stands in what takes a number's place.
            !value.starts_with("000") && value.bytes().filter(u8::is_ascii_digit).count() == 9
        }),
        ..of(
            "health/hl7-ssn",
            "Social security number in HL7",
            Label::SSN,
            field!(b"PID|" => 19, b"GT1|" => 12),
        )
    },
    Rule {
        id: "health/hl7-policy",
        about: "Number of the insured in HL7",
        label: Label::HEALTH_ID,
        wake: &[Wake::Words(&["in1|"])],
        begin: field!(b"IN1|" => 36),
        fit: Some(first_part),
        check: Some(|value| value.bytes().filter(u8::is_ascii_digit).count() > 4),
        hits: &["IN1|1|A|B|||||||||||||||||||||||||||||||||«J65746537»|"],
        misses: &["IN1|1|A|B|C"],
        ..FIELD
    },
    Rule {
        id: "health/x12-name",
        about: "Name of an insured person, a patient or a subscriber in X12",
        label: Label::PERSON,
        wake: &[Wake::Words(&["nm1*"])],
        pattern: r"NM1\*(?:IL|QC|74|70|P5|31|S1|QD|03)\*1\*(?P<value>[^*~\r\n]{1,60}\*[^*~\r\n]{1,35})[*~]",
        reach: 128,
        hits: &["NM1*IL*1*«ROE*JANE»****MI*«J65746537»~"],
        misses: &["NM1*PR*2*EXAMPLE INSURANCE*****PI*12345~"],
        source: "ASC X12N 005010X222A1 and X220A1, loop 2010",
        ..FIELD
    },
    Rule {
        id: "health/x12-member",
        about: "Number of an insured person in X12",
        label: Label::HEALTH_ID,
        wake: &[Wake::Words(&["nm1*"])],
        pattern: r"NM1\*[A-Z0-9]{2}\*1\*(?:[^*~\r\n]{0,60}\*){5}(?:MI|II|34)\*(?P<value>[A-Za-z0-9-]{5,30})[*~\r\n]",
        reach: 256,
        check: Some(is_member),
        hits: &["NM1*IL*1*«ROE*JANE»****MI*«J65746537»~"],
        misses: &["NM1*82*1*X*Y****XX*1234567893~"],
        source: "ASC X12N 005010X222A1 and X220A1, loop 2010",
        ..FIELD
    },
    Rule {
        id: "health/x12-ssn",
        about: "Social security number as a reference in X12",
        label: Label::SSN,
        wake: &[Wake::Words(&["ref*sy*"])],
        pattern: r"REF\*SY\*(?P<value>[0-9]{9})[*~\r\n]",
        reach: 48,
        check: Some(|value| !value.starts_with("000") && !value.starts_with("666")),
        hits: &["REF*SY*«219099998»~"],
        misses: &["REF*D9*219099998~", "REF*SY*000099998~"],
        source: "ASC X12N 005010X220A1, loop 2000",
        ..FIELD
    },
    Rule {
        id: "health/x12-reference",
        about: "Number of a member as a reference in X12",
        label: Label::HEALTH_ID,
        wake: &[Wake::Words(&["ref*0f*", "ref*1l*", "ref*23*"])],
        pattern: r"REF\*(?:0F|1L|23)\*(?P<value>[A-Za-z0-9-]{5,30})[*~\r\n]",
        reach: 48,
        check: Some(is_member),
        hits: &["REF*0F*«J65746537»~"],
        misses: &["REF*D9*12345~"],
        source: "ASC X12N 005010X220A1, loop 2000",
        ..FIELD
    },
    Rule {
        id: "health/x12-birth",
        about: "Date of birth in X12",
        label: Label::DATE_OF_BIRTH,
        wake: &[Wake::Words(&["dmg*d8*"])],
        pattern: r"DMG\*D8\*(?P<value>(?:19|20)[0-9]{6})[*~\r\n]",
        reach: 24,
        hits: &["DMG*D8*«19840719»*F~"],
        misses: &["DTP*348*D8*20240101~"],
        source: "ASC X12N 005010X222A1, loop 2010BA",
        ..FIELD
    },
];

/// A number, and none that took the place of one.
fn is_member(value: &str) -> bool {
    !value.starts_with("EXAMPLE") && value.bytes().filter(u8::is_ascii_digit).count() > 3
}

/// Where the field of the segment at `at` begins; a segment begins its line.
fn field(text: &[u8], at: usize, fields: &[(&[u8], usize)]) -> Option<usize> {
    let begins = at == 0 || !text[at - 1].is_ascii_alphanumeric();
    let here = text.get(at..at + 4)?;
    let (_, number) = fields.iter().find(|(segment, _)| *segment == here)?;
    let end = text.len().min(at + SEGMENT);
    let line = text[at..end]
        .iter()
        .position(|b| matches!(b, b'\r' | b'\n'));
    let end = line.map_or(end, |line| at + line);
    let sign = memchr::memchr_iter(b'|', &text[at..end]).nth(number - 1)?;
    let start = at + sign + 1;
    let is_one = begins && text.get(start).is_some_and(|b| !b"|\r\n\"".contains(b));
    is_one.then_some(start)
}

/// The first component, and the first repetition.
fn first_part(value: &str) -> usize {
    value.find(['^', '~', '&']).unwrap_or(value.len())
}

/// Two parts of letters: neither is one that took a name's place.
fn is_name(value: &str) -> bool {
    let part = |c: char| c.is_alphabetic() || " '’.-".contains(c);
    let parts = value.split_once('^');
    parts.is_some_and(|(family, given)| {
        !family.is_empty() && !given.is_empty() && family.chars().chain(given.chars()).all(part)
    })
}

/// Family and given name.
fn name(value: &str) -> usize {
    let whole = value.find('~').unwrap_or(value.len());
    let signs = value[..whole].match_indices('^').nth(1);
    signs.map_or(whole, |(at, _)| at)
}
