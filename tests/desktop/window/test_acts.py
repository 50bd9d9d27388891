"""Whatever the core puts on record has words in the trail of the window."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import earwitness_core
from earwitness_core.audit.actions import LEFT_OUT
from earwitness_desktop.views.privacy.acts import ACTS, act_word

_CORE = Path(earwitness_core.__file__).parent
_WRITTEN = re.compile(
    r'(?:action=|\.note\(|_(?:write|change|change_all|note|on_record|record)\((?:vault, )?)\s*"([a-z]+\.[a-z-]+)"'
)
_PUT_TOGETHER = {  # f"…{what}" in the desks of these
    "finding": ("add", "add-text", "confirm", "reject", "retype", "undo"),
    "quote": ("add", "confirm", "move", "note", "remove"),
    "transcript": ("text", "split", "merge", "speaker", "replace", "undo", "redo", "restore", "export", "exported"),
    "sound": ("export", "exported"),
}


def _acts() -> Iterator[str]:
    for file in sorted(_CORE.rglob("*.py")):
        yield from _WRITTEN.findall(file.read_text("utf-8"))


def test_every_act_has_words() -> None:
    found = set(_acts())
    assert {"label.set", "findings.queue", "jobs.retry", "vault.passphrase", "sound.open"} <= found
    found |= {f"{head}.{act}" for head, acts in _PUT_TOGETHER.items() for act in acts}
    assert sorted(found - ACTS.keys() - LEFT_OUT.keys()) == []


def test_an_act_without_words_is_shown_by_its_name(qapp: object) -> None:
    assert act_word("label.set") == "Label set"
    assert act_word("something.new") == "something.new"
