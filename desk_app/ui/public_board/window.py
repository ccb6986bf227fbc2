"""The board itself: it fills one screen, reads itself anew, and Esc closes it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QResizeEvent, QScreen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desk_app.models.actor import Actor
from desk_app.models.charts.chart import Chart, Kind, Value
from desk_app.models.moments import in_vietnam
from desk_app.models.publication import PublicBoard
from desk_app.models.shown import comma, grouped
from desk_app.services.acts import Acts
from desk_app.ui import theme
from desk_app.ui.background import Background
from desk_app.ui.charts.chart_view import Picture
from desk_app.ui.formats import long_date, shown_hour
from desk_app.ui.public_board.tile import UNKNOWN, Tile, fitting

EVERY, CLOCK = 30_000, 1_000  # ms between two readings, and two looks at the clock
SCREEN = "public_screen"
ROWS, FIELDS = 6, 0.04  # fields named at most; height of their letters, of the screen
NAME, DAY, HOUR, FOOT = 0.055, 0.042, 0.1, 0.03
TILES, BELOW = 10, 13  # shares of the height


class PublicBoardWindow(QWidget):
    """Counts alone: whoever opened it may lock the desk, the board stays. `closed` when it goes."""

    closed = Signal()

    def __init__(self, acts: Acts, actor: Actor) -> None:
        super().__init__()
        self._acts, self._actor = acts, actor
        self._background = Background(self._fail, self)
        self._name, self._day, self._hour = QLabel(), QLabel(), QLabel()
        self._heading, self._foot = QLabel(), QLabel()
        self.received, self.returned = Tile(), Tile("ready")
        self.on_time, self.pending = Tile("ok"), Tile()
        self.fields = Picture(Chart(Kind.BARS, "", ("", ""), ()))
        self.setWindowTitle(self.tr("Public board"))
        self._lay_out()
        for interval, act in ((EVERY, self.read), (CLOCK, self._tick)):
            timer = QTimer(self, interval=interval)
            timer.timeout.connect(act)
            timer.start()
        self._tick()

    def _lay_out(self) -> None:
        for label in (self._name, self._day, self._hour, self._heading, self._foot):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._foot.setProperty("tone", "muted")
        self._name.setMinimumWidth(1)
        names = QVBoxLayout()
        names.addWidget(self._name)
        names.addWidget(self._day)
        head = QHBoxLayout()
        head.addLayout(names, 1)
        head.addWidget(self._hour)
        tiles = QHBoxLayout()
        self._rows = QVBoxLayout(self)
        self.tiles = (self.received, self.returned, self.on_time, self.pending)
        for tile in self.tiles:
            tiles.addWidget(tile, 1)
        self._rows.addLayout(head)
        self._rows.addLayout(tiles, TILES)
        self._rows.addWidget(self._heading)
        self._rows.addWidget(self.fields, BELOW)
        self._rows.addWidget(self._foot)
        self._gaps = (tiles, self._rows)

    def begin(self) -> None:
        """Fill the screen that was used last, else another one than that of the desk; read."""
        self._background.run(lambda: self._acts.preference(SCREEN), self._appear)

    def _appear(self, remembered: str) -> None:
        self._stand_on(chosen_screen(QGuiApplication.screens(), remembered))
        self.read()

    def _stand_on(self, screen: QScreen) -> None:
        self.hide()
        self.setGeometry(screen.geometry())
        self.showFullScreen()
        self.activateWindow()

    def read(self) -> None:
        """All figures at one moment."""
        self._background.run(lambda: self._acts.public_board(self._actor), self.show_board)

    def show_board(self, board: PublicBoard) -> None:
        """What was read, in the words of everything that is made public."""
        words, at = board.words, in_vietnam(board.at)
        self._name.setText(board.unit)
        percent = board.on_time.percent(1)
        self.received.show_figure(words["board_received"], grouped(board.received))
        self.returned.show_figure(words["board_returned"], grouped(board.returned))
        share = {"part": grouped(board.on_time.part), "whole": grouped(board.on_time.whole)}
        self.on_time.show_figure(
            words["board_on_time"].format(month=at.month),
            UNKNOWN if percent is None else f"{comma(percent)} %",
            words["board_of"].format(**share),
        )
        late = words["board_overdue"].format(number=grouped(board.overdue)) if board.overdue else ""
        self.pending.show_figure(words["board_pending"], grouped(board.pending), late)
        self.fields.chart = fields_chart(board)
        self._heading.setText(words["board_fields"])
        self.fields.setAccessibleName(words["board_fields"])
        self.fields.setAccessibleDescription(self.fields.chart.words())
        self.fields.update()
        demo = f"{words['demo']}. " if board.demo else ""
        moment = f"{at:%H:%M %d/%m/%Y}"
        self._say(f"{demo}{words['as_of'].format(moment=moment)}", at)

    def foot(self) -> str:
        """What stands at the lower edge."""
        return self._foot.text()

    def _say(self, words: str, at: datetime) -> None:
        keys = self.tr("Esc closes, → goes to the other screen")
        self._foot.setText(f"{words}  {keys}")
        self._day.setText(long_date(at.date()))
        self._fit()

    def _fail(self, _error: BaseException) -> None:
        """Nothing is shown that may be wrong, and no reason to those whom it does not concern."""
        for tile in self.tiles:
            tile.show_figure(tile.texts()[0], UNKNOWN)
        self.fields.chart = Chart(Kind.BARS, "", ("", ""), ())
        self.fields.update()
        self._say(self.tr("The figures are being checked."), in_vietnam(self._acts.now()))

    def _tick(self) -> None:
        self._hour.setText(shown_hour(self._acts.now()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Everything is told in shares of the screen."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        high, air = self.height(), round(self.height() * 0.025)
        for row in self._gaps:
            row.setSpacing(air)
        self._rows.setContentsMargins(2 * air, air, 2 * air, air)
        self._hour.setFont(fitting(self._hour.text(), high * HOUR, self.width(), 700))
        room = self.width() - 6 * air - self._hour.sizeHint().width()
        self._name.setFont(fitting(self._name.text(), high * NAME, room, 700))
        self._day.setFont(fitting(self._day.text(), high * DAY, room, 400))
        self._heading.setFont(fitting(self._heading.text(), high * DAY, self.width(), 600))
        self._foot.setFont(fitting(self._foot.text(), high * FOOT, self.width() - 4 * air, 400))
        for tile in self.tiles:
            tile.write_words(min(each.word_pixels() for each in self.tiles))
        self.fields.times = high * FIELDS / max(1, theme.scaled(12))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; an arrow goes to the next screen and remembers it."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self._go_on()
        else:
            super().keyPressEvent(event)

    def _go_on(self) -> None:
        screens = QGuiApplication.screens()
        here = screens.index(self.screen()) if self.screen() in screens else 0
        following = screens[(here + 1) % len(screens)]
        name = following.name()
        self._background.run(lambda: self._acts.set_preference(SCREEN, name), lambda _: None)
        self._stand_on(following)

    def closeEvent(self, event: QCloseEvent) -> None:
        """The worker ends with the board."""
        self._background.stop()
        self.closed.emit()
        super().closeEvent(event)


def fields_chart(board: PublicBoard) -> Chart:
    """The fullest fields; what is left of them is one row."""
    named, others = board.fields[:ROWS], board.fields[ROWS:]
    if len(others) == 1:
        named, others = board.fields, ()
    rows = [Value(name, (number,)) for name, number in named]
    if others:
        left = sum(number for _, number in others)
        rows.append(Value(board.words["board_other_fields"], (left,)))
    words = board.words
    heads = (words["field"], words["dossiers"])
    return Chart(Kind.BARS, words["board_fields"], heads, tuple(rows))


def chosen_screen(screens: list[QScreen], remembered: str) -> QScreen:
    """The screen of that name, else the last one: the desk stands on the first."""
    return next((each for each in screens if each.name() == remembered), screens[-1])
