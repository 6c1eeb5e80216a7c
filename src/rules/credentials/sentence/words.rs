//! The words of sentences that speak of a password.

use std::sync::LazyLock;

/// Words for a password, as they stand in sentences.
#[rustfmt::skip]
pub(super) static NOUNS: LazyLock<Listed> = LazyLock::new(|| Listed::new(&[
    "password", "passwords", "passwd", "passphrase", "passcode", "pass", "pwd", "pw", "passwort",
    "kennwort", "passwörter", "mdp", "passe", "contraseña", "contrasena", "clave", "senha",
    "passwordnya", "sandi", "sandinya", "wachtwoord", "parola", "hasło", "haslo", "şifre",
    "şifresi", "lösenord", "пароль", "пароля", "паролем", "wpa", "wpa2", "pin", "masterpasswort",
    "benutzerpasswort", "startpasswort", "routerpasswort", "adminpasswort", "accès",
    "wlan-schlüssel", "wlan-passwort", "wifi-passwort", "wlan-key", "netzwerkschlüssel",
    "passwortes", "kennworts", "wachtwoorden", "hasła", "hasłem", "şifrem", "şifremi", "şifresini",
    "parolam", "parolamı", "parolası", "lösenordet", "passord", "passordet", "adgangskode",
    "adgangskoden", "heslo", "khẩu", "المرور", "السر", "السري", "باسورد", "पासवर्ड", "passwords",
    "gjordpass", "wifiwachtwoord", "wifi-wachtwoord", "wifipasswort", "سر", "مرور", "parole", "passkey", "wpa-psk",
]));

/// Words for a password in scripts without spaces.
pub(super) const UNSPACED: &[&str] = &[
    "密码",
    "密碼",
    "口令",
    "パスワード",
    "暗証番号",
    "비밀번호",
    "비번",
    "암호",
    "รหัสผ่าน",
];

/// Words that say "is".
#[rustfmt::skip]
pub(super) static IS: LazyLock<Listed> = LazyLock::new(|| Listed::new(&[
    "is", "was", "are", "be", "from", "isn't", "it's", "type", "enter", "tippe", "par", "por",
    "durch", "von", "de", "da", "→", "one", "->", "=>", "-", "to", "as", "ist", "lautet",
    "lautete", "war", "heißt", "heisst", "auf", "est", "était", "es", "era", "será", "é", "è",
    "adalah", "ialah", "yaitu", "jest", "это", "был", "будет", "у", "с", "на", "c'est", "a",
    "with", "mit", "avec", "con", "com", "dengan", "используй", "использовать", "use", "try",
    "op", "been", "became", "becomes", "equals", "na", "brzmi", "är", "var", "blev", "till", "er",
    "là", "هي", "هو", "je", "zní", "menjadi", "in", "para", "en", "zu", "mijn", "wordt", "werd",
    "такой", "стал", "wurde", "i.e.", "namely", "nämlich",
]));

/// Words that may stand between "is" and the password.
#[rustfmt::skip]
pub(super) static STILL: LazyLock<Listed> = LazyLock::new(|| Listed::new(&[
    "now", "currently", "still", "just", "simply", "set", "changed", "to", "the", "following",
    "actually", "always", "jetzt", "nun", "einfach", "noch", "auf", "maintenant", "toujours",
    "ahora", "agora", "adesso", "ora", "sekarang", "теперь", "сейчас", "nu", "likely", "probably",
    "definitely", "again",
]));

/// Words for an account.
pub(super) const ACCOUNTS: &[&str] = &[
    "user",
    "login",
    "benutzer",
    "utilisateur",
    "usuario",
    "usuário",
    "utente",
    "pengguna",
    "account",
    "admin",
];

/// What a password is said to be, besides what `ed`, `ing`, `able` and `ly` end.
#[rustfmt::skip]
pub(super) const STATE: &[&str] = &[
    "secure", "unsafe", "unsecure", "insecure", "simple", "complex", "complicated", "random",
    "unique", "public", "private", "personal", "similar", "different", "correctly", "working",
    "numeric", "alphanumeric", "empty", "really", "always", "obvious", "useless", "common",
    "terrible", "longer", "shorter", "stronger", "weaker", "better", "perfect", "enough",
    "compromised", "known", "unknown", "stolen", "forgotten", "broken", "hidden", "written",
    "somewhere", "nothing", "something", "special", "temporary", "permanent", "default",
    "outdated", "plaintext", "sensitive", "important", "confidential", "mandatory", "manager",
    "exactly", "definite", "myself", "please", "encrypted", "secret", "elsewhere", "online",
    "offline", "inside", "identical", "fantastic", "active", "inactive", "recoverable",
    "ridiculous", "german", "english", "french", "obsolete", "current",
];

/// Words that are looked up in any letter case: most differ in length already.
pub(super) struct Listed {
    /// Words of ASCII, by their length.
    by_length: Vec<Vec<&'static str>>,
    /// In small letters: others change their case, and sometimes their length with it.
    others: Vec<&'static str>,
    /// What words of ASCII begin with, letters alone, by how many those are. `wpa2`,
    /// `password's`: what is behind the letters does not matter.
    by_letters: Vec<Vec<&'static str>>,
}

impl Listed {
    fn new(words: &[&'static str]) -> Listed {
        let mut this = Listed {
            by_length: Vec::new(),
            others: Vec::new(),
            by_letters: Vec::new(),
        };
        for &word in words {
            if word.is_ascii() {
                put(&mut this.by_length, word);
            } else {
                this.others.push(word);
            }
            put(
                &mut this.by_letters,
                word.trim_end_matches(|c: char| c.is_ascii_digit()),
            );
        }
        this
    }

    pub(super) fn has(&self, word: &str) -> bool {
        if word.is_ascii() {
            is_of(&self.by_length, word.as_bytes())
        } else {
            self.others.contains(&&*word.to_lowercase())
        }
    }

    /// Whether one of the words begins with just these `letters`.
    pub(super) fn begins(&self, letters: &[u8]) -> bool {
        is_of(&self.by_letters, letters)
    }
}

fn put(by_length: &mut Vec<Vec<&'static str>>, word: &'static str) {
    if by_length.len() <= word.len() {
        by_length.resize_with(word.len() + 1, Vec::new);
    }
    by_length[word.len()].push(word);
}

fn is_of(by_length: &[Vec<&str>], word: &[u8]) -> bool {
    by_length.get(word.len()).is_some_and(|words| {
        words
            .iter()
            .any(|known| known.as_bytes().eq_ignore_ascii_case(word))
    })
}
