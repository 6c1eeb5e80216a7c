//! Surrogates: values of the same shape that cannot be real ones.
//!
//! A model that reads `[PHONE]` learns to write `[PHONE]`. A surrogate reads like the value that
//! stood there: same length, groups and separators, as far as its kind allows. It is drawn with the
//! key from the value's normal form, so that within a scope the same value has the same surrogate;
//! nothing of the value but its shape goes into it. And it can't be real:
//!
//! | label          | surrogate                                         | not real because |
//! |----------------|---------------------------------------------------|------------------|
//! | `CREDIT_CARD`  | the network's first digit or two, other digits    | no stretch of 12 to 19 digits passes Luhn |
//! | `IBAN`         | country and length, check digits 00               | 00 is never given out, and mod 97 fails (ISO 13616) |
//! | `BIC`          | country `XX`                                      | left to users, no country (ISO 3166-1) |
//! | `ROUTING_NUMBER`| 99…                                              | no such bank district, and the checksum fails |
//! | `BANK_ACCOUNT` | zeros                                             | |
//! | `SSN`          | 000-…                                             | area never issued (SSA) |
//! | `EMAIL`        | `user-k7f3q2x9@mail.invalid`                      | RFC 2606 |
//! | `PHONE`        | +1 000 0…, +999 00…, 000…                         | no area 000 (NANP), 999 in reserve (ITU-T E.164) |
//! | `IP_ADDRESS`   | 198.18.0.0/15, 2001:2::/48                        | benchmarks only (RFC 2544, RFC 5180) |
//! | `MAC_ADDRESS`  | 02:00:00:…                                        | locally administered, belongs to no maker (IEEE 802) |
//! | `USERNAME`     | `user-k7f3q2x9`, or `login-…` or `member-…`       | |
//! | `PERSON`       | `Person-k7f3q2x9`, or `Nobody-…` or `Someone-…`   | |
//! | `DATE_OF_BIRTH`| 00.00.0417                                        | day and month are 00 |
//! | credentials    | provider's prefix, `EXAMPLE`, other characters    | says so |
//! | `JWT`          | header of an unsigned token, then `EXAMPLE-…`     | no payload |
//! | `PRIVATE_KEY`  | the banners with `EXAMPLE-…` between them         | no key |
//! | any other      | `EXAMPLE-k7f3q2x9`                                | says so |
//!
//! What the account's names and logins share with the words in the third column decides which of
//! the three words is taken, so that a Ms Person is not left her name.

mod network;
mod number;
mod secret;

use super::normal::plain;
use super::{Sensitive, Source};
use crate::identity::Stream;
use crate::label::{Family, Label};

pub(super) fn write(value: &Sensitive<'_>, source: &Source<'_>, out: &mut String) {
    let text = plain(value.text);
    let text = text.as_ref();
    let mut draw = source.draw();
    let surrogate = match value.label {
        Label::EMAIL => format!("user-{}@mail.invalid", source.token()),
        Label::USERNAME => {
            let word = word(["user", "login", "member"], text);
            format!("{word}-{}", source.token())
        }
        Label::PERSON => {
            let word = word(["Person", "Nobody", "Someone"], text);
            format!("{word}-{}", source.token())
        }
        Label::CREDIT_CARD => number::card(text, &mut draw),
        Label::IBAN => number::iban(text, &mut draw),
        Label::BIC => number::bic(text, &mut draw),
        Label::ROUTING_NUMBER => number::routing(text, &mut draw),
        Label::BANK_ACCOUNT => number::account(text),
        Label::SSN => number::ssn(text, &mut draw),
        Label::PHONE => number::phone(text, &mut draw),
        Label::DATE_OF_BIRTH => number::date(text, &mut draw),
        Label::IP_ADDRESS => network::ip(text, &mut draw),
        Label::MAC_ADDRESS => network::mac(text, &mut draw),
        Label::JWT => secret::jwt(source.token().as_str()),
        Label::PRIVATE_KEY => secret::private_key(text, source.token().as_str(), &mut draw),
        Label::API_KEY => secret::key(text, &mut draw),
        label if label.family() == Family::Credential => secret::password(text, &mut draw),
        // Whatever has the shape of one number is another country's number.
        _ => format!("EXAMPLE-{}", source.token()),
    };
    out.push_str(&surrogate);
}

