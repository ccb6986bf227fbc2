"""One answer as large as a hand: a drawn face, its words and its key; touched, clicked or pressed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desk_app.ui import theme
from desk_app.ui.public_board.tile import fitting

ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
FACE, SIDE, WORD, CAP = 0.46, 0.06, 0.085, 0.075  # of the height
WORD_WIDE = 0.13  # of the width, where that is less
LINE, EYE, MOUTH, BEND = 0.055, 0.075, 0.42, 0.55  # of the radius of a face
BETTER, WORSE = 0.25, -0.25  # from where on a mood has the tone of praise, or of blame
BLAME = -0.75


@dataclass(frozen=True)
class Choice:
    """An answer: its key, its words, the mood of its face (1 glad … -1 sad, None: no face)."""

    key: str
    word: str
    mood: float | None
    act: Callable[[], object]


class BigChoice(QAbstractButton):
    """Shows one choice at a time; `pressed` acts of the choice are done when it is clicked."""

    def __init__(self) -> None:
        super().__init__()
        self.choice: Choice | None = None
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(self._choose)

    def show_choice(self, choice: Choice | None) -> None:
        """From now on it means this; None hides it."""
        self.choice = choice
        self.setVisible(choice is not None)
        self.setAccessibleName(choice.word if choice else "")
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses, as Space does."""
        if event.key() in ENTER and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def _choose(self) -> None:
        if self.choice is not None:
            self.choice.act()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A card with the face above its words."""
        if self.choice is None:
            return
        now, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = self.hasFocus() or self.underMouse()
        painter.setPen(QPen(QColor(now.accent if here else now.edge), 4 if here else 1.5))
        painter.setBrush(QColor(now.accent_soft if self.isDown() else now.surface))
        round_by = self.height() * SIDE
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 3, -3, -3), round_by, round_by)
        self._paint_words(painter, self.choice)
        if self.choice.mood is not None:
            _paint_face(painter, self._face_box(), self.choice.mood)
        painter.end()

    def _face_box(self) -> QRectF:
        across = min(self.height() * FACE, self.width() * 0.72)
        return QRectF((self.width() - across) / 2, self.height() * 0.1, across, across)

    def _paint_words(self, painter: QPainter, choice: Choice) -> None:
        now, high, wide = theme.current(), self.height(), self.width()
        side = wide * SIDE
        top = self._face_box().bottom() if choice.mood is not None else high * 0.12
        box = QRectF(side, top, wide - 2 * side, high * (1 - 2 * CAP) - top)
        widest = max(choice.word.split(), key=len, default="")
        painter.setFont(fitting(widest, min(high * WORD, wide * WORD_WIDE), box.width(), 650))
        painter.setPen(QColor(now.text))
        middle = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        painter.drawText(box, middle, choice.word)
        painter.setFont(fitting(choice.key, high * CAP * 0.8, wide, 600))
        painter.setPen(QColor(now.muted))
        below = QRectF(0, high * (1 - 2 * CAP), wide, high * CAP * 1.4)
        painter.drawText(below, int(Qt.AlignmentFlag.AlignCenter), choice.key)


def tone_of(mood: float) -> str:
    """The tone a face is drawn in; the mouth says the same without any colour."""
    if mood > BETTER:
        return "ok"
    if mood >= WORSE:
        return "quiet"
    return "late" if mood <= BLAME else "soon"


def _paint_face(painter: QPainter, box: QRectF, mood: float) -> None:
    """Two eyes and a mouth that is bent by the mood."""
    now, tone, radius, middle = theme.current(), tone_of(mood), box.width() / 2, box.center()
    ink = QColor(now.colour(tone))
    pen = QPen(ink, radius * LINE * 1.6)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(QColor(now.colour(f"{tone}_soft")))
    painter.drawEllipse(box)
    painter.setBrush(ink)
    for side in (-1, 1):
        eye = QPointF(middle.x() + side * radius * 0.36, middle.y() - radius * 0.22)
        painter.drawEllipse(eye, radius * EYE, radius * EYE * 1.3)
    level = middle.y() + radius * (0.42 - 0.16 * mood)
    mouth = QPainterPath(QPointF(middle.x() - radius * MOUTH, level))
    low = QPointF(middle.x(), level + radius * BEND * mood)
    mouth.quadTo(low, QPointF(middle.x() + radius * MOUTH, level))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(mouth)
