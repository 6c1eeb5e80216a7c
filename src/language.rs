//! In what language a text is, by its letters and its commonest words: a cheap guess for reports.
//!
//! It is asked only of the text around a value that was replaced, and nothing is decided by it.

/// A guess at the language of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(&'static str);

/// The bytes before and behind a value that are looked at.
const AROUND: usize = 128;

/// The words of one language that are needed to believe in it.
const WORDS: usize = 2;

impl Language {
    /// A program, a setting, a log.
    pub const CODE: Language = Language("code");
    /// Too short, or nothing that is known.
    pub const UNCLEAR: Language = Language("unclear");

    /// The code of ISO 639-1, or `code` or `unclear`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.0
    }

    /// The language of the text around the byte `at`.
    pub(crate) fn around(text: &str, at: usize) -> Language {
        let from = crate::detect::floor(text, at.saturating_sub(AROUND));
        let to = crate::detect::floor(text, (at + AROUND).min(text.len()));
        Language::of(&text[from..to])
    }

    /// The language of a text.
    fn of(text: &str) -> Language {
        if !text.is_ascii()
            && let Some(code) = by_script(text)
        {
            return Language(code);
        }
        by_words(text)
    }
}

/// The language of the script that most letters beyond Latin are of, if there are enough of them.
fn by_script(text: &str) -> Option<&'static str> {
    let mut counts: [(&'static str, u32); SCRIPTS.len()] = SCRIPTS.map(|(code, _)| (code, 0));
    let (mut others, mut ascii) = (0, 0);
    let (mut ukrainian, mut persian) = (false, false);
    for letter in text.chars().filter(|letter| letter.is_alphabetic()) {
        if letter.is_ascii() {
            ascii += 1;
            continue;
        }
        ukrainian |= "іїєґІЇЄҐ".contains(letter);
        persian |= "پچژگ".contains(letter);
        let script = SCRIPTS
            .iter()
            .position(|(_, ranges)| ranges.iter().any(|range| range.contains(&letter)));
        if let Some(script) = script {
            counts[script].1 += 1;
            others += 1;
        }
    }
    // A Chinese character says as much as a Latin word.
    if others < 2 || others * 4 < ascii {
        return None;
    }
    let of = |code| {
        counts
            .iter()
            .find(|(known, _)| *known == code)
            .map_or(0, |(_, n)| *n)
    };
    // Japanese is written in Chinese characters too, and Korean at times.
    if of("ja") > 0 && of("ja") * 10 >= of("zh") {
        return Some("ja");
    }
    let (code, _) = counts.into_iter().max_by_key(|&(_, count)| count)?;
    Some(match code {
        "ru" if ukrainian => "uk",
        "ar" if persian => "fa",
        code => code,
    })
}

type Ranges = &'static [std::ops::RangeInclusive<char>];

/// Scripts, and the language that is most often written in each. Source: blocks of the Unicode
/// Standard.
const SCRIPTS: [(&str, Ranges); 15] = [
    (
        "zh",
        &[
            '\u{3400}'..='\u{4dbf}',
            '\u{4e00}'..='\u{9fff}',
            '\u{20000}'..='\u{2fa1f}',
        ],
    ),
    (
        "ja",
        &[
            '\u{3041}'..='\u{30ff}',
            '\u{31f0}'..='\u{31ff}',
            '\u{ff66}'..='\u{ff9d}',
        ],
    ),
    ("ko", &['\u{1100}'..='\u{11ff}', '\u{ac00}'..='\u{d7af}']),
    ("ru", &['\u{400}'..='\u{52f}']),
    ("el", &['\u{370}'..='\u{3ff}', '\u{1f00}'..='\u{1fff}']),
    (
        "ar",
        &[
            '\u{600}'..='\u{6ff}',
            '\u{750}'..='\u{77f}',
            '\u{fb50}'..='\u{fdff}',
            '\u{fe70}'..='\u{fefc}',
        ],
    ),
    ("he", &['\u{590}'..='\u{5ff}']),
    ("hi", &['\u{900}'..='\u{97f}']),
    ("bn", &['\u{980}'..='\u{9ff}']),
    ("pa", &['\u{a00}'..='\u{a7f}']),
    ("ta", &['\u{b80}'..='\u{bff}']),
    ("te", &['\u{c00}'..='\u{c7f}']),
    ("th", &['\u{e00}'..='\u{e7f}']),
    ("ka", &['\u{10a0}'..='\u{10ff}']),
    ("hy", &['\u{530}'..='\u{58f}']),
];

/// The commonest words of languages in Latin letters, in small letters. A word that two of them
/// share speaks for both.
const COMMON: [(&str, &str); 14] = [
    (
        "en",
        "the and is to of that it you for not with this are have my what please can your was be in on i a",
    ),
    (
        "de",
        "der die das und ist nicht ich sie mit ein eine zu den von auf für bitte mein meine wir im dem es",
    ),
    (
        "fr",
        "le la les et est une un je vous pour pas que des avec mon ma sur dans du merci il nous mes",
    ),
    (
        "es",
        "el la los las y es una un que de por para con mi no está tengo se su del como pero por favor",
    ),
    (
        "pt",
        "o a os as e é uma um que de para com meu minha não está do da se por como mas você obrigado",
    ),
    (
        "it",
        "il la gli le e è una un che di per con mio mia non sono del della si come ma grazie ho",
    ),
    (
        "nl",
        "de het een en is niet ik je van met mijn voor dat zijn op te er aan maar ook graag",
    ),
    (
        "pl",
        "i w na jest nie się z że do to mój moja proszę dla jak ale po od mam czy",
    ),
    (
        "sv",
        "och att det är inte jag en ett som på med för min mitt har av till kan men tack",
    ),
    (
        "da",
        "og at det er ikke jeg en et som på med for min mit har af til kan men tak",
    ),
    (
        "tr",
        "ve bir bu için ile ben benim da de ne var değil çok mi mı olarak lütfen ama",
    ),
    (
        "id",
        "yang dan di ini itu saya untuk tidak dengan ada ke dari bisa nomor tolong sudah atau juga",
    ),
    (
        "vi",
        "và là của tôi không cho với có một này được các trong đã số vui lòng anh em",
    ),
    (
        "ro",
        "și este nu o un că pe cu de la mea meu pentru sunt am mulțumesc vă în din",
    ),
];

fn by_words(text: &str) -> Language {
    let mut votes = [0usize; COMMON.len()];
    let mut words = 0;
    let mut small = String::new();
    for word in text.split(|letter: char| !letter.is_alphabetic()) {
        if word.is_empty() || word.len() > 12 {
            words += usize::from(!word.is_empty());
            continue;
        }
        words += 1;
        let word = match word.bytes().all(|byte| byte.is_ascii_lowercase()) {
            true => word,
            false => {
                small.clear();
                small.extend(word.chars().flat_map(char::to_lowercase));
                small.as_str()
            }
        };
        let first = word.bytes().next().unwrap_or_default();
        for &(known, language) in bucket(first) {
            if known == word {
                votes[usize::from(language)] += 1;
            }
        }
    }
    let most = votes.iter().copied().max().unwrap_or_default();
    let first = votes.iter().position(|&count| count == most);
    let alone = votes.iter().filter(|&&count| count == most).count() == 1;
    match first {
        // Code has a common word here and there.
        Some(language) if most >= WORDS && alone && most * 12 >= words => {
            Language(COMMON[language].0)
        }
        _ if looks_like_code(text) => Language::CODE,
        _ => Language::UNCLEAR,
    }
}

/// The common words that begin with this byte.
fn bucket(first: u8) -> &'static [(&'static str, u8)] {
    use std::sync::LazyLock;
    static BUCKETS: LazyLock<Vec<Vec<(&'static str, u8)>>> = LazyLock::new(|| {
        let mut buckets = vec![Vec::new(); 256];
        for (language, (_, words)) in COMMON.iter().enumerate() {
            for word in words.split(' ') {
                buckets[usize::from(word.as_bytes()[0])].push((word, language as u8));
            }
        }
        buckets
    });
    &BUCKETS[usize::from(first)]
}

