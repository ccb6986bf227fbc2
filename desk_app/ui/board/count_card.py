"""One figure of the day that opens its list: how many, what is special about them, the key."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desk_app.ui import theme
from desk_app.ui.icons import paint
from desk_app.ui.widgets.key_cap import paint_cap
from desk_app.ui.widgets.keys import bind

SIDE, TOP, ICON, LEAST, AIR = 12, 9, 18, 104, 5
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
CUT = Qt.TextElideMode.ElideRight


class CountCard(QAbstractButton):
    """A figure in ink; `tone` colours its word, and the figure too when it `alarms` and is not 0."""

    def __init__(self, word: str, key: str, tone: str, icon: str = "", *, alarms: bool) -> None:
        super().__init__()
        self._word, self._key, self._tone, self._icon = word, key, tone, icon
        self._alarms, self._note = alarms, ""
        self._count: int | None = None  # not read yet
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(word)
        bind(key, self, self.click)

    def show_count(self, count: int, note: str) -> None:
        """How many, and one thing about them."""
        self._count, self._note = count, note
        self.setAccessibleName(f"{self._word}: {count} {note}".strip())
        self.setToolTip(self.accessibleName())
        self.update()

    def count(self) -> int:
        """The figure shown now, 0 while none is."""
        return self._count or 0

    def figure(self) -> str:
        """The figure as it is painted; a dash until it is known."""
        return "–" if self._count is None else str(self._count)

    def note(self) -> str:
        """What is said about it."""
        return self._note

    def sizeHint(self) -> QSize:
        """The word above the figure, with air."""
        word, figure = QFontMetrics(theme.font("section")), QFontMetrics(theme.font("display"))
        high = word.height() + figure.height() + 2 * theme.scaled(TOP)
        wide = word.horizontalAdvance(self._word) + theme.scaled(2 * SIDE + ICON + 8)
        return QSize(wide, high)

    def minimumSizeHint(self) -> QSize:
        """The word may be cut; the figure never is."""
        return QSize(theme.scaled(LEAST), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground and border, word and shape, figure, note and key."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        side, top = theme.scaled(SIDE), theme.scaled(TOP)
        inside = QRectF(self.rect()).adjusted(side, top, -side, -top)
        line = QFontMetrics(theme.font("section")).height()
        self._paint_word(painter, QRectF(inside.left(), inside.top(), inside.width(), line))
        self._paint_figure(painter, inside.adjusted(0, line, 0, 0))
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        now = theme.current()
        on, strong = self.isChecked(), self.hasFocus() or self.isChecked()
        ink = now.accent if strong else now.line
        wide = now.border + (1 if self.hasFocus() else 0)
        painter.setPen(QPen(QColor(ink), wide))
        painter.setBrush(QColor(now.accent_soft if on or self.underMouse() else now.surface))
        half = wide / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 8, 8)

    def _paint_word(self, painter: QPainter, box: QRectF) -> None:
        """In a narrow card the word is smaller, then it stands alone, then it is cut."""
        face, room = theme.font("section"), box.width()
        size = theme.scaled(ICON) if self._icon else 0
        if QFontMetrics(face).horizontalAdvance(self._word) > room - size - AIR:
            face.setPointSizeF(theme.font("small").pointSizeF())
        if QFontMetrics(face).horizontalAdvance(self._word) > room - size - AIR:
            size = 0
        if size:
            place = QRectF(box.right() - size, box.center().y() - size / 2, size, size)
            ground = "accent_soft" if self.isChecked() else "surface"
            paint(painter, place, self._icon, self._tone, ground)
        painter.setFont(face)
        painter.setPen(QColor(theme.current().colour(self._tone)))
        room = int(room - size - (AIR if size else 0))
        painter.drawText(box, LEFT, QFontMetrics(face).elidedText(self._word, CUT, room))

    def _paint_figure(self, painter: QPainter, box: QRectF) -> None:
        now, face = theme.current(), theme.font("display")
        tone = self._tone if self._alarms and self._count else "text"
        figure = self.figure()
        painter.setFont(face)
        painter.setPen(QColor(now.colour(tone)))
        painter.drawText(box, LEFT, figure)
        taken = QFontMetrics(face).horizontalAdvance(figure) + theme.scaled(8)
        beside = box.adjusted(taken, 0, 0, 0)
        small, caption = theme.font("small"), theme.font("key")
        high = QFontMetrics(small).height() + QFontMetrics(caption).height() + 4
        top = beside.center().y() - high / 2
        note = QRectF(beside.left(), top, beside.width(), QFontMetrics(small).height())
        painter.setFont(small)
        painter.setPen(QColor(now.muted))
        shown = QFontMetrics(small).elidedText(self._note, CUT, int(note.width()))
        painter.drawText(note, RIGHT, shown)
        paint_cap(
            painter,
            beside.right(),
            (note.bottom() + beside.center().y() + high / 2) / 2 + 1,
            self._key,
        )
