//! Passwords and keys that are arguments of a call: `connect("db", "root", "…")`.
//!
//! The table says for each function which argument is the secret. The arguments are read as most
//! languages write them; only a text in quotes is one.

use super::{judge, placeholder, random};
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake, sift};

/// What an argument gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Gives {
    Password,
    /// A key or token, made by a machine.
    Key,
    /// `user:password`.
    Pair,
}

use Gives::{Key, Pair, Password};

/// Names of functions in lower case, the argument counted from 0, and what it gives. The name may
/// end a longer one only where a word begins: `requests.auth.HTTPBasicAuth`.
#[rustfmt::skip]
const CALLS: &[(&str, usize, Gives)] = &[
    ("networkcredential", 1, Password), ("httpbasicauth", 1, Password),
    ("httpdigestauth", 1, Password), ("httpntlmauth", 1, Password),
    ("usernamepasswordcredential", 1, Password), ("usernamepasswordcredentials", 1, Password),
    ("passwordauthentication", 1, Password), ("setbasicauth", 1, Password),
    ("basic_auth", 1, Password), ("basicauth", 1, Password), ("credentials.basic", 1, Password),
    ("digest_auth", 1, Password), ("plainauth", 2, Password), ("login", 1, Password),
    ("log_in", 1, Password), ("signin", 1, Password), ("sign_in", 1, Password),
    ("authenticate", 1, Password), ("create_user", 2, Password),
    ("create_superuser", 2, Password), ("createasync", 1, Password),
    ("addpasswordasync", 1, Password), ("checkpasswordasync", 1, Password),
    ("passwordsigninasync", 1, Password), ("pdo", 2, Password), ("mysqli_connect", 2, Password),
    ("mysqli", 2, Password), ("mysql_real_connect", 3, Password), ("mysql_connect", 2, Password),
    ("oci_connect", 1, Password), ("odbc_connect", 2, Password), ("ftp_login", 2, Password),
    ("ssh2_auth_password", 2, Password), ("imap_open", 2, Password), ("ldap_bind", 2, Password),
    ("simple_bind_s", 1, Password), ("simplebind", 1, Password), ("getconnection", 2, Password),
    ("pymysql.connect", 2, Password), ("mysqldb.connect", 2, Password),
    ("oracledb.connect", 1, Password), ("cx_oracle.connect", 1, Password),
    ("wifi.begin", 1, Password), ("wifi.softap", 1, Password), ("wifimulti.addap", 1, Password),
    ("check_password", 0, Password), ("checkpassword", 0, Password),
    ("check_password_hash", 1, Password), ("generate_password_hash", 0, Password),
    ("comparehashandpassword", 1, Password), ("generatefrompassword", 0, Password),
    ("password_hash", 0, Password), ("password_verify", 0, Password),
    ("hash::make", 0, Password), ("hash::check", 0, Password), ("bcrypt", 0, Password),
    ("bcrypt.hash", 0, Password), ("bcrypt.hashsync", 0, Password),
    ("bcrypt.compare", 0, Password), ("bcrypt.comparesync", 0, Password),
    ("bcrypt.hashpw", 0, Password), ("bcrypt.checkpw", 0, Password),
    ("argon2.hash", 0, Password), ("make_password", 0, Password),
    ("keyring.set_password", 2, Password), ("keystore.load", 1, Password),
    ("passwordprotection", 0, Password), ("ssh.password", 0, Password),
    ("userpass", 1, Password), ("sp_addlinkedsrvlogin", 4, Password),
    ("sp_addlogin", 1, Password), ("sp_password", 1, Password), ("storagecredentials", 1, Key), ("hmac.new", 0, Key),
    ("createhmac", 1, Key), ("createcipheriv", 1, Key), ("createdecipheriv", 1, Key),
    ("hash_hmac", 2, Key), ("openssl_encrypt", 2, Key), ("openssl_decrypt", 2, Key),
    ("jwt.sign", 1, Key), ("jwt.encode", 1, Key), ("jwt.decode", 1, Key), ("jwt.verify", 1, Key),
    ("jwt::encode", 1, Key), ("jwt::decode", 1, Key), ("hmacshakeyfor", 0, Key),
    ("symmetricsecuritykey", 0, Key), ("secretkeyspec", 0, Key), ("fernet", 0, Key),
    ("aes.new", 0, Key), ("secretbox", 0, Key), ("totp", 0, Key), ("hotp", 0, Key),
    ("wallet", 0, Key), ("privatekeytoaccount", 0, Key), ("account.from_key", 0, Key),
    ("bearer_auth", 0, Key), ("bearerauth", 0, Key), ("authenticationheadervalue", 1, Key),
    ("aes.encrypt", 1, Key), ("aes.decrypt", 1, Key), ("encodingkey::from_secret", 0, Key),
    ("decodingkey::from_secret", 0, Key), ("algorithm.hmac256", 0, Key),
    ("buffer.from", 0, Pair), ("btoa", 0, Pair), ("b64encode", 0, Pair),
    ("base64.encode", 0, Pair), ("base64_encode", 0, Pair), ("strict_encode64", 0, Pair),
    ("encodetostring", 0, Pair), ("sequelize", 2, Password), ("dbi->connect", 2, Password),
    ("password.equals", 0, Password), ("crypt", 0, Password), ("twilio", 1, Key),
    ("twilio::rest::client", 1, Key), ("oauthhandler", 1, Key), ("oauth1", 1, Key),
    ("oauth1session", 1, Key), ("basicawscredentials", 1, Key), ("awscredentials", 1, Key),
    ("awsbasiccredentials.create", 1, Key),
    ("ssh.connect", 3, Password), ("transport.connect", 2, Password), ("pysftp.connection", 3, Password), ("redis.redis", 3, Password),
    ("redis.strictredis", 3, Password), ("auth.basic", 1, Password), ("signinwithemailandpassword", 2, Password), ("createuserwithemailandpassword", 2, Password),
    ("mongocredential", 2, Password), ("establish_connection", 3, Password), ("passwordencoder.encode", 0, Password), ("simplecredentials", 1, Password),
    ("db.auth", 1, Password), ("conn.bind", 1, Password), ("openai", 0, Key), ("bot.run", 0, Key), ("client.run", 0, Key), ("bot.login", 0, Key),
    ("clientsecretcredential", 2, Key), ("confidentialclientapplication", 1, Key), ("algoliasearch", 1, Key), ("aws::credentials.new", 1, Key),
];

