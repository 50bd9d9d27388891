"""A vault is made in the window, its code is proved to be kept, and the first steps lead in."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from earwitness_core.vault import FromPassphrase, FromRecoveryCode, open_vault
from earwitness_desktop.shared.known import known_folders
from earwitness_desktop.viewmodels.session import Session, State
from earwitness_desktop.views.first_run import FirstRunView
from earwitness_desktop.views.main_window import MainWindow
from helpers.first_runs import GOOD, at_the_door, first_run, keep_code, make_vault, shown, unlock
from helpers.windows import wait_for

At = tuple[MainWindow, Session, FirstRunView]


@pytest.fixture
def at_kit(qapp: QApplication, tmp_path: Path) -> Iterator[At]:
    """At the page with the code of a vault that was just made: some seconds, as its keys are as dear as a person's."""
    with at_the_door(None) as (window, session):
        view = first_run(window)
        make_vault(view, tmp_path / "Harbour")
        yield window, session, view


def test_the_first_run_leads_into_the_vault_and_both_secrets_open_it(at_kit: At, tmp_path: Path) -> None:
    window, session, view = at_kit
    folder, code = tmp_path / "Harbour.earwitness", view.model.code
    assert session.state is State.FIRST_STEPS and known_folders()[-1] == folder
    assert code.split("-")[13] in view.kit.code.text()
    assert not view.vault.secret.text and not view.vault.again.text
    assert not view.back.isVisible()  # it is made

    view.kit.file.path = tmp_path / "kit.pdf"
    view.kit.save.click()
    wait_for(lambda: view.kit.notice.text)
    assert (tmp_path / "kit.pdf").read_bytes().startswith(b"%PDF")
    if os.name == "posix":
        assert (tmp_path / "kit.pdf").stat().st_mode & 0o077 == 0
    view.kit.save.click()
    wait_for(lambda: "already" in view.kit.notice.text)  # never over a file
    view.kit.file.path = tmp_path / "kit.txt"
    view.kit.save.click()
    wait_for(lambda: (tmp_path / "kit.txt").exists())
    assert code in (tmp_path / "kit.txt").read_text("utf-8")

    view.next.click()
    groups, (first, second) = code.split("-"), view.model.asked
    assert str(first + 1) in view.kept.groups[0].accessibleName()
    view.kept.groups[0].setText(groups[first])
    view.kept.groups[1].setText("ZZZZ" if groups[second] != "ZZZZ" else "YYYY")
    assert not view.next.isEnabled() and view.kept.notice.text
    view.back.click()
    assert view.page is view.kit  # to look at it again
    view.next.click()
    assert view.kept.groups[0].text() == ""
    view.kept.groups[0].setText(groups[first].lower().replace("0", "o").replace("1", "l"))
    view.kept.groups[1].setText(groups[second] + " ")
    assert view.next.isEnabled() and not view.kept.notice.text
    view.next.click()
    assert view.page is view.models and view.model.code == "" and view.kit.code.text() == ""

    models = view.models.models
    assert models is not None
    wait_for(lambda: models.rows)
    view.models.best.setChecked(True)
    view.next.click()
    wait_for(lambda: view.page is view.watch)
    assert session.open_desk is not None
    assert session.open_desk.desk.library.first_project().choice.quality == "best"

    view.watch.place.path = tmp_path / "nowhere"
    view.next.click()
    wait_for(lambda: view.watch.notice.text)
    (tmp_path / "recorder").mkdir()
    view.watch.place.path = tmp_path / "recorder"
    view.watch.aside.setChecked(True)
    view.next.click()
    wait_for(lambda: session.state is State.OPEN)
    [watched] = session.open_desk.desk.intake.folders()
    assert (watched.path, watched.after) == (tmp_path / "recorder", "move")
    assert not isinstance(shown(window, QWidget), FirstRunView)
    session.close()
    for way in (FromPassphrase(GOOD), FromRecoveryCode(code)):
        open_vault(folder, way).close()


def test_locking_in_the_first_steps_leaves_no_code_behind(at_kit: At) -> None:
    window, session, view = at_kit
    assert window.commands.is_enabled("vault.lock")
    code = view.model.code
    session.close()
    unlock(window)
    for label in window.findChildren(type(view.kit.code)):
        assert code[:9] not in label.text()


def test_the_steps_can_be_passed_over(at_kit: At) -> None:
    _, session, view = at_kit
    keep_code(view)
    view.next.click()
    wait_for(lambda: view.page is view.watch)
    assert "without" in view.next.text()
    view.next.click()
    assert session.state is State.OPEN
    assert session.open_desk is not None and session.open_desk.desk.intake.folders() == []
