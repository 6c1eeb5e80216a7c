//! What a word of a sentence must look like to be the password, and where that ends.

use super::super::{judge, placeholder, random, value};
use super::words::STATE;

/// Behind an opening quote: a password and the closing one.
pub(super) fn in_quotes(rest: &str) -> bool {
    let Some(end) = rest.find(['"', '\'', '`', '\n']) else {
        return false;
    };
    let value = rest[..end].trim_end_matches('\\');
    let end = value.len();
    !rest[end..].starts_with(['\n'])
        && (3..=64).contains(&end)
        && !value.starts_with([' ', ',', ')', '+', '%'])
        && placeholder::real(value)
        && !["./", "../", "@/"]
            .iter()
            .any(|path| value.starts_with(path))
        && !judge::state(value)
        && (!judge::snake(value) || judge::words(value))
}

/// Whether a word without quotes looks like a password.
pub(in super::super) fn looks(word: &str, mine: bool, window: &str, at: usize) -> bool {
    let value = &word[..fit(word)];
    let bytes = value.as_bytes();
    if !placeholder::real(value) || bytes.len() < 4 {
        return false;
    }
    // `user_id=48213`
    let assigned = value.split_once('=').is_some_and(|(name, given)| {
        !given.is_empty()
            && name.len() > 1
            && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')
    });
    if assigned {
        return false;
    }
    let count = |is: fn(&u8) -> bool| bytes.iter().filter(|b| is(b)).count();
    let digits = count(u8::is_ascii_digit);
    let letters = count(u8::is_ascii_alphabetic);
    let signs = count(|b| b"!@#$%^&*+=?".contains(b));
    if letters == 0 {
        return digits >= 4 && digits == bytes.len();
    }
    let head = bytes.iter().take_while(|b| b.is_ascii_digit()).count();
    // `16-character`, `2nd`, `AES-256`, `SHA256`, `UTF-8`, `v2.3`.
    let counted = head > 0
        && bytes[head..]
            .iter()
            .all(|b| b.is_ascii_lowercase() || *b == b'-');
    let technical = judge::technical(value);
    let words = judge::words(value);
    let code = judge::code(value) && !judge::worded(value) && !words;
    if counted || technical || value.contains("://") || code {
        return false;
    }
    // `winter-rocket-tiger-garden`
    let phrase = bytes.len() >= 16
        && value.split('-').count() >= 4
        && value
            .split('-')
            .all(|word| word.len() > 2 && word.bytes().all(|b| b.is_ascii_lowercase()));
    let random = random::scrambled(value) || random::part_scrambled(value);
    if digits > 0 || signs > 0 && bytes.len() >= 6 || phrase || random || worded(value) {
        return true;
    }
    // A plain word, at the end of what is said: "my password is swordfish, and …".
    let rest = window[at + value.len()..].trim_start_matches(' ');
    let ends = rest.is_empty()
        || rest.starts_with([',', '.', '\n', ')'])
        || rest.starts_with("and ")
        || rest.starts_with("but ");
    // "The password is long-lived" says how it is.
    let told = ends || rest.starts_with(['!', '?']);
    if words && told && (mine || judge::no_adjective(value)) {
        return true;
    }
    mine && ends
        && bytes.len() >= 6
        && letters == bytes.len()
        && !judge::state(value)
        && !STATE.contains(&&*value.to_ascii_lowercase())
        && !value.ends_with("ed")
        && !value.ends_with("ing")
        && !value.ends_with("able")
        && !value.ends_with("ly")
}

/// Looks like a password and like nothing else: `lemon7Tree`, `Welcome-7731`, `rumah4211`.
pub(in super::super) fn strong(word: &str) -> bool {
    let value = &word[..fit(word)];
    let count = |is: fn(&u8) -> bool| value.bytes().filter(is).count();
    let digits = count(u8::is_ascii_digit);
    let lower = count(u8::is_ascii_lowercase);
    let upper = count(u8::is_ascii_uppercase);
    let signs = count(|b| b"!@#$%^&*+=?".contains(b));
    let mixed = lower > 1 && upper > 0 || lower + upper > 1 && signs > 0;
    value.len() >= 7
        && digits > 0
        && !is_product(value)
        && (mixed || lower > 3 && digits > 1 && value.len() >= 8 && digits + lower == value.len())
}

/// A program with its version: `Windows-11`, `Python3.12`.
fn is_product(value: &str) -> bool {
    const NAMES: [&str; 14] = [
        "windows",
        "office",
        "microsoft",
        "ubuntu",
        "debian",
        "android",
        "python",
        "java",
        "node.js",
        "macos",
        "covid",
        "office",
        "outlook",
        "excel",
    ];
    let lower = value.to_ascii_lowercase();
    let version = |rest: &str| {
        let rest = rest.trim_start_matches(['-', ' ']);
        let plain = rest.bytes().all(|b| b.is_ascii_digit() || b == b'.');
        !rest.is_empty() && plain && (rest.len() < 4 || rest.contains('.'))
    };
    NAMES
        .iter()
        .any(|name| lower.strip_prefix(name).is_some_and(version))
}

