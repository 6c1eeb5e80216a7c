//! Values of every label, as people and programs write them.

use efface::label::Label;

/// Values as they are written, several to a line where they are spellings of one.
pub(crate) const VALUES: &[(Label, &[&str])] = &[
    (
        Label::CREDIT_CARD,
        &[
            "4111 1111 1111 1111",
            "4111-1111-1111-1111",
            "4111111111111111",
            "４１１１１１１１１１１１１１１１",
        ],
    ),
    (
        Label::CREDIT_CARD,
        &["3782 822463 10005", "378282246310005"],
    ),
    (Label::CREDIT_CARD, &["5555 5555 5555 4444"]),
    (Label::CREDIT_CARD, &["3056 930902 5904"]),
    (Label::CREDIT_CARD, &["6011 1111 1111 1117"]),
    (
        Label::IBAN,
        &[
            "DE89 3704 0044 0532 0130 00",
            "DE89370400440532013000",
            "de89 3704 0044 0532 0130 00",
        ],
    ),
    (
        Label::IBAN,
        &["GB29 NWBK 6016 1331 9268 19", "GB29NWBK60161331926819"],
    ),
    (Label::IBAN, &["FR14 2004 1010 0505 0001 3M02 606"]),
    (Label::BIC, &["DEUTDEFF500", "deutdeff500"]),
    (Label::BIC, &["COBADEFF"]),
    (Label::ROUTING_NUMBER, &["021000021"]),
    (Label::BANK_ACCOUNT, &["12-34-56 12345678"]),
    (Label::SSN, &["078-05-1120", "078 05 1120", "078051120"]),
    (
        Label::EMAIL,
        &["jane.doe@example.org", "Jane.Doe@Example.ORG"],
    ),
    (
        Label::PHONE,
        &["+1 (415) 555-0100", "1-415-555-0100", "14155550100"],
    ),
    (Label::PHONE, &["(415) 555-0100", "415.555.0100"]),
    (
        Label::PHONE,
        &["+49 30 23125 012", "0049 30 23125-012", "+493023125012"],
    ),
    (Label::PHONE, &["030 23125 012"]),
    (Label::PHONE, &["+44 7700 900123 ext 4"]),
    (Label::IP_ADDRESS, &["203.0.113.7"]),
    (Label::IP_ADDRESS, &["2001:db8::1", "2001:0DB8:0:0:0:0:0:1"]),
    (
        Label::MAC_ADDRESS,
        &["00:00:5E:00:53:0a", "00-00-5e-00-53-0A", "0000.5e00.530a"],
    ),
    (Label::USERNAME, &["jdoe", "JDoe"]),
    (Label::USERNAME, &["superuser"]),
    (Label::PERSON, &["Jane Doe", "JANE  DOE"]),
    (Label::PERSON, &["Person"]),
    (Label::PERSON, &["Per"]),
    (Label::PERSON, &["张三"]),
    (Label::ACCOUNT_ID, &["acct_0f3c-77", " acct_0f3c-77"]),
    (Label::DATE_OF_BIRTH, &["1980-05-12"]),
    (Label::DATE_OF_BIRTH, &["12.05.1980"]),
    (Label::DATE_OF_BIRTH, &["12 May 1980", "12 MAY 1980"]),
    (Label::DATE_OF_BIRTH, &["1980年5月12日"]),
    (Label::PASSWORD, &["hunter2!x"]),
    (Label::PASSWORD, &["abc"]),
    (Label::SECRET, &["correct horse battery staple"]),
    (
        Label::API_KEY,
        &[concat!("sk", "-proj-", "a1B2c3D4e5F6g7H8i9J0k1L2")],
    ),
    (
        Label::JWT,
        &["eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJqYW5lIn0.c2lnbmF0dXJl"],
    ),
    (
        Label::PRIVATE_KEY,
        &[concat!(
            "-----BEGIN RSA ",
            "PRIVATE KEY-----\nMIIB\n-----END RSA ",
            "PRIVATE KEY-----"
        )],
    ),
];

/// Surrogates without room for a key.
pub(crate) const SAME_WITH_ANY_KEY: &[(Label, &str)] = &[
    (Label::BANK_ACCOUNT, "12-34-56 12345678"),
    (Label::PASSWORD, "abc"),
];
