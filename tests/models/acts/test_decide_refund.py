"""What goes back: a fee once paid is due again; of one that two desks took, the second sum goes back."""

from __future__ import annotations

from typing import Any

import pytest

from desk_app.models.acts.bodies import read_body
from desk_app.models.acts.decide import Occasion, decide
from desk_app.models.moves import Act
from desk_app.models.standing import Paid
from desk_app.models.term import NO_TERM
from tests.models.acts.test_decide_terms import RECEIVED, dossier
from tests.models.calendars import NATIONAL


def taken(event: str, *lines: int) -> Paid:
    """A collection of these lines of the fee."""
    return Paid(event, 15_000, "clerk", "cash", lines, RECEIVED)


@pytest.mark.parametrize(
    ("paid", "told"),
    [
        ([taken("a", 0)], {"lines": [0]}),
        ([taken("a", 0), taken("b", 1)], {"lines": [1]}),
        ([taken("a", 0), taken("b", 0)], {"lines": [], "money": "paid"}),
        ([taken("a", 0), taken("b", 0, 1)], {"lines": [1]}),
    ],
)
def test_only_what_no_other_collection_covers_is_due_again(
    paid: list[Paid], told: dict[str, Any]
) -> None:
    standing = dossier(NO_TERM, paid=tuple(paid))
    body = read_body(
        Act.REVERSE_FEE, {"reason": "Thu hai lần", "approved_by": "supervisor"}, RECEIVED
    )
    occasion = Occasion(RECEIVED, NATIONAL, "clerk", approver="supervisor")
    happened = decide(Act.REVERSE_FEE, standing, body, occasion)
    assert happened.body["reverses"] == paid[-1].event
    assert {key: happened.body[key] for key in ("lines", "money") if key in happened.body} == told
