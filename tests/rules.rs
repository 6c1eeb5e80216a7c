//! Rules of a user: how they are read, what each mistake is answered, and what trying them finds.

#![expect(clippy::unwrap_used, reason = "a test fails by a panic")]

use efface::label::Label;
use efface::rules::user::{self, CHECKS};
use efface::rules::{CheckKind, Confidence, Edge, Wake};
use efface::trial;

const RULE: &str = r#"[[rule]]
id = "acme/badge"
about = "Number of a badge"
label = "CUSTOM"
pattern = 'badge (?P<value>[0-9]{6})'
check = "luhn"
confidence = "likely"
hits = ["my badge «100008» is lost"]
misses = ["my badge 100009 is lost"]
wake.words = ["badge"]
"#;

fn with(from: &str, to: &str) -> String {
    assert!(RULE.contains(from), "{from}");
    RULE.replace(from, to)
}

/// What is wrong with a rule, by the first example that does not hold.
fn fault(text: &str) -> Option<String> {
    let rules = user::parse("acme.toml", text).unwrap_or_else(|error| panic!("{error}\n{text}"));
    let rules: Vec<_> = rules.iter().map(|placed| placed.rule.rule()).collect();
    let faults = trial::faults(&rules).unwrap();
    faults.first().map(ToString::to_string)
}

#[test]
fn a_rule_has_the_fields_of_the_others() {
    let text = r#"
        [[rule]]
        id = "acme/all"
        about = "Everything"
        label = "TAX_ID"
        pattern = 'x(?P<value>[0-9]{3})'
        reach = 99
        left = "free"
        right = "token"
        check = "verhoeff"
        proof = "mod97"
        confidence = "certain"
        near = ["Steuer", "impôt*"]
        far = ["Zoll"]
        needs_near = true
        generic = true
        hits = ["«a»"]
        misses = ["b"]
        source = "a page"
        [rule.wake]
        words = ["Tax"]
        prefixes = ["acme_"]
        keys = ["TaxId"]
        bytes = ["@", "="]
        digits = [{ runs = [3, 4] }, { runs = [9], total = 12, letters = 2 }]
    "#;
    let rule = user::parse("a.toml", text).unwrap()[0].rule;
    let it = rule.rule();
    assert_eq!(
        (it.id, it.about, it.label),
        ("acme/all", "Everything", Label::TAX_ID)
    );
    assert_eq!((it.pattern, it.reach), ("x(?P<value>[0-9]{3})", 99));
    assert_eq!((it.left, it.right), (Edge::Free, Edge::Token));
    assert!(it.check.is_some() && it.proof.is_some() && it.needs_near && it.generic);
    assert_eq!(it.confidence, Confidence::Certain);
    assert_eq!(
        (it.near, it.far),
        (&["steuer", "impôt*"][..], &["zoll"][..])
    );
    assert_eq!(
        (it.hits, it.misses, it.source),
        (&["«a»"][..], &["b"][..], "a page")
    );
    assert_eq!(
        format!("{:?}", it.wake),
        format!(
            "{:?}",
            [
                Wake::Words(&["tax"]),
                Wake::Prefix(&["acme_"]),
                Wake::Key(&["taxid"]),
                Wake::Byte(b'@'),
                Wake::Byte(b'='),
                Wake::Digits {
                    runs: &[3, 4],
                    total: 3,
                    letters: 0
                },
                Wake::Digits {
                    runs: &[9],
                    total: 12,
                    letters: 2
                },
            ]
        )
    );
    // Written out and read again it is the same rule, in the same place of the memory.
    let again = user::parse("b.toml", rule.to_toml()).unwrap()[0].rule;
    assert!(std::ptr::eq(rule, again));
    assert_eq!(user::text_of(it), Some(rule.to_toml()));
    assert_eq!(user::text_of(efface::rules::all().next().unwrap()), None);
}

#[test]
fn what_is_left_out_has_a_default() {
    let rule = user::parse("a.toml", &with("label = \"CUSTOM\"\n", "")).unwrap()[0]
        .rule
        .rule();
    assert_eq!(rule.label, Label::CUSTOM);
    assert_eq!(
        (rule.left, rule.right, rule.reach),
        (Edge::Word, Edge::Word, 128)
    );
    assert_eq!(rule.check_kind(), CheckKind::Checksum);
}

