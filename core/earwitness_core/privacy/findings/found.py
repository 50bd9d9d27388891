"""What a detector says: a span of a text, what it is, how sure, and which detector says so."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple, Protocol, runtime_checkable

from earwitness_core.privacy.findings.words import Words


class Kind(StrEnum):
    """What a span may be. The last seven are special categories (GDPR articles 9 and 10)."""

    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"
    ADDRESS = "address"
    EMAIL = "email"
    PHONE = "phone"
    URL = "url"
    IP = "ip"
    USERNAME = "username"
    IBAN = "iban"
    CARD = "card"
    NATIONAL_ID = "national-id"
    TAX_ID = "tax-id"
    VAT = "vat"
    SOCIAL_SECURITY = "social-security"
    PASSPORT = "passport"
    DRIVING_LICENCE = "driving-licence"
    PLATE = "plate"
    CODE = "code"  # any other number or code that points to a person or case
    BIRTH_DATE = "birth-date"
    DATE = "date"
    AGE = "age"
    NATIONALITY = "nationality"
    TITLE = "title"
    HEALTH = "health"
    RELIGION = "religion"
    POLITICS = "politics"
    UNION = "union"
    SEXUALITY = "sexuality"
    ETHNICITY = "ethnicity"
    CRIME = "crime"

    @property
    def is_special(self) -> bool:
        """Whether the law protects it more than other personal data."""
        return self in SPECIAL


SPECIAL = frozenset({Kind.HEALTH, Kind.RELIGION, Kind.POLITICS, Kind.UNION, Kind.SEXUALITY, Kind.ETHNICITY, Kind.CRIME})


class Found(NamedTuple):
    """A half-open range of code points of the text that was searched.

    `score` is 0 to 1; `detector` names what found it, as `identifiers/iban` or `names/ours`. `country` is an ISO 3166
    code where the kind has one; `value` is the normal form where there is one (an IBAN without spaces, an e-mail
    address that was dictated), so that the same datum written otherwise is recognised.
    """

    start: int
    end: int
    kind: Kind
    score: float
    detector: str
    country: str | None = None
    value: str | None = None


class Detector(Protocol):
    """Finds spans in a text. Pure: no vault, no file, no network, and the same answer each time."""

    name: str

    def find(self, text: str, *, language: str | None = None) -> Sequence[Found]:
        """Spans of `text`, which holds one segment or paragraph per line. `language` is an ISO 639-1 code, if known."""
        ...


@runtime_checkable
class ReadsWords(Protocol):
    """A detector that looks at the words of a text, and takes them from whoever has them already."""

    def find_in(self, words: Words, *, language: str | None = None) -> Sequence[Found]:
        """As `find`, of `words.text`."""
        ...


@runtime_checkable
class ReadsMany(Protocol):
    """A detector that reads several texts in less time together than one after the other."""

    def find_all(self, texts: Sequence[str]) -> Sequence[Sequence[Found]]:
        """As `find`, of each."""
        ...
