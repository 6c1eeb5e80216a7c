//! What a person types and reads: each file of `tests/cmd` is a command line with its input, its
//! output, its messages and its exit status. `tests/cmd/files` is the folder where they run.
//!
//! After a change that is meant, `TRYCMD=overwrite cargo test --test cli` writes them anew.
#![cfg(feature = "cli")]

#[test]
fn transcripts() {
    trycmd::TestCases::new()
        .env("COLUMNS", "100")
        .env("NO_COLOR", "1")
        .case("tests/cmd/*.toml");
}
