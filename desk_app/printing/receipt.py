"""Form 01, Giấy tiếp nhận hồ sơ và hẹn trả kết quả, as PDF (TT 03/2025/TT-VPCP, mẫu số 01)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from desk_app.models.moments import in_vietnam
from desk_app.models.typed_dates import paper_moment
from desk_app.printing.barcodes import qr
from desk_app.printing.flow import Block, glued, text
from desk_app.printing.forms import ReceiptForm
from desk_app.printing.furniture import Document, Furniture, Laid, laid
from desk_app.printing.heading import bars_block, code_block, copy_block, note_block, title_block
from desk_app.printing.letterhead import letterhead
from desk_app.printing.money_lines import fee_runs
from desk_app.printing.people import applicant_blocks
from desk_app.printing.sheet import SHEETS, Paper, Sheet
from desk_app.printing.signatures import signatures
from desk_app.printing.table import Align, Column, Table
from desk_app.printing.typeset import Run, bold, filled, italic
from desk_app.printing.wording import FormWording, form_wording

NONE = "–"
KEPT_WITH_SIGNATURES = 2  # lines of text
LESS_AIR = (0.66, 0.33, 0.0)


def receipt_copies(form: ReceiptForm) -> tuple[str, ...]:
    """The copies usual for this form: one to keep, one to hand out."""
    return _wording(form).copies


def receipt_pdf(form: ReceiptForm, paper: Paper, copies: tuple[str, ...]) -> bytes:
    """The receipt, once for each of `copies` ("Liên 1: Lưu"), as one PDF; same form, same bytes.

    Raises `Trouble("font_missing", package=…)` when this machine has no fit typeface.
    """
    wording = _wording(form)
    sheet = SHEETS[paper]
    document = Document(sheet, wording.title.capitalize())
    receipt = _with_fewest_pages(form, wording, sheet, max(copies, key=len))
    for copy in copies:
        document.add(receipt.laid(copy))
    return document.finished()


def _with_fewest_pages(
    form: ReceiptForm, wording: FormWording, sheet: Sheet, copy: str
) -> _Receipt:
    """The airiest setting among those that need the fewest sheets."""
    settings = [_Receipt(form, wording, sheet)]
    if len(settings[0].laid(copy).pages) > 1:
        settings += [_Receipt(form, wording, sheet.tightened(each)) for each in LESS_AIR]
    return min(settings, key=lambda each: len(each.laid(copy).pages))


def _wording(form: ReceiptForm) -> FormWording:
    return form_wording("receipt", form.issued_on)


@dataclass(frozen=True)
class _Receipt:
    """One receipt being set."""

    form: ReceiptForm
    wording: FormWording
    sheet: Sheet

    def laid(self, copy: str) -> Laid:
        """One copy on its pages."""
        return laid((*self._head(copy), *self._body), self._furniture(copy))

    def _furniture(self, copy: str) -> Furniture:
        form, added = self.form, self.wording.additions
        at = in_vietnam(form.printing.at)
        printed = added["printed"].format(
            time=f"{at:%H:%M}", day=f"{at:%d/%m/%Y}", where=form.printing.where
        )
        head = added["provisional"] if form.provisional else self.wording.printed("code")
        return Furniture(
            foot=added["foot"],
            running=" – ".join(each for each in (head.format(code=form.code), copy) if each),
            printed=printed,
            again=form.printing.again,
            demo=form.printing.demo,
            sheet=self.sheet,
        )

    @cached_property
    def _body(self) -> tuple[Block, ...]:
        """Everything from the first line to the signatures: the same on every copy."""
        lines = [*self._statutory(), *self._fees()]
        free, last = lines[:-KEPT_WITH_SIGNATURES], lines[-KEPT_WITH_SIGNATURES:]
        names = (self.form.applicant.name, self.form.clerk)
        signing = signatures(self.wording.signatures, names, self.sheet)
        return (*free, *glued(last), signing)

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

    def _line(self, key: str, **answers: str | Run | tuple[Run, ...]) -> tuple[Block, ...]:
        """A statutory line with its answers; one left empty gets dots to the end of the line."""
        given = {
            place: Run(answer) if isinstance(answer, str) else answer
            for place, answer in answers.items()
        }
        open_answer = any(isinstance(each, Run) and not each.text for each in given.values())
        runs = filled(self.wording.printed(key), given)
        return self._paragraph(runs, leader=open_answer)

    def _paragraph(self, runs: tuple[Run, ...], *, leader: bool = False) -> tuple[Block, ...]:
        sheet = self.sheet
        return text(runs, sheet.left, sheet.text_width, sheet.body, gap=sheet.gap, leader=leader)

    def _statutory(self) -> Iterator[Block]:
        """Lines 2 to 15 in their order; line 1 stands under the bars."""
        form = self.form
        first, *rest = self._line("unit", unit=form.unit_name)
        yield replace(first, gap=0.5 * self.sheet.body)
        yield from rest
        yield from applicant_blocks(form.applicant, form.principal, self.wording, self.sheet)
        yield from self._line("request", request=self._request())
        yield from glued(self._line("components"))
        yield from self._components()
        first, *rest = self._line("sets", sets=f"{form.sets:02}")
        yield replace(first, gap=0.45 * self.sheet.body)
        yield from rest
        yield from self._line("term", term=form.term)
        yield from self._line("received", moment=paper_moment(form.received_at))
        yield from self._due()
        yield from self._line("delivery", delivery=form.delivery)
        yield from self._line("register", volume=f"{form.volume:02}", entry=str(form.entry))

    def _request(self) -> tuple[Run, ...]:
        form = self.form
        code = [Run(f" ({form.procedure_code})")] if form.procedure_code else []
        more = [Run(f", {form.summary}")] if form.summary else []
        return (bold(form.procedure_name), *code, *more)

    def _due(self) -> Iterator[Block]:
        form, sheet = self.form, self.sheet
        none = self.wording.additions["no_due"]
        moment = paper_moment(form.due_at) if form.due_at else none
        yield from glued(self._line("due", moment=bold(moment)))
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
        return self._paragraph(runs)
