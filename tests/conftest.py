"""Fixtures of all tests."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from pathlib import Path

import earwitness_desktop.system.plain_import  # noqa: F401 -- pytest-qt has brought PySide, whose import is dear

# isort: split
import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from earwitness_core.vault import Vault
from helpers.sockets import Guard
from helpers.vaults import make_vault

_GUARD = Guard()

# How long an example takes is no promise: a busy machine is not the code's fault (speed is for `make bench`).
settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")


def pytest_sessionstart() -> None:
    """Some handler of Qt's messages is always there: pytest-qt puts back, after each test, what it found before it.

    Were that none, PySide would call a handler that is gone when a thread of Qt's is just speaking (a player that ends
    on a machine without a sound card does), and the process would crash.
    """
    qInstallMessageHandler(_tell)


def _tell(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    """Between two tests, where nobody reads what Qt says."""
    print(f"{kind.name}: {text}", file=sys.stderr)


def pytest_collection_finish() -> None:
    """What is loaded by now stays: tests of a window collect garbage at their end, and need not look through it."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def no_connections(request: pytest.FixtureRequest) -> Iterator[None]:
    """Every test runs under an audit hook that refuses connections; one that tried any has failed."""
    with _GUARD.during(loopback=request.node.get_closest_marker("loopback") is not None) as refused:
        yield
    assert refused == [], "the test tried to open a connection"


@pytest.fixture(autouse=True, scope="session")
def own_state(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What this machine keeps about itself (measured speeds, known vaults) is not the tests' to write."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("EARWITNESS_STATE", str(tmp_path_factory.mktemp("state")))
        yield


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    """An empty vault in a temporary folder, closed afterwards."""
    with make_vault(tmp_path) as made:
        yield made
