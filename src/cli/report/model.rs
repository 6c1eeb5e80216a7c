//! What the page says: the manifests' counts put together, and which of them may be shown.

use std::collections::BTreeMap;

use efface::Label;
use efface::manifest::{Manifest, chain};
use efface::report::{Cell, Spread};

use super::disclose::{Behind, Id, Sheet, Shown};
use super::words;
use crate::cli::manifest::Given;
use crate::cli::sign::{self, Signed};

/// The most columns of a plot over time; of more runs, days or months are put together.
const PERIODS: usize = 36;

/// All that the page says.
pub(super) struct Model {
    pub(super) k: u64,
    pub(super) sheet: Sheet,
    /// Runs, days or months, in order; one alone has no plot.
    pub(super) periods: Vec<String>,
    pub(super) period_is: &'static str,
    pub(super) total: Course,
    pub(super) out: Course,
    pub(super) held: Course,
    pub(super) refused: Course,
    pub(super) values: Course,
    pub(super) lanes: Vec<Row>,
    pub(super) reasons: Vec<Row>,
    pub(super) refusals: Vec<Row>,
    pub(super) formats: Vec<Row>,
    pub(super) families: Vec<Row>,
    pub(super) languages: Vec<Row>,
    pub(super) zones: Vec<Row>,
    pub(super) regions: Vec<Row>,
    pub(super) found_formats: Vec<Row>,
    pub(super) runs: Vec<Ran>,
    /// What is wrong with the manifests.
    pub(super) warnings: Vec<String>,
    pub(super) chained: bool,
    pub(super) signers: Vec<String>,
    pub(super) unsigned: usize,
}

/// A count in all, and by period.
#[derive(Clone)]
pub(super) struct Course {
    pub(super) all: Id,
    /// Empty where there is one period.
    pub(super) over: Vec<Id>,
}

/// A row of a table.
pub(super) struct Row {
    pub(super) name: String,
    pub(super) course: Course,
    /// In how many records, where values are counted.
    pub(super) records: Option<u64>,
    /// What it is made of: labels of a family, rules of a label.
    pub(super) parts: Vec<Row>,
}

/// A run, as the table of proofs has it.
pub(super) struct Ran {
    pub(super) sequence: u64,
    pub(super) now: String,
    pub(super) policy: String,
    pub(super) policy_digest: String,
    pub(super) rules: usize,
    pub(super) key: String,
    pub(super) version: String,
    pub(super) inputs: usize,
    /// SHA-256 of the ledger of consent.
    pub(super) ledger: Option<String>,
    /// What the list of deletions named.
    pub(super) deletions: u64,
    pub(super) bytes_in: u64,
    pub(super) bytes_out: u64,
    pub(super) digest: String,
    pub(super) signer: Option<String>,
}

/// A count while it is put together.
#[derive(Clone, Default)]
struct Count {
    value: u64,
    records: u64,
    behind: Behind,
}

impl Count {
    fn take(&mut self, value: u64, key: &str, spread: Spread) {
        self.value += value;
        self.behind.spread(key, spread);
    }

    fn join(&mut self, other: &Count) {
        self.value += other.value;
        self.behind.join(&other.behind);
    }
}

/// A count in all and by period, while it is put together.
#[derive(Clone)]
struct Counts {
    all: Count,
    over: Vec<Count>,
}

impl Counts {
    fn new(periods: usize) -> Counts {
        Counts {
            all: Count::default(),
            over: vec![Count::default(); periods],
        }
    }

    fn each(&mut self, period: usize, mut take: impl FnMut(&mut Count)) {
        take(&mut self.all);
        take(&mut self.over[period]);
    }

    fn join(&mut self, other: &Counts) {
        self.all.join(&other.all);
        for (mine, theirs) in self.over.iter_mut().zip(&other.over) {
            mine.join(theirs);
        }
    }
}

/// Counts by name.
struct Table {
    periods: usize,
    rows: BTreeMap<String, Counts>,
}

impl Table {
    fn new(periods: usize) -> Table {
        Table {
            periods,
            rows: BTreeMap::new(),
        }
    }

