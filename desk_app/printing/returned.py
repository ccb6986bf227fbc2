"""Giấy biên nhận trả kết quả: who received the result, when, and what it was."""

from __future__ import annotations

from collections.abc import Iterator

from desk_app.models.moments import in_vietnam
from desk_app.models.typed_dates import paper_moment
from desk_app.printing.flow import Block
from desk_app.printing.forms_statutory import ReturnedForm
from desk_app.printing.own_paper import OwnPaper, own_pdf
from desk_app.printing.people import answered
from desk_app.printing.setting import Setting
from desk_app.printing.sheet import Paper
from desk_app.printing.statutory import request_runs
from desk_app.printing.typeset import bold

KEY = "returned"


def returned_pdf(form: ReturnedForm, paper: Paper) -> bytes:
    """The acknowledgement in two copies. Raises `Trouble("font_missing", package=…)`."""
    day, names = in_vietnam(form.returned_at).date(), (form.receiver.name, form.clerk)
    own = OwnPaper(form.letterhead, day, form.code, names, form.printing)
    return own_pdf(KEY, own, paper, lambda setting: _lines(form, setting))


def _lines(form: ReturnedForm, setting: Setting) -> Iterator[Block]:
    wording, sheet, receiver = setting.wording, setting.sheet, form.receiver
    added = wording.additions
    yield from setting.set_off(setting.line("unit", unit=form.unit_name))
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
