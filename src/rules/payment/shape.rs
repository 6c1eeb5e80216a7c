//! Where a card number begins and ends: what is joined to it, how it is grouped, and when groups
//! are the rows of a table.

use super::{firm, loose};

/// No network's numbers begin with 0 or 7, and what stands before must not be joined to them,
/// less the directory of a path.
pub(super) fn begin_any(text: &[u8], at: usize) -> Option<usize> {
    let first = text.get(at)?;
    let path = at > 1 && text[at - 1] == b'/' && text[at - 2].is_ascii_alphabetic();
    let known = matches!(first, b'1'..=b'6' | b'8' | b'9');
    (known && !goes_on_before(text, at) && (path || free_before(text, at))).then_some(at)
}

pub(super) fn begin_bare(text: &[u8], woken: usize) -> Option<usize> {
    let at = woken;
    let first = text.get(at)?;
    let word = at > 0 && matches!(text[at - 1], b'0'..=b'9' | b'_');
    let free = (!word || is_emphasised(text, at)) && free_before(text, at);
    (matches!(first, b'2'..=b'6' | b'8' | b'9') && free).then_some(at)
}

/// Whether the number stands between the underscores that are emphasis in Markdown.
fn is_emphasised(text: &[u8], at: usize) -> bool {
    let Some((b'_', before)) = text[..at].split_last() else {
        return false;
    };
    let word = |b: &u8| b.is_ascii_alphanumeric() || *b == b'_';
    let rest = &text[at..text.len().min(at + 40)];
    let number = rest
        .iter()
        .take_while(|b| b.is_ascii_digit() || b" -".contains(b));
    !before.last().is_some_and(word) && rest.get(number.count()) == Some(&b'_')
}

/// As [`begin_bare`], and no number of a column of numbers: constants in a program stand so, one a
/// line, and one in ten of them has the right check digit. A column of cards is one of cards.
pub(super) fn begin_alone(text: &[u8], at: usize) -> Option<usize> {
    begin_bare(text, at)?;
    let run = |from: usize| {
        text[from..]
            .iter()
            .take(24)
            .take_while(|b| b.is_ascii_digit())
    };
    let end = at + run(at).count();
    let line_end = text.get(end) == Some(&b',') && matches!(text.get(end + 1), Some(b'\n' | b'\r'));
    if !line_end {
        return Some(at);
    }
    let is_other =
        |number: &[u8]| number.len() >= 9 && !std::str::from_utf8(number).is_ok_and(firm);
    let space = |from: usize| {
        text[from..]
            .iter()
            .take(48)
            .take_while(|b| b.is_ascii_whitespace())
    };
    let next = end + 1 + space(end + 1).count();
    let after = &text[next..next + run(next).count()];
    let lead = text[..at].iter().rev().take(48);
    let indent = lead.take_while(|b| b.is_ascii_whitespace()).count();
    let before = text[..at - indent].strip_suffix(b",").unwrap_or_default();
    let digits = before.iter().rev().take(24);
    let digits = digits.take_while(|b| b.is_ascii_digit()).count();
    let before = &before[before.len() - digits..];
    match (is_other(before), is_other(after)) {
        (true, true) => None,
        // The first or the last of them.
        (true, false) if after.is_empty() => None,
        (false, true) if before.is_empty() => None,
        _ => Some(at),
    }
}

/// A digit, a space and a digit, at the beginning of such a row.
pub(super) fn begin_spelled(text: &[u8], at: usize) -> Option<usize> {
    let row = at > 1 && text[at - 1] == b' ' && text[at - 2].is_ascii_digit();
    let shape = text.get(at + 1) == Some(&b' ') && text.get(at + 3) == Some(&b' ');
    (shape && !row).then_some(at)
}

/// Years and the rows of a table are groups of four digits as well.
pub(super) fn begin_grouped(text: &[u8], at: usize) -> Option<usize> {
    let year = matches!(text.get(at..at + 2)?, b"19" | b"20");
    // The columns of a table are parted by tabs as well.
    let row = text.get(at + 4) == Some(&b'\t') && at > 0 && matches!(text[at - 1], b'\n' | b'\t');
    let inner = in_row(text, at) || goes_on_before(text, at);
    if year || row || begin_bare(text, at).is_none() || inner {
        return None;
    }
    Some(at)
}

