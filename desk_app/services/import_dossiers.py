"""Taking over a register that was kept before: looked at first, then written in chunks that stay."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk_app.models.actor import Actor
from desk_app.models.catalogue import Procedure
from desk_app.models.legacy.happening import imported
from desk_app.models.legacy.headings import Column, Columns, columns_of
from desk_app.models.legacy.row import Known, LegacyDossier, read_row
from desk_app.models.numbering import is_ours_to_give
from desk_app.models.outcomes import Problem
from desk_app.models.permissions import IMPORT, must_sign
from desk_app.models.tables import DossierCodeRecord, DossierRecord, ReferenceVersion
from desk_app.services.desk import Desk
from desk_app.services.read_sheet import Sheet, read_sheet
from desk_app.services.reference_data import parsed_procedure
from desk_app.services.refused_rows import save_refused
from desk_app.storage.reference import Stream, said_by

AT_ONCE = 500
GoOn = Callable[[int, int], bool]
"""Told after each chunk how many rows of how many are done; False ends the import there."""


class LookedAway(Exception):
    """Nobody waits any more for a register to be looked through."""


def always(_done: int, _total: int) -> bool:
    """Goes on to the end."""
    return True


@dataclass(frozen=True)
class RefusedRow:
    """A row that was not taken over: its line in the file, its cells, and why."""

    line: int
    cells: tuple[str, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class Prepared:
    """A register looked at: what would be taken over, what is here already, what is refused.

    `skipped` are lines whose code and reception are known here: nothing is imported twice.
    """

    sheet: Sheet
    columns: Columns
    good: tuple[LegacyDossier, ...]
    skipped: tuple[int, ...]
    refused: tuple[RefusedRow, ...]

    @property
    def rows(self) -> int:
        """The rows below the headings."""
        return len(self.sheet.rows) - self.columns.row - 1


@dataclass(frozen=True)
class Imported:
    """What an import did; `done` rows were written, and stay when it was ended early."""

    done: int
    skipped: tuple[int, ...]
    refused: tuple[RefusedRow, ...]
    ended_early: bool


@dataclass(frozen=True)
class ImportDossiers:
    """Takes over the dossiers of a register file; each is marked as imported for ever."""

    desk: Desk

    def look(self, actor: Actor, path: Path, mapping: Mapping[Column, str]) -> Prepared:
        """What an import would do; changes nothing. Raises what `read_sheet`, `columns_of` raise.

        NotAllowed `role_not_allowed`: the head of the counter or the administrator imports.
        """
        must_sign(actor, IMPORT)
        sheet = read_sheet(path)
        return self.look_through(actor, sheet, columns_of(sheet.rows, mapping))

    def look_through(
        self, actor: Actor, sheet: Sheet, columns: Columns, go_on: GoOn = always
    ) -> Prepared:
        """The same for a sheet that was read, and columns that somebody has confirmed.

        LookedAway when `go_on` says no.
        """
        must_sign(actor, IMPORT)
        with self.desk.database.reading() as session:
            known = Known.of(
                _procedures(session, self.desk.site_id),
                self.desk.site.agencies,
                self.desk.now(),
            )
            good, refused = _read(sheet, columns, known, go_on)
            new, skipped, taken = _sorted_out(session, self.desk, good)
        refused += [_refused(sheet, dossier, problem) for dossier, problem in taken]
        return Prepared(
            sheet, columns, tuple(new), tuple(skipped),
            tuple(sorted(refused, key=lambda row: row.line)),
        )  # fmt: skip

    def __call__(self, actor: Actor, prepared: Prepared, go_on: GoOn) -> Imported:
        """Write what was found good, a chunk a transaction, until `go_on` says no."""
        must_sign(actor, IMPORT)
        total = len(prepared.good)
        so_far = Imported(0, prepared.skipped, prepared.refused, ended_early=False)
        for first in range(0, total, AT_ONCE):
            if first and not go_on(first, total):
                return replace(so_far, ended_early=True)
            so_far = self.take(actor, prepared, first, so_far)
        go_on(total, total)
        return so_far

    def take(
        self, actor: Actor, prepared: Prepared, first: int, so_far: Imported, most: int = AT_ONCE
    ) -> Imported:
        """Write `most` of the good rows from the place `first` on; what was done with them added."""
        must_sign(actor, IMPORT)
        chunk = prepared.good[first : first + most]
        with self.desk.journal.writing(actor.name) as writing:
            # somebody may have received one of them since it was looked at
            new, known, taken = _sorted_out(writing.session, self.desk, chunk)
            new_id, source = self.desk.ticker.new_id, prepared.sheet.source
            name = self.desk.site.desk
            done = writing.append_all(
                imported(each, new_id(each.received_at), source, name) for each in new
            )
        refused = (_refused(prepared.sheet, *each) for each in taken)
        return replace(
            so_far, done=so_far.done + done, skipped=(*so_far.skipped, *known),
            refused=(*so_far.refused, *refused),
        )  # fmt: skip

    def save_refused(
        self,
        prepared: Prepared,
        refused: Sequence[RefusedRow],
        path: Path,
        reason: Callable[[Problem], str],
    ) -> None:
        """Write the refused rows to be corrected and imported again. Trouble("file_unwritable")."""
        rows = [(row.cells, " ".join(map(reason, row.problems))) for row in refused]
        save_refused(path, prepared.columns.headings, rows)


def _procedures(session: Session, site: str) -> dict[str, tuple[Procedure, str]]:
    """Of every procedure ever known here its latest version: registers name old ones, too."""
    table = ReferenceVersion
    query = select(table).where(table.site == site, table.stream == Stream.CATALOGUE)
    rows = session.scalars(query.order_by(table.number))
    return {row.key: (said_by(row, parsed_procedure), row.version) for row in rows}


def _read(
    sheet: Sheet, columns: Columns, known: Known, go_on: GoOn
) -> tuple[list[LegacyDossier], list[RefusedRow]]:
    good: list[LegacyDossier] = []
    refused: list[RefusedRow] = []
    first_lines: dict[str, int] = {}
    below = slice(columns.row + 1, None)
    total = len(sheet.lines[below])
    for number, (line, cells) in enumerate(zip(sheet.lines[below], sheet.rows[below], strict=True)):
        if number % AT_ONCE == 0 and not go_on(number, total):
            raise LookedAway
        texts = {
            column: cells[place] for column, place in columns.places.items() if place < len(cells)
        }
        found = read_row(line, texts, known)
        if isinstance(found, tuple):
            refused.append(RefusedRow(line, cells, found))
        elif found.code in first_lines:
            facts = {"line": line, "first": first_lines[found.code]}
            twice = Problem(Column.CODE.value, "code_twice", facts)
            refused.append(RefusedRow(line, cells, (twice,)))
        else:
            first_lines[found.code] = line
            good.append(found)
    return good, refused


Taken = list[tuple[LegacyDossier, Problem]]


def _sorted_out(
    session: Session, desk: Desk, dossiers: Sequence[LegacyDossier]
) -> tuple[list[LegacyDossier], list[int], Taken]:
    """Those new here; the lines of those known; those whose code another dossier has or may get."""
    today = desk.now().date()
    new: list[LegacyDossier] = []
    known: list[int] = []
    taken: Taken = []
    for first in range(0, len(dossiers), AT_ONCE):
        chunk = dossiers[first : first + AT_ONCE]
        here = _received(session, desk.site_id, [each.code for each in chunk])
        for each in chunk:
            if each.code not in here:
                if is_ours_to_give(desk.site, each.code, today):
                    problem = Problem(Column.CODE.value, "code_ours", {"line": each.line})
                    taken.append((each, problem))
                else:
                    new.append(each)
            elif each.received_at in here[each.code]:
                known.append(each.line)
            else:
                problem = Problem(Column.CODE.value, "code_taken", {"line": each.line})
                taken.append((each, problem))
    return new, known, taken


def _received(session: Session, site: str, codes: Sequence[str]) -> dict[str, set[datetime]]:
    """When the dossiers that have, or had, one of these codes were received."""
    code, record = DossierCodeRecord, DossierRecord
    query = (
        select(code.code, record.received_at)
        .join(record, (record.site == code.site) & (record.id == code.dossier))
        .where(code.site == site, code.code.in_(codes))
    )
    found: dict[str, set[datetime]] = {}
    for each, received in session.execute(query):
        found.setdefault(each, set()).add(received)
    return found


def _refused(sheet: Sheet, dossier: LegacyDossier, problem: Problem) -> RefusedRow:
    place = bisect_left(sheet.lines, dossier.line)
    return RefusedRow(dossier.line, sheet.rows[place], (problem,))
