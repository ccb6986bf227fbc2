"""The right column: appointment, fees, delivery, and the act that stays in its place."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desk_app.models.outcomes import Problem
from desk_app.models.views import IntakePreview
from desk_app.ui.intake.appointment_box import AppointmentBox
from desk_app.ui.intake.delivery_box import DeliveryBox
from desk_app.ui.intake.fees_box import FeesBox
from desk_app.ui.intake.finish_box import FinishBox
from desk_app.ui.theme import scaled
from desk_app.ui.widgets.scrolling import Scrolling

WIDTH, LARGEST_SHARE = 376, 0.46


class DecisionColumn(QWidget):
    """Boxes that scroll when the font is large, over the finish box that never moves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.appointment, self.fees = AppointmentBox(), FeesBox()
        self.delivery, self.finish = DeliveryBox(), FinishBox()
        self._area = Scrolling()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content = QFrame()
        content.setProperty("panel", "canvas")
        self._area.setWidgetResizable(True)
        self._area.setWidget(content)  # filled afterwards, see `Scrolling`
        self._boxes = boxes = QVBoxLayout(content)
        boxes.setContentsMargins(0, 0, 0, 0)
        boxes.setSpacing(scaled(10))
        for box in (self.appointment, self.fees, self.delivery):
            boxes.addWidget(box)
        boxes.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(10))
        column.addWidget(self._area, 1)
        column.addWidget(self.finish)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where all boxes do not fit, the sentence under the strip goes first; its steps stay at Alt+V."""
        super().resizeEvent(event)
        self._tell()

    def _tell(self) -> None:
        self.appointment.set_brief(brief=False)
        needed = self._boxes.totalHeightForWidth(self.width())
        self.appointment.set_brief(brief=needed > self._area.viewport().height())

    def fit(self, page_width: int) -> None:
        """Take the usual width, but never half of a narrow page."""
        self.setFixedWidth(min(scaled(WIDTH), round(page_width * LARGEST_SHARE)))

    def reveal(self, widget: QWidget) -> None:
        """Scroll until a field is in sight."""
        if self._area.isAncestorOf(widget):
            self._area.ensureWidgetVisible(widget)

    def show_preview(self, preview: IntakePreview) -> None:
        """What would be promised, paid and entered."""
        at_once = preview.procedure is not None and preview.procedure.immediate
        self.appointment.show_promise(preview.promise, at_once=at_once)
        self.fees.show_fees(preview.fees)
        immediate = preview.procedure is not None and not preview.receipt_needed
        self.delivery.show_expected(preview.expected, receipt_needed=not immediate)
        self._tell()

    def show_readiness(
        self, preview: IntakePreview, problems: tuple[Problem, ...], *, asked: bool, again: bool
    ) -> None:
        """One line: what is missing, what to check, or that everything is there.

        `asked`: finishing was tried before; `again`: all warnings were seen at that, and nothing was
        changed since.
        """
        errors = [each for each in problems if not each.warning]
        if preview.procedure is None and not asked:
            self.finish.show_waiting()
        elif errors:
            self.finish.show_missing(errors, asked=asked)
        elif problems:
            self.finish.show_warnings(problems, again=again)
        else:
            _delivery, wanted = self.delivery.values()
            self.finish.show_ready(receipt=preview.receipt_needed or wanted)
