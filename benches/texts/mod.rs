//! The texts that benches read: shipped ones, and those that ask for the worst.

#![allow(dead_code, unreachable_pub, clippy::unwrap_used)]

use std::fs;
use std::path::Path;

/// Bytes of each text: larger than the first-level caches, small enough for many rounds.
pub const SIZE: usize = 1 << 20;

pub fn corpus(path: &str) -> String {
    fs::read_to_string(
        Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("corpus")
            .join(path),
    )
    .unwrap()
}

/// `text` again and again up to [`SIZE`], cut at a character.
pub fn long(text: &str) -> String {
    let mut long = text.repeat(SIZE / text.len() + 1);
    let mut end = SIZE;
    while !long.is_char_boundary(end) {
        end -= 1;
    }
    long.truncate(end);
    long
}

/// Name and text: what people write, what machines write, and what an adversary would.
pub fn texts() -> Vec<(&'static str, String)> {
    let code = ["rust", "python", "typescript", "sql-shell", "go-c"]
        .map(|language| corpus(&format!("clean/code-{language}.txt")))
        .concat();
    let chinese: String = corpus("clean/prose-zh-ja-ru.txt");
    vec![
        ("prose", long(&corpus("clean/prose-en.txt"))),
        ("prose beyond ASCII", long(&chinese)),
        ("chat", long(&chat())),
        ("code", long(&code)),
        ("log", long(&corpus("clean/http.log"))),
        ("base64", long(&corpus("clean/base64-lines.txt"))),
        ("dense", long(&dense())),
    ]
}

/// What the messages of the shipped transcripts say, or those of the file that `EFFACE_BENCH` names.
pub fn chat() -> String {
    let lines = match std::env::var("EFFACE_BENCH") {
        Ok(path) => fs::read_to_string(path).unwrap(),
        Err(_) => corpus("transcripts.jsonl"),
    };
    let mut text = String::new();
    for line in lines.lines() {
        if text.len() > 4 * SIZE {
            break;
        }
        let record: serde_json::Value = serde_json::from_str(line).unwrap();
        for message in record["messages"].as_array().unwrap() {
            if let Some(content) = message["content"].as_str() {
                text.push_str(content);
                text.push_str("\n\n");
            }
        }
    }
    text
}

/// A value in every line.
pub fn dense() -> String {
    let gold = ["payment", "bank", "contact", "network", "government"];
    gold.map(|family| corpus(&format!("gold/{family}.txt")))
        .concat()
        .lines()
        .filter_map(efface::marks::Marked::read)
        .map(|marked| marked.text + "\n")
        .collect()
}

/// Text that wakes rules as often as can be, and never lets them find anything.
pub fn hostile() -> Vec<(&'static str, String)> {
    [
        ("digits", "1 ".to_owned()),
        ("digit groups", "4111 ".to_owned()),
        ("at signs", "@".to_owned()),
        ("nearly e-mail", "a.a.a.a.a.a.a.a@".to_owned()),
        ("colons", "a:a:a:a:".to_owned()),
        ("hex pairs", "0a:".to_owned()),
        ("assignments", "password=".to_owned()),
        ("quotes", "password=\"".to_owned()),
        ("prefixes", "sk-ant-".to_owned()),
        ("token run", "a".to_owned()),
        (
            "key banners",
            concat!("-----BEGIN ", "PRIVATE KEY-----").to_owned(),
        ),
        ("words", "password is ".to_owned()),
        ("addresses", "https://a:".to_owned()),
        ("brackets", "[[[[".to_owned()),
        ("home", "/home/".to_owned()),
        ("eyJ", "eyJ.".to_owned()),
        ("eyJ and dashes", "eyJ-".to_owned()),
        ("born", "born 1. ".to_owned()),
        ("full width", "４１".to_owned()),
    ]
    .map(|(name, text)| (name, long(&text)))
    .into()
}

/// Lines of coding sessions, some of prose and some of code, each with what `value` gives for it.
pub fn session(value: Option<fn(usize) -> String>) -> String {
    let prose = corpus("clean/prose-en.txt");
    let code = corpus("clean/code-rust.txt");
    let (prose, code): (Vec<&str>, Vec<&str>) = (prose.lines().collect(), code.lines().collect());
    let mut lines = String::new();
    for number in 0.. {
        if lines.len() > 2 * SIZE {
            break;
        }
        let (text, many) = match number % 2 {
            0 => (&prose, 4),
            _ => (&code, 24),
        };
        let from = number * many % (text.len() - many);
        let mut said = text[from..from + many].join("\n");
        said.extend(value.map(|value| value(number)));
        let line = serde_json::json!({"type": "user", "uuid": format!("u-{number}"),
            "sessionId": format!("s-{}", number / 400), "message": {"role": "user", "content": said}});
        lines.push_str(&line.to_string());
        lines.push('\n');
    }
    lines
}

/// A value that a session does not remember.
pub fn birthday(number: usize) -> String {
    format!("\nShe was born on 19{:02}-04-05.", number % 90 + 10)
}

/// A value that it does.
pub fn address(number: usize) -> String {
    format!("\nShe is jane.doe{number}@example.org.")
}
