"""What was handed out, on record twice: that it begins, before there is a byte of it; and its hash and size, once it is
whole. Both events name the same handing, so a beginning without an end is something that nobody got whole from us.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from pathlib import Path

from earwitness_core.audit.custody import HANDED, HANDING
from earwitness_core.exports.page import Out
from earwitness_core.ids import new_id
from earwitness_core.vault import Vault

_PIECE = 1 << 20


class Handing:
    """Content on its way out of a vault. Making one is the first event: `transcript`, `sound` or `project`, `.export`.

    Raises DiskFull, VaultBusy, VaultUnreachable, at each event: then nothing may be given, or be kept.
    """

    def __init__(
        self,
        vault: Vault,
        what: str,
        reason: str,
        *,
        actor: str,
        transcripts: Iterable[str] = (),
        sources: Iterable[str] = (),
    ) -> None:
        self._vault, self._actor = vault, actor
        self._what, self._reason = what, reason
        self._about = {"transcript": tuple(transcripts), "source": tuple(sources), HANDING: (new_id(),)}
        self._record(f"{what}.export", self._about)

    def of_file(self, transcript: str, write: Callable[[Out], None]) -> Callable[[Out], None]:
        """Writes the file of one transcript, and puts on record what was written, each time it was to the end."""
        action = "sound.exported" if self._what == "sound" else "transcript.exported"

        def give(out: Out) -> None:
            passing = _Passing(out)
            write(passing)
            about = {"transcript": (transcript,), HANDING: self._about[HANDING], HANDED: (passing.handed,)}
            self._record(action, about)

        return give

    def whole(self, file: Path) -> None:
        """Put on record the one file that all of it was written to."""
        passing = _Passing(lambda piece: None)
        with file.open("rb") as written:
            while piece := written.read(_PIECE):
                passing(piece)
        self._record(f"{self._what}.exported", {**self._about, HANDED: (passing.handed,)})

    def _record(self, action: str, about: dict[str, tuple[str, ...]]) -> None:
        with self._vault.write(actor=self._actor, action=action, reason=self._reason) as unit:
            for kind, ids in about.items():
                if ids:
                    unit.touch(kind, *ids)


class _Passing:
    """Hands pieces on, and knows afterwards what they were."""

    def __init__(self, out: Out) -> None:
        self._out = out
        self._digest = hashlib.sha256()
        self._size_bytes = 0

    def __call__(self, piece: bytes) -> None:
        self._out(piece)
        self._digest.update(piece)
        self._size_bytes += len(piece)

    @property
    def handed(self) -> str:
        return f"{self._digest.hexdigest()}:{self._size_bytes}"
