"""Canonical bytes: the one way a document is written down before it is hashed (sorted, NFC, no floats)."""

from __future__ import annotations

import json
import unicodedata
from typing import Any

import msgspec

from desk_app.models.happening import Document


def _plain(value: Any) -> Any:
    kind = type(value)
    if kind is str:
        return value if value.isascii() else unicodedata.normalize("NFC", value)
    if kind is int or kind is bool or value is None:
        return value
    if kind is dict:
        return {_plain(key): _plain(each) for key, each in value.items()}
    return _rarer(value)


def _rarer(value: Any) -> Any:
    """Lists, and what is a text or a number by descent."""
    match value:
        case int():
            return value
        case str():
            return unicodedata.normalize("NFC", value)
        case list() | tuple():
            return [_plain(each) for each in value]
        case dict():
            return _plain(dict(value))
    raise TypeError(f"not canonical: {type(value).__name__}")


def canonical(document: Document) -> bytes:
    """UTF-8 JSON with sorted keys and no white space; texts become NFC. TypeError on a float or an object."""
    return json.dumps(
        _plain(dict(document)), ensure_ascii=False, sort_keys=True, separators=(",", ":")
    ).encode("utf-8")


_decode = msgspec.json.Decoder().decode


def parsed(data: bytes) -> Any:
    """The document of canonical bytes, or of any JSON in UTF-8. ValueError, RecursionError.

    Numbers that JSON does not know (NaN) and halves of a letter are refused; whole numbers of any
    length are kept whole.
    """
    try:
        return _decode(data)
    except msgspec.DecodeError as error:
        raise ValueError(str(error)) from error
