//! Logins of letters alone, where somebody says that they are their own.
//!
//! Letters alone are a word nearly everywhere else. Behind "my username is" they are a login, unless
//! they say something of it: that it is locked, or wrong.

use super::handle_said::CODE;
use super::home::is_person;
use super::login::{NUMBERED, begin_word, is_of_form};
use crate::detect::names::is_common;
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const MINE: Rule = Rule {
    id: "person/login-mine",
    about: "Login of letters alone that somebody says is their own",
    label: Label::USERNAME,
    #[rustfmt::skip]
    wake: &[Wake::Words(&[
        "my username", "my user name", "my login", "my account name", "my nickname",
        "mein benutzername", "mein nutzername", "mein login", "meinem benutzernamen", "mon identifiant", "mon nom d'utilisateur", "mon login",
        "mi usuario", "mi nombre de usuario", "meu usuário", "meu nome de usuário", "meu login", "username saya", "nama pengguna saya", "login saya",
        "我的用户名", "我的账号", "我的帐号", "我的登录名", "我的帳號", "私のユーザー名", "私のアカウント",
    ])],
    begin: Some(begin_word),
    pattern: concat!(
        "(?:(?i:my|mein(?:em)?|mon|mi|meu)[ ]",
        r"(?i:user[ ]?name|login(?:[ ]name)?|account[ ]name|nickname|benutzernamen?|nutzername|identifiant|nom[ ]d'utilisateur|usuario|nombre[ ]de[ ]usuario|usuário|nome[ ]de[ ]usuário)",
        r"(?:[ ](?:there|here|dort|hier|là-bas|allí|lá))?(?:[ ]?[:=][ ]?|[ ](?:is|was|ist|lautet|war|est|es|é|era)[ :])",
        r"|(?i:username|nama[ ]pengguna|login)[ ]saya(?:[ ]adalah|[ ]itu|:)?[ ]",
        r"|我的(?:用户名|账号|帐号|登录名|帳號)(?:是|为|為|叫|：|:)[ ]?",
        r"|私の(?:ユーザー名|アカウント名?)は[ ]?",
        r#")["'`*“«「]{0,2}(?P<value>[A-Za-z][a-z]{4,19})"#,
        r#"(?:\z|["'`*”»」]|[.,;:!?)]?(?:\s|\z|[^\x00-\x7F]))"#,
    ),
    reach: 120,
    left: Edge::Free,
    right: Edge::Free,
    check: Some(is_mine),
    confidence: Confidence::Likely,
    hits: &[
        "my username is «mmustermann», thanks",
        "Mein Benutzername ist «mmustermann».",
        "mon identifiant est «mdupont»",
        "mi usuario es «jperezr» y la clave",
        "meu usuário é «jsilvap»",
        "username saya adalah «bsantoso»",
        "我的用户名是«zhangweih»，谢谢",
        "my login: «jroeland»",
    ],
    misses: &[
        "my username is correct",
        "my username is already taken",
        "my login is blocked.",
        "mein Benutzername ist falsch",
        "mon identifiant est invalide",
        "mi usuario es incorrecto",
        "my username is admin",
        "my login is working",
        "my username is jdoe@x",
        "my login is really slow",
    ],
    source: "How people write about their accounts",
    ..Rule::BASE
};

