//! Why lines are refused.

use crate::json::SyntaxClass;

/// Why a line could not be read, and so was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Refusal {
    /// Not JSON.
    Json,
    /// Not UTF-8.
    Utf8,
    /// An object has a key twice: parsers disagree about which one counts.
    DuplicateKey,
    /// Longer than the limit.
    TooLong,
    /// Nested too deep.
    TooDeep,
    /// JSON, but not what the format must have.
    Format,
    /// A rule panicked.
    Panic,
}

impl Refusal {
    /// All of them.
    pub const ALL: [Refusal; 7] = [
        Refusal::Json,
        Refusal::Utf8,
        Refusal::DuplicateKey,
        Refusal::TooLong,
        Refusal::TooDeep,
        Refusal::Format,
        Refusal::Panic,
    ];

    /// The reason code, as in manifests.
    pub const fn code(self) -> &'static str {
        match self {
            Refusal::Json => "json",
            Refusal::Utf8 => "utf8",
            Refusal::DuplicateKey => "duplicate_key",
            Refusal::TooLong => "too_long",
            Refusal::TooDeep => "too_deep",
            Refusal::Format => "format",
            Refusal::Panic => "panic",
        }
    }
}

impl From<SyntaxClass> for Refusal {
    fn from(class: SyntaxClass) -> Refusal {
        match class {
            SyntaxClass::Utf8 => Refusal::Utf8,
            SyntaxClass::Grammar => Refusal::Json,
            SyntaxClass::DuplicateKey => Refusal::DuplicateKey,
            SyntaxClass::TooDeep => Refusal::TooDeep,
        }
    }
}
