"""Work off the UI thread: one worker, in order, answers delivered back to the UI."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor, wait
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

T = TypeVar("T")
SHOWS_AFTER = 1000  # ms; after a second the clerk sees that something runs


def nothing(*_answer: object) -> None:
    """The default for an answer nobody waits for."""


class Background(QObject):
    """Runs tasks one at a time and answers on the UI thread.

    `done` and `always` run on the UI thread; an error goes to `failed` of the task, else to
    `report`, also there. A task must not touch widgets. `slow` says True when work takes longer
    than a second, False when nothing runs any more.
    """

    slow = Signal(bool)
    _finished = Signal(object)

    def __init__(
        self, report: Callable[[BaseException], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._report = report
        self._waiting: list[Future[object]] = []
        self._stopped = False
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="desk")
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._timer = QTimer(self, singleShot=True, interval=SHOWS_AFTER)
        self._timer.timeout.connect(self._say_how_it_goes)

    def run(
        self,
        task: Callable[[], T],
        done: Callable[[T], None],
        always: Callable[[], None] = nothing,
        failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        """Queue `task`; after `stop` it is silently dropped."""
        if self._stopped:
            return

        def deliver(future: Future[T]) -> None:
            always()
            try:
                answer = future.result()
            except CancelledError:
                return
            except BaseException as error:
                (failed or self._report)(error)
                return
            done(answer)

        future = self._worker.submit(task)
        self._waiting.append(future)  # type: ignore[arg-type]  # only asked whether it is done
        if not self._timer.isActive():
            self._timer.start()
        future.add_done_callback(lambda finished: self._finished.emit(lambda: deliver(finished)))

    def settle(self, seconds: float) -> None:
        """Wait on this thread until what is queued is done, no longer than `seconds`."""
        wait(self._waiting, timeout=seconds)

    def stop(self) -> None:
        """Finish what is queued (a draft may be among it), take nothing new, answer nobody."""
        self._stopped = True
        self._timer.stop()
        self._worker.shutdown(wait=True)

    @Slot(object)
    def _deliver(self, answer: Callable[[], None]) -> None:
        if self._stopped:
            return
        self._waiting = [future for future in self._waiting if not future.done()]
        if not self._waiting:
            self._timer.stop()
            self._say_how_it_goes()
        answer()

    def _say_how_it_goes(self) -> None:
        self.slow.emit(bool(self._waiting))
