//! A run of `efface scrub`: first all that can fail, then the work, then the files.

use std::io::Write;
use std::path::PathBuf;
use std::sync::Mutex;

use efface::manifest::Link;
use efface::pipeline::{self, OnRefusal, Options, Progress, Sinks, Target, lane};
use efface::record::{Lane, Storage};
use efface::report::Tally;
use efface::{Keyring, Revoked, Scrubber};

use super::super::io::{self, Inputs, Output, Whole};
use super::super::progress::{self, Show};
use super::super::seal::Sealed;
use super::super::sign::Signing;
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
    link: Link,
    signing: Option<Signing>,
}

struct Outputs {
    training: Output,
    safety: Option<Output>,
    quarantine: Option<Sealed>,
    spans: Option<Output>,
    manifest: Option<Output>,
}

impl Plan {
    pub(super) fn of(args: Args) -> Result<Plan, Trouble> {
        let quarantine = args.quarantine.as_deref();
        let quarantine = quarantine
            .map(|path| args.recipients.who(path).map(|who| (path, who)))
            .transpose()?;
        let policy = args.policy.load()?;
        let revoked = match &args.revoked {
            Some(path) => revoked::read(path, args.quiet)?,
            None => Revoked::default(),
        };
        let inputs = Inputs::of(&args.files, args.manifest.is_some())?;
        args.keep_apart(&policy, &inputs)?;
        if args.consent.is_some() && !policy.gate().enabled {
            return Err(Trouble::Said(
                "--consent: the policy has no gate that would ask the ledger".into(),
            ));
        }
        let keys = args.keys()?;
        let ledger = match &args.consent {
            Some(path) => Some(ledger::load(path, keys.newest())?),
            None => None,
        };
        let mut scrubber = Scrubber::builder(policy)
            .keys(keys)
            .rescrub(args.rescrub)
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
                quarantine: quarantine.map(|(path, who)| who.seal(path)).transpose()?,
                spans: output(&args.spans, digests)?,
                manifest: output(&args.manifest, false)?,
            },
            link: args.link()?,
            signing: args.sign.as_deref().map(Signing::read).transpose()?,
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
            link,
            signing,
        } = self;
        if inputs.is_typed() && !args.quiet {
            say("reading from the terminal; Ctrl-D ends the input, `efface scrub --help` helps");
        }
        let refused = Mutex::new(Refused::default());
        let tally = args.work(&scrubber, &inputs, &mut outputs, &refused)?;
        let refused = refused.into_inner().unwrap_or_default();

        outputs.finish(|manifest, outputs| {
            let facts = manifest::Facts {
                scrubber: &scrubber,
                revoked: &revoked,
                tally: &tally,
                inputs: inputs.read(),
                outputs,
                link,
                signing,
            };
            facts.write(manifest)
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
    /// The manifest's place among those of the job.
    fn link(&self) -> Result<Link, Trouble> {
        match &self.chain {
            None => Ok(Link::default()),
            Some(path) => {
                let before = manifest::read(path)?;
                Ok(Link::after(&before.manifest, before.digest))
            }
        }
    }

    /// Stored records can be tested with their own keys alone.
    fn keys(&self) -> Result<Keyring, Trouble> {
        match self.rescrub {
            true => self.key.given()?.ok_or_else(|| {
                Trouble::Said("--rescrub needs the key: --key-file or EFFACE_KEY".into())
            }),
            false => self.key.load(self.quiet),
        }
    }

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

fn target<'a>(output: &'a mut (impl Write + Send)) -> Target<'a> {
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
        let [safety, spans] = [finish(self.safety)?, finish(self.spans)?];
        let quarantine = self.quarantine.map(Sealed::finish).transpose()?;
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
