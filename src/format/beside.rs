//! What stands beside the text of a record: the members of its root and of the objects there that say
//! something about it, whatever its format.

use super::Line;
use crate::json::Kind;

/// Objects in objects are looked into so far.
const DEPTH: usize = 8;
/// No name that is looked for is longer, without its separators.
const LONGEST: usize = 32;

/// In what an object stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Inside {
    Record,
    Account,
    Consent,
}

/// Calls `look` with each member of the record and of the objects in it that say something about it:
/// its name, without what sets words apart and in small letters, its value, and in what it stands.
pub(super) fn visit(line: &Line<'_>, look: &mut impl FnMut(&[u8], usize, Inside)) {
    if !line.nodes().is_empty() {
        visit_value(line, 0, Inside::Record, 0, look);
    }
}

fn visit_value(
    line: &Line<'_>,
    node: usize,
    inside: Inside,
    depth: usize,
    look: &mut impl FnMut(&[u8], usize, Inside),
) {
    match line.nodes()[node].kind {
        _ if depth >= DEPTH => {}
        Kind::Object => visit_object(line, node, inside, depth + 1, look),
        Kind::Array => {
            for element in line.tape.children(node) {
                if line.nodes()[element].kind == Kind::Object {
                    visit_object(line, element, inside, depth + 1, look);
                }
            }
        }
        _ => {}
    }
}

fn visit_object(
    line: &Line<'_>,
    object: usize,
    inside: Inside,
    depth: usize,
    look: &mut impl FnMut(&[u8], usize, Inside),
) {
    for member in line.tape.children(object) {
        let Some(key) = line.tape.key_of(member) else {
            return;
        };
        let mut name = [0; LONGEST];
        let name = match key.escaped {
            false => squeezed(&line.text[key.range()], &mut name),
            true => squeezed(&line.said(key), &mut name),
        };
        let Some(name) = name else { continue };
        look(name, member, inside);
        let within = match name {
            b"metadata" | b"meta" | b"conversation" | b"chat" | b"session" | b"info"
            | b"safety" | b"moderation" | b"privacy" | b"flags" | b"settings" | b"record"
            | b"data" | b"body" | b"params" | b"request" | b"payload" | b"results" | b"context"
            | b"attributes" | b"properties" | b"labels" | b"headers" | b"source"
            | b"ratelimits" => inside,
            b"account" | b"user" | b"owner" | b"customer" | b"creator" | b"subscription"
            | b"billing" | b"organization" | b"org" => Inside::Account,
            b"consent" | b"consents" | b"consentstatus" | b"trainingconsent" => Inside::Consent,
            _ => continue,
        };
        visit_value(line, member, within, depth, look);
    }
}

/// The accounts that the record is said to be of, wherever it says it, some of them twice, beside what
/// its format has for that: a person who was deleted must not be passed over since a format calls them otherwise.
pub(crate) fn accounts(line: &Line<'_>) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    visit(line, &mut |name, node, inside| {
        let is_id = match name {
            b"accountid" | b"accountuuid" | b"userid" | b"useruuid" | b"ownerid"
            | b"customerid" | b"user" | b"account" | b"owner" | b"safetyidentifier"
            | b"creator" | b"createdby" | b"authorid" | b"sub" | b"uid" | b"memberid" => true,
            b"id" | b"uuid" => inside == Inside::Account,
            _ => false,
        };
        let node = &line.nodes()[node];
        if is_id && matches!(node.kind, Kind::String | Kind::Number) {
            ids.push(line.said(node).into_owned());
        }
    });
    ids
}

/// A name without what sets words apart, in small letters; none for one that is too long.
fn squeezed<'b>(key: &str, name: &'b mut [u8; LONGEST]) -> Option<&'b [u8]> {
    let mut length = 0;
    for byte in key.bytes() {
        if matches!(byte, b'_' | b'-' | b' ' | b'.') {
            continue;
        }
        *name.get_mut(length)? = byte.to_ascii_lowercase();
        length += 1;
    }
    Some(&name[..length])
}
