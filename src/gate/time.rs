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
    if is_rfc3339(text.as_bytes()) {
        text.parse().ok()
    } else {
        None
    }
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
