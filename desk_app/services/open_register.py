"""Opening a register to be imported: its sheets, its likeliest columns, what was said of them before."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import select

from desk_app.models.actor import Actor
from desk_app.models.legacy.headings import TITLE_ROWS, Column, Columns, columns_at, guessed
from desk_app.models.permissions import IMPORT, must_sign
from desk_app.models.tables import Preference
from desk_app.models.text import fold
from desk_app.services.desk import Desk
from desk_app.services.read_sheet import Sheet, read_sheet

KEPT = "register_columns@"


@dataclass(frozen=True)
class OpenedRegister:
    """A sheet and its columns as they are to be confirmed; `remembered`: as somebody did before."""

    sheet: Sheet
    columns: Columns
    remembered: bool


@dataclass(frozen=True)
class OpenRegister:
    """Reads a register file; the columns of the same headings are asked for only once."""

    desk: Desk

    def __call__(self, actor: Actor, path: Path, name: str = "") -> OpenedRegister:
        """The sheet of that name, else the first. NotAllowed as `ImportDossiers.look`.

        Raises what `read_sheet` raises.
        """
        must_sign(actor, IMPORT)
        sheet = read_sheet(path, name)
        tried = [columns_at(row, cells) for row, cells in enumerate(sheet.rows[:TITLE_ROWS])]
        kept = self._kept([_key(each) for each in tried if each.headings])
        for each in tried:
            if (places := kept.get(_key(each))) is not None:
                return OpenedRegister(sheet, replace(each, places=places), remembered=True)
        return OpenedRegister(sheet, guessed(sheet.rows), remembered=False)

    def keep(self, actor: Actor, columns: Columns) -> None:
        """Remember what the columns of these headings mean."""
        must_sign(actor, IMPORT)
        places = {column.value: place for column, place in columns.places.items()}
        row = Preference(site=self.desk.site_id, key=_key(columns), value=json.dumps(places))
        with self.desk.database.writing() as session:
            session.merge(row)

    def _kept(self, keys: Sequence[str]) -> dict[str, Mapping[Column, int]]:
        table = Preference
        query = select(table).where(table.site == self.desk.site_id, table.key.in_(keys))
        with self.desk.database.reading() as session:
            return {row.key: _read(row.value) for row in session.scalars(query)}


def _key(columns: Columns) -> str:
    return KEPT + hashlib.sha256("\n".join(_folded(columns.headings)).encode()).hexdigest()


def _folded(headings: Iterable[str]) -> list[str]:
    """Headings as they are compared; empty columns at the end are those of the spreadsheet alone."""
    folded = [fold(each) for each in headings]
    while folded and not folded[-1]:
        folded.pop()
    return folded


def _read(value: str) -> dict[Column, int]:
    return {Column(name): int(place) for name, place in json.loads(value).items()}
