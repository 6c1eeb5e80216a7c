//! Signatures of manifests: Ed25519 (RFC 8032). The signing key is a file of its own that has
//! nothing to do with the key of pseudonyms: who makes data and who vouches for it may be two.
//!
//! ```text
//! efface-signing-key-v1 <public key> <secret>      the file that signs, mode 0600
//! efface-signer-v1 <public key>                    what others are given
//! ```
//!
//! Keys stand in hexadecimal digits.

use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::path::Path;

use ed25519_dalek::{Signature as Ed25519, Signer as _, SigningKey, VerifyingKey};
use efface::manifest::{Manifest, Signature, hex};
use efface::sweep::Swept;
use zeroize::Zeroizing;

use super::manifest::Given;
use super::trouble::Trouble;

const SECRET: &str = "efface-signing-key-v1";
const PUBLIC: &str = "efface-signer-v1";

/// Before what is signed, so that a signature of a manifest can't serve for anything else.
const MANIFEST: &str = "efface-manifest-v1\n";
/// The same of what was done to a shard since.
const SWEEP: &str = "efface-sweep-v1\n";

/// The most bytes of a key file. Whatever is longer is another file given by mistake.
const MAX_FILE: u64 = 4096;

/// What signs.
pub(crate) struct Signing(SigningKey);

/// What a signature is checked with.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Signer(VerifyingKey);

impl Signing {
    /// A new one, from the randomness of the operating system.
    pub(crate) fn generate() -> Result<Signing, Trouble> {
        let mut seed = Zeroizing::new([0; 32]);
        getrandom::fill(&mut seed[..])
            .map_err(|_| Trouble::Said("the operating system gave no randomness".into()))?;
        Ok(Signing(SigningKey::from_bytes(&seed)))
    }

    /// Reads its file, which only its owner may open.
    pub(crate) fn read(path: &Path) -> Result<Signing, Trouble> {
        let no = |reason: &str| Trouble::with(path.display(), reason);
        let failed = |error: std::io::Error| Trouble::with(path.display(), error);
        let file = File::open(path).map_err(failed)?;
        let known = file.metadata().map_err(failed)?;
        if !known.is_file() {
            return Err(no("not a file"));
        }
        if is_shared(&known) {
            return Err(no(
                "others than its owner may open this file; `chmod 600` ends that",
            ));
        }
        let mut text = Zeroizing::new(String::with_capacity(MAX_FILE as usize + 64));
        file.take(MAX_FILE)
            .read_to_string(&mut text)
            .map_err(|_| no("not a signing key of efface"))?;
        let words = words(&text);
        let [SECRET, public, secret] = words[..] else {
            return Err(no(
                "not a signing key of efface (`efface keygen --signing`)",
            ));
        };
        let seed =
            Zeroizing::new(bytes::<32>(secret).ok_or_else(|| no("the secret is cut short"))?);
        let key = SigningKey::from_bytes(&seed);
        match hex(key.verifying_key().as_bytes()) == public {
            true => Ok(Signing(key)),
            false => Err(no("the public key is not that of the secret")),
        }
    }

    /// Writes it to a new file, which only its owner can open.
    pub(crate) fn write_new(&self, path: &Path) -> Result<(), Trouble> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let failed = |error: std::io::Error| Trouble::with(path.display(), error);
        let mut file = options.open(path).map_err(failed)?;
        file.write_all(self.text().as_bytes())
            .and_then(|()| file.sync_all())
            .map_err(|error| {
                // A part of a key is of no use, and would be in the way of the next try.
                let _ = std::fs::remove_file(path);
                failed(error)
            })
    }

    /// The text of its file.
    pub(crate) fn text(&self) -> Zeroizing<String> {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        let public = hex(self.signer().0.as_bytes());
        // Large enough from the start: a growing text would leave copies of the secret behind.
        let mut text = Zeroizing::new(String::with_capacity(256));
        for part in [SECRET, " ", &public, " "] {
            text.push_str(part);
        }
        let seed = Zeroizing::new(self.0.to_bytes());
        for byte in seed.iter() {
            text.push(char::from(DIGITS[usize::from(byte >> 4)]));
            text.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
        text.push('\n');
        text
    }

    /// What others check its signatures with.
    pub(crate) fn signer(&self) -> Signer {
        Signer(self.0.verifying_key())
    }

    /// Puts its signature to a manifest.
    pub(crate) fn sign(&self, manifest: &mut Manifest) {
        manifest.signature = None;
        manifest.signature = Some(self.over(MANIFEST, &manifest.to_json()));
    }

    /// Its signature of a row of a history of sweeps.
    pub(crate) fn of_sweep(&self, row: &str) -> Signature {
        self.over(SWEEP, row)
    }

    fn over(&self, purpose: &str, text: &str) -> Signature {
        let signature = self.0.sign(&message(purpose, text));
        Signature {
            signer: hex(self.signer().0.as_bytes()),
            ed25519: hex(&signature.to_bytes()),
        }
    }
}

