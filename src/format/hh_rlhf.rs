//! Pairs of a chosen and a rejected answer: a transcript is one string with `Human:` and
//! `Assistant:`, or a list of messages. The two are nearly the same text, and as they stand in one
//! line, equal values have equal pseudonyms.
//!
//! Source: the data set `Anthropic/hh-rlhf` and those made like it.

use super::parts::{GATE, MESSAGE, PERSON};
use super::roots::Root;
use super::{Field, Format};

pub(crate) static HH_RLHF: Format = Format {
    name: "hh-rlhf",
    fields: &[
        ("chosen", Field::Text),
        ("rejected", Field::Text),
        ("prompt", Field::Text),
        ("conversation_id", Field::Join("conversation")),
        ("session_id", Field::Join("conversation")),
    ],
    parts: &[
        ("", GATE),
        ("", PERSON),
        ("chosen[]", MESSAGE),
        ("rejected[]", MESSAGE),
        ("prompt[]", MESSAGE),
    ],
    recognises: |_, roots| roots.all(&[Root::Chosen, Root::Rejected]),
    valid: |line| line.has_member("chosen") && line.has_member("rejected"),
    ..Format::BASE
};
