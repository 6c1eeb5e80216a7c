//! `DB_PASSWORD=…`, `"api_key": "…"`, `--password …`: the name tells what the value is.
//!
//! One rule for each way a value is written, for passwords and for secrets. Where the value
//! begins is read by `site`, what it may be by `value`; only the value is the finding.

use super::judge;
use super::names::Kind;
use super::placeholder::{self, Stands};
use super::site::{self, Style};
use super::value;
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

/// Words that begin, or are, names of passwords in the languages that people write.
const PASSWORD: Wake = Wake::Words(&[
    "pass",
    "pwd",
    "pswd",
    "kennwort",
    "contrase",
    "senha",
    "mdp",
    "sandi",
    "wachtwoord",
    "parola",
    "parol",
    "haslo",
    "hasło",
    "sifre",
    "şifre",
    "пароль",
    "密码",
    "密碼",
    "口令",
    "パスワード",
    "暗証番号",
    "비밀번호",
    "mypass",
    "pw=",
    "pw:",
    "psk",
    "presharedkey",
    "wpa",
    "masterauth",
    "masterpass",
    "benutzerpass",
    "wifipass",
    "wlanpass",
    "dbpass",
    "pgpass",
    "userpass",
    "rootpass",
    "adminpass",
    "mysqlpass",
    "redispass",
    "smtppass",
    "sshpass",
    "ftppass",
    "ldappass",
    "mailpass",
    "sqlpass",
    "dbpwd",
    "mot_de_passe",
    "requirepass",
    "lösenord",
    "newpass",
    "keypass",
    "storepass",
    "adgangskode",
    "passord",
    "heslo",
    "khẩu",
    "المرور",
    "السر",
    "पासवर्ड",
    "รหัสผ่าน",
    "암호",
    "비번",
]);

/// Words in the names of secrets.
const SECRET: Wake = Wake::Words(&[
    "token",
    "secret",
    "key",
    "apikey",
    "auth",
    "accesskey",
    "accesstoken",
    "apitoken",
    "authtoken",
    "apisecret",
    "clientsecret",
    "credential",
    "creds",
    "privatekey",
    "secretkey",
    "jwt",
    "session",
    "phpsessid",
    "jsessionid",
    "sid",
    "sig",
    "signature",
    "bearer",
    "jeton",
    "clave_api",
    "clave-api",
    "claveapi",
    "api_clave",
    "chave_api",
    "chave-api",
    "chaveapi",
    "chiave_api",
    "chiave-api",
    "cle_api",
    "cle-api",
    "clé_api",
    "api_cle",
    "kunci_api",
    "klucz_api",
    "sleutel",
    "schluessel",
    "schlüssel",
    "refreshtoken",
    "masterkey",
    "signingkey",
    "sharedaccesskey",
    "accountkey",
    "令牌",
    "密钥",
    "トークン",
    "dsn",
    "passkey",
    "xoxd",
    "sessid",
    "salt",
    "pepper",
    "totp",
    "otpseed",
    "authtoken",
]);

fn begin(text: &[u8], woken: usize, kind: Kind, style: Style, want: Stands) -> Option<usize> {
    let (site, stands) = site::seen(text, woken)?;
    let is_one = site.kind == kind && site.style == style && stands == want;
    (is_one && !is_resource(text, woken)).then_some(site.start)
}

/// The name of a secret and not what it says: `arn:aws:secretsmanager:…:secret:name-a1b2c3`.
fn is_resource(text: &[u8], woken: usize) -> bool {
    let name = text[..woken].iter().rev().take(96);
    let name = name.take_while(|b| b.is_ascii_alphanumeric() || b":-".contains(b));
    let name = &text[woken - name.count()..woken];
    name.ends_with(b":") && (name.starts_with(b"arn:") || name.starts_with(b"aws:arn:"))
}

/// A value in double quotes; `\"` is a part of it.
const DOUBLE: &str = r#"(?P<value>(?:[^"\\\n]|\\[^\n])+)""#;
/// In YAML and SQL `''` is a quote in the value.
const SINGLE: &str = r"(?P<value>(?:[^'\\\n]|''|\\[^\n])+)'";
const TICK: &str = r"(?P<value>[^`\n]+)`";
const ESCAPED: &str = r#"(?P<value>[^"\\\n]+(?:\\+[^"\\\n][^"\\\n]*){0,8})\\+""#;
const BARE: &str = r#"[^\s"'`<>;]+"#;

