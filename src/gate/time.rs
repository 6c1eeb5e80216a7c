//! Instants and days, read strictly.

use jiff::civil::{Date, DateTime};
use jiff::tz::Offset;
use jiff::{Span, Timestamp};

/// Reads an instant as RFC 3339 writes it, with a full date, a full time and an offset.
///
/// A date alone, a time without an offset, a space in place of the `T` and a fraction of more than
/// nine digits are refused. A leap second is read as the last second before it.
#[must_use]
pub fn parse_time(text: &str) -> Option<Timestamp> {
    let bytes = text.as_bytes();
    if !is_rfc3339(bytes) {
        return None;
    }
    // Each message has a time, and the shape is known: reading the numbers where they stand costs
    // a third of a parser that has to find them.
    let two = |at: usize| 10 * (bytes[at] - b'0') as i8 + (bytes[at + 1] - b'0') as i8;
    let year = i16::from(two(0)) * 100 + i16::from(two(2));
    let fraction = match &bytes[19..] {
        [b'.', rest @ ..] => rest,
        _ => &[],
    };
    let fraction = fraction.iter().take_while(|byte| byte.is_ascii_digit());
    let (mut nanos, mut places) = (0, 0);
    for byte in fraction {
        places += 1;
        if places > 9 {
            return None;
        }
        nanos = nanos * 10 + i32::from(byte - b'0');
    }
    if places == 0 && bytes[19] == b'.' {
        return None;
    }
    nanos *= 10_i32.pow(9 - places);
    // A leap second has no place in the count of seconds.
    let (second, nanos) = match two(17) {
        60 => (59, nanos),
        second => (second, nanos),
    };
    let there = DateTime::new(year, two(5), two(8), two(11), two(14), second, nanos).ok()?;
    let east = match bytes[bytes.len() - 6] {
        sign @ (b'+' | b'-') => {
            let at = bytes.len() - 5;
            if two(at + 3) > 59 {
                return None;
            }
            let seconds = i32::from(two(at)) * 3600 + i32::from(two(at + 3)) * 60;
            if sign == b'-' { -seconds } else { seconds }
        }
        _ => 0,
    };
    Offset::from_seconds(east).ok()?.to_timestamp(there).ok()
}

/// Cuts a time to its day in UTC; a day stays as it is. Whatever else is no time: `None`.
#[must_use]
pub fn cut_to_day(text: &str) -> Option<Date> {
    if has_shape(text.as_bytes(), b"0000-00-00") {
        text.parse().ok()
    } else {
        parse_time(text).map(|at| utc(at).date())
    }
}

/// The same moment so many calendar years later in UTC. 29 February becomes 28 February where there
/// is none.
pub(super) fn years_after(at: Timestamp, years: i16) -> Option<DateTime> {
    let years = Span::new().try_years(years).ok()?;
    utc(at).checked_add(years).ok()
}

/// The calendar and the clock in UTC.
pub(super) fn utc(at: Timestamp) -> DateTime {
    Offset::UTC.to_datetime(at)
}

/// RFC 3339, section 5.6: `date-time = full-date "T" full-time`. The parser behind it takes more
/// than that: week dates, hours alone, zones in brackets. What the numbers may be is its business.
fn is_rfc3339(text: &[u8]) -> bool {
    let Some((seconds, rest)) = text.split_at_checked(19) else {
        return false;
    };
    let offset = match rest {
        [b'.', fraction @ ..] => {
            let end = fraction.iter().position(|byte| !byte.is_ascii_digit());
            fraction.split_at(end.unwrap_or(fraction.len())).1
        }
        _ => rest,
    };
    let offset_is_good = match offset {
        [b'Z' | b'z'] => true,
        // An offset has the hours of a day.
        [b'+' | b'-', hour @ ..] => has_shape(hour, b"00:00") && hour < b"24:00".as_slice(),
        _ => false,
    };
    offset_is_good && has_shape(seconds, b"0000-00-00T00:00:00")
}

/// Whether `text` is like `shape`, in which `0` stands for any digit and letters for themselves in
/// either case.
fn has_shape(text: &[u8], shape: &[u8]) -> bool {
    text.len() == shape.len()
        && text.iter().zip(shape).all(|(byte, like)| match like {
            b'0' => byte.is_ascii_digit(),
            _ => byte.eq_ignore_ascii_case(like),
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn times_are_read_as_the_library_reads_them(
            text in r"[0-2][0-9]{3}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9](\.[0-9]{0,10})?(Z|[+-]([01][0-9]|2[0-3]):[0-6][0-9])"
        ) {
            let mut want: Option<Timestamp> = text.parse().ok();
            // A leap second with a fraction is beyond the last instant before it for us.
            if &text[17..19] == "60" {
                want = parse_time(&text).filter(|_| want.is_some());
            }
            prop_assert_eq!(parse_time(&text), want, "{}", text);
        }
    }
}
