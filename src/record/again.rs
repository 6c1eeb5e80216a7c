//! Looks at a scrubbed record for what is known of its conversation.

use crate::detect::memory::Memory;
use crate::format::{Field, Format, Line, Table};
use crate::json::{Kind, Tape};
use crate::walk::{self, Buffers, Places};

/// Buffers for reading a record that was just written.
#[derive(Debug, Default)]
pub(crate) struct Again {
    tape: Tape,
    places: Places,
    buffers: Buffers,
}

impl Again {
    /// Whether something that the conversation has given away still stands in `record`, as it was
    /// scrubbed. A record that could not be read again is not believed.
    pub(crate) fn gives_away(
        &mut self,
        memory: &Memory,
        record: &[u8],
        format: &Format,
        table: &Table,
    ) -> bool {
        if !format.is_json {
            return str::from_utf8(record).map_or(true, |text| memory.is_in(text));
        }
        let Again {
            tape,
            places,
            buffers,
        } = self;
        let Ok(text) = tape.read(record) else {
            return true;
        };
        let line = Line { text, tape };
        places.fill(&line, table);
        for index in 0..line.nodes().len() {
            // Nobody's value is in a pseudonym.
            let is_value = matches!(line.nodes()[index].kind, Kind::String | Kind::Number);
            match places.field(table, index) {
                Field::Binary => places.done(index),
                Field::Id(_) | Field::Join(_) if is_value => places.done(index),
                _ => {}
            }
        }
        let looked = walk::texts(&line, table, places, buffers, |piece| {
            match memory.is_in(piece.text) {
                true => Err(()),
                false => Ok(()),
            }
        });
        looked.is_err()
    }
}
