"""Whether the dossier can be received, and the one act that receives it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desk_app.models.acts.slips import Slip
from desk_app.models.outcomes import Problem
from desk_app.ui.icons import IconMark
from desk_app.ui.intake.slip_panel import slip_word
from desk_app.ui.texts import problem_text
from desk_app.ui.theme import scaled
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.key_word import KeyWord
from desk_app.ui.widgets.keys import bind


class FinishBox(QWidget):
    """One line of readiness over the primary act; `finish_asked` when the act is wanted.

    Beside it the two ways without a reception: `slip_asked` carries which.
    """

    finish_asked = Signal()
    slip_asked = Signal(object)  # Slip

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._words = IconMark("info", "muted"), QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self.act = ActButton(self.tr("Receive and print"), "Ctrl+Enter", "primary")
        self.act.clicked.connect(self.finish_asked)
        self.act.face.installEventFilter(self)
        line = QHBoxLayout()
        line.setSpacing(scaled(7))
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(9))
        column.addLayout(line)
        column.addLayout(self._slips())
        column.addWidget(self.act)
        self.show_waiting()

    def _slips(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for slip, key in ((Slip.GUIDE, "Ctrl+B"), (Slip.TURN_AWAY, "Ctrl+R")):
            word = KeyWord(slip_word(slip), key)
            ask = partial(self.slip_asked.emit, slip)
            word.clicked.connect(ask)
            bind(key, self, ask)
            row.addWidget(word)
            row.addStretch(1)
        return row

    def show_waiting(self) -> None:
        """Nothing has been asked yet."""
        self._say("muted", "info", self.tr("Choose the procedure, then enter the applicant."))

    def show_ready(self, *, receipt: bool) -> None:
        """Everything is there."""
        with_paper = self.tr("Ready to receive. Prints 2 copies of the receipt.")
        without = self.tr("Ready to receive. The result is given at once, no receipt.")
        self._say("ok", "state-on_time", with_paper if receipt else without)
        self.act.set_text(self.tr("Receive and print") if receipt else self.tr("Receive"))

    def show_missing(self, problems: Sequence[Problem], *, asked: bool) -> None:
        """The first thing to put right; quietly until the clerk has tried to finish."""
        tone = "late" if asked else "muted"
        more = self.tr("{sentence} ({count} more)")
        first = self._whose(problems[0])
        text = more.format(sentence=first, count=len(problems) - 1) if problems[1:] else first
        self._say(tone, "state-late" if asked else "info", text)

    def show_warnings(self, problems: Sequence[Problem], *, again: bool) -> None:
        """Unusual but allowed; `again`: the key was pressed once, and once more confirms it."""
        sentences = " ".join(self._whose(each) for each in problems)
        press = self.tr("{sentence} If it is right, press Ctrl+Enter again.")
        look = self.tr("Please check: {sentence}")
        self._say("soon", "state-soon", (press if again else look).format(sentence=sentences))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter alone never receives, on whatever desktop: it only walks from field to field."""
        if isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return event.type() in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
        return super().eventFilter(watched, event)

    def words(self) -> str:
        """The line as shown."""
        return self._words.text()

    def tone(self) -> str:
        """The tone of the line."""
        return str(self._words.property("tone"))

    def _whose(self, problem: Problem) -> str:
        """The sentence; where it is about owner or principal it says so, their fields look alike."""
        people = {"owner": self.tr("Owner"), "principal": self.tr("Principal")}
        who = people.get(problem.field.partition(".")[0])
        text = problem_text(problem)
        return self.tr("{who}: {sentence}").format(who=who, sentence=text) if who else text

    def _say(self, tone: str, icon: str, words: str) -> None:
        self._icon.show_icon(icon, tone, "canvas")
        self._words.setProperty("tone", tone)
        self._words.style().unpolish(self._words)
        self._words.style().polish(self._words)
        self._words.setText(words)
