//! What efface itself writes beside records: known by its exact shape, so that a folder may hold
//! shards, their spans and their manifests, and a record that lost its stamp is still noticed.

use crate::format::Line;
use crate::json::Kind;
use crate::label::Label;

/// The members of a row of spans and of a row of findings.
const ROW: &[&str] = &["line", "path", "start", "end", "label", "rule"];
const NUMBERS: &[&str] = &["line", "start", "end"];
const CONFIDENCE: &str = "confidence";

/// Whether a line is a row of spans or findings, or a manifest. None of them says anything about
/// anybody that would have to be erased.
pub(super) fn is_own(line: &Line<'_>) -> bool {
    line.nodes()
        .first()
        .is_some_and(|root| root.kind == Kind::Object)
        && (is_row(line) || is_manifest(line))
}

fn is_row(line: &Line<'_>) -> bool {
    let known = |child| {
        let names = ROW.iter().chain([&CONFIDENCE]);
        names.into_iter().any(|name| line.is_called(child, name))
    };
    let label = line.at("label").and_then(|node| line.string(node));
    line.tape.children(0).all(known)
        && ROW.iter().all(|name| line.has_member(name))
        && NUMBERS
            .iter()
            .all(|name| line.kind(name) == Some(Kind::Number))
        && label.is_some_and(|label| Label::named(&label).is_some())
}

/// Where a record has its stamp, a manifest has the version of efface.
fn is_manifest(line: &Line<'_>) -> bool {
    line.kind("efface") == Some(Kind::String)
        && line.kind("inputs").is_some()
        && line.kind("outputs").is_some()
        && !line.has_member("messages")
}
