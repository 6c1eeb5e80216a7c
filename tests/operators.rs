//! Operators: what is written in place of a value, and that it is neither the value nor found
//! again.

#![expect(clippy::unwrap_used, reason = "a test fails by a panic")]

#[path = "operators/promise.rs"]
mod promise;
#[path = "operators/values.rs"]
mod values;

use efface::detect::{Detector, Scratch, TextContext};
use efface::identity::{Key, Scope, Token};
use efface::label::{Family, Label};
use efface::marks::Marked;
use efface::operate::{Operator, Sensitive, write};
use efface::policy::Policy;
use efface::rules::{self, Confidence};
use promise::broken_promise;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use values::{SAME_WITH_ANY_KEY, VALUES};

const CHAT: Scope<'static> = Scope::Conversation(b"c-1");

/// The key whose secret is so many bytes of this value.
fn key(byte: u8) -> Key {
    Key::from_env_value(&format!("{byte:02x}").repeat(32)).unwrap()
}

fn operate(operator: Operator, label: Label, text: &str) -> String {
    operate_with(operator, label, text, &key(1), CHAT, 0)
}

fn operate_with(
    operator: Operator,
    label: Label,
    text: &str,
    key: &Key,
    scope: Scope<'_>,
    keep_last: u8,
) -> String {
    let value = Sensitive {
        label,
        text,
        canonical: None,
    };
    let mut out = String::new();
    write(operator, &value, key, scope, keep_last, &mut out);
    out
}

#[test]
fn what_is_written() {
    let token = |label: &str, value: &str| {
        let token = key(1).token(CHAT, label, value.as_bytes(), Token::MIN_CHARS);
        format!("[{}:{token}]", label.to_uppercase())
    };
    let card = "4111 1111 1111 1111";
    let label = Label::CREDIT_CARD;
    assert_eq!(operate(Operator::Redact, label, card), "[CREDIT_CARD]");
    assert_eq!(operate(Operator::Drop, label, card), "[CREDIT_CARD]");
    assert_eq!(operate(Operator::Keep, label, card), card);
    assert_eq!(operate(Operator::Mask, label, card), "**** **** **** ****");
    for (label, text, name, normal) in [
        (label, card, "credit_card", "4111111111111111"),
        (
            Label::EMAIL,
            "Jane@Example.org ",
            "email",
            "jane@example.org",
        ),
        (Label::PHONE, "+1 (415) 555-0100", "phone", "14155550100"),
        (
            Label::IBAN,
            "NL91 ABNA 0417 1643 00",
            "iban",
            "nl91abna0417164300",
        ),
        (
            Label::IP_ADDRESS,
            "2001:DB8:0::1",
            "ip_address",
            "2001:db8::1",
        ),
        (Label::PERSON, "Jane  Doe", "person", "jane doe"),
        (Label::PASSWORD, " Hunter2", "password", "Hunter2"),
    ] {
        assert_eq!(operate(Operator::Hash, label, text), token(name, normal));
    }
}

/// Who knows a better spelling of the value says so: a part of a name is the whole person.
#[test]
fn canonical() {
    let pseudonym = |operator, text, canonical| {
        let value = Sensitive {
            label: Label::PERSON,
            text,
            canonical,
        };
        let mut out = String::new();
        write(operator, &value, &key(1), CHAT, 0, &mut out);
        out
    };
    for operator in [Operator::Hash, Operator::Surrogate] {
        let whole = pseudonym(operator, "Jane Doe", None);
        assert_eq!(whole, pseudonym(operator, "Jane", Some("jane doe")));
        assert_ne!(whole, pseudonym(operator, "Jane", None));
    }
}

