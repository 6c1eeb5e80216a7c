//! Arguments in, exit status out. The work is the library's; here is what a person types and reads.
//!
//! Each subcommand has its file, with its arguments as they are typed and a `run` that first builds
//! everything that can fail from them, and only then begins. Nothing outside of this folder prints.

mod detect;
mod eval;
mod explain;
mod io;
mod key;
mod keygen;
mod ledger;
mod manifest;
mod policy;
mod progress;
mod report;
mod revoked;
mod rules;
mod scrub;
mod seal;
mod sign;
mod summary;
mod sweep;
mod trouble;
mod verify;

use std::io::Write;
use std::process::ExitCode;

use clap::builder::PossibleValuesParser;
use clap::{Parser, Subcommand};
use efface::format::{FORMATS, Format};

use trouble::{Status, Trouble};

/// Takes the people out of chat and coding transcripts before they reach training storage.
///
/// A transcript is a line of JSON. `efface scrub` decides for each line whether it may be used at
/// all (the gate), takes off who it belongs to, and replaces what its text gives away: cards, bank
/// details, keys and passwords, addresses, phone numbers. Everything else comes out byte for byte.
#[derive(Parser)]
#[command(
    name = "efface",
    version,
    arg_required_else_help = true,
    max_term_width = 100,
    after_help = HELP
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

const HELP: &str = "\
First steps:
  efface explain 'Call me on 020 7946 0123'     what is found in a text, and why
  efface scrub --policy redact < a.jsonl        scrub what somebody else has gated
  efface keygen -o efface.key                   a key, so that tokens stay the same
  efface scrub --key-file efface.key --manifest run.json -o out.jsonl in.jsonl

Exit status: 0 done, 2 trouble with arguments, policy, key or files; what 1 means, if anything, the
help of each subcommand says. But for `explain`, nothing that efface says quotes a line of yours.";

#[derive(Subcommand)]
enum Command {
    Scrub(Box<scrub::Args>),
    Detect(detect::Args),
    Explain(explain::Args),
    Rules(rules::Args),
    Policy(policy::Args),
    Keygen(keygen::Args),
    Sweep(sweep::Args),
    Ledger(ledger::Args),
    Eval(eval::Args),
    Verify(verify::Args),
    Report(report::Args),
}

/// Runs the program.
pub(crate) fn main() -> ExitCode {
    let command = match Cli::try_parse() {
        Ok(cli) => cli.command,
        Err(told) => return tell(&told),
    };
    quiet_panics();
    let done = match command {
        Command::Scrub(args) => scrub::run(*args),
        Command::Detect(args) => detect::run(&args),
        Command::Explain(args) => explain::run(&args),
        Command::Rules(args) => rules::run(args),
        Command::Policy(args) => policy::run(args),
        Command::Keygen(args) => keygen::run(&args),
        Command::Sweep(args) => sweep::run(&args),
        Command::Ledger(args) => ledger::run(args),
        Command::Eval(args) => eval::run(&args),
        Command::Verify(args) => verify::run(&args),
        Command::Report(args) => report::run(&args),
    };
    match done {
        Ok(status) => status.into(),
        // Whoever read the output has seen enough: nothing went wrong.
        Err(Trouble::ReaderGone) => Status::Done.into(),
        Err(Trouble::Said(message)) => {
            say(&message);
            Status::Trouble.into()
        }
    }
}

/// Prints help, the version, or what is wrong with the arguments. Help that could not be written is
/// trouble as any other output is.
fn tell(told: &clap::Error) -> ExitCode {
    let printed = told.print().and_then(|()| std::io::stdout().flush());
    match printed.map_err(Trouble::from) {
        Err(Trouble::Said(message)) if !told.use_stderr() => {
            say(&message);
            Status::Trouble.into()
        }
        _ => ExitCode::from(u8::try_from(told.exit_code()).unwrap_or(2)),
    }
}

/// The message of a panic can quote the text at hand (slicing a string does), so only its place is
/// told.
fn quiet_panics() {
    std::panic::set_hook(Box::new(|info| {
        let place = info
            .location()
            .map_or(String::new(), |at| format!(" at {at}"));
        say(&format!("stopped by a bug{place}; please report this line"));
    }));
}

/// One line for the person at standard error. That it cannot be written is no reason to fail.
fn say(message: &str) {
    let _ = writeln!(std::io::stderr().lock(), "efface: {message}");
}

/// The names that `--format` takes.
fn format_names() -> PossibleValuesParser {
    let formats = FORMATS.iter().map(|format| format.name);
    PossibleValuesParser::new(std::iter::once("auto").chain(formats))
}

/// The format of a name that was accepted; `None` is `auto`.
fn format_named(name: &str) -> Option<&'static Format> {
    Format::named(name)
}

/// The threads to use where nobody says.
fn jobs(wanted: Option<u16>) -> usize {
    match wanted {
        Some(jobs) => usize::from(jobs),
        None => std::thread::available_parallelism().map_or(1, usize::from),
    }
}
