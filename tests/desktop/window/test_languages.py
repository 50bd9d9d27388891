"""The window speaks five languages, all of it: nothing untranslated, nothing stale, no placeholder lost on the way."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from earwitness_core.privacy.findings.found import Kind
from earwitness_desktop.actions import COMMANDS
from earwitness_desktop.system import languages
from earwitness_desktop.system.languages import LANGUAGES, speak
from earwitness_desktop.views.privacy.naming import kind_word
from helpers.languages import TRANSLATED, WORDS, Word, in_the_code, made, words

_PLACES = re.compile(r"\{\w*\}|%L?[n\d]")


@pytest.fixture(scope="module")
def code(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, str, bool]]:
    return in_the_code(tmp_path_factory.mktemp("code"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(tmp_path_factory.mktemp("qm"))


@pytest.fixture(autouse=True)
def own_language(qapp: QApplication) -> Iterator[None]:
    """Whatever a test speaks, the next one hears the texts as they are written."""
    before = QLocale()
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.setParent(None)
    QLocale.setDefault(before)


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_text_of_the_window_is_there_and_none_that_is_gone(
    language: str, code: set[tuple[str, str, bool]]
) -> None:
    there = {(one.context, one.source, one.counts) for one in words(WORDS / f"earwitness_{language}.ts")}
    assert sorted(code - there) == [], "bring them in with `make i18n`, then translate"
    assert sorted(there - code) == [], "take them out with `make i18n`"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated_in_all_its_forms(language: str) -> None:
    every = words(WORDS / f"earwitness_{language}.ts")
    assert [one for one in every if not one.is_finished or not all(form.strip() for form in one.forms)] == []


def test_english_counts_in_words(code: set[tuple[str, str, bool]]) -> None:
    english = words(WORDS / "earwitness_en.ts")
    assert {(one.context, one.source) for one in english} == {(where, text) for where, text, counts in code if counts}
    assert [one for one in english if any("(s)" in form for form in one.forms)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_placeholder_is_lost_or_made_up(language: str) -> None:
    def is_wrong(word: Word) -> bool:
        wanted = sorted(_PLACES.findall(word.source))
        without = [one for one in wanted if one != "%n"]  # “last day” needs no number
        return any(
            sorted(_PLACES.findall(form)) not in (wanted, without if word.counts else wanted) for form in word.forms
        )

    assert [one for one in words(WORDS / f"earwitness_{language}.ts") if is_wrong(one)] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_what_goes_on_is_marked_so_in_every_language(language: str) -> None:
    every = words(WORDS / f"earwitness_{language}.ts")
    wrong = [one for one in every if one.source.endswith("…") and not all(form.endswith("…") for form in one.forms)]
    assert wrong == []


@pytest.mark.parametrize(
    ("language", "wanted"), [("de", "Person"), ("fr", "Personne"), ("es", "Persona"), ("nl", "Persoon")]
)
def test_a_language_that_was_chosen_is_spoken(qapp: QApplication, folder: Path, language: str, wanted: str) -> None:
    assert speak(qapp, language, words=folder) == language
    assert kind_word(Kind.PERSON) == wanted
    assert QLocale().language() == QLocale(language).language()


def test_plurals_follow_the_language(qapp: QApplication, folder: Path) -> None:
    def told(count: int) -> str:
        return QCoreApplication.translate("OverviewSection", "%n finding(s) to look at.", None, count)

    speak(qapp, "en", words=folder)
    assert (told(1), told(3)) == ("1 finding to look at.", "3 findings to look at.")
    speak(qapp, "de", words=folder)
    assert (told(1), told(3)) == ("1 Fund ist anzusehen.", "3 Funde sind anzusehen.")
    speak(qapp, "fr", words=folder)
    assert told(0) == "0 détection à examiner."


def test_another_language_takes_the_place_of_the_one_before(qapp: QApplication, folder: Path) -> None:
    speak(qapp, "de", words=folder)
    speak(qapp, "en", words=folder)
    assert kind_word(Kind.HEALTH) == "Health"


def test_a_copy_without_words_speaks_as_it_is_written(qapp: QApplication, tmp_path: Path) -> None:
    speak(qapp, "de", words=tmp_path)
    assert kind_word(Kind.HEALTH) == "Health"


def test_a_language_that_nobody_speaks_here_is_english(qapp: QApplication, folder: Path) -> None:
    assert speak(qapp, "fi", words=folder) == "en"


def test_words_of_qt_itself_are_translated(qapp: QApplication, folder: Path) -> None:
    speak(qapp, "de", words=folder)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_command_has_a_title_of_its_own(qapp: QApplication, folder: Path, language: str) -> None:
    """Two commands of a group that are called the same cannot be told apart in the palette of commands."""
    speak(qapp, language, words=folder)
    titles = [(command.group_text, command.text) for command in COMMANDS]
    assert sorted({one for one in titles if titles.count(one) > 1}) == []


@pytest.mark.parametrize(
    ("surroundings", "wanted"),
    [
        ({}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "de_AT.UTF-8"}, "de"),
        ({"LANG": "fr_FR@euro"}, "fr"),
        ({"LANG": "de_DE.UTF-8", "LC_MESSAGES": "nl_NL.UTF-8"}, "nl"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "es_ES.UTF-8"}, "es"),
        ({"LANG": "de_DE.UTF-8", "LANGUAGE": "de"}, "de"),
        ({"LANG": "de_DE.UTF-8", "LANGUAGE": "fr:de"}, None),
        ({"LANG": "de_DE.UTF-8", "LC_TIME": "ar_EG.UTF-8"}, None),
        ({"LANG": "ar_EG.UTF-8"}, None),
        ({"LANG": "fi_FI.UTF-8"}, None),
    ],
)
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere the environment says nothing")
def test_the_environment_is_believed_where_it_names_one_language(
    monkeypatch: pytest.MonkeyPatch, surroundings: dict[str, str], wanted: str | None
) -> None:
    """Else Qt is asked, whose answer it has to be (decision 0187)."""
    for name in ("LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LC_NUMERIC", "LC_TIME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in surroundings.items():
        monkeypatch.setenv(name, value)
    assert languages._by_environment() == wanted
    if wanted is not None:
        assert next(iter(QLocale.system().uiLanguages()), "C").split("-")[0] in (wanted, "C")
