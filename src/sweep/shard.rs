//! Sweeps one file.
//!
//! It is read once to find out whether anything goes, up to the first record that does; a shard of
//! which nothing goes is never written. Else it is read again from its beginning, and what stays is
//! written beside it. Then, in this order:
//!
//! 1. the new file reaches the disk;
//! 2. the shard's history gets its row, and reaches the disk ([`super::History`]);
//! 3. the new file gets the shard's name, and that reaches the disk.
//!
//! Cut off before the third, the old file is there, whole, and the next sweep does it all again.

use std::fs::{File, Metadata, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::path::Path;

use super::coding::{Coding, Encoder, Summed};
use super::spans::Spans;
use super::store::Place;
use super::{Counts, Fate, History, Shard, Sweeper, Swept, records, report};
use crate::record::Workspace;
use crate::replace::{self, Fresh};

/// A shard that was swept.
pub(super) struct Done {
    shard: Shard,
    /// What was under its name before, where it was written anew.
    old: Option<File>,
}

impl Done {
    /// What to tell of it.
    pub(super) fn told(self) -> Shard {
        Shard {
            other_names: self.old.is_some_and(|old| has_names(&old)),
            ..self.shard
        }
    }
}

/// Sweeps a shard, with the file of its spans if there is one.
pub(super) fn sweep(
    sweeper: &Sweeper,
    Place { path, name }: &Place,
    spans: Option<&Path>,
    dry_run: bool,
) -> Done {
    let shard = Shard {
        path: name.display().to_string(),
        counts: Counts::default(),
        before: None,
        after: None,
        spans_gone: None,
        other_names: false,
        trouble: None,
    };
    let done = Work::open(sweeper, path, dry_run).and_then(|work| match spans {
        Some(spans) if !dry_run => work.sweep(Some(spans), shard.clone()),
        _ => work.sweep(None, shard.clone()),
    });
    done.unwrap_or_else(|error| Done {
        shard: Shard {
            trouble: Some(said(&error)),
            ..shard
        },
        old: None,
    })
}

/// An error's text. None of them quotes what a file holds.
pub(super) fn said(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::UnexpectedEof => "the compressed data end early".into(),
        _ => error.to_string(),
    }
}

struct Work<'a> {
    sweeper: &'a Sweeper,
    path: &'a Path,
    coding: Coding,
    file: File,
    metadata: Metadata,
    dry_run: bool,
}

impl<'a> Work<'a> {
    fn open(sweeper: &'a Sweeper, path: &'a Path, dry_run: bool) -> io::Result<Work<'a>> {
        let file = File::open(path)?;
        if !dry_run && matches!(file.try_lock(), Err(TryLockError::WouldBlock)) {
            return Err(io::Error::other("another process is at work on it"));
        }
        Ok(Work {
            sweeper,
            path,
            coding: Coding::of(path),
            metadata: file.metadata()?,
            file,
            dry_run,
        })
    }

    fn sweep(mut self, spans: Option<&Path>, mut shard: Shard) -> io::Result<Done> {
        if let Some(spans) = spans {
            Spans::recover(spans, self.path)?;
        }
        shard.counts = self.scan()?;
        if self.dry_run || shard.counts.gone_total() == 0 {
            return Ok(Done { shard, old: None });
        }
        self.file.rewind()?;
        self.rewrite(spans, shard)
    }

    /// Counts what is there; for a sweep, up to the first record that goes.
    fn scan(&self) -> io::Result<Counts> {
        let mut counts = Counts::default();
        let mut workspace = Workspace::default();
        let reader = self.coding.reader(&self.file)?;
        records::each(reader, self.sweeper.max_record_bytes, |record| {
            let fate = self.sweeper.judge(record, &mut workspace);
            counts.add(fate);
            self.dry_run || !matches!(fate, Fate::Gone(_))
        })?;
        Ok(counts)
    }

    fn rewrite(self, spans: Option<&Path>, mut shard: Shard) -> io::Result<Done> {
        let mut stored = Summed::new(&self.file);
        let fresh = Fresh::beside(self.path, replace::PREFIX, replace::SUFFIX)?;
        let mut writer = self.coding.writer(Summed::new(fresh))?;
        let mut spans = spans.map(Spans::open).transpose()?;
        let counts = self.filter(&mut stored, &mut writer, spans.as_mut())?;
        // Behind the end of compressed data there may be more, which is part of the file.
        io::copy(&mut stored, &mut io::sink())?;

        let written = writer.finish()?;
        let [before, after] =
            [stored.sum(), written.sum()].map(|(bytes, sha256)| report::File { bytes, sha256 });
        let fresh = written.inner;
        fresh.as_open_as(&self.metadata)?;
        fresh.sync()?;
        let spans = spans.map(|spans| spans.finish()).transpose()?;

        self.is_unchanged()?;
        let mut row = Swept::new(&self.sweeper.now.to_string(), &before.sha256, &after);
        row.lines = counts.kept;
        row.removed = counts
            .gone
            .iter()
            .map(|(&why, &count)| (why.to_owned(), count))
            .collect();
        row.spans = spans.as_ref().map(|spans| spans.sums.clone());
        row.signature = (self.sweeper.signing.as_ref()).map(|sign| sign(&row.signed_text()));
        let history = History::read(self.path).map_err(io::Error::other)?;
        history.add(self.path, row, &self.metadata)?;

        fresh.replace(self.path)?;
        shard.spans_gone = spans.as_ref().map(|spans| spans.gone);
        if let Some(spans) = spans {
            spans.replace()?;
        }
        shard.counts = counts;
        (shard.before, shard.after) = (Some(before), Some(after));
        // The other name may be that of a shard whose turn is still to come.
        let _ = self.file.unlock();
        let old = has_names(&self.file).then_some(self.file);
        Ok(Done { shard, old })
    }

    fn filter(
        &self,
        stored: &mut Summed<&File>,
        writer: &mut Encoder<Summed<Fresh>>,
        mut spans: Option<&mut Spans>,
    ) -> io::Result<Counts> {
        let mut counts = Counts::default();
        let mut workspace = Workspace::default();
        let reader: Box<dyn Read + '_> = self.coding.reader(stored)?;
        records::filter(reader, self.sweeper.max_record_bytes, writer, |record| {
            let fate = self.sweeper.judge(record, &mut workspace);
            let stays = !matches!(fate, Fate::Gone(_));
            counts.add(fate);
            if let Some(spans) = &mut spans {
                spans.record(stays)?;
            }
            Ok(stays)
        })?;
        writer.flush()?;
        Ok(counts)
    }

    /// Nobody has written to the file since it was opened, or put another one there.
    fn is_unchanged(&self) -> io::Result<()> {
        let now = self.file.metadata()?;
        let same = now.len() == self.metadata.len()
            && now.modified().ok() == self.metadata.modified().ok()
            && replace::is_at(&self.file, self.path)?;
        match same {
            true => Ok(()),
            false => Err(io::Error::other("it was changed while it was swept")),
        }
    }
}

/// Whether a file that another one has replaced still has a name.
#[cfg(unix)]
fn has_names(file: &File) -> bool {
    use std::os::unix::fs::MetadataExt;

    file.metadata().is_ok_and(|metadata| metadata.nlink() > 0)
}

/// Elsewhere nobody can tell.
#[cfg(not(unix))]
fn has_names(_: &File) -> bool {
    false
}
