//! Which counts may be shown: none that fewer than k conversations are behind, and none that can be
//! worked out from those that are shown.
//!
//! A [`Sheet`] knows all counts of a page and which of them add up to which. First go the small ones.
//! Then, for every sum, what is hidden of it has to be two counts at least, from k conversations or more:
//! else the difference of what is shown would give it away. Where it is not, the smallest of the counts
//! that are shown goes too. That is complementary cell suppression, as statistical offices do it. In the end
//! all sums are looked at together, as a system of linear equations: what several tables give away
//! between them costs another count, until there is nothing. Sums of small counts are looked for among
//! the solved equations, and not in every way in which those could be added up again.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

use efface::report::Spread;

/// The conversations behind a count, or behind several.
#[derive(Clone, Default)]
pub(super) struct Behind {
    /// By key: a conversation has another mark under each.
    spreads: BTreeMap<String, Spread>,
    /// Lines of which nobody knows the conversation: each counts as one.
    lines: u64,
}

impl Behind {
    pub(super) fn spread(&mut self, key: &str, spread: Spread) {
        self.spreads.entry(key.to_owned()).or_default().join(spread);
    }

    pub(super) fn lines(&mut self, lines: u64) {
        self.lines += lines;
    }

    pub(super) fn join(&mut self, other: &Behind) {
        self.lines += other.lines;
        for (key, spread) in &other.spreads {
            self.spread(key, *spread);
        }
    }

    /// There are at least so many.
    fn among(&self) -> u64 {
        let spreads = self.spreads.values().map(|it| u64::from(it.at_least()));
        spreads.max().unwrap_or_default().max(self.lines)
    }
}

/// What is to be seen of a count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    /// The count.
    Count(u64),
    /// Fewer than k conversations are behind it.
    Few,
    /// It would give another one away.
    Withheld,
}

impl Shown {
    pub(super) fn count(self) -> Option<u64> {
        match self {
            Shown::Count(count) => Some(count),
            Shown::Few | Shown::Withheld => None,
        }
    }
}

/// A count on the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Id(usize);

struct Entry {
    value: u64,
    behind: Behind,
    depth: u8,
    shown: Shown,
}

/// A count and those that add up to it.
struct Sum {
    total: Id,
    parts: Vec<Id>,
}

/// All counts of a page.
#[derive(Default)]
pub(super) struct Sheet {
    entries: Vec<Entry>,
    sums: Vec<Sum>,
    k: u64,
}

impl Sheet {
    pub(super) fn new(k: u64) -> Sheet {
        Sheet {
            k,
            ..Sheet::default()
        }
    }

    /// Adds a count. The deeper it is, the sooner it goes for another one: totals go last.
    pub(super) fn count(&mut self, value: u64, behind: Behind, depth: u8) -> Id {
        // Where there is nothing, there is nobody.
        let shown = match value > 0 && behind.among() < self.k {
            true => Shown::Few,
            false => Shown::Count(value),
        };
        self.entries.push(Entry {
            value,
            behind,
            depth,
            shown,
        });
        Id(self.entries.len() - 1)
    }

    /// Says that `parts` add up to `total`.
    pub(super) fn sum(&mut self, total: Id, parts: impl IntoIterator<Item = Id>) {
        let parts: Vec<Id> = parts.into_iter().filter(|&id| self.value(id) > 0).collect();
        let added: u64 = parts.iter().map(|&id| self.value(id)).sum();
        debug_assert_eq!(added, self.value(total));
        if !parts.is_empty() {
            self.sums.push(Sum { total, parts });
        }
    }

    /// Hides what has to be hidden beside the small counts.
    pub(super) fn settle(&mut self) {
        loop {
            while self.hide_in_sums() {}
            let given_away = self.given_away();
            if given_away.is_empty() {
                return;
            }
            for ids in given_away {
                let other = self.smallest(&self.beside(&ids));
                match other.or_else(|| self.smallest(&self.beside(&[]))) {
                    Some(other) => self.hide(other),
                    // Nothing is shown any more.
                    None => return,
                }
            }
        }
    }

