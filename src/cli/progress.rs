//! How far a run has come, on standard error.

use std::io::{IsTerminal, stderr, stdout};
use std::sync::atomic::Ordering;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::{Duration, Instant};

use clap::ValueEnum;
use efface::pipeline::Progress;
use indicatif::{HumanBytes, HumanCount, ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::io::Inputs;
use super::say;

/// Whether to show it.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Show {
    /// Where standard error is a terminal, and the records don't go to one.
    Auto,
    /// Always; where standard error is no terminal, as a line every few seconds.
    Always,
    /// Never.
    Never,
}

/// How often a terminal is drawn, and how often a line is written elsewhere.
const TICK: Duration = Duration::from_millis(200);
const LINE_TICK: Duration = Duration::from_secs(5);

/// Does `work` while another thread shows how far `progress` and `inputs` have come.
pub(crate) fn watched<T>(
    show: Show,
    to_stdout: bool,
    inputs: &Inputs,
    progress: &Progress,
    work: impl FnOnce() -> T,
) -> T {
    let terminal = stderr().is_terminal();
    let wanted = match show {
        Show::Auto => terminal && !(to_stdout && stdout().is_terminal()),
        Show::Always => true,
        Show::Never => false,
    };
    if !wanted {
        return work();
    }
    let (done, ended) = mpsc::channel::<()>();
    std::thread::scope(|scope| {
        scope.spawn(move || {
            if terminal {
                draw(inputs, progress, &ended);
            } else {
                write(inputs, progress, &ended);
            }
        });
        let result = work();
        drop(done);
        result
    })
}

/// A line that is drawn again and again.
fn draw(inputs: &Inputs, progress: &Progress, ended: &mpsc::Receiver<()>) {
    let size = inputs.size();
    let bar = match size {
        Some(size) => ProgressBar::new(size),
        None => ProgressBar::no_length(),
    };
    bar.set_draw_target(ProgressDrawTarget::stderr());
    let template = match size {
        Some(_) => "{wide_bar} {bytes}/{total_bytes} {msg} {eta} left",
        None => "{spinner} {bytes} {msg} {elapsed}",
    };
    bar.set_style(
        ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar()),
    );
    let begun = Instant::now();
    while let Err(RecvTimeoutError::Timeout) = ended.recv_timeout(TICK) {
        bar.set_position(inputs.position());
        bar.set_message(rate(progress, begun));
    }
    bar.finish_and_clear();
}

/// A line now and then, for logs.
fn write(inputs: &Inputs, progress: &Progress, ended: &mpsc::Receiver<()>) {
    let begun = Instant::now();
    loop {
        let over = !matches!(
            ended.recv_timeout(LINE_TICK),
            Err(RecvTimeoutError::Timeout)
        );
        let of = inputs
            .size()
            .map_or(String::new(), |size| format!(" of {}", HumanBytes(size)));
        let read = HumanBytes(inputs.position());
        say(&format!("{read}{of} read, {}", rate(progress, begun)));
        if over {
            return;
        }
    }
}

fn rate(progress: &Progress, begun: Instant) -> String {
    let lines = progress.lines.load(Ordering::Relaxed);
    let seconds = begun.elapsed().as_secs_f64().max(0.001);
    let a_second = HumanCount((lines as f64 / seconds) as u64);
    format!("{} records, {a_second} records/s", HumanCount(lines))
}
