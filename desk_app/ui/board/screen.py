"""F5: what waits today, in counts that open their lists, and what is left to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QStackedWidget, QVBoxLayout

from desk_app.models.charts.day_charts import hours_chart
from desk_app.models.queues import Queue
from desk_app.ui import theme
from desk_app.ui.board.chart_words import chart_words
from desk_app.ui.board.controller import BoardController, Day
from desk_app.ui.board.counts import Counts
from desk_app.ui.board.picture_view import CHARTS_KEY, PictureView
from desk_app.ui.board.rest_card import RestCard
from desk_app.ui.board.words import OFFERED, emptiness, heading, order
from desk_app.ui.charts import ChartView
from desk_app.ui.desk import Desk
from desk_app.ui.formats import long_date, shown_hour
from desk_app.ui.frame.foot import Hint
from desk_app.ui.lists.chosen_acts import ChosenActs
from desk_app.ui.lists.columns import Column
from desk_app.ui.lists.dossier_list import DossierList
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.key_cap import KeyCap
from desk_app.ui.widgets.key_word import KeyWord
from desk_app.ui.widgets.keys import bind
from desk_app.ui.widgets.page_frame import PageFrame
from desk_app.ui.widgets.scrolling import scrolling

COLUMNS = (Column.TERM, Column.CODE, Column.WHO, Column.DUE, Column.KEEPER)
DAY, PANEL, BESIDE_FROM, LEAST_LIST, ANY = 284, 316, 860, 260, 16_777_215
DAILY_KEY = "Shift+F9"


class BoardScreen(PageFrame):
    """Counts above, the chosen list below, at the right the hours and what is left to do.

    The charts of the day stand in front of all this when they are called.
    """

    hints_changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("The day"))
        self.counts, self.rest = Counts(), RestCard()
        self.chart, self.picture = ChartView(hours_chart({}, 0, chart_words())), PictureView(desk)
        self.rows = DossierList(desk, heading(Queue.ATTENTION), COLUMNS, several=True)
        self.several = ChosenActs(desk, self.rows)
        self.daily = ActButton(self.tr("Print the daily list"))
        self.daily.face.cap = DAILY_KEY  # the window's own key: it works on every screen
        self.daily.face.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Enter belongs to the list
        self.head.addWidget(self.daily)
        self._which = plain_label("", "section")
        self._order = plain_label("", "small", "muted")
        self._back = KeyWord(self.tr("back to what is due"), "Alt+H", "small", "muted")
        self._side, self._day = QFrame(), QFrame()
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self.controller = BoardController(self, desk)
        self.controller.read_anew.connect(self.show_day)
        self.counts.chosen.connect(self._choose)
        self.rest.listed.connect(self._choose)
        self.rest.going.connect(desk.going)
        self.rows.show_ids((), self.tr("Reading…"))
        self.rows.opened.connect(desk.wanted)
        self.rows.chosen_changed.connect(self._show_bar)
        self.several.asked.connect(lambda: self._show_panel(shown=True))
        self.several.left.connect(lambda: self._show_panel(shown=False))
        self._back.clicked.connect(lambda: self._choose(Queue.ATTENTION))
        self._back.hide()
        bind("Alt+H", self, lambda: self._choose(Queue.ATTENTION))
        bind(CHARTS_KEY, self, self._turn)
        self.picture.left.connect(self._turn)

    def _lay_out(self) -> None:
        head = self.rows.head
        head.addWidget(self._which)
        head.addWidget(self._back)
        head.addStretch(1)
        head.addWidget(self._order)
        hours = Card(self.tr("Received by the hour"))
        hours.head.addWidget(plain_label(self.tr("more"), "small", "muted"))
        hours.head.addWidget(KeyCap(CHARTS_KEY))
        hours.body.addWidget(self.chart)
        self._day.setProperty("panel", "canvas")
        self._days = scrolling(self._day)
        day = QVBoxLayout(self._day)
        day.setContentsMargins(0, 0, 0, 0)
        day.setSpacing(theme.scaled(10))
        day.addWidget(hours)
        day.addWidget(self.rest, 1)
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.addWidget(self._days)
        side.addWidget(self.several)
        self._below.setSpacing(theme.scaled(12))
        self._below.addWidget(self.rows, 1)
        self._below.addWidget(self._side)
        self.rows.setMinimumHeight(theme.scaled(LEAST_LIST))
        inside = QFrame()
        inside.setProperty("panel", "canvas")
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.scaled(12))
        whole.addWidget(self.counts)
        whole.addLayout(self._below, 1)
        self._page = scrolling(inside)
        self._views = QStackedWidget()
        self._views.addWidget(self._page)
        self._views.addWidget(self.picture)
        self.column.addWidget(self._views, 1)

    def hints(self) -> tuple[Hint, ...]:
        """The keys that matter here."""
        if self.shows_charts():
            return (
                ("↑ ↓", self.tr("another chart")),
                ("Enter", self.tr("its table")),
                ("Esc", self.tr("counts and lists")),
            )
        return (
            ("Alt+1…7", self.tr("open a list")),
            ("Enter", self.tr("open the dossier")),
            ("Alt+V", self.tr("left to do")),
        )

    def shows_charts(self) -> bool:
        """Whether the charts are in front of the counts and lists."""
        return self._views.currentWidget() is self.picture

    def shown(self) -> None:
        """Everything is read anew; the keyboard is in the list, unless a panel asks something."""
        self.controller.read()
        if self.shows_charts():
            self.picture.take_focus()
        elif not self.several.asks():
            self.rows.take_focus()

    def show_day(self, day: Day) -> None:
        """Counts, hours, the list and what is left, as read at one moment."""
        self.note(f"{long_date(day.now.date())}, {shown_hour(day.now)}")
        self.counts.show_board(day.board)
        self.counts.mark(day.queue)
        self.chart.show_chart(hours_chart(day.board.by_hour, day.now.hour, chart_words()))
        if self.shows_charts():
            self.picture.read()
        self.rest.show_board(day.board)
        self._which.setText(heading(day.queue))
        self._back.setVisible(day.queue is not Queue.ATTENTION)
        self._order.setText(order(day.queue))
        self.rows.view.setAccessibleName(heading(day.queue))
        self.several.offer(OFFERED.get(day.queue, ()))
        self.rows.show_ids(day.ids, emptiness(day.queue), anew=day.anew)
        self._make_room()  # what is left to do may have grown

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the list would lose its words, the day stands beneath it and the page scrolls."""
        super().resizeEvent(event)
        self._make_room()

    def _show_bar(self, marked: int) -> None:
        """In a low window the acts come into sight with the first mark."""
        if marked:
            QTimer.singleShot(0, self, lambda: self._page.ensureWidgetVisible(self.several.bar))

    def _show_panel(self, *, shown: bool) -> None:
        self._days.setVisible(not shown)
        self._make_room()

    def _make_room(self) -> None:
        """Where there is not room beside each other, a panel that asks has the page to itself."""
        beside, asking = self.width() >= theme.scaled(BESIDE_FROM), self._days.isHidden()
        for each in (self.counts, self.rows):
            each.setVisible(beside or not asking)
        ways = QBoxLayout.Direction
        self._below.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        wide = theme.scaled(PANEL if asking else DAY)
        self._side.setMinimumWidth(wide if beside else 0)
        self._side.setMaximumWidth(wide if beside else ANY)
        whole = self._day.sizeHint().height()  # beneath the list the page scrolls, not the day
        self._days.setMinimumHeight(0 if beside else whole)

    def _turn(self) -> None:
        """The charts in front of the counts and lists, or these again."""
        if self.shows_charts():
            self._views.setCurrentWidget(self._page)
            self.rows.take_focus()
        else:
            self._views.setCurrentWidget(self.picture)
            self.picture.read()
            self.picture.take_focus()
        self.hints_changed.emit()

    def _choose(self, queue: Queue) -> None:
        if self.shows_charts():
            self._turn()
        self.controller.choose(queue)
        self.rows.take_focus()
