//! stub
use crate::Label;
use crate::gate::GatePolicy;
use crate::operate::Operator;
use crate::rules::Confidence;
pub enum ScopeKind {
    Conversation,
    Account,
    Global,
}
impl Clone for ScopeKind {
    fn clone(&self) -> Self {
        *self
    }
}
impl Copy for ScopeKind {}
pub struct Policy {
    name: String,
    gate: GatePolicy,
}
impl Policy {
    pub fn training() -> Policy {
        Policy {
            name: "training".into(),
            gate: GatePolicy::default(),
        }
    }
    pub fn redact() -> Policy {
        Policy {
            name: "redact".into(),
            gate: GatePolicy {
                enabled: false,
                retention_years: 5,
            },
        }
    }
    pub fn name(&self) -> &str {
        &self.name
    }
    pub fn gate(&self) -> &GatePolicy {
        &self.gate
    }
    pub fn min_confidence(&self) -> Confidence {
        Confidence::Likely
    }
    pub fn scope(&self) -> ScopeKind {
        ScopeKind::Conversation
    }
    pub fn mask_keep_last(&self) -> u8 {
        0
    }
    pub fn operator(&self, l: Label) -> Operator {
        match l.as_str() {
            "EMAIL" | "PHONE" | "PERSON" | "USERNAME" | "IP_ADDRESS" | "MAC_ADDRESS"
            | "ACCOUNT_ID" => Operator::Hash,
            _ => Operator::Redact,
        }
    }
}
pub(crate) fn is_name(_: &str) -> bool {
    true
}
