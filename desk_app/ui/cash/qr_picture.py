"""A QR code on the screen, sharp: every module is a whole number of the screen's own points."""

from __future__ import annotations

import segno
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

QUIET = 4  # modules of white around the code, ISO/IEC 18004
LEAST, USUAL, MOST = 3, 4, 8  # points a module


class QrPicture(QWidget):
    """Black on white in every appearance: phones read nothing else for sure."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[bytes | bytearray, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setSizePolicy(policy)

    def show_text(self, text: str) -> None:
        """Draw the code of a text; an empty one shows nothing."""
        self._rows = segno.make_qr(text, error="m").matrix if text else ()
        self.setVisible(bool(text))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Large enough to be read at arm's length."""
        return self._square(USUAL)

    def minimumSizeHint(self) -> QSize:
        """What a phone still reads."""
        return self._square(LEAST)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The quiet zone, then the dark modules."""
        if not self._rows:
            return
        modules, ratio = len(self._rows) + 2 * QUIET, self.devicePixelRatioF()
        points = int(min(self.width(), self.height()) * ratio) // modules
        one = max(1, min(points, int(MOST * ratio))) / ratio
        painter = QPainter(self)
        painter.fillRect(QRectF(0, 0, modules * one, modules * one), Qt.GlobalColor.white)
        for down, row in enumerate(self._rows):
            for across, dark in enumerate(row):
                if dark:
                    left, top = (across + QUIET) * one, (down + QUIET) * one
                    painter.fillRect(QRectF(left, top, one, one), Qt.GlobalColor.black)

    def _square(self, module: int) -> QSize:
        side = (len(self._rows) + 2 * QUIET) * module
        return QSize(side, side)
