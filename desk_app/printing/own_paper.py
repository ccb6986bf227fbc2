"""What our own papers of one dossier share: their head, two copies, two who sign."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from desk_app.printing.flow import Block
from desk_app.printing.forms import Printing
from desk_app.printing.heading import bars_block, copy_block, mark_block, title_block
from desk_app.printing.letterhead import Letterhead, letterhead
from desk_app.printing.setting import Setting, paper_of, signed
from desk_app.printing.sheet import SHEETS, Paper
from desk_app.printing.signatures import signatures
from desk_app.printing.wording import form_wording


@dataclass(frozen=True)
class OwnPaper:
    """The head and the foot of one paper; `names` sign it, `mark` stands under its title."""

    letterhead: Letterhead
    on: date
    code: str
    names: tuple[str, str]
    printing: Printing
    mark: str = ""


def own_pdf(
    key: str, own: OwnPaper, paper: Paper, lines: Callable[[Setting], Iterable[Block]]
) -> bytes:
    """The paper of form `key` in its copies. Raises `Trouble("font_missing", package=…)`."""
    wording = form_wording(key, own.on)

    def blocks(setting: Setting, copy: str) -> Iterator[Block]:
        sheet = setting.sheet
        yield letterhead(own.letterhead, "", own.on, None, sheet)
        yield title_block(wording.title, sheet)
        yield copy_block(copy, sheet)
        if own.mark:
            yield mark_block(own.mark, sheet)
        yield bars_block(own.code, sheet)
        yield from signed(lines(setting), signatures(wording.signatures, own.names, sheet))

    sheet = SHEETS[paper]
    return paper_of(wording, sheet, own.printing, wording.copies, blocks, code=own.code)
