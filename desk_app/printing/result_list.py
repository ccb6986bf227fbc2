"""Phiếu bàn giao kết quả: the results that a unit brought back to the counter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from desk_app.printing.flow import Block
from desk_app.printing.forms_lists import ResultList, ResultRow
from desk_app.printing.list_paper import (
    CENTRE,
    CODE,
    CODE_WIDTH,
    ListHead,
    ListPaper,
    ListTable,
    Width,
    cells,
    codes_of,
    listed_on,
    period,
)
from desk_app.printing.setting import Setting
from desk_app.printing.table import Cell
from desk_app.printing.typeset import bold
from desk_app.printing.wording import form_wording

KEY = "results"
WIDTHS = (
    Width(24, stands=CENTRE), Width(CODE_WIDTH, stands=CODE), Width(share=1.5), Width(share=0.8),
    Width(share=1), Width(share=1), Width(50, stands=CENTRE), Width(54, stands=CENTRE),
)  # fmt: skip


def result_list(form: ResultList) -> ListPaper:
    """The list in two copies."""
    added = form_wording(KEY, form.last).additions
    rows = [_row(place, row, added) for place, row in enumerate(form.rows, start=1)]
    table = ListTable(WIDTHS, rows, codes_of(each.dossier for each in form.rows))

    def lines(setting: Setting) -> Iterator[Block]:
        yield from setting.line("agency", agency=bold(form.unit))
        yield from setting.line("at", moment=period(setting, form.first, form.last))
        yield from setting.line("total", total=bold(f"{len(form.rows):02}"))

    return ListPaper(
        KEY,
        ListHead(
            form.letterhead, form.printing, listed_on(form.last, form.printing), running=form.unit
        ),
        table,
        lines,
    )


def _row(place: int, row: ResultRow, added: Mapping[str, str]) -> tuple[Cell, ...]:
    dossier, kind = row.dossier, added[row.kind]
    result = added["result"].format(kind=kind, number=row.number) if row.number else kind
    crosses = (added["yes"] if each else "" for each in (row.fee_due, row.by_post))
    return cells(
        str(place), dossier.code, dossier.request, result, dossier.owner, dossier.address, *crosses
    )
