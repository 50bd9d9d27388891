"""How what was said is written in an address: each atom, and what stands beside it."""

from __future__ import annotations

from collections.abc import Sequence

from earwitness_core.privacy.findings.spoken.lexicon import Language
from earwitness_core.privacy.findings.spoken.reading import Atom, What
from earwitness_core.privacy.findings.spoken.tokens import Token

REACH = 40  # atoms of one address


class Spelling:
    """The atoms of a stretch, as parts of an address."""

    def __init__(self, atoms: Sequence[Atom], row: Sequence[Token], language: Language) -> None:
        self.atoms = atoms
        self.row = row
        self.language = language

    def word(self, place: int) -> str:
        """How an atom is written in an address."""
        atom = self.atoms[place]
        if atom.what is What.DIGITS or (atom.what is What.LETTERS and not atom.weak):
            return atom.text
        if atom.what is What.LETTERS and len(self.row[atom.first].word) > 1 and self.beside_letters(place):
            return atom.text
        return "".join(token.word for token in self.row[atom.first : atom.last + 1])

    def beside_letters(self, place: int) -> bool:
        near = [self.atoms[k] for k in (place - 1, place + 1) if 0 <= k < len(self.atoms)]
        return any(atom.what is What.LETTERS for atom in near)

    def is_sign(self, place: int, signs: str) -> bool:
        return 0 <= place < len(self.atoms) and self.atoms[place].what is What.SIGN and self.atoms[place].text in signs

    def is_spelled(self, place: int) -> bool:
        """Digits and letters, which need no dot between them; a letter that is also a word only among letters."""
        atom = self.atoms[place]
        if atom.what is What.DIGITS or (atom.what is What.LETTERS and not atom.weak):
            return True
        return atom.what is What.LETTERS and len(self.word(place)) == 1 and self.beside_letters(place)
