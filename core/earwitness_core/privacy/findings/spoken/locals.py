"""What stands before an at-sign or a dot: the person's part of a mail address, the name of a site, read backwards."""

from __future__ import annotations

from earwitness_core.privacy.findings.spoken.reading import What
from earwitness_core.privacy.findings.spoken.spelling import REACH, Spelling


class Locals(Spelling):
    """Reads what an address begins with."""

    def local(self, at: int) -> tuple[str, int]:
        """What stands before an at-sign, and the place where it begins."""
        return self._backwards(at, "._-+", extra_words=2)

    def _backwards(self, end: int, signs: str, *, extra_words: int) -> tuple[str, int]:
        said: list[str] = []
        first, plain, letters, behind_sign = end, 0, 0, False
        for k in range(end - 1, max(end - REACH, 0) - 1, -1):
            atom = self.atoms[k]
            if self.is_sign(k, signs):
                said.append(atom.text)
                first, plain, letters, behind_sign = k, 0, 0, True
                continue
            beside = self.is_sign(k - 1, signs) or behind_sign
            if atom.what is What.SKIP and (atom.text == "assent" or not beside):
                continue
            if atom.what in (What.SIGN, What.CORRECTION) or (said and not beside and self._ends_before(k, first)):
                break
            spelled = self.is_spelled(k)
            word = self.word(k)
            is_stop = word in self.language.email_stops and not (spelled and self.atoms[k].what is What.LETTERS)
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

    def _sign_near(self, place: int, signs: str) -> bool:
        """Whether a dot with a word before it comes within the next words: `jan punt van der berg`."""
        for k in range(place - 1, max(place - 4, 0) - 1, -1):
            if self.is_sign(k, signs):
                return k > 0 and not self.atoms[k].written and self.atoms[k - 1].what is not What.SIGN
            if self.atoms[k].what not in (What.WORD, What.LETTERS, What.SKIP):
                return False
        return False

    def _ends_before(self, place: int, behind: int) -> bool:
        """Whether a sentence or line ends between an atom and the one that was taken behind it."""
        gap = self.row[self.atoms[behind].first].gap
        letters = self.atoms[place].what is What.LETTERS and self.atoms[behind].what is What.LETTERS
        return "\n" in gap or (not letters and any(sign in gap for sign in ',;:?!."“„'))

    def name(self, dot: int) -> tuple[str, int]:
        """What stands before the last dot of a web address; www and a protocol belong to it."""
        name, first = self._backwards(dot, ".-", extra_words=0)
        words = name.replace("wwww", "www")
        k = first - 1
        while k >= 0 and self.is_sign(k, "/:"):
            k -= 1
        if words and 0 <= k < first - 1 and self.word(k) in ("http", "https"):
            return f"{self.word(k)}://{words}", k
        return words, first
