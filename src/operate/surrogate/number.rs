//! Numbers with a structure: cards, accounts, telephones, dates.

use super::{Draw, next_digit, spoil_cards};

pub(super) fn card(text: &str, draw: &mut Draw) -> String {
    let first = text.chars().find(char::is_ascii_digit);
    // Visa is known by its first digit, the others by two.
    let keep = if first == Some('4') { 1 } else { 2 };
    let mut chars = digits(
        text,
        draw,
        |place, digit, drawn| {
            if place < keep { digit } else { drawn }
        },
    );
    spoil_cards(&mut chars);
    chars.into_iter().collect()
}

pub(super) fn ssn(text: &str, draw: &mut Draw) -> String {
    let chars = digits(text, draw, |place, _, drawn| match place {
        0..=2 => '0',
        _ => drawn,
    });
    chars.into_iter().collect()
}

/// The weights of the checksum are 3, 7, 1 (American Bankers Association).
pub(super) fn routing(text: &str, draw: &mut Draw) -> String {
    let mut chars = digits(text, draw, |place, _, drawn| match place {
        0 | 1 => '9',
        _ => drawn,
    });
    let sum: u32 = chars
        .iter()
        .filter_map(|c| c.to_digit(10))
        .zip([3, 7, 1].into_iter().cycle())
        .map(|(digit, weight)| digit * weight)
        .sum();
    // The ninth digit has the weight 1: one more of it is one more of the sum.
    if sum.is_multiple_of(10)
        && let Some(last) = chars.iter_mut().rfind(|c| c.is_ascii_digit())
    {
        *last = next_digit(*last);
    }
    chars.into_iter().collect()
}

/// Zeros. There is no checksum to fail, and with the right word before it any number is an account;
/// only zeros are surely none.
pub(super) fn account(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            c if c.is_ascii_digit() => '0',
            c if c.is_alphanumeric() => 'X',
            c => c,
        })
        .collect()
}

pub(super) fn bic(text: &str, draw: &mut Draw) -> String {
    let mut place = 0;
    text.chars()
        .map(|c| {
            if !c.is_alphanumeric() {
                return c;
            }
            place += 1;
            match place {
                5 | 6 if c.is_lowercase() => 'x',
                5 | 6 => 'X',
                _ => draw.like(c),
            }
        })
        .collect()
}

pub(super) fn iban(text: &str, draw: &mut Draw) -> String {
    let mut place = 0;
    let mut chars: Vec<char> = text
        .chars()
        .map(|c| {
            if !c.is_alphanumeric() {
                return c;
            }
            place += 1;
            match place {
                1 | 2 => c,
                3 | 4 => '0',
                _ => draw.like(c),
            }
        })
        .collect();
    spoil_cards(&mut chars);
    // One more of the last digit or letter changes the remainder by 1, from Z to A by 25. The
    // second round is in case that made a card number, which takes a third value: of the nine other
    // digits at most eight make one.
    if remainder(&chars) == 1
        && let Some(last) = chars.iter_mut().rfind(|c| c.is_ascii_alphanumeric())
    {
        *last = next_digit(*last);
        spoil_cards(&mut chars);
    }
    chars.into_iter().collect()
}

/// The remainder by 97 of ISO 7064 as ISO 13616 uses it: the first four characters behind the
/// others, letters as 10 to 35. A real IBAN has 1.
fn remainder(chars: &[char]) -> u32 {
    let values: Vec<u32> = chars.iter().filter_map(|c| c.to_digit(36)).collect();
    let turned = values.iter().skip(4).chain(values.iter().take(4));
    turned.fold(0, |rest, &value| {
        let shift = if value < 10 { 10 } else { 100 };
        (rest * shift + value) % 97
    })
}

