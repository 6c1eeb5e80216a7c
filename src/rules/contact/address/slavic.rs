//! `ul. Marszałkowska 5/7 m. 12, 00-001 Warszawa`, `ул. Ленина, д. 5, кв. 12`, and, built alike,
//! `Jl. Sudirman No. 12 RT 01/RW 02`.

use super::compound::without_stop;
use super::town::begin_russian;
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const POLISH: Rule = Rule {
    id: "contact/address-polish",
    about: "Postal address with a Polish or Czech word for a street and a number",
    label: Label::ADDRESS,
    wake: &[Wake::Words(&[
        "ul.", "ulica ", "ulicy ", "al.", "aleja ", "aleje ", "alei ", "os.", "osiedle ",
        "osiedlu ", "pl.", "plac ", "placu ", "ulice ", "nám.",
    ])],
    begin: Some(begin_polish),
    pattern: concat!(
        r"(?i:ul\.|ulica|ulicy|al\.|aleja|aleje|alei|os\.|osiedle|osiedlu|pl\.|plac|placu|ulice|nám\.)[ ]?(?:[0-9]{1,2}[ ])?(?:(?:gen|ks|św|dr|prof|płk|marsz|Jana|im)\.?[ ])?",
        capital!(),
        letter!(),
        r"+(?:[ -]",
        capital!(),
        letter!(),
        "+){0,3}",
        r"[ ](?:nr[ ])?[0-9]{1,4}[A-Za-z]?(?:[ ]?/[ ]?[0-9]{1,4}[A-Za-z]?)?",
        r"(?:,?[ ](?:m|lok)\.?[ ]?[0-9]{1,4})?",
        r"(?:,?[ \n]{1,2}(?:[0-9]{2}-[0-9]{3}|[0-9]{3}[ ][0-9]{2})[ ]",
        town!(),
        ")?",
    ),
    reach: 160,
    right: Edge::Word,
    fit: Some(without_stop),
    confidence: Confidence::Likely,
    hits: &[
        "mieszkam przy «ul. Marszałkowskiej 5/7 m. 12, 00-001 Warszawa»",
        "«al. Jana Pawła II 20»",
        "adres: «os. Tysiąclecia 4/12», «pl. Wolności 3»",
        "«ul. Krótka 7A»",
    ],
    misses: &[
        "ul. Krótka jest krótka",
        "et al. Nature 12",
        "os.path 3",
        "pl. 5",
        "ul.item 3",
    ],
    source: "Poczta Polska, zasady adresowania; Česká pošta",
    ..Rule::BASE
};

pub(super) const RUSSIAN: Rule = Rule {
    id: "contact/address-russian",
    about: "Postal address with a Russian or Ukrainian word for a street and a number",
    label: Label::ADDRESS,
    wake: &[Wake::Words(&[
        "ул.",
        "ул ",
        "улица",
        "улице ",
        "проспект",
        "просп.",
        "пр-т",
        "пр. ",
        "пр.,",
        "переулок",
        "пер.",
        "бульвар",
        "б-р",
        "шоссе",
        "набережная",
        "наб.",
        "площадь ",
        "проезд",
        "вул.",
        "вулиця ",
        "мкр.",
        "микрорайон ",
    ])],
    begin: Some(begin_russian),
    pattern: concat!(
        r"(?:[0-9]{6},?[ ])?(?:(?:[А-ЯЁ][а-яё-]+[ ](?:обл\.|область|край|р-н|район)|(?:г|гор|пос|пгт|с|дер)\.[ ]?[А-ЯЁІЇЄ][А-Яа-яёіїє-]+(?:[ ][А-ЯЁ][а-яё]+)?|(?:(?:город|посёлок|поселок|село|деревня|місто|Нижний|Великий|Набережные|Улан)[ ])?[А-ЯЁІЇЄ][А-Яа-яёіїє-]+),[ ]){0,3}",
        r"(?:(?:[А-ЯЁІЇ][а-яёіїє-]+[ ]){1,2})?(?i:ул\.|ул|улица|улице|проспекте?|просп\.|пр-т|пр\.|переул[а-я]*|пер\.|бульвар|б-р|шоссе|набережн[а-я]*|наб\.|площадь|проезд|вул\.|вулиця|мкр\.|микрорайон)",
        r"(?:[ ]?(?:[0-9]{1,3}-?(?:й|я|го)?[ ]|им\.[ ])?[А-ЯЁІЇ][А-Яа-яёЁіїє.-]+(?:[ ][А-ЯЁІЇа-я][а-яёіїє.-]+){0,3}?)?,?[ ]",
        r"(?:(?:д\.|дом|буд\.|№)[ ]?)?[0-9]{1,4}[А-Яа-я]?(?:[/-][0-9]{1,4}[А-Яа-я]?)?",
        r"(?:,?[ ](?:к\.|корп\.?|корпус|стр\.?|строение|кв\.?|квартира|оф\.?|офис|подъезд|эт\.?|этаж|под\.)[ ]?[0-9]{1,4}[А-Яа-я]?){0,4}",
        r"(?:,[ ](?:(?:г|м)\.[ ]?)?[А-ЯЁІЇЄ][а-яёіїє-]+(?:-[А-Яа-яёіїє-]+)?\b)?(?:,[ ][0-9]{5,6}\b)?",
    ),
    reach: 320,
    right: Edge::Word,
    fit: Some(without_stop),
    check: Some(has_name),
    confidence: Confidence::Likely,
    hits: &[
        "живу на «ул. Ленина, д. 5, кв. 12»",
        "адрес: «г. Москва, ул. Тверская, 7»",
        "«Невский проспект, 28»",
        "«проспект Мира, д. 101, корп. 2, кв. 15»",
        "«пер. Садовый 3»",
        "«Москва, Тверская улица, 13»",
        "доставка: «420111, г. Казань, ул. Кремлёвская, д. 18»",
        "«Новосибирская обл., г. Бердск, ул. Ленина, д. 3»",
        "Здравствуйте, «ул. Ленина, д. 5»",
        "«вул. Хрещатик, 22, Київ»",
    ],
    misses: &[
        "улица была пуста",
        "проспект закрыли на 3 дня",
        "на улице 5 градусов",
        "ул. Ленина длинная",
    ],
    source: "Почта России, правила адресования; Укрпошта",
    ..Rule::BASE
};

