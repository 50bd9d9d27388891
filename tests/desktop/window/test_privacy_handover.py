"""Handing on: a document is looked at as it will be, a project goes as a database, the real chooser says where to."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from earwitness_core.ids import SourceId
from earwitness_core.privacy.policy.model import Profile
from earwitness_desktop.viewmodels.privacy.paper import FACT, HEAD, TEXT, TITLE, read_back
from earwitness_desktop.viewmodels.session import OpenDesk
from earwitness_desktop.views.privacy.handover import HandoverSection
from helpers.choosers import choosing
from helpers.conversations import add_source, add_transcript
from helpers.policies import own_machine
from helpers.privacy_centre import add_interview, open_desk
from helpers.shelf import put_suspect
from helpers.windows import wait_for


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenDesk]:
    own_machine(tmp_path, monkeypatch)
    with open_desk(tmp_path) as made:
        yield made


@pytest.fixture
def source(desk: OpenDesk) -> SourceId:
    return add_interview(desk.desk.vault)


@pytest.fixture
def section(desk: OpenDesk, source: SourceId, monkeypatch: pytest.MonkeyPatch) -> HandoverSection:
    monkeypatch.setattr("earwitness_core.privacy.review.reading.KeptFindings.searched", lambda *_: True)  # by the jobs
    made = HandoverSection(desk)
    made.resize(900, 800)
    made.show()
    made.show_what([source])
    wait_for(made.write.isEnabled)
    return made


def pick(section: HandoverSection, as_format: str) -> None:
    section.format.setCurrentIndex(section.format.findData(as_format))
    section.format.activated.emit(section.format.currentIndex())


def hide(section: HandoverSection, profile: Profile) -> None:
    section.profile.setCurrentIndex(section.profile.findData(profile))
    section.profile.activated.emit(section.profile.currentIndex())


def test_a_word_document_is_read_back_as_it_will_stand_on_paper(section: HandoverSection) -> None:
    wait_for(lambda: section._looked.currentWidget() is section.paper and section.paper.toPlainText())
    told = section.paper.toPlainText()
    assert "Interview" in told and "diabetes" in told and "Restricted" in told
    assert section._name.text() == "Interview.docx"
    pick(section, "txt")
    wait_for(lambda: section._looked.currentWidget() is section.preview and "diabetes" in section.preview.toPlainText())
    assert section.paper.toPlainText() == ""


def test_what_is_hidden_is_hidden_on_paper(section: HandoverSection) -> None:
    hide(section, Profile.MASK)
    wait_for(lambda: "█████" in section.paper.toPlainText())
    assert "diabetes" not in section.paper.toPlainText() and "Anna" not in section.paper.toPlainText()


def test_lines_of_a_document_are_what_they_are(desk: OpenDesk) -> None:
    source = add_source(desk.desk.vault, "Hearing")
    transcript = add_transcript(desk.desk.vault, source, [("Ben", "nobody saw the ship")])
    put_suspect(desk.desk.vault, transcript, "loop", 0, 6)
    lines = read_back(desk.desk.exports.export(source, "docx").content)
    assert lines[0].kind == HEAD and lines[1].kind == TITLE and lines[1].text == "Hearing"
    assert {one.kind for one in lines[2:]} == {FACT, TEXT}
    said = lines[-1]
    assert [one.text for one in said.pieces if one.bold] == ["Ben: "]
    assert [one.text for one in said.pieces if one.marked] == ["nobody"]


def test_of_a_long_text_only_the_first_pages_are_made(desk: OpenDesk) -> None:
    source = add_source(desk.desk.vault, "Long")
    add_transcript(desk.desk.vault, source, [("Ben", f"sentence number {at}") for at in range(230)])
    seen = desk.desk.exports.preview(source, "docx")
    text = "\n".join(one.text for one in read_back(seen.content))
    assert not seen.is_whole
    assert "sentence number 199" in text and "sentence number 200" not in text


def test_a_project_goes_as_a_database_and_single_sources_do_not(
    section: HandoverSection, desk: OpenDesk, tmp_path: Path
) -> None:
    pick(section, "sqlite")
    wait_for(lambda: "whole project" in section._policy.text())
    assert not section.write.isEnabled()
    section._project.setCurrentIndex(1)
    section._project.activated.emit(1)
    wait_for(section.write.isEnabled)
    assert section.preview.toPlainText() == ""
    file = tmp_path / "harbour.sqlite"
    with choosing(file) as seen:
        section.write.click()
    assert seen[0].endswith("Harbour.sqlite")
    wait_for(lambda: "1 file" in section.notice.text)
    with sqlite3.connect(file) as database:
        [said] = database.execute("SELECT text FROM segments").fetchall()
    database.close()
    assert "diabetes" in said[0]
    assert file.stat().st_mode & 0o077 == 0


def test_a_database_under_a_profile_says_nothing_of_what_is_hidden(section: HandoverSection, tmp_path: Path) -> None:
    hide(section, Profile.MASK)
    pick(section, "sqlite")
    section.model.choose_project("Harbour")
    wait_for(lambda: section.model.wanted.project is not None and section.write.isEnabled())
    file = tmp_path / "masked.sqlite"
    with choosing(file) as seen:
        section.write.click()
    assert seen[0].endswith("Project.sqlite")
    wait_for(lambda: "1 file" in section.notice.text)
    raw = file.read_bytes()
    assert b"diabetes" not in raw and b"Anna" not in raw and b"Harbour" not in raw


def test_whoever_chooses_no_place_writes_nothing(section: HandoverSection, tmp_path: Path) -> None:
    with choosing(None) as seen:
        section.write.click()
    assert len(seen) == 1 and section.notice.text == "" and section.write.isEnabled()