pub(super) const LINE: Rule = Rule {
    id: "person/login-line",
    about: "Login of letters alone behind its label, which is written large, and nothing else in the line",
    label: Label::USERNAME,
    #[rustfmt::skip]
    wake: &[Wake::Words(&[
        "username:", "user name:", "user id:", "login:", "login name:", "benutzername:", "nutzername:", "anmeldename:", "identifiant", "nom d'utilisateur", "usuario:", "nombre de usuario:", "usuário:",
        "nome de usuário:", "nama pengguna:", "用户名", "用戶名", "ユーザー名", "ログイン名",
    ])],
    begin: Some(|text, at| {
        let before = text[..at].iter().rev().take(16);
        let mut before = before.skip_while(|b| b" \t*_->#.)1234567890\xE2\x80\xA2".contains(b));
        let begins = matches!(before.next(), None | Some(b'\n'));
        (begins && !text[at].is_ascii_lowercase()).then_some(at)
    }),
    pattern: concat!(
        r"(?:User(?: ?[Nn]ame| I[Dd])|Login(?: [Nn]ame)?|Benutzername|Nutzername|Anmeldename|Identifiant|Nom d'utilisateur|(?:Nombre de u|U)suario|(?:Nome de u|U)su[áa]rio|Nama [Pp]engguna|用户名|用戶名|ユーザー名|ログイン名)",
        r#"\*{0,2}[ ]?[:：]\*{0,2}[ \t]{1,8}[`*"]{0,2}(?P<value>[a-z]{4,16}(?:[._-][a-z]{1,16})?)[`*"]{0,2}[ \t]{0,4}(?:\r?\n|\z)"#,
    ),
    reach: 96,
    left: Edge::Free,
    right: Edge::Free,
    check: Some(|value| is_of_form(value) && is_mine(value)),
    confidence: Confidence::Likely,
    hits: &[
        "Username: «mmustermann»\nDepartment: Sales",
        "Login: «jroe»",
        "- **User name:** «tomaszw»\n",
        "Benutzername: «mmuster»\n",
        "Nombre de usuario: «jperezr»",
    ],
    misses: &[
        "Username: admin",
        "username: mmustermann",
        "Username: required\n",
        "Login: failed",
        "Username: mmustermann is wrong",
        "Login: disabled\n",
        "the Username: mmuster",
        "Username: string",
    ],
    source: "How accounts are listed in tickets and forms",
    ..Rule::BASE
};

pub(super) const HOST: Rule = Rule {
    id: "person/login-ssh",
    about: "Login for a host in the configuration of ssh",
    label: Label::USERNAME,
    wake: &[Wake::Words(&["user ", "user\t", "user="])],
    begin: Some(|text, at| {
        let line = text[..at].iter().rev().take_while(|b| **b != b'\n');
        let marks = text[..at].iter().rev().take_while(|b| b" \t+-".contains(b));
        (line.take(24).count() == marks.take(24).count()).then_some(at)
    }),
    pattern: r#"User[ \t]{0,8}[= \t][ \t]{0,8}"?(?P<value>[A-Za-z_][A-Za-z0-9_.-]{2,31})"?[ \t]*(?:\r?\n|\z)"#,
    reach: 96,
    left: Edge::Free,
    right: Edge::Free,
    check: Some(|value| {
        let plain = value.to_ascii_lowercase();
        is_person(&plain) && !is_common(&plain) && !NUMBERED.contains(&plain.as_str())
    }),
    confidence: Confidence::Possible,
    near: &[
        "hostname",
        "identityfile",
        "proxyjump",
        "identitiesonly",
        "forwardagent",
    ],
    needs_near: true,
    hits: &[
        "Host jump\n  HostName jump.example.org\n  User «wtamahori»\n  IdentityFile ~/.ssh/id_ed25519",
        "Host *.example.org\n\tIdentitiesOnly yes\n\tUser «jdoe42»\n",
    ],
    misses: &[
        "Host github.com\n  HostName github.com\n  User git\n",
        "  HostName jump.example.org\n  User ec2-user\n",
        "[Service]\nUser www\nhostname is set",
        "User names\nare found there",
        "The hostname and User name of it",
    ],
    source: "ssh_config(5)",
    ..Rule::BASE
};

