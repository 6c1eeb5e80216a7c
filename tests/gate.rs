//! The gate: the table of `gate.toml`, and what must hold for every combination of facts.

#![expect(clippy::unwrap_used, reason = "a test fails by a panic")]

use std::collections::HashSet;

use efface::gate::{
    Entry, Fact, Facts, GatePolicy, History, Plan, Reason, Standing, Verdict, cut_to_day, judge,
    parse_time,
};
use efface::ledger::Row;
use efface::{Key, Ledger, Outcome, Policy, Revoked, Scrubber, Workspace};
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::Value;

#[test]
fn table() {
    let table: Table = toml::from_str(include_str!("gate.toml")).unwrap();
    assert!(table.case.len() >= 80, "{} rows", table.case.len());

    let mut names = HashSet::new();
    let mut outcomes = HashSet::new();
    for case in &table.case {
        assert!(names.insert(&case.name), "two rows: {}", case.name);
        let record: Value = serde_json::from_str(&case.record).unwrap();
        let now = parse_time(&case.now).unwrap();
        let mut facts = facts(&record, case.revoked);
        if let Some(rows) = &case.ledger {
            let history = History::new(rows.iter().map(LedgerRow::entry));
            let standing = match history.is_empty() {
                true => Standing::UNKNOWN,
                false => history.standing(&facts, now),
            };
            facts = facts.with(standing);
        }
        let verdict = judge(&facts, &GatePolicy::default(), now, case.safety_lane);
        let (said, day) = match verdict {
            Verdict::Train { retain_until } => ("train".to_owned(), retain_until),
            Verdict::Safety { retain_until } => ("safety".to_owned(), retain_until),
            Verdict::Held(reason) => (format!("held:{reason}"), None),
        };
        assert_eq!(said, case.want, "{}", case.name);
        if let Some(want) = &case.retain_until {
            assert_eq!(day.unwrap().to_string(), *want, "{}", case.name);
        }
        outcomes.insert(said);
    }
    assert_eq!(
        outcomes.len(),
        Reason::ALL.len() + 2,
        "an outcome that no row has"
    );
}

/// The same table through the reading of lines: what stands in a record is what the gate is told.
#[test]
fn table_from_lines() {
    let table: Table = toml::from_str(include_str!("gate.toml")).unwrap();
    let mut workspace = Workspace::default();
    for case in &table.case {
        let mut scrubber = Scrubber::builder(Policy::training())
            .key(Key::from_env_value(&"5a".repeat(32)).unwrap())
            .now(parse_time(&case.now).unwrap())
            .safety_lane(case.safety_lane);
        if case.revoked {
            let record: Value = serde_json::from_str(&case.record).unwrap();
            let mut revoked = Revoked::default();
            let id = record["conversation_id"].as_str().unwrap_or("c-1");
            revoked.conversations.insert(id.to_owned());
            scrubber = scrubber.revoked(revoked);
        }
        if let Some(rows) = &case.ledger {
            let key = Key::from_env_value(&"5a".repeat(32)).unwrap();
            let mut ledger = Ledger::builder(&key);
            ledger.row(&somebody_else()).unwrap();
            for row in rows {
                ledger.row(&row.of("a-1")).unwrap();
            }
            scrubber = scrubber.ledger(ledger.finish().unwrap());
        }
        let scrubber = scrubber.build().unwrap();
        let line = with_what_every_record_has(&case.record);
        let stamped = |record: &[u8]| {
            let stamp: Value = serde_json::from_slice(record).unwrap();
            if let Some(want) = &case.retain_until {
                assert_eq!(stamp["efface"]["retain_until"], **want, "{}", case.name);
            }
        };
        let said = match scrubber.line(line.as_bytes(), &mut workspace) {
            Outcome::Out(record) => {
                stamped(record.as_bytes());
                "train".to_owned()
            }
            Outcome::Flagged(record) => {
                stamped(record.as_bytes());
                "safety".to_owned()
            }
            Outcome::Held(_, reason) => format!("held:{reason}"),
            other => format!("{other:?}"),
        };
        assert_eq!(said, case.want, "{}", case.name);
    }
}

/// Rows of the table leave out what the gate doesn't ask for.
fn with_what_every_record_has(record: &str) -> String {
    let given: Value = serde_json::from_str(record).unwrap();
    let mut rest = record.trim().strip_prefix('{').unwrap().to_owned();
    for (key, value) in [("messages", "[]"), ("conversation_id", "\"c-1\"")] {
        if given.get(key).is_none() {
            let comma = if rest.trim() == "}" { "" } else { "," };
            rest = format!("\"{key}\":{value}{comma}{rest}");
        }
    }
    format!("{{{rest}")
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    record: String,
    #[serde(default = "mid_january")]
    now: String,
    #[serde(default)]
    safety_lane: bool,
    #[serde(default)]
    revoked: bool,
    ledger: Option<Vec<LedgerRow>>,
    want: String,
    retain_until: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LedgerRow {
    at: Option<String>,
    training: Option<bool>,
    plan: Option<String>,
}

impl LedgerRow {
    fn at(&self) -> Option<Timestamp> {
        self.at.as_deref().map(|at| parse_time(at).unwrap())
    }

    fn entry(&self) -> Entry {
        Entry {
            at: self.at(),
            training: self.training,
            plan: self.plan.as_deref().map(Plan::from_name),
        }
    }

    fn of<'a>(&'a self, account: &'a str) -> Row<'a> {
        Row {
            account_id: Some(account),
            training: self.training,
            decided_at: self.at(),
            plan: self.plan.as_deref(),
            ..Row::default()
        }
    }
}

fn somebody_else() -> Row<'static> {
    Row {
        account_id: Some("a-2"),
        training: Some(true),
        decided_at: parse_time("2025-01-01T00:00:00Z"),
        plan: Some("pro"),
        ..Row::default()
    }
}

