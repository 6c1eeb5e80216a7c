//! What a sweep tells the person: counts, and what to do about them.

use std::collections::BTreeMap;
use std::io::Write;

use efface::sweep::{Forecast, Report};

use super::super::say;
use super::super::summary::counted;
use super::super::trouble::Trouble;
use super::{hint, trouble};

pub(super) fn sweep(report: &Report, quiet: bool) {
    for shard in &report.shards {
        if let Some(reason) = &shard.trouble {
            trouble(&shard.path, reason);
        }
        if shard.other_names {
            trouble(
                &shard.path,
                "the old file has another name (a hard link): what went is still there",
            );
        }
    }
    untested(&report.total.untested);
    if quiet {
        return;
    }
    if report.parts_cleared > 0 {
        let parts = counted(report.parts_cleared, "unfinished file");
        say(&format!("{parts} of a sweep that was cut off: gone now"));
    }
    if report.parts_left > 0 {
        let parts = counted(report.parts_left, "unfinished file");
        say(&format!("{parts} of a sweep that may be under way"));
    }
    if report.passed_over > 0 {
        let files = counted(report.passed_over, "file");
        say(&format!(
            "{files} passed over: a shard ends in .jsonl, .ndjson, .json, .gz or .zst"
        ));
    }
    if report.deletions.is_none() {
        say("only what is over was looked for: deletions need --revoked and the key");
    }
    let total = &report.total;
    let (goes, anew) = match report.dry_run {
        true => ("would go", String::new()),
        false => ("gone", format!("; {} written anew", report.rewritten)),
    };
    let reasons: Vec<String> = total
        .gone
        .iter()
        .map(|(why, count)| format!("{why} {count}"))
        .collect();
    let reasons = match reasons.is_empty() {
        true => String::new(),
        false => format!(" ({})", reasons.join(", ")),
    };
    say(&format!(
        "{} in {}: {} {goes}{reasons}, {} kept{anew}",
        counted(total.records, "record"),
        counted(report.shards.len() as u64, "shard"),
        total.gone_total(),
        total.kept,
    ));
}

pub(super) fn forecast(forecast: &Forecast, quiet: bool) -> Result<(), Trouble> {
    for (path, reason) in &forecast.trouble {
        trouble(path, reason);
    }
    untested(&forecast.untested);
    let mut out = std::io::stdout().lock();
    for (month, count) in &forecast.months {
        writeln!(out, "{month}\t{count}")?;
    }
    out.flush()?;
    if !quiet {
        say(&format!(
            "{} in {}, by the month of their last day",
            counted(forecast.records, "record"),
            counted(forecast.shards, "shard"),
        ));
    }
    Ok(())
}

fn untested(reasons: &BTreeMap<&'static str, u64>) {
    for (why, &count) in reasons {
        let records = counted(count, "record");
        say(&format!(
            "{records} cannot be tested: {why} ({})",
            hint(why)
        ));
    }
}
