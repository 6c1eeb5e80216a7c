//! Sweeping: what a stored record costs by the number of deleted accounts, and a stream of records.

#![allow(missing_docs, clippy::unwrap_used)]

use std::hint::black_box;

use criterion::{BatchSize, Criterion, Throughput};
use efface::sweep::Sweeper;
use efface::{Key, Revoked, Workspace};

/// Stored records, each of another account, none of which was deleted.
const RECORDS: usize = 20_000;
/// Bytes of the text of one.
const TEXT: usize = 1_700;

fn main() {
    let mut criterion = Criterion::default()
        .sample_size(10)
        .measurement_time(std::time::Duration::from_secs(3))
        .configure_from_args();
    let key = || Key::from_env_value(&"5a".repeat(32)).unwrap();
    let lines: Vec<String> = (0..RECORDS)
        .map(|index| record(&key(), index, true))
        .collect();
    let without: Vec<String> = (0..RECORDS)
        .map(|index| record(&key(), index, false))
        .collect();
    let sweeper = |accounts: usize| {
        let sweeper = Sweeper::at("2026-01-15T00:00:00Z".parse().unwrap());
        sweeper.deletions(&key().into(), &deleted(accounts))
    };

    let mut group = criterion.benchmark_group("judge");
    group.throughput(Throughput::Elements(RECORDS as u64));
    let mut judge = |name: String, lines: &[String], sweeper: Sweeper| {
        let mut workspace = Workspace::default();
        group.bench_function(name, |bencher| {
            bencher.iter(|| {
                for line in lines {
                    black_box(sweeper.judge(line.as_bytes(), &mut workspace));
                }
            });
        });
    };
    for accounts in [0, 1_000, 10_000, 100_000] {
        judge(format!("{accounts} accounts"), &lines, sweeper(accounts));
    }
    // What it would be if the lots did not spare all but a few of the tests.
    judge("100 accounts, no lots".into(), &without, sweeper(100));
    group.finish();

    let stored = lines.join("\n");
    let mut group = criterion.benchmark_group("stream");
    group.throughput(Throughput::Bytes(stored.len() as u64));
    for accounts in [0, 10_000] {
        let sweeper = sweeper(accounts);
        group.bench_function(format!("{accounts} accounts"), |bencher| {
            bencher.iter(|| sweeper.stream(stored.as_bytes(), std::io::sink()).unwrap());
        });
    }
    group.finish();

    let mut group = criterion.benchmark_group("index");
    group.throughput(Throughput::Elements(10_000));
    group.bench_function("10000 accounts", |bencher| {
        let list = deleted(10_000);
        let now = "2026-01-15T00:00:00Z".parse().unwrap();
        bencher.iter_batched(
            || Sweeper::at(now),
            |sweeper| sweeper.deletions(&key().into(), &list),
            BatchSize::SmallInput,
        );
    });
    group.finish();
    criterion.final_summary();
}

fn deleted(accounts: usize) -> Revoked {
    Revoked {
        accounts: (0..accounts)
            .map(|index| format!("deleted-{index}"))
            .collect(),
        ..Revoked::default()
    }
}

/// A record with the stamp that it would have.
fn record(key: &Key, index: usize, lots: bool) -> String {
    let account = format!("a-{index}");
    let tags = key.erase(format!("c-{index}").as_bytes(), Some(account.as_bytes()));
    let bucket = match lots {
        true => format!(",\"bucket\":{}", tags.bucket.unwrap()),
        false => String::new(),
    };
    format!(
        "{{\"conversation_id\":\"c\",\"messages\":[{{\"role\":\"user\",\"content\":\"{}\"}}],\
         \"efface\":{{\"v\":1,\"policy\":\"training\",\"digest\":\"0123456789abcdef\",\"key\":\"{}\",\
         \"lane\":\"training\",\"retain_until\":\"2030-10-01\",\"erase\":{{\"conversation\":\"{}\",\
         \"account\":\"{}\"{bucket}}}}}}}",
        "some text. ".repeat(TEXT / 11),
        key.id(),
        tags.conversation,
        tags.account.unwrap(),
    )
}
