"""The shipped sets of scored indicators, which of them a day's ratings are given by, and how it is asked."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from functools import cache

from desk_app.models.satisfaction import Indicators, read_indicators
from desk_app.resources import resource_bytes, resource_names

FOLDER, WORDS = "satisfaction", "publication/rating.json"


@cache
def _shipped() -> tuple[Indicators, ...]:
    found = [read_indicators(json.loads(resource_bytes(each))) for each in resource_names(FOLDER)]
    return tuple(sorted(found, key=lambda each: each.valid_from))


def indicators_of(day: date) -> Indicators:
    """The set of indicators of a day; the oldest for a day before every set."""
    begun = [each for each in _shipped() if each.in_force(day)]
    return begun[-1] if begun else _shipped()[0]


@cache
def citizen_words() -> Mapping[str, str]:
    """The Vietnamese words of the page on which a citizen rates, whatever the desk speaks."""
    words: dict[str, str] = json.loads(resource_bytes(WORDS))
    return words
