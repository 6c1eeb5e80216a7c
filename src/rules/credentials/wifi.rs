//! Keys of a wireless network that are numbers, as they stand below a router.

use crate::label::Label;
use crate::rules::named::{self, is_end};
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(crate) const RULES: &[Rule] = &[Rule {
    id: "wifi/key",
    about: "Key of a wireless network: 8 to 24 digits",
    label: Label::PASSWORD,
    #[rustfmt::skip]
    wake: &[Wake::Words(&[
        "wlan-schlüssel", "wlan schlüssel", "wlan-netzwerkschlüssel", "netzwerkschlüssel", "wlan-key", "wlan key", "wlan-passwort", "wlan passwort", "wlan-code", "wifi key", "wi-fi key", "wpa key",
        "wpa2 key", "wpa-key", "wpa2-key", "network key", "wifi password", "wi-fi password", "wifi code", "wi-fi code", "clé wifi", "clé wi-fi", "clé wpa", "code wifi", "code wi-fi", "clave wifi", "clave wi-fi",
        "clave del wifi", "contraseña del wifi", "senha do wifi", "senha do wi-fi", "senha wifi", "kata sandi wifi", "sandi wifi", "password wifi", "wifi密码", "wi-fi密码", "无线密码", "暗号化キー", "와이파이 비밀번호",
        "пароль от вайфая", "пароль от wi-fi", "пароль от wifi", "пароль вайфая", "пароль wi-fi", "wifi ka password", "wi-fi ka password", "wifi-wachtwoord", "wifi wachtwoord", "wachtwoord van de wifi", "hasło do wifi", "hasło do wi-fi", "wifi şifresi", "mot de passe wifi",
        "mot de passe du wifi", "clé de la box", "clé du wifi", "contraseña de wifi", "contraseña wifi", "clave de wifi", "clave wi-fi", "senha da internet", "wi-fiのパスワード", "wifiのパスワード",
    ])],
    begin: Some(|text, at| named::find(text, at, number, true)),
    pattern: "[0-9]{4,24}(?:[ -][0-9]{4}){0,5}",
    reach: 40,
    right: Edge::Free,
    confidence: Confidence::Likely,
    check: Some(|value| {
        value
            .bytes()
            .filter(u8::is_ascii_digit)
            .any(|b| b != value.as_bytes()[0])
    }),
    hits: &[
        "Der WLAN-Schlüssel lautet «48291377712039481122»",
        "WLAN-Netzwerkschlüssel: «4829 1377 7120 3948 1122»",
        "wifi key: «4829137771»",
        "la clé wifi est «48291377712039481122»",
        "WiFi密码是«88482913»",
        "пароль от вайфая «7848231770443107»",
        "wifi ka password «6479872396069013» hai",
    ],
    misses: &[
        "WLAN-Schlüssel: 00000000",
        "a WPA key has 64 digits",
        "the wifi code is in line 4829 of 5000",
        "wifi key 2024-2025",
    ],
    source: "IEEE 802.11i: a passphrase has 8 to 63 characters; what makers of routers print",
    ..Rule::BASE
}];

/// Eight digits or more, in one piece or in groups of four.
fn number(text: &[u8]) -> usize {
    let run = |text: &[u8]| {
        text.iter()
            .take(25)
            .take_while(|b| b.is_ascii_digit())
            .count()
    };
    let mut end = run(text);
    if end == 4 {
        while matches!(text.get(end), Some(b' ' | b'-')) && run(&text[end + 1..]) == 4 {
            end += 5;
        }
    }
    let is_one = (8..=29).contains(&end) && end != 9 || end == 9 && run(text) == 9;
    if is_one && is_end(&text[end..]) {
        end
    } else {
        0
    }
}
