//! Takes the people out of chat and coding transcripts before they reach training storage.
//!
//! A transcript is a line of JSON: one conversation, or one event of a coding session. On its way
//! it passes four stages, and each has a type, so that forgetting one does not compile:
//!
//! ```text
//! bytes ─ read ─> Record ─ gate ─> Eligible ─ detach ─> Detached ─ scrub ─> Scrubbed ─> storage
//!            └ refused     └ held                only Scrubbed can be written ┘
//! ```
//!
//! - **gate**: may it be used at all? Consent, plan, incognito, deletion, retention. Not known
//!   means no.
//! - **detach**: the person behind it is taken off, before anything looks at the text.
//! - **scrub**: what the text itself gives away is found and replaced.
//!
//! # Use
//!
//! A [`Scrubber`] is made once, from a [`Policy`] and a [`Key`], and shared by threads. It scrubs
//! a text, a line or a stream:
//!
//! ```
//! use efface::{Key, Outcome, Policy, Scrubber, Workspace};
//!
//! let key = Key::generate()?;
//! let scrubber = Scrubber::builder(Policy::redact()).key(key).build()?;
//! assert_eq!(scrubber.text("my SSN is 078-05-1120"), "my SSN is [SSN]");
//!
//! let mut workspace = Workspace::default();
//! let line = br#"{"note":"card 4111 1111 1111 1111"}"#;
//! if let Outcome::Out(record) = scrubber.line(line, &mut workspace) {
//!     assert_eq!(record.as_bytes(), br#"{"note":"card [CREDIT_CARD]"}"#);
//! }
//! let tally = scrubber.stream(&line[..], std::io::sink())?;
//! assert_eq!(tally.labels["CREDIT_CARD"], 1);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! `examples/ingest.rs` embeds it in a job that reads a folder and writes shards.
//!
//! # Where things are
//!
//! | module | what it is |
//! |---|---|
//! | [`record`] | the four stages |
//! | [`pipeline`] | streams: ordered, parallel, bounded |
//! | [`policy`] | which labels are treated how |
//! | [`gate`] | what may be used |
//! | [`ledger`] | who agreed to training, when, and on which plan |
//! | [`identity`] | keys, pseudonyms, erasure tags |
//! | [`sweep`] | deleted and expired records out of what is stored |
//! | [`mod@format`] | transcript formats: which field is what |
//! | [`rules`] | the catalogue: what is sensitive; rules of one's own |
//! | [`trial`] | do the examples of rules hold? |
//! | [`detect`] | the engine that finds it |
//! | [`operate`] | what takes its place |
//! | [`report`], [`eval`] | counts, findings, recall and precision |
//! | [`audit`] | what is left in stored data |
//! | [`manifest`] | the proof that a run was finished, and the chain of a job |
//! | [`compare`] | two policies on the same data |
//!
//! # Features
//!
//! `cli` (default) brings what only the program needs. With `default-features = false` this is
//! the library alone.

pub mod audit;
pub mod compare;
mod detach;
pub mod detect;
pub mod error;
pub mod eval;
pub mod format;
pub mod gate;
mod guard;
pub mod identity;
mod json;
mod keys;
pub mod label;
pub mod language;
pub mod ledger;
pub mod manifest;
pub mod marks;
pub mod operate;
pub mod pipeline;
pub mod policy;
pub mod record;
mod replace;
pub mod report;
pub mod rows;
pub mod rules;
mod scrubber;
mod section;
mod settle;
mod stamp;
pub mod sweep;
pub mod trial;
mod walk;

/// What only benches reach for. Not part of the interface.
#[doc(hidden)]
pub mod bench {
    /// Reads lines into a tape and tells how many nodes they have.
    #[derive(Debug, Default)]
    pub struct TapeReader {
        tape: crate::json::Tape,
    }

    impl TapeReader {
        /// Nodes of the line, if it is JSON.
        pub fn read(&mut self, line: &[u8]) -> Option<usize> {
            self.tape.read(line).ok()?;
            Some(self.tape.nodes.len())
        }
    }
}

/// The project's documents, so that their links and examples are checked.
pub mod documentation {
    #[doc = include_str!("../README.md")]
    pub mod readme {}
    #[doc = include_str!("../DESIGN.md")]
    pub mod design {}
    #[doc = include_str!("../CONTRIBUTING.md")]
    pub mod contributing {}
    #[doc = include_str!("../CHANGELOG.md")]
    pub mod changelog {}
    #[doc = include_str!("../SECURITY.md")]
    pub mod security {}
}

pub use error::Error;
pub use identity::{Key, Keyring};
pub use label::Label;
pub use ledger::Ledger;
pub use policy::Policy;
pub use record::Workspace;
pub use scrubber::{Builder, MAX_RECORD_BYTES, Outcome, Revoked, Scrubber};
