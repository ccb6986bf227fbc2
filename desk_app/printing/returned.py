"""Giấy biên nhận trả kết quả: who received the result, when, and what it was."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from desk_app.models.moments import in_vietnam
from desk_app.models.typed_dates import paper_moment
from desk_app.printing.flow import Block
from desk_app.printing.forms_statutory import ReturnedForm
from desk_app.printing.heading import bars_block, copy_block, title_block
from desk_app.printing.letterhead import letterhead
from desk_app.printing.people import answered
from desk_app.printing.setting import Setting, paper_of, signed
from desk_app.printing.sheet import SHEETS, Paper
from desk_app.printing.signatures import signatures
from desk_app.printing.statutory import BEFORE_TEXT, request_runs
from desk_app.printing.typeset import bold
from desk_app.printing.wording import form_wording

KEY = "returned"


def returned_pdf(form: ReturnedForm, paper: Paper) -> bytes:
    """The acknowledgement in two copies. Raises `Trouble("font_missing", package=…)`."""
    day = in_vietnam(form.returned_at).date()
    wording = form_wording(KEY, day)

    def blocks(setting: Setting, copy: str) -> Iterator[Block]:
        sheet = setting.sheet
        yield letterhead(form.letterhead, "", day, None, sheet)
        yield title_block(wording.title, sheet)
        yield copy_block(copy, sheet)
        yield bars_block(form.code, sheet)
        names = (form.receiver.name, form.clerk)
        yield from signed(_lines(form, setting), signatures(wording.signatures, names, sheet))

    sheet = SHEETS[paper]
    return paper_of(wording, sheet, form.printing, wording.copies, blocks, code=form.code)


def _lines(form: ReturnedForm, setting: Setting) -> Iterator[Block]:
    wording, sheet, receiver = setting.wording, setting.sheet, form.receiver
    added = wording.additions
    first, *rest = setting.line("unit", unit=form.unit_name)
    yield replace(first, gap=BEFORE_TEXT * sheet.body)
    yield from rest
    yield from answered(wording, sheet, "applicant", "name", form.applicant.name, name=True)
    yield from setting.line("code", code=bold(form.code))
    yield from setting.line("request", request=request_runs(form.request))
    yield from setting.line("result", result=_result(form, setting))
    yield from setting.line("returned", moment=paper_moment(form.returned_at))
    yield from setting.line("how", how=added[form.how])
    yield from setting.line("receipt", receipt=added[form.receipt])
    yield from answered(wording, sheet, "receiver", "name", receiver.name, name=True)
    yield from answered(wording, sheet, "id_number", "id_number", receiver.id_number)
    authorisation = receiver.authorisation or added["no_authorisation"]
    yield from setting.line("authorisation", authorisation=authorisation)
    if form.originals:
        yield from setting.line("originals", originals=bold(f"{form.originals:02}"))
    yield from setting.line("statement")


def _result(form: ReturnedForm, setting: Setting) -> str:
    added, result = setting.wording.additions, form.result
    parts = [added[result.kind]]
    if result.number:
        parts.append(added["number"].format(number=result.number))
    if result.signed_on:
        parts.append(added["signed_on"].format(day=f"{result.signed_on:%d/%m/%Y}"))
    if result.signed_by:
        parts.append(added["signed_by"].format(name=result.signed_by))
    return ", ".join(parts)
