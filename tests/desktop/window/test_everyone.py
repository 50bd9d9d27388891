"""Every screen, in all languages and both directions: named for a screen reader, reached by Tab, nothing cut off."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from earwitness_desktop.look.style import look_of
from earwitness_desktop.system.languages import LANGUAGES, speak
from earwitness_desktop.viewmodels.session import OpenDesk, Session
from earwitness_desktop.views.main_window import MainWindow
from earwitness_desktop.views.privacy.screen import PrivacyScreen
from earwitness_desktop.wiring import DOORS, SCREENS
from helpers import walking
from helpers.languages import made
from helpers.privacy_centre import add_interview, ask, send
from helpers.windows import make_closed, opened

SECTIONS = ("overview", "findings", "people", "pseudonyms", "rules", "export", "sends", "trail")
PLACES = [*(name for name in SCREENS if name != "privacy"), *(f"privacy.{name}" for name in SECTIONS)]
USUAL, SMALL, LARGE = (1240, 820, 100), (720, 480, 100), (1240, 820, 200)


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(tmp_path_factory.mktemp("qm"))


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """A vault with something on every screen."""
    found, desk = opened(make_closed(tmp_path_factory.mktemp("vault")))
    vault = desk.desk.vault
    source = add_interview(vault, "Interview with the harbour master, second part")
    add_interview(vault, "Hearing")
    ask(vault, source)
    send(vault, source)
    for _ in range(4):  # the threads that wait for calls are there before a test counts them
        desk.background.read(lambda: time.sleep(0.1))
    desk.background.write(lambda: None)
    _settle(desk)
    yield found
    found.shut_down()


@pytest.fixture(autouse=True)
def as_before(qapp: QApplication) -> Iterator[None]:
    locale = QLocale()
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.setParent(None)
    QLocale.setDefault(locale)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    look_of().choose("system", 100)


def _settle(desk: OpenDesk | None = None) -> None:
    """Until every answer of the vault has come that was asked for, also by timers of a moment, and all is laid out."""
    quiet = 0
    while quiet < 4:
        time.sleep(0.04)
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        quiet = 0 if desk is not None and desk.background._tasks else quiet + 1


def _window(session: Session, place: str, size: tuple[int, int, int]) -> MainWindow:
    """The window with a place in front, filled."""
    width, height, percent = size
    look_of().choose("system", percent)
    window = MainWindow(session, {}, SCREENS)
    assert session.open_desk is not None
    window._enter(session.open_desk)
    window.resize(width, height)
    window.show()
    window.activateWindow()
    name, _, section = place.partition(".")
    window.go(name)
    page = window.page(name)
    assert page is not None
    if isinstance(page, PrivacyScreen):
        page.section(section)
    if name == "source":
        source = session.open_desk.desk.library.sources()[-1]
        page.show_what((source.id, None))
    _settle(session.open_desk)
    return window


def _problems(window: QWidget) -> dict[str, list[str]]:
    found = {"clipped": walking.clipped(window), "no name": walking.without_name_or_role(window)}
    found["no way by Tab"] = walking.without_keyboard(window)  # last: whoever walks through it changes what it shows
    return {what: which for what, which in found.items() if which}


def _leave(window: MainWindow) -> None:
    window.leave()
    _settle()


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_screen_is_for_everyone(
    qapp: QApplication, session: Session, words: Path, language: str, place: str
) -> None:
    speak(qapp, language, words=words)
    window = _window(session, place, USUAL)
    assert _problems(window) == {}
    _leave(window)


@pytest.mark.parametrize("place", PLACES)
def test_every_screen_reads_from_right_to_left(qapp: QApplication, session: Session, words: Path, place: str) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    window = _window(session, place, USUAL)
    assert _problems(window) == {}
    assert window._rail.mapTo(window, window._rail.rect().center()).x() > window.width() / 2
    _leave(window)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["small", "large text"])
def test_nothing_is_cut_off_in_a_small_window_or_with_large_text(
    qapp: QApplication, session: Session, words: Path, size: tuple[int, int, int], place: str
) -> None:
    speak(qapp, "de", words=words)  # the longest words
    window = _window(session, place, size)
    assert walking.clipped(window) == []
    assert window.width() <= size[0], "the window grew over its size"
    _leave(window)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("door", list(DOORS))
def test_every_door_is_for_everyone(
    qapp: QApplication, words: Path, tmp_path: Path, language: str, door: object
) -> None:
    speak(qapp, language, words=words)
    session = Session(make_closed(tmp_path).folder)
    view = DOORS[door](session)  # type: ignore[index]
    view.resize(900, 700)
    view.show()
    view.activateWindow()
    _settle()
    assert _problems(view) == {}
    session.shut_down()


def test_the_walk_finds_what_is_wrong(qapp: QApplication) -> None:
    """A field without a name, a button without the keyboard, a label that is cut off."""
    window = QWidget()
    column = QVBoxLayout(window)
    field, plain, told = QLineEdit(), QPushButton("Only for a mouse"), QLabel("A sentence that is long")
    plain.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    told.setFixedWidth(30)
    for part in (field, plain, told):
        column.addWidget(part)
    window.show()
    window.activateWindow()
    _settle()
    found = _problems(window)
    assert [one.split()[0] for one in found["no name"]] == ["QLineEdit"]
    assert [one.split()[0] for one in found["no way by Tab"]] == ["QPushButton"]
    assert [one.split()[0] for one in found["clipped"]] == ["QLabel"]
