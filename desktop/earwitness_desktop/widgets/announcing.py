"""Tells a screen reader what is shown where the focus is not."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str) -> None:
    """Say this now, where somebody listens."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # here: the door has nothing to say

    if text and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
