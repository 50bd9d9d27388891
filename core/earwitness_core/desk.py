"""The desk: an open vault with its services. What the command line, the desktop and the tests hold.

Wires the rooms and owns the engines; decides nothing itself. Opening a desk starts no process and no thread: engines
start with their first call, runner and watcher when asked.
"""

from __future__ import annotations

import getpass
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from earwitness_core.audit import Trail
from earwitness_core.care import Care
from earwitness_core.catalogue import Catalogue, ModelStore
from earwitness_core.coding import QuoteDesk
from earwitness_core.corrections import CorrectionDesk
from earwitness_core.documents import DocumentRoom
from earwitness_core.errors import EngineTimedOut, IntakeRefused
from earwitness_core.exports import Export, Exporter
from earwitness_core.ids import ProjectId, SourceId
from earwitness_core.imports import Importer
from earwitness_core.intake import Intake, IntakeSettings, Scanner, ScanPolicy, Watcher
from earwitness_core.jobs import JobSpec, Power, Queue, Runner
from earwitness_core.library import Library
from earwitness_core.model import Destination, SpeechChoice
from earwitness_core.privacy.egress.desk import EgressDesk
from earwitness_core.privacy.egress.redacting import SendRedaction
from earwitness_core.privacy.egress.terms import Terms
from earwitness_core.privacy.policy.book import PolicyBook
from earwitness_core.privacy.policy.keys import PolicyKeys
from earwitness_core.privacy.policy.labels import Labels
from earwitness_core.privacy.policy.model import Policy
from earwitness_core.privacy.policy.permissions import Permissions
from earwitness_core.privacy.redaction import Redactor
from earwitness_core.privacy.review.room import FindingsRoom
from earwitness_core.search import Search
from earwitness_core.search.meaning import MeaningRoom
from earwitness_core.search.meaning.stage import job as embed_job
from earwitness_core.search.saved import SavedSearches
from earwitness_core.speech import SpeechRoom, brought
from earwitness_core.speech.speakers.edits import SpeakerDesk
from earwitness_core.speech.window_plan import WindowPlan
from earwitness_core.vault import UnitOfWork, Unlock, Vault, create_vault, open_vault

_LOOK_SECONDS = 0.1


@dataclass(frozen=True, slots=True)
class Working:
    """A runner and a watcher at work."""

    runner: Runner
    watcher: Watcher

    @property
    def is_idle(self) -> bool:
        """Whether no file waits to be decided and no job is left to run."""
        return self.watcher.is_idle and self.runner.is_idle

    def wait_until_idle(self, timeout: float) -> None:
        """Return when all that lies in the folders now is done. Raises EngineTimedOut after so many seconds."""
        self.watcher.rescan()
        deadline = time.monotonic() + timeout
        while not self.is_idle:
            if time.monotonic() > deadline:
                raise EngineTimedOut
            time.sleep(_LOOK_SECONDS)