/// Marks that prose has few of, beside the letters.
fn looks_like_code(text: &str) -> bool {
    let marks = text
        .bytes()
        .filter(|byte| b"{}[]()<>=;_/\\$\"|&#*:".contains(byte))
        .count();
    marks >= 4 && marks * 16 >= text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn guesses() {
        for (text, code) in [
            (
                "Hi, the card was charged twice and I have not got my money back",
                "en",
            ),
            (
                "Bitte ändern Sie die Nummer, ich habe mein Handy verloren und das ist neu",
                "de",
            ),
            (
                "Je vous écris pour mon compte, merci de ne pas appeler",
                "fr",
            ),
            (
                "Hola, mi número es nuevo y no puedo entrar en la cuenta, por favor",
                "es",
            ),
            (
                "Olá, meu telefone não está funcionando, você pode ligar para a loja?",
                "pt",
            ),
            ("Il mio numero non è quello, grazie per la risposta", "it"),
            ("Tolong ganti nomor saya, yang lama sudah tidak bisa", "id"),
            ("我想改约骨科的号,请提前半小时到。", "zh"),
            ("電話番号を変更してください", "ja"),
            ("전화번호를 바꿔 주세요", "ko"),
            ("Пожалуйста, измените номер телефона", "ru"),
            ("Будь ласка, змініть мій номер", "uk"),
            ("من فضلك غير رقم الهاتف", "ar"),
            ("कृपया मेरा नंबर बदलें", "hi"),
            (
                "const db = connect({ host: \"db\", password: \"x\" }); fn(a, b);",
                "code",
            ),
            ("DB_PASS=x\nDB_HOST=y\nexport A=\"b\"; $HOME/bin", "code"),
            ("x", "unclear"),
            ("", "unclear"),
        ] {
            assert_eq!(Language::of(text).as_str(), code, "{text}");
        }
    }

    #[test]
    fn a_window_is_cut_between_letters() {
        let text = "é".repeat(400);
        for at in 0..text.len() {
            Language::around(&text, at);
        }
    }
}
