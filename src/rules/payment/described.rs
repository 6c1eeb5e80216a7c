//! What stands on a card or opens it, described rather than named: the digits on its back, and
//! the code that a machine for cash asks for.

use super::pin::{OTHER, is_pin};
use super::security::no_zeros;
use super::security_general::PLACES;
use crate::label::Label;
use crate::rules::named::{self, digits};
use crate::rules::{Confidence, Edge, Rule, Wake};

const SOURCE: &str = "PCI DSS, glossary: where the card verification code stands; words of banks";

pub(super) const BACK: Rule = Rule {
    id: "payment/security-code-back",
    about: "Security code of a card as the digits that stand on the back",
    label: Label::CARD_SECURITY_CODE,
    #[rustfmt::skip]
    wake: &[Wake::Words(&[
        "on the back", "at the back", "on the reverse", "auf der rückseite", "hintendrauf", "hinten drauf", "hinten steh", "hinten auf", "au dos", "au verso",
        "à l'arrière", "derrière", "de atrás", "de detrás", "por detrás", "en el reverso", "al reverso", "al dorso", "en el dorso", "no verso", "de trás", "atrás",
        "dietro", "sul retro", "nel retro", "achterop", "achterkant", "z tyłu", "na odwrocie", "på baksidan", "baksidan av", "arkasında", "arka yüz", "arkadaki",
        "на обороте", "с обратной стороны", "на обратной стороне", "сзади", "على ظهر", "di belakang", "bagian belakang",
    ])],
    begin: Some(|text, at| named::find(text, at, lone, false)),
    pattern: "[0-9]{3,4}",
    reach: 16,
    right: Edge::Free,
    check: Some(no_zeros),
    confidence: Confidence::Likely,
    #[rustfmt::skip]
    near: &[
        "cvv*", "cvc*", "card", "digits", "three", "drei", "ziffern", "karte", "chiffres", "trois", "carte", "tarjeta", "numeritos", "números", "cifras", "dígitos", "tres", "código*",
        "três", "cartão", "numeretti", "numerini", "numeri", "cifre", "tre", "carta", "codice", "cijfers", "cijfertjes", "drie", "als code", "kaart", "cyfry", "cyferki", "trzy", "karty", "karcie",
        "siffror*", "koden", "kortet", "kort", "kortets", "hane", "rakam*", "üç", "kart*", "цифры", "цифр", "цифорки", "циферки", "три", "карт*", "код", "أرقام", "الأرقام", "ثلاثة", "البطاقة",
        "angka", "tiga", "kartu*", "haneli", "kod", "kodu", "number", "code", "nummer", "zahl", "número", "numero", "liczba", "число",
    ],
    needs_near: true,
    far: PLACES,
    hits: &[
        "los tres numeritos de atrás son «419» pero la web no los acepta",
        "i tre numeretti dietro sono «929» ma il sito non li prende",
        "z tyłu karty mam «676»",
        "на обороте три цифры «750», но сайт их не принимает",
        "achterop staat «085» als code",
        "på baksidan står det «612» men sidan godtar inte koden",
    ],
    misses: &[
        "drei Leute, auf der Rückseite 737 Wörter",
        "tres filas de atrás son 419 asientos",
        "three of them sat at the back, 500 left",
        "dietro ci sono tre case e 120 alberi",
        "på baksidan av kortet står 12345",
    ],
    source: SOURCE,
    ..Rule::BASE
};

/// Three or four digits that count nothing: no noun follows them.
pub(super) fn lone(text: &[u8]) -> usize {
    #[rustfmt::skip]
    const NEXT: &[&str] = &[
        "but", "and", "as", "if", "aber", "und", "als", "mais", "et", "comme", "pero", "y", "como", "mas", "e", "ma", "come", "maar", "en", "ale", "i", "a", "jako", "men", "och", "som",
        "thanks", "thank", "please", "is", "danke", "bitte", "ist", "merci", "est", "gracias", "es", "obrigado", "obrigada", "é", "grazie", "è", "bedankt", "dziękuję", "to", "tack", "är", "teşekkürler", "спасибо", "это", "شكرا", "terima",
        "ama", "ve", "но", "а", "и", "как", "لكن", "ولكن", "tapi", "dan",
    ];
    let len = digits::<3, 4>(text);
    let rest = &text[len..text.len().min(len + 24)];
    let rest = named::valid(rest).unwrap_or_default();
    let Some(words) = rest.strip_prefix(' ') else {
        return len;
    };
    let next = words.split([' ', ',', '.', '!', '\n']).next();
    if NEXT.contains(&next.unwrap_or_default()) {
        len
    } else {
        0
    }
}

pub(super) const CASH: Rule = Rule {
    id: "payment/pin-cash",
    about: "PIN behind a general word for a code, beside one for a machine that gives cash",
    label: Label::PIN,
    #[rustfmt::skip]
    wake: &[Wake::Words(&[
        "pin", "passcode", "code", "geheimzahl", "kennwort", "mot de passe", "clave", "contraseña", "código", "senha", "codice", "wachtwoord", "kod", "hasło", "şifre",
        "parola", "пароль", "код", "sandi", "kode", "密码", "密碼", "暗証", "비밀번호", "비번", "رمز", "الرمز", "كود", "الكود", "الرقم السري",
    ])],
    begin: Some(|text, at| named::find(text, at, digits::<4, 6>, true)),
    pattern: "[0-9]{4,6}",
    reach: 16,
    right: Edge::Free,
    check: Some(is_pin),
    #[rustfmt::skip]
    near: &[
        "atm", "atms", "atmde", "atm'de", "cash machine", "cash point", "cashpoint", "geldautomat*", "bankomat*", "distributeur de billets", "distributeur automatique", "guichet automatique", "cajero",
        "cajero automático", "caixa eletrônico", "caixa electrónica", "multibanco", "bancomat", "sportello automatico", "pinautomaat", "geldautomaat", "bankamatik*",
        "банкомат*", "mesin atm", "取款机", "提款机", "柜员机", "atm机", "현금인출기", "현금지급기", "الصراف", "صراف", "الصراف الآلي",
    ],
    needs_near: true,
    far: OTHER,
    hits: &[
        "botei a senha «6783» no caixa eletrônico e engoliu o cartão",
        "atmde şifreyi «516293» girdim kartı yuttu",
        "metí la clave «4711» en el cajero",
        "am Geldautomaten habe ich den Code «4711» eingegeben",
        "ввёл код «4711» в банкомате",
    ],
    misses: &[
        "the ATM shows error code E12",
        "the code of the ATM has 12000 lines",
        "o caixa eletrônico tem 4711 clientes",
        "digitei a senha 6783 no site",
    ],
    source: SOURCE,
    ..Rule::BASE
};
