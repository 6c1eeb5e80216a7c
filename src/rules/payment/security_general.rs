//! The security code of a card by names that other codes have as well, and in the row of a card.

use super::described::lone;
use super::expiry::month;
use super::security;
use super::shape::card_end;
use crate::label::Label;
use crate::rules::named::{self, digits};
use crate::rules::sift::is_head;
use crate::rules::{Confidence, Edge, Rule, Wake};

const SOURCE: &str = "Words of banks and shops for what stands on a card";

/// Names of the code that other codes have as well.
#[rustfmt::skip]
pub(super) const GENERAL: &[&str] = &[
    "detrás de la tarjeta", "dorso de la tarjeta", "reverso de la tarjeta", "atrás do cartão", "verso do cartão", "dietro la carta", "retro della carta", "dos de la carte", "dos de ma carte", "verso de la carte", "achterkant van de kaart", "rückseite der karte", "rückseite meiner karte", "tył karty", "tyle karty", "odwrocie karty", "kartın arkası", "обороте карты", "back of the card", "back of my card", "tiga angka", "angka belakang kartu", "digit di belakang kartu",
    "card security number", "csc", "security digits", "dreistelliger code", "dreistellige nummer", "dreistelligen code", "3-stelliger code", "code auf der kartenrückseite", "code de vérification", "code au verso", "code à 3 chiffres", "code à trois chiffres", "chiffres au verso", "numéros au verso", "校验码", "后三码", "后三位", "背后三位", "3 digit di belakang", "tiga digit di belakang", "dígitos del dorso", "números del dorso", "código de verificación", "clave de seguridad", "código del dorso", "cifras de atrás", "dígitos no verso", "números no verso", "código no verso", "código verificador", "cifre dietro", "numeri dietro", "codice di verifica", "codice dietro", "codice di controllo", "cijfers achter", "controlegetal", "controlecode", "code achter op", "verificatiecode", "cyfry z odwrotu", "裏面3桁", "裏面三桁", "裏面の3", "カード確認番号", "カード裏", "카드 뒤", "뒷면 3", "뒤 세 자리", "뒤에 있는 3자리", "siffror på baksidan", "siffrorna på kortets baksida", "kortets baksida", "kontrollkod", "с обратной стороны", "на обратной стороне", "трехзначный код", "трёхзначный код", "трехзначное число", "трёхзначное число", "رمز التحقق من البطاقة", "الرقم الموجود خلف", "كود التحقق من البطاقة",
    "security code", "security_code", "securitycode", "verification code on", "verification number on", "digits on the back", "digit code on the back", "numbers on the back", "code on the back",
    "sicherheitscode", "sicherheitsnummer", "sicherheitsziffer", "prüfziffer", "prüfnummer", "prüfcode", "ziffern auf der rückseite", "ziffern hinten", "zahlen auf der rückseite",
    "code de sécurité", "code de securite", "chiffres au dos", "chiffres derrière", "code au dos", "numéros au dos", "código de seguridad", "codigo de seguridad", "número de seguridad",
    "dígitos del reverso", "dígitos de atrás", "números de atrás", "código de atrás", "código del reverso", "cifras del reverso", "código de segurança", "codigo de segurança", "código de verificação", "dígitos do verso",
    "dígitos atrás", "números atrás", "números do verso", "código do verso", "codice di sicurezza", "cifre sul retro", "numeri sul retro", "codice sul retro", "beveiligingscode", "veiligheidscode", "cijfers achterop",
    "cijfers op de achterkant", "code achterop", "kode keamanan", "angka di belakang", "kode di belakang", "安全码", "安全碼", "背面三位", "背面的三位", "背面后三位", "背面末三位", "背面数字", "セキュリティコード", "セキュリティーコード", "セキュリティ番号",
    "裏面の3桁", "裏面の数字", "裏の3桁", "裏の数字", "보안코드", "보안 코드", "보안번호", "뒷면 세 자리", "뒷면 3자리", "뒷면 숫자", "뒷면의 세 자리", "код безопасности", "кода безопасности", "защитный код", "цифры на обороте", "цифры сзади", "код на обороте", "цифры на обратной",
    "güvenlik kod", "güvenlik numara", "arkasındaki üç", "arkasındaki 3", "arkadaki üç", "arkadaki 3", "säkerhetskod", "siffrorna på baksidan", "koden på baksidan", "kod bezpieczeństwa", "kod zabezpieczający", "kodu zabezpieczającego", "cyfry z tyłu", "cyfry na odwrocie",
    "kod z tyłu", "kod na odwrocie", "رمز الأمان", "رمز الامان", "كود الأمان", "الأرقام الثلاثة خلف", "الأرقام الثلاثة في الخلف", "الرقم خلف", "الأرقام خلف",
    "signature strip", "signature panel", "neben der unterschrift", "unterschriftsfeld", "à côté de la signature", "junto a la firma", "al lado de la firma", "ao lado da assinatura", "junto à assinatura", "accanto alla firma", "naast de handtekening", "obok podpisu", "рядом с подписью", "imzanın yan", "imza bandı", "bredvid signatur", "bredvid namnteckning", "بجانب التوقيع", "di samping tanda tangan", "签名栏", "签名条", "署名欄", "서명란", "서명 옆", "cód. seguridad", "cód. de seguridad", "cod. seguridad", "cod. de seguridad", "cód. seg", "cód. segurança", "cód. de segurança", "cod. sicurezza", "cod. di sicurezza", "cod. sic", "code de vérif", "code verif", "code sécu", "sich.-code", "sicherheitsnr", "prüfnr", "prüf-nr", "kod zabezp", "kod bezp", "kodu bezp", "güv. kod", "säk.kod", "код проверки карты", "код проверки подлинности", "код безоп", "bak på kortet", "baksidan av kortet", "tresiffrig kod", "tresiffriga kod", "ورا البطاقة", "وراء البطاقة", "خلف البطاقة", "ظهر البطاقة", "ورا الكرت", "خلف الكرت", "ظهر الكرت", "digit belakang", "angka belakang", "belakang kartu", "卡背后", "背后三", "背后的三", "卡后三", "卡片背面", "卡背面", "信用卡背", "裏側の3", "카드 뒷면",
    "digit security number", "digit security code", "卡后面", "卡片后面", "卡的后面",
    "hinten stand", "hinten steht", "arkadaki ", "dietro c'è", "atrás pone", "atrás dice", "atrás ponía", "derrière c'est", "derrière c'était", "atrás está", "atrás estava",
];

