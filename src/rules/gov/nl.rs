//! Numbers that the Netherlands give to a person or a business.

mod document;

use super::gb::west::{begin, behind, identity_words, part, run, vat_words};
use crate::label::Label;
use crate::rules::checksum::{all_same, digit_count, mod97, weighted_sum};
use crate::rules::gov::cn::shared::{ANY_STATE, words};
use crate::rules::gov::nation::spoken;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[
    BSN,
    TAX,
    VAT,
    VAT_CONTEXT,
    COMPANY,
    BRANCH,
    document::PASSPORT,
    document::CARD,
    document::DRIVER,
    document::FOREIGNER,
];

const BSN: Rule = Rule {
    id: "gov/nl-bsn",
    about: "Dutch citizen service number beside a word for it: test by eleven",
    label: Label::NATIONAL_ID,
    wake: &[run(&[3, 4, 8, 9], 8, 0)],
    begin: Some(begin),
    pattern: "(?:[0-9]{8,9}|[0-9]{4}[.][0-9]{2}[.][0-9]{3}|[0-9]{3}[ .-][0-9]{3}[ .-][0-9]{3}|[0-9]{4}[ ][0-9]{2}[ ][0-9]{3})",
    reach: 16,
    right: Edge::Number,
    check: Some(is_bsn),
    confidence: Confidence::Likely,
    near: spoken!(words!(BSN_WORDS, ANY_STATE), NATIONAL_ID, "dutch"),
    needs_near: true,
    hits: &[
        "mijn BSN is «111222333»",
        "burgerservicenummer: «1234.56.782».",
        r#"{"bsn":"«123456782»"}"#,
        "sofinummer «123 456 782»",
        "my Dutch citizen service number is «111222333»",
        "荷兰公民服务号（BSN）«111222333»",
    ],
    misses: &[
        "mijn BSN is 111222334",
        "111222333 rijen",
        "BSN 000000000",
        "BSN 1112223330",
    ],
    source: "Rijksdienst voor Identiteitsgegevens, burgerservicenummer: elfproef",
    ..Rule::BASE
};

#[rustfmt::skip]
const BSN_WORDS: &[&str] = identity_words![
    "bsn", "bsn-nummer*", "bsnnummer*", "burgerservicenummer*", "burger service nummer*",
    "burgerservice*", "sofi", "sofinummer*", "sofi-nummer*", "citizen service*",
    "citizen_service*", "onderwijsnummer*", "persoonsnummer*", "persoonsgebonden nummer*",
    "公民服务*", "市民サービス番号*",
    "bürgerservicenummer*", "numéro de service*", "número de servicio ciudadano",
];

const TAX: Rule = Rule {
    id: "gov/nl-rsin",
    about: "Dutch tax number of a person or a business (RSIN) beside a word for it: test by eleven",
    label: Label::TAX_ID,
    wake: &[run(&[4, 9], 9, 0)],
    begin: Some(begin),
    pattern: "(?:[0-9]{9}|[0-9]{4}[.][0-9]{2}[.][0-9]{3})",
    reach: 16,
    right: Edge::Number,
    check: Some(is_bsn),
    confidence: Confidence::Likely,
    near: spoken!(
        &[
            "rsin",
            "rsin-nummer*",
            "rsinnummer*",
            "fiscaal nummer*",
            "fiscaalnummer*",
            "fi-nummer*",
            "belastingdienst*",
            "fiscaal_nummer*",
            "loonheffing*",
            "aanslagnummer*",
            "dutch tax*",
            "tax number of the netherlands",
            "niederländische steuer*",
            "numéro fiscal néerlandais",
            "荷兰税号*",
        ],
        TAX_ID,
        "dutch"
    ),
    needs_near: true,
    hits: &[
        "RSIN: «123456782»",
        "fiscaal nummer «1234.56.782».",
        "the Dutch tax number is «111222333»",
    ],
    misses: &["RSIN: 123456783", "123456782 rijen"],
    source: "Belastingdienst, RSIN en fiscaal nummer: elfproef",
    ..Rule::BASE
};

/// Nine digits, B, two digits.
macro_rules! vat {
    () => {
        "[0-9]{4}[ .]?[0-9]{2}[ .]?[0-9]{3}[ .]?[Bb][ .]?[0-9]{2}"
    };
}

const VAT_WAKE: &[Wake] = &[run(&[4, 9], 9, 2), run(&[3, 4, 9], 9, 0), run(&[3], 9, 2)];

const VAT: Rule = Rule {
    id: "gov/nl-vat",
    about: "Dutch VAT number behind its country's letters: nine digits, B, two digits",
    label: Label::TAX_ID,
    wake: VAT_WAKE,
    begin: Some(begin_vat),
    pattern: concat!(
        "(?i:NL)[ .-]?(?:",
        vat!(),
        "|[0-9]{3} [0-9]{3} [0-9]{3} [Bb][0-9]{2})"
    ),
    reach: 24,
    right: Edge::Number,
    check: Some(is_vat),
    confidence: Confidence::Certain,
    hits: &[
        "factuur van «NL123456782B90»",
        "btw-id: «NL000099998B57».",
        "BTW «NL 1234.56.782.B.01»",
        "荷兰增值税号«NL123456782B90»",
    ],
    misses: &[
        "NL123456783B90",
        "NL000099998B58",
        "ANL123456782B90",
        "NL123456782C90",
    ],
    source: "Belastingdienst, btw-identificatienummer: elfproef, or modulo 97 since 2020",
    ..Rule::BASE
};

