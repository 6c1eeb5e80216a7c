//! Two records of one account can't be linked without the key, and all of them are found with it.

use std::collections::{BTreeMap, HashSet};

use efface::Workspace;
use efface::identity::Token;
use efface::sweep::{Fate, Gone};
use serde_json::Value;

use super::{key, revoked, scrubber, stored, sweeper};

/// Every field of a record with what it says.
fn fields(record: &str) -> BTreeMap<String, String> {
    fn walk(at: &str, value: &Value, fields: &mut BTreeMap<String, String>) {
        match value {
            Value::Object(members) => members
                .iter()
                .for_each(|(key, value)| walk(&format!("{at}/{key}"), value, fields)),
            Value::Array(elements) => elements
                .iter()
                .enumerate()
                .for_each(|(index, value)| walk(&format!("{at}/{index}"), value, fields)),
            _ => {
                fields.insert(at.to_owned(), value.to_string());
            }
        }
    }
    let mut found = BTreeMap::new();
    walk("", &serde_json::from_str(record).unwrap(), &mut found);
    found
}

/// What two records of one account have in common, any two records have, but for the bucket.
#[test]
fn only_the_bucket_is_equal() {
    let scrubber = scrubber("5a");
    let mut records = Vec::new();
    for account in 0..12 {
        for chat in 0..6 {
            let conversation = format!("c-{account}-{chat}");
            let account = format!("a-{account}");
            let record = stored(&scrubber, &conversation, &account, "2025-10-01");
            records.push((account, fields(&record)));
        }
    }
    let equal = |one: &BTreeMap<String, String>, two: &BTreeMap<String, String>| {
        let same = one
            .iter()
            .filter(|(name, said)| two.get(*name) == Some(*said));
        same.map(|(name, _)| name.clone()).collect::<Vec<_>>()
    };
    let strangers: HashSet<Vec<String>> = records
        .iter()
        .flat_map(|one| records.iter().map(move |two| (one, two)))
        .filter(|(one, two)| one.0 != two.0)
        .map(|(one, two)| equal(&one.1, &two.1))
        .collect();
    // The same fields for all: none depends on who it is.
    assert_eq!(strangers.len(), 1);
    let everybody = strangers.into_iter().next().unwrap();
    let mut with_bucket = everybody.clone();
    with_bucket.push("/efface/erase/bucket".into());
    with_bucket.sort();
    for (index, one) in records.iter().enumerate() {
        for two in &records[index + 1..] {
            let mut same = equal(&one.1, &two.1);
            same.sort();
            let want = match one.0 == two.0 {
                true => &with_bucket,
                false => &everybody,
            };
            assert_eq!(&same, want);
        }
    }
    for tag in ["conversation", "account"] {
        let name = format!("/efface/erase/{tag}");
        let tags: HashSet<&String> = records.iter().map(|(_, fields)| &fields[&name]).collect();
        assert_eq!(tags.len(), records.len(), "{tag}");
        assert!(!everybody.contains(&name));
    }
    assert_ne!(
        records[0].1["/conversation_id"],
        records[1].1["/conversation_id"]
    );
}

/// The 100 bits of a token.
fn bits(token: Token) -> Vec<bool> {
    let alphabet = b"0123456789abcdefghjkmnpqrstvwxyz";
    let digit = |byte: u8| alphabet.iter().position(|&known| known == byte).unwrap();
    let bits = token.as_str().bytes().flat_map(|byte| {
        let digit = digit(byte);
        (0..5).rev().map(move |bit| digit >> bit & 1 == 1)
    });
    bits.collect()
}

/// Tags of one account are as far from each other as those of two: whoever guesses by how many of
/// their bits are equal guesses at random. So are the tags of account and conversation.
#[test]
fn tags_of_one_account_are_no_nearer_than_those_of_two() {
    const ACCOUNTS: usize = 200;
    const CHATS: usize = 20;
    let key = key("5a");
    let tags: Vec<Vec<[Vec<bool>; 2]>> = (0..ACCOUNTS)
        .map(|account| {
            let id = format!("a-{account}");
            let chat = |chat| {
                let tags = key.erase(
                    format!("c-{account}-{chat}").as_bytes(),
                    Some(id.as_bytes()),
                );
                [bits(tags.account.unwrap()), bits(tags.conversation)]
            };
            (0..CHATS).map(chat).collect()
        })
        .collect();
    let equal = |one: &[bool], two: &[bool]| one.iter().zip(two).filter(|(a, b)| a == b).count();
    for (one, two) in [(0, 0), (0, 1), (1, 1)] {
        let (mut same, mut other, mut pairs) = (0, 0, 0);
        for account in 0..ACCOUNTS {
            let stranger = &tags[(account + 1) % ACCOUNTS];
            for chat in 0..CHATS {
                for next in chat + 1..CHATS {
                    same += equal(&tags[account][chat][one], &tags[account][next][two]);
                    other += equal(&tags[account][chat][one], &stranger[next][two]);
                    pairs += 1;
                }
            }
        }
        // 3.8 million coins each: a mean of 50 of 100, with a standard deviation of 0.03 or less.
        for sum in [same, other] {
            let mean = sum as f64 / f64::from(pairs);
            assert!((49.8..50.2).contains(&mean), "{one} {two}: {mean}");
        }
    }
    // Each bit of the tags of one account is as often set as not.
    for place in 0..100 {
        let set = tags[0].iter().chain(&tags[1]).chain(&tags[2]);
        let set = set.filter(|chat| chat[0][place]).count();
        assert!((8..=52).contains(&set), "bit {place}: {set} of 60");
    }
}

#[test]
fn all_are_found_with_the_key_and_none_without() {
    let scrubber = scrubber("5a");
    let mut workspace = Workspace::default();
    let goes = sweeper(&["6b", "5a"], &revoked(&[], &["a-7", "a-8"]));
    let wrong = sweeper(&["6b"], &revoked(&[], &["a-7", "a-8"]));
    for account in 0..40 {
        for chat in 0..5 {
            let id = format!("a-{account}");
            let record = stored(&scrubber, &format!("c-{account}-{chat}"), &id, "2025-10-01");
            let want = match account {
                7 | 8 => Fate::Gone(Gone::Account),
                _ => Fate::Kept,
            };
            assert_eq!(goes.judge(record.as_bytes(), &mut workspace), want);
            let fate = wrong.judge(record.as_bytes(), &mut workspace);
            assert!(matches!(fate, Fate::Untested(_)));
        }
    }
}
