//! Histories that nobody thought of: people agree, withdraw, change their plan, delete what they
//! said; conversations are started, resumed, flagged, and grow old. Whatever happens, nothing is in
//! the lane for training that a plain model of the promises forbids.
//!
//! The model is written as one would tell the promises, step by step through the hours of a
//! history, and shares nothing with the gate.

#![expect(clippy::unwrap_used, reason = "a test fails by a panic")]

use std::sync::LazyLock;

use efface::pipeline::{self, Options, Sinks, Source, lane};
use efface::record::Storage;
use efface::{Key, Ledger, Policy, Revoked, Scrubber};
use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;
use proptest::sample::select;

static KEY: LazyLock<Key> = LazyLock::new(key);

fn key() -> Key {
    Key::from_env_value(&"5a".repeat(32)).unwrap()
}

/// Steps of a history.
const STEPS: u32 = 24;
const PEOPLE: usize = 3;
const CHATS: usize = 6;

/// What a step takes: so long that clocks do not matter, so short that they do, or so long that
/// conversations grow too old.
#[derive(Debug, Clone, Copy)]
enum Pace {
    HalfMinutes,
    Hours,
    HalfYears,
}

impl Pace {
    fn seconds(self) -> i64 {
        match self {
            Pace::HalfMinutes => 30,
            Pace::Hours => 3_600,
            Pace::HalfYears => 182 * 86_400,
        }
    }

    /// Steps within which nobody can say what came first.
    fn unsure(self) -> u32 {
        match self {
            Pace::HalfMinutes => 2,
            Pace::Hours | Pace::HalfYears => 0,
        }
    }

    fn at(self, step: u32) -> Timestamp {
        let begin: Timestamp = "2014-01-01T00:00:00Z".parse().unwrap();
        begin + SignedDuration::from_secs(self.seconds() * i64::from(step))
    }
}

/// Something that a person does, or that is done.
#[derive(Debug, Clone, Copy)]
enum Event {
    OptIn(usize),
    OptOut(usize),
    Plan(usize, &'static str),
    /// Starts a conversation, or resumes it.
    Talk(usize),
    Flag(usize),
    Incognito(usize),
    DeleteChat(usize),
    DeleteAccount(usize),
}

/// How a conversation is written down.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Form {
    /// A native record that says nothing of plan and consent.
    Native,
    /// One that says what its person last said before it was written.
    Inline,
    /// An event of a coding session at each talk.
    Session,
    /// A list of messages, of which only the ledger knows when it was.
    Messages,
}

#[derive(Debug, Clone)]
struct Story {
    pace: Pace,
    events: Vec<(u32, Event)>,
    /// Whose a conversation is, and how it is written down.
    chats: Vec<(usize, Form)>,
    /// Whether there is a row for a person at all.
    known: Vec<bool>,
    now: u32,
    safety: bool,
}

fn story() -> impl Strategy<Value = Story> {
    let (person, chat) = (0..PEOPLE, 0..CHATS);
    let plan = select(vec![
        "free",
        "pro",
        "max",
        "pro",
        "team",
        "enterprise",
        "Pro",
    ]);
    let event = prop_oneof![
        6 => person.clone().prop_map(Event::OptIn),
        3 => person.clone().prop_map(Event::OptOut),
        4 => (person.clone(), plan).prop_map(|(who, plan)| Event::Plan(who, plan)),
        8 => chat.clone().prop_map(Event::Talk),
        1 => chat.clone().prop_map(Event::Flag),
        1 => chat.clone().prop_map(Event::Incognito),
        1 => chat.prop_map(Event::DeleteChat),
        1 => person.clone().prop_map(Event::DeleteAccount),
    ];
    let forms = select(vec![
        Form::Native,
        Form::Inline,
        Form::Session,
        Form::Messages,
    ]);
    (
        select(vec![Pace::HalfMinutes, Pace::Hours, Pace::HalfYears]),
        prop::collection::vec((0..STEPS, event), 4..40),
        prop::collection::vec((person, forms), CHATS),
        prop::collection::vec(prop::bool::weighted(0.9), PEOPLE),
        STEPS / 2..STEPS + 2,
        any::<bool>(),
    )
        .prop_map(|(pace, mut events, chats, known, now, safety)| {
            // Nearly all begin with a consent and a plan: else hardly anything could be used.
            for who in 0..PEOPLE {
                events.push((who as u32, Event::Plan(who, "pro")));
                events.push((who as u32 + 1, Event::OptIn(who)));
            }
            events.sort_by_key(|(step, _)| *step);
            Story {
                pace,
                events,
                chats,
                known,
                now,
                safety,
            }
        })
}

