"""Form 04, Phiếu xin lỗi và đề nghị gia hạn thời gian giải quyết: a draft until the head signs."""

from __future__ import annotations

from collections.abc import Iterator

from desk_app.models.moments import in_vietnam
from desk_app.models.typed_dates import PADDED_MONTHS, paper_day, paper_moment
from desk_app.printing.flow import Block
from desk_app.printing.forms_statutory import ApologyForm
from desk_app.printing.setting import Setting, opened, signed
from desk_app.printing.sheet import Paper
from desk_app.printing.signatures import signature_on_the_right
from desk_app.printing.statutory import statutory_pdf
from desk_app.printing.typeset import bold


def apology_pdf(form: ApologyForm, paper: Paper) -> bytes:
    """The letter that apologises for a delay and names the one new date (NĐ 118/2025 Đ.19.6)."""

    def body(setting: Setting) -> Iterator[Block]:
        place = setting.wording.signatures[0]
        yield from signed(_lines(form, setting), signature_on_the_right(place, "", setting.sheet))

    return statutory_pdf("apology", form.issued, form.code, paper, body)


def _lines(form: ApologyForm, setting: Setting) -> Iterator[Block]:
    yield from setting.set_off(setting.line("applicant", name=bold(form.applicant.name.upper())))
    received = in_vietnam(form.received_at)
    month = f"{received:%m}" if received.month <= PADDED_MONTHS else str(received.month)
    yield from setting.line(
        "received",
        day=f"{received:%d}", month=month, year=str(received.year), agency=form.agency,
        procedure=bold(form.procedure_name), id_number=opened(form.applicant.id_number),
        code=form.code,
    )  # fmt: skip
    yield from setting.line("due", moment=paper_moment(form.due_at) if form.due_at else "")
    yield from setting.line("late", agency=form.agency)
    yield from setting.line("reason", reason=form.reason)
    yield from setting.line("apology", agency=form.agency)
    new_day = paper_day(in_vietnam(form.new_due_at)) if form.new_due_at else ""
    yield from setting.line("new_due", agency=form.agency, day=bold(new_day))
    yield from setting.line("closing")
