//! Sorts rows that may be more than the memory they are given: sorted runs go to a file without a
//! name, and are merged from there.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::fs::File;
use std::io::{self, Write};
use std::ops::Range;

use super::store::read_exact_at;

/// Memory for the buffers of all runs together while they are merged.
const MERGE_BYTES: usize = 8 << 20;

/// Takes rows of `N` bytes in any order.
#[derive(Default)]
pub(super) struct Sorter<const N: usize> {
    rows: Vec<[u8; N]>,
    /// So many rows are kept in memory.
    most: usize,
    /// The runs in the file, by their bytes.
    runs: Vec<Range<u64>>,
    file: Option<File>,
}

impl<const N: usize> Sorter<N> {
    /// From now on, keeps rows of so many bytes in memory.
    pub(super) fn limit(&mut self, bytes: usize) {
        self.most = bytes / N;
    }

    pub(super) fn push(&mut self, row: [u8; N]) -> io::Result<()> {
        if self.rows.len() >= self.most.max(1) {
            self.spill()?;
        }
        if self.rows.capacity() == self.rows.len() {
            // Doubling could take more than what was given.
            let more = self
                .rows
                .len()
                .max(64)
                .min(self.most.saturating_sub(self.rows.len()));
            self.rows.reserve_exact(more.max(1));
        }
        self.rows.push(row);
        Ok(())
    }

    /// Whether not all rows are in memory.
    pub(super) fn has_spilled(&self) -> bool {
        self.file.is_some()
    }

    fn spill(&mut self) -> io::Result<()> {
        self.settle();
        let file = match &mut self.file {
            Some(file) => file,
            // It has no name, so nobody can open it and nothing is left of it.
            none => none.insert(tempfile::tempfile()?),
        };
        let bytes = self.rows.as_flattened();
        file.write_all(bytes)?;
        let from = self.runs.last().map_or(0, |run| run.end);
        self.runs.push(from..from + bytes.len() as u64);
        self.rows.clear();
        Ok(())
    }

    fn settle(&mut self) {
        self.rows.sort_unstable();
        self.rows.dedup();
    }

    /// Gives the rows back in order, each once.
    pub(super) fn finish(mut self) -> io::Result<Sorted<N>> {
        if self.file.is_some() {
            self.spill()?;
            self.rows = Vec::new();
        }
        self.settle();
        let bytes = MERGE_BYTES / (self.runs.len() + 1);
        let rows = (bytes / N).clamp(64, 1 << 16);
        let mut sorted = Sorted {
            runs: Vec::new(),
            heap: BinaryHeap::new(),
            file: self.file,
            last: None,
        };
        sorted.runs.push(Run {
            rows: self.rows,
            at: 0,
            left: 0..0,
        });
        for left in self.runs {
            let rows = Vec::with_capacity(rows);
            sorted.runs.push(Run { rows, at: 0, left });
        }
        for run in 0..sorted.runs.len() {
            sorted.advance(run)?;
        }
        Ok(sorted)
    }
}

/// Rows in order, each once.
pub(super) struct Sorted<const N: usize> {
    runs: Vec<Run<N>>,
    /// The next row of each run.
    heap: BinaryHeap<Reverse<([u8; N], usize)>>,
    file: Option<File>,
    last: Option<[u8; N]>,
}

struct Run<const N: usize> {
    rows: Vec<[u8; N]>,
    at: usize,
    /// Bytes of the file that were not read.
    left: Range<u64>,
}

impl<const N: usize> Sorted<N> {
    pub(super) fn next(&mut self) -> io::Result<Option<[u8; N]>> {
        while let Some(Reverse((row, run))) = self.heap.pop() {
            self.advance(run)?;
            if self.last != Some(row) {
                self.last = Some(row);
                return Ok(Some(row));
            }
        }
        Ok(None)
    }

    /// Puts the next row of a run into the heap.
    fn advance(&mut self, number: usize) -> io::Result<()> {
        let run = &mut self.runs[number];
        if run.at == run.rows.len()
            && let Some(file) = &self.file
            && !run.left.is_empty()
        {
            let rows = (run.left.end - run.left.start) / N as u64;
            let rows = rows.min(run.rows.capacity() as u64) as usize;
            run.rows.resize(rows, [0; N]);
            let bytes = run.rows.as_flattened_mut();
            read_exact_at(file, bytes, run.left.start)?;
            run.left.start += bytes.len() as u64;
            run.at = 0;
        }
        if let Some(&row) = run.rows.get(run.at) {
            run.at += 1;
            self.heap.push(Reverse((row, number)));
        }
        Ok(())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn any_number_of_runs_gives_the_same_order() {
        let rows: Vec<[u8; 4]> = (0..5_000u32)
            .map(|i| (i.wrapping_mul(2_654_435_761) >> 20).to_be_bytes())
            .collect();
        let mut want = rows.clone();
        want.sort_unstable();
        want.dedup();
        for bytes in [1, 100, 4_096, 19_999, 20_000, 1 << 20] {
            let mut sorter = Sorter::default();
            sorter.limit(bytes);
            rows.iter().for_each(|row| sorter.push(*row).unwrap());
            assert_eq!(sorter.has_spilled(), bytes < 20_000, "{bytes}");
            let mut sorted = sorter.finish().unwrap();
            let mut got = Vec::new();
            while let Some(row) = sorted.next().unwrap() {
                got.push(row);
            }
            assert!(got == want, "{bytes} bytes");
        }
        let nothing = Sorter::<4>::default().finish();
        assert!(nothing.unwrap().next().unwrap().is_none());
    }
}
