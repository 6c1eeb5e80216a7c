//! `efface report`: the page is whole HTML, loads nothing, and shows no small count and no value.

use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::path::Path;

use html5ever::tendril::TendrilSink;
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use serde_json::Value;

use crate::{House, NOW, corpus, said};

/// An element of a page.
struct Element {
    name: String,
    attributes: BTreeMap<String, String>,
    /// All text in it.
    text: String,
    /// The text of the cells of a row.
    cells: Vec<String>,
}

/// The page as a browser reads it, and what is wrong with it.
fn read(page: &[u8]) -> (Vec<Element>, Vec<String>) {
    let dom = html5ever::parse_document(RcDom::default(), Default::default())
        .from_utf8()
        .one(page);
    let mut elements = Vec::new();
    walk(&dom.document, &mut elements);
    let errors = dom
        .errors
        .borrow()
        .iter()
        .map(ToString::to_string)
        .collect();
    (elements, errors)
}

fn walk(node: &Handle, elements: &mut Vec<Element>) {
    if let NodeData::Element { name, attrs, .. } = &node.data {
        let attributes = attrs.borrow();
        let attributes = attributes
            .iter()
            .map(|it| (it.name.local.to_string(), it.value.to_string()));
        elements.push(Element {
            name: name.local.to_string(),
            attributes: attributes.collect(),
            text: text(node),
            cells: node.children.borrow().iter().map(text).collect(),
        });
    }
    for child in node.children.borrow().iter() {
        walk(child, elements);
    }
}

fn text(node: &Handle) -> String {
    match &node.data {
        NodeData::Text { contents } => contents.borrow().to_string(),
        _ => node.children.borrow().iter().map(text).collect(),
    }
}

/// Manifests of the corpus in so many shards.
fn manifests(house: &House, shards: usize) -> Vec<String> {
    let corpus = fs::read_to_string(corpus()).unwrap();
    let lines: Vec<&str> = corpus.lines().collect();
    let mut names = Vec::new();
    for (at, part) in lines.chunks(lines.len().div_ceil(shards)).enumerate() {
        let name = format!("{at:02}.json");
        let day = format!("2026-01-{:02}T00:00:00Z", 15 + at % 10);
        house.put("in.jsonl", part.join("\n") + "\n{broken\n");
        let output = house.run(&[
            "scrub",
            "-q",
            "--now",
            &day,
            "in.jsonl",
            "-o",
            "out.jsonl",
            "--safety-output",
            "safety.jsonl",
            "--manifest",
            &name,
        ]);
        assert_eq!(output.status.code(), Some(1), "{}", said(&output));
        names.push(name);
    }
    names
}

fn page(house: &House, names: &[String], more: &[&str]) -> Vec<u8> {
    let mut arguments = vec!["report"];
    arguments.extend(names.iter().map(String::as_str));
    arguments.extend(more);
    house.done(&arguments)
}

/// Conversations behind a cell, at least.
fn among(spread: &Value) -> u32 {
    u128::from_str_radix(spread.as_str().unwrap(), 16)
        .unwrap()
        .count_ones()
}

