//! Personal identification numbers: four to six digits, so the word must stand directly before
//! them, and sign or sentence must join the two.

use crate::label::Label;
use crate::rules::gov::us::pieces::end;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// Words that stand before a PIN.
const WORDS: &[&str] = &[
    "pin",
    "pins",
    "geheimzahl",
    "geheimnummer",
    "code confidentiel",
    "código pin",
    "pincode",
    "pinnummer",
    "pin-code",
    "取款密码",
    "支付密码",
    "银行卡密码",
    "暗証番号",
    "카드 비밀번호",
    "пин-код",
    "пин код",
    "пинкод",
    "пин",
    "pin kodu",
    "kod pin",
    "pinkod",
    "الرقم السري",
];

/// The same as a pattern.
macro_rules! word {
    () => {
        concat!(
            "(?i:(?:atm|card|sim|debit|bank|karten|phone|voicemail)?[ _-]?pin(?:kodu|kod|nummer)?|geheimzahl|geheimnummer",
            "|code confidentiel|código pin|kod pin|取款密码|支付密码|银行卡密码|暗証番号|카드 비밀번호",
            "|пин[ -]?код|пин|الرقم السري)",
            "(?i:[ _-]?(?:kodu|number|no|nr|nummer|num)(?-u:\\b))?",
        )
    };
}

/// What else has pins, or is called so.
#[rustfmt::skip]
pub(super) const OTHER: &[&str] = &[
    "gpio*", "arduino*", "raspberry*", "board", "esp32", "header", "pinout*", "connector*", "postal*",
    "zip", "city", "india*", "state", "district", "delhi", "mumbai", "bangalore", "bengaluru", "address",
    "pinterest", "solder*", "voltage", "firing", "bowling", "版本",
];

const SOURCE: &str = "ISO 9564-1 (PINs of four to twelve digits)";

pub(super) const NAMED: Rule = Rule {
    id: "payment/pin",
    about: "PIN behind its name and a sign or verb that joins them",
    label: Label::PIN,
    wake: &[Wake::Words(WORDS)],
    pattern: concat!(
        word!(),
        r#"["'`)]{0,2}[ ]{0,2}"#,
        r#"(?:[:=]{1,2}|(?i:is|was|ist|lautet|war|est|es|era|è|é|adalah|là|jest|är|to)[ :]|是|为|為|は|が|은|는|-(?-u:[ ]))[ ]{0,2}["'`(*]{0,3}"#,
        "(?P<value>[0-9]{4,6})",
        end!(),
    ),
    reach: 80,
    right: Edge::Free,
    check: Some(is_pin),
    confidence: Confidence::Likely,
    far: OTHER,
    hits: &[
        "my PIN is «4711»",
        "PIN: «081530»",
        "die Geheimzahl lautet «4711»",
        "mi pin es «9021», no lo digas",
        "code confidentiel : «2580»",
        "暗証番号は«4771»です",
        "银行卡密码是«135790»",
        "пин-код: «4771»",
        r#"{"pin": "«4711»"}"#,
        "card_pin=«4711»",
    ],
    misses: &[
        "pin 13 is an output",
        "GPIO pin: 1234",
        "pin code: 560001, Bangalore",
        "the pin is 12345678",
        "pin: 0000",
        "spin: 4711",
    ],
    source: SOURCE,
    ..Rule::BASE
};

pub(super) const PASSCODE: Rule = Rule {
    id: "payment/passcode",
    about: "Passcode of digits behind its name: of a telephone, an alarm, a meeting",
    #[rustfmt::skip]
    wake: &[Wake::Words(&[
        "passcode", "pass code", "unlock code", "screen lock", "entsperrcode", "gerätecode", "code de déverrouillage", "código de desbloqueo", "código de desbloqueio", "kode kunci", "锁屏密码", "解锁密码", "パスコード",
    ])],
    pattern: concat!(
        r"(?:(?i:pass[ ]?code|unlock code|screen lock(?: code| pin)?|entsperrcode|gerätecode|code de déverrouillage|código de desbloque[io]o?|kode kunci)(?-u:\b)",
        r"(?:[ ](?i:is|was|of|ist|lautet|est|es|é|adalah))?|(?:锁屏密码|解锁密码)[是为]?|パスコードは?)",
        r#"[ ]{0,2}[:=：]?[ ]{0,2}["'`(*]{0,3}"#,
        "(?P<value>[0-9]{4,8})",
        end!(),
    ),
    reach: 80,
    far: &[],
    hits: &[
        "My passcode «883120» for the alarm",
        "Meeting ID 812 3456 7890, Passcode: «482913»",
        "the passcode is «4829»",
        "mein Entsperrcode lautet «4829»",
        "锁屏密码是«482913»",
    ],
    misses: &[
        "the passcode has 6 digits",
        "passcode 000000",
        "a passcode of 4 to 8",
        "passcode.rs:1200",
        "passcode_length=6000",
    ],
    source: "How people and invitations tell them",
    ..NAMED
};

