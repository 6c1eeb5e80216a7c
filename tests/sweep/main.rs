//! Sweeps through the library: what goes, what stays byte for byte, what nobody can tell, and that
//! only the holder of the key can tell whose a record is.
#![cfg(feature = "compression")]
#![expect(clippy::unwrap_used, reason = "a test fails by a panic")]

mod fates;
mod histories;
mod store;
mod unlinkable;

use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use efface::sweep::{Options, Report, Sweeper};
use efface::{Key, Keyring, Outcome, Policy, Revoked, Scrubber, Workspace};
use tempfile::TempDir;

const NOW: &str = "2026-01-15T00:00:00Z";

fn key(byte: &str) -> Key {
    Key::from_env_value(&byte.repeat(32)).unwrap()
}

/// The oldest first.
fn ring(bytes: &[&str]) -> Keyring {
    let texts: String = bytes.iter().map(|b| key(b).to_text().to_string()).collect();
    Keyring::parse(&texts).unwrap()
}

fn scrubber(byte: &str) -> Scrubber {
    let scrubber = Scrubber::builder(Policy::training()).key(key(byte));
    scrubber.now(NOW.parse().unwrap()).build().unwrap()
}

/// A record as it is stored, without a line end.
fn stored(scrubber: &Scrubber, conversation: &str, account: &str, day: &str) -> String {
    let line = format!(
        r#"{{"conversation_id":"{conversation}","account":{{"id":"{account}","plan":"pro"}},"consent":{{"training":true,"decided_at":"2020-01-01T08:00:00Z"}},"incognito":false,"safety_flagged":false,"updated_at":"{day}T12:00:00Z","messages":[{{"role":"user","content":"Grüße, \"efface\":{{"}}]}}"#
    );
    match scrubber.line(line.as_bytes(), &mut Workspace::default()) {
        Outcome::Out(record) => String::from_utf8(record.as_bytes().to_vec()).unwrap(),
        other => panic!("{other:?}"),
    }
}

fn revoked(conversations: &[&str], accounts: &[&str]) -> Revoked {
    let set = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect();
    Revoked {
        conversations: set(conversations),
        accounts: set(accounts),
    }
}

fn sweeper(keys: &[&str], list: &Revoked) -> Sweeper {
    Sweeper::at(NOW.parse().unwrap()).deletions(&ring(keys), list)
}

/// A folder of shards.
struct Store {
    folder: TempDir,
}

impl Store {
    fn new() -> Store {
        Store {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a shard, compressed as its name says.
    fn put(&self, name: &str, text: &str) -> PathBuf {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let bytes = match ending(&path).as_str() {
            "gz" => {
                let mut encoder = flate2::write::GzEncoder::new(Vec::new(), Default::default());
                encoder.write_all(text.as_bytes()).unwrap();
                encoder.finish().unwrap()
            }
            "zst" => zstd::encode_all(text.as_bytes(), 1).unwrap(),
            _ => text.as_bytes().to_vec(),
        };
        fs::write(&path, bytes).unwrap();
        path
    }

    fn get(&self, name: &str) -> String {
        read(&self.path(name))
    }

    fn sweep(&self, sweeper: &Sweeper) -> Report {
        self.sweep_with(sweeper, &Options::default())
    }

    fn sweep_with(&self, sweeper: &Sweeper, options: &Options) -> Report {
        let stores = [self.folder.path().to_path_buf()];
        sweeper.store(&stores, options).unwrap()
    }

    fn names(&self) -> Vec<String> {
        let names = fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<String> = names
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }
}

fn ending(path: &Path) -> String {
    let ending = path.extension().unwrap().to_str().unwrap();
    ending.to_lowercase()
}

fn read(path: &Path) -> String {
    let bytes = fs::read(path).unwrap();
    match ending(path).as_str() {
        "gz" => {
            let mut text = String::new();
            let mut decoder = flate2::read::MultiGzDecoder::new(&bytes[..]);
            decoder.read_to_string(&mut text).unwrap();
            text
        }
        "zst" => String::from_utf8(zstd::decode_all(&bytes[..]).unwrap()).unwrap(),
        _ => String::from_utf8(bytes).unwrap(),
    }
}
