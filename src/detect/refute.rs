//! Numbers that a word gives to one country, and that this country's check refuses.
//!
//! "Numer paszportu EA1901547": the word is Polish, the shape is that of a Polish passport, and its
//! check digit is wrong. So it is none of Poland, and no passport of Greece either, though that
//! would have the shape. What another country's rule has found by words that all languages share,
//! or a rule for numbers of any form, is taken back.
//!
//! Only what is found is asked about, so a text without findings costs nothing.

use std::collections::HashMap;

use super::compiled::{Caches, Compiled};
use super::context::{self, floor, whole_word};
use super::wake::RuleIndex;
use super::words::{Head, Known as _, RuleWords};
use super::{Detector, Finding};
use crate::label::{Family, Label};
use crate::rules::gov::names::NAMES;
use crate::rules::{CheckKind, Rule};

/// How far a word may stand before and behind the number, in bytes. No other number may stand
/// between the two.
const REACH: (usize, usize) = (64, 40);

/// Rules with a check digit and so many digits behind it that it notices fewer changes.
const PARTLY: [&str; 6] = [
    "gov/hu-adoszam",
    "gov/hu-adoszam-context",
    "gov/ca-business",
    "gov/tw-ubn",
    "bank/nz-account",
    "bank/nz-account-plain",
];

/// The countries that words speak for, and their rules with a check digit.
#[derive(Debug)]
pub(super) struct Refuter {
    words: RuleWords,
    /// For each word: whether it may go on, and what it says.
    says: Vec<(bool, Says)>,
    /// By country: its rules whose check can refuse.
    checked: Vec<Vec<usize>>,
    countries: HashMap<String, u8>,
    /// The rules by their ids.
    by_id: HashMap<&'static str, usize>,
}

/// What a word says of countries, each of them a bit.
#[derive(Debug, Default, Clone, Copy)]
struct Says {
    /// It names them, or is of the language of one of them alone.
    named: u128,
    /// Their rules have the word.
    known: u128,
}

impl Detector {
    /// Takes back what is no number of the country that words near it name.
    pub(super) fn refute(
        &self,
        text: &str,
        key: Option<&str>,
        caches: &mut Caches,
        found: &mut Vec<Finding>,
    ) {
        found.retain(|finding| {
            let numbers = [
                Family::Government,
                Family::Bank,
                Family::Health,
                Family::Contact,
                Family::Vehicle,
            ];
            if !numbers.contains(&finding.label.family()) || finding.evidence.own {
                return true;
            }
            let refuter = self.refuter.get_or_init(|| Refuter::new(&self.rules));
            !refuter
                .as_ref()
                .is_some_and(|refuter| refuter.refutes(&self.rules, text, finding, key, caches))
        });
    }
}

impl Refuter {
    /// `None` where no rule could refute another.
    pub(super) fn new(rules: &[Compiled]) -> Option<Refuter> {
        let mut countries: HashMap<String, u8> = HashMap::new();
        let mut words: HashMap<String, Says> = HashMap::new();
        let mut checked: Vec<Vec<usize>> = Vec::new();
        let mut number = |name: &str, checked: &mut Vec<Vec<usize>>| {
            let next = countries.len().min(127) as u8;
            let number = *countries.entry(name.to_owned()).or_insert(next);
            let least = checked.len().max(usize::from(number) + 1);
            checked.resize_with(least, Vec::new);
            number
        };
        for (index, compiled) in rules.iter().enumerate() {
            let rule = compiled.rule;
            let Some(country) = rule.country() else {
                continue;
            };
            let country = number(&country, &mut checked);
            let refuses = rule.check_kind() == CheckKind::Checksum || PARTLY.contains(&rule.id);
            if refuses {
                checked[usize::from(country)].push(index);
            }
            for word in rule.near {
                let says = words.entry(word.replace('_', " ")).or_default();
                says.known |= 1 << country;
            }
        }
        // What more countries' rules have speaks for none of them.
        words.retain(|word, says| says.known.is_power_of_two() && word.len() > 2);
        for (name, list) in NAMES {
            let country = number(name, &mut checked);
            for word in *list {
                let says = words.entry((*word).to_owned()).or_default();
                says.named |= 1 << country;
            }
        }
        let (mut all, mut says) = (Vec::new(), Vec::new());
        for (word, speaks) in words {
            let lower = word.trim_end_matches('*').to_lowercase();
            let target = RuleIndex::try_from(says.len()).ok()?;
            all.push((lower, target));
            says.push((word.ends_with('*'), speaks));
        }
        let all = all.iter().map(|(word, target)| (word.as_str(), *target));
        let words = RuleWords::new(all);
        let ids = rules.iter().enumerate();
        Some(Refuter {
            by_id: ids.map(|(index, it)| (it.rule.id, index)).collect(),
            words,
            says,
            checked,
            countries,
        })
    }

