"""An older copy of the database is noticed, told, and never in the way."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from earwitness_core.vault import Vault, check_vault
from earwitness_core.vault.header import HeaderFile
from earwitness_core.vault.schema import ProjectRow
from helpers.vault_children import start, write_projects
from helpers.vaults import make_vault, reopen


def add(vault: Vault, name: str) -> None:
    with vault.write(actor="a", action="test") as unit:
        unit.session.add(ProjectRow(name=name, created_ms=1))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with make_vault(tmp_path) as vault:
        add(vault, "first")
        return vault.folder


def is_older(folder: Path) -> bool:
    with reopen(folder) as vault:
        return vault.opened_older_copy


def test_a_vault_that_was_left_alone_is_fresh(folder: Path) -> None:
    for number in range(3):
        assert not is_older(folder)
        with reopen(folder) as vault:
            add(vault, str(number))

    assert not is_older(folder)


def test_an_older_database_is_noticed_and_works(folder: Path, tmp_path: Path) -> None:
    shutil.copy(folder / "vault.db", tmp_path / "old.db")
    with reopen(folder) as vault:
        add(vault, "second")
    shutil.copy(tmp_path / "old.db", folder / "vault.db")

    with reopen(folder) as vault:
        assert vault.opened_older_copy
        report = check_vault(vault)
        assert [finding.part for finding in report.findings] == ["freshness"]
        assert report.ok
        add(vault, "on it goes")
    assert not is_older(folder)


def test_a_database_that_went_its_own_way_is_noticed(folder: Path, tmp_path: Path) -> None:
    """As when a folder was copied, worked on in two places, and put together again: further on, but not the same."""
    shutil.copytree(folder, tmp_path / "twin")
    with reopen(folder) as vault:
        add(vault, "here")
    with reopen(tmp_path / "twin") as twin:
        for number in range(5):
            add(twin, f"there {number}")
    shutil.copy(tmp_path / "twin" / "vault.db", folder / "vault.db")

    assert is_older(folder)


def test_an_older_header_is_noticed_too(folder: Path, tmp_path: Path) -> None:
    shutil.copy(folder / "header", tmp_path / "old")
    for _ in range(2):
        with reopen(folder) as vault:
            add(vault, f"later {_}")
    for name in ("header", "header.copy"):
        shutil.copy(tmp_path / "old", folder / name)

    assert is_older(folder)


def test_a_crash_between_commit_and_header_is_no_older_copy(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And the header is brought up at the next opening, however often that happens."""
    for number in range(4):
        vault = reopen(folder)
        assert not vault.opened_older_copy
        with monkeypatch.context() as patch:
            patch.setattr(HeaderFile, "_write", lambda *_: None)
            add(vault, f"crash {number}")
            vault._dispose()  # no closing mark either

    assert not is_older(folder)


def test_work_of_several_processes_is_no_older_copy(folder: Path) -> None:
    with start(write_projects, folder, "b", 20) as one, start(write_projects, folder, "c", 20) as other:
        with reopen(folder) as vault:
            for number in range(20):
                add(vault, f"a {number}")
        for child in (one, other):
            _out, err = child.communicate(timeout=60)
            assert child.returncode == 0, err

    assert not is_older(folder)


def test_a_mark_is_made_at_most_once_a_minute(tmp_path: Path) -> None:
    clock = _Clock()
    with make_vault(tmp_path, clock=clock) as vault:
        generations = []
        for seconds in (0, 1, 30, 58, 61, 62, 130):
            clock.seconds = float(seconds)
            add(vault, str(seconds))
            generations.append(vault.header_file.candidates()[0].header.generation)

    assert [later - generations[0] for later in generations] == [0, 0, 0, 0, 1, 1, 2]


class _Clock:
    seconds = 0.0

    def now_ms(self) -> int:
        return 1_700_000_000_000

    def ticks(self) -> float:
        return self.seconds
