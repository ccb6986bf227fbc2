"""Third step: what would happen, counted and shown, before anything is written."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desk_app.models.shown import grouped
from desk_app.services.import_dossiers import Prepared
from desk_app.ui import theme
from desk_app.ui.importing.preview_rows import PreviewRow, preview_rows
from desk_app.ui.importing.save_rows import SaveRows
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.cells_table import CellsTable
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.key_cap import KeyCap
from desk_app.ui.widgets.keys import bind
from desk_app.ui.widgets.rows_view import RowsView

translate = QCoreApplication.translate
LINE, CODE, APPLICANT, PROCEDURE, RECEIVED, STATE = range(6)
WIDTHS = {LINE: 74, CODE: 158, APPLICANT: 160, RECEIVED: 150, STATE: 110}
LEAST = {STATE: 860, RECEIVED: 690, APPLICANT: 540}  # a narrower table goes without that column
SIDE, BESIDE = 300, 344  # pixels at 10 pt: the counts, and all that is not the table


class PreviewStep(QWidget):
    """The first rows at the left, at the right how many there are of each kind."""

    def __init__(self) -> None:
        super().__init__()
        self._prepared: Prepared | None = None
        self._rows: tuple[PreviewRow, ...] = ()
        headings = (
            self.tr("Line"), self.tr("Code"), self.tr("Applicant"), self.tr("Procedure"),
            self.tr("Received, due"), self.tr("State, fee"),
        )  # fmt: skip
        self.table = CellsTable(headings)
        self.rows = RowsView(
            self.tr("Rows as they would be imported"), self.table, frozenset({CODE}), PROCEDURE
        )
        self.rows.set_widths(WIDTHS)
        self.why = plain_label("", "body", "late")
        self.why.setWordWrap(True)
        self.good, self.known, self.refused = (
            plain_label("", "display", tone) for tone in ("accent", "text", "late")
        )
        self.refused_only = QCheckBox(self.tr("Show the refused rows only"))
        self._note = plain_label("", "small", "muted")
        self._note.setWordWrap(True)
        self.saving = SaveRows()
        self._lay_out()
        self.rows.moved.connect(self._explain)
        self.refused_only.toggled.connect(lambda _: self._show_rows())
        bind("Alt+B", self, self.refused_only.toggle)

    def _lay_out(self) -> None:
        table = Card(translate("PreviewStep", "The first rows"), "Alt+D")
        table.body.addWidget(self.rows, 1)
        table.body.addWidget(self.why)
        counts = Card(translate("PreviewStep", "Nothing is written yet"))
        for number, words in (
            (self.good, self.tr("would be imported")),
            (self.known, self.tr("are here already")),
            (self.refused, self.tr("would be refused")),
        ):
            number.setAccessibleName(words)
            counts.body.addWidget(number)
            counts.body.addWidget(plain_label(words, "small", "muted"))
        only = QHBoxLayout()
        only.addWidget(self.refused_only)
        only.addWidget(KeyCap("Alt+B"))
        only.addStretch(1)
        counts.body.addLayout(only)
        counts.body.addWidget(self._note)
        side, right = QWidget(), QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(theme.scaled(10))
        right.addWidget(counts)
        right.addWidget(self.saving)
        right.addStretch(1)
        side.setLayout(right)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(side)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFixedWidth(theme.scaled(SIDE))
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.scaled(12))
        whole.addWidget(table, 1)
        whole.addWidget(scroll)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With large letters what is least needed to recognise a row goes first."""
        super().resizeEvent(event)
        width = event.size().width() - theme.scaled(BESIDE)
        for column, least in LEAST.items():
            self.rows.setColumnHidden(column, width < theme.scaled(least))

    def shown(self) -> None:
        """The keyboard is on the first row."""
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_prepared(self, prepared: Prepared) -> None:
        """What was found; when nothing can be imported, the reasons come first."""
        self._prepared = prepared
        counts = (len(prepared.good), len(prepared.skipped), len(prepared.refused))
        for label, number in zip((self.good, self.known, self.refused), counts, strict=True):
            label.setText(grouped(number))
        self.refused_only.setEnabled(bool(prepared.refused))
        self.refused_only.setChecked(bool(prepared.refused) and not prepared.good)
        self.saving.show_refused(len(prepared.refused))
        self._show_rows()

    def _show_rows(self) -> None:
        if self._prepared is None:
            return
        alone = self.refused_only.isChecked()
        self._rows = preview_rows(self._prepared, refused_only=alone)
        self.table.show_rows([each.cells for each in self._rows])
        self.rows.select_first()
        every = len(self._prepared.refused) if alone else self._prepared.rows
        words = self.tr("{shown} of {every} rows are shown.")
        some = words.format(shown=grouped(len(self._rows)), every=grouped(every))
        self._note.setText(some if len(self._rows) < every else "")
        self._explain(self.rows.current() or 0)

    def _explain(self, row: int) -> None:
        why = self._rows[row].why if 0 <= row < len(self._rows) else ""
        self.why.setText(why)
        self.why.setVisible(bool(why))
