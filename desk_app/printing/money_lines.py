"""How a paper speaks of fees: in figures and words, "đã thu" only once collected."""

from __future__ import annotations

from collections.abc import Mapping

from desk_app.models.draft import PaymentMethod
from desk_app.models.money import in_words
from desk_app.models.shown import grouped
from desk_app.printing.forms import Fees
from desk_app.printing.typeset import Run, filled, italic

COLLECTED = {PaymentMethod.CASH: "fee_cash", PaymentMethod.TRANSFER: "fee_transfer"}


def fee_runs(fees: Fees, words: Mapping[str, str]) -> tuple[Run, ...]:
    """The line on fees; `words` are the additions of the form's wording."""
    note = [italic(f" ({fees.note})")] if fees.note else []
    return filled(words["fees"], {"fees": (*_answer(fees, words), *note)})


def _answer(fees: Fees, words: Mapping[str, str]) -> tuple[Run, ...]:
    if fees.exempt:
        ground = [italic(f" ({fees.exemption})")] if fees.exemption else []
        return (Run(words["fee_exempt"]), *ground)
    total = sum(each.amount for each in fees.lines)
    if not total:
        return () if fees.note else (Run(words["fee_none"]),)
    state = words[COLLECTED[fees.collected] if fees.collected else "fee_due"]
    return (
        Run(amount_words(total, words)),
        italic(f" ({in_words(total)})"),
        Run(state),
        *_parts(fees, words),
    )


def _parts(fees: Fees, words: Mapping[str, str]) -> tuple[Run, ...]:
    """What the sum is made of, when it is more than one fee."""
    if len(fees.lines) == 1:
        return ()
    parts = "; ".join(f"{each.name} {amount_words(each.amount, words)}" for each in fees.lines)
    return (Run(". "), italic(words["fee_parts"].format(parts=parts) + "."))


def amount_words(amount: int, words: Mapping[str, str]) -> str:
    """A sum in figures as the form's wording writes it: "15.000 đồng"."""
    return words["fee_amount"].format(amount=grouped(amount))
