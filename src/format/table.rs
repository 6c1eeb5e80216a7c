//! A format's paths as a tree, so that a walk over a line knows each field by a step from its
//! parent's.
//!
//! A path is written as in `messages[].content[].type`. Besides names it may have these steps:
//!
//! - `[]`: each element of an array;
//! - `*`: each member of an object whose keys are not known, such as ids or paths of files;
//! - `~`: the keys of such an object, not their values;
//! - `**` as its first: the member wherever it stands, but not below a [`Field::Free`] and not
//!   where a path names something else.
//!
//! The names of what is taken out, cut or joins records are also known in other spellings: `userId`,
//! `User_ID`, `createdAt`.

use super::{Field, Format};

/// A place in a [`Table`].
pub(crate) type State = u16;
/// The place of everything that the table does not name.
const UNNAMED: State = 0;
/// The place of the root.
const ROOT: State = 1;
/// The place of what stands in a [`Field::Free`]: nothing is known of it.
const FREE: State = 2;

/// The fields of a format, ready for a walk.
#[derive(Debug)]
pub(crate) struct Table {
    places: Vec<Place>,
    /// Whether there are members that are known wherever they stand: those of [`UNNAMED`].
    anywhere: bool,
    /// Whether keys of objects may be ids.
    has_keys: bool,
}

