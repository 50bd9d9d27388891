"""Puts published weights into a graph that was stored without them; the same input always gives the same bytes.

The skeletons in resources keep every initializer under its name in the published state dict, with the data removed.
Large matrices are stored as float16 followed by a Cast to float32, which onnxruntime folds away when it loads the
model: half the file, float32 arithmetic. Vectors, norms and the filter bank's frequencies stay float32.
"""

from __future__ import annotations

import gzip
from typing import Any

import numpy as np
import onnx

from earwitness_core.catalogue.tensors import Array, NotTensors

# Below this many elements halving saves nothing, and the sinc filter bank's frequencies (up to 8000 Hz, where
# float16 steps are 4 Hz) must not be rounded.
HALVED_FROM = 4096
_HALF = ".half"


def fill(skeleton_gz: bytes, tensors: dict[str, Array]) -> bytes:
    """A complete ONNX model, serialised. Raises NotTensors when names or shapes differ from the skeleton's."""
    model = onnx.load_model_from_string(gzip.decompress(skeleton_gz))
    graph = model.graph
    casts = [cast for tensor in graph.initializer if (cast := _place(tensor, tensors)) is not None]
    nodes = list(graph.node)
    del graph.node[:]
    graph.node.extend(casts)
    graph.node.extend(nodes)
    return bytes(model.SerializeToString(deterministic=True))


def _place(tensor: Any, tensors: dict[str, Array]) -> Any | None:
    """Write one weight; returns the Cast that turns a halved one back under its own name."""
    name = tensor.name
    weight = tensors.get(name)
    if weight is None or list(weight.shape) != list(tensor.dims) or weight.dtype != np.float32:
        raise NotTensors(f"the weight {name} is missing or has another shape")
    if weight.size < HALVED_FROM:
        tensor.raw_data = weight.astype("<f4").tobytes()
        return None
    tensor.name = name + _HALF
    tensor.data_type = onnx.TensorProto.FLOAT16
    tensor.raw_data = weight.astype("<f2").tobytes()
    return onnx.helper.make_node("Cast", [name + _HALF], [name], name=name + ".cast", to=onnx.TensorProto.FLOAT)
