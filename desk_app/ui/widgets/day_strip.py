"""The appointment explained day by day: counted days carry numbers, skipped ones are hatched."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desk_app.models.promise import Promise
from desk_app.ui import theme
from desk_app.ui.widgets.day_cells import Cell, Look, cells, spoken

GAP, RADIUS, WIDEST = 4, 5, 78


class DayStrip(QWidget):
    """One cell a day; never more than fit, never a scroll bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells: tuple[Cell, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_promise(self, promise: Promise | None) -> None:
        """Draw the derivation of a promise; None or no steps leaves the strip empty."""
        self._cells = cells(promise) if promise else ()
        words = spoken(promise, promise.due_at) if promise else ""
        self.setAccessibleName(words)
        if not self._cells:
            self.hide()
        elif self.parentWidget() is not None:  # showing an orphan would open a window of its own
            self.show()
        self.updateGeometry()
        self.update()

    def cells(self) -> tuple[Cell, ...]:
        """What is drawn now, from left to right."""
        return self._cells

    def sizeHint(self) -> QSize:
        """High enough for both lines, wide enough for every day."""
        head = QFontMetrics(theme.font("key"))
        body = QFontMetrics(theme.font("lead"))
        width = max((head.horizontalAdvance("CN 22"), body.horizontalAdvance("00"))) + 10
        count = max(1, len(self._cells))
        return QSize(count * (width + GAP), head.height() + body.height() + theme.scaled(22))

    def minimumSizeHint(self) -> QSize:
        """Narrower than the hint the words still fit, with less air."""
        hint = self.sizeHint()
        return QSize(hint.width() - 6 * max(1, len(self._cells)), hint.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw every cell in the colours in force; grey while the strip is disabled."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, cell in enumerate(self._cells):
            self._paint_cell(painter, self._box(number), cell)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """The tool tip of a day is its own explanation."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            hit = [
                cell
                for number, cell in enumerate(self._cells)
                if self._box(number).contains(event.pos())
            ]
            QToolTip.showText(event.globalPos(), hit[0].hint if hit else "", self)
            return True
        return super().event(event)

    def _box(self, number: int) -> QRectF:
        count = max(1, len(self._cells))
        width = min((self.width() - 2 - GAP * (count - 1)) / count, float(theme.scaled(WIDEST)))
        return QRectF(1 + number * (width + GAP), 1, width, self.height() - 2)

    def _paint_cell(self, painter: QPainter, box: QRectF, cell: Cell) -> None:
        now = theme.current()
        ground, edge, ink, small = {
            Look.RECEIVED: (now.surface, now.edge, now.text, now.text),
            Look.SKIPPED: (now.sunken, now.line, now.muted, now.muted),
            Look.COUNTED: (now.accent_soft, now.accent, now.text, now.text),
            Look.DUE: (now.accent, now.accent, now.on_accent, now.on_accent),
            Look.GAP: (now.canvas, now.line, now.muted, now.muted),
        }[cell.look]
        if not self.isEnabled():
            ground, edge, ink, small = now.sunken, now.line, now.muted, now.muted
        dashed = cell.look is Look.RECEIVED
        style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
        painter.setPen(QPen(QColor(edge), now.border, style))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        if cell.look is Look.SKIPPED:
            self._hatch(painter, box)
        self._write(painter, box, cell, ink, small)

    def _hatch(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(QColor(theme.current().line), Qt.BrushStyle.BDiagPattern))
        painter.drawRoundedRect(box, RADIUS, RADIUS)

    def _write(self, painter: QPainter, box: QRectF, cell: Cell, ink: str, small: str) -> None:
        head = theme.font("key")
        painter.setFont(head)
        painter.setPen(QColor(small))
        line = QFontMetrics(head).height()
        top = QRectF(box.x(), box.y() + theme.scaled(4), box.width(), line)
        painter.drawText(top, Qt.AlignmentFlag.AlignCenter, cell.head)
        strong = cell.look in {Look.COUNTED, Look.DUE}
        body = theme.font("lead" if strong else "small")
        rest = QRectF(box.x(), top.bottom(), box.width(), box.bottom() - top.bottom() - 2)
        if QFontMetrics(body).horizontalAdvance(cell.body) > box.width() - 4:
            body = theme.font("key")
        painter.setFont(body)
        painter.setPen(QColor(ink))
        painter.drawText(rest, Qt.AlignmentFlag.AlignCenter, cell.body)
