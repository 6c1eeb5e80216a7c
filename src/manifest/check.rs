//! What a manifest says of itself: that its counts add up, and that its names are efface's own.

use std::collections::BTreeMap;

use super::{LANES, Manifest};
use crate::gate::parse_time;
use crate::identity::Token;
use crate::policy::is_name;
use crate::report::{Cell, Lines, Spread};

impl Manifest {
    /// What of its counts does not add up. A manifest that efface wrote has none.
    #[must_use]
    pub fn flaws(&self) -> Vec<&'static str> {
        let mut flaws = Vec::new();
        let mut ask = |holds: bool, flaw| {
            if !holds {
                flaws.push(flaw);
            }
        };
        let lines = &self.lines;
        ask(
            lines.add_up(),
            "lines in are not lines out, held and refused",
        );
        ask(
            sum(&self.held) == Some(lines.held),
            "reasons to hold are not the lines held",
        );
        ask(
            sum(&self.refused) == Some(lines.refused),
            "reasons to refuse are not the lines refused",
        );
        ask(
            sum(&self.lanes) == Some(lines.out),
            "records by lane are not the lines out",
        );
        ask(
            sum(&self.formats) == lines.out.checked_add(lines.held),
            "records by format are not the lines that could be read",
        );
        ask(
            self.inputs.iter().all(|input| input.lines.add_up()) && self.of_inputs() == *lines,
            "lines of the inputs are not the lines of the run",
        );
        for lane in LANES {
            let counted = self.lanes.get(lane.as_str()).copied().unwrap_or_default();
            let written = self.outputs.get(lane.as_str());
            ask(
                // A lane that went to a device or a pipe has no entry.
                written.is_none_or(|output| output.lines == counted),
                "lines of an output are not the records of its lane",
            );
        }
        ask(
            self.values_agree(),
            "replaced values are not the same in each way to count them",
        );
        ask(
            self.spreads_fit(),
            "conversations are more than the records they are in",
        );
        flaws
    }

    fn of_inputs(&self) -> Lines {
        let mut all = Lines::default();
        for Lines {
            r#in,
            out,
            held,
            refused,
        } in self.inputs.iter().map(|input| input.lines)
        {
            all.r#in = all.r#in.saturating_add(r#in);
            all.out = all.out.saturating_add(out);
            all.held = all.held.saturating_add(held);
            all.refused = all.refused.saturating_add(refused);
        }
        all
    }

    fn values_agree(&self) -> bool {
        let found = &self.cells.found;
        let all = sum(&self.replaced.labels);
        let plain = |cells: &BTreeMap<String, Cell>| -> BTreeMap<String, u64> {
            cells
                .iter()
                .map(|(name, cell)| (name.clone(), cell.values))
                .collect()
        };
        let mut rules: BTreeMap<String, u64> = BTreeMap::new();
        for (name, cell) in found.rules.values().flatten() {
            let count = rules.entry(name.clone()).or_default();
            *count = count.saturating_add(cell.values);
        }
        all.is_some()
            && rules == self.replaced.rules
            && plain(&found.labels) == self.replaced.labels
            && found.rules.len() == found.labels.len()
            && found.rules.iter().all(|(label, rules)| {
                found.labels.get(label).map(|cell| cell.values) == sum(&plain(rules))
            })
            && [&found.languages, &found.zones, &found.formats]
                .into_iter()
                .all(|cells| sum(&plain(cells)) == all)
            // Versions before this one did not count them.
            && (found.regions.is_empty() || sum(&plain(&found.regions)) == all)
    }

    fn spreads_fit(&self) -> bool {
        let found = &self.cells.found;
        let fits = |spread: Spread, records: u64| {
            u64::from(spread.at_least()) <= records && (records == 0 || spread.at_least() > 0)
        };
        let counted = [
            (&self.cells.lanes, &self.lanes),
            (&self.cells.held, &self.held),
            (&self.cells.formats, &self.formats),
        ]
        .into_iter()
        .all(|(spreads, counts)| {
            spreads.keys().eq(counts.keys())
                && spreads
                    .iter()
                    .all(|(name, &spread)| fits(spread, counts[name]))
        });
        counted
            && [
                &found.labels,
                &found.languages,
                &found.zones,
                &found.regions,
                &found.formats,
            ]
            .into_iter()
            .chain(found.rules.values())
            .flat_map(BTreeMap::values)
            .all(|cell| fits(cell.spread, cell.records) && cell.records <= cell.values)
    }

    /// Whether no name in it could be anything but one of efface's.
    pub(super) fn has_plain_names(&self) -> bool {
        let found = &self.cells.found;
        let outputs = self.outputs.keys().map(String::as_str);
        let files = self
            .inputs
            .iter()
            .map(|input| &input.stored)
            .chain(self.outputs.values().map(|output| &output.stored));
        let small = [&self.held, &self.refused, &self.lanes, &self.formats]
            .into_iter()
            .flat_map(BTreeMap::keys)
            .map(String::as_str)
            .chain(
                [
                    &found.languages,
                    &found.zones,
                    &found.regions,
                    &found.formats,
                ]
                .into_iter()
                .flat_map(keys),
            )
            .chain(outputs);
        let labels = self
            .replaced
            .labels
            .keys()
            .map(String::as_str)
            .chain(keys(&found.labels));
        let rules = self.replaced.rules.keys().map(String::as_str);
        let rules = rules.chain(found.rules.values().flat_map(keys));
        let signature = self.signature.iter();
        let mut hexadecimal = signature.flat_map(|it| [(&it.signer, 64), (&it.ed25519, 128)]);
        consists(&self.efface, 32, |byte| {
            byte.is_ascii_alphanumeric() || b".+-".contains(&byte)
        }) && is_name(&self.policy.name)
            && is_digest(&self.policy.digest)
            && is_digest(&self.rules.digest)
            && self.chain.previous.iter().all(|digest| is_digest(digest))
            && Token::parse(&self.key).is_some()
            && parse_time(&self.now).is_some()
            && { files }.all(|file| is_digest(&file.sha256))
            && { small }
                .all(|name| consists(name, 64, |byte| is_small(byte) || b"_-".contains(&byte)))
            && { labels }.all(is_label)
            && found.rules.keys().all(|label| is_label(label))
            && { rules }
                .all(|rule| consists(rule, 96, |byte| is_small(byte) || b"/_.-".contains(&byte)))
            && hexadecimal.all(|(text, length)| is_hex(text, length))
    }
}

fn sum(counts: &BTreeMap<String, u64>) -> Option<u64> {
    counts
        .values()
        .try_fold(0u64, |sum, &count| sum.checked_add(count))
}

fn keys(cells: &BTreeMap<String, Cell>) -> impl Iterator<Item = &str> {
    cells.keys().map(String::as_str)
}

fn is_small(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit()
}

fn is_label(name: &str) -> bool {
    consists(name, 64, |byte| {
        byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_'
    })
}

fn is_digest(text: &str) -> bool {
    is_hex(text, 64)
}

fn is_hex(text: &str, length: usize) -> bool {
    text.len() == length
        && text
            .bytes()
            .all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
}

fn consists(text: &str, most: usize, of: impl Fn(u8) -> bool) -> bool {
    (1..=most).contains(&text.len()) && text.bytes().all(of)
}
