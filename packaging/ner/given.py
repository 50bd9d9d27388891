"""Writes `given.txt`: given names that are no other word: python packaging/ner/given.py DATA OUT.

Of the names of people.py those of three letters or more that the corpora of the card write inside of names more often than
outside, a capital or not (April, Mark and Saal are outside), and that are no town, nationality, occupation or common word.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path

from corpora import annotated
from people import People
from places import TOWNS

from earwitness_core.privacy.findings.names.lexicon import common, folded, nationalities, occupations

LETTERS = re.compile(r"[^\W\d_]{3,}")


def main() -> None:
    """Count and write."""
    data, out = Path(sys.argv[1]), Path(sys.argv[2])
    inside, outside = Counter[str](), Counter[str]()
    for line in annotated(data / "ner"):
        people = [(start, end) for start, end, label in line.spans if label == "PER"]
        for word in LETTERS.finditer(line.text):
            is_named = any(start < word.end() and word.start() < end for start, end in people)
            (inside if is_named else outside)[folded(word[0])] += 1
    given = {folded(name) for names in People.gather().given.values() for name in names if LETTERS.fullmatch(name)}
    given -= common() | nationalities().keys() | occupations() | {folded(town) for town in TOWNS}
    names = sorted(name for name in given if not outside[name] or inside[name] > outside[name])
    head = (
        "# Given names that are no other word, folded; made by packaging/ner/given.py from Faker's lists and our own.\n"
    )
    out.write_text(head + "\n".join(names) + "\n", "utf-8")
    print(f"{len(names)} names")


if __name__ == "__main__":
    main()
