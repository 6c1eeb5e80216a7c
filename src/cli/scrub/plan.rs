//! A run of `efface scrub`: first all that can fail, then the work, then the files.

use std::path::PathBuf;
use std::sync::Mutex;

use efface::pipeline::{self, OnRefusal, Options, Progress, Sinks, Target, lane};
use efface::record::{Lane, Storage};
use efface::report::Tally;
use efface::{Revoked, Scrubber};

use super::super::io::{self, Inputs, Output, Whole};
use super::super::progress::{self, Show};
use super::super::summary::{Refused, Summary, refusal_line};
use super::super::trouble::{Status, Trouble};
use super::super::{format_named, jobs, ledger, manifest, revoked, say};
use super::Args;

/// Everything that can be wrong with the arguments was found out.
pub(super) struct Plan {
    args: Args,
    scrubber: Scrubber,
    revoked: Revoked,
    inputs: Inputs,
    outputs: Outputs,
}

struct Outputs {
    training: Output,
    safety: Option<Output>,
    quarantine: Option<Output>,
    spans: Option<Output>,
    manifest: Option<Output>,
}

impl Plan {
    pub(super) fn of(args: Args) -> Result<Plan, Trouble> {
        let policy = args.policy.load()?;
        let revoked = match &args.revoked {
            Some(path) => revoked::read(path)?,
            None => Revoked::default(),
        };
        let inputs = Inputs::of(&args.files, args.manifest.is_some())?;
        args.keep_apart(&inputs)?;
        if args.consent.is_some() && !policy.gate().enabled {
            return Err(Trouble::Said(
                "--consent: the policy has no gate that would ask the ledger".into(),
            ));
        }
        let key = args.key.load(args.quiet)?;
        let ledger = match &args.consent {
            Some(path) => Some(ledger::load(path, &key)?),
            None => None,
        };
        let mut scrubber = Scrubber::builder(policy)
            .key(key)
            .safety_lane(args.safety_output.is_some())
            .spans(args.spans.is_some())
            .max_record_bytes(args.max_record_bytes as usize)
            .revoked(revoked.clone());
        if let Some(format) = format_named(&args.format) {
            scrubber = scrubber.format(format);
        }
        if let Some(now) = args.now {
            scrubber = scrubber.now(now);
        }
        if let Some(ledger) = ledger {
            scrubber = scrubber.ledger(ledger);
        }
        let digests = args.manifest.is_some();
        let output = |path: &Option<PathBuf>, digest| {
            path.as_deref()
                .map(|path| Output::create(path, digest))
                .transpose()
        };
        Ok(Plan {
            scrubber: scrubber.build()?,
            outputs: Outputs {
                training: Output::create(args.training(), digests)?,
                safety: output(&args.safety_output, digests)?,
                // A digest of what is not scrubbed could be tried out against guesses.
                quarantine: output(&args.quarantine, false)?,
                spans: output(&args.spans, digests)?,
                manifest: output(&args.manifest, false)?,
            },
            revoked,
            inputs,
            args,
        })
    }

    pub(super) fn run(self) -> Result<Status, Trouble> {
        let Plan {
            args,
            scrubber,
            revoked,
            inputs,
            mut outputs,
        } = self;
        if inputs.is_typed() && !args.quiet {
            say("reading from the terminal; Ctrl-D ends the input, `efface scrub --help` helps");
        }
        let refused = Mutex::new(Refused::default());
        let tally = args.work(&scrubber, &inputs, &mut outputs, &refused)?;
        let refused = refused.into_inner().unwrap_or_default();

        outputs.finish(|manifest, outputs| {
            let run = manifest::Run {
                scrubber: &scrubber,
                revoked: &revoked,
                tally: &tally,
                inputs: inputs.read(),
                outputs,
            };
            run.write(manifest)
        })?;
        if !args.quiet {
            let summary = Summary {
                tally: &tally,
                refused: &refused,
                has_ledger: args.consent.is_some(),
                json_only: args.format == "auto" && scrubber.policy().gate().enabled,
            };
            summary.tell(|line| inputs.locate(line));
        }
        Ok(match tally.refused_total() {
            0 => Status::Done,
            _ => Status::Short,
        })
    }
}

impl Args {
    fn work(
        &self,
        scrubber: &Scrubber,
        inputs: &Inputs,
        outputs: &mut Outputs,
        refused: &Mutex<Refused>,
    ) -> Result<Tally, Trouble> {
        let told: OnRefusal<'_> = Mutex::new(Box::new(|line, refusal| {
            if self.strict {
                let line = refusal_line(&inputs.locate(line), refusal);
                return Err(std::io::Error::other(format!("{line}, so --strict stops")));
            }
            if let Ok(mut refused) = refused.lock() {
                refused.push(line, refusal);
            }
            Ok(())
        }));
        let sinks = Sinks {
            training: Some(lane(Storage::training(&mut outputs.training))),
            safety: outputs
                .safety
                .as_mut()
                .map(|output| lane(Storage::safety(output))),
            refused: outputs.quarantine.as_mut().map(target),
            spans: outputs.spans.as_mut().map(target),
            refusals: Some(told),
            ..Sinks::default()
        };
        let progress = Progress::default();
        let options = Options {
            jobs: jobs(self.jobs),
            progress: Some(&progress),
        };
        let show = match self.quiet {
            true => Show::Never,
            false => self.progress,
        };
        let to_stdout = io::is_dash(self.training());
        let work = || pipeline::run(scrubber, inputs.source(), &sinks, &options);
        Ok(progress::watched(show, to_stdout, inputs, &progress, work)?)
    }
}

fn target<'a>(output: &'a mut Output) -> Target<'a> {
    Mutex::new(Box::new(output))
}

impl Outputs {
    /// Ends every output, then writes the manifest, and only then gives the files their names, the
    /// manifest's last: whatever fails, no manifest speaks of files that are not there.
    fn finish(
        self,
        manifest: impl FnOnce(Output, Vec<(&'static str, &Whole)>) -> Result<Whole, Trouble>,
    ) -> Result<(), Trouble> {
        let finish = |output: Option<Output>| output.map(Output::finish).transpose();
        let training = self.training.finish()?;
        let [safety, spans, quarantine] = [
            finish(self.safety)?,
            finish(self.spans)?,
            finish(self.quarantine)?,
        ];
        let mut outputs = vec![(Lane::Training.as_str(), &training)];
        outputs.extend(safety.as_ref().map(|whole| (Lane::Safety.as_str(), whole)));
        outputs.extend(spans.as_ref().map(|whole| ("spans", whole)));
        let manifest = self
            .manifest
            .map(|output| manifest(output, outputs))
            .transpose()?;
        [safety, spans, quarantine, Some(training), manifest]
            .into_iter()
            .flatten()
            .try_for_each(Whole::keep)
    }
}
