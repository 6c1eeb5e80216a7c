//! A line of JSON.

use std::fmt;

use serde::de::{DeserializeSeed, Error as _, IgnoredAny, MapAccess, Visitor};

use super::{Cell, Column, Columns, REFUSED};

/// Reads the members of a JSON object that have one of the names.
pub(super) fn read(text: &str, columns: Columns, cells: &mut [Cell]) -> Result<(), &'static str> {
    cells.fill(Cell::Missing);
    let mut parser = serde_json::Deserializer::from_str(text);
    // What the parser says may quote the line.
    let mut refused = false;
    let row = Row {
        columns,
        cells,
        refused: &mut refused,
    };
    let read = row.deserialize(&mut parser).and_then(|()| parser.end());
    match read {
        Ok(()) if refused => Err(REFUSED),
        Ok(()) => Ok(()),
        Err(_) => Err("not a JSON object, or a member of it is there twice or of the wrong type"),
    }
}

struct Row<'a> {
    columns: Columns,
    cells: &'a mut [Cell],
    refused: &'a mut bool,
}

impl<'de> DeserializeSeed<'de> for Row<'_> {
    type Value = ();

    fn deserialize<D: serde::Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Row<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let mut seen = 0u32;
        while let Some(known) = map.next_key_seed(Name(self.columns))? {
            let at = match known {
                Column::Read(at) => at,
                Column::Other => {
                    map.next_value::<IgnoredAny>()?;
                    continue;
                }
                Column::Refused => {
                    *self.refused |= map.next_value::<Option<IgnoredAny>>()?.is_some();
                    continue;
                }
            };
            if seen >> at & 1 == 1 {
                return Err(A::Error::custom("twice"));
            }
            seen |= 1 << at;
            self.cells[at] = map.next_value_seed(Value)?;
        }
        Ok(())
    }
}

/// Which of the names a key is.
struct Name(Columns);

impl<'de> DeserializeSeed<'de> for Name {
    type Value = Column;

    fn deserialize<D: serde::Deserializer<'de>>(self, from: D) -> Result<Self::Value, D::Error> {
        from.deserialize_str(self)
    }
}

impl Visitor<'_> for Name {
    type Value = Column;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E>(self, key: &str) -> Result<Self::Value, E> {
        Ok(self.0.of(key))
    }
}

/// A cell: no list, no object, no fraction.
struct Value;

impl<'de> DeserializeSeed<'de> for Value {
    type Value = Cell;

    fn deserialize<D: serde::Deserializer<'de>>(self, from: D) -> Result<Cell, D::Error> {
        from.deserialize_any(self)
    }
}

impl Visitor<'_> for Value {
    type Value = Cell;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, a whole number, true, false or null")
    }

    fn visit_str<E>(self, text: &str) -> Result<Cell, E> {
        Ok(Cell::text(text))
    }

    fn visit_bool<E>(self, value: bool) -> Result<Cell, E> {
        Ok(Cell::Bool(value))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Cell, E> {
        Ok(Cell::Number(number.to_string()))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Cell, E> {
        Ok(Cell::Number(number.to_string()))
    }

    fn visit_unit<E>(self) -> Result<Cell, E> {
        Ok(Cell::Missing)
    }
}
