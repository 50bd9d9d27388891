"""The sentence model as the vault's process holds it: two engines, one for questions and one for passages.

A question must not wait for a batch of passages. Each engine starts with its first call, and ends when nobody has
called it for a while, since it holds its model in memory.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import Any

from earwitness_core.catalogue import ModelStore
from earwitness_core.engines import Engine, Limits, never
from earwitness_core.errors import ModelDamaged, ModelMissing, NotFound

DEFAULT = "minilm-l6-v2"
IDLE_SECONDS = 300.0
_ENTRY = "earwitness_core.search.meaning.child:entry"
_MIB = 2**20
_WEIGHTS = "model.onnx"


class SentenceModel:
    """One model of the catalogue. Close it; calls that run end with Cancelled."""

    def __init__(self, models: ModelStore, model_id: str = DEFAULT, *, idle_seconds: float = IDLE_SECONDS) -> None:
        self.id = model_id
        self._models = models
        self._entry = models.catalogue.entry(model_id)
        if self._entry.sentences is None:
            raise NotFound(what="model for search by meaning", name=model_id)
        self._asked = _Resting(self._engine, idle_seconds)
        self._read = _Resting(self._engine, idle_seconds)

    @property
    def sha256(self) -> str:
        """Of its weights: vectors are of these and no others."""
        return self._entry.file(_WEIGHTS).sha256

    @property
    def floor(self) -> float:
        """The cosine below which a passage has nothing to do with a question."""
        assert self._entry.sentences is not None
        return self._entry.sentences.floor

    @property
    def is_here(self) -> bool:
        """Whether its files are on this machine, as published."""
        try:
            self._models.path(self.id)
        except (ModelMissing, ModelDamaged):
            return False
        return True

    def vector(self, *question: str) -> bytes:
        """Of a question put in some ways, as float32. Raises ModelMissing, ModelDamaged, EngineFailed."""
        vector: Any = self._asked.call("query", {"texts": list(question)})
        return bytes(vector)

    def vectors(self, texts: Sequence[str], stopping: Callable[[], bool] = never) -> list[tuple[bytes, bytes]]:
        """Of each passage its sketch and its packed values. Raises as `vector`, and Cancelled."""
        made: Any = self._read.call("passages", {"texts": list(texts)}, stopping)
        return [(bytes(sketch), bytes(packed)) for sketch, packed in made]

    @property
    def peak_memory_bytes(self) -> int:
        return self._asked.peak_memory_bytes + self._read.peak_memory_bytes

    @property
    def asked_pid(self) -> int | None:
        """The process that answers questions, if there is one."""
        return self._asked.pid

    def close(self) -> None:
        self._asked.close()
        self._read.close()

    def _engine(self) -> Engine:
        sentences = self._entry.sentences
        assert sentences is not None
        config = {
            "folder": str(self._models.path(self.id).absolute()),
            "tokens": sentences.tokens,
            "query": sentences.query,
            "passage": sentences.passage,
        }
        # Loading holds the weights twice for a moment; a batch needs some 60 MiB.
        limits = Limits(memory_bytes=512 * _MIB + 4 * self._entry.file(_WEIGHTS).size_bytes, seconds_per_call=600.0)
        return Engine(_ENTRY, limits=limits, config=config)


class _Resting:
    """An engine whose child ends after a while without calls."""

    def __init__(self, make: Callable[[], Engine], idle_seconds: float) -> None:
        self._make, self._idle_seconds = make, idle_seconds
        self._guard = threading.Lock()
        self._engine: Engine | None = None
        self._timer: threading.Timer | None = None
        self._calls = 0

    def call(self, method: str, args: dict[str, object], stopping: Callable[[], bool] = never) -> object:
        with self._guard:
            self._engine = self._engine or self._make()
            engine = self._engine
            self._calls += 1
            self._disarm()
        try:
            return engine.call(method, args, stopping=stopping)
        finally:
            with self._guard:
                self._calls -= 1
                if self._calls == 0 and self._engine is engine:
                    self._timer = threading.Timer(self._idle_seconds, self._rest)
                    self._timer.daemon = True
                    self._timer.start()

    @property
    def peak_memory_bytes(self) -> int:
        return 0 if self._engine is None else self._engine.peak_memory_bytes

    @property
    def pid(self) -> int | None:
        return None if self._engine is None else self._engine.pid

    def close(self) -> None:
        with self._guard:
            self._disarm()
            engine, self._engine = self._engine, None
        if engine is not None:
            engine.close()

    def _rest(self) -> None:
        with self._guard:
            if self._calls or self._engine is None:
                return
            engine, self._engine = self._engine, None
        engine.close()

    def _disarm(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
