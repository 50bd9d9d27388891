"""Answers about personal data: what a scan finds, what is kept, and persons."""

from __future__ import annotations

from typing import Annotated as An
from typing import TypedDict


class FoundSpan(TypedDict):
    """A suspected personal datum in a text that was searched."""

    start: An[int, "code points from the start of the text"]
    end: int
    type: An[str, "person, place, email, iban …: `core/docs/findings.md` lists all"]
    score: An[float, "0 to 1"]
    detector: An[str, "what found it, as identifiers/iban"]
    country: An[str | None, "ISO 3166, where the type has one"]
    value: An[str | None, "the normal form, where there is one"]
    text: An[str, "what stands there"]


class FindingsScanned(TypedDict):
    read_as: An[str, "text: positions count in the file itself, decoded; document: in `text`"]
    characters: An[int, "code points of the text"]
    text: An[str | None, "of a document as it was read, a paragraph per line"]
    findings: An[list[FoundSpan], "in the order of the text"]
    detectors: An[list[str], "that searched"]
    not_installed: An[list[str], "extras whose detectors could not"]


ANSWERS: dict[str, type] = {
    "findings scan": FindingsScanned,
}