    /// What is to be seen of a count.
    pub(super) fn shown(&self, id: Id) -> Shown {
        self.entries[id.0].shown
    }

    fn value(&self, id: Id) -> u64 {
        self.entries[id.0].value
    }

    fn is_hidden(&self, id: Id) -> bool {
        self.shown(id).count().is_none()
    }

    fn hide(&mut self, id: Id) {
        if !self.is_hidden(id) {
            self.entries[id.0].shown = Shown::Withheld;
        }
    }

    /// The smallest of the deepest counts that are shown among these.
    fn smallest(&self, ids: &[Id]) -> Option<Id> {
        let shown = ids
            .iter()
            .copied()
            .filter(|&id| !self.is_hidden(id) && self.value(id) > 0);
        shown.min_by_key(|&id| {
            let depth = Reverse(self.entries[id.0].depth);
            (depth, self.opened(id), self.value(id), id)
        })
    }

    /// In how many sums this would be the first count to be hidden: each would cost another one.
    fn opened(&self, id: Id) -> usize {
        let whole = |sum: &&Sum| {
            let mut all = sum.parts.iter().chain([&sum.total]);
            all.clone().any(|it| *it == id) && !all.any(|it| self.is_hidden(*it))
        };
        self.sums.iter().filter(whole).count()
    }

    /// Whether so few conversations are behind these together that nobody may know their sum.
    fn are_few(&self, ids: &[Id]) -> bool {
        let mut all = Behind::default();
        ids.iter()
            .for_each(|id| all.join(&self.entries[id.0].behind));
        !ids.is_empty() && all.among() < self.k
    }

    /// Looks at each sum alone; whether anything had to go.
    fn hide_in_sums(&mut self) -> bool {
        let mut hid = false;
        for at in 0..self.sums.len() {
            let Sum { total, parts } = &self.sums[at];
            let hidden = parts.iter().copied().filter(|&id| self.is_hidden(id));
            let hidden: Vec<Id> = hidden.collect();
            // One alone hides nothing, and whoever counts on it is given away next.
            let safe = hidden.len() != 1 && !self.are_few(&hidden);
            if safe || self.is_hidden(*total) {
                continue;
            }
            let other = self.smallest(parts).unwrap_or(*total);
            self.hide(other);
            hid = true;
        }
        hid
    }

    /// All counts of the sums in which one of these is; of all sums, where these are none.
    fn beside(&self, ids: &[Id]) -> Vec<Id> {
        let of = |sum: &&Sum| {
            ids.is_empty()
                || ids
                    .iter()
                    .any(|id| sum.total == *id || sum.parts.contains(id))
        };
        let sums = self.sums.iter().filter(of);
        sums.flat_map(|sum| sum.parts.iter().copied().chain([sum.total]))
            .collect()
    }

    /// Hidden counts, alone or as a sum, that all sums together give away.
    fn given_away(&self) -> Vec<Vec<Id>> {
        let of = |wanted: Shown| {
            let all = (0..self.entries.len()).map(Id);
            all.filter(move |&id| self.shown(id) == wanted)
        };
        // The small ones come last: what is left of the equations in their columns alone is what
        // can be said of them without the others.
        let unknown: Vec<Id> = of(Shown::Withheld).chain(of(Shown::Few)).collect();
        let columns: HashMap<Id, usize> = unknown
            .iter()
            .enumerate()
            .map(|(at, &id)| (id, at))
            .collect();
        let row = |Sum { total, parts }: &Sum| {
            let mut row = vec![0; unknown.len()];
            if let Some(&at) = columns.get(total) {
                row[at] = MODULUS - 1;
            }
            for at in parts.iter().filter_map(|id| columns.get(id)) {
                row[*at] = 1;
            }
            row
        };
        let mut rows: Vec<Vec<u64>> = self.sums.iter().map(row).collect();
        let rank = reduce(&mut rows, unknown.len());
        let members = |row: &Vec<u64>| -> Vec<Id> {
            let members = row.iter().zip(&unknown).filter(|(it, _)| **it != 0);
            members.map(|(_, &id)| id).collect()
        };
        // A difference of counts is the count of nothing.
        let is_sum = |row: &&Vec<u64>| row.iter().all(|&it| it <= 1);
        rows[..rank]
            .iter()
            .filter(is_sum)
            .map(members)
            .filter(|ids| ids.len() == 1 || self.are_few(ids))
            .collect()
    }
}

