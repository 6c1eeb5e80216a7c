//! Policies: what the built-in ones say, how files extend them, and what each mistake is answered.

#![expect(clippy::unwrap_used, reason = "a test fails by a panic")]

use std::collections::HashSet;

use efface::format::Role;
use efface::label::{Family, Label};
use efface::operate::Operator;
use efface::policy::{Policy, ScopeKind};
use efface::rules::Confidence;

fn parsed(toml: &str) -> Policy {
    Policy::parse("p.toml", toml).unwrap_or_else(|error| panic!("{error}\n{toml}"))
}

#[test]
fn built_in_policies() {
    for &name in Policy::BUILTIN {
        let policy = Policy::builtin(name).unwrap();
        assert_eq!(policy.name(), name);
        assert_eq!(policy, parsed(Policy::source(name).unwrap()));
        assert_eq!(policy.min_confidence(), Confidence::Likely);
        assert_eq!(policy.scope(), ScopeKind::Conversation);
        assert_eq!(policy.mask_keep_last(), 0);
        assert_eq!(policy.default_operator(), Operator::Redact);
        assert_eq!(policy.gate().enabled, name == "training");
        assert_eq!(policy.gate().retention_years, 5);
        for &(label, family, _) in Label::ALL {
            let hashed = matches!(family, Family::Contact | Family::Network | Family::Person)
                && ![Label::DATE_OF_BIRTH, Label::ADDRESS, Label::COORDINATES].contains(&label);
            let want = if hashed {
                Operator::Hash
            } else {
                Operator::Redact
            };
            assert_eq!(policy.operator(label), want, "{name}: {label}");
        }
    }
    assert_eq!(Policy::builtin("strict"), None);
    assert_eq!(Policy::source("strict"), None);
}

/// The files teach, so they have to name all that there is.
#[test]
fn the_files_name_everything() {
    let training = Policy::source("training").unwrap();
    let names = Operator::ALL
        .map(Operator::as_str)
        .into_iter()
        .chain(ScopeKind::ALL.map(ScopeKind::as_str));
    for name in names {
        let column = format!("#   {name} ");
        assert!(training.contains(&column), "{name} is not explained");
    }
    let families: HashSet<_> = Label::ALL.iter().map(|&(_, family, _)| family).collect();
    assert_eq!(
        Policy::builtin("training").unwrap().operators().count(),
        families.len() + 2,
        "each family but that of a user's own rules, the date of birth, addresses and places"
    );
    for role in Role::ALL {
        let section = format!("[roles.{}]", role.as_str());
        assert!(training.contains(&section), "{section} is not explained");
    }
    assert!(training.contains("\n# rules = ["));
}

#[test]
fn without_a_base_everything_is_redacted_behind_the_gate() {
    let policy = parsed("name = 'mine'");
    assert_eq!(policy.name(), "mine");
    assert!(policy.gate().enabled);
    assert_eq!(policy.gate().retention_years, 5);
    assert_eq!(policy.min_confidence(), Confidence::Likely);
    for &(label, ..) in Label::ALL {
        assert_eq!(policy.operator(label), Operator::Redact);
    }
}

#[test]
fn a_file_goes_before_what_it_extends() {
    let policy = parsed(
        r#"
        name = "mine"
        extends = "training"
        min_confidence = "certain"
        gate = { retention_years = 2 }
        hash.scope = "account"
        [mask]
        keep_last = 4
        [operators]
        default = "drop"
        person = "surrogate"
        PERSON = "keep"
        IBAN = "mask"
        "#,
    );
    assert_eq!(policy.min_confidence(), Confidence::Certain);
    assert!(policy.gate().enabled);
    assert_eq!(policy.gate().retention_years, 2);
    assert_eq!(policy.scope(), ScopeKind::Account);
    assert_eq!(policy.mask_keep_last(), 4);
    assert_eq!(policy.default_operator(), Operator::Drop);
    for (label, want) in [
        // Named here.
        (Label::IBAN, Operator::Mask),
        (Label::PERSON, Operator::Keep),
        (Label::USERNAME, Operator::Surrogate),
        // `training` names it, but here its family is settled anew.
        (Label::DATE_OF_BIRTH, Operator::Surrogate),
        // Only named in `training`.
        (Label::BIC, Operator::Redact),
        (Label::EMAIL, Operator::Hash),
    ] {
        assert_eq!(policy.operator(label), want, "{label}");
    }
}

