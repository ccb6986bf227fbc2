"""Danh sách tiếp nhận hồ sơ trong ngày: what the supervisor signs, with the journal's head on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from desk_app.models.moments import in_vietnam
from desk_app.models.shown import grouped
from desk_app.models.typed_dates import paper_day
from desk_app.printing.flow import Block, text
from desk_app.printing.forms_days import DailyList, DailyRow
from desk_app.printing.heading import note_block
from desk_app.printing.list_paper import (
    CENTRE,
    RIGHT,
    ListHead,
    ListPaper,
    ListTable,
    Width,
    cell,
    cells,
)
from desk_app.printing.setting import Setting
from desk_app.printing.table import Merged, Row
from desk_app.printing.typeset import Run, bold, italic
from desk_app.printing.wording import form_wording

KEY = "daily"
WIDTHS = (
    Width(26, stands=CENTRE), Width(96), Width(34, stands=CENTRE), Width(share=1), Width(share=1.3),
    Width(share=0.8), Width(78, stands=CENTRE), Width(64), Width(50, stands=RIGHT), Width(share=0.75),
)  # fmt: skip
APPLICANT, FEE = 3, 8
NONE = "–"
Words = Mapping[str, str]


def daily_list(form: DailyList) -> ListPaper:
    """The list in one copy: one line a number, sums that balance, the head in words."""
    wording = form_wording(KEY, form.day)
    number = wording.number.format(number=form.number)
    added = wording.additions
    table = ListTable(WIDTHS, [*_rows(form, added), _total(form, added)], names=(form.clerk,))
    head = ListHead(
        form.letterhead, form.printing, form.day, number, f"{form.day:%d/%m/%Y}", qr=form.head.qr
    )

    def lines(setting: Setting) -> Iterator[Block]:
        yield note_block(_subtitle(form, added), setting.sheet)

    def below(setting: Setting) -> Iterator[Block]:
        sheet = setting.sheet
        for runs in _below(form, added):
            yield from text(runs, sheet.left, sheet.text_width, sheet.small, gap=sheet.gap)

    return ListPaper(KEY, head, table, lines, below)


def _subtitle(form: DailyList, added: Words) -> str:
    day = paper_day(form.day)
    lanes = "; ".join(added["lane"].format(first=first, last=last) for first, last in form.lanes)
    return " – ".join(filter(None, (day[:1].upper() + day[1:], form.desk, lanes)))


def _rows(form: DailyList, added: Words) -> Iterator[Row]:
    place = 0
    for row in form.rows:
        if row.voided is not None:
            yield _voided(row, added)
        else:
            place += 1
            yield _row(place, row, added)


def _voided(row: DailyRow, added: Words) -> Row:
    """A voided number keeps its row and its reason."""
    told = row.voided
    at = "" if told is None else f"{in_vietnam(told.at):%H:%M %d/%m/%Y}"
    words = added["voided"].format(
        reason=told.reason if told else "", by=told.by if told else "", at=at
    )
    first = cells(NONE, row.code, f"{in_vietnam(row.received_at):%H:%M}")
    return Merged((*first, (italic(words),)), APPLICANT, len(WIDTHS) - APPLICANT)


def _row(place: int, row: DailyRow, added: Words) -> Row:
    due = f"{in_vietnam(row.due_at):%H:%M, %d/%m/%Y}" if row.due_at else added["no_due"]
    return cells(
        str(place), row.code, f"{in_vietnam(row.received_at):%H:%M}", row.applicant,
        row.procedure, row.unit or added["at_desk"], due, added[f"state_{row.state}"],
        _money(row.fee), _note(row, added),
    )  # fmt: skip


def _note(row: DailyRow, added: Words) -> str:
    notes = []
    if row.unit and not row.handed and row.state == "received":
        notes.append(added["not_handed"])
    if row.later:
        notes.append(added["later"].format(number=row.later))
    if row.recorded_at is not None:
        notes.append(added["recorded"].format(at=f"{in_vietnam(row.recorded_at):%H:%M %d/%m/%Y}"))
    return "; ".join(notes)


def _total(form: DailyList, added: Words) -> Row:
    words = added["total"].format(number=form.totals.received)
    cells_ = ((bold(words),), (bold(_money(form.totals.fee)),), cell(""))
    return Merged(cells_, 0, FEE)


def _money(amount: int) -> str:
    return grouped(amount) if amount else NONE


def _below(form: DailyList, added: Words) -> Iterator[tuple[Run, ...]]:
    """The sentence that balances, the sums by field and channel, the head, the signatures so far."""
    totals = form.totals
    yield (Run(_balance(form, added)),)
    if totals.received:
        fields = "; ".join(f"{name} {number}" for name, number in totals.fields)
        channels = "; ".join(
            f"{added[f'channel_{name}']} {number}" for name, number in totals.channels
        )
        yield (Run(added["by_field"].format(fields=fields, channels=channels)),)
    words = form.head.words.replace(" ", "\u00a0")
    yield (Run(added["head"].format(seq=form.head.seq)), bold(words), Run("."))
    yield (italic(_signed(form, added)),)


def _balance(form: DailyList, added: Words) -> str:
    totals = form.totals
    left = [(totals.numbers, "numbers"), (totals.late, "late")]
    right = [
        (totals.received, "received"), (totals.refused, "refused"), (totals.voided, "void"),
        (totals.earlier, "earlier"), (totals.skipped, "skipped"),
    ]  # fmt: skip
    sides = [
        " + ".join(
            f"{number} {added[f'count_{key}']}"
            for number, key in side
            if number or key in {"numbers", "received"}
        )
        for side in (left, right)
    ]
    return added["balance"].format(
        sums=" = ".join(sides), same=totals.same_day, other=totals.received - totals.same_day,
        cash=grouped(totals.cash), transfer=grouped(totals.transfer), volume=f"{form.volume:02}",
    )  # fmt: skip


def _signed(form: DailyList, added: Words) -> str:
    signed = form.signed
    if signed is None:
        return added["unsigned"]
    at = f"{in_vietnam(signed.at):%H:%M %d/%m/%Y}"
    words = added["signed"].format(number=signed.number, at=at, by=signed.by)
    if not signed.changed:
        return words
    more = added["changed"].format(before=signed.number - 1, codes=", ".join(signed.changed))
    return f"{words} {more}"