/// A prime, 2^61 - 1: whole numbers modulo it have no rounding.
const MODULUS: u64 = (1 << 61) - 1;

fn times(a: u64, b: u64) -> u64 {
    let product = u128::from(a) * u128::from(b);
    let folded = (product as u64 & MODULUS) + (product >> 61) as u64;
    if folded >= MODULUS {
        folded - MODULUS
    } else {
        folded
    }
}

/// The number that times `a` is 1, by Fermat's little theorem.
fn inverse(a: u64) -> u64 {
    let (mut power, mut base, mut exponent) = (1, a, MODULUS - 2);
    while exponent > 0 {
        if exponent & 1 == 1 {
            power = times(power, base);
        }
        base = times(base, base);
        exponent >>= 1;
    }
    power
}

/// Brings equations to reduced row echelon form; those that say something come first, and their
/// number is given.
fn reduce(rows: &mut [Vec<u64>], columns: usize) -> usize {
    let mut done = 0;
    for column in 0..columns {
        let Some(pivot) = (done..rows.len()).find(|&row| rows[row][column] != 0) else {
            continue;
        };
        rows.swap(done, pivot);
        let factor = inverse(rows[done][column]);
        rows[done]
            .iter_mut()
            .for_each(|it| *it = times(*it, factor));
        let pivot = rows[done].clone();
        for (at, row) in rows.iter_mut().enumerate() {
            let factor = row[column];
            if at == done || factor == 0 {
                continue;
            }
            for (it, &by) in row.iter_mut().zip(&pivot) {
                if by != 0 {
                    *it = (*it + MODULUS - times(factor, by)) % MODULUS;
                }
            }
        }
        done += 1;
    }
    done
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn shown(sheet: &Sheet, ids: &[Id]) -> Vec<Shown> {
        ids.iter().map(|&id| sheet.shown(id)).collect()
    }

    /// So many conversations.
    fn of(lines: u64) -> Behind {
        let mut behind = Behind::default();
        behind.lines(lines);
        behind
    }

    /// Counts of records, each in a conversation of its own, and their sum.
    fn list(values: &[u64]) -> Vec<Shown> {
        let mut sheet = Sheet::new(20);
        let ids: Vec<Id> = values
            .iter()
            .map(|&it| sheet.count(it, of(it), 1))
            .collect();
        let all = values.iter().sum();
        let total = sheet.count(all, of(all), 0);
        sheet.sum(total, ids.iter().copied());
        sheet.settle();
        shown(&sheet, &[ids, vec![total]].concat())
    }

    #[test]
    fn what_a_sum_would_give_away_is_withheld() {
        use Shown::{Count, Few, Withheld};
        for (values, want) in [
            (
                &[100, 50, 0][..],
                &[Count(100), Count(50), Count(0), Count(150)][..],
            ),
            // 160 - 100 - 50 would be the small one.
            (&[100, 50, 10], &[Count(100), Withheld, Few, Count(160)]),
            // Two small ones: their sum, 8, would be that of fewer than twenty conversations.
            (
                &[100, 50, 5, 3],
                &[Count(100), Withheld, Few, Few, Count(158)],
            ),
            (
                &[100, 50, 15, 13],
                &[Count(100), Count(50), Few, Few, Count(178)],
            ),
            (&[30, 10], &[Withheld, Few, Count(40)]),
            (&[12, 15], &[Few, Few, Count(27)]),
            (&[12, 3], &[Few, Few, Few]),
            (&[10], &[Few, Few]),
        ] {
            assert_eq!(list(values), want, "{values:?}");
        }
        // Small ones in two parts of a whole, whose sum would be what is left.
        let mut sheet = Sheet::new(20);
        let parts = [[5, 40, 50], [3, 60, 70]].map(|it| it.map(|it| sheet.count(it, of(it), 1)));
        let halves = [95, 133].map(|it| sheet.count(it, of(it), 1));
        let whole = sheet.count(228, of(228), 0);
        sheet.sum(whole, halves);
        (0..2).for_each(|at| sheet.sum(halves[at], parts[at]));
        sheet.settle();
        assert_eq!(shown(&sheet, &parts[0]), [Few, Withheld, Count(50)]);
        assert_eq!(shown(&sheet, &parts[1]), [Few, Withheld, Count(70)]);
        // One part is small and goes with all that is in it; the next goes for it, and must not come
        // back as the sum of what is in that.
        let mut sheet = Sheet::new(20);
        let parts = [[5, 40], [3, 6]].map(|it| it.map(|it| sheet.count(it, of(it), 1)));
        let thirds = [45, 9, 500].map(|it| sheet.count(it, of(it), 1));
        let whole = sheet.count(554, of(554), 0);
        sheet.sum(whole, thirds);
        (0..2).for_each(|at| sheet.sum(thirds[at], parts[at]));
        sheet.settle();
        assert_eq!(shown(&sheet, &thirds), [Withheld, Few, Count(500)]);
        assert_eq!(shown(&sheet, &parts[0]), [Few, Withheld]);
        // Values of one conversation are nobody's crowd.
        let mut sheet = Sheet::new(20);
        let ids =
            [(1000, 1), (500, 60), (1500, 61)].map(|(it, lines)| sheet.count(it, of(lines), 1));
        sheet.sum(ids[2], ids[..2].to_vec());
        sheet.settle();
        assert_eq!(shown(&sheet, &ids), [Few, Withheld, Count(1500)]);
    }

    proptest! {
        /// Tables with rows, columns and totals: no small count is shown or can be worked out.
        #[test]
        fn nothing_small_can_be_worked_out(
            values in prop::collection::vec(prop::collection::vec(0u64..60, 4), 1..6),
        ) {
            let mut sheet = Sheet::new(20);
            let cells: Vec<Vec<Id>> = values
                .iter()
                .map(|row| row.iter().map(|&value| sheet.count(value, of(value), 2)).collect())
                .collect();
            let rows: Vec<Id> = values
                .iter()
                .map(|row| { let sum = row.iter().sum(); sheet.count(sum, of(sum), 1) })
                .collect();
            let columns: Vec<Id> = (0..4)
                .map(|at| { let sum = values.iter().map(|row| row[at]).sum(); sheet.count(sum, of(sum), 1) })
                .collect();
            let all = values.iter().flatten().sum();
            let all = sheet.count(all, of(all), 0);
            for (row, &total) in cells.iter().zip(&rows) {
                sheet.sum(total, row.iter().copied());
            }
            for (at, &total) in columns.iter().enumerate() {
                sheet.sum(total, cells.iter().map(|row| row[at]));
            }
            sheet.sum(all, rows.iter().copied());
            sheet.sum(all, columns.iter().copied());
            sheet.settle();
            for entry in &sheet.entries {
                prop_assert!(entry.value == 0 || entry.value >= 20 || entry.shown == Shown::Few);
                if let Some(count) = entry.shown.count() {
                    prop_assert_eq!(count, entry.value);
                }
            }
            prop_assert!(sheet.given_away().is_empty());
            for Sum { total, parts } in &sheet.sums {
                let hidden: u64 = parts
                    .iter()
                    .filter(|&&id| sheet.is_hidden(id))
                    .map(|&id| sheet.value(id))
                    .sum();
                prop_assert!(sheet.is_hidden(*total) || hidden == 0 || hidden >= 20);
            }
        }
    }
}
