"""The engine that turns text into vectors, in its child. Knows no vault and opens no socket; one thread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from earwitness_core.engines.heap import give_back
from earwitness_core.search.meaning.vectors import Floats, pack, sketch

_BATCH = 8  # texts of about one length; larger ones are no faster with one thread


class Call(Protocol):
    """What the child side of an engine hands to a method (engines/child.py)."""

    def emit(self, item: object) -> None: ...

    def check(self) -> None: ...


def entry(config: Mapping[str, Any]) -> Embedder:
    """`folder`: where model.onnx and tokenizer.json lie. `tokens`, `query`, `passage`: as models.toml has them."""
    return Embedder(Path(config["folder"]), tokens=config["tokens"], query=config["query"], passage=config["passage"])


class Embedder:
    """A sentence model, loaded: the mean of its last layer over the words, of length one."""

    def __init__(self, folder: Path, *, tokens: int, query: str, passage: str) -> None:
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.enable_truncation(tokens)
        self._tokenizer.enable_padding(pad_id=self._padding()[0], pad_token=self._padding()[1])
        self._query, self._passage = query, passage
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        options.enable_cpu_mem_arena = False  # lengths vary: it would keep the largest block of each
        self._session: Any = onnxruntime.InferenceSession(
            str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"]
        )
        give_back()
        self._inputs = {one.name for one in self._session.get_inputs()}

    def query(self, call: Call, texts: Sequence[str]) -> bytes:
        """The vector of a question that is put in some ways: the mean of them, as float32, little endian."""
        vector = self._vectors([self._query + text for text in texts]).sum(axis=0)
        return bytes((vector / max(float(np.linalg.norm(vector)), 1e-12)).astype("<f4").tobytes())

    def passages(self, call: Call, texts: Sequence[str]) -> list[list[bytes]]:
        """Of each text its sketch and its packed vector (vectors.py), in the order of the texts."""
        order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
        made: list[list[bytes]] = [[] for _ in texts]
        for start in range(0, len(order), _BATCH):
            call.check()
            batch = order[start : start + _BATCH]
            for i, vector in zip(batch, self._vectors([self._passage + texts[i] for i in batch]), strict=True):
                made[i] = [sketch(vector), pack(vector)]
        return made

    def _vectors(self, texts: Sequence[str]) -> Floats:
        encoded = self._tokenizer.encode_batch(list(texts))
        ids = np.array([one.ids for one in encoded], np.int64)
        mask = np.array([one.attention_mask for one in encoded], np.int64)
        every = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
        layer = self._session.run(None, {name: every[name] for name in self._inputs})[0]
        weights = mask[:, :, np.newaxis].astype(np.float32)
        means = (layer * weights).sum(axis=1) / weights.sum(axis=1)
        vectors: Floats = means / np.maximum(np.linalg.norm(means, axis=1, keepdims=True), 1e-12)
        return vectors

    def _padding(self) -> tuple[int, str]:
        """BERT's and XLM-RoBERTa's tokens for nothing."""
        for token in ("[PAD]", "<pad>"):
            number = self._tokenizer.token_to_id(token)
            if number is not None:
                return number, token
        return 0, "[PAD]"
