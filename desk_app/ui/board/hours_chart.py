"""How many dossiers came in which hour of today: bars, the running hour outlined."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk_app.ui import theme

OFFICE_HOURS = (7, 16)  # always shown; an hour outside them when something came in it
HIGH, LEAST_HIGH, GAP, CORNER = 128, 92, 0.42, 3
translate = QCoreApplication.translate


class HoursChart(QWidget):
    """No axes beyond the base line; the figure stands on each bar, and all of it in words."""

    def __init__(self) -> None:
        super().__init__()
        self._by_hour: Mapping[int, int] = {}
        self._running = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.show_hours({}, 0)

    def show_hours(self, by_hour: Mapping[int, int], running: int) -> None:
        """Receptions by the hour they came in; `running` is the hour of now."""
        self._by_hour, self._running = dict(by_hour), running
        parts = [
            translate("HoursChart", "{hour} h: {count}").format(hour=hour, count=count)
            for hour, count in sorted(by_hour.items())
        ]
        nothing = translate("HoursChart", "Nothing received today yet")
        self.setAccessibleName(translate("HoursChart", "Received by the hour"))
        self.setAccessibleDescription(", ".join(parts) or nothing)
        self.setToolTip(", ".join(parts) or nothing)
        self.update()

    def hours(self) -> range:
        """The hours shown, in order."""
        came = [hour for hour, count in self._by_hour.items() if count]
        first, last = min((OFFICE_HOURS[0], *came)), max((OFFICE_HOURS[1], *came))
        return range(first, last + 1)

    def sizeHint(self) -> QSize:
        """Low enough to leave the work its room."""
        return QSize(theme.scaled(240), theme.scaled(HIGH))

    def minimumSizeHint(self) -> QSize:
        """Bars still tell apart."""
        return QSize(theme.scaled(160), theme.scaled(LEAST_HIGH))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Base line, hours beneath it, bars with their figures."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        now, small, strong = theme.current(), theme.font("small"), theme.font("strong")
        line = QFontMetrics(small).height()
        base = self.height() - line - 4
        painter.fillRect(QRectF(0, base, self.width(), 1), QColor(now.edge))
        hours = self.hours()
        wide = self.width() / len(hours)
        most = max(self._by_hour.values(), default=0) or 1
        room = base - QFontMetrics(strong).height() - 4
        for place, hour in enumerate(hours):
            cell = QRectF(place * wide, base + 2, wide, line)
            painter.setFont(small)
            painter.setPen(QColor(now.muted))
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, str(hour))
            count = self._by_hour.get(hour, 0)
            if count:
                self._paint_bar(painter, cell, base, room * count / most, (hour, count))
        painter.end()

    def _paint_bar(
        self, painter: QPainter, cell: QRectF, base: float, high: float, shown: tuple[int, int]
    ) -> None:
        now, (hour, count) = theme.current(), shown
        bar = QRectF(
            cell.left() + cell.width() * GAP / 2, base - high, cell.width() * (1 - GAP), high
        )
        running = hour == self._running
        painter.setPen(QPen(QColor(now.accent), 1.5))
        painter.setBrush(QColor(now.accent_soft if running else now.accent))
        painter.drawRoundedRect(bar, CORNER, CORNER)
        face = theme.font("strong")
        tall = QFontMetrics(face).height()
        painter.setFont(face)
        painter.setPen(QColor(now.text))
        figure = QRectF(cell.left(), bar.top() - tall - 1, cell.width(), tall)
        painter.drawText(figure, Qt.AlignmentFlag.AlignCenter, str(count))