#[test]
fn the_same_value_the_same_token() {
    for (label, spellings) in VALUES {
        let tokens = |key: &Key, scope, text| {
            let hash = operate_with(Operator::Hash, *label, text, key, scope, 0);
            let surrogate = operate_with(Operator::Surrogate, *label, text, key, scope, 0);
            (hash, surrogate)
        };
        let (hash, surrogate) = tokens(&key(1), CHAT, spellings[0]);
        let again = tokens(&key(1), CHAT, spellings[0]);
        assert_eq!((&hash, &surrogate), (&again.0, &again.1));
        for (key, scope) in [
            (key(2), CHAT),
            (key(1), Scope::Conversation(b"c-2")),
            (key(1), Scope::Account(b"c-1")),
            (key(1), Scope::Global),
        ] {
            let (other_hash, other_surrogate) = tokens(&key, scope, spellings[0]);
            assert_ne!(hash, other_hash, "{label}");
            if !SAME_WITH_ANY_KEY.contains(&(*label, spellings[0])) {
                assert_ne!(surrogate, other_surrogate, "{label} {}", spellings[0]);
            }
        }
        for spelling in &spellings[1..] {
            let (other_hash, other_surrogate) = tokens(&key(1), CHAT, spelling);
            assert_eq!(hash, other_hash, "{spelling}");
            // In other groups and letter case.
            let end = |text: &str| {
                let plain: String = text.chars().filter(|c| c.is_alphanumeric()).collect();
                plain.to_lowercase()[plain.len().saturating_sub(4)..].to_owned()
            };
            assert_eq!(end(&surrogate), end(&other_surrogate), "{spelling}");
        }
    }
}

#[test]
fn shapes() {
    for (label, text, want) in [
        (
            Label::CREDIT_CARD,
            "4111 1111-1111 1111",
            "4### ####-#### ####",
        ),
        (
            Label::CREDIT_CARD,
            "３７82 822463 10005",
            "37## ###### #####",
        ),
        (
            Label::IBAN,
            "GB29 NWBK 6016 1331 9268 19",
            "GB00 ΛΛΛΛ #### #### #### ##",
        ),
        (
            Label::IBAN,
            "de89370400440532013000",
            "de00##################",
        ),
        (Label::BIC, "DEUTDEFF500", "ΛΛΛΛXXΛΛ###"),
        (Label::ROUTING_NUMBER, "021000021", "99#######"),
        (
            Label::BANK_ACCOUNT,
            "12-34-56 12345678",
            "00-00-00 00000000",
        ),
        (Label::SSN, "078-05-1120", "000-##-####"),
        (
            Label::EMAIL,
            "jane@example.org",
            "user-ττττττττ@mail.invalid",
        ),
        (Label::PHONE, "+1 (415) 555-0100", "+1 (000) 0##-####"),
        (Label::PHONE, "415.555.0100", "000.0##.####"),
        (Label::PHONE, "+49 (30) 23125-012", "+999 (00) 00###-###"),
        (Label::PHONE, "0049 30 23125012", "00999 00 00######"),
        (Label::PHONE, "030 23125012", "000 00######"),
        (
            Label::PHONE,
            "+44 7700 900123 ext 4",
            "+999 0000 0##### ext #",
        ),
        (Label::PHONE, "+86 138 0013 8000", "+999 000 00## ####"),
        (Label::MAC_ADDRESS, "00-00-5E-00-53-0A", "02-00-00-ηη-ηη-ηη"),
        (Label::MAC_ADDRESS, "0000.5e00.530a", "0200.00ηη.ηηηη"),
        (Label::USERNAME, "jdoe", "user-ττττττττ"),
        (Label::USERNAME, "user", "login-ττττττττ"),
        (Label::PERSON, "Jane Doe", "Person-ττττττττ"),
        (Label::PERSON, "Anna Persson-Person", "Nobody-ττττττττ"),
        (Label::DATE_OF_BIRTH, "1980-05-12", "0###-00-00"),
        (Label::DATE_OF_BIRTH, "5/12/80", "0/00/00"),
        (Label::DATE_OF_BIRTH, "May 12th, 1980", "Xxx 00th, 0###"),
        (
            Label::DATE_OF_BIRTH,
            "12 de mayo de 1980",
            "00 de xxxx de 0###",
        ),
        (Label::DATE_OF_BIRTH, "1980年5月12日", "0###年0月00日"),
        (Label::DATE_OF_BIRTH, "19800512", "00000000"),
        (Label::PASSWORD, "Hunter2!xY9", "EXAMPLEσλΛ#"),
        (Label::PASSWORD, "my-dog-rex-2024", "EXAMPLEλλλσ####"),
        (Label::PASSWORD, "abc", "EXAMPLE"),
        (
            Label::API_KEY,
            concat!("sk", "_live_", "a1B2c3D4e5F6g7H8"),
            "sk_live_EXAMPLE#λ#Λ#λ#Λ#",
        ),
        (
            Label::API_KEY,
            concat!("sk", "-ant-", "api03-a1B2c3D4-5F6g7_H8="),
            "sk-ant-EXAMPLE#Λ#λ#Λ#-#Λ#λ#_Λ#=",
        ),
        // Letters of both cases are key.
        (
            Label::API_KEY,
            "aB3-a1B2c3D4e5F6g7H8",
            "EXAMPLE#λ#Λ#λ#Λ#λ#Λ#",
        ),
        (
            Label::JWT,
            "eyJh.eyJz.c2ln",
            "eyJhbGciOiJub25lIn0.EXAMPLE-ττττττττ.EXAMPLE",
        ),
        (
            Label::PRIVATE_KEY,
            concat!(
                "-----BEGIN EC ",
                "PRIVATE KEY-----\\nMIIB\\n-----END EC ",
                "PRIVATE KEY-----"
            ),
            concat!(
                "-----BEGIN EC ",
                "PRIVATE KEY-----\\nEXAMPLE-ττττττττ\\n-----END EC ",
                "PRIVATE KEY-----"
            ),
        ),
        // Cut off.
        (
            Label::PRIVATE_KEY,
            concat!("-----BEGIN ", "PRIVATE KEY-----\nMIIB\n"),
            concat!("-----BEGIN ", "PRIVATE KEY-----\nEXAMPLE-ττττττττ"),
        ),
        (Label::ACCOUNT_ID, "acct_0F3c", "EXAMPLE-ττττττττ"),
    ] {
        let surrogate = operate(Operator::Surrogate, label, text);
        let fits = surrogate.chars().count() == want.chars().count()
            && surrogate
                .chars()
                .zip(want.chars())
                .all(|(c, class)| match class {
                    '#' => c.is_ascii_digit(),
                    'λ' => c.is_ascii_lowercase(),
                    'Λ' => c.is_ascii_uppercase(),
                    'η' => c.is_ascii_hexdigit(),
                    'τ' => c.is_ascii_digit() || c.is_ascii_lowercase(),
                    'σ' => "-_.".contains(c),
                    literal => c == literal,
                });
        assert!(fits, "{label}: {surrogate} is not {want}");
    }
}

