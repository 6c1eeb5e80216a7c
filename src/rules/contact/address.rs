//! Postal addresses: the part that finds a house, with the town behind it where it follows.
//!
//! A street's name alone is no finding, and a number beside a word is none: both must be there,
//! as the language writes them. Words for a street wake the rules where they stand apart from its
//! name (`Main Street`, `rue de Rivoli`, `ул. Ленина`, `路`); where they are the end of it
//! (`Hauptstraße`, `Kerkstraat`), the number does.

/// A capital letter of the Latin alphabets.
macro_rules! capital {
    () => {
        r"[A-Z\x{C0}-\x{DE}\x{100}-\x{17F}\x{1E00}-\x{1EFF}]"
    };
}

/// What a Latin name goes on with.
macro_rules! letter {
    () => {
        r"[A-Za-z\x{C0}-\x{24F}\x{1E00}-\x{1EFF}'.-]"
    };
}

/// One to three words of a town's name.
macro_rules! town {
    () => {
        concat!(
            capital!(),
            letter!(),
            "+(?:[ ](?:(?:am|an der|im|bei|de|del|di|la|le|les|du|sur|en|of|upon|op|aan) )?",
            capital!(),
            letter!(),
            "+){0,2}"
        )
    };
}

/// A flat, a floor or a door behind the number of the house.
macro_rules! flat {
    () => {
        r"(?:,?[ ](?:(?i-u:apt|apartment|suite|ste|unit|flat|floor|fl|room|rm|bldg|building|appt|appartement|escalier|piso|planta|puerta|esc|depto|dpto|int|interior|apto|apartamento|bloco|bl|sala|casa|andar|scala|interno|piano|bus|m|lok|kv|lgh|daire|kat|no|wohnung|whg|stock|etage)|[éÉ]tage|[Bb]ât)\.?[ ]?#?[0-9][0-9A-Za-zºª-]{0,5}|,?[ ](?i-u:bajos?|entlo\.?|entresuelo|pral\.?|principal|ático|atico|planta baja|pb|rés-do-chão|r/c|cave)(?:[ ](?:[A-Z]|[0-9]{1,2}[ªº]|izq\.?|dcha\.?|izda\.?|dto\.?|esq\.?)\b)?|,?[ ]#[ ]?[0-9A-Za-z-]{1,6}|,?[ ][0-9]{1,2}[ºª°](?:[ ]?(?i-u:izquierda|derecha|centro|[0-9A-Za-z]{1,4})[ºª]?)?){0,2}"
    };
}

mod arabic;
mod compound;
mod east;
mod english;
mod postcode;
mod preposed;
mod romance;
mod slavic;
mod town;

use crate::rules::Rule;

pub(super) use compound::behind_street;

pub(super) const RULES: &[Rule] = &[
    english::STREET,
    preposed::PREPOSED,
    english::LOOSE,
    english::CODED,
    romance::FRENCH,
    romance::SOUTHERN,
    romance::CROSSING,
    compound::GERMANIC,
    compound::TURKISH,
    slavic::POLISH,
    slavic::RUSSIAN,
    slavic::INDONESIAN,
    arabic::STREET,
    east::CHINESE,
    east::JAPANESE,
    east::KOREAN,
    postcode::BOX,
    postcode::CODE,
    postcode::CODE_KEY,
    postcode::CODE_COLUMN,
    postcode::STREET_COLUMN,
    postcode::KEY,
];

/// Words that say that an address follows or stands near.
#[rustfmt::skip]
const LIVING: &[&str] = &[
    "address*", "live at", "live on", "live in", "lives at", "lives on", "lives in", "living at", "living on", "lived at", "reside*",
    "residen*", "located at", "location", "ship to", "shipping", "shipped to", "deliver*", "parcel*", "package*", "send it to", "send to", "mail to", "mailing",
    "moved to", "moving to", "moving into", "home is", "my home", "my house", "my flat", "my apartment", "my place", "house at", "pick me up",
    "billing", "come to", "come over to", "meet at", "street", "postcode", "zip", "located",
    "adresse*", "wohne", "wohnt", "wohnen", "wohnhaft", "anschrift*", "lieferung*", "habite*", "domicile", "livraison", "demeurant",
    "dirección", "direccion", "vivo en", "vive en", "domicilio", "envío", "entrega", "endereço", "endereco", "moro na", "moro no", "mora na",
    "resido", "indirizzo", "abito", "abita", "residente", "spedire", "sede", "adres*", "woon", "woont", "bezorg*", "adresa",
    "mieszkam", "mieszka", "zamieszk*", "dostawa", "wysyłk*", "alamat*", "tinggal di", "kirim ke", "rumah", "адрес*", "живу", "живёт", "живет", "прожив*",
    "доставк*", "adresim", "oturuyorum", "ikamet*", "bor på", "adress*", "地址*", "住址", "住在", "住所", "주소", "العنوان",
];
