"""Search by meaning as the desk holds it: which model, its engines, its jobs. Imports no numpy; its engines do.

The model is the vault's choice. Another one is chosen by `choose`: its vectors are made by jobs while the earlier one
goes on answering, and it takes over when it has seen everything.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Sequence
from dataclasses import dataclass

from earwitness_core.catalogue import ModelStore
from earwitness_core.errors import EngineFailed, ModelDamaged, ModelMissing, NotFound
from earwitness_core.jobs import Handler, Queue
from earwitness_core.search.meaning import rows
from earwitness_core.search.meaning.asking_words import telling
from earwitness_core.search.meaning.model import DEFAULT, SentenceModel
from earwitness_core.search.meaning.sense import Sense
from earwitness_core.search.meaning.stage import EmbedStage
from earwitness_core.vault import Vault
from earwitness_core.vault.schema import SettingRow

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class MeaningState:
    """`chosen` is the model asked for, `serving` the one that answers; `behind` sources are not up to date."""

    chosen: str
    is_here: bool
    serving: str | None
    behind: int


class MeaningRoom:
    """Close it; what runs ends with Cancelled."""

    def __init__(self, vault: Vault, models: ModelStore, queue: Queue) -> None:
        self._vault, self._store = vault, models
        self._guard = threading.Lock()
        self._models: dict[str, SentenceModel] = {}
        self.stage = EmbedStage(vault, queue, self._chosen)

    def handlers(self) -> dict[str, Handler]:
        return self.stage.handlers()

    def sense(self, words: Sequence[str]) -> Sense:
        """The vector of a question by the model that answers; without one, the reason in words.

        It is that of the question and of its telling words: *what did they say about* draws towards talk about talk.
        """
        question = " ".join(words)
        with self._vault.read() as session:
            serving = rows.serving(session)
        if serving is None:
            model = self._chosen()
            return Sense(None, None, 0.0, model.id, "" if model.is_here else _missing(model.id))
        number, model_id = serving
        try:
            model = self._model(model_id)
            return Sense(model.vector(question, " ".join(telling(words))), number, model.floor, model_id)
        except (ModelMissing, ModelDamaged, NotFound):
            return Sense(None, number, 0.0, model_id, _missing(model_id))
        except EngineFailed as problem:
            _log.warning("no vector for a question", extra={"outcome": problem.outcome.value})
            return Sense(None, number, 0.0, model_id, f"By words only: the model {model_id} did not answer.")

    def choose(self, model_id: str) -> MeaningState:
        """Have another model answer, once it has seen everything. Raises NotFound; ModelMissing, ModelDamaged."""
        model = self._model(model_id)
        self._store.path(model.id)
        with self._vault.write(actor="local", action="meaning.choose") as unit:
            unit.session.merge(SettingRow(key=rows.CHOSEN, value=model.id))
        self.stage.queue_due()
        return self.state()

    def state(self) -> MeaningState:
        model = self._chosen()
        with self._vault.read() as session:
            serving = rows.serving(session)
            number = rows.known_number(session, model.id, model.sha256) if model.is_here else None
            behind = rows.count_behind(session, -1 if number is None and model.is_here else number)
        return MeaningState(model.id, model.is_here, serving[1] if serving else None, behind)

    @property
    def peak_memory_bytes(self) -> int:
        return sum(model.peak_memory_bytes for model in self._models.values())

    @property
    def engine_pid(self) -> int | None:
        """The process that answers questions, if there is one."""
        return next((model.asked_pid for model in self._models.values() if model.asked_pid), None)

    def close(self) -> None:
        self.stage.close()
        with self._guard:
            models = list(self._models.values())
        for model in models:
            model.close()

    def _chosen(self) -> SentenceModel:
        with self._vault.read() as session:
            chosen = rows.setting(session, rows.CHOSEN)
        return self._model(chosen if isinstance(chosen, str) else DEFAULT)

    def _model(self, model_id: str) -> SentenceModel:
        with self._guard:
            if model_id not in self._models:
                self._models[model_id] = SentenceModel(self._store, model_id)
            return self._models[model_id]


def _missing(model_id: str) -> str:
    return f"By words only: the model {model_id} is not on this machine (`earwitness models get {model_id}`)."
