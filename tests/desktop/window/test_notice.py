"""A line where others would open a dialog: who does not see it appear hears it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from earwitness_core.errors import DiskFull
from earwitness_desktop.widgets import notice
from earwitness_desktop.widgets.notice import Notice


def test_what_it_says_is_said(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[tuple[QWidget, str]] = []
    monkeypatch.setattr(notice, "announce", lambda widget, text: said.append((widget, text)))
    line = Notice()
    line.say("Saved.")
    line.tell(DiskFull())
    assert [text for _, text in said] == ["Saved.", line.text] and {widget for widget, _ in said} == {line}
    assert line.accessibleName() == line.text
