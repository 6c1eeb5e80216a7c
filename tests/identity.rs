//! Pseudonyms and erasure tags: frozen vectors, and what must not be linkable.

#![expect(clippy::unwrap_used, reason = "a test fails by a panic")]

use std::collections::HashSet;
use std::fmt::Write as _;

use efface::identity::{AccountMark, EraseTags, Key, Normal, Scope, Stream, Token, normalise};
use proptest::prelude::*;

/// The key of the frozen vectors: its secret is the bytes 0 to 31.
fn counting_key() -> Key {
    Key::parse(&format!("efface-key-v1 6kpzzs4s {}\n", hex(0..32))).unwrap()
}

fn other_key() -> Key {
    Key::from_env_value(&hex(100..132)).unwrap()
}

fn hex(bytes: impl IntoIterator<Item = u8>) -> String {
    bytes.into_iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").unwrap();
        text
    })
}

/// Tokens in stored data have to stay what they are. These were computed by another program (hmac
/// of Python's standard library) from the description in the module.
#[test]
fn frozen_vectors() {
    let key = counting_key();
    assert_eq!(key.id(), "6kpzzs4s");

    let jane = b"jane@example.org";
    for (scope, id, long) in [
        (
            Scope::Conversation(b"c-1"),
            "74k9d9dzghjdks25zmyw",
            "74k9d9dzghjdks25zmywkh10ctazcpjk",
        ),
        (
            Scope::Account(b"a-1"),
            "90ptrb4wv34vc30eyrnm",
            "90ptrb4wv34vc30eyrnmg1dtmpt5yk3r",
        ),
        (
            Scope::Global,
            "mjvavdfc8bkcgcxb1v5z",
            "mjvavdfc8bkcgcxb1v5znhjyn7yzpsb5",
        ),
    ] {
        assert_eq!(key.token(scope, "email", jane, 8).as_str(), &id[..8]);
        assert_eq!(key.pseudonym(scope, "email", jane).as_str(), id);
        assert_eq!(key.token(scope, "email", jane, 32).as_str(), long);
    }

    let stream: Vec<u8> = key.stream(Scope::Global, "email", jane).take(72).collect();
    assert_eq!(
        hex(stream[..16].to_vec()),
        "a8507b08e0255e7f79f6a7972b2120d9"
    );
    assert_eq!(hex(stream[28..36].to_vec()), "233f776c09522350");
    assert_eq!(hex(stream[64..].to_vec()), "046eebf5fdfedbef");

    let tags = key.erase(b"c-1", Some(b"a-1"));
    assert_eq!(tags.conversation.as_str(), "86by44s3zses5308eff1");
    assert_eq!(tags.account.unwrap().as_str(), "fgcsfnh5212syk8qpfec");
    assert_eq!(tags.bucket, Some(2175));
}

#[test]
fn a_key_is_what_its_secret_is() {
    let key = counting_key();
    let same = Key::parse(&key.to_text()).unwrap();
    let scope = Scope::Conversation(b"c-1");
    assert_eq!(key.id(), same.id());
    assert_eq!(
        key.pseudonym(scope, "email", b"x"),
        same.pseudonym(scope, "email", b"x")
    );
    assert_ne!(key.id(), other_key().id());
    assert_ne!(
        key.pseudonym(scope, "email", b"x"),
        other_key().pseudonym(scope, "email", b"x")
    );

    let [one, two] = [(); 2].map(|()| Key::generate().unwrap());
    assert_ne!(one.id(), two.id());
    assert_ne!(*one.to_text(), *two.to_text());
}

/// One value in many places: nothing that is written of it is equal, but where it should be.
#[test]
fn scopes_domains_and_purposes_are_not_linkable() {
    let key = counting_key();
    let value = b"4155550100";
    let mut seen = HashSet::new();
    for scope in [
        Scope::Global,
        Scope::Conversation(b""),
        Scope::Conversation(b"c-1"),
        Scope::Conversation(b"c-2"),
        Scope::Account(b""),
        Scope::Account(b"c-1"),
    ] {
        for domain in ["", "phone", "login"] {
            let token = key.pseudonym(scope, domain, value);
            assert_eq!(token, key.pseudonym(scope, domain, value));
            assert!(seen.insert(token.to_string()), "{scope:?} {domain}");
            let mut stream = key.stream(scope, domain, value);
            assert!(seen.insert(stream.next_u64().to_string()));
        }
    }
    // The tags of erasure are no pseudonyms either, and one id in both roles gives two tags.
    let tags = key.erase(value, Some(value));
    assert!(seen.insert(tags.conversation.to_string()));
    assert!(seen.insert(tags.account.unwrap().to_string()));
}

