//! Logins behind the plain word for one: in an assignment, as an option of a program, in a line of
//! a log, in a sentence.
//!
//! What is a login there, and what a word, a variable or a machine, its shape has to say: letters
//! and a number behind them (`jdoe42`); in a sentence also two words with an underscore or a point
//! between them.

use super::handle::is_handle;
use super::handle_said::CODE;
use super::home::is_person;
use super::known::is_name;
use crate::label::Label;
use crate::rules::sift::is_head;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const RULES: &[Rule] = &[
    ASSIGNED, SHORT, COLUMN, OPTION, COMMAND, URL, BESIDE, LOGGED, SENTENCE, FORM,
];

/// A login, and what may stand behind it: no call, and no more of a path.
macro_rules! login {
    () => {
        concat!(
            r"(?P<value>[A-Za-z][A-Za-z0-9]{1,23}(?:[._][A-Za-z0-9]{2,15})?)",
            r#"(?:\z|[.,;:!?]?(?:\s|\z|["'`)])|["'`)},;|&<\\\]]|[^\x00-\x7F])"#,
        )
    };
}

const ASSIGNED: Rule = Rule {
    id: "person/login-assigned",
    about: "Login of letters and a number behind the word and a sign",
    label: Label::USERNAME,
    wake: &[Wake::Words(&["login", "username", "user_name"])],
    begin: Some(begin_word),
    pattern: concat!(
        r"(?i:login|user_?name)",
        r#"\\{0,3}["']?[ ]{0,2}(?:=>|[:=])(?:[ ]{0,4}|[ ]?[|>][+-]?\r?\n[ ]{1,24})\\{0,3}["'`]?"#,
        login!(),
    ),
    reach: 96,
    left: Edge::Free,
    right: Edge::Free,
    check: Some(is_numbered),
    confidence: Confidence::Likely,
    hits: &[
        "11:00:00Z INFO auth step=2 username=«jroe836» took=31ms",
        "   12→username = «jdoe875»\n   13→end",
        "login: |\n    «jane715»\n  mode: fast",
        "login: >-\n    «mmuster55»",
        "{:id=>4, :user_name=>\"«jroe36»\"}",
        "Account(id=4, login='«jroe14»')",
        "login: «jane567»",
        "@@ -1,3 +1,3 @@\n-username = «jroe807»\n+username = TODO\n",
    ],
    misses: &[
        "login: oauth2",
        "username = user12",
        "login=test123",
        "username = name2.strip()",
        "username = field1",
        "login: node42",
        "username=admin01",
        "login(page2)",
        "last_login: day12",
        "auto_login = step3",
        "login = success",
        "username=${user1}",
        "login: jdoe42@example",
    ],
    source: "Settings, logs and objects of programs",
    ..Rule::BASE
};

const SHORT: Rule = Rule {
    id: "person/login-assigned-short",
    about: "Login of letters and a number behind a short word for a user and a sign",
    #[rustfmt::skip]
    wake: &[Wake::Words(&[
        "user=", "user:", "user =", "usr=", "usuario", "usuário", "utilisateur", "benutzer", "utente", "pengguna", "gebruiker", "db_user", "dbuser", "db_usuario", "db_utilisateur", "usuario_db", "db_pengguna", "db_benutzer", "sql_user", "mysql_user", "postgres_user", "smtp_user", "mail_user", "ftp_user", "ssh_user", "用户=", "用户:",
        "用户名=", "数据库用户", "ユーザー=", "ユーザー:", "пользователь",
    ])],
    pattern: concat!(
        r"[\p{L}_]{2,20}",
        r#"\\{0,3}["']?[ ]{0,2}(?:=>|[:=])[ ]{0,4}\\{0,3}["'`]?"#,
        login!(),
    ),
    check: Some(is_own),
    hits: &[
        "INFO login ok user=«jroe36» ip=-",
        "DB_USER=«jroe76»\n",
        "usuario=«jperez27» x",
        "数据库用户=«jroe76»\n",
    ],
    misses: &[
        "user=app1",
        "user: node12",
        "DB_USER=dbuser2",
        "user = users[0]",
        "user=test123",
    ],
    ..ASSIGNED
};