/// A label goes before its family in whatever order they stand.
#[test]
fn the_order_of_lines_means_nothing() {
    let one =
        parsed("name = 'a'\n[operators]\nbank = 'hash'\nIBAN = 'mask'\n[mask]\nkeep_last = 1");
    let other = parsed("name = 'a'\nmask.keep_last = 1\n[operators]\nIBAN = 'mask'\nbank = 'hash'");
    assert_eq!(one, other);
    assert_eq!(one.digest(), other.digest());
    assert_eq!(one.operator(Label::IBAN), Operator::Mask);
    assert_eq!(one.operator(Label::BIC), Operator::Hash);
}

#[test]
fn written_and_read_again() {
    let mine =
        parsed("name = 'a'\nextends = 'redact'\n[operators]\ncontact = 'keep'\nSSN = 'drop'");
    let built_in = Policy::BUILTIN
        .iter()
        .filter_map(|name| Policy::builtin(name));
    for policy in built_in.chain([mine]) {
        let again = parsed(&policy.to_toml());
        assert_eq!(policy, again);
        assert_eq!(policy.digest(), again.digest());
        assert_eq!(policy.to_toml(), again.to_toml());
    }
}

#[test]
fn the_digest_is_that_of_what_is_said() {
    let base = "name = 'a'\nextends = 'training'\n";
    let mut digests = HashSet::from([parsed(base).digest()]);
    for change in [
        "min_confidence = 'possible'",
        "gate.enabled = false",
        "gate.retention_years = 4",
        "hash.scope = 'global'",
        "mask.keep_last = 1",
        "operators.default = 'drop'",
        "operators.EMAIL = 'redact'",
        "operators.EMAIL = 'mask'",
        "operators.contact = 'mask'",
        "roles.user.EMAIL = 'mask'",
        "roles.tool.EMAIL = 'mask'",
    ] {
        let digest = parsed(&format!("{base}{change}")).digest();
        assert_eq!(digest.len(), 64);
        assert!(digests.insert(digest), "{change}");
    }
    assert!(digests.insert(parsed("name = 'b'\nextends = 'training'").digest()));
    // Says nothing new.
    let same = parsed(&format!("# a comment\n{base}mask.keep_last = 0"));
    assert!(!digests.insert(same.digest()));
}

#[test]
fn names() {
    for kind in ScopeKind::ALL {
        assert_eq!(ScopeKind::named(kind.as_str()), Some(kind));
    }
    for operator in Operator::ALL {
        assert_eq!(Operator::named(operator.as_str()), Some(operator));
    }
    assert_eq!(Operator::named("Redact"), None);
    assert_eq!(Policy::builtin("training"), Some(Policy::training()));
    assert_eq!(Policy::builtin("redact"), Some(Policy::redact()));
}

