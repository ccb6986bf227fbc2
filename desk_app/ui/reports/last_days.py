"""The last fourteen days, a cell each: which were signed off, which were forgotten, which changed."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk_app.models.day_end import DayMark, DayStanding
from desk_app.ui import theme
from desk_app.ui.formats import weekday_short
from desk_app.ui.icons import paint
from desk_app.ui.reports.day_words import MARKS, standing_word

GAP, MARK, USUAL, LEAST = 4, 15, 40, 22  # pixels at 10 pt
MIDDLE = Qt.AlignmentFlag.AlignCenter


class LastDays(QWidget):
    """`chosen` carries the day that was clicked; the keys belong to whoever shows it."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._days: tuple[DayMark, ...] = ()
        self._here: date | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_days(self, days: tuple[DayMark, ...], here: date) -> None:
        """These days, the one in front with its frame."""
        self._days, self._here = days, here
        told = (f"{each.day:%d/%m} {standing_word(each.standing)}" for each in days)
        self.setAccessibleName(", ".join(told))
        self.updateGeometry()
        self.update()

    def days(self) -> tuple[DayMark, ...]:
        """What is shown."""
        return self._days

    def sizeHint(self) -> QSize:
        """Two lines and a mark."""
        lines = QFontMetrics(theme.font("small")).height() + QFontMetrics(theme.font()).height()
        return QSize(theme.scaled(USUAL) * 14, lines + theme.scaled(MARK + 10))

    def minimumSizeHint(self) -> QSize:
        """A cell is never narrower than its figure."""
        return QSize(theme.scaled(LEAST) * 14, self.sizeHint().height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click chooses."""
        for place, each in enumerate(self._days):
            if self._cell(place).contains(event.position()):
                self.chosen.emit(each.day)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Weekday, day of the month, mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, each in enumerate(self._days):
            self._paint_day(painter, self._cell(place), each)
        painter.end()

    def _cell(self, place: int) -> QRectF:
        gap = theme.scaled(GAP)
        wide = (self.width() - gap * (len(self._days) - 1)) / len(self._days)
        return QRectF(place * (wide + gap), 0, wide, self.height())

    def _paint_day(self, painter: QPainter, cell: QRectF, each: DayMark) -> None:
        now, here = theme.current(), each.day == self._here
        quiet = each.standing is DayStanding.NOTHING
        ground = now.accent_soft if here else now.sunken if quiet else now.surface
        edge = QPen(QColor(now.accent if here else now.line), 2 if here else now.border)
        painter.setPen(edge)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(cell.adjusted(1, 1, -1, -1), 5, 5)
        small, strong = theme.font("small"), theme.font("body" if quiet else "strong")
        top = cell.top() + theme.scaled(3)
        line = QRectF(cell.left(), top, cell.width(), QFontMetrics(small).height())
        painter.setFont(small)
        painter.setPen(QColor(now.muted))
        painter.drawText(line, MIDDLE, weekday_short(each.day))
        line = QRectF(cell.left(), line.bottom(), cell.width(), QFontMetrics(strong).height())
        painter.setFont(strong)
        painter.setPen(QColor(now.muted if quiet else now.text))
        painter.drawText(line, MIDDLE, f"{each.day:%d}")
        icon, tone = MARKS[each.standing]
        if icon:
            size = theme.scaled(MARK)
            middle = cell.center().x() - size / 2
            ground_role = "accent_soft" if here else "surface"
            place = QRectF(middle, line.bottom() + theme.scaled(1), size, size)
            paint(painter, place, icon, tone, ground_role)