/// What the model lets pass, and what of it is sure: where clocks are too close to each other,
/// holding more than the model is allowed.
#[derive(Debug, PartialEq)]
enum May {
    Train,
    Hold,
}

impl Story {
    fn when(&self, wanted: impl Fn(Event) -> bool) -> Vec<u32> {
        let events = self.events.iter();
        events
            .filter(|(_, event)| wanted(*event))
            .map(|(step, _)| *step)
            .collect()
    }

    fn talks(&self, chat: usize) -> Vec<u32> {
        self.when(|event| matches!(event, Event::Talk(c) if c == chat))
    }

    /// The model: may what was said in a conversation from `first` to `last` be trained on?
    fn may(&self, chat: usize, first: u32, last: u32) -> May {
        let (who, _) = self.chats[chat];
        let is = |wanted: &dyn Fn(Event) -> bool| !self.when(wanted).is_empty();
        // Deleted is deleted, and so on, whenever that was.
        let never = is(
            &|e| matches!(e, Event::DeleteChat(c) | Event::Flag(c) | Event::Incognito(c) if c == chat),
        ) || is(&|e| matches!(e, Event::DeleteAccount(w) if w == who))
            || !self.known[who];
        if never {
            return May::Hold;
        }
        // Too old: five years after it was last active, or of a time to come.
        let pace = self.pace;
        let age = pace.at(self.now).duration_since(pace.at(last));
        let day = SignedDuration::from_hours(24);
        if age > day * (5 * 365 + 2) || age < -day {
            return May::Hold;
        }
        // Walk through the steps: who had agreed since when, and on which plan?
        let unsure = pace.unsure();
        let mut since: Option<u32> = None;
        let mut last_no: Option<u32> = None;
        for step in 0..STEPS {
            let decided = |yes: bool| {
                self.events.iter().any(|(at, event)| {
                    *at == step
                        && match event {
                            Event::OptIn(w) => yes && *w == who,
                            Event::OptOut(w) => !yes && *w == who,
                            _ => false,
                        }
                })
            };
            let (yes, no) = (decided(true), decided(false));
            if no {
                // Also one that lies ahead.
                since = None;
                last_no = Some(step);
            } else if yes && step <= self.now && since.is_none() {
                let doubtful = last_no.is_some_and(|no| step - no <= unsure);
                if !doubtful {
                    since = Some(step);
                }
            }
        }
        let Some(since) = since.filter(|since| last >= *since) else {
            return May::Hold;
        };
        debug_assert!(since <= self.now);
        // A plan lasts until the next one is told; the first was there from the beginning. Two
        // plans at once are none.
        let plans = |step: u32| -> Vec<&'static str> {
            let told = self.events.iter().filter_map(|(at, event)| match event {
                Event::Plan(w, plan) if *at == step && *w == who => Some(*plan),
                _ => None,
            });
            told.collect()
        };
        let first_told = (0..STEPS).find(|step| !plans(*step).is_empty());
        let Some(first_told) = first_told else {
            return May::Hold;
        };
        let mut current = first_told;
        for step in 0..STEPS + unsure {
            if step < STEPS && step > first_told && !plans(step).is_empty() {
                current = step;
            }
            // All that may have been told at this step, as far as clocks can be trusted. At the very
            // step of a change the plan before it may still have held.
            if step + unsure.max(1) >= first && step <= last + unsure {
                let from = current.saturating_sub(unsure);
                let to = (current + if current == first_told { unsure } else { 0 }).min(STEPS - 1);
                for near in from..=to {
                    let told = plans(near);
                    let differ = told.iter().any(|plan| *plan != told[0]);
                    let consumer = told.iter().all(|p| ["free", "pro", "max"].contains(p));
                    if differ || !consumer {
                        return May::Hold;
                    }
                }
            }
        }
        May::Train
    }

    /// What the ledger says: each decision is a row, and each conversation is.
    fn ledger(&self) -> String {
        let mut rows = String::from(
            "account_id,conversation_id,training,decided_at,plan,conversation_created_at,conversation_updated_at\n",
        );
        // The order of rows says nothing.
        for (step, event) in self.events.iter().rev() {
            let at = self.pace.at(*step);
            let row = match event {
                Event::OptIn(who) if self.known[*who] => format!("a-{who},,true,{at},,,\n"),
                Event::OptOut(who) if self.known[*who] => format!("a-{who},,false,{at},,,\n"),
                Event::Plan(who, plan) if self.known[*who] => format!("a-{who},,,{at},{plan},,\n"),
                _ => continue,
            };
            rows += &row;
        }
        for (chat, (who, form)) in self.chats.iter().enumerate() {
            let talks = self.talks(chat);
            let (Some(first), Some(last)) = (talks.first(), talks.last()) else {
                continue;
            };
            let (first, last) = (self.pace.at(*first), self.pace.at(*last));
            match form {
                Form::Native | Form::Inline => {}
                Form::Session => rows += &format!("a-{who},c-{chat},,,,,\n"),
                Form::Messages => rows += &format!("a-{who},c-{chat},,,,{first},{last}\n"),
            }
        }
        rows
    }

    /// The lines that are written down, each with what the model says of it. Each has a word by
    /// which it is known in the output.
    fn lines(&self) -> Vec<(String, String, May)> {
        let mut lines = Vec::new();
        for (chat, (who, form)) in self.chats.iter().enumerate() {
            let talks = self.talks(chat);
            let (Some(&first), Some(&last)) = (talks.first(), talks.last()) else {
                continue;
            };
            let (from, to) = (self.pace.at(first), self.pace.at(last));
            let flagged = !self
                .when(|e| matches!(e, Event::Flag(c) if c == chat))
                .is_empty();
            let hidden = !self
                .when(|e| matches!(e, Event::Incognito(c) if c == chat))
                .is_empty();
            let word = format!("chat{chat}word");
            let facts = format!(
                r#""incognito":{hidden},"safety_flagged":{flagged},"created_at":"{from}","updated_at":"{to}","messages":[{{"role":"user","content":"{word}"}}]"#
            );
            let line = match form {
                Form::Native => format!(
                    r#"{{"conversation_id":"c-{chat}","account":{{"id":"a-{who}"}},{facts}}}"#
                ),
                Form::Inline => {
                    // As of its last activity; that may have changed since.
                    let yes = self.when(|e| matches!(e, Event::OptIn(w) if w == *who));
                    let given = yes.into_iter().find(|step| *step <= last).unwrap_or(last);
                    let given = self.pace.at(given);
                    format!(
                        r#"{{"conversation_id":"c-{chat}","account":{{"id":"a-{who}","plan":"pro"}},"consent":{{"training":true,"decided_at":"{given}"}},{facts}}}"#
                    )
                }
                Form::Session | Form::Messages if flagged || hidden => continue,
                Form::Session => {
                    for (turn, &talk) in talks.iter().enumerate() {
                        let (at, word) = (self.pace.at(talk), format!("{word}turn{turn}end"));
                        let line = format!(
                            r#"{{"type":"user","sessionId":"c-{chat}","timestamp":"{at}","message":{{"role":"user","content":"{word}"}}}}"#
                        );
                        lines.push((word, line, self.may(chat, talk, talk)));
                    }
                    continue;
                }
                Form::Messages => format!(
                    r#"{{"session_id":"c-{chat}","messages":[{{"role":"user","content":"{word}"}}]}}"#
                ),
            };
            lines.push((word, line, self.may(chat, first, last)));
        }
        lines
    }

    fn scrubber(&self) -> Scrubber {
        let mut revoked = Revoked::default();
        for (_, event) in &self.events {
            match event {
                Event::DeleteChat(chat) => {
                    revoked.conversations.insert(format!("c-{chat}"));
                }
                Event::DeleteAccount(who) => {
                    revoked.accounts.insert(format!("a-{who}"));
                }
                _ => {}
            }
        }
        let ledger = Ledger::builder(&KEY).read("ledger", self.ledger().as_bytes());
        Scrubber::builder(Policy::training())
            .key(key())
            .ledger(ledger.unwrap().finish().unwrap())
            .revoked(revoked)
            .now(self.pace.at(self.now))
            .safety_lane(self.safety)
            .build()
            .unwrap()
    }

    /// What is in the lanes for training and for safety. Whatever else may happen to what was
    /// stored, a sweep of it, say, has its place behind this.
    fn lanes(&self, lines: &[(String, String, May)]) -> (String, String) {
        let input: String = lines
            .iter()
            .map(|(_, line, _)| format!("{line}\n"))
            .collect();
        let (mut training, mut safety) = (Vec::new(), Vec::new());
        let sinks = Sinks {
            safety: Some(lane(Storage::safety(&mut safety))),
            ..Sinks::to(&mut training)
        };
        let source = Source::new(input.as_bytes());
        let tally = pipeline::run(&self.scrubber(), source, &sinks, &Options::default()).unwrap();
        drop(sinks);
        assert!(tally.adds_up() && tally.refused_total() == 0);
        assert_eq!(
            tally.flagged.get("training").copied().unwrap_or_default(),
            0
        );
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (text(training), text(safety))
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn nothing_is_trained_on_that_the_model_forbids(story in story()) {
        let lines = story.lines();
        let (training, safety) = story.lanes(&lines);
        for (word, line, may) in &lines {
            let is_there = training.contains(word.as_str());
            prop_assert!(!is_there || *may == May::Train, "{line}\n{}", story.ledger());
            // And what it lets pass is not lost.
            prop_assert!(is_there || *may == May::Hold, "{line}\n{}", story.ledger());
        }
        // What is flagged is in the safety lane, if at all; what is deleted is nowhere.
        for (word, line, _) in &lines {
            let is_there = safety.contains(word.as_str());
            prop_assert!(!is_there || line.contains("\"safety_flagged\":true"), "{line}");
            prop_assert!(!is_there || story.safety && !training.contains(word.as_str()));
        }
        for (_, event) in &story.events {
            let gone = match event {
                Event::DeleteChat(chat) => vec![*chat],
                Event::DeleteAccount(who) => {
                    (0..CHATS).filter(|chat| story.chats[*chat].0 == *who).collect()
                }
                _ => continue,
            };
            for chat in gone {
                let word = format!("chat{chat}word");
                prop_assert!(!training.contains(&word) && !safety.contains(&word));
            }
        }
    }
}

/// The model is of no use if it forbids everything, or if histories are all alike.
#[test]
fn histories_end_in_every_way() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;

    let mut runner = TestRunner::deterministic();
    let (mut train, mut hold) = (0, 0);
    for _ in 0..300 {
        let story = story().new_tree(&mut runner).unwrap().current();
        for (_, _, may) in story.lines() {
            match may {
                May::Train => train += 1,
                May::Hold => hold += 1,
            }
        }
    }
    assert!(train > 200 && hold > 200, "{train} may be used, {hold} not");
}
