"""What can be done on the source screen by keys, menus and the palette."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from earwitness_desktop.script import FINDING, SUSPECT
from earwitness_desktop.widgets.transport import SKIP_MS

if TYPE_CHECKING:
    from earwitness_desktop.views.source.screen import SourceScreen

_SMALL_SKIP_MS = 2_000
Does = dict[str, Callable[[], object]]


def commands_of(screen: SourceScreen) -> dict[str, object]:
    """By the ids of actions.py, each with when it can be done."""

    def has_text() -> bool:
        return len(screen.model.script) > 0

    def has_sound() -> bool:
        return screen.player.is_loaded

    bound: dict[str, object] = {name: (do, has_sound) for name, do in _heard(screen).items()}
    return bound | {name: (do, has_text) for name, do in (_read(screen) | _reviewed(screen)).items()}


def _heard(screen: SourceScreen) -> Does:
    player, text = screen.player, screen.text
    return {
        "sound.play": player.toggle,
        "sound.back": lambda: player.skip(-SKIP_MS),
        "sound.on": lambda: player.skip(SKIP_MS),
        "sound.back-little": lambda: player.skip(-_SMALL_SKIP_MS),
        "sound.on-little": lambda: player.skip(_SMALL_SKIP_MS),
        "sound.slower": lambda: player.step_speed(-1),
        "sound.faster": lambda: player.step_speed(1),
        "sound.repeat": screen.sound.repeat,
        "sound.from-here": text.play_here,
        "sound.follow": lambda: text.follow(True),
        "review.replay": screen.review.replay,
    }


def _read(screen: SourceScreen) -> Does:
    text, edits = screen.text, screen.edits
    return {
        "text.find": lambda: screen.find_bar.open(text.chosen_text()),
        "text.find-next": lambda: screen.finding.step(1),
        "text.find-previous": lambda: screen.finding.step(-1),
        "text.copy": text.copy,
        "text.all": text.select_all,
        "text.edit": edits.edit,
        "text.split": edits.split,
        "text.merge": edits.merge,
        "text.undo": screen.editing.undo,
        "text.redo": screen.editing.redo,
        "text.hear-again": edits.hear_again,
        "text.mark": screen.marking.offer,
        "text.name": lambda: screen.naming.offer(text.caret.row, QPoint()),
    }


def _reviewed(screen: SourceScreen) -> Does:
    review, side = screen.review, screen.side
    return {
        "review.next": lambda: review.step(SUSPECT, 1),
        "review.previous": lambda: review.step(SUSPECT, -1),
        "review.next-finding": lambda: review.step(FINDING, 1),
        "review.previous-finding": lambda: review.step(FINDING, -1),
        "review.agree": review.agree,
        "review.reject": review.reject,
        "compare.next": lambda: screen.comparing.step(1),
        "compare.previous": lambda: screen.comparing.step(-1),
        **{f"source.{panel}": partial(side.toggle, panel) for panel in side.panels},
    }
