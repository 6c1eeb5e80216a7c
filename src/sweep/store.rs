//! Sweeps files and folders of files.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::report::VERSION;
use super::{Counts, Report, Sweeper, history, shard};
use crate::Error;
use crate::replace;

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
    /// begin with a dot; a file that is named is one whatever its name.
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
        let sweep = |path: &PathBuf| shard::sweep(self, path, spans, options.dry_run);
        let done = each(&found.shards, options.jobs, sweep)?;
        // Asked when all is done: the other name may have been another shard.
        report.shards = done.into_iter().map(shard::Done::told).collect();
        report.sum();
        Ok(report)
    }
}

/// Does `work` for each shard, in any order; gives what it gave in the order of the shards.
pub(super) fn each<T: Send>(
    shards: &[PathBuf],
    jobs: usize,
    work: impl Fn(&PathBuf) -> T + Send + Sync,
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

/// The shards of stores.
pub(super) struct Found {
    /// Where they are, links followed, each once.
    pub(super) shards: Vec<PathBuf>,
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
        for store in stores {
            let failed = |error| Error::io(store, error);
            let store = store.canonicalize().map_err(failed)?;
            let metadata = store.metadata().map_err(failed)?;
            if metadata.is_dir() {
                search.folder(store)?;
            } else if metadata.is_file() {
                search.shards.insert(store);
            } else {
                let neither = "neither a file nor a folder";
                let error = io::Error::new(io::ErrorKind::InvalidInput, neither);
                return Err(Error::io(&store, error));
            }
        }
        let folder = |shard: &PathBuf| replace::folder(shard).to_path_buf();
        Ok(Found {
            folders: search.shards.iter().map(folder).collect(),
            shards: search.shards.into_iter().collect(),
            passed_over: search.passed_over,
        })
    }
}

#[derive(Default)]
struct Search {
    shards: BTreeSet<PathBuf>,
    folders: BTreeSet<PathBuf>,
    passed_over: u64,
}

impl Search {
    fn folder(&mut self, folder: PathBuf) -> Result<(), Error> {
        let mut left = vec![folder];
        while let Some(folder) = left.pop() {
            let failed = |error| Error::io(&folder, error);
            if !self.folders.insert(folder.clone()) {
                continue;
            }
            for entry in fs::read_dir(&folder).map_err(failed)? {
                let entry = entry.map_err(failed)?;
                let named = entry.path();
                let Ok(path) = named.canonicalize() else {
                    // A link that leads nowhere, or a file that is gone by now.
                    continue;
                };
                let metadata = path.metadata().map_err(failed)?;
                if metadata.is_dir() {
                    left.push(path);
                } else if is_shard(&named) {
                    self.shards.insert(path);
                } else {
                    self.passed_over += u64::from(!is_own(&named));
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

/// Whether it is what sweeps leave beside shards.
fn is_own(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.ends_with(history::SUFFIX) || name.contains(".efface-")
}
