//! The stamp on a scrubbed record: by which policy, with which key, how long to keep it, and what
//! it takes to erase it.

use jiff::civil::Date;

use crate::format::Line;
use crate::identity::Token;
use crate::json::{Edit, Kind};
use crate::scrubber::Scrubber;

/// The stamp's own version.
const VERSION: u32 = 1;

/// Puts the stamp behind the last member of the record.
pub(crate) fn edit(
    scrubber: &Scrubber,
    line: &Line<'_>,
    conversation: &str,
    account: Option<&str>,
    retain_until: Option<Date>,
) -> Edit {
    let tags = scrubber
        .key()
        .erase(conversation.as_bytes(), account.map(str::as_bytes));
    let mut stamp = format!(
        "\"efface\":{{\"v\":{VERSION},\"policy\":\"{}\",\"key\":\"{}\"",
        scrubber.policy().name(),
        scrubber.key().id()
    );
    if let Some(day) = retain_until {
        stamp.push_str(&format!(",\"retain_until\":\"{day}\""));
    }
    stamp.push_str(&format!(
        ",\"erase\":{{\"conversation\":\"{}\"",
        tags.conversation.as_str()
    ));
    if let (Some(account), Some(bucket)) = (&tags.account, tags.bucket) {
        stamp.push_str(&format!(
            ",\"account\":\"{}\",\"bucket\":{bucket}",
            account.as_str()
        ));
    }
    stamp.push_str("}}");
    let end = line
        .tape
        .children(0)
        .last()
        .map_or(line.nodes()[0].end as usize - 1, |last| {
            line.nodes()[last].outer().end
        });
    Edit {
        range: end..end,
        with: format!(",{stamp}"),
    }
}

/// Whether the member `efface` of a record is a stamp and nothing else: no value may hide in it.
pub(crate) fn is_valid(line: &Line<'_>) -> bool {
    let Some(stamp) = line.at("efface") else {
        return true;
    };
    let only = |object: usize, allowed: &[&str]| {
        line.nodes()[object].kind == Kind::Object
            && line
                .tape
                .children(object)
                .all(|child| allowed.iter().any(|name| line.is_called(child, name)))
    };
    let text = |path: &str, fits: fn(&str) -> bool| match line.at(path) {
        None => true,
        Some(node) => line.string(node).is_some_and(|text| fits(&text)),
    };
    let number = |path: &str, most: u32| match line.at(path) {
        None => true,
        Some(node) => line.text[line.nodes()[node].range()]
            .parse::<u32>()
            .is_ok_and(|number| number <= most),
    };
    only(stamp, &["v", "policy", "key", "retain_until", "erase"])
        && ["v", "policy", "key", "erase"]
            .iter()
            .all(|name| line.at(&format!("efface.{name}")).is_some())
        && number("efface.v", VERSION)
        && text("efface.policy", |name| {
            // No number may hide in a name.
            crate::policy::is_name(name) && name.bytes().filter(u8::is_ascii_digit).count() < 6
        })
        && text("efface.key", |id| {
            id.len() <= Token::MAX_CHARS && Token::parse(id).is_some()
        })
        && text("efface.retain_until", |day| {
            day.parse::<Date>().is_ok() && day.len() == 10
        })
        && line
            .at("efface.erase")
            .is_none_or(|erase| only(erase, &["conversation", "account", "bucket"]))
        && text("efface.erase.conversation", |tag| {
            Token::parse(tag).is_some()
        })
        && text("efface.erase.account", |tag| Token::parse(tag).is_some())
        && number("efface.erase.bucket", 4095)
}
