"""The register book (form 07): its volumes by year, any stretch of entries, print, and the closing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk_app.models.permissions import signs
from desk_app.services.register_figures import Span
from desk_app.ui import theme
from desk_app.ui.desk import Desk
from desk_app.ui.frame.foot import Hint
from desk_app.ui.reports.book_keeping import BookKeeping, BookRead
from desk_app.ui.reports.book_words import closing_question, entry_row, volumes
from desk_app.ui.reports.face import Face
from desk_app.ui.reports.span_box import SpanBox
from desk_app.ui.reports.sure_box import SureBox
from desk_app.ui.results.save_row import SaveRow, Saving
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.cells_table import CellsTable
from desk_app.ui.widgets.choice_box import ChoiceBox
from desk_app.ui.widgets.elided_label import ElidedLabel
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.keys import bind
from desk_app.ui.widgets.rows_view import RowsView

ENTRY, CODE, PROCEDURE, WHO, DUE, GIVEN = range(6)
WIDTHS = {ENTRY: 54, CODE: 166, WHO: 172, DUE: 88, GIVEN: 104}
ALL_COLUMNS, NAMED, SIDE, AROUND = 720, 560, 284, 64  # pixels at 10 pt
PREVIEW_KEY = "Ctrl+Shift+P"
VOLUME, STATE = range(2)


class BookFace(Face):
    """Volumes at the right, entries at the left; Ctrl+Enter closes after one question more."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._may_sign = signs(desk.actor.role)
        self._read: BookRead | None = None
        self._spans: list[Span] = []
        self.keeping = BookKeeping(self, desk)
        self.year = ChoiceBox()
        self.span = SpanBox()
        self.note = ElidedLabel("", "small", "muted")
        self.table = CellsTable(
            (
                self.tr("No."), self.tr("Dossier"), self.tr("Procedure"), self.tr("Who"),
                self.tr("Due"), self.tr("Given"),
            ),
            frozenset({ENTRY}),
        )  # fmt: skip
        self.rows = RowsView(self.tr("Entries"), self.table, frozenset({ENTRY, CODE}), PROCEDURE)
        self.rows.set_widths(WIDTHS)
        self.shelf = CellsTable((self.tr("Volume"), self.tr("Entries")))
        self.volumes = RowsView(self.tr("Volumes"), self.shelf, frozenset({VOLUME}), STATE)
        self.volumes.set_widths({VOLUME: 62})
        self.nothing = plain_label("", tone="muted")
        self.act = ActButton(self.tr("Close the volume"), "Ctrl+Enter")
        self.sure = SureBox()
        self.files = SaveRow(
            desk,
            (self.tr("Print these entries"), "Ctrl+P", self._print),
            (Saving(self.tr("Save as a spreadsheet"), "Ctrl+E", self._file, self._save),),
        )
        self._either = QStackedWidget()
        self._lay_out()
        self._connect(desk)

    def hints(self) -> tuple[Hint, ...]:
        """The keys that matter here."""
        return (
            ("Enter", self.tr("open the dossier")),
            ("Alt+S", self.tr("which entries")),
            (PREVIEW_KEY, self.tr("preview")),
        )

    def shown(self) -> None:
        """The book is read anew, the same entries when some were chosen."""
        read = self._read
        if read is None:
            self.keeping.ask(self.keeping.today().year)
        else:
            self._ask_again(read)
        if not self.sure.isVisible():
            self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def print_previewed(self) -> None:
        """What was looked at in the preview goes to the printer."""
        self.files.buttons[0].click()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes the question back."""
        if event.key() == Qt.Key.Key_Escape and self.sure.isVisible():
            self.sure.leave()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the room is short the person goes first, then the days; the paper has everything."""
        super().resizeEvent(event)
        wide = self.width() - theme.scaled(SIDE + AROUND)
        self.rows.setColumnHidden(WHO, wide < theme.scaled(ALL_COLUMNS))
        for column in (DUE, GIVEN):
            self.rows.setColumnHidden(column, wide < theme.scaled(NAMED))

    def show_read(self, read: BookRead) -> None:
        """Volumes and entries as they were read."""
        self._read = read
        view, report = read.view, read.report
        self.year.clear()
        for each in view.years:
            self.year.addItem(str(each), str(each))
        self.year.show_value(str(view.year))
        found = volumes(view)
        self._spans = [span for _, span in found]
        self.shelf.show_rows([cells for cells, _ in found])
        here = next((n for n, span in enumerate(self._spans) if _holds(span, read.span)), 0)
        self.volumes.selectRow(here)
        self.span.show_span(read.span.first, read.span.last, self.keeping.today())
        self.table.show_rows([entry_row(each) for each in report.rows])
        self.rows.selectRow(len(report.rows) - 1)
        self.rows.scrollToBottom()
        self.nothing.setText(self.tr("No entry with these numbers in the book of this year."))
        self._either.setCurrentIndex(1 if report.rows else 0)
        self.note.setText(self._told(read))
        self.act.set_reason(self._why_not(read))

    def _told(self, read: BookRead) -> str:
        totals, rows = read.report.totals, len(read.report.rows)
        words = self.tr("{entries} entries, {voided} voided")
        told = words.format(entries=totals["entries"], voided=totals["voided"])
        if rows and int(str(read.report.rows[0]["entry"])) > read.span.first:
            more = self.tr("the last {shown} are shown, paper and file have all")
            told = f"{told} · {more.format(shown=rows)}"
        return told

    def _why_not(self, read: BookRead) -> str:
        if not self._may_sign:
            return self.tr("The head of the counter or the administrator closes the book.")
        if read.view.open.last < read.view.open.first:
            return self.tr("There is no entry in the open volume.")
        return ""

    def _ask_sure(self) -> None:
        if self._read is not None:
            self.sure.ask(closing_question(self._read.view), self.tr("Close the volume"))
            self.act.hide()

    def _close(self) -> None:
        self._leave_question()
        if self._read is not None:
            self.keeping.close(self._read.view.year)

    def _leave_question(self) -> None:
        self.act.show()
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def _closed(self, _found: object) -> None:
        if self._read is not None:
            self.keeping.ask(self._read.view.year)

    def _ask_again(self, read: BookRead) -> None:
        """The open volume may have grown; a stretch that was chosen stays."""
        self.keeping.ask(read.view.year, None if read.follows else read.span)

    def _choose_year(self, value: str) -> None:
        self.keeping.ask(int(value))

    def _choose_volume(self, row: int) -> None:
        self.keeping.ask(self._spans[row].year, self._spans[row])
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def _number(self, first: int, last: int) -> None:
        if self._read is not None:
            year = self._read.view.year
            self.keeping.ask(year, Span(year, first, last))

    def _date(self, first: date, last: date) -> None:
        if self._read is not None:
            self.keeping.ask_days(self._read.view.year, first, last)

    def _open(self, row: int) -> None:
        code = self._read.report.rows[row]["code"] if self._read else None
        if code is not None:
            self.keeping.open_dossier(str(code))

    def _span_in_front(self) -> Span:
        year = self.keeping.today().year
        return Span(year, 1, 1) if self._read is None else self._read.span

    def _print(self) -> object:
        return self.keeping.print_span(self._span_in_front())

    def _preview(self) -> None:
        span = self._span_in_front()
        words = self.tr("register book {year}, {first} to {last}")
        title = words.format(year=span.year, first=span.first, last=span.last)
        self.keeping.preview(span, title)

    def _file(self) -> str:
        span = self._span_in_front()
        name = self.tr("register-{year}-{first}-{last}.xlsx")
        return name.format(year=span.year, first=span.first, last=span.last)

    def _save(self, path: Path) -> None:
        self.keeping.save(self._span_in_front(), path)

    def _connect(self, desk: Desk) -> None:
        keeping = self.keeping
        keeping.read.connect(self.show_read)
        keeping.refused.connect(self.span.say)
        keeping.closed.connect(self._closed)
        self.year.settled.connect(self._choose_year)
        self.span.numbered.connect(self._number)
        self.span.dated.connect(self._date)
        self.volumes.opened.connect(self._choose_volume)
        self.rows.opened.connect(self._open)
        self.act.clicked.connect(self._ask_sure)
        self.act.refused.connect(lambda why: desk.said.emit("soon", why))
        self.sure.agreed.connect(self._close)
        self.sure.left.connect(self._leave_question)
        bind(PREVIEW_KEY, self, self._preview)

    def _lay_out(self) -> None:
        entries, shelf = Card(self.tr("Entries"), "Alt+S"), Card(self.tr("Volumes"), "Alt+V")
        for widget in (self.nothing, self.rows):
            self._either.addWidget(widget)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setWordWrap(True)
        entries.head.addWidget(self.note, 1)
        entries.body.addWidget(self.span)
        entries.body.addWidget(self._either, 1)
        self.year.setAccessibleName(self.tr("Year"))
        shelf.body.addWidget(self.volumes, 1)  # before the year: its key leads to the first field
        shelf.head.addWidget(self.year)
        left = QVBoxLayout()
        left.setSpacing(theme.scaled(8))
        left.addWidget(entries, 1)
        left.addWidget(self.files)
        whole, right = QWidget(), QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(theme.scaled(8))
        for part, stretch in ((shelf, 1), (self.sure, 0), (self.act, 0)):
            right.addWidget(part, stretch)
        whole.setLayout(right)
        whole.setFixedWidth(theme.scaled(SIDE))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.scaled(12))
        row.addLayout(left, 1)
        row.addWidget(whole)


def _holds(span: Span, inside: Span) -> bool:
    return span.first <= inside.first <= span.last
