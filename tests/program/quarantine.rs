//! Refused lines: encrypted to the named few, or nowhere.

use std::fs;
use std::process::Stdio;

use age::x25519::Identity;

#[cfg(unix)]
use crate::mode;
use crate::{CARD, House, pair, said};

/// Stands in every line that is refused.
const CANARY: &str = "zqcanaryqz";

/// Lines that are refused, each for another reason; and one that is not.
fn lines() -> (Vec<u8>, Vec<u8>) {
    let mut refused = Vec::new();
    for line in [
        format!("{{\"{CANARY}\":").into_bytes(),
        format!("{CANARY}@example.org is no JSON\r").into_bytes(),
        format!("{{\"{CANARY}\":1,\"{CANARY}\":2}}").into_bytes(),
        format!("{}\"{CANARY}\"", "[".repeat(200)).into_bytes(),
        [b"{\"a\":\"\xff", CANARY.as_bytes(), b"\"}"].concat(),
    ] {
        refused.extend_from_slice(&line);
        refused.push(b'\n');
    }
    let mut all = CARD.as_bytes().to_vec();
    all.extend_from_slice(&refused);
    (all, refused)
}

fn holds(bytes: &[u8], text: &str) -> bool {
    memchr::memmem::find(bytes, text.as_bytes()).is_some()
}

#[test]
fn refused_lines_are_for_the_recipients_alone() {
    let house = House::new();
    let (all, refused) = lines();
    house.put("in.jsonl", &all);
    let [(one, one_is), (two, two_is), (stranger, _)] = [pair(), pair(), pair()];
    house.put("team.txt", format!("# the privacy team\n\n{two_is}\r\n"));
    let output = house.run(&[
        "scrub",
        "--policy",
        "redact",
        "--format",
        "json",
        "in.jsonl",
        "-o",
        "out.jsonl",
        "--quarantine",
        "bad.age",
        "--recipient",
        &one_is,
        "--recipients-file",
        "team.txt",
    ]);
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert!(!said(&output).contains(CANARY), "{}", said(&output));
    let sealed = house.get("bad.age");
    assert!(
        sealed.starts_with(b"age-encryption.org/v1\n"),
        "binary, not armored"
    );
    for text in [CANARY, "no JSON", "4111"] {
        assert!(!holds(&sealed, text), "{text}");
    }
    for identity in [&one, &two] {
        assert!(age::decrypt(identity, &sealed).unwrap() == refused);
    }
    assert!(age::decrypt(&stranger, &sealed).is_err());
    #[cfg(unix)]
    assert_eq!(mode(&house.path("bad.age")), 0o600);
    assert_eq!(
        house.files(),
        ["bad.age", "in.jsonl", "out.jsonl", "team.txt"]
    );
}

/// Without a line that is refused there is a file all the same: whole, and empty within.
#[test]
fn a_quarantine_in_which_nothing_is() {
    let house = House::new();
    house.put("in.jsonl", CARD);
    let (identity, recipient) = pair();
    house.done(&[
        "scrub",
        "--policy",
        "redact",
        "in.jsonl",
        "--quarantine",
        "bad.age",
        "--recipient",
        &recipient,
    ]);
    let sealed = house.get("bad.age");
    assert_eq!(age::decrypt(&identity, &sealed).unwrap(), b"");
}

/// More than a chunk of the format, through a pipe.
#[test]
fn a_quarantine_that_goes_to_standard_output() {
    let house = House::new();
    let line = format!("{{\"{CANARY}\": {}\n", "x".repeat(100));
    house.put("in.jsonl", line.repeat(3000));
    let (identity, recipient) = pair();
    let output = house
        .command(&[
            "scrub",
            "--policy",
            "redact",
            "--format",
            "json",
            "-j",
            "2",
            "in.jsonl",
            "-o",
            "out.jsonl",
            "--quarantine",
            "-",
            "--recipient",
            &recipient,
        ])
        .stdin(Stdio::null())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(!holds(&output.stdout, CANARY));
    let refused = age::decrypt(&identity, &output.stdout).unwrap();
    assert!(refused == line.repeat(3000).as_bytes());
}

#[test]
fn without_a_recipient_there_is_no_quarantine() {
    let house = House::new();
    house.put("in.jsonl", "{broken\n");
    let (identity, recipient) = pair();
    let secret = secret_of(&identity);
    house.put("secret.txt", format!("# a pair\n{secret}\n"));
    house.put("empty.txt", "# nobody\n");
    house.put("list.txt", format!("{recipient}\n{CANARY}@example.org\n"));
    let before = house.files();
    for (arguments, told) in [
        (&["--quarantine", "bad.age"][..], "needs a --recipient"),
        (
            &["--quarantine", "bad.age", "--recipients-file", "empty.txt"],
            "names no recipient",
        ),
        (
            &["--quarantine", "bad.age", "--recipient", CANARY],
            "not a public key",
        ),
        (
            &["--quarantine", "bad.age", "--recipient", &secret],
            "is a secret key",
        ),
        (
            &["--quarantine", "bad.age", "--recipients-file", "secret.txt"],
            "secret.txt:2: is a secret",
        ),
        (
            &["--quarantine", "bad.age", "--recipients-file", "list.txt"],
            "list.txt:2: not a public",
        ),
        (
            &["--quarantine", "bad.gz", "--recipient", &recipient],
            "not compressed",
        ),
        (&["--recipient", &recipient], "--quarantine"),
        (
            &["--quarantine", "list.txt", "--recipients-file", "list.txt"],
            "list.txt",
        ),
    ] {
        let mut all = vec!["scrub", "--policy", "redact", "in.jsonl", "-o", "out.jsonl"];
        all.extend(arguments);
        let output = house.run(&all);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        let said = said(&output);
        assert!(said.contains(told), "{told}: {said}");
        assert!(!said.contains(CANARY) && !said.contains(&secret), "{said}");
        assert_eq!(house.files(), before, "{arguments:?}");
    }
    assert!(
        fs::read(house.path("list.txt"))
            .unwrap()
            .starts_with(recipient.as_bytes())
    );
}

fn secret_of(identity: &Identity) -> String {
    use age::secrecy::ExposeSecret;
    identity.to_string().expose_secret().to_owned()
}
