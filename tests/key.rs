//! Keys: their text, their files, and that no secret is ever shown.
#![expect(clippy::unwrap_used, reason = "a test fails by a panic")]

use std::fmt::Write as _;
use std::path::Path;

use efface::identity::{Key, Scope, Token};
use proptest::prelude::*;

fn hex(bytes: impl IntoIterator<Item = u8>) -> String {
    bytes.into_iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").unwrap();
        text
    })
}

#[test]
fn key_texts() {
    let secret = hex(0..32);
    let line = format!("efface-key-v1 6kpzzs4s {secret}");
    for good in [
        line.clone(),
        format!("# a comment\n\n  {line}  \r\n# another\n"),
        format!("efface-key-v1\t6kpzzs4s   {}", secret.to_uppercase()),
    ] {
        assert_eq!(Key::parse(&good).unwrap().id(), "6kpzzs4s");
        assert_eq!(Key::from_env_value(&good).unwrap().id(), "6kpzzs4s");
    }
    let short = hex(0..31);
    let altered = secret.replacen('0', "1", 1);
    for bad in [
        String::new(),
        "# nothing but a comment\n".to_owned(),
        secret.clone(),
        format!("6kpzzs4s {secret}"),
        format!("efface-key-v2 6kpzzs4s {secret}"),
        format!("efface-key-v1 {secret}"),
        format!("efface-key-v1 6kpzzs4s {secret} more"),
        format!("{line}\n{line}\n"),
        format!("efface-key-v1 6kpzzs4s {short}"),
        format!("efface-key-v1 6kpzzs4s {altered}"),
        format!("efface-key-v1 6kpzzs4s {}", &secret[..63]),
        format!("efface-key-v1 6kpzzs4s {secret}00"),
        format!("efface-key-v1 6kpzzs4t {secret}"),
        format!("efface-key-v1 6KPZZS4S {secret}"),
        format!("efface-key-v1 6kpzzs4s {}", secret.replace('1', "x")),
        format!("efface-key-v1 6kpzzs4s {}", secret.replace('1', "é")),
    ] {
        let error = Key::parse(&bad).unwrap_err();
        assert!(error.is_key() && !error.is_io());
    }
}

#[test]
fn bare_secrets_from_the_environment() {
    let secret = hex(0..32);
    assert_eq!(Key::from_env_value(&secret).unwrap().id(), "6kpzzs4s");
    assert_eq!(
        Key::from_env_value(&format!(" {secret}\n")).unwrap().id(),
        "6kpzzs4s"
    );
    // Anything else stands for its own bytes.
    let text = "0123456789 is not a good secret.";
    let spelled = Key::from_env_value(text).unwrap();
    assert_eq!(
        spelled.id(),
        Key::from_env_value(&hex(text.bytes())).unwrap().id()
    );

    for bad in [
        "",
        " ",
        "short",
        "31 bytes are one byte too few..",
        // Digits of 31 bytes, of which there are 62; and a digit too few, which is no other secret.
        &secret[..62],
        &secret[..63],
    ] {
        assert!(Key::from_env_value(bad).unwrap_err().is_key());
    }
}

#[test]
fn key_files() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("efface.key");
    let key = Key::generate().unwrap();
    key.write_new_file(&path).unwrap();
    assert_eq!(Key::read_file(&path, false).unwrap().id(), key.id());
    assert_eq!(std::fs::read_to_string(&path).unwrap(), *key.to_text());

    // Never over a file that is there.
    assert!(
        Key::generate()
            .unwrap()
            .write_new_file(&path)
            .unwrap_err()
            .is_io()
    );
    assert_eq!(Key::read_file(&path, false).unwrap().id(), key.id());

    assert!(
        Key::read_file(&folder.path().join("none"), true)
            .unwrap_err()
            .is_io()
    );
    let unwritable = folder.path().join("none").join("efface.key");
    assert!(key.write_new_file(&unwritable).unwrap_err().is_io());
    assert!(Key::read_file(folder.path(), true).unwrap_err().is_key());

    let line = key.to_text();
    let padded = |bytes: usize| format!("{}{}", *line, "#".repeat(bytes - line.len()));
    for (bytes, good) in [(64 * 1024, true), (64 * 1024 + 1, false)] {
        let path = folder.path().join(bytes.to_string());
        std::fs::write(&path, padded(bytes)).unwrap();
        assert_eq!(Key::read_file(&path, true).is_ok(), good);
    }
    let binary = folder.path().join("binary");
    std::fs::write(&binary, [0xff; 40]).unwrap();
    assert!(Key::read_file(&binary, true).unwrap_err().is_key());
}

