//! Codes of a few digits that let somebody in: of one message, of a SIM card, of a door.

use crate::label::Label;
use crate::rules::named::{self, digits, is_end};
use crate::rules::{Confidence, Edge, Rule, Wake};

const CODE: Rule = Rule {
    label: Label::PIN,
    right: Edge::Free,
    check: Some(is_one),
    confidence: Confidence::Likely,
    ..Rule::BASE
};

pub(super) const ONE_TIME: Rule = Rule {
    id: "code/one-time",
    about: "Code that a message brings to prove who somebody is",
    #[rustfmt::skip]
    wake: &[Wake::Words(&[
        "verification code", "one-time code", "one time code", "one-time password", "one time password", "one-time passcode", "one time passcode", "one-time pin", "otp", "login code",
        "sign-in code", "fa code", "verification_code", "fa_code", "mfa_code", "otp_code", "sms_code", "one_time_code", "verificationcode", "otpcode", "smscode", "two-factor code", "mfa code", "authentication code", "sms code", "bestätigungscode", "verifizierungscode", "einmalcode", "einmal-code", "einmalpasswort",
        "sms-code", "code de vérification", "code de validation", "code sms", "code à usage unique", "código de verificación", "código de un solo uso", "código de verificação", "código de acesso único",
        "kode verifikasi", "kode otp", "验证码", "驗證碼", "認証コード", "確認コード", "ワンタイムパスワード", "인증번호", "인증 번호", "인증 코드", "код подтверждения", "код из смс", "doğrulama kodu",
        "kod weryfikacyjny", "verificatiecode", "codice di verifica", "codice otp", "verifieringskod",
        "tan:", "tan ist", "tan war", "tan lautet", "tan-nummer", "meine tan ", "mtan", "sms-tan", "pushtan", "phototan", "photo-tan", "chiptan", "code per sms", "code par sms", "code reçu par sms", "reçu par sms", "código del sms", "código sms",
        "código por sms", "código de sms", "código que chegou", "token que chegou", "sms ile gelen", "sms kodu", "kode sms", "kod z sms", "kod sms", "codice sms",
    ])],
    begin: Some(|text, at| {
        // `Erlang/OTP 27`
        let joined = at > 0 && matches!(text[at - 1], b'/' | b'_' | b'-' | b'.');
        (!joined)
            .then(|| named::find(text, at, sent, true))
            .flatten()
    }),
    pattern: r"(?:[A-Z]-)?[0-9]{3,8}(?:[ -][0-9]{3,4})?",
    reach: 16,
    hits: &[
        "Your verification code is «482913»",
        "Your verification code: «G-482913»",
        "Ihr Bestätigungscode lautet «482 913».",
        "Votre code de vérification est «482913»",
        "Su código de verificación es «482913»",
        "Seu código de verificação é «482913»",
        "Kode OTP Anda adalah «482913»",
        "验证码：«482913»，5分钟内有效",
        "認証コードは«482913»です",
        "«482913» is your verification code",
        "the SMS code was «4829-1377»",
        "TAN: «482913»",
        "2FA code = «482913»",
        "MFA_CODE=«482913»",
        "{\"verification_code\": \"«482913»\"}",
        "die TAN war «482913»",
        "el código del SMS es «482913»",
    ],
    misses: &[
        "the verification code has 6 digits",
        "verification code: 123456",
        "the verification code expires in 3000 seconds",
        "otp: 000000",
        "OTP 27.0 is out",
        "verification code 12 of 4829 files",
        "Erlang/OTP 25413",
        "tan: 0.5773",
        "die Tangente ist 482913",
    ],
    source: "How services word such messages",
    ..CODE
};

pub(super) const TAN: Rule = Rule {
    id: "code/tan",
    about: "Number that releases one transaction with a bank (TAN): six digits behind the capitals",
    wake: &[Wake::Words(&["tan "])],
    sift: Some(|text, at| text[at..].starts_with(b"TAN ")),
    pattern: r"TAN (?:ist |war |lautet |nochmal |an |durch |durchgeben |: )?(?P<value>[0-9]{6})(?:[^0-9A-Za-z]|\z)",
    reach: 32,
    hits: &[
        "ich soll ihm TAN «461658» durchgeben",
        "die TAN «461658» kam eben",
    ],
    misses: &["tan 461658", "TAN 46165", "TAN 461658123"],
    source: "Words of German banks",
    ..CODE
};

