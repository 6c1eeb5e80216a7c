//! Ids of people in the addresses of pages: `?user_id=…`.

use super::home::is_person;
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const RULES: &[Rule] = &[ID, LOGIN];

const ID: Rule = Rule {
    id: "person/id-in-url",
    about: "Id of a person or an account as a parameter of a URL",
    label: Label::ACCOUNT_ID,
    wake: &[Wake::Words(&[
        "user_id=",
        "userid=",
        "uid=",
        "user-id=",
        "account_id=",
        "accountid=",
        "account=",
        "acct=",
        "acct_id=",
        "customer_id=",
        "customerid=",
        "customer=",
        "cust_id=",
        "member_id=",
        "memberid=",
        "profile_id=",
        "profileid=",
        "player_id=",
        "playerid=",
        "visitor_id=",
        "visitorid=",
        "patient_id=",
        "patientid=",
        "employee_id=",
        "employeeid=",
        "student_id=",
        "studentid=",
        "person_id=",
        "personid=",
        "subscriber_id=",
        "contact_id=",
        "owner_id=",
        "author_id=",
        "guest_id=",
        "passenger_id=",
        "device_user_id=",
        "openid=",
        "unionid=",
        "user_uuid=",
    ])],
    begin: Some(begin_parameter),
    pattern: r"[A-Za-z_-]{3,16}=(?P<value>[A-Za-z0-9][A-Za-z0-9_.~-]{3,63})",
    reach: 96,
    left: Edge::Free,
    right: Edge::Free,
    fit: Some(fit_value),
    check: Some(is_id),
    confidence: Confidence::Likely,
    hits: &[
        "https://example.com/p?user_id=«84629173»&x=1",
        "GET /api/orders?limit=5&customer_id=«cus_8Qm2Lx7» HTTP/1.1",
        "https://example.com/?uid=«550e8400-e29b-41d4-a716-446655440000».",
        "/me?lang=de&amp;account=«K4820193»",
    ],
    misses: &[
        "user_id=84629173",
        "?user_id=5",
        "?user_id={id}",
        "?user_id=YOUR_ID",
        "?user_id=1234",
        "?fluid=84629173",
        "?uid=EXAMPLE-84629173",
    ],
    source: "RFC 3986, section 3.4; names that applications give",
    ..Rule::BASE
};

const LOGIN: Rule = Rule {
    id: "person/login-in-url",
    about: "Login name as a parameter of a URL",
    label: Label::USERNAME,
    wake: &[Wake::Words(&[
        "username=",
        "user_name=",
        "login=",
        "screen_name=",
        "user=",
        "nickname=",
    ])],
    begin: Some(begin_parameter),
    pattern: r"[A-Za-z_-]{3,16}=(?P<value>[A-Za-z0-9][A-Za-z0-9_.-]{2,39})",
    reach: 96,
    left: Edge::Free,
    right: Edge::Free,
    fit: Some(fit_value),
    check: Some(is_login),
    confidence: Confidence::Likely,
    hits: &[
        "https://example.com/posts?user=«jane_doe»&page=2",
        "/search?q=x&username=«jdoe42» HTTP/1.1",
    ],
    misses: &[
        "https://example.com/?user=true&x",
        "?username=admin",
        "?user=[USERNAME]",
        "login=jdoe42",
        "?user=user-k7f3q2x9",
        "?login=success",
    ],
    source: "RFC 3986, section 3.4; names that applications give",
    ..Rule::BASE
};

/// Behind `?`, `&` or `&amp;`.
fn begin_parameter(text: &[u8], at: usize) -> Option<usize> {
    let before = at.checked_sub(1).map(|at| text[at])?;
    let entity = before == b';' && text[..at].ends_with(b"&amp;");
    (matches!(before, b'?' | b'&') || entity).then_some(at)
}

fn fit_value(value: &str) -> usize {
    value.trim_end_matches(['.', '-', '~']).len()
}

/// With a digit, and no filler, nor what efface has written.
fn is_id(value: &str) -> bool {
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    let filler = "1234567890".starts_with(value)
        || value.starts_with("EXAMPLE")
        || value
            .bytes()
            .all(|b| matches!(b, b'0' | b'x' | b'X' | b'-'));
    digits >= 2 && !filler
}

fn is_login(value: &str) -> bool {
    let plain = value.to_lowercase();
    let word = matches!(
        plain.as_str(),
        "true"
            | "false"
            | "null"
            | "none"
            | "undefined"
            | "yes"
            | "success"
            | "failed"
            | "error"
            | "all"
            | "any"
            | "required"
            | "current"
            | "self"
    );
    !word
        && is_person(&plain)
        && !plain.starts_with("your")
        && plain.bytes().filter(u8::is_ascii_alphabetic).count() >= 3
}
