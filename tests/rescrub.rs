//! Scrubbing again what was scrubbed: who may pass, what stays, and that nothing is linked anew.

#![expect(clippy::unwrap_used, reason = "a test fails by a panic")]

use efface::gate::Reason;
use efface::identity::Keyring;
use efface::record::Lane;
use efface::{Builder, Key, Outcome, Policy, Revoked, Scrubber, Workspace};
use serde_json::Value;

const NOW: &str = "2026-01-15T00:00:00Z";

fn key(byte: &str) -> Key {
    Key::from_env_value(&byte.repeat(32)).unwrap()
}

fn ring(bytes: &[&str]) -> Keyring {
    let texts: String = bytes.iter().map(|b| key(b).to_text().to_string()).collect();
    Keyring::parse(&texts).unwrap()
}

fn builder(policy: Policy) -> Builder {
    Scrubber::builder(policy)
        .keys(ring(&["5a"]))
        .now(NOW.parse().unwrap())
}

fn training() -> Scrubber {
    builder(Policy::training()).build().unwrap()
}

/// What becomes of a line: its lane and text, or why it is held.
fn fate(scrubber: &Scrubber, line: &str) -> Result<(Lane, String), &'static str> {
    match scrubber.line(line.as_bytes(), &mut Workspace::default()) {
        Outcome::Out(record) => {
            let text = String::from_utf8(record.as_bytes().to_vec()).unwrap();
            Ok((record.lane(), text))
        }
        Outcome::Flagged(record) => {
            let text = String::from_utf8(record.as_bytes().to_vec()).unwrap();
            Ok((record.lane(), text))
        }
        Outcome::Held(_, reason) => Err(reason.code()),
        other => panic!("{other:?}"),
    }
}

fn out(scrubber: &Scrubber, line: &str) -> String {
    fate(scrubber, line).unwrap().1
}

fn record(flagged: bool, text: &str) -> String {
    format!(
        r#"{{"conversation_id":"c-1","account":{{"id":"a-1","plan":"pro"}},"consent":{{"training":true,"decided_at":"2025-09-10T08:00:00Z"}},"incognito":false,"safety_flagged":{flagged},"updated_at":"2025-10-01T12:00:41Z","messages":[{{"role":"user","content":"{text}"}}]}}"#
    )
}

const TEXT: &str = "mail jane@example.org from 192.0.2.17";

/// A later policy that leaves less in the text.
fn stricter() -> Policy {
    let text = "name = \"stricter\"\nextends = \"training\"\n[operators]\ncontact = \"redact\"\n";
    Policy::parse("stricter.toml", text).unwrap()
}

/// An earlier one, which kept what the later ones take.
fn laxer() -> Policy {
    let text = "name = \"laxer\"\nextends = \"training\"\n[operators]\nnetwork = \"keep\"\n";
    Policy::parse("laxer.toml", text).unwrap()
}

fn revoked(conversations: &[&str], accounts: &[&str]) -> Revoked {
    let set = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect();
    Revoked {
        conversations: set(conversations),
        accounts: set(accounts),
    }
}

#[test]
fn a_stamp_is_no_ticket_but_where_somebody_vouches() {
    let once = out(&training(), &record(false, TEXT));
    assert_eq!(fate(&training(), &once), Err("plan"));
    let again = builder(Policy::training()).rescrub(true).build().unwrap();
    assert_eq!(out(&again, &once), once);
    // What has no stamp is judged as ever.
    assert_eq!(
        fate(&again, &record(false, TEXT).replace("\"pro\"", "\"team\"")),
        Err("plan")
    );
    // Without a gate and without a word, it passes as it is.
    let redact = builder(Policy::redact()).build().unwrap();
    assert_eq!(out(&redact, &once), once);
}

