//! Geographic positions: pairs of degrees that find a house. With fewer than four decimals they
//! find a quarter of a town.

use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const PAIR: Rule = Rule {
    id: "contact/coordinates",
    about: "Latitude and longitude in decimals near a word for a position",
    label: Label::COORDINATES,
    wake: &[
        Wake::Digits {
            runs: &[1, 2, 3],
            total: 5,
            letters: 0,
        },
        // `!3d52.52000!4d13.40500`
        Wake::Digits {
            runs: &[1, 2],
            total: 5,
            letters: 1,
        },
    ],
    sift: Some(|text, at| begin_pair(text, at).is_some()),
    begin: Some(begin_pair),
    pattern: concat!(
        r"-?[0-9]{1,3}\.[0-9]{4,17}(?:[ ]?°)?(?:[ ]?[,;/][ ]?|[ +]|!4d|%2[Cc]|&(?:ml)?(?:lon|lng)=)",
        r"-?[0-9]{1,3}\.[0-9]{4,17}",
    ),
    reach: 80,
    left: Edge::Free,
    right: Edge::Number,
    check: Some(is_position),
    near: PLACE,
    needs_near: true,
    hits: &[
        "my location: «52.520008, 13.404954»",
        "coordinates «40.748817,-73.985428» of it",
        "geo:«52.5200,13.4050»",
        "https://maps.google.com/?q=«52.520008,13.404954»",
        "GPS «-6.208763 106.845599»",
        "坐标：«39.904200, 116.407400»",
        "Koordinaten («48.137154; 11.576124»)",
        r#"{"type":"Point","coordinates":[«13.404954, 52.520008»]}"#,
        "maps data=!3d«52.520008!4d13.404954»",
    ],
    misses: &[
        "52.520008, 13.404954",
        "coordinates 52.52, 13.40",
        "coordinates [[13.404954, 52.520008], [13.404955, 52.520009]]",
        "position 1.2345, 2.3456, 3.4567",
        "location 192.5200, 191.4050",
        "gps 0.0000, 0.0000",
        "lat,lon\n3.348,49.157966,7.658083,12",
    ],
    source: "ISO 6709; RFC 5870; RFC 7946",
    ..Rule::BASE
};

pub(super) const COMPASS: Rule = Rule {
    id: "contact/coordinates-compass",
    about: "Latitude and longitude with the points of the compass",
    label: Label::COORDINATES,
    wake: &[Wake::Digits {
        runs: &[1, 2, 3],
        total: 1,
        letters: 0,
    }],
    sift: Some(super::beside_number),
    begin: Some(begin_degrees),
    pattern: concat!(
        "[0-9]{1,3}(?:",
        // 52°31'12.0"N 13°24'18.0"E
        r#"[ ]?[°º][ ]?[0-9]{1,2}(?:\.[0-9]+)?[ ]?['′][ ]?(?:[0-9]{1,2}(?:[.,][0-9]+)?[ ]?(?:["″]|'')[ ]?)?[NSns],?[ ]{0,2}[0-9]{1,3}[ ]?[°º][ ]?[0-9]{1,2}(?:\.[0-9]+)?[ ]?['′][ ]?(?:[0-9]{1,2}(?:[.,][0-9]+)?[ ]?(?:["″]|'')[ ]?)?[EWOeo]"#,
        // 52.5200° N, 13.4050° E
        r"|\.[0-9]{3,17}[ ]?°?[ ]?[NS],?[ ]{0,2}[0-9]{1,3}\.[0-9]{3,17}[ ]?°?[ ]?[EWO]",
        ")",
    ),
    reach: 96,
    check: Some(is_inhabited),
    confidence: Confidence::Likely,
    hits: &[
        "it is at «52°31'12.0\"N 13°24'18.0\"E»",
        "«52.5200° N, 13.4050° E» is the gate",
        "«40° 44' 55\" N, 73° 59' 11\" W»",
        "位于«39.9042°N 116.4074°E»",
        "«48°08′14″N, 11°34′35″E»",
    ],
    misses: &[
        "at 52° N and 13° E",
        "turn by 30°15'",
        "5.1234 N of force",
        "90° N 0° E",
    ],
    source: "ISO 6709, annex D",
    ..Rule::BASE
};

pub(super) const MAP: Rule = Rule {
    id: "contact/coordinates-map",
    about: "Latitude and longitude in the address of a map",
    label: Label::COORDINATES,
    wake: &[Wake::Byte(b'@'), Wake::Words(&["map="])],
    sift: Some(at_number),
    pattern: r"(?:@|map=[0-9]{1,2}(?:\.[0-9]+)?/)(?P<value>-?[0-9]{1,2}\.[0-9]{4,17}[,/]-?[0-9]{1,3}\.[0-9]{4,17})",
    reach: 80,
    left: Edge::Free,
    check: Some(is_position),
    confidence: Confidence::Likely,
    hits: &[
        "https://www.google.com/maps/place/x/@«52.5200080,13.4049540»,17z",
        "https://www.openstreetmap.org/#map=17/«52.52000/13.40500»",
    ],
    misses: &["lodash@4.17.21", "@1.23,4.56", "map=17/52/13"],
    source: "RFC 3986; addresses that the map services give",
    ..Rule::BASE
};

