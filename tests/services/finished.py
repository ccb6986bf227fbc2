"""Dossiers whose results have come back to the counter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from desk_app.models.moves import Act
from desk_app.models.views import Received
from tests.services.counter import BIRTH, Counter

RESULT = {"number": "12/XN-UBND", "signed_by": "Y Khoa Niê", "signed_on": "2026-11-20"}


def processed(counter: Counter, dossiers: Sequence[Received]) -> None:
    """Hand the dossiers to a unit that confirms them."""
    codes = tuple(each.code for each in dossiers)
    unit = counter.acts.units()[0]
    counter.acts.act(counter.clerk, Act.HAND_OVER, codes, {"to": unit})
    counter.acts.act(counter.clerk, Act.CONFIRM, codes, {})


def finished(counter: Counter, dossiers: Sequence[Received], **result: Any) -> None:
    """Their results come back from the unit."""
    processed(counter, dossiers)
    codes = tuple(each.code for each in dossiers)
    counter.acts.act(counter.clerk, Act.RESULT, codes, RESULT | result)


def ready(counter: Counter, procedure: str = BIRTH, **changes: Any) -> Received:
    """One dossier with its result on the shelf."""
    received = counter.receive(procedure, **changes)
    finished(counter, (received,), shelf="Kệ B2")
    return received
