//! Key files of several epochs: which key is the newest, what rotating keeps, what destroying takes.

#![expect(clippy::unwrap_used, reason = "a test fails by a panic")]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use efface::identity::{Key, Keyring, Scope};
use tempfile::TempDir;

fn hex(bytes: impl IntoIterator<Item = u8>) -> String {
    bytes.into_iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").unwrap();
        text
    })
}

fn key(first: u8) -> Key {
    Key::from_env_value(&hex(first..first + 32)).unwrap()
}

fn ids(ring: &Keyring) -> Vec<&str> {
    ring.keys().map(Key::id).collect()
}

/// A folder with a key file of one epoch.
fn house() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("efface.key");
    key(0).write_new_file(&path).unwrap();
    (folder, path)
}

fn names(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).unwrap();
    names
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect()
}

#[test]
fn texts_of_rings() {
    let lines: Vec<String> = [0, 50, 100]
        .map(|first| key(first).to_text().to_string())
        .into();
    let id = |index: usize| lines[index].split(' ').nth(1).unwrap();
    let text = format!(
        "# of 2025\n{}\n# destroyed {}\n  {}\r\n",
        lines[0],
        id(1),
        lines[2].trim()
    );
    for ring in [
        Keyring::parse(&text).unwrap(),
        Keyring::from_env_value(&text).unwrap(),
    ] {
        assert_eq!(ids(&ring), [id(2), id(0)]);
        assert_eq!(ring.newest().id(), id(2));
        assert_eq!(ring.get(id(0)).unwrap().id(), id(0));
        assert!(ring.get(id(1)).is_none() && ring.get("").is_none());
        assert!(ring.was_destroyed(id(1)) && !ring.was_destroyed(id(0)));
    }
    // Whoever wants one key gets the newest.
    assert_eq!(Key::parse(&text).unwrap().id(), id(2));
    // A file of one line is a ring of one epoch.
    assert_eq!(ids(&Keyring::parse(&lines[0]).unwrap()), [id(0)]);

    for bad in [
        String::new(),
        "# destroyed 6kpzzs4s\n".to_owned(),
        format!("{}{}", lines[0], lines[0]),
        format!("{}{}{}", lines[0], lines[1], lines[0]),
        format!("{}{}", lines[0], lines[1].replace("v1", "v2")),
        format!("{}{}", lines[0], &lines[1][..60]),
        format!("{}secret\n", lines[0]),
    ] {
        let error = Keyring::parse(&bad).unwrap_err();
        assert!(error.is_key());
        let shown = format!("{error} {error:?}");
        assert!(!shown.contains("000102"), "{shown}");
    }
    let shown = format!("{:?}", Keyring::parse(&text).unwrap());
    assert_eq!(shown, format!("Keyring[{:?}, {:?}]", id(2), id(0)));
}

/// Rotation keeps old tags testable; destruction ends that, and nothing else.
#[test]
fn an_epoch_is_added_and_destroyed() {
    let (folder, path) = house();
    let first = key(0);
    let tags = first.erase(b"c-1", Some(b"a-1"));
    let token = first.pseudonym(Scope::Global, "email", b"jane@example.org");

    let second = Keyring::rotate_file(&path).unwrap();
    let ring = Keyring::read_file(&path, false).unwrap();
    assert_eq!(ids(&ring), [second.as_str(), first.id()]);
    let old = ring.get(first.id()).unwrap();
    assert!(old.matches_account(&tags, b"a-1") && old.matches_conversation(&tags, b"c-1"));
    assert_eq!(
        old.pseudonym(Scope::Global, "email", b"jane@example.org"),
        token
    );
    assert!(!ring.newest().matches_account(&tags, b"a-1"));

    let third = Keyring::rotate_file(&path).unwrap();
    Keyring::destroy_in_file(&path, first.id()).unwrap();
    let ring = Keyring::read_file(&path, false).unwrap();
    assert_eq!(ids(&ring), [third.as_str(), second.as_str()]);
    assert!(ring.was_destroyed(first.id()));
    // None of the keys that are left can tell whose record it was, nor make its tokens again.
    for key in ring.keys() {
        assert!(!key.matches_account(&tags, b"a-1") && !key.matches_conversation(&tags, b"c-1"));
        assert_ne!(
            key.pseudonym(Scope::Global, "email", b"jane@example.org"),
            token
        );
    }
    let text = fs::read_to_string(&path).unwrap();
    assert!(!text.contains(&hex(0..32)) && text.contains(&format!("# destroyed {}", first.id())));
    assert_eq!(names(folder.path()), ["efface.key"]);
}