/// Telephone numbers that are written with their country get the code 999, in place of a first
/// group of up to three digits where there is one; those of North America keep their 1. Then come
/// zeros, three at least, and only the last six digits are drawn: too few for a number, whichever
/// piece somebody cuts out, and no area or trunk begins with two zeros.
pub(super) fn phone(text: &str, draw: &mut Draw) -> String {
    let mut chars = letters(text, draw);
    let places: Vec<usize> = (0..chars.len())
        .filter(|&at| chars[at].is_ascii_digit())
        .collect();
    let count = places.len();
    let free = count.saturating_sub(3).min(6);
    let plus = chars.iter().find(|c| **c != '(' && !c.is_whitespace()) == Some(&'+');
    // As `+` is dialled.
    let exit = !plus && count > 10 && places[..2].iter().all(|&at| chars[at] == '0');
    let code = if exit { 2 } else { 0 };
    let north_america = count > 0 && chars[places[0]] == '1' && (plus || count == 11);
    let abroad = (plus || exit) && !north_america && count > code;

    // From the last to the first: with its country and without, a number ends alike.
    for (back, &at) in places.iter().rev().enumerate() {
        chars[at] = if back < free { draw.digit() } else { '0' };
    }
    if north_america {
        chars[places[0]] = '1';
    } else if abroad {
        let first = &places[code..];
        let group = first
            .windows(2)
            .take_while(|pair| pair[0] + 1 == pair[1])
            .count()
            + 1;
        let taken = if group < first.len() {
            group.min(3)
        } else {
            3.min(first.len())
        };
        chars.splice(first[0]..=first[taken - 1], "999".chars());
    }
    chars.into_iter().collect()
}

/// The text with its letters replaced, less those that say that an extension follows.
fn letters(text: &str, draw: &mut Draw) -> Vec<char> {
    let mut chars: Vec<char> = text.chars().collect();
    for word in chars.chunk_by_mut(|a, b| a.is_alphabetic() && b.is_alphabetic()) {
        let lower: String = word.iter().flat_map(|c| c.to_lowercase()).collect();
        if !["x", "ext", "tel"].contains(&lower.as_str()) {
            for c in word.iter_mut().filter(|c| c.is_alphabetic()) {
                *c = draw.like(*c);
            }
        }
    }
    chars
}

/// Day and month become 00 and their names `Xxx`, the year one of the first millennium.
pub(super) fn date(text: &str, draw: &mut Draw) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    let class = |c: char| (c.is_ascii_digit(), c.is_alphabetic());
    for group in chars.chunk_by_mut(|&a, &b| class(a) == class(b)) {
        if group[0].is_ascii_digit() {
            let year = group.len() == 4;
            for (place, c) in group.iter_mut().enumerate() {
                *c = if year && place > 0 { draw.digit() } else { '0' };
            }
            continue;
        }
        let word: String = group.iter().flat_map(|c| c.to_lowercase()).collect();
        if DATE_WORDS.contains(&word.as_str()) {
            continue;
        }
        for c in group.iter_mut().filter(|c| c.is_alphanumeric()) {
            *c = if c.is_uppercase() { 'X' } else { 'x' };
        }
    }
    chars.into_iter().collect()
}

/// Words in a date that say nothing about it.
const DATE_WORDS: &[&str] = &[
    "st", "nd", "rd", "th", "of", "the", "de", "del", "do", "di", "le", "er", "den", "der", "t",
    "z", "年", "月", "日", "年生", "日生", "년", "월", "일",
];

/// The text with each digit replaced by what `place` (from 0), the digit and a drawn one give, and
/// its letters by others.
fn digits(text: &str, draw: &mut Draw, pick: impl Fn(usize, char, char) -> char) -> Vec<char> {
    let mut place = 0;
    let mut chars: Vec<char> = text.chars().collect();
    for c in &mut chars {
        let drawn = draw.like(*c);
        *c = if c.is_ascii_digit() {
            place += 1;
            pick(place - 1, *c, drawn)
        } else {
            drawn
        };
    }
    chars
}
