"""The names network as spaCy trains it, and its weights as the product reads them. Only training needs spaCy."""

from __future__ import annotations

import hashlib
import io
import json
from pathlib import Path
from typing import Any

import numpy as np
import spacy
from spacy.attrs import NORM, PREFIX, SUFFIX
from spacy.language import Language

from earwitness_core.privacy.findings.names import features

FEATURES = 3  # of the state: this word, the first word of the open name, the word before this one
LABELS = ("LOC", "ORG", "PER")
WIDTH = 96
CONFIG: dict[str, Any] = {
    "model": {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": "ner",
        "extra_state_tokens": False,
        "hidden_width": 64,
        "maxout_pieces": 2,
        "use_upper": True,
        "tok2vec": {
            "@architectures": "spacy.Tok2Vec.v2",
            "embed": {
                "@architectures": "spacy.MultiHashEmbed.v2",
                "width": WIDTH,
                "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE"],
                "rows": [8000, 3000, 4000, 500],
                "include_static_vectors": False,
            },
            "encode": {
                "@architectures": "spacy.MaxoutWindowEncoder.v2",
                "width": WIDTH,
                "depth": 4,
                "window_size": 1,
                "maxout_pieces": 3,
            },
        },
    }
}


def empty() -> Language:
    """A pipeline of the network's form, without weights; words are seen through the product's features."""
    pipeline = spacy.blank("xx")
    getters = pipeline.vocab.lex_attr_getters
    getters[NORM] = features.norm
    getters[PREFIX] = features.head
    getters[SUFFIX] = features.tail
    pipeline.add_pipe("ner", config=CONFIG)
    return pipeline


def save(pipeline: Language, folder: Path) -> int:
    """Write `weights.npz` (half precision) with its record `weights.json`; its size in bytes."""
    recogniser: Any = pipeline.get_pipe("ner")
    nodes = list(recogniser.model.walk())
    arrays = {}
    for column, node in enumerate(node for node in nodes if node.name == "hashembed"):
        arrays[f"embed{column}"] = node.get_param("E")
    maxouts, norms = ([node for node in nodes if node.name == name] for name in ("maxout", "layernorm"))
    for name, maxout, normed in zip(("mix", "conv0", "conv1", "conv2", "conv3"), maxouts, norms, strict=True):
        arrays |= {f"{name}_W": _by_piece(maxout.get_param("W")), f"{name}_b": maxout.get_param("b").T.reshape(-1)}
        arrays |= {f"{name}_G": normed.get_param("G"), f"{name}_B": normed.get_param("b")}
    lower = next(node for node in nodes if node.name == "precomputable_affine")
    arrays["lower_W"] = np.concatenate([_by_piece(part) for part in lower.get_param("W")])
    arrays["lower_b"] = lower.get_param("b").T.reshape(-1)
    arrays["lower_pad"] = lower.get_param("pad")[0].transpose(0, 2, 1).reshape(FEATURES, -1)
    for node in nodes:
        if node.name == "linear":
            name = "project" if node.get_dim("nI") == WIDTH else "upper"
            arrays |= {f"{name}_W": node.get_param("W"), f"{name}_b": node.get_param("b")}
    content = io.BytesIO()
    np.savez(content, **{name: array.astype(np.float16) for name, array in sorted(arrays.items())})
    (folder / "weights.npz").write_bytes(content.getvalue())
    record = {
        "sha256": hashlib.sha256(content.getvalue()).hexdigest(),
        "bytes": len(content.getvalue()),
        "actions": [recogniser.moves.get_class_name(number) for number in range(recogniser.moves.n_moves)],
    }
    (folder / "weights.json").write_text(json.dumps(record, indent=1) + "\n", "utf-8")
    return len(content.getvalue())


def _by_piece(weights: Any) -> Any:
    """Weights (out, pieces, in) as (pieces × out, in)."""
    return weights.transpose(1, 0, 2).reshape(-1, weights.shape[2])
