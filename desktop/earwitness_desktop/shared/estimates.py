"""How long work will still take, by this machine's own measured speed; nothing is said before it was measured."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from earwitness_core.errors import ModelRefused, NotFound
from earwitness_core.ids import SourceId
from earwitness_core.jobs import JobInfo, Speeds
from earwitness_core.model import SourceInfo, SpeechChoice
from earwitness_core.speech.settings import choose_model, speed_name

if TYPE_CHECKING:
    from earwitness_core.desk import Desk

_DEVICES = ("cuda", "cpu")  # a graphics processor that works is used


class Estimates:
    """Remaining work per job, for the length of one look: sources are read once."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._speeds = Speeds(desk.vault)
        self._rates = desk.models.paces.rates()
        self._sources: dict[SourceId, SourceInfo | None] = {}

    def left_ms(self, job: JobInfo) -> int | None:
        """Work left for an unfinished job; None when this machine has not done the like, or the length is unknown."""
        if job.state in ("done", "cancelled", "attention") or job.source_id is None:
            return None
        source = self._source(job.source_id)
        if source is None or not source.duration_ms:
            return None
        for setting in self._settings(job, source):
            whole = self._speeds.estimate_ms(job.kind, setting, source.duration_ms)
            if whole is None and job.kind == "transcribe" and (rate := self._rates.get(setting)) is not None:
                whole = round(source.duration_ms * rate)  # measured on this machine, in another vault or by itself
            if whole is not None:
                return round(whole * (1 - job.progress))
        return None

    def _source(self, source_id: SourceId) -> SourceInfo | None:
        if self._sources.get(source_id) is None:
            try:
                self._sources[source_id] = self._desk.library.source(source_id)
            except NotFound:
                self._sources[source_id] = None
        return self._sources[source_id]

    def _settings(self, job: JobInfo, source: SourceInfo) -> Iterator[str]:
        """The names under which the speed of such a job is remembered, the likeliest first."""
        if job.kind == "decode":
            yield "cpu"
        elif job.kind == "speakers":
            yield "campplus/cpu"
        elif job.kind == "transcribe":
            if isinstance(known := job.facts.get("setting"), str):
                yield known  # it runs already
            given = job.facts.get("choice")
            choice = SpeechChoice.from_plain(given) if isinstance(given, dict) else source.choice
            try:
                model = choose_model(self._desk.models, choice)
            except ModelRefused:
                return
            yield from (speed_name(model, choice.quality.value, device) for device in _DEVICES)
