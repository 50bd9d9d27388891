"""Commands as data: what can be done, how it is called, by which keys, and when. Menus, buttons and palette show them.

A screen binds what it can do while it is in front; a command that nobody has bound is disabled. Titles are marked for
translation here and translated where they are shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Signal


class Command(NamedTuple):
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
_SOUND = str(QT_TRANSLATE_NOOP("CommandGroup", "Sound"))
_TEXT = str(QT_TRANSLATE_NOOP("CommandGroup", "Text"))
_REVIEW = str(QT_TRANSLATE_NOOP("CommandGroup", "Review"))
_SEARCH = str(QT_TRANSLATE_NOOP("CommandGroup", "Search"))
_QUEUE = str(QT_TRANSLATE_NOOP("CommandGroup", "Queue"))
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
    # the source screen; the keys of a foot pedal come from the settings (viewmodels/pedal.py)
    Command("sound.play", str(QT_TRANSLATE_NOOP("Command", "Play or pause")), _SOUND, "Ctrl+Space; Media Play", "play"),
    Command("sound.back", str(QT_TRANSLATE_NOOP("Command", "Back 5 seconds")), _SOUND, "Alt+Left", "skip-back"),
    Command("sound.on", str(QT_TRANSLATE_NOOP("Command", "On 5 seconds")), _SOUND, "Alt+Right", "skip-on"),
    Command("sound.back-little", str(QT_TRANSLATE_NOOP("Command", "Back 2 seconds")), _SOUND, "Alt+Shift+Left"),
    Command("sound.on-little", str(QT_TRANSLATE_NOOP("Command", "On 2 seconds")), _SOUND, "Alt+Shift+Right"),
    Command("sound.slower", str(QT_TRANSLATE_NOOP("Command", "Slower")), _SOUND, "Alt+Down"),
    Command("sound.faster", str(QT_TRANSLATE_NOOP("Command", "Faster")), _SOUND, "Alt+Up"),
    Command("sound.repeat", str(QT_TRANSLATE_NOOP("Command", "Repeat what is chosen")), _SOUND, "Ctrl+Shift+L", "loop"),
    Command("sound.from-here", str(QT_TRANSLATE_NOOP("Command", "Play from here")), _SOUND, "Ctrl+P"),
    Command("sound.follow", str(QT_TRANSLATE_NOOP("Command", "Follow the sound")), _SOUND, "Ctrl+J"),
    Command("text.find", str(QT_TRANSLATE_NOOP("Command", "Find in this text")), _TEXT, "Ctrl+F", "search"),
    Command("text.find-next", str(QT_TRANSLATE_NOOP("Command", "Next hit")), _TEXT, "F3; Ctrl+G"),
    Command("text.find-previous", str(QT_TRANSLATE_NOOP("Command", "Previous hit")), _TEXT, "Shift+F3; Ctrl+Shift+G"),
    Command("text.copy", str(QT_TRANSLATE_NOOP("Command", "Copy")), _TEXT, "Ctrl+C", "copy"),
    Command("text.all", str(QT_TRANSLATE_NOOP("Command", "Choose all of it")), _TEXT, "Ctrl+A"),
    Command("text.edit", str(QT_TRANSLATE_NOOP("Command", "Correct this segment")), _TEXT, "F2", "edit"),
    Command("text.split", str(QT_TRANSLATE_NOOP("Command", "Split here")), _TEXT, "Alt+Return", "split"),
    Command("text.merge", str(QT_TRANSLATE_NOOP("Command", "Merge with the next")), _TEXT, "Ctrl+M", "merge"),
    Command("text.undo", str(QT_TRANSLATE_NOOP("Command", "Undo")), _TEXT, "Ctrl+Z", "undo"),
    Command("text.redo", str(QT_TRANSLATE_NOOP("Command", "Redo")), _TEXT, "Ctrl+Shift+Z; Ctrl+Y", "redo"),
    Command("text.hear-again", str(QT_TRANSLATE_NOOP("Command", "Transcribe this again")), _TEXT, "", "retry"),
    Command("text.mark", str(QT_TRANSLATE_NOOP("Command", "Mark as personal data…")), _TEXT, "Ctrl+Shift+P", "privacy"),
    Command("text.name", str(QT_TRANSLATE_NOOP("Command", "Who speaks…")), _TEXT, "Ctrl+Shift+N", "person"),
    Command("review.next", str(QT_TRANSLATE_NOOP("Command", "Next doubtful place")), _REVIEW, "F8"),
    Command("review.previous", str(QT_TRANSLATE_NOOP("Command", "Previous doubtful place")), _REVIEW, "Shift+F8"),
    Command("review.next-finding", str(QT_TRANSLATE_NOOP("Command", "Next finding")), _REVIEW, "F9"),
    Command("review.previous-finding", str(QT_TRANSLATE_NOOP("Command", "Previous finding")), _REVIEW, "Shift+F9"),
    Command("review.replay", str(QT_TRANSLATE_NOOP("Command", "Hear it again")), _REVIEW, "Ctrl+R"),
    Command("review.agree", str(QT_TRANSLATE_NOOP("Command", "It is right")), _REVIEW, "Ctrl+D", "check"),
    Command("review.reject", str(QT_TRANSLATE_NOOP("Command", "It is not personal data")), _REVIEW, "Ctrl+Shift+D"),
    Command("source.review", str(QT_TRANSLATE_NOOP("Command", "Review")), _REVIEW, "", "eye"),
    Command(
        "source.compare",
        str(QT_TRANSLATE_NOOP("Command", "Compare with the machine")),
        _REVIEW,
        "Ctrl+Shift+M",
        "compare",
    ),
    Command("compare.next", str(QT_TRANSLATE_NOOP("Command", "Next difference")), _REVIEW, "F10"),
    Command("compare.previous", str(QT_TRANSLATE_NOOP("Command", "Previous difference")), _REVIEW, "Shift+F10"),
    Command("source.history", str(QT_TRANSLATE_NOOP("Command", "Versions")), _REVIEW, "Ctrl+Shift+H", "restore"),
    Command("source.about", str(QT_TRANSLATE_NOOP("Command", "About this source")), _REVIEW, "Ctrl+I", "info"),
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
    Command("library.lift", str(QT_TRANSLATE_NOOP("Command", "Lift the hold…")), _LIBRARY, "", "unlock"),
    Command("library.again", str(QT_TRANSLATE_NOOP("Command", "Transcribe again")), _LIBRARY, "", "retry"),
    Command("library.speakers", str(QT_TRANSLATE_NOOP("Command", "Find speakers again")), _LIBRARY, "", "speakers"),
    Command("library.trash", str(QT_TRANSLATE_NOOP("Command", "Move to trash")), _LIBRARY, "Del", "trash"),
    # search
    Command("search.save", str(QT_TRANSLATE_NOOP("Command", "Save this search…")), _SEARCH, "Ctrl+D", "bookmark"),
    Command("search.exact", str(QT_TRANSLATE_NOOP("Command", "Exact words only")), _SEARCH, "Ctrl+Shift+E", "search"),
    Command("search.help", str(QT_TRANSLATE_NOOP("Command", "How to search")), _SEARCH, "F1", "help"),
    Command("search.open", str(QT_TRANSLATE_NOOP("Command", "Play the hit")), _SEARCH, "Ctrl+Return", "play"),
    # queue
    Command("queue.pause", str(QT_TRANSLATE_NOOP("Command", "Pause everything, or go on")), _QUEUE, "Ctrl+P", "pause"),
    Command("queue.after", str(QT_TRANSLATE_NOOP("Command", "Stop after this file")), _QUEUE, "", "stop"),
    Command("queue.cancel-all", str(QT_TRANSLATE_NOOP("Command", "Cancel all jobs…")), _QUEUE, "", "stop"),
    Command("queue.first", str(QT_TRANSLATE_NOOP("Command", "Do first")), _QUEUE, "Ctrl+Up", "up"),
    Command("queue.last", str(QT_TRANSLATE_NOOP("Command", "Do last")), _QUEUE, "Ctrl+Down", "down"),
    Command("queue.pause-one", str(QT_TRANSLATE_NOOP("Command", "Pause these")), _QUEUE, "", "pause"),
    Command("queue.resume-one", str(QT_TRANSLATE_NOOP("Command", "Let these go on")), _QUEUE, "", "play"),
    Command("queue.cancel", str(QT_TRANSLATE_NOOP("Command", "Cancel these")), _QUEUE, "", "stop"),
    Command("queue.retry", str(QT_TRANSLATE_NOOP("Command", "Try again")), _QUEUE, "", "retry"),
)


class Actions(QObject):
    """Which commands can be done now, and by whom. Screens bind and release; views show."""

    changed = Signal(str)  # the id of the command whose state, or whose keys, are others now

    def __init__(self, commands: tuple[Command, ...] = COMMANDS, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = commands
        self._commands = {command.id: command for command in commands}
        self._bound: dict[str, tuple[Callable[[], object], Callable[[], bool]]] = {}

    def __iter__(self) -> Iterator[Command]:
        return iter(self._commands.values())

    def command(self, wanted: str) -> Command:
        """Raises KeyError for an id that no command has."""
        return self._commands[wanted]

    def use_keys(self, chosen: Mapping[str, str]) -> None:
        """A key for a command by its id, before its own ones; a key that is another command's is taken from that."""
        for command in self._table:
            own = [key for key in command.shortcut.split("; ") if key and key not in chosen.values()]
            keys = [chosen[command.id], *own] if command.id in chosen else own
            now = command._replace(shortcut="; ".join(keys))
            if now != self._commands[command.id]:
                self._commands[command.id] = now
                self.changed.emit(command.id)

    def bind(self, wanted: str, do: Callable[[], object], enabled: Callable[[], bool] = lambda: True) -> None:
        """From now on `do` answers the command, while `enabled` says yes."""
        self.command(wanted)
        self._bound[wanted] = (do, enabled)
        self.changed.emit(wanted)

    def release(self, wanted: str) -> None:
        """Nobody answers the command any more."""
        if self._bound.pop(wanted, None):
            self.changed.emit(wanted)

    def is_bound(self, wanted: str) -> bool:
        """Whether somebody answers the command, be it possible now or not: then its keys are its own."""
        return wanted in self._bound

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
