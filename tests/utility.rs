//! What was scrubbed can still be used: what parsed still parses, calls of tools still find their
//! results, tables keep their shape. Python, YAML and JavaScript are read by python3 and node, where
//! they are installed.

#![expect(clippy::unwrap_used, reason = "a test fails by a panic")]

use std::io::Write as _;
use std::process::{Command, Stdio};

use efface::{Key, Outcome, Policy, Scrubber, Workspace};
use serde_json::{Value, json};

fn scrubber() -> Scrubber {
    Scrubber::builder(Policy::redact())
        .key(Key::from_env_value(&"5a".repeat(32)).unwrap())
        .build()
        .unwrap()
}

/// Whether a program reads `text` from its standard input without complaint; none, if it is not there.
fn reads(program: &[&str], text: &str) -> Option<bool> {
    let child = Command::new(program[0])
        .args(&program[1..])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    let mut child = child.ok()?;
    child.stdin.take()?.write_all(text.as_bytes()).ok()?;
    Some(child.wait().ok()?.success())
}

const PYTHON: &[&str] = &[
    "python3",
    "-c",
    "import ast,sys; ast.parse(sys.stdin.read())",
];
const YAML: &[&str] = &[
    "python3",
    "-c",
    "import sys\ntry:\n import yaml\nexcept ImportError: sys.exit(0)\nyaml.safe_load(sys.stdin.read())",
];
const NODE: &[&str] = &[
    "node",
    "-e",
    "new (require('vm').Script)(require('fs').readFileSync(0, 'utf8'))",
];

fn parses(language: &str, text: &str) -> bool {
    let program = match language {
        "json" => return serde_json::from_str::<Value>(text).is_ok(),
        "json in json" => {
            let outer: Result<Value, _> = serde_json::from_str(text);
            let inner = outer
                .ok()
                .and_then(|value| Some(value["arguments"].as_str()?.to_owned()));
            return inner.is_some_and(|inner| parses("json", &inner));
        }
        "toml" => return toml::from_str::<toml::Table>(text).is_ok(),
        "env" => {
            return text.lines().all(|line| {
                line.is_empty() || line.starts_with('#') || line.split_once('=').is_some()
            });
        }
        "python" => PYTHON,
        "yaml" => YAML,
        "javascript" => NODE,
        other => panic!("{other}"),
    };
    reads(program, text).unwrap_or_else(|| {
        let told = format!("SKIPPED: {language}: there is no {}\n", program[0]);
        std::io::stderr().write_all(told.as_bytes()).unwrap();
        true
    })
}