/// The text and what it is answered, after the file's name.
const MISTAKES: &[(&str, &str)] = &[
    // Not a policy at all.
    (
        "",
        "1: name: is missing; every policy has a name of its own",
    ),
    (
        "# x\n\n[gate]",
        "1: name: is missing; every policy has a name of its own",
    ),
    (
        "name = \"a\"\nx y",
        "2: not TOML: key with no value, expected `=`",
    ),
    ("name = \"a\"\nname = \"b\"", "2: not TOML: duplicate key"),
    // Names.
    (
        "name = ''",
        "1: name: is 1 to 64 of a-z 0-9 . _ - and begins with a letter or digit",
    ),
    (
        "name = '-a'",
        "1: name: is 1 to 64 of a-z 0-9 . _ - and begins with a letter or digit",
    ),
    (
        "name = 'A'",
        "1: name: is 1 to 64 of a-z 0-9 . _ - and begins with a letter or digit",
    ),
    (
        "name = 'a b'",
        "1: name: is 1 to 64 of a-z 0-9 . _ - and begins with a letter or digit",
    ),
    (
        "name = 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'",
        "1: name: is 1 to 64 of a-z 0-9 . _ - and begins with a letter or digit",
    ),
    (
        "\nname = 'training'\n",
        "2: name: is that of a built-in policy, which says something else; take another one",
    ),
    (
        "name = 'redact'\nextends = 'training'",
        "1: name: is that of a built-in policy, which says something else; take another one",
    ),
    // Keys.
    (
        "name = 'a'\nnmae = 1",
        "2: nmae: no such key; did you mean `name`?",
    ),
    (
        "name = 'a'\nOperators.SSN = 1",
        "2: Operators: no such key; did you mean `operators`?",
    ),
    (
        "name = 'a'\n\nversion = 1",
        "3: version: no such key; there are name, extends, min_confidence, binary, gate, hash, mask, operators, roles, rules, rule, lanes",
    ),
    (
        "name = 'a'\n[gate]\nretention_year = 5",
        "3: gate.retention_year: no such key; did you mean `retention_years`?",
    ),
    (
        "name = 'a'\n[hash]\nsalt = 'x'",
        "3: hash.salt: no such key; there is only `scope`",
    ),
    (
        "name = 'a'\n[mask]\nlast = 4",
        "3: mask.last: no such key; there is only `keep_last`",
    ),
    // A key that can't be one is not shown.
    (
        "name = 'a'\n'jane@example.org' = 1",
        "2: (a key): no such key; there are name, extends, min_confidence, binary, gate, hash, mask, operators, roles, rules, rule, lanes",
    ),
    (
        "name = 'a'\n4111111111111111 = 1",
        "2: (a key): no such key; there are name, extends, min_confidence, binary, gate, hash, mask, operators, roles, rules, rule, lanes",
    ),
    // Words.
    (
        "name = 'a'\nextends = 'traning'",
        "2: extends: no such built-in policy; did you mean `training`?",
    ),
    (
        "name = 'a'\nextends = 'other.toml'",
        "2: extends: no such built-in policy; there are training, redact",
    ),
    (
        "name = 'a'\nmin_confidence = 'Likely'",
        "2: min_confidence: no such confidence; did you mean `likely`?",
    ),
    (
        "name = 'a'\nmin_confidence = 'high'",
        "2: min_confidence: no such confidence; there are possible, likely, certain",
    ),
    (
        "name = 'a'\nbinary = 'redact'",
        "2: binary: no such way with binary data; there are drop, keep",
    ),
    (
        "name = 'a'\n[hash]\nscope = 'user'",
        "3: hash.scope: no such scope; there are conversation, account, global",
    ),
    (
        "name = 'a'\n[operators]\nEMAIL = 'hsah'",
        "3: operators.EMAIL: no such operator; did you mean `hash`?",
    ),
    (
        "name = 'a'\noperators = { EMAIL = 'encrypt' }",
        "2: operators.EMAIL: no such operator; there are redact, mask, hash, surrogate, drop, keep",
    ),
    (
        "name = 'a'\n[operators]\ndefault = 'delete'",
        "3: operators.default: no such operator; there are redact, mask, hash, surrogate, drop, keep",
    ),
    (
        "name = 'a'\n[operators]\nE_MAIL = 'hash'",
        "3: operators.E_MAIL: no such label; did you mean `EMAIL`?",
    ),
    (
        "name = 'a'\n[operators]\nSSN = 'hash'\ncontacts = 'hash'",
        "4: operators.contacts: no such family; did you mean `contact`?",
    ),
    (
        "name = 'a'\n[operators]\nSHOE_SIZE = 'hash'",
        "3: operators.SHOE_SIZE: no such label; `efface rules list` shows them",
    ),
    (
        "name = 'a'\n[roles.asistant]\nEMAIL = 'keep'",
        "2: roles.asistant: no such key; did you mean `assistant`?",
    ),
    (
        "name = 'a'\n[roles.tool]\nEMIAL = 'keep'",
        "3: roles.tool.EMIAL: no such label; did you mean `EMAIL`?",
    ),
    (
        "name = 'a'\nrules = ['acme.toml']",
        "2: rules: names a file, which only a policy in a file can do",
    ),
    (
        "name = 'a'\nrules = 'acme.toml'",
        "2: rules: expected a list of strings, found string",
    ),
    // Types.
    ("name = 1", "1: name: expected a string, found integer"),
    (
        "name = 'a'\nextends = ['training']",
        "2: extends: expected a string, found array",
    ),
    (
        "name = 'a'\ngate = true",
        "2: gate: expected a table, found boolean",
    ),
    (
        "name = 'a'\n[[operators]]\nSSN = 'hash'",
        "2: operators: expected a table, found array",
    ),
    (
        "name = 'a'\n[gate]\nenabled = 'no'",
        "3: gate.enabled: expected true or false, found string",
    ),
    (
        "name = 'a'\n[gate]\nretention_years = '5'",
        "3: gate.retention_years: expected a whole number, found string",
    ),
    (
        "name = 'a'\n[mask]\nkeep_last = 2.0",
        "3: mask.keep_last: expected a whole number, found float",
    ),
    (
        "name = 'a'\n[operators]\nSSN = true",
        "3: operators.SSN: expected a string, found boolean",
    ),
    // Ranges.
    (
        "name = 'a'\n[gate]\nretention_years = 0",
        "3: gate.retention_years: is a whole number from 1 to 100",
    ),
    (
        "name = 'a'\n[gate]\nretention_years = 101",
        "3: gate.retention_years: is a whole number from 1 to 100",
    ),
    (
        "name = 'a'\n[gate]\nretention_years = -5",
        "3: gate.retention_years: is a whole number from 1 to 100",
    ),
    (
        "name = 'a'\n[mask]\nkeep_last = 99999999999999999999",
        "3: mask.keep_last: is a whole number from 0 to 8",
    ),
    (
        "name = 'a'\n[mask]\nkeep_last = 9",
        "3: mask.keep_last: is a whole number from 0 to 8",
    ),
    // The first of two mistakes, in the file's order.
    (
        "name = 'a'\nzz = 1\naa = 1\n",
        "2: zz: no such key; there are name, extends, \
      min_confidence, binary, gate, hash, mask, operators, roles, rules, rule, lanes",
    ),
];

