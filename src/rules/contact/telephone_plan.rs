//! Country codes and how many digits follow them.
//!
//! Facts from ITU-T, "List of Recommendation E.164 assigned country codes" and the national
//! numbering plans notified there. The lengths only serve to tell where a number ends and that
//! it is one; where plans vary they are wide.

/// First and last code, fewest and most digits of the national number.
type Row = (u16, u16, u8, u8);

/// Every assigned code.
#[rustfmt::skip]
const CODES: &[Row] = &[
    (1, 1, 10, 10), (7, 7, 10, 10), (20, 20, 8, 10), (27, 27, 9, 9), (30, 30, 10, 10),
    (31, 31, 9, 9), (32, 32, 8, 9), (33, 33, 9, 9), (34, 34, 9, 9), (36, 36, 8, 9),
    (39, 39, 6, 11), (40, 40, 9, 9), (41, 41, 9, 9), (43, 43, 6, 12), (44, 44, 9, 10),
    (45, 45, 8, 8), (46, 46, 7, 10), (47, 47, 8, 8), (48, 48, 9, 9), (49, 49, 6, 12),
    (51, 51, 8, 9), (52, 52, 10, 11), (53, 53, 8, 8), (54, 54, 10, 11), (55, 55, 10, 11),
    (56, 56, 9, 9), (57, 57, 8, 10), (58, 58, 10, 10), (60, 60, 8, 10), (61, 61, 9, 9),
    (62, 62, 8, 12), (63, 63, 9, 10), (64, 64, 8, 10), (65, 65, 8, 8), (66, 66, 8, 9),
    (81, 81, 9, 10), (82, 82, 8, 11), (84, 84, 9, 10), (86, 86, 9, 11), (90, 90, 10, 10),
    (91, 91, 10, 10), (92, 92, 9, 10), (93, 93, 9, 9), (94, 94, 9, 9), (95, 95, 8, 10),
    (98, 98, 10, 10), (211, 213, 8, 9), (216, 216, 8, 8), (218, 218, 8, 9), (220, 269, 6, 10),
    (290, 291, 5, 7), (297, 299, 6, 7), (350, 350, 8, 8), (351, 351, 9, 9), (352, 352, 5, 11),
    (353, 353, 7, 9), (354, 354, 7, 9), (355, 357, 8, 9), (358, 358, 6, 12), (359, 359, 7, 9),
    (370, 370, 8, 8), (371, 371, 8, 8), (372, 372, 7, 8), (373, 373, 8, 8), (374, 378, 6, 11),
    (380, 380, 9, 9), (381, 383, 7, 10), (385, 387, 8, 9), (389, 389, 8, 8), (420, 421, 9, 9),
    (423, 423, 7, 9), (500, 509, 5, 8), (590, 599, 6, 9), (670, 670, 7, 8), (672, 683, 4, 8),
    (685, 692, 4, 7), (800, 800, 8, 8), (808, 808, 8, 8), (850, 850, 8, 10), (852, 853, 8, 8),
    (855, 856, 8, 10), (870, 870, 9, 9), (878, 878, 8, 12), (880, 880, 8, 10), (881, 883, 8, 12),
    (886, 886, 8, 9), (960, 960, 7, 7), (961, 961, 7, 8), (962, 962, 8, 9), (963, 963, 8, 9),
    (964, 964, 8, 10), (965, 965, 8, 8), (966, 966, 8, 9), (967, 967, 7, 9), (968, 968, 8, 8),
    (970, 972, 8, 9), (973, 974, 8, 8), (975, 977, 7, 10), (979, 979, 9, 9), (992, 996, 8, 9),
    (998, 998, 9, 9),
];

/// The number of digits of the country code that `digits` begin with, and the fewest and most
/// that may follow it.
pub(super) fn plan(digits: &[u8]) -> Option<(usize, usize, usize)> {
    let mut code = 0u16;
    for (place, digit) in digits.iter().take(3).enumerate() {
        code = code * 10 + u16::from(digit - b'0');
        let row = CODES.iter().find(|row| (row.0..=row.1).contains(&code));
        if let Some(&(_, _, fewest, most)) = row {
            return Some((place + 1, usize::from(fewest), usize::from(most)));
        }
    }
    None
}

/// Whether ten digits are a number of the North American plan: neither the area nor the exchange
/// begins with 0 or 1, and neither is a service such as 911.
pub(super) fn is_nanp(ten: &[u8]) -> bool {
    ten.len() == 10
        && ten[0] >= b'2'
        && ten[1] != b'9'
        && ten[3] >= b'2'
        && ten[1..3] != *b"11"
        && ten[4..6] != *b"11"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes() {
        assert!(CODES.is_sorted_by(|a, b| a.1 < b.0));
        for (digits, want) in [
            ("14155550100", Some((1, 10, 10))),
            ("49302312510", Some((2, 6, 12))),
            ("35312345678", Some((3, 7, 9))),
            ("99912345678", None),
            ("21000000000", None),
            ("0", None),
        ] {
            assert_eq!(plan(digits.as_bytes()), want, "{digits}");
        }
    }

    #[test]
    fn north_america() {
        for (digits, want) in [
            ("4155550100", true),
            ("0005550100", false),
            ("1155550100", false),
            ("9115550100", false),
            ("4159110100", false),
            ("4151550100", false),
            ("4955550100", false),
            ("415555010", false),
        ] {
            assert_eq!(is_nanp(digits.as_bytes()), want, "{digits}");
        }
    }
}