    fn row(&mut self, name: &str) -> &mut Counts {
        let periods = self.periods;
        let rows = &mut self.rows;
        rows.entry(name.to_owned())
            .or_insert_with(|| Counts::new(periods))
    }

    fn records(
        &mut self,
        period: usize,
        key: &str,
        counts: &BTreeMap<String, u64>,
        spreads: &BTreeMap<String, Spread>,
    ) {
        for (name, &value) in counts {
            let spread = spreads.get(name).copied().unwrap_or_default();
            self.row(name)
                .each(period, |it| it.take(value, key, spread));
        }
    }

    fn values(&mut self, period: usize, key: &str, cells: &BTreeMap<String, Cell>) {
        for (name, cell) in cells {
            self.row(name).each(period, |it| {
                it.take(cell.values, key, cell.spread);
                it.records += cell.records;
            });
        }
    }

    fn sum(&self) -> Counts {
        let mut sum = Counts::new(self.periods);
        self.rows.values().for_each(|row| sum.join(row));
        sum
    }
}

impl Model {
    /// Puts the manifests together. Their counts add up.
    pub(super) fn of(given: &[Given], k: u64) -> Model {
        let mut order: Vec<&Given> = given.iter().collect();
        order.sort_by(|a, b| {
            let at = |it: &Given| (it.manifest.now.clone(), it.manifest.chain.sequence);
            at(a).cmp(&at(b))
        });
        let (period_is, names) = periods(&order);
        let mut periods: Vec<String> = names.clone();
        periods.dedup();
        let places: Vec<usize> = names
            .iter()
            .map(|name| periods.iter().position(|it| it == name).unwrap_or_default())
            .collect();
        let runs: Vec<(usize, &Manifest)> = places
            .into_iter()
            .zip(order.iter().map(|it| &it.manifest))
            .collect();
        let mut sheet = Sheet::new(k);
        let sums = Sums::of(&runs, periods.len());
        let mut model = sums.lay_out(&mut sheet);
        sheet.settle();
        (model.k, model.sheet) = (k, sheet);
        (model.period_is, model.periods) = (period_is, periods);
        model.prove(&order);
        model
    }

    pub(super) fn shown(&self, id: Id) -> Shown {
        self.sheet.shown(id)
    }

    fn prove(&mut self, order: &[&Given]) {
        let links: Vec<_> = order
            .iter()
            .map(|it| (&it.manifest, it.digest.as_str()))
            .collect();
        for it in chain(&links) {
            let sequence = order[it.at()].manifest.chain.sequence;
            self.warnings.push(format!("Manifest {sequence} {it}."));
        }
        self.chained = order.iter().any(|it| it.manifest.chain.previous.is_some());
        let mut read: BTreeMap<&str, usize> = BTreeMap::new();
        for given in order {
            let manifest = &given.manifest;
            for input in manifest.inputs.iter().filter(|input| input.lines.r#in > 0) {
                *read.entry(&input.stored.sha256).or_default() += 1;
            }
            let signer = match sign::check(given) {
                Signed::No => None,
                Signed::By(signer) => Some(signer.short()),
                Signed::Wrong => {
                    let sequence = manifest.chain.sequence;
                    let what = format!("The signature of manifest {sequence} does not hold.");
                    self.warnings.push(what);
                    None
                }
            };
            self.unsigned += usize::from(signer.is_none());
            self.signers.extend(signer.clone());
            self.runs.push(Ran {
                sequence: manifest.chain.sequence,
                now: manifest.now.clone(),
                policy: manifest.policy.name.clone(),
                policy_digest: manifest.policy.digest.clone(),
                rules: manifest.rules.count,
                key: manifest.key.clone(),
                version: manifest.efface.clone(),
                inputs: manifest.inputs.len(),
                ledger: manifest.ledger.as_ref().map(|it| it.sha256.clone()),
                deletions: (manifest.revoked.conversations + manifest.revoked.accounts) as u64,
                bytes_in: manifest.inputs.iter().map(|it| it.stored.bytes).sum(),
                bytes_out: manifest.outputs.values().map(|it| it.stored.bytes).sum(),
                digest: given.digest.clone(),
                signer,
            });
        }
        self.signers.sort();
        self.signers.dedup();
        let mut keys: Vec<&str> = order.iter().map(|it| it.manifest.key.as_str()).collect();
        keys.sort_unstable();
        keys.dedup();
        if keys.len() > 1 {
            self.warnings.push(format!(
                "The runs had {} different keys. Conversations can't be told apart across keys, so a \
                 count is shown only where the runs of one key have enough of them.",
                keys.len()
            ));
        }
        let twice = read.values().filter(|&&times| times > 1).count();
        if twice > 0 {
            self.warnings.push(format!(
                "{twice} of the inputs were read by more than one run: their records count in each."
            ));
        }
    }
}