#[test]
fn the_stamp_keeps_all_but_the_policy() {
    let old = builder(laxer()).build().unwrap();
    let once = out(&old, &record(false, TEXT));
    assert!(once.contains("192.0.2.17"), "{once}");
    let again = |policy: Policy| builder(policy).rescrub(true).build().unwrap();

    let twice = out(&again(stricter()), &once);
    let [before, after]: [Value; 2] =
        [&once, &twice].map(|line| serde_json::from_str(line).unwrap());
    assert_eq!(after["efface"]["policy"], "stricter");
    let digest = stricter().digest();
    assert_eq!(after["efface"]["digest"], digest[..16]);
    assert_eq!(before["efface"]["digest"], laxer().digest()[..16]);
    for kept in ["v", "key", "lane", "retain_until", "erase"] {
        assert_eq!(before["efface"][kept], after["efface"][kept], "{kept}");
        assert!(!after["efface"][kept].is_null(), "{kept}");
    }
    assert_eq!(before["conversation_id"], after["conversation_id"]);
    let text = after["messages"][0]["content"].as_str().unwrap();
    assert!(
        !text.contains("192.0.2.17") && text.contains("[EMAIL:"),
        "{text}"
    );
    // Nothing changes any more, and a policy without a gate keeps that one was asked.
    assert_eq!(out(&again(stricter()), &twice), twice);
    let open = out(&again(Policy::redact()), &twice);
    assert!(open.contains("\"policy\":\"redact\"") && open.contains("\"lane\":\"training\""));
    assert_eq!(out(&again(stricter()), &open), twice);
}

#[test]
fn deletions_are_found_by_the_tags() {
    let once = out(&training(), &record(false, TEXT));
    let with = |policy: Policy, keys: &[&str], list: Revoked| {
        let scrubber = builder(policy).rescrub(true).keys(ring(keys)).revoked(list);
        fate(&scrubber.build().unwrap(), &once).map(|_| ())
    };
    for policy in [Policy::training, Policy::redact] {
        for (keys, conversations, accounts, want) in [
            (&["5a"][..], &["c-1"][..], &[][..], Err("revoked")),
            (&["5a"], &[], &["a-1"], Err("revoked")),
            (&["5a", "6b"], &[], &["a-2", "a-1"], Err("revoked")),
            (&["5a"], &["c-2", "a-1"], &["a-2", "c-1"], Ok(())),
            (&["6b", "5a"], &["c-2"], &["a-2"], Ok(())),
            // Nobody can tell.
            (&["6b"], &["c-2"], &[], Err("revoked")),
            (&["6b"], &[], &[], Ok(())),
        ] {
            assert_eq!(
                with(policy(), keys, revoked(conversations, accounts)),
                want,
                "{keys:?} {conversations:?} {accounts:?}"
            );
        }
    }
    // Without a word of vouching too, and of a record that never had an account.
    let redact = || builder(Policy::redact());
    let strange = r#"{"conversation_id":"c-9","messages":[]}"#;
    let strange = out(&redact().build().unwrap(), strange);
    for (list, want) in [
        (revoked(&["c-9"], &[]), Err("revoked")),
        (revoked(&["c-8"], &[]), Ok(())),
        (revoked(&[], &["a-1"]), Err("revoked")),
    ] {
        let scrubber = redact().revoked(list).build().unwrap();
        assert_eq!(fate(&scrubber, &strange).map(|_| ()), want);
    }
}

#[test]
fn what_no_gate_let_pass_and_what_is_over_is_held() {
    let again = builder(Policy::training()).rescrub(true);
    let once = out(&training(), &record(false, TEXT));
    let ungated = out(
        &builder(Policy::redact()).build().unwrap(),
        &record(false, TEXT),
    );
    let again_at = |now: &str| {
        let scrubber = builder(Policy::training()).rescrub(true);
        scrubber.now(now.parse().unwrap()).build().unwrap()
    };
    let again = again.build().unwrap();
    assert_eq!(fate(&again, &ungated), Err(Reason::Plan.code()));
    assert!(fate(&again_at("2030-10-01T23:59:59Z"), &once).is_ok());
    assert_eq!(
        fate(&again_at("2030-10-02T00:00:00Z"), &once),
        Err("retention")
    );
    for (from, to, want) in [
        ("\"retain_until\":\"2030-10-01\",", "", "retention"),
        ("\"incognito\":false", "\"incognito\":null", "incognito"),
        ("\"safety_flagged\":false,", "", "flagged"),
        (
            "\"safety_flagged\":false",
            "\"safety_flagged\":true",
            "flagged",
        ),
        ("\"lane\":\"training\",", "", "plan"),
        ("\"lane\":\"training\"", "\"lane\":\"safety\"", "flagged"),
    ] {
        let changed = once.replace(from, to);
        assert_ne!(changed, once);
        assert_eq!(fate(&again, &changed), Err(want), "{from}");
    }
}

