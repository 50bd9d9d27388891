"""The models that come with a set-up: as published, protected file by file, and of use."""

from __future__ import annotations

import os
import shutil
from importlib import resources
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import onnx
import onnxruntime as ort
import pytest

from earwitness_core.catalogue import Catalogue, ModelStore, graphs
from earwitness_core.errors import ModelDamaged

pytestmark = pytest.mark.models

STORE = ModelStore()
EMBEDDED = STORE.catalogue.embedded()
FILES = [(entry.id, file.name) for entry in EMBEDDED for file in entry.files]
GRAPHS = pytest.mark.parametrize("name", ["segmentation", "voice"])


@pytest.mark.parametrize("model", [entry.id for entry in EMBEDDED])
def test_every_file_is_the_published_one(model: str) -> None:
    assert STORE.verify(model).is_dir()


@pytest.mark.parametrize(("model", "name"), FILES, ids=["/".join(file) for file in FILES])
def test_one_changed_bit_in_the_middle_of_a_file_is_refused_by_its_name(tmp_path: Path, model: str, name: str) -> None:
    folder = tmp_path / model
    folder.mkdir()
    for path in STORE.path(model).iterdir():
        if path.name == name:
            shutil.copyfile(path, folder / name)
        else:
            _same(path, folder / path.name)
    with (folder / name).open("r+b") as file:
        middle = file.seek(0, os.SEEK_END) // 2
        file.seek(middle)
        byte = file.read(1)[0]
        file.seek(middle)
        file.write(bytes([byte ^ 1]))

    with pytest.raises(ModelDamaged, match=f"{name} of the model {model} "):
        ModelStore(tmp_path, Catalogue.load()).path(model)


@GRAPHS
def test_a_published_graph_is_what_our_skeleton_and_its_weights_make(name: str) -> None:
    """Halving and filling again changes nothing, so the weights can be taken back out of the published file."""
    published = (STORE.path("speakers") / f"{name}.onnx").read_bytes()
    skeleton = resources.files("earwitness_resources").joinpath("speakers", f"{name}.skel.onnx.gz").read_bytes()

    assert graphs.fill(skeleton, _weights(published)) == published


def test_the_segmentation_graph_gives_seven_classes_for_each_of_589_frames() -> None:
    wav = np.random.default_rng(0).normal(0, 0.1, (2, 1, 160_000)).astype("<f4")

    (logits,) = _session("speakers", "segmentation.onnx").run(None, {"wav": wav})

    assert logits.shape == (2, 589, 7)
    np.testing.assert_allclose(np.exp(logits).sum(-1), 1, atol=1e-4)


@pytest.mark.parametrize("frames", [30, 148, 1000])
def test_the_voice_graph_gives_one_vector_of_192_numbers_whatever_the_length(frames: int) -> None:
    feats = np.random.default_rng(0).normal(0, 1, (2, frames, 80)).astype("<f4")

    (vectors,) = _session("speakers", "voice.onnx").run(None, {"feats": feats})

    assert vectors.shape == (2, 192)
    assert np.isfinite(vectors).all()
    assert np.linalg.norm(vectors[0] - vectors[1]) > 0.1


def test_the_meaning_model_has_the_inputs_its_tokenizer_fills() -> None:
    names = {node.name for node in _session("minilm-l6-v2", "model.onnx").get_inputs()}

    assert {"input_ids", "attention_mask"} <= names


def _session(model: str, file: str) -> Any:
    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    return ort.InferenceSession(str(STORE.path(model) / file), options, providers=["CPUExecutionProvider"])


def _weights(published: bytes) -> dict[str, npt.NDArray[Any]]:
    inside = onnx.load_model_from_string(published).graph.initializer
    return {t.name.removesuffix(".half"): onnx.numpy_helper.to_array(t).astype("<f4") for t in inside}


def _same(path: Path, to: Path) -> None:
    """The same file there, without a change to the original (a hard link would move its change time)."""
    try:
        to.symlink_to(path)
    except OSError:  # Windows, without the right to
        shutil.copyfile(path, to)
