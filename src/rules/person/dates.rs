//! What is a date: the numbers and the months' names of many languages (CLDR).

use crate::rules::checksum::digits;

/// Japanese eras of people alive.
pub(super) const ERAS: &[&str] = &["明治", "大正", "昭和", "平成", "令和"];

/// Whether a word is a month's name, or begins like one.
pub(super) fn is_month(name: &str) -> bool {
    let name = name.to_lowercase();
    name.chars().count() >= 3 && MONTHS.iter().any(|known| name.starts_with(known))
}

/// Beginnings of the months' names, in small letters.
#[rustfmt::skip]
const MONTHS: &[&str] = &[
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "mär",
    "mrz", "mai", "okt", "dez", "fév", "fev", "avr", "juin", "juil", "aoû", "aou", "déc", "ene",
    "abr", "ago", "dic", "set", "out", "gen", "mag", "giu", "lug", "ott", "mei", "agu", "des",
    "maa", "mrt", "jún", "янв", "фев", "мар", "апр", "май", "мая", "июн", "июл", "авг", "сен",
    "окт", "ноя", "дек", "sty", "lut", "kwi", "maj", "cze", "lip", "sie", "wrz", "paź", "lis",
    "gru", "oca", "şub", "nis", "haz", "tem", "ağu", "eyl", "eki", "kas", "ara", "märz", "pebr",
];

/// Whether the numbers of a date can be one, and a word in it is a month.
pub(super) fn is_date(value: &str) -> bool {
    let month = value
        .split(|c: char| !c.is_alphabetic())
        .find(|word| word.chars().count() >= 3 && *word != "del");
    let numbers = || {
        value
            .split(|c: char| !c.is_ascii_digit())
            .filter_map(|number| number.parse::<u32>().ok())
    };
    // Days that stand for none.
    if value.starts_with("1900-01-01") || value.starts_with("1970-01-01") {
        return false;
    }
    let day = |day: u32| (1..=31).contains(&day);
    let month_is = |month: u32| (1..=12).contains(&month);
    let year = |year: u32| (1900..=2029).contains(&year);
    let (first, second, third) = {
        let mut all = numbers();
        (all.next(), all.next(), all.next())
    };
    match (first, second, third) {
        (Some(all), None, None) => {
            digits(value).count() == 8
                && year(all / 10_000)
                && month_is(all / 100 % 100)
                && day(all % 100)
        }
        (Some(d), Some(y), None) => {
            let era = ERAS.iter().any(|era| value.starts_with(era));
            let named = month.is_some_and(is_month);
            era || named && day(d) && year(y)
        }
        (Some(a), Some(b), Some(c)) if year(a) => month_is(b) && day(c),
        (Some(a), Some(b), Some(c)) => {
            let era = ERAS.iter().any(|era| value.starts_with(era));
            // Points stand between day and month, in this order; slashes in both.
            let order = day(a) && month_is(b) || !value.contains('.') && month_is(a) && day(b);
            era && month_is(b) && day(c) || !era && order && (year(c) || c < 100)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates() {
        for (value, want) in [
            ("1987-03-12", true),
            ("1987-13-12", false),
            ("12.03.1987", true),
            ("3/12/87", true),
            ("13/13/87", false),
            ("19870312", true),
            ("19871312", false),
            ("12. März 1987", true),
            ("12 foo 1987", false),
            ("March 12, 1987", true),
            ("12 de marzo de 1987", true),
            ("昭和62年3月12日", true),
            ("2187-03-12", false),
        ] {
            assert_eq!(is_date(value), want, "{value}");
        }
    }
}
