"""Form 03, Phiếu từ chối tiếp nhận giải quyết hồ sơ (TT 03/2025/TT-VPCP)."""

from __future__ import annotations

from collections.abc import Iterator

from desk_app.printing.flow import Block, glued
from desk_app.printing.forms_statutory import RefusalForm
from desk_app.printing.people import answered, reached
from desk_app.printing.setting import Setting
from desk_app.printing.sheet import Paper
from desk_app.printing.statutory import both_sign, request_runs, statutory_pdf


def refusal_pdf(form: RefusalForm, paper: Paper) -> bytes:
    """The slip that refuses with a reason (NĐ 118/2025 Đ.17.1c, Đ.19.3)."""

    def body(setting: Setting) -> Iterator[Block]:
        return both_sign(setting, _lines(form, setting), (form.applicant.name, form.clerk))

    return statutory_pdf("refusal", form.issued, form.code, paper, body)


def _lines(form: RefusalForm, setting: Setting) -> Iterator[Block]:
    wording, sheet, person = setting.wording, setting.sheet, form.applicant
    yield from setting.set_off(setting.line("unit", unit=form.unit_name))
    yield from answered(wording, sheet, "applicant", "name", person.name, name=True)
    yield from answered(wording, sheet, "id_number", "id_number", person.id_number)
    yield from answered(wording, sheet, "address", "address", person.address)
    yield from reached(person, wording, sheet)
    yield from setting.line("code", code=form.code)
    yield from setting.line("request", request=request_runs(form.request))
    yield from glued(setting.line("statement"))
    yield from setting.line("reason", reason=form.reason)
    yield from setting.line("closing")
