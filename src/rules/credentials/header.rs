//! Secrets in headers, where the scheme tells them.

use super::{placeholder, proof, random};
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

const HEADER: Rule = Rule {
    label: Label::SECRET,
    left: Edge::Free,
    right: Edge::Free,
    reach: 2048,
    confidence: Confidence::Likely,
    generic: true,
    ..Rule::BASE
};
pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "header/bearer",
        about: "Token behind `Bearer`",
        wake: &[Wake::Words(&["bearer"])],
        pattern: r"(?i:bearer)(?:[ \t]{1,3}|%20|: ?)(?P<value>[A-Za-z0-9._~+/-]{12,}={0,2})",
        check: Some(opaque),
        hits: &[
            "Authorization: Bearer «q7Lr2VxT9bKd4WzHm1Zk»",
            "curl -H 'Authorization: Bearer «9f86d081884c7d659a2feaa0c55ad015»' https://x.example.org",
            "{\\\"Authorization\\\":\\\"Bearer «q7Lr2VxT9bKd4WzHm1Zk»\\\"}",
        ],
        misses: &[
            "Bearer authentication-scheme",
            "Authorization: Bearer ${TOKEN}",
            "Authorization: Bearer <your_access_token>",
            "the bearer of getUserTokenFromRequest",
        ],
        source: "RFC 6750",
        ..HEADER
    },
    Rule {
        id: "header/basic",
        about: "User and password in base64 behind `Basic`, or as `auth` of Docker and npm",
        wake: &[Wake::Words(&["basic", "auth"])],
        pattern: r#"(?:(?i:basic)(?:[ \t]{1,2}|%20)|(?i:auth)\\{0,3}"?\s{0,3}[:=]\s{0,3}\\{0,3}"?)(?P<value>[A-Za-z0-9+/]{8,}={0,2})"#,
        reach: 540,
        right: Edge::Word,
        check: Some(proof::user_and_password),
        confidence: Confidence::Certain,
        hits: &[
            "Authorization: Basic «amFuZTpodW50ZXIy»",
            "\"auths\": {\"r.example.org\": {\"auth\": \"«YXBwOlNvbW1lcjIwMjQh»\"}}",
            "//r.example.org/:_auth=«YXBwOlNvbW1lcjIwMjQh»",
        ],
        misses: &[
            "Basic authentication",
            "Authorization: Basic <credentials>",
            "auth: required",
        ],
        source: "RFC 7617",
        ..HEADER
    },
    Rule {
        id: "header/authorization",
        about: "Token behind a scheme in an Authorization header",
        wake: &[Wake::Words(&["authorization"])],
        pattern: r#"(?i:authorization)\\{0,3}["']?\s{0,2}[:=,]\s{0,2}\\{0,3}["']?(?i:token|apikey|api-key|key|bot|oauth|splunk|geniekey|jwt|sso-key|private-token|zoho-oauthtoken|klaviyo-api-key)(?:[ =]|: )(?:token=)?\\{0,3}"?(?P<value>[A-Za-z0-9._~+/=-]{12,})"#,
        reach: 600,
        check: Some(opaque),
        hits: &[
            "Authorization: token «q7Lr2VxT9bKd4WzHm1Zk»",
            "'Authorization': 'ApiKey «9f86d081884c7d659a2feaa0c55ad015»'",
        ],
        misses: &[
            "Authorization: token required",
            "Authorization: Token <your-token>",
        ],
        source: "RFC 9110, section 11.6.2",
        ..HEADER
    },
];

/// A token that says nothing, but was made at random.
fn opaque(value: &str) -> bool {
    placeholder::real(value) && (random::random(value) || proof::jwt(value))
}
