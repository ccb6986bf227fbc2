"""Is this paper ours? The content of its QR says so, without a network."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from desk_app.models.views import PaperVerdict, Verdict
from desk_app.ui import theme
from desk_app.ui.formats import shown_moment
from desk_app.ui.icons import IconMark
from desk_app.ui.reports.day_words import proof_text
from desk_app.ui.texts import form_text, verdict_text
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.facts import plain_label

SHAPES = {
    Verdict.GENUINE: ("state-on_time", "ok"),
    Verdict.ALTERED: ("state-late", "late"),
    Verdict.UNKNOWN: ("help", "quiet"),
}


class CheckCard(Card):
    """Scan or paste the content of a QR; `asked` carries it."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("CheckCard", "Check a paper"), "Alt+K")
        words = self.tr("Put the cursor here and scan the QR of the paper, then Enter.")
        self.text = QLineEdit()
        self.text.setAccessibleName(words)
        hint = plain_label(words, "small", "muted")
        hint.setWordWrap(True)
        self.body.addWidget(hint)
        self.body.addWidget(self.text)
        self._panel = QFrame()
        self._icon = IconMark("help", "quiet", 28)
        self._verdict, self._facts = plain_label("", "strong"), plain_label("", "body")
        for label in (self._verdict, self._facts):
            label.setWordWrap(True)
        row = QHBoxLayout(self._panel)
        row.setSpacing(theme.scaled(12))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        lines = QVBoxLayout()
        lines.addWidget(self._verdict)
        lines.addWidget(self._facts)
        row.addLayout(lines, 1)
        self._panel.hide()
        self.body.addWidget(self._panel)
        self.text.returnPressed.connect(self._ask)

    def show_verdict(self, verdict: PaperVerdict) -> None:
        """Say it in the tone of the verdict, with what the paper claims."""
        shape, tone = SHAPES[verdict.verdict]
        if verdict.day is not None and not verdict.day.holds:
            shape, tone = SHAPES[Verdict.ALTERED]  # the sheet is ours, the records are not its own
        self._panel.setProperty("panel", tone)
        self._verdict.setProperty("tone", tone)
        for each in (self._panel, self._verdict):
            each.style().unpolish(each)
            each.style().polish(each)
        self._icon.show_icon(shape, tone, tone + "_soft")
        self._verdict.setText(verdict_text(verdict.verdict))
        self._facts.setText(self._claims(verdict))
        self._facts.setVisible(bool(self._facts.text()))
        self._panel.show()

    def _claims(self, verdict: PaperVerdict) -> str:
        lines = []
        if verdict.day is not None:
            lines.append(proof_text(verdict.day))
        if verdict.code:
            form = form_text(verdict.form)
            lines.append(self.tr("{form} of {code}").format(form=form, code=verdict.code))
        if verdict.issued:
            lines.append(self.tr("Issued {moment}").format(moment=_moment(verdict.issued)))
        if verdict.due:
            lines.append(self.tr("Appointment {moment}").format(moment=_moment(verdict.due)))
        return "\n".join(lines)

    def _ask(self) -> None:
        if text := self.text.text().strip():
            self.asked.emit(text)
            self.text.clear()


def _moment(iso: str) -> str:
    return shown_moment(datetime.fromisoformat(iso))
