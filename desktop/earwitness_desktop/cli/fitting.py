"""Words about whether a model fits this machine, for every command that lets a person choose one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from earwitness_core.errors import ModelMissing
from earwitness_core.model import Quality, SpeechChoice
from earwitness_desktop.cli.screen import size

if TYPE_CHECKING:
    from earwitness_core.catalogue import ModelEntry, ModelStore
    from earwitness_desktop.cli.frame import Run


def hour_takes(rate: float) -> str:
    """The work that an hour of sound is, as a person says it: 4 min, 1 h 20 min."""
    minutes = max(1, round(rate * 60))
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min"


def too_large(store: ModelStore, entry: ModelEntry) -> str:
    """What to say before this machine is asked for more memory than it has; empty when it has enough."""
    from earwitness_core.catalogue import Machine, Needs

    needs, machine = Needs.of(entry), Machine.look(store.folder)
    fit = needs.fit(machine)
    if fit == "too-large":
        return (
            f"{entry.id} needs {size(needs.memory_bytes)} of memory for itself, and this machine has "
            f"{size(machine.memory_bytes)} in all: it will be very slow, or end for lack of memory."
        )
    if fit == "tight":
        return (
            f"{entry.id} needs {size(needs.memory_bytes)} of memory, and {size(machine.available_bytes)} are free now: "
            "close other programs before it works."
        )
    return ""


def note_choice(run: Run, store: ModelStore, choice: SpeechChoice) -> None:
    """Warn of a model that is too large, and of `best` where there is nothing better: it takes longer for nothing."""
    from earwitness_core.speech.settings import best_here

    if choice.model is not None:
        if said := too_large(store, store.catalogue.entry(choice.model)):
            run.note(said)
        return
    if choice.quality is not Quality.BEST:
        return
    try:
        best = best_here(store, choice)
    except ModelMissing:  # whoever needs it says so
        return
    if best.left_out:
        run.note(f"{best.left_out} is here and too large for this machine's memory; {best.model} is used.")
    elif best.model == "whisper-base":
        run.note("`best` hears no better than `fast` without a larger model: `earwitness models get whisper-small`.")
