//! Passwords in sentences: "my password is …", "das Passwort lautet …", "密码是…".
//!
//! In quotes what a sentence says is a password; without them it must look like one, so that
//! "the password is wrong" and "mot de passe oublié" stay. How a sentence is read stands in
//! `sentence`.

use super::sentence::{first, fit, fit_phrase, looks, phrase, read, word_before};
use super::{judge, placeholder};
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake, sift};

pub(super) const WAKE: Wake = Wake::Words(&[
    "pass",
    "pwd",
    "pin",
    "masterpass",
    "benutzerpass",
    "startpass",
    "routerpass",
    "adminpass",
    "accès",
    "pw:",
    "pw ",
    "kennwort",
    "mdp",
    "contrase",
    "contrasena",
    "clave",
    "senha",
    "sandi",
    "wachtwoord",
    "wifiwachtwoord",
    "wifi-wachtwoord",
    "سر ",
    "parola",
    "hasło",
    "haslo",
    "şifre",
    "lösenord",
    "пароль",
    "пароля",
    "密码",
    "密碼",
    "口令",
    "パスワード",
    "暗証番号",
    "비밀번호",
    "비번",
    "암호",
    "wlan-schlüssel",
    "wlan-key",
    "netzwerkschlüssel",
    "hasła",
    "hasłem",
    "adgangskode",
    "heslo",
    "khẩu",
    "palavra-passe",
    "كلمة سر",
    "كلمة مرور",
    "المرور",
    "السر",
    "باسورد",
    "पासवर्ड",
    "รหัสผ่าน",
]);

/// A line of a program that declares or sets something: what it sets is judged by itself.
fn is_declared(value: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '$');
    let name = value.find(|c| !part(c)).map_or("", |end| &value[..end]);
    let rest = value[name.len()..].trim_start_matches('?');
    let lower = name.to_lowercase();
    let secret = [
        "pass", "pwd", "secret", "token", "kennwort", "senha", "contras",
    ];
    let is_one = secret.iter().any(|word| lower.contains(word));
    !name.is_empty()
        && (rest.starts_with(": ") || is_one && rest.trim_start().starts_with(['=', ':']))
}

/// Whether a password follows in the sentence, in quotes or not.
fn speaks(text: &[u8], woken: usize) -> bool {
    read(text, woken, 0).is_some()
}

/// Words, and then twelve characters of a value: a quick look at a sentence that names a token.
fn leads_to_value(text: &[u8], at: usize) -> bool {
    let (_, next) = sift::behind_letters(text, at);
    if !matches!(next, b' ' | b':' | 0x80..) {
        return false;
    }
    // In a row, and whether one of them is more than a letter: then the value has begun.
    let (mut run, mut begun) = (0, false);
    for &byte in text[at..].iter().take(160) {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' => run += 1,
            b'0'..=b'9' | b'_' | b'.' | b'/' | b'+' | b'~' | b'=' | b'-' => {
                run += 1;
                begun = true;
            }
            b' ' | b':' | b'"' | b'\'' | b'`' | 0x80.. if !begun => run = 0,
            _ => return false,
        }
        if run == 12 {
            return true;
        }
    }
    false
}

