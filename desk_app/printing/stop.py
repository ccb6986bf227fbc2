"""Form 05, Thông báo dừng giải quyết hồ sơ, by the content of NĐ 118/2025 Đ.21; marked as unchecked."""

from __future__ import annotations

from collections.abc import Iterator

from desk_app.models.moments import in_vietnam
from desk_app.models.typed_dates import paper_day, paper_moment
from desk_app.printing.flow import Block
from desk_app.printing.forms_statutory import StopForm
from desk_app.printing.money_lines import amount_words
from desk_app.printing.people import answered
from desk_app.printing.setting import Setting
from desk_app.printing.sheet import Paper
from desk_app.printing.statutory import both_sign, request_runs, statutory_pdf


def stop_pdf(form: StopForm, paper: Paper) -> bytes:
    """The notice that processing has stopped at the applicant's request."""

    def body(setting: Setting) -> Iterator[Block]:
        return both_sign(setting, _lines(form, setting), (form.applicant.name, form.clerk))

    return statutory_pdf("stop", form.issued, form.code, paper, body)


def _lines(form: StopForm, setting: Setting) -> Iterator[Block]:
    wording, sheet, person = setting.wording, setting.sheet, form.applicant
    yield from setting.set_off(
        answered(wording, sheet, "applicant", "name", person.name, name=True)
    )
    yield from answered(wording, sheet, "id_number", "id_number", person.id_number)
    yield from answered(wording, sheet, "address", "address", person.address)
    yield from setting.line("code", code=form.code)
    yield from setting.line("request", request=request_runs(form.request))
    yield from setting.line("asked", day=paper_day(in_vietnam(form.stopped_at)))
    yield from setting.line("statement")
    yield from setting.line("reason", reason=form.reason)
    yield from setting.line("stopped", unit=form.unit_name, moment=paper_moment(form.stopped_at))
    added = wording.additions
    papers = "papers_all" if form.papers else "papers_none"
    yield from setting.line("papers", papers=added[papers].format(count=form.papers))
    yield from setting.line("fees", fees=_fees(form, setting))


def _fees(form: StopForm, setting: Setting) -> str:
    added = setting.wording.additions
    if form.paid > form.refunded:
        kept = amount_words(form.paid - form.refunded, added)
        return added["fees_kept"].format(amount=kept)
    if form.refunded:
        return added["fees_returned"].format(amount=amount_words(form.refunded, added))
    return added["fees_none"]
