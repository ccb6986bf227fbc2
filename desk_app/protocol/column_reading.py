"""Columns back to lines: bytes that a stranger sent, believed in nothing before they are bounded."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from functools import lru_cache
from itertools import accumulate
from typing import Any

from desk_app.journal.chain import personal_hash
from desk_app.models.moments import VIETNAM
from desk_app.protocol.column_tables import Values, read_letters, read_table
from desk_app.protocol.fields import MessageUnreadable
from desk_app.protocol.messages import Document, Sent

HASHED, COLUMNS = "#hash", "columns"
EPOCH = datetime(2020, 1, 1, tzinfo=VIETNAM)
KEPT = 4096  # most events are recorded when they happen: the same moment twice
Cell = str | list[Any]
"""A text that all lines have, or a kind with what tells the value of each."""
FAULTS = (LookupError, TypeError, ValueError, AttributeError, ArithmeticError)


def read_columns(document: object, most_bytes: int, most_lines: int) -> tuple[Sent, ...]:
    """The lines again. MessageUnreadable for what is no such document or would become larger."""
    try:
        return Reading(document, most_bytes, most_lines).lines()
    except FAULTS as error:
        raise MessageUnreadable("columns") from error


class Reading:
    """One document on its way back to lines; what it says of sizes is not believed."""

    def __init__(self, document: Any, most_bytes: int, most_lines: int) -> None:
        self._groups = document["groups"]
        self._left, self._most = most_bytes, most_lines
        self._cells = most_bytes  # an empty text costs nothing to send, and memory to read
        self._tables = {
            name: read_table(name.partition(".")[0], table)
            for name, table in document["told"].items()
        }

    def lines(self) -> tuple[Sent, ...]:
        """All lines in their order: each number from 0 on exactly once."""
        found: dict[int, Sent] = {}
        for group in self._groups:
            numbers = list(accumulate(group["at"]))
            if len(found) + len(numbers) > self._most:
                raise MessageUnreadable("lines")
            found.update(zip(numbers, self._sent(group, numbers), strict=True))
        return tuple(found[number] for number in range(len(found)))

    def _sent(self, group: Document, numbers: list[int]) -> list[Sent]:
        woven = sum(len(group.get(name, ())) for name in ("line", "part", "salt"))
        self._cells -= woven * len(numbers)
        if self._cells < 0:
            raise MessageUnreadable("cells")
        line = [self._column(each, numbers) for each in group["line"]]
        if "part" not in group:
            return [Sent(each, None, None) for each in self._texts(line, numbers)]
        parts = self._texts([self._column(each, numbers) for each in group["part"]], numbers)
        [salt] = (self._column(each, numbers) for each in group["salt"])
        salts = list(map(bytes.fromhex, salt))
        if ["h"] in group["line"]:
            hashes = list(map(personal_hash, salts, parts))
            cells = zip(group["line"], line, strict=True)
            line = [hashes if cell == ["h"] else each for cell, each in cells]
        texts = self._texts(line, numbers)
        return [Sent(*each) for each in zip(texts, parts, salts, strict=True)]

    def _column(self, cell: Cell, numbers: list[int]) -> Values:
        if isinstance(cell, str):
            return [cell] * len(numbers)
        kind, *told = cell
        if kind in FROM:
            return FROM[kind](told, numbers)
        table = self._tables[kind]
        return [table[place] for place in accumulate(told)]

    def _texts(self, woven: list[Values], numbers: list[int]) -> list[bytes]:
        """One text a line, unless all together are more than the reader takes."""
        self._left -= sum(sum(map(len, column)) for column in woven)
        if self._left < 0 or any(len(column) != len(numbers) for column in woven):
            raise MessageUnreadable("columns")
        return [text.encode() for text in map("".join, zip(*woven, strict=True))]


def _nothing_yet(_told: list[Any], numbers: list[int]) -> Values:
    return [""] * len(numbers)


def _counted(told: list[Any], numbers: list[int]) -> Values:
    return [str(told[0] + number) for number in numbers]


def _numbers(told: list[Any], _numbers: list[int]) -> Values:
    return list(map(str, accumulate(told)))


def _moments(told: list[Any], _numbers: list[int]) -> Values:
    return [_moment(seconds) for seconds in accumulate(told)]


@lru_cache(KEPT)
def _moment(seconds: int) -> str:
    return (EPOCH + timedelta(seconds=seconds)).isoformat()


def _letters(told: list[Any], numbers: list[int]) -> Values:
    return read_letters(told[0], len(numbers))


FROM: Mapping[str, Callable[[list[Any], list[int]], Values]] = {
    "h": _nothing_yet, "n": _counted, "i": _numbers, "m": _moments, "w": _letters,
}  # fmt: skip
"""How each kind that needs no table tells its values."""
