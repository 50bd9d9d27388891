"""`make eval-findings DATA=folder`: how much of what is personal the scan finds, and how much it makes up.

A folder of JSON files of two forms, told apart by what is in them:

- `{"documents": [{"id", "text", "spans": [[start, end, type], …]}, …]}`, as the Text Anonymization Benchmark;
- `[{"full_text", "spans": [{"entity_type", "start_position", "end_position"}, …]}, …]`, as Presidio's synthetic sets.

Of the first kind names are measured. *Recall*: a PERSON span counts when every letter and digit of it lies in spans
found as a person or, since gold spans hold the "Mr" of "Mr Berg", as a title. *Precision*: a person found is false when
it touches no gold span of any type. *Lower*: the same texts in small letters.

Of the second kind all types are. Types of the set and kinds of ours meet in the groups of `GROUPS`; addresses, places
and post codes are one, since the set cuts one address into several of them. Spans of a group with nothing but spaces
and signs between them are one span, in gold and found. A gold span is found when spans found in its group cover at
least half of its letters and digits; a span found is right when gold spans of its group cover at least half of its own.
F2 = 5PR / (4P + R) over all spans of all groups. Groups the set has no span of are not counted.

    python tests/bench/findings_eval.py FOLDER [--write PAGE] [--misses N]
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

import psutil

from earwitness_core.privacy.findings.found import Found, Kind
from earwitness_core.privacy.findings.scan import Scan
from harness import plain_loop_s

PAGE = Path(__file__).parents[2] / "core" / "docs" / "accuracy.md"
_BEGIN, _END = "<!-- findings: begin -->", "<!-- findings: end -->"
_MIB = 2**20
_ONE_BY_ONE = 60  # texts
_RUNS = 5
# With these each table, lexicon and model of the detectors is loaded, and nothing else.
_LOADS = (
    "My name is Anna Berg of 5 Mill Lane, anna@example.org, and the number is zero six one two three four five six.",
    "Ich heiße Anna Berg, die Nummer ist null eins sieben eins, und die IBAN ist DE89 3704 0044 0532 0130 00.",
    "Je m'appelle Anne et mon numéro est le zéro six douze, née le 3 mars 1982 à Lyon, dans la rue des Lilas 5.",
    "Me llamo Ana y mi número es el seis uno dos, nací el 3 de marzo de 1982, y el DNI es 12345678Z.",
    "Ik heet Anna en het nummer is nul zes een twee, geboren op 3 maart 1982, en het BSN is 111222333.",
    # What each state knows of telephones, and the numbers of each length: patterns that are made when first asked for.
    "0999 99 99 99, " + ", ".join(f"{'1' * size}, A{'1' * size}" for size in range(4, 21)),
)
GROUPS: dict[str, tuple[frozenset[str], frozenset[Kind]]] = {
    "person": (frozenset({"PERSON"}), frozenset({Kind.PERSON})),
    "place": (
        frozenset({"STREET_ADDRESS", "GPE", "ZIP_CODE", "LOCATION", "LOC", "CITY", "ADDRESS"}),
        frozenset({Kind.ADDRESS, Kind.PLACE}),
    ),
    "organisation": (frozenset({"ORGANIZATION", "ORG"}), frozenset({Kind.ORGANISATION})),
    "date": (frozenset({"DATE_TIME", "DATE", "BIRTHDAY"}), frozenset({Kind.DATE, Kind.BIRTH_DATE})),
    "card": (frozenset({"CREDIT_CARD"}), frozenset({Kind.CARD})),
    "phone": (frozenset({"PHONE_NUMBER"}), frozenset({Kind.PHONE})),
    "title": (frozenset({"TITLE", "PREFIX"}), frozenset({Kind.TITLE})),
    "age": (frozenset({"AGE"}), frozenset({Kind.AGE})),
    # Nationalities, religions, politics: one type in the sets.
    "nationality": (
        frozenset({"NRP", "NATIONALITY"}),
        frozenset({Kind.NATIONALITY, Kind.ETHNICITY, Kind.RELIGION, Kind.POLITICS}),
    ),
    "url": (frozenset({"DOMAIN_NAME", "URL"}), frozenset({Kind.URL})),
    "email": (frozenset({"EMAIL_ADDRESS", "EMAIL"}), frozenset({Kind.EMAIL})),
    "iban": (frozenset({"IBAN_CODE", "IBAN"}), frozenset({Kind.IBAN})),
    "ip": (frozenset({"IP_ADDRESS"}), frozenset({Kind.IP})),
    "id": (
        frozenset({"US_SSN", "US_DRIVER_LICENSE", "US_PASSPORT", "US_ITIN", "UK_NHS", "NIF", "ID"}),
        frozenset({Kind.NATIONAL_ID, Kind.SOCIAL_SECURITY, Kind.DRIVING_LICENCE, Kind.PASSPORT, Kind.TAX_ID}),
    ),
}
_GROUP_OF_TYPE = {kind: group for group, (types, _) in GROUPS.items() for kind in types}
_GROUP_OF_KIND = {kind: group for group, (_, kinds) in GROUPS.items() for kind in kinds}


class Span(NamedTuple):
    start: int
    end: int
    type: str


Gold = tuple[str, Sequence[Span]]  # a text and what is personal in it


@dataclass
class Count:
    """Right, made up and missed spans."""

    found: int = 0
    gold: int = 0
    right: int = 0
    predicted: int = 0

    @property
    def recall(self) -> float:
        return self.found / self.gold if self.gold else 1.0

    @property
    def precision(self) -> float:
        return self.right / self.predicted if self.predicted else 1.0

    @property
    def f2(self) -> float:
        bottom = 4 * self.precision + self.recall
        return 5 * self.precision * self.recall / bottom if bottom else 0.0


class Speed:
    """Words a second of one core's time, by file and over all: texts together, as what leaves is searched."""

    def __init__(self) -> None:
        self.rates: dict[str, tuple[int, float, float]] = {}

    def find(self, scan: Scan, file: str, texts: Sequence[str]) -> list[list[Found]]:
        some = texts[:: max(1, len(texts) // _ONE_BY_ONE)]
        together = _median_s(lambda: scan.find_all(texts))
        alone = _median_s(lambda: [scan.find(text) for text in some])
        words = _words(texts)
        self.rates[file] = words, words / together, _words(some) / alone
        return scan.find_all(texts)

    @property
    def met(self) -> bool:
        return all(together >= 10_000 for _, together, _ in self.rates.values())

    def table(self) -> list[str]:
        rows = [f"| {file} | {n:,} | {rate:,.0f} | {alone:,.0f} |" for file, (n, rate, alone) in self.rates.items()]
        words = sum(n for n, _, _ in self.rates.values())
        seconds = sum(n / rate for n, rate, _ in self.rates.values())
        rows.append(f"| **all** | {words:,} | {words / max(seconds, 1e-9):,.0f} | |")
        head = (
            f"Speed, in words a second of one core's time, median of {_RUNS} runs "
            "(gate: 10,000 for each file, its texts together):"
        )
        machine = f"Ten million additions in a plain Python loop took {plain_loop_s():.2f} s just then."
        return [head, "", "| texts | words | together | one by one |", "|---|---|---|---|", *rows, "", machine, ""]


def _median_s(work: Callable[[], object]) -> float:
    """Seconds of processor time, the middle of several runs; never nought."""
    times = []
    for _ in range(_RUNS):
        started = time.process_time()
        work()
        times.append(time.process_time() - started)
    return max(median(times), 1e-9)


def _words(texts: Iterable[str]) -> int:
    return sum(len(text.split()) for text in texts)


def small(text: str) -> str:
    """In small letters, with every letter where it was."""
    return "".join(low if len(low := sign.lower()) == 1 else sign for sign in text)


def documents(path: Path) -> tuple[str, list[Gold]]:
    """ "names" or "types", and the texts with their gold spans. Another form: nothing."""
    read = json.loads(path.read_text(encoding="utf-8"))
    if isinstance(read, dict) and "documents" in read:
        return "names", [(one["text"], [Span(*span[:3]) for span in one["spans"]]) for one in read["documents"]]
    if isinstance(read, list) and read and "full_text" in read[0]:
        return "types", [(one["full_text"], [_span(span) for span in one["spans"]]) for one in read]
    return "", []


def names(texts: Sequence[Gold], each: Sequence[Sequence[Found]], misses: Counter[str]) -> Count:
    """Persons with their titles, every letter covered. `Count.right` are persons found that touch gold of any type."""
    count = Count()
    for (text, gold), found in zip(texts, each, strict=True):
        people = [one for one in found if one.kind is Kind.PERSON]
        covered = letters(text, [one for one in found if one.kind in {Kind.PERSON, Kind.TITLE}])
        for span in (one for one in gold if one.type == "PERSON"):
            count.gold += 1
            if letters(text, [span]) <= covered:
                count.found += 1
            else:
                misses[f"- {text[span.start : span.end]}"] += 1
        anywhere = letters(text, gold)
        for one in people:
            count.predicted += 1
            if letters(text, [one]) & anywhere:
                count.right += 1
            else:
                misses[f"+ {text[one.start : one.end]}"] += 1
    return count


def types(texts: Sequence[Gold], each: Sequence[Sequence[Found]], misses: Counter[str]) -> dict[str, Count]:
    """By group; unknown types of the set stand for themselves and are missed."""
    counts: defaultdict[str, Count] = defaultdict(Count)
    known = {_GROUP_OF_TYPE.get(span.type, span.type) for _, gold in texts for span in gold}
    for (text, gold), found in zip(texts, each, strict=True):
        ours, theirs = defaultdict(list), defaultdict(list)
        for one in found:
            if (group := _GROUP_OF_KIND.get(one.kind, "")) in known:
                ours[group].append(one)
        for span in gold:
            theirs[_GROUP_OF_TYPE.get(span.type, span.type)].append(span)
        for group in {*ours, *theirs}:
            count = counts[group]
            there, here = letters(text, theirs[group]), letters(text, ours[group])
            for start, end in joined(text, theirs[group]):
                hit = _half(text, start, end, here)
                count.gold, count.found = count.gold + 1, count.found + hit
                misses[f"- {group}: {text[start:end]}"] += not hit
            for start, end in joined(text, ours[group]):
                hit = _half(text, start, end, there)
                count.predicted, count.right = count.predicted + 1, count.right + hit
                misses[f"+ {group}: {text[start:end]}"] += not hit
    return dict(counts)


def total(counts: Iterable[Count]) -> Count:
    parts = list(counts)
    return Count(*(sum(getattr(part, name) for part in parts) for name in ("found", "gold", "right", "predicted")))


def letters(text: str, spans: Iterable[Any]) -> set[int]:
    """The places of letters and digits in spans."""
    return {at for span in spans for at in range(span.start, span.end) if text[at].isalnum()}


def joined(text: str, spans: Sequence[Any]) -> Iterator[tuple[int, int]]:
    """Spans in order, those with no letter between them as one."""
    start = end = -1
    for span in sorted(spans, key=lambda one: (one.start, one.end)):
        if end >= 0 and not any(sign.isalnum() for sign in text[end : span.start]):
            end = max(end, span.end)
            continue
        if end >= 0:
            yield start, end
        start, end = span.start, span.end
    if end >= 0:
        yield start, end


def _half(text: str, start: int, end: int, covered: set[int]) -> bool:
    own = {at for at in range(start, end) if text[at].isalnum()}
    return 2 * len(own & covered) >= len(own)


def _span(plain: dict[str, Any]) -> Span:
    return Span(plain["start_position"], plain["end_position"], plain["entity_type"])


def report(folder: Path, shown: int) -> tuple[list[str], bool]:
    """The lines of the report, and whether all gates are met."""
    before = psutil.Process().memory_info().rss
    scan, speed = Scan(), Speed()
    scan.find_all(_LOADS)  # what is loaded once is no speed
    lines: list[str] = []
    met = True
    for path in sorted(folder.glob("*.json")):
        kind, texts = documents(path)
        misses: Counter[str] = Counter()
        if kind == "names":
            cased = names(texts, speed.find(scan, path.name, [text for text, _ in texts]), misses)
            without = [(small(text), gold) for text, gold in texts]
            lower = names(without, speed.find(scan, f"{path.name}, lower", [text for text, _ in without]), misses)
            met &= cased.recall >= 0.9 and lower.recall >= 0.8 and min(cased.precision, lower.precision) >= 0.7
            lines += _names_table(path.name, len(texts), cased, lower)
        elif kind == "types":
            counts = types(texts, speed.find(scan, path.name, [text for text, _ in texts]), misses)
            met &= total(counts.values()).f2 >= 0.85
            lines += _types_table(path.name, len(texts), counts)
        lines += [f"    {number:4} {what!r}" for what, number in misses.most_common(shown) if number]
    memory = (psutil.Process().memory_info().rss - before) / _MIB
    met &= speed.met and memory <= 300
    lines += [
        *speed.table(),
        f"Memory: {memory:.0f} MiB above the rest (gate: 300). Detectors: {', '.join(scan.detectors) or 'none'}"
        + (f"; not installed: {', '.join(scan.missing)}." if scan.missing else "."),
        "",
        f"All gates met: {'yes' if met else 'no'}.",
    ]
    return lines, met


def _names_table(file: str, count: int, cased: Count, lower: Count) -> list[str]:
    return [
        f"`{file}`, {count} texts, names (gates: recall 0.90 cased, 0.80 lower, precision 0.70):",
        "",
        "| text | names | recall | persons found | precision |",
        "|---|---|---|---|---|",
        *(
            f"| {name} | {one.gold} | {one.recall:.3f} | {one.predicted} | {one.precision:.3f} |"
            for name, one in (("cased", cased), ("lower", lower))
        ),
        "",
    ]


def _types_table(file: str, count: int, counts: dict[str, Count]) -> list[str]:
    every = total(counts.values())
    rows = [*sorted(counts.items(), key=lambda item: -item[1].gold), ("**all**", every)]
    return [
        f"`{file}`, {count} texts, all types (gate: F2 0.85):",
        "",
        "| group | gold | found | recall | precision | F2 |",
        "|---|---|---|---|---|---|",
        *(
            f"| {name} | {one.gold} | {one.predicted} | {one.recall:.3f} | {one.precision:.3f} | {one.f2:.3f} |"
            for name, one in rows
        ),
        "",
    ]


def write(page: Path, lines: Sequence[str]) -> None:
    """Put the report between its markers."""
    text = page.read_text(encoding="utf-8")
    head, rest = text.split(_BEGIN, 1)
    _, tail = rest.split(_END, 1)
    page.write_text(f"{head}{_BEGIN}\n" + "\n".join(lines) + f"\n{_END}{tail}", encoding="utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(description="How much of what is personal the scan finds.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--write", type=Path, help="a page with markers, to keep the report in")
    parser.add_argument("--misses", type=int, default=0, help="show so many of what was missed (-) and made up (+)")
    asked = parser.parse_args()
    lines, met = report(asked.folder, asked.misses)
    print("\n".join(lines))
    if asked.write:
        write(asked.write, lines)
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
