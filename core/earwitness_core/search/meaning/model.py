"""The sentence model as the vault's process holds it: two engines, one for questions and one for passages.

A question must not wait for a batch of passages.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import Any

from earwitness_core.catalogue import ModelStore
from earwitness_core.engines import Engine, Limits, never
from earwitness_core.errors import ModelDamaged, ModelMissing, NotFound

DEFAULT = "minilm-l6-v2"
_ENTRY = "earwitness_core.search.meaning.child:entry"
_MIB = 2**20
_WEIGHTS = "model.onnx"


class SentenceModel:
    """One model of the catalogue. Close it; calls that run end with Cancelled."""

    def __init__(self, models: ModelStore, model_id: str = DEFAULT) -> None:
        self.id = model_id
        self._models = models
        self._entry = models.catalogue.entry(model_id)
        if self._entry.sentences is None:
            raise NotFound(what="model for search by meaning", name=model_id)
        self._guard = threading.Lock()
        self._engines: dict[str, Engine] = {}  # made when they are needed: the model may arrive later

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
        vector: Any = self._engine("query").call("query", {"texts": list(question)})
        return bytes(vector)

    def vectors(self, texts: Sequence[str], stopping: Callable[[], bool] = never) -> list[tuple[bytes, bytes]]:
        """Of each passage its sketch and its packed values. Raises as `vector`, and Cancelled."""
        made: Any = self._engine("passages").call("passages", {"texts": list(texts)}, stopping=stopping)
        return [(bytes(sketch), bytes(packed)) for sketch, packed in made]

    @property
    def peak_memory_bytes(self) -> int:
        return sum(engine.peak_memory_bytes for engine in list(self._engines.values()))

    @property
    def asked_pid(self) -> int | None:
        """The process that answers questions, if there is one."""
        engine = self._engines.get("query")
        return None if engine is None else engine.pid

    def close(self) -> None:
        with self._guard:
            for engine in self._engines.values():
                engine.close()

    def _engine(self, method: str) -> Engine:
        with self._guard:
            if method not in self._engines:
                self._engines[method] = self._made()
            return self._engines[method]

    def _made(self) -> Engine:
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
