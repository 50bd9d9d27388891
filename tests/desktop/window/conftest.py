"""What every test of a window is held to: no thread, timer or window outlives it, and Qt has nothing to complain of.

Windows are drawn off screen, unless QT_QPA_PLATFORM says otherwise (make test runs some under Xvfb, too).
"""

from __future__ import annotations

import gc
import os
import threading
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from earwitness_desktop.look import Look, in_fusion
from helpers.windows import left_over, let_go_of_keys


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    return QApplication


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return in_fusion("tests")


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path) -> Iterator[None]:
    """What a window remembers of its place is not the tests' to write."""
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
        for form in (QSettings.Format.IniFormat, QSettings.Format.NativeFormat):
            QSettings.setPath(form, scope, str(tmp_path / "settings"))
    yield


@pytest.fixture(autouse=True)
def nothing_left(qapp: QApplication) -> Iterator[None]:
    """Threads, running timers and top-level windows are as before."""
    if qapp.findChild(Look) is None:
        Look(qapp)
    before = {thread.ident for thread in threading.enumerate()}
    yield
    for window in qapp.topLevelWidgets():
        window.close()
        window.deleteLater()
    let_go_of_keys()
    left = left_over(qapp, before)
    gc.collect()
    assert left == [], "the test left something running"