const COMMAND: Rule = Rule {
    id: "person/login-command",
    about: "Login of letters and a number in the command that logs in with it",
    wake: &[Wake::Words(&[
        "curl ",
        "docker login",
        "mysql ",
        "mysqldump ",
        "psql ",
        "sshpass ",
        "wget ",
        "ldapsearch ",
        "podman login",
        "az login",
        "oc login",
        "lftp ",
    ])],
    pattern: concat!(
        r"[a-z]{2,10}[^\n|;&]{0,160}?[ ](?:-[uU]|--user(?:name)?)[ =]?",
        r#"["']?(?P<value>[A-Za-z][A-Za-z0-9]{1,23}(?:[._][A-Za-z0-9]{2,15})?)["']?(?:[ :\n\\]|\z)"#,
    ),
    reach: 240,
    check: Some(is_own),
    hits: &[
        "curl -s -u «jroe77»:[PASSWORD] https://api.example.org",
        "docker login -u «jane_28» -p [PASSWORD] registry.example.org",
        "mysql -h db -u «jroe28» shop",
    ],
    misses: &[
        "curl -u admin1:[PASSWORD] https://api.example.org",
        "mysql -u root shop",
        "docker login -u user2",
    ],
    source: "curl(1), docker-login(1), mysql(1)",
    ..ASSIGNED
};

const URL: Rule = Rule {
    id: "person/login-url",
    about: "Login of letters and a number before the password in a URL",
    wake: &[Wake::Byte(b'@')],
    sift: Some(|text, at| in_url(text, at).is_some()),
    begin: Some(in_url),
    pattern: r"(?P<value>[A-Za-z][A-Za-z0-9]{1,23}(?:[._][A-Za-z0-9]{2,15})?):",
    reach: 48,
    check: Some(is_own),
    hits: &["https://«jroe77»:[PASSWORD]@git.example.org/x.git"],
    misses: &[
        "postgres://app1:[PASSWORD]@db/x",
        "jroe77:x@y",
        "https://example.org/@jroe77",
    ],
    source: "RFC 3986, section 3.2.1",
    ..ASSIGNED
};

const COLUMN: Rule = Rule {
    id: "person/login-column",
    about: "Login of letters and a number in a column that is headed so",
    column: true,
    sift: Some(is_head),
    begin: None,
    pattern: r"(?P<value>[A-Za-z][A-Za-z0-9]{1,23}(?:[._][A-Za-z0-9]{2,15})?)",
    right: Edge::Word,
    hits: &[
        "nr,username,x\n7,«jdoe42»,y\n8,«jroe763»,z\n",
        "| Nr | login |\n|---|---|\n| 7 | «jdoe42» |",
    ],
    misses: &[
        "nr,login\njdoe42,x\n",
        "login,count\nstep2,3\n",
        "(x, login),\n(y, field2),\n",
    ],
    source: "Tables of accounts",
    ..ASSIGNED
};