pub(super) const SINGLE: Rule = Rule {
    id: "contact/coordinate",
    about: "Latitude or longitude behind its name",
    label: Label::COORDINATES,
    wake: &[
        Wake::Words(&[
            "lat",
            "latitude",
            "lng",
            "lon",
            "long",
            "longitude",
            "breitengrad",
            "längengrad",
            "latitud",
            "longitud",
            "latitudine",
            "longitudine",
            "纬度",
            "经度",
            "緯度",
            "経度",
            "經度",
            "широта",
            "долгота",
            "위도",
            "경도",
            "lintang",
            "bujur",
        ]),
        Wake::Key(&["lat", "lng", "lon", "纬度", "经度", "緯度", "経度"]),
    ],
    begin: Some(begin_single),
    pattern: r"-?[0-9]{1,3}\.[0-9]{4,17}",
    reach: 24,
    right: Edge::Number,
    check: Some(is_angle),
    near: NAMES,
    needs_near: true,
    hits: &[
        r#"{\"lat\": «52.520008», \"lng\": «13.404954»}"#,
        "latitude=«52.520008»&longitude=«13.404954»",
        "Lat: «-6.208763» Lon: «106.845599»",
        "纬度：«39.904200»，经度：«116.407400»",
        "широта «55.751244», долгота «37.618423»",
    ],
    misses: &[
        "latency: 12.3456",
        "lat: 52.52",
        "long 3.14159265 or",
        "flat = 12.3456",
        "lat: 0.0000",
        "translation: 12.34567",
        "lat 192.5200",
    ],
    source: "ISO 6709; schema.org, GeoCoordinates",
    ..Rule::BASE
};

/// Words for a position.
#[rustfmt::skip]
const PLACE: &[&str] = &[
    "lat", "latitude*", "lon", "lng", "longitude*", "latlng", "latlong", "coordinate*", "coord", "coords", "gps", "geo", "geoloc*", "location*",
    "maps", "map", "position", "waypoint*", "whereabouts", "home is", "live at", "my house",
    "koordinat*", "standort", "position*", "coordonn*", "emplacement", "coordenada*", "ubicación", "ubicacion", "localização", "localizacao",
    "coordinat*", "posizione", "coördina*", "locatie", "lokasi", "współrzędn*", "lokalizacj*", "координат*", "местоположен*", "konum",
    "坐标", "座標", "经纬度", "經緯度", "緯度経度", "位置", "定位", "geolokali*", "геолокац*", "местополож*", "현재 위치", "좌표*", "위치*", "現在地", "位置情報", "座標", "plats", "läge", "położeni*", "konumum", "konumu*", "koordinat*", "emplacement*", "localisation*", "إحداثي*", "الإحداثي*", "موقعي", "موقع", "بموقع*", "الموقع*", "احداثي*", "العثور", "좌표", "위치", "إحداثيات", "الموقع",
];

/// What a single number is called by.
#[rustfmt::skip]
const NAMES: &[&str] = &[
    "lat", "latitude*", "lng", "lon", "longitude*", "long", "breitengrad", "längengrad", "latitud", "longitud", "latitudin*", "longitudin*",
    "纬度", "经度", "緯度", "経度", "經度", "широт*", "долгот*", "위도", "경도", "lintang", "bujur",
];

/// At the sign before the first number, unless the pair is one of a list.
fn begin_pair(text: &[u8], at: usize) -> Option<usize> {
    let byte = |at: usize| text.get(at).copied().unwrap_or(0);
    // `!3d52.5…`
    let at = match byte(at) {
        b'd' if at > 1 && text[at - 2..at] == *b"!3" => return Some(at + 1),
        b'0'..=b'9' => at,
        _ => return None,
    };
    let run = digits(text, at, 4);
    if byte(at + run) != b'.' || digits(text, at + run + 1, 4) < 4 {
        return None;
    }
    let start = at - usize::from(at > 0 && text[at - 1] == b'-');
    let before = |back: usize| start.checked_sub(back).map_or(0, |at| text[at]);
    let (mut last, mut back) = (before(1), 1);
    if last == b' ' {
        back += 1;
        last = before(back);
    }
    let listed = match last {
        // A point of a line or an area.
        b'[' => {
            matches!(before(back + 1), b'[' | b',')
                || before(back + 1) == b' ' && before(back + 2) == b','
        }
        b',' => before(back + 1).is_ascii_digit(),
        b'0'..=b'9' => back == 1 || start == at,
        b'a'..=b'z' | b'A'..=b'Z' => back == 1,
        b'.' | b'-' | b'+' | b'_' => back == 1,
        _ => false,
    };
    // `EXAMPLE-52.5` is no number below zero.
    let joined = start < at && before(1).is_ascii_alphanumeric();
    (!listed && !joined && !more_behind(text, at)).then_some(start)
}