/// In which periods runs are told, and that of each run.
fn periods(order: &[&Given]) -> (&'static str, Vec<String>) {
    let day = |it: &&Given, length: usize| it.manifest.now.chars().take(length).collect::<String>();
    if order.len() <= PERIODS {
        let name = |(at, it): (usize, &&Given)| format!("{} · {}", day(it, 10), at + 1);
        return ("run", order.iter().enumerate().map(name).collect());
    }
    for (what, length) in [("day", 10), ("month", 7)] {
        let names: Vec<String> = order.iter().map(|it| day(it, length)).collect();
        let mut different = names.clone();
        different.dedup();
        if different.len() <= PERIODS {
            return (what, names);
        }
    }
    ("year", order.iter().map(|it| day(it, 4)).collect())
}

/// Sums over all runs.
struct Sums {
    lanes: Table,
    held: Table,
    refused: Table,
    formats: Table,
    languages: Table,
    zones: Table,
    regions: Table,
    found_formats: Table,
    labels: Table,
    /// By label.
    rules: BTreeMap<String, Table>,
}

impl Sums {
    fn of(runs: &[(usize, &Manifest)], periods: usize) -> Sums {
        let table = || Table::new(periods);
        let mut sums = Sums {
            lanes: table(),
            held: table(),
            refused: table(),
            formats: table(),
            languages: table(),
            zones: table(),
            regions: table(),
            found_formats: table(),
            labels: table(),
            rules: BTreeMap::new(),
        };
        for &(period, manifest) in runs {
            let (key, cells) = (manifest.key.as_str(), &manifest.cells);
            sums.lanes
                .records(period, key, &manifest.lanes, &cells.lanes);
            sums.held.records(period, key, &manifest.held, &cells.held);
            sums.formats
                .records(period, key, &manifest.formats, &cells.formats);
            for (name, &lines) in &manifest.refused {
                sums.refused.row(name).each(period, |it| {
                    it.value += lines;
                    it.behind.lines(lines);
                });
            }
            let found = &cells.found;
            sums.languages.values(period, key, &found.languages);
            sums.zones.values(period, key, &found.zones);
            if found.regions.is_empty() {
                // Of a version that did not count it; the rows have to add up.
                for cell in found.zones.values() {
                    let cells = BTreeMap::from([("unknown".to_owned(), *cell)]);
                    sums.regions.values(period, key, &cells);
                }
            }
            sums.regions.values(period, key, &found.regions);
            sums.found_formats.values(period, key, &found.formats);
            sums.labels.values(period, key, &found.labels);
            for (label, rules) in &found.rules {
                let table = sums.rules.entry(label.clone()).or_insert_with(table);
                table.values(period, key, rules);
            }
        }
        sums
    }