#[test]
fn a_page_is_whole_and_alone() {
    let house = House::new();
    for shards in [1, 4, 40] {
        let names = manifests(&house, shards);
        let bytes = page(&house, &names, &[]);
        assert!(
            bytes == page(&house, &names, &[]),
            "the same manifests, the same page"
        );
        let (elements, errors) = read(&bytes);
        assert!(errors.is_empty(), "{errors:?}");
        // Nothing is loaded.
        let page = String::from_utf8(bytes).unwrap();
        for word in [
            "http:",
            "https:",
            "//",
            "url(",
            "@import",
            "<script",
            "javascript:",
        ] {
            assert!(!page.contains(word), "{word}");
        }
        let ids: Vec<&String> = elements
            .iter()
            .filter_map(|it| it.attributes.get("id"))
            .collect();
        let known: HashSet<&str> = ids.iter().map(|it| it.as_str()).collect();
        assert_eq!(known.len(), ids.len(), "an id stands twice");
        for Element {
            name,
            attributes,
            text,
            ..
        } in &elements
        {
            assert!(
                !["script", "link", "img", "iframe", "object", "base", "form"].contains(&&**name)
            );
            for (attribute, value) in attributes {
                assert!(!attribute.starts_with("on"), "{attribute}");
                match attribute.as_str() {
                    "src" | "data" | "action" => panic!("{attribute}"),
                    "href" => assert!(known.contains(value.strip_prefix('#').unwrap()), "{value}"),
                    "aria-labelledby" => assert!(known.contains(value.as_str()), "{value}"),
                    _ => {}
                }
            }
            // What is drawn says nothing that is not written.
            if name == "svg" {
                assert_eq!(
                    (attributes["aria-hidden"].as_str(), text.as_str()),
                    ("true", "")
                );
            }
            if name == "th" {
                assert!(
                    attributes.contains_key("scope") && !text.is_empty(),
                    "{text}"
                );
            }
        }
        let all = |wanted: &str| elements.iter().filter(|it| it.name == wanted).count();
        assert_eq!(all("h1"), 1);
        assert_eq!(all("main"), 1);
        assert!(all("table") > 8 && all("caption") == all("table"));
        assert!(elements[0].attributes["lang"] == "en");
        // No heading skips a level.
        let levels = elements
            .iter()
            .filter_map(|it| it.name.strip_prefix('h')?.parse::<u32>().ok());
        levels.fold(0, |last, level| {
            assert!(level <= last + 1);
            level
        });
        for css in ["prefers-color-scheme: dark", "@media print"] {
            assert!(page.contains(css), "{css}");
        }
        // With one run there is nothing to plot over time.
        assert_eq!(elements.iter().any(|it| it.name == "figure"), shards > 1);
    }
}

#[test]
fn no_small_count_is_shown() {
    let house = House::new();
    let names = manifests(&house, 1);
    let manifest: Value = serde_json::from_slice(&house.get(&names[0])).unwrap();
    for k in [2, 20, 60] {
        let (elements, _) = read(&page(&house, &names, &["--k", &k.to_string()]));
        let rows: Vec<&Vec<String>> = elements
            .iter()
            .filter(|it| it.name == "tr")
            .map(|it| &it.cells)
            .collect();
        let found = &manifest["cells"]["found"];
        let mut few = 0;
        let mut plenty = 0;
        for table in ["labels", "languages", "zones", "regions"] {
            for (name, cell) in found[table].as_object().unwrap() {
                // A language and a kind of text are both `code`; the kinds stand behind.
                let is_of = |cells: &&&Vec<String>| cells[0].split(' ').next() == Some(name);
                let row = match table {
                    "regions" => rows.iter().rfind(is_of),
                    _ => rows.iter().find(is_of),
                };
                let row = row.unwrap();
                let values = cell["values"].to_string();
                if among(&cell["spread"]) < k {
                    assert_eq!(row[1], format!("< {k}"), "{name}");
                    assert!(
                        !row[2..]
                            .iter()
                            .any(|cell| cell.bytes().any(|b| b.is_ascii_digit()))
                    );
                    few += 1;
                } else {
                    plenty += 1;
                    let shown = row[1].replace(',', "");
                    assert!(shown == values || shown == "withheld", "{name}: {shown}");
                }
            }
        }
        assert!(plenty > 0 && (few > 0 || k == 2), "k = {k}");
        // One table of one column: what is hidden of it can't be had from its total.
        let labels = found["zones"].as_object().unwrap();
        let hidden: Vec<u64> = labels
            .iter()
            .filter(|(name, _)| {
                let row = rows
                    .iter()
                    .find(|cells| cells[0].split(' ').next() == Some(name));
                row.unwrap()[1].replace(',', "").parse::<u64>().is_err()
            })
            .map(|(_, cell)| cell["values"].as_u64().unwrap())
            .collect();
        assert_ne!(hidden.len(), 1);
    }
    for wrong in ["0", "1", "101", "x"] {
        let output = house.run(&["report", &names[0], "--k", wrong]);
        assert_eq!(output.status.code(), Some(2), "{wrong}");
    }
}

#[test]
fn no_value_of_the_corpus_is_in_it() {
    let house = House::new();
    let page = String::from_utf8(page(&house, &manifests(&house, 3), &["--k", "2"])).unwrap();
    let planted = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/expected.tsv");
    let planted = fs::read_to_string(planted).unwrap();
    let mut asked = 0;
    for row in planted.lines() {
        let mut columns = row.split('\t').skip(5);
        let planted: Vec<String> = serde_json::from_str(columns.next().unwrap()).unwrap();
        for value in planted.iter().filter(|value| value.chars().count() > 5) {
            asked += 1;
            assert!(!page.contains(value), "{value}");
        }
    }
    assert!(asked > 300, "{asked}");
    for name in ["in.jsonl", "00.json", "broken"] {
        assert!(!page.contains(name), "{name}");
    }
}