#[cfg(unix)]
#[test]
fn a_key_file_is_for_its_owner_alone() {
    use std::fs::{Permissions, set_permissions};
    use std::os::unix::fs::PermissionsExt;

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("efface.key");
    Key::from_env_value(&hex(0..32))
        .unwrap()
        .write_new_file(&path)
        .unwrap();
    assert_eq!(mode(&path), 0o600);

    for (bits, good) in [
        (0o600, true),
        (0o400, true),
        (0o700, true),
        (0o640, false),
        (0o644, false),
        (0o604, false),
        (0o620, false),
        (0o601, false),
        (0o660, false),
        (0o666, false),
    ] {
        set_permissions(&path, Permissions::from_mode(bits)).unwrap();
        match Key::read_file(&path, false) {
            Ok(key) => assert!(good && key.id() == "6kpzzs4s", "{bits:o}"),
            Err(error) => {
                assert!(!good && error.is_key(), "{bits:o}");
                assert!(error.to_string().contains("efface.key"));
            }
        }
        assert_eq!(
            Key::read_file(&path, true).unwrap().id(),
            "6kpzzs4s",
            "{bits:o}"
        );
    }
    // A link is as good as what it leads to.
    let link = folder.path().join("link");
    std::os::unix::fs::symlink(&path, &link).unwrap();
    assert!(Key::read_file(&link, false).is_err());

    fn mode(path: &Path) -> u32 {
        std::fs::metadata(path).unwrap().permissions().mode() & 0o777
    }
}

/// A canary in each place where a secret or an id could be shown.
#[test]
fn nothing_shows_a_secret() {
    let canary = "canary-0123456789-canary-0123456789";
    let in_hex = hex(canary.bytes());
    let key = Key::from_env_value(canary).unwrap();
    let scope = Scope::Account(canary.as_bytes());
    let tags = key.erase(canary.as_bytes(), Some(canary.as_bytes()));
    let mark = key.account_mark(canary.as_bytes());
    let stream = key.stream(scope, canary, canary.as_bytes());
    let mut shown = vec![
        format!("{key:?} {key:#?}"),
        format!("{scope:?} {:?}", Scope::Conversation(canary.as_bytes())),
        format!("{tags:?} {mark:?} {stream:?}"),
        key.id().to_owned(),
    ];
    assert_eq!(format!("{key:?}"), format!("Key({})", key.id()));

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("key");
    for bad in [
        canary.to_owned(),
        format!("efface-key-v1 {canary} {canary}"),
        format!("efface-key-v1 {} {in_hex}", key.id().replace(|_| true, "0")),
        format!("efface-key-v1 {canary} {in_hex}"),
        format!("efface-key-v1 {canary} {canary}\nefface-key-v1 {canary} {canary}"),
        format!("{canary} {canary} {canary}"),
        format!("efface-key-v1 {canary} {}", &in_hex[..40]),
    ] {
        std::fs::write(&path, &bad).unwrap();
        for error in [
            Key::parse(&bad).unwrap_err(),
            Key::read_file(&path, true).unwrap_err(),
        ] {
            shown.push(format!("{error} {error:?} {error:#?}"));
        }
    }
    std::fs::write(&path, [canary.as_bytes(), &[0xff]].concat()).unwrap();
    shown.push(format!("{:?}", Key::read_file(&path, true).unwrap_err()));
    shown.push(format!(
        "{:?}",
        Key::from_env_value("canary-0123456789").unwrap_err()
    ));
    for text in shown {
        assert!(
            !text.contains("canary") && !text.contains(&in_hex[..16]),
            "{text}"
        );
    }
}

proptest! {
    #[test]
    fn every_secret_comes_back(secret in proptest::collection::vec(any::<u8>(), 32..200)) {
        let key = Key::from_env_value(&hex(secret.clone())).unwrap();
        let text = key.to_text();
        let line = format!("efface-key-v1 {} {}\n", key.id(), hex(secret));
        prop_assert_eq!(text.as_str(), line);
        let again = Key::parse(&text).unwrap();
        prop_assert_eq!(again.id(), key.id());
    }

    #[test]
    fn no_text_makes_a_key_panic(text: String) {
        let _ = Key::parse(&text);
        let _ = Key::from_env_value(&text);
        let _ = Token::parse(&text);
    }
}
