"""The day in charts, where people look rather than read: beside the board, one key away."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout

from desk_app.models.charts.chart import Chart, Kind
from desk_app.models.charts.day_charts import day_charts
from desk_app.models.statistics.day_picture import DayPicture
from desk_app.models.views import PrintJobView
from desk_app.ui import theme
from desk_app.ui.board.chart_words import chart_words
from desk_app.ui.charts import ChartView
from desk_app.ui.desk import Desk
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.key_cap import KeyCap
from desk_app.ui.widgets.scrolling import scrolling
from desk_app.ui.window import PUBLIC_KEY

CHARTS_KEY = "Alt+B"
BESIDE_FROM, IN_A_COLUMN, CHARTS = 860, 2, 4
translate = QCoreApplication.translate


class PictureView(QFrame):
    """Four charts in two columns; `left` says that the clerk goes back to the counts."""

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._asked = desk, 0
        reading = translate("Rest", "Reading…")
        nothing = Chart(Kind.COLUMNS, reading, ("", ""), ())
        self.views = tuple(ChartView(nothing) for _ in range(CHARTS))
        self.cards = tuple(Card(reading) for _ in self.views)
        self.back = ActButton(translate("PictureView", "Counts and lists"), "Esc", "plain")
        self.print_it = ActButton(translate("PictureView", "Print the charts"), "Ctrl+P")
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self.back.clicked.connect(self.left)
        self.print_it.clicked.connect(self._print)

    def _lay_out(self) -> None:
        inside = QFrame()
        area = scrolling(inside)
        inside.setLayout(self._columns)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(theme.scaled(12))
        for first in range(0, CHARTS, IN_A_COLUMN):
            column = QVBoxLayout()
            column.setSpacing(theme.scaled(12))
            for place in range(first, first + IN_A_COLUMN):
                self.cards[place].body.addWidget(self.views[place], 1)
                column.addWidget(self.cards[place], 1)
            self._columns.addLayout(column, 1)
        acts = QHBoxLayout()
        acts.addWidget(self.back)
        acts.addStretch(1)
        acts.addWidget(
            plain_label(translate("PictureView", "Board for those who wait"), tone="muted")
        )
        acts.addWidget(KeyCap(PUBLIC_KEY))
        acts.addSpacing(theme.scaled(16))
        acts.addWidget(self.print_it)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.scaled(10))
        whole.addWidget(area, 1)
        whole.addLayout(acts)

    def read(self) -> None:
        """All charts at one moment; an answer to an older question is dropped."""
        self._asked += 1
        number, acts, actor = self._asked, self._desk.acts, self._desk.actor

        def show(picture: DayPicture) -> None:
            if number == self._asked:
                self.show_picture(picture)

        self._desk.background.run(lambda: acts.picture_day(actor), show, failed=self._fail)

    def _fail(self, error: BaseException) -> None:
        """What may be wrong is not drawn; the window says why."""
        for card, view in zip(self.cards, self.views, strict=True):
            card.title.setText(translate("PictureView", "The figures are being checked."))
            view.show_chart(replace(view.chart, values=()))
        self._desk.notices.report(error)

    def show_picture(self, picture: DayPicture) -> None:
        """Draw what was read."""
        charts = day_charts(picture, chart_words())
        for card, view, chart in zip(self.cards, self.views, charts, strict=True):
            card.title.setText(chart.name)
            card.setAccessibleName(chart.name)
            view.show_chart(chart)

    def take_focus(self) -> None:
        """The keyboard goes to the first chart."""
        self.views[0].setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column where two would be too narrow for their labels."""
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        beside = self.width() >= theme.scaled(BESIDE_FROM)
        self._columns.setDirection(ways.LeftToRight if beside else ways.TopToBottom)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down and Up go from chart to chart."""
        steps = {Qt.Key.Key_Down: True, Qt.Key.Key_Up: False}
        if event.key() in steps:
            self.focusNextPrevChild(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _print(self) -> None:
        acts, actor = self._desk.acts, self._desk.actor

        def queued(_job: PrintJobView) -> None:
            self._desk.wrote("prints")
            self._desk.said.emit("ok", translate("PictureView", "The charts are being printed."))

        self._desk.background.run(lambda: acts.print_charts()(actor), queued)
