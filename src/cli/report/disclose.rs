//! Which counts may be shown: none that fewer than k conversations are behind, and none that can be
//! worked out from those that are shown.
//!
//! A [`Sheet`] knows all counts of a page and which of them add up to which. First go the small ones.
//! Then, for every sum, what is hidden of it has to be at least two counts, one of them of k
//! conversations or more: else the difference of what is shown would give it away. Where it is not,
//! the smallest of the counts that are shown goes too. That is complementary cell suppression, as
//! statistical offices do it. In the end all sums are looked at together, as a system of linear
//! equations: a hidden count that has only one solution is given away by several tables at once, and so
//! is a sum of nothing but small counts. Each costs another count, until there is none.

use std::collections::HashMap;

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
    /// Conversations behind it, at least.
    among: u64,
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

    /// Adds a count.
    pub(super) fn count(&mut self, value: u64, among: u64) -> Id {
        // Where there is nothing, there is nobody.
        let shown = match value > 0 && among < self.k {
            true => Shown::Few,
            false => Shown::Count(value),
        };
        self.entries.push(Entry {
            value,
            among,
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
            for id in given_away {
                let other = self.smallest(&self.beside(Some(id)));
                match other.or_else(|| self.smallest(&self.beside(None))) {
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

    /// The smallest count that is shown among these.
    fn smallest(&self, ids: &[Id]) -> Option<Id> {
        let shown = ids
            .iter()
            .copied()
            .filter(|&id| !self.is_hidden(id) && self.value(id) > 0);
        shown.min_by_key(|&id| (self.value(id), id))
    }

    /// Looks at each sum alone; whether anything had to go.
    fn hide_in_sums(&mut self) -> bool {
        let mut hid = false;
        for at in 0..self.sums.len() {
            let Sum { total, parts } = &self.sums[at];
            let hidden = || parts.iter().filter(|&&id| self.is_hidden(id));
            let safe = match (self.is_hidden(*total), hidden().count()) {
                (false, 0) => true,
                // The sum of what is shown would be the total.
                (true, 0) => false,
                (true, _) => true,
                (false, 1) => false,
                // All that shows is the total, and that is of enough conversations.
                (false, count) if count == parts.len() => true,
                (false, _) => hidden().any(|&id| self.entries[id.0].among >= self.k),
            };
            if safe {
                continue;
            }
            let other = self.smallest(parts).unwrap_or(*total);
            if !self.is_hidden(other) {
                self.hide(other);
                hid = true;
            }
        }
        hid
    }

    /// All counts of the sums in which this one is, or of all sums.
    fn beside(&self, id: Option<Id>) -> Vec<Id> {
        let of = |sum: &Sum| id.is_none_or(|id| sum.total == id || sum.parts.contains(&id));
        let sums = self.sums.iter().filter(|sum| of(sum));
        sums.flat_map(|sum| sum.parts.iter().copied().chain([sum.total]))
            .collect()
    }

    /// Hidden counts that all sums together give away: alone, for they have only one value left, or
    /// as a sum of small ones.
    fn given_away(&self) -> Vec<Id> {
        let of = |wanted: Shown| {
            let all = (0..self.entries.len()).map(Id);
            all.filter(move |&id| self.shown(id) == wanted)
        };
        // The small ones come last: what is left of the equations in their columns alone is what
        // can be said of them without the others.
        let unknown: Vec<Id> = of(Shown::Withheld).chain(of(Shown::Few)).collect();
        let withheld = of(Shown::Withheld).count();
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
        let is_few = |row: &[u64]| row[..withheld].iter().all(|&it| it == 0);
        let mut rows: Vec<Vec<u64>> = self.sums.iter().map(row).collect();
        let solved = reduce(&mut rows, unknown.len());
        let mut given_away: Vec<Id> = rows[..solved]
            .iter()
            .filter(|row| row.iter().filter(|&&it| it != 0).count() == 1)
            .filter_map(|row| row.iter().position(|&it| it != 0))
            .map(|at| unknown[at])
            .collect();
        // A total that is shown, all of whose parts are small, is a sum of small ones too, and of
        // enough conversations.
        let of_few = |sum: &&Sum| {
            let is_few = |id: &Id| self.shown(*id) == Shown::Few;
            !self.is_hidden(sum.total) && sum.parts.iter().all(is_few)
        };
        let mut allowed: Vec<Vec<u64>> = self.sums.iter().filter(of_few).map(row).collect();
        let allowed = reduce(&mut allowed, unknown.len());
        let few: Vec<&Vec<u64>> = rows[..solved].iter().filter(|row| is_few(row)).collect();
        if few.len() > allowed {
            let first = few
                .iter()
                .flat_map(|row| row.iter().position(|&it| it != 0));
            given_away.extend(first.map(|at| unknown[at]));
        }
        given_away
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

    /// Counts of records, each in a conversation of its own, and their sum.
    fn list(values: &[u64]) -> Vec<Shown> {
        let mut sheet = Sheet::new(20);
        let ids: Vec<Id> = values
            .iter()
            .map(|&value| sheet.count(value, value))
            .collect();
        let all = values.iter().sum();
        let total = sheet.count(all, all);
        sheet.sum(total, ids.iter().copied());
        sheet.settle();
        shown(&sheet, &[ids, vec![total]].concat())
    }

    #[test]
    fn what_a_sum_would_give_away_is_withheld() {
        use Shown::{Count, Few, Withheld};
        assert_eq!(
            list(&[100, 50, 0]),
            [Count(100), Count(50), Count(0), Count(150)]
        );
        // 160 - 100 - 50 would be the small one.
        assert_eq!(
            list(&[100, 50, 10]),
            [Count(100), Withheld, Few, Count(160)]
        );
        // Two small ones: their sum, 8, would be that of fewer than twenty conversations.
        assert_eq!(
            list(&[100, 50, 5, 3]),
            [Count(100), Withheld, Few, Few, Count(158)]
        );
        // Nothing is left to hide it behind but the total.
        assert_eq!(list(&[10]), [Few, Few]);
        assert_eq!(list(&[30, 10]), [Withheld, Few, Count(40)]);
        assert_eq!(list(&[12, 15]), [Few, Few, Count(27)]);
        assert_eq!(list(&[12, 3]), [Few, Few, Few]);
        // Small ones in two parts of a whole, whose sum would be what is left.
        let mut sheet = Sheet::new(20);
        let parts = [[5, 40, 50], [3, 60, 70]].map(|it| it.map(|value| sheet.count(value, value)));
        let halves = [sheet.count(95, 95), sheet.count(133, 133)];
        let whole = sheet.count(228, 228);
        sheet.sum(whole, halves);
        (0..2).for_each(|at| sheet.sum(halves[at], parts[at]));
        sheet.settle();
        assert_eq!(shown(&sheet, &parts[0]), [Few, Withheld, Count(50)]);
        assert_eq!(shown(&sheet, &parts[1]), [Few, Withheld, Count(70)]);
        // The halves are small, and stand beside a third: what they are made of is all hidden too.
        let mut sheet = Sheet::new(20);
        let parts = [[5, 40], [3, 16]].map(|it| it.map(|value| sheet.count(value, value)));
        let thirds = [
            sheet.count(45, 45),
            sheet.count(19, 19),
            sheet.count(500, 500),
        ];
        let whole = sheet.count(564, 564);
        sheet.sum(whole, thirds);
        (0..2).for_each(|at| sheet.sum(thirds[at], parts[at]));
        sheet.settle();
        assert_eq!(shown(&sheet, &thirds), [Withheld, Few, Count(500)]);
        assert_eq!(shown(&sheet, &parts[0]), [Few, Withheld]);
        // Values of one conversation are nobody's crowd.
        let mut sheet = Sheet::new(20);
        let ids = [
            sheet.count(1000, 1),
            sheet.count(500, 60),
            sheet.count(1500, 61),
        ];
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
                .map(|row| row.iter().map(|&value| sheet.count(value, value)).collect())
                .collect();
            let rows: Vec<Id> = values
                .iter()
                .map(|row| { let sum = row.iter().sum(); sheet.count(sum, sum) })
                .collect();
            let columns: Vec<Id> = (0..4)
                .map(|at| { let sum = values.iter().map(|row| row[at]).sum(); sheet.count(sum, sum) })
                .collect();
            let all = values.iter().flatten().sum();
            let all = sheet.count(all, all);
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