/// What all rules here have in common.
const PASSWORDS: Rule = Rule {
    label: Label::PASSWORD,
    wake: &[PASSWORD],
    sift: Some(site::look),
    reach: 4200,
    left: Edge::Free,
    right: Edge::Free,
    confidence: Confidence::Likely,
    check: Some(placeholder::real),
    generic: true,
    source: "Conventions of configuration files and programming languages",
    ..Rule::BASE
};
const SECRETS: Rule = Rule {
    label: Label::SECRET,
    wake: &[SECRET],
    ..PASSWORDS
};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "assignment/password-double",
        about: "Password in double quotes, given to a name that tells it",
        begin: Some(|text, at| begin(text, at, Kind::Password, Style::Double, Stands::Itself)),
        pattern: DOUBLE,
        hits: &[
            r#"{"user": "deploy", "password": "«hunter2»"}"#,
            r#"export DB_PASSWORD="«Sommer2024!»""#,
            r#"const cfg = { dbPassword: "«kX9!vb#2»", port: 5432 };"#,
            r#"conn.setPassword("«Tr0ub4dor&3»");"#,
            r#"let password: &str = "«qwerty123»";"#,
            r#"if (password === "«kX9vb2qq»") return true"#,
            r#"DB_PASS = os.getenv("DB_PASS", "«h8Kd!22x»")"#,
            r#"<add key="Password" value="«Wz77!kd»" />"#,
            r#"$env:PASSWORD = "«kX9-vb2»""#,
            r#"password := "«letmein99»""#,
            r##"#define DB_PASSWORD "«w8Kd22x»""##,
            r#"storePassword "«w8Kd22x»""#,
            r#"public string Password { get; set; } = "«w8Kd22x»";"#,
            r#"password = getpass() or "«w8Kd22x»""#,
            r#"variable "db_password" {
  type = string
  default = "«w8Kd22x»"
}"#,
            r#"{"ParameterKey":"DBPassword","ParameterValue":"«w8Kd22x»"}"#,
            r#"{"name":"DB_PASSWORD","type":"text","value":"«w8Kd22x»"}"#,
            r#"password = Secret.of("«w8Kd22x»")"#,
        ],
        misses: &[
            r#""password": "Mot de passe""#,
            r#""password": "Passwort vergessen?""#,
            r#"password = "";"#,
            r#""password": "********""#,
            r#"password = "${DB_PASSWORD}""#,
            r#"fields = ["username", "password", "email"]"#,
            r#"password_hint: "my dog's name 2""#,
            r#""password": "[PASSWORD]""#,
            r#"type: "password", "password": "changeme""#,
            r#"password = config.get("db1.password")"#,
            r#"fill_in "user_password", with: user.password"#,
        ],
        ..PASSWORDS
    },
    Rule {
        id: "assignment/password-single",
        about: "Password in single quotes, given to a name that tells it",
        begin: Some(|text, at| begin(text, at, Kind::Password, Style::Single, Stands::Itself)),
        pattern: SINGLE,
        hits: &[
            "$password = '«kX9!vb2»';",
            "define('DB_PASSWORD', '«w8Kd!22x»');",
            "export PGPASSWORD='«hunter2»'",
            "password => '«Sommer2024!»',",
            "CREATE USER app WITH PASSWORD '«qwerty123»';",
            "config['mail']['password'] = '«it\\'s7»'",
            "password: '«letmein»'",
        ],
        misses: &[
            "password: 'Mot de passe'",
            "type='password'",
            "password = ''",
            "'password': 'required|min:8'.split()",
        ],
        ..PASSWORDS
    },
    Rule {
        id: "assignment/password-tick",
        about: "Password in back-ticks, given to a name that tells it",
        begin: Some(|text, at| begin(text, at, Kind::Password, Style::Tick, Stands::Itself)),
        pattern: TICK,
        hits: &[
            "**Password:** `«kX9vb2qq»`",
            "- **Password**: `«9)H&d v?,h!1OQ»`",
            "const password = `«w8Kd!22x»`;",
        ],
        misses: &[
            "const password = `${process.env.DB_PASSWORD}`;",
            "- `password`: `string`",
        ],
        ..PASSWORDS
    },
    Rule {
        id: "assignment/password-escaped",
        about: "Password in JSON that stands inside of a string",
        begin: Some(|text, at| begin(text, at, Kind::Password, Style::Escaped, Stands::Itself)),
        pattern: ESCAPED,
        hits: &[
            r#""body": "{\"user\":\"a\",\"password\":\"«hunter2»\"}""#,
            r#"{\\\"password\\\": \\\"«Sommer2024!»\\\"}"#,
        ],
        misses: &[
            r#""{\"password\":\"\"}""#,
            r#""{\"password\":\"Mot de passe\"}""#,
        ],
        ..PASSWORDS
    },
    Rule {
        id: "assignment/password-bare",
        about: "Password without quotes, given to a name that tells it",
        begin: Some(|text, at| begin(text, at, Kind::Password, Style::Bare, Stands::Itself)),
        pattern: BARE,
        fit: Some(value::fit_bare),
        hits: &[
            "DB_PASSWORD=«hunter2»\nDB_PORT=5432",
            "password: «Sommer2024!»",
            "mysqldump --password=«qwerty123» shop",
            "tool login --password «kX9!vb2» --yes",
            "PGPASSWORD=«w8Kd22x» psql -h db",
            "Server=db;User Id=sa;Password=«P@ss1w0rd»;Encrypt=true",
            "<password>«w8Kd!22x»</password>",
            "ENV ADMIN_PASSWORD «hunter2»",
            "- name: DB_PASSWORD\n  value: «kX9vb2qq»",
            "machine db.example.org login jane password «h8Kd22x»",
            "REDIS_PASSWORD=«correcthorse»",
            "Passwort: «Sommer2024!», bitte ändern",
            "contraseña: «hola1234»",
            "密码:«abc12345»",
            "パスワード: «sakura99»",
            "**Password:** `«kX9vb2qq»`",
            "| Password | «kX9vb2qq» |",
            "DB_PASSWORD        «kX9vb2qq»\nDB_PORT   5432",
            "$ printenv DB_PASSWORD\n«kX9vb2qq»\n$ ",
            "<td>Password</td><td>«w8Kd22x»</td>",
            "<name>db.password</name>\n  <value>«w8Kd22x»</value>",
            "password: !!str «w8Kd22x»",
            "비밀번호: «abc12345»",
            "adgangskode: «sommer2024»",
            "mật khẩu: «hoasen77»",
            "كلمة المرور: «abc12345»",
            "पासवर्ड: «abc12345»",
            "{\"cmd\": \"echo \\nDB_PASS=«hunter2»\\n\"}",
            "username: «jane»\npassword: «swordfish»\n",
            "Benutzer: «jane»\nPasswort: «Blumentopf»",
            "[client]\nuser = jane\npassword = «swordfish»\nport = 3306",
            "Passwort: «hxbnbqbtvsrogusd»",
            "DB_PASSWORD=«Kelp.bxv5gq»\nDB_PORT=5432",
            "DB_PASSWORD=«Muskat-hxbnbqbt»\nDB_PORT=5432",
            "PGPASSWORD=«Summer-HolidayHome»",
            "export PGPASSWORD=«Summer_Holiday»",
            "password: «B1rch.zz7rmz_Q4»",
            "DB_PASSWORD=«summer.holiday24»",
            "DB_PASSWORD=«Kelp.rubcy9X»",
            "DB_PASSWORD=«sunny.day»\nDB_PORT=5432",
            "MYSQL_PASSWORD=«blue_whale_sings»",
            "db:\n  password: «correct-horse-battery»\n  host: x",
            "db:\n  password: «tango.kilo.seven»\n  host: x",
            "spring.datasource.password=«sunny.day»\n",
            "mysql -u root --password=«blue_whale_sings» db",
            "Server=db;Uid=sa;Pwd=«sunny.day»;Encrypt=yes",
            "Wi-Fi: Cafe / password: «sunny_day»",
            "Passwort: «letmein-please», bitte ändern",
        ],
        misses: &[
            "password: user.email\n",
            "{\n  username: ada.mail,\n  password: ada.pigeon\n}",
            "login(name=ada.mail, password=ada.pigeon)",
            "password: forms.login.hint",
            "password: env-var-name",
            "password: must-be-strong",
            "password: case-sensitive",
            "password: auto-generated",
            "password: lock-outline",
            "passwordField: my-input-class",
            "struct S {\n    password: sunny_pigeon,\n    user: c_int,\n}",
            "PASS: sunny-garden-smoke",
            "PWD=sunny.garden",
            "password = get_password()",
            "if password == confirm:",
            "password: string",
            "password: str = None",
            "private String password;",
            "password=password, user=user",
            "password = req.body.password",
            "connect(user=u, password=widget.fieldname12)",
            "password: creds.fieldname12",
            "password = oauth2.token",
            "password=os.environ",
            "password: process.env.DB_PASSWORD",
            "PASSWORD=$(cat /run/secrets/db)",
            "PASSWORD=${DB_PASSWORD:-}",
            "password: <your-password>",
            "username: string\npassword: string",
            "user: Benutzer\npassword: Zugang",
            "username: jane\npassword: required",
            "username = name\npassword = query.word",
            "$ grep -r password src/\nsrc/auth1.rs",
            "password: required",
            "Password:\n",
            "monkey=banana1",
            "PASSWORD_FILE=/run/secrets/db1",
            "password: {{ vault_db_password }}",
            "PASSWORD  field of the form",
            "<th>Password</th><th>Role2</th>",
            "password: ****",
            "DB_PASSWORD=[PASSWORD]",
            "password length: 12",
            "password_encryption = scram-sha-256",
            "#define OPAL_SET_PW 2183164128",
            "https://<user>:<password>@proxy.example.org",
            "t.pass(\"tests/pass/*.rs\")",
        ],
        ..PASSWORDS
    },
    Rule {
        id: "assignment/password-braces",
        about: "Password in braces in the connection string of a driver",
        begin: Some(|text, at| begin(text, at, Kind::Password, Style::Braces, Stands::Itself)),
        pattern: r"(?P<value>[^}\n]+)\}",
        hits: &[
            "Driver={ODBC Driver 17};Server=db;Uid=sa;Pwd={«Q!8m;fdZ=!L9»};Encrypt=yes",
            "jdbc:sqlserver://db;user=sa;password={«9CZb;**Z=1tr»};",
        ],
        misses: &["x;Pwd={};Encrypt=yes", "x;Pwd={db.password}; y"],
        ..PASSWORDS
    },
    Rule {
        id: "assignment/password-line",
        about: "Words of a passphrase, up to the end of the line",
        begin: Some(|text, at| begin(text, at, Kind::Password, Style::Line, Stands::Itself)),
        pattern: r#"[^\n"]{3,}"#,
        fit: Some(value::fit_line),
        hits: &[
            "passphrase: «four brown foxes sing»\nport: 1",
            "BACKUP_PASSPHRASE=«correct horse battery staple»",
        ],
        misses: &[
            "passphrase: the one that we use for it",
            "passphrase: Enter your passphrase here",
        ],
        ..PASSWORDS
    },
    Rule {
        id: "assignment/password-query",
        about: "Password in the query of an address or a form",
        begin: Some(|text, at| begin(text, at, Kind::Password, Style::Query, Stands::Itself)),
        pattern: BARE,
        fit: Some(value::fit_query),
        hits: &[
            "jdbc:mysql://db:3306/shop?user=app&password=«hunter2»&ssl=true",
            "POST /login user=jane&pwd=«Sommer2024%21»",
        ],
        misses: &[
            "GET /login?password=&next=/",
            "GET /x?password={password}&a=1",
        ],
        ..PASSWORDS
    },
    Rule {
        id: "assignment/password-glued",
        about: "Password given to a name in one word, such as mypassword",
        wake: &[Wake::Byte(b'='), Wake::Byte(b':')],
        sift: Some(|text, at| site::glued_end(text, at).is_some()),
        begin: Some(glued),
        pattern: BARE,
        fit: Some(value::fit_bare),
        hits: &["thepassword=«hunter2»", "appdbpassword: «Sommer2024!»"],
        misses: &["bypass=abc123x", "compass: n45x22", "crossword=abc123"],
        ..PASSWORDS
    },
    Rule {
        id: "assignment/password-default",
        about: "A password that is a known default, such as changeme",
        begin: Some(default),
        pattern: BARE,
        fit: Some(value::fit_bare),
        check: Some(placeholder::default),
        confidence: Confidence::Possible,
        // The catalogue is tested from `Likely` up: the examples show where it is quiet.
        hits: &["DB_PASSWORD=changeme PGPASSWORD=«hunter2»"],
        misses: &["password: changeme", "password: string"],
        ..PASSWORDS
    },
    Rule {
        id: "assignment/secret-double",
        about: "Random value in double quotes, given to a name of a secret",
        begin: Some(|text, at| begin(text, at, Kind::Secret, Style::Double, Stands::Itself)),
        pattern: DOUBLE,
        hits: &[
            r#"{"api_key": "«q7Lr2VxT9bKd4WzH»"}"#,
            r#"const clientSecret = "«Zk8wQ2nV7rT4yB6mX1cF»";"#,
            r#"SECRET_KEY = "«k&7xw!q2(zv9h#r4m1t8»""#,
        ],
        misses: &[
            r#"token = "getUserTokenFromRequest""#,
            r#"api_key = os.environ["API_KEY"]"#,
            r#""next_page_token": "q7Lr2VxT9bKd4WzH""#,
            r#"public_key = "q7Lr2VxT9bKd4WzH""#,
            r#""session": "550e8400-e29b-41d4-a716-446655440000""#,
        ],
        ..SECRETS
    },
    Rule {
        id: "assignment/secret-single",
        about: "Random value in single quotes, given to a name of a secret",
        begin: Some(|text, at| begin(text, at, Kind::Secret, Style::Single, Stands::Itself)),
        pattern: SINGLE,
        hits: &[
            "apiKey: '«q7Lr2VxT9bKd4WzH»',",
            "'X-Api-Key': '«Zk8wQ2nV7rT4yB6mX1cF»'",
        ],
        misses: &["token: 'application/json'", "key: 'q7Lr2VxT9bKd4WzH'"],
        ..SECRETS
    },
    Rule {
        id: "assignment/secret-tick",
        about: "Random value in back-ticks, given to a name of a secret",
        begin: Some(|text, at| begin(text, at, Kind::Secret, Style::Tick, Stands::Itself)),
        pattern: TICK,
        hits: &[
            "const apiKey = `«q7Lr2VxT9bKd4WzH»`;",
            "API key: `«9f86d081884c7d659a2feaa0c55ad015»`",
        ],
        misses: &["const apiKey = `${config.apiKey}`;", "- token: `string`"],
        ..SECRETS
    },
    Rule {
        id: "assignment/secret-escaped",
        about: "Random value of a secret in JSON that stands inside of a string",
        begin: Some(|text, at| begin(text, at, Kind::Secret, Style::Escaped, Stands::Itself)),
        pattern: ESCAPED,
        hits: &[
            r#""{\"access_token\":\"«q7Lr2VxT9bKd4WzH»\"}""#,
            r#"{\"secret\": \"«Zk8wQ2nV7rT4yB6mX1cF»\"}"#,
        ],
        misses: &[
            r#""{\"token_type\":\"bearer12x\"}""#,
            r#""{\"token\":\"your-token\"}""#,
        ],
        ..SECRETS
    },
    Rule {
        id: "assignment/secret-bare",
        about: "Random value without quotes, given to a name of a secret",
        begin: Some(|text, at| begin(text, at, Kind::Secret, Style::Bare, Stands::Itself)),
        pattern: BARE,
        fit: Some(value::fit_bare),
        hits: &[
            "API_KEY=«q7Lr2VxT9bKd4WzH»",
            "X-Api-Key: «Zk8wQ2nV7rT4yB6mX1cF»",
            "tool --token «q7Lr2VxT9bKd4WzH» --yes",
            "client_secret: «9f86d081884c7d659a2feaa0c55ad015»",
            "Cookie: theme=dark; session=«q7Lr2VxT9bKd4WzH»; lang=de",
            "AccountKey=«q7Lr2VxT9bKd4WzHq0Lr2VxT9bKd4WzHZk8wQ2nV==»;Endpoint=x",
        ],
        misses: &[
            "max_tokens=4096",
            "token = request.headers.get('x')",
            "API_KEY=your_api_key_here",
            "key=q7Lr2VxT9bKd4WzH",
            "token: process.env.API_TOKEN",
            "secret_name: prod-eu-west-1-a7x9",
            "arn:aws:secretsmanager:us-west-2:123456789012:secret:MyTestSecret-a1b2c3",
            "API_KEY=[SECRET]",
        ],
        ..SECRETS
    },
    Rule {
        id: "assignment/secret-query",
        about: "Random value of a secret in the query of an address",
        begin: Some(|text, at| begin(text, at, Kind::Secret, Style::Query, Stands::Itself)),
        pattern: BARE,
        fit: Some(value::fit_query),
        hits: &[
            "https://api.example.org/v1?api_key=«q7Lr2VxT9bKd4WzH»&page=2",
            "https://b.example.org/x?X-Amz-Signature=«9f86d081884c7d659a2feaa0c55ad015»",
        ],
        misses: &[
            "https://x.example.org/?token=abc&a=1",
            "https://x.example.org/?sig=left-right",
        ],
        ..SECRETS
    },
];

fn glued(text: &[u8], at: usize) -> Option<usize> {
    let site = site::before(text, at)?;
    let plain = matches!(
        site.style,
        Style::Bare | Style::Double | Style::Single | Style::Escaped | Style::Tick
    );
    (plain && site.kind == Kind::Password && judge::site(text, &site)? == Stands::Itself)
        .then_some(site.start)
}

fn default(text: &[u8], woken: usize) -> Option<usize> {
    let (site, stands) = site::seen(text, woken)?;
    (site.kind == Kind::Password && stands == Stands::Default).then_some(site.start)
}
