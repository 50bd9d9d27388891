"""E-mail addresses and web addresses that are said aloud: "anna dot mueller at gmail dot com"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from earwitness_core.privacy.findings.found import Kind
from earwitness_core.privacy.findings.spoken.domains import Domains
from earwitness_core.privacy.findings.spoken.endings import NAMES
from earwitness_core.privacy.findings.spoken.hints import Hint, around
from earwitness_core.privacy.findings.spoken.lexicon import Language
from earwitness_core.privacy.findings.spoken.locals import Locals
from earwitness_core.privacy.findings.spoken.reading import Atom, What
from earwitness_core.privacy.findings.spoken.spelling import Spelling
from earwitness_core.privacy.findings.spoken.tokens import Token


@dataclass(frozen=True, slots=True)
class Address:
    """Tokens `first` to `last`, and how the address is written."""

    kind: Kind
    first: int
    last: int
    value: str
    score: float


def addresses(
    atoms: Sequence[Atom], row: Sequence[Token], hints: Sequence[Hint], language: Language
) -> Iterator[Address]:
    """All e-mail and web addresses, in order of their at-sign or dot."""
    signs = [(place, atom) for place, atom in enumerate(atoms) if atom.what is What.SIGN and atom.text in "@."]
    reader = _Reader(atoms, row, hints, language)
    beyond = 0
    for place, atom in signs:
        if place < beyond:
            continue
        found = reader.email(place) if atom.text == "@" else reader.site(place)
        if found:
            address, beyond = found
            yield address


class _Reader(Spelling):
    def __init__(self, atoms: Sequence[Atom], row: Sequence[Token], hints: Sequence[Hint], language: Language) -> None:
        super().__init__(atoms, row, language)
        self._hints = hints
        self._behind = Domains(atoms, row, language)
        self._before = Locals(atoms, row, language)

    def email(self, at: int) -> tuple[Address, int] | None:
        domain = self._behind.domain(at + 1)
        if domain is None:
            return None
        text, end = domain
        local, first = self._before.local(at)
        if not local or self._is_written(first, end):
            return None
        hinted = Kind.EMAIL in around(self._hints, self.row, self.atoms[first].first, self.atoms[end - 1].last)
        has_sign = any(sign in local for sign in "._-")
        ending = text.rpartition(".")[2]
        weak = self.atoms[at].last == self.atoms[at].first and self.row[self.atoms[at].first].word in NAMES.weak_at
        name = text.partition(".")[0]
        if (
            weak
            and ending not in NAMES.sure[self.language.code]
            and not (hinted or has_sign or name in NAMES.providers)
        ):
            return None
        if "." not in text and not (hinted or has_sign or self.atoms[at].last > self.atoms[at].first):
            return None
        score = 0.95 if "." in text and (hinted or has_sign) else 0.85 if "." in text else 0.7
        return Address(Kind.EMAIL, self.atoms[first].first, self.atoms[end - 1].last, f"{local}@{text}", score), end

    def site(self, dot: int) -> tuple[Address, int] | None:
        ending = self._behind.ending(dot)
        if ending is None:
            return None
        name, first = self._before.name(dot)
        if not name or self._is_written(first, ending[1]):
            return None
        path, end = self._path(ending[1])
        text = f"{name}.{ending[0]}"
        tokens = self.atoms[first].first, self.atoms[end - 1].last
        prefixed = name.startswith("www.") or "://" in name or bool(path)
        hinted = Kind.URL in around(self._hints, self.row, *tokens)
        if not (prefixed or hinted) and ending[0].rpartition(".")[2] not in NAMES.sure[self.language.code]:
            return None
        return Address(Kind.URL, *tokens, text + path, 0.9 if prefixed or hinted else 0.8), end

    def _is_written(self, first: int, end: int) -> bool:
        """Nothing of it is spoken: then it is no matter of this detector."""
        start, stop = self.row[self.atoms[first].first].start, self.row[self.atoms[end - 1].last].end
        inside = self.row[self.atoms[first].first + 1 : self.atoms[end - 1].last + 1]
        return stop > start and not any(any(sign.isspace() for sign in token.gap) for token in inside)

    def _path(self, place: int) -> tuple[str, int]:
        """Slashes and what follows them."""
        path, end = "", place
        while self.is_sign(end, "/"):
            path += "/"
            end += 1
            took = False
            while end < len(self.atoms) and self.atoms[end].what is not What.CORRECTION:
                atom = self.atoms[end]
                spelled = atom.what is What.DIGITS or (atom.what is What.LETTERS and not atom.weak)
                if self.is_sign(end, "-_."):
                    path, took = path + atom.text, False
                elif atom.what is What.SIGN or (took and not spelled):
                    break
                else:
                    path, took = path + self.word(end), True
                end += 1
        return path, end
