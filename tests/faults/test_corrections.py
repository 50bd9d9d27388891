"""A correction is whole or it never was, whatever kills the program in the middle of it."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from sqlalchemy import func, select

from earwitness_core.coding import QuoteDesk
from earwitness_core.model import TextSpan
from earwitness_core.vault import Vault
from earwitness_core.vault.check import check_vault
from earwitness_core.vault.schema import CorrectionRow, TranscriptRow
from helpers import vault_children
from helpers.conversations import add_source, add_transcript
from helpers.corrections import corrections, evidence, require_consistent, texts
from helpers.vault_children import hears, start
from helpers.vaults import make_vault, reopen

KILLS = 12


@pytest.mark.timeout(300)
def test_kills_in_the_middle_of_corrections_leave_them_whole_or_absent(tmp_path: Path) -> None:
    chance = random.Random(20_261)
    with make_vault(tmp_path) as vault:
        source = add_source(vault)
        add_transcript(vault, source, [("Anna", "the harbour was closed on Monday"), ("Ben", "so he did not sign")])
        said, sealed, folder = texts(vault, source), evidence(vault, source), vault.folder
        at = " ".join(said).index("did not sign")
        QuoteDesk(vault, actor="anna").add(source, TextSpan(at, at + len("did not sign")))
    committed = 0
    for _ in range(KILLS):
        with start(vault_children.correct_for_ever, folder, source) as child:
            for _ in range(chance.randrange(1, 8)):
                hears(child, str(committed + 1))
                committed += 1
        with reopen(folder) as vault:
            made = _revisions(vault)
            assert committed <= made <= committed + 8, "a correction that was told is not there"
            committed = made
            require_consistent(vault)
            assert {one.part for one in check_vault(vault).findings} <= {"blob"}  # of the made-up source
            assert texts(vault, source, 0) == said
            assert [one.placed.now for one in QuoteDesk(vault, actor="anna").list()] == ["did not sign"]
    with reopen(folder) as vault:
        assert evidence(vault, source) == sealed
        assert len(corrections(vault).history(source)) == committed


def _revisions(vault: Vault) -> int:
    with vault.read() as session:
        last = session.scalars(select(TranscriptRow.revision)).one()
        assert session.scalar(select(func.count()).select_from(CorrectionRow)) == last
    return last
