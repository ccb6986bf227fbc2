"""Which papers exist for a dossier: some from its reception on, others once an act has issued them."""

from __future__ import annotations

from collections.abc import Collection, Mapping

RECEIPT = "receipt"
FROM_RECEPTION = (RECEIPT, "control", "label")
ISSUED_BY: Mapping[str, frozenset[str]] = {
    "supplement": frozenset({"SupplementRequested"}),
    "refusal": frozenset({"DossierRefused"}),
    "apology": frozenset({"DeadlineAdjusted"}),
    "stop": frozenset({"Withdrawn", "Stopped"}),
    "payment": frozenset({"FeeCollected"}),
    "returned": frozenset({"ResultReturned"}),
}
"""The kinds of events that issue each of the other papers."""
UNDONE_BY: Mapping[str, str] = {"returned": "ReturnTakenBack"}
"""What takes a paper back for as long as it is not issued anew."""


def issued_papers(kinds: Collection[str]) -> tuple[str, ...]:
    """The forms that exist after events of these kinds, oldest first: that of reception leads."""
    others = (form for form in ISSUED_BY if _issued(form, tuple(kinds)))
    return (RECEIPT, *others, *FROM_RECEPTION[1:])


def _issued(form: str, kinds: tuple[str, ...]) -> bool:
    last = max((n for n, kind in enumerate(kinds) if kind in ISSUED_BY[form]), default=-1)
    return last >= 0 and UNDONE_BY.get(form) not in kinds[last:]