pub(super) const INDONESIAN: Rule = Rule {
    id: "contact/address-indonesian",
    about: "Postal address with an Indonesian or Malay word for a street and a number",
    label: Label::ADDRESS,
    wake: &[Wake::Words(&[
        "jl.",
        "jl ",
        "jln.",
        "jln ",
        "jalan ",
        "gang ",
        "gg.",
        "perum ",
        "perumahan ",
        "komplek ",
        "lorong ",
    ])],
    pattern: concat!(
        r"(?i:jln?\.?|jalan|gang|gg\.|perum|perumahan|komplek|lorong)[ ]?",
        r"(?:(?:[A-Z][A-Za-z'.-]*|[IVX]+|[0-9]{1,2}/[0-9]{1,2}[A-Z]?)[ ]?){1,5}?,?[ ]?",
        r"(?:(?i:no\.?|nomor|nomer|kav\.?|blok)[ ]?[A-Z]{0,2}[ ]?(?:no\.[ ]?)?[0-9]{1,4}[A-Za-z]?(?:[-/][0-9]{1,4})?|[0-9]{1,4}[A-Za-z]?\b(?:[ ](?i:no)\.?[ ]?[0-9]{1,4}[A-Za-z]?)?)",
        r"(?:,?[ ](?i:rt)[ .]{0,2}[0-9]{1,3}(?:[ ]?/[ ]?|[ ])(?i:(?:rw)?[ .]{0,2})[0-9]{1,3})?",
        r"(?:,?[ ](?i:kel|kec|kab|kota|desa|ds|dusun|dsn|kelurahan|kecamatan|kabupaten)\.?[ ][A-Z][A-Za-z]+(?:[ ][A-Z][A-Za-z]+)?){0,4}",
        r"(?:,[ ][A-Z][a-z]+(?:[ ][A-Z][a-z]+){0,2}){0,3}(?:,?[ ][0-9]{5}\b)?",
    ),
    reach: 224,
    right: Edge::Word,
    fit: Some(without_stop),
    check: Some(is_indonesian),
    confidence: Confidence::Likely,
    hits: &[
        "alamat: «Jl. Sudirman No. 12 RT 01/RW 02, Jakarta Selatan 12190»",
        "rumah di «Jalan Merdeka 10, Bandung»",
        "kirim ke «Jl. Melati III No. 5»",
        "«Jln. Raya Bogor Km 30 No. 7B, Kec. Cimanggis»",
    ],
    misses: &[
        "jalan kaki 5 menit",
        "Jl. Sudirman macet",
        "gang 3 orang",
        "jalan tol 2",
        "Jalan 5",
    ],
    source: "Pos Indonesia, panduan alamat; Pos Malaysia",
    ..Rule::BASE
};

/// Not `et al. Nature 12`, and none of a longer word.
fn begin_polish(text: &[u8], at: usize) -> Option<usize> {
    let before = &text[at.saturating_sub(3)..at];
    let joined = before
        .last()
        .is_some_and(|b| matches!(b, b'.' | b'_' | b'/' | b'-'));
    (!before.ends_with(b"et ") && !joined).then_some(at)
}

/// A name with a capital stands before or behind the word.
fn has_name(value: &str) -> bool {
    let word = |c: char| !c.is_alphabetic();
    value
        .split(word)
        .any(|name| name.starts_with(char::is_uppercase) && name.chars().count() > 2)
}

/// A street's name stands between the word and the number.
fn is_indonesian(value: &str) -> bool {
    let name = value
        .split([' ', '.'])
        .filter(|word| !word.is_empty())
        .nth(1)
        .unwrap_or_default();
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    let small =
        value.starts_with("jalan") || value.starts_with("gang") || value.starts_with("lorong");
    let numbered = value.to_lowercase().contains("no");
    letters > 2
        && name.starts_with(|c: char| c.is_ascii_uppercase())
        && (!small || numbered || value.contains(','))
}
