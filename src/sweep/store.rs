//! Sweeps files and folders of files.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::report::VERSION;
use super::{Counts, Report, Sweeper, history, shard};
use crate::Error;
use crate::replace;
use crate::stamp;

/// How a store is swept.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Shards that are swept at the same time; 0 and 1 are one after the other.
    pub jobs: usize,
    /// Nothing is written: what would go is counted.
    pub dry_run: bool,
    /// The file of spans that belongs to the one shard that there is.
    pub spans: Option<PathBuf>,
}

impl Sweeper {
    /// Sweeps shards: files, and folders with all that is in them, links followed. In a folder,
    /// files are shards whose names end in `.jsonl`, `.ndjson`, `.json`, `.gz` or `.zst` and do not
    /// begin with a dot, and others that begin with stamped records; a file that is named is one whatever
    /// its name.
    ///
    /// A shard that can't be swept is as it was, has its trouble in the report, and keeps no other
    /// from being swept.
    ///
    /// # Errors
    /// When a store can't be found or a folder can't be read: then nothing was swept. And when
    /// spans are named for anything but one shard.
    pub fn store(&self, stores: &[PathBuf], options: &Options) -> Result<Report, Error> {
        let found = Found::of(stores)?;
        if let (Some(spans), true) = (&options.spans, found.shards.len() != 1) {
            let one = io::Error::new(
                io::ErrorKind::InvalidInput,
                "spans belong to one shard; sweep it alone",
            );
            return Err(Error::io(spans, one));
        }
        let mut report = Report {
            v: VERSION,
            efface: env!("CARGO_PKG_VERSION"),
            now: self.now.to_string(),
            dry_run: options.dry_run,
            keys: self.keys.clone(),
            deletions: self.listed,
            total: Counts::default(),
            rewritten: 0,
            failed: 0,
            passed_over: found.passed_over,
            parts_cleared: 0,
            parts_left: 0,
            shards: Vec::new(),
        };
        if !options.dry_run {
            for folder in &found.folders {
                let (gone, left) = replace::clear_parts(folder, replace::PREFIX, replace::SUFFIX)
                    .map_err(|error| Error::io(folder, error))?;
                report.parts_cleared += gone;
                report.parts_left += left;
            }
        }
        let spans = options.spans.as_deref();
        let sweep = |place: &Place| shard::sweep(self, place, spans, options.dry_run);
        let done = each(&found.shards, options.jobs, sweep)?;
        // Asked when all is done: the other name may have been another shard.
        report.shards = done.into_iter().map(shard::Done::told).collect();
        report.sum();
        Ok(report)
    }
}

/// Does `work` for each shard, in any order; gives what it gave in the order of the shards.
pub(super) fn each<T: Send>(
    shards: &[Place],
    jobs: usize,
    work: impl Fn(&Place) -> T + Send + Sync,
) -> Result<Vec<T>, Error> {
    if jobs < 2 || shards.len() < 2 {
        return Ok(shards.iter().map(work).collect());
    }
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(jobs.min(shards.len()))
        .thread_name(|index| format!("efface-{index}"))
        .build()
        .map_err(|error| Error::io(Path::new("threads"), io::Error::other(error)))?;
    Ok(pool.install(|| shards.par_iter().map(work).collect()))
}

/// A shard of a store.
pub(super) struct Place {
    /// Where it is, links followed.
    pub(super) path: PathBuf,
    /// What it is called, beginning with the store that was named.
    pub(super) name: PathBuf,
}

/// The shards of stores.
pub(super) struct Found {
    /// Each once, by where they are.
    pub(super) shards: Vec<Place>,
    /// The folders that they are in.
    folders: BTreeSet<PathBuf>,
    /// Files of folders that have the name of no shard.
    passed_over: u64,
}

/// The ends of the names of shards. What is compressed may be called anything before that.
const ENDINGS: &[&str] = &["jsonl", "ndjson", "json", "gz", "zst"];

impl Found {
    pub(super) fn of(stores: &[PathBuf]) -> Result<Found, Error> {
        let mut search = Search::default();
        for name in stores {
            let failed = |error| Error::io(name, error);
            let path = name.canonicalize().map_err(failed)?;
            let metadata = path.metadata().map_err(failed)?;
            if metadata.is_dir() {
                search.folder(path, name.clone())?;
            } else if metadata.is_file() {
                search.shards.entry(path).or_insert_with(|| name.clone());
            } else {
                let neither = "neither a file nor a folder";
                let error = io::Error::new(io::ErrorKind::InvalidInput, neither);
                return Err(Error::io(name, error));
            }
        }
        let folder = |shard: &PathBuf| replace::folder(shard).to_path_buf();
        let place = |(path, name)| Place { path, name };
        Ok(Found {
            folders: search.shards.keys().map(folder).collect(),
            shards: search.shards.into_iter().map(place).collect(),
            passed_over: search.passed_over,
        })
    }
}

#[derive(Default)]
struct Search {
    /// What is called how.
    shards: BTreeMap<PathBuf, PathBuf>,
    folders: BTreeSet<PathBuf>,
    passed_over: u64,
}

impl Search {
    fn folder(&mut self, path: PathBuf, name: PathBuf) -> Result<(), Error> {
        let mut left = vec![(path, name)];
        while let Some((folder, name)) = left.pop() {
            let failed = |error| Error::io(&name, error);
            if !self.folders.insert(folder.clone()) {
                continue;
            }
            for entry in fs::read_dir(&folder).map_err(failed)? {
                let entry = entry.map_err(failed)?;
                let name = name.join(entry.file_name());
                let Ok(path) = entry.path().canonicalize() else {
                    // A link that leads nowhere, or a file that is gone by now.
                    continue;
                };
                if path.is_dir() {
                    left.push((path, name));
                } else if path.is_file() && (is_shard(&name) || is_stored(&name, &path)) {
                    self.shards.entry(path).or_insert(name);
                } else {
                    self.passed_over += u64::from(!is_own(&name));
                }
            }
        }
        Ok(())
    }
}

fn is_shard(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str());
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    ending.is_some_and(|ending| {
        ENDINGS
            .iter()
            .any(|known| ending.eq_ignore_ascii_case(known))
    }) && !name.starts_with('.')
        && !name.ends_with(history::SUFFIX)
}

/// Whether a file of another name begins with records that efface scrubbed.
fn is_stored(name: &Path, path: &Path) -> bool {
    /// Enough for the first record of nearly all files.
    const BEGINNING: u64 = 1 << 20;
    let read = || -> io::Result<Vec<u8>> {
        let mut beginning = Vec::new();
        fs::File::open(path)?
            .take(BEGINNING)
            .read_to_end(&mut beginning)?;
        Ok(beginning)
    };
    !is_own(name) && read().is_ok_and(|beginning| stamp::begins_in(&beginning))
}

/// Whether it is what sweeps leave beside shards.
fn is_own(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.ends_with(history::SUFFIX) || name.contains(".efface-")
}
