//! `efface eval`: recall and precision against marked text.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use efface::Scrubber;
use efface::eval::{Evaluation, Sample, Score, Slip, SlipKind, label_of};
use serde::Serialize;
use toml::de::{DeTable, DeValue};

use super::io::read_text;
use super::policy::PolicyArg;
use super::say;
use super::summary::counted;
use super::trouble::{Status, Trouble};

/// Measures recall and precision by label against text in which the values are marked
///
/// A value is found when every character of it is covered by findings, whatever they take it for; a
/// finding that touches no value is false. Recall comes first: a miss costs more than a false alarm.
#[derive(clap::Args)]
#[command(after_help = "\
Gold text is one of:
  .jsonl  a row a sample: {\"id\":\"a1\",\"text\":\"…\",\"spans\":[{\"start\":5,\"end\":24,\"type\":\"EMAIL\"}]}
          offsets count code points; types of other sets are mapped to efface's labels
  .txt    a sample a line with its values marked, «EMAIL|jane@example.org»; ⏎ is a line break, ¦ is
          removed, empty lines and lines that begin with `# ` are skipped

Examples:
  efface eval corpus/gold/*.txt
  efface eval --misses mine.jsonl
  efface eval --floors corpus/floors.toml corpus/gold/*.txt     exit status 1 below a floor

Exit status: 0 done, 1 a floor was not reached, 2 trouble with arguments, gold text or files.")]
pub(crate) struct Args {
    /// Files of gold text
    #[arg(value_name = "GOLD", required = true)]
    files: Vec<PathBuf>,

    /// Print one JSON object instead of a table
    #[arg(long)]
    json: bool,

    /// Fail where recall or precision is below that of this TOML file
    ///
    /// A table a label, or `total`: [EMAIL] recall = 0.99, precision = 0.98
    #[arg(long, value_name = "FILE")]
    floors: Option<PathBuf>,

    /// List each miss and each false finding by its place, never its value
    #[arg(long)]
    misses: bool,

    #[command(flatten)]
    policy: PolicyArg,
}

/// Runs the subcommand.
pub(crate) fn run(args: &Args) -> Result<Status, Trouble> {
    let floors = match &args.floors {
        Some(path) => read_floors(path)?,
        None => Floors::new(),
    };
    let scrubber = Scrubber::builder(args.policy.load()?).build()?;
    let mut evaluation = Evaluation::default();
    for file in &args.files {
        for sample in read_gold(file)? {
            evaluation.look(&sample, &scrubber);
        }
    }
    if evaluation.samples() == 0 {
        return Err(Trouble::Said("the gold text has no samples".into()));
    }
    let text = match args.json {
        true => json(&evaluation, args.misses)?,
        false => table(&evaluation, args.misses),
    };
    let mut out = std::io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()?;
    let below = below(&evaluation, &floors);
    for line in &below {
        say(line);
    }
    Ok(match below.is_empty() {
        true => Status::Done,
        false => Status::Short,
    })
}

fn read_gold(file: &Path) -> Result<Vec<Sample>, Trouble> {
    let text = read_text(file)?;
    // The ending below that of a compressed file.
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let name = name.trim_end_matches(".gz").trim_end_matches(".zst");
    let marked = name.ends_with(".txt");
    let mut samples = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        if line.trim().is_empty() || (marked && (line.starts_with("# ") || line == "#")) {
            continue;
        }
        let place = format!("{}:{number}", file.display());
        let sample = match marked {
            true => Sample::from_marked(&place, line),
            false => Sample::from_json(line),
        };
        let sample = sample.map_err(|bad| Trouble::with(&place, bad))?;
        // A row's own id may be that of a conversation: what is printed is its place.
        samples.push(Sample {
            id: place,
            ..sample
        });
    }
    Ok(samples)
}

/// By label; `total` is all of them.
type Floors = BTreeMap<String, Floor>;

#[derive(Default)]
struct Floor {
    recall: Option<f64>,
    precision: Option<f64>,
}

/// Read by hand: the messages of a derived reader quote what they did not expect, and the file may be
/// another one that was given by mistake.
fn read_floors(path: &Path) -> Result<Floors, Trouble> {
    let text = read_text(path)?;
    let wrong = |at: usize, why: &str| {
        let before = text.as_bytes().iter().take(at);
        let line = 1 + before.filter(|&&byte| byte == b'\n').count();
        Trouble::with(format!("{}:{line}", path.display()), why)
    };
    let table = DeTable::parse(&text)
        .map_err(|error| wrong(error.span().map_or(0, |span| span.start), error.message()))?;
    let mut floors = Floors::new();
    for (name, value) in table.get_ref() {
        let label = name.get_ref().as_ref();
        if label != "total" && label_of(label) != label {
            return Err(wrong(
                name.span().start,
                "a table has the name of a label, or `total`",
            ));
        }
        let DeValue::Table(entries) = value.get_ref() else {
            return Err(wrong(name.span().start, "expected a table, as [EMAIL]"));
        };
        let mut floor = Floor::default();
        for (key, value) in entries {
            let at = key.span().start;
            let share = match value.get_ref() {
                DeValue::Float(number) => number.as_str().parse().ok(),
                DeValue::Integer(number) => number.as_str().parse().ok(),
                _ => None,
            };
            let share = share
                .filter(|share| (0.0..=1.0).contains(share))
                .ok_or_else(|| wrong(at, "a floor is a number from 0 to 1"))?;
            match key.get_ref().as_ref() {
                "recall" => floor.recall = Some(share),
                "precision" => floor.precision = Some(share),
                _ => return Err(wrong(at, "no such key; there are recall and precision")),
            }
        }
        floors.insert(label.to_owned(), floor);
    }
    Ok(floors)
}

/// What is below its floor, told. A floor for what does not occur can't be reached.
fn below(evaluation: &Evaluation, floors: &Floors) -> Vec<String> {
    let mut below = Vec::new();
    for (label, floor) in floors {
        let score = match label.as_str() {
            "total" => evaluation.total(),
            label => evaluation.labels().get(label).copied().unwrap_or_default(),
        };
        for (what, floor, reached) in [
            ("recall", floor.recall, score.recall()),
            ("precision", floor.precision, score.precision()),
        ] {
            let Some(floor) = floor else { continue };
            match reached {
                Some(reached) if reached >= floor => {}
                Some(reached) => below.push(format!(
                    "{label}: {what} is {reached:.4}, below its floor of {floor}"
                )),
                None => below.push(format!("{label}: nothing to measure {what} by")),
            }
        }
    }
    below
}

fn table(evaluation: &Evaluation, slips: bool) -> String {
    let mut text = String::new();
    if slips {
        for slip in evaluation.slips() {
            let _ = writeln!(text, "{}", line(slip));
        }
        text.push('\n');
    }
    let _ = writeln!(
        text,
        "{:<24} {:>6} {:>6} {:>6} {:>6}  {:>7} {:>9}  {:>7} {:>7}",
        "LABEL", "GOLD", "FOUND", "MISSED", "FALSE", "RECALL", "PRECISION", "EXACT", "AGREED"
    );
    let percent = |part: Option<f64>| match part {
        Some(part) => format!("{:.2}%", cut(part) * 100.0),
        None => "-".into(),
    };
    let mut row = |label: &str, score: &Score| {
        let of_found = |part: u64| (score.found > 0).then(|| part as f64 / score.found as f64);
        let _ = writeln!(
            text,
            "{label:<24} {:>6} {:>6} {:>6} {:>6}  {:>7} {:>9}  {:>7} {:>7}",
            score.gold,
            score.found,
            score.missed(),
            score.stray,
            percent(score.recall()),
            percent(score.precision()),
            percent(of_found(score.exact)),
            percent(of_found(score.agreed)),
        );
    };
    for (label, score) in evaluation.labels() {
        row(label, score);
    }
    row("total", &evaluation.total());
    let _ = writeln!(text, "{}", counted(evaluation.samples(), "sample"));
    text
}

/// Cut, not rounded, to four digits: 100 % means all.
fn cut(share: f64) -> f64 {
    (share * 10_000.0).floor() / 10_000.0
}

fn line(slip: &Slip) -> String {
    let Slip {
        id,
        kind,
        label,
        start,
        end,
        rule,
    } = slip;
    let place = format!("{id} {label} at {start}..{end}");
    match (kind, rule) {
        (SlipKind::Missed, None) => format!("missed {place}"),
        (SlipKind::Missed, Some(rule)) => format!("missed {place}, a part found by {rule}"),
        (SlipKind::False, rule) => format!("false  {place} by {}", rule.unwrap_or("?")),
    }
}

#[derive(Serialize)]
struct Object<'a> {
    samples: u64,
    labels: BTreeMap<&'a str, Row>,
    total: Row,
    #[serde(skip_serializing_if = "Option::is_none")]
    misses: Option<&'a [Slip]>,
}

#[derive(Serialize)]
struct Row {
    #[serde(flatten)]
    score: Score,
    missed: u64,
    recall: Option<f64>,
    precision: Option<f64>,
}

fn json(evaluation: &Evaluation, slips: bool) -> Result<String, Trouble> {
    let row = |score: &Score| Row {
        score: *score,
        missed: score.missed(),
        recall: score.recall(),
        precision: score.precision(),
    };
    let labels = evaluation.labels().iter();
    let object = Object {
        samples: evaluation.samples(),
        labels: labels
            .map(|(name, score)| (name.as_str(), row(score)))
            .collect(),
        total: row(&evaluation.total()),
        misses: slips.then(|| evaluation.slips()),
    };
    serde_json::to_string(&object)
        .map(|text| text + "\n")
        .map_err(|_| Trouble::Said("the object could not be put together".into()))
}
