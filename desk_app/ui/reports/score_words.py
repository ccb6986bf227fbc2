"""What a dossier lacks for the office's score, in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from desk_app.models.score import RULES, Lack

translate = QCoreApplication.translate

_LACKS: Mapping[Lack, Callable[[], str]] = {
    Lack.LATE: lambda: translate("Score", "Solved late, or late now"),
    Lack.NO_IDENTITY: lambda: translate("Score", "Nobody's identity number is recorded"),
    Lack.NO_APPOINTMENT: lambda: translate("Score", "No appointment, though the term promises one"),
    Lack.PROVISIONAL: lambda: translate("Score", "The code is provisional"),
    Lack.NOT_ONLINE: lambda: translate("Score", "Brought on paper, offered online"),
    Lack.NOT_PAID_ONLINE: lambda: translate("Score", "The fee was not paid online"),
    Lack.NOT_DIGITISED: lambda: translate("Score", "Papers were not digitised"),
    Lack.RESULT_ON_PAPER: lambda: translate("Score", "The result was given on paper only"),
}


def lack_word(lack: Lack) -> str:
    """What is missing."""
    return _LACKS[lack]()


def indicators_word(lack: Lack) -> str:
    """The indicators that it moves, by their numbers in the decision."""
    return ", ".join(each.number for each in RULES[lack])
