"""What a screen shows when there is nothing yet is shown whole."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from earwitness_desktop.widgets.empty import EmptyState


@pytest.mark.parametrize("width", [340, 520, 900])
def test_a_text_of_several_lines_is_not_cut(qapp: QApplication, width: int) -> None:
    shown = EmptyState("source", "Nothing is open", "Open a recording or a paper from the library. " * 4, "Open")
    shown.resize(width, 500)
    shown.show()
    qapp.processEvents()
    assert shown.text.height() >= shown.text.heightForWidth(shown.text.width())
    assert shown.text.width() <= shown.width()
