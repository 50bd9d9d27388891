"""What stands behind an at-sign or a dot: names of domains, read forwards up to their ending."""

from __future__ import annotations

from earwitness_core.privacy.findings.spoken.endings import NAMES
from earwitness_core.privacy.findings.spoken.reading import What
from earwitness_core.privacy.findings.spoken.spelling import REACH, Spelling


class Domains(Spelling):
    """Reads domains."""

    def domain(self, place: int) -> tuple[str, int] | None:
        """What stands behind an at-sign, and the place behind it."""
        name: list[str] = []
        words = 0
        for k in range(place, min(place + REACH, len(self.atoms))):
            atom = self.atoms[k]
            if self.is_sign(k, "."):
                if not name:
                    return None
                ending = self.ending(k)
                return (f"{''.join(name)}.{ending[0]}", ending[1]) if ending else None
            if self.is_sign(k, "-_"):
                name.append(atom.text)
            elif atom.what in (What.SIGN, What.CORRECTION):
                return None
            elif atom.what is What.SKIP and not self.is_sign(k + 1, ".-"):
                continue
            else:
                spelled = atom.what in (What.LETTERS, What.DIGITS) and not atom.weak
                words += not spelled
                text = self.word(k)
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
        return text if sure and text in NAMES.endings and not self.is_sign(place + 1, ".") else None

    def _leads_on(self, place: int) -> bool:
        """Whether an ending comes, with or without a dot, within the next words: `proton mail dot com`."""
        for k in range(place, min(place + 4, len(self.atoms))):
            known = self.word(k) in NAMES.endings or self.word(k) in NAMES.glued
            if known or self.is_sign(k, "-_") or (self.is_sign(k, ".") and self.ending(k)):
                return True
            if self.atoms[k].what in (What.CORRECTION, What.SIGN):
                return False
        return False

    def ending(self, dot: int) -> tuple[str, int] | None:
        """The labels from a dot on, up to one that is an ending: `co.uk`; and the place behind it."""
        labels: list[str] = []
        place = dot
        while len(labels) < 5 and self.is_sign(place, "."):
            label = self._label(place + 1)
            if label is None:
                break
            labels.append(label[0])
            place = label[1]
        if labels and labels[-1] == "co" and place < len(self.atoms) and self.word(place) == "uk":
            return ".".join([*labels, "uk"]), place + 1
        while labels and labels[-1] not in NAMES.endings:
            return None
        return (".".join(labels), place) if labels else None

    def _label(self, place: int) -> tuple[str, int] | None:
        """One label: a word, words joined by dashes, or spelled letters."""
        text = ""
        while place < len(self.atoms):
            atom = self.atoms[place]
            word = self.word(place)
            word = NAMES.misheard.get(word, word)
            is_letter = len(word) == 1 and atom.what is What.LETTERS
            if any(sign in self.row[atom.first].gap for sign in "?!"):
                return (text, place) if text else None
            if (
                not text
                and atom.what in (What.SKIP, What.CORRECTION)
                and word not in NAMES.endings
                and not self.is_sign(place + 1, ".")
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
            elif self.is_sign(place, "-"):
                text, place = text + "-", place + 1
            elif text.endswith("-") or (spelling and len(word) == 1 and NAMES.begins(text + word)):
                text, place = text + word, place + 1
            elif spelling and is_letter and self.row[atom.first].line == self.row[self.atoms[place - 1].last].line:
                return None  # more letters than any ending has: a name is spelled
            else:
                return text, place
        return (text, place) if text else None
