"""Who has the papers of an imported dossier: its state tells it."""

from __future__ import annotations

from desk_app.models.standing import Holder
from desk_app.models.states import Business

WITH_UNIT = frozenset(
    {Business.PROCESSING, Business.AWAITING_SUPPLEMENT, Business.AWAITING_PAYMENT, Business.PAUSED}
)
AT_DESK = frozenset({Business.RECEIVED, Business.RESOLVED})


def holder_of(state: Business) -> Holder:
    """The unit while it processes, the desk before and until the result is returned."""
    if state in WITH_UNIT:
        return Holder.UNIT
    return Holder.DESK if state in AT_DESK else Holder.CITIZEN


def custodian_of(state: Business, unit: str, desk: str) -> str:
    """The name of the unit or of the desk that has the papers; none when the citizen has them."""
    return {Holder.UNIT: unit, Holder.DESK: desk}.get(holder_of(state), "")
