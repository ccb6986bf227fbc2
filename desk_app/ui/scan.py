"""Barcode readers on every screen: tells a burst of keys from typing, and takes it out of the way."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QInputMethodQueryEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from shiboken6 import isValid

from desk_app.ui.widgets.keys import left_to_acts

FASTEST_HAND = 30  # ms between two keys; no one types twelve keys in a row faster
TERMINATOR_GAP = 100  # ms; some readers pause before their Enter
SLOW_GAP = 2000  # ms; a reader that stutters is no slower between two keys
SLOW_PAUSE = 700  # ms; after this nothing more comes of a slow scan
BARS = 5  # no name, no address has as many; a citizen card has six
SHORTEST = 6  # keys; anything shorter is left to the field
CERTAIN_AFTER = 3  # keys; from here on the input method is off
COMPOSES = False  # what we answer for the input method while a burst runs
ENDS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}
CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
CARD_BEGINS = re.compile(r"[0-9]{12}\|")
Editor = QLineEdit | QPlainTextEdit


@dataclass
class Burst:
    """Keys that came faster than a hand: their text, the last moment, and the field as it was."""

    text: str = ""
    last: float = 0
    editor: Editor | None = None
    before: str = ""
    cursor: int = 0


@dataclass(frozen=True)
class Held:
    """A key outside a field, kept back until it is clear whether a burst runs."""

    where: QWidget
    key: QKeyEvent


class ScanFilter(QObject):
    """An event filter of the application. `scanned` carries a text that `known` recognises.

    In a field the keys go through and are taken back when they turn out to be a scan; anywhere else
    they are held back, so that a digit never changes a count and a space in a name never presses a
    button. `unread` says that a burst outside a field was nothing we know.
    """

    scanned = Signal(str)
    unread = Signal(str)

    def __init__(self, known: Callable[[str], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known = known
        self._burst = Burst()
        self._held: list[Held] = []
        self._slow = Burst()
        self._giving_back = False
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._paused)
        self._slow_pause = QTimer(self, singleShot=True, interval=SLOW_PAUSE)
        self._slow_pause.timeout.connect(self._ended_slowly)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at keys on their way to widgets; True takes the event away."""
        if self._giving_back or not isinstance(watched, QWidget):
            return False
        kind = event.type()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return watched is _first_stop(watched) and self._pressed(event, watched)
        if kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            return self._guarded(event) or left_to_acts(event, watched)
        if kind == QEvent.Type.InputMethod and isinstance(event, QInputMethodEvent):
            self._composed(event, watched)
        if kind == QEvent.Type.InputMethodQuery and isinstance(event, QInputMethodQueryEvent):
            return self._input_method(event)
        return False

    def _pressed(self, event: QKeyEvent, watched: QWidget) -> bool:
        if event.modifiers() & CHORD or event.isAutoRepeat():
            self._forget()
            return False
        moment = _moment(event)
        if event.key() in ENDS:
            return self._ended(moment) or self._ended_slowly()
        if not event.text() or not event.text().isprintable():
            if event.key() != Qt.Key.Key_Shift:
                self._forget()
            return False
        self._add(event.text(), moment, QApplication.focusWidget() or watched)
        if self._burst.editor is not None or self._burst.text == " ":
            return False
        self._held.append(Held(watched, event.clone()))
        long = len(self._burst.text) >= SHORTEST
        self._pause.start(TERMINATOR_GAP if long else FASTEST_HAND)
        return True

    def _paused(self) -> None:
        """Outside a field: the burst ended without Enter, or was only a hand on the keyboard."""
        if len(self._burst.text) >= SHORTEST:
            self._ended(self._burst.last)
        else:
            self._forget()

    def _give_back(self) -> None:
        """The keys go where they were meant to go."""
        held, self._held = self._held, []
        self._pause.stop()
        self._giving_back = True
        for each in held:
            if isValid(each.where):
                QApplication.sendEvent(each.where, each.key)
        self._giving_back = False

    def _composed(self, event: QInputMethodEvent, where: QWidget) -> None:
        if event.commitString():
            self._add(event.commitString(), monotonic() * 1000, where)

    def _add(self, text: str, moment: float, where: QWidget) -> None:
        self._watch(moment, where)
        if not self._burst.text or moment - self._burst.last > FASTEST_HAND:
            self._begin(where)
        self._burst.text += text
        self._burst.last = moment
        if len(self._burst.text) == CERTAIN_AFTER:
            self._refresh_input_method()

    def _begin(self, where: QWidget) -> None:
        self._forget()
        self._burst = _snapshot(where)

    def _guarded(self, event: QKeyEvent) -> bool:
        """The Enter of a scan must not reach a key binding either."""
        if event.key() in ENDS and (self._is_scan(_moment(event)) or _barred(self._slow)):
            event.accept()
            return True
        return False

    def _is_scan(self, moment: float) -> bool:
        burst = self._burst
        fast = moment - burst.last <= TERMINATOR_GAP
        return (
            fast and len(burst.text) >= SHORTEST and (not burst.editor or self._known(burst.text))
        )

    def _ended(self, moment: float) -> bool:
        burst, scan = self._burst, self._is_scan(moment)
        if scan:
            self._held.clear()
        self._forget()
        if not scan:
            return False
        if not self._known(burst.text):
            self.unread.emit(burst.text)
            return True
        _restore(burst)
        self.scanned.emit(burst.text)
        return True

    def _watch(self, moment: float, where: QWidget) -> None:
        """Remember a field as it was before the keys of now, however slowly they come."""
        now = _snapshot(where)
        if now.editor is not self._slow.editor or moment - self._slow.last > SLOW_GAP:
            self._slow = now
        self._slow.last = moment
        self._slow_pause.start()

    def _ended_slowly(self) -> bool:
        """In a field: a text with so many bars is a card, however fast it came, and no content."""
        slow, text = self._slow, _arrived(self._slow)
        if text.count("|") < BARS:
            return False
        self._slow_pause.stop()
        self._slow = Burst()
        card = CARD_BEGINS.search(text)
        typed = text[: card.start()] if card else ""  # a name stood there, then the card was read
        at = slow.cursor
        slow.before = slow.before[:at] + typed + slow.before[at:]
        slow.cursor += len(typed)
        _restore(slow)
        read = text[len(typed) :]
        (self.scanned if self._known(read) else self.unread).emit(read)
        return True

    def _forget(self) -> None:
        running = len(self._burst.text) >= CERTAIN_AFTER
        self._burst = Burst()
        self._give_back()
        if running:
            self._refresh_input_method()

    def _input_method(self, event: QInputMethodQueryEvent) -> bool:
        """While a burst runs the input method has nothing to compose."""
        asked = bool(event.queries() & Qt.InputMethodQuery.ImEnabled)
        if not asked or len(self._burst.text) < CERTAIN_AFTER:
            return False
        event.setValue(Qt.InputMethodQuery.ImEnabled, COMPOSES)
        event.accept()
        return True

    def _refresh_input_method(self) -> None:
        QGuiApplication.inputMethod().update(Qt.InputMethodQuery.ImEnabled)


