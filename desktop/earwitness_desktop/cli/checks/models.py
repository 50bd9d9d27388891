"""The models on this machine."""

from __future__ import annotations

from collections.abc import Iterator

from earwitness_core.paths import models_folder
from earwitness_desktop.cli.checks.found import Check
from earwitness_desktop.cli.fitting import hour_takes


def models() -> Iterator[Check]:
    """Those that come with the set-up, and every other that is damaged or too large."""
    from earwitness_core.catalogue import Machine, ModelStore, Needs
    from earwitness_core.speech.pace import expected_pace

    store = ModelStore(models_folder())
    states, machine = store.list(), Machine.look(store.folder)
    can_hear = any(one.state == "ready" and one.entry.purpose == "speech" for one in states)
    for one in states:
        entry, name = one.entry, f"model {one.entry.id}"
        needed = entry.embedded and entry.purpose == "speech" and not can_hear
        bring = f"earwitness models get {entry.id}"
        if one.state == "damaged":
            yield Check(name, "missing", f"{entry.title} is damaged.", needed, bring)
        elif one.state == "missing" and entry.embedded:
            yield Check(name, "missing", f"{entry.title} is not here.", needed, bring)
        elif one.state == "ready":
            large = Needs.of(entry).fit(machine) == "too-large"
            pace = expected_pace(store, entry)
            takes = f" An hour takes {'' if pace.measured else 'about '}{hour_takes(pace.rate)}." if pace else ""
            said = f"{entry.title} is here{', and too large for this machine' if large else ''}.{takes}"
            how = f"earwitness models remove {entry.id}" if large else None
            yield Check(name, "warning" if large else "ok", said, needed, how)
