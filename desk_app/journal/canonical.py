"""Canonical bytes: the one way a document is written down before it is hashed (sorted, NFC, no floats)."""

from __future__ import annotations

import json
import unicodedata
from typing import Any

from desk_app.models.happening import Document


def _plain(value: Any) -> Any:
    match value:
        case bool() | int() | None:
            return value
        case str():
            return unicodedata.normalize("NFC", value)
        case list() | tuple():
            return [_plain(each) for each in value]
        case dict():
            return {_plain(key): _plain(each) for key, each in value.items()}
    raise TypeError(f"not canonical: {type(value).__name__}")


def canonical(document: Document) -> bytes:
    """UTF-8 JSON with sorted keys and no white space; texts become NFC. TypeError on a float or an object."""
    return json.dumps(
        _plain(dict(document)), ensure_ascii=False, sort_keys=True, separators=(",", ":")
    ).encode("utf-8")
