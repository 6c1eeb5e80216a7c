//! Records that belong together: the lines of a coding session that follow each other.
//!
//! A unit is never parted, so that whoever scrubs one of its lines can know all of them; and where
//! it ends depends on nothing but the input, so that the output does not either. A session that is
//! longer than [`UNIT_BYTES`] is several units: its pseudonyms and the logins that were seen go on
//! from one to the next, and nothing else does.

use std::sync::Arc;

use super::frame::Frame;
use crate::format::session::{Part, Rollout, Session, head};

/// The bytes after which a session is continued in another unit, at the end of a record.
const UNIT_BYTES: usize = 2 << 20;
/// Sessions that may take turns in an input and are known again.
const SESSIONS: usize = 8;
/// Logins of a session that are known.
const LOGINS: usize = 16;

/// Parts a row of frames into units.
#[derive(Debug, Default)]
pub(super) struct Units {
    /// How many frames there are.
    frames: usize,
    /// For each unit its first frame and its session.
    units: Vec<(usize, Session)>,
    /// Whether the last unit may go on.
    open: bool,
    /// Its bytes.
    bytes: usize,
    /// The sessions that were seen last, the newest behind.
    seen: Vec<Session>,
}

impl Units {
    pub(super) fn add(&mut self, frame: &Frame, text: &[u8], plain: bool) {
        let at = self.frames;
        self.frames += 1;
        let record = &text[frame.text()];
        let is_read = frame.is_record() && frame.fault.is_none() && !plain;
        let blank = record.trim_ascii().is_empty();
        self.bytes += frame.len();
        if is_read && blank || frame.fault.is_some() {
            // Says nothing, and parts nothing; but what could not be read could have been anything.
            if frame.fault.is_some() {
                self.doubt();
            }
            if !self.open {
                self.begin(at, Session::default(), frame.len());
                self.open = false;
            }
            return;
        }
        let head = match is_read {
            true => head(record),
            false => head(b""),
        };
        let full = self.bytes > UNIT_BYTES;
        match head.part {
            Part::Alone => {
                self.doubt();
                self.begin(at, Session::default(), frame.len());
                self.open = false;
            }
            Part::Of(id) => {
                let goes_on = self.open && self.session_is(id) && !full;
                if !goes_on {
                    let mut session = self.known(id);
                    let began = head.rollout.map(|began| began.map(str::to_owned));
                    session.rollout = began.map(|began| Rollout { began });
                    self.saw(session.clone());
                    self.begin(at, session, frame.len());
                }
            }
            Part::Same if self.open && !full => {}
            Part::Same => {
                let session = self.seen.last().cloned().unwrap_or_default();
                self.begin(at, session, frame.len());
            }
        }
        if let Some(login) = head.login
            && self.open
        {
            self.login(login);
        }
    }

    /// The last unit is at its end.
    pub(super) fn end(&mut self) {
        self.open = false;
    }

    /// The reader is at its end: what follows is of other sessions.
    pub(super) fn forget(&mut self) {
        self.open = false;
        self.seen.clear();
    }

    /// The frames whose units are at their end.
    pub(super) fn whole(&self) -> usize {
        match self.units.last() {
            Some(&(first, _)) if self.open => first,
            _ => self.frames,
        }
    }

    /// Gives the units of the first frames away.
    pub(super) fn take(&mut self, frames: usize, to: &mut Vec<(usize, Arc<Session>)>) {
        let units = self.units.partition_point(|&(first, _)| first < frames);
        let taken = self.units.drain(..units);
        to.extend(taken.map(|(first, session)| (first, Arc::new(session))));
        self.units
            .iter_mut()
            .for_each(|(first, _)| *first -= frames);
        self.frames -= frames;
    }

    fn begin(&mut self, at: usize, session: Session, bytes: usize) {
        self.units.push((at, session));
        self.open = true;
        self.bytes = bytes;
    }

    fn session_is(&self, id: &str) -> bool {
        let last = self.units.last();
        last.is_some_and(|(_, session)| session.id.as_deref() == Some(id))
    }

    /// What is known of a session.
    fn known(&self, id: &str) -> Session {
        let known = self.seen.iter().find(|s| s.id.as_deref() == Some(id));
        known.cloned().unwrap_or_else(|| Session {
            id: Some(id.to_owned()),
            ..Session::default()
        })
    }

    /// The session is the newest.
    fn saw(&mut self, session: Session) {
        self.seen.retain(|seen| seen.id != session.id);
        if self.seen.len() == SESSIONS {
            self.seen.remove(0);
        }
        self.seen.push(session);
    }

    /// The first line of another rollout may have passed unread: lines that do not say whose they
    /// are may be somebody else's from here on.
    fn doubt(&mut self) {
        if let Some(last) = self.seen.last_mut()
            && last.rollout.take().is_some()
        {
            self.open = false;
        }
    }

    fn login(&mut self, login: &str) {
        let Some((_, session)) = self.units.last_mut() else {
            return;
        };
        if session.logins.len() < LOGINS && !session.logins.iter().any(|known| known == login) {
            session.logins.push(login.to_owned());
            match self.seen.last_mut() {
                Some(seen) if seen.id == session.id => *seen = session.clone(),
                _ => self.seen.push(session.clone()),
            }
        }
    }
}