#[test]
fn what_the_manifests_say_of_each_other() {
    let house = House::new();
    let names = manifests(&house, 2);
    // Read twice, in two runs of two days.
    let told = String::from_utf8(page(&house, &names, &[])).unwrap();
    assert!(told.contains("are not chained") && told.contains("None is signed."));
    assert!(!told.contains("Look at this first"));
    house.done(&["keygen", "--signing", "-o", "sign.key"]);
    house.put("in.jsonl", fs::read(corpus()).unwrap());
    let scrub = [
        "scrub",
        "-q",
        "--now",
        NOW,
        "in.jsonl",
        "-o",
        "out.jsonl",
        "--sign",
        "sign.key",
    ];
    house.done(&[&scrub[..], &["--manifest", "a.json"]].concat());
    house.done(&[&scrub[..], &["--manifest", "b.json", "--chain", "a.json"]].concat());
    let both = ["a.json", "b.json"].map(String::from);
    let told = String::from_utf8(page(&house, &both, &[])).unwrap();
    assert!(told.contains("none is missing") && told.contains("All are signed by the key"));
    assert!(told.contains("were read by more than one run"));
    let told = String::from_utf8(page(&house, &both[1..], &[])).unwrap();
    assert!(told.contains("Manifest 2 comes behind manifest 1 of its chain, which is missing"));
    // Counts that don't add up can't be protected.
    let altered =
        String::from_utf8(house.get("a.json"))
            .unwrap()
            .replacen("\"out\": ", "\"out\": 1", 1);
    house.put("c.json", altered);
    for (names, why) in [
        (["a.json", "a.json"], "is given twice"),
        (["b.json", "c.json"], "don't add up"),
    ] {
        let output = house.run(&["report", names[0], names[1], "-o", "page.html"]);
        assert_eq!(output.status.code(), Some(2));
        assert!(said(&output).contains(why), "{}", said(&output));
        assert!(!house.path("page.html").exists());
    }
    house.done(&["report", "a.json", "-o", "page.html"]);
    #[cfg(unix)]
    assert_eq!(crate::mode(&house.path("page.html")), 0o600);
}

/// Text is read against the ground in light and in dark (WCAG 2, success criterion 1.4.3).
#[test]
fn text_stands_out() {
    let css = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/cli/report/style.css");
    let css = fs::read_to_string(css).unwrap();
    let colours = |part: &str| -> BTreeMap<String, f64> {
        part.split(';')
            .filter_map(|it| {
                let (name, value) = it.split_once(':')?;
                let name = name.rsplit("--").next()?;
                Some((name.trim().to_owned(), luminance(value.trim())?))
            })
            .collect()
    };
    let blocks: Vec<&str> = css
        .split(":root {")
        .skip(1)
        .map(|it| it.split('}').next().unwrap())
        .collect();
    assert_eq!(blocks.len(), 3);
    for block in blocks {
        let colours = colours(block);
        let contrast = |a: &str, b: &str| {
            let (a, b) = (colours[a] + 0.05, colours[b] + 0.05);
            a.max(b) / a.min(b)
        };
        for ground in ["ground", "raised"] {
            for text in ["text", "quiet", "link"] {
                assert!(
                    contrast(text, ground) >= 4.5,
                    "{text} on {ground}: {}",
                    contrast(text, ground)
                );
            }
            // What is drawn: 3 is asked (1.4.11).
            for drawn in ["all", "out", "held", "refused", "found"] {
                assert!(contrast(drawn, ground) >= 3.0, "{drawn} on {ground}");
            }
        }
        assert!(contrast("text", "warn") >= 4.5);
    }
}

fn luminance(colour: &str) -> Option<f64> {
    let digits = colour.strip_prefix('#')?;
    let wide = match digits.len() {
        3 => digits.chars().flat_map(|it| [it, it]).collect(),
        _ => digits.to_owned(),
    };
    let part = |at: usize| {
        let value = f64::from(u8::from_str_radix(&wide[at..at + 2], 16).ok()?) / 255.0;
        Some(match value <= 0.040_45 {
            true => value / 12.92,
            false => ((value + 0.055) / 1.055).powf(2.4),
        })
    };
    Some(0.2126 * part(0)? + 0.7152 * part(2)? + 0.0722 * part(4)?)
}
