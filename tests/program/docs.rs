//! What is printed from the catalogue and also stands in a file.

use std::fs;
use std::path::Path;

use crate::{House, said};

fn file(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap()
}

#[test]
fn the_list_of_rules_is_current() {
    let printed = String::from_utf8(House::new().done(&["rules", "docs"])).unwrap();
    let kept = file("docs/rules.md");
    let differs = printed
        .lines()
        .zip(kept.lines())
        .find(|(new, old)| new != old);
    let same = printed == kept;
    assert!(
        same,
        "efface rules docs > docs/rules.md; it differs in {differs:?}"
    );

    // The README says the same of the whole.
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let counts = printed
        .lines()
        .find(|line| line.contains(" rules: "))
        .unwrap();
    let readme = words(&file("README.md"));
    assert!(
        readme.contains(&words(counts)),
        "README.md has to say: {counts}"
    );
}

/// What rules of a user may take of the memory is bounded, and said.
#[test]
fn rules_without_end() {
    let house = House::new();
    let rule = |number: usize| {
        let long = "x".repeat(4000);
        format!(
            "[[rule]]\nid = \"acme/r{number}\"\nabout = \"{long}\"\nwake.words = [\"badge\"]\n\
             pattern = 'badge ({long})'\nhits = [\"«badge {number}»\"]\nmisses = [\"x\"]\n"
        )
    };
    house.put("many.toml", (0..250).map(rule).collect::<String>());
    let output = house.run(&["rules", "check", "many.toml"]);
    assert_eq!(output.status.code(), Some(2));
    let told = said(&output);
    assert!(told.contains("has read 8 MiB of different rules"), "{told}");

    let rule = |number| format!("[[rule]]\nid = \"a/r{number}\"\n");
    house.put("many.toml", (0..300).map(rule).collect::<String>());
    let output = house.run(&["rules", "check", "many.toml"]);
    assert!(said(&output).contains("more than 256"));
}
