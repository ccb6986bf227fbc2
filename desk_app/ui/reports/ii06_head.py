"""The head of form II.06 on the screen: the official groups and the numbers of its columns."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication

from desk_app.printing.ii06_paper import HEAD
from desk_app.ui.reports.figure_words import Words
from desk_app.ui.reports.grouped_header import Group

translate = QCoreApplication.translate
_WORDS: Words = {
    "field": lambda: translate("Figures", "Field"),
    "received": lambda: translate("Figures", "To handle"),
    "total": lambda: translate("Figures", "Total"),
    "in_period": lambda: translate("Figures", "In the period"),
    "online": lambda: translate("Figures", "Online"),
    "direct": lambda: translate("Figures", "Direct, by post"),
    "carried": lambda: translate("Figures", "From before"),
    "solved": lambda: translate("Figures", "Solved"),
    "early": lambda: translate("Figures", "Early"),
    "on_time": lambda: translate("Figures", "On time"),
    "late": lambda: translate("Figures", "Late"),
    "pending": lambda: translate("Figures", "In process"),
    "in_time": lambda: translate("Figures", "In time"),
    "overdue": lambda: translate("Figures", "Overdue"),
}
NUMBERS = 3  # the level of the column numbers
FIRST, LAST = 2, 13


def head_of(report: str) -> tuple[Group, ...]:
    """The groups of a report's head; none for one whose columns have their own headings alone."""
    return _GROUPS.get(report, ())


def _official() -> tuple[Group, ...]:
    """The paper's head without the column of running numbers."""
    words = [
        Group(_WORDS[key], first - 1, last - 1, top, bottom)
        for key, first, last, top, bottom in HEAD
        if key != "number"
    ]
    numbers = [
        Group(partial("({})".format, number), number - FIRST, number - FIRST, NUMBERS, NUMBERS)
        for number in range(FIRST, LAST + 1)
    ]
    return (*words, *numbers)


_GROUPS: Mapping[str, tuple[Group, ...]] = {"ii06": _official()}
