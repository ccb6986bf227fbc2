"""How a counted drawer compares with what it should hold, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desk_app.models.money import shown_money

translate = QCoreApplication.translate


def difference_text(difference: int) -> str:
    """Too much, too little, or as it should be."""
    if not difference:
        return translate("CashDesk", "It balances")
    words = translate("CashDesk", "{amount} too much")
    if difference < 0:
        words = translate("CashDesk", "{amount} missing")
    return words.format(amount=shown_money(abs(difference)))


def difference_tone(difference: int) -> str:
    """Green only when it balances."""
    return "late" if difference else "ok"