/// Whether letters and check digits stand directly before, as at the beginning of an account's
/// number: `FR76 3000 4195`, `NL72 RABO 0338`.
fn goes_on_before(text: &[u8], at: usize) -> bool {
    let head = |end: usize| {
        end.checked_sub(4).is_some_and(|from| {
            let code = &text[from..end];
            code[..2].iter().all(u8::is_ascii_uppercase)
                && code[2..].iter().all(u8::is_ascii_digit)
                && (from == 0 || !text[from - 1].is_ascii_alphanumeric())
        })
    };
    at > 0 && matches!(text[at - 1], b' ' | b'-') && head(at - 1)
}

/// Whether a group of four digits stands directly before, and no whole card before that.
fn in_row(text: &[u8], at: usize) -> bool {
    let sign = at > 0 && matches!(text[at - 1], b' ' | b'-' | b'.');
    let two = at > 1 && text[at - 2..at] == *b"  ";
    let end = at - usize::from(sign) - usize::from(two);
    let digits = |from: usize| text[from..end].iter().all(u8::is_ascii_digit);
    if !sign || !end.checked_sub(4).is_some_and(digits) {
        return false;
    }
    let whole = at
        .checked_sub(20)
        .and_then(|start| std::str::from_utf8(&text[start..at - 1]).ok());
    !whole.is_some_and(firm)
}

/// What stands before does not make the number part of a longer one, or of a name. A line's
/// number, `12:4111…`, or what else a form puts before it, `12/27/4111…`, does not.
fn free_before(text: &[u8], at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).map(|i| text[i]);
    match before(1) {
        Some(b'/') => {
            !before(2).is_some_and(|b| b.is_ascii_alphanumeric()) || form_before(text, at)
        }
        Some(b'.' | b'-' | b'+') => !before(2).is_some_and(|b| b.is_ascii_alphanumeric()),
        _ => true,
    }
}

/// `12/27/` or `123/`: an expiry or a security code, and no path.
fn form_before(text: &[u8], at: usize) -> bool {
    let tail = &text[at.saturating_sub(9)..at];
    let start = tail.iter().rposition(|b| !b.is_ascii_digit() && *b != b'/');
    let form = &tail[start.map_or(0, |at| at + 1)..];
    let joined =
        start.is_some_and(|at| tail[at].is_ascii_alphanumeric() || b"._-".contains(&tail[at]));
    let mut groups = form.split(|&b| b == b'/').map(<[u8]>::len);
    let shape = (groups.next(), groups.next(), groups.next(), groups.next());
    !joined
        && matches!(
            shape,
            (Some(1..=2), Some(2 | 4), Some(0), None) | (Some(3..=4), Some(0), None, None)
        )
}

/// Whether what follows is joined to the number. A word that lost the space before it is not, a
/// further field of a form behind `/` or `:` is not, and neither is the `.0` of a spreadsheet.
fn joined(rest: &str) -> bool {
    match rest.as_bytes() {
        [b'.', d] | [b'.', b'0', d] => !d.is_ascii_digit(),
        [b'A'..=b'Z' | b'a'..=b'z', ..] => false,
        [b'.' | b'-' | b'+', next, ..] | [next, ..] => next.is_ascii_alphanumeric(),
        [] => false,
    }
}

pub(super) fn fit_bare(value: &str) -> usize {
    let len = value.bytes().take_while(u8::is_ascii_digit).count();
    if joined(&value[len..]) { 0 } else { len }
}

/// The lengths of groups that card numbers are printed in.
const PRINTED: &[&[usize]] = &[
    &[4, 4, 4, 4, 3],
    &[4, 4, 4, 4, 2],
    &[4, 4, 4, 4, 1],
    &[4, 4, 4, 4],
    &[4, 6, 5],
    &[4, 6, 4],
    &[4, 4, 4, 5],
    &[4, 4, 4, 6],
    &[4, 4, 4, 7],
];

pub(super) fn fit_grouped(value: &str) -> usize {
    // Ends of the groups of digits, as many as the pattern takes.
    let mut groups = [(0, 0); 12];
    let mut count = 0;
    let bytes = value.as_bytes();
    let mut at = 0;
    while at < bytes.len() && count < groups.len() {
        let start = at;
        while at < bytes.len() && bytes[at].is_ascii_digit() {
            at += 1;
        }
        if at > start {
            groups[count] = (start, at);
            count += 1;
        } else {
            at += 1;
        }
    }
    let groups = &groups[..count];
    for lens in PRINTED {
        let Some(of_card) = groups.get(..lens.len()) else {
            continue;
        };
        let end = of_card[lens.len() - 1].1;
        let same = of_card.iter().zip(*lens).all(|(g, &len)| g.1 - g.0 == len);
        if same && even_gaps(value, of_card) && firm(&value[..end]) {
            let rest = &groups[lens.len()..];
            return if in_table(value, end, rest) || joined(&value[end..]) {
                0
            } else {
                end
            };
        }
    }
    0
}

