//! Post-office boxes, and postcodes behind a word for one.

use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const BOX: Rule = Rule {
    id: "contact/address-box",
    about: "Post-office box",
    label: Label::ADDRESS,
    wake: &[Wake::Words(&[
        "p.o. box",
        "p. o. box",
        "po box",
        "p.o.box",
        "p.o box",
        "pobox",
        "post office box",
        "gpo box",
        "locked bag",
        "private bag",
        "postfach",
        "boîte postale",
        "boite postale",
        "b.p. ",
        "apartado de correos",
        "apartado postal",
        "apdo. ",
        "caixa postal",
        "casella postale",
        "postbus",
        "skrytka pocztowa",
        "skr. poczt",
        "kotak pos",
        "абонентский ящик",
        "а/я",
        "私書箱",
        "邮政信箱",
        "郵政信箱",
        "사서함",
        "posta kutusu",
    ])],
    pattern: concat!(
        r"(?i:(?:g?p\.?[ ]?o\.?|post office)[ ]?box|locked bag|private bag|postfach|bo[îi]te postale|b\.p\.|apartado (?:de correos|postal)|apdo\.|caixa postal|casella postale|postbus|skrytka pocztowa|skr\. poczt\.?|kotak pos|абонентский ящик|а/я|私書箱|邮政信箱|郵政信箱|사서함|posta kutusu)",
        r"[ ]?(?:(?i:no\.?|nr\.?|n[º°]\.?|№|第)[ ]?)?[0-9]{1,6}(?:[ -][0-9]{1,3}){0,2}(?:号|號|호)?",
        r"(?:,[ ]",
        town!(),
        r",?[ ][A-Z]{2,3}[ ][0-9]{4,5}(?:-[0-9]{4})?|,[ ][0-9]{4,5}[ ]",
        town!(),
        ")?",
    ),
    reach: 128,
    confidence: Confidence::Likely,
    hits: &[
        "write to «P.O. Box 1234, Springfield, IL 62701»",
        "«PO Box 77», third floor",
        "«Postfach 10 01 23, 80331 München»",
        "«Caixa Postal 123» e «Casella Postale 45»",
        "寄到«邮政信箱 88号»",
        "«а/я 15»",
    ],
    misses: &[
        "a PO box is cheap",
        "postbus of 5 people",
        "box 5",
        "Postfach voll",
    ],
    source: "USPS Publication 28; UPU S42",
    ..Rule::BASE
};

/// Codes of the countries that have letters or signs in them, and those of digits alone.
macro_rules! code {
    () => {
        concat!(
            r"(?P<value>[A-Z]{1,2}[0-9][0-9A-Z]?[ ]?[0-9][A-Z]{2}|[A-Z][0-9][A-Z][ -]?[0-9][A-Z][0-9]|[0-9]{4}[ ]?[A-Z]{2}|[A-Z][0-9][0-9W][ ]?[0-9A-Z]{4}",
            r"|[0-9]{8}|[0-9]{6}|[0-9]{5}(?:-[0-9]{3,4})?|[0-9]{4}-[0-9]{3}|[0-9]{3}-[0-9]{4}|[0-9]{2}-[0-9]{3}|[0-9]{3}[ ][0-9]{2,3}|[0-9]{4})"
        )
    };
}

pub(super) const CODE: Rule = Rule {
    id: "contact/address-postcode",
    about: "Postcode behind a word for one",
    label: Label::ADDRESS,
    wake: &[Wake::Words(&[
        "postcode",
        "post code",
        "postal code",
        "postalcode",
        "postal_code",
        "zip code",
        "zipcode",
        "zip_code",
        "zip:",
        "zip is",
        "my zip",
        "eircode",
        "pincode",
        "pin code",
        "postleitzahl",
        "plz",
        "code postal",
        "código postal",
        "codigo postal",
        "cep",
        "c.p.",
        "cap:",
        "postcode",
        "kode pos",
        "kodepos",
        "почтовый индекс",
        "индекс:",
        "kod pocztowy",
        "postnummer",
        "posta kodu",
        "邮编",
        "邮政编码",
        "郵遞區號",
        "郵便番号",
        "우편번호",
    ])],
    begin: Some(|text, at| (!is_of_a_place(text, at)).then_some(at)),
    pattern: concat!(
        r"(?i:(?:my[ ])?postcode|post code|postal[ _]?code|zip[ _]?code|(?:my[ ])?zip|eircode|pin ?code|postleitzahl|plz|code postal|c[óo]digo postal|cep|c\.p\.|cap|kode ?pos|почтовый индекс|индекс|kod pocztowy|postnummer|posta kodu|邮编|邮政编码|郵遞區號|郵便番号|우편번호)",
        r#"["']?(?:[ ]?(?:is|ist|est|es|é|è|adalah|to|är|是|为|は|는))?[ ]?[:=]?[ ]?["'〒]?"#,
        code!(),
    ),
    reach: 96,
    right: Edge::Number,
    check: Some(is_code),
    confidence: Confidence::Likely,
    hits: &[
        "my postcode is «SW1A 1AA»",
        "zip code: «62701-1234», my ZIP is «94103»",
        "PLZ «10115»",
        "código postal «28013», CEP: «01305-000»",
        "邮编：«100020»",
        "郵便番号は«100-0005»",
        "postal code = \"«K1A 0B1»\"",
        "postcode «1017 GC»",
        "kod pocztowy «00-001»",
        "почтовый индекс «101000»",
    ],
    misses: &[
        "zip file 12345",
        "postcode lookup",
        "PLZ fehlt 3",
        "zip 3.0",
        "concept 12345",
        "Die Postleitzahl 10115 gehört zu Berlin-Mitte.",
        "Le code postal 75011 correspond à Paris.",
        "邮编100020是朝阳区的。",
        "postal code 00000",
        "zip: 99999",
    ],
    source: "UPU, \"Postal addressing systems\" by country; Eircode; Royal Mail PAF",
    ..Rule::BASE
};