pub(super) const CODE: Rule = Rule {
    id: "payment/pin-code",
    about: "PIN behind \"PIN code\": of four digits, since six are a postal code in India",
    label: Label::PIN,
    wake: &[Wake::Words(&[
        "pin code", "pin-code", "pincode", "pin_code", "code pin", "cardpin",
    ])],
    pattern: concat!(
        r#"(?i:pin[ _-]?code|code pin)["'`)]{0,2}[ ]{0,2}"#,
        r#"(?:[:=]{1,2}|(?i:is|was|ist|lautet|est|es|è|é|adalah|là)[ ]|是|は)?[ ]{0,2}["'`(*]{0,3}"#,
        "(?P<value>[0-9]{4})",
        end!(),
    ),
    reach: 80,
    right: Edge::Free,
    check: Some(is_pin),
    confidence: Confidence::Likely,
    far: OTHER,
    hits: &[
        "my pin code is «4711»",
        "code PIN : «2580»",
        "PIN-Code: «0815»",
    ],
    misses: &["pin code 560001", "pincode: 110001", "pin code from 2 to 5"],
    source: SOURCE,
    ..Rule::BASE
};

pub(super) const BESIDE: Rule = Rule {
    id: "payment/pin-beside",
    about: "PIN behind its name, beside a word for a card, a bank or a telephone",
    label: Label::PIN,
    wake: &[Wake::Words(WORDS)],
    pattern: concat!(
        word!(),
        r#"[ ]{1,2}["'`(*]{0,2}(?P<value>[0-9]{4,6})"#,
        end!()
    ),
    reach: 64,
    right: Edge::Free,
    check: Some(is_pin),
    near: &[
        "card*",
        "bank*",
        "atm",
        "karte*",
        "girocard",
        "konto*",
        "sim",
        "debit*",
        "kreditkarte*",
        "carte*",
        "tarjeta*",
        "cartão",
        "kartu*",
        "voicemail*",
        "banc*",
        "unlock*",
        "cash*",
        "geldautomat*",
        "app",
        "apps",
        "withdraw*",
        "karta",
        "карт*",
        "银行*",
        "卡",
    ],
    needs_near: true,
    far: OTHER,
    hits: &[
        "the card with PIN «4711» was stolen",
        "Girocard, PIN «0815»",
    ],
    misses: &["pin 4711 to the wall", "card slot, GPIO pin 1234"],
    source: SOURCE,
    ..Rule::BASE
};

pub(super) const CHANGED: Rule = Rule {
    id: "payment/pin-changed",
    about: "PIN behind another one, of which it was made",
    wake: &[Wake::Words(WORDS)],
    pattern: concat!(
        word!(),
        r"(?:[^\n0-9.!?;=]{0,24}[ ](?:from|von|van|de|del|da|dari|z|od|från|с)[ ][0-9]{4,6}[ ](?:to|auf|in|zu|a|al|para|à|en|por|naar|ke|jadi|menjadi|na|på|till|на)[ ]",
        r"|[^\n0-9.!?;=]{0,16}[0-9]{4,6}(?:から|改成了?|改为|換成|换成|变成|에서[ ]?))",
        "(?P<value>[0-9]{4,6})",
        end!(),
    ),
    reach: 96,
    near: &[],
    needs_near: false,
    confidence: Confidence::Likely,
    hits: &[
        "キャッシュカードの暗証番号、«8674»から«5696»に変えた",
        "I changed the PIN from «8674» to «5696», ok?",
        "銀行の暗証番号を«8674»から«5696»に変更",
    ],
    misses: &[
        "move the pin 1300 to 1400 mm",
        "pins 1024 to 2048",
        "the PIN has from 4 to 6 digits",
    ],
    ..BESIDE
};

pub(super) const KEY: Rule = Rule {
    id: "payment/pin-key",
    about: "PIN as the value of a key of that name",
    label: Label::PIN,
    wake: &[Wake::Key(&[
        "pin",
        "пин",
        "geheimnummer",
        "codeconfidentiel",
        "codesecret",
        "银行卡密码",
        "支付密码",
        "senhadocartão",
        "카드비밀번호",
        "핀번호",
        "kartşifresi",
        "пинкод",
        "الرقمالسري",
        "暗証番号",
        "geheimzahl",
        "取款密码",
    ])],
    pattern: concat!(r"(?P<value>[0-9]{4,6})", end!()),
    reach: 16,
    right: Edge::Free,
    check: Some(is_pin),
    near: &[
        "pin",
        "pincode",
        "pin_code",
        "pin-код",
        "pinnummer*",
        "pin no*",
        "geheimnummer",
        "code confidentiel",
        "code secret*",
        "银行卡密码",
        "支付密码",
        "senha do cartão",
        "카드 비밀번호",
        "핀번호",
        "kart şifre*",
        "пин*",
        "pinkod*",
        "geheimzahl",
        "暗証番号",
        "取款密码",
        "الرقم السري",
        "cardpin",
        "pinnumber",
        "userpin",
    ],
    needs_near: true,
    hits: &["pin: «4711»", "my pin=«0815»"],
    misses: &["shipping: 4711", "spinning=0815"],
    source: SOURCE,
    ..Rule::BASE
};

/// Not what stands for a PIN where none is told.
pub(super) fn is_pin(value: &str) -> bool {
    !matches!(value, "0000" | "00000" | "000000")
}
