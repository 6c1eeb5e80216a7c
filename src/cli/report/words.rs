//! What efface's names mean, for people.

use efface::Label;
use efface::label::Family;

/// What a family of labels is called.
pub(super) fn family(label: Option<Label>) -> &'static str {
    match label.map(Label::family) {
        Some(Family::Payment) => "Payment cards",
        Some(Family::Bank) => "Bank details and wallets",
        Some(Family::Government) => "Numbers given by states",
        Some(Family::Health) => "Health",
        Some(Family::Contact) => "Ways to reach a person",
        Some(Family::Network) => "Machines and devices",
        Some(Family::Vehicle) => "Vehicles",
        Some(Family::Person) => "Who somebody is",
        Some(Family::Credential) => "Passwords and keys",
        Some(Family::Custom) | None => "Rules of one's own",
    }
}

/// What a label stands for.
pub(super) fn label(name: &str) -> &'static str {
    Label::ALL
        .iter()
        .find(|(label, ..)| label.as_str() == name)
        .map_or("", |&(_, _, about)| about)
}

/// What a reason to hold, a lane, a zone or a language means; nothing for one not known here.
pub(super) fn meaning(code: &str) -> &'static str {
    find(MEANINGS, code)
}

/// What a kind of text is.
pub(super) fn region(code: &str) -> &'static str {
    find(REGIONS, code)
}

/// What a reason to refuse means.
pub(super) fn refusal(code: &str) -> &'static str {
    find(REFUSALS, code)
}

fn find(list: &[(&str, &'static str)], code: &str) -> &'static str {
    let known = list.iter().find(|(known, _)| *known == code);
    known.map_or("", |&(_, meaning)| meaning)
}

const MEANINGS: &[(&str, &str)] = &[
    ("training", "May be trained on, detached and scrubbed"),
    (
        "safety",
        "Flagged by safety classifiers: kept apart, never trained on",
    ),
    ("revoked", "Deleted by its owner"),
    ("incognito", "Incognito, or nobody says that it was not"),
    ("plan", "Not known to be on a consumer plan"),
    ("consent", "No consent to training in force"),
    (
        "before_consent",
        "Neither started nor resumed since the consent",
    ),
    (
        "retention",
        "Its time is over, or when that will be is not known",
    ),
    (
        "flagged",
        "Flagged by safety classifiers, or nobody says that it was not",
    ),
    (
        "dropped",
        "Holds a value for which the policy drops the record",
    ),
    ("user", "What the person wrote"),
    ("assistant", "What the assistant answered"),
    ("reasoning", "What the assistant thought before it answered"),
    ("system", "What the operator told the assistant"),
    ("tool_call", "What the assistant asked a tool to do"),
    ("tool_result", "What a tool gave back"),
    ("text", "Plain text"),
    ("other", "Titles, settings and the like"),
    ("en", "English"),
    ("de", "German"),
    ("fr", "French"),
    ("es", "Spanish"),
    ("pt", "Portuguese"),
    ("it", "Italian"),
    ("nl", "Dutch"),
    ("pl", "Polish"),
    ("sv", "Swedish"),
    ("da", "Danish or Norwegian"),
    ("tr", "Turkish"),
    ("id", "Indonesian or Malay"),
    ("vi", "Vietnamese"),
    ("ro", "Romanian"),
    ("zh", "Chinese"),
    ("ja", "Japanese"),
    ("ko", "Korean"),
    ("ru", "Russian"),
    ("uk", "Ukrainian"),
    ("el", "Greek"),
    ("ar", "Arabic"),
    ("fa", "Persian"),
    ("he", "Hebrew"),
    ("hi", "Hindi"),
    ("bn", "Bengali"),
    ("pa", "Punjabi"),
    ("ta", "Tamil"),
    ("te", "Telugu"),
    ("th", "Thai"),
    ("ka", "Georgian"),
    ("hy", "Armenian"),
    ("code", "Programs, settings, logs"),
    (
        "unclear",
        "Too short to tell, or in no language that is known here",
    ),
];

const REGIONS: &[(&str, &str)] = &[
    ("prose", "Sentences, and all that is nothing else"),
    ("code", "A program, a setting, a command"),
    ("log", "Lines that begin with a time or a level"),
    ("diff", "What a comparison of two files prints"),
    ("lockfile", "Versions and digests of packages"),
    ("data", "JSON, or rows of a table"),
    ("trace", "Where a program was when it failed"),
    ("dump", "Bytes in columns"),
    ("unknown", "Of runs that did not count it"),
];

const REFUSALS: &[(&str, &str)] = &[
    ("json", "Not JSON"),
    ("utf8", "Not UTF-8"),
    ("duplicate_key", "An object has a key twice"),
    ("too_long", "Longer than was allowed"),
    ("too_deep", "Nested too deep"),
    ("format", "Not a record of its format"),
    ("panic", "A rule failed on it: a fault of efface"),
];
