//! Passwords that are plain words: `correct-horse-battery`, `sunny.day`.
//!
//! Names of things in programs, kinds of input and what documentation says of a password are words
//! joined by strokes as well: `case-sensitive`, `user.email`, `env-var-name`. They are made of a few
//! hundred words that nobody who makes up a password thinks of.

use super::super::names;
use super::super::site::{Place, Site, Style};
use super::super::value;
use super::looks::{STATES, titled};

/// The words of a passphrase, with spaces between them.
const PHRASE: std::ops::RangeInclusive<usize> = 4..=8;

/// Two to six words joined by one kind of stroke, and none of them one of programs or of sentences
/// about passwords.
pub(in super::super) fn words(value: &str) -> bool {
    let Some(stroke) = value.bytes().find(|b| b"-_.".contains(b)) else {
        return false;
    };
    let parts = || value.split(char::from(stroke));
    let count = parts().count();
    let lower = |part: &str| part.bytes().all(|b| b.is_ascii_lowercase());
    let plain = |part: &str| part.len() > 2 && part.bytes().all(|b| b.is_ascii_alphabetic());
    let one_case = parts().all(lower) || stroke != b'.' && parts().all(titled);
    let last = parts().next_back().unwrap_or_default();
    (8..=64).contains(&value.len())
        && (2..=6).contains(&count)
        && parts().all(plain)
        && one_case
        && !parts().any(|part| is_telling(part) || count == 2 && is_state(part))
        && !(count == 2 && is_inflected(last))
        && !(stroke == b'.' && ENDINGS.contains(&last))
}

/// Three words or more, or such that are not joined as adjectives are: `long-lived`.
pub(in super::super) fn no_adjective(value: &str) -> bool {
    !value.contains('-') || value.split('-').count() > 2
}

/// `correct horse battery staple`, up to the end of its line, as a value is told.
pub(in super::super) fn phrase(rest: &[u8]) -> bool {
    let end = value::line(rest);
    std::str::from_utf8(&rest[..end]).is_ok_and(is_phrase)
        && matches!(rest.get(end), None | Some(b'\n' | b'\r' | b'"' | b'\\'))
}

/// Words in a row that make no sentence.
pub(in super::super) fn is_phrase(value: &str) -> bool {
    let is_word = |word: &str| {
        (3..=12).contains(&word.len())
            && word.bytes().all(|b| b.is_ascii_lowercase())
            && !is_telling(word)
            && !is_inflected(word)
    };
    PHRASE.contains(&value.split(' ').count()) && value.split(' ').all(is_word)
}

/// Whether the words stand where a file of settings, a command or a person tells a value, and not a
/// program.
pub(super) fn told(text: &[u8], site: &Site, value: &str) -> bool {
    if !words(value) {
        return false;
    }
    if !matches!(site.style, Style::Bare) {
        return matches!(site.style, Style::Double | Style::Single) && site.place != Place::Loose;
    }
    if site.quoted_name {
        return false;
    }
    let name = &text[site.name.0..site.name.1];
    // The verdict on a test, and where a shell is.
    let is_other = |other: &[u8]| name.eq_ignore_ascii_case(other);
    if [&b"pass"[..], b"passes", b"pwd", b"oldpwd"]
        .into_iter()
        .any(is_other)
        && !behind_part(text, site)
    {
        return false;
    }
    let shouting = !name.iter().any(u8::is_ascii_lowercase);
    let behind = &text[site.start + value.len()..];
    let closed = closes(behind);
    match site.place {
        Place::Env => {
            let option = text[..site.name.0].ends_with(b"--");
            (shouting || option) && !behind.starts_with(b"(")
                || closed && is_alone(text, site)
                || behind_part(text, site) && matches!(behind.first(), None | Some(b';' | b'"'))
        }
        // No name in a program has a hyphen.
        Place::Config if value.contains('-') => closed || is_told(behind),
        Place::Config => closed && is_plain(text, site),
        Place::Code => closed && value.split('-').count() > 2 && is_alone(text, site),
        Place::Loose => false,
    }
}

/// Whether another part of a connection stands before it: `Uid=sa;Pwd=`.
fn behind_part(text: &[u8], site: &Site) -> bool {
    text[..site.name.0].trim_ascii_end().ends_with(b";")
}

