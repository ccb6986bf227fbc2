"""The marks of a chart drawn by Qt, in the colours of the theme that is worn."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen

from desk_app.models.charts.marks import Bar, Dot, Fill, Mark, Role, Side, Stroke, Type, Words
from desk_app.ui import theme

FACES = {Role.FIGURE: "strong", Role.LABEL: "small", Role.SENTENCE: "body"}
INKS = {Role.FIGURE: "text", Role.LABEL: "text", Role.SENTENCE: "muted"}
SIDES = {
    Side.LEFT: Qt.AlignmentFlag.AlignLeft,
    Side.MIDDLE: Qt.AlignmentFlag.AlignHCenter,
    Side.RIGHT: Qt.AlignmentFlag.AlignRight,
}
CORNER, EDGE, STRONG, DOT, HATCH = 3, 1.5, 2.2, 4, 4  # pixels at 10 pt


def face(role: Role, times: float = 1.0) -> QFont:
    """The letters of a role, so many times their usual size."""
    made = theme.font(FACES[role])
    made.setPointSizeF(made.pointSizeF() * times)
    return made


def type_of(times: float = 1.0) -> Type:
    """How the letters of charts measure now."""
    metrics = {each: QFontMetricsF(face(each, times)) for each in Role}
    return Type(
        lambda text, role: metrics[role].horizontalAdvance(text),
        lambda role: metrics[role].height(),
        theme.scaled(1000) / 1000 * times,
    )


def paint_marks(painter: QPainter, marks: Sequence[Mark], times: float = 1.0) -> None:
    """Draw them; `times` as the marks were laid out with."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for mark in marks:
        match mark:
            case Bar():
                _bar(painter, mark, times)
            case Stroke():
                _stroke(painter, mark, times)
            case Dot():
                _dot(painter, mark, times)
            case Words():
                _words(painter, mark, times)


def _pixels(length: float, times: float) -> float:
    return theme.scaled(length * 10) / 10 * times


def _bar(painter: QPainter, bar: Bar, times: float) -> None:
    now = theme.current()
    ink, edge = QColor(now.colour(bar.tone)), _pixels(EDGE, times)
    painter.setPen(QPen(ink, edge))
    soft = f"{bar.tone}_soft"
    painter.setBrush(ink if bar.fill is Fill.SOLID else QColor(now.colour(soft)))
    half, corner = edge / 2, _pixels(CORNER, times)
    box = QRectF(bar.x + half, bar.y + half, max(1, bar.wide - edge), max(1, bar.high - edge))
    painter.drawRoundedRect(box, corner, corner)
    if bar.fill is Fill.HATCHED:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        _hatch(painter, box, QPen(ink, edge), _pixels(HATCH, times))
    painter.setBrush(QBrush())


def _hatch(painter: QPainter, box: QRectF, pen: QPen, step: float) -> None:
    painter.save()
    painter.setClipRect(box)
    painter.setPen(pen)
    x = box.left() - box.height()
    while x < box.right():
        painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()))
        x += step + pen.widthF()
    painter.restore()


def _stroke(painter: QPainter, stroke: Stroke, times: float) -> None:
    now = theme.current()
    wide = _pixels(STRONG, times) if stroke.strong else max(1.0, times)
    painter.setPen(QPen(QColor(now.accent if stroke.strong else now.edge), wide))
    painter.drawPolyline([QPointF(*each) for each in stroke.points])


def _dot(painter: QPainter, dot: Dot, times: float) -> None:
    now, ray = theme.current(), _pixels(DOT, times)
    painter.setPen(QPen(QColor(now.accent), _pixels(EDGE, times)))
    painter.setBrush(QColor(now.accent if dot.fill is Fill.SOLID else now.surface))
    painter.drawEllipse(QPointF(dot.x, dot.y), ray, ray)


def _words(painter: QPainter, words: Words, times: float) -> None:
    letters = face(words.role, times)
    painter.setFont(letters)
    painter.setPen(QColor(theme.current().colour(INKS[words.role])))
    box = QRectF(words.x, words.y, words.wide, QFontMetricsF(letters).height())
    side = SIDES[words.side] | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
    painter.drawText(box, int(side), words.text)