pub(super) const BROUGHT: Rule = Rule {
    id: "code/brought",
    about: "Code of digits near a word for the message that brought it",
    #[rustfmt::skip]
    wake: &[Wake::Words(&["code ", "code, ", "código ", "código, ", "codigo ", "codice ", "kode ", "kod ", "код ", "token ", "token, ", "kodu "])],
    begin: Some(brought),
    pattern: r"[0-9]{3}[ -][0-9]{3}|[0-9]{4,8}",
    reach: 16,
    #[rustfmt::skip]
    near: &[
        "sms", "smsu", "text message*", "texted", "whatsapp", "mensaje de texto", "messaggio", "смс", "otp", "2fa", "mfa", "authenticator*", "don't share", "do not share", "never share", "expires in", "valid for",
    ],
    needs_near: true,
    #[rustfmt::skip]
    far: &["error*", "http*", "status*", "exit*", "zip", "postal", "post code", "country code", "area code", "short code*", "shortcode*", "response*", "promo*", "coupon*"],
    confidence: Confidence::Possible,
    hits: &[
        "I got a text message with the code «286136», and read it to him",
        "me vino un sms con el código «286136» y se lo dicté",
        "kod z aplikacji sms to kod «286136»",
        "SMS kodu «328189»",
    ],
    misses: &[
        "the code 286136 is the part number",
        "the SMS gateway returns error code 28613",
        "an sms with code 123456",
        "send an sms and the code in line 4711 of sms.py runs",
    ],
    source: "How people tell what a message brought",
    ..CODE
};

/// Behind the word at `woken`, directly or behind a verb.
fn brought(text: &[u8], woken: usize) -> Option<usize> {
    let rest = named::valid(&text[woken..text.len().min(woken + 40)])?;
    let mut at = rest.find(' ')? + 1;
    for verb in [
        "is ", "was ", "es ", "era ", "est ", "è ", "é ", "to ", "adalah ", "lautet ", "ist ", ": ",
    ] {
        if rest[at..].starts_with(verb) {
            at += verb.len();
            break;
        }
    }
    let rest = &rest.as_bytes()[at..];
    let len = sent(rest);
    (len > 0 && rest[0].is_ascii_digit()).then_some(woken + at)
}

pub(super) const PUK: Rule = Rule {
    id: "code/puk",
    about: "Key that unblocks a SIM card (PUK)",
    wake: &[Wake::Words(&["puk"])],
    begin: Some(|text, at| {
        let rest = &text[at + 3..];
        // `PUK2`, and no word that begins so.
        let more = rest.first().is_some_and(|b| b.is_ascii_alphabetic());
        let named = ["code", "nummer", "kode"];
        let is_named = named.iter().any(|word| {
            rest.get(..word.len())
                .is_some_and(|rest| rest.eq_ignore_ascii_case(word.as_bytes()))
        });
        (!more || is_named)
            .then(|| named::find(text, at, digits::<8, 8>, false))
            .flatten()
    }),
    pattern: "[0-9]{8}",
    reach: 16,
    hits: &[
        "PUK: «48291377»",
        "My SIM's PUK is «48291377»",
        "PUK1 «48291377»",
        "der PUK-Code lautet «48291377»",
    ],
    misses: &["pukka 48291377", "PUK 4829", "PUK: 12345678"],
    source: "ETSI TS 102 221, 9.5: an unblocking key has eight digits",
    ..CODE
};

pub(super) const DOOR: Rule = Rule {
    id: "code/door",
    about: "Code of a door, a gate, an alarm or a safe",
    #[rustfmt::skip]
    wake: &[Wake::Words(&[
        "door code", "gate code", "alarm code", "garage code", "lockbox code", "lock box code", "entry code", "keypad code", "key code", "safe code", "locker code", "code for the door", "code for the gate",
        "code to the gate", "code for the alarm", "code to the door", "code for the lockbox", "code to the building", "code for the building", "burglar alarm", "türcode", "tür-code", "alarmcode", "code der alarmanlage",
        "alarmanlage hat den code", "code für die tür", "code für die haustür", "haustürcode", "tresorcode", "safe-code", "schlüsselbox", "digicode", "code de la porte", "code d'entrée", "code de l'alarme", "code du portail",
        "code du coffre", "code de l'immeuble", "código de la puerta", "código de la alarma", "código del portal", "código de la caja fuerte", "código da porta", "código do alarme", "código do portão", "código do cofre",
        "kode pintu", "kode alarm", "kode brankas", "门禁密码", "门锁密码", "大门密码", "密码锁", "門禁密碼", "保险箱密码", "オートロックの番号", "金庫の番号", "玄関の暗証番号", "도어락",
        "key safe", "keysafe", "safe combination", "combination to the safe", "combination of the safe", "schlüsselkasten", "schlüsselsafe", "schlüsseltresor", "torcode", "hoftor", "code für den safe", "boîte à clés", "code de la boîte", "caja de llaves", "código do prédio", "código de acesso do", "현관 비밀번호", "код домофона", "код от двери",
    ])],
    begin: Some(|text, at| named::find(text, at, keyed, true).or_else(|| opens(text, at))),
    pattern: r"[0-9]{1,2}(?:-[0-9]{1,2}){2,3}|[*#]?[0-9][0-9A-F]{3,7}[*#]?",
    reach: 16,
    hits: &[
        "The door code is «7713»",
        "gate code: «4829#»",
        "the alarm code is «4829#», the door code is «7713»",
        "Der Türcode ist «4829»",
        "le digicode est «48B29»",
        "El código de la puerta es «4829»",
        "门禁密码是«482913»",
        "The key safe by the door opens with «4416».",
        "Der Schlüsselkasten geht mit der «3168» auf",
        "le digicode en bas «47B29», troisième étage",
        "our safe combination as «32-17-05»",
    ],
    misses: &[
        "the door code is in line 4829 of main.c",
        "the key code of F5 is 0x74",
        "the alarm code has 4 digits",
        "entry code: 1234",
        "the key safe was sold 4416 times",
        "the safe combination of 2024-11-05",
        "Schlüsselkasten aus Metall für 48 Schlüssel, 2999 Stück",
    ],
    source: "How people tell others how to get in",
    ..CODE
};