/// The first of three words that has nothing in common with the value.
fn word<'a>(words: [&'a str; 3], text: &str) -> &'a str {
    let text = text.to_lowercase();
    let strange = |word: &&str| {
        let word = word.to_lowercase();
        !word.contains(text.as_str())
            && !(0..word.len().saturating_sub(3)).any(|at| text.contains(&word[at..at + 4]))
    };
    words.into_iter().find(strange).unwrap_or("x")
}

/// Keyed characters.
pub(super) struct Draw(Stream);

impl Draw {
    pub(super) fn new(stream: Stream) -> Self {
        Self(stream)
    }

    /// A number from 0 to `bound` - 1, each equally likely, from one byte where possible: long
    /// values take many.
    fn below(&mut self, bound: u8) -> u8 {
        let surplus = match bound {
            0 | 1 => return 0,
            bound => (u8::MAX % bound + 1) % bound,
        };
        loop {
            let drawn = self.byte();
            if drawn <= u8::MAX - surplus {
                return drawn % bound;
            }
        }
    }

    fn byte(&mut self) -> u8 {
        self.0.next_u8()
    }

    fn digit(&mut self) -> char {
        char::from(b'0' + self.below(10))
    }

    /// A lower-case letter.
    fn letter(&mut self) -> char {
        char::from(b'a' + self.below(26))
    }

    /// A character of the same class: digit, capital, small letter (those of other scripts
    /// become Latin ones). What is neither letter nor digit stays.
    fn like(&mut self, c: char) -> char {
        match c {
            // Another one, so that by chance nothing stays.
            '0'..='9' => char::from(b'0' + (c as u8 - b'0' + 1 + self.below(9)) % 10),
            'a'..='z' => char::from(b'a' + (c as u8 - b'a' + 1 + self.below(25)) % 26),
            'A'..='Z' => char::from(b'A' + (c as u8 - b'A' + 1 + self.below(25)) % 26),
            c if c.is_uppercase() => self.letter().to_ascii_uppercase(),
            c if c.is_alphanumeric() => self.letter(),
            c => c,
        }
    }
}

/// Changes digits until no stretch of 12 to 19 of them, across separators but not across letters,
/// passes Luhn: nowhere in `chars` is there a card number, whichever piece somebody cuts out.
///
/// The lengths are those of ISO/IEC 7812. From left to right, a stretch is judged when its last
/// digit is reached. Whatever the digits before, exactly one last digit makes it pass; at most
/// eight stretches end at a digit, so that at least two of the ten are left to choose from. The
/// first eleven digits never change.
fn spoil_cards(chars: &mut [char]) {
    let mut run: Vec<usize> = Vec::new();
    for at in 0..chars.len() {
        if !chars[at].is_ascii_digit() {
            if chars[at].is_alphanumeric() {
                run.clear();
            }
            continue;
        }
        run.push(at);
        while (12..=19.min(run.len())).any(|length| luhn(chars, &run[run.len() - length..])) {
            chars[at] = next_digit(chars[at]);
        }
    }
}

/// Whether the digits at these places pass the check of ISO/IEC 7812-1, annex B.
fn luhn(chars: &[char], places: &[usize]) -> bool {
    let sum: u32 = places
        .iter()
        .rev()
        .enumerate()
        .map(
            |(position, &at)| match chars[at].to_digit(10).unwrap_or(0) {
                digit if position % 2 == 0 => digit,
                digit => digit * 2 / 10 + digit * 2 % 10,
            },
        )
        .sum();
    sum.is_multiple_of(10)
}

/// One more, and 0 after 9; also for letters of ASCII, A after Z.
fn next_digit(c: char) -> char {
    match c {
        '9' => '0',
        'Z' => 'A',
        'z' => 'a',
        c if c.is_ascii() => char::from(c as u8 + 1),
        c => c,
    }
}
