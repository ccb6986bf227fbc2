"""The date to return, large, with the strip of days that explains it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desk_app.models.appointment_words import term_words
from desk_app.models.moments import VIETNAM
from desk_app.models.promise import Promise
from desk_app.ui.formats import long_date, long_hour
from desk_app.ui.theme import font, scaled
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.day_strip import DayStrip
from desk_app.ui.widgets.elided_label import ElidedLabel
from desk_app.ui.widgets.key_word import KeyWord
from desk_app.ui.widgets.keys import bind

translate = QCoreApplication.translate


class AppointmentBox(Card):
    """Shows a promise; `why_asked` when the clerk wants every step of it."""

    why_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("AppointmentBox", "Appointment"), "", parent)
        self._day, self._hour, self._sentence = QLabel(), QLabel(), QLabel()
        self._place = ElidedLabel(role="small", tone="muted")
        self._term = ElidedLabel(role="small", tone="muted")
        self._strip = DayStrip()
        self._why = KeyWord(self.tr("Why this date?"), "Alt+V", "strong", "")
        self._why.clicked.connect(self.why_asked)
        bind("Alt+V", self._why, self.why_asked.emit)
        self._build()
        self.show_promise(None, at_once=False)

    def show_promise(self, promise: Promise | None, *, at_once: bool) -> None:
        """Show the due time; without one, say why there is none. `at_once`: given at the counter."""
        due = promise.due_at.astimezone(VIETNAM) if promise and promise.due_at else None
        self._day.setProperty("tone", "accent" if promise else "muted")
        self._day.style().unpolish(self._day)
        self._day.style().polish(self._day)
        self._day.setFont(font("display" if promise else "body"))
        self._day.setText(long_date(due.date()) if due else self._no_day(promise, at_once=at_once))
        self._hour.setText(long_hour(due) if due else "")
        self._hour.setVisible(due is not None)
        self._place.setVisible(due is not None and bool(self._place.whole_text()))
        self._term.setText(term_words(promise.term) if promise else "")
        self._why.setVisible(promise is not None)
        self._strip.show_promise(promise if due else None)
        self._sentence.setText(promise.sentence if promise else "")

    def show_place(self, place: str) -> None:
        """Where the result is handed out."""
        self._place.setText(self.tr("at {place}").format(place=place) if place else "")

    def set_brief(self, *, brief: bool) -> None:
        """Leave out the sentence where there is no room for it."""
        self._sentence.setVisible(bool(self._sentence.text()) and not brief)

    def day(self) -> str:
        """What is shown large."""
        return self._day.text()

    def _no_day(self, promise: Promise | None, *, at_once: bool) -> str:
        if promise is None:
            return self.tr("The date appears once the procedure is chosen.")
        return self.tr("Result at once") if at_once else self.tr("No appointment")

    def _build(self) -> None:
        for label in (self._day, self._hour, self._sentence):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._day.setWordWrap(True)
        self._hour.setFont(font("lead"))
        self._sentence.setFont(font("small"))
        self._sentence.setProperty("tone", "muted")
        self._sentence.setWordWrap(True)
        self.body.setSpacing(scaled(5))
        self.body.addWidget(self._day)
        self.body.addLayout(_ends(self._hour, self._place))
        self.body.addLayout(_ends(self._why, self._term))
        self.body.addWidget(self._strip)
        self.body.addWidget(self._sentence)


def _ends(left: QWidget, right: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(scaled(10))
    row.addWidget(left)
    row.addStretch(1)
    row.addWidget(right)
    return row
