//! Passwords on command lines and in calls, where an option or a place tells them.

use super::{judge, placeholder};
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

const OPTION: Rule = Rule {
    label: Label::PASSWORD,
    reach: 256,
    check: Some(given),
    source: "Manuals of the programs named",
    left: Edge::Free,
    right: Edge::Free,
    confidence: Confidence::Likely,
    generic: true,
    ..Rule::BASE
};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "cli/mysql",
        about: "Password joined to `-p` of the MySQL programs",
        wake: &[Wake::Words(&["mysql", "mariadb"])],
        pattern: r#"(?:mysql|mariadb)[a-z-]{0,12} (?:[^\n|;&<>]{0,120}? )?-p["']?(?P<value>[^\s"'`<>|;-][^\s"'`<>|;]{2,63})"#,
        hits: &[
            "mysql -u root -p«hunter2» shop",
            "mysqldump -h db -uapp -p'«S0mmer!x»' shop > dump.sql",
        ],
        misses: &[
            "mysql -u root -p shop",
            "mysql --protocol tcp",
            "mysql -p$MYSQL_PWD",
            "mysql -ppassword db",
        ],
        ..OPTION
    },
    Rule {
        id: "cli/password-option",
        about: "Password behind `-p`, `-a`, `-w` or `-P` of programs that take it there",
        wake: &[Wake::Words(&[
            "sshpass",
            "docker",
            "podman",
            "helm",
            "mongo",
            "redis-cli",
            "ldap",
            "zip",
            "unzip",
            "nerdctl",
            "oras",
            "htpasswd",
        ])],
        pattern: r#"(?:sshpass [^\n|;&]{0,24}?-p ?|(?:docker|podman|nerdctl|oras|helm registry) login [^\n|;&]{0,120}?-p |mongo[a-z]{0,8} [^\n|;&]{0,120}?-p |redis-cli (?:[^\n|;&]{0,120}? )?-a |ldap[a-z]{3,8} [^\n|;&]*?-w ?|(?:un)?zip (?:[^\n|;&]{0,60}? )?-P |htpasswd -[a-zA-Z]{0,6}b[a-zA-Z]{0,6} [^\s]{1,60} [^\s]{1,40} )["']?(?P<value>[^\s"'`<>|;-][^\s"'`<>|;]{2,63})"#,
        hits: &[
            "sshpass -p '«hunter2»' ssh root@host",
            "docker login -u jane -p «kX9vb2qq» r.example.org",
            "redis-cli -h cache -a «w8Kd22x» ping",
            "zip -r -P «Sommer2024!» out.zip dir",
            "mongosh -u app -p «w8Kd22x»",
        ],
        misses: &[
            "docker run -p 8080:80 nginx",
            "sshpass -p $PASS ssh host",
            "docker login -u jane --password-stdin",
            "redis-cli -h cache ping",
        ],
        ..OPTION
    },
    Rule {
        id: "cli/user-password",
        about: "User and password as one argument, `-u user:password`",
        wake: &[Wake::Words(&[
            "curl",
            "wget",
            "http ",
            "https ",
            "--user",
            "--proxy-user",
            "user ",
        ])],
        pattern: r#"(?:curl (?:[^\n]*? )?(?:-u|-U)|https? (?:[^\n]*? )?(?:-a)|user|proxy-user)[ =]?["']?[A-Za-z0-9._%@+\\-]{1,64}:(?P<value>[^\s"'`<>|;/:][^\s"'`<>|;]{2,63})"#,
        begin: Some(user_option),
        hits: &[
            "curl -u admin:«hunter2» https://x.example.org",
            "curl -s -X POST -u \"jane.doe:«S0mmer!x»\" https://x.example.org",
            "curl --user app:«w8Kd22x» https://x.example.org",
        ],
        misses: &[
            "curl -u admin https://x.example.org:8080/a",
            "curl -u $USER:$PASS https://x.example.org",
            "curl -u user:password https://x.example.org",
            "docker run --user 1000:1000 image",
        ],
        ..OPTION
    },
    Rule {
        id: "cli/identified-by",
        about: "Password of a database user in SQL",
        wake: &[Wake::Words(&["identified"])],
        pattern: r#"(?i:identified (?:with [a-z0-9_']{3,40} )?by (?:password )?)["'](?P<value>[^"'\n]{3,128})["']"#,
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
        id: "cli/secure-string",
        about: "Password given to PowerShell's ConvertTo-SecureString",
        wake: &[Wake::Words(&["convertto-securestring"])],
        pattern: r#"(?i:convertto-securestring)(?: -(?i:string|asplaintext|force))* \(?["'](?P<value>[^"'\n]{3,128})["']"#,
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
        wake: &[Wake::Words(&["echo", "printf"])],
        pattern: r#"(?:echo|printf)(?: -n| -e| '%s')? ["']?(?:[a-z_][a-z0-9_-]{0,31}:)?(?P<value>[^\s"'`<>|;:$][^\s"'`<>|;]{2,63})["']? ?\| ?(?:sudo (?:-[A-Za-z]+ )*-S|sudo chpasswd|chpasswd|passwd --stdin|su |(?:docker|podman|gh|npm|helm registry) [^\n]{0,80}-stdin|cryptsetup|kinit)"#,
        hits: &[
            "echo '«hunter2»' | sudo -S apt update",
            "echo \"deploy:«S0mmer!x»\" | chpasswd",
            "echo «kX9vb2qq» | docker login -u jane --password-stdin",
        ],
        misses: &[
            "echo $PASS | sudo -S apt update",
            "echo hello | sudo tee /etc/motd",
        ],
        ..OPTION
    },
    Rule {
        id: "cli/pair",
        about: "User and password as two texts of a call",
        wake: &[Wake::Words(&[
            "networkcredential",
            "httpbasicauth",
            "httpdigestauth",
            "basicauth",
            "basic_auth",
            "auth",
            "usernamepasswordcredential",
            "passwordauthentication",
            "login(",
            "credentials(",
            "plainauth",
        ])],
        pattern: r#"(?i:networkcredential|http(?:basic|digest)auth|basic_?auth|auth|usernamepasswordcredentials?|passwordauthentication|login|credentials|plainauth) ?[=(:]{1,2} ?(?:\("", ?|[(\[])?["'][^"'\n]{0,64}["'], ?["'](?P<value>[^"'\n]{3,64})["']"#,
        check: Some(|value| given(value) && judge::strong(value)),
        hits: &[
            "new NetworkCredential(\"jane\", \"«S0mmer!x»\");",
            "requests.get(url, auth=('jane', '«hunter2»'))",
            "server.login('jane.doe', '«w8Kd22x»')",
        ],
        misses: &[
            "auth=('user', 'password')",
            "login('/home', 'dashboard')",
            "auth: ['read', 'write']",
        ],
        ..OPTION
    },
    Rule {
        id: "cli/net-use",
        about: "Password among the arguments of `net use`, `net user` and `mc alias`",
        wake: &[Wake::Words(&["net use", "mc alias"])],
        pattern: r#"(?:net use [^\n]{0,80}?\\\\[^\s]{1,80} |net user [A-Za-z0-9._-]{1,40} |mc alias set [^\s]{1,40} [^\s]{1,100} [^\s]{1,64} )["']?(?P<value>[^\s"'/*<>|;-][^\s"'<>|;]{2,63})"#,
        hits: &[
            "net use Z: \\\\server\\share «S0mmer!x» /user:jane",
            "net user jane «hunter2» /add",
            "mc alias set store https://s3.example.org jane «w8Kd22x-s3»",
        ],
        misses: &[
            "net use Z: \\\\server\\share /user:jane *",
            "net user jane /delete",
        ],
        ..OPTION
    },
    Rule {
        id: "cli/pgpass",
        about: "Password in a line of .pgpass",
        wake: &[Wake::Digits {
            runs: &[4, 5],
            total: 4,
            letters: 0,
        }],
        begin: Some(line_of_pgpass),
        pattern: r"[A-Za-z0-9.*_-]{1,80}:[0-9]{4,5}:[^\s:/]{1,64}:[^\s:/]{1,64}:(?P<value>[^\s:]{3,64})",
        hits: &[
            "db.example.org:5432:app:jane:«hunter2»",
            "localhost:5433:*:postgres:«S0mmer!x»\n",
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
        && !value.bytes().all(|b| b.is_ascii_digit() && value.len() < 5)
}

/// From `curl`, or the option itself, which must have its two dashes.
fn user_option(text: &[u8], at: usize) -> Option<usize> {
    let dashed = text[..at].ends_with(b"--");
    match text[at] | 32 {
        b'u' | b'p' => dashed.then_some(at),
        _ => (!dashed).then_some(at),
    }
}

/// The beginning of the line, if only a host stands before the port.
fn line_of_pgpass(text: &[u8], at: usize) -> Option<usize> {
    if at == 0 || text[at - 1] != b':' {
        return None;
    }
    let host = text[at.saturating_sub(81)..at - 1]
        .iter()
        .rev()
        .take_while(|b| b.is_ascii_alphanumeric() || b".*_-".contains(b))
        .count();
    let start = at - 1 - host;
    (host > 0 && (start == 0 || matches!(text[start - 1], b'\n' | b'"' | b'\'' | b'`')))
        .then_some(start)
}
