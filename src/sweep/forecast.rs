//! What will have to go, and when, as far as stamps tell: no key is needed for that.

use std::collections::BTreeMap;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::coding::Coding;
use super::store::{Found, each};
use super::{MAX_RECORD_BYTES, Untested, Whole, records, shard, whole};
use crate::Error;
use crate::record::Workspace;
use crate::stamp::Stamp;

/// When the records of a store expire.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Forecast {
    /// The version of this format.
    pub v: u32,
    /// Shards that were read.
    pub shards: u64,
    /// Records, without blank lines and rows that efface writes beside them.
    pub records: u64,
    /// By the month of their last day, as `2030-10`: how many.
    pub months: BTreeMap<String, u64>,
    /// Records that tell no last day, by reason.
    pub untested: BTreeMap<&'static str, u64>,
    /// Why shards could not be read, by their names.
    pub trouble: BTreeMap<String, String>,
}

/// Counts what expires in which month, in files and folders as [`super::Sweeper::store`] takes
/// them, `jobs` shards at a time. Nothing is changed.
///
/// # Errors
/// When a store can't be found, or a folder can't be read.
pub fn forecast(stores: &[PathBuf], jobs: usize) -> Result<Forecast, Error> {
    let found = Found::of(stores)?;
    let done = each(&found.shards, jobs, |shard| {
        (shard.name.display().to_string(), count(&shard.path))
    })?;
    let mut forecast = Forecast {
        v: super::report::VERSION,
        ..Forecast::default()
    };
    for (name, counted) in done {
        match counted {
            Ok(shard) => forecast.merge(&shard),
            Err(error) => {
                forecast.trouble.insert(name, shard::said(&error));
            }
        }
    }
    Ok(forecast)
}

impl Forecast {
    /// Whether each shard could be read and each record has its day.
    #[must_use]
    pub fn is_all_well(&self) -> bool {
        self.untested.is_empty() && self.trouble.is_empty()
    }

    fn merge(&mut self, shard: &Forecast) {
        self.shards += 1;
        self.records += shard.records;
        for (month, count) in &shard.months {
            *self.months.entry(month.clone()).or_default() += count;
        }
        for (&why, count) in &shard.untested {
            *self.untested.entry(why).or_default() += count;
        }
    }

    fn add(&mut self, stamp: Result<Stamp, Untested>) {
        self.records += 1;
        let day = stamp.and_then(|stamp| stamp.retain_until.ok_or(Untested::NoDay));
        match day {
            Ok(day) => {
                let month = format!("{:04}-{:02}", day.year(), day.month());
                *self.months.entry(month).or_default() += 1;
            }
            Err(why) => *self.untested.entry(why.code()).or_default() += 1,
        }
    }
}

fn count(path: &Path) -> io::Result<Forecast> {
    let mut forecast = Forecast::default();
    let mut workspace = Workspace::default();
    let reader = Coding::of(path).reader(File::open(path)?)?;
    records::each(reader, MAX_RECORD_BYTES, |record| {
        let stamp = Stamp::at_end(record);
        match stamp.map_or_else(|| whole(record, &mut workspace), Whole::Stamp) {
            Whole::Stamp(stamp) => forecast.add(Ok(stamp)),
            Whole::None(why) => forecast.add(Err(why)),
            Whole::Beside => {}
        }
        true
    })?;
    Ok(forecast)
}
