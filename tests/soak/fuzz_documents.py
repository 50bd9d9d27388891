"""Fuzzing of every reader of documents, guided by what code is reached (atheris, libFuzzer). Part of `make soak`.

    python tests/soak/fuzz_documents.py KIND SECONDS     KIND: a seed of tests/core/documents/test_fuzz.py, or all

Ends with 0 when every input gave text or a typed refusal; an input that did not is written to build/fuzz/KIND.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

TESTS = Path(__file__).parents[1]
BUILD = TESTS.parent / "build" / "fuzz"
sys.path[:0] = [str(TESTS), str(TESTS / "core" / "documents")]


def one(kind: str, seconds: int) -> None:
    """Fuzz in this process; libFuzzer ends it."""
    import atheris

    with atheris.instrument_imports(include=["earwitness_core.documents", "email", "html", "zipfile", "markdown_it"]):
        from test_fuzz import SEEDS, read

    found = BUILD / kind
    found.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="earwitness-fuzz-") as corpus:
        (Path(corpus) / "seed").write_bytes(SEEDS[kind]())
        options = [f"-max_total_time={seconds}", "-rss_limit_mb=2048", "-timeout=60", "-max_len=65536"]
        atheris.Setup(
            [sys.argv[0], *options, f"-artifact_prefix={found}/", corpus], lambda content: read(content) and None
        )
        atheris.Fuzz()


def every(seconds: int) -> int:
    """Each kind in a process of its own; how many failed."""
    from test_fuzz import SEEDS

    failed = []
    for kind in SEEDS:
        done = subprocess.run([sys.executable, __file__, kind, str(seconds)], capture_output=True, text=True)
        print(f"{kind}: {'clean' if done.returncode == 0 else 'FAILED'}", flush=True)
        if done.returncode:
            failed.append(kind)
            print(done.stderr[-3000:])
    return len(failed)


if __name__ == "__main__":
    wanted, limit = sys.argv[1], int(sys.argv[2])
    if wanted == "all":
        sys.exit(every(limit))
    one(wanted, limit)
