//! Names beside addresses: authors of commits, senders of mails.

use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const RULES: &[Rule] = &[AUTHOR, BLAME];

const AUTHOR: Rule = Rule {
    id: "person/author",
    about: "Name of a person before an e-mail address, in a commit's or a mail's header",
    label: Label::PERSON,
    wake: &[Wake::Words(&[
        "author:",
        "author ",
        "commit:",
        "committer",
        "by:",
        "from:",
        "reply-to:",
        "to:",
        "maintainer:",
        "tagger",
    ])],
    pattern: concat!(
        r#"(?i:author|commit|committer|by|from|reply-to|to|maintainer|tagger):?[ \t]+"?"#,
        // Classes of letters of all scripts would make a large automaton.
        r#"(?P<value>[^\x00-\x40\[-`{-\x7F](?:[^\x00-\x1F!-&(-,/0-@\[-`{-\x7F]{0,58}[^\x00-\x2D/-@\[-`{-\x7F])?)"?[ \t]+<[^<>\s@]{1,64}@"#,
    ),
    reach: 220,
    left: Edge::Free,
    right: Edge::Free,
    check: Some(is_name),
    confidence: Confidence::Likely,
    hits: &[
        "Author: «Jane Roe» <«jane.roe@example.org»>",
        "Co-Authored-By: «Erika Mustermann» <«erika@example.org»>",
        "Signed-off-by: «Jean Dupont» <«jean@example.com»>",
        "From: \"«Jane Roe»\" <«jane.roe@example.org»>",
        "author «Jane Roe» <«jane.roe@example.org»> 1700000000 +0100",
        "Author: «张三» <«zhang@example.org»>",
    ],
    misses: &[
        "Co-Authored-By: Claude <noreply@example.com>",
        "Author: dependabot[bot] <support@example.org>",
        "Author: GitHub Actions <actions@example.org>",
        "Author: Jane Roe, see below",
        "the author of <b>this@that",
    ],
    source: "git log and git interpret-trailers; RFC 5322, section 3.4",
    ..Rule::BASE
};

const BLAME: Rule = Rule {
    id: "person/blame",
    about: "Name of a person who wrote a line, beside its time",
    label: Label::PERSON,
    wake: &[Wake::Digits {
        runs: &[4],
        total: 8,
        letters: 0,
    }],
    sift: Some(|text, at| begin_blame(text, at).is_some()),
    begin: Some(begin_blame),
    pattern: concat!(
        r"(?P<value>[^\x00-\x40\[-`{-\x7F](?:[^\x00-\x1F!-&(-,/0-@\[-`{-\x7F]{0,58}[^\x00-\x2D/-@\[-`{-\x7F])?)",
        r"[ ]{1,60}[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2} [+-][0-9]{4}",
    ),
    reach: 220,
    left: Edge::Free,
    right: Edge::Free,
    check: Some(is_name),
    confidence: Confidence::Likely,
    hits: &[
        "^3f2a1b («Jane Roe» 2026-01-02 10:00:00 +0100 12) let x = 1;",
        "3f2a1b0c src/a.rs («Erika Mustermann»     2026-01-02 10:00:00 +0000  7) }",
    ],
    misses: &[
        "00000000 (Not Committed Yet 2026-01-02 10:00:00 +0100 12) x",
        "3f2a1b (dependabot[bot] 2026-01-02 10:00:00 +0100 12) x",
        "(since 2026-01-02 10:00:00 +0100)",
        "Jane Roe 2026-01-02 10:00:00 +0100 12)",
    ],
    source: "git blame",
    ..Rule::BASE
};

/// From the year of a line's time back to behind the bracket before the name.
fn begin_blame(text: &[u8], at: usize) -> Option<usize> {
    let time = text.get(at + 4..at + 20)?;
    let is_time =
        time[0] == b'-' && time[3] == b'-' && time[9] == b':' && at > 0 && text[at - 1] == b' ';
    let before = text[..at].iter().rev().take(120);
    let mut before = before.take_while(|b| **b != b'\n');
    is_time
        .then(|| before.position(|&b| b == b'('))?
        .map(|back| at - back)
}

/// Programs and groups that write, and words that stand for any name.
#[rustfmt::skip]
const NOBODY: &[&str] = &[
    "a developer", "admin", "aider", "author", "author name", "build", "builder", "buildbot", "ci", "claude",
    "claude code", "codex", "copilot", "cursor", "cursor agent", "deploy", "developer", "devin",
    "docker", "full name", "gemini", "git", "github", "github actions", "github copilot", "gitlab", "google",
    "greenkeeper", "jenkins", "jules", "maintainer", "mergify", "me", "my name", "name",
    "no reply", "nobody", "noreply", "renovate", "root", "snyk", "support", "system", "team", "test", "test user",
    "not committed yet", "the team", "travis", "user", "web-flow", "you", "your full name", "your name", "info", "openhands", "swe-agent",
];

pub(super) fn is_name(name: &str) -> bool {
    let plain = name.to_lowercase();
    let words = plain.split([' ', '-', '.']);
    let of_program = words.clone().any(|word| {
        matches!(
            word,
            "bot"
                | "team"
                | "support"
                | "ci"
                | "claude"
                | "noreply"
                | "group"
                | "project"
                | "developers"
                | "contributors"
                | "maintainers"
                | "authors"
                | "foundation"
                | "inc"
                | "inc."
                | "llc"
                | "ltd"
                | "gmbh"
                | "community"
                | "committee"
                | "newsletter"
                | "notifications"
                | "alerts"
                | "service"
                | "services"
                | "security"
                | "sales"
                | "billing"
                | "help"
                | "list"
                | "lists"
                | "users"
                | "developer"
                | "actions"
                | "key"
                | "coreteam"
        )
    });
    !NOBODY.contains(&plain.as_str())
        && !of_program
        && !plain.ends_with("bot")
        && words.count() <= 6
        && name.chars().any(|c| !c.is_lowercase() && c.is_alphabetic())
        && name.chars().count() > 1
}
