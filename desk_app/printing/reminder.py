"""Danh sách nhắc việc: what a unit is late with, and what it must finish within two working days."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from desk_app.models.moments import in_vietnam
from desk_app.models.typed_dates import paper_moment
from desk_app.printing.flow import Block
from desk_app.printing.forms_days import ReminderForm, ReminderRow
from desk_app.printing.list_paper import CENTRE, ListHead, ListPaper, ListTable, Width, cells
from desk_app.printing.setting import Setting
from desk_app.printing.table import Row
from desk_app.printing.typeset import bold
from desk_app.printing.wording import form_wording

KEY = "overdue"
WIDTHS = (
    Width(24, stands=CENTRE), Width(96), Width(share=1), Width(share=1.4), Width(56, stands=CENTRE),
    Width(56, stands=CENTRE), Width(share=0.8), Width(92), Width(share=1),
)  # fmt: skip


def reminder(form: ReminderForm) -> ListPaper:
    """The list of one unit; its last column is for the unit's explanation."""
    added = form_wording(KEY, in_vietnam(form.at).date()).additions
    rows = [_row(place, row, added) for place, row in enumerate(form.rows, 1)]
    late = sum(row.late for row in form.rows)

    def lines(setting: Setting) -> Iterator[Block]:
        yield from setting.line("unit", unit=bold(form.unit))
        yield from setting.line("at", moment=paper_moment(form.at))
        yield from setting.line("total", late=bold(str(late)), soon=str(len(form.rows) - late))

    head = ListHead(form.letterhead, form.printing, in_vietnam(form.at).date(), "", form.unit)
    table = ListTable(WIDTHS, rows, names=(form.clerk,))
    return ListPaper(KEY, head, table, lines)


def _row(place: int, row: ReminderRow, added: Mapping[str, str]) -> Row:
    how = "late" if row.late else "soon"
    standing = added[f"{how}_today" if not row.days else how].format(days=row.days)
    return cells(
        str(place), row.code, row.applicant, row.procedure,
        f"{in_vietnam(row.received_at):%H:%M %d/%m/%Y}",
        f"{in_vietnam(row.due_at):%H:%M %d/%m/%Y}", row.person, standing,
        added["explained"] if row.explained else "",
    )  # fmt: skip
