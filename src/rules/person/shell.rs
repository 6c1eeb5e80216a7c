//! Login names that a shell shows: in its prompt, and as owners of files.

use super::home::is_person;
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "person/shell-prompt",
        about: "Login name in the prompt of a shell",
        label: Label::USERNAME,
        wake: &[Wake::Byte(b'@')],
        begin: Some(begin_prompt),
        pattern: concat!(
            r"(?P<value>[A-Za-z_][A-Za-z0-9._-]{0,31})@[A-Za-z0-9][A-Za-z0-9.-]{0,62}",
            r"(?::[~/][^\n:$#%>]{0,80}[$#%]|[ ](?:~|/)?[^\s\]$#%]{0,60}(?:\][$#%]|[ ][$#%]))(?:\s|$)",
        ),
        reach: 256,
        left: Edge::Free,
        right: Edge::Free,
        check: Some(is_person),
        confidence: Confidence::Likely,
        hits: &[
            "«jroe»@laptop:~/src$ ls",
            "(venv) «jane.roe»@box:/var/log$ tail -f syslog",
            "[«jroe»@node3 src]$ make",
            "«jroe»@MacBook-Pro ~ % brew list",
            "«jroe»@MacBook-Pro project % git status",
        ],
        misses: &[
            "root@4f2a8c:/app# ls",
            "ubuntu@ip-198-51-100-7:~$ ls",
            "mail jane@example.org for $5",
            "git clone git@example.org:x/y.git $ # x",
            "import { x } from 'a@b:~/c$'",
        ],
        source: "Bash manual, Controlling the Prompt; defaults of Debian, Fedora and macOS",
        ..Rule::BASE
    },
    Rule {
        id: "person/login-at-address",
        about: "Login name before the address of a machine, as SSH has it",
        label: Label::USERNAME,
        wake: &[Wake::Byte(b'@')],
        sift: Some(|text, at| text.get(at + 1).is_some_and(u8::is_ascii_digit)),
        begin: Some(begin_address),
        // Versions of packages have four parts, too; their first is small.
        pattern: concat!(
            r"(?P<value>[A-Za-z_][A-Za-z0-9._-]{1,31})@(?:[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5])",
            r"(?:\.(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])){3}(?:[^0-9A-Za-z._-]|\.\s|\.?$)",
        ),
        reach: 64,
        left: Edge::Free,
        right: Edge::Free,
        check: Some(is_person),
        confidence: Confidence::Likely,
        hits: &[
            "ssh «jroe»@«192.0.2.14»",
            "scp a.txt «jane.roe»@«198.51.100.7»:/srv/",
            "«jroe_l»@«192.0.2.14»'s password: ",
            "ssh://«jroe»@«203.0.113.9»/",
        ],
        misses: &[
            "ssh root@192.0.2.14",
            "ssh ubuntu@192.0.2.14",
            "left-pad@1.2.3.4",
            "chromium@120.0.6099.109",
        ],
        source: "ssh(1), scp(1)",
        ..Rule::BASE
    },
    Rule {
        id: "person/login-domain",
        about: "Login name behind its domain, as an option of a program of Windows",
        label: Label::USERNAME,
        wake: &[Wake::Words(&["user:", "username:", "credential "])],
        begin: Some(|text, at| (at > 0 && b"/-".contains(&text[at - 1])).then_some(at)),
        pattern: concat!(
            r#"(?i:user|username|credential)[: ]["']?[A-Za-z][A-Za-z0-9.-]{0,30}\\{1,2}"#,
            r#"(?P<value>[A-Za-z_][A-Za-z0-9._-]{1,31})(?:[\s"'`*]|\z|[.,](?:\s|\z))"#,
        ),
        reach: 96,
        left: Edge::Free,
        right: Edge::Free,
        check: Some(is_person),
        confidence: Confidence::Likely,
        hits: &[
            r"net use \\srv\share /user:CORP\«jroe»",
            r#"runas /user:"CORP\«jane.roe»" cmd"#,
            r"Enter-PSSession -Credential CORP\«jroe»",
        ],
        misses: &[
            r"net use \\srv\share /user:CORP\Administrator",
            r"user:CORP\jroe",
            r"/user:guest",
        ],
        source: "Microsoft Learn, net use and runas",
        ..Rule::BASE
    },
    Rule {
        id: "person/file-owner",
        about: "Login name of a file's owner in a listing",
        label: Label::USERNAME,
        wake: &[Wake::Words(&["drw", "lrw", "rw-", "rwx", "r--r", "r-xr"])],
        begin: Some(begin_owner),
        pattern: r"[-dlbcps](?:[r-][w-][xsS-]){2}[r-][w-][xtT-][.+@]?[ \t]+[0-9]+[ \t]+(?P<value>[A-Za-z_][A-Za-z0-9._-]{1,31})[ \t]+[A-Za-z0-9_.-]+[ \t]+[0-9]",
        reach: 160,
        left: Edge::Free,
        right: Edge::Free,
        check: Some(is_person),
        confidence: Confidence::Likely,
        hits: &[
            "drwxr-xr-x  5 «jroe»  staff   160 Jan  1 10:00 src",
            "total 8\n-rw-r--r--@ 1 «jane» users 12 Mar 3 2025 a.txt",
            "lrwxrwxrwx 1 «jroe» «jroe» 7 May  9 11:00 bin -> usr/bin",
        ],
        misses: &[
            "drwxr-xr-x  5 root root 160 Jan  1 10:00 src",
            "-rw-r--r-- 1 www-data www-data 12 Mar 3 2025 a.txt",
            "drwxr-xr-x 15 1000 1000 480 Dec 18 09:00 .",
            "chmod rwxr-xr-x 1 jane users",
        ],
        source: "POSIX.1-2024, ls, long format",
        ..Rule::BASE
    },
    Rule {
        id: "person/file-group",
        about: "Login name as the group of a file in a listing",
        label: Label::USERNAME,
        wake: &[Wake::Words(&["drw", "lrw", "rw-", "rwx", "r--r", "r-xr"])],
        begin: Some(begin_owner),
        pattern: r"[-dlbcps](?:[r-][w-][xsS-]){2}[r-][w-][xtT-][.+@]?[ \t]+[0-9]+[ \t]+[A-Za-z0-9._-]{1,32}[ \t]+(?P<value>[A-Za-z_][A-Za-z0-9._-]{1,31})[ \t]+[0-9]",
        reach: 160,
        left: Edge::Free,
        right: Edge::Free,
        check: Some(is_own_group),
        confidence: Confidence::Likely,
        hits: &[
            "-rw-r--r-- 1 root «jroe» 12 Mar 3 2025 a.txt",
            "lrwxrwxrwx 1 «jroe» «jroe» 7 May  9 11:00 bin -> usr/bin",
        ],
        misses: &[
            "drwxr-xr-x  5 root wheel 160 Jan  1 10:00 src",
            "drwxr-xr-x  5 root docker 160 Jan  1 10:00 src",
            "-rw-r-----  1 root shadow 512 Dec 18 09:12 gshadow",
        ],
        source: "POSIX.1-2024, ls, long format",
        ..Rule::BASE
    },
];

