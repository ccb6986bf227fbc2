"""The two things that the clerk reads out: the last four digits and the day to come back."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desk_app.models.draft import Delivery
from desk_app.models.moments import VIETNAM
from desk_app.models.views import Received
from desk_app.ui.formats import long_date, spoken_hour
from desk_app.ui.theme import font, scaled

translate = QCoreApplication.translate
READ_DIGITS = 4
SLACK = 0.97  # hinted letters of a smaller size are a little wider than in proportion


def digit_words(digits: str) -> str:
    """2017 → hai, không, một, bảy; whatever is no digit is passed over."""
    words = (
        translate("Digits", "zero"),
        translate("Digits", "one"),
        translate("Digits", "two"),
        translate("Digits", "three"),
        translate("Digits", "four"),
        translate("Digits", "five"),
        translate("Digits", "six"),
        translate("Digits", "seven"),
        translate("Digits", "eight"),
        translate("Digits", "nine"),
    )
    return ", ".join(words[int(each)] for each in digits if each.isascii() and each.isdigit())


class ReadAloud(QFrame):
    """Code above, date below, nothing else."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        self._agency, self._digits, self._spoken = QLabel(), QLabel(), QLabel()
        self._mark, self._day, self._hour = QLabel(), QLabel(), QLabel()
        self._due: datetime | None = None
        self._delivery = Delivery.COUNTER
        self._code_word = QLabel(self.tr("Dossier code"))
        self._day_word = QLabel(self.tr("Appointment"))
        self._build()

    def show_received(self, received: Received, *, at_once: bool) -> None:
        """Show code and date; without an appointment say so in the date's place."""
        self._agency.setText(received.code[:-READ_DIGITS])
        self._digits.setText(received.code[-READ_DIGITS:])
        aloud = self.tr("Read the last four digits: {words}")
        self._spoken.setText(aloud.format(words=digit_words(received.code[-READ_DIGITS:])))
        provisional = self.tr("Provisional number, the official code will be attached later")
        self._mark.setText(provisional if received.provisional else "")
        self._mark.setVisible(received.provisional)
        due = received.promise.due_at.astimezone(VIETNAM) if received.promise.due_at else None
        self._hour.setVisible(due is not None and not at_once)
        self._due, self._delivery = due, received.delivery
        if at_once:
            self._day.setText(self.tr("Result at once, here at the counter"))
        elif due is None:
            self._day.setText(self.tr("No appointment"))
        else:
            self._day.setText(long_date(due.date()))
        self.show_place("")
        self._fit()

    def show_place(self, desk: str) -> None:
        """The hour, and where the result is handed out: at the desk, or brought by post."""
        if self._due is None:
            return
        hour = spoken_hour(self._due)
        if self._delivery is Delivery.POST:
            hour = self.tr("{hour}, by post").format(hour=hour)
        elif self._delivery is Delivery.COUNTER and desk:
            hour = self.tr("{hour}, at {desk}").format(hour=hour, desk=desk)
        self._hour.setText(hour)
        self._fit()

    def words(self) -> tuple[str, str]:
        """Code and day as shown."""
        return self._agency.text() + self._digits.text(), self._day.text()

    def hour(self) -> str:
        """The hour and the place as shown."""
        return self._hour.text()

    def minimumSizeHint(self) -> QSize:
        """Everything in the smallest size that can still be read across the counter."""
        lines = QFontMetrics(font("lead")).height() * 3 + QFontMetrics(font("body")).height() * 2
        return QSize(scaled(300), lines + 2 * QFontMetrics(font("display")).height() + scaled(20))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The large words shrink before they are cut."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        hero, display = font("hero"), font("display")
        around = self.minimumSizeHint().height() - 2 * QFontMetrics(display).height()
        tall = (self.height() - around - scaled(20)) / 2 / QFontMetrics(hero).height()
        room = self.width() - 2 * scaled(32)
        for label, beside in ((self._digits, self._agency), (self._day, None)):
            taken = beside.sizeHint().width() if beside is not None else 0
            wide = (room - taken) / max(1, QFontMetrics(hero).horizontalAdvance(label.text()))
            wide *= SLACK
            least = display.pointSizeF() / hero.pointSizeF()
            large = font("hero")
            large.setPointSizeF(hero.pointSizeF() * max(min(1.0, tall, wide), least))
            label.setFont(large)
        fits = QFontMetrics(font("lead")).horizontalAdvance(self._hour.text()) <= room
        self._hour.setFont(font("lead" if fits else "strong"))
        below = QFontMetrics(self._digits.font()).descent() - QFontMetrics(display).descent()
        self._agency.setContentsMargins(0, 0, 0, max(0, below))  # one base line for both

    def _build(self) -> None:
        roles = (
            (self._code_word, "lead", "muted"),
            (self._agency, "display", "muted"),
            (self._digits, "hero", "text"),
            (self._spoken, "body", "muted"),
            (self._mark, "strong", "soon"),
            (self._day_word, "lead", "muted"),
            (self._day, "hero", "accent"),
            (self._hour, "lead", "text"),
        )
        for label, role, tone in roles:
            label.setFont(font(role))
            label.setProperty("tone", tone)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setMinimumWidth(1)
        for label in (self._spoken, self._mark, self._hour):
            label.setWordWrap(True)
        code = QHBoxLayout()
        code.setSpacing(0)
        code.addWidget(self._agency, 0, Qt.AlignmentFlag.AlignBottom)
        code.addWidget(self._digits, 1, Qt.AlignmentFlag.AlignBottom)
        rule = QFrame()
        rule.setProperty("panel", "line")
        rule.setFixedHeight(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(32), scaled(5), scaled(32), scaled(5))
        column.setSpacing(scaled(1))
        column.addStretch(2)
        column.addWidget(self._code_word)
        column.addLayout(code)
        column.addWidget(self._spoken)
        column.addWidget(self._mark)
        column.addStretch(2)
        column.addWidget(rule)
        column.addStretch(2)
        column.addWidget(self._day_word)
        column.addWidget(self._day)
        column.addWidget(self._hour)
        column.addStretch(2)
