//! What a record says about the person behind it.

use crate::detect::Person;

/// What identity fields say, by kind. Values; so neither `Debug` nor `Display`.
#[derive(Default)]
pub(crate) struct Known {
    emails: Vec<String>,
    names: Vec<String>,
    phones: Vec<String>,
    logins: Vec<String>,
    ids: Vec<String>,
}

/// More homes are of more people than one, and a record may name a thousand.
const MOST_LOGINS: usize = 16;
/// Shorter pieces of an id that is put together are no ids.
const PIECE: usize = 16;

impl Known {
    pub(super) fn take(&mut self, key: &str, value: String) {
        if value.trim().is_empty() {
            return;
        }
        let list = match key {
            "id" | "uuid" => &mut self.ids,
            "email" => &mut self.emails,
            "name" => &mut self.names,
            "phone" => &mut self.phones,
            "login" => &mut self.logins,
            "plan" => return,
            _ => return self.take_by_likeness(&key.to_lowercase(), value),
        };
        list.push(value);
    }

    /// An id that is not under an identity field.
    pub(crate) fn id(&mut self, id: &str) {
        self.ids.push(id.to_owned());
    }

    /// A login that is not under an identity field.
    pub(crate) fn login(&mut self, login: &str) {
        if self.logins.len() < MOST_LOGINS && !self.logins.iter().any(|known| known == login) {
            // On Windows a login is often a name.
            if login.contains(' ') {
                self.names.push(login.to_owned());
            }
            self.logins.push(login.to_owned());
        }
    }

    /// Keys that no format of ours names, by what is in them.
    fn take_by_likeness(&mut self, key: &str, value: String) {
        let has = |words: &[&str]| words.iter().any(|word| key.contains(word));
        if has(&["mail"]) || value.contains('@') && value.contains('.') {
            self.emails.push(value);
        } else if has(&["phone", "mobile", "msisdn", "whatsapp"]) {
            self.phones.push(value);
        } else if has(&["login", "username", "user_name", "handle", "nick"]) {
            self.logins.push(value);
        } else if has(&["name", "author"]) {
            self.names.push(value);
        } else if !has(&[
            "plan", "tier", "locale", "language", "country", "timezone", "_at", "birth",
        ]) {
            self.pieces(&value);
            self.ids.push(value);
        }
    }

    /// Ids that are put together of several: `user_7f…_account_3c…_session_5e…`, or a piece of JSON.
    fn pieces(&mut self, value: &str) {
        let pieces = value.split(|c: char| !c.is_ascii_alphanumeric() && c != '-');
        let pieces = pieces.filter(|piece| piece.len() >= PIECE && piece.len() < value.len());
        self.ids.extend(pieces.take(8).map(str::to_owned));
    }

    pub(crate) fn person(&self) -> Person<'_> {
        Person {
            emails: self.emails.iter().map(String::as_str).collect(),
            names: self.names.iter().map(String::as_str).collect(),
            phones: self.phones.iter().map(String::as_str).collect(),
            logins: self.logins.iter().map(String::as_str).collect(),
            ids: self.ids.iter().map(String::as_str).collect(),
        }
    }
}

/// Homes that are nobody's: of machines, containers and examples. In small letters; sorted.
const NOBODY: &[&str] = &[
    "admin",
    "administrator",
    "agent",
    "app",
    "azureuser",
    "builder",
    "circleci",
    "claude",
    "coder",
    "codespace",
    "debian",
    "default",
    "deploy",
    "developer",
    "docker",
    "ec2-user",
    "gitpod",
    "jenkins",
    "jovyan",
    "linuxbrew",
    "node",
    "oai",
    "public",
    "root",
    "runner",
    "runneradmin",
    "sandbox",
    "shared",
    "travis",
    "ubuntu",
    "user",
    "username",
    "vagrant",
    "vscode",
    "work",
    "workspace",
];

/// Whose home a path leads into: `/Users/<login>/…`, `/home/<login>`, `C:\Users\<login>\…`.
pub(crate) fn home(path: &str) -> Option<&str> {
    let mut steps = path.split(['/', '\\']);
    steps.find(|step| *step == "home" || step.eq_ignore_ascii_case("users"))?;
    let login = steps.find(|step| !step.is_empty())?;
    let fits = login.len() <= 64
        && login.starts_with(char::is_alphanumeric)
        && NOBODY.binary_search(&&*login.to_lowercase()).is_err();
    fits.then_some(login)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn homes_have_owners() {
        for (path, login) in [
            ("/Users/jdoe/src/app", Some("jdoe")),
            ("/home/jdoe", Some("jdoe")),
            ("C:\\Users\\Jane Doe\\x", Some("Jane Doe")),
            ("c:/users/jdoe", Some("jdoe")),
            ("/mnt/c/Users/jdoe/x", Some("jdoe")),
            ("/home/runner/work", None),
            ("/Users/Shared/x", None),
            ("/workspace", None),
            ("/home/", None),
            ("/home/$USER/x", None),
        ] {
            assert_eq!(home(path), login, "{path}");
        }
        assert!(NOBODY.is_sorted());
    }

    #[test]
    fn ids_that_are_put_together_come_apart() {
        let mut known = Known::default();
        let account = "7f3c8e1a-0b52-4c6d-9e8f-1a2b3c4d5e6f";
        known.take(
            "user_id",
            format!("user_{}_account_{account}", "a1".repeat(32)),
        );
        assert!(known.person().ids.contains(&account));
        assert_eq!(known.person().ids.len(), 3);
    }
}
