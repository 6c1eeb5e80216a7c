//! Rows as they stand in an index.

use jiff::Timestamp;

use crate::gate::{Entry, Plan};
use crate::identity::{Key, MARK, MarkBytes};

/// An id: the first bytes of its MAC.
pub(crate) type Id = [u8; ID];
pub(super) const ID: usize = 16;
/// A row of a history: an id, a time, what is said.
pub(super) const EVENT: usize = ID + TIME + 1;
/// A row about a conversation: its id, that of its account, its start and its last activity, and by
/// what the account's records are found again when it is deleted, hidden.
pub(super) const CHAT: usize = 2 * ID + 2 * TIME + MARK;
const TIME: usize = 8;

/// The id that a row begins with.
pub(super) fn id_of(row: &[u8]) -> Id {
    let mut id = [0; ID];
    id.copy_from_slice(&row[..ID]);
    id
}

/// The row of an entry: rows of an id stand in the order of their times, those without one first.
pub(super) fn event(id: &Id, entry: &Entry) -> [u8; EVENT] {
    let plan = |plan| match plan {
        Plan::Free => 1,
        Plan::Pro => 2,
        Plan::Max => 3,
        Plan::Commercial => 4,
        Plan::Unknown => 5,
    };
    let mut row = [0; EVENT];
    row[..ID].copy_from_slice(id);
    row[ID..ID + TIME].copy_from_slice(&time(entry.at, true));
    row[ID + TIME] =
        entry.training.map_or(0, |yes| 1 + u8::from(yes)) << 4 | entry.plan.map_or(0, plan);
    row
}

/// What [`event`] wrote.
pub(super) fn entry(row: &[u8]) -> Entry {
    let says = row[ID + TIME];
    Entry {
        at: instant(&row[ID..]),
        training: match says >> 4 {
            0 => None,
            2 => Some(true),
            _ => Some(false),
        },
        plan: match says & 15 {
            0 => None,
            1 => Some(Plan::Free),
            2 => Some(Plan::Pro),
            3 => Some(Plan::Max),
            4 => Some(Plan::Commercial),
            _ => Some(Plan::Unknown),
        },
    }
}

/// Start and last activity.
pub(super) type Times = [Option<Timestamp>; 2];

/// The row of a conversation.
pub(super) fn chat(
    key: &Key,
    id: &Id,
    account: Option<(&Id, &MarkBytes)>,
    times: Times,
) -> [u8; CHAT] {
    let mut row = [0; CHAT];
    row[..ID].copy_from_slice(id);
    if let Some((account, mark)) = account {
        row[ID..2 * ID].copy_from_slice(account);
        let hidden = hidden(key, id, account, mark);
        row[CHAT - MARK..].copy_from_slice(&hidden[..]);
    }
    row[2 * ID..][..TIME].copy_from_slice(&time(times[0], false));
    row[2 * ID + TIME..][..TIME].copy_from_slice(&time(times[1], false));
    row
}

/// What [`chat`] wrote.
pub(super) fn whose_and_when(row: &[u8]) -> (Option<Id>, Times) {
    let account = id_of(&row[ID..]);
    let times = [instant(&row[2 * ID..]), instant(&row[2 * ID + TIME..])];
    ((account != [0; ID]).then_some(account), times)
}

/// By what the records of the account are found again.
pub(super) fn mark(key: &Key, row: &[u8]) -> MarkBytes {
    let mut stored = MarkBytes::new([0; MARK]);
    stored.copy_from_slice(&row[CHAT - MARK..CHAT]);
    hidden(key, &id_of(row), &id_of(&row[ID..]), &stored)
}

/// Hides a mark, or shows one that was hidden: who has the index alone must not be able to link the
/// records of an account.
fn hidden(key: &Key, id: &Id, account: &Id, mark: &MarkBytes) -> MarkBytes {
    let mask = key.mac("ledger/mark", &[id, account]);
    let more = key.mac("ledger/lot", &[id, account]);
    let mut out = MarkBytes::new([0; MARK]);
    let mask = mask.iter().chain(more.iter());
    for (byte, (plain, mask)) in out.iter_mut().zip(mark.iter().zip(mask)) {
        *byte = plain ^ mask;
    }
    out
}

/// Microseconds since 1970, so that the order of the bytes is that of the times. What is finer is
/// rounded so that it never helps: a decision gets later, and a conversation earlier.
fn time(at: Option<Timestamp>, up: bool) -> [u8; TIME] {
    let micros = at.map_or(i64::MIN, |at| {
        let (nanos, more) = (at.as_nanosecond(), i128::from(up) * 999);
        i64::try_from((nanos + more).div_euclid(1_000)).unwrap_or(i64::MAX)
    });
    (micros ^ i64::MIN).to_be_bytes()
}

/// What [`time`] wrote.
fn instant(bytes: &[u8]) -> Option<Timestamp> {
    let mut micros = [0; TIME];
    micros.copy_from_slice(&bytes[..TIME]);
    match i64::from_be_bytes(micros) ^ i64::MIN {
        i64::MIN => None,
        micros => Some(Timestamp::from_microsecond(micros).unwrap_or(Timestamp::MAX)),
    }
}
