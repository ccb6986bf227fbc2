"""The figures of the office: a report, its period, the dossiers behind every number."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk_app.models.statistics.options import By, Due, Options
from desk_app.services.statistics.statistics import FIGURES
from desk_app.ui import theme
from desk_app.ui.desk import Desk
from desk_app.ui.frame.foot import Hint
from desk_app.ui.lists.dossier_list import DossierList
from desk_app.ui.reports.behind_list import BehindList
from desk_app.ui.reports.face import Face
from desk_app.ui.reports.figure_words import REPORTS, report_word
from desk_app.ui.reports.figures_about import COPY_KEY, FiguresAbout
from desk_app.ui.reports.figures_chart import FigureChart
from desk_app.ui.reports.figures_reading import FiguresReading, Read
from desk_app.ui.reports.figures_table import FiguresView
from desk_app.ui.reports.ii06_head import head_of
from desk_app.ui.reports.period_box import PeriodBox
from desk_app.ui.results.save_row import SaveRow, Saving
from desk_app.ui.widgets.cells_table import Cell, CellsTable
from desk_app.ui.widgets.choice_box import ChoiceBox
from desk_app.ui.widgets.elided_label import ElidedLabel
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.keys import bind
from desk_app.ui.widgets.rows_view import RowsView
from desk_app.ui.widgets.scrolling import scrolling

LIST_WIDTH, NARROW_LIST, BESIDE_FROM = 224, 150, 900  # pixels at 10 pt
LEAST_TABLE = 190
LIST_KEY, PREVIEW_KEY, CHART_KEY = "Alt+B", "Ctrl+Shift+P", "Alt+D"
JUDGED = FIGURES.keys() - {"channels", "supplements", "fees"}
"""Reports that say something about lateness."""
SHOWN = tuple(REPORTS)


class FiguresFace(Face):
    """The list of reports at the left, the report that is open at the right.

    Enter goes from the list into the table and from a number to its dossiers; Esc goes back.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._read: Read | None = None
        self._row = 0
        self.list = CellsTable((self.tr("Report"),))
        self.list.show_rows([(Cell(report_word(each)),) for each in SHOWN])
        self.reports = RowsView(self.tr("Reports"), self.list, frozenset(), 0)
        self.reports.verticalHeader().setDefaultSectionSize(theme.scaled(30))
        self.period = PeriodBox(lambda: desk.acts.now().date())
        self.by, self.due = ChoiceBox(), ChoiceBox()
        self.heading = ElidedLabel("", "section")
        self.chart, self.view = FigureChart(), FiguresView(self.tr("Figures"))
        self.about, self.behind = FiguresAbout(), BehindList(desk)
        self.refused = plain_label("", "lead", "late")
        self.refused.setWordWrap(True)
        self.refused.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.reading = FiguresReading(self, desk)
        self.files = SaveRow(
            desk,
            (self.tr("Print"), "Ctrl+P", self.reading.print_shown),
            (
                Saving(self.tr("Save as a spreadsheet"), "Ctrl+E", self._file, self.reading.save),
                Saving(
                    self.tr("Save as CSV"),
                    "Ctrl+Shift+E",
                    lambda: self._file(".csv"),
                    self.reading.save,
                ),
            ),
        )
        self._options()
        self._lay_out()
        self._connect()

    def hints(self) -> tuple[Hint, ...]:
        """The keys that matter here."""
        if self._pages.currentWidget() is self.behind:
            return (("Enter", self.tr("open the dossier")), ("Esc", self.tr("back to the report")))
        return (
            ("Enter", self.tr("the dossiers behind a number")),
            ("Alt+← →", self.tr("another period")),
            (CHART_KEY, self.tr("chart")),
            (PREVIEW_KEY, self.tr("preview")),
        )

    def shown(self) -> None:
        """The report is read anew; a list that is open behind a number stays."""
        if self._pages.currentWidget() is self.behind:
            self.behind.rows.take_focus()
            return
        self.ask()
        if not self.view.hasFocus():
            self.reports.setFocus(Qt.FocusReason.OtherFocusReason)

    def list_shown(self) -> DossierList | None:
        """The dossiers behind a number, while they are in front."""
        return self.behind.rows if self._pages.currentWidget() is self.behind else None

    def print_previewed(self) -> None:
        """What was looked at in the preview goes to the printer."""
        self.files.buttons[0].click()

    def name(self) -> str:
        """The report that is chosen."""
        return SHOWN[self._row]

    def options(self) -> Options:
        """How lateness is judged."""
        return Options(By(str(self.by.currentData())), Due(str(self.due.currentData())))

    def ask(self) -> None:
        """Read the chosen report for the chosen days."""
        judged = self.name() in JUDGED
        for each in (self.by, self.due):
            each.setVisible(judged)
        self.reading.ask(self.name(), self.period.period(), self.options())

    def show_read(self, read: Read) -> None:
        """A report as it was read at one moment."""
        report = read.report
        self._read = read
        self.heading.setText(f"{report_word(report.name)} · {self.period.text()}")
        self.view.setAccessibleName(self.heading.text())
        self.view.show_sheet(read.sheet, head_of(report.name))
        self.chart.show_report(report, read.found.names)
        self.about.show_report(report, read.found.document)
        self._pages.setCurrentWidget(self._report)
        self.refused.hide()
        self._body.show()
        nothing = "" if report.rows else self.tr("There is nothing in this period.")
        for button in self.files.buttons:
            button.set_reason(nothing)
        self._stand()
        self.hints_changed.emit()

    def show_refusal(self, sentence: str) -> None:
        """A report whose sums disagree is not shown as numbers."""
        self._read = None
        self.heading.setText(f"{report_word(self.name())} · {self.period.text()}")
        self.refused.setText(sentence)
        self.refused.show()
        self._body.hide()
        self._pages.setCurrentWidget(self._report)
        for button in self.files.buttons:
            button.set_reason(self.tr("The report is not printed."))

    def show_behind(self, ids: tuple[str, ...], heading: str) -> None:
        """The dossiers of a number instead of the report."""
        self._pages.setCurrentWidget(self.behind)
        self.behind.show_dossiers(ids, heading)
        self.hints_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The list of reports gives way to the figures."""
        super().resizeEvent(event)
        beside = self.width() >= theme.scaled(BESIDE_FROM)
        self._side.setFixedWidth(theme.scaled(LIST_WIDTH if beside else NARROW_LIST))

    def _options(self) -> None:
        for box, name, words in (
            (self.by, self.tr("Compared by"), (self.tr("by days"), self.tr("by hours"))),
            (
                self.due,
                self.tr("Appointment"),
                (self.tr("appointment by law"), self.tr("appointment in force")),
            ),
        ):
            box.setAccessibleName(name)
            for value, word in zip(By if box is self.by else Due, words, strict=True):
                box.addItem(word, value.value)
            box.show_value(box.itemData(0))

    def _lay_out(self) -> None:
        self._side, self._pages = QFrame(), QStackedWidget()
        self._side.setProperty("panel", "card")
        side = QVBoxLayout(self._side)
        side.setContentsMargins(1, theme.scaled(6), 1, theme.scaled(6))
        side.addWidget(self.reports)
        self._report, self._body = QWidget(), QWidget()
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(theme.scaled(6))
        self.view.setMinimumHeight(theme.scaled(LEAST_TABLE))
        body.addWidget(self.chart)
        body.addWidget(self.view, 1)
        body.addWidget(self.about)
        card = QFrame()
        card.setProperty("panel", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(*(theme.scaled(each) for each in (14, 8, 14, 8)))
        inside.setSpacing(theme.scaled(6))
        head = QHBoxLayout()
        head.setSpacing(theme.scaled(8))
        head.addWidget(self.heading, 1)
        head.addWidget(self.by)
        head.addWidget(self.due)
        inside.addLayout(head)
        inside.addWidget(self.refused, 1)
        inside.addWidget(self._body, 1)
        told = QFrame()
        told.setProperty("panel", "canvas")
        page = QVBoxLayout(told)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(theme.scaled(8))
        page.addWidget(self.period)
        page.addWidget(card, 1)
        report = QVBoxLayout(self._report)
        report.setContentsMargins(0, 0, 0, 0)
        report.setSpacing(theme.scaled(8))
        self._area = scrolling(told)
        report.addWidget(self._area, 1)
        report.addWidget(self.files)
        self._pages.addWidget(self._report)
        self._pages.addWidget(self.behind)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.scaled(12))
        row.addWidget(self._side)
        row.addWidget(self._pages, 1)
        self.refused.hide()

    def _connect(self) -> None:
        self.reading.read.connect(self.show_read)
        self.reading.refused.connect(self.show_refusal)
        self.reading.found.connect(self.show_behind)
        self.reports.select_first()
        self.reports.moved.connect(self._chosen)
        self.reports.opened.connect(lambda _row: self.view.setFocus())
        self.period.changed.connect(self.ask)
        for box in (self.by, self.due):
            box.settled.connect(lambda _value: self.ask())
        self.view.opened.connect(self._open)
        self.view.moved.connect(lambda _index: self._moved())
        self.view.left.connect(self.reports.setFocus)
        self.about.turned.connect(self._show_about)
        self.behind.left.connect(self._back)
        bind(LIST_KEY, self, self._focus_list)
        bind(PREVIEW_KEY, self, self._preview)
        bind(COPY_KEY, self, self._copy)
        bind(CHART_KEY, self, self.chart.turn)

    def _chosen(self, row: int) -> None:
        if self.isVisible() and row >= 0:
            self._row = row
            self._pages.setCurrentWidget(self._report)
            self.ask()

    def _focus_list(self) -> None:
        self._pages.setCurrentWidget(self._report)
        self.reports.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _moved(self) -> None:
        self._stand()
        if self.view.hasFocus():
            self._area.ensureWidgetVisible(self.view)

    def _show_about(self) -> None:
        """In a low window the whole definition comes into sight."""
        QTimer.singleShot(0, self, lambda: self._area.ensureWidgetVisible(self.about))

    def _stand(self) -> None:
        """Say beneath the table what the number is that the keyboard stands on."""
        index = self.view.currentIndex()
        if not index.isValid():
            self.about.here.setText("")
            return
        figure = self.view.table.figure(index)
        opens = self.tr("Enter shows the dossiers") if figure.behind else ""
        opens = self.tr("Enter opens the dossier") if figure.code else opens
        self.about.here.setText(" · ".join(filter(None, (self.view.table.said(index), opens))))

    def _open(self, index: QModelIndex) -> None:
        figure, read = self.view.table.figure(index), self._read
        if read is None:
            return
        if figure.code:
            self.reading.open_dossier(figure.code)
        elif figure.behind is not None:
            row, column = figure.behind
            head = self.view.table.sheet.heads[index.column()]
            name = self.view.table.sheet.lines[index.row()].cells[0].text
            parts = (head, name if row is not None else "", self.period.text())
            self.reading.find(read.report, row, column, " · ".join(filter(None, parts)))

    def _back(self) -> None:
        self._pages.setCurrentWidget(self._report)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hints_changed.emit()

    def _preview(self) -> None:
        if self._read is not None and self._read.report.rows:
            self.reading.preview(self._title())

    def _copy(self) -> None:
        if self._read is not None:
            self.about.copy()
            self._desk.said.emit("ok", self.tr("Copied: version, line of the journal and hash."))

    def _title(self) -> str:
        return f"{report_word(self.name())} · {self.period.text()}"

    def _file(self, suffix: str = ".xlsx") -> str:
        days = self.period.period()
        return f"{self.name()}-{days.first:%Y%m%d}-{days.last:%Y%m%d}{suffix}"
