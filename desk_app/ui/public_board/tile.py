"""One figure of the board, so large that it is read across the room."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk_app.ui import theme

WORD, FIGURE, NOTE = 0.19, 0.5, 0.155  # of the height of a tile
SIDE = 0.07
UNKNOWN = "–"


class Tile(QWidget):
    """A word, its figure, and one thing about it; letters grow with the tile."""

    def __init__(self, tone: str = "text") -> None:
        super().__init__()
        self._tone, self._texts = tone, ("", UNKNOWN, "")
        self._word_pixels = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_figure(self, word: str, figure: str, note: str = "") -> None:
        """What is shown from now on."""
        self._texts = (word, figure, note)
        self.setAccessibleName(" ".join(each for each in (word, figure, note) if each))
        self.update()

    def texts(self) -> tuple[str, str, str]:
        """Word, figure and note."""
        return self._texts

    def word_pixels(self) -> int:
        """How high the letters of its word can be at most."""
        return fitting(self._texts[0], self.height() * WORD / 1.2, self._room(), 600).pixelSize()

    def write_words(self, pixels: int) -> None:
        """Write the word so high; neighbours have all the same."""
        self._word_pixels = pixels
        self.update()

    def _room(self) -> float:
        return self.width() - 2 * self.height() * SIDE

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A card with three lines; what is too long for it is written smaller."""
        now, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(now.line), now.border))
        painter.setBrush(QColor(now.surface))
        radius = self.height() * SIDE
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        side = self.height() * SIDE
        top, wide = side, self._room()
        word, figure, note = self._texts
        inks = ("muted", self._tone, "text")
        for text, share, ink, weight in zip(
            (word, figure, note), (WORD, FIGURE, NOTE), inks, (600, 700, 400), strict=True
        ):
            high = self.height() * share
            box = QRectF(side, top, wide, high)
            pixels = self._word_pixels if share == WORD and self._word_pixels else high / 1.2
            painter.setFont(fitting(text, pixels, wide, weight))
            painter.setPen(QColor(now.colour(ink)))
            side_of = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, int(side_of), text)
            top += high
        painter.end()


def fitting(text: str, pixels: float, room: float, weight: int) -> QFont:
    """Letters of that height, smaller where the text would not fit into its room."""
    made = theme.font("body")
    made.setWeight(QFont.Weight(weight))
    made.setPixelSize(max(1, round(pixels)))
    long = QFontMetricsF(made).horizontalAdvance(text)
    if long > room > 0:
        made.setPixelSize(max(1, int(pixels * room / long)))
    return made