#[derive(Debug, Default)]
struct Place {
    field: Option<Field>,
    members: Vec<(&'static str, State)>,
    /// Of `members`, those that are known in other spellings too.
    identity: Vec<(&'static str, State)>,
    /// Of any other member.
    any: State,
    element: State,
    /// Known by `any`, whatever its key is.
    by_any: bool,
    /// What its key is then, if the table says so.
    key: Option<Field>,
}

impl Table {
    pub(crate) fn new(format: &Format) -> Table {
        let mut table = Table {
            places: vec![Place::default(), Place::default(), Place::default()],
            anywhere: false,
            has_keys: false,
        };
        for &(path, field) in format.fields {
            table.put(ROOT, path, field);
        }
        for &(prefix, fields) in format.parts {
            let at = table.way(ROOT, prefix);
            for &(path, field) in fields {
                table.put(at, path, field);
            }
        }
        table.anywhere = !table.places[usize::from(UNNAMED)].members.is_empty();
        for at in 0..table.places.len() {
            let place = &table.places[at];
            let identity = place.members.iter().copied().filter(|&(_, member)| {
                matches!(
                    table.places[usize::from(member)].field,
                    Some(Field::Identity | Field::Fact | Field::Time | Field::Join(_))
                )
            });
            table.places[at].identity = identity.collect();
        }
        table
    }

    fn put(&mut self, from: State, path: &'static str, field: Field) {
        if let Some(path) = path.strip_suffix(".~") {
            let at = self.way(from, path);
            let any = self.any_or_new(at);
            self.places[usize::from(any)].key = Some(field);
            self.has_keys = true;
            return;
        }
        let at = self.way(from, path);
        self.places[usize::from(at)].field = Some(field);
    }

    /// The place to which a path leads, made where there is none.
    fn way(&mut self, from: State, path: &'static str) -> State {
        let mut at = from;
        for step in path.split('.') {
            let key = step.trim_end_matches("[]");
            at = match key {
                "" => at,
                "**" => UNNAMED,
                "*" => self.any_or_new(at),
                _ => self.member_or_new(at, key),
            };
            for _ in 0..(step.len() - key.len()) / "[]".len() {
                at = self.element_or_new(at);
            }
        }
        at
    }

    fn add(&mut self) -> State {
        self.places.push(Place::default());
        (self.places.len() - 1) as State
    }

    fn member_or_new(&mut self, at: State, key: &'static str) -> State {
        let known = &self.places[usize::from(at)].members;
        if let Some(&(_, known)) = known.iter().find(|&&(name, _)| name == key) {
            return known;
        }
        let new = self.add();
        self.places[usize::from(at)].members.push((key, new));
        new
    }

    fn any_or_new(&mut self, at: State) -> State {
        if self.places[usize::from(at)].any == UNNAMED {
            let new = self.add();
            self.places[usize::from(new)].by_any = true;
            self.places[usize::from(at)].any = new;
        }
        self.places[usize::from(at)].any
    }

    fn element_or_new(&mut self, at: State) -> State {
        if self.places[usize::from(at)].element == UNNAMED {
            let new = self.add();
            self.places[usize::from(at)].element = new;
        }
        self.places[usize::from(at)].element
    }

    /// Where a walk begins.
    pub(crate) fn root(&self) -> State {
        ROOT
    }

    /// Whether nothing in what the table does not name can be known.
    pub(crate) fn ends_at(&self, at: State) -> bool {
        at == UNNAMED && !self.anywhere || at == FREE
    }

    /// The place of a member of an object.
    pub(crate) fn member(&self, at: State, key: &[u8]) -> State {
        let place = &self.places[usize::from(at)];
        if let Some(known) = place.named(key) {
            return known;
        }
        if place.any != UNNAMED {
            return place.any;
        }
        match place.field {
            Some(Field::Free) => FREE,
            _ if self.anywhere && at != FREE => self.places[usize::from(UNNAMED)]
                .named(key)
                .unwrap_or(UNNAMED),
            _ if at == FREE => FREE,
            _ => UNNAMED,
        }
    }

    /// The place of an element of an array.
    pub(crate) fn element(&self, at: State) -> State {
        let place = &self.places[usize::from(at)];
        match (place.element, place.field) {
            (UNNAMED, Some(Field::Free)) => FREE,
            (UNNAMED, _) if at == FREE => FREE,
            (element, _) => element,
        }
    }

    /// What stands at a place.
    pub(crate) fn field(&self, at: State) -> Field {
        self.places[usize::from(at)].field.unwrap_or(Field::Text)
    }

    /// Whether the table says what the key of a member is: then it is no text of a person, and
    /// tells nothing about the value.
    pub(crate) fn names_key(&self, at: State) -> bool {
        let place = &self.places[usize::from(at)];
        at != UNNAMED && at != FREE && (!place.by_any || place.key.is_some())
    }

    /// What the key of a member at this place is, where the object's keys are all of a kind.
    pub(crate) fn key_field(&self, at: State) -> Option<Field> {
        self.places[usize::from(at)].key
    }

    /// Whether keys of objects may be ids.
    pub(crate) fn has_key_fields(&self) -> bool {
        self.has_keys
    }
}

impl Place {
    fn named(&self, key: &[u8]) -> Option<State> {
        let exact = self.members.iter().find(|(name, _)| name.as_bytes() == key);
        exact
            .or_else(|| self.identity.iter().find(|(name, _)| is_alike(name, key)))
            .map(|&(_, place)| place)
    }
}

/// Whether a key is another spelling of a name: letter case, `_` and `-` make no difference.
fn is_alike(name: &str, key: &[u8]) -> bool {
    let plain = |b: &&u8| !matches!(b, b'_' | b'-' | b' ');
    // Nearly all keys differ in length or in the first letter.
    let near = key.len().abs_diff(name.len()) <= 3
        && key.first().map(u8::to_ascii_lowercase) == name.bytes().next();
    near && {
        let mut rest = key.iter().filter(plain).map(u8::to_ascii_lowercase);
        let mut name = name.as_bytes().iter().filter(plain);
        loop {
            match (rest.next(), name.next()) {
                (None, None) => return true,
                (a, b) if a.as_ref() == b.map(u8::to_ascii_lowercase).as_ref() => {}
                _ => return false,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static FORMAT: Format = Format {
        fields: &[
            ("id", Field::Id("x")),
            ("a[].b", Field::Time),
            ("a[].c[]", Field::Structure),
            ("in", Field::Free),
            ("user_id", Field::Identity),
            ("map.~", Field::Id("node")),
            ("map.*.at", Field::Time),
            ("**.seen", Field::Time),
        ],
        parts: &[("a[].d[]", &[("e", Field::Time)])],
        ..Format::BASE
    };

    #[test]
    fn steps_lead_to_fields() {
        let table = Table::new(&FORMAT);
        let go = |path: &[&str]| {
            path.iter().fold(table.root(), |at, key| match *key {
                "[]" => table.element(at),
                key => table.member(at, key.as_bytes()),
            })
        };
        let field = |path: &[&str]| table.field(go(path));
        assert_eq!(field(&["a", "[]", "b"]), Field::Time);
        assert_eq!(field(&["a", "[]", "c", "[]"]), Field::Structure);
        assert_eq!(field(&["a", "[]", "d", "[]", "e"]), Field::Time);
        assert_eq!(field(&["a", "id"]), Field::Text);
        assert_eq!(table.field(table.element(UNNAMED)), Field::Text);
        assert_eq!(field(&["userId"]), Field::Identity);
        assert_eq!(field(&["User"]), Field::Text);
    }

    #[test]
    fn some_members_are_known_anywhere_but_in_what_is_free() {
        let table = Table::new(&FORMAT);
        let at = |path: &[&str]| {
            path.iter()
                .fold(table.root(), |at, key| table.member(at, key.as_bytes()))
        };
        for known in [&["seen"][..], &["x", "y", "seen"], &["a", "seen"]] {
            assert_eq!(table.field(at(known)), Field::Time);
        }
        for unknown in [&["in", "seen"][..], &["in", "x", "seen"], &["in"]] {
            assert_ne!(table.field(at(unknown)), Field::Time);
        }
        assert!(!table.names_key(at(&["in", "seen"])));
        let map = at(&["map"]);
        let node = table.member(map, b"7f3c");
        assert_eq!(table.key_field(node), Some(Field::Id("node")));
        assert_eq!(table.field(at(&["map", "7f3c", "at"])), Field::Time);
        assert!(table.ends_at(at(&["in", "x"])) && !table.ends_at(at(&["x"])));
    }
}
