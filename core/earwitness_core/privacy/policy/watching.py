"""The file that a policy came from: looked at for changes, and never followed by itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from earwitness_core.errors import NotFound, PolicyRefused
from earwitness_core.privacy.policy.book import Entry, Standing
from earwitness_core.privacy.policy.compare import Weaker, weaker_cells
from earwitness_core.privacy.policy.document import Document, canonical, read
from earwitness_core.privacy.policy.signing import ENDING, Signature

CHANGED, BROKEN, GONE = "changed", "broken", "gone"


@dataclass(frozen=True, slots=True)
class FileNews:
    """A file that is not what was accepted. `weaker`: what it would allow more, of one that can be read."""

    entry: Entry
    state: str  # changed | broken | gone
    says: str
    weaker: tuple[Weaker, ...] = ()


def news(standing: Iterable[Standing]) -> list[FileNews]:
    """What has changed on disk since it was accepted. What is in force has not."""
    entries = [one.entry for one in standing if one.entry is not None and one.entry.file is not None]
    return [found for entry in entries if (found := _look(entry)) is not None]


def load(file: Path, *, signed: bool = True) -> tuple[Document, Signature | None]:
    """A policy from a file, with the signature beside it if wanted. Raises NotFound, PolicyRefused, PolicyUntrusted."""
    document = read(content(file))
    beside = file.with_name(file.name + ENDING)
    if not signed or not beside.exists():
        return document, None
    return document, Signature.read(content(beside).decode("utf-8", "replace"))


def content(file: Path) -> bytes:
    """The bytes of a file that a person named. Raises NotFound, PolicyRefused."""
    try:
        return file.read_bytes()
    except FileNotFoundError as cause:
        raise NotFound(what="file", name=str(file), next_step="Check the path.") from cause
    except OSError as cause:
        raise PolicyRefused(why="its file cannot be read", next_step="Check that you may read it.") from cause


def _look(entry: Entry) -> FileNews | None:
    file = Path(entry.file or "")
    try:
        raw = file.read_bytes()
    except FileNotFoundError:
        return FileNews(entry, GONE, f"{file} is gone; {entry.name} stays in force as it was accepted.")
    except OSError:
        return FileNews(entry, BROKEN, f"{file} cannot be read; {entry.name} stays in force as it was accepted.")
    try:
        if entry.document is not None and canonical(raw) == entry.document.content:
            return None
        changed = read(raw)
    except PolicyRefused as broken:
        return FileNews(entry, BROKEN, f"{file} was changed and is no policy any more: {broken.sentence}")
    weaker = weaker_cells(entry.document.policy, changed.policy) if entry.document is not None else ()
    more = f"would allow more ({weaker[0]})" if weaker else "would allow no more than before"
    said = f"{file} was changed since it was accepted, and is not obeyed; it {more}."
    return FileNews(entry, CHANGED, said, weaker)
