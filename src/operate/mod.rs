//! stub
use crate::identity::Scope;
use crate::{Key, Label};
#[derive(PartialEq, Eq, Clone, Copy)]
pub enum Operator {
    Redact,
    Mask,
    Hash,
    Surrogate,
    Drop,
    Keep,
}
pub(crate) struct Sensitive<'a> {
    pub label: Label,
    pub text: &'a str,
    pub canonical: Option<&'a str>,
}
pub(crate) fn write(
    op: Operator,
    v: &Sensitive<'_>,
    key: &Key,
    scope: Scope<'_>,
    _k: u8,
    out: &mut String,
) {
    match op {
        Operator::Hash => {
            let t = key.token(
                scope,
                v.label.as_str(),
                v.canonical.unwrap_or(v.text).to_lowercase().as_bytes(),
                8,
            );
            out.push_str(&format!("[{}:{}]", v.label, t.as_str()));
        }
        _ => out.push_str(&format!("[{}]", v.label)),
    }
}
