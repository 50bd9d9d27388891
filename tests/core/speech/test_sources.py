"""What has no sound is not listened to, and says so before a job is made of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from earwitness_core.desk import Desk
from earwitness_core.errors import NoSound
from earwitness_core.ids import SourceId
from earwitness_core.model import Destination, TimeSpan
from helpers.vaults import make_vault

_SRT = "1\n00:00:01,000 --> 00:00:02,000\nAnn: Where?\n\n2\n00:00:03,000 --> 00:00:04,000\nBen: Here.\n"


@pytest.mark.parametrize(
    "listen",
    [
        lambda desk, source: desk.speakers.rerun(source),
        lambda desk, source: _in_unit(desk, lambda unit: desk.speech.retranscribe(unit, desk.queue, source)),
        lambda desk, source: _in_unit(
            desk, lambda unit: desk.speech.hear_again(unit, desk.queue, source, TimeSpan(0, 1000))
        ),
    ],
)
def test_subtitles_without_a_recording_are_not_listened_to(
    tmp_path: Path, listen: Callable[[Desk, SourceId], object]
) -> None:
    (tmp_path / "talk.srt").write_text(_SRT)
    with Desk(make_vault(tmp_path / "home")) as desk:
        project = desk.library.add_project("Case")
        [taken] = desk.intake.take([tmp_path / "talk.srt"], Destination(project.id))
        assert taken.source_id is not None
        before = len(desk.queue.jobs())

        with pytest.raises(NoSound, match="no sound of talk"):
            listen(desk, taken.source_id)

        assert len(desk.queue.jobs()) == before


def _in_unit(desk: Desk, work: Callable[[object], object]) -> None:
    with desk.vault.write(actor="test", action="test") as unit:
        work(unit)
