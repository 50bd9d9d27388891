"""Findings put into a vault as a scan would find them: by the words they stand on."""

from __future__ import annotations

from earwitness_core.ids import SourceId
from earwitness_core.privacy.findings.found import Found, Kind
from earwitness_core.privacy.review import keeping
from earwitness_core.privacy.review.desk import ReviewDesk
from earwitness_core.privacy.review.finding import Finding
from earwitness_core.vault import Vault
from helpers.corrections import texts


def review(vault: Vault) -> ReviewDesk:
    """A desk of a vault where no stage runs."""
    searched: list[SourceId] = []
    return ReviewDesk(vault, actor="anna", search_again=searched.append)


def scanned(vault: Vault, source: SourceId, *wanted: tuple[str, Kind], score: float = 0.9) -> keeping.Kept:
    """One run of a scan that finds each of these words wherever they stand."""
    text = "\n".join(texts(vault, source))
    found = [
        Found(at, at + len(words), kind, score, "test")
        for words, kind in wanted
        for at in range(len(text))
        if text.startswith(words, at)
    ]
    with vault.write(actor="tester", action="test.scan") as unit:
        return keeping.keep(unit, source, text, found)


def only(found: tuple[Finding, ...]) -> Finding:
    [one] = found
    return one


def told(found: tuple[Finding, ...]) -> list[tuple[str, str, str]]:
    """What each is: its words, its kind, its state."""
    return [(one.text, one.kind.value, one.state.value) for one in found]