/// Words of letters with a number behind them, as people make up passwords: `sunny-meadow-42`,
/// `Meadow_4742`; and groups of four mixed letters, as browsers propose them.
pub(in super::super) fn worded(word: &str) -> bool {
    let value = &word[..fit(word)];
    let parts = || value.split('-');
    let small = |part: &str| part.len() > 2 && part.bytes().all(|b| b.is_ascii_lowercase());
    let number =
        |part: &str| (2..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    let count = parts().count();
    let named =
        count >= 3 && parts().take(count - 1).all(small) && parts().next_back().is_some_and(number);
    let titled = value.split_once('_').is_some_and(|(name, end)| {
        name.len() > 3
            && name.starts_with(|c: char| c.is_ascii_uppercase())
            && name[1..].bytes().all(|b| b.is_ascii_lowercase())
            && number(end)
    });
    let mixed = |part: &str| {
        (4..=7).contains(&part.len())
            && part.bytes().all(|b| b.is_ascii_alphanumeric())
            && part.bytes().skip(1).any(|b| b.is_ascii_uppercase())
            && part.bytes().any(|b| b.is_ascii_lowercase())
    };
    let grouped = count >= 3 && parts().filter(|part| mixed(part)).count() >= 2;
    named || titled || grouped
}

/// Looks like a password, and like nothing else that a sentence has: letters of both cases, digits and
/// signs amid them, or drawn at random.
pub(in super::super) fn unmistakable(word: &str) -> bool {
    let value = &word[..fit(word)];
    let bytes = value.as_bytes();
    if !(7..=40).contains(&bytes.len())
        || is_product(value)
        || bytes.iter().any(|b| b"/\\=;|:,()".contains(b))
    {
        return false;
    }
    let count = |is: fn(&u8) -> bool| bytes.iter().filter(|b| is(b)).count();
    let lower = count(u8::is_ascii_lowercase);
    let upper = count(u8::is_ascii_uppercase);
    let digits = count(u8::is_ascii_digit);
    // Signs that neither names nor amounts, versions or addresses have amid them.
    let sign = |b: &u8| b"!$%&?*#^@~+".contains(b);
    let last = bytes.iter().rposition(|b| !sign(b)).unwrap_or(0);
    let first = bytes.iter().position(|b| !sign(b)).unwrap_or(0);
    let amid = bytes[first..=last].iter().filter(|b| sign(b)).count();
    let behind = bytes.len() - 1 - last;
    let shouts = bytes[last + 1..].iter().all(|b| b"!?".contains(b));
    let mail = bytes.iter().position(|&b| b == b'@').is_some_and(|at| {
        bytes[at + 1..].contains(&b'.') || at == 0 || bytes[at + 1..].iter().all(u8::is_ascii_digit)
    });
    let unusual = bytes[first..=last].iter().any(|b| b"!$?".contains(b));
    let stem = &value[first..=last];
    let drawn = || {
        random::scrambled(stem)
            || lower > 1 && upper > 0 && digits > 1 && stem.len() >= 9 && random::random(stem)
    };
    // `$pbkdf2-sha256$…`: how a hash begins that names its method.
    let hash = value.starts_with('$') && value[1..].contains('$');
    // `R&D2024`, `C++17`: names of a letter each.
    let letters = lower + upper;
    !mail
        && !hash
        && (letters >= 3
            && lower > 0
            && upper > 0
            && digits > 1
            && amid > 0
            && !value.contains('.')
            && stem.len() >= 7
            || letters >= 4 && digits > 1 && unusual && stem.len() >= 7
            || letters >= 4
                && digits > 1
                && (behind > 1 && shouts || behind > 0 && first > 0 || first > 0 && amid > 0)
            || drawn())
}

/// The end of a password in a sentence.
pub(in super::super) fn fit(value: &str) -> usize {
    let mut end = value::fit_bare(value);
    // A quote amid letters and digits is one of its characters.
    while let Some([before, b'"', after]) = value.as_bytes().get(end.wrapping_sub(1)..end + 2)
        && before.is_ascii_alphanumeric()
        && after.is_ascii_alphanumeric()
    {
        end += 1 + value::fit_bare(&value[end + 1..]);
    }
    let kept = value[..end].trim_end_matches(['?', '.', ',']);
    // An exclamation mark belongs to passwords with digits, and ends other sentences.
    let digits = kept.bytes().any(|b| b.is_ascii_digit());
    if digits {
        kept.len()
    } else {
        kept.trim_end_matches('!').len()
    }
}

/// Words of a passphrase in a sentence: "my passphrase is four brown foxes sing".
pub(in super::super) fn phrase(text: &[u8], woken: usize) -> Option<usize> {
    let window = &text[woken..(woken + 48).min(text.len())];
    let noun = window
        .iter()
        .take_while(|b| b.is_ascii_alphabetic())
        .count();
    [
        &b" is "[..],
        b" was ",
        b" lautet ",
        b" ist ",
        b" est ",
        b" es ",
    ]
    .iter()
    .find(|says| window[noun..].starts_with(says))
    .map(|says| woken + noun + says.len())
}

/// How much of the words that a passphrase may be is one: four to eight of four letters or more
/// in the mean, and none that sentences are made of.
pub(in super::super) fn fit_phrase(value: &str) -> usize {
    const LINKS: &[&str] = &[
        "the", "and", "but", "not", "too", "for", "with", "that", "this", "from", "very", "stored",
        "used", "your", "our", "when", "which", "wrong", "required", "und", "nicht", "des", "les",
    ];
    let mut end = 0;
    let (mut count, mut letters) = (0, 0);
    for word in value.split(' ') {
        if word.len() < 3 || LINKS.contains(&word) {
            break;
        }
        count += 1;
        letters += word.len();
        end += word.len() + usize::from(end > 0);
        if count == 8 {
            break;
        }
    }
    let next = value.as_bytes().get(end);
    let ends = next.is_none_or(|b| b.is_ascii_punctuation() || *b == b'\n');
    if count >= 4 && letters >= 4 * count && ends {
        end
    } else {
        0
    }
}
