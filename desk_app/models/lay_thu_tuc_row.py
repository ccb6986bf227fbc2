"""Taking values out of rows of the national portal: everything is text, anything may lack."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from desk_app.models.fields import below
from desk_app.models.outcomes import Facts, Problem
from desk_app.models.text import clean_line, fold

Row = Mapping[str, object]
UNSAID = frozenset({"", "khong co thong tin", "khong quy dinh", "null", "none"})
_LEADING_NUMBER = re.compile(r"[0-9]+")


@dataclass(frozen=True)
class Findings:
    """What the reading of one procedure came upon: faults that break it, notes for its reviewer."""

    problems: list[Problem] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def fault(self, place: str, code: str, facts: Facts | None = None) -> None:
        """Notes a fault: the row cannot be used as it stands."""
        self.problems.append(Problem(place, code, facts or {}))

    def note(self, text: str) -> None:
        """Notes, once, what a person has to look at before the row is relied upon."""
        if text not in self.notes:
            self.notes.append(text)


def said(row: Row, key: str) -> str:
    """The value of a key as one line of text; empty when absent or not a text or number."""
    value = row.get(key)
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return clean_line(str(value))


def unsaid(text: str) -> bool:
    """Whether the portal says nothing: empty, or "Không có thông tin"."""
    return fold(text) in UNSAID


def listed(row: Row, key: str, place: str) -> list[tuple[str, Row]]:
    """Place and row of each item under a key; a single object counts as a list of one."""
    value = row.get(key)
    items = value if isinstance(value, list) else [value]
    at = below(place, key)
    return [(below(at, index), item) for index, item in enumerate(items) if isinstance(item, dict)]


def first_said(row: Row, key: str, part: str) -> str:
    """A text of the first item of a list; empty when there is none."""
    return next((said(item, part) for _, item in listed(row, key, "")), "")


def leading_number(text: str) -> int | None:
    """The number that a text begins with ("01 bản chính" → 1); None when it begins with none."""
    found = _LEADING_NUMBER.match(text)
    return int(found[0]) if found else None
