"""Sổ theo dõi hồ sơ (form 07): pages of one volume, A4 across, and its closing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from desk_app.models.moments import in_vietnam
from desk_app.models.typed_dates import paper_day
from desk_app.printing.flow import Block, text
from desk_app.printing.forms_days import RegisterForm, RegisterRow
from desk_app.printing.heading import note_block
from desk_app.printing.list_paper import CENTRE, ListHead, ListPaper, ListTable, Width, cells
from desk_app.printing.setting import Setting
from desk_app.printing.table import Merged, Row
from desk_app.printing.typeset import Run, italic
from desk_app.printing.wording import form_wording

KEY = "register"
WIDTHS = (
    Width(30, stands=CENTRE), Width(96), Width(share=1.3), Width(share=1), Width(share=1.1),
    Width(share=0.9), Width(54, stands=CENTRE), Width(54, stands=CENTRE),
    Width(54, stands=CENTRE), Width(62), Width(56),
)  # fmt: skip
GROUPS = (("passage", 6, 10),)
PROCEDURE = 2
NONE = "–"


def register_book(form: RegisterForm) -> ListPaper:
    """The entries in one copy; the closing stands under the last one of a closed volume."""
    printed_on = in_vietnam(form.printing.at).date()
    wording = form_wording(KEY, printed_on, form.printing.published)
    added = wording.additions
    number = wording.number.format(number=f"{form.volume:02}", year=form.year)
    rows = [_row(row, added) for row in form.rows]
    table = ListTable(WIDTHS, rows, groups=GROUPS)
    running = added["running"].format(volume=f"{form.volume:02}", year=form.year)
    head = ListHead(form.letterhead, form.printing, printed_on, number, running)

    def lines(setting: Setting) -> Iterator[Block]:
        told = added["book"].format(
            volume=f"{form.volume:02}", year=form.year, unit=form.unit_name,
            first=form.rows[0].entry, last=form.rows[-1].entry,
        )  # fmt: skip
        yield note_block(told, setting.sheet)

    def below(setting: Setting) -> Iterator[Block]:
        sheet = setting.sheet
        words = (Run(_closing(form, added)),)
        yield from text(words, sheet.left, sheet.text_width, sheet.small, gap=sheet.gap)

    return ListPaper(KEY, head, table, lines, below)


def _row(row: RegisterRow, added: Mapping[str, str]) -> Row:
    if not row.code:
        return Merged((*cells(str(row.entry), NONE), (italic(added["skipped"]),)), PROCEDURE, 9)
    if row.voided is not None:
        told = added["voided"].format(
            reason=row.voided.reason, by=row.voided.by, at=_moment(row.voided.at)
        )
        return Merged((*cells(str(row.entry), row.code), (italic(told),)), PROCEDURE, 9)
    due = _moment(row.due_at) or added["no_due"]
    received = _moment(row.received_at)
    if row.recorded_at is not None:
        received = f"{received}; {added['recorded'].format(at=_moment(row.recorded_at))}"
    return cells(
        str(row.entry), row.code, row.procedure, row.applicant, row.contact, row.agency,
        received, due, _moment(row.returned_at),
        added[f"delivery_{row.delivery}"], "",
    )  # fmt: skip


def _moment(moment: datetime | None) -> str:
    return f"{in_vietnam(moment):%H:%M %d/%m/%Y}" if moment else ""


def _closing(form: RegisterForm, added: Mapping[str, str]) -> str:
    closed = form.closed
    if closed is None or form.rows[-1].entry != closed.last:
        return added["open"]
    return added["closed"].format(
        number=closed.last - closed.first + 1, first=closed.first, last=closed.last,
        voided=closed.voided, day=paper_day(in_vietnam(closed.at).date()), by=closed.by,
    )  # fmt: skip
