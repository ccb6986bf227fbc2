"""Biên bản giao nhận with the post: signing it is the moment of lawful submission (QĐ 45/2016)."""

from __future__ import annotations

from collections.abc import Iterator

from desk_app.printing.flow import Block
from desk_app.printing.forms_lists import MinuteRow, PostalMinute
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
from desk_app.printing.setting import Setting, opened
from desk_app.printing.table import Cell
from desk_app.printing.typeset import bold

KEY = "minute"
NONE = "–"
WIDTHS = (
    Width(24, stands=CENTRE), Width(CODE_WIDTH, stands=CODE), Width(share=1.5), Width(84), Width(share=1),
    Width(44, stands=CENTRE), Width(44, stands=CENTRE), Width(44), Width(share=0.7),
)  # fmt: skip


def postal_minute(form: PostalMinute) -> ListPaper:
    """The minute in two copies: the post gives dossiers, or takes results (`outgoing`)."""
    rows = [_row(place, row) for place, row in enumerate(form.rows, start=1)]
    table = ListTable(WIDTHS, rows, codes_of(each.dossier for each in form.rows))

    def lines(setting: Setting) -> Iterator[Block]:
        post = setting.wording.additions["post"]
        sides = (form.unit_name, post) if form.outgoing else (post, form.unit_name)
        giver, taker = sides
        yield from setting.line("at", moment=period(setting, form.first, form.last))
        yield from setting.line("parties", giver=bold(giver), taker=bold(taker))
        if not form.outgoing:
            yield from setting.added("submission")
        yield from setting.line("confirmed", total=bold(f"{len(form.rows):02}"))

    return ListPaper(
        KEY,
        ListHead(form.letterhead, form.printing, listed_on(form.last, form.printing)),
        table,
        lines,
    )


def _row(place: int, row: MinuteRow) -> tuple[Cell, ...]:
    dossier = row.dossier
    return cells(
        str(place), dossier.code, dossier.request, row.slip or opened(""), dossier.owner,
        str(row.originals or NONE), str(row.copies or NONE), "", row.note,
    )  # fmt: skip
