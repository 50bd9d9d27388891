"""The query language: what a person types → a tree → an FTS5 expression and filters. core/docs/search.md is its manual.

Promised: any text either becomes an expression that FTS5 accepts, or is refused with the position and in words. What
the person typed reaches FTS5 only inside quotation marks.

    query := all { OR all }          all := unit { [AND] unit }          unit := [NOT | -] part
    part := word | word* | "phrase" | "phrase"* | NEAR(part … [, n]) | ( query ) | field:value
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import ClassVar

from earwitness_core.search.filters import Filter, make_filter
from earwitness_core.search.tokens import Kind, Token, holds_letters, refused, tokens

_DEEPEST = 20
_MOST_TERMS = 64  # each is a list to be read and merged
_WIDEST = 200  # words of a NEAR; beyond it, AND says the same
_NEAR_DEFAULT = 10  # as FTS5
_KEYWORDS = (Kind.AND, Kind.OR, Kind.NEAR, Kind.OPEN)
_DISTANCE = re.compile(r"(.*?),(\d*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Term:
    """Words that follow each other; with `prefix` the last one may go on. `quoted`: the person put quotation marks."""

    text: str
    prefix: bool = False
    quoted: bool = field(default=False, compare=False)

    def fts(self) -> str:
        # NUL would end the expression in C, and a lone surrogate cannot be written in UTF-8; both separate words.
        plain = re.sub("[\0\ud800-\udfff]", " ", self.text).replace('"', '""')
        return f'"{plain}" *' if self.prefix else f'"{plain}"'


@dataclass(frozen=True, slots=True)
class Near:
    terms: tuple[Term, ...]
    distance: int

    def fts(self) -> str:
        return f"NEAR({' '.join(term.fts() for term in self.terms)}, {self.distance})"


@dataclass(frozen=True, slots=True)
class All:
    """Everything of `wanted`, nothing of `excluded`."""

    wanted: tuple[Node, ...]
    excluded: tuple[Node, ...] = ()

    def fts(self) -> str:
        wanted = " AND ".join(part.fts() for part in self.wanted)
        if not self.excluded:
            return f"({wanted})"
        return f"(({wanted}) NOT ({' OR '.join(part.fts() for part in self.excluded)}))"


@dataclass(frozen=True, slots=True)
class Either:
    choices: tuple[Node, ...]

    def fts(self) -> str:
        return f"({' OR '.join(part.fts() for part in self.choices)})"


Node = Term | Near | All | Either


@dataclass(frozen=True, slots=True)
class Query:
    """`words` is None when the query has filters only; `keyed` says that it has a keyword or a parenthesis."""

    words: Node | None
    filters: tuple[Filter, ...] = ()
    keyed: bool = field(default=False, compare=False)

    @property
    def match(self) -> str | None:
        """The FTS5 expression."""
        return self.words.fts() if self.words else None

    @property
    def prefixed(self) -> bool:
        """Whether a word in it may go on."""
        return self.words is not None and _prefixed(self.words)

    @property
    def plain(self) -> tuple[str, ...] | None:
        """The words, when there is nothing but words and filters: no phrase, beginning, keyword or exclusion."""
        if self.keyed:
            return None
        nodes: tuple[Node, ...] = (self.words,) if isinstance(self.words, Term) else ()
        if isinstance(self.words, All) and not self.words.excluded:
            nodes = self.words.wanted
        terms = [node for node in nodes if isinstance(node, Term) and not node.prefix and not node.quoted]
        return tuple(term.text for term in terms) if terms and len(terms) == len(nodes) else None

    @property
    def choices(self) -> tuple[str, ...]:
        """The FTS5 expressions of the sides of an OR at the top; one when there is no such OR."""
        if self.words is None:
            return ()
        return tuple(one.fts() for one in self.words.choices) if isinstance(self.words, Either) else (self.words.fts(),)


def _prefixed(node: Node) -> bool:
    if isinstance(node, Term):
        return node.prefix
    parts = (
        node.terms
        if isinstance(node, Near)
        else node.choices
        if isinstance(node, Either)
        else node.wanted + node.excluded
    )
    return any(_prefixed(part) for part in parts)


def parse(query: str) -> Query:
    """Read a query. Raises QueryRefused, with `position` among its facts, saying what cannot be read."""
    return _Parser(list(tokens(query))).parse()


@dataclass
class _Parser:
    """Recursive descent. A part in which the index keeps nothing (punctuation) is read as None and left out."""

    _FINAL: ClassVar = (Kind.END, Kind.CLOSE)
    tokens: list[Token]
    at: int = 0
    terms: int = 0
    filters: list[Filter] = field(default_factory=list)

    def parse(self) -> Query:
        words = self._any(depth=0, outermost=True)
        if self._next.kind is Kind.CLOSE:
            raise refused("a parenthesis is closed that was never opened", self._next.at)
        if words is None and not self.filters:
            raise refused("there is no word in it to look for", 0)
        keyed = any(token.kind in _KEYWORDS for token in self.tokens)
        return Query(words, tuple(self.filters), keyed)

    @property
    def _next(self) -> Token:
        return self.tokens[self.at]

    def _take(self) -> Token:
        token = self._next
        self.at += 1
        return token

    def _any(self, *, depth: int, outermost: bool = False) -> Node | None:
        if depth > _DEEPEST:
            raise refused("its parentheses are nested too deeply", self._next.at)
        known = len(self.filters)
        choices = [self._all(depth)]
        while self._next.kind is Kind.OR:
            choices.append(self._all(depth, after=self._take()))
        if len(self.filters) > known and (len(choices) > 1 or not outermost):
            raise refused(
                "a filter such as speaker: holds for the whole search; it cannot stand beside OR or in parentheses",
                self.filters[known].at,
            )
        kept = tuple(choice for choice in choices if choice is not None)
        return Either(kept) if len(kept) > 1 else next(iter(kept), None)

    def _all(self, depth: int, after: Token | None = None) -> Node | None:
        wanted: list[Node] = []
        excluded: list[Node] = []
        begin = self._next
        if begin.kind in (*self._FINAL, Kind.OR, Kind.AND) and (after or begin.kind in (Kind.OR, Kind.AND)):
            raise refused(f"something is missing beside {(after or begin).text}", (after or begin).at)
        while self._next.kind not in (*self._FINAL, Kind.OR):
            if self._next.kind is Kind.AND:
                self._require_operand(self._take())
            negative = self._negative()
            part = self._part(depth, negative=negative)
            if part is not None:
                (excluded if negative else wanted).append(part)
        if excluded and not wanted:
            raise refused("it only says what to leave out; add a word to look for", begin.at)
        if not wanted:
            return None
        return wanted[0] if len(wanted) == 1 and not excluded else All(tuple(wanted), tuple(excluded))

    def _negative(self) -> bool:
        if self._next.kind is not Kind.NOT:
            return False
        self._require_operand(self._take(), Kind.NOT)
        return True

    def _require_operand(self, keyword: Token, *others: Kind) -> None:
        if self._next.kind in (*self._FINAL, Kind.OR, Kind.AND, *others):
            raise refused(f"something is missing after {keyword.text}", keyword.at)

    def _part(self, depth: int, *, negative: bool) -> Node | None:
        token = self._take()
        if token.kind is Kind.OPEN:
            return self._group(token, depth)
        if token.kind is Kind.NEAR:
            return self._near(token)
        if token.kind is Kind.FIELD:
            self.filters.append(make_filter(token, negative=negative))
            return None
        return self._term(token)

    def _group(self, opening: Token, depth: int) -> Node | None:
        inside = self._any(depth=depth + 1)
        if self._next.kind is not Kind.CLOSE:
            raise refused("a parenthesis is not closed", opening.at)
        self._take()
        return inside

    def _term(self, token: Token) -> Term | None:
        if not holds_letters(token.text):
            return None
        self.terms += 1
        if self.terms > _MOST_TERMS:
            raise refused(f"it has more than {_MOST_TERMS} words", token.at)
        if token.prefix and _too_short(token.text):
            raise refused("a word before * needs two letters or more", token.at)
        return Term(token.text, token.prefix, quoted=token.kind is Kind.PHRASE)

    def _near(self, near: Token) -> Node | None:
        inside: list[Token] = []
        while self._next.kind not in self._FINAL:
            token = self._take()
            if token.kind not in (Kind.WORD, Kind.PHRASE):
                raise refused("NEAR takes words and phrases only, as in NEAR(boat harbour, 5)", token.at)
            inside.append(token)
        if self._take().kind is Kind.END:
            raise refused("the parenthesis of NEAR is not closed", near.at)
        inside, distance = _distance(inside)
        terms = tuple(term for term in map(self._term, inside) if term)
        if len(terms) < 2:
            raise refused("NEAR needs two words or more, as in NEAR(boat harbour, 5)", near.at)
        return Near(terms, distance)


def _distance(inside: list[Token]) -> tuple[list[Token], int]:
    """Take `, n` off the end of what stands in the parentheses of NEAR, however it is spaced."""
    tail: list[Token] = []
    while inside and inside[-1].kind is Kind.WORD and len(tail) < 2:
        last = inside[-1]
        found = _DISTANCE.fullmatch(last.text + "".join(token.text for token in tail))
        if found and found[2]:
            kept = [Token(Kind.WORD, found[1], last.at)] if found[1] else []
            return [*inside[:-1], *kept], min(int(found[2]), _WIDEST)
        tail.insert(0, last)
        inside = inside[:-1]
    return [*inside, *tail], _NEAR_DEFAULT


def _too_short(text: str) -> bool:
    """One letter of an alphabet begins so many words that the search would take seconds; one ideograph does not."""
    last = re.split(r"\W", text.rstrip())[-1]
    return len(last) < 2 and not any(unicodedata.category(char) == "Lo" for char in last)
