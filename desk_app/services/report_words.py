"""What reports, their columns and rows are called on paper and in workbooks; papers are Vietnamese."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from desk_app.models.statistics.figure_sheet import Wording
from desk_app.resources import resource_bytes

WORDS = "reports/words.json"
HOUR = "hours"


def title_of(report: str) -> str:
    """The title of a report's paper; its name where it has none."""
    return str(_words()["titles"].get(report, report))


def paper_wording() -> Wording:
    """The words of papers."""
    told = _words()
    return Wording(
        column=lambda name: str(told["columns"].get(name, name)),
        figure=lambda name: str(told["figures"].get(name) or told["columns"].get(name, name)),
        key=_key,
        whole=lambda of: str(told["wholes"].get(of, of)),
        cell=_cell,
        share=lambda: str(told["share"]),
    )


def _key(report: str, key: str) -> str:
    told = _words()
    if report == HOUR and key.isdigit():
        return str(told["hour"]).format(hour=key)
    return str(told["keys"].get(report, {}).get(key, key))


def _cell(column: str, value: str) -> str:
    """A word of a closed set, or several of them; any other text as it is."""
    words = _words()["cells"].get(column)
    return value if words is None else ", ".join(words.get(each, each) for each in value.split())


@cache
def _words() -> dict[str, Any]:
    document: dict[str, Any] = json.loads(resource_bytes(WORDS))
    return document
