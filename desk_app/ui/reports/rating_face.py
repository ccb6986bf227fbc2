"""How satisfied citizens are: by step, by indicator, by survey; forms on paper are entered here."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk_app.models.outcomes import HasProblems
from desk_app.models.permissions import signs
from desk_app.models.report import Report
from desk_app.models.statistics.options import Options
from desk_app.services.rating_indicators import indicators_of as indicators_in_force
from desk_app.ui import theme
from desk_app.ui.charts import Bars
from desk_app.ui.desk import Desk
from desk_app.ui.frame.foot import Hint
from desk_app.ui.reports.face import Face
from desk_app.ui.reports.figures_reading import FiguresReading, Read
from desk_app.ui.reports.paper_forms import PaperForms
from desk_app.ui.reports.period_box import PeriodBox
from desk_app.ui.reports.rating_words import (
    grade_text,
    indicators_of,
    satisfied_text,
    steps_of,
    surveys_of,
)
from desk_app.ui.reports.survey_form import SurveyForm
from desk_app.ui.results.save_row import SaveRow, Saving
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.cells_table import CellsTable
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.list_card import ListCard
from desk_app.ui.widgets.rows_view import RowsView
from desk_app.ui.widgets.scrolling import scrolling

NAME = "satisfaction"
NUMBER, WHAT, AVERAGE = range(3)
PROGRESS = 1
INDICATOR_WIDTHS = {NUMBER: 52, AVERAGE: 132}
SURVEY_WIDTHS = {PROGRESS: 156}
LOWEST = 84  # pixels at 10 pt: the head and a row


class RatingFace(Face):
    """Three pages: the figures, a pile of paper forms, the plan of a survey."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._surveys: list[dict[str, Any]] = []
        self.reading = FiguresReading(self, desk)
        self.period = PeriodBox(lambda: desk.acts.now().date())
        self.summary, self.grade = plain_label("", "strong"), plain_label("", "strong")
        self.steps = Bars(self.tr("Ratings by step"), (self.tr("Step"), self.tr("Ratings")))
        self.indicators, self.surveys = self._indicators_view(), self._surveys_view()
        self.surveys_card = ListCard(self.surveys, self.tr("No survey runs in these days."))
        self.forms, self.plan = PaperForms(), SurveyForm()
        self.entering = ActButton(self.tr("Enter paper forms"), "Alt+N")
        self.planning = ActButton(self.tr("Plan a survey"), "Alt+K")
        self.files = SaveRow(
            desk,
            (self.tr("Print"), "Ctrl+P", self.reading.print_shown),
            (Saving(self.tr("Save as a spreadsheet"), "Ctrl+E", self._file, self._save),),
        )
        self._pages, self._figures = QStackedWidget(), QWidget()
        self._lay_out()
        self._connect()
        self._go(self._figures)

    def _indicators_view(self) -> RowsView:
        words = (self.tr("No."), self.tr("Indicator"), self.tr("Average"))
        table = CellsTable(words, frozenset({AVERAGE}))
        view = RowsView(self.tr("Ratings by indicator"), table, frozenset({AVERAGE}), WHAT)
        view.set_widths(INDICATOR_WIDTHS)
        view.setMinimumHeight(theme.scaled(LOWEST))
        return view

    def _surveys_view(self) -> RowsView:
        words = (self.tr("Survey"), self.tr("Forms back"))
        table = CellsTable(words, frozenset({PROGRESS}))
        view = RowsView(self.tr("Surveys"), table, frozenset({0, PROGRESS}), 0)
        view.set_widths(SURVEY_WIDTHS)
        view.setMinimumHeight(theme.scaled(LOWEST))
        return view

    def _lay_out(self) -> None:
        steps, indicators = Card(self.tr("By step")), Card(self.tr("By indicator"))
        for label, card, view in (
            (self.summary, steps, self.steps),
            (self.grade, indicators, self.indicators),
        ):
            label.setWordWrap(True)
            card.body.addWidget(label)
            card.body.addWidget(view, 1)
        left, sides = QVBoxLayout(), QHBoxLayout(self._figures)
        sides.setContentsMargins(0, 0, 0, 0)
        for box in (left, sides):
            box.setSpacing(theme.scaled(10))
        left.addWidget(steps, 3)
        left.addWidget(self.surveys_card, 2)
        sides.addLayout(left, 5)
        sides.addWidget(indicators, 7)
        for page in (self._figures, self.forms, self.plan):
            self._pages.addWidget(page)
        below = QHBoxLayout()
        below.addWidget(self.files, 1)
        for act in (self.entering, self.planning):
            below.addWidget(act, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scaled(10))
        column.addWidget(self.period)
        column.addWidget(scrolling(self._pages), 1)
        column.addLayout(below)

    def _connect(self) -> None:
        self.period.changed.connect(self.ask)
        self.reading.read.connect(self._show)
        self.reading.refused.connect(partial(self._desk.said.emit, "late"))
        self.entering.clicked.connect(self.enter_forms)
        self.planning.clicked.connect(self._plan)
        self.surveys.opened.connect(self._plan_again)
        self.forms.sent.connect(self._rate)
        self.plan.sent.connect(self._keep_plan)
        for page in (self.forms, self.plan):
            page.left.connect(self._back)
        self._desk.changed.connect(self._wrote)

    def hints(self) -> tuple[Hint, ...]:
        """The keys that matter here."""
        if self._pages.currentWidget() is self.forms:
            return (
                ("0 1 2", self.tr("answer")),
                ("Enter", self.tr("record the form")),
                ("Esc", self.tr("no more forms")),
            )
        if self._pages.currentWidget() is self.plan:
            return (("Ctrl+Enter", self.tr("plan it")), ("Esc", self.tr("leave it")))
        return (("Alt+N", self.tr("paper forms")), ("Alt+← →", self.tr("another period")))

    def shown(self) -> None:
        """Read anew; a form that is open stays."""
        self.ask()
        if self._pages.currentWidget() is self.forms:
            self.forms.rows.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._pages.currentWidget() is self._figures:
            self.indicators.setFocus(Qt.FocusReason.OtherFocusReason)

    def print_previewed(self) -> None:
        """What was looked at in the preview goes to the printer."""
        self.files.buttons[0].click()

    def ask(self) -> None:
        """Read the chosen days."""
        self.reading.ask(NAME, self.period.period(), Options())

    def enter_forms(self) -> None:
        """A pile of forms that came back."""
        self.forms.begin(indicators_in_force(self._desk.acts.now().date()))
        self._go(self.forms)
        self.forms.next_form()

    def enter_slip(self) -> None:
        """A slip was scanned: the first of a pile begins it, the next ones belong to it."""
        if self._pages.currentWidget() is not self.forms:
            self.enter_forms()

    def _show(self, read: Read) -> None:
        report: Report = read.report
        totals: dict[str, Any] = dict(report.totals)
        self._surveys = list(totals["surveys"])
        self.summary.setText(satisfied_text(report))
        self.grade.setText(grade_text(report))
        self.steps.show_values(steps_of(report))
        for view, rows in (
            (self.indicators, indicators_of(report)),
            (self.surveys, surveys_of(report)),
        ):
            model, here = view.model(), view.current() or 0
            if isinstance(model, CellsTable):
                model.show_rows(rows)
            view.selectRow(min(here, max(0, len(rows) - 1)))
        self.surveys_card.show_rows(some=bool(self._surveys))

    def _rate(self, document: dict[str, Any]) -> None:
        desk = self._desk

        def recorded(_: str) -> None:
            self.forms.recorded()
            desk.wrote("ratings")

        def refused(error: BaseException) -> None:
            self.forms.refused()
            desk.notices.report(error)

        desk.background.run(
            lambda: desk.acts.rate(desk.actor, None, document), recorded, failed=refused
        )

    def _plan(self) -> None:
        self._go(self.plan)
        self.plan.begin(self._desk.acts.now().date())

    def _plan_again(self, row: int) -> None:
        """The same survey with another number of forms."""
        if signs(self._desk.actor.role):
            self._go(self.plan)
            self.plan.begin(self._desk.acts.now().date(), self._surveys[row])

    def _keep_plan(self, document: dict[str, Any]) -> None:
        desk = self._desk

        def planned(_: object) -> None:
            desk.said.emit("ok", self.tr("The survey is planned."))
            desk.wrote("ratings")
            self._back()

        def refused(error: BaseException) -> None:
            if isinstance(error, HasProblems):
                self.plan.show_problems(error.problems)
            else:
                desk.notices.report(error)

        desk.background.run(
            lambda: desk.acts.plan_survey(desk.actor, document), planned, failed=refused
        )

    def _back(self) -> None:
        self._go(self._figures)
        self.shown()

    def _go(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        figures = page is self._figures
        for part in (self.period, self.files, self.entering):
            part.setVisible(figures)
        self.planning.setVisible(figures and signs(self._desk.actor.role))
        self.hints_changed.emit()

    def _wrote(self, kinds: frozenset[str]) -> None:
        if "ratings" in kinds and self.isVisible():
            self.ask()

    def _file(self) -> str:
        days = self.period.period()
        return f"hai-long-{days.first:%Y%m%d}-{days.last:%Y%m%d}.xlsx"

    def _save(self, path: Path) -> None:
        self.reading.save(path)