/// The back of a card.
#[rustfmt::skip]
const BACK: &[&str] = &[
    "back", "reverse", "rückseite", "hinten", "dos", "verso", "derrière", "atrás", "reverso", "dorso", "retro", "achter", "belakang", "背面", "裏", "뒷면", "뒤", "обороте", "сзади", "обратной", "arka",
    "baksid", "tyłu", "odwroc", "خلف", "ظهر",
    "signature", "unterschrift", "firma", "assinatura", "handtekening", "podpis", "подпис", "imza", "namnteckning", "التوقيع", "tanda tangan", "签名", "署名", "서명", "ورا", "背后",
];

/// Codes of doors, of machines and of messages, and what else is counted on a back.
#[rustfmt::skip]
pub(super) const PLACES: &[&str] = &[
    "sms*", "login", "steps", "gate*", "door*", "alarm*", "lock*", "safe", "app", "building*", "house*", "garage*", "office*", "visitor*", "tür*",
    "tor", "haus*", "alarmanlage*", "porte*", "portail*", "immeuble*", "alarme*", "puerta*", "portal", "alarma*", "porta*", "portão*", "prédio*",
    "cancello*", "portone*", "allarme*", "deur*", "poort*", "gebouw*", "drzwi*", "bram*", "dörr*", "port*", "larm*", "kapı*", "bina*", "двер*",
    "ворот*", "подъезд*", "باب", "الباب", "pintu*", "gerbang*", "门", "大门", "门禁", "ドア", "玄関", "문", "현관*", "words", "alerts", "alert", "issues",
    "scanning", "scan*", "findings", "review*", "lines", "pages", "wörter", "mots", "palabras", "error*", "http*", "status*", "otp*", "one-time",
    "einmal*",
];

