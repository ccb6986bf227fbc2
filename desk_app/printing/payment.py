"""Phiếu thu nội bộ: our own note of a collection, in figures and words; it replaces no receipt."""

from __future__ import annotations

from collections.abc import Iterator

from desk_app.models.draft import PaymentMethod
from desk_app.models.moments import in_vietnam
from desk_app.models.money import in_words
from desk_app.models.shown import grouped
from desk_app.models.typed_dates import paper_moment
from desk_app.printing.flow import Block
from desk_app.printing.forms_statutory import PaymentForm
from desk_app.printing.money_lines import amount_words
from desk_app.printing.own_paper import OwnPaper, own_pdf
from desk_app.printing.people import answered
from desk_app.printing.setting import Setting
from desk_app.printing.sheet import Paper
from desk_app.printing.statutory import request_runs
from desk_app.printing.table import Align, Column, Table
from desk_app.printing.typeset import Run, bold, italic
from desk_app.printing.wording import form_wording

KEY = "payment"
NUMBER, AMOUNT = 2.6, 9.0  # widths of the first and the last column, in sizes of the table


def payment_pdf(form: PaymentForm, paper: Paper) -> bytes:
    """The note in two copies. Raises `Trouble("font_missing", package=…)`."""
    day = in_vietnam(form.collected_at).date()
    undone = form_wording(KEY, day).additions["reversed"].format(name=form.undone_by)
    own = OwnPaper(
        form.letterhead, day, form.code, (form.payer.name, form.clerk), form.printing,
        undone if form.undone_by else "",
    )  # fmt: skip
    return own_pdf(KEY, own, paper, lambda setting: _lines(form, setting))


def _lines(form: PaymentForm, setting: Setting) -> Iterator[Block]:
    wording, sheet = setting.wording, setting.sheet
    yield from setting.set_off(setting.line("unit", unit=form.unit_name))
    yield from answered(wording, sheet, "payer", "name", form.payer.name, name=True)
    yield from answered(wording, sheet, "address", "address", form.payer.address)
    yield from setting.line("code", code=bold(form.code))
    yield from setting.line("request", request=request_runs(form.request))
    yield from _table(form, setting)
    total = sum(each.amount for each in form.lines)
    yield from setting.set_off(
        setting.line("amount", amount=bold(amount_words(total, wording.additions)))
    )
    yield from setting.line("words", words=italic(in_words(total).capitalize()))
    methods = {PaymentMethod.CASH: "cash", PaymentMethod.TRANSFER: "transfer"}
    yield from setting.line("method", method=wording.additions[methods[form.method]])
    yield from setting.line("collected", moment=paper_moment(form.collected_at))
    yield from setting.line("receipt", receipt=_receipt(form, setting))


def _receipt(form: PaymentForm, setting: Setting) -> str:
    added, given = setting.wording.additions, form.receipt
    if given is None:
        return added["no_receipt"]
    day = "/".join(reversed(given.date.split("-")))
    return added["reference"].format(
        form=given.form, series=given.series, number=given.number, date=day
    )


def _table(form: PaymentForm, setting: Setting) -> Iterator[Block]:
    sheet, heads = setting.sheet, setting.wording.columns
    number, amount = NUMBER * sheet.table, AMOUNT * sheet.table
    widths = (number, sheet.text_width - number - amount, amount)
    stands = (Align.CENTRE, Align.LEFT, Align.CENTRE)
    columns = tuple(map(Column, heads, widths, stands))
    furniture = setting.furniture(form.printing, form.code)
    table = Table(columns, sheet.left, sheet.table, sheet.pad, furniture.bottom - furniture.top)
    rows = [
        ((Run(str(place)),), (Run(line.name),), (Run(grouped(line.amount)),))
        for place, line in enumerate(form.lines, start=1)
    ]
    return setting.set_off(table.blocks(rows))
