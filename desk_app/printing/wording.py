"""The wording of a statutory form as data: prescribed lines, and our additions apart."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import MappingProxyType

from desk_app.resources import resource_bytes, resource_names


@dataclass(frozen=True)
class StatutoryLine:
    """One line of the form: as the legal text prescribes it, and with places for the answers."""

    key: str
    prescribed: str
    printed: str


@dataclass(frozen=True)
class SignaturePlace:
    """Who signs, and how; `electronic_hint` belongs to the electronic form alone."""

    title: str
    hint: str
    electronic_hint: str = ""


@dataclass(frozen=True)
class FormWording:
    """One version of one form; `additions` are ours and never stand among the prescribed lines.

    `columns` are the heads of the form's table.
    """

    key: str
    form_number: str
    legal_text: str
    valid_from: date
    valid_to: date | None
    title: str
    number: str
    lines: Mapping[str, StatutoryLine]
    signatures: tuple[SignaturePlace, ...]
    copies: tuple[str, ...]
    additions: Mapping[str, str]
    columns: tuple[str, ...] = ()

    def printed(self, key: str) -> str:
        """The line to fill in; `KeyError` for a line that this form does not have."""
        return self.lines[key].printed


def form_wording(key: str, day: date) -> FormWording:
    """The version of form `key` (`receipt`, …) that a paper issued on `day` uses.

    It is the newest one in force by then; a paper older than every version uses the oldest.
    Raises `KeyError` when the product carries no such form.
    """
    versions = _versions(key)
    begun = [each for each in versions if each.valid_from <= day]
    return begun[-1] if begun else versions[0]


@cache
def _versions(key: str) -> tuple[FormWording, ...]:
    found = [_read(name) for name in resource_names("forms") if name.endswith(f"/{key}.json")]
    if not found:
        raise KeyError(key)
    return tuple(sorted(found, key=lambda each: each.valid_from))


def _read(name: str) -> FormWording:
    raw = json.loads(resource_bytes(name))
    lines = {each["key"]: StatutoryLine(**each) for each in raw["lines"]}
    return FormWording(
        key=raw["key"],
        form_number=raw["form_number"],
        legal_text=raw["legal_text"],
        valid_from=date.fromisoformat(raw["valid_from"]),
        valid_to=date.fromisoformat(raw["valid_to"]) if raw["valid_to"] else None,
        title=raw["title"],
        number=raw["number"],
        lines=MappingProxyType(lines),
        signatures=tuple(SignaturePlace(**each) for each in raw["signatures"]),
        copies=tuple(raw["copies"]),
        additions=MappingProxyType(raw["additions"]),
        columns=tuple(raw.get("columns", ())),
    )
