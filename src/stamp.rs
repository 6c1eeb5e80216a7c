//! The stamp on a scrubbed record: by which policy, with which key, how long to keep it, and what
//! it takes to erase it.
//!
//! ```text
//! "efface":{"v":1,"policy":"training","digest":"00112233aabbccdd","key":"6kpzzs4s",
//!   "lane":"training","retain_until":"2030-10-01",
//!   "erase":{"conversation":"86by44s3zses5308eff1","account":"fgcsfnh5212syk8qpfec","bucket":2175}}
//! ```
//!
//! `digest` are the first digits of the policy's SHA-256, so that two policies of one name are told
//! apart. `key` names the key of the tags, whatever else of the record was made with another one. `lane` says that a gate let the record pass, and where to; it is not there
//! where no gate was asked.

mod read;

pub(crate) use read::{begins_in, count, is_repeated};
#[cfg(test)]
mod tests;

use jiff::civil::Date;

use crate::format::Line;
use crate::gate::Verdict;
use crate::identity::{EraseTags, Token};
use crate::json::Edit;
use crate::record::Lane;
use crate::scrubber::Scrubber;

/// The stamp's own version.
const VERSION: u32 = 1;

/// The hexadecimal digits of a policy's digest in a stamp.
pub(crate) const DIGEST: usize = 16;

/// What a stamp says that matters later. The policy is for people and reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stamp {
    /// The id of the key of the tags.
    pub(crate) key: Token,
    /// Where a gate let it go.
    pub(crate) lane: Option<Lane>,
    /// The last day on which it may be kept.
    pub(crate) retain_until: Option<Date>,
    pub(crate) tags: EraseTags,
}

/// The member `efface` is no stamp, or more than one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Malformed;

impl Stamp {
    /// As it stands in a record, with the policy that scrubbed it last.
    fn write(&self, scrubber: &Scrubber) -> String {
        let mut stamp = format!(
            "{{\"v\":{VERSION},\"policy\":\"{}\",\"digest\":\"{}\",\"key\":\"{}\"",
            scrubber.policy().name(),
            scrubber.policy_digest(),
            self.key
        );
        if let Some(lane) = self.lane {
            stamp.push_str(&format!(",\"lane\":\"{}\"", lane.as_str()));
        }
        if let Some(day) = self.retain_until {
            stamp.push_str(&format!(",\"retain_until\":\"{day}\""));
        }
        stamp.push_str(&format!(
            ",\"erase\":{{\"conversation\":\"{}\"",
            self.tags.conversation
        ));
        if let Some(account) = self.tags.account {
            stamp.push_str(&format!(",\"account\":\"{account}\""));
        }
        if let Some(bucket) = self.tags.bucket {
            stamp.push_str(&format!(",\"bucket\":{bucket}"));
        }
        stamp.push_str("}}");
        stamp
    }

    /// Puts the stamp behind the last member of a record that has none.
    pub(crate) fn add(&self, scrubber: &Scrubber, line: &Line<'_>) -> Edit {
        let last = line.tape.children(0).last();
        let end = match last {
            Some(last) => line.nodes()[last].outer().end,
            None => line.nodes()[0].end as usize - 1,
        };
        let comma = if last.is_some() { "," } else { "" };
        Edit {
            range: end..end,
            with: format!("{comma}\"efface\":{}", self.write(scrubber)),
        }
    }

    /// Says in the stamp of a record by which policy it was scrubbed again; all else that it says
    /// stays.
    pub(crate) fn renew(&self, scrubber: &Scrubber, line: &Line<'_>) -> Option<Edit> {
        let node = &line.nodes()[line.at("efface")?];
        Some(Edit {
            range: node.range(),
            with: self.write(scrubber),
        })
    }

    /// What the gate said of the record; `None` where none was asked.
    pub(crate) fn verdict(&self) -> Option<Verdict> {
        let retain_until = self.retain_until;
        Some(match self.lane? {
            Lane::Training => Verdict::Train { retain_until },
            Lane::Safety => Verdict::Safety { retain_until },
        })
    }
}
