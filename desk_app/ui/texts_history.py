"""What happened to a dossier, said as a sentence, and the closed words of its lines."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from desk_app.models.draft import PaymentMethod
from desk_app.models.money import shown_money
from desk_app.models.views import HistoryLine, Money
from desk_app.ui.texts import form_text

translate = QCoreApplication.translate


def history_text(line: HistoryLine) -> str:
    """One line of the timeline."""
    sentences: Mapping[str, Callable[[], str]] = {
        "DossierReceived": lambda: translate("History", "Received"),
        "FeeCollected": lambda: _collected(line.facts),
        "PaperPrinted": lambda: _printed(line.facts),
    }
    return sentences.get(line.kind, lambda: translate("History", "Recorded"))()


def _collected(facts: Mapping[str, str]) -> str:
    amount = shown_money(int(facts.get("amount", "0")))
    if facts.get("method") == PaymentMethod.TRANSFER:
        return translate("History", "{amount} taken by transfer").format(amount=amount)
    return translate("History", "{amount} taken in cash").format(amount=amount)


def _printed(facts: Mapping[str, str]) -> str:
    form, number = form_text(facts.get("form", "")), int(facts.get("number", "1"))
    if number > 1:
        text = translate("History", "{form} printed again, time {number}")
        return text.format(form=form, number=number - 1)
    return translate("History", "{form} printed").format(form=form)


def money_text(state: Money) -> str:
    """The money line of a dossier."""
    return {
        Money.NONE: lambda: translate("Money", "no fee"),
        Money.DUE: lambda: translate("Money", "still to pay"),
        Money.PAID: lambda: translate("Money", "paid"),
        Money.EXEMPT: lambda: translate("Money", "waived"),
    }[state]()
