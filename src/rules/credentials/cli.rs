//! Passwords on command lines and in calls, where an option or a place tells them.

mod line;
mod programs;

use self::line::Written;
use super::{judge, placeholder, value};
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

const OPTION: Rule = Rule {
    label: Label::PASSWORD,
    reach: 1024,
    check: Some(given),
    source: "Manuals of the programs named",
    left: Edge::Free,
    right: Edge::Free,
    confidence: Confidence::Likely,
    generic: true,
    ..Rule::BASE
};

/// Names of programs; where one does not begin a command, nothing more is looked at.
const PROGRAMS: Wake = Wake::Words(&[
    "mysql",
    "mariadb",
    "sshpass",
    "docker login",
    "docker\", \"login",
    "podman",
    "nerdctl",
    "oras",
    "buildah",
    "skopeo",
    "crane",
    "helm",
    "mongo",
    "redis-cli",
    "valkey-cli",
    "keydb-cli",
    "ldap",
    "unzip",
    "zip ",
    "zipcloak",
    "z a ",
    "z x ",
    "z e ",
    "z t ",
    "z u ",
    "z l ",
    "za a ",
    "za x ",
    "zz a ",
    "zz x ",
    "unrar",
    "rar ",
    "sqlcmd",
    "bcp ",
    "osql",
    "tsql",
    "cqlsh",
    "nodetool",
    "psexec",
    "evil-winrm",
    "crackmapexec",
    "netexec",
    "nxc ",
    "hydra",
    "smbmap",
    "rdesktop",
    "bloodhound",
    "kerbrute",
    "enum4linux",
    "ncftp",
    "beeline",
    "mosquitto_",
    "ipmitool",
    "snmp",
    "twine",
    "az login",
    "az acr",
    "az ad",
    "signtool",
    "certutil",
    "xfreerdp",
    "wlfreerdp",
    "mstsc",
    "schtasks",
    "cmdkey",
    "wmic",
    "smbclient",
    "rpcclient",
    "smbget",
    "smbtree",
    "wbinfo",
    "winexe",
    "curl",
    "xh ",
    "http ",
    "https ",
    "lftp",
    "openssl",
    "pdftk",
    "nmcli",
    "netsh",
    "wpa_passphrase",
    "rabbitmqctl",
    "sqlplus",
    "expdp",
    "impdp",
    "sqlldr",
    "rman",
    "exp ",
    "imp ",
    "mc alias",
    "mcli alias",
    "gh secret",
    "ngrok",
    "cargo login",
    "nuget",
    "vault login",
    "doctl",
    "npm",
    "pnpm",
    "yarn",
    "dsadd",
    "dsmod",
    "steghide",
    "rclone",
    "wsadmin",
    "jboss-cli",
    "asadmin",
    "neo4j-admin",
    "cypher-shell",
    "kcadm",
]);

const BARE: &str = r#"[^\s"'`<>|;]{3,}"#;

/// Where the secret number `skip` of a command begins, if it is written so.
fn secret(text: &[u8], at: usize, skip: usize, written: Written, token: bool) -> Option<usize> {
    let found = line::find(text, at, skip)?;
    (found.written == written && found.token == token).then_some(found.start)
}

