"""Which act is proposed large: the one that brings the dossier on from where it stands."""

from __future__ import annotations

from desk_app.models.draft import Delivery
from desk_app.models.moves import Act
from desk_app.models.states import Business
from desk_app.models.views import DossierView

ONWARD = (
    Act.CLOSE_INCOMPLETE,  # only open once the citizen's 15 days are over
    Act.SUPPLEMENT_RECEIVED,
    Act.RESUME,
    Act.CONFIRM,
    Act.DELIVERED,
    Act.RETURN,
    Act.RESULT,
    Act.HAND_OVER,
    Act.PAPERS_BACK,
    Act.GIVE_BACK,
)


def next_act(view: DossierView) -> Act | None:
    """The first act of that order which is allowed now; None when nothing leads on."""
    order = list(ONWARD)
    if view.added:
        order.insert(order.index(Act.RESULT), Act.HAND_OVER)
    if view.delivery is Delivery.POST:
        order.insert(order.index(Act.RETURN), Act.POST)
    if view.business is Business.RESOLVED:
        order.append(Act.COLLECT)  # what keeps the result here
    return next((each for each in order if each.value in view.allowed), None)
