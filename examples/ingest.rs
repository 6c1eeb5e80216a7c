//! An ingestion job that embeds efface: reads a folder of transcripts, scrubs them, and writes
//! shards of so many records, with what was counted beside them.
//!
//! ```text
//! cargo run --release --example ingest -- IN_FOLDER OUT_FOLDER [RECORDS_PER_SHARD]
//! ```
//!
//! The key comes from the variable EFFACE_KEY (see `efface keygen`); without it a fresh one serves
//! for this run.

use std::env;
use std::error::Error;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};

use efface::record::{Storage, Training};
use efface::{Key, Outcome, Policy, Scrubber, Workspace};

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = env::args_os().skip(1).map(PathBuf::from);
    let (Some(from), Some(to)) = (args.next(), args.next()) else {
        return Err("usage: ingest IN_FOLDER OUT_FOLDER [RECORDS_PER_SHARD]".into());
    };
    let per_shard = match args.next() {
        Some(number) => number.to_string_lossy().parse()?,
        None => 10_000,
    };
    let key = match env::var("EFFACE_KEY") {
        Ok(value) => Key::from_env_value(&value)?,
        Err(_) => Key::generate()?,
    };
    // One scrubber for the whole job: it may be shared by as many threads as there are.
    let scrubber = Scrubber::builder(Policy::training()).key(key).build()?;

    let mut files: Vec<PathBuf> = fs::read_dir(&from)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<_>>()?;
    files.retain(|path| path.extension().is_some_and(|end| end == "jsonl"));
    files.sort();

    let mut shards = Shards::new(&to, per_shard);
    // Buffers of one thread, reused from line to line.
    let mut workspace = Workspace::default();
    let (mut held, mut refused) = (0, 0);
    for file in &files {
        for line in BufReader::new(File::open(file)?).split(b'\n') {
            match scrubber.line(&line?, &mut workspace) {
                // Only a record that went through all stages can be written.
                Outcome::Out(record) => record.write_to(shards.next()?)?,
                // This scrubber has no safety lane: what is flagged is held.
                Outcome::Flagged(_) | Outcome::Held(..) | Outcome::Dropped(_) => held += 1,
                Outcome::Refused(_) => refused += 1,
            }
        }
    }
    let written = shards.finish()?;
    writeln!(
        io::stderr(),
        "{} files: {written} records written, {held} held, {refused} refused",
        files.len()
    )?;
    Ok(())
}

/// Files of at most so many records.
struct Shards<'a> {
    folder: &'a Path,
    per_shard: usize,
    written: usize,
    open: Option<Storage<Training, BufWriter<File>>>,
}

impl<'a> Shards<'a> {
    fn new(folder: &'a Path, per_shard: usize) -> Shards<'a> {
        Shards {
            folder,
            per_shard: per_shard.max(1),
            written: 0,
            open: None,
        }
    }

    /// Where the next record goes.
    fn next(&mut self) -> io::Result<&mut Storage<Training, BufWriter<File>>> {
        if self.written.is_multiple_of(self.per_shard) {
            if let Some(mut full) = self.open.take() {
                full.get_mut().flush()?;
            }
            fs::create_dir_all(self.folder)?;
            let number = self.written / self.per_shard;
            let name = self.folder.join(format!("shard-{number:05}.jsonl"));
            let file = BufWriter::new(File::create_new(name)?);
            self.open = Some(Storage::training(file));
        }
        self.written += 1;
        self.open
            .as_mut()
            .ok_or_else(|| io::Error::other("no shard is open"))
    }

    fn finish(mut self) -> io::Result<usize> {
        if let Some(mut last) = self.open.take() {
            last.get_mut().flush()?;
        }
        Ok(self.written)
    }
}
