"""Broken, misnamed and hostile documents, each in a real child: its outcome in words, in bounded time and memory."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import pytest

from earwitness_core.documents.room import ENTRY
from earwitness_core.engines import BytesSource, Engine, Limits
from earwitness_core.errors import EngineRefused
from earwitness_core.outcomes import Outcome
from helpers import papers
from helpers.bad_papers import BadPaper, bad_papers

_MIB = 2**20
_SECONDS = 30.0


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    """One child for all of them: what one does to it, the next would feel."""
    with Engine(ENTRY, limits=Limits(memory_bytes=768 * _MIB, seconds_per_call=_SECONDS)) as child:
        yield child


def test_the_collection_is_large_and_its_names_are_unique() -> None:
    names = [paper.name for paper in bad_papers()]

    assert len(names) == len(set(names)) >= 60


@pytest.mark.parametrize("paper", bad_papers(), ids=str)
def test_a_bad_document_has_its_outcome(paper: BadPaper, engine: Engine) -> None:
    content = BytesSource(paper.make())
    started = time.monotonic()

    facts, outcome, words = _probed(engine, content)
    texts, read_outcome, read_words = _read(engine, content)

    assert outcome is paper.probe
    if facts is not None:
        assert facts["complete"] is paper.complete
    assert read_outcome is paper.read, read_words
    assert paper.holds in " ".join(texts)
    assert paper.says in (words or read_words)
    assert time.monotonic() - started < _SECONDS


def test_after_all_of_them_the_child_still_reads(engine: Engine) -> None:
    for paper in bad_papers()[::7]:
        _read(engine, BytesSource(paper.make()))

    texts, outcome, _ = _read(engine, BytesSource(papers.docx()))

    assert (texts, outcome) == (list(papers.PARAGRAPHS), None)


def test_ten_thousand_pages_need_the_memory_of_a_few() -> None:
    """Text comes page by page; what the child holds at its end is what it held at its start."""
    few = papers.pdf([[f"Page {number} of the record"] for number in range(100)])
    many = papers.pdf([[f"Page {number} of the record"] for number in range(10_000)])
    peaks = []
    for content, pages in ((few, 100), (many, 10_000)):
        with Engine(ENTRY, limits=Limits(memory_bytes=512 * _MIB, seconds_per_call=240.0)) as child:
            texts, outcome, _ = _read(child, BytesSource(content))
            assert outcome is None
            assert len(texts) == pages
            peaks.append(child.peak_memory_bytes)

    assert peaks[1] < peaks[0] + 96 * _MIB


def _probed(engine: Engine, content: BytesSource) -> tuple[dict[str, Any] | None, Outcome | None, str]:
    try:
        answer: Any = engine.call("probe", source=content)
    except EngineRefused as refused:
        return None, refused.outcome, str(refused)
    return answer, None, ""


def _read(engine: Engine, content: BytesSource) -> tuple[list[str], Outcome | None, str]:
    texts: list[str] = []

    def keep(batch: Any) -> None:
        texts.extend(row[0] for row in batch)

    try:
        engine.call("extract", source=content, on_item=keep)
    except EngineRefused as refused:
        return texts, refused.outcome, str(refused)
    return texts, None if texts else Outcome.NO_TEXT, ""
