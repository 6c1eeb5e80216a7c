//! A day as people write it: the ways of several languages (CLDR's short, medium and long forms,
//! ISO 8601) become one, and one becomes many.

/// The months' names, in small letters; months that are cut off are their first three or four
/// letters in most languages.
#[rustfmt::skip]
const MONTHS: [(&str, [&str; 12]); 8] = [
    ("en", [
        "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december",
    ]),
    ("de", [
        "januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september",
        "oktober", "november", "dezember",
    ]),
    ("fr", [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
        "octobre", "novembre", "décembre",
    ]),
    ("es", [
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
        "octubre", "noviembre", "diciembre",
    ]),
    ("pt", [
        "janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro",
        "outubro", "novembro", "dezembro",
    ]),
    ("it", [
        "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto",
        "settembre", "ottobre", "novembre", "dicembre",
    ]),
    ("nl", [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
        "oktober", "november", "december",
    ]),
    ("id", [
        "januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september",
        "oktober", "november", "desember",
    ]),
];

/// A day of the calendar of ISO 8601, of a person's lifetime.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Day {
    year: u16,
    month: u8,
    day: u8,
}

impl Day {
    fn new(year: u16, month: u16, day: u16) -> Option<Day> {
        let lived = (1850..2100).contains(&year);
        (lived && (1..=12).contains(&month) && (1..=31).contains(&day)).then_some(Day {
            year,
            month: month as u8,
            day: day as u8,
        })
    }

    /// The days that `written` may mean: two, where the first number could be the month as well.
    /// None where the year has two digits, or is another calendar's.
    pub(crate) fn read(written: &str) -> Vec<Day> {
        let month = month(written);
        let numbers: Vec<&str> = written
            .split(|c: char| !c.is_ascii_digit())
            .filter(|number| !number.is_empty())
            .collect();
        let number = |at: usize| numbers[at].parse().unwrap_or(0);
        let is_year = |at: usize| numbers[at].len() == 4;
        let days = match (month, numbers.as_slice()) {
            (Some(month), [_, _]) if is_year(1) => [Day::new(number(1), month, number(0)), None],
            (Some(month), [_, _]) if is_year(0) => [Day::new(number(0), month, number(1)), None],
            (None, [_, _, _]) if is_year(0) => [Day::new(number(0), number(1), number(2)), None],
            (None, [one, two, _]) if is_year(2) => {
                let year = number(2);
                let (first, second) = (number(0), number(1));
                let other = (one != two)
                    .then(|| Day::new(year, first, second))
                    .flatten();
                [Day::new(year, second, first), other]
            }
            (None, [all]) if all.len() == 8 => {
                let part = |from: usize, to: usize| all[from..to].parse().unwrap_or(0);
                [Day::new(part(0, 4), part(4, 6), part(6, 8)), None]
            }
            _ => [None, None],
        };
        days.into_iter().flatten().collect()
    }

    /// Its year stands in each of its spellings.
    pub(crate) fn year(self) -> u16 {
        self.year
    }

    /// As ISO 8601 has it.
    pub(crate) fn iso(self) -> String {
        format!("{}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// The ways in which the day is written, in numbers and in the languages that are known here, in small letters.
    pub(crate) fn spellings(self) -> Vec<String> {
        let Day { year, month, day } = self;
        let mut all = Vec::with_capacity(128);
        let two = |number: u8| [format!("{number:02}"), number.to_string()];
        for (day, month) in two(day).into_iter().zip(two(month)) {
            for sign in ["-", ".", "/", " "] {
                all.push([&year.to_string(), sign, &month, sign, &day].concat());
                all.push([&day, sign, &month, sign, &year.to_string()].concat());
                all.push([&month, sign, &day, sign, &year.to_string()].concat());
            }
            all.push(format!("{day}. {month}. {year}"));
            all.push(format!("{year}年{month}月{day}日"));
            all.push(format!("{year}年 {month}月 {day}日"));
            all.push(format!("{year}년 {month}월 {day}일"));
        }
        all.push(format!("{year}{month:02}{day:02}"));
        all.push(format!("{day:02}{month:02}{year}"));
        let ordinal = match day {
            1 | 21 | 31 => "st",
            2 | 22 => "nd",
            3 | 23 => "rd",
            _ => "th",
        };
        for (language, months) in MONTHS {
            let name = months[usize::from(month) - 1];
            let short: String = name.chars().take(3).collect();
            for name in [name, &short] {
                for day in two(day) {
                    all.push(format!("{day} {name} {year}"));
                    all.push(match language {
                        "es" | "pt" => format!("{day} de {name} de {year}"),
                        "de" => format!("{day}. {name} {year}"),
                        "fr" => format!("{day}er {name} {year}"),
                        _ => format!("{day}-{name}-{year}"),
                    });
                    if language == "en" {
                        all.push(format!("{name} {day}, {year}"));
                        all.push(format!("{name} {day} {year}"));
                        all.push(format!("{name} {day}{ordinal}, {year}"));
                        all.push(format!("{name} {day}{ordinal} {year}"));
                        all.push(format!("{day}{ordinal} {name} {year}"));
                        all.push(format!("{day}{ordinal} of {name} {year}"));
                        all.push(format!("{day}{ordinal} of {name}, {year}"));
                        all.push(format!("{day}/{name}/{year}"));
                    }
                }
            }
        }
        all.sort_unstable();
        all.dedup();
        all
    }
}

/// The month that is written in letters, by its first three.
fn month(written: &str) -> Option<u16> {
    let lower = written.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphabetic());
    let mut long = words.filter(|word| word.chars().count() >= 3);
    long.find_map(|word| {
        MONTHS.iter().find_map(|(_, months)| {
            let cut = |name: &str| name.chars().take(3).collect::<String>();
            let is = |name: &&str| {
                *name == word
                    || word == cut(name)
                    || word.chars().count() == 4 && name.starts_with(word)
            };
            let at = months.iter().position(is)?;
            u16::try_from(at + 1).ok()
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_in_many_ways_is_one() {
        for written in [
            "1987-03-12",
            "1987/3/12",
            "12 March 1987",
            "12. März 1987",
            "March 12th, 1987",
            "12-MAR-1987",
            "12 de marzo de 1987",
            "1987年3月12日",
            "19870312",
            "12 mars 1987",
            "12 de Março de 1987",
            "12 Maret 1987",
            "1987년 3월 12일",
        ] {
            let days = Day::read(written);
            assert_eq!(days.len(), 1, "{written}");
            assert_eq!(days[0].iso(), "1987-03-12", "{written}");
        }
        for (written, count) in [
            ("03/12/1987", 2),
            ("03.03.1987", 1),
            ("25.03.1987", 1),
            ("12.03.87", 0),
            ("昭和62年3月12日", 0),
            ("1987-13-12", 0),
            ("2530-03-12", 0),
            ("March 1987", 0),
        ] {
            assert_eq!(Day::read(written).len(), count, "{written}");
        }
    }

    #[test]
    fn each_spelling_means_the_day() {
        for written in ["1987-03-12", "2001-12-01", "1999-08-31", "1960-05-05"] {
            let day = Day::read(written)[0];
            let spellings = day.spellings();
            assert!(spellings.len() > 60);
            for written in spellings {
                let digits = written.len() == 8 && !written.starts_with(&day.year.to_string());
                assert!(digits || Day::read(&written).contains(&day), "{written}");
            }
        }
    }
}
