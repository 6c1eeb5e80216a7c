//! Takes the people out of chat and coding transcripts before they reach training storage.
#![allow(missing_docs, dead_code)]

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
pub mod marks;
pub mod operate;
pub mod pipeline;
pub mod policy;
pub mod record;
pub mod report;
pub mod rules;
mod scrubber;
mod settle;
mod stamp;
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

pub use error::Error;
pub use identity::Key;
pub use label::Label;
pub use policy::Policy;
pub use record::Workspace;
pub use scrubber::{Builder, MAX_RECORD_BYTES, Outcome, Revoked, Scrubber};