fn mid_january() -> String {
    "2026-01-15T00:00:00Z".to_owned()
}

fn facts(record: &Value, revoked: bool) -> Facts {
    Facts {
        revoked,
        incognito: fact(record, &["incognito"], Value::as_bool),
        plan: fact(record, &["account", "plan"], |v| {
            v.as_str().map(Plan::from_name)
        }),
        training: fact(record, &["consent", "training"], Value::as_bool),
        decided_at: fact(record, &["consent", "decided_at"], time),
        created_at: fact(record, &["created_at"], time),
        updated_at: fact(record, &["updated_at"], time),
        safety_flagged: fact(record, &["safety_flagged"], Value::as_bool),
    }
}

fn fact<T>(record: &Value, path: &[&str], read: fn(&Value) -> Option<T>) -> Fact<T> {
    let mut value = record;
    for key in path {
        value = match value {
            Value::Object(map) => map.get(*key).unwrap_or(&Value::Null),
            Value::Null => return Fact::Missing,
            _ => return Fact::Invalid,
        };
    }
    if value.is_null() {
        return Fact::Missing;
    }
    read(value).map_or(Fact::Invalid, Fact::Known)
}

fn time(value: &Value) -> Option<Timestamp> {
    parse_time(value.as_str()?)
}

/// Every combination of what each fact may be: to training goes only what is known to be good in
/// every respect, and whatever is held is held for the first reason of the list that applies.
#[test]
fn every_combination_of_facts() {
    let at = |text| Fact::Known(parse_time(text).unwrap());
    let now = parse_time("2026-01-15T00:00:00Z").unwrap();
    let bools = [
        Fact::Known(true),
        Fact::Known(false),
        Fact::Missing,
        Fact::Invalid,
    ];
    let plans = [
        Fact::Known(Plan::Free),
        Fact::Known(Plan::Pro),
        Fact::Known(Plan::Max),
        Fact::Known(Plan::Commercial),
        Fact::Known(Plan::Unknown),
        Fact::Missing,
        Fact::Invalid,
    ];
    let times = [
        at("2020-01-01T00:00:00Z"),
        at("2025-10-01T00:00:00Z"),
        at("2025-11-01T00:00:00Z"),
        at("2027-01-01T00:00:00Z"),
        Fact::Missing,
        Fact::Invalid,
    ];
    let mut seen = HashSet::new();
    for (revoked, incognito, plan) in cube(&[false, true], &bools, &plans) {
        for (training, decided_at, updated_at) in cube(&bools, &times, &times) {
            for (safety_flagged, created_at, lane) in cube(&bools, &times, &[false, true]) {
                let facts = Facts {
                    revoked,
                    incognito,
                    plan,
                    training,
                    decided_at,
                    created_at,
                    updated_at,
                    safety_flagged,
                };
                let verdict = judge(&facts, &GatePolicy::default(), now, lane);
                assert_eq!(verdict, spelled_out(&facts, now, lane), "{facts:?}");
                seen.insert(match verdict {
                    Verdict::Train { .. } => "train",
                    Verdict::Safety { .. } => "safety",
                    Verdict::Held(reason) => reason.code(),
                });
            }
        }
    }
    assert_eq!(seen.len(), Reason::ALL.len() + 2);
}

/// The rules once more, written as one would say them, for the times above.
fn spelled_out(facts: &Facts, now: Timestamp, lane: bool) -> Verdict {
    let last = match facts.updated_at {
        Fact::Known(at) => Some(at),
        Fact::Missing => facts.created_at.known(),
        Fact::Invalid => None,
    };
    let lane = lane && facts.safety_flagged == Fact::Known(true);
    if facts.revoked {
        return Verdict::Held(Reason::Revoked);
    }
    if facts.incognito != Fact::Known(false) {
        return Verdict::Held(Reason::Incognito);
    }
    let consumer = [Plan::Free, Plan::Pro, Plan::Max];
    if !facts
        .plan
        .known()
        .is_some_and(|plan| consumer.contains(&plan))
    {
        return Verdict::Held(Reason::Plan);
    }
    if !lane {
        let (Fact::Known(true), Fact::Known(since)) = (facts.training, facts.decided_at) else {
            return Verdict::Held(Reason::Consent);
        };
        if since > now {
            return Verdict::Held(Reason::Consent);
        }
        if last.is_none_or(|at| at < since) {
            return Verdict::Held(Reason::BeforeConsent);
        }
    }
    let Some(year) = last.map(|at| at.to_string()[..4].to_owned()) else {
        return Verdict::Held(Reason::Retention);
    };
    if year == "2020" || year == "2027" {
        return Verdict::Held(Reason::Retention);
    }
    let retain_until = last.map(|at| {
        at.to_string().replace("2025", "2030")[..10]
            .parse()
            .unwrap()
    });
    if lane {
        return Verdict::Safety { retain_until };
    }
    match facts.safety_flagged {
        Fact::Known(false) => Verdict::Train { retain_until },
        _ => Verdict::Held(Reason::Flagged),
    }
}

