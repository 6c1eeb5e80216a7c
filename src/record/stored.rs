//! What may be stored, and what is known of it.

use super::{IsLane, Lane, Scrubbed, Seal, Workspace};
use crate::format::Format;
use crate::report::{Found, SpanRow, Spread};

impl<'a, L: IsLane> Scrubbed<'a, L> {
    /// What is left of it where its loan of the workspace has to end.
    pub(crate) fn seal(&self) -> Seal<L> {
        self.seal
    }

    /// What [`Detached::scrub`] has just given.
    pub(crate) fn again(workspace: &'a Workspace, seal: Seal<L>) -> Scrubbed<'a, L> {
        Scrubbed { workspace, seal }
    }

    /// Where the record goes.
    #[must_use]
    pub fn lane(&self) -> Lane {
        L::LANE
    }

    /// Whether safety classifiers flagged the record. In the lane [`Training`](super::Training) that can be only
    /// where the policy has no gate and there is no safety lane.
    #[must_use]
    pub fn is_flagged(&self) -> bool {
        self.seal.flagged
    }

    /// The format that the line had and has.
    #[must_use]
    pub fn format(&self) -> &'static Format {
        self.seal.format
    }

    /// The scrubbed line, without a line end.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.workspace.out
    }

    /// The values that were replaced, in the order of the line's texts.
    #[must_use]
    pub fn found(&self) -> &[Found] {
        &self.workspace.found
    }

    /// The conversation that the record is of, as it counts in a [`crate::report::Tally`].
    pub fn spread(&self) -> Spread {
        self.workspace.spread
    }

    pub(crate) fn spans(&self) -> &[SpanRow] {
        &self.workspace.spans
    }
}
