"""After receiving: the code and the date, large enough to read aloud, and what was printed."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desk_app.models.moments import VIETNAM
from desk_app.models.views import PrintJobView, Received
from desk_app.ui.formats import shown_moment
from desk_app.ui.icons import IconMark
from desk_app.ui.intake.confirmation_side import ConfirmationSide
from desk_app.ui.intake.read_aloud import ReadAloud
from desk_app.ui.theme import font, scaled
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.day_strip import DayStrip

NARROW = 78  # letters; a narrower page has no room for words beside the strip


class ConfirmationPage(QWidget):
    """Shows one received dossier until the next person comes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._received: Received | None = None
        self._clock = ""
        self.aloud, self.side = ReadAloud(), ConfirmationSide()
        self._said, self._when = QLabel(self.tr("Received")), QLabel()
        self._strip, self._why = DayStrip(), Card()
        self._why_word = QLabel(self.tr("Why this date?"))
        row = QHBoxLayout(self)
        row.setContentsMargins(scaled(20), scaled(14), scaled(20), scaled(12))
        row.setSpacing(scaled(16))
        row.addWidget(self._left(), 1)
        row.addWidget(self.side)

    def show_received(self, received: Received, *, at_once: bool) -> None:
        """Show what is now in force; `at_once`: the result was given at the counter."""
        self._received = received
        self._clock = self._recorded(received)
        self.aloud.show_received(received, at_once=at_once)
        self.show_desk("")
        due = received.promise.due_at is not None and not at_once
        self._strip.show_promise(received.promise if due else None)
        self._why.setVisible(due)
        self.side.show_received(received)
        self.side.next_person.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_desk(self, name: str) -> None:
        """At which desk it was received, and where the result is to be fetched."""
        self._when.setText(" · ".join(part for part in (self._clock, name) if part))
        self.aloud.show_place(name)

    def show_job(self, job: PrintJobView | None) -> None:
        """How the receipt stands in the print queue; None: no receipt was asked for."""
        self.side.show_job(job)

    def when(self) -> str:
        """What is said of the time of recording."""
        return self._when.text()

    def _recorded(self, received: Received) -> str:
        """The clock; of a late entry when it was recorded and when the dossier came."""
        if received.recorded_at == received.received_at:
            return f"{received.recorded_at.astimezone(VIETNAM):%H:%M:%S}"
        words = self.tr("recorded {recorded}, received {received}")
        return words.format(
            recorded=shown_moment(received.recorded_at), received=shown_moment(received.received_at)
        )

    def received(self) -> Received | None:
        """The dossier shown now."""
        return self._received

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives up saving."""
        if event.key() != Qt.Key.Key_Escape or not self.side.leave_place():
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        """The large words shrink, so the window may be small even with large letters."""
        return QSize(scaled(420), scaled(300))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The right column keeps its width, the words to read take the rest."""
        super().resizeEvent(event)
        self.side.fit(self.width())
        left = self.width() - self.side.width()
        self._why_word.setVisible(left > self.fontMetrics().averageCharWidth() * NARROW)

    def _left(self) -> QWidget:
        panel = QFrame()
        panel.setProperty("panel", "ok")
        self._said.setFont(font("title"))
        self._said.setProperty("tone", "ok")
        self._when.setProperty("tone", "muted")
        head = QHBoxLayout(panel)
        head.setContentsMargins(scaled(26), scaled(12), scaled(12), scaled(12))
        head.setSpacing(scaled(20))
        mark = IconMark("state-on_time", "ok", 27)
        mark.show_icon("state-on_time", "ok", "ok_soft")
        head.addWidget(mark)
        head.addWidget(self._said, 1)
        head.addWidget(self._when)
        self._build_why()
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(12))
        column.addWidget(panel)
        column.addWidget(self.aloud, 1)
        column.addWidget(self._why)
        return left

    def _build_why(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(scaled(14))
        self._why_word.setFont(font("strong"))
        row.addWidget(self._why_word)
        row.addWidget(self._strip, 1)
        self._why.body.addLayout(row)
