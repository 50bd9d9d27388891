"""Locks between processes."""

from __future__ import annotations

import signal

import pytest

from earwitness_core.errors import VaultBusy
from earwitness_core.vault import Vault
from helpers.vault_children import hears, hold_runner_lock, start, write_projects


def test_one_process_runs_jobs_and_a_killed_one_does_not_count(vault: Vault) -> None:
    with start(hold_runner_lock, vault.folder) as child:
        hears(child, "held")
        with pytest.raises(VaultBusy), vault.runner_lock():
            pass
        child.send_signal(signal.SIGKILL)
        child.wait()

    with vault.runner_lock():
        pass


def test_the_runner_lock_is_for_one_in_a_process_too(vault: Vault) -> None:
    with vault.runner_lock(), pytest.raises(VaultBusy), vault.runner_lock():
        pass
    with vault.runner_lock():
        pass


def test_others_may_write_while_one_runs(vault: Vault) -> None:
    with vault.runner_lock(), start(write_projects, vault.folder, "b", 2) as child:
        hears(child, "writing")
        hears(child, "done")