/// Language, text, and what has to be gone.
const SAMPLES: &[(&str, &str, &[&str])] = &[
    // Text in base64 that is a secret as a whole and has one inside.
    (
        "json",
        r#"{"type": "tool_result", "content": "kind: Secret\ntype: Opaque\ndata:\n  url: cG9zdGdyZXM6Ly9vcmRlcnM6NU9lVWJabS1uX1QwNzlAZGI6NTQzMi9vcmRlcnM="}"#,
        &["cG9zdGdyZXM6Ly9vcmRlcnM6NU9l"],
    ),
    // The last cell of a column ends before the text's quote.
    (
        "json",
        r#"{"type": "tool_result", "content": " user | password\n------+---------\n app  | w8Kd22x!\n old  | md5766bf61fb6f914f29bf12c59fafeaf6b"}"#,
        &["w8Kd22x", "md5766bf"],
    ),
    (
        "json",
        r#"{"card": 4111111111111111, "cards": [4111111111111111, 5555555555554444], "mail": "jane.roe@example.org", "n": 12}"#,
        &["4111111111111111", "5555555555554444", "jane.roe"],
    ),
    (
        "json",
        "[\n  4111111111111111,\n  \"x\"\n]",
        &["4111111111111111"],
    ),
    (
        "json in json",
        r#"{"name": "pay", "arguments": "{\"card\": 4111111111111111, \"pin\": [1, 2], \"to\": \"jane.roe@example.org\"}"}"#,
        &["4111111111111111", "jane.roe"],
    ),
    (
        "toml",
        "title = \"x\"\n[db]\npassword = \"xk29Lmq8Zr\"\ncard = 4111111111111111 # test\nurl = \"postgres://jane:xk29Lmq8Zr@db.example.org/x\"\n",
        &["xk29Lmq8Zr", "4111111111111111"],
    ),
    (
        "env",
        "# local\nDB_PASSWORD=xk29Lmq8Zr\nMAIL=jane.roe@example.org\nCARD=4111111111111111\n",
        &["xk29Lmq8Zr", "jane.roe", "4111111111111111"],
    ),
    (
        "python",
        "import os\n\nCARD = 4111111111111111\nUSERS = {'card': 4111111111111111, \"mail\": \"jane.roe@example.org\"}\n\n\ndef login(user, password='xk29Lmq8Zr'):\n    \"\"\"Calls +1 415 555 0142 on failure.\"\"\"\n    key = (\"sk-\"\n           \"ant-\"\n           \"api03-Xw4Rt9Lm2Qz7Bv5Nc8Kp1Hs6Jd3Fg0Ya-Ue4Io7Pl2Mn9Bv6Cx3Zq8Wr5Ty1As-QwErTyUiOpAsDfGhJkLzXc-AA\")\n    return f\"{user}:{password}@{os.environ['HOST']}\"\n",
        &[
            "4111111111111111",
            "jane.roe",
            "xk29Lmq8Zr",
            "555 0142",
            "Xw4Rt9Lm2Q",
        ],
    ),
    (
        "yaml",
        "db:\n  host: db.example.org\n  password: xk29Lmq8Zr\n  card: 4111111111111111\n  mail: jane.roe@example.org\n  phones: [\"+1 415 555 0142\", \"+1 415 555 0143\"]\n  note: |\n    mail jane.roe@example.org, please\n",
        &["xk29Lmq8Zr", "4111111111111111", "jane.roe", "555 0142"],
    ),
    (
        "javascript",
        "const card = 4111111111111111;\nconst user = { mail: 'jane.roe@example.org', 'card': 4111111111111111, \"password\": `xk29Lmq8Zr` };\nconst re = /^\\d{4}$/;\nfetch(`https://jane:xk29Lmq8Zr@api.example.org/x?mail=${encodeURIComponent('jane.roe@example.org')}`);\n",
        &["4111111111111111", "jane.roe", "xk29Lmq8Zr"],
    ),
    // Values without quotes, where a program has them.
    (
        "python",
        "PHONE = +14155550142\nuser = dict(phone=4155550142, card_number=4111111111111111, n=f(2))\npay(\n    4111111111111111,\n    phone=4155550142,\n)\n\n\ndef card():\n    return 4111111111111111\n",
        &["4155550142", "4111111111111111"],
    ),
    (
        "toml",
        "[person]\ndob = 1990-04-05\ncard = 4111111111111111\nphones = [4155550142, 4155550143]\n",
        &["1990-04-05", "4111111111111111"],
    ),
    (
        "javascript",
        "const a = { pin: 4821, cvv: 123, phone: 4155550142 };\nconst b = { id: f(a), card: 4111111111111111, n: [1, 2] };\npay(4111111111111111, b);\nfunction f(x) { return x; }\n",
        &["4821", "4155550142", "4111111111111111"],
    ),
    (
        "javascript",
        "login({\n  path: x,\n  password: xk29Lmq8Zr,\n  pin: 4821,\n  depth: 2,\n});\n",
        &["xk29Lmq8Zr", "4821"],
    ),
    (
        "yaml",
        "host: mx1\nmailto: jane.roe@example.org, erika@example.org\ncontacts: {jane.roe@example.org: 1}\nfrom: jane.roe@example.org <x>\n",
        &["jane.roe", "erika"],
    ),
    (
        "python",
        "print('\\x1b[31mjane.roe\\x1b[0m@example.org')\n",
        &["jane"],
    ),
    (
        "yaml",
        "users:\n  jane.roe@example.org: 3\n  other: 4\nmails:\n  - jane.roe@example.org\n",
        &["jane.roe"],
    ),
    (
        "json in json",
        r#"{"name": "run", "arguments": "{\"code\": \"PHONE = +14155550142\\ncard = 4111111111111111\\npay(4111111111111111)\"}"}"#,
        &["4111111111111111", "14155550142"],
    ),
];

