//! Streams that part a card and a password, word by word, for the tests of whoever reads them.

use serde_json::{Value, json};

/// Words and pieces of words: a card, and a password behind a word that came before it.
pub(crate) const PIECES: &[&str] = &[
    "The ",
    "card is 4111",
    " 1111",
    " 11",
    "11 1111",
    ", my pass",
    "word is",
    " tr0ub4",
    "dor-77x",
    ". That is all.",
];

/// Fails if a part of what the pieces hide is left, or if more is gone.
pub(crate) fn assert_gone(out: &str) {
    for part in ["4111", "1111", "\" 11\"", "11 1111", "tr0ub4", "dor-77x"] {
        assert!(!out.contains(part), "{part} in {out}");
    }
    let rest = out.contains("That is all.") && out.contains("The ");
    assert!(rest, "{out}");
}

/// A chunk of OpenAI's chat completions.
pub(crate) fn chunk(id: &str, text: &str) -> Value {
    json!({"id": id, "object": "chat.completion.chunk",
        "choices": [{"index": 0, "delta": {"content": text}}]})
}

/// An event of Anthropic's messages.
pub(crate) fn block(index: usize, text: &str) -> Value {
    json!({"type": "content_block_delta", "index": index,
        "delta": {"type": "text_delta", "text": text}})
}

/// An event of OpenAI's responses.
pub(crate) fn item(text: &str) -> Value {
    json!({"type": "response.output_text.delta", "item_id": "m-1", "delta": text})
}