    /// Puts all counts on the sheet, with what adds up to what.
    fn lay_out(&self, sheet: &mut Sheet) -> Model {
        let [out, held, refused] = [&self.lanes, &self.held, &self.refused].map(Table::sum);
        let mut read = out.clone();
        read.join(&held);
        let mut all = read.clone();
        all.join(&refused);
        let total = course(sheet, &all, ALL);
        let parts = [&out, &held, &refused].map(|counts| course(sheet, counts, ALL));
        add_up(sheet, &total, &parts);
        let [out, held, refused] = parts;
        // Refused lines are of no format.
        let readable = Course {
            all: sheet.count(read.all.value, read.all.behind.clone(), ALL),
            over: Vec::new(),
        };
        sheet.sum(total.all, [readable.all, refused.all]);
        sheet.sum(readable.all, [out.all, held.all]);
        let values = course(sheet, &self.labels.sum(), ALL);
        Model {
            lanes: rows(sheet, &out, &self.lanes, ROW, false),
            reasons: rows(sheet, &held, &self.held, ROW, true),
            refusals: rows(sheet, &refused, &self.refused, ROW, true),
            formats: rows(sheet, &readable, &self.formats, ROW, false),
            families: self.families(sheet, &values),
            languages: rows(sheet, &values, &self.languages, ROW, false),
            zones: rows(sheet, &values, &self.zones, ROW, false),
            regions: rows(sheet, &values, &self.regions, ROW, false),
            found_formats: rows(sheet, &values, &self.found_formats, ROW, false),
            total,
            out,
            held,
            refused,
            values,
            k: 0,
            sheet: Sheet::default(),
            periods: Vec::new(),
            period_is: "",
            runs: Vec::new(),
            warnings: Vec::new(),
            chained: false,
            signers: Vec::new(),
            unsigned: 0,
        }
    }

    /// Labels by family, and rules by label.
    fn families(&self, sheet: &mut Sheet, values: &Course) -> Vec<Row> {
        let periods = self.labels.periods;
        let mut families = Table::new(periods);
        let mut labels: BTreeMap<&str, Table> = BTreeMap::new();
        for (label, counts) in &self.labels.rows {
            let family = words::family(Label::named(label));
            families.row(family).join(counts);
            let of = labels.entry(family).or_insert_with(|| Table::new(periods));
            of.rows.insert(label.clone(), counts.clone());
        }
        let mut all = rows(sheet, values, &families, ROW, true);
        for family in &mut all {
            if let Some(table) = labels.get(family.name.as_str()) {
                family.parts = rows(sheet, &family.course.clone(), table, ROW + 1, false);
            }
            for label in &mut family.parts {
                if let Some(table) = self.rules.get(&label.name) {
                    label.parts = rows(sheet, &label.course.clone(), table, ROW + 2, false);
                }
            }
        }
        all
    }
}

/// How deep counts are: of all, of a row, of a label, of a rule; and how much deeper those of a period.
const ALL: u8 = 0;
const ROW: u8 = 1;
const OVER: u8 = 4;

/// A count and, where there are several periods, its course over them.
fn course(sheet: &mut Sheet, counts: &Counts, depth: u8) -> Course {
    let mut put = |count: &Count, depth| sheet.count(count.value, count.behind.clone(), depth);
    let all = put(&counts.all, depth);
    let over: Vec<Id> = match counts.over.len() {
        1 => Vec::new(),
        _ => counts.over.iter().map(|it| put(it, OVER + depth)).collect(),
    };
    if !over.is_empty() {
        sheet.sum(all, over.iter().copied());
    }
    Course { all, over }
}

fn add_up(sheet: &mut Sheet, total: &Course, parts: &[Course]) {
    sheet.sum(total.all, parts.iter().map(|part| part.all));
    for (at, &total) in total.over.iter().enumerate() {
        sheet.sum(
            total,
            parts.iter().filter_map(|part| part.over.get(at).copied()),
        );
    }
}

/// The rows of a table, the largest first; `over` is whether their course is told.
fn rows(sheet: &mut Sheet, total: &Course, table: &Table, depth: u8, over: bool) -> Vec<Row> {
    let mut order: Vec<(&String, &Counts)> = table.rows.iter().collect();
    order.sort_by_key(|(name, counts)| (std::cmp::Reverse(counts.all.value), *name));
    let rows: Vec<Row> = order
        .into_iter()
        .map(|(name, counts)| Row {
            name: name.clone(),
            course: match over {
                true => course(sheet, counts, depth),
                false => Course {
                    all: sheet.count(counts.all.value, counts.all.behind.clone(), depth),
                    over: Vec::new(),
                },
            },
            records: (counts.all.records > 0).then_some(counts.all.records),
            parts: Vec::new(),
        })
        .collect();
    let courses: Vec<Course> = rows.iter().map(|row| row.course.clone()).collect();
    match over {
        true => add_up(sheet, total, &courses),
        false => sheet.sum(total.all, courses.iter().map(|it| it.all)),
    }
    rows
}