/// What rules on sentences have in common.
pub(super) const SENTENCE: Rule = Rule {
    label: Label::PASSWORD,
    wake: &[WAKE],
    sift: Some(speaks),
    reach: 1024,
    left: Edge::Free,
    right: Edge::Free,
    check: Some(placeholder::real),
    confidence: Confidence::Likely,
    generic: true,
    source: "Everyday language",
    ..Rule::BASE
};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "prose/password-quoted",
        about: "Password in quotes in a sentence that speaks of it",
        begin: Some(|text, at| first(text, at, true)),
        pattern: r#"(?P<value>[^"'`\\\n]{3,64})\\{0,3}["'`]"#,
        // An option of a command: `--otp <code>`.
        check: Some(|value| {
            placeholder::real(value) && !value.starts_with("--") && !is_declared(value)
        }),
        hits: &[
            "my password is \"«correct horse»\" and it does not work",
            "the router's password was `«kX9vb2qq»`",
            "Das Passwort lautet “«Sommer2024!»”, bitte",
            "le mot de passe est \"«Soleil77»\", je crois",
            "la contraseña es '«hola1234»'",
            "パスワードは「«sakura99»」です",
        ],
        misses: &[
            "the password is \"\" and it works",
            "a one-time password on the command line with `--otp <code>`, or not",
            "the password is 'required' here",
            "the password field: `password: string;` in the interface",
            "the password column: `password_hash: bytea`",
            "the password param: `password: SecretStr`",
            "the password prop: `password={value}`",
            "champ mot de passe: `motDePasse: string;`",
            "await set({ tfa: { password, mode: 'disable' } }, conf)",
            "o => set({ tfa: { password: password, mode: 'disable' } }, o)",
            "password is \"********\"",
        ],
        ..SENTENCE
    },
    Rule {
        id: "prose/password",
        about: "Password in a sentence that speaks of it",
        begin: Some(|text, at| first(text, at, false)),
        pattern: r#"(?:[^\s"'<>`]{3,}|[^\s"'<>`]{1,2}"[0-9A-Za-z][^\s"'<>`]*)(?:"[0-9A-Za-z][^\s"'<>`]*)*"#,
        fit: Some(fit),
        hits: &[
            "[sudo] password for jane: «w8Kd22x»",
            "Passwort für jane77: «Sommer-2024x»",
            "my password is «aB\"c9\"dEf7», ok?",
            "my password is «hunter2» and it does not work",
            "my password is «muskat-hxbnbqbt», ok?",
            "The password for the router is: «kX9vb2qq».",
            "my password is «swordfish», please help",
            "log in as user admin password «w8Kd22x» please",
            "I changed the password to «Tr0ub4dor&3» yesterday",
            "Mein Passwort lautet «Sommer2024!» und es geht nicht",
            "das Kennwort ist «Haus77baum».",
            "le mot de passe est «Soleil77», merci",
            "la contraseña es «hola1234»",
            "a senha é «casa2023»",
            "la password è «gatto99!»",
            "kata sandinya «rumah123», tolong",
            "kata sandi saya adalah «rumah123»",
            "het wachtwoord is «fiets88»",
            "密码是«abc12345»,谢谢",
            "密码也告诉他了是«634943»,怎么办",
            "我的密码为 «abc12345»",
            "パスワードは«sakura99»です",
            "мой пароль «zima2024», не работает",
            "пароль от роутера - «zima2024»",
            "пароль от вайфая «Zima-2024»",
            "パスワードを«sakura99»に変更しました",
            "비번은 «bomnal22»입니다",
            "Lösenordet till wifi är «Sommar2024»",
            "zmieniłem hasło na «Zima2024!»",
            "mật khẩu là «hoasen77»",
            "كلمة المرور هي «ward2024»",
            "my password has been «Lemon7Tree» since 2019",
            "Mein Passwort ist «yiSMdyHon»",
            "the password is «correct-horse-battery»",
            "my wifi password is «blue_whale_sings», thanks",
            "my wifi password is «silver-spoon», thanks",
            "das Passwort lautet «sunny.day».",
        ],
        misses: &[
            "the password is case-sensitive, and the login is not",
            "the password is long-lived.",
            "the password is up-to-date",
            "the password is wrong.please try again",
            "the password is config.local",
            "the password is user.email",
            "the password is wrong",
            "my password is not working",
            "my password is too short",
            "the password is required.",
            "password must have 8 characters",
            "password is 12 characters long",
            "The length of the passphrase is limited to 1024 bytes.",
            "the password is 16-character random text",
            "das Passwort ist falsch",
            "Mein Passwort ist abgelaufen.",
            "mot de passe oublié",
            "le mot de passe est incorrect",
            "la contraseña es obligatoria",
            "a senha é fraca",
            "kata sandinya salah",
            "密码是错误的",
            "パスワードは8文字以上です",
            "пароль неверный",
            "the password is [PASSWORD]",
            "passport is AB123456",
            "the password is hashed with SHA256",
        ],
        ..SENTENCE
    },
    Rule {
        id: "prose/password-second",
        about: "Second password in a sentence that speaks of passwords",
        begin: Some(|text, at| {
            read(text, at, 1).and_then(|(start, quoted)| (!quoted).then_some(start))
        }),
        pattern: r#"[^\s"'<>`]{3,}"#,
        fit: Some(fit),
        hits: &[
            "I changed my password from «oldLemon6» to «newLemon7» yesterday.",
            "my password isn't «hunter2», it's «Tr0ub4dor&3»",
        ],
        misses: &[
            "my password is hunter2 and it does not work",
            "the password is wrong, it is too short",
        ],
        ..SENTENCE
    },
    Rule {
        id: "prose/as-password",
        about: "Password before \"as my password\" and the like",
        sift: None,
        wake: &[Wake::Words(&[
            "as my pass",
            "as the pass",
            "as our pass",
            "as pass",
            "as a pass",
            "for my pass",
            "for the pass",
            "a good pass",
            "a strong pass",
            "a secure pass",
            "a safe pass",
            "als pass",
            "als kennwort",
            "comme mot de passe",
            "como contraseña",
            "como senha",
            "come password",
            "sebagai kata sandi",
            "sebagai password",
            "als wachtwoord",
            "в качестве пароля",
            "как пароль",
            "jako hasła",
            "jako hasło",
            "como mi contraseña",
            "como minha senha",
            "作为密码",
            "做密码",
            "当密码",
            "作為密碼",
            "をパスワード",
            "som lösenord",
            "ككلمة مرور",
            "ككلمة سر",
            "를 비밀번호",
            "을 비밀번호",
        ])],
        begin: Some(word_before),
        pattern: r#"[^\s"'<>`]{3,}"#,
        fit: Some(fit),
        check: Some(|value| placeholder::real(value) && looks(value, false, value, 0)),
        hits: &[
            "use '«lemon7Tree»' as the password",
            "I use «lemon7Tree» as my password everywhere.",
            "Melde dich mit «Birnbaum-88» als Passwort an.",
            "Is «lemon7Tree» a good password for my bank?",
            "用«abc12345»作为密码",
            "Uso «Limon-77» como contraseña",
        ],
        misses: &[
            "use this as my password",
            "It serves as the password",
            "bcrypt2 is used as the password hash",
            "I use KeePass2 for my passwords",
        ],
        ..SENTENCE
    },
    Rule {
        id: "prose/password-changed",
        about: "What something was changed to, near a word for a password",
        sift: None,
        wake: &[Wake::Words(CHANGED)],
        begin: Some(changed),
        pattern: r#"[^\s"'<>`]{6,}"#,
        fit: Some(fit),
        check: Some(|value| {
            placeholder::real(value) && judge::strong(value) && !judge::technical(value)
        }),
        confidence: Confidence::Possible,
        near: NEAR,
        needs_near: true,
        hits: &[
            "I changed it to «Turtle37!» yesterday but the password is still rejected.",
            "Ich habe es auf «rabbit5117» geändert, aber das Passwort wird nicht akzeptiert",
            "la cambié a «F_89JUJYya-c» pero la contraseña no entra",
            "パスワードの変更ができました。新しいのは«Zima2024x»です",
            "The password expired, the new one is «Lemon7Tree».",
        ],
        misses: &[
            "I changed it to Turtle37! yesterday",
            "we changed it to use passwords of 12 characters",
            "the password field: I set it to width2x",
        ],
        ..SENTENCE
    },
    Rule {
        id: "prose/password-under",
        about: "Password on the line below its name, or the value of a key of several words",
        sift: None,
        begin: Some(under),
        pattern: r#"[^\s"'<>`]{6,}"#,
        check: Some(|value| {
            placeholder::real(value) && judge::strong(value) && !judge::technical(value)
        }),
        hits: &[
            "Password\n«Zima-2024x»\n",
            "mot de passe wifi\n«Zima-2024x»",
            r#"{"n": 7, "contraseña del wifi": "«Zima-2024x»"}"#,
            "密码\n«Zima-2024x»",
        ],
        misses: &[
            "Password\nrequired",
            "def f(self):\n    pass\n    @abc.abstractmethod\n",
            "def f(self):\n    pass\n    Kx29vbq2q(self)\n",
            "the password\n8 to 12 characters",
            "password\nsha-256",
        ],
        ..SENTENCE
    },
    Rule {
        id: "prose/passphrase",
        about: "Words of a passphrase in a sentence that speaks of it",
        wake: &[Wake::Words(&["passphrase", "passwort", "password"])],
        sift: None,
        begin: Some(phrase),
        pattern: r"[a-z]{3,12}(?: [a-z]{3,12}){3,10}",
        fit: Some(fit_phrase),
        check: None,
        hits: &[
            "my passphrase is «four brown foxes sing»",
            "The password is «correct horse battery staple», I think",
        ],
        misses: &[
            "the password is hashed and then stored somewhere safe",
            "the passphrase is the one that we use",
            "my password is not working since last week",
        ],
        ..SENTENCE
    },
    Rule {
        id: "prose/secret",
        about: "Random value in a sentence that speaks of a token, key or secret",
        label: Label::SECRET,
        sift: Some(leads_to_value),
        wake: &[Wake::Words(&[
            "token",
            "secret",
            "api key",
            "apikey",
            "access key",
            "schlüssel",
            "jeton",
            "clé",
            "llave",
            "chave",
            "chiave",
            "kunci",
            "токен",
            "ключ",
            "密钥",
            "令牌",
            "秘钥",
            "トークン",
        ])],
        pattern: r#"(?i:token|secret|api ?key|access key|schlüssel|jeton|clé|llave|chave|chiave|kunci|токен|ключ|密钥|令牌|秘钥|トークン)(?: [a-zA-Z]{1,12}){0,4}?(?: (?:is|was|to|ist|lautet|est|es|é|è|adalah)|[是为は]|:)[: ]{0,2}["'`]?(?P<value>[A-Za-z0-9_./+~=-]{12,})"#,
        reach: 300,
        fit: Some(fit),
        check: Some(|value| placeholder::real(value) && judge::machine_made(value)),
        hits: &[
            "the secret token is «d49647264137ce19f123238c6d32d020», send it in the header",
            "密钥是«Zk8wQ2nV7rT4yB6mX1cF»",
            "Der Token lautet «q7Lr2VxT9bKd4WzH».",
        ],
        misses: &[
            "the token is invalid-or-expired",
            "the token was issued by 550e8400-e29b-41d4-a716-446655440000",
        ],
        ..SENTENCE
    },
    Rule {
        id: "prose/secret-behind",
        about: "Long random value right behind the word for a token, key or secret",
        label: Label::SECRET,
        sift: None,
        wake: &[Wake::Words(&[
            "token ", "secret ", "api key ", "apikey ", "api-key ",
        ])],
        pattern: r#"(?i:token|secret|api[ -]?key) (?:\(?["'`]?)(?P<value>[A-Za-z0-9_./+~=-]{20,})"#,
        reach: 300,
        fit: Some(fit),
        check: Some(|value| placeholder::real(value) && judge::machine_made(value)),
        hits: &[
            "use this token «q7Lr2VxT9bKd4WzHm1Zk8w» for the request",
            "client secret «9f86d081884c7d659a2feaa0c55ad015»",
        ],
        misses: &[
            "token getUserTokenFromRequestHeader",
            "secret projects/123456/secrets/db-password/versions/latest",
        ],
        ..SENTENCE
    },
    Rule {
        id: "prose/admin",
        about: "Password of the administrator, behind the name and a colon or a slash",
        sift: None,
        wake: &[Wake::Words(&[
            "admin:",
            "root:",
            "administrator:",
            "admin/",
            "root/",
            "admin /",
            "root /",
        ])],
        pattern: r#"(?i:admin|root|administrator) ?[:/] ?(?P<value>[^\s"'`<>/:;,|()_][^\s"'`<>/:;,|()]{5,63})"#,
        begin: Some(said),
        fit: Some(fit),
        check: Some(|value| {
            placeholder::real(value)
                && judge::strong(value)
                && !judge::technical(value)
                && !is_property(value)
        }),
        hits: &["router admin:«w8Kd22x»", "SSH: root / «w8Kd22x»"],
        misses: &[
            "load({\n  path: x,\n  root: this.#actualTree,\n})",
            "var root_1 = of(x); return { root: root_1, depth: 2 }",
            "root:x:0:0:root:/root:/bin/bash",
            "chown root:docker1 file",
            "https://x.example.org/admin/page2x",
            "admin: 12 users",
        ],
        ..SENTENCE
    },
    Rule {
        id: "prose/login",
        about: "User and password with a slash between them",
        sift: None,
        wake: &[Wake::Words(&[
            "login",
            "log in",
            "sign in",
            "credentials",
            "creds",
            "zugangsdaten",
            "anmeldung",
            "einloggen",
            "identifiants",
            "connexion",
            "credenciales",
            "credenciais",
            "credenziali",
            "accesso",
            "masuk",
            "логин",
            "账号",
            "帐号",
        ])],
        pattern: r#"(?i:login|log in|sign in|credentials?|creds|zugangsdaten|anmeldung|einloggen|identifiants|connexion|credenciales|credenciais|credenziali|accesso|masuk|логин|账号|帐号)(?:/密码|/口令)?[^\n/"'`]{0,24}?[:是 ] ?["'`]?[A-Za-z0-9._@+-]{2,40}(?: / |: ?|/)(?P<value>[^\s"'<>`/]{6,64})"#,
        reach: 192,
        fit: Some(fit),
        check: Some(|value| placeholder::real(value) && judge::strong(value)),
        hits: &[
            "login with admin / «h8Kd22x!» and look",
            "Zugangsdaten: admin/«Sommer2024!»",
            "identifiants : jean / «Soleil77»",
            "账号 admin / «abc12345»",
        ],
        misses: &[
            "login and logout / session",
            "login page at /api/v1/users",
            "credentials: none / unknown",
        ],
        ..SENTENCE
    },
];

