//! The three or four digits that are printed on a card and stand in no other place.

use super::CARD;
use super::expiry::{month, sep};
use super::shape::card_end;
use crate::label::Label;
use crate::rules::gov::us::pieces::end;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// From the word to the digits.
macro_rules! to_digits {
    () => {
        concat!(
            r"(?i:[ _-]?(?:code|number|no\.?|nr\.?|num|nummer|value|码|碼|番号))?",
            r#"["'`)\]]{0,2}[ ]{0,2}"#,
            r"(?:[:=#|>,-]{1,2}|(?i:is|was|ist|lautet|est|es|è|é|adalah|là)[ ]|是|为|為|は|が)?",
            r#"[ ]{0,2}["'`(*]{0,3}"#,
        )
    };
}

const SOURCE: &str =
    "PCI DSS, glossary: card verification code or value (CAV2, CVC2, CVN2, CVV2, CID)";

pub(super) const NAMED: Rule = Rule {
    id: "payment/security-code",
    about: "Security code of a card behind its name",
    label: Label::CARD_SECURITY_CODE,
    wake: &[
        Wake::Words(&[
            "cvv",
            "cvc",
            "cvv2",
            "cvc2",
            "cvn2",
            "cav2",
            "card verification",
            "card security code",
            "card_security_code",
            "kartenprüf",
            "kartenpruef",
            "cryptogramme",
            "暗号コード",
        ]),
        Wake::Key(&[
            "cvv",
            "cvc2",
            "cardcvc",
            "cvccode",
            "cardcode",
            "cardverification",
            "cardsecuritycode",
            "kartenprüf",
        ]),
    ],
    pattern: concat!(
        "(?:(?i:cvv2?|cvc2?|cvn2|cav2|card verification(?: (?:code|value|number))?|card[ _]security[ _]code",
        "|kartenpr(?:ü|ue)f(?:nummer|ziffer|zahl|code)|cryptogramme(?: visuel)?|暗号コード)",
        "(?i:[ ]?/[ ]?(?:cvc|cvv)2?)?(?:[ ]?[(](?i:cvc|cvv)2?[)])?",
        to_digits!(),
        ")?(?P<value>[0-9]{3,4})",
        end!(),
    ),
    reach: 96,
    right: Edge::Free,
    check: Some(no_zeros),
    confidence: Confidence::Likely,
    hits: &[
        "CVV «123»",
        "cvc: «4321», exp is on the back",
        "Kartenprüfnummer (CVC): «737»",
        "cryptogramme visuel : «456»",
        "cvv是«123»",
        r#"{"cvv": "«123»"}"#,
        "cvv2=«999»&amount=5",
        "the card verification code is «314»",
    ],
    misses: &[
        "cvc5 solves 120 of them",
        "cvv is 3 digits long",
        "CVC 12345",
        "cvv: 000",
        "see cvv.rs:123",
    ],
    source: SOURCE,
    ..Rule::BASE
};

pub(super) const CODE: Rule = Rule {
    id: "payment/security-code-context",
    about: "Security code behind a general name, beside a word for a card",
    label: Label::CARD_SECURITY_CODE,
    wake: &[Wake::Words(&[
        "security code",
        "security_code",
        "securitycode",
        "csc",
        "cvn",
        "sicherheitscode",
        "prüfziffer",
        "prüfnummer",
        "prüfcode",
        "code de sécurité",
        "code de securite",
        "código de seguridad",
        "codigo de seguridad",
        "código de segurança",
        "codigo de segurança",
        "codice di sicurezza",
        "beveiligingscode",
        "kode keamanan",
        "安全码",
        "安全碼",
        "セキュリティコード",
        "보안코드",
        "보안 코드",
        "код безопасности",
        "güvenlik kodu",
        "säkerhetskod",
        "kod bezpieczeństwa",
        "رمز الأمان",
        "three digits on the back",
        "3 digits on the back",
    ])],
    pattern: concat!(
        r"[^0-9\n:=;,(]{3,40}?(?:[ ]?[(](?i:cvc|cvv)2?[)])?",
        to_digits!(),
        "(?P<value>[0-9]{3,4})",
        end!(),
    ),
    reach: 112,
    right: Edge::Free,
    check: Some(no_zeros),
    near: CARD,
    needs_near: true,
    hits: &[
        "card «4111 1111 1111 1111», security code «123»",
        "la tarjeta tiene el código de seguridad «321»",
        "Sicherheitscode meiner Kreditkarte: «737»",
        "信用卡的安全码是«123»",
        "カードのセキュリティコードは«456»です",
    ],
    misses: &[
        "security code 123456 for login",
        "your security code is 1234",
        "card security since 2019",
    ],
    source: SOURCE,
    ..Rule::BASE
};

pub(super) const BESIDE: Rule = Rule {
    id: "payment/security-code-beside",
    about: "Security code in the row of a card: behind the number and its expiry, or behind a sign",
    label: Label::CARD_SECURITY_CODE,
    wake: &[
        Wake::Digits {
            runs: &[4],
            total: 15,
            letters: 0,
        },
        Wake::Digits {
            runs: &[14, 15, 16, 17, 18, 19],
            total: 14,
            letters: 0,
        },
    ],
    begin: Some(card_end),
    pattern: concat!(
        r#"["']?(?:"#,
        sep!(),
        r#"["']?"#,
        month!(),
        r#"["']?"#,
        sep!(),
        r#"|[ ]?[:|;][ ]?)["']?(?P<value>[0-9]{3,4})(?:\z|[^-.+0-9A-Za-z])"#,
    ),
    reach: 48,
    right: Edge::Free,
    check: Some(no_zeros),
    confidence: Confidence::Likely,
    hits: &[
        "«4111111111111111»|«12|2027»|«123»",
        "«5555 5555 5555 4444» «12/27» «737»",
        "«378282246310005»,«12/27»,«4321»",
        "«4111111111111111»:«123»:«12/27»",
    ],
    misses: &[
        "4111111111111111 12/27 12345",
        "4111111111111112|12|2027|123",
        "4111111111111111 100 EUR",
    ],
    source: SOURCE,
    ..Rule::BASE
};

pub(super) const BETWEEN: Rule = Rule {
    id: "payment/security-code-between",
    about: "Security code between the number of a card and its expiry",
    label: Label::CARD_SECURITY_CODE,
    wake: &[
        Wake::Digits {
            runs: &[4],
            total: 15,
            letters: 0,
        },
        Wake::Digits {
            runs: &[14, 15, 16, 17, 18, 19],
            total: 14,
            letters: 0,
        },
    ],
    begin: Some(card_end),
    pattern: concat!(
        r#"["']?"#,
        sep!(),
        r#"["']?(?P<value>[0-9]{3,4})["']?"#,
        sep!(),
        r#"["']?"#,
        month!(),
        r"(?:\z|[^-./+0-9A-Za-z])",
    ),
    reach: 48,
    right: Edge::Free,
    check: Some(no_zeros),
    confidence: Confidence::Likely,
    hits: &[
        "«4111111111111111»,«123»,«12/27»",
        "«5555555555554444» «737» «09/2028», thanks",
    ],
    misses: &[
        "4111111111111112,123,12/27",
        "4111111111111111,123,12/27/2027",
    ],
    source: SOURCE,
    ..Rule::BASE
};

/// Zeros are what stands where a code was taken out.
pub(super) fn no_zeros(value: &str) -> bool {
    value.bytes().any(|b| b != b'0')
}
