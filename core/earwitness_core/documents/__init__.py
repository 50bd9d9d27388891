"""From a sealed document to paragraphs with their pages: extract, recognise, attachments.

Runs in an engine's child: `child`, `kinds`, `readers`, `archive`, `encoding`, `paragraphs`, `subtitles`, `tables`,
`xml`. They know no vault. The rest runs in the parent and parses nothing of a stranger. `DocumentRoom` is loaded when
it is asked for, so that a child which imports its own module does not load the parent's half.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from earwitness_core.documents.room import DocumentRoom

__all__ = ["DocumentRoom"]


def __getattr__(name: str) -> Any:
    if name == "DocumentRoom":
        from earwitness_core.documents.room import DocumentRoom

        return DocumentRoom
    raise AttributeError(name)
