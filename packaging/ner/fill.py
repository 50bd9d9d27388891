"""Turns the templates of lines/ into lines with spans: choices drawn, slots filled, names of every form marked."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from people import People
from places import Places, small

LANGUAGES = ("en", "de", "fr", "es", "nl")
SHARES = (48, 14, 13, 12, 13)  # of lines; English is judged by long documents, so it has most
TITLES = {
    "en": [
        "Mr",
        "Mr",
        "Mr",
        "Mrs",
        "Ms",
        "Mr.",
        "Mrs.",
        "Ms.",
        "Dr",
        "Dr.",
        "Professor",
        "Prof.",
        "Sir",
        "Miss",
        "Judge",
        "Lord",
        "Lady",
    ],
    "de": ["Herr", "Frau", "Herrn", "Dr.", "Prof.", "Herr Dr.", "Frau Dr."],
    "fr": ["M.", "M.", "Mme", "Mlle", "Me", "Dr", "Pr", "Monsieur", "Madame", "Maître"],
    "es": ["D.", "Dña.", "don", "doña", "Sr.", "Sra.", "señor", "señora", "Dr.", "Dra."],
    "nl": ["de heer", "mevrouw", "meneer", "mr.", "dr.", "mw.", "dhr.", "prof.", "drs."],
}
CHOICE = re.compile(r"\{([^{}]*)\}")
SLOT = re.compile(r"<(\w+)>")
NUMBERED = ("{n}. ", "{n}.  ", "({n}) ", "§ {n}. ", "– ", "- ", "• ", "{n}) ")


@dataclass(slots=True)
class Line:
    """A line and its names: half-open code-point ranges and their label (PER, LOC, ORG)."""

    text: str
    spans: list[tuple[int, int, str]] = field(default_factory=list)


class Filler:
    """Draws lines of a language without end; the same seed, the same lines."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.people = People.gather()
        self.places = Places(self.people)
        folder = Path(__file__).with_name("lines")
        self.templates = {
            language: [
                row for row in (folder / f"{language}.txt").read_text("utf-8").splitlines() if row and row[0] != "#"
            ]
            for language in LANGUAGES
        }

    def lines(self, count: int) -> Iterator[Line]:
        """`count` lines of all languages; some are two or three templates of one language in a row, as in a paragraph."""
        for language in self.rng.choices(LANGUAGES, SHARES, k=count):
            line = self.one(language)
            while self.rng.random() < 0.3:
                following = self.one(language)
                shift = len(line.text) + 1
                line.text += " " + following.text
                line.spans += [(start + shift, end + shift, label) for start, end, label in following.spans]
            if self.rng.random() < 0.08:
                number = self.rng.choice(NUMBERED).format(n=self.rng.randint(1, 90))
                line = Line(
                    number + line.text, [(start + len(number), end + len(number), x) for start, end, x in line.spans]
                )
            yield line

    def one(self, language: str) -> Line:
        """One template, filled. A surname drawn for the line comes back in it, as people do in a paragraph."""
        template = self.rng.choice(self.templates[language])
        while CHOICE.search(template):
            template = CHOICE.sub(lambda found: self.rng.choice(found[1].split("|")), template)
        line, end = Line(""), 0
        for slot in SLOT.finditer(template):
            line.text += template[end : slot.start()]
            end = slot.end()
            before, text, after, label = self.fill(slot[1], language)
            start = len(line.text) + len(before)
            line.text += before + text + after
            if label:
                line.spans.append((start, start + len(text), label))
        line.text += template[end:]
        return line

    def fill(self, slot: str, language: str) -> tuple[str, str, str, str]:
        """Words before the span, the span, words after it, and its label ("" for none)."""
        rng = self.rng
        if slot == "place":
            return "", self.places.town(rng) if rng.random() < 0.93 else self.places.country(rng, language), "", "LOC"
        if slot in {"country", "COUNTRY"}:
            name = self.places.country(rng, language)
            return "", name.upper() if slot == "COUNTRY" else name, "", "LOC"
        if slot == "street":
            return "", self.places.street(rng, language), "", "LOC"
        if slot == "org":
            return "", self.places.organisation(rng, language), "", "ORG"
        if (text := small(slot, rng, language)) is not None:
            return "", text, "", ""
        return self.person(slot, language)

    def person(self, slot: str, language: str) -> tuple[str, str, str, str]:
        """A person in the form that the slot asks for; a title stands before the span."""
        rng = self.rng
        culture = self.people.culture(rng, language)
        given, family = self.people.a_given(rng, culture), self.people.a_family(rng, culture)
        match slot:
            case "given":
                return "", given, "", "PER"
            case "fam":
                return "", family if rng.random() < 0.85 else f"{given} {family}", "", "PER"
            case "family":
                return "", family if rng.random() < 0.9 else self.initials(), "", "PER"
            case "FAMILY":
                return "", family.upper(), "", "PER"
            case "FULL":
                return "", f"{given} {family}".upper(), "", "PER"
            case "initials":
                return "", self.initials(), "", "PER"
            case "FULLCOLON":
                name = rng.choice([f"{given} {family}", given, given, family, f"{given} {family}".upper()])
                return "", name, ":", "PER"
            case "titled":
                title = rng.choice(TITLES[language])
                if rng.random() < 0.12:
                    return "", self.full(given, family), "", "PER"
                return title + (" " if rng.random() < 0.98 else ""), self.after_title(given, family), "", "PER"
            case "person":
                dice = rng.random()
                if dice < 0.16:
                    return rng.choice(TITLES[language]) + " ", self.after_title(given, family), "", "PER"
                if dice < 0.52:
                    return "", self.full(given, family), "", "PER"
                if dice < 0.72:
                    return "", family, "", "PER"
                return ("", given, "", "PER") if dice < 0.97 else ("", self.initials(), "", "PER")
            case "full":
                return "", self.full(given, family), "", "PER"
        raise ValueError(slot)

    def after_title(self, given: str, family: str) -> str:
        rng = self.rng
        dice = rng.random()
        if dice < 0.34:
            return self.full(given, family)
        if dice < 0.62:
            return f"{self.letters(given)} {family}"
        if dice < 0.7:
            return f"{given} {family.upper()}"
        return family if dice < 0.97 else self.initials()

    def full(self, given: str, family: str) -> str:
        rng = self.rng
        dice = rng.random()
        if dice < 0.7:
            return f"{given} {family}"
        if dice < 0.8:
            return f"{given} {rng.choice('ABCDEFGHJKLMNPRSTW')}{rng.choice(['.', '.', ''])} {family}"
        if dice < 0.88:
            return f"{self.letters(given)} {family}"
        if dice < 0.93:
            return f"{family}, {given}" if rng.random() < 0.3 else f"{family} {given}"
        if dice < 0.97:
            return f"{given} {family.upper()}"
        return f"{given} {rng.choice(self.people.given['en_GB'])} {family}"

    def letters(self, given: str) -> str:
        rng = self.rng
        first = given[0] + "."
        if "-" in given and rng.random() < 0.7:
            return f"{first}-{given.split('-')[1][:1].upper()}."
        if rng.random() < 0.2:
            return f"{first}{rng.choice(['', ' '])}{rng.choice('ABCDEFGHJKLMNPRSTW')}."
        return first if rng.random() < 0.95 else given[0]

    def initials(self) -> str:
        rng = self.rng
        letters = rng.choices("ABCDEFGHIJKLMNOPRSTUVWXYZ", k=rng.choice([1, 2, 2, 2, 3]))
        dice = rng.random()
        if len(letters) == 1:
            return letters[0] + ("." if dice < 0.8 else "")
        if dice < 0.75:
            return "".join(f"{letter}." for letter in letters)
        return " ".join(f"{letter}." for letter in letters) if dice < 0.9 else "".join(letters)
