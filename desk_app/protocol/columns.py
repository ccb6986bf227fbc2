"""Many lines as columns: what they have in common is said once, so a body packs to a third.

Lines of one shape differ in few places. The common text travels once, the values of each place
together; a hash that follows from the part beside it does not travel at all. `columns` says
something only when `read_columns` gives back the very bytes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from typing import Any

from desk_app.journal.chain import personal_hash
from desk_app.models.moments import iso, read_moment
from desk_app.protocol.column_reading import EPOCH, HASHED, KEPT, Cell, read_columns
from desk_app.protocol.column_tables import (
    HEX,
    IDENTIFIER,
    TEXT,
    UUID7,
    Values,
    steps,
    turned_letters,
    written_table,
)
from desk_app.protocol.line_frames import Row, parted
from desk_app.protocol.messages import Document, Sent

KEY = re.compile(r'"(\w+)":"?$')
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00", re.ASCII)
NUMBER = re.compile(r"-?\d{1,15}", re.ASCII)
WIDEST = 60
MOST_CELLS = 3  # that a line has beyond its letters
Shape = tuple[Row, Row | None]
"""The text between the values of the line, and between those of its personal part."""


@dataclass
class Group:
    """Lines of one shape: their numbers, and their values row by row."""

    numbers: list[int] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)


@dataclass(frozen=True)
class Column:
    """The values of one place in lines of one shape; `key` names what they are."""

    kind: str
    key: str
    values: Values

    @property
    def table(self) -> str:
        """The table its values stand in, with those of the same kind and key."""
        return f"{self.kind}.{self.key}"


Places = Mapping[str, Mapping[str, int]]
"""Where each value of each table stands."""


def columns(lines: Sequence[Sent]) -> Document | None:
    """The lines as one JSON document; None without lines, or when the way back would not be exact."""
    if not lines:
        return None
    try:
        document = _told(_groups(lines))
        size = sum(MOST_CELLS + len(each.line) + len(each.part or b"") for each in lines)
        same = read_columns(document, size, len(lines)) == tuple(lines)
    except ValueError:  # a line or a part that is no text, or not this protocol's
        return None
    return document if same else None


def _groups(lines: Sequence[Sent]) -> dict[Shape, Group]:
    shapes: dict[Shape, Group] = {}
    for number, sent in enumerate(lines):
        shape, row = _parted(sent)
        group = shapes.setdefault(shape, Group())
        group.numbers.append(number)
        group.rows.append(row)
    return shapes


def _parted(sent: Sent) -> tuple[Shape, Row]:
    line = sent.line.decode()
    if sent.part is None or sent.salt is None:
        common, values = parted(line)
        return (common, None), values
    own = f'"{personal_hash(sent.salt, sent.part)}"'
    common, values = parted(line.replace(own, f'"{HASHED}"', 1))
    part, told = parted(sent.part.decode())
    return (common, part), (*values, *told, sent.salt.hex())


def _told(shapes: Mapping[Shape, Group]) -> Document:
    parted = [(shape, group, _columns(shape, group)) for shape, group in shapes.items()]
    tables = _tables([(group, own) for _, group, own in parted])
    places = {
        name: {value: place for place, value in enumerate(values)}
        for name, values in tables.items()
    }
    return {
        "groups": [_group(shape, group, own, places) for shape, group, own in parted],
        "told": {
            name: written_table(name.partition(".")[0], values) for name, values in tables.items()
        },
    }


def _columns(shape: Shape, group: Group) -> list[Column]:
    line, part = shape
    pieces = (*line[:-1], *(() if part is None else (*part[:-1], '"salt":"')))
    keys = (found[1] if (found := KEY.search(piece)) else "" for piece in pieces)
    by_column = zip(*group.rows, strict=True)
    return [
        Column(_kind(values, group.numbers), key, values)
        for key, values in zip(keys, by_column, strict=True)
    ]


def _kind(column: Values, numbers: Sequence[int]) -> str:
    """`=` all alike, `h` the part's hash, `n` counts with the lines, `i` numbers, `m` moments,
    `v` and `x…` identifiers, `w` texts of equal length, `t` texts."""
    if column.count(column[0]) == len(column):
        return "h" if column[0] == HASHED else "="
    if all(NUMBER.fullmatch(each) and str(int(each)) == each for each in column):
        apart = {int(each) - number for each, number in zip(column, numbers, strict=True)}
        return "n" if len(apart) == 1 else "i"
    if all(_seconds(each) is not None for each in column):
        return "m"
    if all(map(UUID7.fullmatch, column)):
        return IDENTIFIER
    alike = len({len(each) for each in column}) == 1
    if alike and all(map(HEX.fullmatch, column)):
        return f"x{len(column[0]) // 2}"
    many = len(set(column)) > len(column) / 2
    return "w" if alike and many and len(column[0]) <= WIDEST else TEXT


def _tables(groups: Sequence[tuple[Group, list[Column]]]) -> dict[str, list[str]]:
    """The values of each table in the order of the lines that say them first."""
    first: dict[str, dict[str, tuple[int, int]]] = {}
    for group, own in groups:
        for at, column in enumerate(own):
            if column.kind[0] not in {IDENTIFIER, TEXT, "x"}:
                continue
            seen = first.setdefault(column.table, {})
            for number, value in zip(group.numbers, column.values, strict=True):
                seen[value] = min(seen.get(value, (number, at)), (number, at))
    return {name: sorted(seen, key=seen.__getitem__) for name, seen in first.items()}


def _group(shape: Shape, group: Group, own: Sequence[Column], places: Places) -> Document:
    line, part = shape
    cells = iter([_cell(column, group.numbers, places) for column in own])
    document: Document = {"at": steps(group.numbers), "line": _woven(line, cells)}
    return document if part is None else document | {"part": _woven(part, cells), "salt": [*cells]}


def _cell(column: Column, numbers: Sequence[int], places: Places) -> Cell:
    values, kind = column.values, column.kind
    match kind:
        case "=":
            return values[0]
        case "h":
            return [kind]
        case "n":
            return [kind, int(values[0]) - numbers[0]]
        case "w":
            return [kind, turned_letters(values)]
    return [kind, *steps(list(map(int, values)))] if kind == "i" else _steps(column, places)


def _steps(column: Column, places: Places) -> Cell:
    if column.kind == "m":
        return ["m", *steps([_seconds(each) or 0 for each in column.values])]
    place = places[column.table]
    return [column.table, *steps([place[each] for each in column.values])]


@lru_cache(KEPT)
def _seconds(text: str) -> int | None:
    """When it is, counted from the epoch of the columns; None for what is no moment as we write them."""
    if not MOMENT.fullmatch(text):
        return None
    moment = read_moment(text)
    return int((moment - EPOCH).total_seconds()) if iso(moment) == text else None


def _woven(pieces: Row, cells: Iterator[Cell]) -> list[Any]:
    """Pieces and cells in turn; neighbours that are texts become one."""
    woven: list[Any] = [pieces[0]]
    for piece, cell in zip(pieces[1:], islice(cells, len(pieces) - 1), strict=True):
        if isinstance(cell, str):
            woven[-1] += cell + piece
        else:
            woven += [cell, piece]
    return woven
