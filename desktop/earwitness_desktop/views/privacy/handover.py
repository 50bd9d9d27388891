"""Handing on: format, profile, what is in it, how it looks exactly, where to; then what was written."""

from __future__ import annotations

from dataclasses import astuple
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QPlainTextEdit,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from earwitness_core.errors import EarwitnessError
from earwitness_core.exports import DATABASE
from earwitness_core.model import ProjectInfo
from earwitness_core.privacy.policy.model import Profile
from earwitness_desktop.look import SPACE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.steps import in_window, told
from earwitness_desktop.viewmodels.privacy.handover import FORMATS, HandoverModel, Seen, Wanted, Written
from earwitness_desktop.viewmodels.session import OpenDesk
from earwitness_desktop.views.privacy.naming import profile_word
from earwitness_desktop.views.privacy.section import Card, Scrolled, Section, narrow
from earwitness_desktop.views.said import size
from earwitness_desktop.widgets.columns import Columns
from earwitness_desktop.widgets.paper import PaperView
from earwitness_desktop.widgets.stack import Stack
from earwitness_desktop.widgets.words import button, follow_look, label, name_box


class HandoverSection(Section):
    """The choices at the left, the look of it at the right."""

    def __init__(self, desk: OpenDesk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Export"), parent)
        self._desk = desk
        self.model = HandoverModel(desk, self)
        self.models = [self.model]
        self._least = Profile.NONE
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look_of().px(SPACE.usual))
        column.addWidget(self._privacy_notice())
        column.addWidget(Columns([self._choices(), self._looks()], wanted=340), 1)
        self.column.addWidget(Scrolled(inside), 1)
        for signal, slot in (
            (self.model.changed, self._follow),
            (self.model.seen, self._show),
            (self.model.refused, self._refuse),
            (self.model.written, self._tell),
            (self.model.failed, self._fail),
            (self.model.progressed, self._go_on),
        ):
            signal.connect(slot)
        self._follow()
        desk.background.read(desk.desk.library.projects, self._offer_projects)

    def show_what(self, what: object) -> None:
        """Ids of sources."""
        if isinstance(what, str):
            self.model.choose([what])
        elif isinstance(what, list | tuple) and what:
            self.model.choose([str(one) for one in what])

    def forget(self) -> None:
        super().forget()
        self._blank()
        self._what.clear()

    def _privacy_notice(self) -> Card:
        notice = Card()
        notice.column.addWidget(
            label(self.tr("A file outside the vault is no longer protected by it."), "heading", wrap=True)
        )
        told = self.tr(
            "What was found is hidden under a profile; what nobody found is not. A voice tells who speaks, and a story "
            "can point to somebody without a name. Read what you hand on."
        )
        notice.column.addWidget(label(told, "quiet", wrap=True))
        return notice

    def _choices(self) -> Card:
        made = Card()
        self._what = label(wrap=True)
        self._project = narrow(QComboBox())
        name_box(self._project, self.tr("A whole project"))
        self._project.addItem(self.tr("A whole project…"), None)
        self._project.activated.connect(self._take_project)
        self.format = narrow(QComboBox())
        for name in FORMATS:
            self.format.addItem(self._format_word(name), name)
        self.format.activated.connect(lambda: self.model.want(as_format=self.format.currentData()))
        self.profile = narrow(QComboBox())
        for one in Profile:
            self.profile.addItem(profile_word(one), one)
        self.profile.activated.connect(lambda: self.model.want(profile=Profile(self.profile.currentData())))
        self.confirmed = QCheckBox(self.tr("Hide only what was confirmed"))
        self.confirmed.toggled.connect(lambda on: self.model.want(confirmed_only=on))
        self.sound = QCheckBox(self.tr("With the sound"))
        self.sound.setChecked(True)
        self.sound.toggled.connect(lambda on: self.model.want(sound=on))
        self.mark = QCheckBox(self.tr("For Excel"))
        self.mark.toggled.connect(lambda on: self.model.want(mark=on))
        self._policy = label(wrap=True)
        self.write = button(self.tr("Write…"), "primary", icon="export")
        self.write.clicked.connect(self._write)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Files written"))
        self.progress.hide()
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, field in ((self.tr("Format"), self.format), (self.tr("Personal data"), self.profile)):
            field.setAccessibleName(name)
            said = label(name, "quiet")
            said.setBuddy(field)
            said.setMinimumHeight(field.sizeHint().height())  # else it is placed a little high
            form.addRow(said, field)
        for part in (label(self.tr("What"), "heading"), self._what, self._project):
            made.column.addWidget(part)
        made.column.addLayout(form)
        for more in (self.confirmed, self.sound, self.mark, self._policy, self.progress, self.write):
            made.column.addWidget(more)
        made.column.addStretch(1)
        return made

    def _looks(self) -> Card:
        made = Card()
        self._name = label(self.tr("How it will look"), "heading", wrap=True)
        self._about = label(role="quiet", wrap=True)
        self.preview = QPlainTextEdit()
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self.preview.setAccessibleName(self.tr("How it will look"))
        self.preview.setMinimumHeight(look_of().px(300))
        follow_look(self.preview, lambda: self.preview.setFont(look_of().font(fixed=True)))
        self.paper = PaperView(self.tr("The document"))
        self._looked = Stack()
        self._looked.addWidget(self.preview)
        self._looked.addWidget(self.paper)
        self._losses = label(role="small", wrap=True)
        for part in (self._name, self._about, self._looked, self._losses):
            made.column.addWidget(part, 1 if part is self._looked else 0)
        return made

    def _format_word(self, name: str) -> str:
        return {
            "docx": self.tr("Word document (DOCX)"),
            "txt": self.tr("Plain text (TXT)"),
            "html": self.tr("Page that plays (HTML)"),
            "srt": self.tr("Subtitles (SRT)"),
            "vtt": self.tr("Subtitles for the web (VTT)"),
            "csv": self.tr("Table (CSV)"),
            "json": self.tr("Everything, for programs (JSON)"),
            "mp3": self.tr("Sound alone (MP3)"),
            DATABASE: self.tr("A project as a database (SQLite)"),
        }[name]

    def _offer_projects(self, projects: list[ProjectInfo]) -> None:
        for one in projects:
            self._project.addItem(one.name, one.id)

    def _take_project(self) -> None:
        if self._project.currentData() is not None:
            self.model.choose_project(str(self._project.currentData()))

    def _follow(self) -> None:
        wanted = self.model.wanted
        titles = ", ".join(one.title for one in wanted.sources[:3])
        more = self.tr(" and %n more", "", len(wanted.sources) - 3) if len(wanted.sources) > 3 else ""
        self._what.setText(f"{titles}{more}" or self.tr("Nothing is chosen yet."))
        self.sound.setVisible(wanted.as_format == "html")
        self.mark.setVisible(wanted.as_format == "csv")
        self.confirmed.setVisible(wanted.profile is not Profile.NONE)
        if not wanted.sources:
            self._say(self.tr("Choose sources in the library and come back with Export, or take a whole project."), "")
            self.write.setEnabled(False)
        elif wanted.lacks_project:
            self._say(self.tr("A database holds a whole project: choose one above."), "warn")
            self.write.setEnabled(False)
            self._blank()

    def _show(self, seen: Seen) -> None:
        wanted = self.model.wanted
        if wanted.lacks_project:
            return  # an answer to what was wanted before
        self._least = seen.least
        self.write.setEnabled(not seen.refused)
        self._blank()
        if seen.refused:
            self._say(in_window(seen.refused), "bad")
            self._about.setText(self.tr("Nothing is written."))
            return
        if seen.least.rank > wanted.profile.rank:
            demanded = self.tr("The policy demands: {profile}. So it is written.")
            self._say(demanded.format(profile=profile_word(seen.least)), "warn")
        else:
            self._say(self.tr("The policy lets it be written."), "good")
        self._about.setText(self._how(wanted, seen))
        if seen.preview is not None:
            self._name.setText(seen.preview.name)
            if seen.preview.is_text:
                self.preview.setPlainText(seen.preview.content.decode("utf-8-sig", "ignore"))
            else:
                self.paper.show_lines([(line.kind, [astuple(one) for one in line.pieces]) for line in seen.paper])
                self._looked.setCurrentWidget(self.paper)
            self._losses.setText("\n".join(one.says for one in seen.preview.losses))

    def _how(self, wanted: Wanted, seen: Seen) -> str:
        if wanted.as_format == "mp3":
            return self.tr("The sound as it is; under a profile, what was found is bleeped.")
        if wanted.as_format == DATABASE:
            return self.tr("All that was said in the project as tables, for any program that reads SQLite.")
        if wanted.as_format == "docx":
            if seen.preview is not None and not seen.preview.is_whole:
                return self.tr("The first pages, read back from the document itself.")
            return self.tr("Read back from the document itself.")
        if seen.preview is not None and not seen.preview.is_whole:
            return self.tr("The beginning, letter by letter as it will be written.")
        return self.tr("Letter by letter as it will be written.")

    def _blank(self) -> None:
        """Nothing is looked at."""
        self.preview.clear()
        self.paper.show_lines([])
        self._looked.setCurrentWidget(self.preview)
        self._losses.clear()
        self._name.setText(self.tr("How it will look"))

    def _say(self, text: str, tone: str) -> None:
        self._policy.setText(text)
        self._policy.setProperty("role", tone)
        self._policy.style().polish(self._policy)

    def _refuse(self, problem: EarwitnessError) -> None:
        self.write.setEnabled(False)
        self._blank()
        self._about.setText(self.tr("Nothing is written."))
        self._say(told(problem), "bad")

    def _write(self) -> None:
        wanted = self.model.wanted
        if wanted.is_one_file:
            name = f"{self._desk.desk.exports.file_name(self._stem(wanted))}.{wanted.as_format}"
            chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Where to"), str(Path.home() / name))
        else:
            chosen = QFileDialog.getExistingDirectory(self, self.tr("Where to"), str(Path.home()))
        if chosen:
            self.write.setEnabled(False)
            self.progress.setRange(0, 0 if wanted.as_format == DATABASE else len(wanted.sources))
            self.progress.setValue(0)
            self.progress.show()
            self.model.write(Path(chosen))

    def _stem(self, wanted: Wanted) -> str:
        """A title may be what is to be hidden."""
        hides = max(wanted.profile.rank, self._least.rank) > 0
        if wanted.as_format == DATABASE and wanted.project is not None:
            return self.tr("Project") if hides else wanted.project.name
        return self.tr("Source") if hides else wanted.sources[0].title

    def _go_on(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _tell(self, written: Written) -> None:
        self._end()
        if not written.files:
            return
        where = written.files[0] if len(written.files) == 1 else written.files[0].parent
        files = self.tr("%n file(s) written to {place}: {size}.", "", len(written.files))
        lines = [files.format(place=where, size=size(written.size_bytes)), *(one.says for one in written.losses[:6])]
        self.notice.say("\n".join(lines), tone="good")

    def _fail(self, problem: EarwitnessError) -> None:
        self._end()
        self.tell(problem)

    def _end(self) -> None:
        self.progress.hide()
        self.write.setEnabled(bool(self.model.wanted.sources))
