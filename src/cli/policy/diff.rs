//! `efface policy diff`: what two policies would treat differently, and how often on a sample.

use std::io::Write;
use std::path::PathBuf;

use efface::compare::Comparison;
use efface::{Policy, Scrubber};

use super::super::io::Inputs;
use super::super::trouble::{Status, Trouble};

/// Writes it; `names` are those of the policies, as they were typed.
pub(super) fn write(
    out: &mut impl Write,
    names: &[String; 2],
    policies: [Policy; 2],
    on: &[PathBuf],
) -> Result<Status, Trouble> {
    let [first, second] = names;
    let differences = policies[0].differences(&policies[1]);
    let mut rows = vec![["DIFFERS".into(), first.clone(), second.clone()]];
    rows.extend(differences.iter().map(|it| {
        let it = it.clone();
        [it.what, it.first, it.second]
    }));
    let mut text = columns(&rows);
    let mut differ = !differences.is_empty();
    if !on.is_empty() {
        let comparison = compare(policies, on)?;
        differ |= comparison.decided() > 0 || comparison.treated().next().is_some();
        text.push_str(&counts(names, &comparison));
    }
    out.write_all(text.as_bytes())?;
    Ok(match differ {
        true => Status::Short,
        false => Status::Done,
    })
}

fn compare(policies: [Policy; 2], on: &[PathBuf]) -> Result<Comparison, Trouble> {
    let [first, second] =
        policies.map(|policy| Scrubber::builder(policy).safety_lane(true).build());
    let mut comparison = Comparison::new(first?, second?);
    let inputs = Inputs::of(on, false)?;
    let source = inputs.source();
    source.each(|record, is_part| comparison.look(record, is_part))?;
    Ok(comparison)
}

fn counts([first, second]: &[String; 2], comparison: &Comparison) -> String {
    let treated: Vec<_> = comparison.treated().collect();
    let mut text = format!(
        "\nof {} records, {} decided differently; of {} values, {} treated differently\n",
        comparison.records(),
        comparison.decided(),
        comparison.findings(),
        treated.iter().map(|row| row.3).sum::<u64>(),
    );
    let head = |what: &str, count: &str| {
        let head = [what, count, first, second];
        vec![head.map(str::to_owned)]
    };
    let mut records = head("DECIDED", "RECORDS");
    records.extend(comparison.decisions().map(|(first, second, count)| {
        let count = count.to_string();
        [String::new(), count, first.to_owned(), second.to_owned()]
    }));
    let mut values = head("TREATED", "VALUES");
    values.extend(treated.iter().map(|(label, first, second, count)| {
        let [label, first, second] = [label, first, second].map(|text| (*text).to_owned());
        [label, count.to_string(), first, second]
    }));
    for rows in [records, values] {
        let table = columns(&rows);
        if !table.is_empty() {
            text.push('\n');
            text.push_str(&table);
        }
    }
    text
}

/// A table; nothing, where it is a head alone.
fn columns<const N: usize>(rows: &[[String; N]]) -> String {
    let mut widths = [0; N];
    for row in rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.chars().count());
        }
    }
    let mut text = String::new();
    for row in rows.iter().filter(|_| rows.len() > 1) {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(widths) {
            line.push_str(&format!("{cell:width$}  "));
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}
