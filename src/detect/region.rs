//! What kind of text a value stands in: prose, a program, a log, a diff, a lockfile, data, a stack
//! trace, a dump of bytes.
//!
//! Text that machines write for machines is full of digits in groups, versions and offsets that
//! look like numbers of people. So a value that is believed for its shape alone needs a proof
//! there: a checksum, a word beside it, a key. It is asked only where something was found, and
//! looks at the line of the value and a few lines around it, so text without findings pays nothing.
//!
//! Back-ticks and fences change nothing: people paste their keys between them. What stands in a
//! fence is judged by its lines, as what stands outside of it.

mod line;

use line::LineKind;

use crate::label::{Family, Label};

/// The kind of the text around a value, guessed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Region {
    /// Sentences, and all that is nothing else.
    Prose,
    /// A program, a setting, a command.
    Code,
    /// Lines that begin with a time or a level.
    Log,
    /// What a comparison of two files prints.
    Diff,
    /// Versions and digests of packages.
    Lockfile,
    /// JSON, or rows of a table.
    Data,
    /// Where a program was when it failed.
    Trace,
    /// Bytes in columns.
    Dump,
}

impl Region {
    /// All of them.
    pub const ALL: [Region; 8] = [
        Region::Prose,
        Region::Code,
        Region::Log,
        Region::Diff,
        Region::Lockfile,
        Region::Data,
        Region::Trace,
        Region::Dump,
    ];

    /// Lower-case name, as in manifests.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Region::Prose => "prose",
            Region::Code => "code",
            Region::Log => "log",
            Region::Diff => "diff",
            Region::Lockfile => "lockfile",
            Region::Data => "data",
            Region::Trace => "trace",
            Region::Dump => "dump",
        }
    }

    /// The kind of the text around the byte `at`.
    pub(crate) fn around(text: &str, at: usize) -> Region {
        let around = Around::new(text.as_bytes(), at);
        if let Some(region) = LineKind::of(around.own).region() {
            return region;
        }
        let own = around.own;
        let (prose, is_marked) = (line::is_prose(own), line::is_marked(own));
        let data = line::is_data(own);
        if prose && !data && !is_marked {
            return Region::Prose;
        }
        let (mut lock, mut frame, mut head, mut marked, mut code) = (false, false, false, 0, false);
        for line in around.others() {
            match LineKind::of(line) {
                LineKind::Lock => lock = true,
                LineKind::Frame => frame = true,
                LineKind::DiffHead => head = true,
                _ => {}
            }
            marked += usize::from(line::is_marked(line));
            code |= line::is_code(line);
        }
        if !prose && lock {
            Region::Lockfile
        } else if !prose && frame && line::is_indented(own) {
            Region::Trace
        } else if (head || marked > 1) && is_marked {
            Region::Diff
        } else if data {
            Region::Data
        } else if !prose && (code || line::is_code(own)) {
            Region::Code
        } else {
            Region::Prose
        }
    }

    /// Where machines number things, if the value at `start..end` stands there: in a lockfile, a
    /// frame of a stack trace, the head of a diff, a dump of bytes, between the numbers of a log. A
    /// line that tells of an error is a sentence, wherever it stands; and who has called is what a
    /// log says in its columns.
    pub(crate) fn of_machine(text: &str, start: usize, end: usize, label: Label) -> Option<Region> {
        let bytes = text.as_bytes();
        let around = Around::new(bytes, start);
        let has = |is: fn(&[u8]) -> bool| around.others().any(is);
        let is_one = match LineKind::of(around.own) {
            LineKind::Dump => return Some(Region::Dump),
            _ if line::is_host(bytes, start) => false,
            // A string is what somebody gave the function.
            LineKind::Frame => !(start > 0 && matches!(bytes[start - 1], b'"' | b'\'')),
            LineKind::DiffHead | LineKind::Lock => true,
            LineKind::Log if label.family() == Family::Network => false,
            LineKind::Log => line::is_between_numbers(around.own, start - around.from, end - start),
            // What a diff has added begins with its sign, and not with a country's prefix.
            LineKind::Other if bytes[start] == b'+' && start == around.from => {
                has(|line| LineKind::of(line) == LineKind::DiffHead || line::is_changed(line))
            }
            LineKind::Other => {
                !line::is_prose(around.own)
                    && line::names_version(around.own)
                    && has(|line| LineKind::of(line) == LineKind::Lock)
            }
        };
        is_one.then(|| Region::around(text, start))
    }
}