#[test]
fn comments_stay_and_what_cannot_be_is_refused() {
    let (folder, path) = house();
    // Without an end of its last line, and with comments between.
    let line = key(0).to_text();
    fs::write(&path, format!("# of 2025\n\n{}", line.trim())).unwrap();
    let second = Keyring::rotate_file(&path).unwrap();
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.starts_with(&format!("# of 2025\n\n{}efface-key-v1 {second} ", *line)));

    let refused = |path: &Path, id: &str, why: &str| {
        let before = fs::read(path).unwrap();
        let error = Keyring::destroy_in_file(path, id).unwrap_err();
        assert!(
            error.is_key() && error.to_string().contains(why),
            "{id}: {error}"
        );
        assert_eq!(fs::read(path).unwrap(), before);
    };
    refused(&path, second.as_str(), "newest");
    refused(&path, "00000000", "no key has this id");
    refused(&path, "", "no key has this id");
    Keyring::destroy_in_file(&path, key(0).id()).unwrap();
    refused(&path, key(0).id(), "destroyed before");

    for bad in ["", "efface-key-v1 6kpzzs4s 00\n", "not a key\n"] {
        fs::write(&path, bad).unwrap();
        assert!(Keyring::rotate_file(&path).unwrap_err().is_key());
        assert_eq!(fs::read_to_string(&path).unwrap(), bad);
    }
    let missing = folder.path().join("none");
    assert!(Keyring::rotate_file(&missing).unwrap_err().is_io());
}

/// A lock on the file: two rotations at once would lose a key.
#[test]
fn one_process_at_a_time() {
    let (_folder, path) = house();
    let held = fs::File::open(&path).unwrap();
    held.try_lock().unwrap();
    let error = Keyring::rotate_file(&path).unwrap_err();
    assert!(error.to_string().contains("another process"), "{error}");
    drop(held);
    Keyring::rotate_file(&path).unwrap();

    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                let mut done = 0;
                while done < 4 {
                    done += usize::from(Keyring::rotate_file(&path).is_ok());
                }
            });
        }
    });
    let ring = Keyring::read_file(&path, false).unwrap();
    assert_eq!(ring.keys().count(), 2 + 16);
}

#[cfg(unix)]
#[test]
fn modes_links_and_leftovers() {
    use std::fs::{Permissions, set_permissions};
    use std::os::unix::fs::PermissionsExt;

    let (folder, path) = house();
    let link = folder.path().join("link");
    std::os::unix::fs::symlink(&path, &link).unwrap();
    // What a crash left, with keys in it.
    fs::write(folder.path().join("efface.key.part"), "half").unwrap();
    set_permissions(&path, Permissions::from_mode(0o400)).unwrap();
    Keyring::rotate_file(&link).unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(
        fs::metadata(&path).unwrap().permissions().mode() & 0o777,
        0o400
    );
    assert_eq!(names(folder.path()).len(), 2);

    // A second name would keep what is destroyed.
    let other = folder.path().join("other");
    fs::hard_link(&path, &other).unwrap();
    let error = Keyring::destroy_in_file(&path, key(0).id()).unwrap_err();
    assert!(error.to_string().contains("hard link"), "{error}");
    fs::remove_file(&other).unwrap();
    Keyring::destroy_in_file(&path, key(0).id()).unwrap();

    set_permissions(&path, Permissions::from_mode(0o640)).unwrap();
    assert!(Keyring::rotate_file(&path).unwrap_err().is_key());
}

/// What a process held open of the old file says nothing any more.
#[cfg(unix)]
#[test]
fn the_disk_is_overwritten() {
    use std::io::Read;

    let (_folder, path) = house();
    Keyring::rotate_file(&path).unwrap();
    let mut open = fs::File::open(&path).unwrap();
    Keyring::destroy_in_file(&path, key(0).id()).unwrap();
    let mut old = Vec::new();
    open.read_to_end(&mut old).unwrap();
    assert!(!old.is_empty() && old.iter().all(|&byte| byte == 0));
}
