//! Places that say that a name stands there: behind a greeting, in a column or under a key for names.
//!
//! A part of a known name may be a word, `Mark`, or too short to be told from one, `Roe`. It counts
//! there alone.

use super::column::Columns;
use super::floor;
use super::names;

/// What ends a letter: the name stands alone in the next line.
#[rustfmt::skip]
const CLOSINGS: &[&str] = &[
    "regards", "sincerely", "cheers", "thanks", "thank you", "yours", "grüße", "grüßen", "gruß", "cordialement", "atentamente",
    "saludos", "abraços", "atenciosamente", "saluti",
];

/// Forms of address: what stands behind is a name, whatever follows.
#[rustfmt::skip]
const TITLES: &[&str] = &[
    "mr", "mrs", "ms", "miss", "herr", "herrn", "frau", "monsieur", "madame", "mme", "señor", "señora", "sr", "sra", "senhor",
    "senhora", "bapak", "ibu", "signor", "signora",
];

/// Heads of columns and keys for a name, and nothing else, by their letters.
#[rustfmt::skip]
const HEADS: &[&str] = &[
    "firstname", "lastname", "givenname", "familyname", "middlename", "fullname", "surname", "forename", "fname", "lname",
    "vorname", "nachname", "familienname", "prénom", "prenom", "nomdefamille", "nombre", "apellido", "apellidos", "sobrenome",
    "cognome", "voornaam", "achternaam", "imię", "nazwisko",
];

/// Heads and keys that may be for a name of something else: a name that is a word is none there.
#[rustfmt::skip]
const LOOSE: &[&str] = &[
    "name", "nom", "nome", "naam", "nama", "first", "last", "given", "family", "customer", "patient", "employee", "author",
    "owner", "assignee", "contact", "user", "username", "client", "kunde", "cliente",
];

/// Heads of columns for a name that fills its cell.
const FIRST_LAST: &[&str] = &["first", "last", "given", "family"];

/// Whether a part of a name at `start` is meant by its place.
pub(super) fn is_meant(text: &str, start: usize, end: usize, columns: &mut Columns) -> bool {
    let here = &text[start..end];
    let is_word = names::is_common(&here.to_lowercase());
    let capital = here.chars().next().is_some_and(char::is_uppercase);
    if is_word && !capital {
        return false;
    }
    is_greeted(text, start, end, is_word)
        || is_under_a_key(text, start, is_word)
        || fills_a_cell(text, start, end)
            && columns
                .head(text, start)
                .is_some_and(|head| is_head(head, is_word) || is_one_of(head, FIRST_LAST))
}

/// `Hi Mark,`, `Dear Ms Roe`, `Best regards,⏎Jane`.
fn is_greeted(text: &str, start: usize, end: usize, is_word: bool) -> bool {
    let from = floor(text, start.saturating_sub(32));
    let before = &text[from..start];
    let plain = before.trim_end_matches([' ', ',', '.', '*', '_', '\u{a0}']);
    let rest = &text[end..];
    let ends = rest.is_empty()
        || rest.starts_with([
            ',', '.', '!', '?', ':', ';', '\n', '\r', '<', '"', '\'', '\\',
        ]);
    let line = plain.trim_end_matches(['\n', '\r', ' ', ',', '!']);
    let alone = rest.is_empty()
        || rest.starts_with(['\n', '\r'])
        || rest.trim_start_matches(' ').is_empty();
    if line.len() < plain.len() || plain.len() == before.len() {
        return line.len() < before.len() && alone && ends_with(line, CLOSINGS);
    }
    ends_with(plain, TITLES) || (ends || !is_word) && ends_with(plain, names::GREETINGS)
}

/// Whether the last word, or words, of a text are among these.
fn ends_with(text: &str, words: &[&str]) -> bool {
    let text = text.to_lowercase();
    let mut words = words.iter();
    words.any(|word| {
        let rest = text.strip_suffix(word);
        rest.is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
    })
}

/// `first_name = "Mark"`, `<lastName>Roe<`.
fn is_under_a_key(text: &str, start: usize, is_word: bool) -> bool {
    let from = floor(text, start.saturating_sub(40));
    let before = &text[from..start];
    let key = before.trim_end_matches([' ', '\'', '"', '`', '\\', ':', '=', '>', '(']);
    let between = &before[key.len()..];
    let word = key
        .rsplit(|c: char| !(c.is_alphabetic() || "_-".contains(c)))
        .next();
    between.contains([':', '=', '>']) && word.is_some_and(|word| is_head(word, is_word))
}

/// Whether nothing but a frame stands beside it in its cell.
fn fills_a_cell(text: &str, start: usize, end: usize) -> bool {
    let frame = [' ', '"', '\'', '*', '`'];
    let ends = ['\t', '|', ';', ',', '\n', '\r'];
    let before = text[floor(text, start.saturating_sub(48))..start].trim_end_matches(frame);
    let behind = &text[end..floor(text, text.len().min(end + 48))];
    let behind = behind.trim_start_matches(frame);
    (before.is_empty() || before.ends_with(ends)) && (behind.is_empty() || behind.starts_with(ends))
}

fn is_one_of(head: &str, known: &[&str]) -> bool {
    known.contains(&head.trim_matches([' ', '"', '*']).to_lowercase().as_str())
}

fn is_head(head: &str, is_word: bool) -> bool {
    let letters = head.chars().filter(|c| c.is_alphabetic());
    let plain: String = letters.flat_map(char::to_lowercase).collect();
    // `customer_first_name`, `u.last_name`.
    HEADS.iter().any(|known| plain.ends_with(known)) || !is_word && LOOSE.contains(&plain.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_for_names() {
        for (text, want) in [
            ("Hi «Mark», thanks", true),
            ("<p>Hello «Mark»!</p>", true),
            ("Dear Ms «Grant» and all", true),
            ("Sehr geehrte Frau «Roe», wir", true),
            ("hola «roe» que tal", true),
            ("Best regards,\n«Mark»", true),
            ("Thanks,\n«Will» try it", false),
            ("Hello!\n«Grant» access", false),
            ("Hi «will» this work?", false),
            ("Hi «Will» this work?", false),
            ("Dear «Grant» committee", false),
            ("oh hi«Mark»", false),
            ("«Mark» it as done", false),
            ("first_name,last_name\n«Mark»,x\n", true),
            (
                " id | first_name | last_name \n----+----+----\n  1 | «Mark» | Grant\n(1 row)",
                true,
            ),
            ("| given name | x |\n|---|---|\n| **«Mark»** | 1 |", true),
            ("| first | last |\n|---|---|\n| «Mark» | Grant |", true),
            ("| first | last |\n|---|---|\n| «Mark» it | then |", false),
            ("| first | last |\n|---|---|\n| «mark» | then |", false),
            ("| name | right |\n|---|---|\n| «Grant» | write |", false),
            ("| name | right |\n|---|---|\n| «Roe» | write |", true),
            (
                "| first name | x |\n|---|---|\n| «Mark» the cell | 1 |",
                false,
            ),
            ("firstName: '«Mark»'", true),
            ("<lastName>«Grant»</lastName>", true),
            ("name: «Grant»", false),
            ("name: «Roe»", true),
            ("last_name «Grant»", false),
        ] {
            let start = text.find('«').unwrap_or_default();
            let end = text.find('»').unwrap_or_default() - '«'.len_utf8();
            let text = text.replace(['«', '»'], "");
            let got = is_meant(&text, start, end, &mut Columns::default());
            assert_eq!(got, want, "{text}");
        }
    }
}
