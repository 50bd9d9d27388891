"""Tensors come out of a checkpoint, and nothing else does."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from earwitness_core.catalogue.tensors import NotTensors, read_tensors
from helpers.models import checkpoint, pickled_tensor

SHAPES = st.lists(st.integers(1, 5), min_size=0, max_size=4)
ONE = {"w": np.arange(6, dtype="<f4")}


def _array(shape: list[int], turned: bool, kind: str) -> npt.NDArray[Any]:
    made = np.arange(int(np.prod(shape)), dtype=kind).reshape(shape) * 3
    return made.T if turned else made


@given(
    st.dictionaries(st.text(max_size=8), st.tuples(SHAPES, st.booleans(), st.sampled_from(["<f4", "<i8"])), min_size=1)
)
def test_what_was_saved_is_read_again(named: dict[str, tuple[list[int], bool, str]]) -> None:
    """Any names, shapes and strides; float32 and int64."""
    tensors = {name: _array(*made) for name, made in named.items()}

    found = read_tensors(checkpoint(tensors))

    assert list(found) == list(tensors)
    for name, tensor in tensors.items():
        assert found[name].dtype == tensor.dtype
        assert found[name].flags.c_contiguous
        np.testing.assert_array_equal(found[name], tensor)


def test_tensors_under_a_name_are_found() -> None:
    nested = b"\x80\x02}X\x05\x00\x00\x00state}X\x01\x00\x00\x00w" + pickled_tensor(0, (6,), (1,)) + b"ss."

    found = read_tensors(checkpoint(ONE, pickled=nested), under="state")

    np.testing.assert_array_equal(found["w"], ONE["w"])


def _hostile(folder: Path) -> dict[str, bytes]:
    """Pickles that would do something, each in its own way."""
    flag = str(folder / "ran").encode()
    call = b"X" + len(flag).to_bytes(4, "little") + flag
    return {
        "a system call": b"\x80\x02cos\nmkdir\n(" + call + b"tR.",
        "a call by stack": b"\x80\x04\x8c\x02os\x8c\x05mkdir\x93(" + call + b"tR.",
        "an old-style instance": b"(" + call + b"ios\nmkdir\n.",
        "an object": b"(cos\nmkdir\n" + call + b"o.",
        "evaluation": b"\x80\x02cbuiltins\neval\n(X\x02\x00\x00\x0011tR.",
        "attributes by dots": b"\x80\x04\x8c\x0ccollections\x8c\x1fOrderedDict.__init__.__globals__\x93.",
        "another name of the tensor module": b"\x80\x02ctorch._utils\n_rebuild_parameter\n.",
        "a registered extension": b"\x80\x02\x82\x01.",
        "a new element type": b"\x80\x02ctorch\nFloatStorage\n}X\x05\x00\x00\x00dtypeX\x01\x00\x00\x00Osb.",
        "a new meaning of rebuild": b"\x80\x02ctorch._utils\n_rebuild_tensor_v2\n}X\x01\x00\x00\x00aK\x01sb.",
        "an unknown storage": b"\x80\x02(X\x05\x00\x00\x00otherK\x01K\x02tQ.",
        "a storage that is none": b"\x80\x02(X\x07\x00\x00\x00storageK\x01X\x01\x00\x00\x000tQ.",
    }


@pytest.mark.parametrize("kind", list(_hostile(Path())))
def test_a_pickle_that_asks_for_code_is_refused_and_not_run(tmp_path: Path, kind: str) -> None:
    with pytest.raises(NotTensors):
        read_tensors(checkpoint(ONE, pickled=_hostile(tmp_path)[kind]))

    assert not (tmp_path / "ran").exists()
    np.testing.assert_array_equal(read_tensors(checkpoint(ONE))["w"], ONE["w"])  # the reader is unchanged


@pytest.mark.parametrize(
    ("size", "stride", "offset"),
    [
        ((7,), (1,), 0),  # one element too many
        ((6,), (1,), 1),
        ((2,), (6,), 0),
        ((2,), (-1,), 5),
        ((1,), (1,), -1),
        ((1 << 40,), (0,), 0),  # 4 TB out of one number
        ((2, 3), (3,), 0),
        ((0,), (1,), 0),
        ((-1,), (1,), 0),
        ((1 << 62, 1 << 62), (1, 1), 0),
    ],
)
def test_a_tensor_that_reaches_beyond_its_storage_is_refused(
    size: tuple[int, ...], stride: tuple[int, ...], offset: int
) -> None:
    pickled = b"\x80\x02}X\x01\x00\x00\x00w" + pickled_tensor(0, size, stride, offset=offset) + b"s."

    with pytest.raises(NotTensors):
        read_tensors(checkpoint(ONE, pickled=pickled))


@pytest.mark.parametrize(
    "content",
    [b"", b"no zip", checkpoint(ONE)[:-40], checkpoint(ONE, pickled=b""), checkpoint(ONE, pickled=b"\x80\x02")],
    ids=["empty", "no zip", "cut short", "no pickle", "no end"],
)
def test_what_is_no_checkpoint_is_refused(content: bytes) -> None:
    with pytest.raises(NotTensors):
        read_tensors(content)


@pytest.mark.parametrize(
    "pickled", [b"\x80\x02K\x01.", b"\x80\x02}.", b"\x80\x02}X\x01\x00\x00\x00aK\x01s.", b"\x80\x02}K\x01K\x01s."]
)
def test_anything_but_named_tensors_is_refused(pickled: bytes) -> None:
    with pytest.raises(NotTensors):
        read_tensors(checkpoint(ONE, pickled=pickled))


@given(st.integers(0, 10_000), st.integers(0, 255))
def test_a_damaged_checkpoint_is_read_right_or_refused(at: int, value: int) -> None:
    """No byte changed anywhere ends in anything but tensors or NotTensors."""
    content = bytearray(checkpoint(ONE))
    content[at % len(content)] = value
    try:
        found = read_tensors(bytes(content))
    except NotTensors:
        return
    assert all(isinstance(tensor, np.ndarray) for tensor in found.values())


def test_the_reader_needs_no_torch() -> None:
    """Whatever else the machine has installed."""
    program = (
        "import sys; from earwitness_core.catalogue import tensors, graphs, store;"
        "assert not [m for m in sys.modules if m.split('.')[0] in ('torch', 'faster_whisper', 'httpx')]"
    )
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60)
