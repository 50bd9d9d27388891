"""A vault with a recording whose words are canaries, and the room that cares for it."""

from __future__ import annotations

import pytest

from earwitness_core.care import Care
from earwitness_core.jobs import Queue
from earwitness_core.vault import Vault


@pytest.fixture
def queue(vault: Vault) -> Queue:
    return Queue(vault, actor="tester")


@pytest.fixture
def care(vault: Vault, queue: Queue) -> Care:
    return Care(vault, queue, actor="tester")