#[test]
fn mistakes() {
    for (toml, want) in MISTAKES {
        let error = match Policy::parse("dir/p.toml", toml) {
            Ok(policy) => panic!("no error, but {}:\n{toml}", policy.name()),
            Err(error) => error,
        };
        assert_eq!(error.to_string(), format!("dir/p.toml:{want}"), "{toml}");
        assert!(error.is_policy() && !error.is_key() && !error.is_io());
    }
}

#[test]
fn numbers_as_toml_writes_them() {
    for number in ["5", "+5", "0x5", "0b101", "0o5"] {
        let policy = parsed(&format!("name = 'a'\n[mask]\nkeep_last = {number}"));
        assert_eq!(policy.mask_keep_last(), 5, "{number}");
    }
    let policy = parsed("name = 'a'\n[gate]\nretention_years = 1_0");
    assert_eq!(policy.gate().retention_years, 10);
}

/// The wrong file, given by mistake: nothing of it may come out by the error.
#[test]
fn errors_quote_nothing() {
    for toml in [
        "{\"email\": \"canary@example.org\"}",
        "canary@example.org",
        "canary secret = 1",
        "name = 'canary value'",
        "name = 'a'\nmin_confidence = 'canary'",
        "name = 'a'\n[operators]\nEMAIL = 'canary'",
        "name = 'a'\n'the canary' = 1",
        "name = 'a'\n[operators]\n'canary@example.org' = 'hash'",
        "name = \"canary",
        "name = canary",
        "name = 'a'\nextends = 'canary'",
    ] {
        let error = Policy::parse("p.toml", toml).unwrap_err();
        for text in [error.to_string(), format!("{error:?}")] {
            assert!(!text.contains("canary"), "{text}");
        }
    }
}