/// In quotes anything may be a password but what points at one.
fn quoted(value: &str) -> bool {
    placeholder::real(value) && !judge::quoted_code(value)
}

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "cli/option",
        about: "Password behind the option of a program that takes it there, or joined to it",
        wake: &[PROGRAMS],
        sift: Some(line::runs),
        begin: Some(|text, at| secret(text, at, 0, Written::Bare, false)),
        pattern: BARE,
        fit: Some(value::fit_argument),
        hits: &[
            "mysql -u root -p«hunter2» shop",
            "docker login -u jane -p «kX9vb2qq» r.example.org",
            "redis-cli -h cache -a «w8Kd22x» ping",
            "zip -r -P «Sommer2024!» out.zip dir",
            "mongosh -u app -p «w8Kd22x»",
            "curl -u admin:«hunter2» https://x.example.org",
            "curl --user app:«w8Kd22x» https://x.example.org",
            "7z a -p«w8Kd22x» out.7z dir",
            "smbclient //srv/share -U jane%«w8Kd22x»",
            "subprocess.run([\"mysql\", \"-u\", \"root\", \"-p«w8Kd22x»\"])",
            "openssl rsa -in key.pem -passin pass:«w8Kd22x»",
            "xfreerdp /u:jane /p:«w8Kd22x» /v:host",
            "schtasks /Create /TN x /RU jane /RP «w8Kd22x»",
            "wpa_passphrase Home «w8Kd22x»",
            "mc alias set store https://s3.example.org jane «w8Kd22x-s3»",
        ],
        misses: &[
            "mysql -u root -p shop",
            "mysql --protocol tcp",
            "mysql -p$MYSQL_PWD",
            "mysql -ppassword db",
            "docker run -p 8080:80 nginx",
            "sshpass -p $PASS ssh host",
            "docker login -u jane --password-stdin",
            "redis-cli -h cache ping",
            "curl -u admin https://x.example.org:8080/a",
            "curl -u $USER:$PASS https://x.example.org",
            "curl -u user:password https://x.example.org",
            "7z x archive.7z -pbuild-password",
            "snmpwalk -v2c -c public 192.0.2.1",
            "mkdir -p mysql/data1",
        ],
        ..OPTION
    },
    Rule {
        id: "cli/option-double",
        about: "Password in double quotes behind an option of a program",
        wake: &[PROGRAMS],
        sift: Some(line::runs),
        begin: Some(|text, at| secret(text, at, 0, Written::Double, false)),
        pattern: r#"(?:[^"\\\n]|\\[^"\n]){3,}"#,
        check: Some(quoted),
        hits: &[
            "curl -s -X POST -u \"«jane.doe»:«S0mmer!x»\" https://x.example.org",
            "sqlcmd -S localhost -U SA -P \"«5V]4Lps{mNV»\"",
        ],
        misses: &[
            "sshpass -p \"$SSH_PASS\" ssh host",
            "curl -u \"$USER:$PASS\" https://x.example.org",
        ],
        ..OPTION
    },
    Rule {
        id: "cli/option-single",
        about: "Password in single quotes behind an option of a program",
        wake: &[PROGRAMS],
        sift: Some(line::runs),
        begin: Some(|text, at| secret(text, at, 0, Written::Single, false)),
        pattern: r"[^'\n]{3,}",
        check: Some(quoted),
        hits: &[
            "sshpass -p '«hunter2»' ssh root@host",
            "mysqldump -h db -uapp -p'«S0m)er;!x»' shop > dump.sql",
        ],
        misses: &[
            "sshpass -p '<password>' ssh host",
            "mongosh -u app -p '${MONGO_PW}'",
        ],
        ..OPTION
    },
    Rule {
        id: "cli/option-second",
        about: "Second password on the command line of a program",
        wake: &[PROGRAMS],
        sift: Some(line::runs),
        begin: Some(|text, at| secret(text, at, 1, Written::Bare, false)),
        pattern: BARE,
        fit: Some(value::fit_argument),
        hits: &[
            "snmpwalk -v3 -u jane -A «w8Kd22x» -X «kX9vb2qq» host",
            "pdftk a.pdf output b.pdf user_pw «w8Kd22x» owner_pw «kX9vb2qq»",
        ],
        misses: &[
            "snmpwalk -v3 -u jane -A $AUTH -X $PRIV host",
            "curl -u user:password https://x.example.org",
        ],
        ..OPTION
    },
    Rule {
        id: "cli/slash",
        about: "Password behind the user and a slash, as Oracle's programs take it",
        wake: &[PROGRAMS],
        sift: Some(line::runs),
        begin: Some(|text, at| secret(text, at, 0, Written::UpToAt, false)),
        pattern: r#"[^\s"'`@<>|;/]{3,64}"#,
        // `exp` is a program, and `exp 12/27` a date.
        check: Some(|value| value.bytes().any(|b| b.is_ascii_alphabetic()) && given(value)),
        hits: &[
            "sqlplus scott/«w8Kd22x»@db",
            "impdp system/«kX9vb2qq» directory=dumps",
        ],
        misses: &["sqlplus / as sysdba", "sqlplus scott/$PW@db"],
        ..OPTION
    },
    Rule {
        id: "cli/token",
        about: "Token behind an option of a program, or as its argument",
        label: Label::SECRET,
        wake: &[PROGRAMS],
        sift: Some(line::runs),
        begin: Some(|text, at| {
            secret(text, at, 0, Written::Bare, true)
                .or_else(|| secret(text, at, 0, Written::Double, true))
                .or_else(|| secret(text, at, 0, Written::Single, true))
        }),
        pattern: r#"[^\s"'`\\<>|;]{12,}"#,
        check: Some(|value| placeholder::real(value) && judge::machine_made(value)),
        reach: 2048,
        hits: &[
            "ngrok config add-authtoken «Zk8wQ2nV7rT4yB6mX1cF»",
            "cargo login «9f86d081884c7d659a2feaa0c55ad015»",
            "curl --oauth2-bearer '«q7Lr2VxT9bKd4WzHm1Zk»' https://x.example.org",
        ],
        misses: &[
            "vault login -method=userpass username=jane",
            "npm set registry https://r.example.org",
        ],
        ..OPTION
    },
    Rule {
        id: "cli/here-string",
        about: "Password or token that a command reads from `<<<`",
        wake: &[Wake::Words(&[
            "passwd",
            "cryptsetup",
            "chpasswd",
            "wrangler",
            "read -s",
            "secret put",
            "secrets set",
            "login",
            "ssh-add",
            "gpg",
        ])],
        pattern: r#"[a-z][^\n<>|;]{0,120}<<< ?["']?(?P<value>[^\s"'`<>|;$]{6,128})"#,
        check: Some(given),
        hits: &[
            "cryptsetup luksOpen /dev/sdb data <<< '«w8Kd22x»'",
            "wrangler secret put API_KEY <<< «Zk8wQ2nV7rT4yB6mX1cF»",
        ],
        misses: &["read -s PASS <<< \"$INPUT\"", "login <<< $PASSWORD"],
        ..OPTION
    },
    Rule {
        id: "cli/user-password",
        about: "User and password as one argument, `--user user:password`",
        wake: &[Wake::Words(&["user ", "user=", "proxy-user", "userpwd"])],
        pattern: r#"(?i:user|proxy-user|userpwd)(?:[ =]{1,3}|, ?)\\?["']?[A-Za-z0-9._%@+-]{1,64}:(?P<value>[^\s"'`<>|;/:\\][^\s"'`<>|;\\]{2,63})"#,
        begin: Some(user_option),
        hits: &[
            "wget2 --user jane:«S0mmer!x» https://x.example.org",
            "user = \"jane:«w8Kd22x»\"",
            "curl_easy_setopt(curl, CURLOPT_USERPWD, \"jane:«w8Kd22x»\");",
        ],
        misses: &[
            "docker run --user 1000:1000 image",
            "tool --user jane:staff file",
            "the user jane:doe42 is here",
        ],
        check: Some(|value| given(value) && judge::strong(value)),
        ..OPTION
    },
    Rule {
        id: "cli/identified-by",
        about: "Password of a database user in SQL",
        wake: &[Wake::Words(&["identified"])],
        pattern: r#"(?i:identified (?:with [a-z0-9_']{3,40} )?by (?:password )?)\\{0,3}["'](?P<value>[^"'\\\n]{3,128})\\{0,3}["']"#,
        check: Some(quoted),
        hits: &[
            "CREATE USER 'app'@'%' IDENTIFIED BY '«hunter2»';",
            "alter user app identified with mysql_native_password by '«S0mmer!x»';",
        ],
        misses: &[
            "identified by 'password'",
            "IDENTIFIED BY '${DB_PASSWORD}'",
            "identified by the user",
        ],
        ..OPTION
    },
    Rule {
        id: "cli/identified-bare",
        about: "Password of a database user in SQL, without quotes",
        wake: &[Wake::Words(&["identified by"])],
        pattern: r#"(?i:identified by )(?P<value>[A-Za-z][A-Za-z0-9_$#]{2,63})(?:;|\s*$|\n| (?i:default|account|quota|profile|using))"#,
        check: Some(|value| given(value) && judge::strong(value)),
        hits: &[
            "CREATE USER scott IDENTIFIED BY «w8Kd22x»;",
            "ALTER USER scott IDENTIFIED BY «Tiger_77» ACCOUNT UNLOCK",
        ],
        misses: &["identified by the user.", "identified by column2 of it"],
        ..OPTION
    },
    Rule {
        id: "cli/set-password",
        about: "Password of a database user, set in SQL",
        wake: &[Wake::Words(&["set password"])],
        pattern: r#"(?i:set password)(?i: for [^=\n]{1,80}?)? ?= ?(?i:password\()?\\{0,3}["'](?P<value>[^"'\\\n]{3,128})\\{0,3}["']"#,
        check: Some(quoted),
        hits: &[
            "SET PASSWORD FOR 'app'@'%' = '«w8Kd22x»';",
            "set password = password('«kX9vb2qq»');",
        ],
        misses: &[
            "set password for the user in 'settings'",
            "SET PASSWORD FOR 'app'@'%' = '$PW';",
        ],
        ..OPTION
    },
    Rule {
        id: "cli/secure-string",
        about: "Password given to PowerShell's ConvertTo-SecureString",
        wake: &[Wake::Words(&["convertto-securestring"])],
        pattern: r#"(?i:convertto-securestring)(?: -(?i:string|asplaintext|force))* \(?\\{0,3}["'](?P<value>[^"'\\\n]{3,128})\\{0,3}["']"#,
        check: Some(quoted),
        hits: &[
            "ConvertTo-SecureString '«hunter2»' -AsPlainText -Force",
            "ConvertTo-SecureString -String \"«S0mmer!x»\" -AsPlainText",
        ],
        misses: &[
            "ConvertTo-SecureString $plain -AsPlainText",
            "ConvertTo-SecureString -String \"$pw\"",
        ],
        ..OPTION
    },
    Rule {
        id: "cli/piped",
        about: "Password that is piped to sudo, su, chpasswd or a login",
        wake: &[Wake::Words(&["echo ", "printf ", "yes "])],
        begin: Some(pipe),
        pattern: r#"(?:echo|printf|yes)(?: -n| -e| -ne)?(?: \\?["']%s(?:\\n)?\\?["'])? \\?["']?(?:[a-z_][a-z0-9_-]{0,31}:)?(?P<value>[^\s"'`<>|;:$\\][^\s"'`<>|;\\]{2,63})(?:\\+n[^\s"'|]{0,64})?\\?["']? ?\| ?(?:sudo (?:-[A-Za-z]+ )*-S|(?:sudo )?(?:chpasswd|passwd|smbpasswd)|su |(?:docker|podman|gh|npm|helm registry|vault|op|aws|az) [^\n]{0,80}-(?:stdin|with-token)|cryptsetup|kinit|openssl|gpg|ssh-add|sshpass|base64)"#,
        hits: &[
            "echo '«hunter2»' | sudo -S apt update",
            "echo \"deploy:«S0mmer!x»\" | chpasswd",
            "echo «kX9vb2qq» | docker login -u jane --password-stdin",
            "printf '%s' '«kX9vb2qq»' | gh auth login --with-token",
            "yes «kX9vb2qq» | passwd jane",
        ],
        misses: &[
            "echo $PASS | sudo -S apt update",
            "echo hello | sudo tee /etc/motd",
        ],
        ..OPTION
    },
    Rule {
        id: "cli/net-use",
        about: "Password among the arguments of `net use` and `net user`",
        wake: &[Wake::Words(&["net use"])],
        pattern: r#"(?:net use [^\n]{0,80}?\\\\[^\s]{1,80} (?:/[a-zA-Z]+:?[^\s]{0,64} ){0,3}|net user [A-Za-z0-9._-]{1,40} )["']?(?P<value>[^\s"'/*<>|;-][^\s"'<>|;]{2,63})"#,
        hits: &[
            "net use Z: \\\\server\\share «S0mmer!x» /user:jane",
            "net user jane «hunter2» /add",
            "net use \\\\server\\share /user:DOM\\administrator «w8Kd22x»",
        ],
        misses: &[
            "net use Z: \\\\server\\share /user:jane *",
            "net user jane /delete",
        ],
        ..OPTION
    },
    Rule {
        id: "cli/htpasswd",
        about: "Password at the end of the line of htpasswd",
        wake: &[Wake::Words(&["htpasswd -"])],
        pattern: r#"htpasswd (?:-[a-zA-Z]+ ){0,2}-[a-zA-Z]*b[a-zA-Z]* (?:-[a-zA-Z]+ ){0,2}(?:[^\s"'-]{1,100} ){1,2}["']?(?P<value>[^\s"'`<>|;-][^\s"'`<>|;]{2,63})["']?(?:\n|$|[ \\"'`|;&])"#,
        hits: &[
            "htpasswd -bc /etc/nginx/.htpasswd jane «w8Kd22x»",
            "htpasswd -nbB jane '«kX9-vb2»'",
        ],
        misses: &[
            "htpasswd -c /etc/nginx/.htpasswd jane",
            "htpasswd -nbB jane $PASS",
        ],
        ..OPTION
    },
    Rule {
        id: "cli/pgpass",
        about: "Password in a line of .pgpass",
        wake: &[
            Wake::Digits {
                runs: &[4, 5],
                total: 4,
                letters: 0,
            },
            Wake::Byte(b':'),
        ],
        sift: Some(|text, at| match text[at] {
            b':' => text[..at].ends_with(b"*:*"),
            _ => text[..at].ends_with(b":"),
        }),
        begin: Some(line_of_pgpass),
        pattern: r#"[A-Za-z0-9.*_-]{1,80}:(?:[0-9]{4,5}|\*):[^\s:/]{1,64}:[^\s:/]{1,64}:(?P<value>[^\s:"'\\]{3,64})"#,
        hits: &[
            "db.example.org:5432:app:jane:«hunter2»",
            "localhost:5433:*:postgres:«S0mmer!x»\n",
            "*:*:*:postgres:«w8Kd22x»",
        ],
        misses: &[
            "db.example.org:5432:app",
            "at 10.0.0.1:8080:5:3:abcd",
            "x:1234:a:b:****",
        ],
        ..OPTION
    },
];

