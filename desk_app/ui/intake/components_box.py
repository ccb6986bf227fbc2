"""The checklist of papers with its totals and the number of sets."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QIntValidator, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from desk_app.models.catalogue import Component
from desk_app.ui.intake.components_table import ComponentsTable
from desk_app.ui.intake.components_view import ComponentsView
from desk_app.ui.intake.draft_texts import SheetCounts
from desk_app.ui.intake.sheets import totals
from desk_app.ui.theme import font, scaled
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.elided_label import ElidedLabel

translate = QCoreApplication.translate
LEAST_ROWS, MOST_ROWS, MOST_SETS = 2, 12, 99
NARROW = 78  # letters


class ComponentsBox(Card):
    """What lies in the dossier. `edited` names the path; `left` says that Enter asks for the next box."""

    edited = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("ComponentsBox", "Papers of the dossier"), "Alt+P", parent)
        self.table = ComponentsTable(self)
        self.view = ComponentsView(self.table, self)
        self.sets, self._sets_word = QLineEdit("1"), QLabel(self.tr("set(s)"))
        self._here, self._sheets = QLabel(), ElidedLabel(role="small", tone="muted")
        self._empty = ElidedLabel(tone="muted")
        self._wide = True
        self._build()
        self.called.connect(self.view.enter)
        self.view.left.connect(self.left)
        self.table.counted.connect(self._show_totals)
        self.table.dataChanged.connect(lambda: self.edited.emit("components"))
        self.sets.textChanged.connect(lambda _text: self.edited.emit("sets"))
        self._show_totals()
        self._show_list(shown=False)

    def show_case(
        self,
        components: Sequence[Component],
        rows: Sequence[SheetCounts] = (),
        *,
        paged: bool = False,
    ) -> None:
        """Show the papers of a case; `rows` are those of a saved draft."""
        self.table.show_case(components, rows, paged=paged)
        self._show_list(shown=bool(components))
        rows_seen = max(LEAST_ROWS, min(len(components), MOST_ROWS))
        self.view.setMinimumHeight(self.view.natural_height(LEAST_ROWS))
        self.view.setMaximumHeight(self.view.natural_height(rows_seen) + 4)

    def set_count(self) -> int:
        """How many sets of the dossier were brought; an empty field means one."""
        return int(self.sets.text() or "1")

    def show_problem(self, path: str) -> None:
        """Take the focus at the paper that a path such as `components.2.copies` names."""
        place = path.split(".")[1:2]
        row = int(place[0]) if place and place[0].isdigit() else 0
        self.view.show_row(row)

    def summary(self) -> str:
        """The totals in words."""
        return f"{self._here.text()} · {self._sheets.whole_text()}"

    def minimumSizeHint(self) -> QSize:
        """As narrow as the form: the heading says less, the table scrolls."""
        return QSize(scaled(260), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow column the heading keeps the count alone."""
        super().resizeEvent(event)
        self._wide = self.width() >= self.fontMetrics().averageCharWidth() * NARROW
        self._show_list(shown=not self.view.isHidden())

    def _build(self) -> None:
        self._here.setFont(font("strong"))
        self.sets.setValidator(QIntValidator(1, MOST_SETS, self.sets))
        self.sets.setMaxLength(2)
        self.sets.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.sets.setFixedWidth(self.sets.fontMetrics().horizontalAdvance("00") + 24)
        self._sets_word.setProperty("tone", "muted")
        self._sets_word.setFont(font("small"))
        self._sets_word.setBuddy(self.sets)
        self.sets.setAccessibleName(self.tr("Number of sets"))
        for each in (self._here, self._sheets, self.sets, self._sets_word):
            self.head.addWidget(each)
        self._empty.setText(self.tr("The papers appear once the procedure is chosen."))
        self.body.addWidget(self._empty)
        self.body.addWidget(self.view, 1)
        self.body.addStretch(0)

    def _show_list(self, *, shown: bool) -> None:
        for part in (self.view, self._here, self.sets):
            part.setVisible(shown)
        for part in (self._sheets, self._sets_word):
            part.setVisible(shown and self._wide)
        self._empty.setHidden(shown)

    def _show_totals(self) -> None:
        sum_of = totals(self.table.components(), self.table.rows())
        here = self.tr("papers: {here} / {needed}")
        self._here.setText(here.format(here=sum_of.here, needed=sum_of.needed))
        sheets = self.tr("originals: {originals}, copies: {copies}")
        self._sheets.setText(sheets.format(originals=sum_of.originals, copies=sum_of.copies))
