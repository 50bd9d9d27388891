"""Writes `common.txt`: words that are hardly ever names: python packaging/ner/common.py DATA OUT.

A word of three letters or more is common when the corpora of the card, meetings and the templates of lines/ write it small
at least three times and name by it less often, or when it is among the most frequent of English (the list in zxcvbn, MIT)
and on no list of names. First names are common only when they are very frequent words ("will", "may").
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path

from corpora import annotated
from fill import LANGUAGES, SLOT
from people import People
from places import TOWNS
from zxcvbn.frequency_lists import FREQUENCY_LISTS

from earwitness_core.privacy.findings.names.lexicon import folded

OFTEN = 3
VERY_OFTEN = 120
FREQUENT = 14_000  # words of English
NAMES_READ_AS_WORDS = ("en_GB", "en_US", "en_IE", "de_DE", "fr_FR", "es_ES", "nl_NL", "it_IT", "pl_PL")
LETTERS = re.compile(r"[^\W\d_]{3,}")


def main() -> None:
    """Count and write."""
    data, out = Path(sys.argv[1]), Path(sys.argv[2])
    plain, named = Counter[str](), Counter[str]()
    for line in annotated(data / "ner"):
        for word in LETTERS.finditer(line.text):
            if any(start < word.end() and word.start() < end for start, end, _ in line.spans):
                named[folded(word[0])] += 1
            elif word[0].islower():
                plain[folded(word[0])] += 1
    for path in sorted((data / "qmsum/val").glob("*.json")):
        for turn in json.loads(path.read_text("utf-8"))["meeting_transcripts"]:
            plain.update(folded(word) for word in LETTERS.findall(turn["content"]) if word.islower())
    for language in LANGUAGES:
        for row in (Path(__file__).with_name("lines") / f"{language}.txt").read_text("utf-8").splitlines():
            for word in LETTERS.findall(SLOT.sub(" ", row)):
                plain[folded(word)] += OFTEN
    people = People.gather()
    first = {folded(name) for culture in NAMES_READ_AS_WORDS for name in people.given[culture]}
    listed = (
        first | {folded(name) for names in people.family.values() for name in names} | {folded(town) for town in TOWNS}
    )
    for kind in ("surnames", "male_names", "female_names"):
        listed.update(FREQUENCY_LISTS[kind])
    frequent = {word for word in FREQUENCY_LISTS["english_wikipedia"][:FREQUENT] if LETTERS.fullmatch(word)} - listed
    often = {word for word, count in plain.items() if count >= OFTEN and named[word] < count}
    words = sorted(word for word in often | frequent if word not in first or plain[word] >= VERY_OFTEN)
    head = "# Words that are hardly ever names, folded; made by packaging/ner/common.py from the corpora of the card.\n"
    out.write_text(head + "\n".join(words) + "\n", "utf-8")
    print(f"{len(words)} words")


if __name__ == "__main__":
    main()