/// The first words of the names above.
const WAKE: Wake = Wake::Words(&[
    "networkcredential",
    "httpbasicauth",
    "httpdigestauth",
    "httpntlmauth",
    "usernamepassword",
    "passwordauthentication",
    "setbasicauth",
    "basic_auth",
    "basicauth",
    "credentials.basic",
    "digest_auth",
    "plainauth",
    "login(",
    "log_in(",
    "signin(",
    "sign_in(",
    "authenticate(",
    "create_user(",
    "create_superuser(",
    "createasync(",
    "addpasswordasync(",
    "checkpasswordasync(",
    "passwordsigninasync(",
    "pdo(",
    "mysqli",
    "mysql_",
    "oci_connect",
    "odbc_connect",
    "ftp_login",
    "ssh2_auth_password",
    "imap_open",
    "ldap_bind",
    "simple_bind_s",
    "simplebind(",
    "getconnection(",
    "pymysql.connect",
    "mysqldb.connect",
    "oracledb.connect",
    "cx_oracle.connect",
    "wifi.",
    "wifimulti.addap",
    "check_password",
    "checkpassword(",
    "generate_password_hash",
    "comparehashandpassword",
    "generatefrompassword",
    "password_hash(",
    "password_verify(",
    "hash::",
    "bcrypt",
    "argon2.hash",
    "make_password(",
    "keyring.set_password",
    "keystore.load",
    "passwordprotection(",
    "ssh.password(",
    "userpass(",
    "sp_addlinkedsrvlogin",
    "sp_addlogin",
    "sp_password",
    "storagecredentials(",
    "hmac.new",
    "createhmac",
    "createcipheriv",
    "createdecipheriv",
    "hash_hmac",
    "openssl_",
    "jwt.",
    "jwt::",
    "hmacshakeyfor",
    "symmetricsecuritykey",
    "secretkeyspec",
    "fernet(",
    "aes.",
    "secretbox(",
    "totp(",
    "hotp(",
    "wallet(",
    "privatekeytoaccount",
    "account.from_key",
    "bearer_auth",
    "bearerauth",
    "authenticationheadervalue",
    "encodingkey::",
    "decodingkey::",
    "algorithm.hmac",
    "buffer.from(",
    "btoa(",
    "b64encode(",
    "base64.encode(",
    "base64_encode(",
    "strict_encode64(",
    "encodetostring(",
    "sequelize(",
    "dbi->connect",
    "password.equals(",
    "crypt(",
    "twilio",
    "oauthhandler(",
    "oauth1",
    "basicawscredentials(",
    "awscredentials(",
    "awsbasiccredentials",
    "aws::credentials",
    "tweepy.oauthhandler(",
    "ssh.connect(",
    "transport.connect(",
    "pysftp.connection(",
    "redis.redis(",
    "redis.strictredis(",
    "auth.basic(",
    "signinwithemail",
    "createuserwithemail",
    "mongocredential(",
    "establish_connection",
    "passwordencoder.encode(",
    "simplecredentials(",
    "db.auth(",
    "conn.bind(",
    "openai(",
    "bot.run(",
    "client.run(",
    "bot.login(",
    "clientsecretcredential(",
    "confidentialclientapplication(",
    "algoliasearch(",
]);

