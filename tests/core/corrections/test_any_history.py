"""Whatever is done to a transcript, in whatever order: every revision reads as it did, and nothing drifts."""

from __future__ import annotations

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete

from earwitness_core.corrections import CorrectionDesk
from earwitness_core.errors import CorrectionRefused
from earwitness_core.ids import SourceId
from earwitness_core.model import TextSpan
from earwitness_core.vault import Vault
from earwitness_core.vault.schema import SourceRow
from helpers.conversations import add_source, add_transcript
from helpers.corrections import corrections, evidence, require_consistent, segments, texts

_WORDS = st.sampled_from(["harbour", "closed", "👩‍👩‍👧‍👦", "e\u0301t\u0301", "שלום", "a", "漢字かな", "no"])
_TEXTS = st.lists(_WORDS, max_size=4).map(" ".join)
_STEPS = st.lists(
    st.tuples(
        st.sampled_from(["rewrite", "replace", "split", "merge", "undo", "undo", "redo", "restore"]),
        st.integers(0, 30),
        st.integers(0, 30),
        _TEXTS,
    ),
    max_size=14,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_STEPS)
@example([("rewrite", 0, 0, "a"), *[(act, 0, 0, "") for act in ("undo", "redo", "undo", "redo", "restore", "undo")]])
@example([("split", 0, 4, ""), ("rewrite", 1, 0, "no"), ("merge", 0, 1, ""), *[("undo", 0, 0, "")] * 3])
@example([("rewrite", n, 0, "") for n in (1, 0, 1, 0)] + [("undo", 0, 0, "")] * 4)
def test_after_any_corrections_every_revision_reads_as_it_did(
    vault: Vault, steps: list[tuple[str, int, int, str]]
) -> None:
    with vault.write(actor="tester", action="test.empty") as unit:
        unit.session.execute(delete(SourceRow))
    source = add_source(vault)
    said = ["the harbour was closed", "on Monday", "no no no", "because of 漢字 e\u0301"]
    add_transcript(vault, source, [("Anna", text) for text in said])
    desk, sealed = corrections(vault), evidence(vault, source)
    read = [texts(vault, source)]
    for act, which, where, text in steps:
        try:
            _act(desk, vault, source, act, which, where, text)
        except CorrectionRefused:
            continue
        read.append(texts(vault, source))
        require_consistent(vault)

    assert [texts(vault, source, revision) for revision in range(len(read))] == read
    assert evidence(vault, source) == sealed
    assert [one.number for one in desk.history(source)] == list(range(1, len(read)))


def _act(desk: CorrectionDesk, vault: Vault, source: SourceId, act: str, which: int, where: int, text: str) -> None:
    found = segments(vault, source)
    if act in ("undo", "redo"):
        (desk.undo if act == "undo" else desk.redo)(source)
        return
    if act == "restore":
        last = len(desk.history(source))
        if last == 0:
            raise CorrectionRefused
        desk.restore(source, which % last)
        return
    if not found:
        raise CorrectionRefused
    first = which % len(found)
    seen = found[first : first + 1 + where % 3]
    match act:
        case "rewrite":
            desk.rewrite(seen[:1], text)
        case "replace":
            start = seen[0].span.start + where % (len(seen[0].text) + 1)
            end = max(start, seen[-1].span.start + which % (len(seen[-1].text) + 1))
            desk.rewrite(seen, text, TextSpan(start, end))
        case "split":
            desk.split(seen[0], seen[0].span.start + where % (len(seen[0].text) + 1))
        case _:
            desk.merge(seen)
