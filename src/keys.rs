//! Keeps the keys of an object apart when values in them were replaced.
//!
//! Two card numbers that were keys of one object both become `[CREDIT_CARD]`. Readers disagree
//! about an object that has a key twice, so the later one gets a number: `[CREDIT_CARD]#2`.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use crate::format::Line;
use crate::json::{self, Edit, Kind};

/// `edits` must be sorted.
pub(crate) fn keep_apart(line: &Line<'_>, edits: &mut [Edit]) {
    let mut objects: Vec<u32> = Vec::new();
    for edit in edits.iter() {
        let nodes = line.nodes();
        let behind = nodes.partition_point(|node| node.start as usize <= edit.range.start);
        if let Some(node) = behind.checked_sub(1).map(|at| &nodes[at])
            && node.kind == Kind::Key
            && edit.range.end <= node.end as usize
            && edit.range.start >= node.start as usize
        {
            objects.push(node.parent);
        }
    }
    objects.sort_unstable();
    objects.dedup();
    for object in objects {
        within(line, object as usize, edits);
    }
}

fn within(line: &Line<'_>, object: usize, edits: &mut [Edit]) {
    let mut seen: HashSet<Vec<u8>> = HashSet::new();
    let mut edited: Vec<(Range<usize>, Range<usize>)> = Vec::new();
    for child in line.tape.children(object) {
        let Some(key) = line.tape.key_of(child) else {
            continue;
        };
        let range = key.range();
        let from = edits.partition_point(|edit| edit.range.start < range.start);
        let to = edits.partition_point(|edit| edit.range.start < range.end);
        if from < to {
            edited.push((range, from..to));
        } else {
            seen.insert(line.text.as_bytes()[range].to_vec());
        }
    }
    // The last number that was given to a key of this text.
    let mut numbers: HashMap<Vec<u8>, usize> = HashMap::new();
    for (range, own) in edited {
        let last = own.end - 1;
        let plain = edits[last].with.clone();
        let text = written(line, &range, &edits[own.clone()]);
        if seen.insert(text.clone()) {
            continue;
        }
        let number = numbers.entry(text).or_insert(1);
        loop {
            *number += 1;
            edits[last].with = format!("{plain}#{number}");
            if seen.insert(written(line, &range, &edits[own.clone()])) {
                break;
            }
        }
    }
}

/// The key with its edits made.
fn written(line: &Line<'_>, range: &Range<usize>, edits: &[Edit]) -> Vec<u8> {
    let moved: Vec<Edit> = edits
        .iter()
        .map(|edit| Edit {
            range: edit.range.start - range.start..edit.range.end - range.start,
            with: edit.with.clone(),
        })
        .collect();
    let mut out = Vec::new();
    json::apply(&line.text.as_bytes()[range.clone()], &moved, &mut out);
    out
}
