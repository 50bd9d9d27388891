"""What a second of sound costs with each Whisper, base being 1: `work` in models.toml.

Models of the published shapes with random weights do the same arithmetic as the trained ones: the encoder's piece of
30 s, and a beam of five over as many tokens as half a minute of talk has (75; interview.flac, 31 pieces). One thread,
8 bits, CPU seconds. What it leaves out is what a model says: a better one fails less often and is asked again less.

    python tests/bench/model_work.py [--tokens 75] [--runs 3]
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import tempfile
import time
from pathlib import Path
from typing import Any

os.environ["OMP_NUM_THREADS"] = "1"

import ctranslate2
import numpy as np
from ctranslate2.specs import WhisperSpec

# name: layers of the encoder, of the decoder, heads, width, mel bands, words (openai/whisper, model.py)
SHAPES = {
    "whisper-tiny.en": (4, 4, 6, 384, 80, 51864),
    "whisper-base": (6, 6, 8, 512, 80, 51865),
    "whisper-small": (12, 12, 12, 768, 80, 51865),
    "whisper-medium": (24, 24, 16, 1024, 80, 51865),
    "whisper-large-v3-turbo": (32, 4, 20, 1280, 128, 51866),
}
_END, _START, _ENGLISH, _TRANSCRIBE, _NO_TIMES = 50257, 50258, 50259, 50359, 50363
_SPECIAL = {
    _END: "<|endoftext|>",
    _START: "<|startoftranscript|>",
    _ENGLISH: "<|en|>",
    _TRANSCRIBE: "<|transcribe|>",
    _NO_TIMES: "<|notimestamps|>",
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tokens", type=int, default=75)
    parser.add_argument("--runs", type=int, default=3)
    asked = parser.parse_args()
    seconds: dict[str, tuple[float, float]] = {}
    for name, shape in SHAPES.items():
        with tempfile.TemporaryDirectory() as place:
            make(Path(place), *shape)
            seconds[name] = cost(Path(place), shape[4], tokens=asked.tokens, runs=asked.runs)
        print(f"{name:24} encode {seconds[name][0]:6.2f} s  decode {seconds[name][1]:6.2f} s", flush=True)
    base = sum(seconds["whisper-base"])
    print({name: round(sum(each) / base, 2) for name, each in seconds.items()})


def make(place: Path, encoder: int, decoder: int, heads: int, width: int, mels: int, words: int) -> None:
    """Write a CTranslate2 Whisper of this shape; weights are noise of the usual size."""
    spec = WhisperSpec(encoder, heads, decoder, heads)
    dice = np.random.default_rng(7)

    def noise(*shape: int) -> Any:
        return (dice.standard_normal(shape, dtype=np.float32) * 0.02).astype(np.float16)

    def norm(part: Any) -> None:
        part.gamma, part.beta = np.ones(width, np.float16), np.zeros(width, np.float16)

    def linear(part: Any, out: int, into: int) -> None:
        part.weight, part.bias = noise(out, into), np.zeros(out, np.float16)

    def attention(part: Any, *, self_attention: bool) -> None:
        norm(part.layer_norm)
        sizes = [(3 * width, width), (width, width)] if self_attention else [(width, width), (2 * width, width)]
        if not self_attention:
            sizes.append((width, width))
        for one, (out, into) in zip(part.linear, sizes, strict=True):
            linear(one, out, into)

    def layer(part: Any) -> None:
        attention(part.self_attention, self_attention=True)
        if hasattr(part, "attention"):
            attention(part.attention, self_attention=False)
        norm(part.ffn.layer_norm)
        linear(part.ffn.linear_0, 4 * width, width)
        linear(part.ffn.linear_1, width, 4 * width)

    for convolution, into in ((spec.encoder.conv1, mels), (spec.encoder.conv2, width)):
        convolution.weight, convolution.bias = noise(width, into, 3), np.zeros(width, np.float16)
    spec.encoder.position_encodings.encodings = noise(1500, width)
    for part in spec.encoder.layer:
        layer(part)
    norm(spec.encoder.layer_norm)
    spec.decoder.embeddings.weight = noise(words, width)
    spec.decoder.position_encodings.encodings = noise(448, width)
    spec.decoder.scale_embeddings = False
    for part in spec.decoder.layer:
        layer(part)
    norm(spec.decoder.layer_norm)
    spec.decoder.projection.weight = spec.decoder.embeddings.weight
    spec.register_vocabulary([_SPECIAL.get(number, f"word{number}") for number in range(words)])
    spec.config.suppress_ids, spec.config.suppress_ids_begin = [], []
    spec.config.lang_ids, spec.config.alignment_heads = [_ENGLISH], [[0, 0]]
    spec.validate()
    spec.save(str(place))
    config = place / "config.json"
    config.write_text(json.dumps(json.loads(config.read_text())))


def cost(place: Path, mels: int, *, tokens: int, runs: int) -> tuple[float, float]:
    """CPU seconds of encoding a piece, and of finding so many tokens in it."""
    model = ctranslate2.models.Whisper(str(place), device="cpu", compute_type="int8", intra_threads=1)
    features = ctranslate2.StorageView.from_array(
        np.random.default_rng(1).standard_normal((1, mels, 3000)).astype(np.float32)
    )
    encodes, decodes = [], []
    for _ in range(runs):
        began = time.process_time()
        encoded = model.encode(features)
        encodes.append(time.process_time() - began)
        began = time.process_time()
        model.generate(
            encoded,
            [[_START, _ENGLISH, _TRANSCRIBE, _NO_TIMES]],
            beam_size=5,
            max_length=tokens + 4,
            suppress_blank=False,
            suppress_tokens=[_END],
        )
        decodes.append(time.process_time() - began)
    return statistics.median(encodes), statistics.median(decodes)


if __name__ == "__main__":
    main()