/// From the sign of the `@`, back over the name, which begins a line or stands in a bracket.
fn begin_prompt(text: &[u8], at: usize) -> Option<usize> {
    let name = text[..at].iter().rev().take(33);
    let len = name
        .take_while(|b| b.is_ascii_alphanumeric() || b"._-".contains(b))
        .count();
    let from = at - len;
    let lead = text[..from].iter().rev().take(40);
    let lead = lead.take_while(|&&b| b != b'\n').count();
    let lead = &text[from - lead..from];
    // An environment's name may stand before it, a quotation's or a diff's mark, or a back-tick.
    let plain = lead.iter().all(|b| b" \t>+-`[|".contains(b));
    let opens = plain || lead.ends_with(b") ") && lead.trim_ascii_start().first() == Some(&b'(');
    (len > 0 && opens).then_some(from)
}

/// From the sign of the `@`, back over the name: behind a colon it would be a password.
fn begin_address(text: &[u8], at: usize) -> Option<usize> {
    let name = text[..at].iter().rev().take(33);
    let len = name
        .take_while(|b| b.is_ascii_alphanumeric() || b"._-".contains(b))
        .count();
    let before = text[..at - len].last();
    let is_free = !before.is_some_and(|b| b":@%+=&".contains(b) || *b >= 0x80);
    (len > 1 && is_free).then_some(at - len)
}

/// The sign before the permissions belongs to them.
fn begin_owner(text: &[u8], at: usize) -> Option<usize> {
    match at.checked_sub(1).map(|before| text[before]) {
        Some(b'-') => Some(at - 1),
        _ => Some(at),
    }
}

/// Groups that hold many.
#[rustfmt::skip]
const GROUPS: &[&str] = &[
    "adm", "admin", "audio", "avahi", "backup", "bin", "cdrom", "colord", "crontab", "daemon", "devs", "dialout", "dip",
    "disk", "docker", "everyone", "floppy", "games", "gnats", "input", "irc", "kmem", "kvm", "libvirt", "lp", "lpadmin",
    "lxd", "mail", "man", "messagebus", "mysql", "netdev", "nogroup", "operator", "plugdev", "polkitd", "postdrop",
    "postfix", "proxy", "rdma", "render", "sasl", "sgx", "shadow", "ssh", "sshd", "ssl-cert", "staff", "sudo",
    "supplementary", "sys", "syslog", "systemd-journal", "systemd-network", "systemd-resolve", "tape", "tcpdump",
    "tss", "tty", "users", "utmp", "uucp", "uuidd", "video", "voice", "wheel",
];

fn is_own_group(group: &str) -> bool {
    is_person(group) && !GROUPS.contains(&group.to_lowercase().as_str())
}
