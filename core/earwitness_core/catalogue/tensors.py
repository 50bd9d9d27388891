"""Reads the tensors of a PyTorch checkpoint without PyTorch, and nothing else of it.

A checkpoint is a zip holding a pickle and raw storages. A pickle is a program; this reader knows four words of its
language (ordered dict, "rebuild this tensor", float storage, long storage) and refuses every other before it runs.
Format: `torch.save` with `_use_new_zipfile_serialization`, documented in PyTorch's serialization notes.
"""

from __future__ import annotations

import collections
import io
import math
import pickle
import zipfile
from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]


class NotTensors(Exception):
    """The checkpoint holds something beside tensors. Translated to ModelDamaged by whoever knows the file's name."""


def read_tensors(checkpoint: bytes, *, under: str | None = None) -> dict[str, Array]:
    """The named tensors of a checkpoint, in its order; `under` names the entry that holds them when it is nested.

    The arrays are C-contiguous and their own copies. Raises NotTensors for anything that is not a plain mapping of
    names to float32 or int64 tensors, and for every pickle that asks for code.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(checkpoint)) as archive:
            root = next(name for name in archive.namelist() if name.endswith("/data.pkl")).removesuffix("data.pkl")
            found = _TensorUnpickler(archive, root).load()
    except NotTensors:
        raise
    except Exception as cause:  # hostile bytes end in every error zipfile, pickle and numpy know
        raise NotTensors(type(cause).__name__) from cause
    return _checked(found[under] if under is not None and isinstance(found, dict) and under in found else found)


def _checked(found: object) -> dict[str, Array]:
    if not isinstance(found, Mapping) or not found:
        raise NotTensors("no mapping of tensors")
    if not all(isinstance(name, str) and isinstance(value, np.ndarray) for name, value in found.items()):
        raise NotTensors("something beside tensors")
    return dict(found)


class _Word:
    """Something the pickle may name. It can be used, not changed: pickle's BUILD would set attributes on it."""

    __slots__ = ()

    def __setstate__(self, _state: object) -> None:
        raise NotTensors("it changes the reader")


class _Storage(_Word):
    """Stands for torch.FloatStorage and torch.LongStorage; carries the element type only."""

    __slots__ = ("dtype",)

    def __init__(self, dtype: str) -> None:
        self.dtype = np.dtype(dtype)


class _Rebuild(_Word):
    """Stands for torch._utils._rebuild_tensor_v2."""

    __slots__ = ()

    def __call__(
        self, storage: Array, offset: int, size: tuple[int, ...], stride: tuple[int, ...], *_unused: object
    ) -> Array:
        """A tensor as a copy of its stretch of the storage. Bounds are checked here: as_strided would not."""
        if not isinstance(storage, np.ndarray) or len(size) != len(stride) or min((offset, *size, *stride)) < 0:
            raise NotTensors("a malformed tensor")
        last = offset + sum((n - 1) * step for n, step in zip(size, stride, strict=True))
        if 0 in size or last >= storage.size or math.prod(size) > storage.size:
            raise NotTensors("a tensor beyond its storage")
        steps = [step * storage.itemsize for step in stride]
        return np.array(np.lib.stride_tricks.as_strided(storage[offset:], size, steps), order="C")


class _Ordered(collections.OrderedDict[str, object]):
    """OrderedDict whose attributes set by the pickle (`_metadata` of a state dict) are dropped."""

    def __setstate__(self, _state: object) -> None:
        return


_WORDS: dict[tuple[str, str], Any] = {
    ("collections", "OrderedDict"): _Ordered,
    ("torch._utils", "_rebuild_tensor_v2"): _Rebuild(),
    ("torch", "FloatStorage"): _Storage("<f4"),
    ("torch", "LongStorage"): _Storage("<i8"),
}


class _TensorUnpickler(pickle.Unpickler):
    def __init__(self, archive: zipfile.ZipFile, root: str) -> None:
        super().__init__(io.BytesIO(archive.read(root + "data.pkl")))
        self._archive = archive
        self._root = root

    def find_class(self, module: str, name: str) -> Any:
        try:
            return _WORDS[module, name]
        except KeyError:
            raise NotTensors(f"it asks for {module}.{name}") from None

    def persistent_load(self, pid: Any) -> Array:
        """`("storage", type, key, device, elements)`, as torch.save writes it."""
        kind, storage, key = pid[0], pid[1], pid[2]
        if kind != "storage" or not isinstance(storage, _Storage):
            raise NotTensors("an unknown kind of storage")
        return np.frombuffer(self._archive.read(f"{self._root}data/{key}"), storage.dtype)