pub(super) const GENERAL_CODE: Rule = Rule {
    id: "payment/security-code-general",
    about: "Security code of three digits, or on the back, behind a general name for it or before it",
    label: Label::CARD_SECURITY_CODE,
    wake: &[Wake::Words(GENERAL)],
    begin: Some(|text, at| {
        // In Japan no other code is called so.
        let sole = text[at..].starts_with("セキュリティ".as_bytes());
        let shape = if sole { digits::<3, 4> } else { digits::<3, 3> };
        // Four digits have a code of American Express, and many another: in the answer to a
        // question, or behind a word that others do not have.
        let four = || {
            let printed = text[at..].to_ascii_lowercase();
            let printed = printed.starts_with("prüfziffer".as_bytes())
                || printed.starts_with("prüfnummer".as_bytes());
            if printed {
                named::find(text, at, digits::<4, 4>, true)
            } else {
                named::answered(text, at, digits::<4, 4>)
            }
        };
        named::find(text, at, shape, true)
            .or_else(four)
            .or_else(|| {
                let near = &text[at..text.len().min(at + 64)];
                let near = String::from_utf8_lossy(near).to_lowercase();
                let back = BACK.iter().any(|word| near.contains(word));
                back.then(|| named::find(text, at, lone, false)).flatten()
            })
    }),
    pattern: "[0-9]{3,4}",
    reach: 16,
    right: Edge::Free,
    check: Some(security::no_zeros),
    confidence: Confidence::Likely,
    far: PLACES,
    hits: &[
        "Der Sicherheitscode auf der Rückseite lautet «2923»",
        "«067» is the security code",
        "セキュリティコード：«459»",
        "il codice di sicurezza sul retro è «461»",
        "Код безопасности на обороте — «572».",
        "kod zabezpieczający z tyłu to «365»",
        "Security code? «737»",
        "Kod zabezpieczający? «3522»",
        "Karte belasten, als Prüfziffer «5139»",
        "The three digits on the back are «385».",
    ],
    misses: &[
        "the security code of the door is 737",
        "your security code is 1234",
        "auf der Rückseite stehen 737 Wörter",
        "the security code has 3 or 4 digits",
        "security code: 000",
    ],
    source: SOURCE,
    ..Rule::BASE
};

pub(super) const GENERAL_COLUMN: Rule = Rule {
    id: "payment/security-code-general-column",
    about: "Three digits in a column that is headed as a security code",
    column: true,
    sift: Some(is_head),
    begin: None,
    pattern: "[0-9]{3}",
    right: Edge::Word,
    hits: &[
        "name,security code\nJane,«737»\nJohn,«738»\n",
        "| Nr | Prüfziffer |\n|---|---|\n| 7 | «737» |",
    ],
    misses: &["nr,security code\n737,x\n", "security code,count\n1234,3\n"],
    ..GENERAL_CODE
};

pub(super) const ROW: Rule = Rule {
    id: "payment/security-code-row",
    about: "Code behind a card and its expiry, with words for each",
    label: Label::CARD_SECURITY_CODE,
    wake: &[
        Wake::Digits {
            runs: &[4],
            total: 15,
            letters: 0,
        },
        Wake::Digits {
            runs: &[14, 15, 16, 17, 18, 19],
            total: 14,
            letters: 0,
        },
    ],
    begin: Some(card_end),
    pattern: concat!(
        r"[^0-9\n]{1,40}",
        month!(),
        r"[ ]?[,;.|/-]?[ ]{0,3}(?:(?i:and|und|et|y|e|и|en|dan|ve|och|i|a|with|mit|avec|con|com|met|med)[ ])?(?:(?i:the|der|die|le|el|o|il|de)[ ])?",
        r"(?i:(?:security |sec\. ?|sicherheits|prüf|kart|kort)?(?:code|kode|kod|koden|kodu)|código|codigo|codice|crypto|cryptogramme|код|кодом|و?ال?(?:رمز|كود)|安全码|代码|代號|コード|코드)",
        r"[ ]?(?:(?i:is|ist|est|es|é|è|to|är|jest)[ ]|[:=#.]|是|は|는)?[ ]{0,2}(?P<value>[0-9]{3,4})(?:\z|[^-.+/0-9A-Za-z]|[.](?:\z|[^0-9]))",
    ),
    reach: 112,
    right: Edge::Free,
    check: Some(security::no_zeros),
    confidence: Confidence::Likely,
    hits: &[
        "Pay with «4111 1111 1111 1111» valid thru «03/2033», code «8573»",
        "Tarjeta «4111111111111111», vence «02/27», código «306»",
        "Карта «4111 1111 1111 1111», срок «08/26», код «870»",
        "Carte «4111111111111111» exp. «04/2028», crypto «259»",
        "البطاقة «4111111111111111» تنتهي «06/2029» والرمز «458»",
    ],
    misses: &[
        "4111 1111 1111 1112 valid thru 03/2033, code 8573",
        "«4111 1111 1111 1111» valid thru «03/2033», code 12345",
    ],
    source: SOURCE,
    ..Rule::BASE
};
