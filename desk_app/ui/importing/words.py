"""The columns of a register and the steps of its import in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from desk_app.models.legacy.headings import REQUIRED, Column

translate = QCoreApplication.translate
WORDS: Mapping[Column, Callable[[], str]] = {
    Column.CODE: lambda: translate("RegisterColumn", "Dossier code"),
    Column.PROCEDURE: lambda: translate("RegisterColumn", "Procedure"),
    Column.APPLICANT: lambda: translate("RegisterColumn", "Applicant"),
    Column.RECEIVED_AT: lambda: translate("RegisterColumn", "Received on"),
    Column.FIELD: lambda: translate("RegisterColumn", "Field"),
    Column.ID_NUMBER: lambda: translate("RegisterColumn", "Identity number"),
    Column.PHONE: lambda: translate("RegisterColumn", "Telephone"),
    Column.ADDRESS: lambda: translate("RegisterColumn", "Address"),
    Column.CHANNEL: lambda: translate("RegisterColumn", "Way of submission"),
    Column.AGENCY: lambda: translate("RegisterColumn", "Agency or unit"),
    Column.DUE_AT: lambda: translate("RegisterColumn", "Appointment"),
    Column.FINISHED_AT: lambda: translate("RegisterColumn", "Finished on"),
    Column.RETURNED_AT: lambda: translate("RegisterColumn", "Returned on"),
    Column.STATE: lambda: translate("RegisterColumn", "State"),
    Column.FEE: lambda: translate("RegisterColumn", "Fee"),
}


def column_word(column: Column) -> str:
    """What a column tells; a star at those that no dossier can do without."""
    word = WORDS[column]()
    if column is Column.PROCEDURE:
        word = translate("RegisterColumn", "Procedure (code or name)")
    return f"{word} *" if column in REQUIRED else word


def steps() -> tuple[str, ...]:
    """The steps in their order."""
    return (
        translate("ImportPage", "1  File"),
        translate("ImportPage", "2  Columns"),
        translate("ImportPage", "3  Preview"),
        translate("ImportPage", "4  Import"),
    )


def letter(place: int) -> str:
    """A column's letter in the spreadsheet, from 0: A, B, …, Z, AA."""
    name = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
