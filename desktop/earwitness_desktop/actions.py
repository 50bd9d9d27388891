"""Commands as data: what can be done, how it is called, by which keys, and when. Menus, buttons and palette show them.

A screen binds what it can do while it is in front; a command that nobody has bound is disabled. Titles are marked for
translation here and translated where they are shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Signal


@dataclass(frozen=True, slots=True)
class Command:
    """`id` is stable ("source.play"); `shortcut` is in Qt's portable form, several parted by "; "."""

    id: str
    title: str
    group: str
    shortcut: str = ""
    icon: str = ""

    @property
    def text(self) -> str:
        """The title in the person's language."""
        return QCoreApplication.translate("Command", self.title)

    @property
    def group_text(self) -> str:
        return QCoreApplication.translate("CommandGroup", self.group)


_GO = str(QT_TRANSLATE_NOOP("CommandGroup", "Go to"))
_VAULT = str(QT_TRANSLATE_NOOP("CommandGroup", "Vault"))
_LIBRARY = str(QT_TRANSLATE_NOOP("CommandGroup", "Library"))
_PRIVACY = str(QT_TRANSLATE_NOOP("CommandGroup", "Privacy"))
_WINDOW = str(QT_TRANSLATE_NOOP("CommandGroup", "Window"))

COMMANDS: tuple[Command, ...] = (
    Command("go.library", str(QT_TRANSLATE_NOOP("Command", "Library")), _GO, "Ctrl+1", "library"),
    Command("go.source", str(QT_TRANSLATE_NOOP("Command", "Source")), _GO, "Ctrl+2", "source"),
    Command("go.search", str(QT_TRANSLATE_NOOP("Command", "Search")), _GO, "Ctrl+3; Ctrl+Shift+F", "search"),
    Command("go.queue", str(QT_TRANSLATE_NOOP("Command", "Queue")), _GO, "Ctrl+4", "queue"),
    Command("go.privacy", str(QT_TRANSLATE_NOOP("Command", "Privacy")), _GO, "Ctrl+5", "privacy"),
    Command("go.settings", str(QT_TRANSLATE_NOOP("Command", "Settings")), _GO, "Ctrl+,", "settings"),
    Command("export.open", str(QT_TRANSLATE_NOOP("Command", "Export…")), _PRIVACY, "Ctrl+E", "export"),
    Command("finding.confirm", str(QT_TRANSLATE_NOOP("Command", "Confirm the finding")), _PRIVACY, "", "check"),
    Command("finding.reject", str(QT_TRANSLATE_NOOP("Command", "Reject the finding")), _PRIVACY, "", "close"),
    Command("finding.retype", str(QT_TRANSLATE_NOOP("Command", "The finding is something else…")), _PRIVACY),
    Command("finding.undo", str(QT_TRANSLATE_NOOP("Command", "Take back the last decision")), _PRIVACY, "", "undo"),
    Command("vault.lock", str(QT_TRANSLATE_NOOP("Command", "Lock now")), _VAULT, "Ctrl+L", "lock"),
    Command("window.palette", str(QT_TRANSLATE_NOOP("Command", "All commands…")), _WINDOW, "Ctrl+K", "command"),
    Command("window.quit", str(QT_TRANSLATE_NOOP("Command", "Quit")), _WINDOW, "Ctrl+Q"),
    # library
    Command("library.add", str(QT_TRANSLATE_NOOP("Command", "Add files…")), _LIBRARY, "Ctrl+O", "add"),
    Command(
        "library.add-folder", str(QT_TRANSLATE_NOOP("Command", "Add a folder…")), _LIBRARY, "Ctrl+Shift+O", "folder"
    ),
    Command("library.new-project", str(QT_TRANSLATE_NOOP("Command", "New project…")), _LIBRARY, "Ctrl+Shift+N", "add"),
    Command("library.filter", str(QT_TRANSLATE_NOOP("Command", "Filter by title")), _LIBRARY, "Ctrl+F", "filter"),
    Command("library.open", str(QT_TRANSLATE_NOOP("Command", "Open")), _LIBRARY, "", "source"),
    Command("library.rename", str(QT_TRANSLATE_NOOP("Command", "Rename…")), _LIBRARY, "F2", "edit"),
    Command("library.move", str(QT_TRANSLATE_NOOP("Command", "Move to project…")), _LIBRARY, "Ctrl+Shift+M", "folder"),
    Command("library.label", str(QT_TRANSLATE_NOOP("Command", "Label…")), _LIBRARY, "Ctrl+Shift+L", "privacy"),
    Command("library.hold", str(QT_TRANSLATE_NOOP("Command", "Hold…")), _LIBRARY, "", "lock"),
    Command("library.again", str(QT_TRANSLATE_NOOP("Command", "Transcribe again")), _LIBRARY, "", "retry"),
    Command("library.speakers", str(QT_TRANSLATE_NOOP("Command", "Find speakers again")), _LIBRARY, "", "speakers"),
    Command("library.trash", str(QT_TRANSLATE_NOOP("Command", "Move to trash")), _LIBRARY, "Del", "trash"),
)


class Actions(QObject):
    """Which commands can be done now, and by whom. Screens bind and release; views show."""

    changed = Signal(str)  # the id of the command whose state is another now

    def __init__(self, commands: tuple[Command, ...] = COMMANDS, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._commands = {command.id: command for command in commands}
        self._bound: dict[str, tuple[Callable[[], object], Callable[[], bool]]] = {}

    def __iter__(self) -> Iterator[Command]:
        return iter(self._commands.values())

    def command(self, wanted: str) -> Command:
        """Raises KeyError for an id that no command has."""
        return self._commands[wanted]

    def bind(self, wanted: str, do: Callable[[], object], enabled: Callable[[], bool] = lambda: True) -> None:
        """From now on `do` answers the command, while `enabled` says yes."""
        self.command(wanted)
        self._bound[wanted] = (do, enabled)
        self.changed.emit(wanted)

    def release(self, wanted: str) -> None:
        """Nobody answers the command any more."""
        if self._bound.pop(wanted, None):
            self.changed.emit(wanted)

    def is_enabled(self, wanted: str) -> bool:
        """Whether the command can be done now."""
        bound = self._bound.get(wanted)
        return bound is not None and bound[1]()

    def do(self, wanted: str, _checked: bool = False) -> bool:
        """Do it, if it can be done now; whether it was. A QAction says also whether it is checked."""
        if not self.is_enabled(wanted):
            return False
        self._bound[wanted][0]()
        return True
