//! `efface explain`: what is found in a text and why, for a person.

use std::io::{Read, Write};
use std::ops::Range;

use clap::builder::styling::{AnsiColor, Style};
use efface::Scrubber;
use efface::detect::{Evidence, Finding, Scratch, TextContext};
use efface::rules::{Confidence, Rule};

use super::policy::PolicyArg;
use super::trouble::{Status, Trouble};

/// Shows what is found in a text and why: rule, check, context, confidence, and what becomes of it
///
/// It also shows what was nearly found: values that a rule would know, but that too little speaks
/// for. This prints the text itself: it is for the eyes of somebody who may see it. The text is taken
/// as it is; for records of JSON there is `efface detect`.
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  efface explain 'my card is 4111 1111 1111 1111'
  efface explain 'order 4111111111111111 has shipped'    nearly found, and kept
  pbpaste | efface explain --policy mine.toml       what is typed here stays out of the history

Colours are left out where standard output is no terminal, or NO_COLOR is set.

Exit status: 0 done, whatever was found, 2 trouble with arguments, policy or files.")]
pub(crate) struct Args {
    /// The text; without it, standard input is read
    text: Option<String>,

    #[command(flatten)]
    policy: PolicyArg,
}

const VALUE: Style = AnsiColor::Red.on_default().bold();
const NEARLY: Style = AnsiColor::Yellow.on_default();
const NAME: Style = Style::new().bold();
const QUIET: Style = Style::new().dimmed();

/// Runs the subcommand.
pub(crate) fn run(args: &Args) -> Result<Status, Trouble> {
    let policy = args.policy.load()?;
    let text = match &args.text {
        Some(text) => text.clone(),
        None => read_stdin()?,
    };
    let scrubber = Scrubber::builder(policy.clone()).build()?;
    let keen = Scrubber::builder(policy)
        .least(Confidence::Possible)
        .build()?;
    let found = scan(&scrubber, &text);
    let nearly: Vec<Finding> = scan(&keen, &text)
        .into_iter()
        .filter(|near| {
            !found
                .iter()
                .any(|other| other.start < near.end && near.start < other.end)
        })
        .collect();
    let page = Page {
        text: &text,
        scrubber: &scrubber,
    };
    let mut out = anstream::stdout().lock();
    page.write(&mut out, &found, &nearly)?;
    out.flush()?;
    Ok(Status::Done)
}

fn read_stdin() -> Result<String, Trouble> {
    let mut text = String::new();
    std::io::stdin()
        .read_to_string(&mut text)
        .map_err(|error| Trouble::with("standard input", error))?;
    let end = text.trim_end_matches(['\n', '\r']).len();
    text.truncate(end);
    Ok(text)
}

fn scan(scrubber: &Scrubber, text: &str) -> Vec<Finding> {
    let mut scratch = Scratch::default();
    let context = TextContext::default();
    scrubber
        .detector()
        .scan(text, context, &mut scratch)
        .to_vec()
}

struct Page<'a> {
    text: &'a str,
    scrubber: &'a Scrubber,
}

impl Page<'_> {
    fn write(
        &self,
        out: &mut impl Write,
        found: &[Finding],
        nearly: &[Finding],
    ) -> std::io::Result<()> {
        if found.is_empty() {
            writeln!(
                out,
                "nothing is found{}",
                if nearly.is_empty() { "" } else { "\n" }
            )?;
        }
        let policy = self.scrubber.policy();
        for finding in found {
            let operator = policy.operator(finding.label).as_str();
            let what = format!("{operator}, as the policy `{}` says", policy.name());
            self.finding(out, finding, VALUE, &what)?;
        }
        if !nearly.is_empty() {
            writeln!(out, "{NAME}nearly found, and kept:{NAME:#}\n")?;
        }
        for finding in nearly {
            let what = format!(
                "kept: the policy `{}` acts from `{}` on",
                policy.name(),
                policy.min_confidence().as_str()
            );
            self.finding(out, finding, NEARLY, &what)?;
        }
        if !found.is_empty() {
            let scrubbed = self.scrubber.text(self.text);
            writeln!(out, "{NAME}becomes:{NAME:#} {}", shown(&scrubbed, "\n"))?;
        }
        Ok(())
    }

    fn finding(
        &self,
        out: &mut impl Write,
        finding: &Finding,
        style: Style,
        policy: &str,
    ) -> std::io::Result<()> {
        let Range { start, end } = around(self.text, finding);
        let part = |range: Range<usize>| shown(&self.text[range], "⏎");
        writeln!(
            out,
            "{}{}{style}{}{style:#}{}{}",
            if start > 0 { "…" } else { "" },
            part(start..finding.start),
            part(finding.start..finding.end),
            part(finding.end..end),
            if end < self.text.len() { "…" } else { "" },
        )?;
        let rule = self.scrubber.rules().find(|rule| rule.id == finding.rule);
        let about = rule.map_or("", |rule| rule.about);
        let mut line = |name: &str, what: &str| writeln!(out, "  {QUIET}{name:<11}{QUIET:#}{what}");
        line("label", finding.label.as_str())?;
        line("rule", &format!("{}: {about}", finding.rule))?;
        line("check", check(rule, finding.evidence))?;
        line("context", &context(finding.evidence))?;
        line("confidence", finding.confidence.as_str())?;
        line("policy", policy)?;
        writeln!(out)
    }
}

fn check(rule: Option<&Rule>, evidence: Evidence) -> &'static str {
    let has_proof = rule.is_some_and(|rule| rule.proof.is_some());
    match (evidence.checked, evidence.proven) {
        (true, true) => "passed, and the value proves itself",
        (false, true) => "the value proves itself",
        (true, false) if has_proof => "passed, but the value does not prove itself",
        (true, false) => "passed",
        (false, false) if has_proof => "the value does not prove itself",
        (false, false) => "none",
    }
}

fn context(evidence: Evidence) -> String {
    let said = [
        (evidence.key, "the key says what it is"),
        (evidence.near, "a word nearby speaks for it"),
        (evidence.far, "a word nearby speaks against it"),
        (evidence.own, "it is the person's own"),
        (evidence.machine, "it stands where machines number things"),
    ];
    let parts: Vec<&str> = said
        .into_iter()
        .filter_map(|(holds, what)| holds.then_some(what))
        .collect();
    match parts.is_empty() {
        true => "no word nearby speaks for or against it".into(),
        false => parts.join(", "),
    }
}

/// Characters that are shown before and after a finding.
const AROUND: usize = 40;

fn around(text: &str, finding: &Finding) -> Range<usize> {
    let before = text[..finding.start].char_indices().rev().take(AROUND);
    let after = text[finding.end..].char_indices().nth(AROUND);
    Range {
        start: before.last().map_or(finding.start, |(at, _)| at),
        end: after.map_or(text.len(), |(at, _)| finding.end + at),
    }
}

/// A text as it may be shown: characters that steer a terminal or turn the reading direction round
/// are replaced by a picture of themselves, or by one of something unknown.
fn shown(text: &str, line_end: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' => shown.push_str(line_end),
            '\t' => shown.push(c),
            '\0'..='\x1f' => shown.extend(char::from_u32(0x2400 + u32::from(c))),
            '\x7f' => shown.push('␡'),
            '\u{80}'..='\u{9f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
                shown.push(char::REPLACEMENT_CHARACTER);
            }
            c => shown.push(c),
        }
    }
    shown
}
