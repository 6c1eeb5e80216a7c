//! What strings, calls, tables, mails and dumps are made of, for texts that are put together by chance.

/// Frequent ones are there twice.
#[rustfmt::skip]
pub(super) const SIGNS: [&str; 64] = [
    "\"", "\"", "'", "'", "`", "(", "[", ")", "]", "{", "}", "${", "\n", "\n", "\n    ", "\r\n", " ", " ", ", ", ",",
    "+", " + ", " += ", ".", "=", " = ", ": ", ":", "f", "warn(", "concat!(", ".join([", "a1b2c3d4e5f6", "4111",
    " 1111", "jane@", "example.org", "PIN", "  11→", "é", "\\", "\\\"", "\\n", "<br>", "<b>", "</b>", "> ", "| ",
    " | ", "--", "&amp;", "%22", "=\n", "=3D", "\u{1b}[31m", "\u{1b}[0m", "password", "Name", "data: ", "SmFuZQ==",
    "+ ", "- ", "姓名", ":",
];
