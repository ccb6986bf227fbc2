"""What forms 02 to 06 share: their head, and how they become PDF."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from desk_app.printing.barcodes import qr
from desk_app.printing.flow import Block
from desk_app.printing.forms import Printing
from desk_app.printing.forms_statutory import Issued, Request
from desk_app.printing.heading import bars_block, mark_block, note_block, title_block
from desk_app.printing.letterhead import letterhead
from desk_app.printing.setting import Setting, opened, paper_of, signed
from desk_app.printing.sheet import SHEETS, Paper
from desk_app.printing.signatures import signatures
from desk_app.printing.typeset import Run, bold
from desk_app.printing.wording import drawn, form_wording


def statutory_pdf(
    key: str, issued: Issued, code: str, paper: Paper, body: Callable[[Setting], Iterable[Block]]
) -> bytes:
    """Form `key` with the head that all of them have; the same form gives the same bytes.

    Raises `Trouble("font_missing", package=…)` when this machine has no fit typeface.
    """

    def blocks(setting: Setting, _copy: str) -> Iterator[Block]:
        yield from _head(setting, issued, code)
        yield from body(setting)

    def draw(printing: Printing) -> bytes:
        wording = form_wording(key, issued.on, printing.published)
        return paper_of(wording, SHEETS[paper], printing, ("",), blocks, code=code)

    return drawn(issued.printing, draw)


def _head(setting: Setting, issued: Issued, code: str) -> Iterator[Block]:
    sheet, wording = setting.sheet, setting.wording
    number = wording.number.format(number=issued.number or opened(""))
    squares = qr(issued.qr) if issued.qr else None
    yield letterhead(issued.letterhead, number, issued.on, squares, sheet)
    yield title_block(wording.title, sheet)
    if "mark" in wording.additions:
        yield mark_block(wording.additions["mark"], sheet)
    if code:
        yield bars_block(code, sheet)
        yield note_block(wording.additions.get("code", "{code}").format(code=code), sheet)


def both_sign(setting: Setting, lines: Iterable[Block], names: tuple[str, str]) -> Iterator[Block]:
    """`lines`, and under them the applicant and the clerk by their names."""
    signing = signatures(setting.wording.signatures, names, setting.sheet)
    return signed(lines, signing)


def request_runs(request: Request) -> tuple[Run, ...]:
    """The procedure in bold, its code, and what the applicant said besides."""
    code = [Run(f" ({request.procedure_code})")] if request.procedure_code else []
    more = [Run(f", {request.summary}")] if request.summary else []
    return (bold(request.procedure_name), *code, *more)
