"""Form 01, Giấy tiếp nhận hồ sơ và hẹn trả kết quả, as PDF (TT 03/2025/TT-VPCP, mẫu số 01)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from desk_app.models.form_wording import FormWording
from desk_app.models.typed_dates import paper_moment
from desk_app.printing.barcodes import qr
from desk_app.printing.flow import Block, glued, text
from desk_app.printing.forms import ReceiptForm
from desk_app.printing.furniture import Document, Furniture, Laid, laid
from desk_app.printing.heading import bars_block, code_block, copy_block, note_block, title_block
from desk_app.printing.letterhead import letterhead
from desk_app.printing.money_lines import fee_runs
from desk_app.printing.people import applicant_blocks
from desk_app.printing.setting import Setting, signed, with_fewest_pages
from desk_app.printing.sheet import SHEETS, Paper, Sheet
from desk_app.printing.signatures import signatures
from desk_app.printing.table import Align, Column, Table
from desk_app.printing.typeset import Run, bold, italic
from desk_app.printing.wording import drawn, form_wording

NONE = "–"


def receipt_copies(form: ReceiptForm) -> tuple[str, ...]:
    """The copies usual for this form: one to keep, one to hand out."""
    return _wording(form).copies


def receipt_pdf(form: ReceiptForm, paper: Paper, copies: tuple[str, ...]) -> bytes:
    """The receipt, once for each of `copies` ("Liên 1: Lưu"), as one PDF; same form, same bytes.

    Raises `Trouble("font_missing", package=…)` when this machine has no fit typeface.
    """
    return drawn(
        form.printing,
        lambda printing: _receipt_pdf(replace(form, printing=printing), paper, copies),
    )


def _receipt_pdf(form: ReceiptForm, paper: Paper, copies: tuple[str, ...]) -> bytes:
    wording = _wording(form)
    sheet = SHEETS[paper]
    document = Document(sheet, wording.title.capitalize())
    longest = max(copies, key=len)
    receipt = with_fewest_pages(
        sheet,
        lambda tried: _Receipt(form, wording, tried),
        lambda each: len(each.laid(longest).pages),
    )
    for copy in copies:
        document.add(receipt.laid(copy))
    return document.finished()


def _wording(form: ReceiptForm) -> FormWording:
    return form_wording("receipt", form.issued_on, form.printing.published)


@dataclass(frozen=True)
class _Receipt:
    """One receipt being set."""

    form: ReceiptForm
    wording: FormWording
    sheet: Sheet

    def laid(self, copy: str) -> Laid:
        """One copy on its pages."""
        return laid((*self._head(copy), *self._body), self._furniture(copy))

    @property
    def _setting(self) -> Setting:
        return Setting(self.wording, self.sheet)

    def _furniture(self, copy: str) -> Furniture:
        form, added = self.form, self.wording.additions
        head = added["provisional"] if form.provisional else self.wording.printed("code")
        running = " – ".join(each for each in (head.format(code=form.code), copy) if each)
        return self._setting.furniture(form.printing, running)

    @cached_property
    def _body(self) -> tuple[Block, ...]:
        """Everything from the first line to the signatures: the same on every copy."""
        names = (self.form.applicant.name, self.form.clerk)
        signing = signatures(self.wording.signatures, names, self.sheet)
        return tuple(signed((*self._statutory(), *self._fees()), signing))

    def _head(self, copy: str) -> Iterator[Block]:
        form, sheet = self.form, self.sheet
        number = self.wording.number.format(number=form.entry)
        yield letterhead(form.letterhead, number, form.issued_on, qr(form.qr), sheet)
        yield title_block(self.wording.title, sheet)
        if copy:
            yield copy_block(copy, sheet)
        yield bars_block(form.code, sheet)
        yield from self._code()

    def _code(self) -> Iterator[Block]:
        """Line 1; a provisional number never stands where the official code belongs."""
        form, added, sheet = self.form, self.wording.additions, self.sheet
        if form.provisional:
            yield code_block(added["provisional"], form.code, sheet)
        yield code_block(self.wording.printed("code"), "" if form.provisional else form.code, sheet)
        if form.provisional:
            yield note_block(added["provisional_note"], sheet)
        if form.former_code:
            yield note_block(added["former"].format(code=form.former_code), sheet)

    def _statutory(self) -> Iterator[Block]:
        """Lines 2 to 15 in their order; line 1 stands under the bars."""
        form = self.form
        first, *rest = self._setting.line("unit", unit=form.unit_name)
        yield replace(first, gap=0.5 * self.sheet.body)
        yield from rest
        yield from applicant_blocks(form.applicant, form.principal, self.wording, self.sheet)
        yield from self._setting.line("request", request=self._request())
        yield from glued(self._setting.line("components"))
        yield from self._components()
        first, *rest = self._setting.line("sets", sets=f"{form.sets:02}")
        yield replace(first, gap=0.45 * self.sheet.body)
        yield from rest
        yield from self._setting.line("term", term=form.term)
        yield from self._setting.line("received", moment=paper_moment(form.received_at))
        yield from self._due()
        yield from self._setting.line("delivery", delivery=form.delivery)
        yield from self._setting.line("register", volume=f"{form.volume:02}", entry=str(form.entry))

    def _request(self) -> tuple[Run, ...]:
        form = self.form
        code = [Run(f" ({form.procedure_code})")] if form.procedure_code else []
        more = [Run(f", {form.summary}")] if form.summary else []
        return (bold(form.procedure_name), *code, *more)

    def _due(self) -> Iterator[Block]:
        form, sheet = self.form, self.sheet
        none = self.wording.additions["no_due"]
        moment = paper_moment(form.due_at) if form.due_at else none
        yield from glued(self._setting.line("due", moment=bold(moment)))
        if form.derivation:
            why = [italic(f"({form.derivation})")]
            yield from text(why, sheet.left, sheet.text_width, sheet.small, gap=0.05)

    def _components(self) -> tuple[Block, ...]:
        form, sheet, added = self.form, self.sheet, self.wording.additions
        counts, number = sheet.count_width, 2.6 * sheet.table
        columns = (
            Column(added["table_number"], number, Align.CENTRE),
            Column(added["table_name"], sheet.text_width - number - 2 * counts),
            Column(added["table_originals"], counts, Align.CENTRE),
            Column(added["table_copies"], counts, Align.CENTRE),
        )
        furniture = self._furniture("")
        room = furniture.bottom - furniture.top
        rows = [
            (
                (Run(str(place)),),
                (Run(row.name), *([italic(f" ({row.note})")] if row.note else [])),
                (Run(str(row.originals or NONE)),),
                (Run(str(row.copies or NONE)),),
            )
            for place, row in enumerate(form.components, start=1)
        ]
        if not rows:
            return text((), sheet.left, sheet.text_width, sheet.body, gap=sheet.gap, leader=True)
        head, *others = Table(columns, sheet.left, sheet.table, sheet.pad, room).blocks(rows)
        return (replace(head, gap=0.2 * sheet.body), *others)

    def _fees(self) -> tuple[Block, ...]:
        runs = fee_runs(self.form.fees, self.wording.additions)
        return self._setting.paragraph(runs)
