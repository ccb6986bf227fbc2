"""Form 02, Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ (TT 03/2025/TT-VPCP)."""

from __future__ import annotations

from collections.abc import Iterator

from desk_app.printing.flow import Block, glued
from desk_app.printing.forms_statutory import SupplementForm
from desk_app.printing.people import answered, reached
from desk_app.printing.setting import Setting, opened, signed
from desk_app.printing.sheet import Paper
from desk_app.printing.signatures import signature_on_the_right
from desk_app.printing.statutory import request_runs, statutory_pdf
from desk_app.printing.typeset import UNBROKEN, Run, bold


def supplement_pdf(form: SupplementForm, paper: Paper) -> bytes:
    """The slip that says once, fully and exactly what is missing (NĐ 118/2025 Đ.16.3)."""

    def body(setting: Setting) -> Iterator[Block]:
        place = setting.wording.signatures[0]
        signing = signature_on_the_right(place, form.clerk, setting.sheet)
        yield from signed(_lines(form, setting), signing)

    return statutory_pdf("supplement", form.issued, form.code, paper, body)


def _lines(form: SupplementForm, setting: Setting) -> Iterator[Block]:
    wording, sheet, person = setting.wording, setting.sheet, form.applicant
    yield from setting.set_off(
        answered(wording, sheet, "applicant", "name", person.name, name=True)
    )
    yield from setting.line("request", request=request_runs(form.request))
    yield from answered(wording, sheet, "address", "address", person.address)
    yield from reached(person, wording, sheet)
    yield from glued(setting.line("items"))
    yield from _items(form, setting)
    yield from setting.line("reason", reason=form.reason)
    if form.until:
        day = f"{form.until:%d/%m/%Y}"
        yield from setting.added("until", day=day)
    phone = opened(form.unit_phone.replace(" ", UNBROKEN))
    yield from setting.line("contact", unit=bold(form.unit_name), unit_phone=phone)


def _items(form: SupplementForm, setting: Setting) -> Iterator[Block]:
    """Numbered; nothing to number is dotted."""
    if not form.items:
        yield from setting.paragraph((), leader=True)
    pattern = setting.wording.additions["item"]
    for number, item in enumerate(form.items, start=1):
        yield from setting.paragraph([Run(pattern.format(number=number, text=item))])
