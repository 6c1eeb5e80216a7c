//! From a policy's file to a policy.

use std::ops::RangeInclusive;

use toml::de::DeTable;

use super::lanes::Said;
use super::section::{Section, Source, no_such};
use super::{Binary, FAMILIES, Policy, ScopeKind};
use crate::error::Error;
use crate::label::Label;
use crate::operate::Operator;
use crate::record::Lane;
use crate::rules::Confidence;

const TOP: &[&str] = &[
    "name",
    "extends",
    "min_confidence",
    "binary",
    "gate",
    "hash",
    "mask",
    "operators",
    "lanes",
];
const RETENTION_YEARS: RangeInclusive<i64> = 1..=100;
const KEEP_LAST: RangeInclusive<i64> = 0..=8;

pub(super) fn policy(file: &str, text: &str) -> Result<Policy, Error> {
    let source = Source { file, text };
    let table = DeTable::parse(text).map_err(|error| {
        // The parser's messages are made of its own words alone; its `Display` quotes the line.
        let at = error.span().map_or(0, |span| span.start);
        source.error(at, "", format!("not TOML: {}", error.message()))
    })?;
    let top = Section {
        source,
        path: String::new(),
        table: table.get_ref(),
    };
    top.knows(TOP)?;

    let name_key = top.find("name");
    let Some((name, at)) = top.string("name")? else {
        return Err(source.error(0, "name", "is missing; every policy has a name of its own"));
    };
    if !is_name(name) {
        return Err(source.error(
            at,
            "name",
            "is 1 to 64 of a-z 0-9 . _ - and begins with a letter or digit",
        ));
    }

    let mut policy = match top.string("extends")? {
        None => Policy::bare(name),
        Some((base, at)) => Policy::builtin(base).ok_or_else(|| {
            let why = no_such("built-in policy", base, Policy::BUILTIN.iter().copied());
            source.error(at, "extends", why)
        })?,
    };
    policy.name = name.to_owned();
    top.fill(&mut policy)?;

    // In a manifest, the name of a built-in policy has to mean that policy. Its own file is equal
    // to itself without being asked.
    if Policy::source(name).is_some_and(|own| own != text)
        && Policy::builtin(name).is_some_and(|own| own != policy)
    {
        let at = name_key.map_or(0, |(key, _)| key.span().start);
        return Err(source.error(
            at,
            "name",
            "is that of a built-in policy, which says something else; take another one",
        ));
    }
    Ok(policy)
}

impl<'a> Section<'a> {
    fn fill(&self, policy: &mut Policy) -> Result<(), Error> {
        if let Some(confidence) = self.named(
            "min_confidence",
            "confidence",
            ["possible", "likely", "certain"],
            Confidence::named,
        )? {
            policy.min_confidence = confidence;
        }
        let names = Binary::ALL.map(Binary::as_str);
        if let Some(binary) = self.named("binary", "way with binary data", names, Binary::named)? {
            policy.binary = binary;
        }
        if let Some(gate) = self.section("gate")? {
            gate.knows(&["enabled", "retention_years"])?;
            if let Some(enabled) = gate.boolean("enabled")? {
                policy.gate.enabled = enabled;
            }
            if let Some(years) = gate.number("retention_years", RETENTION_YEARS)? {
                policy.gate.retention_years = years;
            }
        }
        if let Some(hash) = self.section("hash")? {
            hash.knows(&["scope"])?;
            let names = ScopeKind::ALL.map(ScopeKind::as_str);
            if let Some(scope) = hash.named("scope", "scope", names, ScopeKind::named)? {
                policy.scope = scope;
            }
        }
        if let Some(mask) = self.section("mask")? {
            mask.knows(&["keep_last"])?;
            if let Some(count) = mask.number("keep_last", KEEP_LAST)? {
                policy.mask_keep_last = count;
            }
        }
        if let Some(operators) = self.section("operators")? {
            operators.operators()?.apply(policy);
        }
        if let Some(lanes) = self.section("lanes")? {
            lanes.knows(&Lane::ALL.map(Lane::as_str))?;
            for lane in Lane::ALL {
                if let Some(operators) = lanes.section(lane.as_str())? {
                    let table = policy.lanes.entry(lane).or_default();
                    operators.operators()?.extend(table);
                }
            }
        }
        Ok(())
    }

    /// A table of operators.
    fn operators(&self) -> Result<Said, Error> {
        let labels = || Label::ALL.iter().map(|&(label, ..)| label.as_str());
        let families = || FAMILIES.iter().map(|&(name, _)| name);
        let mut said = Said::default();
        for (key, _) in self.entries() {
            let name: &str = key.get_ref();
            let known = name == "default" || labels().chain(families()).any(|known| known == name);
            if !known {
                let names = labels().chain(families()).chain(["default"]);
                let kind = if name.contains(|c: char| c.is_ascii_lowercase()) {
                    "family"
                } else {
                    "label"
                };
                return Err(self.error(key, no_such(kind, name, names)));
            }
            let names = Operator::ALL.map(Operator::as_str);
            let Some(operator) = self.named(name, "operator", names, Operator::named)? else {
                continue;
            };
            match name {
                "default" => said.default = Some(operator),
                _ => {
                    said.operators.insert(name.to_owned(), operator);
                }
            }
        }
        Ok(said)
    }
}

/// Whether a policy can have this name.
pub(crate) fn is_name(name: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    (1..=64).contains(&name.len())
        && name.bytes().next().is_some_and(plain)
        && name
            .bytes()
            .all(|byte| plain(byte) || matches!(byte, b'.' | b'_' | b'-'))
}
