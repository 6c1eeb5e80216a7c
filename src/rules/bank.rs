//! Bank accounts and what routes money to them.

mod account;
mod iban;
mod national;

use super::checksum::weighted;
use super::{Confidence, Edge, Rule, Wake};
use crate::label::Label;

/// Words for a bank's routing number in the United States.
const ROUTING: &[&str] = &[
    "routing",
    "aba",
    "rtn",
    "ach",
    "transit",
    "fedwire",
    "wire",
    "direct deposit",
    "bank*",
    "checking",
    "savings",
];

/// What is counted, or a table of something else.
const COUNTED: &[&str] = &[
    "table*", "entries", "rows", "routes", "router*", "bytes", "lines", "packets", "blocks",
];

/// Accounts of single countries.
pub(crate) const NATIONAL: &[Rule] = &[];

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "bank/iban",
        about: "International bank account number: country's length and structure, MOD 97-10",
        label: Label::IBAN,
        wake: &[
            Wake::Digits {
                runs: iban::RUNS,
                total: 2,
                letters: 2,
            },
            // `IBANDE89…`
            Wake::Digits {
                runs: iban::RUNS,
                total: 2,
                letters: 6,
            },
        ],
        begin: Some(iban::begin),
        left: Edge::Free,
        pattern: r"[A-Za-z]{2}[0-9]{2}(?:(?:[ .-]|[ ]{0,2}\n[ ]{0,8})?[A-Za-z0-9]){11,30}",
        reach: 128,
        fit: Some(iban::fit),
        check: Some(iban::valid),
        confidence: Confidence::Certain,
        hits: &[
            "pay «DE89 3704 0044 0532 0130 00» today",
            "IBAN:«DE89370400440532013000».",
            "IBAN«DE89370400440532013000»",
            "virement sur «FR14 2004 1010 0505 0001 3M02 606» svp",
            "«gb29 nwbk 6016 1331 9268 19» is mine",
            "rekening «NL91ABNA0417164300»",
            "我的账户是«DE89-3704-0044-0532-0130-00»。",
            "cuenta «ES91 2100 0418 4502 0005\n  1332», gracias",
            r"\n«DE89370400440532013000»\n",
        ],
        misses: &[
            "pay DE89 3704 0044 0532 0130 01 today",
            "GB29 6016 NWBK 1331 9268 19",
            "the code de89370400440532013000ff is a hash",
            "ES2015 and ES2020 targets",
        ],
        source: "ISO 13616-1; SWIFT IBAN Registry, release 101",
        ..Rule::BASE
    },
    Rule {
        id: "bank/bic",
        about: "Business identifier code behind a word for it: bank, country, place, branch",
        label: Label::BIC,
        wake: &[
            Wake::Words(&["bic", "swift", "银行代码", "スイフト", "국제은행코드"]),
            Wake::Key(&["swift", "biccode", "bankbic"]),
        ],
        pattern: concat!(
            "(?:(?i:bic|swift|银行代码|スイフト|국제은행코드)(?:",
            r#"[^\n:=]{0,24}[:=]"#,
            r#"|(?i:[ _/-]{0,2}(?:bic|swift|code|nr|number|no\.?|代码|コード)){0,2}(?i:[ ](?:de la banque|der bank|of (?:the|my|our) bank|del banco|do banco|della banca))?"#,
            r#"["']?[ ]{0,2}(?:[|>]|is|ist|est|es|è|é|adalah|是|为|は)?"#,
            r#")[ ]{0,2}["'(`*]{0,3})?"#,
            "(?P<value>[A-Z]{4}[A-Z]{2}[A-Z2-9][A-NP-Z0-9](?:[A-Z0-9]{3})?)",
        ),
        reach: 64,
        check: Some(is_bic),
        confidence: Confidence::Likely,
        hits: &[
            "BIC: «COBADEFFXXX»",
            "SWIFT code is «DEUTDEFF500»",
            "BIC/SWIFT «NEDSZAJJ»",
            "银行代码：«BKCHCNBJ»",
            "SWIFT-Code der Bank: «DEUTDEFF500»",
            "スイフトコードは«BOTKJPJT»",
            "<BIC>«GENODEF1S10»</BIC>",
            "| BIC | «BKAUATWW» |",
            "BIC de la banque «NWBKGB2L».",
            r#""bic": "«BNPAFRPP»""#,
        ],
        misses: &[
            "SWIFT TRANSACTION REFERENCE",
            "BIC COBAXXFF",
            "the COBADEFFXXX building",
            "Swift DOCUMENT based apps",
        ],
        source: "ISO 9362; country letters of ISO 3166-1",
        ..Rule::BASE
    },
    Rule {
        id: "bank/aba",
        about: "Routing number of a bank in the United States: Federal Reserve district, check digit",
        label: Label::ROUTING_NUMBER,
        wake: &[Wake::Digits {
            runs: &[4, 9],
            total: 9,
            letters: 0,
        }],
        pattern: "(?:[0-9]{9}|[0-9]{4}-[0-9]{4}-[0-9])",
        reach: 16,
        right: Edge::Number,
        check: Some(is_aba),
        near: ROUTING,
        needs_near: true,
        far: COUNTED,
        hits: &[
            "routing number «021000021», please",
            "ABA «011000015»",
            r#"{"routing_number":"«021000021»"}"#,
            "RTN=«121000358»",
            "Routing: «0210-0002-1» on the cheque",
        ],
        misses: &[
            "routing number 021000022",
            "the ticket 021000021 is open",
            "routing 991000021",
            "the routing table has 110000000 entries",
        ],
        source: "ABA routing number policy; Federal Reserve E-Payments directory",
        ..Rule::BASE
    },
    Rule {
        id: "bank/uk-sort-account",
        about: "British sort code and account number side by side",
        label: Label::BANK_ACCOUNT,
        wake: &[Wake::Digits {
            runs: &[2, 8],
            total: 14,
            letters: 0,
        }],
        pattern: "(?:[0-9]{2}-[0-9]{2}-[0-9]{2}[ /]{1,3}[0-9]{8}|[0-9]{8}[ /]{1,3}[0-9]{2}-[0-9]{2}-[0-9]{2})",
        reach: 32,
        left: Edge::Number,
        right: Edge::Number,
        check: Some(not_zeros),
        confidence: Confidence::Likely,
        hits: &[
            "please pay «60-16-13 31926819» by Friday",
            "acct «31926819 / 60-16-13»",
        ],
        misses: &[
            "60-16-13 3192681",
            "160-16-13 31926819",
            "60-16-13-31926819",
        ],
        source: "Pay.UK, sorting code and account number formats",
        ..Rule::BASE
    },
    Rule {
        id: "bank/uk-sort-code",
        about: "British sort code behind a word for it",
        label: Label::BANK_ACCOUNT,
        wake: &[
            Wake::Words(&["sort code", "sortcode", "sort-code", "sort_code"]),
            Wake::Key(&["sortcode"]),
        ],
        pattern: concat!(
            r"(?:(?i:sort[ _-]?codes?)[^0-9\n]{0,24}\n?[ ]{0,4})?",
            "(?P<value>[0-9]{2}[- ][0-9]{2}[- ][0-9]{2}|[0-9]{6})",
        ),
        reach: 64,
        right: Edge::Number,
        check: Some(not_zeros),
        confidence: Confidence::Likely,
        far: &["date*", "born"],
        hits: &[
            "Sort code: «60-16-13»\nAccount: «31926819»",
            "the sort code «601613» belongs to it",
            r#""sort_code": "«60-16-13»""#,
        ],
        misses: &["on 60-16-13 it rained", "sort code 60-16-1", "601613 rows"],
        source: "Pay.UK, sorting code and account number formats",
        ..Rule::BASE
    },
    Rule {
        id: "bank/uk-account",
        about: "British account number beside a sort code",
        label: Label::BANK_ACCOUNT,
        wake: &[Wake::Digits {
            runs: &[8],
            total: 8,
            letters: 0,
        }],
        pattern: "[0-9]{8}",
        reach: 16,
        left: Edge::Number,
        right: Edge::Number,
        check: Some(not_zeros),
        near: &["sort code*", "sortcode*", "sort-code*", "sort_code*"],
        needs_near: true,
        far: COUNTED,
        hits: &[
            "account «31926819», sort code «60-16-13»",
            "Sort Code «60 16 13»\nAcc «31926819»",
        ],
        misses: &["account 3192681, sort code", "build 31926819 passed"],
        source: "Pay.UK, sorting code and account number formats",
        ..Rule::BASE
    },
    account::RULE,
    account::BESIDE,
    national::RIB,
    national::CCC,
    national::CLABE,
];

