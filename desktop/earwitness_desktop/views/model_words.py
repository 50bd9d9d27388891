"""Models in words, for every screen that shows them."""

from __future__ import annotations

from PySide6.QtCore import QObject

from earwitness_desktop.viewmodels.models import ModelRow
from earwitness_desktop.widgets.model_rows import Shown, size_words


class ModelWords(QObject):
    """Tells rows of the catalogue in the person's language."""

    def hour(self, row: ModelRow) -> str:
        """How long an hour of sound takes on this machine; empty while nothing was measured."""
        if row.hour_minutes is None:
            return ""
        hours, minutes = divmod(row.hour_minutes, 60)
        time = self.tr("%1 h %2 min").replace("%1", str(hours)).replace("%2", str(minutes))
        time = time if hours else self.tr("%n min", "", minutes)
        known = self.tr("an hour of sound takes %1") if row.measured else self.tr("an hour of sound takes about %1")
        return known.replace("%1", time)

    def state(self, row: ModelRow) -> str:
        """Whether it is here, and whether it fits."""
        if row.fit == "too-large":
            return self.tr("too large for this machine's memory")
        if row.state == "damaged":
            return self.tr("damaged: get it again")
        return self.tr("here") if row.is_here else self.tr("not here")

    def shown(self, row: ModelRow, *, keeping: bool = False) -> Shown:
        """A row with what can be done; `keeping` adds what only settings offer."""
        says = ", ".join(part for part in (size_words(row.size_bytes), self.state(row), self.hour(row)) if part)
        acts: list[tuple[str, str]] = []
        if row.done is not None:
            acts.append(("stop", self.tr("Stop")))
        elif not row.is_here:
            acts.append(("get", self.tr("Get")))
        elif keeping:
            acts += [("verify", self.tr("Verify")), ("remove", self.tr("Remove"))]
        return Shown(row.id, row.title, says, tuple(acts), row.done)