const CALL: Rule = Rule {
    label: Label::PASSWORD,
    wake: &[WAKE],
    sift: Some(|text, at| find(text, at).is_some()),
    // Up to the quote that the value stands in; what looks like the end within is escaped.
    pattern: r#"(?:[^"'`\\\n]|\\[^"'`\n])+"#,
    reach: 520,
    left: Edge::Free,
    right: Edge::Free,
    check: Some(password),
    confidence: Confidence::Likely,
    generic: true,
    source: "Manuals of the libraries named",
    ..Rule::BASE
};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "call/password",
        about: "Password as an argument of a call that takes one there",
        begin: Some(|text, at| argument(text, at, &[Password, Pair])),
        hits: &[
            "new NetworkCredential(\"jane\", \"«S0mmer!x»\");",
            "server.login('jane.doe', '«w8Kd22x»')",
            "conn = pymysql.connect(\"db\", \"root\", \"«w8Kd22x»\", \"shop\")",
            "http.basic_auth \"jane\", \"«w8Kd22x»\"",
            "new PDO('mysql:host=db;dbname=x', 'root', '«w8Kd22x»');",
            "keyStore.load(in, \"«w8Kd22x»\".toCharArray());",
            "bcrypt.CompareHashAndPassword(h, []byte(\"«w8Kd22x»\"))",
            "User.objects.create_user(\"jane\", None, \"«w8Kd22x»\")",
            "Buffer.from('jane:«w8Kd22x»').toString('base64')",
            "assert user.check_password(\"«hunter2»\")",
        ],
        misses: &[
            "login('/home', 'dashboard')",
            "new NetworkCredential(user, \"\");",
            "login(\"jane\", password)",
            "Buffer.from('sha256:9f86d081')",
            "ldap_bind($c, $dn, $pw)",
        ],
        ..CALL
    },
    Rule {
        id: "call/key",
        about: "Key as an argument of a call that signs or encrypts with it",
        label: Label::SECRET,
        begin: Some(|text, at| argument(text, at, &[Key])),
        check: Some(key),
        hits: &[
            "jwt.sign(payload, '«q7Lr2VxT9bKd4WzH»', { expiresIn: '1h' });",
            "hmac.new(b\"«9f86d081884c7d659a2feaa0c55ad015»\", msg, hashlib.sha256)",
            "crypto.createHmac('sha256', '«Zk8wQ2nV7rT4yB6mX1cF»')",
            "fernet = Fernet(b\"«cw_0x689RpI-jtRR7oE8h_eQsKImvJapLeSbXpwF4e4=»\")",
        ],
        misses: &[
            "jwt.sign(payload, process.env.JWT_SECRET)",
            "crypto.createHmac('sha256', secret)",
            "jwt.decode(token, 'secret', algorithms=['HS256'])",
        ],
        ..CALL
    },
    Rule {
        id: "call/tuple",
        about: "User and password as a pair in brackets, `auth=(\"user\", \"…\")`",
        wake: &[Wake::Words(&["auth", "credentials", "creds"])],
        sift: Some(|text, at| {
            let (end, next) = sift::behind_letters(text, at);
            let sign = if next == b' ' {
                text.get(end + 1).copied()
            } else {
                Some(next)
            };
            matches!(sign, Some(b'=' | b':'))
        }),
        pattern: r#"(?i:auth|credentials|creds) ?[=:]{1,2} ?[(\[]\\{0,3}["'][^"'\n]{0,64}["'], ?\\{0,3}["'](?P<value>[^"'\\\n]{3,64})\\{0,3}["']"#,
        hits: &[
            "requests.get(url, auth=('jane', '«hunter2»'))",
            "AUTH = (\"jane\", \"«w8Kd22x»\")",
        ],
        misses: &["auth=('user', 'password')", "auth: ['read', 'write']"],
        ..CALL
    },
];