#[test]
fn a_token_has_the_length_asked_for() {
    let key = counting_key();
    let token = |chars| key.token(Scope::Global, "email", b"x", chars);
    let long = token(32);
    for (asked, got) in [
        (0, 8),
        (7, 8),
        (8, 8),
        (9, 9),
        (20, 20),
        (31, 31),
        (33, 32),
        (usize::MAX, 32),
    ] {
        let token = token(asked);
        assert_eq!(token.as_str().len(), got);
        assert!(long.as_str().starts_with(token.as_str()));
        assert_eq!(Token::parse(token.as_str()), Some(token));
    }
    assert_eq!(
        key.pseudonym(Scope::Global, "email", b"x"),
        token(Token::ID_CHARS)
    );

    for text in [
        "",
        "short12",
        "0123456i",
        "0123456L",
        "01234567 ",
        "éé234567",
        "\u{0}1234567",
    ] {
        assert_eq!(Token::parse(text), None, "{text}");
    }
    assert_eq!(Token::parse(&"0".repeat(33)), None);
}

#[test]
fn a_stream_is_even() {
    let key = counting_key();
    let mut stream = key.stream(Scope::Global, "digits", b"x");
    let mut counts = [0u32; 10];
    for _ in 0..20_000 {
        counts[stream.below(10) as usize] += 1;
    }
    // Twenty thousand draws: 2,000 each, with a standard deviation of 42.
    assert!(
        counts.iter().all(|count| (1_750..2_250).contains(count)),
        "{counts:?}"
    );

    assert_eq!(stream.below(0), 0);
    assert_eq!(stream.below(1), 0);
    assert!(stream.below(u64::MAX) < u64::MAX);
    // Three quarters of all numbers: a third of the draws lies in the first of the three, and half
    // of them would if what is too large were only wrapped around.
    let first = (0..9_000)
        .filter(|_| stream.below(3 << 62) < 1 << 62)
        .count();
    assert!((2_700..3_300).contains(&first), "{first}");
}

#[test]
fn spellings_of_a_value() {
    for (kind, value, want) in [
        (
            Normal::Email,
            " Jane.Doe@Example.ORG\n",
            "jane.doe@example.org",
        ),
        (Normal::Email, "jane@example.org", "jane@example.org"),
        (Normal::Email, "JÜRGEN@example.org", "jürgen@example.org"),
        (Normal::Email, "", ""),
        (Normal::Phone, "+1 (415) 555-0100", "14155550100"),
        (Normal::Phone, "4155550100", "4155550100"),
        (Normal::Phone, " ext. ", "ext."),
        (Normal::Phone, "４１５-555", "４１５555"),
        (Normal::Plain, "  Jane Doe ", "Jane Doe"),
    ] {
        assert_eq!(normalise(kind, value), want);
    }
}

