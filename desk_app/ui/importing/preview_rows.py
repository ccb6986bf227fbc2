"""The first rows of a register as they would be taken over, and why others would not be."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desk_app.models.legacy.cells import LAST_MINUTE, MIDNIGHT
from desk_app.models.legacy.headings import Column
from desk_app.models.legacy.row import LegacyDossier
from desk_app.models.money import shown_money
from desk_app.models.outcomes import Problem
from desk_app.services.import_dossiers import Prepared
from desk_app.ui.formats import masked_number, shown_date, shown_moment
from desk_app.ui.importing.words import WORDS
from desk_app.ui.states import business_word
from desk_app.ui.texts import problem_text
from desk_app.ui.widgets.cells_table import Cell

translate = QCoreApplication.translate
MOST = 200
"""So many rows of a register are shown; the counts beside them are those of all."""


@dataclass(frozen=True)
class PreviewRow:
    """What the table shows of a row; `why` it is not taken over, empty when it is."""

    line: int
    cells: tuple[Cell, ...]
    why: str


def preview_rows(prepared: Prepared, *, refused_only: bool) -> tuple[PreviewRow, ...]:
    """The first rows in the order of the file; or those alone that would be refused."""
    refused = (
        _left(prepared, each.line, reason_text(each.problems), "state-late", "late")
        for each in prepared.refused[:MOST]
    )
    if refused_only:
        return tuple(refused)
    here = translate("ImportPage", "Is here already, and is not imported twice.")
    known = (_left(prepared, line, here, "history", "quiet") for line in prepared.skipped[:MOST])
    good = (_taken(each) for each in prepared.good[:MOST])
    return tuple(sorted((*good, *known, *refused), key=lambda row: row.line)[:MOST])


def reason_text(problems: Iterable[Problem]) -> str:
    """Every fault of a row, each behind the column that it is in."""
    return " ".join(f"{_column(each)}: {problem_text(each)}" for each in problems)


def _column(problem: Problem) -> str:
    return WORDS[Column(problem.field)]() if problem.field in set(Column) else problem.field


def _taken(dossier: LegacyDossier) -> PreviewRow:
    due = translate("ImportPage", "due {moment}")
    procedure = dossier.procedure
    cells = (
        Cell(str(dossier.line), mark=("state-on_time", "ok")),
        Cell(dossier.code),
        Cell(dossier.person["name"], masked_number(dossier.person["id_number"])),
        Cell(procedure.called, f"{procedure.code} · {dossier.field}"),
        Cell(
            _shown(dossier.received_at),
            due.format(moment=_shown(dossier.due_at)) if dossier.due_at else "",
        ),
        Cell(business_word(dossier.business), shown_money(dossier.fee) if dossier.fee else ""),
    )
    return PreviewRow(dossier.line, cells, "")


def _shown(moment: datetime) -> str:
    """The day alone where the register tells no hour."""
    alone = moment.timetz().replace(tzinfo=None) in {MIDNIGHT, LAST_MINUTE}
    return shown_date(moment.date()) if alone else shown_moment(moment)


def _left(prepared: Prepared, line: int, why: str, shape: str, tone: str) -> PreviewRow:
    """A row as it stands in the file."""
    row = prepared.sheet.rows[bisect_left(prepared.sheet.lines, line)]

    def text(column: Column) -> str:
        place = prepared.columns.places.get(column, len(row))
        return row[place] if place < len(row) else ""

    cells = (
        Cell(str(line), mark=(shape, tone)),
        Cell(text(Column.CODE)),
        Cell(text(Column.APPLICANT), masked_number(text(Column.ID_NUMBER))),
        Cell(text(Column.PROCEDURE), why),
        Cell(text(Column.RECEIVED_AT), text(Column.DUE_AT)),
        Cell(text(Column.STATE), text(Column.FEE)),
    )
    return PreviewRow(line, cells, why)