/// Whether a third number follows the pair behind a comma.
fn more_behind(text: &[u8], at: usize) -> bool {
    let number = |mut at: usize| {
        at += usize::from(text.get(at) == Some(&b'-'));
        at += digits(text, at, 4);
        at += usize::from(text.get(at) == Some(&b'.'));
        at + digits(text, at, 18)
    };
    let skip = |mut at: usize| {
        while matches!(text.get(at), Some(b',' | b' ')) {
            at += 1;
        }
        at
    };
    let second = number(skip(number(at)));
    let third = match text.get(second) {
        Some(b',') => skip(second),
        _ => return false,
    };
    third - second <= 2
        && text
            .get(third)
            .is_some_and(|b| b.is_ascii_digit() || *b == b'-')
}

fn digits(text: &[u8], at: usize, most: usize) -> usize {
    text.get(at..)
        .unwrap_or_default()
        .iter()
        .take(most)
        .take_while(|b| b.is_ascii_digit())
        .count()
}

/// Degrees by their sign, or decimals with a sign or a point of the compass behind them.
pub(super) fn are_degrees(text: &[u8], at: usize) -> bool {
    let byte = |at: usize| text.get(at).copied().unwrap_or(0);
    let run = digits(text, at, 4);
    match byte(at + run) {
        0xC2 => matches!(byte(at + run + 1), 0xB0 | 0xBA),
        b' ' => byte(at + run + 1) == 0xC2,
        b'.' => {
            let end = at + run + 1;
            let end = end + digits(text, end, 18);
            end > at + run + 3
                && match byte(end) {
                    0xC2 | b'N' | b'S' => true,
                    b' ' => matches!(byte(end + 1), 0xC2 | b'N' | b'S'),
                    _ => false,
                }
        }
        _ => false,
    }
}

/// The first number of degrees, not behind a sign that joins it to something.
fn begin_degrees(text: &[u8], at: usize) -> Option<usize> {
    let run = digits(text, at, 4);
    let next = text.get(at + run).copied()?;
    let joined = at > 0 && matches!(text[at - 1], b'.' | b'-' | b'/');
    (!joined && matches!(next, b'.' | b' ' | 0xC2)).then_some(at)
}

/// A fast no for most at signs.
fn at_number(text: &[u8], at: usize) -> bool {
    text[at] != b'@'
        || text
            .get(at + 1)
            .is_some_and(|b| b.is_ascii_digit() || *b == b'-')
            && text.get(at + 2..at + 5).is_some_and(|b| b.contains(&b'.'))
}

/// Behind the name and what joins it to its value. In JSON the value is alone.
fn begin_single(text: &[u8], at: usize) -> Option<usize> {
    if at == 0
        && text
            .first()
            .is_some_and(|b| b.is_ascii_digit() || *b == b'-')
    {
        return Some(0);
    }
    let window = text.get(at..(at + 40).min(text.len()))?;
    let name = window
        .iter()
        .take_while(|b| b.is_ascii_alphabetic() || **b >= 0x80)
        .count();
    let signs = window[name..]
        .iter()
        .take(8)
        .take_while(|b| b" :=\"'\\()[]".contains(b))
        .count();
    let known = &window[..name];
    // `long 3.14159` is a length.
    let plain = !window[name..name + signs]
        .iter()
        .any(|b| matches!(b, b':' | b'='));
    if signs == 0
        || plain && (known.eq_ignore_ascii_case(b"long") || known.eq_ignore_ascii_case(b"lon"))
    {
        return None;
    }
    let number = at + name + signs;
    text.get(number)
        .is_some_and(|b| b.is_ascii_digit() || *b == b'-')
        .then_some(number)
}

/// The numbers with decimals of a value.
fn angles(value: &str) -> impl Iterator<Item = f64> + '_ {
    value
        .split(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | '-')))
        .filter(|part| part.contains('.'))
        .filter_map(|part| part.parse().ok())
}

/// One is a latitude, the other a longitude, and not both are zero.
fn is_position(value: &str) -> bool {
    let value = value
        .replace("!4d", ",")
        .replace("%2C", ",")
        .replace("%2c", ",");
    let mut angles = angles(&value).map(f64::abs);
    let (Some(one), Some(two)) = (angles.next(), angles.next()) else {
        return false;
    };
    one <= 180.0 && two <= 180.0 && one.min(two) <= 90.0 && one + two > 0.0
}

fn is_angle(value: &str) -> bool {
    angles(value)
        .next()
        .is_some_and(|angle| angle.abs() <= 180.0 && angle != 0.0)
}

/// Seconds or decimals say more than a degree.
fn is_inhabited(value: &str) -> bool {
    value.bytes().filter(u8::is_ascii_digit).count() >= 7
}
