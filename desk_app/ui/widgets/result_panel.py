"""What a scan led to, large enough to read from afar; what was refused stays until Enter."""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout

from desk_app.ui import theme
from desk_app.ui.icons import IconMark
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.elided_label import ElidedLabel
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.message_bar import SHAPES

ICON = 56
LEAST, LEAST_AT_MOST = 118, 140  # pixels at 10 pt, and of the screen: large letters fill it anyway
ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
STAYS = "late"
Result = tuple[str, str, str, str]


class ResultPanel(QFrame):
    """Shows the last scan; a refusal fills it, is heard, and waits for Enter.

    While it waits it keeps the focus; what is scanned meanwhile is not swallowed: its results stand
    in line behind the refusal. `acknowledged` says that somebody has seen every refusal.
    """

    acknowledged = Signal()

    def __init__(self, invitation: str, beneath: str = "") -> None:
        super().__init__()
        self._invitation, self._beneath = invitation, beneath
        self._waits, self._last = False, (invitation, beneath, "")
        self._behind: deque[Result] = deque()
        self._icon = IconMark("scan", "muted", ICON)
        self._said = ElidedLabel("", "display", "text")
        self._about = ElidedLabel("", "lead", "text")
        self._todo = plain_label("", "body")
        self._todo.setWordWrap(True)
        self.next = ActButton(self.tr("Go on"), "", "")
        self.next.face.cap = "Enter"
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.next.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        words = QVBoxLayout()
        words.setSpacing(theme.scaled(4))
        for label in (self._said, self._about, self._todo):
            words.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(*(theme.scaled(each) for each in (26, 12, 20, 12)))
        row.setSpacing(theme.scaled(26))
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        row.addWidget(self.next, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(min(theme.scaled(LEAST), LEAST_AT_MOST))
        self.next.clicked.connect(self.acknowledge)
        self.invite()

    def invite(self, sentence: str = "", beneath: str = "") -> None:
        """Nothing was scanned yet: say what to scan."""
        self._behind.clear()
        self._show("quiet", "scan", sentence or self._invitation, beneath or self._beneath, "")
        self._waits = False
        self.next.hide()

    def set_invitation(self, sentence: str, beneath: str) -> None:
        """Say from now on what to scan, also where the invitation stands at the moment."""
        inviting = self._last[:2] == (self._invitation, self._beneath)
        self._invitation, self._beneath = sentence, beneath
        if inviting:
            self.invite()

    def tell(self, tone: str, said: str, about: str = "", todo: str = "") -> None:
        """Show a result; tone "late" must be acknowledged, "ok", "soon" and "ready" pass by."""
        if tone == STAYS:
            QApplication.beep()
        if self._waits:
            self._behind.append((tone, said, about, todo))
            self._todo.setText(self._waiting_line())
        else:
            self._tell(tone, said, about, todo)

    def _tell(self, tone: str, said: str, about: str, todo: str) -> None:
        self._show(tone, SHAPES[tone], said, about, todo)
        self._waits = tone == STAYS
        self.next.setVisible(self._waits)
        if self._waits:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _waiting_line(self) -> str:
        words = self.tr("%n scanned meanwhile. Press Enter.", "", len(self._behind))
        return f"{self._last[2]} {words}".strip()

    def waits(self) -> bool:
        """Whether a refusal has not been acknowledged yet."""
        return self._waits

    def texts(self) -> tuple[str, str, str]:
        """What stands on it: the result, what was scanned, what to do."""
        return self._last

    def acknowledge(self) -> None:
        """Somebody has seen the refusal: the next one, or the last result of those behind it."""
        if not self._waits:
            return
        self._waits = False
        while self._behind:
            result = self._behind.popleft()
            if result[0] == STAYS or not self._behind:
                self._tell(*result)
                if self._waits:
                    if self._behind:
                        self._todo.setText(self._waiting_line())
                    return
                self.acknowledged.emit()
                return
        self.invite()
        self.acknowledged.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter acknowledges."""
        if event.key() in ENTER and self._waits:
            self.acknowledge()
        else:
            super().keyPressEvent(event)

    def _show(self, tone: str, shape: str, said: str, about: str, todo: str) -> None:
        self._last = (said, about, todo)
        self.setProperty("panel", tone)
        self.style().unpolish(self)
        self.style().polish(self)
        self._icon.show_icon(shape, tone, f"{tone}_soft")
        self._said.setText(said)
        self._said.set_tone("text" if tone == "quiet" else tone)
        self._about.setText(about)
        self._todo.setText(todo)
        self._todo.setVisible(bool(todo))
        words = " ".join(each for each in self._last if each)
        self.setAccessibleName(words)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
