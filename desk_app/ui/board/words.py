"""How each queue is called, what is said when it is empty, and which acts suit several of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from desk_app.models.moves import Act
from desk_app.models.queues import Queue

translate = QCoreApplication.translate
Sentences = Mapping[Queue, Callable[[], str]]


def heading(queue: Queue) -> str:
    """The name of a list."""
    return _HEADINGS[queue]()


def emptiness(queue: Queue) -> str:
    """The sentence in place of an empty list."""
    return _EMPTY.get(queue, lambda: translate("Queue", "Nothing waits here."))()


def order(queue: Queue) -> str:
    """How the list is ordered."""
    if queue is Queue.RECEIVED_TODAY:
        return translate("Queue", "newest first")
    return translate("Queue", "in the order they are due")


OFFERED: Mapping[Queue, tuple[Act, ...]] = {
    Queue.RECEIVED_TODAY: (Act.HAND_OVER, Act.SHELVE),
    Queue.TO_HAND_OVER: (Act.HAND_OVER, Act.SHELVE),
    Queue.ON_THE_WAY: (Act.CONFIRM, Act.RECALL),
    Queue.TO_CLOSE: (Act.CLOSE_INCOMPLETE,),
    Queue.ATTENTION: (Act.HAND_OVER, Act.SHELVE),
    Queue.DUE_TODAY: (Act.HAND_OVER, Act.SHELVE),
    Queue.OVERDUE: (Act.HAND_OVER, Act.EXPLAIN, Act.SHELVE),
    Queue.TO_RETURN: (Act.SHELVE,),
    Queue.TO_POST: (Act.SHELVE,),
    Queue.WITH_POST: (Act.DELIVERED, Act.TAKE_BACK),
    Queue.TO_GIVE_BACK: (Act.PAPERS_BACK, Act.SHELVE),
}
"""Which acts a list offers for several dossiers; the others are done one by one."""

_HEADINGS: Sentences = {
    Queue.RECEIVED_TODAY: lambda: translate("Queue", "Received today"),
    Queue.TO_HAND_OVER: lambda: translate("Queue", "To hand over"),
    Queue.ON_THE_WAY: lambda: translate("Queue", "Handed over, not confirmed"),
    Queue.IN_PROCESS: lambda: translate("Queue", "In process"),
    Queue.WAITING: lambda: translate("Queue", "Waiting for the citizen"),
    Queue.TO_CLOSE: lambda: translate("Queue", "Papers did not come for 15 days"),
    Queue.ATTENTION: lambda: translate("Queue", "Overdue, due today and soon"),
    Queue.DUE_TODAY: lambda: translate("Queue", "Due today"),
    Queue.OVERDUE: lambda: translate("Queue", "Overdue"),
    Queue.TO_RETURN: lambda: translate("Queue", "Results to return"),
    Queue.TO_POST: lambda: translate("Queue", "Results for the post"),
    Queue.WITH_POST: lambda: translate("Queue", "With the post"),
    Queue.IN_CORRECTION: lambda: translate("Queue", "Results being corrected"),
    Queue.TO_GIVE_BACK: lambda: translate("Queue", "Papers to give back"),
    Queue.UNPAID: lambda: translate("Queue", "Fees not paid yet"),
    Queue.NO_RECEIPT: lambda: translate("Queue", "Money taken, receipt not noted"),
}
_EMPTY: Sentences = {
    Queue.RECEIVED_TODAY: lambda: translate("Queue", "No dossier yet today. F2 receives one."),
    Queue.TO_HAND_OVER: lambda: translate("Queue", "Everything has been handed over."),
    Queue.ATTENTION: lambda: translate(
        "Queue", "Nothing is overdue, due today or due soon. Alt+7 shows what is in process."
    ),
    Queue.DUE_TODAY: lambda: translate("Queue", "Nothing more is due today."),
    Queue.OVERDUE: lambda: translate("Queue", "Nothing is overdue."),
    Queue.TO_RETURN: lambda: translate("Queue", "No result waits for its citizen."),
}
