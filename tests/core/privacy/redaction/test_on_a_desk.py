"""The whole way on a desk: a paper is taken, searched and exported; nothing that was found is in what comes out."""

from __future__ import annotations

from pathlib import Path

import pytest

from earwitness_core.desk import Desk
from earwitness_core.errors import Refused
from earwitness_core.exports import FORMATS, Wish
from earwitness_core.model import Destination
from earwitness_core.privacy.policy.model import Profile
from earwitness_core.privacy.review.finding import State
from helpers.vaults import make_vault

PAPER = (
    "Minutes of the meeting\n\nAnna Bauer gave her account DE89 3704 0044 0532 0130 00.\n\nAnna Bauer left at noon.\n"
)
_SECONDS = 120


def test_from_a_paper_to_its_redacted_export(tmp_path: Path) -> None:
    paper = tmp_path / "Bauer.txt"
    paper.write_text(PAPER)
    with Desk(make_vault(tmp_path / "desk"), actor="x") as desk:
        project = desk.library.add_project("Bauer case").id
        desk.review.persons.add(project, "Anna Bauer")
        desk.intake.take([paper], Destination(project))
        [source] = desk.library.sources()
        assert desk.work(_SECONDS)

        hidden = Wish(Profile.PSEUDONYMISE)
        text = desk.exports.export(source.id, "txt", wish=hidden).text
        assert "Person 1 gave her account [IBAN 1]." in text
        for as_format in (one for one in FORMATS if one not in ("srt", "vtt", "docx")):
            made = desk.exports.export(source.id, as_format, wish=hidden)
            assert "Bauer" not in made.text and "3704" not in made.text and "Bauer" not in made.name

        # What is corrected has to be searched again first.
        with desk.vault.write(actor="x", action="test") as unit:
            from earwitness_core.vault.schema import TranscriptRow

            unit.session.query(TranscriptRow).one().revision = 7
        with pytest.raises(Refused, match="looked"):
            desk.exports.export(source.id, "txt", wish=hidden)
        assert {one.state for one in desk.review.kept.of(source.id)} == {State.SUGGESTED}
