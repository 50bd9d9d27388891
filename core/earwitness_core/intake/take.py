"""Intake: how files become sources. Takes files that are given, keeps the watched folders, and tells every verdict."""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from sqlalchemy import func, select

from earwitness_core.clock import Clock
from earwitness_core.engines import never
from earwitness_core.errors import EarwitnessError, IntakeRefused, NotFound
from earwitness_core.ids import FolderId, InboxId, ProjectId, SourceId, new_id
from earwitness_core.intake import arrivals, names, rules
from earwitness_core.intake.claim import Claimer, DocumentProbe, Probe
from earwitness_core.intake.folders import LEAVE, Folders, WatchedFolder
from earwitness_core.intake.inbox import Inbox
from earwitness_core.intake.ledger import Stages, Wanted
from earwitness_core.intake.opened import NotYet, require_regular
from earwitness_core.intake.scan import Scanner
from earwitness_core.intake.settings import IntakeSettings
from earwitness_core.intake.settling import Identity
from earwitness_core.intake.verdict import ATTENTION, IGNORED, SETTLING, Verdict
from earwitness_core.logs import log_bug
from earwitness_core.model import Destination, SpeechChoice
from earwitness_core.outcomes import Outcome
from earwitness_core.vault import SealedBlob, Vault
from earwitness_core.vault.schema import InboxRow

_log = logging.getLogger(__name__)


class Intake:
    """The intake of one vault. `stages` enters the first jobs of a new source, in the unit that creates it."""

    def __init__(
        self,
        vault: Vault,
        *,
        probe: Probe,
        documents: DocumentProbe | None = None,
        stages: Stages,
        unpack_again: Callable[[SourceId], None] = lambda mail: None,
        scanner: Scanner | None = None,
        settings: IntakeSettings | None = None,
        actor: str = "intake",
    ) -> None:
        """`unpack_again` has the files of a mail taken once more; without a probe of documents those are refused."""
        self.settings = settings or IntakeSettings()
        self.clock: Clock = vault.clock
        self.scanner = scanner or Scanner()
        self.actor = actor
        self._vault = vault
        self._unpack_again = unpack_again
        self._claimer = Claimer(
            vault, probe=probe, documents=documents, stages=stages, scanner=self.scanner, settings=self.settings
        )
        self._folders = Folders(vault, actor)
        self.inbox = Inbox(vault, self._claimer, self.settings)

    def take(
        self,
        paths: Iterable[str | Path],
        destination: Destination,
        actor: str | None = None,
        *,
        as_it_is: bool = False,
        told: Callable[[Verdict], None] = lambda verdict: None,
        stopping: Callable[[], bool] = never,
    ) -> list[Verdict]:
        """Take files, and what lies in folders, now: one verdict each, `told` as they come.

        A file that is being written is not waited for: it is unsettled, and can be given again. One that stops before
        its own end is unreadable, unless it is wanted `as_it_is`: a recorder may have lost its power. Raises Cancelled,
        and VaultRefused when the vault itself fails.
        """
        files = _files(paths, vault=os.path.realpath(self._vault.folder))
        wanted = [self._wanted(path, destination, actor or self.actor, as_it_is) for path in files]
        growing = self._growing(wanted)
        verdicts = []
        for one in wanted:
            verdict = _unsettled(one, "It is growing.") if one.path in growing else self._take(one, stopping)
            told(verdict)
            verdicts.append(verdict)
        return verdicts

    def take_attached(
        self, mail: SourceId, number: int, name: str, sealed: SealedBlob, destination: Destination, *, sent_ms: int = 0
    ) -> Verdict:
        """Take a file that hung on a mail, sealed already, by the same checks. What is refused has its row, too."""
        path = f"{mail}/{number}/{_last_part(name)}"
        wanted = Wanted(
            path, destination.project_id, destination.speech, self.actor, origin="attached", carrier_id=mail
        )
        wanted.identity = Identity(0, number, sealed.size_bytes, sent_ms * 1_000_000)
        return self._claimer.enter(wanted, sealed)

    def watch(
        self, folder: str | Path, destination: Destination, after: str = LEAVE, *, polling: bool | None = None
    ) -> FolderId:
        """Take what is put into this folder from now on, and what lies in it. `after`: leave | move (to processed/)."""
        return self._folders.add(Path(folder), destination, after=after, polling=polling)

    def unwatch(self, folder_id: FolderId) -> None:
        """Stop; what was taken stays."""
        self._folders.remove(folder_id)

    def folders(self) -> list[WatchedFolder]:
        """The watched folders."""
        return self._folders.all()

    def verdicts(self, *, state: str | None = None, most: int | None = None) -> list[Verdict]:
        """What became of every file that was seen, the latest first."""
        wanted = select(InboxRow).order_by(InboxRow.id.desc())
        if state is not None:
            wanted = wanted.where(InboxRow.state == state)
        with self._vault.read() as session:
            return [Verdict.of(row) for row in session.scalars(wanted.limit(most) if most is not None else wanted)]

    def verdicts_of(self, inbox_ids: Collection[str]) -> list[Verdict]:
        """What became of these files, in the order they were seen; those that are gone from the inbox are left out."""
        found: list[Verdict] = []
        with self._vault.read() as session:
            for some in arrivals.in_batches(sorted(inbox_ids)):
                rows = session.scalars(select(InboxRow).where(InboxRow.id.in_(some)).order_by(InboxRow.id))
                found += [Verdict.of(row) for row in rows]
        return found

    def counts(self) -> dict[str, int]:
        """How many files of the inbox are in each state."""
        query = select(InboxRow.state, func.count()).group_by(InboxRow.state)
        with self._vault.read() as session:
            return dict(session.execute(query).all())

    def attention(self) -> list[Verdict]:
        """The files that need a person."""
        return self.verdicts(state=ATTENTION)

    def retry(
        self, inbox_ids: Sequence[InboxId] | None = None, actor: str | None = None, *, as_it_is: bool = False
    ) -> list[Verdict]:
        """Try files that need attention again, these or all, now (`as_it_is`: see take). Raises NotFound.

        Files that hung on a mail are taken by a job of that mail.
        """
        with self._vault.read() as session:
            if inbox_ids is None:
                rows = list(session.scalars(select(InboxRow).where(InboxRow.state == ATTENTION).order_by(InboxRow.id)))
            else:
                rows = [self._row(session.get(InboxRow, each), each) for each in inbox_ids]
        rows = [row for row in rows if row.state == ATTENTION]
        for mail in dict.fromkeys(row.carrier_id for row in rows if row.carrier_id):
            self._unpack_again(SourceId(mail))
        again = [_again(row, actor or self.actor, as_it_is) for row in rows if not row.carrier_id]
        verdicts = [self._take(wanted, never) for wanted in again]
        verdicts += [replace(Verdict.of(row), state=SETTLING) for row in rows if row.carrier_id]
        taken = [one.inbox_id for one in verdicts if one.inbox_id and one.source_id]
        arrivals.move_aside(self._vault, self.folders(), taken)
        return verdicts

    def dismiss(self, inbox_id: InboxId) -> None:
        """Let a file that needs attention be; it is not asked about again. Raises NotFound."""
        with self._vault.write(actor=self.actor, action="intake.dismiss") as unit:
            row = self._row(unit.session.get(InboxRow, inbox_id), inbox_id)
            if row.state == ATTENTION:
                row.state = IGNORED

    def _row(self, row: InboxRow | None, inbox_id: str) -> InboxRow:
        if row is None:
            raise NotFound(what="file in the inbox", name=inbox_id)
        return row

    def _wanted(self, path: str, destination: Destination, actor: str, as_it_is: bool) -> Wanted:
        return Wanted(path, destination.project_id, destination.speech, actor, as_it_is=as_it_is)

    def _growing(self, wanted: Sequence[Wanted]) -> set[str]:
        """Two looks at all files, a moment apart: which of them changed meanwhile?"""
        before = {one.path: _identity(one.path) for one in wanted}
        if any(before.values()):
            time.sleep(self.settings.glance_s)
        return {path for path, identity in before.items() if identity is not None and _identity(path) != identity}

    def _take(self, wanted: Wanted, stopping: Callable[[], bool]) -> Verdict:
        try:
            status = os.lstat(wanted.path)
            wanted.identity = Identity.of(status)
            require_regular(status)
            return self._claimer.claim(wanted, stopping)
        except NotYet as wait:
            return _unsettled(wanted, wait.why)
        except IntakeRefused as refused:
            return self._claimer.ledger.refuse(wanted, refused.outcome, refused.detail)
        except EarwitnessError:
            raise
        except OSError:
            return self._claimer.ledger.refuse(wanted, Outcome.VANISHED)
        except Exception as problem:  # noqa: BLE001  one file must not stop the others
            bug = new_id()
            log_bug(_log, bug, problem)
            return self._claimer.ledger.refuse(wanted, Outcome.BUG, f"({bug})")