pub(super) const CODE_KEY: Rule = Rule {
    id: "contact/address-postcode-key",
    about: "Postcode as the value of a key for one",
    wake: &[Wake::Key(&[
        "zip",
        "zipcode",
        "postalcode",
        "postcode",
        "plz",
        "codepostal",
        "codigopostal",
    ])],
    begin: None,
    pattern: code!(),
    left: Edge::Number,
    hits: &[
        "{\"city\": \"x\", \"zip\": \"«72368»\"}",
        "{\"dest_zip\": \"«72368»\", \"shippingZip\": \"«72369»\"}",
        "<a><PostalCode>«SW1A 1AA»</PostalCode></a>",
    ],
    misses: &[
        "{\"zip\": \"archive-72368.zip\"}",
        "{\"zip\": \"00000\"}",
        "{\"gzip\": \"52428\", \"CodeSizeZipped\": \"52428\"}",
    ],
    ..CODE
};

pub(super) const CODE_COLUMN: Rule = Rule {
    id: "contact/address-postcode-column",
    about: "Postcode in a column that is headed so, beside one for a street or a town",
    column: true,
    sift: Some(of_address),
    #[rustfmt::skip]
    wake: &[Wake::Words(&["zip", "zipcode", "zip_code", "zip code", "postcode", "post_code", "postal_code", "postal code", "plz", "postleitzahl", "code_postal", "code postal", "codigo_postal", "código postal", "cep", "cap", "kode_pos", "kode pos", "邮编", "郵便番号"])],
    begin: None,
    pattern: code!(),
    left: Edge::Number,
    hits: &[
        "name,street,city,zip\nx,«12 Hemlock Lane»,Plano,«23040»\ny,«14 Hemlock Lane»,Plano,«23041»\n",
    ],
    misses: &["file,zip\nx,23040\ny,23041\n"],
    ..CODE
};

pub(super) const STREET_COLUMN: Rule = Rule {
    id: "contact/address-column",
    about: "Street with its number in a column that is headed so, beside one for a town or a person",
    label: Label::ADDRESS,
    column: true,
    sift: Some(of_address),
    #[rustfmt::skip]
    wake: &[Wake::Words(&[
        "street", "street_address", "street address", "address", "address1", "address_1", "address_line1", "address_line_1", "address line 1", "addr", "home_address", "home address", "billing_address", "shipping_address", "strasse", "straße", "anschrift", "adresse", "rue", "calle", "domicilio", "direccion", "dirección",
        "endereco", "endereço", "rua", "logradouro", "indirizzo", "adres", "straat", "ulica", "alamat", "адрес", "地址", "住所", "주소",
    ])],
    pattern: r#"[^\x00-\x1F"|;\t]{5,120}"#,
    reach: 124,
    right: Edge::Free,
    fit: Some(|value| value.trim_end().len()),
    check: Some(is_street),
    confidence: Confidence::Likely,
    hits: &[
        "name,street,city\nx,«12 Hemlock Lane»,Plano\ny,«Hemlock 14»,Plano\n",
        "Name;Anschrift;Ort\nx;«Am Mühlbach 5»;Köln\ny;«Musterstr. 7»;Köln\n",
    ],
    misses: &[
        "host,address,city\nx,192.168.0.2,a\ny,fe80::1,b\n",
        "name,address\nx,0x7fff5fbff8a0\ny,0x7fff5fbff8a1\n",
        "name,address\nx,unknown\ny,none\n",
    ],
    source: "UPU, \"Postal addressing systems\" by country",
    ..Rule::BASE
};

/// Whether the head of a column stands beside others that addresses or people have.
fn of_address(text: &[u8], at: usize) -> bool {
    #[rustfmt::skip]
    const BESIDE: &[&str] = &[
        "city", "town", "street", "state", "country", "name", "phone", "mail", "zip", "postal", "ort", "stadt", "straße", "strasse", "ville", "rue", "nom", "ciudad", "calle", "nombre", "cidade", "rua", "nome", "città", "kota", "nama", "telefon", "teléfono", "город", "имя", "城市", "姓名", "电话", "市",
    ];
    if !crate::rules::sift::is_head(text, at) {
        return false;
    }
    let line = |b: &&u8| **b != b'\n';
    let before = text[..at].iter().rev().take(200).take_while(line).count();
    let behind = text[at..].iter().take(200).take_while(line).count();
    let row = String::from_utf8_lossy(&text[at - before..at + behind]).to_lowercase();
    let own = String::from_utf8_lossy(&text[at..(at + 6).min(text.len())]).to_lowercase();
    BESIDE
        .iter()
        .any(|word| !own.starts_with(word) && row.contains(word))
}

