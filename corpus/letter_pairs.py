#!/usr/bin/env python3
"""Makes the table of letter pairs in src/rules/credentials/random.rs.

Names in programs are made of words, random strings are not: the pair `qz` is rare in one and as
frequent as any in the other. The table says for each pair of letters how much more frequent it is
in names than in chance, as a digit: the logarithm to the base 2, with 5 for "as in chance", from 0
to 9. It is trained on identifiers and words in whatever source files are given; which ones matters
little, as long as there are some hundred thousand different names.

    python3 corpus/letter_pairs.py FOLDER... > table.txt

Standard library only; the same files give the same table. Licence: MIT OR Apache-2.0, as the project.
"""

import collections
import math
import pathlib
import re
import string
import sys

ENDINGS = {".rs", ".py", ".js", ".ts", ".go", ".java", ".c", ".h", ".md"}
NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]{2,39}")
# Added to each count, so that a pair that was never seen is rare and not impossible.
SMOOTHING = 20


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


def main():
    found = names(sys.argv[1:])
    counts = pairs(found)
    letters = string.ascii_lowercase
    total = sum(counts.values()) + SMOOTHING * len(letters) ** 2
    print(f"{len(found)} names", file=sys.stderr)
    for a in letters:
        row = ""
        for b in letters:
            ratio = (counts[a + b] + SMOOTHING) / total * len(letters) ** 2
            row += str(max(0, min(9, round(math.log2(ratio) + 5))))
        print(f'    b"{row}", // {a}')


if __name__ == "__main__":
    main()
