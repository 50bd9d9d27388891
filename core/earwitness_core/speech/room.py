"""The speech room as the desk holds it: its handlers, its engines, and what a person can ask of it.

Making one starts nothing; engines start with their first call and end with `close`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from earwitness_core.catalogue import ModelStore
from earwitness_core.engines import Engine, Limits, RangeSource
from earwitness_core.errors import CorrectionRefused, NotFound
from earwitness_core.ids import JobId, SourceId, new_id
from earwitness_core.jobs import Handler, JobSpec, Queue
from earwitness_core.model import MediaFacts, Quality, SpeechChoice, TimeSpan
from earwitness_core.speech import decode
from earwitness_core.speech.outline import Outline, outline
from earwitness_core.speech.settings import choose_model, setting_for, speed_name
from earwitness_core.speech.sources import require_sound
from earwitness_core.speech.spans import KIND as HEAR_AGAIN
from earwitness_core.speech.spans import SpanTranscriber
from earwitness_core.speech.speakers.stage import KIND as SPEAKERS
from earwitness_core.speech.speakers.stage import SpeakersEngine, make_speakers_handler
from earwitness_core.speech.transcribe import KIND as TRANSCRIBE
from earwitness_core.speech.transcribe import Transcriber
from earwitness_core.speech.window_plan import WindowPlan
from earwitness_core.speech.workers import Devices, Workers, cores
from earwitness_core.texts.revising import require_complete
from earwitness_core.texts.rows import current_transcript
from earwitness_core.vault import UnitOfWork, Vault
from earwitness_core.vault.schema import SourceRow

_MIB = 2**20
# A decoder is seen with 90 MB; what a hostile file makes of one ends here.
_DECODE_LIMITS = Limits(memory_bytes=768 * _MIB, seconds_per_call=3600.0)
_PROBE_LIMITS = Limits(memory_bytes=768 * _MIB, seconds_per_call=120.0)


class SpeechRoom:
    """Decode, transcribe and speakers of one vault."""

    def __init__(
        self, vault: Vault, models: ModelStore, *, workers: int | None = None, plan: WindowPlan | None = None
    ) -> None:
        """`workers` is how many engines transcribe at once; by default as many as cores and memory allow."""
        self._vault, self._models = vault, models
        self._probe = Engine(decode.ENTRY, limits=_PROBE_LIMITS)
        self._decoder = Engine(decode.ENTRY, limits=_DECODE_LIMITS)
        self._workers = Workers(workers)
        self._speakers = SpeakersEngine(models)
        self.devices = Devices()
        self._transcriber = Transcriber(vault, models, self._workers, devices=self.devices, plan=plan)
        self._most = workers

    def probe(self, source: RangeSource) -> MediaFacts:
        """What a media file is (decode.probe)."""
        return decode.probe(self._probe, source)

    def handlers(self) -> dict[str, Handler]:
        """One per kind of job."""
        return {
            decode.KIND: decode.make_decode_handler(self._vault, self._decoder),
            TRANSCRIBE: self._transcriber.handle,
            HEAR_AGAIN: SpanTranscriber(self._vault, self._transcriber).handle,
            SPEAKERS: make_speakers_handler(self._vault, self._speakers),
        }

    @property
    def jobs_at_once(self) -> int:
        """How many heavy jobs keep all engines busy: many short recordings have one window each."""
        return self._most or cores()

    def retranscribe(
        self,
        unit: UnitOfWork,
        queue: Queue,
        source_id: SourceId,
        *,
        quality: Quality | None = None,
        language: str | None = None,
        model: str | None = None,
    ) -> JobId:
        """Have a new version made; the one there is stays, and is shown until the new one is complete.

        What is not given is as the source was taken. Raises NotFound, NoSound, ModelMissing, ModelRefused.
        """
        require_sound(unit.session, source_id)
        choice = self._choice(unit, source_id, quality=quality, language=language, model=model)
        return queue.add(unit, JobSpec(TRANSCRIBE, source_id, facts={"choice": choice.plain()}), again=True)

    def hear_again(
        self,
        unit: UnitOfWork,
        queue: Queue,
        source_id: SourceId,
        time: TimeSpan,
        *,
        quality: Quality | None = None,
        language: str | None = None,
        model: str | None = None,
        vocabulary: bool = True,
    ) -> JobId:
        """Have a stretch of the current transcript heard again; what comes of it is a correction of it.

        What is not given is as the source was taken. Raises as `retranscribe` does, and CorrectionRefused.
        """
        source = require_sound(unit.session, source_id)
        choice = self._choice(unit, source_id, quality=quality, language=language, model=model)
        choice = choice if vocabulary else replace(choice, vocabulary=())
        transcript = current_transcript(unit.session, source_id)
        if transcript is None or source.pcm_blob_id is None:
            raise CorrectionRefused("There is nothing yet to be heard again.", next_step="Look at `earwitness jobs`.")
        require_complete(unit.session, transcript.id)
        if not 0 <= time.start_ms < min(time.end_ms, source.duration_ms or time.end_ms):
            raise CorrectionRefused("There is no sound in this stretch of time.")
        if not (choice.language or transcript.language or source.language):
            raise CorrectionRefused("Nobody knows the language.", next_step="Say it with --language.")
        facts = {
            "start_ms": time.start_ms,
            "end_ms": min(time.end_ms, source.duration_ms or time.end_ms),
            "choice": choice.plain(),
            "transcript": transcript.id,
            "revision": transcript.revision,
        }
        return queue.add(unit, JobSpec(HEAR_AGAIN, source_id, facts=facts, priority=1, key=f"{HEAR_AGAIN}:{new_id()}"))

    def _choice(
        self, unit: UnitOfWork, source_id: SourceId, *, quality: Quality | None, language: str | None, model: str | None
    ) -> SpeechChoice:
        row = unit.session.get(SourceRow, source_id)
        if row is None:
            raise NotFound(what="source", name=source_id)
        choice = SpeechChoice.from_plain(row.choice)
        choice = replace(
            choice,
            quality=quality or choice.quality,
            language=language or choice.language,
            model=model or (None if quality else choice.model),
        )
        choose_model(self._models, choice)
        return choice

    def outline(self, source_id: SourceId, *, actor: str, wanted: Callable[[], bool] = lambda: True) -> Outline | None:
        """How loud it is, for the eye (outline.py)."""
        return outline(self._vault, source_id, actor=actor, wanted=wanted)

    def speed_setting(self, choice: SpeechChoice) -> str:
        """Under which setting Speeds remembers how fast a choice is on this machine. Raises ModelMissing."""
        model_id = choose_model(self._models, choice)
        setting = setting_for(choice.quality)
        kind = self.devices.best(str(self._models.path(model_id)), setting.compute_type)
        return speed_name(model_id, setting.quality.value, kind.device)

    @property
    def peak_memory_bytes(self) -> int:
        """The sum of all engines' peaks."""
        engines = (self._probe, self._decoder, self._workers, self._speakers)
        return sum(engine.peak_memory_bytes for engine in engines)

    def close(self) -> None:
        """End all engines; calls that run end with Cancelled."""
        for engine in (self._probe, self._decoder, self._workers, self._speakers):
            engine.close()