const VAT_CONTEXT: Rule = Rule {
    id: "gov/nl-vat-context",
    about: "Dutch VAT number without its country's letters beside a word for it",
    label: Label::TAX_ID,
    wake: &[run(&[4, 9], 9, 0)],
    begin: Some(begin),
    pattern: vat!(),
    reach: 24,
    right: Edge::Number,
    check: Some(is_vat),
    confidence: Confidence::Likely,
    near: spoken!(
        vat_words![
            "omzetbelastingnummer*",
            "ob-nummer*",
            "belastingdienst*",
            "kvk*"
        ],
        TAX_ID,
        "dutch"
    ),
    needs_near: true,
    hits: &[
        "btw-nummer «123456782B90»",
        "omzetbelasting «1234.56.782.B.01».",
    ],
    misses: &["btw-nummer 123456783B90", "123456782B90 stands alone"],
    source: "Belastingdienst, btw-identificatienummer: elfproef, or modulo 97 since 2020",
    ..Rule::BASE
};

#[rustfmt::skip]
const REGISTER: &[&str] = &[
    "kvk*", "k.v.k", "kamer van koophandel*", "handelsregister*", "chamber of commerce*", "coc number*",
    "coc_number*", "dutch company*", "kvknummer*", "kvk_nummer*", "niederländische handelskammer*",
    "荷兰商会*", "商会注册*",
];

const COMPANY: Rule = Rule {
    id: "gov/nl-company",
    about: "Number in the Dutch commercial register, eight digits, beside a word for it",
    label: Label::COMPANY_ID,
    wake: &[run(&[8], 8, 0)],
    begin: Some(begin),
    pattern: "[0-9]{8}",
    reach: 16,
    right: Edge::Number,
    check: Some(not_same),
    near: spoken!(REGISTER, COMPANY_ID, "dutch"),
    needs_near: true,
    hits: &[
        "KvK-nummer «12345678»",
        "Kamer van Koophandel: «87654321».",
        r#"{"kvk":"«12345678»"}"#,
        "Chamber of Commerce no. «12345678»",
        "荷兰商会号«12345678»",
    ],
    misses: &["KvK 1234567", "12345678 rijen", "KvK 00000000"],
    source: "Kamer van Koophandel, KVK-nummer: eight digits",
    ..Rule::BASE
};

const BRANCH: Rule = Rule {
    id: "gov/nl-branch",
    about: "Number of a branch in the Dutch commercial register beside a word for it",
    label: Label::COMPANY_ID,
    wake: &[run(&[12], 12, 0)],
    begin: Some(begin),
    pattern: "0[0-9]{11}",
    reach: 16,
    right: Edge::Number,
    check: Some(not_same),
    near: spoken!(
        &[
            "vestigingsnummer*",
            "vestigings-nr*",
            "vestigingsnr*",
            "branch number*",
            "kvk*",
        ],
        COMPANY_ID,
        "dutch"
    ),
    needs_near: true,
    hits: &[
        "vestigingsnummer «000012345678»",
        "KvK vestiging: «000087654321».",
    ],
    misses: &["vestigingsnummer 00001234567", "000012345678 rijen"],
    source: "Kamer van Koophandel, vestigingsnummer: twelve digits",
    ..Rule::BASE
};

fn begin_vat(text: &[u8], at: usize) -> Option<usize> {
    behind(text, at, b"NL")
}

/// Weights 9 to 2, and the last digit counts against them; the sum is a multiple of eleven.
/// Numbers of eight digits have a 0 in front.
fn is_bsn(value: &str) -> bool {
    let (sum, last) = match digit_count(value) {
        9 => (
            weighted_sum(value, &[9, 8, 7, 6, 5, 4, 3, 2]),
            part(value, 8, 1),
        ),
        8 => (
            weighted_sum(value, &[8, 7, 6, 5, 4, 3, 2]),
            part(value, 7, 1),
        ),
        _ => return false,
    };
    sum > 0 && sum % 11 == last && !all_same(value)
}

/// The number of a business with the test by eleven; or the whole, with NL in front and letters
/// as 10 to 35, leaves 1 by 97.
fn is_vat(value: &str) -> bool {
    let mut digits = value.bytes().filter(u8::is_ascii_digit);
    let first: String = digits.by_ref().take(9).map(char::from).collect();
    let last: String = digits.map(char::from).collect();
    is_bsn(&first) && last != "00"
        || mod97(
            b"NL"
                .iter()
                .copied()
                .chain(first.bytes())
                .chain(*b"B")
                .chain(last.bytes()),
        ) == 1
}

fn not_same(value: &str) -> bool {
    !all_same(value)
}
