//! A panic while a record is scrubbed costs that record, and shows nothing of it.
//!
//! The message of a panic can quote the text at hand (slicing a string does), and the default
//! hook prints it. So while a record is worked on, the hook keeps still; everywhere else the
//! hook that was there before goes on as ever.

use std::cell::Cell;
use std::panic::{self, AssertUnwindSafe};
use std::sync::Once;

thread_local! {
    static GUARDED: Cell<bool> = const { Cell::new(false) };
}

static HOOK: Once = Once::new();

/// `work` panicked.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Panicked;

/// Runs `work`; a panic in it ends here, without a word.
pub(crate) fn guarded<T>(work: impl FnOnce() -> T) -> Result<T, Panicked> {
    HOOK.call_once(|| {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if !GUARDED.get() {
                before(info);
            }
        }));
    });
    let outer = GUARDED.replace(true);
    let result = panic::catch_unwind(AssertUnwindSafe(work));
    GUARDED.set(outer);
    // The payload may hold a value as well: it is dropped unseen.
    result.map_err(|_| Panicked)
}
