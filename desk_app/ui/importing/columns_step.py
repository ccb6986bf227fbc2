"""Second step: which column of the file tells what, guessed from its headings, put right by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desk_app.models.legacy.headings import TITLE_ROWS, Column, Columns, columns_at
from desk_app.services.open_register import OpenedRegister
from desk_app.ui import theme
from desk_app.ui.importing.words import column_word, letter
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.choice_box import ChoiceBox
from desk_app.ui.widgets.elided_label import ElidedLabel
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.field import Field, align

translate = QCoreApplication.translate
NARROW = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon  # headings are long
SAMPLES, SAMPLE_ROWS, HEADINGS_SHOWN = 3, 50, 60
FEW_LETTERS, LEAST_SAMPLE = 18, 60
NOT_READ = ""


class ColumnsStep(QWidget):
    """`sheet_chosen` carries the name of another sheet of the file."""

    sheet_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._opened: OpenedRegister | None = None
        self._columns = Columns(0, {}, ())
        self.sheet, self.heading = _choice(), _choice()
        self.sheet_field = Field(self.tr("Sheet"), self.sheet)
        self.heading_field = Field(self.tr("Headings in line"), self.heading)
        self.boxes: Mapping[Column, ChoiceBox] = {column: _choice() for column in Column}
        self.fields = {
            column: Field(column_word(column), box, column.value)
            for column, box in self.boxes.items()
        }
        self._samples = {
            column: ElidedLabel("", "small", "muted", LEAST_SAMPLE) for column in Column
        }
        self._said = plain_label("", "small", "ready")
        self._unused = plain_label("", "small", "muted")
        self._lay_out()
        self.sheet.settled.connect(self.sheet_chosen)
        self.heading.settled.connect(lambda row: self._take_headings(int(row)))
        for box in self.boxes.values():
            box.currentIndexChanged.connect(lambda _: self._show_samples())

    def _lay_out(self) -> None:
        for label in (self._said, self._unused):
            label.setWordWrap(True)
        card = Card(translate("ColumnsStep", "What the columns tell"), "Alt+C")
        head = QHBoxLayout()
        head.setSpacing(theme.scaled(16))
        head.addWidget(self.sheet_field, 1)
        head.addWidget(self.heading_field, 2)
        card.body.addLayout(head)
        card.body.addWidget(self._said)
        inside, grid = QFrame(), QGridLayout()
        inside.setProperty("panel", "surface")
        grid.setContentsMargins(0, 0, theme.scaled(8), 0)
        grid.setHorizontalSpacing(theme.scaled(14))
        grid.setVerticalSpacing(theme.scaled(6))
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        for row, column in enumerate(Column):
            grid.addWidget(self.fields[column], row, 0)
            grid.addWidget(self._samples[column], row, 1)
        inside.setLayout(grid)
        align(self.fields.values())
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        card.body.addWidget(scroll, 1)
        card.body.addWidget(self._unused)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card, 1)

    def shown(self) -> None:
        """The keyboard is in the first column that is still to be named, else in the first one."""
        missing = self.columns().missing()
        first = missing[0] if missing else Column.CODE
        self.boxes[first].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_register(self, opened: OpenedRegister) -> None:
        """A file that was opened: its sheets, the line of its headings, its columns as guessed."""
        self._opened = opened
        names = opened.sheet.names
        self.sheet.clear()
        for name in names:
            self.sheet.addItem(name, name)
        self.sheet.show_value(opened.sheet.name)
        self.sheet_field.setVisible(len(names) > 1)
        self.heading.clear()
        for row, cells in enumerate(opened.sheet.rows[:TITLE_ROWS]):
            words = " | ".join(each for each in cells if each)[:HEADINGS_SHOWN]
            self.heading.addItem(f"{opened.sheet.lines[row]}:  {words}", str(row))
        self.heading.show_value(str(opened.columns.row))
        remembered = self.tr("Filled from before: a file with the same headings was imported.")
        self._said.setText(remembered if opened.remembered else "")
        self._said.setVisible(opened.remembered)
        self._show_columns(opened.columns)

    def columns(self) -> Columns:
        """The columns as they are chosen now."""
        places = {
            column: int(box.currentData())
            for column, box in self.boxes.items()
            if box.currentData() not in {None, NOT_READ}
        }
        return Columns(self._columns.row, places, self._columns.headings)

    def find_fault(self) -> bool:
        """Mark the columns without which no dossier can be taken over; whether there are any."""
        missing = self.columns().missing()
        for column, field in self.fields.items():
            words = self.tr("Choose the column of the file that tells this.")
            field.show_problem(words if column in missing else "")
        if missing:
            self.shown()
        return bool(missing)

    def samples(self, column: Column) -> str:
        """The first values of a column as they are shown beside it."""
        return self._samples[column].whole_text()

    def _take_headings(self, row: int) -> None:
        if self._opened is not None:
            self._said.hide()
            self._show_columns(columns_at(row, self._opened.sheet.rows[row]))

    def _show_columns(self, columns: Columns) -> None:
        self._columns = columns
        for column, box in self.boxes.items():
            quiet = QSignalBlocker(box)
            box.clear()
            box.addItem(self.tr("(not in the file)"), NOT_READ)
            for place, heading in enumerate(columns.headings):
                if heading or self._values(place):
                    box.addItem(f"{letter(place)}   {heading}", str(place))
            box.show_value(str(columns.places.get(column, NOT_READ)))
            quiet.unblock()
            self.fields[column].clear_problem()
        self._show_samples()

    def _show_samples(self) -> None:
        used = self.columns().places
        for column, label in self._samples.items():
            values = self._values(used[column]) if column in used else ()
            label.setText("  ·  ".join(values))
        left = [
            heading
            for place, heading in enumerate(self._columns.headings)
            if heading and place not in used.values()
        ]
        words = self.tr("Not read: {headings}")
        self._unused.setText(words.format(headings=", ".join(left)) if left else "")
        self._unused.setVisible(bool(left))

    def _values(self, place: int) -> Sequence[str]:
        """The first different entries below the headings."""
        if self._opened is None:
            return ()
        first = self._columns.row + 1
        rows = self._opened.sheet.rows[first : first + SAMPLE_ROWS]
        cells = (row[place].strip() for row in rows if place < len(row))
        return tuple(dict.fromkeys(each for each in cells if each))[:SAMPLES]


def _choice() -> ChoiceBox:
    box = ChoiceBox()
    box.setSizeAdjustPolicy(NARROW)
    box.setMinimumContentsLength(FEW_LETTERS)
    return box
