//! Random histories of a store against a plain model: records that come, conversations and accounts
//! that are deleted, days that pass, keys that are rotated and destroyed, scrubbing again. After
//! each sweep exactly what the model says is left.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use efface::identity::Keyring;
use efface::sweep::Sweeper;
use efface::{Outcome, Policy, Revoked, Scrubber, Workspace};
use jiff::civil::{Date, date};
use jiff::{Timestamp, ToSpan};
use proptest::prelude::*;

use super::{Store, key, ring};

const EPOCHS: [&str; 4] = ["5a", "6b", "7c", "8d"];
const SHARDS: [&str; 3] = ["a.jsonl", "deep/b.jsonl.gz", "c.zst"];

/// One for each epoch: which key a record gets is what matters, not the gate.
static SCRUBBERS: LazyLock<Vec<Scrubber>> = LazyLock::new(|| {
    let scrubber = |byte: &&str| Scrubber::builder(Policy::redact()).key(key(byte)).build();
    EPOCHS.iter().map(|byte| scrubber(byte).unwrap()).collect()
});

/// Two policies that take turns.
static AGAIN: LazyLock<[Scrubber; 2]> = LazyLock::new(|| {
    ["one", "two"].map(|name| {
        let text = format!("name = \"{name}\"\nextends = \"redact\"\n");
        let policy = Policy::parse("again.toml", &text).unwrap();
        let scrubber = Scrubber::builder(policy).keys(ring(&EPOCHS)).rescrub(true);
        scrubber.build().unwrap()
    })
});

#[derive(Debug, Clone)]
enum Act {
    /// A record of this account comes into this shard, last active so many days ago.
    Record {
        account: usize,
        chat: usize,
        shard: usize,
        ago: i64,
    },
    DeleteConversation {
        account: usize,
        chat: usize,
    },
    DeleteAccount(usize),
    Pass(i64),
    Rotate,
    /// The oldest key that there is, unless it is the newest too.
    Destroy,
    Rescrub {
        shard: usize,
        policy: usize,
    },
    Sweep,
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let act = prop_oneof![
        12 => (0..5usize, 0..3usize, 0..3usize, 0..1_900i64)
            .prop_map(|(account, chat, shard, ago)| Act::Record { account, chat, shard, ago }),
        2 => (0..5usize, 0..3usize)
            .prop_map(|(account, chat)| Act::DeleteConversation { account, chat }),
        1 => (0..5usize).prop_map(Act::DeleteAccount),
        2 => (1..300i64).prop_map(Act::Pass),
        1 => Just(Act::Rotate),
        1 => Just(Act::Destroy),
        1 => (0..3usize, 0..2usize).prop_map(|(shard, policy)| Act::Rescrub { shard, policy }),
        3 => Just(Act::Sweep),
    ];
    proptest::collection::vec(act, 1..60)
}

/// What somebody knows who keeps the book by hand.
struct Record {
    conversation: String,
    account: String,
    last_day: Date,
    epoch: usize,
    line: String,
}

struct Model {
    today: Date,
    records: [Vec<Record>; 3],
    conversations: BTreeSet<String>,
    accounts: BTreeSet<String>,
    /// The keys that there were by now, and those that are no more.
    epochs: usize,
    destroyed: BTreeSet<usize>,
    written: usize,
}

impl Model {
    fn new() -> Model {
        Model {
            today: date(2026, 1, 15),
            records: Default::default(),
            conversations: BTreeSet::new(),
            accounts: BTreeSet::new(),
            epochs: 1,
            destroyed: BTreeSet::new(),
            written: 0,
        }
    }

    fn record(&mut self, account: usize, chat: usize, shard: usize, ago: i64) {
        let (conversation, account) = (format!("c-{account}-{chat}"), format!("a-{account}"));
        let day = self.today.checked_sub(ago.days()).unwrap();
        let epoch = self.epochs - 1;
        self.written += 1;
        let line = format!(
            r#"{{"conversation_id":"{conversation}","account":{{"id":"{account}"}},"updated_at":"{day}T12:00:00Z","messages":[{{"role":"user","content":"number {} of all"}}]}}"#,
            self.written
        );
        let mut workspace = Workspace::default();
        let Outcome::Out(scrubbed) = SCRUBBERS[epoch].line(line.as_bytes(), &mut workspace) else {
            panic!("{line}");
        };
        self.records[shard].push(Record {
            line: String::from_utf8(scrubbed.as_bytes().to_vec()).unwrap(),
            last_day: day.checked_add(5.years()).unwrap(),
            conversation,
            account,
            epoch,
        });
    }

