//! Facts about a rule that do not stand in it, for the catalogue's documentation.

use super::Rule;
use crate::marks::Marked;

/// What a check asks of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CheckKind {
    /// There is none.
    None,
    /// Its parts: a date that exists, a region's number, a range, enough chance in a key.
    Structure,
    /// Its own arithmetic: nearly every change of one digit or letter shows.
    Checksum,
}

impl CheckKind {
    /// Lower-case name; `-` for none.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            CheckKind::None => "-",
            CheckKind::Structure => "structure",
            CheckKind::Checksum => "checksum",
        }
    }
}

/// Of the changes of one digit, a checksum refuses at least so many hundredths. A check digit modulo
/// 11 or 10 refuses all or nearly all of them, one modulo 7 six of seven; a date or a range, about half.
const REFUSED: usize = 85;

impl Rule {
    /// What the rule's check asks of a value. It is measured, not declared: the values of the rule's
    /// own examples are changed by one digit each (one letter, where there is none), in every way,
    /// and the check has to refuse them.
    #[must_use]
    pub fn check_kind(&self) -> CheckKind {
        self.kind_of(self.check)
    }

    /// The same for what makes a value certain.
    #[must_use]
    pub fn proof_kind(&self) -> CheckKind {
        self.kind_of(self.proof)
    }

    fn kind_of(&self, test: Option<fn(&str) -> bool>) -> CheckKind {
        let Some(test) = test else {
            return CheckKind::None;
        };
        let (mut tried, mut refused) = (0, 0);
        for hit in self.hits.iter().filter_map(|hit| Marked::read(hit)) {
            for (range, _) in &hit.spans {
                let value = &hit.text[range.clone()];
                // An example can hold a value of another rule beside its own.
                if test(value) {
                    for changed in changes(value) {
                        tried += 1;
                        refused += usize::from(!test(&changed));
                    }
                }
            }
        }
        match tried > 0 && refused * 100 >= tried * REFUSED {
            true => CheckKind::Checksum,
            false => CheckKind::Structure,
        }
    }

    /// The country whose number it is, by its letters in ISO 3166-1; `None` where it is of many, or
    /// of none.
    #[must_use]
    pub fn country(&self) -> Option<String> {
        let (family, name) = self.id.split_once('/')?;
        let known = ONE_COUNTRY.iter().find(|(id, _)| *id == self.id);
        if let Some(&(_, country)) = known {
            return Some(country.to_owned());
        }
        let code = name.split('-').next().filter(|code| code.len() == 2)?;
        matches!(family, "gov" | "bank").then(|| code.to_ascii_uppercase())
    }
}

/// Rules of one country whose names do not begin with it.
const ONE_COUNTRY: &[(&str, &str)] = &[
    ("bank/aba", "US"),
    ("bank/uk-sort-account", "GB"),
    ("bank/uk-sort-code", "GB"),
    ("bank/uk-account", "GB"),
    ("bank/rib", "FR"),
    ("bank/ccc", "ES"),
    ("bank/clabe", "MX"),
    ("vehicle/plate-china", "CN"),
    ("vehicle/plate-russia", "RU"),
    ("contact/address-french", "FR"),
    ("contact/address-turkish", "TR"),
    ("contact/address-polish", "PL"),
    ("contact/address-russian", "RU"),
    ("contact/address-indonesian", "ID"),
    ("contact/address-chinese", "CN"),
    ("contact/address-japanese", "JP"),
    ("contact/address-korean", "KR"),
    ("person/qq", "CN"),
];

/// The value with one digit changed, in every way; with one letter, where it has no digit.
fn changes(value: &str) -> Vec<String> {
    let digits = value.bytes().any(|byte| byte.is_ascii_digit());
    let mut all = Vec::new();
    for (at, byte) in value.bytes().enumerate() {
        let others = match byte {
            b'0'..=b'9' => b'0'..=b'9',
            b'a'..=b'z' if !digits => b'a'..=b'z',
            b'A'..=b'Z' if !digits => b'A'..=b'Z',
            _ => continue,
        };
        for other in others.filter(|&other| other != byte) {
            let (before, after) = (&value[..at], &value[at + 1..]);
            all.push(format!("{before}{}{after}", char::from(other)));
        }
    }
    all
}
