"""Danh sách đăng ký chuyển phát qua bưu điện: results on their way to citizens, with the charges."""

from __future__ import annotations

from collections.abc import Iterator

from desk_app.models.shown import grouped
from desk_app.printing.flow import Block
from desk_app.printing.forms_lists import PostalList, PostalRow
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
from desk_app.printing.money_lines import amount_words
from desk_app.printing.setting import Setting
from desk_app.printing.table import Cell
from desk_app.printing.typeset import bold

KEY = "postal"
WIDTHS = (
    Width(24, stands=CENTRE), Width(CODE_WIDTH, stands=CODE), Width(share=1.4), Width(58, stands=CENTRE),
    Width(share=1), Width(share=1.2), Width(56), Width(48, stands=CENTRE),
    Width(48, stands=CENTRE), Width(74), Width(46, stands=CENTRE),
)  # fmt: skip


def postal_list(form: PostalList) -> ListPaper:
    """The list in two copies, one of them for the post."""
    rows = [_row(place, row) for place, row in enumerate(form.rows, start=1)]
    dossiers = (each.dossier for each in form.rows)
    table = ListTable(WIDTHS, rows, codes_of(dossiers), (form.clerk,))
    charges = sum(each.charge for each in form.rows)

    def lines(setting: Setting) -> Iterator[Block]:
        yield from setting.line("period", moment=period(setting, form.first, form.last))
        shown = amount_words(charges, setting.wording.additions)
        yield from setting.line("total", total=bold(f"{len(form.rows):02}"), charges=bold(shown))

    return ListPaper(
        KEY,
        ListHead(form.letterhead, form.printing, listed_on(form.last, form.printing)),
        table,
        lines,
    )


def _row(place: int, row: PostalRow) -> tuple[Cell, ...]:
    dossier = row.dossier
    result = "\n".join(each for each in (row.result_number, row.tracking) if each)
    charge = grouped(row.charge)
    days = (f"{each:%d/%m/%Y}" for each in (row.registered_on, row.taken_on))
    return cells(
        str(place), dossier.code, dossier.request, dossier.id_number, dossier.owner,
        dossier.address, dossier.phone, *days, result, charge,
    )  # fmt: skip
