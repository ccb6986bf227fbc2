"""Danh sách thông báo trả kết quả: whom the desk tells that the result is ready."""

from __future__ import annotations

from collections.abc import Iterator

from desk_app.models.moments import in_vietnam
from desk_app.models.shown import grouped
from desk_app.models.typed_dates import paper_moment
from desk_app.printing.flow import Block
from desk_app.printing.forms_lists import NotifyList, NotifyRow
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
)
from desk_app.printing.setting import Setting
from desk_app.printing.table import Cell
from desk_app.printing.typeset import bold

KEY = "notify"
WIDTHS = (
    Width(24, stands=CENTRE), Width(CODE_WIDTH, stands=CODE), Width(share=1), Width(64),
    Width(share=1.5), Width(58, stands=CENTRE), Width(58, stands=CENTRE), Width(62),
    Width(56, stands=CENTRE), Width(58),
)  # fmt: skip


def notify_list(form: NotifyList) -> ListPaper:
    """The list in one copy; its last column is for the pen."""
    rows = [_row(place, row) for place, row in enumerate(form.rows, start=1)]
    table = ListTable(WIDTHS, rows, codes_of(each.dossier for each in form.rows), (form.clerk,))
    at = in_vietnam(form.printing.at)

    def lines(setting: Setting) -> Iterator[Block]:
        yield from setting.line("at", moment=paper_moment(at))
        yield from setting.line("total", total=bold(f"{len(form.rows):02}"))

    return ListPaper(KEY, ListHead(form.letterhead, form.printing, at.date()), table, lines)


def _row(place: int, row: NotifyRow) -> tuple[Cell, ...]:
    dossier = row.dossier
    moments = (row.since, row.due_at)
    days = (f"{in_vietnam(each):%H:%M %d/%m/%Y}" if each else "" for each in moments)
    fee = grouped(row.fee_due) if row.fee_due else ""
    return cells(
        str(place), dossier.code, dossier.owner, dossier.phone, dossier.request, *days, row.shelf,
        fee, "",
    )  # fmt: skip
