//! What is a date: the numbers and the months' names of many languages (CLDR).

use crate::rules::checksum::digits;

/// Japanese eras of people alive, and the count of years of the Republic of China.
pub(super) const ERAS: &[&str] = &["明治", "大正", "昭和", "平成", "令和", "民國", "民国"];

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
    "gru", "paz", "oca", "şub", "nis", "haz", "tem", "ağu", "eyl", "eki", "kas", "ara", "märz", "pebr", "augusti", "januari", "hei", "yan", "يناير", "فبراير", "مارس", "أبريل", "ابريل", "مايو",
    "يونيو", "يوليو", "أغسطس", "اغسطس", "سبتمبر", "أكتوبر", "اكتوبر", "نوفمبر", "ديسمبر", "كانون", "شباط", "آذار", "نيسان",
    "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين", "มกรา", "กุมภา", "มีนา", "เมษา", "พฤษภา", "มิถุนา", "กรกฎา", "สิงหา", "กันยา",
    "ตุลา", "พฤศจิกา", "ธันวา", "जन", "फ़र", "फर", "मार्च", "अप्रैल", "मई", "जून", "जुल", "अग", "सित", "अक्टू", "नव", "दिस", "bře",
    "led", "úno", "dub", "kvě", "čer", "srp", "zář", "říj", "pro", "січ", "лют", "бер", "кві", "тра", "чер", "лип", "сер", "вер", "жов",
    "гру",
];

/// Whether the numbers of a date can be one, and a word in it is a month.
pub(super) fn is_date(value: &str) -> bool {
    if value
        .chars()
        .filter(|c| "一二三四五六七八九十〇零○".contains(*c))
        .count()
        >= 5
    {
        return is_written(value);
    }
    let month = value
        .split(|c: char| !(c.is_alphabetic() || is_mark(c)))
        .find(|word| {
            word.chars().count() >= 2
                && !matches!(
                    *word,
                    "del" | "de" | "of" | "st" | "nd" | "rd" | "th" | "er" | "พ" | "ศ"
                )
        });
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
    // Buddhist years are those of Thailand.
    let year = |year: u32| (1900..=2029).contains(&year) || (2443..=2572).contains(&year);
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
            era || named && day(d) && (year(y) || y < 100)
        }
        (Some(a), Some(b), Some(c)) if year(a) => month_is(b) && day(c),
        (Some(a), Some(b), Some(c)) => {
            let era = ERAS.iter().any(|era| value.starts_with(era))
                || value.starts_with(['M', 'T', 'S', 'H', 'R'])
                    && value.as_bytes()[1].is_ascii_digit();
            // Points stand between day and month, in this order; slashes in both.
            let order = day(a) && month_is(b) || !value.contains('.') && month_is(a) && day(b);
            era && month_is(b) && day(c) || !era && order && (year(c) || c < 100)
        }
        _ => false,
    }
}

/// Signs of vowels and tones, which are no letters but stand among them.
fn is_mark(c: char) -> bool {
    matches!(u32::from(c), 0x0900..=0x0DFF | 0x0E30..=0x0E4F)
}

/// Year, month and day in Chinese numerals.
fn is_written(value: &str) -> bool {
    let worth = |text: &str| {
        let digit = |c: char| {
            "一二三四五六七八九"
                .chars()
                .position(|known| known == c)
                .map(|n| n as u32 + 1)
        };
        text.chars().fold(0, |sum, c| match c {
            '十' if sum == 0 => 10,
            '十' => sum * 10,
            '廿' => 20,
            _ => sum + digit(c).unwrap_or(0),
        })
    };
    let Some((year, rest)) = value.split_once('年') else {
        return false;
    };
    let Some((month, day)) = rest.split_once('月') else {
        return false;
    };
    year.starts_with(['一', '二'])
        && (1..=12).contains(&worth(month))
        && (1..=31).contains(&worth(day))
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
            ("一九八七年三月十二日", true),
            ("一九八七年十三月十二日", false),
            ("S62.3.12", true),
            ("S62.13.12", false),
            ("民國76年3月12日", true),
            ("12-Mar-87", true),
            ("12 มีนาคม 2530", true),
            ("12 مارس 1987", true),
            ("12 items 87", false),
        ] {
            assert_eq!(is_date(value), want, "{value}");
        }
    }
}
