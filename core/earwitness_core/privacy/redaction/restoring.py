"""Tokens in a model's answer, turned back: whole ones only, and whatever else looks like one is told, not guessed.

`Person 3` is not in `Person 34` nor in `Person 3s`; it is in `Person 3's`. A model that writes `Person #3` or `person
three` may mean it or not, so that is left as it stands and reported.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

# Behind a token there may be anything but more of a word or of a number; 2 characters decide it.
_NOT_BEFORE, _NOT_AFTER = r"(?<!\w)", r"(?!\w|[.,]\d)"
_LOOKS = 2
_SPOKEN = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_WORDS = {"person", "place", "organisation", "source"}


@dataclass(frozen=True, slots=True)
class Restored:
    """An answer with the tokens turned back; how many were, and what only looks like one."""

    text: str
    count: int
    look_alikes: tuple[str, ...]


def restore(answer: str, key: Mapping[str, str]) -> Restored:
    """The whole of an answer. `key` says what stands behind each token."""
    restorer = Restorer(key)
    text = restorer.feed(answer) + restorer.finish()
    return Restored(text, restorer.count, restorer.look_alikes)


class Restorer:
    """The same for an answer that comes in pieces, cut anywhere: what may become a token is held back until it is one.

    The pieces joined are what `restore` makes of the whole.
    """

    def __init__(self, key: Mapping[str, str]) -> None:
        self._key = dict(key)
        self._tokens = sorted(self._key, key=len, reverse=True)
        self._longest = max(map(len, self._tokens), default=0)
        self._pattern = _pattern(self._tokens)
        self._before = ""  # the last character that was given out, as it came in
        self._held = ""
        self._answer: list[str] = []
        self._spans: list[tuple[int, int]] = []  # of tokens, in the answer as it came in
        self._at = 0
        self.count = 0

    def feed(self, piece: str) -> str:
        """What can be said of the answer so far."""
        self._answer.append(piece)
        self._held += piece
        return self._given(self._safe())

    def finish(self) -> str:
        """The rest."""
        return self._given(len(self._held))

    @property
    def look_alikes(self) -> tuple[str, ...]:
        """What is no token and might have been meant as one, in the order of the answer, each once."""
        words = {re.sub(r"[\[\]]|\s*\d+$", "", token.strip("[]")) for token in self._tokens} | _WORDS
        names = "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
        like = re.compile(
            rf"(?i)\[?\b(?:{names})(?:s|en|nes)?\W{{0,3}}(?:no|nr|n°|number)?\W{{0,2}}(?:\d+|{_SPOKEN})\w*\]?"
        )
        answer = "".join(self._answer)
        found = (match for match in like.finditer(answer) if not self._is_token(match.start(), match.end()))
        return tuple(dict.fromkeys(match[0].strip() for match in found))

    def _is_token(self, start: int, end: int) -> bool:
        return any(start < token_end and token_start < end for token_start, token_end in self._spans)

    def _safe(self) -> int:
        """How much of what is held no later piece can change: up to where a token may begin and not be decided yet."""
        for at in range(max(0, len(self._held) - self._longest - _LOOKS), len(self._held)):
            rest = self._held[at:]
            if any(token.startswith(rest) or self._is_open(rest, token) for token in self._tokens):
                return at
        return len(self._held)

    def _is_open(self, rest: str, token: str) -> bool:
        return rest.startswith(token) and len(rest) < len(token) + _LOOKS

    def _given(self, until: int) -> str:
        if not until:
            return ""
        context = self._before + self._held
        shift = len(self._before)
        parts: list[str] = []
        at = shift
        for match in self._pattern.finditer(context, shift) if self._pattern else ():
            if match.start() - shift >= until:
                break
            until = max(until, match.end() - shift)  # it is decided, whatever else may begin within it
            parts += (context[at : match.start()], self._key[match[0]])
            self._spans.append((self._at + match.start() - shift, self._at + match.end() - shift))
            self.count += 1
            at = match.end()
        parts.append(context[at : shift + until])
        self._before = context[shift + until - 1]
        self._held = self._held[until:]
        self._at += until
        return "".join(parts)


def _pattern(tokens: list[str]) -> re.Pattern[str] | None:
    """The longest first: of two that begin alike the longer is meant."""
    if not tokens:
        return None
    return re.compile(
        "|".join(f"{_edge(token[0], _NOT_BEFORE)}{re.escape(token)}{_edge(token[-1], _NOT_AFTER)}" for token in tokens)
    )


def _edge(letter: str, guard: str) -> str:
    return guard if letter.isalnum() else ""
