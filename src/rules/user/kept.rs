//! Rules of a user, for as long as the process lives.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::{Mutex, PoisonError};

use super::{EDGES, MOST_BYTES, NamedCheck, UserRule};
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// Bytes in use, and the rules by what they say.
type Kept = (usize, Option<HashMap<String, &'static UserRule>>);

static KEPT: Mutex<Kept> = Mutex::new((0, None));

/// What a rule says, if it is one of a user: with the names of its checks, for digests.
#[must_use]
pub fn text_of(rule: &Rule) -> Option<&'static str> {
    let kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    let mut rules = kept.1.as_ref()?.values();
    let kept = rules.find(|kept| std::ptr::eq(&kept.rule, rule))?;
    Some(kept.to_toml())
}

/// A rule while it is read.
pub(super) struct Own {
    pub(super) id: String,
    pub(super) about: String,
    pub(super) label: Label,
    pub(super) wakes: Vec<OwnWake>,
    pub(super) pattern: String,
    pub(super) reach: usize,
    pub(super) left: Edge,
    pub(super) right: Edge,
    pub(super) check: Option<&'static NamedCheck>,
    pub(super) proof: Option<&'static NamedCheck>,
    pub(super) confidence: Confidence,
    pub(super) near: Vec<String>,
    pub(super) far: Vec<String>,
    pub(super) needs_near: bool,
    pub(super) generic: bool,
    pub(super) hits: Vec<String>,
    pub(super) misses: Vec<String>,
    pub(super) source: String,
}

/// What wakes it.
pub(super) enum OwnWake {
    Words(Vec<String>),
    Prefixes(Vec<String>),
    Keys(Vec<String>),
    Byte(u8),
    Digits {
        runs: Vec<u8>,
        total: u8,
        letters: u8,
    },
}

impl Own {
    fn text(&self) -> String {
        let mut out = format!(
            "[[rule]]\nid = {}\nabout = {}\nlabel = \"{}\"\npattern = {}\nreach = {}\n",
            quoted(&self.id),
            quoted(&self.about),
            self.label,
            quoted(&self.pattern),
            self.reach
        );
        let edge = |edge: Edge| {
            EDGES
                .iter()
                .find(|(_, known)| *known == edge)
                .map_or("word", |e| e.0)
        };
        let _ = writeln!(
            out,
            "left = \"{}\"\nright = \"{}\"",
            edge(self.left),
            edge(self.right)
        );
        for (name, check) in [("check", self.check), ("proof", self.proof)] {
            if let Some((check, ..)) = check {
                let _ = writeln!(out, "{name} = \"{check}\"");
            }
        }
        let _ = writeln!(out, "confidence = \"{}\"", self.confidence.as_str());
        for (name, list) in [("near", &self.near), ("far", &self.far)] {
            if !list.is_empty() {
                let _ = writeln!(out, "{name} = {}", quoted_list(list));
            }
        }
        let _ = writeln!(
            out,
            "needs_near = {}\ngeneric = {}",
            self.needs_near, self.generic
        );
        let (hits, misses) = (quoted_list(&self.hits), quoted_list(&self.misses));
        let _ = writeln!(
            out,
            "hits = {hits}\nmisses = {misses}\nsource = {}",
            quoted(&self.source)
        );
        let (mut bytes, mut digits) = (Vec::new(), Vec::new());
        for wake in &self.wakes {
            let _ = match wake {
                OwnWake::Words(list) => writeln!(out, "wake.words = {}", quoted_list(list)),
                OwnWake::Prefixes(list) => writeln!(out, "wake.prefixes = {}", quoted_list(list)),
                OwnWake::Keys(list) => writeln!(out, "wake.keys = {}", quoted_list(list)),
                OwnWake::Byte(byte) => {
                    bytes.push(char::from(*byte).to_string());
                    Ok(())
                }
                OwnWake::Digits {
                    runs,
                    total,
                    letters,
                } => {
                    digits.push(format!(
                        "{{ runs = {runs:?}, total = {total}, letters = {letters} }}"
                    ));
                    Ok(())
                }
            };
        }
        if !bytes.is_empty() {
            let _ = writeln!(out, "wake.bytes = {}", quoted_list(&bytes));
        }
        if !digits.is_empty() {
            let _ = writeln!(out, "wake.digits = [{}]", digits.join(", "));
        }
        out
    }

    /// The one that says the same and was kept before, or a new one. `None` where there is no room.
    pub(super) fn keep(self) -> Option<&'static UserRule> {
        let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
        let (used, known) = &mut *kept;
        let known = known.get_or_insert_default();
        let text = self.text();
        if let Some(rule) = known.get(&text) {
            return Some(rule);
        }
        // Its strings stand in the text, in the key of the map and once more in the rule; pointers
        // and lengths are not more than the text of a short string.
        let size = 6 * text.len() + size_of::<UserRule>();
        *used = used.checked_add(size).filter(|&used| used <= MOST_BYTES)?;
        let rule = &*Box::leak(Box::new(UserRule {
            rule: self.leak(),
            text: text.clone(),
        }));
        known.insert(text, rule);
        Some(rule)
    }

    fn leak(self) -> Rule {
        let wake: Vec<Wake> = self.wakes.into_iter().map(OwnWake::leak).collect();
        Rule {
            id: leaked(self.id),
            about: leaked(self.about),
            label: self.label,
            wake: wake.leak(),
            pattern: leaked(self.pattern),
            reach: self.reach,
            left: self.left,
            right: self.right,
            check: self.check.map(|&(_, check, _)| check),
            proof: self.proof.map(|&(_, check, _)| check),
            confidence: self.confidence,
            near: leaked_list(self.near),
            far: leaked_list(self.far),
            needs_near: self.needs_near,
            generic: self.generic,
            hits: leaked_list(self.hits),
            misses: leaked_list(self.misses),
            source: leaked(self.source),
            ..Rule::BASE
        }
    }
}

impl OwnWake {
    fn leak(self) -> Wake {
        match self {
            OwnWake::Words(list) => Wake::Words(leaked_list(list)),
            OwnWake::Prefixes(list) => Wake::Prefix(leaked_list(list)),
            OwnWake::Keys(list) => Wake::Key(leaked_list(list)),
            OwnWake::Byte(byte) => Wake::Byte(byte),
            OwnWake::Digits {
                runs,
                total,
                letters,
            } => Wake::Digits {
                runs: runs.leak(),
                total,
                letters,
            },
        }
    }
}

fn leaked(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}

fn leaked_list(list: Vec<String>) -> &'static [&'static str] {
    list.into_iter().map(leaked).collect::<Vec<_>>().leak()
}

/// A string of TOML. Spelled here, so that digests do not depend on a crate's taste.
fn quoted(text: &str) -> String {
    let mut out = String::from('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() => _ = write!(out, "\\U{:08X}", u32::from(c)),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

fn quoted_list(list: &[String]) -> String {
    let list: Vec<String> = list.iter().map(|text| quoted(text)).collect();
    format!("[{}]", list.join(", "))
}
