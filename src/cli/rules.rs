//! `efface rules`: the catalogue, for people.

mod check;
mod docs;

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::PathBuf;

use efface::rules::{self, Rule};

use super::trouble::{Status, Trouble};

/// Shows the rules: what efface looks for, and how
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  efface rules                    every rule, a line each
  efface rules show payment/card  all about one of them, with its examples
  efface rules check acme.toml    whether rules of your own hold
  efface rules docs > rules.md    the catalogue as Markdown")]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(clap::Subcommand)]
enum Command {
    /// Lists every rule, a line each
    List,
    /// Tells all about a rule, with the examples that are its tests
    Show {
        /// Its id, as `efface rules list` and reports have it
        id: String,
    },
    /// Tries the examples of a file of your own rules, beside all others
    #[command(after_help = check::HELP)]
    Check {
        /// The file
        file: PathBuf,
    },
    /// Prints the catalogue as Markdown: docs/rules.md
    Docs,
}

/// Runs the subcommand.
pub(crate) fn run(args: Args) -> Result<Status, Trouble> {
    let text = match args.command.unwrap_or(Command::List) {
        Command::List => list(),
        Command::Show { id } => match rules::all().find(|rule| rule.id == id) {
            Some(rule) => show(rule),
            None => match NO_RULES
                .iter()
                .find(|said| said.starts_with(&format!("{id}\n")))
            {
                Some(said) => (*said).to_owned(),
                None => return Err(unknown(&id)),
            },
        },
        Command::Check { file } => return check::run(&file),
        Command::Docs => docs::page(),
    };
    let mut out = std::io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()?;
    Ok(Status::Done)
}

/// No rules of the catalogue, but ids that reports have.
const NO_RULES: &[&str] = &[
    "\
person/own
  The person's own values: what the account of a native record says (e-mail, name and its parts,
  phone, login, ids), looked for in that conversation's text. Labels EMAIL, PERSON, PHONE, USERNAME
  and ACCOUNT_ID; certain. DESIGN.md tells how names that are words are treated.
",
    "\
conversation/repeated
  A value that a rule has proven elsewhere in the conversation, in this or in another spelling. It
  has the label of that finding; certain.
",
    "\
conversation/part
  A part of such a number or key, which stands alone: half of a number's digits, from its beginning
  or to its end, or eight drawn characters of a key. Certain.
",
    "\
conversation/last-four
  The last four digits of such a number, behind words that say so. Certain.
",
];

fn unknown(id: &str) -> Trouble {
    Trouble::Said(match rules::suggest(id) {
        Some(near) => format!("no rule has the id `{id}`; did you mean `{near}`?"),
        None => format!("no rule has the id `{id}`; `efface rules list` has them all"),
    })
}

fn list() -> String {
    let head = ["ID", "LABEL", "CONFIDENCE", "CHECK", "WHAT IT FINDS"];
    let mut rows = vec![head];
    let checks: Vec<String> = rules::all().map(docs::check).collect();
    rows.extend(rules::all().zip(&checks).map(|(rule, check)| {
        [
            rule.id,
            rule.label.as_str(),
            rule.confidence.as_str(),
            check,
            rule.about,
        ]
    }));
    let mut widths = [0; 5];
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.chars().count());
        }
    }
    let mut text = String::new();
    for row in rows {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(widths) {
            let _ = write!(line, "{cell:width$}  ");
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

fn show(rule: &Rule) -> String {
    let mut text = String::new();
    let mut say = |name: &str, what: &str| {
        if !what.is_empty() {
            let _ = writeln!(text, "{name:<12}{what}");
        }
    };
    let plain = |words: &[&str]| words.join(", ");
    say("rule", rule.id);
    say("finds", rule.about);
    say("label", rule.label.as_str());
    say("confidence", rule.confidence.as_str());
    for wake in rule.wake {
        say("woken by", &format!("{wake:?}"));
    }
    say("pattern", rule.pattern);
    say("reach", &format!("{} bytes", rule.reach));
    say(
        "edges",
        &format!("{:?} before, {:?} after", rule.left, rule.right),
    );
    if rule.check.is_some() {
        let kind = rule.check_kind().as_str();
        say(
            "check",
            &format!("{kind}; a value that fails it is no finding"),
        );
    }
    if rule.proof.is_some() {
        let kind = rule.proof_kind().as_str();
        say(
            "proof",
            &format!("{kind}; a value that passes it is certain"),
        );
    }
    say("for it", &plain(rule.near));
    say("against it", &plain(rule.far));
    if rule.needs_near {
        say("needs", "one of the words for it nearby");
    }
    if rule.generic {
        say("yields", "to any other finding that it overlaps");
    }
    for hit in rule.hits {
        say("finds", &one_line(hit));
    }
    for miss in rule.misses {
        say("not", &one_line(miss));
    }
    say("source", rule.source);
    text
}

fn one_line(text: &str) -> String {
    text.replace('\n', "\\n")
}