/// The code behind a verb that says what it does, or in the same breath, where a sign or a letter says
/// that it is typed.
fn opens(text: &[u8], at: usize) -> Option<usize> {
    #[rustfmt::skip]
    const LEADS: [&str; 14] = [
        "opens with", "open with", "opens on", "unlocks with", "geht mit der", "geht mit", "öffnet mit", "auf mit", "s'ouvre avec", "avec le", "abre con", "abre com", "combination as", "combination",
    ];
    let window = named::valid(&text[at..text.len().min(at + 64)])?;
    let line = window.split(['\n', '.', '!', '?']).next()?;
    let starts = line.match_indices(' ').map(|(space, _)| space + 1);
    let mut found = starts.filter_map(|from| {
        let rest = &line.as_bytes()[from..];
        let plain = keyed(rest);
        let len = if plain > 0 { plain } else { turned(rest) };
        let led = LEADS
            .iter()
            .any(|lead| line[..from].trim_end().ends_with(lead));
        let typed = plain > 0 && rest[..plain].iter().any(|b| !b.is_ascii_digit());
        let near = line[..from].matches(' ').count() < 5;
        (len > 0 && (led || typed && near)).then_some(at + from)
    });
    found.next()
}

/// The numbers to which a lock is turned: `32-17-05`, which is no date.
fn turned(text: &[u8]) -> usize {
    let run = text
        .iter()
        .take(12)
        .take_while(|b| b.is_ascii_digit() || **b == b'-')
        .count();
    let parts = || text[..run].split(|b| *b == b'-');
    let is_one =
        (3..=4).contains(&parts().count()) && parts().all(|part| (1..=2).contains(&part.len()));
    if is_one && is_end(&text[run..]) {
        run
    } else {
        0
    }
}

/// Four to eight digits, in one group or two, with a service's letter before them or not.
fn sent(text: &[u8]) -> usize {
    let letter = match text {
        [b'A'..=b'Z', b'-', ..] => 2,
        _ => 0,
    };
    let run = |text: &[u8]| {
        text.iter()
            .take(9)
            .take_while(|b| b.is_ascii_digit())
            .count()
    };
    let rest = &text[letter..];
    let first = run(rest);
    let second = match rest.get(first) {
        Some(b' ' | b'-') if matches!(first, 3 | 4) => run(&rest[first + 1..]),
        _ => 0,
    };
    let len = match second == first && first > 0 {
        true => 2 * first + 1,
        false => first,
    };
    let count = if second == first { 2 * first } else { first };
    if (4..=8).contains(&count) && ends(&rest[len..]) {
        letter + len
    } else {
        0
    }
}

/// Nothing that joins the digits to more. A comma of Chinese may have a number behind it.
fn ends(rest: &[u8]) -> bool {
    let behind = rest.strip_prefix(b",").unwrap_or_default();
    let group = behind.iter().take_while(|b| b.is_ascii_digit()).count();
    is_end(rest) || matches!(group, 1 | 2)
}

/// Digits as they are typed at a door, with a letter among them or a sign around them.
fn keyed(text: &[u8]) -> usize {
    let sign = |b: Option<&u8>| usize::from(matches!(b, Some(b'*' | b'#')));
    let before = sign(text.first());
    let is_key = |b: &&u8| b.is_ascii_digit() || matches!(b, b'A'..=b'F');
    let run = text[before..].iter().take(9).take_while(is_key).count();
    let count = text[before..before + run]
        .iter()
        .filter(|b| b.is_ascii_digit())
        .count();
    let end = before + run;
    let end = end + sign(text.get(end));
    if (4..=8).contains(&run)
        && count + 1 >= run
        && text[before].is_ascii_digit()
        && is_end(&text[end..])
    {
        end
    } else {
        0
    }
}

/// Not what stands for a code where none is told: a digit again and again, or one after the other.
fn is_one(value: &str) -> bool {
    let digits: Vec<u8> = value.bytes().filter(u8::is_ascii_digit).collect();
    let steps: Vec<i16> = digits
        .windows(2)
        .map(|two| i16::from(two[1]) - i16::from(two[0]))
        .collect();
    ![0, 1, -1]
        .iter()
        .any(|step| steps.iter().all(|other| other == step))
}
