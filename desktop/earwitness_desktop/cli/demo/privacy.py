"""Personal data that was found, an export and a clip without it, and the proof of what was done and what left."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from earwitness_core.audit import verify
from earwitness_core.desk import Desk
from earwitness_core.errors import VaultDamaged
from earwitness_core.exports import Wish
from earwitness_core.model import TimeSpan
from earwitness_core.privacy.findings.found import Kind
from earwitness_core.privacy.policy.model import Profile
from earwitness_core.privacy.review.finding import Finding
from earwitness_desktop.cli.demo.story import Story
from earwitness_desktop.cli.demo.work import source_named
from earwitness_desktop.cli.screen import count

_SHOWN = 6
_LETTERS = 30  # of the text around
_AROUND_MS = 4_000
_HIDDEN = Wish(Profile.PSEUDONYMISE)


def show_findings(desk: Desk, story: Story) -> None:
    """What the stage found while the recordings were taken in, and a person's word on one of it."""
    story.step("Personal data", "found on this machine while the words came in; a person has the last word")
    desk.work()  # a text that was corrected is searched again
    for source in desk.library.sources():
        kinds = Counter(one.kind.value for one in desk.review.of(source.id))
        told = ", ".join(f"{number} {kind}" for kind, number in kinds.most_common()) or "nothing"
        story.line((f"{source.title}: ", "green"), told)
    waiting, total = desk.review.queue(limit=_SHOWN)
    story.line((f"the riskiest of {total} that wait for a person:", "dim"))
    for one in waiting:
        around = one.before[-_LETTERS:], (one.finding.text, "cyan"), one.after[:_LETTERS]
        story.line((f"  {one.finding.kind.value:<16}", "dim"), *around)
    named = _first(desk, "interview", Kind.PERSON)
    if named is not None:
        desk.review.confirm([named.id], everywhere=True)
        desk.work()  # the name may stand where nobody found it before
        story.line(f"one name is confirmed, here and everywhere in the project: it is Person {named.person_number}")


def export_hidden(desk: Desk, story: Story, place: Path) -> None:
    """The interview with pseudonyms, and its sound with the same words bleeped."""
    interview = source_named(desk, "interview")
    made = desk.exports.export(interview.id, "txt", wish=_HIDDEN)
    path = place / made.name
    path.write_bytes(made.content)
    story.step("Handed on without the names", f"{path}")
    for line in [line for line in made.text.splitlines() if "Person" in line][:4]:
        story.line((line, "dim"))
    named = _first(desk, "interview", Kind.PERSON)
    if named is not None and named.time.end_ms:
        stretch = TimeSpan(max(0, named.time.start_ms - _AROUND_MS), named.time.end_ms + _AROUND_MS)
        clip = desk.exports.clip(interview.id, stretch, wish=_HIDDEN)
        (place / clip.name).write_bytes(clip.content)
        story.line("the same words are bleeped in ", (str(place / clip.name), "cyan"))


def prove(desk: Desk, story: Story) -> None:
    """The trail is verified, and the ledger says what left."""
    story.step("The proof", "who did what, unbroken; and what ever left")
    found = verify(desk.vault)
    if not found.ok:
        raise VaultDamaged(part="the demo's own trail")
    story.line((f"{count(found.events, 'event')} on record, each chained to the one before", "green"))
    left = desk.egress.summary().vault
    story.line((f"{left.left_bytes} bytes of this vault have left this machine", "green"))


def _first(desk: Desk, title: str, kind: Kind) -> Finding | None:
    found = desk.review.of(source_named(desk, title).id)
    return next((one for one in found if one.kind is kind), None)
