//! Records that belong together: the lines of a coding session that follow each other.
//!
//! A unit is never parted, so that whoever scrubs one of its lines can know all of them; and where
//! it ends depends on nothing but the input, so that the output does not either. A session that is
//! longer than [`UNIT_BYTES`], or that takes turns with another one, is several units: its
//! pseudonyms, the logins that were seen and what it has given away go on from one to the next. In
//! a unit a value is known earlier and later; beyond it, only later.

use std::sync::{Arc, OnceLock};

use super::frame::Frame;
use crate::detect::memory::Memory;
use crate::format::session::{Part, Rollout, Session, event, head};
use crate::gate::Facts;

/// The bytes after which a session is continued in another unit, at the end of a record.
const UNIT_BYTES: usize = 2 << 20;
/// Sessions that may take turns in an input and are known again.
const SESSIONS: usize = 8;
/// Logins of a session that are known.
const LOGINS: usize = 16;

/// What a session has given away up to the end of a unit; nothing, where it is nothing. And what it
/// has said against its use.
type Told = Arc<OnceLock<(Option<Arc<Memory>>, Option<Arc<Facts>>)>>;

/// Records that belong together.
#[derive(Debug, Default)]
pub(crate) struct Unit {
    /// Its first frame.
    pub(super) first: usize,
    /// What it is part of.
    pub(super) session: Arc<Session>,
    /// What the units of the session before it have given away, once they are read.
    before: Option<Told>,
    /// The same, with what is in this one.
    after: Option<Told>,
    /// Its lines bring the events of a stream.
    pub(super) is_stream: bool,
}

impl Unit {
    /// Whether it stands for itself.
    pub(super) fn is_alone(&self) -> bool {
        self.after.is_none()
    }

    /// What the session has given away before. Waits for the unit before this one, which stands
    /// in this batch, or in an earlier one and so is being worked on by somebody who does not
    /// wait for this one.
    pub(super) fn before(&self) -> Option<Arc<Memory>> {
        self.before.as_ref()?.wait().0.clone()
    }

    /// What the session has said against its use before.
    pub(super) fn claims(&self) -> Option<Arc<Facts>> {
        self.before.as_ref()?.wait().1.clone()
    }

    /// Tells the next unit of the session.
    pub(super) fn tell(&self, memory: Option<Arc<Memory>>, claims: Option<Arc<Facts>>) {
        if let Some(after) = &self.after {
            let _ = after.set((memory, claims));
        }
    }
}

/// Whoever waits for a unit that nobody reads waits for ever.
impl Drop for Unit {
    fn drop(&mut self) {
        if let Some(after) = &self.after {
            let _ = after.set((None, None));
        }
    }
}

/// A session that was seen, and what its last unit will tell.
#[derive(Debug, Default, Clone)]
struct Seen {
    session: Session,
    told: Option<Told>,
}

/// A unit that may not be at its end.
#[derive(Debug)]
struct Begun {
    first: usize,
    session: Session,
    before: Option<Told>,
    after: Option<Told>,
    /// Its lines are nothing but the events of streams.
    is_stream: bool,
    /// Some of them bring one.
    has_events: bool,
}

/// Parts a row of frames into units.
#[derive(Debug, Default)]
pub(super) struct Units {
    /// How many frames there are.
    frames: usize,
    /// The units that were not taken.
    units: Vec<Begun>,
    /// Whether the last unit may go on.
    open: bool,
    /// Its bytes.
    bytes: usize,
    /// The sessions that were seen last, the newest behind.
    seen: Vec<Seen>,
}

