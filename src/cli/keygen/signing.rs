//! `efface keygen --signing`: a key that signs manifests.

use std::io::Write;
use std::path::Path;

use super::super::io;
use super::super::sign::Signing;
use super::super::trouble::{Status, Trouble};

/// Makes it. The public key goes to standard output where the secret goes to a file.
pub(super) fn run(output: Option<&Path>) -> Result<Status, Trouble> {
    let signing = Signing::generate()?;
    let mut out = std::io::stdout().lock();
    match output {
        Some(path) if !io::is_dash(path) => {
            signing.write_new(path)?;
            out.write_all(signing.signer().text().as_bytes())?;
        }
        _ => {
            out.write_all(format!("# {}", signing.signer().text()).as_bytes())?;
            out.write_all(signing.text().as_bytes())?;
        }
    }
    out.flush()?;
    Ok(Status::Done)
}