/// The same sign between all groups, but for one line break.
fn even_gaps(value: &str, groups: &[(usize, usize)]) -> bool {
    let gaps = || groups.windows(2).map(|pair| &value[pair[0].1..pair[1].0]);
    let flat = || gaps().filter(|gap| !gap.contains('\n'));
    gaps().count() <= flat().count() + 1 && flat().all(|gap| Some(gap) == flat().next())
}

/// Two and more groups of four go on in the line, and they are no card of their own.
fn in_table(value: &str, end: usize, rest: &[(usize, usize)]) -> bool {
    let line = value[end..].find('\n').map_or(value.len(), |at| end + at);
    let more = rest
        .iter()
        .take_while(|g| g.1 - g.0 == 4 && g.1 <= line)
        .count();
    more >= 2 && !(more == 4 && firm(&value[rest[0].0..rest[3].1]))
}

/// The longest number that ends where a group ends.
pub(super) fn fit_any(value: &str) -> usize {
    if value.bytes().filter(|&b| b == b'\n').count() > 1 {
        return 0;
    }
    let bytes = value.as_bytes();
    (12..=bytes.len())
        .rev()
        .filter(|&end| bytes[end - 1].is_ascii_digit() && !joined(&value[end..]))
        .filter(|&end| !goes_on(value, end))
        .find(|&end| loose(&value[..end]))
        .unwrap_or(0)
}

/// Whether the groups of four go on behind `end` with the same sign and one more group: the number
/// is a longer one. Three digits are a security code, and a month and a year its expiry.
fn goes_on(value: &str, end: usize) -> bool {
    let bytes = value.as_bytes();
    let Some(sign) = bytes.get(end).filter(|b| matches!(b, b' ' | b'-' | b'.')) else {
        return false;
    };
    if !bytes[..end].contains(sign) {
        return false;
    }
    let group = bytes[end + 1..].iter().take_while(|b| b.is_ascii_digit());
    match group.count() {
        4 => !is_month_and_year(&bytes[end + 1..end + 5]),
        count => count > 4,
    }
}

/// `0427`, the end of a card's time.
fn is_month_and_year(four: &[u8]) -> bool {
    matches!(
        four,
        [b'0', b'1'..=b'9', b'2' | b'3', _] | [b'1', b'0'..=b'2', b'2' | b'3', _]
    )
}

/// Where the card number ends that begins at `at`, in one piece or in its printed groups.
pub(super) fn card_end(text: &[u8], at: usize) -> Option<usize> {
    let run = |from: usize| {
        text[from..]
            .iter()
            .take_while(|b| b.is_ascii_digit())
            .count()
    };
    let first = run(at);
    let end = if first > 11 {
        at + first
    } else {
        let sign = *text.get(at + first).filter(|b| b" -.\t".contains(b))?;
        let mut end = at + first;
        for _ in 0..3 {
            let group = if text.get(end) == Some(&sign) {
                run(end + 1)
            } else {
                0
            };
            if !(4..=6).contains(&group) {
                break;
            }
            end += 1 + group;
        }
        end
    };
    let number = std::str::from_utf8(text.get(at..end)?).ok()?;
    loose(number).then_some(end)
}

/// A power of ten whose digits, zeros at the end included, are a card number.
pub(super) fn is_power(value: &str) -> bool {
    let Some((digits, power)) = value.split_once(['e', 'E']) else {
        return false;
    };
    let Ok(power) = power.trim_start_matches('+').parse::<usize>() else {
        return false;
    };
    let plain: String = digits.chars().filter(char::is_ascii_digit).collect();
    let zeros = (power + 1).checked_sub(plain.len());
    zeros.is_some_and(|zeros| loose(&format!("{plain}{}", "0".repeat(zeros.min(9)))))
}

/// An escape behind four digits.
pub(super) fn begin_escaped(text: &[u8], at: usize) -> Option<usize> {
    let escape = matches!(
        text.get(at + 4..at + 6)?,
        b"%2" | b"&n" | b"&#" | [b'+', b'0'..=b'9']
    );
    if escape { begin_bare(text, at) } else { None }
}

/// A card's groups, what parts them left out.
pub(super) fn is_escaped(value: &str) -> bool {
    let signs = ["%20", "%2D", "%2d", "&nbsp;", "&#160;", "&#32;", "+"];
    let plain = signs
        .iter()
        .fold(value.to_owned(), |plain, sign| plain.replace(sign, ""));
    plain.bytes().all(|b| b.is_ascii_digit()) && firm(&plain)
}