def _files(paths: Iterable[str | Path], *, vault: str) -> list[str]:
    """The files that are meant, each once: those named, whatever they are called, and those in the folders named."""
    found: dict[str, None] = {}
    for path in paths:
        absolute = os.path.abspath(path)  # noqa: PTH100  a link must stay one, to be refused as one
        if os.path.isdir(absolute) and not os.path.islink(absolute):  # noqa: PTH112,PTH114
            found.update(dict.fromkeys(sorted(rules.walk(absolute))))
        else:
            found[absolute] = None
    return [path for path in found if not os.path.realpath(path).startswith(vault + os.sep)]


def _last_part(name: str) -> str:
    """A name that a stranger chose, as the last part of a path and nothing else."""
    plain = names.shown(name.replace("\\", "/").rstrip("/")).strip()
    return plain if plain not in ("", ".", "..") else "attachment"


def _identity(path: str) -> Identity | None:
    try:
        return Identity.of(os.lstat(path))
    except OSError:
        return None


def _again(row: InboxRow, actor: str, as_it_is: bool) -> Wanted:
    return Wanted(
        path=str(names.load(row.path)),
        project_id=row.project_id,
        choice=SpeechChoice.from_plain(row.choice),
        actor=actor,
        origin="taken" if row.folder_id is None else "watched",
        row_id=row.id,
        folder_id=row.folder_id,
        as_it_is=as_it_is,
    )


def _unsettled(wanted: Wanted, why: str) -> Verdict:
    return Verdict(Path(wanted.path), ProjectId(wanted.project_id), SETTLING, Outcome.UNSETTLED, why)
