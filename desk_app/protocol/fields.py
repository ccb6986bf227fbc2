"""Reading what somebody else wrote: every field has a type and a size, whatever else is refused.

Fields that are not known are left alone: a newer writer may say more than an older reader asks.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from desk_app.models.moments import read_moment

HASH_BYTES = 32
SIGNATURE_BYTES = 64
MOST_LETTERS = 200
MOST_ENTRIES = 100_000
LARGEST = (1 << 63) - 1
_HEX = re.compile(r"(?:[0-9a-f]{2})*", re.ASCII)
T = TypeVar("T")


class MessageUnreadable(ValueError):
    """Bytes or a document that no message of this protocol looks like; names the field, no value."""


@dataclass(frozen=True, init=False)
class Fields:
    """One JSON object of a message. Every method raises MessageUnreadable."""

    document: dict[str, Any]

    def __init__(self, document: object) -> None:
        if not isinstance(document, dict):
            raise MessageUnreadable("object")
        object.__setattr__(self, "document", document)

    def has(self, name: str) -> bool:
        """Whether the field is there and not null."""
        return self.document.get(name) is not None

    def text(self, name: str, most: int = MOST_LETTERS) -> str:
        """A text of at most so many letters that can be written in UTF-8."""
        return as_text(self.document.get(name), name, most)

    def data(self, name: str, most: int) -> bytes:
        """A text's UTF-8 bytes, at most so many."""
        text = as_text(self.document.get(name), name, most)
        data = text.encode()
        if len(data) > most:
            raise MessageUnreadable(name)
        return data

    def matching(self, name: str, pattern: re.Pattern[str]) -> str:
        """A text of that shape, whole."""
        text = self.text(name)
        if not pattern.fullmatch(text):
            raise MessageUnreadable(name)
        return text

    def whole(self, name: str, least: int = 0) -> int:
        """A whole number from `least` to 2^63 - 1."""
        return as_whole(self.document.get(name), name, least)

    def flag(self, name: str) -> bool:
        """True or false."""
        value = self.document.get(name)
        if not isinstance(value, bool):
            raise MessageUnreadable(name)
        return value

    def digest(self, name: str, size: int = HASH_BYTES) -> bytes:
        """Exactly so many bytes, written in small hex digits."""
        text = self.document.get(name)
        if not isinstance(text, str) or len(text) != 2 * size or not _HEX.fullmatch(text):
            raise MessageUnreadable(name)
        return bytes.fromhex(text)

    def moment(self, name: str) -> datetime:
        """An instant with the hour."""
        try:
            return read_moment(self.text(name))
        except ValueError as error:
            raise MessageUnreadable(name) from error

    def inner(self, name: str) -> dict[str, Any]:
        """A JSON object."""
        value = self.document.get(name)
        if not isinstance(value, dict) or len(value) > MOST_ENTRIES:
            raise MessageUnreadable(name)
        return value

    def optional(self, name: str, read: Callable[[Any], T]) -> T | None:
        """What `read` makes of the field, None when it is not there."""
        value = self.document.get(name)
        return None if value is None else read(value)

    def several(self, name: str, read: Callable[[Any], T]) -> tuple[T, ...]:
        """What `read` makes of each member of a list."""
        value = self.document.get(name)
        if not isinstance(value, list) or len(value) > MOST_ENTRIES:
            raise MessageUnreadable(name)
        return tuple(map(read, value))

    def numbers(self, name: str) -> dict[str, int]:
        """Whole numbers by text."""
        return {
            as_text(key, name): as_whole(value, name) for key, value in self.inner(name).items()
        }


def as_text(value: object, name: str, most: int = MOST_LETTERS) -> str:
    """The value as a text, if it is one that a store can keep."""
    if not isinstance(value, str) or len(value) > most or "\0" in value:
        raise MessageUnreadable(name)
    try:
        value.encode()
    except UnicodeEncodeError as error:  # half of a pair: JSON can say it, UTF-8 can't
        raise MessageUnreadable(name) from error
    return value


def as_whole(value: object, name: str, least: int = 0) -> int:
    """The value as a whole number, if it is one."""
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= LARGEST:
        raise MessageUnreadable(name)
    return value