/// Who reads the same rules again and again takes no more memory; who reads ever new ones is told.
#[test]
fn rules_are_kept_once() {
    let first = user::parse("a.toml", RULE).unwrap()[0].rule;
    for _ in 0..1000 {
        assert!(std::ptr::eq(
            user::parse("b.toml", RULE).unwrap()[0].rule,
            first
        ));
    }
}

/// A text and what it is answered, after the file's name.
const MISTAKES: &[(&str, &str, &str)] = &[
    (
        "acme/badge",
        "badge",
        "2: rule[1].id: is family/name of a-z 0-9 -, up to 64 in all",
    ),
    (
        "acme/badge",
        "ACME/badge",
        "2: rule[1].id: is family/name of a-z 0-9 -, up to 64 in all",
    ),
    (
        "acme/badge",
        "payment/card",
        "2: rule[1].id: is that of a rule of efface; take another one",
    ),
    ("id = \"acme/badge\"\n", "", "2: rule[1].id: is missing"),
    (
        "about =",
        "abuot =",
        "3: rule[1].abuot: no such key; did you mean `about`?",
    ),
    (
        "about = \"Number of a badge\"\n",
        "",
        "2: rule[1].about: is missing",
    ),
    (
        "\"CUSTOM\"",
        "\"CUSTM\"",
        "4: rule[1].label: no such label; did you mean `CUSTOM`?",
    ),
    (
        "[0-9]{6})'",
        "[0-9]{6}'",
        "5: rule[1].pattern: unclosed group",
    ),
    (
        "(?P<value>[0-9]{6})'",
        "zqcanaryqz)'",
        "5: rule[1].pattern: unopened group",
    ),
    (
        "'badge (?P<value>[0-9]{6})'",
        "'x*'",
        "5: rule[1].pattern: matches where nothing is",
    ),
    (
        "'badge (?P<value>[0-9]{6})'",
        "'(\\w{400}){40}'",
        "5: rule[1].pattern: is too large",
    ),
    (
        "\"luhn\"",
        "\"lunh\"",
        "6: rule[1].check: no such check; did you mean `luhn`?",
    ),
    (
        "\"luhn\"",
        "\"crc32\"",
        "6: rule[1].check: no such check; there are luhn, mod97, mod11-10, mod11-2, verhoeff, not-all-same",
    ),
    (
        "\"likely\"",
        "\"sure\"",
        "7: rule[1].confidence: no such confidence; there are possible, likely, certain",
    ),
    (
        "confidence = \"likely\"",
        "needs_near = true",
        "7: rule[1].needs_near: asks for a word of `near`, and there is none",
    ),
    (
        "confidence = \"likely\"",
        "reach = 5",
        "7: rule[1].reach: is a whole number from 16 to 4096",
    ),
    (
        "confidence = \"likely\"",
        "left = \"line\"",
        "7: rule[1].left: no such edge; there are free, word, number, token",
    ),
    (
        "confidence = \"likely\"",
        "near = [\"\"]",
        "7: rule[1].near: has an empty string",
    ),
    (
        "confidence = \"likely\"",
        "near = [1]",
        "7: rule[1].near: expected a list of strings, found integer",
    ),
    (
        "«100008»",
        "«100008",
        "8: rule[1].hits: example 1: a mark « or » has no other half",
    ),
    (
        "«100008»",
        "100008",
        "8: rule[1].hits: example 1: nothing is marked; « and » stand around the value",
    ),
    (
        "[\"my badge «100008» is lost\"]",
        "[]",
        "8: rule[1].hits: is missing; examples are a rule's tests",
    ),
    (
        "100009",
        "«100009»",
        "9: rule[1].misses: example 1: has a mark, and nothing is to be found in it",
    ),
    (
        "wake.words = [\"badge\"]\n",
        "",
        "2: rule[1].wake: is missing; one of wake.words, wake.prefixes, wake.digits, wake.keys and wake.bytes says where the pattern is worth a try",
    ),
    (
        "wake.words = [\"badge\"]",
        "wake.words = [\"id\"]",
        "10: rule[1].wake.words: has a word of less than three bytes",
    ),
    (
        "wake.words = [\"badge\"]",
        "wake.keys = [\"badge_id\"]",
        "10: rule[1].wake.keys: are letters and digits alone: `apikey` for `api_key`",
    ),
    (
        "wake.words = [\"badge\"]",
        "wake.bytes = [\"#\"]",
        "10: rule[1].wake.bytes: are of @ : =",
    ),
    (
        "wake.words = [\"badge\"]",
        "wake.digits = { total = 6 }",
        "10: rule[1].wake.digits.runs: is missing: lengths of the first run of digits",
    ),
    (
        "wake.words = [\"badge\"]",
        "wake.digits = { runs = [32] }",
        "10: rule[1].wake.digits.runs: is a list of whole numbers from 1 to 31",
    ),
    (
        "wake.words",
        "wake.word",
        "10: rule[1].wake.word: no such key; did you mean `words`?",
    ),
    (
        "[[rule]]",
        "[[rules]]",
        "1: rules: no such key; did you mean `rule`?",
    ),
];

