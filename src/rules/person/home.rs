//! Login names in the paths of home directories.

use crate::identity::Token;
use crate::label::Label;
use crate::rules::{Confidence, Edge, Rule, Wake};

pub(super) const LOGIN: Rule = Rule {
    id: "person/home-login",
    about: "Login name in the path of a home directory",
    label: Label::USERNAME,
    wake: &[Wake::Words(&[
        "home/", "users/", "users\\", "home\\/", "users\\/",
    ])],
    begin: Some(begin_path),
    pattern: concat!(
        r"(?i:home|users)(?:\\?/|\\{1,4})",
        // On Windows a login may have spaces in it: the next separator shows where it ends.
        r#"(?P<value>[^\\/:*?"'<>|\x00-\x20$%{}()\[\]@,;=&#!`~.-][^/:*?"'<>|\x00-\x1F$%{}()\[\]@,;=&#!`~\\]{0,31}[\\/]?)"#,
    ),
    reach: 160,
    left: Edge::Free,
    right: Edge::Free,
    fit: Some(fit_login),
    check: Some(is_person),
    confidence: Confidence::Likely,
    hits: &[
        "in /home/«jdoe»/src/main.rs",
        "cd /Users/«jane.doe» && ls",
        r"C:\Users\«Jane Doe»\Desktop\x.txt",
        r"c:\\users\\«jdoe»\\AppData",
        "file:///Users/«jane»/notes.md",
        "/mnt/c/Users/«jdoe»/x",
        "jdoe's shell:x:1000:1000::/home/«jdoe»:/bin/bash",
        r"在C:\Users\«王小明»\桌面里",
        r#"{"cwd":"/Users/«jane»"}"#,
        r"\/Users\/«jane»\/x",
        "HOME=/home/«jdoe».",
        "/Users/«张三»/Documents",
        r"\\server\c$\Users\«jdoe»\x",
        r"in C:\Users\«nroe42»\x and D:\data\Users\«rdoe»\y",
        r"cd C:\\Users\\«tdoe»\n",
    ],
    misses: &[
        "/home/runner/work and /Users/Shared/x",
        "https://example.org/users/jane and https://example.org/home/page",
        "GET /api/users/jane HTTP/1.1",
        "/home/<user>/x and /home/$USER/x and /home/{user}",
        r"C:\Users\runneradmin\AppData",
        r"C:\Users\Public\x and C:\Users\%USERNAME%\x",
        "src/home/index.js",
        "/home/username/x",
        "at Object.<anonymous> (/home/index.js:3:1)",
        "in /home/staging/nodejs/x or /home/dist/nodejs/docs",
        "/users/42",
        "router.push('/home/settings')",
        "at-home/office",
    ],
    source: "Filesystem Hierarchy Standard 3.0, section 3.8; macOS and Windows profile directories",
    ..Rule::BASE
};

pub(super) const PROJECT: Rule = Rule {
    id: "person/home-login-slug",
    about: "Login name in a home directory's path that was made a name, with hyphens for slashes",
    label: Label::USERNAME,
    wake: &[Wake::Words(&["home-", "users-"])],
    begin: Some(begin_slug),
    pattern: "(?:home|Users|users)-(?P<value>[A-Za-z0-9_]{2,31})",
    reach: 64,
    left: Edge::Free,
    right: Edge::Word,
    check: Some(is_person),
    confidence: Confidence::Likely,
    hits: &[
        "~/.claude/projects/-Users-«jane»-code-app/x.jsonl",
        "projects/-home-«jdoe»-src",
        "/tmp/C--Users-«jdoe»-src",
    ],
    misses: &[
        "my-home-office",
        "-home-runner-work",
        "the home-made bread",
        "active-users-daily",
        "run --home-address x --home-cluster y",
        "java -home-dir /x",
        "pass --users-file a.txt -users-list b",
    ],
    source: "Names that coding tools give to a project's directory",
    ..Rule::BASE
};

/// Directories above home directories, on systems and in containers.
#[rustfmt::skip]
const ABOVE: &[&str] = &[
    "", "usr", "var", "export", "mnt", "media", "data", "nfs", "net", "volumes", "host", "hostfs",
    "rootfs", "cygdrive", "proc", "root", "private", "system", "afs", "srv", "vol", "disk", "local",
    "run", "c", "d", "e", "c:", "d:", "e:", "wsl", "wsl$", "wsl.localhost", "ubuntu", "debian",
];

