"""The recovery code: shown, printed or saved; then two of its groups are typed back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QGridLayout, QLineEdit

from earwitness_desktop.look import SPACE, TYPE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.shared import kit
from earwitness_desktop.viewmodels.first_run import FirstRun
from earwitness_desktop.views.first_run.page import Page
from earwitness_desktop.widgets.path_field import PathField, Wanted
from earwitness_desktop.widgets.words import button, card, follow_look, label


class KitPage(Page):
    """Shows the code. There is no way back: the vault is made."""

    step = 2

    def __init__(self, model: FirstRun) -> None:
        super().__init__(model)
        look = look_of()
        self.say(
            self.tr("Your recovery code"),
            self.tr(
                "It opens the vault when the passphrase is forgotten. It is shown this once and kept nowhere: without "
                "it and the passphrase nobody can open the vault, not even we. Print it, or write it down, and keep it "
                "away from this machine."
            ),
        )
        frame = card()
        grid = QGridLayout(frame)
        self.code = label("")
        self.code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        follow_look(self.code, lambda: self.code.setFont(look.font(TYPE.reading, fixed=True)))
        grid.setContentsMargins(*(look.px(SPACE.usual),) * 4)
        grid.addWidget(self.code)
        self.column.addWidget(frame)
        self.print = button(self.tr("Print…"), icon="document")
        self.file = PathField(self.tr("File to save the page to"), Wanted.NEW_FILE, kinds="PDF (*.pdf)")
        self.save = button(self.tr("Save"))
        self.column.addWidget(self.print)
        self.column.addWidget(
            label(self.tr("Or save the page as a file, on a stick that you lock away:"), "quiet", wrap=True)
        )
        self.column.addWidget(self.file)
        self.column.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)
        self.print.clicked.connect(self._print)
        self.save.clicked.connect(self._save)
        model.code_known.connect(self._show)

    @property
    def next_text(self) -> str:
        return self.tr("I have it on paper")

    def _show(self) -> None:
        self.code.setText("\n".join(kit.rows_of(self.model.code, in_row=5)))
        self.code.setAccessibleName(self.tr("Recovery code") + ": " + self.model.code)
        name, _ = self.model.kit_facts()
        self.file.path = Path.home() / f"{Path(name).stem} - {self.tr('recovery code')}.pdf"

    def pressed(self) -> None:
        self.go.emit("kept")

    def forget(self) -> None:
        """Nothing of the code stays on the page."""
        self.code.clear()
        self.code.setAccessibleName("")

    def _document(self) -> QTextDocument:
        name, vault_id = self.model.kit_facts()
        made = QTextDocument()
        made.setPlainText(kit.page_text(name, vault_id, "\n    ".join(kit.rows_of(self.model.code))))
        made.setDefaultFont(look_of().font(fixed=True))
        return made

    def pdf(self) -> bytes:
        """The page, ready to be printed anywhere. It never lies on the disk before the person says where."""
        held = QByteArray()
        buffer = QBuffer(held)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setTitle(self.tr("Earwitness recovery kit"))
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setPageMargins(QMarginsF(20, 20, 20, 20), QPageLayout.Unit.Millimeter)
        self._document().print_(writer)
        buffer.close()
        return bytes(held.data())

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._document().print_(printer))
        dialog.show()

    def _save(self) -> None:
        path = self.file.path
        if path is None:
            return
        name, vault_id = self.model.kit_facts()
        plain = path.suffix.lower() == ".txt"
        content = kit.page_text(name, vault_id, self.model.code).encode() if plain else self.pdf()
        self.model.save_kit(path, content, done=self._saved, failed=self.notice.tell)

    def _saved(self, _done: object) -> None:
        said = self.tr("The page is saved. Whoever reads the file can open the vault: print it, then delete it.")
        self.notice.say(said, tone="good")


class KeptPage(Page):
    """Two groups of the code are typed back, from the paper: the code is not on the screen."""

    back = "kit"
    step = 3

    def __init__(self, model: FirstRun) -> None:
        super().__init__(model)
        self.say(
            self.tr("Is it in safe hands?"),
            self.tr("Type two groups of the code from your paper. After this, the code is gone from here."),
        )
        self.groups = (QLineEdit(), QLineEdit())
        self._names = [self.field("", group) for group in self.groups]
        for group in self.groups:
            group.setMaxLength(8)
            group.textChanged.connect(lambda _: self._look())
        self.groups[0].returnPressed.connect(self.groups[1].setFocus)
        self.groups[1].returnPressed.connect(self.pressed)
        self.setFocusProxy(self.groups[0])

    @property
    def is_ready(self) -> bool:
        return self.model.is_kept(self.groups[0].text(), self.groups[1].text()) if self.model.code else False

    def entered(self) -> None:
        for name, group, at in zip(self._names, self.groups, self.model.asked, strict=True):
            said = self.tr("Group %n", "", at + 1)
            name.setText(said)
            group.setAccessibleName(said)
            group.clear()

    def pressed(self) -> None:
        if self.is_ready:
            self.model.forget_code()
            self.go.emit("models")

    def _look(self) -> None:
        typed = all(len(group.text().strip()) >= 4 for group in self.groups)
        if typed and not self.is_ready:
            self.notice.say(
                self.tr("That is not what the page says. Look again, or go back to see the code."), tone="warn"
            )
        else:
            self.notice.clear()
        self.ready_changed.emit()
