"""The sound of a source for a page that plays it: read by ranges, made small in a child, never a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from earwitness_core.engines import Engine, Limits
from earwitness_core.errors import Refused
from earwitness_core.ids import SourceId
from earwitness_core.model import SourceInfo, TimeSpan
from earwitness_core.vault import Vault
from earwitness_core.vault.schema import SourceRow

ENTRY = "earwitness_core.exports.sound_child:entry"
MEDIA_TYPE = "audio/mpeg"
# Two hours of sound are 29 MB; what a whole day would be still fits.
_LIMITS = Limits(memory_bytes=1 << 30, seconds_per_call=3600.0)


class Sounds:
    """The engine starts with the first sound and ends with `close`."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._engine = Engine(ENTRY, limits=_LIMITS)

    def of(
        self,
        source: SourceInfo,
        *,
        hushed: Sequence[TimeSpan] = (),
        bleep: bool = True,
        stretch: TimeSpan | None = None,
    ) -> Callable[[Callable[[bytes], object]], None] | None:
        """What hands over the sound as MP3, in pieces of a multiple of three bytes; None where there is no recording.

        Nothing can be heard of the `hushed` stretches: there is a tone, or silence without `bleep`. `stretch` is what
        is wanted of the recording, else all. Raises Refused while the recording is not decoded yet.
        """
        if source.kind != "recording":
            return None
        blob_id = self._decoded(source.id)
        args: dict[str, object] = {"hushed": [[one.start_ms, one.end_ms] for one in hushed], "bleep": bleep}
        if stretch is not None:
            args |= {"start_ms": stretch.start_ms, "end_ms": stretch.end_ms}

        def give(out: Callable[[bytes], object]) -> None:
            with self._vault.blobs.open(blob_id) as pcm:
                self._engine.call("encode", args, source=pcm, on_item=lambda piece: _give(out, piece))

        return give

    def close(self) -> None:
        self._engine.close()

    def _decoded(self, source_id: SourceId) -> str:
        with self._vault.read() as session:
            blob_id = session.get_one(SourceRow, source_id).pcm_blob_id
        if blob_id is None:
            raise Refused(
                "The sound of this recording is not decoded yet.",
                next_step="Let the jobs run with `earwitness work`, or export it with --no-audio.",
            )
        return blob_id


def _give(out: Callable[[bytes], object], piece: object) -> None:
    assert isinstance(piece, bytes)
    out(piece)
