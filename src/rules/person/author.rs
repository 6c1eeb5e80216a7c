//! Names beside addresses: authors of commits, senders of mails.

use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const RULES: &[Rule] = &[Rule {
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
}];

/// Programs and groups that write, and words that stand for any name.
#[rustfmt::skip]
const NOBODY: &[&str] = &[
    "a developer", "admin", "aider", "author", "author name", "build", "builder", "buildbot", "ci", "claude",
    "claude code", "codex", "copilot", "cursor", "cursor agent", "deploy", "developer", "devin",
    "docker", "full name", "gemini", "git", "github", "github actions", "github copilot", "gitlab", "google",
    "greenkeeper", "jenkins", "jules", "maintainer", "mergify", "me", "my name", "name",
    "no reply", "nobody", "noreply", "renovate", "root", "snyk", "support", "system", "team", "test", "test user",
    "the team", "travis", "user", "web-flow", "you", "your full name", "your name", "info", "openhands", "swe-agent",
];

fn is_name(name: &str) -> bool {
    let plain = name.to_lowercase();
    let words = plain.split([' ', '-', '.']);
    let of_program = words.clone().any(|word| {
        matches!(
            word,
            "bot" | "team" | "support" | "ci" | "claude" | "noreply" | "group" | "project"
        )
    });
    !NOBODY.contains(&plain.as_str())
        && !of_program
        && !plain.ends_with("bot")
        && words.count() <= 6
        && name.chars().any(|c| !c.is_lowercase() && c.is_alphabetic())
        && name.chars().count() > 1
}
