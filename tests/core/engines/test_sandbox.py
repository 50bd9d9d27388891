"""A child cannot open a socket, start a program or look into its parent, and it was given nothing worth having."""

from __future__ import annotations

import os
import secrets
import sys
from pathlib import Path

import pytest

from earwitness_core.engines import Engine
from earwitness_core.engines.process import child_command, child_environment

linux = pytest.mark.skipif(sys.platform != "linux", reason="the kernel's filter and /proc are Linux's")


def test_a_socket_of_python_is_refused(shared: Engine) -> None:
    assert shared.call("python_socket") == "refused"
    assert shared.call("host_name") == "refused"


def test_the_child_says_which_walls_stand(shared: Engine) -> None:
    shared.start()
    filtered = sys.platform == "linux" and os.uname().machine in ("x86_64", "aarch64")

    assert shared.sandbox == ("seccomp" if filtered else "audit")
    assert "audit" in shared.walls


@linux
def test_native_code_is_refused_too(shared: Engine) -> None:
    answers = shared.call("native_calls")

    assert isinstance(answers, dict)
    assert len(answers) == 10
    assert set(answers.values()) == {"EPERM"}


@linux
def test_a_child_writes_nothing_anywhere(shared: Engine, tmp_path: Path) -> None:
    old = tmp_path / "old"
    old.write_text("old")
    answers = shared.call("write_files", {"folder": str(tmp_path)})
    if "landlock" not in shared.walls:
        pytest.skip("this kernel has no wall around files")

    assert isinstance(answers, dict)
    assert answers.pop("nowhere") == "allowed"
    # Without the right to move at all, the kernel says "another device".
    assert set(answers.values()) <= {"refused", "EXDEV"}
    assert len(answers) == 10
    assert [(file.name, file.read_text()) for file in tmp_path.iterdir()] == [("old", "old")]


@linux
def test_a_child_cannot_reach_into_its_parent(shared: Engine) -> None:
    """Not its memory, where the key lies, nor its open files."""
    answers = shared.call("reach_parent")
    if "landlock" not in shared.walls:
        pytest.skip("this kernel has no wall around processes")

    assert isinstance(answers, dict)
    signal = answers.pop("signal")
    assert signal == "refused" or os.uname().release < "6.12"
    assert set(answers.values()) == {"refused"}


def test_a_program_cannot_be_started(shared: Engine) -> None:
    assert shared.call("start_program") == "refused"


def test_threads_can_be_started(shared: Engine) -> None:
    assert shared.call("threads") == 8


@linux
def test_a_child_is_given_nothing_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    """Environment, arguments and open files, with a secret in each place where one could lie."""
    secret = secrets.token_hex(16)
    monkeypatch.setenv("EARWITNESS_SECRET", secret)
    monkeypatch.setenv("HTTPS_PROXY", f"http://{secret}@proxy")
    monkeypatch.setenv("HOME", f"/home/{secret}")
    key = os.memfd_create(f"key-{secret}")
    os.set_inheritable(key, True)
    try:
        with Engine("helpers.engine_children:well") as engine:
            given = engine.call("surroundings")
    finally:
        os.close(key)

    assert isinstance(given, dict)
    assert secret not in repr(given)
    opened = {place for number, place in given["files"].items() if int(number) > 2}
    assert all(place.startswith(("pipe:", "/proc/", "/dev/null")) for place in opened), opened
    assert len([place for place in opened if place.startswith("pipe:")]) == 2
    assert given["arguments"][1:] == ["-P", "-m", "earwitness_core.engines.child", ""]
    assert given["environment"]["HF_HUB_OFFLINE"] == "1"


def test_only_known_variables_pass() -> None:
    kept = child_environment({"PATH": "/bin", "AWS_SECRET": "x", "PYTHONPATH": "y", "HF_TOKEN": "z", "LD_PRELOAD": "w"})

    assert "PATH" in kept
    assert not {"AWS_SECRET", "PYTHONPATH", "HF_TOKEN", "LD_PRELOAD"} & set(kept)


def test_a_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)

    assert child_command() == [sys.executable, "--engine-child"]