    /// Whether the number that was found is one of a country that words near it name, and of which
    /// it is not.
    pub(super) fn refutes(
        &self,
        rules: &[Compiled],
        text: &str,
        finding: &Finding,
        key: Option<&str>,
        caches: &mut Caches,
    ) -> bool {
        let Some(rule) = self.by_id.get(finding.rule) else {
            return false;
        };
        let rule = rules[*rule].rule;
        let Some(group) = Group::of(finding.label, rule) else {
            return false;
        };
        let heard = self.heard(text, finding, group, key);
        let mine = rule.country().map_or(0, |name| self.allied(&name));
        if heard.named == 0 || (heard.named | heard.known) & mine != 0 {
            return false;
        }
        let mut refused = false;
        for (country, known) in self.checked.iter().enumerate() {
            if heard.named >> country & 1 == 0 {
                continue;
            }
            let known = known.iter().map(|&index| &rules[index]);
            let mut known = known.filter(|it| group.takes(it.rule.label)).peekable();
            // Such a number has no check there, and what was found may be one.
            if known.peek().is_none() && group != Group::Other {
                return false;
            }
            for other in known {
                for start in starts(text, finding) {
                    match other.holds(text, start, finding, caches) {
                        Some(true) => return false,
                        Some(false) => refused = true,
                        None => {}
                    }
                }
            }
        }
        refused
    }

    /// The country, and those that have the same number: one state gave it when they were one.
    fn allied(&self, country: &str) -> u128 {
        const ALLIED: [&[&str]; 2] = [&["CZ", "SK"], &["RS", "HR", "SI", "BA", "ME", "MK"]];
        let all = ALLIED.iter().find(|all| all.contains(&country)).copied();
        let all = all.unwrap_or(&[]).iter().copied().chain([country]);
        let bits = all.filter_map(|name| self.countries.get(name));
        bits.fold(0, |bits, &number| bits | 1 << number)
    }

    /// What the words around the number say.
    fn heard(&self, text: &str, finding: &Finding, group: Group, key: Option<&str>) -> Says {
        let reach = if group == Group::Other {
            (24, 0)
        } else {
            REACH
        };
        let from = floor(text, finding.start.saturating_sub(reach.0));
        let before = &text[from..finding.start];
        // The rest of a value that begins earlier is none between.
        let own = before.trim_end_matches(|c: char| {
            c.is_ascii_digit() || c.is_ascii_uppercase() || matches!(c, ' ' | '-' | '.' | '/')
        });
        let digit = own.rfind(|c: char| c.is_ascii_digit());
        let from = from + digit.map_or(0, |at| at + 1);
        let to = floor(text, (finding.end + reach.1).min(text.len()));
        let behind = &text[finding.end..to];
        let to = finding.end
            + behind
                .find(|c: char| c.is_ascii_digit() || c == '\n')
                .unwrap_or(behind.len());
        let mut all = Says::default();
        self.hear(text, from, finding.start, &mut all);
        self.hear(text, finding.end, to, &mut all);
        if let Some(key) = key {
            let key = context::quoted(key);
            self.hear(&key, 0, key.len(), &mut all);
        }
        all
    }

