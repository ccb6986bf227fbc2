"""Ask while the clerk types: wait for a short pause, one question at a time, only the last answer counts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

from desk_app.ui.background import Background

T = TypeVar("T")


class Latest(QObject):
    """`pause` in milliseconds without a new question before one is put."""

    def __init__(self, background: Background, pause: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._running = False
        self._put: Callable[[], None] | None = None
        self._timer = QTimer(self, singleShot=True, interval=pause)
        self._timer.timeout.connect(self._go)

    def ask(self, task: Callable[[], T], done: Callable[[T], None]) -> None:
        """Replace the question that waits; an answer to an older one is dropped."""

        def answered(answer: T) -> None:
            if isValid(self) and self._put is None:  # the page that asked may be gone by now
                done(answer)

        self._put = lambda: self._background.run(task, answered, self._ended)
        self._timer.start()

    def drop(self) -> None:
        """Forget the question that waits and the answer that is on its way."""
        self._timer.stop()
        self._put = _nothing if self._running else None

    def _go(self) -> None:
        if self._running or self._put is None:
            return
        put, self._put = self._put, None
        self._running = True
        put()

    def _ended(self) -> None:
        if not isValid(self):
            return
        self._running = False
        if self._put is _nothing:
            self._timer.singleShot(0, self, self._forget)
        elif self._put is not None and not self._timer.isActive():
            self._timer.start(0)

    def _forget(self) -> None:
        if self._put is _nothing:
            self._put = None


def _nothing() -> None:
    return None