#[test]
fn surrogates_keep_their_promise() {
    for (label, spellings) in VALUES {
        for text in *spellings {
            for byte in 1..=40 {
                let surrogate =
                    operate_with(Operator::Surrogate, *label, text, &key(byte), CHAT, 0);
                let broken = broken_promise(*label, text, &surrogate);
                assert_eq!(broken, None, "{label}: {surrogate}");
                assert!(!surrogate.contains(text.trim()), "{label}: {surrogate}");
            }
        }
    }
}

/// Every example of every rule, scrubbed by every operator and by the policy `training`.
#[test]
fn examples_of_rules() {
    let detector = Detector::new(rules::all(), Confidence::Likely).unwrap();
    let training = Policy::training();
    let mut scratch = Scratch::default();
    let mut failures = Vec::new();
    for rule in rules::all() {
        for hit in rule.hits {
            let text = Marked::read(hit).unwrap().text;
            let findings = detector
                .scan(&text, TextContext::default(), &mut scratch)
                .to_vec();
            for (operator, keep_last) in [
                (None, 0),
                (Some(Operator::Redact), 0),
                (Some(Operator::Hash), 0),
                (Some(Operator::Surrogate), 0),
                (Some(Operator::Mask), 0),
                (Some(Operator::Mask), 4),
            ] {
                let choose = |label| operator.unwrap_or_else(|| training.operator(label));
                let scrub = |key: &Key| {
                    let mut out = String::new();
                    let mut from = 0;
                    for finding in &findings {
                        out.push_str(&text[from..finding.start]);
                        out.push_str(&operate_with(
                            choose(finding.label),
                            finding.label,
                            &text[finding.start..finding.end],
                            key,
                            CHAT,
                            keep_last,
                        ));
                        from = finding.end;
                    }
                    out + &text[from..]
                };
                let mut fail = |what: &str, out: &str| {
                    failures.push(format!(
                        "{} {}: {what}: {out:?} from {text:?}",
                        rule.id,
                        operator.map_or("training", Operator::as_str)
                    ));
                };
                let out = scrub(&key(1));
                for finding in &findings {
                    let value = &text[finding.start..finding.end];
                    // It may stand beside where it says what it is.
                    if out.matches(value).count() >= text.matches(value).count() {
                        fail("the value is still there", &out);
                    }
                    if operator == Some(Operator::Surrogate) {
                        let surrogate = operate(Operator::Surrogate, finding.label, value);
                        if let Some(broken) = broken_promise(finding.label, value, &surrogate) {
                            fail(broken, &surrogate);
                        }
                    }
                }
                for byte in 1..=3 {
                    let out = scrub(&key(byte));
                    let again = detector.scan(&out, TextContext::default(), &mut scratch);
                    if let Some(again) = again.first() {
                        fail(&format!("found again by {}", again.rule), &out);
                        break;
                    }
                }
                if out != scrub(&key(1)) {
                    fail("not the same twice", &out);
                }
                if operator == Some(Operator::Hash) && !findings.is_empty() && out == scrub(&key(2))
                {
                    fail("the same with another key", &out);
                }
            }
        }
    }
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

/// Stretches of `original` that are still in `written`, of four characters, or eight if they are
/// digits: so many can meet by chance.
fn left_over(original: &str, written: &str) -> Option<String> {
    let chars: Vec<char> = original.chars().collect();
    let stretch = |length: usize| {
        chars.windows(length).find_map(|run| {
            let all_digits = run.iter().all(char::is_ascii_digit);
            let one_char = run.iter().all(|&c| c == run[0]);
            let run: String = run.iter().collect();
            (run.chars().all(char::is_alphanumeric)
                && !one_char
                && (length == 8 || !all_digits)
                && written.contains(&run))
            .then_some(run)
        })
    };
    stretch(4).or_else(|| stretch(8))
}

/// What operators write on their own.
const OWN: &[&str] = &[
    "EXAMPLE",
    "user-",
    "login-",
    "member-",
    "@mail.invalid",
    "Person-",
    "Nobody-",
    "Someone-",
    "-----BEGIN ",
    "-----END ",
    "eyJhbGciOiJub25lIn0",
];

proptest! {
    #![proptest_config(ProptestConfig {
        rng_seed: RngSeed::Fixed(1),
        cases: 256,
        ..ProptestConfig::default()
    })]

    /// A rule may be wrong about what it found: whatever the text, nothing of it comes through but
    /// separators, and what the operator is there to keep.
    #[test]
    fn any_text(
        text in prop_oneof![
            "\\PC{1,60}",
            "[0-9 ().+/-]{1,40}",
            "[A-Za-z0-9]{1,12}[-_ .:@][A-Za-z0-9_-]{0,60}",
            "[A-Z]{2}[0-9]{2}[ ]?[A-Z0-9 ]{8,34}",
            "(?s).{0,20}[\r\n]{1,2}.{0,20}",
            "-----BEGIN [A-Z ]{0,12}PRIVATE KEY-----[A-Za-z0-9+/=\n]{0,80}(-----END)?",
        ],
        keep_last in 0u8..=8,
    ) {
        for &(label, family, _) in Label::ALL {
            for operator in [Operator::Redact, Operator::Hash, Operator::Surrogate, Operator::Mask] {
                let mut out = operate_with(operator, label, &text, &key(1), CHAT, keep_last);
                prop_assert_eq!(
                    &out,
                    &operate_with(operator, label, &text, &key(1), CHAT, keep_last)
                );
                let letters = out.chars().filter(|c| c.is_alphanumeric()).count();
                match operator {
                    Operator::Mask => {
                        let all = text.chars().filter(|c| c.is_alphanumeric()).count();
                        let free = family == Family::Credential || label == Label::EMAIL || all < 8;
                        let most = if free { 0 } else { usize::from(keep_last).min(all / 4) };
                        prop_assert_eq!(letters, most);
                        prop_assert_eq!(out.chars().count(), text.chars().count());
                        continue;
                    }
                    Operator::Redact | Operator::Hash => {
                        prop_assert!(out.starts_with('[') && out.ends_with(']'));
                    }
                    _ => {}
                }
                out = out.replace(label.as_str(), "");
                for own in OWN {
                    out = out.replace(own, "¦");
                }
                // A provider's prefix, an IBAN's country, a card's network, a key's kind.
                let kept = text
                    .bytes()
                    .zip(out.bytes())
                    .take_while(|(a, b)| a == b)
                    .count();
                let out = out.get(kept.min(12)..).unwrap_or(&out);
                if label != Label::PRIVATE_KEY || !text.starts_with('-') {
                    prop_assert_eq!(left_over(&text, out), None, "{} {}", label, operator);
                }
            }
        }
    }
}
