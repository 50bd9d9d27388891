"""Weights put into an empty graph: the same bytes every time, the same results as the full-size graph."""

from __future__ import annotations

import gzip
from typing import Any

import numpy as np
import numpy.typing as npt
import onnx
import onnxruntime as ort
import pytest

from earwitness_core.catalogue import graphs
from earwitness_core.catalogue.tensors import NotTensors

WEIGHTS: dict[str, npt.NDArray[Any]] = {
    "matrix": np.random.default_rng(0).normal(0, 0.1, (80, 64)).astype("<f4"),
    "bias": np.linspace(-8000, 8000, 64, dtype="<f4"),
}


def _skeleton() -> bytes:
    """y = x · matrix + bias, without its numbers."""
    inside = [onnx.TensorProto(name=n, dims=w.shape, data_type=onnx.TensorProto.FLOAT) for n, w in WEIGHTS.items()]
    nodes = [
        onnx.helper.make_node("MatMul", ["x", "matrix"], ["product"]),
        onnx.helper.make_node("Add", ["product", "bias"], ["y"]),
    ]
    x, y = (
        onnx.helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, ["b", size])
        for name, size in (("x", 80), ("y", 64))
    )
    graph = onnx.helper.make_graph(nodes, "small", [x], [y], initializer=inside)
    model = onnx.helper.make_model(graph, ir_version=8, opset_imports=[onnx.helper.make_opsetid("", 17)])
    return gzip.compress(model.SerializeToString(), mtime=0)


def test_a_filled_graph_computes_with_the_weights() -> None:
    model = graphs.fill(_skeleton(), WEIGHTS)

    x = np.random.default_rng(1).normal(0, 1, (3, 80)).astype("<f4")
    (y,) = ort.InferenceSession(model, providers=["CPUExecutionProvider"]).run(None, {"x": x})

    np.testing.assert_allclose(y, x @ WEIGHTS["matrix"] + WEIGHTS["bias"], atol=2e-3)


def test_a_large_matrix_takes_half_the_room_and_a_vector_keeps_every_digit() -> None:
    model = onnx.load_model_from_string(graphs.fill(_skeleton(), WEIGHTS))
    stored = {tensor.name: tensor for tensor in model.graph.initializer}

    assert stored["matrix.half"].data_type == onnx.TensorProto.FLOAT16
    np.testing.assert_array_equal(onnx.numpy_helper.to_array(stored["bias"]), WEIGHTS["bias"])


def test_the_same_weights_give_the_same_bytes() -> None:
    assert graphs.fill(_skeleton(), WEIGHTS) == graphs.fill(_skeleton(), dict(reversed(WEIGHTS.items())))


@pytest.mark.parametrize(
    "change",
    [
        {"matrix": None},
        {"matrix": WEIGHTS["matrix"].T.copy()},
        {"bias": WEIGHTS["bias"].astype("<i8")},
    ],
    ids=["missing", "turned", "another type"],
)
def test_weights_that_do_not_fit_are_refused(change: dict[str, npt.NDArray[Any] | None]) -> None:
    weights = {name: weight for name, weight in {**WEIGHTS, **change}.items() if weight is not None}

    with pytest.raises(NotTensors):
        graphs.fill(_skeleton(), weights)
