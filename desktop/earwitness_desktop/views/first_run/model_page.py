"""Which model hears: fast or best, with what this machine's own speed makes of an hour."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QRadioButton

from earwitness_desktop.look import SPACE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.viewmodels.first_run import FirstRun
from earwitness_desktop.viewmodels.models import ModelRow, ModelsModel
from earwitness_desktop.views.first_run.page import Page
from earwitness_desktop.views.model_words import ModelWords
from earwitness_desktop.widgets.model_rows import ModelRows
from earwitness_desktop.widgets.words import button, label


class ModelPage(Page):
    """Two choices in words, and one better model to bring where it fits. It can come while the person goes on."""

    step = 4

    def __init__(self, model: FirstRun) -> None:
        super().__init__(model)
        look = look_of()
        self.say(
            self.tr("How shall it listen?"),
            self.tr("A model on this machine turns sound into text. Larger ones hear better and take longer."),
        )
        self._words = ModelWords(self)
        self.models: ModelsModel | None = None
        self.fast, self.best = QRadioButton(self.tr("Fast")), QRadioButton(self.tr("Best"))
        self.fast.setChecked(True)
        self._group = QButtonGroup(self)
        self._told = {one: label("", "small", wrap=True) for one in (self.fast, self.best)}
        for choice, told in self._told.items():
            self._group.addButton(choice)
            told.setIndent(look.px(SPACE.wide + SPACE.small))
            self.column.addWidget(choice)
            self.column.addWidget(told)
        self.measure = button(self.tr("Measure this machine (about a minute)"), icon="retry")
        self.rows = ModelRows()
        self.column.addWidget(self.measure)
        self.column.addSpacing(look.px(SPACE.usual))
        self.offer = label(self.tr("Hears better, and has to be brought here once:"), "quiet", wrap=True)
        self.column.addWidget(self.offer)
        self.column.addWidget(self.rows)
        self.setFocusProxy(self.fast)
        self.rows.acted.connect(self._act)

    def entered(self) -> None:
        desk = self.model.session.open_desk
        if self.models is None and desk is not None:
            self.models = ModelsModel(desk, self)
            self.models.changed.connect(self._show)
            self.models.failed.connect(self.notice.tell)
            self.models.measuring.connect(self._measuring)
            self.measure.clicked.connect(self.models.measure)
            self.models.load()

    @property
    def quality(self) -> str:
        return "best" if self.best.isChecked() else "fast"

    def pressed(self) -> None:
        self.model.choose_quality(self.quality, done=lambda _: self.go.emit("watch"), failed=self.notice.tell)

    def _show(self) -> None:
        assert self.models is not None
        fast, best, better = self.models.preferred("fast"), self.models.preferred("best"), self.models.better()
        self._told[self.fast].setText(self._said(fast))
        self._told[self.best].setText(self._said(best))
        known = any(row.hour_minutes is not None for row in self.models.speech())
        self.measure.setVisible(not known and fast is not None)
        missing = [] if fast else [row for row in self.models.speech() if not row.is_here and row.fit == "fits"][:2]
        offered = missing or ([better] if better else [])
        offered = [row for row in self.models.speech() if row.done is not None] or offered
        self.rows.show_rows([self._words.shown(row) for row in offered])
        self.offer.setVisible(bool(offered) and fast is not None)
        if fast is None and not offered:
            self.notice.say(self.tr("No model fits this machine. Recordings are kept, and wait."), tone="warn")

    def _said(self, row: ModelRow | None) -> str:
        if row is None:
            return self.tr("No model is here yet.")
        return ", ".join(part for part in (row.title, self._words.hour(row)) if part)

    def _act(self, model: str, act: str) -> None:
        assert self.models is not None
        self.notice.clear()
        if act == "get":
            self.models.get(model)
        else:
            self.models.stop(model)

    def _measuring(self, under_way: bool) -> None:
        self.measure.setEnabled(not under_way)
        said = (
            self.tr("Listening to a minute of sound…")
            if under_way
            else self.tr("Measure this machine (about a minute)")
        )
        self.measure.setText(said)
