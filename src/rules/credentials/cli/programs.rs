//! Programs that take a secret on their command line, and where: from their manuals.

/// What an argument gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gives {
    Password,
    /// A key or token, made by a machine.
    Token,
    /// `user:password`.
    UserColon,
    /// `user%password`.
    UserPercent,
    /// `user,password`.
    UserComma,
    /// `user/password@host`.
    UserSlash,
    /// `pass:password`, of OpenSSL.
    PassColon,
}

/// A program, or some that are alike.
#[derive(Debug)]
pub(super) struct Program {
    /// What its name begins with, in any case.
    pub(super) names: &'static [&'static str],
    /// A word that must come before the secret, such as `login`.
    pub(super) word: &'static str,
    /// Options before a secret; with `*` it is joined to the option, with `**` it may be.
    pub(super) options: &'static [(&'static str, Gives)],
    /// The argument that is one, counted behind `word` without options.
    pub(super) at: Option<(usize, Gives)>,
}

const fn options(
    names: &'static [&'static str],
    options: &'static [(&'static str, Gives)],
) -> Program {
    Program {
        names,
        word: "",
        options,
        at: None,
    }
}

const fn word(
    names: &'static [&'static str],
    word: &'static str,
    options: &'static [(&'static str, Gives)],
) -> Program {
    Program {
        names,
        word,
        options,
        at: None,
    }
}

const fn position(
    names: &'static [&'static str],
    word: &'static str,
    at: usize,
    gives: Gives,
) -> Program {
    Program {
        names,
        word,
        options: &[],
        at: Some((at, gives)),
    }
}

use Gives::{PassColon, Password, Token, UserColon, UserComma, UserPercent, UserSlash};

/// A program may stand here more than once; the first that finds something is taken.
#[rustfmt::skip]
pub(super) const PROGRAMS: &[Program] = &[
    position(&["mysqladmin"], "password", 1, Password),
    options(&["mysql", "mariadb"], &[("-p*", Password)]),
    options(&["sshpass"], &[("-p**", Password)]),
    word(&["docker", "podman", "nerdctl", "oras", "buildah", "skopeo", "crane", "helm"], "login",
        &[("-p", Password)]),
    options(&["mongo"], &[("-p", Password)]),
    options(&["redis-cli", "valkey-cli", "keydb-cli"], &[("-a", Password), ("--pass", Password)]),
    options(&["ldap"], &[("-w**", Password)]),
    options(&["unzip", "zip ", "zipcloak"], &[("-P**", Password)]),
    options(&["z a ", "z x ", "z e ", "z t ", "z u ", "z l ", "za a ", "za x ", "zz a ", "zz x "],
        &[("-p*", Password)]),
    options(&["unrar", "rar "], &[("-hp*", Password), ("-p*", Password)]),
    options(&["sqlcmd", "bcp ", "osql", "tsql"], &[("-P**", Password)]),
    options(&["cqlsh"], &[("-p", Password)]),
    options(&["nodetool"], &[("-pw", Password)]),
    options(&["psexec", "evil-winrm", "crackmapexec", "netexec", "nxc ", "hydra", "smbmap",
        "rdesktop", "bloodhound", "kerbrute", "enum4linux"], &[("-p", Password)]),
    options(&["ncftp"], &[("-p", Password)]),
    options(&["beeline"], &[("-p", Password)]),
    options(&["mosquitto_"], &[("-P", Password), ("--pw", Password)]),
    options(&["ipmitool"], &[("-P", Password)]),
    options(&["snmp"], &[("-A", Password), ("-X", Password), ("-c", Password)]),
    word(&["twine"], "upload", &[("-p", Password)]),
    options(&["az login", "az acr login", "az ad"], &[("-p", Password)]),
    options(&["signtool"], &[("/p", Password), ("-p", Password)]),
    options(&["certutil"], &[("-p", Password)]),
    options(&["xfreerdp", "wlfreerdp", "mstsc"], &[("/p:", Password)]),
    options(&["schtasks"], &[("/RP", Password), ("/rp", Password), ("/P", Password), ("/p", Password)]),
    options(&["cmdkey"], &[("/pass:", Password)]),
    options(&["wmic"], &[("/password:", Password)]),
    options(&["smbclient", "rpcclient", "smbget", "smbtree", "wbinfo", "winexe", "pth-"],
        &[("-U**", UserPercent), ("--user", UserPercent)]),
    options(&["curl", "xh "], &[("-u**", UserColon), ("-U**", UserColon), ("--user", UserColon),
        ("--proxy-user", UserColon), ("--pass", Password), ("--oauth2-bearer", Token), ("-a", UserColon)]),
    options(&["http ", "https "], &[("-a**", UserColon), ("--auth", UserColon)]),
    options(&["lftp"], &[("-u**", UserComma)]),
    options(&["openssl"], &[("-passin", PassColon), ("-passout", PassColon), ("-pass", PassColon),
        ("-k", Password)]),
    options(&["pdftk"], &[("user_pw", Password), ("owner_pw", Password), ("input_pw", Password)]),
    options(&["nmcli"], &[("password", Password), ("wifi-sec.psk", Password),
        ("802-11-wireless-security.psk", Password)]),
    options(&["netsh"], &[("keyMaterial", Password), ("key", Password)]),
    position(&["wpa_passphrase"], "", 2, Password),
    position(&["rabbitmqctl"], "add_user", 2, Password),
    position(&["rabbitmqctl"], "change_password", 2, Password),
    position(&["sqlplus", "expdp", "impdp", "sqlldr", "rman", "exp ", "imp "], "", 1, UserSlash),
    position(&["mc alias", "mcli alias"], "set", 4, Password),
    word(&["gh secret", "gh auth"], "set", &[("-b", Token), ("--body", Token)]),
    position(&["ngrok"], "authtoken", 1, Token),
    position(&["ngrok"], "add-authtoken", 1, Token),
    position(&["cargo"], "login", 1, Token),
    position(&["nuget"], "setapikey", 1, Token),
    position(&["vault"], "login", 1, Token),
    word(&["doctl"], "init", &[("-t", Token)]),
    position(&["npm", "pnpm", "yarn"], "set", 2, Token),
    options(&["dsadd", "dsmod"], &[("-pwd", Password)]),
    options(&["steghide"], &[("-p", Password)]),
    options(&["rclone"], &[("pass", Password), ("password", Password)]),
    options(&["rails", "wsadmin", "jboss-cli", "asadmin", "neo4j-admin", "cypher-shell", "kcadm"],
        &[("-p", Password), ("-password", Password)]),
];
