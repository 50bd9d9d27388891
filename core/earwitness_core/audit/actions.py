"""Units of work that leave no event, by name and with the reason. Whatever is not named here is on record.

A name may be left out only when another event says what came of it, or when nothing a person cares about changed.
"""

from __future__ import annotations

LEFT_OUT: dict[str, str] = {
    "job.claim": "a job begins; what it does is on record under the stage's own name",
    "job.beat": "a job is still alive",
    "job.release": "a job goes back to the queue",
    "job.reclaim": "a job of a dead process goes back to the queue",
    "job.done": "the stage's own event says what was done",
    "decode.progress": "source.decode says what came of it",
    "transcript.window": "transcript.complete seals all windows by their evidence hash",
    "speakers.progress": "speakers.find says what came of it",
    "document.page": "source.recognise says what came of it",
    "document.paragraphs": "source.extract and source.recognise say what came of it",
    "meaning.queue": "an index is to be made of what is in the vault already",
    "meaning.model": "the model of the index, by meaning.choose when a person chose it",
    "meaning.passages": "an index of what is in the vault already",
    "meaning.vectors": "an index of what is in the vault already",
    "meaning.done": "an index of what is in the vault already",
    "intake.notice": "a file was seen in a watched folder; source.take or intake.refuse says what came of it",
    "intake.wait": "a file is not settled yet",
    "care.plan": "what fell due was put on the queue; carrying it out is on record",
    "trail.flush": "events that waited are written; they are what is on record",
    "draft.keep": "somebody is typing; the correction that comes of it is on record",
    "draft.drop": "what was typed is a correction, or was left out",
    "sound.outline": "a picture of a sound that is in the vault already",
    "listening.place": "where somebody stopped listening; that they listened is on record",
    "vault.scrub": "erasure.scrubbed says that it is done",
}

# After these the mirror is written at once, not within the minute: what they say must not be cut off unseen.
PRESSING = (
    "export",
    "exported",
    "erase",
    "reveal",
    "egress",
    "policy",
    "label",
    "hold",
    "trail",
    "vault",
    "trash.empty",
    "retention",
)


def is_pressing(action: str) -> bool:
    return any(part in PRESSING for part in (action, *action.replace("-", ".").split(".")))
