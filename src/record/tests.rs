#![expect(clippy::unwrap_used, reason = "a test fails by a panic")]

use super::*;
use crate::gate::{Fact, Plan};
use crate::{Policy, Revoked};

const NOW: &str = "2026-01-15T00:00:00Z";

fn builder() -> crate::Builder {
    let key = Key::from_env_value(&"5a".repeat(32)).unwrap();
    let scrubber = Scrubber::builder(Policy::training()).key(key);
    scrubber.now(NOW.parse().unwrap())
}

/// A line of which somebody else, a ledger say, knows all that the gate asks.
fn vouched(line: &str) -> String {
    let scrubber = builder().build().unwrap();
    let mut workspace = Workspace::default();
    let mut record = scrubber.read(line.as_bytes(), &mut workspace).unwrap();
    record.facts = Facts {
        incognito: Fact::Known(false),
        plan: Fact::Known(Plan::Pro),
        training: Fact::Known(true),
        decided_at: Fact::time("2025-09-10T08:00:00Z"),
        updated_at: Fact::time("2025-10-01T12:00:00Z"),
        safety_flagged: Fact::Known(false),
        ..Facts::default()
    };
    let Passed::Training(eligible) = record.gate().unwrap() else {
        panic!("flagged");
    };
    let scrubbed = eligible.detach().scrub().unwrap();
    String::from_utf8(scrubbed.as_bytes().to_vec()).unwrap()
}

/// What a gate let pass has its stamp in any format whose records are objects: else it could
/// neither be found when it is deleted, nor be known to be over.
#[test]
fn what_passes_a_gate_is_stamped() {
    for line in [
        r#"{"type":"user","uuid":"1f0e","sessionId":"s-1","message":{"role":"user","content":"mail jane@example.org"}}"#,
        r#"{"messages":[{"role":"user","content":"mail jane@example.org"}]}"#,
        r#"{"note":"mail jane@example.org","efface":{"card":"4111 1111 1111 1111"}}"#,
        "{ }",
    ] {
        let once = vouched(line);
        assert!(!once.contains("jane") && !once.contains("4111"), "{once}");
        let is_one = !line.contains("efface");
        let stamp = Stamp::at_end(once.as_bytes());
        assert_eq!(stamp.is_some(), is_one, "{once}");
        let mut workspace = Workspace::default();
        let again = builder().rescrub(true).build().unwrap();
        let fate = again.line(once.as_bytes(), &mut workspace);
        match (fate, stamp) {
            (crate::Outcome::Out(record), Some(stamp)) => {
                assert_eq!(record.as_bytes(), once.as_bytes());
                assert_eq!(stamp.lane, Some(Lane::Training));
                assert_eq!(stamp.retain_until.unwrap().to_string(), "2030-10-01");
            }
            (crate::Outcome::Held(..), None) => {}
            (other, _) => panic!("{once}: {other:?}"),
        }
    }
    // No two that have no id of their own share a tag, and who has one is found by it.
    let tags = |line: &str| Stamp::at_end(vouched(line).as_bytes()).unwrap().tags;
    let [one, two] = ["a", "b"].map(|note| tags(&format!("{{\"note\":\"{note}\"}}")));
    assert_ne!(one.conversation, two.conversation);
    let session = r#"{"type":"user","uuid":"1f0e","sessionId":"s-1","message":{"role":"user","content":"hello"}}"#;
    let key = Key::from_env_value(&"5a".repeat(32)).unwrap();
    assert!(key.matches_conversation(&tags(session), b"s-1"));
    let list = Revoked {
        conversations: ["s-1".to_owned()].into(),
        ..Revoked::default()
    };
    let again = builder().rescrub(true).revoked(list).build().unwrap();
    let mut workspace = Workspace::default();
    let once = vouched(session);
    assert!(matches!(
        again.line(once.as_bytes(), &mut workspace),
        crate::Outcome::Held(_, Reason::Revoked)
    ));
}