/// Words and the number of a house, and none of a network.
fn is_street(value: &str) -> bool {
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    let letters = value.chars().filter(|c| c.is_alphabetic()).count();
    let parted = value.contains(' ') || !value.is_ascii();
    let other = value.contains(['@', '/', '=', '<', '{', ':']) || value.starts_with("0x");
    digits > 0 && letters > 2 && parted && !other
}

/// Whether the sentence speaks of the code, not of somebody who lives there: the code stands behind
/// the word without a sign or a verb, and a verb stands behind the code.
fn is_of_a_place(text: &[u8], word: usize) -> bool {
    let window = &text[word..text.len().min(word + 48)];
    let Some(digit) = window.iter().position(u8::is_ascii_digit) else {
        return false;
    };
    let between = String::from_utf8_lossy(&window[..digit]).to_lowercase();
    let verbs = [
        "is", "ist", "est", "es", "é", "è", "adalah", "to", "är", "是", "为", "は",
    ];
    let said = between.contains([':', '=', '"', '\'', '〒'])
        || verbs.iter().any(|verb| {
            let head = between.trim_end().strip_suffix(verb);
            head.is_some_and(|head| !verb.is_ascii() || head.ends_with(' '))
        });
    let code = window[digit..].iter();
    let code = code.take_while(|b| b.is_ascii_digit() || **b == b'-');
    let rest = &window[digit + code.count()..];
    let goes_on = match rest {
        [b' ', b'a'..=b'z', ..] => true,
        _ => rest.starts_with("是".as_bytes()) || rest.starts_with("属".as_bytes()),
    };
    let owner = &text[word.saturating_sub(12)..word];
    let owned = String::from_utf8_lossy(owner).to_lowercase();
    let owned = [
        "my ", "mein", "meine ", "mon ", "mi ", "meu ", "mio ", "mijn ", "我的", "saya",
    ]
    .iter()
    .any(|mine| owned.ends_with(mine));
    !said && goes_on && !owned
}

pub(super) const KEY: Rule = Rule {
    id: "contact/address-key",
    about: "Street and number as the value of a key that says so",
    label: Label::ADDRESS,
    wake: &[Wake::Key(&[
        "streetaddress",
        "street",
        "address1",
        "address2",
        "addressline",
        "addrline",
        "line1",
        "homeaddress",
        "mailingaddress",
        "shippingaddress",
        "billingaddress",
        "postaladdress",
        "fulladdress",
        "strasse",
        "straße",
        "anschrift",
        "adresse",
        "direccion",
        "dirección",
        "endereco",
        "endereço",
        "indirizzo",
        "alamat",
        "adres",
        "адрес",
        "地址",
        "住所",
        "住址",
        "주소",
    ])],
    pattern: concat!(
        r"(?:[0-9]{1,5}[A-Za-z]?(?:[-/][0-9]{1,4})?,?[ ][A-Za-z0-9\x{80}-\x{10FFFF}'. #,/-]{4,100}",
        r"|[A-Za-z\x{80}-\x{10FFFF}'. -]{4,60},?[ ]?(?:(?i:no|nr|nº|n°|núm)\.?[ ]?)?[0-9]{1,5}[A-Za-z]?\b(?:[A-Za-z0-9\x{80}-\x{10FFFF}'. #,/-]{0,80})?)",
    ),
    reach: 240,
    left: Edge::Free,
    right: Edge::Free,
    fit: Some(super::compound::without_stop),
    check: Some(is_line),
    // For the examples, which are no values of keys: other rules find what stands there.
    near: super::LIVING,
    needs_near: true,
    hits: &["address: «12 Elm Street»", "Adresse: «Hauptstraße 12»"],
    misses: &["12 Elm", "address: none"],
    source: "schema.org, PostalAddress; vCard, RFC 6350",
    ..Rule::BASE
};

/// No filler: 00000, 12345, 99999.
fn is_code(value: &str) -> bool {
    let digits = || value.bytes().filter(u8::is_ascii_digit);
    let count = digits().count();
    let first = digits().next();
    let same = count > 3 && digits().all(|d| Some(d) == first);
    !same && value != "12345" && value != "1234" && value != "123456"
}

/// More than a number: a word of three letters stands in it, and no at sign or path.
fn is_line(value: &str) -> bool {
    let word = value
        .split(|c: char| !c.is_alphabetic())
        .any(|word| word.chars().count() > 2 || word.len() > 5);
    word && value.contains(|c: char| c.is_ascii_digit()) && !value.starts_with("EXAMPLE")
}