/// Whether the line ends there, and no bracket is closed in the next one.
fn closes(behind: &[u8]) -> bool {
    let blank = |b: &&u8| matches!(**b, b' ' | b'\t' | b'\r');
    let rest = &behind[behind.iter().take(8).take_while(blank).count()..];
    let next = match rest {
        [] => return true,
        [b'\\', b'n', next @ ..] | [b'\n', next @ ..] => next,
        [b'"', ..] => return true,
        [b'#', ..] => return rest.len() < behind.len(),
        _ => return false,
    };
    let next = next.iter().find(|b| !b.is_ascii_whitespace());
    !matches!(next, Some(b')' | b'}' | b']' | b',' | b'.'))
}

/// Whether a sentence goes on behind it, or ends.
fn is_told(behind: &[u8]) -> bool {
    matches!(
        behind,
        [
            b',' | b'.' | b';' | b'!' | b' ',
            b' ' | b'\n' | b'\\' | b'(',
            ..
        ] | [b',' | b'.' | b';' | b'!' | b')']
    )
}

/// What stands before the name in its line.
fn before<'t>(text: &'t [u8], site: &Site) -> &'t [u8] {
    let head = &text[site.name.0.saturating_sub(160)..site.name.0];
    let line = memchr::memrchr(b'\n', head).map_or(0, |at| at + 1);
    let escaped = memchr::memmem::rfind(head, b"\\n").map_or(0, |at| at + 2);
    &head[line.max(escaped)..]
}

/// Whether the name begins its line, and the line is none of those of a call or an object.
fn is_alone(text: &[u8], site: &Site) -> bool {
    let line = before(text, site);
    let mark = |b: &u8| matches!(b, b' ' | b'\t' | b'-' | b'*' | b'>' | b'$');
    let lead = line.strip_prefix(b"export ").unwrap_or(line);
    let above = text[..site.name.0 - line.len()].trim_ascii_end();
    lead.iter().all(mark) && !matches!(above.last(), Some(b',' | b'(' | b'{' | b'['))
}

/// Whether nothing of a program stands before the name in its line, nor in the line above.
fn is_plain(text: &[u8], site: &Site) -> bool {
    let line = before(text, site);
    let code = |b: &u8| b"{}()[],\"'`=<>$&".contains(b);
    is_alone(text, site)
        || line.contains(&b' ') && line.trim_ascii().len() > 1 && !line.iter().any(code)
}

/// A word of programs, or one that sentences are made of; also as a plural.
fn is_telling(word: &str) -> bool {
    let word = word.to_ascii_lowercase();
    let one = word.strip_suffix('s').unwrap_or(&word);
    let is = |word: &str| TELLING.split_ascii_whitespace().any(|known| known == word);
    is(&word) || is(one) || names::kind(&word).is_some()
}

fn is_state(word: &str) -> bool {
    STATES.contains(&&*word.to_ascii_lowercase())
}

/// What is done to something, or what it is like: `auto-generated`, `non-printable`.
fn is_inflected(word: &str) -> bool {
    const ENDS: [&str; 10] = [
        "ed", "able", "ible", "ing", "ly", "tion", "ment", "ness", "less", "tive",
    ];
    word.len() > 4 && ENDS.iter().any(|end| word.ends_with(end))
}

/// Ends of the names of files and hosts.
#[rustfmt::skip]
const ENDINGS: &[&str] = &[
    "com", "org", "net", "edu", "gov", "mil", "dev", "app", "info", "biz", "xyz", "site", "online", "cloud", "php", "java", "cpp", "css", "csv", "log",
    "xml", "bat", "exe", "zip", "tar", "pdf", "png", "jpg", "svg", "doc", "docx", "xls", "xlsx", "kdbx", "sql", "lock", "toml", "ini", "cfg", "conf",
    "properties", "asc", "gpg", "pub", "cer", "der", "pfx", "jks", "bak", "tmp", "swp", "test", "local", "invalid",
];