impl Signer {
    /// From the command line: the public key itself, or a file that holds it.
    pub(crate) fn given(given: &str) -> Result<Signer, Trouble> {
        if let Some(signer) = Self::parse(given) {
            return Ok(signer);
        }
        let path = Path::new(given);
        let text = super::io::read_text(path)?;
        Self::parse(&text).ok_or_else(|| {
            Trouble::with(
                path.display(),
                "not a public key of efface (`efface-signer-v1 …`)",
            )
        })
    }

    fn parse(text: &str) -> Option<Signer> {
        let words = words(text);
        let ([PUBLIC, key] | [key]) = words[..] else {
            return None;
        };
        VerifyingKey::from_bytes(&bytes::<32>(key)?)
            .ok()
            .map(Signer)
    }

    /// The text that others are given.
    pub(crate) fn text(&self) -> String {
        format!("{PUBLIC} {}\n", hex(self.0.as_bytes()))
    }

    /// Its beginning, for people.
    pub(crate) fn short(&self) -> String {
        hex(&self.0.as_bytes()[..8])
    }
}

/// Who signed a manifest, or a sweep.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Signed {
    /// Nobody.
    No,
    /// The holder of this key.
    By(Signer),
    /// There is a signature, and it does not hold.
    Wrong,
}

/// Checks the signature of a manifest by the key that it names.
pub(crate) fn check(given: &Given) -> Signed {
    match &given.manifest.signature {
        None => Signed::No,
        Some(signature) => match given.manifest.signed_text(&given.text) {
            Some(text) => holds(signature, MANIFEST, &text),
            None => Signed::Wrong,
        },
    }
}

/// The same of a row of a history of sweeps.
pub(crate) fn check_sweep(row: &Swept) -> Signed {
    match &row.signature {
        None => Signed::No,
        Some(signature) => holds(signature, SWEEP, &row.signed_text()),
    }
}

fn holds(signature: &Signature, purpose: &str, text: &str) -> Signed {
    let signer = Signer::parse(&signature.signer);
    let (Some(signer), Some(bytes)) = (signer, bytes::<64>(&signature.ed25519)) else {
        return Signed::Wrong;
    };
    let signed = Ed25519::from_bytes(&bytes);
    match signer.0.verify_strict(&message(purpose, text), &signed) {
        Ok(()) => Signed::By(signer),
        Err(_) => Signed::Wrong,
    }
}

fn message(purpose: &str, text: &str) -> Vec<u8> {
    [purpose.as_bytes(), text.as_bytes()].concat()
}

/// The words of the one line that is no comment.
fn words(text: &str) -> Vec<&str> {
    let mut lines = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    match (lines.next(), lines.next()) {
        (Some(line), None) => line.split_ascii_whitespace().collect(),
        _ => Vec::new(),
    }
}

/// So many bytes in hexadecimal digits.
fn bytes<const N: usize>(text: &str) -> Option<[u8; N]> {
    if text.len() != 2 * N {
        return None;
    }
    let mut bytes = [0; N];
    for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
        let digit = |at: usize| char::from(pair[at]).to_digit(16);
        *byte = (digit(0)? << 4 | digit(1)?) as u8;
    }
    Some(bytes)
}

#[cfg(unix)]
fn is_shared(known: &std::fs::Metadata) -> bool {
    std::os::unix::fs::PermissionsExt::mode(&known.permissions()) & 0o077 != 0
}

/// Other systems have no such bits to look at.
#[cfg(not(unix))]
fn is_shared(_: &std::fs::Metadata) -> bool {
    false
}
