"""The top bar: one search box, how this desk stands with the centre, and who sits here."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from desk_app.models.text import clean_line
from desk_app.models.views import DeskStatus
from desk_app.sync.state import SyncStatus
from desk_app.ui import theme
from desk_app.ui.formats import short_site
from desk_app.ui.icons import IconMark, paint
from desk_app.ui.sync.words import Standing, standing
from desk_app.ui.widgets.elided_label import ElidedLabel
from desk_app.ui.widgets.key_cap import KeyCap

LOUD = frozenset({"soon", "late"})
SEARCH_WIDTH, LEAST_SEARCH, ICON, TYPING_PAUSE = 440, 170, 16, 150


class SearchBox(QLineEdit):
    """Finds as one types: `typed` after a short pause, `entered` at Enter, `down` to go to the list."""

    typed = Signal(str)
    entered = Signal(str)
    down = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = self.tr("Find a code, identity number, name or telephone")
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self._cap = KeyCap("F3", self)
        self.setTextMargins(theme.scaled(22), 2, self._cap.sizeHint().width() + 4, 2)
        self._pause = QTimer(self, singleShot=True, interval=TYPING_PAUSE)
        self._pause.timeout.connect(lambda: self.typed.emit(self.words()))
        self.textEdited.connect(lambda _: self._pause.start())
        self.returnPressed.connect(self._enter)

    def words(self) -> str:
        """What is asked for, cleaned of pasted line breaks, NFC."""
        return clean_line(self.text())

    def sizeHint(self) -> QSize:
        """As wide as the longest question is likely to be."""
        return QSize(theme.scaled(SEARCH_WIDTH), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """The box gives way before the name of the site."""
        return QSize(theme.scaled(LEAST_SEARCH), super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes to the list, Esc gives up."""
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self._pause.stop()
            self.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box, then the glass at its left."""
        super().paintEvent(event)
        painter = QPainter(self)
        size = theme.scaled(ICON)
        box = QRectF(theme.scaled(10), (self.height() - size) / 2, size, size)
        paint(painter, box, "search", "muted")
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The cap stays at the right end."""
        super().resizeEvent(event)
        hint = self._cap.sizeHint()
        self._cap.setGeometry(
            self.width() - hint.width() - 8,
            (self.height() - hint.height()) // 2,
            hint.width(),
            hint.height(),
        )

    def _enter(self) -> None:
        self._pause.stop()
        self.entered.emit(self.words())


class _Pair(QWidget):
    """An icon and two lines: the fact, and what belongs to it."""

    def __init__(self, icon: str, least: int) -> None:
        super().__init__()
        self.mark = IconMark(icon, "muted")
        self.first = ElidedLabel("", "strong", "text", least=least)
        self.second = ElidedLabel("", "small", "muted", least=least)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.scaled(8))
        row.addWidget(self.mark)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(self.first)
        lines.addWidget(self.second)
        row.addLayout(lines)


class _Connection(_Pair):
    """How the desk stands with the centre; a click leads to the page behind F11."""

    clicked = Signal()

    def __init__(self) -> None:
        super().__init__("state-unsent", 145)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip("F11")

    def show_standing(self, now: Standing) -> None:
        """Word, shape and tone together; trouble takes the ink of its tone."""
        self.mark.show_icon(now.icon, now.tone)
        self.first.setText(now.first)
        self.first.set_tone(now.tone if now.tone in LOUD else "text")
        self.second.setText(now.second)
        self.second.set_tone("soon" if now.tone == "soon" else "muted")
        self.setAccessibleName(f"{now.first}. {now.second}")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The mouse asks too."""
        super().mousePressEvent(event)
        self.clicked.emit()


class TopBar(QFrame):
    """Search at the left; connection, site, desk and clerk at the right.

    `sync_asked`: more about the connection is wanted.
    """

    sync_asked = Signal()

    def __init__(self, clerk: str) -> None:
        super().__init__()
        self.setProperty("panel", "top")
        self._clerk = clerk
        self.search = SearchBox()
        self._centre, self._site = _Connection(), _Pair("person", 160)
        self._centre.clicked.connect(self.sync_asked)
        self._demo = QLabel(self.tr("DEMO"))
        self._demo.setProperty("role", "badge")
        self._demo.setFont(theme.font("strong"))
        self._demo.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.scaled(20), theme.scaled(8), theme.scaled(20), theme.scaled(8))
        row.setSpacing(theme.scaled(14))
        row.addWidget(self.search)
        row.addWidget(self._demo)
        row.addStretch(1)
        row.addWidget(self._centre)
        row.addSpacing(theme.scaled(14))
        row.addWidget(self._site)

    def show_status(self, status: DeskStatus) -> None:
        """How the desk stands now; counts are facts, not worries."""
        self._demo.setVisible(status.demo)
        self._site.first.setText(short_site(status.site_name))
        self._site.second.setText(f"{status.desk_name} · {self._clerk}")

    def show_sync(self, sync: SyncStatus, today: date) -> None:
        """Offline since, how many wait, the last success: always in sight."""
        self._centre.show_standing(standing(sync, today))

    def connection(self) -> tuple[str, str]:
        """The two lines about the centre as they are shown."""
        return self._centre.first.whole_text(), self._centre.second.whole_text()