/// What the names of things in programs, kinds of input and sentences about passwords are made of.
const TELLING: &str = "
access account action active actual address admin agent alert alias align alpha alphanumeric api app
application arg argument array ascii ask asset attr attribute auth author auto aware backend background
backup bar base based bash basic baz bin binary bind blob block body bool boolean border bot btn bucket build
built button byte cache call callback camel capable case cell cert certificate change char check chosen
class clear cli client clipboard cluster cmd code col color colour column command common compatible
compliant compose conf config configuration confirm conn connect connection console const constraint
container content context control cookie copy core count cpu create credential cred cron crypt css ctrl
ctx current custom data database date debug decimal default definition delete demo dependent deploy desc
description dest detail dev device dialog digest dir directory disk display doc docker document domain
download driver drop dummy edit editor element email empty enable encrypt endpoint engine entity entropy
entry enum env environment error escape event exec exit expires expiry export ext external eye face fetch
field file fill filter fixture flag fmt folder font foo form format free friendly frontend full func
function gateway gen generate generic get git github gitlab global grafana grid group grpc guest handler
hard hash head header help hex high hint history home host hostname html http https human icon identifier
image img import index info ini init initial inline input insert install instance int integer interface
internal invalid item jdbc job json jwt kebab keyring keystore keyword kind kube label lang last latin
layout ldap len length level lib limit line link list lived load loader local locale location lock log
logger login logout long loop low lower machine mail main manager map mapper margin mask master match max
mdi media member memory menu message meta metadata method middleware migration min mixed mock mod mode
model module mongo monitor mount msg multi mut mysql name namespace native nav net network new next nginx
node non none normal note null num number numeric obj object off old one only option optional oracle order
outline output override owner pack package page panel param parameter parent parse parser part pascal path
pattern payload pem perm permission phone php pid ping pipeline pkg placeholder plain plugin policy pool
port post postgres postgresql pre prefix private prod product production profile project prompt proof prop
properties property protected provider proxy ptr public pull push python query queue random range rate raw
read readable readonly ready record redirect redis ref reference region register registry regex release
reload remote remove render repeat replace repo report repository req request require res reset resource
response rest result retry return role root route router row rsa rule run runtime safe salt sample save
schema scope screen script search secret section secure security select self semi send sensitive sentinel
server service session set setting setup sha shared shell short show sign signature signin signup simple
single site size slot smtp socket source spec specific spring sql src ssh ssl staging standard start state
static status std step stop storage store str stream string strong struct style sub submit suffix sum
super support switch symbol sync syntax sys system tab table tag target task team template temp tenant
term terraform test text theme thread time timeout title tls tmp toggle token tool tooltip top total trace
transform translation tree trigger trivial true txt type unicode unique unix unknown unset update upload
upper url user username utf util uuid val valid validate validation validator value var variable vault
vendor version view virtual visible volume warn warning way weak web webhook well wide widget width
word work worker workflow workspace wrapper write xml yaml your zero zone
and any are been but can did does each either false for from has have her his how into its just like may
more most must nor not once other our out over per same shall should some such than that the their them
then there these they this those through too until upon use used very via was were what when where which
while who why will with within without would yes you faker
aber das dem den der des die ein eine einen kein keine mit nicht oder und von vom wie aus auf bei zum zur
avec dans les mais mot non par pas pour que qui sans sur une con del las los mas para por sin uma uno
";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_told_from_names() {
        for value in [
            "correct-horse-battery",
            "sunny.day",
            "blue_whale_sings",
            "Sunny-Garden-Gate",
            "letmein-please",
            "tango.kilo.seven",
        ] {
            assert!(words(value), "{value}");
        }
        for value in [
            "case-sensitive",
            "auto-generated",
            "env-var-name",
            "must-be-strong",
            "user.email",
            "forms.login.hint",
            "config.get",
            "my-input-class",
            "sunny.Day",
            "sunnyday",
            "sunny-day_out",
            "garden.com",
            "c_int",
            "wrong.please",
            "long-lived",
            "mdi-lock-outline",
        ] {
            assert!(!words(value), "{value}");
        }
        assert!(is_phrase("correct horse battery staple"));
        for value in [
            "the password of the user",
            "accounts whose login fails",
            "three brown foxes",
            "garden gate opened slowly",
        ] {
            assert!(!is_phrase(value), "{value}");
        }
    }
}
