//! The texts of a record as they come out, kept until it is known what to look for in them.

use crate::detect::Coded;
use crate::detect::memory::Memory;
use crate::settle::{self, Replacement};

/// The texts of one record, one behind the other. They are looked at where they were made, so the
/// record need not be read again.
#[derive(Default)]
pub(crate) struct Texts {
    all: String,
    /// Where each of them ends, and how it is written.
    ends: Vec<(usize, Coded)>,
    /// Those in which something was replaced, as they were, and where: a part of a value may have
    /// been taken for all of it.
    before: Vec<(String, Vec<(usize, usize)>)>,
}

impl Texts {
    pub(super) fn clear(&mut self) {
        self.all.clear();
        self.ends.clear();
        self.before.clear();
    }

    /// The next text of the record, with what takes the place of parts of it. It is
    /// written in these ways.
    pub(super) fn add(&mut self, text: &str, replacements: &[Replacement], coded: Coded) {
        settle::append(text, replacements, &mut self.all);
        self.ends.push((self.all.len(), coded));
        if !replacements.is_empty() {
            let taken = replacements.iter();
            let taken = taken.map(|taken| (taken.finding.start, taken.finding.end));
            self.before.push((text.to_owned(), taken.collect()));
        }
    }

    /// Texts of the record that are read as one.
    pub(super) fn add_row(&mut self, text: &str) {
        self.add(text, &[], Coded::default());
    }

    /// Whether something that the conversation has given away still stands in one of them.
    pub(crate) fn give_away(&self, memory: &Memory) -> bool {
        let mut from = 0;
        self.ends.iter().any(|&(end, coded)| {
            memory.is_in(&self.all[std::mem::replace(&mut from, end)..end], coded)
        }) || self
            .before
            .iter()
            .any(|(text, taken)| memory.is_beyond(text, taken))
    }
}