#[test]
fn a_deleted_account_is_found_again_by_the_holder_of_the_key_alone() {
    let key = counting_key();
    let first = key.erase(b"c-1", Some(b"a-1"));
    let second = key.erase(b"c-2", Some(b"a-1"));
    let stranger = key.erase(b"c-3", Some(b"a-2"));

    assert!(key.matches_account(&first, b"a-1") && key.matches_account(&second, b"a-1"));
    assert!(!key.matches_account(&stranger, b"a-1") && !key.matches_account(&first, b"a-2"));
    assert!(!key.matches_account(&first, b"") && !key.matches_account(&first, b"A-1"));
    assert!(!other_key().matches_account(&first, b"a-1"));

    assert!(key.matches_conversation(&first, b"c-1"));
    assert!(!key.matches_conversation(&first, b"c-2"));
    assert!(!other_key().matches_conversation(&first, b"c-1"));
    assert_eq!(key.conversation_tag(b"c-1"), first.conversation);

    // What an onlooker sees of two chats of one person: the lot, and nothing else that is equal.
    assert_eq!(first.bucket, second.bucket);
    assert_ne!(first.conversation, second.conversation);
    assert_ne!(first.account, second.account);
    // A tag carried over to another record does not match there.
    let forged = EraseTags {
        account: first.account,
        ..second
    };
    assert!(!key.matches_account(&forged, b"a-1"));

    let nobody = key.erase(b"c-1", None);
    assert_eq!((nobody.account, nobody.bucket), (None, None));
    assert!(!key.matches_account(&nobody, b"a-1") && !key.matches_account(&nobody, b""));
    assert!(key.matches_conversation(&nobody, b"c-1"));

    // Without the lot, and with one that was altered.
    assert!(key.matches_account(
        &EraseTags {
            bucket: None,
            ..first
        },
        b"a-1"
    ));
    let bucket = first.bucket.map(|lot| lot ^ 1);
    assert!(!key.matches_account(&EraseTags { bucket, ..first }, b"a-1"));
}

#[test]
fn a_lot_holds_about_as_many_as_another() {
    let key = counting_key();
    let mut lots = [0u32; 4096];
    for account in 0..40_960u32 {
        lots[usize::from(key.account_mark(account.to_string().as_bytes()).bucket())] += 1;
    }
    // Ten each are expected; that one lot of 4,096 had 40 or more would be a chance in 10^8.
    assert!(lots.iter().all(|count| *count < 40));
    assert!(lots.iter().filter(|count| **count > 0).count() > 4_080);
}

#[test]
fn keys_can_be_shared_between_threads() {
    fn shared<T: Send + Sync + std::panic::UnwindSafe + std::panic::RefUnwindSafe>() {}
    shared::<Key>();
    shared::<Token>();
    shared::<Stream>();
    shared::<EraseTags>();
    shared::<AccountMark>();
}

proptest! {
    /// Where one part ends and the next begins is part of the input: `("ab", "c")` is not
    /// `("a", "bc")`.
    #[test]
    fn no_two_inputs_are_one(
        one in ("[ab]{0,3}", "[ab]{0,3}", "[ab]{0,3}", 0..3usize),
        two in ("[ab]{0,3}", "[ab]{0,3}", "[ab]{0,3}", 0..3usize),
    ) {
        type Input = (String, String, String, usize);
        let key = counting_key();
        let token = |(id, domain, value, kind): &Input| {
            let scope = match kind {
                0 => Scope::Global,
                1 => Scope::Account(id.as_bytes()),
                _ => Scope::Conversation(id.as_bytes()),
            };
            key.pseudonym(scope, domain, value.as_bytes())
        };
        let global = one.3 == 0 && two.3 == 0;
        let same = one.1 == two.1 && one.2 == two.2 && one.3 == two.3 && (global || one.0 == two.0);
        prop_assert_eq!(token(&one) == token(&two), same);
    }

    #[test]
    fn a_token_is_digits_and_letters(value: Vec<u8>, chars in 8..=32usize) {
        let token = counting_key().token(Scope::Global, "any", &value, chars);
        prop_assert_eq!(token.as_str().len(), chars);
        let alphabet = b"0123456789abcdefghjkmnpqrstvwxyz";
        prop_assert!(token.as_str().bytes().all(|byte| alphabet.contains(&byte)));
    }

    #[test]
    fn tags_match_their_own_ids_alone(chat: Vec<u8>, account: Vec<u8>, other: Vec<u8>) {
        let key = counting_key();
        let tags = key.erase(&chat, Some(&account));
        prop_assert!(key.matches_account(&tags, &account));
        prop_assert!(key.matches_conversation(&tags, &chat));
        prop_assert_eq!(key.matches_account(&tags, &other), account == other);
        prop_assert_eq!(key.matches_conversation(&tags, &other), chat == other);
    }

    #[test]
    fn normalising_twice_is_normalising_once(value: String) {
        for kind in [Normal::Email, Normal::Phone, Normal::Plain] {
            let once = normalise(kind, &value).into_owned();
            prop_assert_eq!(normalise(kind, &once).into_owned(), once.clone());
        }
    }
}
