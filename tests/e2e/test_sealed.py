"""Nothing lies open: words that are spoken, written and asked for are in no file outside the unlocked process."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from helpers.clips import clip
from helpers.runs import Place

pytestmark = [pytest.mark.models, pytest.mark.timeout(300), pytest.mark.xdist_group("heavy")]

# Spoken in the interview, in the file's name, and given by hand below.
SPOKEN, NAMED, TITLED, ASKED = "rotterdam", "zebrafinch", "quillwort", "marzipanoxide"


def test_no_canary_is_in_any_file_after_a_crash_and_a_full_run(tmp_path: Path) -> None:
    place = Place.make(tmp_path)
    clip(place.dropped / f"{NAMED} interview.wav", 0, 30)

    crashed = place.run("--die-in", "transcript.window:2", "--project", TITLED, "--search", ASKED)
    finished = place.run("--project", TITLED, "--search", ASKED, "--search", SPOKEN)

    assert crashed.code == -9, crashed.err
    assert finished.code == 0, finished.err
    assert f"found 0 {SPOKEN}" not in finished.out, "the canary was never heard: this test would show nothing"
    leaks = [str(path) for path in _written(place) if _holds(path, (SPOKEN, NAMED, TITLED, ASKED))]
    assert leaks == []
    assert not any(word in (crashed.err + finished.err).lower() for word in (SPOKEN, NAMED, TITLED, ASKED))


def _written(place: Path | Place) -> Iterator[Path]:
    root = place.root if isinstance(place, Place) else place
    for folder, _, names in os.walk(root):
        if Path(folder) != root / "dropped":
            yield from (Path(folder) / name for name in names)


def _holds(path: Path, words: tuple[str, ...]) -> bool:
    content = path.read_bytes().lower()
    forms = [form for word in words for form in (word.encode(), word.encode("utf-16-le"))]
    return any(form in content for form in forms) or any(word in path.name.lower() for word in words)
