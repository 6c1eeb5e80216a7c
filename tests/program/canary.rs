//! Canaries in every file that a command reads, sound and broken: no command prints one. `explain` is
//! the exception, and reads what is typed.

use crate::{House, NOW, said};

const CANARY: &str = "zqcanaryqz";

/// Files by name; `@` stands for the canary.
const FILES: &[(&str, &str)] = &[
    // Records.
    (
        "lines.jsonl",
        concat!(
            r#"{"conversation_id":"@-c","account":{"id":"@-a","email":"@@example.org","name":"@ Doe","plan":"pro"},"consent":{"training":true,"decided_at":"2025-09-10T08:00:00Z"},"incognito":false,"safety_flagged":false,"created_at":"2025-10-01T11:00:00Z","updated_at":"2025-10-01T12:00:00Z","messages":[{"role":"user","content":"I am @, mail @@example.org, password: @9!"}]}"#,
            "\n",
            r#"{"conversation_id":"@-d","account":{"id":"@-a","plan":"@"},"messages":[]}"#,
            "\n",
            r#"{"note":"https://jane:@@example.org/x","@@example.org":"card 4111 1111 1111 1111"}"#,
            "\n",
            r#"{"@":1,"@":2}"#,
            "\n",
            r#"{"@":"@"#,
            "\n",
            "@ is no JSON\n",
        ),
    ),
    ("plain.txt", "password: @9! and @@example.org\n{\"@\n"),
    // Lists.
    ("revoked.csv", "conversation_id,@\n@-c\n"),
    (
        "revoked.jsonl",
        "{\"conversation_id\":\"@-c\"}\n{\"conversation_id\":[\"@\"]}\n",
    ),
    ("revoked.txt", "@-c\n"),
    // Keys.
    ("file.key", "efface-key v1 @\n@\n"),
    // Gold text.
    (
        "gold.jsonl",
        concat!(
            r#"{"id":"@","text":"@ is here, @@example.org","spans":[{"start":0,"end":10,"type":"@9@9@9@9"},{"start":0,"end":10,"type":"PERSON"}]}"#,
            "\n",
        ),
    ),
    (
        "gold.txt",
        "I am «PERSON|@» and «@@example.org|@» and @@example.org\n",
    ),
    (
        "gold-row.jsonl",
        r#"{"id":"@","text":"@","spans":[{"start":"@"}]}"#,
    ),
    (
        "gold-span.jsonl",
        r#"{"id":"@","text":"@","spans":[{"start":9,"end":99,"type":"@"}]}"#,
    ),
    ("gold-mark.txt", "«PERSON|@\n"),
    ("gold-label.txt", "«@»\n"),
    ("floors-key.toml", "[EMAIL]\n@ = 1\n"),
    ("floors-value.toml", "[EMAIL]\nrecall = \"@\"\n"),
    ("floors-label.toml", "['@@example.org']\nrecall = 1.0\n"),
    ("floors-text.toml", "@ and @\n"),
    ("floors.toml", "[PERSON]\nrecall = 1.0\n"),
    // Policies, or what was taken for one.
    ("policy-text.toml", "@ and @\n"),
    ("policy-json.toml", "{\"@\":\"@\"}\n"),
    ("policy-key.toml", "name = 'a'\n'@ @' = 1\n"),
    ("policy-name.toml", "name = '@ @'\n"),
    (
        "policy-value.toml",
        "name = 'a'\n[operators]\nEMAIL = '@'\n",
    ),
    (
        "policy-label.toml",
        "name = 'a'\n[operators]\n'@@example.org' = 'hash'\n",
    ),
    ("policy-base.toml", "name = 'a'\nextends = '@'\n"),
    ("rules-text.toml", "@ and @\n"),
    ("rules-key.toml", "[[rule]]\n'@ @' = 1\n"),
    ("rules-id.toml", "[[rule]]\nid = '@ @'\n"),
    (
        "rules-mark.toml",
        concat!(
            "[[rule]]\nid = 'a/b'\nabout = '@'\nwake.words = ['@', '@@']\npattern = '@+'\n",
            "hits = ['«@x»', 'my «@', '@']\nmisses = ['@']\n",
        ),
    ),
    (
        "rules-pattern.toml",
        "[[rule]]\nid = 'a/b'\nabout = '@'\nwake.words = ['@']\npattern = '(@+'\n",
    ),
    (
        "rules-trial.toml",
        concat!(
            "[[rule]]\nid = 'a/b'\nabout = '@'\nwake.words = ['@']\npattern = '@+'\n",
            "hits = ['«@x»', 'my «@»']\nmisses = ['@']\n",
        ),
    ),
    ("policy-rules.toml", "name = 'a'\nrules = ['@.toml']\n"),
    (
        "policy-trial.toml",
        "name = 'a'\nrules = ['rules-trial.toml']\n",
    ),
    ("policy-file.toml", "name = 'a'\nextends = '@.toml'\n"),
];

