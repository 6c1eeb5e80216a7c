//! `efface detect`: what is found, and where, never what it says.

use std::path::{Path, PathBuf};
use std::sync::Mutex;

use clap::ValueEnum;
use efface::pipeline::{self, OnRefusal, Options, Sinks};
use efface::report::Unit;
use efface::{Policy, Scrubber};

use super::io::{Inputs, Output};
use super::policy::PolicyArg;
use super::summary::refusal_line;
use super::trouble::{Status, Trouble};
use super::{format_named, format_names, jobs, say};

/// Lists what would be found, as JSONL, and never a value
///
/// A row a finding:
/// {"line":1,"path":"/messages/0/content","start":12,"end":28,"label":"CREDIT_CARD",
/// "rule":"payment/card","confidence":"certain"}
///
/// `line` counts from 1, on through all files. `path` is the JSON pointer of the string, empty in
/// plain text, and a key that is a value itself stands there as its label; `start` and `end` are
/// offsets into the string as it reads once its escapes are decoded. Nothing is gated here, and identity fields are looked at like all others.
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  efface detect transcripts.jsonl > findings.jsonl
  efface detect --offsets utf16 < transcripts.jsonl | jq -r .label | sort | uniq -c
  echo 'mail jane@example.org' | efface detect

Exit status: 0 every line was read, 1 some lines were refused, 2 trouble with arguments, policy or
files.")]
pub(crate) struct Args {
    /// Files to read, one after the other; `-` and none at all are standard input
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,

    #[command(flatten)]
    policy: PolicyArg,

    /// What the lines are; `auto` looks at each, and takes what does not look like JSON as text
    #[arg(long, value_parser = format_names(), default_value = "auto")]
    format: String,

    /// In what offsets are counted
    #[arg(long, value_enum, value_name = "UNIT", default_value_t = Offsets::Char)]
    offsets: Offsets,

    /// Look on so many threads; one for each core, if not given
    #[arg(short, long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    jobs: Option<u16>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Offsets {
    /// Unicode code points, as in Python
    Char,
    /// Bytes of UTF-8, as in Rust and Go
    Utf8,
    /// Units of UTF-16, as in JavaScript and Java
    Utf16,
}

impl From<Offsets> for Unit {
    fn from(offsets: Offsets) -> Unit {
        match offsets {
            Offsets::Char => Unit::Char,
            Offsets::Utf8 => Unit::Utf8,
            Offsets::Utf16 => Unit::Utf16,
        }
    }
}

/// The policy by which paths are shown. A key of an object can be a value, and is redacted: a hash
/// of it would need a key, and differ from run to run without one.
const SHOWN: &str = "name = \"detect\"\n[operators]\ndefault = \"redact\"\n";

/// Runs the subcommand.
pub(crate) fn run(args: &Args) -> Result<Status, Trouble> {
    let policy = args.policy.load()?;
    let mut scrubber = Scrubber::builder(Policy::parse("detect", SHOWN)?)
        .least(policy.min_confidence())
        .rules(policy.rules())
        .plain_lines(true);
    if let Some(format) = format_named(&args.format) {
        scrubber = scrubber.format(format);
    }
    let scrubber = scrubber.build()?;
    let inputs = Inputs::of(&args.files, false)?;
    let mut output = Output::create(Path::new("-"), false)?;
    let refused: OnRefusal<'_> = Mutex::new(Box::new(|line, refusal| {
        say(&refusal_line(&inputs.locate(line), refusal));
        Ok(())
    }));
    let sinks = Sinks {
        found: Some(Mutex::new(Box::new(&mut output))),
        refusals: Some(refused),
        ..Sinks::default()
    };
    let options = Options {
        jobs: jobs(args.jobs),
        progress: None,
    };
    let tally = pipeline::detect(
        &scrubber,
        inputs.source(),
        args.offsets.into(),
        &sinks,
        &options,
    )?;
    drop(sinks);
    output.finish()?;
    Ok(match tally.refused_total() {
        0 => Status::Done,
        _ => Status::Short,
    })
}
