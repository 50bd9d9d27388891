"""The session opens, refuses and closes vaults, and its threads go with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from earwitness_core.errors import EarwitnessError, VaultExists, WrongPassphrase
from earwitness_desktop.viewmodels.session import Session, State
from helpers.windows import PASSPHRASE, make_closed, make_with_passphrase, opened, wait_for


def test_a_wrong_passphrase_is_told_and_the_door_stays(tmp_path: Path) -> None:
    session = Session(make_with_passphrase(tmp_path))
    told: list[EarwitnessError] = []
    session.refused.connect(told.append)
    session.unlock_with_passphrase("not this one, surely")
    wait_for(lambda: told)
    assert isinstance(told[0], WrongPassphrase)
    assert session.state is State.LOCKED
    session.unlock_with_passphrase(PASSPHRASE)
    wait_for(lambda: session.open_desk)
    session.shut_down()


def test_a_vault_opens_and_closes(tmp_path: Path) -> None:
    session, desk = opened(make_closed(tmp_path))
    assert desk.desk.library.projects() is not None
    session.close()
    assert session.open_desk is None
    assert session.state is State.LOCKED
    session.shut_down()


def test_a_new_vault_tells_its_recovery_code_once_and_is_open(tmp_path: Path) -> None:
    session = Session(None)
    codes: list[str] = []
    session.made.connect(codes.append)
    session.create(tmp_path / "new.earwitness", PASSPHRASE, keyring=False)
    wait_for(lambda: session.open_desk)
    assert len(codes) == 1 and "-" in codes[0]
    session.shut_down()


@pytest.mark.parametrize("kind", [VaultExists])
def test_a_folder_that_is_taken_is_told(tmp_path: Path, kind: type[EarwitnessError]) -> None:
    session = Session(None)
    told: list[EarwitnessError] = []
    session.refused.connect(told.append)
    session.create(make_closed(tmp_path).folder, PASSPHRASE, keyring=False)
    wait_for(lambda: told)
    assert isinstance(told[0], kind)
    assert session.state is State.NEW
    session.shut_down()


def test_work_starts_and_ends_with_the_desk(tmp_path: Path) -> None:
    session, desk = opened(make_closed(tmp_path))
    desk.start_work()
    wait_for(lambda: desk.is_working)
    session.shut_down()
    assert not desk.is_working


def test_a_second_window_sees_that_another_works(tmp_path: Path) -> None:
    closed = make_closed(tmp_path)
    first, one = opened(closed)
    one.start_work()
    wait_for(lambda: one.is_working)
    second, other = opened(closed)
    other.start_work()
    wait_for(lambda: other.works_elsewhere)
    assert not other.is_working
    second.shut_down()
    first.shut_down()
