"""What can be set about intake. Durations in seconds of a clock that never goes back."""

from __future__ import annotations

from dataclasses import dataclass

GIB = 1 << 30


@dataclass(frozen=True, slots=True)
class IntakeSettings:
    """The defaults are for people's folders; tests make them short."""

    settle_s: float = 5.0  # without event and change before a file is looked at
    patience_s: float = 600.0  # without any change before a file that is not complete is called unreadable
    blank_patience_s: float = 60.0  # the same for a complete file that ends in zeros: silence, or space kept free
    rescan_s: float = 300.0  # events get lost; a walk through the folders finds what they did not tell
    poll_s: float = 10.0  # the same where there are no events: network mounts
    presence_s: float = 2.0  # how soon an unplugged folder, or a new one, is noticed
    glance_s: float = 0.4  # between the two looks at a file that is given directly
    most_bytes: int = 20 * GIB  # 10 h of 48 kHz stereo in 24 bits are 10.4 GB
    reserve_bytes: int = 128 << 20  # what must stay free on the vault's disk
    most_attempts: int = 5
    backoff_s: float = 10.0  # doubled at each attempt
    longest_backoff_s: float = 300.0
    most_hints: int = 20_000  # beyond this, hints are dropped and the folders are walked instead
