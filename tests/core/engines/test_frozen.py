"""A packaged program starts itself as an engine: the same executable with --engine-child, and no command line."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

_APP = """#!{python}
import sys
sys.frozen = True
sys.executable = {itself!r}
from earwitness_desktop.entry import main
main()
"""
_PARENT = """
import sys
sys.frozen = True
sys.executable = sys.argv[1]
from earwitness_core.engines import Engine
with Engine("earwitness_core.speech.decode_child:entry") as engine:
    from importlib.resources import files
    from earwitness_core.engines import BytesSource
    sample = files("earwitness_resources").joinpath("samples/archiv-de.flac").read_bytes()
    print(engine.call("probe", source=BytesSource(sample))["codec"], *engine.walls)
with Engine("helpers.engine_children:dumpable") as engine:
    try:
        print(engine.call("tell"))
    except Exception as refused:
        print(type(refused).__name__)
"""


def _app(place: Path) -> Path:
    """Stands for the executable that a packager makes: one file that runs the entry, whatever its arguments."""
    app = place / "earwitness"
    app.write_text(_APP.format(python=sys.executable, itself=str(app)))
    app.chmod(0o755)
    return app


def test_a_packaged_program_serves_its_own_engines(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _PARENT, str(_app(tmp_path))], capture_output=True, text=True, timeout=60, check=False
    )

    assert done.stdout.splitlines()[0].split()[:2] == ["flac", "audit"], done.stderr


def test_a_packaged_engine_takes_no_place_to_import_from_its_parent(tmp_path: Path) -> None:
    """What is not in the package cannot be loaded, wherever the parent finds it."""
    own = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run(
        [sys.executable, "-c", _PARENT, str(_app(tmp_path))],
        env=own,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert done.stdout.splitlines()[1] == "EngineFailed", done.stdout


def test_an_engine_of_a_packaged_program_loads_nothing_of_the_command_line(tmp_path: Path) -> None:
    code = (
        "import sys\nsys.argv = ['earwitness', '--engine-child']\n"
        "from earwitness_desktop import entry\n"
        "import earwitness_core.engines.child as child\n"
        "child.main = lambda: print([one for one in sys.modules if one in ('typer', 'rich', 'sqlalchemy', 'httpx')])\n"
        "entry.main()"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert told.stdout == "[]\n"


def test_everything_else_is_the_command_line(tmp_path: Path) -> None:
    told = subprocess.run([str(_app(tmp_path)), "--version"], capture_output=True, text=True, check=False)

    assert told.stdout.startswith("earwitness ")


def test_a_packaged_program_becomes_another_program(tmp_path: Path) -> None:
    """With the arguments that the walled start of it expects, and nothing of the command line."""
    code = (
        "import sys\nsys.argv = ['earwitness', '--engine-program', '1000', '5', '/bin/true', '-x']\n"
        "from earwitness_desktop import entry\n"
        "import earwitness_core.engines.walled as walled\n"
        "walled.main = lambda: print(sys.argv[1:], [one for one in sys.modules if one in ('typer', 'sqlalchemy')])\n"
        "entry.main()"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert told.stdout == "['1000', '5', '/bin/true', '-x'] []\n"
