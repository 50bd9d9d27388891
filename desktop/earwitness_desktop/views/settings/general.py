"""The window's own settings, made from the one table (viewmodels/preferences.py)."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QSpinBox, QWidget

from earwitness_desktop.look import SPACE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.viewmodels.preferences import TABLE, Kind, Preference, Preferences, translated
from earwitness_desktop.views.settings.section import Page, Section


class GeneralPage(Page):
    """A section for each group of the table. What is chosen holds at once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        app = QApplication.instance()
        running = app.findChild(Preferences) if app is not None else None
        self.preferences = running if isinstance(running, Preferences) else Preferences(self)
        self.controls: dict[str, QWidget] = {}
        sections: dict[str, Section] = {}
        for one in TABLE:
            section = sections.get(one.group) or sections.setdefault(one.group, self.section(translated(one.group)))
            control = self._control(one)
            self.controls[one.key] = control
            if one.kind is Kind.SWITCH:
                control.setAccessibleName(translated(one.title))
                control.setAccessibleDescription(translated(one.says))
                section.column.addWidget(control)
            else:
                section.row(translated(one.title), control, translated(one.says))

    def _control(self, one: Preference) -> QWidget:
        if one.kind is Kind.CHOICE:
            box = QComboBox()
            for value, words in one.choices:
                box.addItem(translated(words), value)
            box.setCurrentIndex(box.findData(self.preferences.text(one.key)))
            box.currentIndexChanged.connect(lambda at: self.preferences.choose(one.key, str(box.itemData(at))))
            return box
        if one.kind is Kind.NUMBER:
            spin = QSpinBox()
            spin.setRange(one.least, one.most)
            spin.setSingleStep(one.step)
            spin.setSuffix(translated(one.unit))
            margin = look_of().px(SPACE.small)  # a style sheet does not reach the field within
            spin.lineEdit().setTextMargins(margin, 0, margin, 0)
            spin.setKeyboardTracking(False)  # 1, then 15, then 150 would each be taken while it is typed
            spin.setValue(self.preferences.number(one.key))
            spin.valueChanged.connect(lambda value: self.preferences.choose(one.key, value))
            return spin
        switch = QCheckBox(translated(one.title))
        switch.setToolTip(translated(one.says))
        switch.setChecked(self.preferences.switch(one.key))
        switch.toggled.connect(lambda on: self.preferences.choose(one.key, on))
        return switch