fn cube<A: Copy, B: Copy, C: Copy>(a: &[A], b: &[B], c: &[C]) -> Vec<(A, B, C)> {
    let pairs = a.iter().flat_map(|a| b.iter().map(move |b| (*a, *b)));
    pairs
        .flat_map(|(a, b)| c.iter().map(move |c| (a, b, *c)))
        .collect()
}

#[test]
fn without_the_gate_all_is_training_but_what_is_revoked_or_flagged() {
    let off = GatePolicy {
        enabled: false,
        ..GatePolicy::default()
    };
    let now = parse_time("2026-01-15T00:00:00Z").unwrap();
    let dated = Facts {
        created_at: Fact::time("2020-02-29T23:00:00Z"),
        safety_flagged: Fact::Known(true),
        ..Facts::default()
    };
    let revoked = Facts {
        revoked: true,
        ..dated.clone()
    };
    let retain_until = Some("2025-02-28".parse().unwrap());
    for (facts, lane, want) in [
        (
            &Facts::default(),
            false,
            Verdict::Train { retain_until: None },
        ),
        (
            &Facts::default(),
            true,
            Verdict::Train { retain_until: None },
        ),
        (&dated, false, Verdict::Train { retain_until }),
        (&dated, true, Verdict::Safety { retain_until }),
        (&revoked, false, Verdict::Held(Reason::Revoked)),
        (&revoked, true, Verdict::Held(Reason::Revoked)),
    ] {
        assert_eq!(judge(facts, &off, now, lane), want);
    }
}

#[test]
fn any_number_of_years_is_judged() {
    let now = parse_time("2026-01-15T00:00:00Z").unwrap();
    let facts = Facts {
        incognito: Fact::Known(false),
        plan: Fact::Known(Plan::Free),
        training: Fact::Known(true),
        decided_at: Fact::time("2026-01-14T00:00:00Z"),
        updated_at: Fact::Known(now),
        safety_flagged: Fact::Known(false),
        ..Facts::default()
    };
    for (retention_years, want) in [
        (i16::MIN, None),
        (-1, None),
        (0, Some("2026-01-15")),
        (1, Some("2027-01-15")),
        (7_000, Some("9026-01-15")),
        (8_000, None),
        (i16::MAX, None),
    ] {
        let policy = GatePolicy {
            retention_years,
            ..GatePolicy::default()
        };
        let verdict = judge(&facts, &policy, now, false);
        match want {
            None => assert_eq!(
                verdict,
                Verdict::Held(Reason::Retention),
                "{retention_years}"
            ),
            Some(day) => {
                let retain_until = Some(day.parse().unwrap());
                assert_eq!(
                    verdict,
                    Verdict::Train { retain_until },
                    "{retention_years}"
                );
            }
        }
    }
}

#[test]
fn days() {
    for (text, want) in [
        ("2025-10-01T12:00:00Z", Some("2025-10-01")),
        ("2025-10-01T00:30:00+02:00", Some("2025-09-30")),
        ("2025-09-30T23:30:00-01:00", Some("2025-10-01")),
        ("2025-10-01T12:00:00.123456789Z", Some("2025-10-01")),
        ("2025-10-01", Some("2025-10-01")),
        ("2024-02-29", Some("2024-02-29")),
        ("0000-01-01", Some("0000-01-01")),
        ("9999-12-31", Some("9999-12-31")),
        ("2025-02-29", None),
        ("2025-10-01T12:60:00Z", None),
        ("2025-10-01T12:00:00+02:60", None),
        ("2025-10-01T12:00:00", None),
        ("2025-10-01T12:00:00.1234567890Z", None),
        ("2025-10-01 ", None),
        ("2025-10", None),
        ("20251001", None),
        ("1759320000", None),
        ("+2025-10-01", None),
        ("２０２５-10-01", None),
        ("", None),
    ] {
        assert_eq!(
            cut_to_day(text).map(|day| day.to_string()).as_deref(),
            want,
            "{text}"
        );
    }
}

#[test]
fn facts_are_not_shown() {
    let facts = Facts {
        decided_at: Fact::time("2025-09-10T08:00:00Z"),
        plan: Fact::Known(Plan::Max),
        ..Facts::default()
    };
    let shown = format!("{facts:?}");
    assert!(!shown.contains("2025") && !shown.contains("Max"), "{shown}");
}
