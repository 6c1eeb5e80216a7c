//! A value that stands alone: in a cell of the column that its name heads, or on a line under it.

/// Rows are followed up this far to the head of their column, in bytes and in lines. Farther up
/// the engine knows the head.
const UP: (usize, usize) = (640, 4);

/// `at`, if the number there stands alone, in a cell or on a line, under one of `names`. `inside`:
/// what its cell may hold.
pub(crate) fn cell(
    text: &[u8],
    at: usize,
    names: &[&str],
    inside: fn(u8) -> bool,
) -> Option<usize> {
    alone(text, at, names, inside).then_some(at)
}

/// In a cell of its own, or on a line, whose head or whose line above is one of `names`.
fn alone(text: &[u8], at: usize, names: &[&str], inside: fn(u8) -> bool) -> bool {
    let quote = |b: &u8| matches!(b, b' ' | b'"' | b'\'' | b'`' | b'*');
    let lead = text[..at].iter().rev().take(4).take_while(|b| quote(b));
    let start = at - lead.count();
    let sign = start.checked_sub(1).map(|before| text[before]);
    let is_sign = |b: u8| matches!(b, b',' | b';' | b'|' | b'\t' | b'\n' | b'\r');
    let cell = text[at..].iter().take(48).take_while(|b| !is_sign(**b));
    let cell = cell.count();
    let end = text.get(at + cell).copied();
    let filled = text[at..at + cell].iter().all(|&b| inside(b) || quote(&b));
    if !filled || !end.is_none_or(is_sign) || sign.is_some_and(|sign| !is_sign(sign)) {
        return false;
    }
    let line_ends = end.is_none_or(|end| matches!(end, b'\n' | b'\r'));
    match sign {
        // The value of a key: its name was near enough to be asked about.
        None => end.is_none(),
        Some(b'\n') if line_ends => {
            // Other values may stand in between, where it is a column of its own.
            let mut above = text[..start].split(|&b| b == b'\n').rev().skip(1);
            let mut read = 0;
            above
                .by_ref()
                .take(UP.1)
                .take_while(|line| {
                    read += line.len();
                    read < UP.0
                })
                .find(|line| line.iter().any(|&b| !inside(b) && !quote(&b)))
                .is_some_and(|line| line.len() <= 80 && is_named(line, names))
        }
        Some(b'\n') => end.is_some_and(|sign| headed(text, start, sign, names)),
        Some(sign) => headed(text, start, sign, names),
    }
}

/// Whether the column of the cell at `at` has a head that is one of `names`, or none that is near.
fn headed(text: &[u8], at: usize, sign: u8, names: &[&str]) -> bool {
    let from = at.saturating_sub(UP.0);
    let mut lines = text[from..at].split(|&b| b == b'\n').rev();
    let Some(before) = lines.next() else {
        return false;
    };
    let column = cells(before, sign);
    let rest = text[at..].split(|&b| b == b'\n').next().unwrap_or_default();
    let count = column + cells(&rest[..rest.len().min(UP.0)], sign);
    let mut head = None;
    for (far, line) in lines.enumerate() {
        if far >= UP.1 {
            return true;
        }
        if cells(line, sign) != count {
            break;
        }
        head = Some(line);
    }
    let Some(head) = head else {
        return false;
    };
    let cell = split(head, sign).nth(column).unwrap_or_default();
    is_named(cell, names)
}

/// Signs between cells, less those in quotes.
fn cells(line: &[u8], sign: u8) -> usize {
    split(line, sign).count() - 1
}

fn split(line: &[u8], sign: u8) -> impl Iterator<Item = &[u8]> {
    let mut quoted = false;
    line.split(move |&b| {
        quoted ^= b == b'"';
        b == sign && !quoted
    })
}

fn is_named(head: &[u8], names: &[&str]) -> bool {
    let Ok(head) = std::str::from_utf8(&head[..head.len().min(96)]) else {
        return false;
    };
    let head = head.to_lowercase();
    names.iter().any(|name| place(&head, name).is_some())
}

/// Where `text`, in small letters, has the name as a whole word; one that ends with `*` begins it.
fn place(text: &str, name: &str) -> Option<usize> {
    let (name, stem) = match name.strip_suffix('*') {
        Some(name) => (name, true),
        None => (name, false),
    };
    let unspaced = |c: char| matches!(c, '\u{2E80}'..='\u{D7FF}');
    let letter = |c: char| c.is_alphabetic() && !unspaced(c);
    text.match_indices(name).map(|(at, _)| at).find(|&at| {
        let left = !text[..at].chars().next_back().is_some_and(letter);
        let right = stem || !text[at + name.len()..].chars().next().is_some_and(letter);
        left && right
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_stand_under_their_heads() {
        const NAMES: &[&str] = &["konto*", "account"];
        for (text, want) in [
            ("nr,Kontonummer\n7,4711\n", true),
            ("Kontonummer,nr\n7,4711\n", false),
            ("| Nr | Konto |\n|---|---|\n| 7 | 4711 |\n", true),
            ("Konto\n4711", true),
            ("Diskonto\n4711", false),
            ("account\n1234\n4711\n", true),
            ("my account\nhas 4711\n", false),
            ("4711 rows of the account", false),
        ] {
            let at = text.find("4711").unwrap_or_default();
            let inside = |b: u8| b.is_ascii_digit();
            let found = cell(text.as_bytes(), at, NAMES, inside);
            assert_eq!(found.is_some(), want, "{text}");
        }
    }
}
