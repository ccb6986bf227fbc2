"""First step: which file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desk_app.ui import theme
from desk_app.ui.formats import shown_moment
from desk_app.ui.found_files import FoundFile
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.cells_table import Cell, CellsTable
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.rows_view import RowsView

translate = QCoreApplication.translate
NAME, CHANGED, SIZE = range(3)
WIDTHS = {CHANGED: 150, SIZE: 90}
A_KILOBYTE = 1024


class FileStep(QWidget):
    """`chosen` carries the file; it is typed, or taken from those that lie here."""

    chosen = Signal(Path)

    def __init__(self) -> None:
        super().__init__()
        self.path = QLineEdit()
        self.path.setPlaceholderText(self.tr("the whole path of an .xlsx or .csv file, then Enter"))
        self.field = Field(self.tr("File"), self.path, "file")
        self._found: Sequence[FoundFile] = ()
        self.table = CellsTable(
            (self.tr("File"), self.tr("Changed"), self.tr("Size")), frozenset({SIZE})
        )
        self.rows = RowsView(self.tr("Files that lie here"), self.table, frozenset({NAME}), NAME)
        self.rows.set_widths(WIDTHS)
        self._none = plain_label("", "body", "muted")
        self._none.setWordWrap(True)
        self._lay_out()
        self.path.returnPressed.connect(self.enter)
        self.rows.opened.connect(self._take)

    def _lay_out(self) -> None:
        card = Card(translate("FileStep", "Which register"), "Alt+T")
        words = plain_label(
            self.tr(
                "An older register as a spreadsheet: one dossier a row, headings above. Nothing is "
                "written before you have seen what would happen."
            ),
            "body",
            "muted",
        )
        words.setWordWrap(True)
        card.body.addWidget(words)
        card.body.addWidget(self.field)
        card.body.addWidget(plain_label(self.tr("Found on this machine, newest first"), "strong"))
        card.body.addWidget(self.rows, 1)
        card.body.addWidget(self._none)
        card.body.addStretch()  # without a list everything stays together, under the heading
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scaled(10))
        column.addWidget(card, 1)

    def shown(self) -> None:
        """The keyboard is in the list when there is one, else where the path is typed."""
        target: QWidget = self.rows if self._found else self.path
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_found(self, files: Sequence[FoundFile]) -> None:
        """The registers that lie on this machine."""
        self._found = files
        self.table.show_rows([_row(each) for each in files])
        self.rows.setVisible(bool(files))
        self.rows.select_first()
        nothing = self.tr(
            "No .xlsx or .csv file lies among the documents, on the desktop, in the downloads or on "
            "a memory stick. Type its path above."
        )
        self._none.setText("" if files else nothing)
        self._none.setVisible(not files)
        if self.isVisible() and not self.path.text():
            self.shown()

    def enter(self) -> None:
        """Take the file the keyboard stands on, else the path that was typed."""
        self.field.clear_problem()
        typed, row = self.path.text().strip(), self.rows.current()
        if self._found and row is not None and (self.rows.hasFocus() or not typed):
            self._take(row)
        elif typed:
            self.chosen.emit(Path(typed).expanduser())
        else:
            self.field.show_problem(self.tr("Choose a file, or type where it lies."))

    def _take(self, row: int) -> None:
        path = self._found[row].path
        self.path.setText(str(path))
        self.chosen.emit(path)


def _row(found: FoundFile) -> tuple[Cell, ...]:
    size = max(1, round(found.size / A_KILOBYTE))
    return (
        Cell(found.path.name, str(found.path.parent)),
        Cell(shown_moment(found.changed)),
        Cell(f"{size} KB"),
    )
