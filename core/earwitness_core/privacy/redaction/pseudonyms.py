"""Tokens that stand for persons and things, the same in all of a project; and the key to them, which stays here.

The key never leaves with a text: what is exported holds tokens only. Whoever looks behind one leaves an event.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from earwitness_core.errors import NotFound, Refused
from earwitness_core.privacy.redaction import wording
from earwitness_core.privacy.redaction.book import SOURCE, Book, Wanted
from earwitness_core.privacy.redaction.register import Register, kept_persons
from earwitness_core.vault import UnitOfWork, Vault
from earwitness_core.vault.keys import Secret, new_secret
from earwitness_core.vault.schema import PseudonymRow, SettingRow

_INVENTS = "pseudonyms.invented"
_KEY = "pseudonyms.key"


@dataclass(frozen=True, slots=True)
class Pseudonym:
    """A token, without what is behind it. `forms` are the ways it is written, `sources` where."""

    token: str
    category: str
    number: int
    forms: int
    sources: int
    merged_into: str | None = None

    @property
    def stands_for_nobody(self) -> bool:
        """All sources it was in are erased."""
        return self.forms == 0 and self.merged_into is None


class Pseudonyms:
    """The pseudonyms of one vault."""

    def __init__(self, vault: Vault, *, actor: str) -> None:
        self._vault = vault
        self._actor = actor
        self._key: Secret | None = None

    def tokens(self, project_id: str, wanted: Sequence[Wanted], source_id: str | None = None) -> list[str]:
        """The tokens of what is wanted, in its order; the same each time. Those that are new are made."""
        if not wanted:
            return []
        with self._vault.read() as session:
            book, register = self._read(session, project_id), Register(session, project_id)
            found = [book.find(register.attributed(one), source_id) for one in wanted]
            if all(row is not None for row in found):
                return [book.token(row) for row in found if row is not None]
        with self._vault.write(actor=self._actor, action="pseudonym.give") as unit:
            book, register = self._open(unit, project_id), Register(unit.session, project_id)
            return [book.token(book.enter(unit, register.attributed(one), source_id)) for one in wanted]

    def list(self, project_id: str) -> list[Pseudonym]:
        """All tokens of a project, by category and number."""
        with self._vault.read() as session:
            book = self._read(session, project_id)
            rows = sorted(book.rows.values(), key=lambda row: (row.category, row.number))
            return [_told(book, row) for row in rows]

    def reveal(self, project_id: str, token: str, *, reason: str) -> tuple[str, ...]:
        """All forms of what a token stands for, the longest first; on record, with the reason."""
        _require_reason(reason)
        with self._vault.write(actor=self._actor, action="pseudonym.reveal", reason=reason) as unit:
            book = self._open(unit, project_id)
            row = book.standing(_row(book, token))
            unit.touch("pseudonym", row.id)
            return _forms(book, row)

    def key(self, project_id: str, *, reason: str) -> dict[str, str]:
        """What to put back for each token of a project: its longest form. On record, with the reason."""
        _require_reason(reason)
        with self._vault.write(actor=self._actor, action="pseudonym.restore", reason=reason) as unit:
            book = self._open(unit, project_id)
            unit.touch("project", project_id)
            pairs = ((row, _forms(book, book.standing(row))) for row in book.rows.values())
            return {name: forms[0] for row, forms in pairs if forms for name in _names(row)}

    def names(self, project_id: str) -> frozenset[str]:
        """All tokens there are: they are no findings in a text. A name that a person gave may be one."""
        with self._vault.read() as session:
            return frozenset(
                name
                for row in self._read(session, project_id).rows.values()
                for name in _names(row)
                if name != row.name or wording.is_invented(name)
            )

    def rename(self, project_id: str, token: str, name: str) -> Pseudonym:
        """Another name in a token's place, from now on. Refused where it is one of the project's, real or not."""
        name = " ".join(name.split())
        with self._vault.write(actor=self._actor, action="pseudonym.rename") as unit:
            book = self._open(unit, project_id)
            row = book.standing(_row(book, token))
            if not name or any(name.casefold() == used.casefold() for used in _used(book, row)):
                raise Refused("This name is taken, or none.", next_step="Choose one that nobody in the project has.")
            row.name = None if name == wording.token(row.category, row.number) else name
            unit.session.flush()
            return _told(book, row)

    def invents(self, project_id: str) -> bool:
        """Whether new persons, places and organisations get invented names."""
        with self._vault.read() as session:
            return _invents(session, project_id)

    def set_invents(self, project_id: str, wanted: bool) -> None:
        """From now on; tokens that are in use stay as they are."""
        with self._vault.write(actor=self._actor, action="pseudonym.style") as unit:
            row = unit.session.get(SettingRow, f"{_INVENTS}.{project_id}")
            if row is None:
                unit.session.add(SettingRow(key=f"{_INVENTS}.{project_id}", value=wanted))
            else:
                row.value = wanted

    def alias(self, identity: str) -> str:
        """Another id for an id, the same each time: ids tell the millisecond in which they were made."""
        if self._key is None:
            with self._vault.read() as session:
                key = _secret(session)
            if key is None:
                with self._vault.write(actor=self._actor, action="pseudonym.key") as unit:
                    key = _secret_made(unit)
            self._key = key
        return hmac.digest(self._key.reveal(), b"id\0" + identity.encode(), hashlib.sha256).hex()[:32]

    def _read(self, session: Session, project_id: str) -> Book:
        key = _secret(session) or new_secret()  # as good as any: without the key there are no pseudonyms yet
        return Book(session, project_id, key, kept=kept_persons(session, project_id))

    def _open(self, unit: UnitOfWork, project_id: str) -> Book:
        kept, invents = kept_persons(unit.session, project_id), _invents(unit.session, project_id)
        return Book(unit.session, project_id, _secret_made(unit), invents=invents, kept=kept)


def _secret(session: Session) -> Secret | None:
    """The key of the hashes: a row, since the vault's own keys can change (`rekey`)."""
    row = session.get(SettingRow, _KEY)
    return Secret(bytes.fromhex(row.value)) if row is not None else None


