"""Line icons in the ink of the theme: one drawing a name, any tone, sharp at every scale."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QWidget

from desk_app.resources import resource_bytes
from desk_app.ui import theme

INK, CUT = b"#000", b"#fff"  # what stands for them in the drawings
SIZES = (16, 20, 24, 32, 48, 64)
BESIDE_WORDS = 18


@lru_cache(maxsize=256)
def _renderer(name: str, ink: str, cut: str) -> QSvgRenderer:
    drawing = resource_bytes(f"icons/{name}.svg")
    tinted = drawing.replace(INK, ink.encode()).replace(CUT, cut.encode())
    return QSvgRenderer(QByteArray(tinted))


def paint(painter: QPainter, rect: QRectF, name: str, ink: str, cut: str = "surface") -> None:
    """Draw an icon inside `rect`; `ink` and `cut` are roles of the theme in force."""
    now = theme.current()
    _renderer(name, now.colour(ink), now.colour(cut)).render(painter, rect)


def pixmap(name: str, tone: str = "muted", size: int = BESIDE_WORDS) -> QPixmap:
    """An icon of `size` device-independent pixels."""
    ratio = QApplication.primaryScreen().devicePixelRatio()
    made = QPixmap(QSize(size, size) * ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    paint(painter, QRectF(0, 0, size * ratio, size * ratio), name, tone)
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


def icon(name: str, tone: str = "muted") -> QIcon:
    """The same as a QIcon, for buttons, lists and the window itself."""
    made = QIcon()
    for size in SIZES:
        made.addPixmap(pixmap(name, tone, size))
    return made


class IconMark(QWidget):
    """An icon beside words; repaints itself when the appearance changes."""

    def __init__(
        self,
        name: str,
        tone: str = "muted",
        size: int = BESIDE_WORDS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name, self._tone, self._cut = name, tone, "surface"
        self.setFixedSize(theme.scaled(size), theme.scaled(size))

    def show_icon(self, name: str, tone: str, cut: str = "surface") -> None:
        """Change the drawing and its tone; `cut` is the ground it stands on."""
        self._name, self._tone, self._cut = name, tone, cut
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw in the colours in force now."""
        painter = QPainter(self)
        paint(painter, QRectF(self.rect()), self._name, self._tone, self._cut)
        painter.end()
