"""The transcribe stage: chains of windows go to several engines, and each window is stored as it comes.

Promises: a window that is stored is not computed again, after a crash, a pause or a stop; the text in the vault only
grows at its end and equals that of an undisturbed run, whatever the number of engines. Does not promise that a window
is computed only once when the program is killed while it is under way.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from queue import SimpleQueue
from typing import Any

from earwitness_core.catalogue import ModelStore
from earwitness_core.engines import RangeSource, ignore
from earwitness_core.errors import EngineFailed, NotFound, Typed
from earwitness_core.ids import SourceId, TranscriptId
from earwitness_core.jobs import Speeds, Ticket
from earwitness_core.jobs.refusals import marked_on_refusal
from earwitness_core.model import SpeechChoice, TimeSpan
from earwitness_core.outcomes import Outcome
from earwitness_core.speech import transcripts
from earwitness_core.speech.settings import (
    choose_model,
    hotwords,
    setting_for,
    speed_name,
    weights_sha256,
)
from earwitness_core.speech.speakers.stage import attribute_words
from earwitness_core.speech.transcripts import Chain, Plan, Window
from earwitness_core.speech.window_plan import WindowPlan
from earwitness_core.speech.workers import Devices, EngineKind, Workers
from earwitness_core.vault import UnitOfWork, Vault
from earwitness_core.vault.schema import JobRow, SourceRow, TranscriptRow

log = logging.getLogger(__name__)

KIND = "transcribe"
Result = dict[str, Any]
Keep = Callable[[Window, Result], None]


@dataclass(frozen=True, slots=True)
class _Source:
    id: SourceId
    pcm_blob_id: str
    duration_ms: int
    choice: SpeechChoice


@dataclass(frozen=True, slots=True)
class _Model:
    id: str
    compute_type: str


class Transcriber:
    """The handler of `transcribe` jobs. Their fact `choice` (a plain SpeechChoice) overrides the source's."""

    def __init__(
        self,
        vault: Vault,
        models: ModelStore,
        workers: Workers,
        *,
        devices: Devices | None = None,
        plan: WindowPlan | None = None,
    ) -> None:
        self._vault, self._models, self._workers = vault, models, workers
        self._devices = devices or Devices()
        self._plan = plan or WindowPlan()

    @property
    def models(self) -> ModelStore:
        return self._models

    def ask(
        self,
        model_id: str,
        compute_type: str,
        method: str,
        args: dict[str, object],
        pcm: RangeSource,
        stopping: Callable[[], bool],
        on_item: Callable[[Any], None] = ignore,
    ) -> object:
        """Ask a free engine for something beside a whole recording."""
        return self._call(_Model(model_id, compute_type), method, args, pcm, stopping, on_item)

    def handle(self, ticket: Ticket) -> None:
        source = self._source_of(ticket)
        started = self._vault.clock.ticks()
        with marked_on_refusal(ticket, source.id), self._vault.blobs.open(source.pcm_blob_id) as pcm:
            transcript_id = TranscriptId(ticket.checkpoint.get("transcript", ""))
            if not transcript_id:
                transcript_id = self._begin(ticket, source, pcm)
            computed_ms = self._compute(ticket, transcript_id, pcm)
        work_ms = round((self._vault.clock.ticks() - started) * 1000)
        with ticket.unit("transcript.complete") as unit:
            self._complete(unit, source, transcript_id, computed_ms, work_ms)
            ticket.done(unit)
        log.info("transcribed", extra={"source": source.id, "audio_ms": computed_ms, "ms": work_ms})

    def _begin(self, ticket: Ticket, source: _Source, pcm: RangeSource) -> TranscriptId:
        """Look at the whole recording once: windows, loudness, language. Then the transcript is there, still empty."""
        setting = setting_for(source.choice.quality)
        model_id = choose_model(self._models, source.choice)
        model = _Model(model_id, setting.compute_type)
        device = self._kind(model).device
        asked: dict[str, object] = {"language": source.choice.language, "plan": asdict(self._plan)}
        seen: Any = self._call(model, "look", asked, pcm, ticket.stopping)
        settings = {
            "quality": setting.quality.value,
            "compute_type": model.compute_type,
            "beam_size": setting.beam_size,
            "gain": seen["gain"],
            "vocabulary": list(source.choice.vocabulary),
            "language_chosen": source.choice.language is not None,
            "device": device,
        }
        plan = Plan(
            chains=tuple(tuple(TimeSpan(start, end) for start, end in chain) for chain in seen["chains"]),
            language=seen["language"],
            language_probability=seen["probability"],
            model_id=model_id,
            model_sha256=weights_sha256(self._models.catalogue, model_id),
            settings=settings,
        )
        with ticket.unit("transcript.begin") as unit:
            transcript_id = transcripts.begin(unit, source.id, plan)
            ticket.save(unit, checkpoint={"transcript": transcript_id}, progress=0.0)
            job = unit.session.get_one(JobRow, ticket.job.id)  # what an estimate of the rest goes by
            job.facts = {**job.facts, "setting": speed_name(model_id, setting.quality.value, device)}
        return transcript_id

    def _compute(self, ticket: Ticket, transcript_id: TranscriptId, pcm: RangeSource) -> int:
        """Have every missing window computed, several chains at once, and store each as it comes; ms of sound done."""
        with self._vault.read() as session:
            row = session.get_one(TranscriptRow, transcript_id)
            chains = transcripts.unfinished_chains(session, transcript_id)
        assert row.model_id is not None
        model = _Model(row.model_id, row.settings["compute_type"])

        def hear(chain: Chain, keep: Keep, is_over: Callable[[], bool]) -> None:
            waiting = list(chain.missing)
            self._call(
                model,
                "transcribe",
                _asked(chain, row.language, row.settings),
                pcm,
                lambda: is_over() or ticket.stopping(),
                lambda result: keep(waiting.pop(0), result),
            )

        for window, result in _in_parallel(hear, chains, self._workers.at_once(self._kind(model))):
            with ticket.unit("transcript.window") as unit:
                share = transcripts.keep_result(unit, transcript_id, window.ordinal, result)
                ticket.save(unit, progress=share)
        return sum(chain.missing_ms for chain in chains)

    def _complete(
        self, unit: UnitOfWork, source: _Source, transcript_id: TranscriptId, computed_ms: int, work_ms: int
    ) -> None:
        row = unit.session.get_one(TranscriptRow, transcript_id)
        transcripts.complete(unit, transcript_id)
        attribute_words(unit, source.id)
        setting = speed_name(row.model_id or "", row.settings.get("quality", ""), row.settings.get("device", ""))
        Speeds(self._vault).record(unit, KIND, setting, audio_ms=computed_ms, work_ms=work_ms)
        unit.after_commit(lambda: self._models.paces.record(setting, audio_ms=computed_ms, work_ms=work_ms))

    def _call(
        self,
        model: _Model,
        method: str,
        args: dict[str, object],
        pcm: RangeSource,
        stopping: Callable[[], bool],
        on_item: Callable[[Any], None] = ignore,
    ) -> object:
        """Ask a free engine. One on a graphics card that fails is not asked again; the queue tries on the processor."""
        kind = self._kind(model)
        try:
            with self._workers.lend(kind, stopping) as engine:
                return engine.call(method, args, source=pcm, stopping=stopping, on_item=on_item)
        except EngineFailed:
            if kind.device != "cpu":
                self._devices.give_up_card(kind.folder)
            raise

    def _kind(self, model: _Model) -> EngineKind:
        """The engine to use for a model at this moment. Raises ModelMissing, ModelDamaged."""
        return self._devices.best(str(self._models.path(model.id).absolute()), model.compute_type)

    def _source_of(self, ticket: Ticket) -> _Source:
        with self._vault.read() as session:
            row = session.get(SourceRow, ticket.job.source_id) if ticket.job.source_id else None
            if row is None:
                raise NotFound(what="source", name=ticket.job.source_id or "")
            if row.pcm_blob_id is None:
                raise Typed(Outcome.NO_AUDIO)
            choice = SpeechChoice.from_plain(ticket.job.facts.get("choice") or row.choice)
            return _Source(SourceId(row.id), row.pcm_blob_id, row.duration_ms or 0, choice)


