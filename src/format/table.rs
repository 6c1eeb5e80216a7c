//! A format's paths as a tree, so that a walk over a line knows each field by a step from its
//! parent's.

use super::Field;

/// A place in a [`Table`].
pub(crate) type State = u16;
/// The place of everything that the table does not name.
pub(crate) const UNNAMED: State = 0;
/// The place of the root.
const ROOT: State = 1;

/// The fields of a format, ready for a walk.
#[derive(Debug)]
pub(crate) struct Table {
    places: Vec<Place>,
}

#[derive(Debug, Default)]
struct Place {
    field: Option<Field>,
    members: Vec<(&'static str, State)>,
    element: State,
}

impl Table {
    pub(crate) fn new(fields: &[(&'static str, Field)]) -> Table {
        let mut table = Table {
            places: vec![Place::default(), Place::default()],
        };
        for &(path, field) in fields {
            let mut at = ROOT;
            for step in path.split('.') {
                let (key, mut arrays) = match step.split_once("[]") {
                    Some((key, rest)) => (key, 1 + rest.matches("[]").count()),
                    None => (step, 0),
                };
                if !key.is_empty() {
                    at = table.member_or_new(at, key);
                }
                while arrays > 0 {
                    at = table.element_or_new(at);
                    arrays -= 1;
                }
            }
            table.places[usize::from(at)].field = Some(field);
        }
        table
    }

    fn add(&mut self) -> State {
        self.places.push(Place::default());
        (self.places.len() - 1) as State
    }

    fn member_or_new(&mut self, at: State, key: &'static str) -> State {
        match self.member(at, key.as_bytes()) {
            UNNAMED => {
                let new = self.add();
                self.places[usize::from(at)].members.push((key, new));
                new
            }
            known => known,
        }
    }

    fn element_or_new(&mut self, at: State) -> State {
        match self.element(at) {
            UNNAMED => {
                let new = self.add();
                self.places[usize::from(at)].element = new;
                new
            }
            known => known,
        }
    }

    /// Where a walk begins.
    pub(crate) fn root(&self) -> State {
        ROOT
    }

    /// The place of a member of an object.
    pub(crate) fn member(&self, at: State, key: &[u8]) -> State {
        self.places[usize::from(at)]
            .members
            .iter()
            .find(|(name, _)| name.as_bytes() == key)
            .map_or(UNNAMED, |&(_, place)| place)
    }

    /// The place of an element of an array.
    pub(crate) fn element(&self, at: State) -> State {
        self.places[usize::from(at)].element
    }

    /// What stands at a place.
    pub(crate) fn field(&self, at: State) -> Field {
        self.places[usize::from(at)].field.unwrap_or(Field::Text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_lead_to_fields() {
        let table = Table::new(&[
            ("id", Field::Id("x")),
            ("a[].b", Field::Time),
            ("a[].c[]", Field::Structure),
        ]);
        let a = table.member(table.root(), b"a");
        let b = table.member(table.element(a), b"b");
        assert_eq!(table.field(b), Field::Time);
        let c = table.element(table.member(table.element(a), b"c"));
        assert_eq!(table.field(c), Field::Structure);
        assert_eq!(table.field(table.member(a, b"id")), Field::Text);
        assert_eq!(table.field(table.element(UNNAMED)), Field::Text);
    }
}