    fn rescrub(&mut self, shard: usize, policy: usize) {
        for record in &mut self.records[shard] {
            let mut workspace = Workspace::default();
            let Outcome::Out(again) = AGAIN[policy].line(record.line.as_bytes(), &mut workspace)
            else {
                panic!("{}", record.line);
            };
            record.line = String::from_utf8(again.as_bytes().to_vec()).unwrap();
        }
    }

    /// Why a record has to go.
    fn goes(&self, record: &Record) -> Option<&'static str> {
        let testable = !self.destroyed.contains(&record.epoch);
        if testable && self.conversations.contains(&record.conversation) {
            Some("conversation")
        } else if testable && self.accounts.contains(&record.account) {
            Some("account")
        } else if record.last_day < self.today {
            Some("expired")
        } else {
            None
        }
    }

    fn keys(&self) -> Keyring {
        let mut text = String::new();
        for (epoch, byte) in EPOCHS.iter().enumerate().take(self.epochs) {
            let key = key(byte);
            match self.destroyed.contains(&epoch) {
                true => text.push_str(&format!("# destroyed {}\n", key.id())),
                false => text.push_str(&key.to_text()),
            }
        }
        Keyring::parse(&text).unwrap()
    }

    fn revoked(&self) -> Revoked {
        Revoked {
            conversations: self.conversations.iter().cloned().collect(),
            accounts: self.accounts.iter().cloned().collect(),
        }
    }

    fn now(&self) -> Timestamp {
        format!("{}T17:00:00Z", self.today).parse().unwrap()
    }

    fn text(&self, shard: usize) -> String {
        let lines = self.records[shard].iter().map(|record| &record.line);
        lines.map(|line| format!("{line}\n")).collect()
    }
}

fn sweep(model: &mut Model, store: &Store) {
    for (index, name) in SHARDS.iter().enumerate() {
        let path = store.path(name);
        let text = model.text(index);
        if !path.exists() || store.get(name) != text {
            store.put(name, &text);
        }
    }
    let (mut gone, mut changed) = (BTreeMap::new(), 0);
    for shard in 0..SHARDS.len() {
        let all = std::mem::take(&mut model.records[shard]);
        let before = all.len();
        let mut left = Vec::new();
        for record in all {
            match model.goes(&record) {
                Some(why) => *gone.entry(why).or_insert(0) += 1,
                None => left.push(record),
            }
        }
        changed += u64::from(left.len() < before);
        model.records[shard] = left;
    }
    let sweeper = Sweeper::at(model.now()).deletions(&model.keys(), &model.revoked());
    let report = store.sweep(&sweeper);
    for (index, name) in SHARDS.iter().enumerate() {
        assert_eq!(store.get(name), model.text(index), "{name}");
    }
    assert_eq!(report.total.gone, gone);
    assert_eq!((report.rewritten, report.failed), (changed, 0));
    let left = model.records.iter().flatten();
    let untested = left.filter(|record| model.destroyed.contains(&record.epoch));
    assert_eq!(report.total.untested_total(), untested.count() as u64);
    // Once more: there is nothing left to do.
    assert_eq!(store.sweep(&sweeper).rewritten, 0);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn a_sweep_leaves_what_the_model_leaves(acts in acts()) {
        let mut model = Model::new();
        let store = Store::new();
        for act in acts {
            match act {
                Act::Record { account, chat, shard, ago } => model.record(account, chat, shard, ago),
                Act::DeleteConversation { account, chat } => {
                    model.conversations.insert(format!("c-{account}-{chat}"));
                }
                Act::DeleteAccount(account) => {
                    model.accounts.insert(format!("a-{account}"));
                }
                Act::Pass(days) => model.today = model.today.checked_add(days.days()).unwrap(),
                Act::Rotate => model.epochs = (model.epochs + 1).min(EPOCHS.len()),
                Act::Destroy => {
                    let oldest = (0..model.epochs - 1).find(|e| !model.destroyed.contains(e));
                    model.destroyed.extend(oldest);
                }
                Act::Rescrub { shard, policy } => model.rescrub(shard, policy),
                Act::Sweep => sweep(&mut model, &store),
            }
        }
        sweep(&mut model, &store);
    }
}
