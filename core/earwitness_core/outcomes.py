"""How the handling of a file or job can end: words for the person, the next step, and whether it is tried again."""

from __future__ import annotations

from enum import StrEnum


class Retry(StrEnum):
    """What the queue does next."""

    FINAL = "final"  # trying again would end the same way
    BACKOFF = "backoff"  # the machine may recover by itself
    PARKED = "parked"  # needs a person, then `jobs retry`


class Outcome(StrEnum):
    """One word per ending. The value is stored and printed; never rename one."""

    ACCEPTED = "accepted"
    DONE = "done"
    DUPLICATE = "duplicate"
    UNSETTLED = "unsettled"
    VANISHED = "vanished"
    UNREADABLE = "unreadable"
    UNSUPPORTED = "unsupported"
    ENCRYPTED = "encrypted"
    EMPTY = "empty"
    INFECTED = "infected"
    UNSCANNED = "unscanned"
    NO_AUDIO = "no-audio"
    NO_TEXT = "no-text"
    TOO_LARGE = "too-large"
    TIMED_OUT = "timed-out"
    OUT_OF_MEMORY = "out-of-memory"
    ENGINE_CRASHED = "engine-crashed"
    MODEL_MISSING = "model-missing"
    DISK_FULL = "disk-full"
    CHANGED = "changed"
    ERASED = "erased"
    TARGET_MISSING = "target-missing"
    BACKUP_REFUSED = "backup-refused"
    CANCELLED = "cancelled"
    BUG = "bug"

    @property
    def says(self) -> str:
        return _TABLE[self][0]

    @property
    def next_step(self) -> str:
        return _TABLE[self][1]

    @property
    def retry(self) -> Retry:
        return _TABLE[self][2]


_TABLE: dict[Outcome, tuple[str, str, Retry]] = {
    Outcome.ACCEPTED: ("Taken into the vault.", "", Retry.FINAL),
    Outcome.DONE: ("Done.", "", Retry.FINAL),
    Outcome.DUPLICATE: (
        "The vault already holds this content.",
        "Nothing to do; where it came from was added to the source's provenance.",
        Retry.FINAL,
    ),
    Outcome.UNSETTLED: (
        "The file is still being written.",
        "Wait; it is taken once it is complete.",
        Retry.BACKOFF,
    ),
    Outcome.VANISHED: (
        "The file was gone before it could be read.",
        "Put it back if you still need it.",
        Retry.FINAL,
    ),
    Outcome.UNREADABLE: (
        "The file cannot be read: damaged, cut short, or not allowed.",
        "Open it in another program or copy it again from the device, then retry.",
        Retry.PARKED,
    ),
    Outcome.UNSUPPORTED: (
        "This is not a kind of file that Earwitness takes.",
        "Convert it to a common format of sound, video or text.",
        Retry.FINAL,
    ),
    Outcome.ENCRYPTED: (
        "The file is protected by a password.",
        "Save a copy without the password.",
        Retry.PARKED,
    ),
    Outcome.EMPTY: ("The file is empty.", "Copy it again from the device.", Retry.PARKED),
    Outcome.INFECTED: (
        "The virus scanner reports this file.",
        "It was not taken and not touched. Ask your IT department before you open it.",
        Retry.PARKED,
    ),
    Outcome.UNSCANNED: (
        "The file could not be checked for viruses.",
        "Start the scanner (`earwitness doctor` says how), then retry.",
        Retry.PARKED,
    ),
    Outcome.NO_AUDIO: (
        "There is no sound in this file.",
        "Check that the right file was dropped.",
        Retry.FINAL,
    ),
    Outcome.NO_TEXT: (
        "There are no letters in this document that could be read.",
        "If it is a scan or a picture, install text recognition (`earwitness doctor` says how), then retry.",
        Retry.PARKED,
    ),
    Outcome.TOO_LARGE: (
        "The file is larger than the limit.",
        "Raise the limit or split the file.",
        Retry.PARKED,
    ),
    Outcome.TIMED_OUT: (
        "It took longer than allowed.",
        "Retry when the machine is less busy.",
        Retry.BACKOFF,
    ),
    Outcome.OUT_OF_MEMORY: (
        "There was not enough memory.",
        "Close other programs or choose the `fast` setting, then retry.",
        Retry.BACKOFF,
    ),
    Outcome.ENGINE_CRASHED: (
        "The engine stopped unexpectedly.",
        "It is tried again; if it keeps happening, send the diagnostic report.",
        Retry.BACKOFF,
    ),
    Outcome.MODEL_MISSING: (
        "The model for this step is not on this machine.",
        "Get it with `earwitness models get`, then retry.",
        Retry.PARKED,
    ),
    Outcome.DISK_FULL: (
        "The disk is full; nothing was lost.",
        "Free some space; it goes on by itself.",
        Retry.BACKOFF,
    ),
    Outcome.CHANGED: (
        "The text was corrected meanwhile, so nothing was replaced.",
        "Read it again; ask again if it is still wanted.",
        Retry.FINAL,
    ),
    Outcome.ERASED: (
        "The sound of this source was erased.",
        "Its text is still there; the sound cannot be had back.",
        Retry.PARKED,
    ),
    Outcome.TARGET_MISSING: (
        "The place of the backup is not there.",
        "Connect the drive: the backup is made by itself then. Or choose another: `earwitness vault backup FILE`.",
        Retry.PARKED,
    ),
    Outcome.BACKUP_REFUSED: (
        "The backup could not be made.",
        "Choose another file with `earwitness vault backup FILE`, or look at it: `earwitness vault backups --verify`.",
        Retry.PARKED,
    ),
    Outcome.CANCELLED: ("Cancelled.", "", Retry.FINAL),
    Outcome.BUG: (
        "Earwitness made a mistake of its own.",
        "Please report the id shown in `earwitness jobs attention`.",
        Retry.PARKED,
    ),
}
