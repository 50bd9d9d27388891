from __future__ import annotations

import pytest

from earwitness_core.ids import SourceId
from earwitness_core.privacy.review.desk import ReviewDesk
from earwitness_core.vault import Vault
from helpers.conversations import add_source, add_transcript
from helpers.findings import review

SAID = [
    ("Ann", "I met Anna Bauer in May"),
    ("Ann", "at the harbour and Bauer was ill"),
    ("Ben", "her number is 0612345678 they say"),
]


@pytest.fixture
def source(vault: Vault) -> SourceId:
    found = add_source(vault)
    add_transcript(vault, found, SAID)
    return found


@pytest.fixture
def desk(vault: Vault) -> ReviewDesk:
    return review(vault)
