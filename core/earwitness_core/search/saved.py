"""Searches that somebody keeps, and what is new in each since somebody last looked.

New is what was written after the last look: another recording, or words that were corrected or cut anew since. The
query is content and lies in the vault like everything else.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from earwitness_core.errors import NotFound, Refused
from earwitness_core.search.query import parse
from earwitness_core.search.results import Hit, SearchPage, Way
from earwitness_core.search.search import LARGEST_PAGE, Search
from earwitness_core.vault import Vault
from earwitness_core.vault.schema import SavedSearchRow, SegmentRow, SettingRow

PINNED_SETTING = "search.pinned"


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """`exact`: full text alone. `looked_ms` is None before anybody looked. `pinned`: before all others."""

    name: str
    query: str
    exact: bool
    looked_ms: int | None
    created_ms: int
    pinned: bool = False


@dataclass(frozen=True, slots=True)
class Looked:
    """A page, and which of its hits are new; all of them at the first look."""

    saved: SavedSearch
    page: SearchPage
    new: tuple[Hit, ...]


class SavedSearches:
    """The saved searches of one vault."""

    def __init__(self, vault: Vault, search: Search, *, actor: str = "local") -> None:
        self._vault, self._search, self._actor = vault, search, actor

    def list(self) -> list[SavedSearch]:
        """All by name, the pinned ones first."""
        with self._vault.read() as session:
            rows = session.scalars(select(SavedSearchRow).order_by(func.lower(SavedSearchRow.name), SavedSearchRow.id))
            pinned = _pinned(session)
            every = [replace(_value(row), pinned=row.id in pinned) for row in rows]
        return sorted(every, key=lambda one: not one.pinned)

    def save(self, name: str, query: str, *, exact: bool = False) -> SavedSearch:
        """Keep a query under a name; one of that name is replaced. Raises QueryRefused."""
        name = name.strip()
        if not name:
            raise Refused("A saved search needs a name.", next_step="Say `search save NAME QUERY`.")
        parse(query)
        with self._vault.write(actor=self._actor, action="search.save") as unit:
            row = _row(unit.session, name)
            if row is None:
                row = SavedSearchRow(name=name, created_ms=unit.now_ms)
                unit.session.add(row)
            row.query, row.way, row.seen_segment, row.looked_ms = query, "words" if exact else "both", 0, None
            unit.session.flush()
            return _value(row)

    def rename(self, name: str, to: str) -> None:
        """Raises NotFound, Refused for a name that another has."""
        to = to.strip()
        if not to:
            raise Refused("A saved search needs a name.")
        with self._vault.write(actor=self._actor, action="search.rename") as unit:
            row, other = _known(unit.session, name), _row(unit.session, to)
            if other is not None and other is not row:
                raise Refused(f"There already is a saved search called {to}.", next_step="Choose another name.")
            row.name = to

    def pin(self, name: str, pinned: bool) -> None:
        """Keep it before all others, or not any more. Raises NotFound."""
        with self._vault.write(actor=self._actor, action="search.pin") as unit:
            kept = _pinned(unit.session) - {_known(unit.session, name).id}
            kept |= {_known(unit.session, name).id} if pinned else set()
            unit.session.merge(SettingRow(key=PINNED_SETTING, value=sorted(kept)))

    def remove(self, name: str) -> None:
        """Raises NotFound."""
        with self._vault.write(actor=self._actor, action="search.remove") as unit:
            unit.session.delete(_known(unit.session, name))

    def get(self, name: str) -> SavedSearch:
        """Raises NotFound."""
        with self._vault.read() as session:
            return _value(_known(session, name))

    def look(self, name: str, *, limit: int = 20, offset: int = 0, facets: bool = False) -> Looked:
        """Search again; what was written since the last look is new, and is not at the next one.

        Raises NotFound, QueryRefused.
        """
        with self._vault.read() as session:
            row = _known(session, name)
            saved, seen = _value(row), row.seen_segment
            newest = session.scalar(select(func.max(SegmentRow.id))) or 0
        page = search_by(self._search, saved.query, exact=saved.exact, limit=limit, offset=offset, facets=facets)
        new = tuple(hit for hit in page.hits if hit.segment_id > seen)
        with self._vault.write(actor=self._actor, action="search.look") as unit:
            row = _known(unit.session, name)
            row.seen_segment, row.looked_ms = newest, unit.now_ms
        return Looked(saved, page, new)


def search_by(
    search: Search, query: str, *, exact: bool = False, meaning: bool = False, limit: int, offset: int, facets: bool
) -> SearchPage:
    """By full text alone, by meaning alone, or by both."""
    if exact:
        return search.find(query, limit=min(limit, LARGEST_PAGE), offset=offset, facets=facets)
    way: Way = "meaning" if meaning else "both"
    return search.seek(query, way=way, limit=limit, offset=offset, facets=facets)


def _row(session: Session, name: str) -> SavedSearchRow | None:
    return session.scalars(select(SavedSearchRow).where(SavedSearchRow.name == name)).one_or_none()


def _known(session: Session, name: str) -> SavedSearchRow:
    row = _row(session, name)
    if row is None:
        raise NotFound(what="saved search", name=name, next_step="`earwitness search list` shows them.")
    return row


def _pinned(session: Session) -> set[str]:
    setting = session.get(SettingRow, PINNED_SETTING)
    return set(setting.value) if setting is not None else set()


def _value(row: SavedSearchRow) -> SavedSearch:
    return SavedSearch(row.name, row.query, row.way == "words", row.looked_ms, row.created_ms)
