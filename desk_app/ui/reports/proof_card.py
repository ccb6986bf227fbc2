"""Is a signed daily list still what the journal says? Its QR is scanned, or its eight words typed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from desk_app.models.head_words import read_words
from desk_app.models.views import PaperVerdict, Verdict
from desk_app.ui import theme
from desk_app.ui.icons import IconMark
from desk_app.ui.reports.day_words import proof_text
from desk_app.ui.texts import verdict_text
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.facts import plain_label

translate = QCoreApplication.translate


class ProofCard(Card):
    """`asked` carries eight words as typed, or the text of a QR."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__(translate("ProofCard", "Check a daily list"), "Alt+K")
        self.words = QLineEdit()
        self.words.setAccessibleName(translate("ProofCard", "The eight words of the list"))
        self._hint = plain_label(
            translate(
                "ProofCard",
                "Scan the QR of the sheet on any screen, or type its eight words here for the day "
                "shown, then Enter.",
            ),
            "small",
            "muted",
        )
        self._panel = QFrame()
        self._icon = IconMark("help", "quiet", 24)
        self._verdict, self._told = plain_label("", "strong"), plain_label("", "body")
        for label in (self._hint, self._verdict, self._told):
            label.setWordWrap(True)
        row = QHBoxLayout(self._panel)
        row.setContentsMargins(*(theme.scaled(each) for each in (10, 8, 10, 8)))
        row.setSpacing(theme.scaled(10))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        lines = QVBoxLayout()
        lines.addWidget(self._verdict)
        lines.addWidget(self._told)
        row.addLayout(lines, 1)
        self._panel.hide()
        for widget in (self._hint, self.words, self._panel):
            self.body.addWidget(widget)
        self.words.returnPressed.connect(self._ask)

    def show_verdict(self, found: PaperVerdict) -> None:
        """Genuine, changed since, or altered; and where the records differ first."""
        proof = found.day
        if found.verdict is Verdict.GENUINE and proof is not None:
            tone = "ok" if proof.holds else "late"
            said = (
                translate("ProofCard", "Genuine. The records are those that were signed.")
                if proof.holds
                else translate("ProofCard", "Genuine sheet. The records were changed since.")
            )
            self._show(tone, said, proof_text(proof))
        else:
            tone = "late" if found.verdict is Verdict.ALTERED else "quiet"
            self._show(tone, verdict_text(found.verdict), self._what_next(found))

    def texts(self) -> tuple[str, str]:
        """The verdict and what is told of it; empty before anything was asked."""
        return (self._verdict.text(), self._told.text()) if self._panel.isVisible() else ("", "")

    def clear(self) -> None:
        """Another day is in front: nothing was asked of it."""
        self._panel.hide()
        self.words.clear()

    def _what_next(self, found: PaperVerdict) -> str:
        if found.verdict is Verdict.ALTERED:
            return ""
        if found.day is not None:
            return proof_text(found.day)
        return translate(
            "ProofCard",
            "Compare the words with the sheet, and the day above with the day of the sheet.",
        )

    def _show(self, tone: str, said: str, told: str) -> None:
        shape = {"ok": "state-on_time", "late": "state-late"}.get(tone, "help")
        for each, name in ((self._panel, "panel"), (self._verdict, "tone")):
            each.setProperty(name, tone)
            each.style().unpolish(each)
            each.style().polish(each)
        self._icon.show_icon(shape, tone, f"{tone}_soft")
        self._verdict.setText(said)
        self._told.setText(told)
        self._told.setVisible(bool(told))
        self._panel.show()

    def _ask(self) -> None:
        text = self.words.text().strip()
        if not text:
            return
        if "|" not in text and read_words(text) is None:
            words = translate("ProofCard", "These are not eight words of a list.")
            self._show("soon", words, self._what_next(PaperVerdict(Verdict.UNKNOWN)))
        else:
            self.asked.emit(text)
