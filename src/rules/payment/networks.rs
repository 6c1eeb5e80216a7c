//! Who issues which card numbers: ranges of the first digits, and how long the numbers are.
//!
//! Facts from ISO/IEC 7812, the networks' own merchant documents (Visa, Mastercard, American
//! Express, Discover and Diners, JCB, UnionPay, NSPK for Mir, NPCI for RuPay, Elo, Verve, BKM for
//! Troy, NAPAS, Belkart, UATP) and the public table in Wikipedia, "Payment card number".

use crate::rules::checksum;

/// How much a range says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Range {
    /// Wide, rare or shared: such a number is a card only beside a word that says so.
    Loose,
    /// The network is known by the first digits, and the length is the usual one.
    Firm,
}

/// First and last value of the leading digits, and the lengths that numbers with them have.
type Row = (u32, u32, &'static [u8]);

/// Networks whose numbers are known by their first digits.
const FIRM: &[Row] = &[
    (4, 4, &[16]),                       // Visa
    (51, 55, &[16]),                     // Mastercard
    (2221, 2720, &[16]),                 // Mastercard, series 2
    (34, 34, &[15]),                     // American Express
    (37, 37, &[15]),                     // American Express
    (6011, 6011, &[16]),                 // Discover
    (644, 649, &[16]),                   // Discover
    (65, 65, &[16]),                     // Discover, RuPay, Troy
    (622126, 622925, &[16, 17, 18, 19]), // Discover and UnionPay
    (300, 305, &[14, 16]),               // Diners Club
    (3095, 3095, &[14, 16]),             // Diners Club
    (36, 36, &[14]),                     // Diners Club
    (38, 39, &[14, 16]),                 // Diners Club
    (3528, 3589, &[16]),                 // JCB
    (62, 62, &[16, 17, 18, 19]),         // UnionPay
    (81, 81, &[16]),                     // UnionPay
    (2200, 2204, &[16]),                 // Mir
    (5018, 5018, &[16]),                 // Maestro
    (5019, 5019, &[16]),                 // Dankort
    (5020, 5020, &[16]),                 // Maestro
    (5038, 5038, &[16]),                 // Maestro
    (5893, 5893, &[16]),                 // Maestro
    (6304, 6304, &[16]),                 // Maestro
    (6759, 6763, &[16]),                 // Maestro
    (506099, 506198, &[16, 18, 19]),     // Verve
    (507865, 507964, &[16, 18, 19]),     // Verve
    (508500, 508999, &[16]),             // RuPay
    (606985, 608500, &[16]),             // RuPay
    (504175, 504175, &[16]),             // Elo
    (506699, 506778, &[16]),             // Elo
    (509000, 509999, &[16]),             // Elo
    (627780, 627780, &[16]),             // Elo
    (636297, 636297, &[16]),             // Elo
    (636368, 636368, &[16]),             // Elo
    (606282, 606282, &[16]),             // Hipercard
    (589562, 589562, &[16]),             // Naranja
    (589657, 589657, &[16]),             // Cabal
    (604201, 604219, &[16]),             // Cabal
    (9792, 9792, &[16]),                 // Troy
    (9704, 9704, &[16, 19]),             // Napas
    (9112, 9112, &[16]),                 // Belkart
    (9410, 9410, &[16]),                 // BC Card
    (637, 639, &[16]),                   // InstaPayment
];

/// Ranges that take a word beside them.
const LOOSE: &[Row] = &[
    (4, 4, &[13, 19]),                           // Visa, old and new lengths
    (30, 30, &[14, 15, 16, 17, 18, 19]),         // Diners Club
    (36, 36, &[15, 16, 17, 18, 19]),             // Diners Club
    (38, 39, &[15, 17, 18, 19]),                 // Diners Club
    (3528, 3589, &[17, 18, 19]),                 // JCB
    (2200, 2204, &[17, 18, 19]),                 // Mir
    (2205, 2205, &[16]),                         // Borica
    (50, 50, &[12, 13, 14, 15, 16, 17, 18, 19]), // Maestro and local schemes
    (56, 58, &[12, 13, 14, 15, 16, 17, 18, 19]), // Maestro
    (60, 69, &[12, 13, 14, 15, 16, 17, 18, 19]), // Maestro, Discover, RuPay, GPN
    (81, 82, &[16, 17, 18, 19]),                 // UnionPay, RuPay
    (86, 86, &[16]),                             // UzCard
    (98, 98, &[16]),                             // Humo
    (94, 94, &[16]),                             // cards of Korean banks
    (279, 279, &[13, 16]),                       // Tarjeta Shopping
    (1, 1, &[15]),                               // UATP
];

/// What the first digits and the length of `number` say, whatever its check digit.
pub(super) fn range(number: &str) -> Option<Range> {
    let mut head = 0;
    let mut len = 0u8;
    for digit in checksum::digits(number) {
        if len < 6 {
            head = head * 10 + u32::from(digit);
        }
        len = len.saturating_add(1);
    }
    if !(12..=19).contains(&len) {
        return None;
    }
    let in_one = |rows: &[Row]| {
        rows.iter().any(|&(first, last, lens)| {
            lens.contains(&len) && (first..=last).contains(&cut(head, first))
        })
    };
    if in_one(FIRM) {
        Some(Range::Firm)
    } else {
        in_one(LOOSE).then_some(Range::Loose)
    }
}

/// The first digits of the six of `head`, as many as `like` has.
fn cut(head: u32, like: u32) -> u32 {
    head / 10u32.pow(5u32.saturating_sub(like.ilog10()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges() {
        for (number, want) in [
            ("4111111111111111", Some(Range::Firm)),
            ("4222222222222", Some(Range::Loose)),
            ("41111111111111", None),
            ("5555555555554444", Some(Range::Firm)),
            ("5600000000000000", Some(Range::Loose)),
            ("2221000000000009", Some(Range::Firm)),
            ("2220990000000000", None),
            ("2720990000000000", Some(Range::Firm)),
            ("2721000000000000", None),
            ("378282246310005", Some(Range::Firm)),
            ("3782822463100050", None),
            ("30569309025904", Some(Range::Firm)),
            ("3530111333300000", Some(Range::Firm)),
            ("3527000000000000", None),
            ("6221260000000000", Some(Range::Firm)),
            ("2200000000000000", Some(Range::Firm)),
            ("9792000000000001", Some(Range::Firm)),
            ("9704000000000018", Some(Range::Firm)),
            ("9704000000000000018", Some(Range::Firm)),
            ("97040000000000018", None),
            ("9112000000000001", Some(Range::Firm)),
            ("9410000000000001", Some(Range::Firm)),
            ("9411000000000001", Some(Range::Loose)),
            ("2790000000000001", Some(Range::Loose)),
            ("135400000000007", Some(Range::Loose)),
            ("1354000000000007", None),
            ("7000000000000000", None),
            ("0041111111111111", None),
            ("0000000000000000", None),
            ("62000000000", None),
            ("62000000000000000000", None),
        ] {
            assert_eq!(range(number), want, "{number}");
        }
    }
}