/// Zeros are what efface writes in place of an account.
fn not_zeros(value: &str) -> bool {
    value.bytes().any(|b| matches!(b, b'1'..=b'9'))
}

/// Letters of the countries of ISO 3166-1, and XK, which is in use for Kosovo.
const ISO_3166: &str = "ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZ\
    CACCCDCFCGCHCICKCLCMCNCOCRCUCVCWCXCYCZDEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGN\
    GPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJMJOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLY\
    MAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNUNZOMPAPEPFPGPHPKPLPMPNPRPSPTPWPY\
    QARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTMTNTOTRTTTVTWTZUAUGUMUSUYUZ\
    VAVCVEVGVIVNVUWFWSXKYEYTZAZMZW";

/// Words in capitals whose fifth and sixth letters are a country's.
#[rustfmt::skip]
const NO_BIC: &[&str] = &[
    "TRANSACTION", "DOCUMENT", "CUSTOMER", "BUSINESS", "INSTRUCTION", "BENEFICIARY", "DOCUMENTS",
    "TRANSFER", "PAYMENTS", "SETTINGS", "VALIDATE", "COMPLETE", "REQUIRED", "DATABASE", "CONTRACT",
    "INTERNAL", "ACCOUNTS", "RESPONSE", "STANDARD", "MESSAGES", "ADDITIONAL", "OPERATIONS",
    "DEVELOPER", "PASSWORD", "RECEIVER", "CORRESPONDENT", "PRODUCTION", "APPLICATION",
];

fn is_bic(value: &str) -> bool {
    let country = &value.as_bytes()[4..6];
    ISO_3166
        .as_bytes()
        .chunks_exact(2)
        .any(|known| known == country)
        && !NO_BIC.contains(&value)
}

/// The first two digits are a Federal Reserve district (00 to 12), a thrift (21 to 32), an
/// electronic (61 to 72) or a traveller's cheque (80) number; the sum of the digits, weighted 3, 7
/// and 1 in turn, ends in 0.
fn is_aba(value: &str) -> bool {
    let district = value.get(..2).and_then(|two| two.parse::<u8>().ok());
    matches!(district, Some(0..=12 | 21..=32 | 61..=72 | 80))
        && value.bytes().any(|b| b != b'0')
        && weighted(value, &[3, 7, 1, 3, 7, 1, 3, 7, 1], 10)
}