/// Whether the word, in small letters, is one that people say of a login or a name, and no such.
pub(super) fn says_of_it(plain: &str) -> bool {
    #[rustfmt::skip]
    const SAID: &[&str] = &[
        // English
        "correct", "wrong", "right", "locked", "taken", "blocked", "invalid", "missing", "required", "unknown", "empty", "disabled", "enabled", "banned", "already", "still",
        "always", "never", "really", "simply", "actually", "based", "called", "supposed", "different", "valid", "visible", "shown", "public", "private", "unique", "stuck",
        "broken", "failing", "working", "gone", "expired", "suspended", "hidden", "available", "ambiguous", "misspelled", "capitalized", "displayed", "stored", "saved", "known", "there",
        "above", "below", "under", "different", "identical", "longer", "shorter", "exactly", "probably", "maybe", "being", "active", "inactive", "typed", "spelled", "listed", "linked", "rejected", "accepted", "written",
        "denied", "hacked", "compromised", "deleted", "changed", "usually", "currently", "again", "often", "quite", "pretty", "rather", "somehow", "everywhere", "nowhere", "about",
        // German
        "falsch", "richtig", "korrekt", "gesperrt", "vergeben", "schon", "bereits", "immer", "leider", "unbekannt", "bekannt", "ungültig", "noch", "nicht", "weg", "anders", "gleich", "derselbe", "meine", "einfach", "nämlich", "gelöscht", "blockiert", "identisch", "kaputt", "abgelaufen", "egal", "unvollständig", "zurückgesetzt", "deaktiviert", "verschwunden", "wieder", "weiterhin", "jetzt", "zu", "gültig", "schlecht",
        // French
        "incorrect", "invalide", "valide", "correcte", "toujours", "perdu", "oublié", "inconnu", "refusé", "faux", "juste", "déjà", "celui", "bloqué", "expiré", "différent", "bloqu", "refus", "supprim", "désactiv", "verrouill", "chang", "accept", "oubli", "erron", "erroné", "périmé", "mal", "bien", "trop", "encore", "maintenant", "introuvable", "correct",
        // Spanish and Portuguese
        "incorrecto", "correcto", "válido", "inválido", "bloqueado", "siempre", "nuevo", "igual", "desconocido", "correto", "incorreto", "sempre", "mesmo", "mismo", "novo", "errado", "antiguo", "antigo", "diferente", "rechazado", "eliminado", "caducado", "desactivado", "deshabilitado", "recusado", "excluído", "expirado", "desativado", "mal", "muy", "aún", "todavía", "ainda", "agora", "ahora",
        // Indonesian
        "salah", "benar", "sudah", "masih", "tidak", "belum", "lupa", "terkunci", "diblokir", "sama", "hilang", "bukan", "selalu", "adalah",
    ];
    #[rustfmt::skip]
    const AND: &[&str] = &[
        // What goes on with the sentence.
        "not", "on", "in", "the", "an", "also", "just", "so", "at", "as", "for", "of", "to", "too", "very", "same", "like", "with", "that", "this", "what", "which", "who", "because",
        "only", "now", "no", "my", "your", "his", "her", "its", "our", "their", "it", "long", "short", "common", "irrelevant", "secret", "safe", "clear", "attached",
        "ein", "eine", "auf", "der", "die", "das", "mit", "wie", "zu", "hier", "dort", "nur", "comme", "pas", "dans", "sur", "plus", "aussi", "como", "así", "assim", "también", "também", "muy", "muito",
        "aquí", "aqui", "non", "não", "ini", "itu", "ada", "yang", "juga", "dengan",
    ];
    SAID.contains(&plain)
        || AND.contains(&plain)
        || ["ing", "ed", "ly"]
            .iter()
            .any(|end| plain.len() > 6 && plain.ends_with(end))
}

/// Letters that are no word which people say of their logins, and no ordinary one.
fn is_mine(value: &str) -> bool {
    let plain = value.to_ascii_lowercase();
    !says_of_it(&plain)
        && !is_common(&plain)
        && is_person(&plain)
        && !NUMBERED.contains(&plain.as_str())
        && !CODE.contains(&plain.as_str())
}
