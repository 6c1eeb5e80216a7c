//! Questions, and the texts that answer them: what is asked for tells what the answer is.

use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::detect::{floor, leads};
use crate::format::Line;

/// The longest answer, and how much of a question is read.
const ANSWER: usize = 96;
const QUESTION: usize = 160;
/// The longest text behind which an answer may still come: "one sec".
const WAIT: usize = 40;
/// And how many of them; some formats have each text twice.
const WAITS: u8 = 3;

/// What was asked last, as it came out.
#[derive(Clone)]
pub(crate) struct Question {
    /// Without its sign.
    asked: String,
    /// How many texts were said since.
    waits: u8,
}

/// Somebody's words; so it says nothing of them.
impl std::fmt::Debug for Question {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Question(_)")
    }
}

impl Question {
    /// What a text asks at its end.
    pub(super) fn of(text: &str) -> Option<Question> {
        let text = text.trim_end();
        let from = floor(text, text.len().saturating_sub(QUESTION));
        let tail = &text[from..];
        let ascii = memchr::memrchr(b'?', tail.as_bytes());
        let wide = (!tail.is_ascii()).then(|| tail.rfind('？')).flatten();
        let end = match ascii.max(wide) {
            Some(end) => end,
            None if tail.ends_with([':', '：']) || is_asked(tail) => tail.len(),
            None => return None,
        };
        let signs = ['?', '？', ':', '：', '.', '!', '。', ' ', '*', '_'];
        let asked = tail[..end].trim_end_matches(signs);
        let asked = asked.rsplit("\n\n").next().unwrap_or(asked);
        (!asked.is_empty()).then(|| Question {
            asked: asked.to_owned(),
            waits: 0,
        })
    }

    /// The question as it is read before this answer.
    pub(super) fn before(&self, answer: &str) -> Vec<String> {
        leads(&self.asked, answer)
    }

    /// What is left of it behind a text of a few words that was no answer: "one sec".
    pub(super) fn behind(self, text: &str) -> Option<Question> {
        let says = |c: char| c.is_alphabetic() || c.is_whitespace() || ".,!'’".contains(c);
        (self.waits < WAITS && text.len() <= WAIT && text.chars().all(says)).then_some(Question {
            waits: self.waits + 1,
            ..self
        })
    }
}

/// Whether a text asks for something without a question: "please send me your …". All texts are
/// asked, so most are told by their last byte and the words for it.
fn is_asked(tail: &str) -> bool {
    static WORDS: LazyLock<Vec<Finder<'static>>> = LazyLock::new(|| {
        let words = [
            "your ",
            "lease",
            "bitte",
            "Bitte",
            "brauche",
            "Ihre",
            "avor",
            "euillez",
            "votre ",
            "vos ",
            "ecesito",
            "reciso",
            "seu ",
            "sua ",
            "utuhkan",
            "roszę",
            "ожалуйста",
            "请",
            "請",
            "需要",
            "麻烦",
            "必要です",
            "ください",
            "주세요",
            "olong",
            "ütfen",
        ];
        words.into_iter().map(Finder::new).collect()
    });
    // Sentences of Japanese and Korean that ask end in the verb, with a full stop or without.
    if tail.ends_with("ください") || tail.ends_with("주세요") {
        return true;
    }
    if !tail.ends_with(|c: char| matches!(c, '.' | '!' | '。') || c.is_alphanumeric()) {
        return false;
    }
    let end = tail.trim_end_matches(['.', '!', '。']);
    // The last sentence.
    let from = memchr::memrchr3(b'.', b'!', b'\n', end.as_bytes()).map_or(0, |at| at + 1);
    let last = &end.as_bytes()[from..];
    WORDS.iter().any(|word| word.find(last).is_some())
}

/// Whether the text may be nothing but an answer.
pub(super) fn is_answer(text: &str) -> bool {
    text.len() <= ANSWER && words(text) <= 10
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// Whether the text is what somebody says, by the name of its member or of the one around it.
pub(super) fn is_said(line: &Line<'_>, node: usize) -> bool {
    let mut at = node;
    for _ in 0..3 {
        if let Some(key) = line.tape.key_of(at) {
            return matches!(
                &line.text[key.range()],
                "content" | "text" | "value" | "message" | "parts" | "body"
            );
        }
        match line.nodes().get(at) {
            Some(here) if at > 0 => at = here.parent as usize,
            _ => return false,
        }
    }
    false
}