fn given(value: &str) -> bool {
    placeholder::real(value)
        && !judge::code(value)
        && !judge::named(value)
        && !value.bytes().all(|b| b.is_ascii_digit() && value.len() < 5)
}

/// The option itself, which must have its two dashes, or a line of curl's settings.
fn user_option(text: &[u8], at: usize) -> Option<usize> {
    let before = &text[at.saturating_sub(8)..at];
    let dashed = before.ends_with(b"--");
    let settings = before.is_empty() || before.ends_with(b"\n") || before.ends_with(b"CURLOPT_");
    (dashed || settings).then_some(at)
}

/// The beginning of the line, if only a host stands before the port.
fn line_of_pgpass(text: &[u8], at: usize) -> Option<usize> {
    // `*:*:*:user:…`: woken at the second colon.
    if text[at] == b':' {
        return text[..at].ends_with(b"*:*").then(|| at - 3);
    }
    if at == 0 || text[at - 1] != b':' {
        return None;
    }
    let host = text[at.saturating_sub(81)..at - 1]
        .iter()
        .rev()
        .take_while(|b| b.is_ascii_alphanumeric() || b".*_-".contains(b))
        .count();
    let start = at - 1 - host;
    // The escape of a line break before it is no part of the name of the host.
    let escaped = start > 0 && text[start - 1] == b'\\' && text[start] == b'n' && host > 1;
    if escaped {
        return Some(start + 1);
    }
    (host > 0 && (start == 0 || matches!(text[start - 1], b'\n' | b'"' | b'\'' | b'`')))
        .then_some(start)
}

/// Only where something is piped to a program that takes a password.
fn pipe(text: &[u8], at: usize) -> Option<usize> {
    let line = &text[at..(at + 160).min(text.len())];
    let line = &line[..memchr::memchr(b'\n', line).unwrap_or(line.len())];
    memchr::memmem::find(line, b"|").map(|_| at)
}
