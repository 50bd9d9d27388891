"""From a quiet file to a source: read once while sealing, checked, and entered with its jobs in one transaction.

Killed at any instruction, a file is in the vault exactly once or not yet: until the commit nothing counts, and what was
written of the blob is swept; after it, only the original may still have to be moved aside, which the next start does.
A file is never deleted, and nothing of an infected or refused one stays in the vault.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator

from earwitness_core.engines import RangeSource, never
from earwitness_core.errors import Cancelled, DiskFull, EngineFailed, IntakeRefused
from earwitness_core.intake import sniff
from earwitness_core.intake.ledger import Ledger, Stages, Taken, Wanted
from earwitness_core.intake.opened import PIECE, NotYet, OpenFile
from earwitness_core.intake.scan import Scanner
from earwitness_core.intake.settings import IntakeSettings
from earwitness_core.intake.sniff import Kind, Sniffed
from earwitness_core.intake.verdict import Verdict
from earwitness_core.model import DocumentFacts, MediaFacts
from earwitness_core.outcomes import Outcome
from earwitness_core.vault import SealedBlob, Vault

Probe = Callable[[RangeSource], MediaFacts]
DocumentProbe = Callable[[RangeSource], DocumentFacts]
Facts = MediaFacts | DocumentFacts

_TAIL = 64 << 10
_PCM_BYTES_PER_MS = 32  # what decoding makes of it: 16 kHz, mono, 16 bits


class Claimer:
    """Turns files into sources, one at a time. Used from one thread at a time for the same file."""

    def __init__(
        self,
        vault: Vault,
        *,
        probe: Probe,
        documents: DocumentProbe | None = None,
        stages: Stages,
        scanner: Scanner,
        settings: IntakeSettings,
    ) -> None:
        """Without a probe of documents only recordings are taken."""
        self._vault = vault
        self._probe = probe
        self._documents = documents
        self._scanner = scanner
        self._settings = settings
        self.ledger = Ledger(vault, stages, settings)

    def claim(self, wanted: Wanted, stopping: Callable[[], bool] = never) -> Verdict:
        """Take the file, or say why not; the verdict is recorded. Raises NotYet while there is hope, and Cancelled."""
        try:
            return self._claim(wanted, stopping)
        except NotYet as wait:
            if wait.for_ever or wanted.waited_s < self._settings.patience_s:
                raise
            return self.ledger.refuse(wanted, wait.otherwise, wait.why)
        except (IntakeRefused, EngineFailed) as refused:
            return self.ledger.refuse(wanted, refused.outcome, refused.detail)
        except DiskFull:
            return self.ledger.refuse(wanted, Outcome.DISK_FULL)

    def enter(self, wanted: Wanted, sealed: SealedBlob) -> Verdict:
        """The same for what is sealed already, as a file that hung on a mail is. The blob goes unless it is kept."""
        try:
            with self._vault.blobs.open_sealed(sealed) as blob:
                media_type, facts = self._check(blob, wanted)
            return self.ledger.accept(wanted, Taken(sealed, media_type, facts, self._scan(sealed)))
        except NotYet as wait:
            return self.ledger.refuse(wanted, wait.otherwise, wait.why)
        except (IntakeRefused, EngineFailed) as refused:
            return self.ledger.refuse(wanted, refused.outcome, refused.detail)
        finally:
            if not self.ledger.keeps(sealed):
                self._vault.blobs.give_up(sealed)

    def _claim(self, wanted: Wanted, stopping: Callable[[], bool]) -> Verdict:
        with OpenFile(wanted.path) as file:
            wanted.identity = file.identity
            file.require_no_writer()
            media_type, facts = self._check(file, wanted)
            sealed = self._seal(file, facts, stopping)
        try:
            return self.ledger.accept(wanted, Taken(sealed, media_type, facts, self._scan(sealed)))
        finally:
            if not self.ledger.keeps(sealed):  # asked, not remembered: it must be right after any interruption
                self._vault.blobs.give_up(sealed)

    def _check(self, file: RangeSource, wanted: Wanted) -> tuple[str, Facts]:
        """Its media type and what the probe saw, once it is whole. Raises NotYet, IntakeRefused, EngineFailed."""
        if file.size_bytes == 0:
            raise NotYet("", otherwise=Outcome.EMPTY)
        if file.size_bytes > self._settings.most_bytes:
            raise IntakeRefused(Outcome.TOO_LARGE, f"The limit is {self._settings.most_bytes / 1e9:.1f} GB.")
        sniffed = sniff.sniff(file.read_at(0, sniff.HEAD))
        if sniffed.kind is Kind.BLANK:
            raise NotYet("It begins with zeros: its content is not written yet.")
        try:
            facts = self._facts(file, sniffed, wanted)
        except (IntakeRefused, EngineFailed) as refused:
            if refused.outcome in (Outcome.UNSUPPORTED, Outcome.NO_AUDIO, Outcome.ENCRYPTED):
                self._look_for_viruses(file)
            raise
        if wanted.waited_s < self._settings.blank_patience_s and _ends_blank(file):
            raise NotYet("It ends in zeros: silence, or space that is not written yet.", for_ever=True)
        return sniff.media_type(sniffed, facts), facts

    def _facts(self, file: RangeSource, sniffed: Sniffed, wanted: Wanted) -> Facts:
        if sniffed.kind is Kind.LOCKED:
            raise IntakeRefused(Outcome.ENCRYPTED)
        if sniffed.kind is Kind.FOREIGN or (sniffed.kind is Kind.DOCUMENT and self._documents is None):
            raise IntakeRefused(Outcome.UNSUPPORTED, sniffed.words)
        if sniffed.kind is not Kind.MEDIA and (document := self._document(file, sniffed, wanted)) is not None:
            return document
        facts = self._probe(file)
        if not facts.complete and not (wanted.as_it_is and facts.has_audio):
            raise NotYet("It stops before its own end: cut short, or not written to the end.")
        if not facts.has_audio:
            raise IntakeRefused(Outcome.NO_AUDIO)
        return facts

    def _document(self, file: RangeSource, sniffed: Sniffed, wanted: Wanted) -> DocumentFacts | None:
        """What it is as a document; None when it is none, and may be a recording."""
        if self._documents is None:
            return None
        try:
            facts = self._documents(file)
        except EngineFailed as refused:
            if sniffed.kind is Kind.UNKNOWN and refused.outcome is Outcome.UNSUPPORTED and not refused.detail:
                return None
            raise
        if not facts.complete and not (wanted.as_it_is and facts.readable):
            raise NotYet("It stops before its own end: cut short, or not written to the end.")
        return facts

    def _look_for_viruses(self, file: RangeSource) -> None:
        """What is refused is not kept, but that it is infected is worth saying."""
        try:
            self._scanner.scan(_pieces(file), file.size_bytes)
        except IntakeRefused as refused:
            if refused.outcome is Outcome.INFECTED:
                raise

    def _seal(self, file: OpenFile, facts: Facts, stopping: Callable[[], bool]) -> SealedBlob:
        """Copy into a sealed blob while hashing. Raises NotYet when the file changed meanwhile, Cancelled, and
        IntakeRefused when the disk has no room for it."""
        sound_ms = (facts.duration_ms or 0) if isinstance(facts, MediaFacts) else 0  # no sound is made of subtitles
        self._require_space(file.size_bytes + sound_ms * _PCM_BYTES_PER_MS)
        with self._vault.blobs.create() as writer:
            for piece in file.pieces():
                if stopping():
                    raise Cancelled()
                writer.write(piece)
            file.require_unchanged()
            return writer.finish()

    def _require_space(self, size_bytes: int) -> None:
        """For the recording and for the sound that is made of it, before the first byte of either."""
        free, needed = shutil.disk_usage(self._vault.folder).free, size_bytes + self._settings.reserve_bytes
        if free < needed:
            room = f"It needs {needed / 1e6:,.0f} MB, and the vault's disk has {free / 1e6:,.0f} MB left."
            raise IntakeRefused(Outcome.DISK_FULL, room)

    def _scan(self, sealed: SealedBlob) -> str:
        with self._vault.blobs.open_sealed(sealed) as blob:
            return self._scanner.scan(_pieces(blob), sealed.size_bytes)


def _pieces(file: RangeSource) -> Iterator[bytes]:
    for offset in range(0, file.size_bytes, PIECE):
        yield file.read_at(offset, PIECE)


def _ends_blank(file: RangeSource) -> bool:
    """Whether the end is zeros, as reserved space is; so is digital silence, hence this only makes us wait longer."""
    length = min(_TAIL, file.size_bytes // 2)
    return length > 0 and not file.read_at(file.size_bytes - length, length).strip(b"\0")