/// What a call that takes a password may be given in quotes.
pub(super) fn password(value: &str) -> bool {
    placeholder::real(value)
        && !judge::technical(value)
        && !value.contains(['<', '\t'])
        && (judge::strong(value) || random::scrambled(value) || random::random(value))
}

fn key(value: &str) -> bool {
    placeholder::real(value)
        && (judge::machine_made(value) || judge::made_up(value) || chain_key(value))
}

/// `0x` and a key of 32 bytes.
fn chain_key(value: &str) -> bool {
    value.len() == 66
        && value
            .strip_prefix("0x")
            .is_some_and(|hex| hex.bytes().all(|b| b.is_ascii_hexdigit()))
}

fn argument(text: &[u8], at: usize, want: &[Gives]) -> Option<usize> {
    let (start, gives) = find(text, at)?;
    want.contains(&gives).then_some(start)
}

/// The secret argument of the call whose name begins at `at`.
fn find(text: &[u8], at: usize) -> Option<(usize, Gives)> {
    let name = text[at..]
        .iter()
        .take(40)
        .take_while(|b| b.is_ascii_alphanumeric() || b"_.:->".contains(b))
        .count();
    let mut open = at + name;
    // `basic_auth "jane", "…"` in Ruby.
    let bare =
        text.get(open) == Some(&b' ') && matches!(text.get(open + 1), Some(b'"' | b'\'' | b'\\'));
    if text.get(open) != Some(&b'(') && !bare {
        return None;
    }
    open += 1;
    let calls = CALLS.iter().filter(|(known, ..)| {
        known.len() == name && known.as_bytes().eq_ignore_ascii_case(&text[at..at + name])
    });
    calls.into_iter().find_map(|&(_, index, gives)| {
        let start = literal(text, nth(text, open, index)?)?;
        if gives != Pair {
            return Some((start, gives));
        }
        let rest = &text[start..(start + 64).min(text.len())];
        let user = rest
            .iter()
            .take_while(|b| b.is_ascii_alphanumeric() || b"._@+-".contains(b))
            .count();
        let named = std::str::from_utf8(&rest[..user]).is_ok_and(|name| !judge::technical(name));
        (user > 0 && named && rest.get(user) == Some(&b':')).then_some((start + user + 1, gives))
    })
}

/// Where argument number `index` begins.
fn nth(text: &[u8], open: usize, index: usize) -> Option<usize> {
    let window = &text[..(open + 240).min(text.len())];
    let mut at = open;
    for _ in 0..index {
        let mut depth = 0;
        loop {
            match *window.get(at)? {
                b'"' | b'\'' => at = behind_quote(window, at)?,
                b'(' | b'[' | b'{' => depth += 1,
                b')' | b']' | b'}' if depth == 0 => return None,
                b')' | b']' | b'}' => depth -= 1,
                b',' if depth == 0 => break,
                b';' => return None,
                _ => {}
            }
            at += 1;
        }
        at += 1;
    }
    Some(at)
}

/// The closing quote of the text that begins at `at`.
fn behind_quote(window: &[u8], at: usize) -> Option<usize> {
    let quote = window[at];
    // In a string of another text the quotes are escaped.
    let escaped = at > 0 && window[at - 1] == b'\\';
    let mut end = at + 1;
    loop {
        match *window.get(end)? {
            b'\n' => return None,
            b'\\' if !escaped => end += 1,
            b if b == quote => return Some(end),
            _ => {}
        }
        end += 1;
    }
}

/// The first byte within the quotes of an argument; a call may wrap them: `[]byte("…")`.
fn literal(text: &[u8], at: usize) -> Option<usize> {
    let window = &text[at..(at + 64).min(text.len())];
    let quote = window.iter().position(|b| b"\"'`,;\n".contains(b))?;
    if !matches!(window[quote], b'"' | b'\'' | b'`') {
        return None;
    }
    let before = window[..quote].trim_ascii_start();
    let wraps = before.ends_with(b"(")
        && before
            .iter()
            .all(|b| b.is_ascii_alphanumeric() || b"_.()[]: ".contains(b));
    let prefix = before.len() < 3 && before.iter().all(|b| b"bruBRUNfL@\\".contains(b));
    (wraps || prefix).then_some(at + quote + 1)
}
