//! From a policy's file to a policy.

use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};

use super::{Binary, Policy, ScopeKind};
use crate::error::Error;
use crate::format::Role;
use crate::record::Lane;
use crate::rules::Confidence;
use crate::rules::user::{self, Placed};
use crate::section::{Section, Source, no_such};
use crate::trial;

const TOP: &[&str] = &[
    "name",
    "extends",
    "min_confidence",
    "binary",
    "gate",
    "hash",
    "mask",
    "operators",
    "roles",
    "rules",
    "rule",
    "lanes",
];
const RETENTION_YEARS: RangeInclusive<i64> = 1..=100;
const KEEP_LAST: RangeInclusive<i64> = 0..=8;
/// A policy that extends one that extends one …
const DEEPEST: usize = 8;

/// Reads a text; files that it names are looked for beside `path`, if it has one.
pub(super) fn policy(file: &str, path: Option<&Path>, text: &str) -> Result<Policy, Error> {
    let mut reading = Reading::default();
    let policy = reading.policy(file, path, text)?;
    reading.try_out(&policy)?;
    Ok(policy)
}

/// Reads a file, and those that it names.
pub(super) fn file(path: &Path) -> Result<Policy, Error> {
    let text = text(path)?;
    policy(&path.display().to_string(), Some(path), &text)
}

fn text(path: &Path) -> Result<String, Error> {
    std::fs::read_to_string(path).map_err(|error| Error::io(path, error))
}

/// What is known while a policy is read, with those that it extends.
#[derive(Default)]
struct Reading {
    /// The files on the way to the one that is read.
    open: Vec<PathBuf>,
    /// Rules of a user, and where each stands.
    rules: Vec<Placed>,
}

impl Reading {
    fn policy(&mut self, file: &str, path: Option<&Path>, text: &str) -> Result<Policy, Error> {
        let source = Source { file, text };
        let table = source.parse()?;
        let top = Section::top(source, table.get_ref());
        top.knows(TOP)?;

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
            Some((base, at)) => self.base(&top, path, base, at)?,
        };
        policy.name = name.to_owned();
        policy.files.extend(path.map(Path::to_owned));
        top.fill(&mut policy)?;
        self.rules(&top, path, &mut policy)?;

        // In a manifest, the name of a built-in policy has to mean that policy. Its own file is equal
        // to itself without being asked.
        if Policy::source(name).is_some_and(|own| own != text)
            && Policy::builtin(name).is_some_and(|own| own != policy)
        {
            return Err(source.error(
                top.place_of("name"),
                "name",
                "is that of a built-in policy, which says something else; take another one",
            ));
        }
        Ok(policy)
    }

    /// The policy that another one extends: a built-in one, or a file beside it.
    fn base(
        &mut self,
        top: &Section<'_>,
        path: Option<&Path>,
        base: &str,
        at: usize,
    ) -> Result<Policy, Error> {
        let wrong = |why: String| top.source.error(at, "extends", why);
        if let Some(policy) = Policy::builtin(base) {
            return Ok(policy);
        }
        let beside = path.map(|path| path.with_file_name(base));
        let Some(beside) = beside.filter(|file| !base.is_empty() && file.exists()) else {
            let no = no_such("built-in policy", base, Policy::BUILTIN.iter().copied());
            return Err(wrong(match path {
                Some(_) => format!("no such file beside this one, and {no}"),
                None => no,
            }));
        };
        let known = |file: &Path| file.canonicalize().unwrap_or_else(|_| file.to_owned());
        self.open.extend(path.map(known));
        if self.open.contains(&known(&beside)) {
            return Err(wrong("comes back to this file".into()));
        }
        if self.open.len() >= DEEPEST {
            return Err(wrong(format!("goes through more than {DEEPEST} files")));
        }
        let text = text(&beside)?;
        let policy = self.policy(&beside.display().to_string(), Some(&beside), &text);
        self.open.pop();
        policy
    }

    /// Rules of a user: in the policy itself, and in files beside it.
    fn rules(
        &mut self,
        top: &Section<'_>,
        path: Option<&Path>,
        policy: &mut Policy,
    ) -> Result<(), Error> {
        let mut new = user::read(top)?;
        for (name, at) in top.strings("rules")?.unwrap_or_default() {
            let wrong = |why: &str| top.source.error(at, "rules", why);
            let Some(path) = path else {
                return Err(wrong("names a file, which only a policy in a file can do"));
            };
            let beside = path.with_file_name(name);
            if name.is_empty() || !beside.exists() {
                return Err(wrong("no such file beside this one"));
            }
            let text = text(&beside)?;
            new.extend(user::parse(&beside.display().to_string(), &text)?);
            policy.files.push(beside);
        }
        for placed in new {
            let rule = placed.rule;
            let id = rule.rule().id;
            match policy.rules.iter().find(|known| known.rule().id == id) {
                Some(known) if std::ptr::eq(*known, rule) => continue,
                Some(_) => {
                    let why = format!("{id} is the id of another rule of this policy");
                    return Err(Error::policy(&placed.file, placed.line, "", why));
                }
                None => policy.rules.push(rule),
            }
            self.rules.push(placed);
        }
        Ok(())
    }

    /// A rule whose own examples do not hold is none that a policy can rely on.
    fn try_out(&self, policy: &Policy) -> Result<(), Error> {
        if policy.rules.is_empty() {
            return Ok(());
        }
        let rules: Vec<_> = policy.rules().collect();
        let Some(fault) = trial::faults(&rules)?.into_iter().next() else {
            return Ok(());
        };
        let placed = self
            .rules
            .iter()
            .find(|placed| placed.rule.rule().id == fault.rule);
        let (file, line) = placed.map_or(("", 1), |placed| (&placed.file, placed.line));
        Err(Error::policy(file, line, "", fault.to_string()))
    }
}

impl Section<'_> {
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
            policy.operators.overlay(operators.operators()?);
        }
        if let Some(roles) = self.section("roles")? {
            roles.knows(&Role::ALL.map(Role::as_str))?;
            for role in Role::ALL {
                if let Some(operators) = roles.section(role.as_str())? {
                    let said = policy.roles.entry(role).or_default();
                    said.overlay(operators.operators()?);
                }
            }
        }
        if let Some(lanes) = self.section("lanes")? {
            lanes.knows(&Lane::ALL.map(Lane::as_str))?;
            for lane in Lane::ALL {
                if let Some(operators) = lanes.section(lane.as_str())? {
                    let said = policy.lanes.entry(lane).or_default();
                    said.overlay(operators.operators()?);
                }
            }
        }
        Ok(())
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