/// What leads to something new, which may be a password.
#[rustfmt::skip]
const CHANGED: &[&str] = &[
    "changed it to ", "reset it to ", "updated it to ", "changed that to ", "the new one is ", "my new one is ", "it's now ", "it is now ",
    "habe es auf ", "hab's auf ", "es jetzt auf ", "das neue ist ", "das neue lautet ", "changé en ", "changé pour ", "le nouveau est ", "la cambié a ", "lo cambié a ", "la cambie a ", "la nueva es ",
    "mudei para ", "troquei para ", "a nova é ", "cambiata in ", "la nuova è ", "veranderd in ", "het nieuwe is ", "zmieniłem je na ", "zmieniłam je na ", "nowe to ",
    "поменял на ", "поменяла на ", "сменил на ", "сменила на ", "новый: ", "saya ganti jadi ", "diganti jadi ", "yang baru ", "ändrade det till ", "det nya är ", "yenisi ",
    "新しいのは", "改成了", "换成了", "新的是", "새 건 ", "새로운 건 ", "غيرتها إلى ", "الجديدة هي ",
];

/// Words for a password, as they begin.
#[rustfmt::skip]
const NEAR: &[&str] = &[
    "password*", "passwd", "passcode*", "passphrase*", "passwort*", "kennwort*", "mot de passe", "mots de passe", "mdp", "contraseña*", "contrasena*", "clave", "senha*", "palavra-passe",
    "wachtwoord*", "hasło", "hasła", "hasłem", "parola*", "şifre*", "lösenord*", "пароль*", "парол*", "sandi*", "kata sandi*", "密码*", "密碼*", "口令", "パスワード*", "비밀번호*", "비번*",
    "كلمة المرور", "كلمة السر", "كلمة مرور", "wi-fi", "wifi",
];