    fn hear(&self, text: &str, from: usize, to: usize, all: &mut Says) {
        let plain = text[from..to].replace('_', " ");
        for at in 0..plain.len() {
            let Some(head) = Head::of(&plain.as_bytes()[at..]) else {
                break;
            };
            self.words.each(plain.as_bytes(), at, head, |word, len| {
                let (stem, says) = self.says[usize::from(word)];
                if whole_word(text, from + at, from + at + len, stem) {
                    all.named |= says.named;
                    all.known |= says.known;
                }
            });
        }
    }
}

/// Kinds of numbers that are taken for each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Group {
    Passport,
    Licence,
    Account,
    /// Numbers of people, of taxpayers and of businesses.
    Person,
    /// A telephone or a plate, known by its shape: the word must stand right before it.
    Other,
}

impl Group {
    /// `None` for what has a mark of its own.
    fn of(label: Label, rule: &Rule) -> Option<Group> {
        match label {
            Label::PASSPORT => Some(Group::Passport),
            Label::DRIVER_LICENSE => Some(Group::Licence),
            Label::BANK_ACCOUNT => Some(Group::Account),
            Label::NATIONAL_ID
            | Label::TAX_ID
            | Label::SSN
            | Label::COMPANY_ID
            | Label::VOTER_ID
            | Label::HEALTH_ID => Some(Group::Person),
            Label::PHONE => matches!(rule.id, "contact/phone-grouped" | "contact/phone-national")
                .then_some(Group::Other),
            Label::LICENSE_PLATE => (rule.id == "vehicle/plate-said").then_some(Group::Other),
            _ => None,
        }
    }

    fn takes(self, label: Label) -> bool {
        match self {
            Group::Passport => label == Label::PASSPORT,
            Group::Licence => label == Label::DRIVER_LICENSE,
            Group::Account => label == Label::BANK_ACCOUNT,
            Group::Person => matches!(
                label,
                Label::NATIONAL_ID
                    | Label::TAX_ID
                    | Label::SSN
                    | Label::COMPANY_ID
                    | Label::VOTER_ID
                    | Label::HEALTH_ID
            ),
            Group::Other => true,
        }
    }
}

/// Where a number could begin of which the finding is a part: `FR 64 823694772`.
fn starts(text: &str, finding: &Finding) -> impl Iterator<Item = usize> {
    let first = floor(text, finding.start.saturating_sub(8));
    let inside = |at: usize| at == 0 || !text.as_bytes()[at - 1].is_ascii_alphanumeric();
    (first..=finding.start).rev().filter(move |&at| {
        let whole = text.as_bytes()[at..finding.start].iter();
        let mut whole = whole
            .filter(|b| !(b.is_ascii_digit() || b.is_ascii_uppercase() || b" .-/".contains(b)));
        text.is_char_boundary(at) && (inside(at) || at == finding.start) && whole.next().is_none()
    })
}

#[cfg(test)]
mod tests {
    use crate::detect::{Detector, Scratch, TextContext};
    use crate::rules::{self, Confidence};

    #[test]
    fn a_country_that_is_named_takes_back_what_is_none_of_its_numbers() {
        let detector = Detector::new(rules::all(), Confidence::Likely);
        let Ok(detector) = detector else {
            unreachable!("the catalogue is right");
        };
        let mut scratch = Scratch::default();
        for (text, found) in [
            // Right by the check of Poland, and not.
            ("Numer paszportu: ZS0000177", true),
            ("Numer paszportu: ZS0000178", false),
            // Greece has no check.
            ("Greek passport ZS0000178", true),
            ("my passport is ZS0000178", true),
            // Another number stands between.
            (
                "Numer paszportu ZS0000177, and my passport is ZS0000178",
                true,
            ),
            // A number of both, as they were one state.
            ("My Slovak birth number is 7051011231", true),
            // Indonesia's accounts have no check, whatever the Netherlands have.
            ("Nomor rekening saya 4027584084", true),
        ] {
            let context = TextContext::default();
            let last = text.split([' ', ',']).next_back().unwrap_or_default();
            let got = detector.scan(text, context, &mut scratch);
            let is = got
                .iter()
                .any(|finding| text[finding.start..finding.end] == *last);
            assert_eq!(is, found, "{text}");
        }
    }
}
