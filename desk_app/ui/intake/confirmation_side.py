"""Beside the code: what was printed, for whom, what was paid, and who comes next."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desk_app.models.draft import FeeTiming, PaymentMethod
from desk_app.models.money import shown_money
from desk_app.models.views import JobState, PrintJobView, Received
from desk_app.ui.icons import IconMark
from desk_app.ui.intake.decision_column import LARGEST_SHARE
from desk_app.ui.paper_words import open_papers
from desk_app.ui.texts import trouble_text
from desk_app.ui.theme import font, scaled
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.place_box import PlaceBox
from desk_app.ui.widgets.scrolling import Scrolling

WIDTH = 360


class ConfirmationSide(QWidget):
    """Right column of the confirmation: prints, applicant, safety, and the three ways on.

    `save_asked` carries where the receipt goes as a file.
    """

    save_asked = Signal(Path)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.print_again = ActButton(self.tr("Print again"), "Ctrl+P")
        self.open_dossier = ActButton(self.tr("Open dossier"), "Ctrl+O")
        self.saving, self.place = ActButton(self.tr("Save as PDF"), "Ctrl+S"), PlaceBox()
        self.rate = ActButton(self.tr("Ask for a rating"), "Alt+D")
        self._code = ""
        self.same_person = ActButton(self.tr("Same person, other procedure"), "Ctrl+M")
        self.same_procedure = ActButton(self.tr("Same procedure, other person"), "Ctrl+T")
        self.next_person = ActButton(self.tr("Next person"), "", "primary")
        self.next_person.face.cap = "Enter"
        self._job = _Fact("printer")
        self._kept = _Fact("state-unsent")
        self._name, self._procedure, self._money = QLabel(), QLabel(), QLabel()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(10))
        column.addWidget(self._facts(), 1)
        for act in (self.same_person, self.same_procedure, self.next_person):
            column.addWidget(act)

    def fit(self, page_width: int) -> None:
        """Take the usual width, but never half of a narrow page."""
        self.setFixedWidth(min(scaled(WIDTH), round(page_width * LARGEST_SHARE)))

    def show_received(self, received: Received) -> None:
        """Applicant, procedure and money of one dossier."""
        self._code = received.code
        self.leave_place()
        self._name.setText(received.applicant.name)
        self._procedure.setText(received.procedure_name)
        self._money.setText(self._money_words(received))
        self._kept.show_words(
            self.tr("Not sent yet"), self.tr("Recorded safely on this machine."), "muted"
        )
        self.show_job(None)

    def show_job(self, job: PrintJobView | None) -> None:
        """How the receipt stands; None while nothing is printed."""
        if job is None:
            self._job.show_words(self.tr("No receipt is printed"), "", "muted")
        else:
            tone, word = self._job_words(job)
            where = " · ".join(part for part in (job.printer, job.paper) if part)
            title = self.tr("Receipt, 2 copies")
            self._job.show_words(title, where, tone, word)
        out = job is not None and job.state is JobState.PRINTED
        again = self.tr("Print again") if out else self.tr("Try to print again")
        self.print_again.set_text(again if job else self.tr("Print receipt"))

    def leave_place(self) -> bool:
        """Give up saving; False when it was not asked."""
        asked = self.place.isVisible()
        self.place.hide()
        if asked:
            self.next_person.setFocus(Qt.FocusReason.OtherFocusReason)
        return asked

    def _save(self, path: Path) -> None:
        self.leave_place()
        self.save_asked.emit(path)

    def job_words(self) -> str:
        """What is said of the print."""
        return self._job.words()

    def money_words(self) -> str:
        """What is said of the money."""
        return self._money.text()

    def _job_words(self, job: PrintJobView) -> tuple[str, str]:
        match job.state:
            case JobState.PRINTED:
                return "ok", self.tr("Printed")
            case JobState.FAILED:
                return "late", self._not_yet(job)
            case JobState.WAITING if job.error:
                return "soon", self._not_yet(job)
            case JobState.WAITING:
                return "accent", self.tr("Printing")
            case JobState.DROPPED:
                return "muted", self.tr("Not printed yet.")

    def _not_yet(self, job: PrintJobView) -> str:
        why = trouble_text(job.error, {}) if job.error else ""
        return " ".join(part for part in (self.tr("Not printed yet."), why) if part)

    def _money_words(self, received: Received) -> str:
        amount = sum(fee.amount for fee in received.fees)
        parts = []
        if received.fee_timing is FeeTiming.EXEMPT:
            parts.append(self.tr("Exempt from fees"))
        elif amount:
            parts.append(self._paid_words(received.collected, amount))
        if any(fee.unset for fee in received.fees):
            parts.append(self.tr("The province has not set the fee yet"))
        parts = parts or [self.tr("Nothing to pay")]
        parts += open_papers(received.missing_components, received.later_components)
        return " · ".join(parts)

    def _paid_words(self, method: PaymentMethod | None, amount: int) -> str:
        words = {
            None: self.tr("{amount} to be paid later"),
            PaymentMethod.CASH: self.tr("{amount} paid in cash"),
            PaymentMethod.TRANSFER: self.tr("{amount} paid by transfer"),
        }
        return words[method].format(amount=shown_money(amount))

    def _facts(self) -> QScrollArea:
        content, area = QFrame(), Scrolling()
        content.setProperty("panel", "canvas")
        area.setWidgetResizable(True)
        area.setWidget(content)  # filled afterwards, see `Scrolling`
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(10))
        for card in (self._prints_card(), self._person_card(), self._kept_card()):
            column.addWidget(card)
        column.addStretch(1)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return area

    def _prints_card(self) -> Card:
        card = Card(self.tr("Prints"))
        acts = QHBoxLayout()
        acts.setSpacing(scaled(8))
        acts.addWidget(self.print_again)
        acts.addWidget(self.open_dossier)
        card.body.addWidget(self._job)
        card.body.addLayout(acts)
        card.body.addWidget(self.saving)
        card.body.addWidget(self.place)
        card.body.addWidget(self.rate)
        self.saving.clicked.connect(lambda: self.place.ask(f"{self._code}.pdf"))
        self.place.chosen.connect(self._save)
        return card

    def _person_card(self) -> Card:
        card = Card(self.tr("Applicant"))
        self._name.setFont(font("lead"))
        for label in (self._name, self._procedure, self._money):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            card.body.addWidget(label)
        for label in (self._procedure, self._money):
            label.setProperty("tone", "muted")
        return card

    def _kept_card(self) -> Card:
        card = Card()
        card.body.addWidget(self._kept)
        return card


class _Fact(QWidget):
    """An icon, a strong line with a word at the right, and a quiet second line."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon_name, self._icon = icon, IconMark(icon, "muted", 20)
        self._title, self._word, self._second = QLabel(), QLabel(), QLabel()
        self._title.setFont(font("strong"))
        self._word.setFont(font("strong"))
        self._second.setFont(font("small"))
        self._second.setProperty("tone", "muted")
        for label in (self._title, self._word, self._second):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._second.setWordWrap(True)
        lines = QVBoxLayout()
        lines.setSpacing(scaled(1))
        first = QHBoxLayout()
        first.addWidget(self._title, 1)
        first.addWidget(self._word)
        lines.addLayout(first)
        lines.addWidget(self._second)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(scaled(10))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(lines, 1)

    def show_words(self, title: str, second: str, tone: str, word: str = "") -> None:
        """Show the fact; a long word goes into the second line."""
        beside = len(word) <= LONGEST_BESIDE
        self._title.setText(title)
        self._word.setText(word if beside else "")
        self._second.setText(second if beside else word)
        self._second.setVisible(bool(self._second.text()))
        for label, ink in ((self._word, tone), (self._second, "muted" if beside else tone)):
            label.setProperty("tone", ink)
            label.style().unpolish(label)
            label.style().polish(label)
        icons = {"ok": "state-on_time", "late": "state-late"}
        self._icon.show_icon(icons.get(tone, self._icon_name), tone)

    def words(self) -> str:
        """Everything that is said."""
        parts = (self._title.text(), self._word.text(), self._second.text())
        return " ".join(part for part in parts if part)


LONGEST_BESIDE = 14  # letters
