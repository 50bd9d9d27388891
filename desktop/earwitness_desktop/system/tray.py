"""The sign in the tray while the vault is open: what is done, and the way back, out, and to the lock.

Nothing it says has content: no name, no title, no word. While the vault is locked there is no sign and no notification.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from earwitness_desktop.look.style import look_of
from earwitness_desktop.viewmodels.preferences import Preferences, kept
from earwitness_desktop.viewmodels.session import OpenDesk, Session

_QUIET_MS = 3000  # several recordings that are ready at once are told once


class Tray(QObject):
    """Follows an open desk. `keeps_going` says whether closing the window leaves the program at work."""

    open_wanted = Signal()
    lock_wanted = Signal()
    quit_wanted = Signal()
    told = Signal(str)  # what a notification said

    def __init__(self, session: Session, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._preferences = session, preferences
        self._desk: OpenDesk | None = None
        self._ready = 0
        self.icon = QSystemTrayIcon(look_of().icon("earwitness", "accent"), self)
        self.menu = QMenu()
        self._fill()
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._activated)
        self.icon.messageClicked.connect(self.open_wanted)
        self._news = QTimer(self)
        self._news.setSingleShot(True)
        self._news.setInterval(_QUIET_MS)
        self._news.timeout.connect(self._tell)
        session.closing.connect(self.hide)

    @property
    def keeps_going(self) -> bool:
        """Whether the vault is open, works, can be seen in the tray, and the person wants it so."""
        works = self._desk is not None and self._desk.is_working
        return works and self._preferences.switch("tray") and self.icon.isVisible() and self.is_there()

    @staticmethod
    def is_there() -> bool:
        """Whether this desktop has a tray."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def hide(self) -> None:
        """The vault closes: no sign, no notification."""
        self._desk = None
        self._ready = 0
        self._news.stop()
        self.icon.hide()

    def tell_it_stays(self) -> None:
        """Said once in a life."""
        remembered = kept()
        if remembered.value("tray-told", "") != "yes":
            remembered.setValue("tray-told", "yes")
            self._say(self.tr("Earwitness goes on working here. “Quit” in this menu ends it."))

    def note_ready(self) -> None:
        """A recording is ready."""
        self._ready += 1
        self._news.start()

    def follow(self, desk: OpenDesk) -> None:
        """A vault is open: show the sign."""
        self._desk = desk
        desk.working_changed.connect(self._working)
        desk.signals.changed.connect(self._hear)
        if self.is_there():
            self.icon.show()
        self._working(desk.is_working)

    def _working(self, working: bool) -> None:
        self.state.setText(self.tr("Watching and transcribing") if working else self.tr("Paused"))
        self.pause.setText(self.tr("Pause") if working else self.tr("Go on"))
        self.icon.setToolTip("Earwitness: " + self.state.text())

    def _hear(self, changes: object) -> None:
        if getattr(changes, "action", "") == "transcript.complete":
            self.note_ready()

    def _tell(self) -> None:
        ready, self._ready = self._ready, 0
        if self._desk is not None and self._preferences.switch("notify"):
            self._say(self.tr("%n recording(s) are ready.", "", ready))

    def _say(self, text: str) -> None:
        self.icon.showMessage("Earwitness", text, look_of().icon("earwitness", "accent"))
        self.told.emit(text)

    def _fill(self) -> None:
        self.state = self.menu.addAction("")
        self.state.setEnabled(False)
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Open Earwitness"), self.open_wanted.emit)
        self.pause = self.menu.addAction(self.tr("Pause"), self._switch)
        self.menu.addAction(self.tr("Lock now"), self.lock_wanted.emit)
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Quit"), self.quit_wanted.emit)

    def _switch(self) -> None:
        if self._desk is None:
            return
        if self._desk.is_working:
            self._desk.stop_work()
        else:
            self._desk.start_work()

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self.open_wanted.emit()
