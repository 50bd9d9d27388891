"""The privacy centre: what left, who is meant, what waits for a word, who did what."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from earwitness_core.audit import Filter
from earwitness_core.privacy.egress.records import Proof
from earwitness_desktop.viewmodels import pages
from earwitness_desktop.viewmodels.session import OpenDesk
from earwitness_desktop.views.privacy.overview import OverviewSection
from earwitness_desktop.views.privacy.people import PeopleSection
from earwitness_desktop.views.privacy.screen import PrivacyScreen
from earwitness_desktop.views.privacy.sends import SendsSection
from earwitness_desktop.views.privacy.trail import TrailSection
from helpers.conversations import add_project
from helpers.privacy_centre import BODY, add_interview, ask, open_desk, send
from helpers.windows import wait_for


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[OpenDesk]:
    with open_desk(tmp_path) as made:
        yield made


class TestOverview:
    @pytest.fixture
    def section(self, desk: OpenDesk) -> OverviewSection:
        made = OverviewSection(desk)
        made.show()
        wait_for(lambda: made.model.overview)
        return made

    def test_a_new_vault_says_that_nothing_left(self, section: OverviewSection) -> None:
        assert section._left.text() == "0 bytes have left this machine."
        assert section._left_more.text().startswith("Nothing of what is in this vault was ever sent.")
        assert section._policy[1].text() == "Content stays on this machine."
        assert "nothing-leaves" in section._policy[2].text()

    def test_what_went_is_counted_at_once(self, section: OverviewSection, desk: OpenDesk) -> None:
        send(desk.desk.vault)
        wait_for(lambda: section._left.text() == "300 bytes have left this machine.")
        assert "llm.example.eu" in section._left_more.text()

    def test_what_waits_is_told_with_its_number(self, section: OverviewSection, desk: OpenDesk) -> None:
        ask(desk.desk.vault, add_interview(desk.desk.vault))
        wait_for(lambda: section._findings[1].text().startswith("4"))
        wait_for(lambda: section._sends[1].text().startswith("1"))
        assert "1 restricted" in section._labels[2].text()

    @pytest.mark.parametrize(
        ("card", "wanted"), [("_findings", "findings"), ("_sends", "sends"), ("_trail", "trail"), ("_policy", "rules")]
    )
    def test_each_card_leads_to_more(self, section: OverviewSection, card: str, wanted: str) -> None:
        gone: list[str] = []
        section.go.connect(gone.append)
        getattr(section, card)[3].click()
        assert gone == [wanted]

    def test_asleep_it_reads_nothing_and_awake_it_has_the_news(self, section: OverviewSection, desk: OpenDesk) -> None:
        section.hide()
        send(desk.desk.vault)
        before = section._left.text()
        section.show()
        wait_for(lambda: section._left.text() != before)

    def test_forgetting_clears_every_word(self, section: OverviewSection) -> None:
        section.forget()
        assert section._left.text() == section._policy[1].text() == ""


class TestPeople:
    @pytest.fixture
    def section(self, desk: OpenDesk) -> PeopleSection:
        add_interview(desk.desk.vault)
        made = PeopleSection(desk)
        made.show()
        wait_for(lambda: made.model.rows.rowCount() == 1)
        return made

    def test_who_is_meant_has_a_row(self, section: PeopleSection) -> None:
        texts = [section.model.rows.index(0, column).data() for column in range(4)]
        assert texts == ["1", "Anna Bauer", "", "1"]

    def test_a_participant_is_entered(self, section: PeopleSection) -> None:
        section._new.setText("Ben Carter")
        section._new.returnPressed.emit()
        wait_for(lambda: section.model.rows.rowCount() == 2)
        assert section._new.text() == ""

    def test_one_is_renamed(self, section: PeopleSection) -> None:
        section.table.selectRow(0)
        section._name.setText("The witness")
        section._note.setText("heard in May")
        section._save.click()
        wait_for(lambda: section.model.rows.index(0, 1).data() == "The witness")
        assert section.model.rows.index(0, 5).data() == "heard in May"

    def test_two_are_merged_and_taken_apart_again(self, section: PeopleSection) -> None:
        section.model.add("Ben Carter")
        wait_for(lambda: section.model.rows.rowCount() == 2)
        section.table.selectAll()
        assert "person 1" in section._merges.text()
        section._merge.click()
        wait_for(lambda: section.model.rows.rowCount() == 1)
        section.undo_button.click()
        wait_for(lambda: section.model.rows.rowCount() == 2)

    def test_a_name_is_split_off(self, section: PeopleSection, desk: OpenDesk) -> None:
        add_interview(desk.desk.vault, "Second", who="Ben Carter")
        wait_for(lambda: section.model.rows.rowCount() == 2)
        section.table.selectAll()
        section._merge.click()
        wait_for(lambda: section.model.rows.rowCount() == 1)
        section.table.selectRow(0)
        next(one for one in section._boxes if one.text() == "Ben Carter").setChecked(True)
        section._split.click()
        wait_for(lambda: section.model.rows.rowCount() == 2)
        assert section.model.rows.index(1, 1).data() == "Ben Carter"

    def test_a_split_of_nobody_is_refused_in_words(self, section: PeopleSection, desk: OpenDesk) -> None:
        person = section.model.rows.row(0)
        assert person is not None
        section.model.split(person, ["Nobody"])
        wait_for(lambda: "nobody on one side" in section.notice.text)

    def test_a_vault_without_anybody_says_so(self, desk: OpenDesk) -> None:
        add_project(desk.desk.vault, "Empty")
        section = PeopleSection(desk)
        section.show()
        wait_for(lambda: section._parts.currentIndex() == 1)


class TestSends:
    @pytest.fixture
    def section(self, desk: OpenDesk) -> SendsSection:
        made = SendsSection(desk)
        made.resize(900, 700)
        made.show()
        wait_for(lambda: made.model.sends)
        return made

    def test_the_ledger_of_a_new_vault_is_empty(self, section: SendsSection) -> None:
        assert "Nothing was ever sent." in section._total.text()
        assert section.model.ledger.rowCount() == 0
        assert section.request.isHidden()

    def test_a_row_opens_with_all_that_is_on_record(self, section: SendsSection, desk: OpenDesk) -> None:
        send(desk.desk.vault, add_interview(desk.desk.vault))
        wait_for(lambda: section.model.ledger.rowCount() == 1)
        section.table.selectRow(0)
        told = " ".join(one for pair in section._entry._lines(section._entry.sent) for one in pair)  # type: ignore[arg-type]
        for part in ("llm.example.eu:443", "DE", "may.ask.internal", "internal", "Masked: 2 person", "1 source"):
            assert part in told
        assert section._entry._payload.isHidden()

    def test_what_went_is_shown_on_demand_only(self, section: SendsSection, desk: OpenDesk) -> None:
        send(desk.desk.vault)
        wait_for(lambda: section.model.ledger.rowCount() == 1)
        section.table.selectRow(0)
        section._entry.show_bytes.click()
        wait_for(lambda: section._entry._payload.toPlainText() == BODY.decode())

    def test_a_request_shows_exactly_what_would_leave(self, section: SendsSection, desk: OpenDesk) -> None:
        ask(desk.desk.vault, add_interview(desk.desk.vault, "Hearing"))
        wait_for(lambda: not section.request.isHidden())
        assert section.request._payload.toPlainText() == BODY.decode()
        assert "llm.example.eu (DE)" in section.request._title.text()
        assert "Hearing" in section.request._about.text()

    def test_a_word_lets_it_go_once(self, section: SendsSection, desk: OpenDesk) -> None:
        waiting = ask(desk.desk.vault)
        wait_for(lambda: section.request.shown)
        section.request.approve.click()
        wait_for(lambda: "Allowed once" in section.notice.text)
        assert desk.desk.egress.approvals.find(waiting).state == "approved"
        wait_for(lambda: section.request.isHidden())

    def test_a_word_keeps_it_in_with_the_reason(self, section: SendsSection, desk: OpenDesk) -> None:
        waiting = ask(desk.desk.vault)
        wait_for(lambda: section.request.shown)
        section.request.reason.setText("names in it")
        section.request.refuse.click()
        wait_for(lambda: section.notice.text == "It does not go.")
        assert desk.desk.egress.approvals.find(waiting).state == "refused"

    def test_several_requests_come_one_after_another(self, section: SendsSection, desk: OpenDesk) -> None:
        ask(desk.desk.vault)
        ask(desk.desk.vault, body=b'{"other": 1}')
        wait_for(lambda: section.model.sends is not None and len(section.model.sends.requests) == 2)
        section.request.refuse.click()
        wait_for(lambda: section.model.sends is not None and len(section.model.sends.requests) == 1)
        assert section.request.shown is not None

    def test_the_ledger_is_verified(self, section: SendsSection, desk: OpenDesk) -> None:
        send(desk.desk.vault)
        section._verify.click()
        wait_for(lambda: "has the hash on record" in section.notice.text)

    def test_a_wrong_payload_is_told_loudly(self, section: SendsSection) -> None:
        section._tell_proof(Proof(3, 2, 0, ("abc",)))
        assert section.notice.property("tone") == "bad"

    def test_a_payload_of_sound_is_not_shown_as_text(self, section: SendsSection) -> None:
        section._entry.show_payload(b"\xff\xfe\x00\x80" * 10)
        assert section._entry._payload.toPlainText() == "40 bytes that are no text."

    def test_forgetting_shows_no_payload(self, section: SendsSection, desk: OpenDesk) -> None:
        ask(desk.desk.vault)
        wait_for(lambda: section.request.shown)
        section.forget()
        assert section.request._payload.toPlainText() == ""
        assert section.model.ledger.rowCount() == 0


class TestTrail:
    @pytest.fixture
    def section(self, desk: OpenDesk) -> TrailSection:
        made = TrailSection(desk)
        made.resize(900, 600)
        made.show()
        wait_for(lambda: made.model.rows.rowCount())
        return made

    def test_the_newest_event_stands_first(self, section: TrailSection) -> None:
        numbers = [section.model.rows.row(at).seq for at in range(section.model.rows.rowCount())]  # type: ignore[union-attr]
        assert numbers == sorted(numbers, reverse=True)
        assert section.model.rows.index(section.model.rows.rowCount() - 1, 3).data() == "Trail begun"

    def test_a_long_trail_comes_in_pages(
        self, section: TrailSection, desk: OpenDesk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(pages, "PAGE", 4)
        for _ in range(5):
            with desk.desk.vault.write(actor="anna", action="test.act"):
                pass
        section.model.narrow(Filter())
        wait_for(lambda: section.model.rows.rowCount() == 4)
        while section.model.rows.canFetchMore(section.table.rootIndex()):
            section.model.rows.fetchMore(section.table.rootIndex())
            wait_for(lambda: not section.model.rows._reading)
        assert section.model.rows.row(section.model.rows.rowCount() - 1).seq == 1  # type: ignore[union-attr]

    def test_it_is_narrowed_by_who_and_what(self, section: TrailSection, desk: OpenDesk) -> None:
        with desk.desk.vault.write(actor="anna", action="label.set", reason="asked for"):
            pass
        section.actor.setText("anna")
        section.actor.returnPressed.emit()
        wait_for(lambda: section.model.rows.rowCount() == 1)
        assert section.model.rows.index(0, 3).data() == "Label set"
        assert section.model.rows.index(0, 5).data() == "asked for"
        section.group.setCurrentIndex(section.group.findData("egress"))
        section.group.activated.emit(section.group.currentIndex())
        wait_for(lambda: section.model.rows.rowCount() == 0)

    def test_a_source_that_is_not_there_is_told(self, section: TrailSection) -> None:
        section.source.setText("Nobody")
        section.source.returnPressed.emit()
        wait_for(lambda: "There is no source Nobody" in section.notice.text)

    def test_verifying_says_that_it_is_whole(self, section: TrailSection) -> None:
        section.verify.click()
        assert not section.verify.isEnabled()
        wait_for(lambda: "The trail is whole" in section.notice.text)
        assert section.verify.isEnabled() and section.progress.isHidden()

    def test_verifying_finds_an_event_that_was_changed(self, section: TrailSection, desk: OpenDesk) -> None:
        with desk.desk.vault.maintenance() as connection:
            for (name,) in connection.execute(
                "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'trail'"
            ).fetchall():
                connection.execute(f"DROP TRIGGER {name}")
            connection.execute("UPDATE trail SET actor = 'nobody' WHERE seq = 1")
        section.verify.click()
        wait_for(lambda: "not whole" in section.notice.text)
        assert section.notice.property("tone") == "bad"

    def test_the_custody_of_a_source_says_whether_it_went_out(self, section: TrailSection, desk: OpenDesk) -> None:
        source = add_interview(desk.desk.vault, "Hearing")
        send(desk.desk.vault, source)
        section.source.setText("Hearing")
        section.follow.click()
        wait_for(lambda: not section.custody.isHidden())
        wait_for(lambda: section.model.wanted.source == source)

    def test_a_part_is_handed_out_signed(
        self, section: TrailSection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        folder = tmp_path / "part"
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
        section.reason.setText("for the court")
        section.export.click()
        wait_for(lambda: "Signed by the key" in section.notice.text)
        assert json.loads((folder / "trail.json").read_text())["format"] == "earwitness-audit/1"
        assert (folder / "report.pdf").exists()


class TestScreen:
    def test_sections_are_made_when_they_are_looked_at(self, desk: OpenDesk) -> None:
        screen = PrivacyScreen(desk)
        screen.show()
        assert list(screen._sections) == ["overview"]
        screen.show_what("trail")
        assert isinstance(screen.front, TrailSection)

    def test_another_screen_asks_for_the_findings_of_a_source(self, desk: OpenDesk) -> None:
        source = add_interview(desk.desk.vault)
        screen = PrivacyScreen(desk)
        screen.show()
        screen.show_what(("findings", source))
        section = screen.section("findings")
        wait_for(lambda: section.model.rows.rowCount() == 4)  # type: ignore[attr-defined]
        assert section.model.source == source  # type: ignore[attr-defined]

    def test_where_there_is_little_room_the_side_shows_icons(self, desk: OpenDesk) -> None:
        screen = PrivacyScreen(desk)
        screen.show()
        screen.resize(1000, 600)
        assert screen.list.item(0).text() == "Overview"
        screen.resize(600, 480)
        assert screen.list.item(0).text() == ""
        assert screen.list.item(0).toolTip() == "Overview"
