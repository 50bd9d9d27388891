"""E-mail addresses and web addresses that are said aloud: "anna dot mueller at gmail dot com"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from earwitness_core.privacy.findings.found import Kind
from earwitness_core.privacy.findings.spoken.endings import NAMES
from earwitness_core.privacy.findings.spoken.hints import Hint, around
from earwitness_core.privacy.findings.spoken.lexicon import Language
from earwitness_core.privacy.findings.spoken.reading import Atom, What
from earwitness_core.privacy.findings.spoken.tokens import Token

_REACH = 40  # atoms of one address


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


class _Reader:
    def __init__(self, atoms: Sequence[Atom], row: Sequence[Token], hints: Sequence[Hint], language: Language) -> None:
        self._atoms = atoms
        self._row = row
        self._hints = hints
        self._language = language

    def email(self, at: int) -> tuple[Address, int] | None:
        domain = self._domain(at + 1)
        if domain is None:
            return None
        text, end = domain
        local, first = self._local(at)
        if not local or self._is_written(first, end):
            return None
        hinted = Kind.EMAIL in around(self._hints, self._row, self._atoms[first].first, self._atoms[end - 1].last)
        has_sign = any(sign in local for sign in "._-")
        ending = text.rpartition(".")[2]
        weak = self._atoms[at].last == self._atoms[at].first and self._row[self._atoms[at].first].word in NAMES.weak_at
        name = text.partition(".")[0]
        if (
            weak
            and ending not in NAMES.sure[self._language.code]
            and not (hinted or has_sign or name in NAMES.providers)
        ):
            return None
        if "." not in text and not (hinted or has_sign or self._atoms[at].last > self._atoms[at].first):
            return None
        score = 0.95 if "." in text and (hinted or has_sign) else 0.85 if "." in text else 0.7
        return Address(Kind.EMAIL, self._atoms[first].first, self._atoms[end - 1].last, f"{local}@{text}", score), end

    def site(self, dot: int) -> tuple[Address, int] | None:
        ending = self._ending(dot)
        if ending is None:
            return None
        name, first = self._name(dot)
        if not name or self._is_written(first, ending[1]):
            return None
        path, end = self._path(ending[1])
        text = f"{name}.{ending[0]}"
        tokens = self._atoms[first].first, self._atoms[end - 1].last
        prefixed = name.startswith("www.") or "://" in name or bool(path)
        hinted = Kind.URL in around(self._hints, self._row, *tokens)
        if not (prefixed or hinted) and ending[0].rpartition(".")[2] not in NAMES.sure[self._language.code]:
            return None
        return Address(Kind.URL, *tokens, text + path, 0.9 if prefixed or hinted else 0.8), end

    def _word(self, place: int) -> str:
        """How an atom is written in an address."""
        atom = self._atoms[place]
        if atom.what is What.DIGITS or (atom.what is What.LETTERS and not atom.weak):
            return atom.text
        if atom.what is What.LETTERS and len(self._row[atom.first].word) > 1 and self._beside_letters(place):
            return atom.text
        return "".join(token.word for token in self._row[atom.first : atom.last + 1])

    def _beside_letters(self, place: int) -> bool:
        near = [self._atoms[k] for k in (place - 1, place + 1) if 0 <= k < len(self._atoms)]
        return any(atom.what is What.LETTERS for atom in near)

    def _is_sign(self, place: int, signs: str) -> bool:
        return (
            0 <= place < len(self._atoms) and self._atoms[place].what is What.SIGN and self._atoms[place].text in signs
        )

    def _is_written(self, first: int, end: int) -> bool:
        """Nothing of it is spoken: then it is no matter of this detector."""
        start, stop = self._row[self._atoms[first].first].start, self._row[self._atoms[end - 1].last].end
        inside = self._row[self._atoms[first].first + 1 : self._atoms[end - 1].last + 1]
        return stop > start and not any(any(sign.isspace() for sign in token.gap) for token in inside)

    def _domain(self, place: int) -> tuple[str, int] | None:
        """What stands behind an at-sign, and the place behind it."""
        name: list[str] = []
        words = 0
        for k in range(place, min(place + _REACH, len(self._atoms))):
            atom = self._atoms[k]
            if self._is_sign(k, "."):
                if not name:
                    return None
                ending = self._ending(k)
                return (f"{''.join(name)}.{ending[0]}", ending[1]) if ending else None
            if self._is_sign(k, "-_"):
                name.append(atom.text)
            elif atom.what in (What.SIGN, What.CORRECTION):
                return None
            elif atom.what is What.SKIP and not self._is_sign(k + 1, ".-"):
                continue
            else:
                spelled = atom.what in (What.LETTERS, What.DIGITS) and not atom.weak
                words += not spelled
                text = self._word(k)
                if name and (bare := self._ending_without_dot(name[-1], text, k)):
                    return f"{''.join(name)}.{bare}", k + 1
                if words > 4:
                    return None
                name.append(text)
                if text in NAMES.providers and not self._leads_on(k + 1):
                    return text, k + 1
        return None

    def _ending_without_dot(self, before: str, text: str, place: int) -> str | None:
        """Gmail com; gmail dotcom. Not `t online dot de`, where the dot is still to come."""
        if text in NAMES.glued:
            return NAMES.glued[text]
        sure = before in NAMES.providers or (text in NAMES.generic and before not in "-_")
        return text if sure and text in NAMES.endings and not self._is_sign(place + 1, ".") else None

    def _leads_on(self, place: int) -> bool:
        """Whether an ending comes, with or without a dot, within the next words: `proton mail dot com`."""
        for k in range(place, min(place + 4, len(self._atoms))):
            known = self._word(k) in NAMES.endings or self._word(k) in NAMES.glued
            if known or self._is_sign(k, "-_") or (self._is_sign(k, ".") and self._ending(k)):
                return True
            if self._atoms[k].what in (What.CORRECTION, What.SIGN):
                return False
        return False

    def _ending(self, dot: int) -> tuple[str, int] | None:
        """The labels from a dot on, up to one that is an ending: `co.uk`; and the place behind it."""
        labels: list[str] = []
        place = dot
        while len(labels) < 5 and self._is_sign(place, "."):
            label = self._label(place + 1)
            if label is None:
                break
            labels.append(label[0])
            place = label[1]
        if labels and labels[-1] == "co" and place < len(self._atoms) and self._word(place) == "uk":
            return ".".join([*labels, "uk"]), place + 1
        while labels and labels[-1] not in NAMES.endings:
            return None
        return (".".join(labels), place) if labels else None

    def _label(self, place: int) -> tuple[str, int] | None:
        """One label: a word, words joined by dashes, or spelled letters."""
        text = ""
        while place < len(self._atoms):
            atom = self._atoms[place]
            word = self._word(place)
            word = NAMES.misheard.get(word, word)
            is_letter = len(word) == 1 and atom.what is What.LETTERS
            if any(sign in self._row[atom.first].gap for sign in "?!"):
                return (text, place) if text else None
            if (
                not text
                and atom.what in (What.SKIP, What.CORRECTION)
                and word not in NAMES.endings
                and not self._is_sign(place + 1, ".")
            ):
                place += 1
                continue
            if atom.what is What.SIGN and atom.text not in "-" and word not in NAMES.endings:
                return (text, place) if text else None
            if not text:
                text, place = (word if atom.what is not What.SIGN or word in NAMES.endings else ""), place + 1
                if not text:
                    return None
                spelling = is_letter
            elif self._is_sign(place, "-"):
                text, place = text + "-", place + 1
            elif text.endswith("-") or (spelling and len(word) == 1 and NAMES.begins(text + word)):
                text, place = text + word, place + 1
            elif spelling and is_letter and self._row[atom.first].line == self._row[self._atoms[place - 1].last].line:
                return None  # more letters than any ending has: a name is spelled
            else:
                return text, place
        return (text, place) if text else None

    def _local(self, at: int) -> tuple[str, int]:
        """What stands before an at-sign, and the place where it begins."""
        return self._backwards(at, "._-+", extra_words=2)

    def _backwards(self, end: int, signs: str, *, extra_words: int) -> tuple[str, int]:
        said: list[str] = []
        first, plain, letters, behind_sign = end, 0, 0, False
        for k in range(end - 1, max(end - _REACH, 0) - 1, -1):
            atom = self._atoms[k]
            if self._is_sign(k, signs):
                said.append(atom.text)
                first, plain, letters, behind_sign = k, 0, 0, True
                continue
            beside = self._is_sign(k - 1, signs) or behind_sign
            if atom.what is What.SKIP and (atom.text == "assent" or not beside):
                continue
            if atom.what in (What.SIGN, What.CORRECTION) or (said and not beside and self._ends_before(k, first)):
                break
            spelled = self._is_spelled(k)
            word = self._word(k)
            is_stop = word in self._language.email_stops and not (spelled and self._atoms[k].what is What.LETTERS)
            if not beside and is_stop and not self._sign_near(k, signs):
                break
            if not spelled and plain > extra_words and not self._sign_near(k, signs):
                break
            if not spelled and letters > 1 and not beside and not self._sign_near(k, signs):
                break
            letters = letters + 1 if spelled and len(word) == 1 else 0
            said.append(word)
            plain += not spelled
            first, behind_sign = k, False
        while said and said[-1] in signs:
            said.pop()
            first += 1
        return "".join(reversed(said)).replace("'", ""), first

    def _is_spelled(self, place: int) -> bool:
        """Digits and letters, which need no dot between them; a letter that is also a word only among letters."""
        atom = self._atoms[place]
        if atom.what is What.DIGITS or (atom.what is What.LETTERS and not atom.weak):
            return True
        return atom.what is What.LETTERS and len(self._word(place)) == 1 and self._beside_letters(place)

    def _sign_near(self, place: int, signs: str) -> bool:
        """Whether a dot with a word before it comes within the next words: `jan punt van der berg`."""
        for k in range(place - 1, max(place - 4, 0) - 1, -1):
            if self._is_sign(k, signs):
                return k > 0 and not self._atoms[k].written and self._atoms[k - 1].what is not What.SIGN
            if self._atoms[k].what not in (What.WORD, What.LETTERS, What.SKIP):
                return False
        return False

    def _ends_before(self, place: int, behind: int) -> bool:
        """Whether a sentence or line ends between an atom and the one that was taken behind it."""
        gap = self._row[self._atoms[behind].first].gap
        letters = self._atoms[place].what is What.LETTERS and self._atoms[behind].what is What.LETTERS
        return "\n" in gap or (not letters and any(sign in gap for sign in ',;:?!."“„'))

    def _name(self, dot: int) -> tuple[str, int]:
        """What stands before the last dot of a web address; www and a protocol belong to it."""
        name, first = self._backwards(dot, ".-", extra_words=0)
        words = name.replace("wwww", "www")
        k = first - 1
        while k >= 0 and self._is_sign(k, "/:"):
            k -= 1
        if words and 0 <= k < first - 1 and self._word(k) in ("http", "https"):
            return f"{self._word(k)}://{words}", k
        return words, first

    def _path(self, place: int) -> tuple[str, int]:
        """Slashes and what follows them."""
        path, end = "", place
        while self._is_sign(end, "/"):
            path += "/"
            end += 1
            took = False
            while end < len(self._atoms) and self._atoms[end].what is not What.CORRECTION:
                atom = self._atoms[end]
                spelled = atom.what is What.DIGITS or (atom.what is What.LETTERS and not atom.weak)
                if self._is_sign(end, "-_."):
                    path, took = path + atom.text, False
                elif atom.what is What.SIGN or (took and not spelled):
                    break
                else:
                    path, took = path + self._word(end), True
                end += 1
        return path, end