/// The word stands in an absolute path, right below a directory that holds homes.
fn begin_path(text: &[u8], at: usize) -> Option<usize> {
    let slash = at.checked_sub(1).map(|i| text[i])?;
    if slash != b'/' && slash != b'\\' {
        return None;
    }
    // `/users/` in small letters is a route on the web; a drive or an escape may stand before it.
    let word = text.get(at..at + 5)?;
    let windows = slash == b'\\' && text.get(at + 4) != Some(&b'/');
    let from = at.saturating_sub(64);
    let path = text[from..at]
        .iter()
        .rev()
        .take_while(|b| b.is_ascii_alphanumeric() || b"/\\._:$-".contains(b))
        .count();
    let mut above = std::str::from_utf8(&text[at - path..at]).ok()?;
    if let Some(at) = above.find("://") {
        above = match above[..at].ends_with("file") {
            true => &above[at + 3..],
            false => return None,
        };
    }
    // A list of paths: `PATH=/bin:/home/…`. The last of them counts.
    if let Some(list) = above.rfind(":/") {
        above = &above[list + 1..];
    }
    // What is joined by a colon or an equals sign is another word: `x:/home/`, `C:\Users`.
    let drive = |part: &str| part.len() == 2 && part.ends_with(':');
    let parts = || above.split(['/', '\\']);
    let absolute = parts().next().is_some_and(|first| {
        first.is_empty() || drive(first) || first.ends_with([':', '.', '-']) || is_escape(above)
    });
    // A share of another machine may have any name.
    let share = above.starts_with("\\\\") && parts().any(|part| part.ends_with('$'));
    let known = share
        || parts().enumerate().all(|(place, part)| {
            let part = part.to_ascii_lowercase();
            place == 0 || ABOVE.contains(&part.as_str()) || place == 1 && is_escape(above)
        });
    let route = word == b"users" && !windows && !parts().any(drive_like);
    (absolute && known && !route).then_some(at)
}

/// A drive's letter, as Windows, its subsystem for Linux and Cygwin write it.
fn drive_like(part: &str) -> bool {
    let mut bytes = part.bytes();
    bytes.next().is_some_and(|b| b.is_ascii_alphabetic())
        && (part.len() == 1 || part.len() == 2 && part.ends_with(':'))
}

/// `\n/home/`: an escape before the path.
fn is_escape(above: &str) -> bool {
    above.starts_with("\\n") || above.starts_with("\\t") || above.starts_with("\\/")
}

/// What is at home, and is no login: options and classes are called so.
#[rustfmt::skip]
const AT_HOME: &[&str] = &[
    "address", "addr", "assistant", "automation", "banner", "based", "brew", "button", "care", "color", "container",
    "content", "delivery", "dir", "directory", "domain", "feed", "folder", "footer", "header", "hero", "icon", "key", "link",
    "loan", "location", "made", "nav", "network", "office", "owner", "path", "phone", "prefix", "region", "row", "screen", "section",
    "security", "tab", "team", "theme", "title", "town", "url", "view", "wrapper", "zone",
];

/// A hyphen before the word that begins a name. Two of them begin an option, `--home-dir`, unless
/// the first stands for a drive's colon: `C--Users-`.
fn begin_slug(text: &[u8], at: usize) -> Option<usize> {
    let hyphen = at.checked_sub(1)?;
    let opens = |b: Option<&u8>| b.is_none_or(|b| b"/\\\"'` (\n\t".contains(b));
    let byte = |back: usize| hyphen.checked_sub(back).map(|at| &text[at]);
    let drive =
        byte(1) == Some(&b'-') && byte(2).is_some_and(u8::is_ascii_alphabetic) && opens(byte(3));
    let word = &text[at..];
    let begins = drive || opens(byte(1)) && !word.starts_with(b"users");
    let name = &word[memchr::memchr(b'-', word)? + 1..];
    let len = name.iter().take_while(|b| b.is_ascii_alphanumeric());
    let name = name[..len.count()].to_ascii_lowercase();
    let thing = AT_HOME.iter().any(|word| word.as_bytes() == name);
    (text[hyphen] == b'-' && begins && !thing).then_some(at)
}

