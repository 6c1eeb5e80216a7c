//! Which lines belong together: a coding session is many lines.

use super::{Format, Line};

/// What is known of a session beyond what each line of it says.
#[derive(Default, Clone, PartialEq, Eq)]
pub(crate) struct Session {
    /// Its id.
    pub(crate) id: Option<String>,
    /// In whose home its lines were written.
    pub(crate) logins: Vec<String>,
}

impl Session {
    /// The id of the conversation that a line is (part) of: what the line says, and where it may
    /// be part of a session and says nothing, what others said.
    pub(crate) fn conversation(&self, format: &Format, line: &Line<'_>) -> Option<String> {
        let others = || self.id.clone().filter(|_| format.spans_lines);
        (format.conversation)(line).or_else(others)
    }
}

/// Values; so it says nothing of them.
impl std::fmt::Debug for Session {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Session(..)")
    }
}
