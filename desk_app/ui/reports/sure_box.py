"""Asked once more in the page, before what cannot be taken back; the safe answer has the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from desk_app.ui import theme
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.facts import plain_label

ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
TO_THE_OTHER = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down})


class SureBox(QFrame):
    """`agreed` or `left`; Enter leaves, the arrow keys reach the verb, Esc leaves from anywhere."""

    agreed = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("panel", "soon")
        self._question = plain_label("", "body")
        self._question.setWordWrap(True)
        self.back = ActButton(self.tr("Go back"), "")
        self.back.face.cap = "Esc"
        self.act = ActButton("", "")
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.scaled(each) for each in (12, 10, 12, 10)))
        column.setSpacing(theme.scaled(8))
        column.addWidget(self._question)
        column.addWidget(self.back)
        column.addWidget(self.act)
        self.back.clicked.connect(self.leave)
        self.act.clicked.connect(self._agree)
        self.hide()

    def ask(self, question: str, verb: str) -> None:
        """Show what follows, and the two answers."""
        self._question.setText(question)
        self.act.set_text(verb)
        self.setAccessibleName(question)
        self.show()
        self.back.face.setFocus(Qt.FocusReason.OtherFocusReason)

    def question(self) -> str:
        """What is asked now; empty when nothing is."""
        return self._question.text() if self.isVisible() else ""

    def leave(self) -> None:
        """Nothing is done."""
        if self.isVisible():
            self.hide()
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the answer that has the keyboard."""
        here = self.act if self.act.face.hasFocus() else self.back
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in ENTER:
            here.click()
        elif event.key() in TO_THE_OTHER:
            other = self.back if here is self.act else self.act
            other.face.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def _agree(self) -> None:
        self.hide()
        self.agreed.emit()
