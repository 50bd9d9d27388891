"""What may happen, asked and changed in words; and what is handed on, seen before and as the policy has it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from earwitness_core.ids import SourceId
from earwitness_core.model import Label
from earwitness_core.privacy.policy.model import Profile
from earwitness_core.privacy.policy.presets import preset
from earwitness_desktop.viewmodels.session import OpenDesk
from earwitness_desktop.views.main_window import MainWindow
from earwitness_desktop.views.privacy.handover import HandoverSection
from earwitness_desktop.views.privacy.rules import RulesSection
from earwitness_desktop.views.privacy.screen import PrivacyScreen
from earwitness_desktop.views.source import SourceScreen
from earwitness_desktop.wiring import SCREENS
from helpers.listened import add_recording
from helpers.policies import own_machine
from helpers.privacy_centre import add_interview, open_desk
from helpers.windows import make_closed, opened, wait_for


@pytest.fixture(autouse=True)
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    yield own_machine(tmp_path, monkeypatch)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[OpenDesk]:
    with open_desk(tmp_path) as made:
        yield made


@pytest.fixture
def source(desk: OpenDesk) -> SourceId:
    return add_interview(desk.desk.vault)


def words(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if not one.isHidden())


class TestRules:
    @pytest.fixture
    def section(self, desk: OpenDesk, source: SourceId) -> RulesSection:
        made = RulesSection(desk)
        made.resize(900, 900)
        made.show()
        wait_for(lambda: made.model.rules and made.choosing.scope.count() == 2)
        return made

    def choose(self, section: RulesSection, name: str, scope: int = 0) -> None:
        card = section.choosing
        card.scope.setCurrentIndex(scope)
        card.preset.setCurrentIndex(card.preset.findData(name))
        card.preset.activated.emit(card.preset.currentIndex())
        wait_for(lambda: card._candidate is not None and card._candidate.document.policy.name == name)

    def test_what_is_in_force_is_told_in_words(self, section: RulesSection) -> None:
        assert "nothing-leaves, for the vault: Content stays on this machine." in words(section._in_force)
        assert "Content may go to: nowhere" in words(section._in_force)

    def test_a_question_about_a_source_is_answered_with_the_rule(self, section: RulesSection) -> None:
        section.asking.source.setText("Interview")
        section.asking.ask()
        wait_for(lambda: "may.export.restricted" in words(section.asking))
        assert not section.asking.label.isEnabled()

    def test_a_question_about_a_label_goes_to_a_host(self, section: RulesSection) -> None:
        section.asking.host.setText("llm.example.eu")
        section.asking.ask()
        wait_for(lambda: "is not on the list of the policy nothing-leaves" in words(section.asking))

    def test_a_stricter_policy_is_set_without_a_reason(self, section: RulesSection, desk: OpenDesk) -> None:
        self.choose(section, "research-ethics")
        assert section.choosing.set.isEnabled() == (not section.choosing._candidate.weaker)  # type: ignore[union-attr]
        section.choosing.reason.setText("study")
        section.choosing.set.click()
        wait_for(lambda: section.notice.text == "research-ethics is in force.")
        wait_for(lambda: "research-ethics, for the vault" in words(section._in_force))
        assert desk.desk.policies.in_force()[-1].policy.name == "research-ethics"

    def test_what_lets_something_out_shows_the_notice_and_wants_a_reason(self, section: RulesSection) -> None:
        self.choose(section, "company-investigation")
        card = section.choosing
        assert "It allows more than what is in force:" in card._changes.text()
        assert not card._notice.isHidden() and not card.set.isEnabled()
        card.reason.setText("agreed")
        assert not card.set.isEnabled()
        card.read.setChecked(True)
        assert card.set.isEnabled()
        card.set.click()
        wait_for(lambda: section.notice.text == "company-investigation is in force.")

    def test_a_project_has_its_own_and_loses_it_with_a_reason(self, section: RulesSection, desk: OpenDesk) -> None:
        self.choose(section, "research-ethics", scope=1)
        section.choosing.set.click()
        wait_for(lambda: "for the project Harbour" in words(section._in_force))
        section.choosing.scope.setCurrentIndex(1)
        section.choosing.scope.activated.emit(1)
        assert not section.choosing.lift.isHidden()
        section.choosing.reason.setText("study ended")
        section.choosing.lift.click()
        wait_for(lambda: "for the project Harbour" not in words(section._in_force))

    def test_a_file_that_is_no_policy_is_told(
        self, section: RulesSection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        file = tmp_path / "ours.toml"
        file.write_text("name = 3\n")
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
        section.choosing.file.click()
        wait_for(lambda: section.notice.text)
        assert section.choosing.set.isHidden()

    def test_a_policy_from_a_file_is_told_and_set(
        self, section: RulesSection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        file = tmp_path / "ours.toml"
        file.write_text(preset("research-ethics").content.decode().replace('"research-ethics"', '"ours"'))
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
        section.choosing.file.click()
        wait_for(lambda: "ours 1" in section.choosing._about.text())
        section.choosing.set.click()
        wait_for(lambda: section.notice.text == "ours is in force.")

    def test_a_label_is_raised_at_once_and_lowered_with_a_reason_only(
        self, section: RulesSection, desk: OpenDesk, source: SourceId
    ) -> None:
        card = section.labelling
        card.source.setText("Interview")
        card.label.setCurrentIndex(card.label.findData(Label.INTERNAL))
        card.set.click()
        wait_for(lambda: "reason" in section.notice.text.lower())
        card.reason.setText("no names in it")
        card.set.click()
        wait_for(lambda: desk.desk.labels.in_force(source) is Label.INTERNAL)
        wait_for(lambda: "1 internal" in card._counts.text())

    def test_a_project_gets_a_label(self, section: RulesSection, desk: OpenDesk) -> None:
        card = section.labelling
        card.label.setCurrentIndex(card.label.findData(Label.RESTRICTED))
        card.set.click()
        wait_for(lambda: "Harbour: restricted" in card._projects.text())

    def test_what_happened_to_a_label_is_told(self, section: RulesSection, desk: OpenDesk, source: SourceId) -> None:
        card = section.labelling
        card.history.click()
        wait_for(lambda: "never changed" in card.remembered.text())
        desk.desk.labels.set_source(source, Label.RESTRICTED)
        desk.desk.labels.set_source(source, Label.INTERNAL, "no names in it")
        card.source.setText("Interview")
        card.history.click()
        wait_for(lambda: "restricted → internal" in card.remembered.text())
        name, last, first = card.remembered.text().split("\n")
        assert name == "Interview:" and last.endswith("no names in it") and "confidential → restricted" in first
        section.forget()
        assert card.remembered.text() == ""

    def test_forgetting_clears_every_card(self, section: RulesSection) -> None:
        section.asking.source.setText("Interview")
        section.forget()
        assert section.asking.source.text() == "" and section.labelling._projects.text() == ""
        assert section.choosing.set.isHidden()


class TestHandover:
    @pytest.fixture
    def searched(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """As after the jobs have run."""
        monkeypatch.setattr("earwitness_core.privacy.review.reading.KeptFindings.searched", lambda *_: True)

    @pytest.fixture
    def section(self, desk: OpenDesk, source: SourceId, searched: None) -> HandoverSection:
        made = HandoverSection(desk)
        made.resize(900, 700)
        made.show()
        made.show_what([source])
        wait_for(lambda: "diabetes" in made.paper.toPlainText())
        return made

    def pick(self, section: HandoverSection, as_format: str) -> None:
        section.format.setCurrentIndex(section.format.findData(as_format))
        section.format.activated.emit(section.format.currentIndex())

    def hide(self, section: HandoverSection, profile: Profile) -> None:
        section.profile.setCurrentIndex(section.profile.findData(profile))
        section.profile.activated.emit(section.profile.currentIndex())

    def test_nothing_is_written_before_something_is_chosen(self, desk: OpenDesk) -> None:
        section = HandoverSection(desk)
        section.show()
        assert not section.write.isEnabled()
        assert "Choose sources" in section._policy.text()

    @pytest.mark.parametrize("as_format", ["txt", "srt", "vtt", "csv", "json"])
    def test_what_is_seen_is_what_is_written(
        self, section: HandoverSection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, as_format: str
    ) -> None:
        self.pick(section, as_format)
        wait_for(lambda: section._name.text().endswith(as_format))
        file = tmp_path / f"out.{as_format}"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
        section.write.click()
        wait_for(lambda: "1 file" in section.notice.text and str(file) in section.notice.text)
        assert file.read_text("utf-8").replace("\r\n", "\n") == section.preview.toPlainText()
        assert file.stat().st_mode & 0o077 == 0

    def test_a_profile_hides_what_was_found_in_the_look_of_it(self, section: HandoverSection) -> None:
        self.pick(section, "txt")
        self.hide(section, Profile.MASK)
        wait_for(lambda: "█████" in section.preview.toPlainText())
        assert "diabetes" not in section.preview.toPlainText() and "Anna" not in section.preview.toPlainText()
        assert not section.confirmed.isHidden()

    def test_what_the_policy_demands_is_told_and_done(self, section: HandoverSection, desk: OpenDesk) -> None:
        desk.desk.policies.set(preset("research-ethics"))
        self.pick(section, "txt")
        wait_for(lambda: "The policy demands: Generalised." in section._policy.text())
        assert "Anna" not in section.preview.toPlainText()

    def test_what_nobody_searched_is_refused_in_words(self, desk: OpenDesk, source: SourceId) -> None:
        section = HandoverSection(desk)
        section.show()
        section.show_what([source])
        self.hide(section, Profile.MASK)
        wait_for(lambda: "Nobody has looked for personal data" in section._policy.text())
        assert not section.write.isEnabled() and section.preview.toPlainText() == ""

    def test_several_go_into_a_folder(
        self, section: HandoverSection, desk: OpenDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        add_interview(desk.desk.vault, "Second")
        section.model.choose_project("Harbour")
        wait_for(lambda: len(section.model.wanted.sources) == 2)
        folder = tmp_path / "out"
        folder.mkdir()
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
        wait_for(section.write.isEnabled)
        section.write.click()
        wait_for(lambda: "2 file" in section.notice.text)
        assert len(list(folder.glob("*.docx"))) == 2

    def test_a_place_that_cannot_be_written_is_told(
        self, section: HandoverSection, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("/nowhere/at/all.docx", ""))
        section.write.click()
        wait_for(lambda: "cannot be written" in section.notice.text)
        assert section.write.isEnabled()

    def test_the_suggested_name_does_not_tell_what_is_hidden(self, section: HandoverSection) -> None:
        self.hide(section, Profile.REMOVE)
        assert section._stem(section.model.wanted) == "Source"

    def test_looking_is_no_export_and_writing_is_one(
        self, section: HandoverSection, desk: OpenDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def exported() -> int:
            from earwitness_core.audit import Filter, events

            with desk.desk.vault.read() as session:
                return len(list(events(session, Filter(action="transcript.export"))))

        assert exported() == 0
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "a.docx"), ""))
        section.write.click()
        wait_for(lambda: section.notice.text)
        assert exported() == 1

    def test_forgetting_shows_nothing(self, section: HandoverSection) -> None:
        section.forget()
        assert section.preview.toPlainText() == "" and section._what.text() == ""


def test_export_is_a_command_that_takes_what_is_selected(tmp_path: Path) -> None:
    session, _ = opened(make_closed(tmp_path))
    window = MainWindow(session, {}, SCREENS)
    window._enter(session.open_desk)  # type: ignore[arg-type]
    window.show()
    assert window.commands.do("export.open")
    page = window.page("privacy")
    assert page is not None and type(page.front).__name__ == "HandoverSection"  # type: ignore[attr-defined]
    session.shut_down()


def test_the_source_that_is_open_is_what_is_exported(tmp_path: Path) -> None:
    session, desk = opened(make_closed(tmp_path))
    interview = add_recording(desk.desk.vault)
    window = MainWindow(session, {}, SCREENS)
    window._enter(desk)
    window.show()
    window.go("source", (interview, None))
    source = window.page("source")
    assert isinstance(source, SourceScreen)
    wait_for(lambda: source.model.is_complete)
    assert window.commands.do("export.open")
    privacy = window.page("privacy")
    assert isinstance(privacy, PrivacyScreen)
    section = privacy.front
    assert isinstance(section, HandoverSection)
    wait_for(lambda: [one.id for one in section.model.wanted.sources] == [interview])
    window.leave()
    session.shut_down()
