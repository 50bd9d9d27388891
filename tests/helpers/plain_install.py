"""The program as `pip install earwitness` without extras gives it: nothing else can be imported.

    python -m helpers.plain_install imports|work FOLDER

`imports` imports every module and prints, as JSON, those that cannot be and what they lack. `work` runs the main job on
a paper at the command line; its engines are started under the same ban, and tell what they can import all the same.
Both print the modules of AI and network libraries that were loaded all the same: none.
"""

from __future__ import annotations

import contextlib
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
from typing import cast

from earwitness_core.engines import Engine, process

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


def beyond_plain() -> frozenset[str]:
    """Modules that belong to another distribution than those of a plain install."""
    plain = closure()
    owners = packages_distributions()
    others = {top for top, names in owners.items() if not any(_normal(name) in plain for name in names)}
    at_start = {"_distutils_hack"}  # Python itself loads it, from a file in site-packages
    return frozenset(others | AI_AND_NETWORK) - {"helpers", *OURS, *at_start}


class OnlyPlain(importlib.abc.MetaPathFinder):
    """Refuses to import these."""

    def __init__(self, refused: Iterable[str]) -> None:
        self.refused = frozenset(refused)

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if name.partition(".")[0] in self.refused:
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


class Children:
    """Engines of this program, started so that they are under the ban before anything of ours is loaded."""

    def __init__(self, refused: frozenset[str]) -> None:
        self.started = 0
        self._refused = sorted(refused)

    def command(self) -> list[str]:
        self.started += 1
        tests = str(Path(__file__).parents[1])
        program = f"import sys; sys.path.append({tests!r}); from helpers import plain_install as it; it.child()"
        return [sys.executable, "-P", "-c", program, *self._refused]

    def importable(self) -> list[str]:
        """What of the banned a child can import all the same."""
        with Engine("helpers.plain_install:Trying") as engine:
            return cast(list[str], engine.call("importable", {"names": self._refused}))


class Trying:
    """Runs in a child."""

    def __init__(self, _config: object) -> None:
        self.tried = 0

    def importable(self, _call: object, names: Sequence[str]) -> list[str]:
        found = []
        for name in names:
            self.tried += 1
            with contextlib.suppress(ImportError):
                importlib.import_module(name)
                found.append(name)
        return found


def child() -> None:
    """Be an engine that can import nothing of what the arguments name."""
    sys.meta_path.insert(0, OnlyPlain(sys.argv[1:]))
    from earwitness_core.engines.child import main as serve

    serve()


def work(place: Path, children: Children) -> dict[str, object]:
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
        "children": {"started": children.started, "importable": children.importable()},
        "doctor": {one["id"]: one["says"] for one in run("doctor", "--json").answer["checks"]},
    }


def main() -> None:
    refused = beyond_plain()
    sys.meta_path.insert(0, OnlyPlain(refused))
    children = Children(refused)
    process.child_command = children.command
    answer: object = imports() if sys.argv[1] == "imports" else work(Path(sys.argv[2]), children)
    loaded = sorted({name.partition(".")[0] for name in sys.modules} & AI_AND_NETWORK)
    print(json.dumps({"answer": answer, "loaded": loaded}))


if __name__ == "__main__":
    main()
