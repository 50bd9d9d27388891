"""Pseudonyms in the window: listed without what is behind them, looked behind for a reason on record, renamed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from earwitness_core.audit import Filter, events
from earwitness_core.exports import Wish
from earwitness_core.privacy.policy.model import Profile
from earwitness_desktop.viewmodels.session import OpenDesk
from earwitness_desktop.views.privacy.tokens import TokensSection
from helpers.policies import own_machine
from helpers.privacy_centre import add_interview, open_desk
from helpers.windows import wait_for


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenDesk]:
    own_machine(tmp_path, monkeypatch)
    with open_desk(tmp_path) as made:
        yield made


@pytest.fixture
def section(desk: OpenDesk, monkeypatch: pytest.MonkeyPatch) -> TokensSection:
    monkeypatch.setattr("earwitness_core.privacy.review.reading.KeptFindings.searched", lambda *_: True)  # by the jobs
    source = add_interview(desk.desk.vault)
    assert "Person 1" in desk.desk.exports.export(source, "txt", wish=Wish(Profile.PSEUDONYMISE)).text
    made = TokensSection(desk)
    made.resize(900, 600)
    made.show()
    wait_for(lambda: made.model.rows.rowCount() > 2)
    return made


def choose(section: TokensSection, token: str) -> None:
    rows = section.model.rows
    section.table.selectRow(next(at for at in range(rows.rowCount()) if rows.index(at, 0).data() == token))


def cells(section: TokensSection) -> str:
    rows = section.model.rows
    return "\n".join(
        str(rows.index(row, column).data()) for row in range(rows.rowCount()) for column in range(rows.columnCount())
    )


def test_tokens_are_listed_without_what_is_behind_them(section: TokensSection) -> None:
    told = cells(section)
    assert "Person 1" in told and "Person" in told
    for real in ("Anna", "Rotterdam", "0171"):
        assert real not in told
    assert section._card.isHidden()


def test_whoever_looks_behind_one_says_why_and_is_on_record(section: TokensSection, desk: OpenDesk) -> None:
    choose(section, "Person 1")
    section.reveal.click()
    wait_for(lambda: "on record" in section.notice.text)
    assert section.behind.isHidden()
    section.reason.setText("asked by the ethics board")
    section.reveal.click()
    wait_for(lambda: not section.behind.isHidden())
    assert "Anna Bauer" in section.behind.text()
    with desk.desk.vault.read() as session:
        [made] = list(events(session, Filter(action="pseudonym.reveal")))
    assert made.reason == "asked by the ethics board"


@pytest.mark.parametrize("how", ["put away", "another row", "forget"])
def test_what_was_revealed_does_not_stay(section: TokensSection, how: str) -> None:
    choose(section, "Person 1")
    section.reason.setText("needed")
    section.reveal.click()
    wait_for(lambda: not section.behind.isHidden())
    if how == "put away":
        section.away.click()
    elif how == "another row":
        choose(section, "Place 1")
    else:
        section.forget()
    assert section.behind.isHidden() and section.behind.text() == ""


def test_an_answer_that_comes_late_is_not_shown_at_another_token(section: TokensSection) -> None:
    choose(section, "Place 1")
    section._show_behind("Person 1", ("Anna Bauer",))
    assert section.behind.isHidden()


def test_a_token_gets_another_name_but_no_real_one(section: TokensSection) -> None:
    choose(section, "Person 1")
    section.name.setText("Anna Bauer")
    section.rename.click()
    wait_for(lambda: "taken" in section.notice.text)
    section.name.setText("The foreman")
    section.rename.click()
    wait_for(lambda: "The foreman" in cells(section))


def test_new_ones_can_get_invented_names(section: TokensSection, desk: OpenDesk) -> None:
    project = desk.desk.library.projects()[0].id
    assert not section.invented.isChecked()
    section.invented.click()
    wait_for(lambda: desk.desk.redaction.pseudonyms.invents(project))


def test_without_any_it_says_how_they_come(desk: OpenDesk) -> None:
    add_interview(desk.desk.vault)
    made = TokensSection(desk)
    made.show()
    wait_for(lambda: made._parts.currentIndex() == 1)
