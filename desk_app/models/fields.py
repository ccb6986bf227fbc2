"""Reading one JSON object: typed values out, and every fault collected with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from desk_app.models.outcomes import Facts, Problem
from desk_app.models.text import clean_line

Choice = TypeVar("Choice", bound=StrEnum)


def below(place: str, key: str | int) -> str:
    """The place of a key inside a place: `procedures.3` and `terms` → `procedures.3.terms`."""
    return f"{place}.{key}" if place else str(key)


@dataclass(frozen=True)
class Fields:
    """One JSON object being read; faults go to `problems`, so that all are found in one reading."""

    values: Mapping[str, object]
    place: str
    problems: list[Problem]

    @classmethod
    def of(
        cls, document: object, place: str, problems: list[Problem], known: frozenset[str]
    ) -> Fields:
        """The object at a place (`not_an_object`, `unknown_key` for misspelt keys)."""
        if not isinstance(document, dict):
            problems.append(Problem(place, "not_an_object"))
            return cls({}, place, problems)
        problems.extend(
            Problem(below(place, str(key)), "unknown_key", {"key": str(key)})
            for key in document
            if key not in known
        )
        return cls(document, place, problems)

    def fault(self, key: str, code: str, facts: Facts | None = None) -> None:
        """Notes what is wrong with the value of a key."""
        self.problems.append(Problem(below(self.place, key), code, facts or {}))

    def text(self, key: str, *, required: bool = False) -> str:
        """A line of text in NFC, empty when absent (`required`, `not_text`)."""
        value = self.values.get(key)
        if value is not None and not isinstance(value, str):
            self.fault(key, "not_text")
            return ""
        line = clean_line(value or "")
        if required and not line:
            self.fault(key, "required")
        return line

    def whole(self, key: str) -> int:
        """A whole number of at least 0, which it is when absent (`not_a_number`, `negative`)."""
        value = self.values.get(key, 0)
        if isinstance(value, bool) or not isinstance(value, int):
            self.fault(key, "not_a_number")
            return 0
        if value < 0:
            self.fault(key, "negative")
        return value

    def flag(self, key: str) -> bool:
        """Yes or no, no when absent (`not_yes_or_no`)."""
        value = self.values.get(key, False)
        if not isinstance(value, bool):
            self.fault(key, "not_yes_or_no")
            return False
        return value

    def day(self, key: str) -> date | None:
        """An ISO day (`not_a_date`); None when absent."""
        value = self.values.get(key)
        if value is None:
            return None
        try:
            return date.fromisoformat(value if isinstance(value, str) else "")
        except ValueError:
            self.fault(key, "not_a_date")
            return None

    def choice(self, key: str, closed: type[Choice], default: Choice | None = None) -> Choice:
        """One of a closed set (`required`, `unknown_choice`); its first stands in for a fault."""
        value = self.values.get(key, default)
        return self.chosen(key, value, closed)

    def chosen(self, key: str, value: object, closed: type[Choice]) -> Choice:
        """A value found at `key` as one of a closed set."""
        if value is None:
            self.fault(key, "required")
        else:
            for each in closed:
                if each == value:
                    return each
            self.fault(key, "unknown_choice", {"value": str(value)})
        return next(iter(closed))

    def items(self, key: str) -> Iterator[tuple[str, object]]:
        """Place and value of each item of a list, none when absent (`not_a_list`)."""
        value = self.values.get(key, [])
        if not isinstance(value, list):
            self.fault(key, "not_a_list")
            return
        for index, item in enumerate(value):
            yield below(below(self.place, key), index), item

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of lines of text (`not_a_list`, `not_text`)."""
        lines = []
        for place, item in self.items(key):
            if isinstance(item, str) and clean_line(item):
                lines.append(clean_line(item))
            else:
                self.problems.append(Problem(place, "not_text"))
        return tuple(lines)