class Desk:
    """An open vault with its services; close it, or use it in a `with`."""

    def __init__(
        self,
        vault: Vault,
        *,
        actor: str | None = None,
        models: Path | None = None,
        scanner: Scanner | None = None,
        intake: IntakeSettings | None = None,
        windows: WindowPlan | None = None,
    ) -> None:
        """`intake` and `windows` are for tests and for machines that need other patience or other pieces."""
        self.vault = vault
        self.actor = actor or getpass.getuser()
        self.trail = Trail(vault, actor=self.actor)  # first: whatever is written from here on is on record
        self.labels = Labels(vault, actor=self.actor)
        self.policies = PolicyBook(vault, actor=self.actor)
        self.policies.mark_network()
        self.policy_keys = PolicyKeys(vault, actor=self.actor)
        self.permissions = Permissions(vault)
        self.redaction = Redactor(vault, actor=self.actor)
        self.egress = EgressDesk(
            vault,
            Terms(
                self._policies_of,
                of_project=lambda project: [one.policy for one in self.policies.in_force(project)],
                redact=SendRedaction(vault, self.redaction),
            ),
            actor=self.actor,
            readings=self.trail.readings,
        )
        scanner = scanner or Scanner(lambda: ScanPolicy(self.policies.virus_scan()))
        self.catalogue = Catalogue.load()
        self.models = ModelStore(models, self.catalogue)
        self.queue = Queue(vault, actor=self.actor)
        self.power = Power(vault, actor=self.actor)
        self.library = Library(vault, self.actor, readings=self.trail.readings)
        self.meaning = MeaningRoom(vault, self.models, self.queue)
        self.search = Search(vault, self.meaning, readings=self.trail.readings)
        self.saved = SavedSearches(vault, self.search, actor=self.actor)
        self.speech = SpeechRoom(vault, self.models, plan=windows)
        self.speakers = SpeakerDesk(vault, self.queue, actor=self.actor)
        self.corrections = CorrectionDesk(vault, self.speakers, actor=self.actor, readings=self.trail.readings)
        self.quotes = QuoteDesk(vault, actor=self.actor, readings=self.trail.readings)
        self.intake = Intake(
            vault,
            probe=self.speech.probe,
            documents=lambda source: self.documents.probe(source),
            stages=self._plan,
            unpack_again=lambda mail: self.documents.unpack_again(mail),
            scanner=scanner,
            settings=intake,
            actor=self.actor,
        )
        self.care = Care(vault, self.queue, actor=self.actor)
        self.documents = DocumentRoom(vault, self.queue, self.intake.take_attached)
        self._sound_only = Intake(
            vault, probe=self.speech.probe, stages=self._decode, scanner=scanner, settings=intake, actor=self.actor
        )
        self.findings = FindingsRoom(vault, self.queue, actor=self.actor, readings=self.trail.readings)
        self.review = self.findings.review
        self.exports = Exporter(
            vault, self.library, actor=self.actor, findings=self.review.kept, permissions=self.permissions
        )
        self.imports = Importer(
            vault,
            take=self._take_sound,
            scan=scanner.scan,
            introduce=brought.introduce,
            finish=brought.finish,
            actor=self.actor,
        )

    @classmethod
    def create(cls, folder: Path, passphrase: str, *, keyring: bool = False) -> tuple[Desk, str]:
        """A desk on a new vault, and the recovery code, which is shown this once."""
        created = create_vault(folder, passphrase, keyring=keyring)
        desk = cls(created.vault)
        desk.trail.opened()
        return desk, created.recovery_code

    @classmethod
    def open(cls, folder: Path, *unlocks: Unlock, actor: str | None = None) -> Desk:
        """A desk on a vault; the unlocks are tried in order. Raises the errors of open_vault."""
        desk = cls(open_vault(folder, *unlocks), actor=actor)
        desk.trail.opened()
        return desk

    def runner(self, *, by_battery: bool = False) -> Runner:
        """A runner with all handlers, sized by this machine's cores and memory. Start it, or run until idle.

        `by_battery` lets heavy work rest on battery as `power` is set; who waits for the end must not ask for it.
        """
        self.meaning.stage.queue_due()
        self.findings.stage.queue_due()
        handlers = {**self.speech.handlers(), **self.documents.handlers(), **self.care.handlers()}
        handlers |= self.meaning.handlers() | self.findings.handlers()
        rests = self.power.rests if by_battery else lambda: False
        return Runner(self.vault, handlers, heavy=self.speech.jobs_at_once, chores=self.care.chores, rests=rests)

    def watcher(self) -> Watcher:
        """What works the inbox of the watched folders. Start and stop it."""
        return Watcher(self.intake)

    @contextmanager
    def working(self, *, by_battery: bool = False) -> Iterator[Working]:
        """Watch the folders and run the jobs, until the block ends. VaultBusy when another process does."""
        with self.runner(by_battery=by_battery) as runner, self.watcher() as watcher:
            yield Working(runner, watcher)

    def work(self, timeout: float | None = None) -> bool:
        """Run all jobs there are, retries included, and stop. False when that took more than `timeout` seconds."""
        return self.runner().run_until_idle(timeout)

    def transcribe_again(self, sources: Sequence[SourceId]) -> None:
        """Have recordings transcribed and documents read once more, as they were taken. Raises as the rooms do."""
        with self.vault.write(actor=self.actor, action="transcript.again") as unit:
            for source_id in sources:
                if self.library.kind_in(unit, source_id) in self.documents.kinds:
                    self.documents.read_again(unit, source_id)
                else:
                    self.speech.retranscribe(unit, self.queue, source_id)

    def move(self, sources: Sequence[SourceId], project_id: ProjectId) -> None:
        """Put sources into another project, whose names and decisions hold for them from then on."""
        self.library.move(sources, project_id)
        for source_id in sources:
            self.findings.stage.search_again(source_id)

    def export(self, source: str, as_format: str) -> Export:
        """A transcript in one of exports.FORMATS; on record before anybody holds the text. More ways: `exports`."""
        return self.exports.export(source, as_format)

    def close(self) -> None:
        """End the engines, then close the vault."""
        self.imports.close()
        self.exports.close()
        self.documents.close()
        self.speech.close()
        self.meaning.close()
        self.egress.close()
        self.findings.close()
        self.vault.close()

    def __enter__(self) -> Desk:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def _policies_of(self, sources: Sequence[SourceId]) -> Sequence[Policy]:
        """All policies that bind any of the sources; what is of no source is bound by the vault's and the machine's."""
        if not sources:
            return [one.policy for one in self.policies.in_force()]
        return [policy for source in sources for policy in self.permissions.policies(source)]

    def _plan(self, unit: UnitOfWork, source_id: SourceId, choice: SpeechChoice) -> None:
        """The stages of a new source, in the unit of work that creates it."""
        if self.documents.plan(unit, source_id):
            return
        decode = self.queue.add(unit, JobSpec("decode", source_id))
        transcribe = self.queue.add(unit, JobSpec("transcribe", source_id, after=decode))
        if choice.find_speakers:
            self.queue.add(unit, JobSpec("speakers", source_id, after=transcribe))
        self.queue.add(unit, embed_job(source_id, after=transcribe))

    def _decode(self, unit: UnitOfWork, source_id: SourceId, choice: SpeechChoice) -> None:
        """The only stage of a recording whose words are brought in."""
        self.queue.add(unit, JobSpec("decode", source_id))

    def _take_sound(self, recording: Path, project_id: ProjectId) -> SourceId:
        """A recording whose words are brought in, as a source. Raises IntakeRefused."""
        choice = self.library.project(project_id).choice
        [verdict] = self._sound_only.take([recording], Destination(project_id, choice))
        if verdict.source_id is None:
            raise IntakeRefused(verdict.outcome, verdict.detail)
        return verdict.source_id
