"""The sources that can be listened to."""

from __future__ import annotations

from sqlalchemy.orm import Session

from earwitness_core.errors import NoSound, NotFound, SoundErased
from earwitness_core.ids import SourceId
from earwitness_core.vault.schema import BlobRow, SourceRow


def require_sound(session: Session, source_id: SourceId) -> SourceRow:
    """The source. Raises NotFound, NoSound (a paper, words that were brought in alone), SoundErased."""
    row = session.get(SourceRow, source_id)
    if row is None:
        raise NotFound(what="source", name=source_id)
    if row.kind != "recording":
        raise NoSound(title=row.title)
    if session.get_one(BlobRow, row.blob_id).erased_ms is not None:
        raise SoundErased
    return row
