"""From a sealed recording to words with times and speakers: decode, transcribe, speakers; the marks where to doubt.

Runs in engines' children: `decode_child`, `mixdown`, `containers`, `whisper_child`, `whisper`, `windows`. They know no
vault. The rest runs in the parent and holds neither FFmpeg nor a model. `SpeechRoom` is loaded when it is asked for,
so that a child which imports its own module does not load the parent's half.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from earwitness_core.speech.room import SpeechRoom

__all__ = ["SpeechRoom"]


def __getattr__(name: str) -> Any:
    if name == "SpeechRoom":
        from earwitness_core.speech.room import SpeechRoom

        return SpeechRoom
    raise AttributeError(name)