/// How many lines are looked at before and behind that of the value, and how much of each.
const LINES: usize = 4;
const LENGTH: usize = 256;
/// How far the beginning of the value's own line is looked for.
const BACK: usize = 1024;

/// A line and those around it.
struct Around<'a> {
    own: &'a [u8],
    /// Where the line begins.
    from: usize,
    before: &'a [u8],
    after: &'a [u8],
}

impl<'a> Around<'a> {
    fn new(text: &'a [u8], at: usize) -> Around<'a> {
        let least = at.saturating_sub(BACK);
        let from = line::start(text, least, at);
        let most = text.len().min(at + LENGTH);
        let to = line::end(text, at, most);
        Around {
            own: &text[from..to],
            from,
            before: &text[..from],
            after: &text[to..],
        }
    }

    /// The lines around it, less what separates them.
    fn others(&self) -> impl Iterator<Item = &'a [u8]> {
        let (mut before, mut after) = (self.before, self.after);
        let back = std::iter::from_fn(move || {
            let end = line::without_end(before)?;
            let from = line::start(before, end.saturating_sub(LENGTH), end);
            let line = &before[from..end];
            before = &before[..from];
            Some(line)
        });
        let ahead = std::iter::from_fn(move || {
            let from = line::behind_end(after)?;
            let to = line::end(after, from, after.len().min(from + LENGTH));
            let line = &after[from..to];
            after = &after[to..];
            Some(line)
        });
        back.take(LINES).chain(ahead.take(LINES))
    }
}

/// Whether a value is made as identifiers are: of digits, capitals and what separates them.
pub(crate) fn is_identifier(value: &str) -> bool {
    value.bytes().any(|b| b.is_ascii_digit())
        && value
            .bytes()
            .all(|b| b.is_ascii_digit() || b.is_ascii_uppercase() || b" -+./:()|_#*,".contains(&b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regions_are_told_apart() {
        let table: &[(&str, Region)] = &[
            ("Please call me at «» tomorrow, thanks.", Region::Prose),
            ("let x = «»;", Region::Code),
            ("fn main() {\n    call(«»)\n}", Region::Code),
            ("2026-01-02T10:00:00Z INFO took «» ms", Region::Log),
            ("[ERROR] no such user «»", Region::Log),
            ("Jan  2 10:00:00 host sshd[12]: from «»", Region::Log),
            ("@@ -1,«» +3,4 @@ fn main() {", Region::Diff),
            ("--- a/x\n+++ b/x\n@@ -1 +1 @@\n-old\n+new «»", Region::Diff),
            (
                "name = \"x\"\nversion = \"«»\"\nchecksum = \"0f\"",
                Region::Lockfile,
            ),
            (
                "    \"version\": \"«»\",\n    \"integrity\": \"sha512-AA==\"",
                Region::Lockfile,
            ),
            ("{\"a\": «», \"b\": [1, 2]}", Region::Data),
            ("1,2,«»,4,5,6", Region::Data),
            ("  File \"/x.py\", line «», in run", Region::Trace),
            ("\tat com.example.Foo.run(Foo.java:«»)", Region::Trace),
            ("    at run (/srv/x.js:«»:12)", Region::Trace),
            ("00000010: 4d5a 9000 0300 «»000 0000 0400", Region::Dump),
            (
                "00000010  4d 5a 90 00 «»3 00 00 00  |MZ......|",
                Region::Dump,
            ),
            // Escapes for line ends are line ends: JSON in JSON.
            ("x\\n2026-01-02 10:00:00 INFO took «»\\ny", Region::Log),
            ("", Region::Prose),
        ];
        for (text, want) in table {
            let at = text.find('«').unwrap_or(0);
            let text = text.replace("«»", "7");
            assert_eq!(Region::around(&text, at), *want, "{text}");
        }
    }
}
