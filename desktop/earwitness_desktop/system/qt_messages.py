"""What Qt says goes to our own log, without its words: they name files (core/docs/telemetry.md)."""

from __future__ import annotations

import logging

from PySide6.QtCore import QMessageLogContext, QtMsgType

_log = logging.getLogger(__name__)
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.DEBUG,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def log_message(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    """Handler for qInstallMessageHandler: the category and the length of what was said."""
    extra = {"kind": context.category or "default", "characters": len(text)}
    _log.log(_LEVELS.get(kind, logging.WARNING), "qt.message", extra=extra)
