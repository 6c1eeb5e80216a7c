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
    /// Those that were read by themselves: below a key that came out as it was, as no answer, and
    /// with nothing in them that goes on in another one.
    alone: Vec<bool>,
    /// Those in which something was replaced, as they were: a part of a value may have been taken
    /// for all of it.
    before: Vec<Before>,
}

struct Before {
    /// Which of the texts it is.
    at: usize,
    text: String,
    replacements: Vec<Replacement>,
}

impl Texts {
    pub(super) fn clear(&mut self) {
        self.all.clear();
        self.ends.clear();
        self.alone.clear();
        self.before.clear();
    }

    /// The next text of the record, with what takes the place of parts of it. It is
    /// written in these ways, and was read `alone` or with others.
    pub(super) fn add(
        &mut self,
        text: &str,
        replacements: &[Replacement],
        coded: Coded,
        alone: bool,
    ) {
        settle::append(text, replacements, &mut self.all);
        if !replacements.is_empty() {
            self.before.push(Before {
                at: self.ends.len(),
                text: text.to_owned(),
                replacements: replacements.to_vec(),
            });
        }
        self.ends.push((self.all.len(), coded));
        self.alone.push(alone);
    }

    /// Texts of the record that are read as one.
    pub(super) fn add_row(&mut self, text: &str) {
        self.add(text, &[], Coded::default(), false);
    }

    /// What is replaced in each of them also where the memory is known, in their order; nothing for
    /// those that have to be read again. Where nothing that is known stands but what was replaced,
    /// and would be replaced so again, another look finds what the first one did.
    pub(super) fn settled(&self, memory: &Memory) -> Vec<Option<Vec<Replacement>>> {
        let mut from = 0;
        let mut before = self.before.iter().peekable();
        let texts = self.ends.iter().zip(&self.alone).enumerate();
        let texts = texts.map(|(at, (&(end, coded), alone))| {
            let text = &self.all[std::mem::replace(&mut from, end)..end];
            let replaced = before.next_if(|before| before.at == at);
            if !alone || memory.is_in(text, coded) {
                return None;
            }
            match replaced {
                None => Some(Vec::new()),
                Some(Before {
                    text, replacements, ..
                }) => {
                    let findings: Vec<_> = replacements.iter().map(|r| &r.finding).collect();
                    let agrees = memory.agrees(text, &findings);
                    agrees.then(|| replacements.clone())
                }
            }
        });
        texts.collect()
    }

    /// Whether something that the conversation has given away still stands in one of them.
    pub(crate) fn give_away(&self, memory: &Memory) -> bool {
        let mut from = 0;
        self.ends.iter().any(|&(end, coded)| {
            memory.is_in(&self.all[std::mem::replace(&mut from, end)..end], coded)
        }) || self.before.iter().any(|before| {
            let taken = before.replacements.iter();
            let taken = taken.map(|taken| (taken.finding.start, taken.finding.end));
            memory.is_beyond(&before.text, &taken.collect::<Vec<_>>())
        })
    }
}