def _asked(chain: Chain, language: str | None, settings: dict[str, Any]) -> dict[str, object]:
    """What an engine is told about a chain."""
    return {
        "start_ms": chain.time.start_ms,
        "end_ms": chain.time.end_ms,
        "stops_ms": [window.time.end_ms for window in chain.missing],
        "place": chain.place,
        "gain": settings["gain"],
        "language": language,
        "beam_size": settings["beam_size"],
        "hint": hotwords(settings["vocabulary"]),
    }


def _in_parallel(
    hear: Callable[[Chain, Keep, Callable[[], bool]], None], chains: list[Chain], at_once: int
) -> Iterator[tuple[Window, Result]]:
    """Windows as they are done, earlier chains begun first.

    After a failure no chain is begun and those at work go on; when the results are not wanted any more they stop too.
    """
    results: SimpleQueue[tuple[Window, Result] | None] = SimpleQueue()
    failures: list[BaseException] = []
    over = threading.Event()

    def work(chain: Chain) -> None:
        try:
            if not failures and not over.is_set():
                hear(chain, lambda window, result: results.put((window, result)), over.is_set)
        except BaseException as failure:  # noqa: BLE001 - raised again where the results are taken
            failures.append(failure)
        finally:
            results.put(None)

    with ThreadPoolExecutor(at_once, thread_name_prefix="chain") as threads:
        try:
            for chain in chains:
                threads.submit(work, chain)
            left = len(chains)
            while left:
                if (done := results.get()) is None:
                    left -= 1
                else:
                    yield done
        finally:
            over.set()
    if failures:
        raise failures[0]
