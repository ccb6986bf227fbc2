"""What is rarely needed: a summary of the request, and the entry of a dossier that came earlier."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QWidget

from desk_app.models.typed_dates import read_date
from desk_app.ui.formats import shown_date
from desk_app.ui.intake.draft_texts import read_clock
from desk_app.ui.theme import scaled
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.elided_label import ElidedLabel
from desk_app.ui.widgets.field import Field, align

translate = QCoreApplication.translate
NARROW = 78  # letters
LONGEST_SUMMARY = 1000  # TrichYeuHoSo of the portal


class MoreBox(Card):
    """Folded until its key is pressed. `edited` and `left` name the draft's path."""

    edited = Signal(str)
    left = Signal(str)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(translate("MoreBox", "Summary, late entry"), "", parent)
        self._today = today
        self.summary, self.day, self.clock, self.reason = (QLineEdit() for _ in range(4))
        self.summary.setMaxLength(LONGEST_SUMMARY)
        self.day.setPlaceholderText(self.tr("dd/mm/yyyy, -1 for yesterday"))
        self.clock.setPlaceholderText(self.tr("hh:mm"))
        hint = self.tr("Late entry: only when the dossier came before now")
        self.head.addWidget(ElidedLabel(hint, "small", "muted"))
        self._fields = {
            "summary": Field(self.tr("Summary"), self.summary, "summary"),
            "received_at": Field(self.tr("Received on"), self.day, "received_at"),
            "late_entry_reason": Field(self.tr("Reason"), self.reason, "late_entry_reason"),
        }
        self._moment = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._build()
        for path, line in self._lines():
            line.textChanged.connect(lambda _text, path=path: self._changed(path))
            line.editingFinished.connect(lambda path=path: self._leave(path))

    def fields(self) -> dict[str, Field]:
        """Editors by their path in the draft."""
        return self._fields

    def stops(self) -> tuple[QWidget, ...]:
        """What Enter visits while unfolded."""
        return () if self.isHidden() else tuple(line for _path, line in self._lines())

    def values(self) -> tuple[str, str, str, str]:
        """Summary, day, hour, reason, as typed."""
        return self.summary.text(), self.day.text(), self.clock.text(), self.reason.text()

    def fill(self, summary: str, day: str, clock: str, reason: str) -> None:
        """Write the fields as saved; unfolded when there is something in them."""
        for (_path, line), text in zip(
            self._lines(), (summary, day, clock, reason), strict=True
        ):  # fmt: skip
            line.setText(text)
        self.setVisible(any((summary, day, clock, reason)))

    def minimumSizeHint(self) -> QSize:
        """As narrow as one field a row."""
        return QSize(scaled(260), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Day and hour share a row where there is room."""
        super().resizeEvent(event)
        wide = self.width() >= self.fontMetrics().averageCharWidth() * NARROW
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._moment.setDirection(across if wide else down)

    def _lines(self) -> tuple[tuple[str, QLineEdit], ...]:
        return (
            ("summary", self.summary),
            ("received_at", self.day),
            ("received_at", self.clock),
            ("late_entry_reason", self.reason),
        )

    def _build(self) -> None:
        hour = Field(self.tr("Hour"), self.clock)
        self._moment.setSpacing(scaled(7))
        self._moment.addWidget(self._fields["received_at"], 3)
        self._moment.addWidget(hour, 2)
        align(self._fields.values())
        self.body.addWidget(self._fields["summary"])
        self.body.addLayout(self._moment)
        self.body.addWidget(self._fields["late_entry_reason"])

    def _leave(self, path: str) -> None:
        """Show how day and hour were understood; what cannot be read stays as typed."""
        day, clock = read_date(self.day.text(), self._today()), read_clock(self.clock.text())
        for line, read in (
            (self.day, day and shown_date(day)),
            (self.clock, clock and f"{clock:%H:%M}"),
        ):
            if read and read != line.text():
                line.setText(read)
        self.left.emit(path)

    def _changed(self, path: str) -> None:
        self._fields[path].clear_problem()
        self.edited.emit(path)
