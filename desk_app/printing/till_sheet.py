"""Phiếu chốt quỹ: what the drawer should hold, what was counted, and why it differs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from desk_app.models.moments import in_vietnam
from desk_app.models.shown import grouped
from desk_app.models.typed_dates import paper_moment
from desk_app.printing.flow import Block
from desk_app.printing.forms_lists import TillSheet
from desk_app.printing.furniture import Document, Laid
from desk_app.printing.heading import title_block
from desk_app.printing.letterhead import letterhead
from desk_app.printing.money_lines import amount_words
from desk_app.printing.setting import Setting, laid_copies, signed
from desk_app.printing.sheet import SHEETS, Paper
from desk_app.printing.signatures import signatures
from desk_app.printing.table import Align, Column, Table
from desk_app.printing.typeset import Run, bold
from desk_app.printing.wording import form_wording

KEY = "till"
SHARES = (0.3, 0.2, 0.3)  # of the text width


def till_sheets_pdf(forms: Sequence[TillSheet], paper: Paper = Paper.A4) -> bytes:
    """The sheets that the keeper and a second person sign, one a drawer."""
    document = Document(SHEETS[paper], form_wording(KEY, _day(forms[0])).title.capitalize())
    for form in forms:
        for each in _laid(form, paper):
            document.add(each)
    return document.finished()


def _day(form: TillSheet) -> date:
    return in_vietnam(form.closed_at).date()


def _laid(form: TillSheet, paper: Paper) -> Iterator[Laid]:
    day = _day(form)
    wording = form_wording(KEY, day)

    def blocks(setting: Setting, _copy: str) -> Iterator[Block]:
        sheet = setting.sheet
        yield letterhead(form.letterhead, "", day, None, sheet)
        yield title_block(wording.title, sheet)
        signing = signatures(wording.signatures, (form.clerk, ""), sheet)
        yield from signed(_lines(form, setting), signing)

    return laid_copies(wording, SHEETS[paper], form.printing, ("",), blocks)


def _lines(form: TillSheet, setting: Setting) -> Iterator[Block]:
    yield from setting.set_off(setting.line("desk", desk=form.desk))
    yield from setting.line("opened", moment=paper_moment(form.opened_at))
    yield from setting.line("closed", moment=paper_moment(form.closed_at))
    yield from setting.line("float", amount=_amount(form.opening_float, setting))
    yield from setting.line("carried", amount=_amount(form.carried, setting))
    yield from setting.line("collected", amount=_amount(form.collected, setting))
    yield from setting.line("reversed", amount=_amount(form.reversed, setting))
    yield from setting.line("expected", amount=bold(_amount(form.expected, setting)))
    yield from _table(form, setting)
    yield from setting.set_off(setting.line("counted", amount=bold(_amount(form.counted, setting))))
    difference = form.counted - form.expected
    even = setting.wording.additions["even"]
    shown = f"{'+' * (difference > 0)}{grouped(difference)} đồng" if difference else even
    yield from setting.line("difference", amount=bold(shown))
    yield from setting.line("reason", reason=form.reason if difference else even)


def _amount(amount: int, setting: Setting) -> str:
    return amount_words(amount, setting.wording.additions)


def _table(form: TillSheet, setting: Setting) -> Iterator[Block]:
    sheet, wording = setting.sheet, setting.wording
    columns = tuple(
        Column(head, sheet.text_width * share, Align.CENTRE)
        for head, share in zip(wording.columns, SHARES, strict=True)
    )
    furniture = setting.furniture(form.printing, "")
    table = Table(columns, sheet.left, sheet.table, sheet.pad, furniture.bottom - furniture.top)
    rows = [
        ((Run(grouped(value)),), (Run(str(pieces)),), (Run(grouped(value * pieces)),))
        for value, pieces in form.counts
    ]
    words, sum_ = bold(wording.additions["total"]), bold(grouped(form.counted))
    rows.append(((words,), (Run(""),), (sum_,)))
    return setting.set_off(table.blocks(rows))
