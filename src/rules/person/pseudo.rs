//! French "pseudo": a word for a login, and the beginning of many words of programs.

/// Whether the word at `word` may lead to a login at `value`: always, if it is not "pseudo"; else
/// where it stands as a word, with a possessive before it, or a verb or a sign behind.
/// `pseudo-class`, `Name.Builtin.Pseudo` and `fluent-pseudo` are names in code.
pub(super) fn may_lead(text: &[u8], word: usize, value: usize) -> bool {
    const PSEUDO: &[u8] = b"pseudo";
    let begins = |rest: &[u8], with: &[u8]| {
        rest.get(..with.len())
            .is_some_and(|rest| rest.eq_ignore_ascii_case(with))
    };
    if !begins(&text[word..], PSEUDO) {
        return true;
    }
    let mut end = word + PSEUDO.len();
    if begins(&text[end..], b"nyme") {
        end += 4;
    }
    let joins = |b: &u8| b.is_ascii_alphanumeric() || b"-_.#@/[](:".contains(b);
    let before = text[..word].last().is_some_and(joins);
    let behind = text.get(end).is_some_and(|b| joins(b) && *b != b':');
    if before || behind || value.checked_sub(1).is_some_and(|at| text[at] == b'#') {
        return false;
    }
    // It stands before its name.
    if value < end {
        return true;
    }
    let between = String::from_utf8_lossy(&text[end..value]).to_lowercase();
    let said = between
        .split(|c: char| !c.is_alphabetic())
        .any(|word| matches!(word, "est" | "sera" | "était" | "devient" | "reste"));
    let lead = text[word.saturating_sub(24)..word].trim_ascii_end();
    let owner = lead.rsplit(|b| !b.is_ascii_alphabetic()).next();
    let owner = owner.unwrap_or_default().to_ascii_lowercase();
    let owned = [
        "mon", "ton", "son", "votre", "notre", "leur", "le", "du", "de", "sous", "un", "nouveau",
        "ancien",
    ];
    let owned = owned.iter().any(|word| word.as_bytes() == owner);
    let sign = between.trim_end_matches([' ', '"', '\'', '`', '«', '*', '@', '\\', '\u{a0}']);
    let signed = sign.is_empty() || sign.ends_with([':', '=', '|', '\n', '\t', '>', ',', ';', '?']);
    // A label alone says little: a name with a hyphen may be that of a class or a crate.
    let name = text[value..]
        .iter()
        .skip(usize::from(text.get(value) == Some(&b'@')));
    let mut name = name.take_while(|b| b.is_ascii_alphanumeric() || b"_.-".contains(b));
    said || owned || signed && !name.any(|b| *b == b'-')
}

/// Whether the word at `at` may head a column: a part of another name does not.
pub(super) fn may_head(text: &[u8], at: usize) -> bool {
    let part = |b: &u8| b.is_ascii_alphanumeric() || b"._".contains(b);
    let is_pseudo = text[at..]
        .get(..6)
        .is_some_and(|word| word.eq_ignore_ascii_case(b"pseudo"));
    let behind = text.get(at + 6).is_some_and(|b| b"._".contains(b));
    !is_pseudo || !behind && !text[..at].last().is_some_and(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_login_is_led_to_and_a_name_in_code_is_not() {
        for (text, want) in [
            ("mon pseudo est «jane_doe42", true),
            ("mon pseudo «jane-doe42", true),
            ("Pseudo : «jane_doe42", true),
            ("\"pseudo\": \"«jane_doe42", true),
            ("Pseudo\n«jane_doe42", true),
            ("Pseudo Discord : «jane_doe42", true),
            ("Pseudonyme : «jane_doe42", true),
            ("pseudo ? «jane_doe42", true),
            ("pseudo  «jane_doe42", true),
            ("Pseudo: \"#«f8f8f2", false),
            ("Builtin.Pseudo: «abc2", false),
            ("Pseudo: «abc-2", false),
            ("css pseudo-class: «nth2", false),
            ("pseudo-module builtins in addition to «Modula2", false),
            ("pseudo instruction «mov_r2", false),
            ("fluent-pseudo: «abc2", false),
            ("walkPseudos: «abc2", false),
        ] {
            let (lead, value) = text.split_once('«').unwrap_or_default();
            let plain = format!("{lead}{value}");
            let word = lead.to_lowercase().find("pseudo").unwrap_or_default();
            assert_eq!(may_lead(plain.as_bytes(), word, lead.len()), want, "{text}");
        }
    }
}
