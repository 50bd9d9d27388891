"""What a format does not carry, as values and in words: kept with what was brought in, told with what is taken out.

A loss is one of three: `left-out` (it was there and is not carried over), `not-said` (we could have used it, and the
other side does not have it), `mended` (it could not stand as it was). The value of `what` is stored; never rename one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class How(StrEnum):
    LEFT_OUT = "left-out"
    NOT_SAID = "not-said"
    MENDED = "mended"


_OUT, _NOT, _MENDED = How.LEFT_OUT, How.NOT_SAID, How.MENDED
_TABLE: dict[str, tuple[How, str]] = {
    "word-times": (_OUT, "The times of single words are left out"),
    "probabilities": (_OUT, "How sure the engine was of each word is left out"),
    "speakers": (_OUT, "Who speaks is left out"),
    "nobody": (_OUT, "Places where nobody knows who speaks cannot be told from those of the speaker before"),
    "silent-speakers": (_OUT, "Speakers who say nothing are left out"),
    "word-speakers": (_OUT, "Speakers of single words are left out; their segment has one"),
    "exact-times": (_OUT, "Times are given to the second"),
    "end-times": (_OUT, "Where a paragraph ends is left out"),
    "pages": (_OUT, "Pages are left out"),
    "segments": (_OUT, "Segments are cut or joined to what fits"),
    "line-ends": (_OUT, "Line ends and runs of spaces become single spaces"),
    "suspects": (_OUT, "Marks of doubtful places are left out"),
    "evidence": (_OUT, "Model, settings and hashes are left out"),
    "sound": (_OUT, "The sound is left out"),
    "older-versions": (_OUT, "The words of earlier versions are left out"),
    "style": (_OUT, "Formatting inside the text is left out"),
    "notes": (_OUT, "Comments and notes are left out"),
    "placement": (_OUT, "Places of cues on the screen are left out"),
    "engine-figures": (_OUT, "Figures of the engine (tokens, temperature, compression …) are left out"),
    "embeddings": (_OUT, "Numbers that describe voices are left out"),
    "translation": (_OUT, "Translations are left out"),
    "summary": (_OUT, "The summary is left out"),
    "cover-text": (_OUT, "Text that belongs to no moment of the recording is left out"),
    "other-fields": (_OUT, "Fields that Earwitness has no place for are left out"),
    "unfinished": (_OUT, "Transcriptions that were never finished are left out"),
    "write-ahead": (_OUT, "The latest changes lie in a -wal file beside the database and are left out"),
    "no-word-times": (_NOT, "It has no times of single words; they are estimated inside their segment"),
    "no-probabilities": (_NOT, "It does not say how sure the engine was"),
    "no-speakers": (_NOT, "It does not say who speaks"),
    "no-language": (_NOT, "It does not say which language is spoken"),
    "no-model": (_NOT, "It does not say what made the words"),
    "no-end-times": (_NOT, "It does not say where a passage ends; the next one's beginning is taken"),
    "no-times": (_NOT, "It has no times; nothing can be found by the second"),
    "no-recording": (_NOT, "There is no recording with it: nothing can be played"),
    "no-suspects": (_NOT, "Nobody has looked for doubtful places"),
    "guessed-speakers": (_MENDED, "Speakers were recognised by labels at the beginning of lines"),
    "times-missing": (_MENDED, "Times that were missing are estimated"),
    "times-negative": (_MENDED, "Times before the beginning are set to the beginning"),
    "times-reversed": (_MENDED, "Times that end before they begin are given no length"),
    "times-unsorted": (_MENDED, "Segments that were out of order are sorted by time"),
    "times-overlapping": (_MENDED, "Segments that ran into the next one end where it begins"),
    "times-beyond-end": (_MENDED, "Times after the end of the recording are set to its end"),
    "words-unplaced": (_MENDED, "Words that do not stand in their segment's text have no time"),
    "empty-segments": (_MENDED, "Segments without text are left out"),
    "encoding": (_MENDED, "It is not in Unicode; Western European letters (Windows-1252) were assumed"),
    "characters": (_MENDED, "Characters that cannot be stored are replaced"),
}
# What a redaction makes unreadable, by kind of finding (privacy/findings/found.py).
_REDACTED = {
    "person": "Names of persons",
    "place": "Names of places",
    "organisation": "Names of organisations",
    "address": "Addresses",
    "email": "E-mail addresses",
    "phone": "Phone numbers",
    "url": "Web addresses",
    "ip": "Network addresses",
    "username": "User names",
    "iban": "Bank accounts",
    "card": "Payment cards",
    "national-id": "Identity numbers",
    "tax-id": "Tax numbers",
    "vat": "VAT numbers",
    "social-security": "Social security numbers",
    "passport": "Passport numbers",
    "driving-licence": "Driving licences",
    "plate": "Number plates",
    "code": "Other numbers and codes",
    "birth-date": "Dates of birth",
    "date": "Dates",
    "age": "Ages",
    "nationality": "Nationalities",
    "title": "Titles",
    "health": "Words about health",
    "religion": "Words about religion",
    "politics": "Words about politics",
    "union": "Words about unions",
    "sexuality": "Words about sexuality",
    "ethnicity": "Words about origin",
    "crime": "Words about offences",
}
_TABLE |= {f"redacted-{kind}": (_OUT, f"{what} are made unreadable") for kind, what in _REDACTED.items()}
_TABLE["origin"] = (
    _OUT,
    "Titles, project, file names, paths, hashes, settings and exact days are replaced or left out",
)
_TABLE["hushed"] = (_OUT, "Stretches of the sound are made inaudible")
KNOWN = tuple(_TABLE)


@dataclass(frozen=True, slots=True)
class Loss:
    """One thing that did not come over. `count` is how often; 0 when it is all of it."""

    what: str
    count: int = 0

    @property
    def how(self) -> How:
        return _TABLE[self.what][0]

    @property
    def says(self) -> str:
        """One sentence for a person."""
        times = f": {self.count:,}" if self.count else ""
        return f"{_TABLE[self.what][1]}{times}."

    def plain(self) -> dict[str, object]:
        """As rows and answers keep it."""
        return {"what": self.what, "how": self.how.value, "count": self.count, "says": self.says}

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> Loss:
        return cls(str(plain["what"]), int(plain["count"]))


def report(counts: Mapping[str, int], *, always: Iterable[str] = ()) -> tuple[Loss, ...]:
    """Losses in the table's order: those that happened so often, and those that are simply so."""
    simply = set(always)
    return tuple(Loss(what, counts.get(what, 0)) for what in _TABLE if counts.get(what, 0) > 0 or what in simply)