#[test]
fn the_safety_lane_is_never_left() {
    let lane = |policy: Policy| builder(policy).safety_lane(true);
    let first = lane(Policy::training()).build().unwrap();
    let (went, once) = fate(&first, &record(true, TEXT)).unwrap();
    assert_eq!(went, Lane::Safety);
    assert!(once.contains("\"lane\":\"safety\""));
    // Not even where the flag itself was lost.
    let unflagged = once.replace("\"safety_flagged\":true", "\"safety_flagged\":false");
    for policy in [Policy::training, Policy::redact] {
        for line in [&once, &unflagged] {
            let again = lane(policy()).rescrub(true).build().unwrap();
            assert_eq!(fate(&again, line).unwrap().0, Lane::Safety);
            let without = builder(policy()).rescrub(true).build().unwrap();
            assert_eq!(fate(&without, line), Err("flagged"));
        }
    }
}

/// A record has tokens of one key alone, that of its stamp, as long as it is there.
#[test]
fn later_findings_get_tokens_of_the_records_own_key() {
    let old = builder(laxer()).build().unwrap();
    let once = out(&old, &record(false, TEXT));
    let again = |keys: &[&str]| {
        let scrubber = builder(Policy::training()).rescrub(true).keys(ring(keys));
        out(&scrubber.build().unwrap(), &once)
    };
    let place = |line: &str| {
        line.find("[IP_ADDRESS:")
            .map(|at| line[at..at + 21].to_owned())
    };
    let rotated = place(&again(&["5a", "6b"])).unwrap();
    assert_eq!(rotated, place(&again(&["5a"])).unwrap());
    assert_ne!(rotated, place(&again(&["6b"])).unwrap());
    for keys in [&["5a", "6b"][..], &["6b"]] {
        assert!(again(keys).contains(&format!("\"key\":\"{}\"", key("5a").id())));
    }
}

/// Formats without a stamp know their pseudonyms by a check, under any key of the ring.
#[test]
fn rotation_does_not_change_what_was_scrubbed() {
    let line = r#"{"messages":[{"role":"assistant","content":[{"type":"tool_use","id":"toolu_01AbCdEfGh","name":"Bash","input":{}}]}]}"#;
    let first = builder(Policy::redact()).build().unwrap();
    let rotated = builder(Policy::redact()).keys(ring(&["5a", "6b"]));
    let once = out(&first, line);
    assert_ne!(once, line);
    assert_eq!(out(&rotated.build().unwrap(), &once), once);
}

/// No stamp but one of the exact form: a value could hide in it.
#[test]
fn stamps_of_other_forms_are_refused() {
    let once = out(&training(), &record(false, TEXT));
    let again = builder(Policy::training()).rescrub(true).build().unwrap();
    let digest = &Policy::training().digest()[..16];
    for (from, to) in [
        (digest, "4111-1111-1111-1"),
        (digest, "00112233aabbccd"),
        (digest, "00112233AABBCCDD"),
        ("\"lane\":\"training\"", "\"lane\":\"jane\""),
        ("\"lane\":\"training\"", "\"lane\":7"),
        ("\"2030-10-01\"", "\"2030-W40\""),
        ("\"2030-10-01\"", "\"+2030-1-01\""),
        ("\"bucket\":", "\"bucket\":-"),
        ("\"bucket\":", "\"bucket\":5000,\"x\":"),
        ("\"account\"", "\"accounts\""),
        ("\"v\":1", "\"v\":1.0"),
        ("\"v\":1", "\"v\":0"),
        ("\"v\":1", "\"v\":\"1\""),
    ] {
        let changed = once.replace(from, to);
        assert_ne!(changed, once, "{from}");
        let mut workspace = Workspace::default();
        let outcome = format!("{:?}", again.line(changed.as_bytes(), &mut workspace));
        assert_eq!(outcome, "Refused(Format)", "{to}");
    }
    // An older stamp has no digest; the next scrub writes it.
    let older = once.replace(&format!("\"digest\":\"{digest}\","), "");
    assert_ne!(older, once);
    assert_eq!(out(&again, &older), once);
}
