"""Tables of values that many lines share: each value once, written so that equal parts lie together."""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from collections.abc import Iterable, Sequence
from itertools import accumulate
from operator import sub
from typing import Any, TypeVar

from desk_app.protocol.fields import MessageUnreadable

Values = Sequence[str]
T = TypeVar("T", str, bytes)
UUID7 = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", re.ASCII)
"""An identifier that tells its time, as the journal makes them."""
LEAST_HEX, MOST_HEX = 4, 64
HEX = re.compile(rf"(?:[0-9a-f]{{2}}){{{LEAST_HEX},{MOST_HEX}}}", re.ASCII)
IDENTIFIER, TEXT = "v", "t"
RANDOM_BYTES, SECOND = 10, 1_000


def steps(numbers: Sequence[int]) -> list[int]:
    """The first number, then how much further each next one is."""
    return [*numbers[:1], *map(sub, numbers[1:], numbers)]


def written_table(kind: str, values: Values) -> Any:
    """A table as JSON: `t` texts, `v` identifiers by their times, `x…` hex of so many bytes."""
    if kind == TEXT:
        return list(values)
    if kind == IDENTIFIER:
        parted = [_parted(each) for each in values]
        times = [time for time, _ in parted]
        unit = 1 if any(time % SECOND for time in times) else SECOND
        return [_turned(each for _, each in parted), unit, *steps([t // unit for t in times])]
    return _turned(map(bytes.fromhex, values))


def read_table(kind: str, told: Any) -> list[str]:
    """The values again. MessageUnreadable, or the errors of a document of another shape."""
    if kind == TEXT:
        return list(told)
    if kind == IDENTIFIER:
        randoms, unit, *times = told
        rows = _rows(b64decode(randoms), RANDOM_BYTES)
        moments = [each * unit for each in accumulate(times)]
        return [_joined(time, row) for time, row in zip(moments, rows, strict=True)]
    width = int(kind[1:])
    if not LEAST_HEX <= width <= MOST_HEX:
        raise MessageUnreadable("table")
    return [row.hex() for row in _rows(b64decode(told), width)]


def _parted(identifier: str) -> tuple[int, bytes]:
    """Its time in milliseconds, and its 74 random bits."""
    number = int(identifier.replace("-", ""), 16)
    random = (number >> 64 & 0xFFF) << 62 | number & (1 << 62) - 1
    return number >> 80, random.to_bytes(RANDOM_BYTES, "big")


def _joined(time: int, random: bytes) -> str:
    bits = int.from_bytes(random, "big")
    number = time << 80 | 7 << 76 | (bits >> 62 & 0xFFF) << 64 | 2 << 62 | bits & (1 << 62) - 1
    digits = f"{number:032x}"
    parts = (digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:])
    return "-".join(parts)


def _turned(rows: Iterable[bytes]) -> str:
    """All first bytes, all second bytes, …: first bytes hardly differ. Rows are of equal length."""
    told = list(rows)
    whole, width = b"".join(told), len(told[0])
    return b64encode(b"".join(whole[place::width] for place in range(width))).decode()


def turned_letters(texts: Values) -> str:
    """The same for texts of equal length."""
    whole, width = "".join(texts), len(texts[0])
    return "".join(whole[place::width] for place in range(width))


def read_letters(told: str, many: int) -> list[str]:
    """So many texts again."""
    return _rows(told, len(told) // many)


def _rows(told: T, width: int) -> list[T]:
    many, rest = divmod(len(told), width)
    if rest:
        raise MessageUnreadable("table")
    return [told[place::many] for place in range(many)]