/// Commands, by what stands between blanks.
const COMMANDS: &[&str] = &[
    "scrub lines.jsonl -o out.jsonl --manifest run.json --spans spans.jsonl",
    "scrub lines.jsonl -o out.jsonl --policy redact --manifest run.json --spans spans.jsonl",
    "scrub lines.jsonl -o out.jsonl --policy redact --strict",
    "scrub lines.jsonl -o out.jsonl --policy redact --format native --progress always",
    "scrub plain.txt -o out.jsonl --policy redact --format text --spans spans.jsonl",
    "scrub plain.txt -o out.jsonl",
    "scrub lines.jsonl -o out.jsonl --revoked revoked.csv",
    "scrub lines.jsonl -o out.jsonl --revoked revoked.jsonl",
    "scrub lines.jsonl -o out.jsonl --revoked revoked.txt",
    "scrub lines.jsonl -o out.jsonl --key-file file.key",
    "detect lines.jsonl plain.txt",
    "detect --format text plain.txt",
    "detect --format native lines.jsonl",
    "eval gold.jsonl gold.txt --misses",
    "eval gold.jsonl gold.txt --misses --json",
    "eval gold.jsonl gold.txt --floors floors.toml",
    "eval gold-row.jsonl",
    "eval gold-span.jsonl",
    "eval gold-mark.txt",
    "eval gold-label.txt",
    "eval gold.txt --floors floors-key.toml",
    "eval gold.txt --floors floors-value.toml",
    "eval gold.txt --floors floors-label.toml",
    "eval gold.txt --floors floors-text.toml",
    "eval lines.jsonl",
    "rules check rules-text.toml",
    "rules check rules-key.toml",
    "rules check rules-id.toml",
    "rules check rules-mark.toml",
    "rules check rules-pattern.toml",
    "rules check rules-trial.toml",
    "rules check lines.jsonl",
    "policy diff training redact --on lines.jsonl plain.txt",
    "eval plain.txt",
];

/// Commands that read a policy: each is run with each of the files above.
const WITH_POLICY: &[&str] = &[
    "policy check",
    "policy show",
    "policy diff redact",
    "scrub lines.jsonl -o out.jsonl --policy",
    "detect lines.jsonl --policy",
    "eval gold.txt --policy",
    "explain text --policy",
];

#[test]
fn no_command_prints_a_value() {
    let house = House::new();
    for (name, text) in FILES {
        // `@@` is a canary before an @.
        let text = text
            .replace("@@", "\0")
            .replace('@', CANARY)
            .replace('\0', &format!("{CANARY}@"));
        house.put(name, text);
    }
    let policies: Vec<String> = FILES
        .iter()
        .map(|(name, _)| name)
        .filter(|name| name.starts_with("policy-"))
        .chain(&["lines.jsonl", "plain.txt", "file.key"])
        .flat_map(|name| {
            WITH_POLICY
                .iter()
                .map(move |command| format!("{command} {name}"))
        })
        .collect();
    let commands = COMMANDS.iter().map(|command| (*command).to_owned());
    for command in commands.chain(policies) {
        let mut arguments: Vec<&str> = command.split(' ').collect();
        if arguments[0] == "scrub" {
            arguments.extend(["--now", NOW]);
        }
        let output = house.run(&arguments);
        let mut shown = vec![said(&output)];
        shown.push(String::from_utf8(output.stdout).unwrap());
        for name in ["run.json", "spans.jsonl"] {
            if house.path(name).exists() {
                shown.push(String::from_utf8(house.get(name)).unwrap());
            }
        }
        for text in shown {
            assert!(!text.to_lowercase().contains(CANARY), "{command}: {text}");
            assert!(!text.contains("4111 1111"), "{command}: {text}");
        }
    }
    assert!(
        String::from_utf8(house.get("spans.jsonl"))
            .unwrap()
            .contains("\"rule\"")
    );
}
