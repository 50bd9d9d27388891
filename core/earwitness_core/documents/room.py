"""The documents' room as the desk holds it: its probe, its handlers, its engines.

Making one starts nothing. One child reads many documents, one after another; a second one probes for the intake, so
that a book that is being read lets no arrival wait.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from earwitness_core.documents.attachments import Take, make_attachments_handler
from earwitness_core.documents.ocr import Recogniser, find_recogniser
from earwitness_core.documents.stages import (
    ATTACHMENTS,
    EXTRACT,
    RECOGNISE,
    make_extract_handler,
    make_recognise_handler,
)
from earwitness_core.engines import Engine, Limits, RangeSource
from earwitness_core.errors import NotFound
from earwitness_core.ids import JobId, SourceId
from earwitness_core.jobs import Handler, JobSpec, Queue
from earwitness_core.model import DocumentFacts
from earwitness_core.vault import UnitOfWork, Vault
from earwitness_core.vault.schema import SourceRow

ENTRY = "earwitness_core.documents.child:entry"
KINDS = ("document", "email", "image", "subtitles")  # of sources that are read here
_MIB = 2**20
# A reader is seen with 60 MB, a large mail or a page being drawn with 500; what a hostile file makes of one ends here.
_READ_LIMITS = Limits(memory_bytes=1024 * _MIB, seconds_per_call=1800.0, start_seconds=60.0)
_PROBE_LIMITS = Limits(memory_bytes=1024 * _MIB, seconds_per_call=60.0, start_seconds=60.0)


class DocumentRoom:
    """Extract, recognise and attachments of one vault. `take` takes a file that hung on a mail."""

    kinds = KINDS

    def __init__(
        self,
        vault: Vault,
        queue: Queue,
        take: Take,
        *,
        recogniser: Callable[[], Recogniser | None] = find_recogniser,
    ) -> None:
        self._vault, self._queue, self._take = vault, queue, take
        self._find_recogniser = recogniser
        self._probe = Engine(ENTRY, limits=_PROBE_LIMITS)
        self._light = Engine(ENTRY, limits=_READ_LIMITS)
        self._heavy = Engine(ENTRY, limits=_READ_LIMITS)

    def probe(self, source: RangeSource) -> DocumentFacts:
        """What a document is. Raises EngineRefused (unsupported, encrypted, unreadable, too-large), EngineFailed."""
        answer: Any = self._probe.call("probe", source=source)
        return DocumentFacts(**answer)

    def handlers(self) -> dict[str, Handler]:
        """One per kind of job."""
        return {
            EXTRACT: make_extract_handler(self._vault, self._light, self._queue, self._find_recogniser),
            ATTACHMENTS: make_attachments_handler(self._vault, self._light, self._take),
            RECOGNISE: make_recognise_handler(self._vault, self._heavy, self._find_recogniser),
        }

    def plan(self, unit: UnitOfWork, source_id: SourceId) -> bool:
        """Enter the first stage of a new source if it is a document; whether it is one."""
        if unit.session.get_one(SourceRow, source_id).kind not in KINDS:
            return False
        self._queue.add(unit, JobSpec(EXTRACT, source_id, lane="light"))
        return True

    def read_again(self, unit: UnitOfWork, source_id: SourceId) -> JobId:
        """Have the next version made; the one there is is shown until then. Raises NotFound."""
        row = unit.session.get(SourceRow, source_id)
        if row is None or row.kind not in KINDS:
            raise NotFound(what="document", name=source_id)
        return self._queue.add(unit, JobSpec(EXTRACT, source_id, lane="light"), again=True)

    def unpack_again(self, source_id: SourceId) -> None:
        """Have the files of a mail taken once more; those that were taken are recognised."""
        with self._vault.write(actor="intake", action="mail.unpack") as unit:
            if unit.session.get(SourceRow, source_id) is not None:
                self._queue.add(unit, JobSpec(ATTACHMENTS, source_id, lane="light"), again=True)

    @property
    def peak_memory_bytes(self) -> int:
        """The sum of all engines' peaks."""
        return sum(engine.peak_memory_bytes for engine in (self._probe, self._light, self._heavy))

    def close(self) -> None:
        """End all engines; calls that run end with Cancelled."""
        for engine in (self._probe, self._light, self._heavy):
            engine.close()
