//! Business identifier codes: behind a word for them, or joined to an account number.

use super::iban::{RUNS, begin_bic};
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const NAMED: Rule = Rule {
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
};

pub(super) const BEHIND: Rule = Rule {
    id: "bank/bic-behind-iban",
    about: "Business identifier code joined to the account number before it",
    label: Label::BIC,
    wake: &[Wake::Digits {
        runs: RUNS,
        total: 2,
        letters: 2,
    }],
    begin: Some(begin_bic),
    left: Edge::Free,
    pattern: "[A-Z]{6}[A-Z2-9][A-NP-Z0-9](?:[A-Z0-9]{3})?",
    reach: 16,
    check: Some(is_bic),
    confidence: Confidence::Certain,
    hits: &[
        "«DE89370400440532013000»«COBADEFFXXX»",
        "Konto «NL91ABNA0417164300»«ABNANL2A».",
        "«DE89370400440532013000»/«COBADEFFXXX»",
    ],
    misses: &[
        "DE89370400440532013001COBADEFFXXX",
        "DE89370400440532013000COBADEFFXXXX",
    ],
    source: "ISO 9362; ISO 13616-1",
    ..Rule::BASE
};

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

pub(super) fn is_bic(value: &str) -> bool {
    let country = &value.as_bytes()[4..6];
    ISO_3166
        .as_bytes()
        .chunks_exact(2)
        .any(|known| known == country)
        && !NO_BIC.contains(&value)
}
