//! Counts by what they are of, each with what it takes to know whether it may be shown.

use std::collections::BTreeMap;
use std::fmt::Debug;

use serde::{Deserialize, Serialize};

use super::{Found, Spread};

/// A count of values that were replaced.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// How many values.
    pub values: u64,
    /// In how many records.
    pub records: u64,
    /// In how many conversations, at least.
    pub spread: Spread,
}

impl Cell {
    /// Adds what was counted in another part.
    pub fn add(&mut self, other: &Cell) {
        self.values += other.values;
        self.records += other.records;
        self.spread.join(other.spread);
    }
}

/// Counts of a run by name. The names are efface's own: of lanes, reasons, formats, labels, rules,
/// languages, zones and regions. `N` is how a name is held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "N: Ord + Deserialize<'de>"))]
pub struct Cells<N: Ord> {
    /// The conversations of written records, by lane.
    pub lanes: BTreeMap<N, Spread>,
    /// Those of held records, by reason.
    pub held: BTreeMap<N, Spread>,
    /// Those of records that could be read, by format.
    pub formats: BTreeMap<N, Spread>,
    /// What was replaced.
    pub found: FoundCells<N>,
}

/// Replaced values, in six ways; each way adds up to all of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "N: Ord + Deserialize<'de>"))]
pub struct FoundCells<N: Ord> {
    /// By label.
    pub labels: BTreeMap<N, Cell>,
    /// By label and then by rule: the values of a label are those of its rules.
    pub rules: BTreeMap<N, BTreeMap<N, Cell>>,
    /// By the language of the text around, see [`crate::language::Language`].
    pub languages: BTreeMap<N, Cell>,
    /// By whose text it is, see [`crate::format::Zone`].
    pub zones: BTreeMap<N, Cell>,
    /// By the kind of that text, see [`crate::detect::Region`]. Empty in manifests of versions
    /// that did not count it.
    #[serde(default)]
    pub regions: BTreeMap<N, Cell>,
    /// By the record's format.
    pub formats: BTreeMap<N, Cell>,
}

impl<N: Ord> Default for Cells<N> {
    fn default() -> Self {
        Cells {
            lanes: BTreeMap::new(),
            held: BTreeMap::new(),
            formats: BTreeMap::new(),
            found: FoundCells::default(),
        }
    }
}

impl<N: Ord> Default for FoundCells<N> {
    fn default() -> Self {
        FoundCells {
            labels: BTreeMap::new(),
            rules: BTreeMap::new(),
            languages: BTreeMap::new(),
            zones: BTreeMap::new(),
            regions: BTreeMap::new(),
            formats: BTreeMap::new(),
        }
    }
}

impl<N: Ord + Clone> Cells<N> {
    /// Adds the counts of another part, of the same key.
    pub fn add(&mut self, other: &Cells<N>) {
        for (mine, theirs) in [
            (&mut self.lanes, &other.lanes),
            (&mut self.held, &other.held),
            (&mut self.formats, &other.formats),
        ] {
            for (name, spread) in theirs {
                mine.entry(name.clone()).or_default().join(*spread);
            }
        }
        let (mine, theirs) = (&mut self.found, &other.found);
        for (mine, theirs) in [
            (&mut mine.labels, &theirs.labels),
            (&mut mine.languages, &theirs.languages),
            (&mut mine.zones, &theirs.zones),
            (&mut mine.regions, &theirs.regions),
            (&mut mine.formats, &theirs.formats),
        ] {
            add_all(mine, theirs);
        }
        for (label, rules) in &theirs.rules {
            add_all(mine.rules.entry(label.clone()).or_default(), rules);
        }
    }
}

fn add_all<N: Ord + Clone>(mine: &mut BTreeMap<N, Cell>, theirs: &BTreeMap<N, Cell>) {
    for (name, cell) in theirs {
        mine.entry(name.clone()).or_default().add(cell);
    }
}

impl Cells<&'static str> {
    /// Counts what was replaced in a record.
    pub(super) fn record(&mut self, found: &[Found], format: &'static str, spread: Spread) {
        if found.is_empty() {
            return;
        }
        let cells = &mut self.found;
        for one in found {
            value(&mut cells.labels, one.label.as_str(), spread);
            let rules = cells.rules.entry(one.label.as_str()).or_default();
            value(rules, one.rule, spread);
            value(&mut cells.languages, one.language.as_str(), spread);
            value(&mut cells.zones, one.zone.as_str(), spread);
            value(&mut cells.regions, one.region.as_str(), spread);
            value(&mut cells.formats, format, spread);
        }
        once(found, |one| one.label.as_str(), &mut cells.labels);
        once(found, |one| one.language.as_str(), &mut cells.languages);
        once(found, |one| one.zone.as_str(), &mut cells.zones);
        once(found, |one| one.region.as_str(), &mut cells.regions);
        if let Some(cell) = cells.formats.get_mut(format) {
            cell.records += 1;
        }
        let mut pairs: Vec<_> = found
            .iter()
            .map(|one| (one.label.as_str(), one.rule))
            .collect();
        pairs.sort_unstable();
        pairs.dedup();
        for (label, rule) in pairs {
            let cell = cells
                .rules
                .get_mut(label)
                .and_then(|rules| rules.get_mut(rule));
            if let Some(cell) = cell {
                cell.records += 1;
            }
        }
    }

    /// The same with names that can be read back.
    pub(crate) fn to_owned(&self) -> Cells<String> {
        let spreads = |map: &BTreeMap<&'static str, Spread>| named(map);
        let found = &self.found;
        Cells {
            lanes: spreads(&self.lanes),
            held: spreads(&self.held),
            formats: spreads(&self.formats),
            found: FoundCells {
                labels: named(&found.labels),
                rules: found
                    .rules
                    .iter()
                    .map(|(label, rules)| ((*label).to_owned(), named(rules)))
                    .collect(),
                languages: named(&found.languages),
                zones: named(&found.zones),
                regions: named(&found.regions),
                formats: named(&found.formats),
            },
        }
    }
}

/// The same with names that can be read back.
pub(crate) fn named<T: Copy + Debug>(map: &BTreeMap<&'static str, T>) -> BTreeMap<String, T> {
    map.iter()
        .map(|(name, it)| ((*name).to_owned(), *it))
        .collect()
}

fn value(cells: &mut BTreeMap<&'static str, Cell>, name: &'static str, spread: Spread) {
    let cell = cells.entry(name).or_default();
    cell.values += 1;
    cell.spread.join(spread);
}

/// A record counts once for each name that stands in it.
fn once(
    found: &[Found],
    name: impl Fn(&Found) -> &'static str,
    cells: &mut BTreeMap<&'static str, Cell>,
) {
    let mut names: Vec<&'static str> = found.iter().map(name).collect();
    names.sort_unstable();
    names.dedup();
    for name in names {
        if let Some(cell) = cells.get_mut(name) {
            cell.records += 1;
        }
    }
}
