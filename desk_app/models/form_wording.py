"""The wording of a form as data: prescribed lines, and our additions apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


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

    def governs(self, day: date) -> bool:
        """Whether a paper of that day may use this version."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)
