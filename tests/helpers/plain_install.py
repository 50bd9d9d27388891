"""The program as `pip install earwitness` without extras gives it: nothing else can be imported.

    python -m helpers.plain_install imports|work FOLDER

`imports` imports every module and prints, as JSON, those that cannot be and what they lack. `work` runs the main job on
a paper at the command line. Both print the modules of AI and network libraries that were loaded all the same: none.
"""

from __future__ import annotations

import importlib
import importlib.abc
import json
import pkgutil
import re
import sys
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from importlib.machinery import ModuleSpec
from importlib.metadata import Distribution, PackageNotFoundError, distribution, packages_distributions
from pathlib import Path
from types import ModuleType

OURS = ("earwitness_core", "earwitness_sync", "earwitness_desktop", "earwitness_resources")
AI_AND_NETWORK = frozenset(
    {
        "httpx",
        "httpcore",
        "httpx2",
        "openai",
        "requests",
        "urllib3",
        "aiohttp",
        "websockets",
        "huggingface_hub",
        "truststore",
        "certifi",
        "faster_whisper",
        "ctranslate2",
        "onnxruntime",
        "onnx",
        "tokenizers",
        "transformers",
        "torch",
        "spacy",
        "thinc",
        "llama_cpp",
        "av",
        "kaldi_native_fbank",
        "sklearn",
        "sentence_transformers",
    }
)


def closure() -> frozenset[str]:
    """The distributions that come with a plain install, by their normal names."""
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))["project"]
    found = {"earwitness"}
    pending = list(_named(project["dependencies"]))
    while pending:
        name = _normal(pending.pop())
        if name not in found and (made := _installed(name)) is not None:
            found.add(name)
            pending += _named(made.requires or ())
    return frozenset(found)


def _named(lines: Iterable[str]) -> Iterator[str]:
    """What is needed without any extra, on this system."""
    from packaging.requirements import Requirement

    for line in lines:
        need = Requirement(line)
        if need.marker is None or need.marker.evaluate({"extra": ""}):
            yield need.name


def _installed(name: str) -> Distribution | None:
    try:
        return distribution(name)
    except PackageNotFoundError:
        return None


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


class OnlyPlain(importlib.abc.MetaPathFinder):
    """Refuses to import what belongs to another distribution than those of a plain install."""

    def __init__(self) -> None:
        plain = closure()
        owners = packages_distributions()
        self.refused = {
            top for top, names in owners.items() if not any(_normal(name) in plain for name in names)
        } | AI_AND_NETWORK

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        top = name.partition(".")[0]
        if top in self.refused and top not in (*OURS, "helpers"):
            raise ModuleNotFoundError(f"{name} is not part of a plain install", name=name)
        return None


def imports() -> dict[str, str]:
    """Every module of the four packages that cannot be imported, and what it lacks."""
    failed = {}
    for package in OURS:
        root = importlib.import_module(package)
        for module in pkgutil.walk_packages(root.__path__, f"{package}."):
            try:
                importlib.import_module(module.name)
            except ModuleNotFoundError as problem:
                failed[module.name] = str(problem.name).partition(".")[0]
    return failed


def work(place: Path) -> dict[str, object]:
    """A vault, a paper, its words found and taken out again; what the commands answered."""
    from helpers.cli import Cli, run

    place.mkdir()
    cli = Cli.make(place)
    paper = place / "letter.txt"
    paper.write_text("The harbour was closed on Monday.\n")
    taken = cli.json("take", paper).answer
    worked = cli.json("work")
    found = cli.json("search", "harbour").answer
    exported = {
        name: cli.json("export", "letter", name, "--to", place / f"out.{name}").exit_code
        for name in ("txt", "json", "csv", "docx", "html")
    }
    return {
        "taken": taken["verdicts"][0]["outcome"],
        "worked": worked.exit_code,
        "hits": len(found["hits"]),
        "exported": exported,
        "checked": cli.json("vault", "check").exit_code,
        "policy": cli.json("policy", "explain", "letter").exit_code,
        "doctor": {one["id"]: one["says"] for one in run("doctor", "--json").answer["checks"]},
    }


def main() -> None:
    sys.meta_path.insert(0, OnlyPlain())
    answer: object = imports() if sys.argv[1] == "imports" else work(Path(sys.argv[2]))
    loaded = sorted({name.partition(".")[0] for name in sys.modules} & AI_AND_NETWORK)
    print(json.dumps({"answer": answer, "loaded": loaded}))


if __name__ == "__main__":
    main()