impl Units {
    pub(super) fn add(&mut self, frame: &Frame, text: &[u8], plain: bool) {
        let at = self.frames;
        self.frames += 1;
        let record = &text[frame.text()];
        let is_read = frame.is_record() && frame.fault.is_none() && !plain;
        let blank = record.trim_ascii().is_empty();
        self.bytes += frame.len();
        if blank && (is_read || self.is_stream()) || frame.fault.is_some() {
            // Says nothing, and parts nothing; but what could not be read could have been anything.
            if frame.fault.is_some() {
                self.doubt();
            }
            if !self.open {
                self.alone(at, frame.len());
            }
            return;
        }
        let is_event = plain && frame.is_record() && event(record).is_some();
        let head = match is_read || is_event {
            true => head(record),
            false => head(b""),
        };
        let full = self.bytes > UNIT_BYTES;
        match head.part {
            Part::Alone => {
                self.doubt();
                self.alone(at, frame.len());
            }
            Part::Of(id) => {
                let goes_on = self.open && self.session_is(id) && !full;
                if !goes_on {
                    let mut seen = self.known(id);
                    let began = head.rollout.map(|began| began.map(str::to_owned));
                    seen.session.rollout = began.map(|began| Rollout { began });
                    self.begin(at, seen, frame.len());
                }
            }
            // The texts of several streams are told apart when they are put together.
            Part::Stream => {
                self.doubt();
                if !self.open || full || !self.is_stream() {
                    self.begin(at, Seen::default(), frame.len());
                    if let Some(unit) = self.units.last_mut() {
                        unit.is_stream = true;
                        // Its lines are kept until all of them are known.
                        unit.after = Some(Told::default());
                    }
                }
            }
            Part::Event if self.open && self.is_stream() && !full => {}
            Part::Event => {
                self.doubt();
                self.alone(at, frame.len());
            }
            Part::Same if self.open && !self.is_stream() && !full => {}
            Part::Same => {
                let seen = self.seen.last().cloned().unwrap_or_default();
                self.begin(at, seen, frame.len());
            }
        }
        if head.has_event
            && self.open
            && let Some(unit) = self.units.last_mut()
        {
            unit.has_events = true;
        }
        if let Some(login) = head.login
            && self.open
            && !self.is_stream()
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
            Some(unit) if self.open => unit.first,
            _ => self.frames,
        }
    }

    /// Gives the units of the first frames away.
    pub(super) fn take(&mut self, frames: usize, to: &mut Vec<Unit>) {
        let units = self.units.partition_point(|unit| unit.first < frames);
        to.extend(self.units.drain(..units).map(|unit| Unit {
            first: unit.first,
            session: Arc::new(unit.session),
            before: unit.before,
            after: unit.after,
            is_stream: unit.is_stream || unit.has_events,
        }));
        self.units.iter_mut().for_each(|unit| unit.first -= frames);
        self.frames -= frames;
    }

    /// A record of no session.
    fn alone(&mut self, at: usize, bytes: usize) {
        self.begin(at, Seen::default(), bytes);
        self.open = false;
    }

    fn begin(&mut self, at: usize, seen: Seen, bytes: usize) {
        let Seen { session, told } = seen;
        let after = session.id.is_some().then(Arc::default);
        if after.is_some() {
            self.saw(Seen {
                session: session.clone(),
                told: after.clone(),
            });
        }
        self.units.push(Begun {
            first: at,
            session,
            before: told,
            after,
            is_stream: false,
            has_events: false,
        });
        self.open = true;
        self.bytes = bytes;
    }

    fn is_stream(&self) -> bool {
        self.units.last().is_some_and(|unit| unit.is_stream)
    }

    fn session_is(&self, id: &str) -> bool {
        let last = self.units.last();
        last.is_some_and(|unit| unit.session.id.as_deref() == Some(id))
    }

    /// What is known of a session.
    fn known(&self, id: &str) -> Seen {
        let mut seen = self.seen.iter();
        let known = seen.find(|seen| seen.session.id.as_deref() == Some(id));
        known.cloned().unwrap_or_else(|| Seen {
            session: Session {
                id: Some(id.to_owned()),
                ..Session::default()
            },
            told: None,
        })
    }

    /// The session is the newest.
    fn saw(&mut self, new: Seen) {
        self.seen.retain(|seen| seen.session.id != new.session.id);
        if self.seen.len() == SESSIONS {
            self.seen.remove(0);
        }
        self.seen.push(new);
    }

    /// The first line of another rollout may have passed unread: lines that do not say whose they
    /// are may be somebody else's from here on.
    fn doubt(&mut self) {
        if let Some(last) = self.seen.last_mut()
            && last.session.rollout.take().is_some()
        {
            self.open = false;
        }
    }

    fn login(&mut self, login: &str) {
        let Some(Begun { session, .. }) = self.units.last_mut() else {
            return;
        };
        if session.logins.len() < LOGINS && !session.logins.iter().any(|known| known == login) {
            session.logins.push(login.to_owned());
            match self.seen.last_mut() {
                Some(seen) if seen.session.id == session.id => seen.session = session.clone(),
                _ => {
                    let session = session.clone();
                    self.saw(Seen {
                        session,
                        told: None,
                    });
                }
            }
        }
    }
}