/// Behind the words of [`CHANGED`].
fn changed(text: &[u8], at: usize) -> Option<usize> {
    let window = &text[at..(at + 40).min(text.len())];
    CHANGED.iter().find_map(|words| {
        let here = window.get(..words.len())?;
        here.eq_ignore_ascii_case(words.as_bytes())
            .then_some(at + words.len())
    })
}

/// On the line below the name, or as its value in JSON, where other words stand beside it.
fn under(text: &[u8], at: usize) -> Option<usize> {
    let window = &text[at..(at + 64).min(text.len())];
    let sign = |b: &u8| b.is_ascii_digit() || b"\n\":=,;.!?(){}[]<>|/_#$%&".contains(b);
    let end = window.iter().position(sign)?;
    // The name is a word of its own, and stands with few others on its line.
    let line = text[..at].iter().rev().take(24);
    let line = line.take_while(|&&b| b != b'\n' && b != b'"').count();
    let lead = text[at - line..at]
        .iter()
        .all(|b| b.is_ascii_alphabetic() || b" -".contains(b) || *b >= 0x80);
    let begins = at == line || matches!(text[at - line - 1], b'\n' | b'"');
    if !lead || !begins || sift::is_idle(&text[at - line..at + end]) {
        return None;
    }
    let rest = &text[at + end..];
    let quoted = line < at && text[at - line - 1] == b'"';
    let start = match rest {
        [b'\n', ..] if !quoted => 1,
        [b'"', b':', b' ', b'"', ..] if quoted => 4,
        [b'"', b':', b'"', ..] if quoted => 3,
        _ => return None,
    };
    let value = &rest[start..rest.len().min(start + 72)];
    let len = value
        .iter()
        .take_while(|b| b.is_ascii_graphic() && !b"\"'<>`".contains(b))
        .count();
    let next = value.get(len);
    let ends = if quoted {
        next == Some(&b'"')
    } else {
        matches!(next, None | Some(b'\n' | b'\r'))
    };
    (ends && len >= 6).then_some(at + end + start)
}

/// Neither in a path nor in an address, nor where owners of files are changed.
fn said(text: &[u8], at: usize) -> Option<usize> {
    let before = &text[at.saturating_sub(40)..at];
    let joined = before
        .last()
        .is_some_and(|b| b.is_ascii_alphanumeric() || b"/_-.@=\\".contains(b));
    let owner = [&b"chown"[..], b"owner", b"install"]
        .iter()
        .any(|word| memchr::memmem::find(before, word).is_some());
    (!joined && !owner).then_some(at)
}

/// Whether it is what a program's object has for a root: `root: this.#tree`, and `root: root_1`,
/// which is how compilers tell two names apart.
fn is_property(value: &str) -> bool {
    let numbered = |name: &str| {
        let number = value.strip_prefix(name).and_then(|it| it.strip_prefix('_'));
        number.is_some_and(|number| number.bytes().all(|b| b.is_ascii_digit()))
    };
    value.starts_with("this.")
        || value.starts_with("self.")
        || numbered("root")
        || numbered("admin")
}