def _secret_made(unit: UnitOfWork) -> Secret:
    key = _secret(unit.session)
    if key is None:
        key = new_secret()
        unit.session.add(SettingRow(key=_KEY, value=key.reveal().hex()))
    return key


def _invents(session: Session, project_id: str) -> bool:
    row = session.get(SettingRow, f"{_INVENTS}.{project_id}")
    return bool(row and row.value)


def _told(book: Book, row: PseudonymRow) -> Pseudonym:
    forms = book.forms[row.id]
    return Pseudonym(
        token=_names(row)[0],
        category=row.category,
        number=row.number,
        forms=len({form.text for form in forms}),
        sources=len({form.source_id for form in forms if form.source_id}),
        merged_into=book.token(row) if book.standing(row) is not row else None,
    )


def _forms(book: Book, row: PseudonymRow) -> tuple[str, ...]:
    """Of all that are the same now."""
    same = [one for one in book.rows.values() if book.standing(one) is row]
    texts = {form.text for one in same for form in book.forms[one.id]}
    return tuple(sorted(texts, key=lambda text: (-len(text), text)))


def _names(row: PseudonymRow) -> list[str]:
    """Its name in use first; the numbered one is understood all the same."""
    return [*filter(None, (row.name,)), wording.token(row.category, row.number)]


def _row(book: Book, token: str) -> PseudonymRow:
    wanted = token.strip().casefold()
    for row in book.rows.values():
        if wanted in {name.casefold() for name in _names(row)} | {name.strip("[]").casefold() for name in _names(row)}:
            return row
    raise NotFound(what="pseudonym", name=token, next_step="List them with `earwitness pseudonyms list`.")


def _used(book: Book, but: PseudonymRow) -> set[str]:
    given = {name for row in book.rows.values() if row is not but for name in _names(row)}
    return given | {form.text for forms in book.forms.values() for form in forms}


def _require_reason(reason: str) -> None:
    if not reason.strip():
        raise Refused("Say why: who looks behind a pseudonym is on record.", next_step="Give a reason with --reason.")


__all__ = ["SOURCE", "Pseudonym", "Pseudonyms", "Wanted"]
