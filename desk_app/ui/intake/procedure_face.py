"""A chosen procedure as it stands on the form: code, name, case, channel and what it promises."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desk_app.models.appointment_words import term_words
from desk_app.models.catalogue import Channel, FeeRule, Procedure
from desk_app.ui.intake.choices import channel_word, chosen, offer
from desk_app.ui.theme import font, scaled
from desk_app.ui.widgets.elided_label import ElidedLabel

WIDEST_CASE, NARROW = 26, 70  # letters

Channels = Callable[[Iterable[Channel]], tuple[Channel, ...]]


class ProcedureFace(QWidget):
    """Shows one procedure; `edited` names the draft's path when its case or channel is changed."""

    edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._procedure: Procedure | None = None
        self._receives_by: Channels = tuple
        self._code = QLabel()
        self._name = ElidedLabel(role="lead")
        self._facts = ElidedLabel(tone="muted")
        self.case, self.channel = QComboBox(), QComboBox()
        self._case_label = QLabel(self.tr("Case"))
        self._build()
        self.case.currentIndexChanged.connect(lambda _row: self._case_changed())
        self.channel.currentIndexChanged.connect(lambda _row: self._say("channel"))

    def show_procedure(self, procedure: Procedure, case: int, channel: str) -> None:
        """Show a procedure; a case or channel that it does not have becomes its first one."""
        self._procedure = procedure
        self._code.setText(procedure.code)
        self._name.setText(procedure.name)
        cases = [(str(n), each.name) for n, each in enumerate(procedure.cases)]
        offer(self.case, cases, str(case))
        longest = max(len(each.name) for each in procedure.cases)
        self.case.setMinimumContentsLength(min(longest, WIDEST_CASE))
        for shown in (self.case, self._case_label):
            shown.setVisible(len(cases) > 1)
        self._offer_channels(channel)
        self._show_facts()

    def limit(self, receives_by: Channels) -> None:
        """Offer only the channels that `receives_by` leaves of a procedure's."""
        self._receives_by = receives_by

    def case_index(self) -> int:
        """Index of the case in the procedure's list."""
        return max(0, self.case.currentIndex())

    def channel_value(self) -> Channel:
        """The channel that stands now."""
        return Channel(chosen(self.channel) or Channel.COUNTER)

    def pages_count(self) -> bool:
        """Whether a fee of this case is counted by pages."""
        if self._procedure is None:
            return False
        lines = self._procedure.fee_lines(self.case_index(), self.channel_value())
        return any(line.rule is FeeRule.PER_PAGE for line in lines)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow column the facts give way to the choices; the appointment says the term too."""
        super().resizeEvent(event)
        self._facts.setVisible(self.width() >= self.fontMetrics().averageCharWidth() * NARROW)

    def _build(self) -> None:
        self._code.setFont(font("strong"))
        self._code.setProperty("tone", "accent")
        self._case_label.setProperty("tone", "muted")
        self._case_label.setBuddy(self.case)
        self.case.setAccessibleName(self.tr("Case"))
        self.channel.setAccessibleName(self.tr("How the dossier came"))
        self.channel.setToolTip(self.tr("How the dossier came"))
        self.case.setSizeAdjustPolicy(_FIXED)
        self.case.setMinimumWidth(scaled(90))
        self._code.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(6))
        column.addLayout(_row(self._code, self._name, stretched=self._name))
        below = _row(self._case_label, self.case, self.channel, self._facts, stretched=self._facts)
        column.addLayout(below)

    def _offer_channels(self, channel: str) -> None:
        if self._procedure is None:
            return
        offered = [each for each in Channel if self._procedure.term(self.case_index(), each)]
        terms = self._receives_by(offered)
        offer(self.channel, [(each.value, channel_word(each)) for each in terms], channel)
        self.channel.setVisible(len(terms) > 1)

    def _case_changed(self) -> None:
        self._offer_channels(chosen(self.channel))
        self._say("case")

    def _say(self, path: str) -> None:
        self._show_facts()
        self.edited.emit(path)

    def _show_facts(self) -> None:
        procedure = self._procedure
        if procedure is None:
            return
        term = procedure.term(self.case_index(), self.channel_value())
        words = term_words(term) if term is not None else ""
        parts = (procedure.field, words, procedure.agency or procedure.unit)
        self._facts.setText(" · ".join(part for part in parts if part))


def _row(*widgets: QWidget, stretched: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(scaled(10))
    for each in widgets:
        row.addWidget(each, 1 if each is stretched else 0)
    return row


_FIXED = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
