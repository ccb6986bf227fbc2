"""What is often said as the reason of an act, offered to be picked: data of the product, not wording."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache

from desk_app.resources import resource_bytes

LATE = "late"  # why an act is entered behind its time


@cache
def _offered() -> Mapping[str, tuple[str, ...]]:
    document = json.loads(resource_bytes("reasons/acts.json"))
    return {act: tuple(each) for act, each in document.items()}


def common_reasons(act: str) -> tuple[str, ...]:
    """The reasons offered for an act or slip by its word (`Act`, `Slip`, `LATE`); often none."""
    return _offered().get(act, ())