#[test]
fn mistakes() {
    let twice = format!("{RULE}{RULE}");
    let whole = [
        ("", "1: has no rule; each begins with [[rule]]"),
        ("rule = 7", "1: rule: expected a table, found integer"),
        (twice.as_str(), "12: rule[2].id: is that of a rule above"),
    ];
    let changed: Vec<(String, &str)> = MISTAKES
        .iter()
        .map(|(from, to, want)| (with(from, to), *want))
        .chain(whole.map(|(text, want)| (text.to_owned(), want)))
        .collect();
    for (text, want) in changed {
        let error = match user::parse("dir/acme.toml", &text) {
            Ok(_) => panic!("no error:\n{text}"),
            Err(error) => error.to_string(),
        };
        assert_eq!(error, format!("dir/acme.toml:{want}"), "{text}");
    }
}

/// Which example does not hold, and why; and nothing of what stands in it.
#[test]
fn faults() {
    assert_eq!(fault(RULE), None);
    for (from, to, want) in [
        (
            "«100008»",
            "«100009»",
            "hits, example 1: the check refuses the value",
        ),
        (
            "badge (?P",
            "badge no (?P",
            "hits, example 1: the pattern does not fit",
        ),
        (
            "wake.words = [\"badge\"]",
            "wake.words = [\"token\"]",
            "hits, example 1: nothing wakes the rule where the pattern fits, or what stands beside it is no edge",
        ),
        (
            "\"likely\"",
            "\"possible\"",
            "hits, example 1: too little speaks for it: the confidence is `possible`, and no word of `near` stands there",
        ),
        (
            "my badge «100008» is",
            "my «badge 100008» is",
            "hits, example 1: 3..15 is marked, 9..15 is found (alone)",
        ),
        (
            "lost\"]\nmisses",
            "lost\", \"é badge «100008» and «card 4111 1111 1111 1111»\"]\nmisses",
            "hits, example 2: 8..14, 19..43 is marked, 8..14, 24..43 is found, by payment/card (alone)",
        ),
        (
            "badge 100009",
            "badge 100008",
            "misses, example 1: something is found (alone)",
        ),
    ] {
        let text = with(from, to);
        assert_eq!(fault(&text), Some(format!("acme/badge: {want}")), "{text}");
    }
}

/// A built-in rule that is surer takes the value: that is told as well.
#[test]
fn rivals() {
    let text = r#"
        [[rule]]
        id = "acme/number"
        about = "Sixteen digits"
        wake.digits = { runs = [16] }
        pattern = '[0-9]{16}'
        confidence = "likely"
        hits = ["number «4111111111111112»", "number «4111111111111111» and 4111111111111112"]
        misses = ["411111111111111"]
    "#;
    let fault = fault(text).unwrap();
    assert_eq!(
        fault,
        "acme/number: hits, example 2: 7..23 is marked, 7..23, 28..44 is found, by payment/card-bare (alone)"
    );
}

#[test]
fn checks_have_their_names() {
    for (name, value, wrong) in [
        ("luhn", "79927398713", "79927398714"),
        ("mod97", "370400440532013000DE89", "370400440532013001DE89"),
        ("mod11-10", "07945", "07955"),
        ("mod11-2", "000000012281955X", "0000000122819551"),
        ("verhoeff", "2363", "2364"),
        ("not-all-same", "112", "111"),
    ] {
        let (_, check, _) = CHECKS.iter().find(|(known, ..)| *known == name).unwrap();
        assert!(check(value) && !check(wrong), "{name}");
    }
    assert_eq!(CHECKS.len(), 6);
}

#[test]
fn the_shipped_example_holds() {
    assert_eq!(fault(include_str!("../examples/rules.toml")), None);
}