#[test]
fn what_parsed_still_parses() {
    let scrubber = scrubber();
    for (language, text, gone) in SAMPLES {
        assert!(parses(language, text), "{language}: {text}");
        let out = scrubber.text(text);
        for gone in *gone {
            assert!(!out.contains(gone), "{language}: {gone} in {out}");
        }
        assert!(parses(language, &out), "{language}: {out}");
        assert_eq!(out, scrubber.text(&out), "{language}");
        // The same where it is a string of a record.
        let record = json!({"messages": [{"role": "tool", "content": text}]}).to_string();
        let mut workspace = Workspace::default();
        let Outcome::Out(scrubbed) = scrubber.line(record.as_bytes(), &mut workspace) else {
            panic!("{language}");
        };
        let scrubbed: Value = serde_json::from_slice(scrubbed.as_bytes()).unwrap();
        let said = scrubbed["messages"][0]["content"].as_str().unwrap();
        assert!(parses(language, said), "{language}: {said}");
    }
}

#[test]
fn tables_keep_their_shape() {
    let scrubber = scrubber();
    let text = "| name | mail | card |\n|:---|---|---:|\n| a | jane.roe@example.org | 4111 1111 1111 1111 |\n| b | `joe@example.org` | 5555-5555-5555-4444 |\n\n- [x] call +1 415 555 0142\n\n```sh\nexport DB_PASSWORD='xk29Lmq8Zr'\n```\n";
    let out = scrubber.text(text);
    let shape = |text: &str| -> Vec<(usize, usize, usize)> {
        let count = |line: &str, c: char| line.matches(c).count();
        text.lines()
            .map(|line| (count(line, '|'), count(line, '`'), count(line, '\'')))
            .collect()
    };
    assert_eq!(shape(text), shape(&out), "{out}");
    for gone in ["jane", "joe", "4111", "5555", "0142", "xk29"] {
        assert!(!out.contains(gone), "{gone} in {out}");
    }
}

#[test]
fn calls_of_tools_find_their_results() {
    let scrubber = scrubber();
    let lines = [
        r#"{"type":"assistant","uuid":"u-2","parentUuid":"u-1","sessionId":"s-1","message":{"role":"assistant","content":[{"type":"tool_use","id":"toolu_01BYfGNktE4d25hZnxHwFh2s","name":"Bash","input":{"command":"mail jane.roe@example.org"}}]}}"#,
        r#"{"type":"user","uuid":"u-3","parentUuid":"u-2","sessionId":"s-1","message":{"role":"user","content":[{"type":"tool_result","tool_use_id":"toolu_01BYfGNktE4d25hZnxHwFh2s","content":"sent"}]}}"#,
    ];
    let mut out = Vec::new();
    scrubber
        .stream(lines.join("\n").as_bytes(), &mut out)
        .unwrap();
    let out: Vec<Value> = String::from_utf8(out)
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(out[0]["uuid"], out[1]["parentUuid"]);
    assert_eq!(out[0]["sessionId"], out[1]["sessionId"]);
    let call = &out[0]["message"]["content"][0];
    let result = &out[1]["message"]["content"][0];
    assert_eq!(call["id"], result["tool_use_id"]);
    assert_ne!(call["id"], "toolu_01BYfGNktE4d25hZnxHwFh2s");
}
