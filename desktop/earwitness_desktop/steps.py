"""What the core advises, for somebody in the window: where to click instead of what to type.

Errors, outcomes and hints of the core end in a next step, and that often names a command. Here the sentence with the
command gives way to the place of the window where the same is done (decision 0189). All else is said as it stands.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from earwitness_core.errors import (
    Ambiguous,
    BackupDamaged,
    CipherMissing,
    DiskFull,
    DownloadFailed,
    EarwitnessError,
    KeyringUnavailable,
    NotFound,
    TextChanged,
    UnderHold,
    VaultDamaged,
    VaultMissing,
)

# By kind of error, where the sentence with the command says more than the command.
_BY_KIND: dict[type[EarwitnessError], object] = {
    Ambiguous: QT_TRANSLATE_NOOP("Step", "Say it more fully, or choose it in the library."),
    BackupDamaged: QT_TRANSLATE_NOOP("Step", "Restore an earlier moment of it, or another copy."),
    CipherMissing: QT_TRANSLATE_NOOP("Step", "Install Earwitness anew."),
    DiskFull: QT_TRANSLATE_NOOP("Step", "Free some space, then try again; “Needs you” in the library has all of it."),
    DownloadFailed: QT_TRANSLATE_NOOP("Step", "Get it again: it goes on where it stopped."),
    KeyringUnavailable: QT_TRANSLATE_NOOP("Step", "Use the passphrase; the vault itself is unharmed."),
    NotFound: QT_TRANSLATE_NOOP("Step", "Look in the library what there is, and try again."),
    TextChanged: QT_TRANSLATE_NOOP("Step", "Read it again and correct it there; “Versions” says what was done."),
    UnderHold: QT_TRANSLATE_NOOP("Step", "Lift the hold first (library, menu of the source), if you may."),
    VaultDamaged: QT_TRANSLATE_NOOP("Step", "Do not write to it; restore a backup: “Another vault”, at the door."),
    VaultMissing: QT_TRANSLATE_NOOP("Step", "Check the path, or go to “Another vault” and make one."),
}
# By command: where the window does the same. A command that is not here has no place in the window.
_BY_COMMAND: dict[str, object] = {
    "audit": QT_TRANSLATE_NOOP("Step", "Privacy, Trail shows it."),
    "correct": QT_TRANSLATE_NOOP("Step", "Its words are corrected in the source (F2)."),
    "doctor": QT_TRANSLATE_NOOP("Step", "Settings, About says what is missing."),
    "egress": QT_TRANSLATE_NOOP("Step", "Privacy, Sends shows it, and what waits for your word."),
    "findings": QT_TRANSLATE_NOOP("Step", "Privacy, Findings shows what waits."),
    "jobs": QT_TRANSLATE_NOOP("Step", "The queue shows what runs and what failed."),
    "models": QT_TRANSLATE_NOOP("Step", "Settings, Models brings it here."),
    "persons": QT_TRANSLATE_NOOP("Step", "Privacy, People lists them."),
    "policy": QT_TRANSLATE_NOOP("Step", "Privacy, Labels and policy says what may happen, and why."),
    "project": QT_TRANSLATE_NOOP("Step", "The library has the projects at its side."),
    "pseudonyms": QT_TRANSLATE_NOOP("Step", "Privacy, Pseudonyms lists them."),
    "search": QT_TRANSLATE_NOOP("Step", "F1 in the search shows how to ask."),
    "transcript": QT_TRANSLATE_NOOP("Step", "Open the source to see it."),
    "trash": QT_TRANSLATE_NOOP("Step", "The trash is at the side of the library."),
    "vault": QT_TRANSLATE_NOOP("Step", "Settings, Vault has its backups and its check."),
    "work": QT_TRANSLATE_NOOP("Step", "Let the queue get there: it shows what runs and what waits."),
}
_BY_OPTION: dict[str, object] = {
    "--reason": QT_TRANSLATE_NOOP("Step", "Say why: it stays on record."),
    "--project": QT_TRANSLATE_NOOP("Step", "Choose the project first."),
    "--force": QT_TRANSLATE_NOOP("Step", "Choose another name."),
}
_COMMAND = re.compile(r"`(?:earwitness )?(" + "|".join(_BY_COMMAND) + r")\b[^`]*`|`earwitness [^`]*`")
_OPTION = re.compile(r"(?<!\w)--[a-z]+")
_ASIDE = re.compile(r"\s*\([^()]*`[^()`]*`[^()]*\)")
_ENDS = re.compile(r"(?<=[.!?])\s+")


def told(problem: EarwitnessError) -> str:
    """An error as the window says it: what happened, and what to do here."""
    kind = type(problem)
    if kind in _BY_KIND and (problem.advice == kind.next_step or _COMMAND.search(problem.advice)):
        return f"{in_window(problem.sentence)} {_say(_BY_KIND[kind])}"
    return f"{in_window(problem.sentence)} {in_window(problem.advice)}".strip()


def in_window(text: str) -> str:
    """A text of the core without commands: each sentence that has one gives way to where it is done here."""
    if "`" not in text and "--" not in text:
        return text
    places = [place for aside in _ASIDE.findall(text) for place in _places(aside)]
    kept: list[str] = []
    for sentence in _ENDS.split(_ASIDE.sub(lambda found: "" if _names(found.group()) else found.group(), text)):
        if _names(sentence):
            places += _places(sentence)
        else:
            kept.append(sentence)
    return " ".join([*kept, *dict.fromkeys(places)]).strip()


def _names(text: str) -> bool:
    """Whether a command or one of its options stands in it."""
    return bool(_COMMAND.search(text) or _OPTION.search(text))


def _places(text: str) -> list[str]:
    commands = [found.group(1) for found in _COMMAND.finditer(text) if found.group(1)]
    options = [] if commands else [one for one in _OPTION.findall(text) if one in _BY_OPTION]
    return [_say(_BY_COMMAND[one]) for one in commands[:1]] + [_say(_BY_OPTION[one]) for one in options[:1]]


def _say(words: object) -> str:
    return QCoreApplication.translate("Step", str(words))
