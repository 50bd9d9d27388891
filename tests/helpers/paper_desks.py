"""Intake, jobs, library and documents of one vault, with real children, and what a test asks about the outcome."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import Self

from earwitness_core.documents import DocumentRoom
from earwitness_core.documents.ocr import find_recogniser
from earwitness_core.ids import SourceId
from earwitness_core.intake import Intake, Scanner, ScanPolicy, Verdict
from earwitness_core.jobs import JobInfo, JobSpec, Queue, Runner
from earwitness_core.library import Library
from earwitness_core.model import Destination, SourceInfo, SpeechChoice, Transcript
from earwitness_core.search import Search
from earwitness_core.vault import UnitOfWork, Vault
from helpers.intakes import QUICK
from helpers.media import quick_probe


class PaperDesk:
    """As the desk wires it, without the speech room; a recording waits for nobody."""

    def __init__(self, vault: Vault, folder: Path, *, recognises: bool = False, scanner: Scanner | None = None) -> None:
        self.vault = vault
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.queue = Queue(vault)
        self.library = Library(vault, "tester")
        self.search = Search(vault)
        self.recognises = recognises
        self.intake = Intake(
            vault,
            probe=quick_probe,
            documents=lambda source: self.documents.probe(source),
            stages=self._plan,
            unpack_again=lambda mail: self.documents.unpack_again(mail),
            scanner=scanner or Scanner(ScanPolicy.OFF),
            settings=QUICK,
            actor="tester",
        )
        self.documents = DocumentRoom(
            vault,
            self.queue,
            self.intake.take_attached,
            recogniser=lambda: find_recogniser() if self.recognises else None,
        )
        self.destination = Destination(self.library.first_project().id)

    def _plan(self, unit: UnitOfWork, source_id: SourceId, choice: SpeechChoice) -> None:
        if not self.documents.plan(unit, source_id):
            self.queue.add(unit, JobSpec("decode", source_id))

    def put(self, name: str, content: bytes) -> Path:
        path = self.folder / name
        path.write_bytes(content)
        return path

    def take(self, name: str, content: bytes) -> Verdict:
        """Take one file, and do its jobs."""
        (verdict,) = self.intake.take([self.put(name, content)], self.destination)
        self.work()
        return verdict

    def work(self) -> None:
        assert self.runner().run_until_idle(120), "the jobs do not come to an end"

    def runner(self) -> Runner:
        return Runner(self.vault, self.documents.handlers())

    def source(self, title: str) -> SourceInfo:
        return self.library.source(title)

    def transcript(self, title: str) -> Transcript:
        return self.library.transcript(title)

    def texts(self, title: str) -> list[str]:
        return [segment.text for segment in self.transcript(title).segments]

    def jobs(self, kind: str) -> list[JobInfo]:
        return self.queue.jobs(kind=kind)

    def titles(self) -> list[str]:
        return sorted(source.title for source in self.library.sources())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.documents.close()