const OPTION: Rule = Rule {
    id: "person/login-option",
    about: "Login of letters and a number as an option of a program",
    label: Label::USERNAME,
    wake: &[Wake::Words(&[
        "username",
        "login",
        "user-name",
        "user_name",
    ])],
    begin: Some(|text, at| text[..at].ends_with(b"--").then_some(at)),
    pattern: concat!(r#"(?:login|user[_-]?name)[ ]{1,2}["']?"#, login!(),),
    hits: &[
        "tool --mode x --username «jroe520» run",
        "tool --login '«jdoe42»'",
    ],
    misses: &[
        "--username admin1",
        "--login node12",
        "--username $user1",
        "--login-path=local2",
        "--username name",
    ],
    source: "Options of programs",
    ..ASSIGNED
};

const BESIDE: Rule = Rule {
    id: "person/login-beside",
    about: "Login of letters and a number right behind the word",
    label: Label::USERNAME,
    wake: &[Wake::Words(&["username ", "account name "])],
    begin: Some(begin_word),
    pattern: concat!(
        r#"(?i:username|account[ ]name)(?:[ ](?:is|was))?[ ]{1,3}(?:\|[ ]{1,3})?["'`*]{0,2}"#,
        login!(),
    ),
    hits: &[
        "For the form: username «jolanda074»",
        "my account name is «mroe76» there",
        "id       | 1\nusername | «jroe9»\n",
    ],
    misses: &[
        "username field1 is empty",
        "username admin1",
        "the username user1",
        "| username | password2 |",
    ],
    source: "How people write about their accounts",
    ..ASSIGNED
};

const LOGGED: Rule = Rule {
    id: "person/login-logged",
    about: "Login of two words in a line of a log, behind the word and a sign",
    label: Label::USERNAME,
    wake: &[Wake::Words(&["login=", "username=", "user_name="])],
    begin: Some(begin_logged),
    pattern: concat!(
        r"[A-Za-z_]{5,9}=",
        r"(?P<value>[a-z]{2,20}[._][a-z0-9]{2,20})(?:\z|\s)",
    ),
    check: Some(is_said),
    hits: &["2026-01-15T11:00:00Z INFO auth step=2 user_name=«jane_roe» took=31ms"],
    misses: &[
        "f(x, username=jane_roe )",
        "2026-01-15T11:00:00Z INFO login=not_found took=31ms",
        "username=db_user",
        "2026-01-15T11:00:00Z x.username=jane_roe y",
    ],
    source: "Logs of programs",
    ..ASSIGNED
};

const SENTENCE: Rule = Rule {
    id: "person/login-sentence",
    about: "Login with a number, an underscore or a point behind a word for one in a sentence",
    label: Label::USERNAME,
    #[rustfmt::skip]
    wake: &[Wake::Words(&[
        "log in ", "logged in ", "logging in ", "login ", "sign in as", "signed in as", "signing in as", "my user ", "username ", "user name ",
        "melde mich", "logge mich", "angemeldet als", "eingeloggt als", "anmelden als", "einloggen als", "benutzername ", "nutzername ", "benutzer ist",
        "mon identifiant", "nom d'utilisateur", "en tant que", "con el usuario", "mi usuario", "nombre de usuario", "sesión como",
        "com o usuário", "com o utilizador", "meu usuário", "logado como", "entro como", "conectado como", "masuk sebagai", "akun saya", "nama pengguna",
        "账号", "帐号", "帳號", "登录名", "登錄名", "用户名", "アカウント", "ログイン", "ユーザー",
    ])],
    begin: Some(begin_word),
    pattern: concat!(
        "(?:(?i:",
        // As whom somebody comes in.
        r"(?:log(?:ged|ging)?[ ]in|login|sign(?:ed|ing)?[ ]in|(?:melde|logge)[ ]mich(?:[ ]\p{L}{2,12}){0,2}|angemeldet|eingeloggt|anmelden|einloggen|sesión|logado|entro|conectado|masuk)",
        r"(?:[ ](?:as|als|como|comme|sebagai))(?:[ ](?:user|benutzer|usuario|usuário))?[ ]",
        r"|en[ ]tant[ ]que(?:[ ]l'utilisateur)?[ ]",
        r"|log(?:ged|ging)?[ ]in[ ]with[ ](?:the[ ]|my[ ])?(?:user(?:[ ]?name)?|login|account)[ ]",
        r"|co(?:n[ ]el|m[ ]o)[ ](?:usuario|usuário|utilizador)[ ]",
        // What it is.
        r"|(?:login|username|user[ ]name|my[ ]user|benutzer(?:name)?|nutzername|mon[ ]identifiant|nom[ ]d'utilisateur|mi[ ]usuario|nombre[ ]de[ ]usuario|meu[ ]usuário|akun[ ]saya|nama[ ]pengguna)",
        r"(?:[ ](?:saya|ku))?[ ](?:is|was|ist|lautet|war|est|es|é|era|adalah)[ ]",
        r"|(?:username|login|nama[ ]pengguna|akun)[ ]saya[ ]",
        r"|(?:benutzername|nutzername|nama[ ]pengguna)[ ]",
        r")|(?:账号|帐号|帳號|登录名|登錄名|用户名)(?:名)?(?:是|为|為|:)[ ]?",
        r"|(?:アカウント|ログイン|ユーザー)(?:名|ID|id)?は[ ]?",
        r#")["'`*“«]{0,2}"#,
        login!(),
    ),
    reach: 120,
    check: Some(is_said),
    hits: &[
        "I log in as «jroe389»",
        "we are logged in as «jane_doe», as always",
        "my user is «jroe98»",
        "ich melde mich als «erika_muster» an",
        "mein Login ist «mmuster98»",
        "mon login est «jroe324»",
        "entro con el usuario «jperez01»",
        "meu login é «jsilva92»",
        "saya login sebagai «jroe7x1»",
        "username saya «jroe482»",
        "我的账号是«janeroe9»",
        "アカウント名は«jane_roe»です",
    ],
    misses: &[
        "log in as admin1",
        "logged in as root",
        "my user is active",
        "login is user.name",
        "the login is required.Please try",
        "login as a guest2",
        "username is db_user",
        "login is handled by node12",
        "账号是admin1",
        "sign in as soon as possible",
        "the login was step_two",
    ],
    source: "How people write about their accounts",
    ..ASSIGNED
};

const FORM: Rule = Rule {
    id: "person/login-form",
    about: "Login of letters behind its label, with the password behind it",
    label: Label::USERNAME,
    #[rustfmt::skip]
    wake: &[Wake::Words(&[
        "username:", "user name:", "login:", "user:", "benutzername:", "nutzername:", "benutzer:", "identifiant", "usuario:", "usuário:", "nama pengguna:",
        "用户名", "用戶名", "账号", "帳號", "ユーザー名",
    ])],
    begin: Some(begin_word),
    pattern: concat!(
        r"(?:(?i:user(?:[ ]?name)?|login|(?:be)?nutzer(?:name)?|identifiant|usu[aá]rio|nama[ ]pengguna)[ ]?:|(?:用户名|用戶名|账号|帳號|ユーザー名)[:：])",
        r"[ ]{0,4}[`*]{0,2}(?P<value>[a-z]{4,16}(?:[._-][a-z]{1,16})?)[`*]{0,2}(?:[ ]?[,;/|][ ]{0,2}|[ ]{1,4}|[ ]{0,2}\r?\n[ \t>*•-]{0,6})",
        r"(?:(?i:pass(?:word|wort|wd|phrase)?|pw|pwd|kennwort|mot[ ]de[ ]passe|mdp|contraseña|clave|senha|kata[ ]sandi|sandi)[ ]?[:=]|(?:密码|密碼|パスワード)[:：])",
    ),
    reach: 128,
    check: Some(is_of_form),
    hits: &[
        "Username: «mmuster»\nPassword: [PASSWORD]",
        "Login: «jroe» / Passwort: [PASSWORD]",
        "user: «jane_roe» pass: [PASSWORD]",
        "- Usuario: «jperez»\n- Contraseña: [PASSWORD]",
        "用户名：«janeroe»\n密码：[PASSWORD]",
    ],
    misses: &[
        "Username: admin\nPassword: [PASSWORD]",
        "username: postgres\npassword: [PASSWORD]",
        "Username: required\nPassword: required",
        "user: string\npassword: string",
        "Username: someone\nEmail: none",
        "login: yourname, password: [PASSWORD]",
    ],
    source: "How access is written down",
    ..ASSIGNED
};

/// Where the login begins in a URL whose host stands behind the sign at `at`.
fn in_url(text: &[u8], at: usize) -> Option<usize> {
    let before = &text[at.saturating_sub(128)..at];
    let stops = |b: &u8| b.is_ascii_whitespace() || b"\"'<>".contains(b);
    let run = before.iter().rev().take_while(|b| !stops(b)).count();
    let run = &before[before.len() - run..];
    let start = memchr::memmem::rfind(run, b"://")? + 3;
    let user = &run[start..];
    let is_pair = memchr::memchr(b':', user).is_some() && memchr::memchr(b'/', user).is_none();
    is_pair.then_some(at - user.len())
}

/// The word is none of a longer name: `last_login`, `x.username`.
pub(super) fn begin_word(text: &[u8], at: usize) -> Option<usize> {
    let before = at.checked_sub(1).map(|at| text[at]);
    let joins = |b: u8| b.is_ascii_alphanumeric() || b"_-./$@{".contains(&b);
    // Two signs of an escape: `\nlogin`.
    let escaped = matches!(before, Some(b'n' | b't' | b'r')) && at > 1 && text[at - 2] == b'\\';
    // The sign of a diff.
    let changed =
        before == Some(b'-') && matches!(text.get(at.wrapping_sub(2)), None | Some(b'\n'));
    (text[at] >= 0x80 || !before.is_some_and(joins) || escaped || changed).then_some(at)
}

/// In a line that begins with a time or a bracket, behind a space.
fn begin_logged(text: &[u8], at: usize) -> Option<usize> {
    let line = text[..at].iter().rev().take(160);
    let line = &text[at - line.take_while(|b| **b != b'\n').count()..at];
    let dated = matches!(line.first(), Some(b'0'..=b'9' | b'['));
    (dated && line.last() == Some(&b' ')).then_some(at)
}

/// What is numbered and nobody: parts of programs and of networks, what stands for any user.
#[rustfmt::skip]
pub(super) const NUMBERED: &[&str] = &[
    "user", "admin", "test", "tester", "name", "string", "str", "arg", "param", "value", "val", "var", "field", "input", "text", "login", "account", "acct",
    "foo", "bar", "baz", "host", "node", "client", "member", "guest", "demo", "root", "service", "svc", "app", "apps", "mysql", "postgres", "oracle", "example",
    "oauth", "sha", "utf", "base", "http", "https", "ipv", "win", "windows", "int", "uint", "float", "python", "ruby", "php", "java", "log", "mod", "type",
    "step", "level", "page", "item", "option", "key", "server", "web", "gpu", "cpu", "ldap", "kerberos", "krb", "tty", "pts", "eth", "vlan", "day", "week",
    "year", "version", "ver", "rev", "part", "chapter", "section", "line", "row", "col", "column", "table", "figure", "fig", "group", "team", "role", "bot",
    "worker", "agent", "person", "people", "latin", "iso", "aes", "rsa", "ecdsa", "dev", "prod", "stage", "staging", "sample", "sampleuser", "testuser", "myuser", "newuser",
    "username", "someuser", "exampleuser", "adminuser", "appuser", "dbuser", "null", "none", "true", "false", "port", "proxy", "device", "console", "terminal", "method", "func", "auth", "md",
    "lambda", "hadoop", "nova", "slurm", "compute", "cluster", "instance", "site", "domain", "tenant", "customer", "student", "player", "operator", "manager", "owner", "author", "editor", "pass", "password", "passwd", "pwd",
];

/// Letters, and a number of up to four digits behind them: nobody writes a word so.
fn is_numbered(value: &str) -> bool {
    let stem = value.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = value.len() - stem.len();
    let plain = stem.to_ascii_lowercase();
    let parts = || plain.split(['.', '_']);
    let letters = parts().all(|part| part.bytes().all(|b| b.is_ascii_alphabetic()));
    (1..=4).contains(&digits)
        && value.len() >= 5
        && stem.len() >= 3
        && letters
        && !stem.ends_with(['.', '_'])
        && !parts().any(|part| NUMBERED.contains(&part) || CODE.contains(&part))
        && is_handle(value)
}

/// The same, or a given name with a number or another word behind a joiner: `jane_34`, `jane.roe`.
fn is_own(value: &str) -> bool {
    let named = value.split_once(['_', '.']).is_some_and(|(name, rest)| {
        is_name(&name.to_ascii_lowercase())
            && rest.len() > 1
            && !CODE.contains(&rest)
            && !NUMBERED.contains(&rest)
    });
    is_numbered(value) || named
}

/// Letters that are no word for a user, a program's name or a type.
pub(super) fn is_of_form(value: &str) -> bool {
    #[rustfmt::skip]
    const WORDS: &[&str] = &[
        "required", "optional", "hello", "world", "failed", "success", "successful", "error", "denied", "string", "varchar", "char", "text", "email", "mail", "phone", "your", "yours", "yourname", "yourusername", "yourlogin", "empty", "blank", "unset",
        "default", "anonymous", "nobody", "everyone", "anyone", "someone", "redacted", "hidden", "unknown", "missing", "changeme", "process", "config", "settings", "secret",
        "secrets", "ubuntu", "debian", "vagrant", "jenkins", "docker", "github", "gitlab", "gitea", "grafana", "elastic", "kibana", "rabbitmq", "redis", "mongo", "mongodb",
        "airflow", "superset", "minio", "minioadmin", "keycloak", "wordpress", "drupal", "joomla", "magento", "odoo", "nextcloud", "pihole", "raspberry", "cisco",
        "apikey", "token", "basic", "bearer", "same", "above", "below", "this", "that", "here", "then", "with", "from", "please", "leave", "enter", "fill", "type", "choose",
    ];
    let mut parts = value.split(['.', '_', '-']);
    let is_word =
        |part: &str| NUMBERED.contains(&part) || CODE.contains(&part) || WORDS.contains(&part);
    let stands_for = [
        "your", "test", "example", "my", "user", "admin", "demo", "some",
    ];
    is_person(value)
        && !stands_for.iter().any(|start| value.starts_with(start))
        && !WORDS.contains(&value)
        && !parts.any(is_word)
}

/// The same, or two words with a sign between them, or with digits amid them.
fn is_said(value: &str) -> bool {
    #[rustfmt::skip]
    const WORDS: &[&str] = &[
        "not", "found", "failed", "success", "error", "required", "expired", "disabled", "enabled", "unknown", "invalid", "first", "last", "one", "two", "step",
        "in", "on", "off", "out", "new", "old", "by", "with", "and", "or", "is", "as", "root", "system", "my", "your", "the", "some", "e", "g", "i", "com", "org", "net", "io", "py", "js", "php", "html",
    ];
    let plain = value.to_ascii_lowercase();
    let mut parts = plain.split(['.', '_']);
    let word = |part: &str| {
        let stem = part.trim_end_matches(|c: char| c.is_ascii_digit());
        NUMBERED.contains(&stem) || CODE.contains(&part) || WORDS.contains(&part)
    };
    let small = plain == value;
    is_numbered(value) || small && value.len() >= 5 && !parts.any(word) && is_handle(value)
}