/// Up to the next separator where there is one, and else up to the first space.
fn fit_login(value: &str) -> usize {
    let end = match (value.strip_suffix('\\'), value.strip_suffix('/')) {
        (Some(whole), _) if whole.split(' ').count() <= 3 => whole.len(),
        (_, Some(whole)) if !whole.contains(' ') => whole.len(),
        _ => value
            .find(|c: char| matches!(c, '\\' | '/') || c.is_whitespace() || is_sentence(c))
            .unwrap_or(value.len()),
    };
    value[..end].trim_end_matches(['.', '-', ' ', '*']).len()
}

/// Characters of scripts without spaces are words of the sentence, unless a separator follows.
fn is_sentence(c: char) -> bool {
    matches!(u32::from(c), 0x3040..=0x30FF | 0x3400..=0x9FFF | 0xAC00..=0xD7AF)
}

/// Names that are a system's, a service's, or stand for any name.
#[rustfmt::skip]
const NOBODY: &[&str] = &[
    "about", "account", "action", "actions", "admin", "administrator", "agent", "all", "all users",
    "alpine", "anonymous", "api", "app", "apps", "appuser", "arch", "assets", "azureuser",
    "azdevops", "bar", "build", "builder", "buildbot", "centos", "ci", "circleci", "claude", "code",
    "coder", "codespace", "common", "component", "components", "config", "container", "daemon",
    "dashboard", "data", "debian", "deck", "dist", "nodejs", "node_modules", "staging", "production", "static", "public_html", "backup", "backups", "logs", "cache", "default", "default user", "demo", "deploy", "deployer",
    "dev", "devel", "developer", "docker", "ec2-user", "edit", "example", "fedora", "foo", "frappe",
    "ftp", "git", "github", "gitlab-runner", "gitpod", "guest", "home", "hadoop", "index",
    "jenkins", "jovyan", "kali", "linuxbrew", "list", "local", "login", "lost+found", "mambauser",
    "me", "my", "myname", "myuser", "name", "new", "nginx", "nobody", "node", "nonroot", "nvidia",
    "oai", "opam", "opc", "openclaw", "oracle", "page", "pages", "pi", "postgres", "profile",
    "project", "projects", "public", "pwuser", "root", "runner", "runneradmin", "rust", "sandbox",
    "search", "server", "service", "settings", "shared", "site", "somebody", "someone", "someuser",
    "spark", "src", "steam", "student", "support", "system", "temp", "test", "tester", "testuser",
    "tmp", "travis", "ubuntu", "user", "user1", "username", "users", "vagrant", "vscode", "web",
    "webapp", "work", "workspace", "worker", "www", "www-data", "xxx", "yarn", "you", "youruser",
    "yourname", "yourusername", "your_name", "your-name", "your_username", "your-username",
    "your_user", "your-user", "your name", "user-name", "user_name", "current_user",
    "containeradministrator", "containeruser", "vssadministrator", "defaultapppool",
];

pub(super) fn is_person(login: &str) -> bool {
    let plain = login.to_lowercase();
    let letters = plain.chars().any(char::is_alphabetic);
    letters
        && plain.chars().count() > 1
        && !NOBODY.contains(&plain.as_str())
        && !plain.starts_with("xxx")
        && !plain.starts_with("...")
        && !is_replacement(&plain)
        && !is_file(&plain)
}

/// A file that lies there, and no directory: `/home/index.js`.
fn is_file(login: &str) -> bool {
    #[rustfmt::skip]
    const ENDS: &[&str] = &[
        "js", "ts", "jsx", "tsx", "mjs", "cjs", "vue", "py", "rb", "php", "go", "rs", "java", "sh", "html", "htm", "css", "scss", "json", "yml", "yaml", "toml",
        "xml", "md", "txt", "log", "csv", "sql", "conf", "cfg", "ini", "zip", "gz", "tar", "png", "jpg", "jpeg", "svg", "pdf", "aspx", "jsp", "tpl", "erb", "haml",
    ];
    login
        .rsplit_once('.')
        .is_some_and(|(_, end)| ENDS.contains(&end))
}

/// `user-k7f3q2x9`: what is written in place of a login. Somebody's own that looks the same is
/// taken for one.
fn is_replacement(login: &str) -> bool {
    ["user-", "login-", "member-"].iter().any(|word| {
        login
            .strip_prefix(word)
            .is_some_and(|token| token.len() == Token::MIN_CHARS && Token::parse(token).is_some())
    })
}
