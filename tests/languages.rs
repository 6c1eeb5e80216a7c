//! What people of sixteen languages call a value, before and after it, over it, at the head of its
//! column and as its key: `languages.toml` holds the words, this the forms in which they stand.

#![expect(
    clippy::print_stderr,
    reason = "the table of what was found is to be read"
)]

use std::collections::BTreeMap;
use std::fmt::Write;

use efface::detect::{Scratch, TextContext};
use efface::marks::Marked;
use efface::{Policy, Scrubber};
use serde::Deserialize;

const LANGUAGES: [&str; 16] = [
    "en", "de", "fr", "zh", "id", "es", "pt", "it", "nl", "pl", "ja", "ko", "sv", "tr", "ru", "ar",
];

/// How a name and its value stand together.
const FORMS: &[(&str, &str)] = &[
    ("colon", "{name}: «»"),
    ("plain", "{name} «»"),
    ("json", r#"{"n": 7, "{name}": "«»"}"#),
    ("form", "{name}\n«»\n"),
    (
        "table",
        "| Nr | {name} | X |\n|---|---|---|\n| 7 | «» | y |\n",
    ),
    ("csv", "nr,{name},x\n7,«»,y\n"),
    ("question", "{name}? «»"),
    ("answer", "A: {name}?\nB: «»"),
    ("cells", "<tr><td>{name}</td><td>«»</td></tr>"),
    // The value alone, whose key the name is.
    ("key", "«»"),
];

#[derive(Deserialize)]
struct File {
    /// Sentences that speak of none of the kinds.
    control: BTreeMap<String, Vec<String>>,
    /// Words that speak against a card.
    against: Kind,
    #[serde(flatten)]
    kinds: BTreeMap<String, Kind>,
}

#[derive(Deserialize)]
struct Kind {
    /// What it may be found as.
    #[serde(default)]
    labels: Vec<String>,
    /// The value between marks that have nothing between them.
    value: String,
    /// Where not all of [`FORMS`] are written: those that are not.
    #[serde(default)]
    without: Vec<String>,
    #[serde(flatten)]
    words: BTreeMap<String, Words>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    names: Vec<String>,
    say: Vec<String>,
}

/// A text with marks, the key whose value it is, and the name of its form.
struct Text {
    form: &'static str,
    key: Option<String>,
    marked: Marked,
}

impl Kind {
    fn texts(&self, language: &str) -> Vec<Text> {
        let words = self.words.get(language);
        let words = words.unwrap_or_else(|| panic!("no words of {language}"));
        let mut texts = Vec::new();
        for &(form, frame) in FORMS {
            if self.without.iter().any(|known| known == form) {
                continue;
            }
            for name in &words.names {
                texts.push(Text {
                    form,
                    key: (form == "key").then(|| name.clone()),
                    marked: marked(&frame.replace("{name}", name), &self.value),
                });
            }
        }
        texts.extend(words.say.iter().map(|sentence| Text {
            form: "say",
            key: None,
            marked: marked(sentence, &self.value),
        }));
        texts
    }
}

fn marked(text: &str, value: &str) -> Marked {
    let text = text.replace("«»", &format!("«{value}»"));
    Marked::read(&text).unwrap_or_else(|| panic!("marks of {text}"))
}

fn file() -> File {
    let file = toml::from_str(include_str!("languages.toml"));
    file.unwrap_or_else(|error| panic!("{error}"))
}

/// What is found of each text: byte range and label.
struct Finder {
    scrubber: Scrubber,
    scratch: Scratch,
}

impl Finder {
    fn new() -> Finder {
        let scrubber = Scrubber::builder(Policy::redact()).build();
        Finder {
            scrubber: scrubber.unwrap_or_else(|error| panic!("{error}")),
            scratch: Scratch::default(),
        }
    }

    fn find(&mut self, text: &Text) -> Vec<(std::ops::Range<usize>, &'static str)> {
        let mut context = TextContext::default();
        context.key = text.key.as_deref();
        let detector = self.scrubber.detector();
        let found = detector.scan(&text.marked.text, context, &mut self.scratch);
        let rows = found.iter().map(|it| (it.start..it.end, it.label.as_str()));
        rows.collect()
    }
}

#[test]
fn values_are_found_beside_the_words_of_every_language() {
    let file = file();
    let mut finder = Finder::new();
    let (mut table, mut failures) = (String::new(), String::new());
    let (mut all, mut found) = (0, 0);
    let _ = writeln!(
        table,
        "{:16}{}",
        "",
        LANGUAGES.map(|it| format!("{it:>7}")).concat()
    );
    for (name, kind) in &file.kinds {
        let _ = write!(table, "{name:16}");
        for language in LANGUAGES {
            let texts = kind.texts(language);
            let mut hits = 0;
            for text in &texts {
                let got = finder.find(text);
                let hit = text.marked.spans.iter().all(|(range, _)| {
                    let is = |label: &str| kind.labels.iter().any(|known| known == label);
                    got.iter().any(|(at, label)| at == range && is(label))
                });
                hits += usize::from(hit);
                if !hit {
                    let key = text.key.as_deref().unwrap_or_default();
                    let got: Vec<_> = got
                        .iter()
                        .map(|it| (it.1, &text.marked.text[it.0.clone()]))
                        .collect();
                    let text = text.form.to_owned() + " " + key + " " + &text.marked.text;
                    let _ = writeln!(failures, "{name} {language} {text:?} {got:?}");
                }
            }
            all += texts.len();
            found += hits;
            let _ = write!(table, "{:>7}", format!("{hits}/{}", texts.len()));
        }
        table.push('\n');
    }
    eprintln!("{table}{found} of {all}");
    assert!(failures.is_empty(), "\n{failures}");
}

#[test]
fn the_same_values_in_other_sentences_are_left() {
    let file = file();
    let mut finder = Finder::new();
    let mut failures = String::new();
    let mut look = |text: &Text| {
        for (range, _) in &text.marked.spans {
            let got = finder.find(text);
            let label = got
                .iter()
                .find(|(at, _)| at.start < range.end && range.start < at.end);
            if let Some((_, label)) = label {
                let _ = writeln!(failures, "{label} {:?} {:?}", text.key, text.marked.text);
            }
        }
    };
    for kind in file.kinds.values() {
        for sentence in file.control.values().flatten() {
            look(&Text {
                form: "control",
                key: None,
                marked: marked(sentence, &kind.value),
            });
        }
    }
    for language in LANGUAGES {
        file.against.texts(language).iter().for_each(&mut look);
    }
    assert!(failures.is_empty(), "\n{failures}");
}
