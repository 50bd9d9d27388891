"""The sound of the sources, and where somebody listened last."""

from __future__ import annotations

from sqlalchemy import select

from earwitness_core.audit.reading import Readings
from earwitness_core.errors import NoSound
from earwitness_core.ids import SourceId
from earwitness_core.library import reading
from earwitness_core.model import SourceInfo
from earwitness_core.vault import Vault
from earwitness_core.vault.reader import BlobReader
from earwitness_core.vault.schema import ListeningPlaceRow, ProjectRow, SourceRow


class Listening:
    def __init__(self, vault: Vault, actor: str, readings: Readings | None) -> None:
        """`readings`: where sound that is played is put on record first."""
        self._vault = vault
        self._actor = actor
        self._readings = readings

    def sound(self, wanted: str, *, record: bool = True) -> BlobReader:
        """The sound of a recording, as it was taken in, to be read at any place: what a player plays. Close it.

        On record before a byte of it can be heard, once a sitting. Who only has it ready (`record` is False) calls
        `heard` before it sounds. Raises NotFound, Ambiguous, NoSound for what has none, SoundErased, VaultDamaged, and
        what refuses a transcript.
        """
        with self._vault.read() as session:
            source = reading.source_named(session, wanted)
            blob_id = session.get_one(SourceRow, source.id).blob_id
        if source.kind != "recording":
            raise NoSound(title=source.title)
        reader = self._vault.blobs.open(blob_id)
        try:
            if record:
                self.heard(source.id)
        except BaseException:
            reader.close()
            raise
        return reader

    def heard(self, source_id: SourceId) -> None:
        """The sound of a source is about to be played: on record now. Raises what refuses a transcript."""
        if self._readings is not None:
            self._readings.note("sound.open", "source", [source_id])

    def place(self, source_id: SourceId) -> int | None:
        """Where it was last listened to, in milliseconds."""
        with self._vault.read() as session:
            row = session.get(ListeningPlaceRow, source_id)
            return None if row is None else row.at_ms

    def keep_place(self, source_id: SourceId, at_ms: int) -> None:
        """It was last listened to there."""
        with self._vault.write(actor=self._actor, action="listening.place") as unit:
            if unit.session.get(SourceRow, source_id) is not None:
                unit.session.merge(ListeningPlaceRow(source_id=source_id, at_ms=max(0, at_ms), kept_ms=unit.now_ms))

    def lately(self, limit: int) -> list[SourceInfo]:
        """The sources that were listened to last, the latest first; behind them the newest ones."""
        shelf = select(SourceRow, ProjectRow).join(ProjectRow, SourceRow.project_id == ProjectRow.id)
        shelf = shelf.where(SourceRow.trashed_ms.is_(None)).limit(limit)
        heard = shelf.join(ListeningPlaceRow, ListeningPlaceRow.source_id == SourceRow.id)
        with self._vault.read() as session:
            last = session.execute(heard.order_by(ListeningPlaceRow.kept_ms.desc())).all()
            newest = session.execute(shelf.order_by(SourceRow.created_ms.desc(), SourceRow.id.desc())).all()
            found = {row.id: reading.source(row, owner, None) for row, owner in (*last, *newest)}
        return list(found.values())[:limit]
