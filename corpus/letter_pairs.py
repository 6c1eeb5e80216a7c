#!/usr/bin/env python3
"""Makes the two tables of src/rules/credentials/random.rs.

Names in programs are made of words, random strings are not: the pair `qz` is rare in one and as
frequent as any in the other, and a capital between two small letters begins a word in one and stands
anywhere in the other. The first table says for each pair of letters how much more frequent it is in
names than in chance, the second one the same for a small letter, a capital, a digit or a joiner behind
two characters of these kinds, where chance draws from 62 letters and digits. Each entry is a digit: the
logarithm to the base 2, with 5 (in the second table 6) for "as in chance", from 0 to 9. Names in real
programs hold hashes, so behind a digit nothing speaks for a name, and letters between digits speak
against one.

Training has two steps. The counts are taken from the identifiers and words in source files; those of
Python's standard library and of the crates that a build of this project fetches were used, some 960,000
different names, and which ones matters little. They are kept in letter_counts.tsv, from which the tables
follow:

    python3 corpus/letter_pairs.py --count FOLDER... > corpus/letter_counts.tsv
    python3 corpus/letter_pairs.py > tables.txt

A test in random.rs makes the tables from the counts as well and compares.

Standard library only; the same files give the same tables. Licence: MIT OR Apache-2.0, as the project.
"""

import collections
import itertools
import math
import pathlib
import re
import string
import sys

ENDINGS = {".rs", ".py", ".js", ".ts", ".go", ".java", ".c", ".h", ".md"}
NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]{2,39}")
# Added to each count, so that a pair that was never seen is rare and not impossible.
SMOOTHING = 20
# Begin, small letter, capital, digit, joiner; and how chance draws the last four.
KINDS = "^ludo"
CHANCE = {"l": 26 / 62, "u": 26 / 62, "d": 10 / 62, "o": 1 / 62}


def names(folders):
    """The different names in the files below the folders."""
    found = set()
    for folder in folders:
        for path in sorted(pathlib.Path(folder).rglob("*")):
            if path.suffix in ENDINGS and path.is_file():
                found.update(NAME.findall(path.read_text(errors="ignore")))
    return found


def pairs(found):
    """How often each pair of letters stands in the names, without regard to case."""
    counts = collections.Counter()
    for name in found:
        for part in re.findall(r"[A-Za-z]+", name):
            part = part.lower()
            counts.update(a + b for a, b in zip(part, part[1:]))
    return counts


def kind(c):
    """What kind of character this is."""
    return "l" if c.islower() else "u" if c.isupper() else "d" if c.isdigit() else "o"


def kinds(found):
    """How often each kind of character stands behind two others."""
    counts = collections.Counter()
    for name in found:
        row = "^" + "".join(map(kind, name))
        counts.update(row[i : i + 3] for i in range(len(row) - 2))
    return counts


def digit(ratio, middle):
    """An entry of a table."""
    return str(max(0, min(9, round(math.log2(ratio) + middle))))


def count(folders):
    """Writes the counts, a line each."""
    found = names(folders)
    print(f"{len(found)} names", file=sys.stderr)
    for table in (pairs(found), kinds(found)):
        for key in sorted(table):
            print(f"{key}\t{table[key]}")


def main():
    if sys.argv[1:2] == ["--count"]:
        return count(sys.argv[2:])
    kept = pathlib.Path(__file__).with_name("letter_counts.tsv").read_text()
    rows = (line.split("\t") for line in kept.splitlines())
    counts = collections.Counter({key: int(number) for key, number in rows})
    letters = string.ascii_lowercase
    total = sum(counts[a + b] for a in letters for b in letters) + SMOOTHING * len(letters) ** 2
    for a in letters:
        row = ""
        for b in letters:
            row += digit((counts[a + b] + SMOOTHING) / total * len(letters) ** 2, 5)
        print(f'    b"{row}",')
    for before in itertools.product(KINDS, KINDS):
        before = "".join(before)
        total = sum(counts[before + c] for c in CHANCE) + SMOOTHING
        row = ""
        for c, chance in CHANCE.items():
            entry = digit((counts[before + c] + SMOOTHING * chance) / total / chance, 6)
            if before[1] == "d":
                entry = min(entry, "6")
            if before in ("dl", "du"):
                entry = "4" if c == "d" else min(entry, "6")
            row += entry
        print(f'    b"{row}", // {before}')


if __name__ == "__main__":
    main()
