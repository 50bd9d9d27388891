"""What a foot pedal does: a pedal is a keyboard of three keys, and which ones it sends is set in the settings.

Most can be set to any key. F4, F6 and F7 are what common transcription programs have for these three; F13 and on are
keys that no program uses, and that keyboards lack.
"""

from __future__ import annotations

from earwitness_desktop.viewmodels.preferences import Preferences

PEDAL = {"pedal-play": "sound.play", "pedal-back": "sound.back", "pedal-on": "sound.on"}
NO_KEY = "none"


def pedal_keys(preferences: Preferences) -> dict[str, str]:
    """A key for each command that has one. A key that was chosen twice is that of the first."""
    keys: dict[str, str] = {}
    for preference, command in PEDAL.items():
        key = preferences.text(preference)
        if key != NO_KEY and key not in keys.values():
            keys[command] = key
    return keys
