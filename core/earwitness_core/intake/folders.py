"""The watched folders: which there are, where their files go, and which of them a path belongs to."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import delete, select

from earwitness_core.errors import NotFound, Refused
from earwitness_core.ids import FolderId, ProjectId, new_id
from earwitness_core.intake import mounts, names
from earwitness_core.intake.verdict import SETTLING
from earwitness_core.model import Destination, SpeechChoice
from earwitness_core.vault import UnitOfWork, Vault
from earwitness_core.vault.schema import InboxRow, ProjectRow, WatchedFolderRow

LEAVE, MOVE = "leave", "move"


@dataclass(frozen=True, slots=True)
class WatchedFolder:
    """A folder whose recordings are taken. `after`: leave | move (to processed/). `polling`: by choice."""

    id: FolderId
    path: Path
    project_id: ProjectId
    choice: SpeechChoice
    after: str
    polling: bool
    active: bool

    @property
    def root(self) -> str:
        return str(self.path)

    @property
    def is_present(self) -> bool:
        """Whether it is there now; an unplugged disk or share is not."""
        return self.path.is_dir()

    def is_polled(self) -> bool:
        """Whether it is walked through often instead of waiting for events: by choice, or on a network mount."""
        return self.polling or mounts.is_network(self.root)

    def parts_of(self, path: str) -> tuple[str, ...] | None:
        """The parts of a path below this folder; None when it lies elsewhere."""
        if path == self.root:
            return ()
        prefix = self.root.rstrip(os.sep) + os.sep
        return Path(path[len(prefix) :]).parts if path.startswith(prefix) else None


def owner(folders: Iterable[WatchedFolder], path: str) -> tuple[WatchedFolder, tuple[str, ...]] | None:
    """The folder a path belongs to, the innermost if they lie in one another, and its parts below it."""
    matches = ((folder, folder.parts_of(path)) for folder in folders)
    return max(
        ((folder, parts) for folder, parts in matches if parts is not None),
        key=lambda match: len(match[0].root),
        default=None,
    )


class Folders:
    def __init__(self, vault: Vault, actor: str) -> None:
        self._vault = vault
        self._actor = actor

    def add(
        self, folder: Path, destination: Destination, *, after: str = LEAVE, polling: bool | None = None
    ) -> FolderId:
        """Watch a folder; one that is watched already gets the new destination. `polling` None: as the mount needs.

        What lies in it already is taken too. Raises NotFound (folder, project), Refused (inside the vault).
        """
        path = Path(os.path.realpath(folder))
        if not path.is_dir():
            raise NotFound(what="folder", name=names.shown(folder))
        if path.is_relative_to(self._vault.folder.resolve()):
            raise Refused("A folder inside the vault cannot be watched.", next_step="Choose a folder beside it.")
        if after not in (LEAVE, MOVE):
            raise Refused(f"Originals can be left or moved, not “{after}”.")
        with self._vault.write(actor=self._actor, action="folder.watch") as unit:
            if unit.session.get(ProjectRow, destination.project_id) is None:
                raise NotFound(what="project", name=destination.project_id)
            stored = names.store(path)
            row = unit.session.scalar(select(WatchedFolderRow).where(WatchedFolderRow.path == stored))
            if row is None:
                row = WatchedFolderRow(id=new_id(), path=stored, created_ms=unit.now_ms)
                unit.session.add(row)
            row.project_id, row.choice = destination.project_id, destination.speech.plain()
            row.after, row.polling, row.active = after, bool(polling), True
            _forget_waiting(unit, row.id)  # what waits is noticed again, for the new destination
            return FolderId(row.id)

    def remove(self, folder_id: FolderId) -> None:
        """Watch it no longer. What was taken stays; what was not taken yet is forgotten. Raises NotFound."""
        with self._vault.write(actor=self._actor, action="folder.unwatch") as unit:
            row = unit.session.get(WatchedFolderRow, folder_id)
            if row is None or not row.active:
                raise NotFound(what="watched folder", name=folder_id)
            row.active = False
            _forget_waiting(unit, row.id)

    def all(self, *, active_only: bool = True) -> list[WatchedFolder]:
        """The folders, oldest first."""
        with self._vault.read() as session:
            rows = session.scalars(select(WatchedFolderRow).order_by(WatchedFolderRow.id)).all()
        return [_folder(row) for row in rows if row.active or not active_only]


def _forget_waiting(unit: UnitOfWork, folder_id: str) -> None:
    unit.session.execute(delete(InboxRow).where(InboxRow.folder_id == folder_id, InboxRow.state == SETTLING))


def _folder(row: WatchedFolderRow) -> WatchedFolder:
    return WatchedFolder(
        id=FolderId(row.id),
        path=names.load(row.path),
        project_id=ProjectId(row.project_id),
        choice=SpeechChoice.from_plain(row.choice),
        after=row.after,
        polling=row.polling,
        active=row.active,
    )
