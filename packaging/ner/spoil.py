"""What speech recognition and scanners do to a line: capitals gone, punctuation gone, letters misread."""

from __future__ import annotations

import random

from fill import Line

MISREAD = {
    "l": "1", "i": "l", "e": "c", "c": "e", "o": "0", "a": "u", "u": "n", "n": "u", "m": "rn", "h": "b", "t": "f", "s": "5", "ü": "u",
    "ö": "o", "é": "e", "ç": "c", "ł": "l", "ş": "s", "ğ": "g", "ı": "i",
}  # fmt: skip
DROPPED = frozenset(',.;:!?"“”„«»()–—')


def spoiled(line: Line, rng: random.Random) -> Line:
    """The line as it is (55 %), lower-cased (25 %), lower-cased without punctuation (17 %), or in capitals (3 %)."""
    dice = rng.random()
    if rng.random() < 0.04:
        line = _letter_by_letter(line, lambda letter: MISREAD.get(letter, letter) if rng.random() < 0.05 else letter)
    if rng.random() < 0.04:
        line = _letter_by_letter(line, lambda letter: PLAIN.get(letter, letter))
    if dice < 0.25:
        return _letter_by_letter(line, str.lower)
    if dice < 0.42:
        return _letter_by_letter(line, lambda letter: "" if letter in DROPPED else letter.lower())
    return _letter_by_letter(line, str.upper) if dice < 0.45 else line


def _letter_by_letter(line: Line, change) -> Line:  # type: ignore[no-untyped-def]
    moved, written = [], ""
    for letter in line.text:
        moved.append(len(written))
        written += change(letter)
    moved.append(len(written))
    spans = [(moved[start], moved[end], label) for start, end, label in line.spans]
    return Line(written, [(start, end, label) for start, end, label in spans if end > start])


PLAIN = dict(
    zip(
        "àáâäãåāăąçćčďèéêëēęěğģìíîïīıķĺľłńňñņòóôöõőøŕřśšşťţùúûüūůűýźżžțș",
        "aaaaaaaaacccdeeeeeeeggiiiiiiklllnnnnooooooorrsssttuuuuuuuyzzzts",
        strict=True,
    )
)