def _moment(event: QKeyEvent) -> float:
    """When the key was pressed, ms; by the window system's clock where it tells."""
    return float(event.timestamp() or monotonic() * 1000)


def _first_stop(watched: QWidget) -> QWidget:
    """A key that nobody took climbs to the parents: only its first stop counts."""
    return QApplication.activePopupWidget() or QApplication.focusWidget() or watched


def _snapshot(where: QWidget) -> Burst:
    """An empty burst that remembers the text of the field it goes into, if it is one."""
    if isinstance(where, QAbstractSpinBox | QComboBox):
        where = where.findChild(QLineEdit) or where
    if isinstance(where, QLineEdit) and not where.isReadOnly():
        return Burst("", 0, where, where.text(), where.cursorPosition())
    if isinstance(where, QPlainTextEdit) and not where.isReadOnly():
        return Burst("", 0, where, where.toPlainText(), where.textCursor().position())
    return Burst()


def _barred(slow: Burst) -> bool:
    return _arrived(slow).count("|") >= BARS


def _arrived(slow: Burst) -> str:
    """What came into the field since it was looked at; empty when it was changed otherwise."""
    if not isinstance(slow.editor, QLineEdit) or not isValid(slow.editor):
        return ""
    text, head, tail = slow.editor.text(), slow.before[: slow.cursor], slow.before[slow.cursor :]
    whole = text.startswith(head) and text.endswith(tail) and len(text) > len(slow.before)
    return text[len(head) : len(text) - len(tail)] if whole else ""


def _restore(burst: Burst) -> None:
    """Put the field back as it was before the reader typed into it."""
    if isinstance(burst.editor, QLineEdit):
        burst.editor.setText(burst.before)
        burst.editor.setCursorPosition(burst.cursor)
    elif burst.editor is not None:
        burst.editor.setPlainText(burst.before)
        cursor = burst.editor.textCursor()
        cursor.setPosition(burst.cursor)
        burst.editor.setTextCursor(cursor)
