"""Phiếu bàn giao hồ sơ: what one unit is handed, a bar code and two signatures a line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from desk_app.models.moments import in_vietnam
from desk_app.models.typed_dates import paper_moment
from desk_app.printing.flow import Block
from desk_app.printing.forms_lists import HandoverList, HandoverRow
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
from desk_app.printing.wording import form_wording

KEY = "handover"
WIDTHS = (
    Width(22, stands=CENTRE), Width(CODE_WIDTH, stands=CODE), Width(share=1.5), Width(34, stands=CENTRE),
    Width(share=1), Width(share=1.1), Width(58), Width(52, stands=CENTRE), Width(52, stands=CENTRE),
    Width(42), Width(38), Width(38), Width(40),
)  # fmt: skip


def handover_list(form: HandoverList) -> ListPaper:
    """The list in two copies, with page x/y and its head on each page."""
    day = in_vietnam(form.handed_at).date()
    wording = form_wording(KEY, day)
    number = wording.number.format(number=form.number, year=day.year)
    rows = [_row(place, row, wording.additions) for place, row in enumerate(form.rows, start=1)]
    table = ListTable(WIDTHS, rows, codes_of(each.dossier for each in form.rows), (form.giver,))

    def lines(setting: Setting) -> Iterator[Block]:
        yield from setting.line("agency", agency=bold(form.unit))
        yield from setting.line("at", moment=paper_moment(form.handed_at))
        yield from setting.line("total", total=bold(_total(form, wording.additions)))

    head = ListHead(form.letterhead, form.printing, day, number, number, form.bars)
    return ListPaper(KEY, head, table, lines)


def _total(form: HandoverList, added: Mapping[str, str]) -> str:
    """How many dossiers, and of how many others only papers that complete them."""
    later = sum(each.added for each in form.rows)
    dossiers = f"{len(form.rows) - later:02}"
    return f"{dossiers} {added['supplements'].format(count=f'{later:02}')}" if later else dossiers


def _row(place: int, row: HandoverRow, added: Mapping[str, str]) -> tuple[Cell, ...]:
    dossier = row.dossier
    due = f"{in_vietnam(row.due_at):%H:%M %d/%m/%Y}" if row.due_at else added["no_due"]
    sets = "" if row.added else f"{row.sets:02}"  # no whole set: papers that complete one
    notes = (added["supplement"] if row.added else "", added.get(row.state, ""))
    return cells(
        str(place), dossier.code, dossier.request, sets, dossier.owner,
        dossier.address, dossier.phone, f"{in_vietnam(row.received_at):%H:%M %d/%m/%Y}", due,
        "", "", "", ", ".join(each for each in notes if each),
    )  # fmt: skip
