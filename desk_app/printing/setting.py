"""Lines of a form's wording set on a sheet, and whole papers made of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from desk_app.models.form_wording import FormWording
from desk_app.models.moments import in_vietnam
from desk_app.printing.flow import Block, glued, text
from desk_app.printing.forms import Printing
from desk_app.printing.furniture import Document, Furniture, Laid, laid
from desk_app.printing.sheet import Sheet
from desk_app.printing.typeset import LEADER, Run, filled, italic

KEPT_WITH_SIGNATURES = 2  # lines of text
BEFORE_TEXT = 0.5  # sizes between the head and the first line
LESS_AIR = (0.66, 0.33, 0.0)
FEW_PAGES = 4
"""A paper of more pages does not spill over a little: less air would only make it worse to read."""
Made = TypeVar("Made")
Answer = str | Run | tuple[Run, ...]


@dataclass(frozen=True)
class Setting:
    """One form on one sheet."""

    wording: FormWording
    sheet: Sheet

    def line(self, key: str, **answers: Answer) -> tuple[Block, ...]:
        """A prescribed line with its answers; one left empty gets dots to the end of the line."""
        given = {
            place: Run(answer) if isinstance(answer, str) else answer
            for place, answer in answers.items()
        }
        ends_open = any(not _text_of(each) for each in given.values())
        runs = filled(self.wording.printed(key), given)
        return self.paragraph(runs, leader=ends_open)

    def paragraph(self, runs: Iterable[Run], *, leader: bool = False) -> tuple[Block, ...]:
        """Text between the margins."""
        sheet = self.sheet
        return text(runs, sheet.left, sheet.text_width, sheet.body, gap=sheet.gap, leader=leader)

    def set_off(self, blocks: Iterable[Block]) -> Iterator[Block]:
        """The blocks, the first of which stands off from what is above it."""
        first, *rest = blocks
        yield replace(first, gap=BEFORE_TEXT * self.sheet.body)
        yield from rest

    def added(self, key: str, **facts: str | int) -> tuple[Block, ...]:
        """A remark of ours in italics."""
        return self.paragraph([italic(self.wording.additions[key].format(**facts))])

    def furniture(self, printing: Printing, running: str) -> Furniture:
        """What every page carries besides its text."""
        added = self.wording.additions
        at = in_vietnam(printing.at)
        day, time = f"{at:%d/%m/%Y}", f"{at:%H:%M}"
        return Furniture(
            foot=added["foot"],
            running=running,
            printed=added["printed"].format(time=time, day=day, where=printing.where),
            again=printing.again,
            demo=printing.demo,
            sheet=self.sheet,
        )


def _text_of(answer: Run | tuple[Run, ...]) -> str:
    return answer.text if isinstance(answer, Run) else "".join(each.text for each in answer)


def opened(answer: str) -> str:
    """An answer inside a line, dotted where it is left open."""
    return answer or LEADER * 8


def signed(lines: Iterable[Block], signing: Block) -> Iterator[Block]:
    """`lines`, the last of which stay on the page of the signatures, and these."""
    blocks = tuple(lines)
    yield from blocks[:-KEPT_WITH_SIGNATURES]
    yield from glued(blocks[-KEPT_WITH_SIGNATURES:])
    yield signing


def with_fewest_pages(
    sheet: Sheet, made: Callable[[Sheet], Made], pages: Callable[[Made], int]
) -> Made:
    """The airiest of the settings that need the fewest pages."""
    settings = [made(sheet)]
    if 1 < pages(settings[0]) <= FEW_PAGES:
        settings += [made(sheet.tightened(each)) for each in LESS_AIR]
    return min(settings, key=pages)


def paper_of(
    wording: FormWording,
    sheet: Sheet,
    printing: Printing,
    copies: Sequence[str],
    blocks: Callable[[Setting, str], Iterable[Block]],
    *,
    code: str = "",
) -> bytes:
    """A paper as PDF, once for each of `copies` ("" names none); `blocks` sets one copy.

    Raises `Trouble("font_missing", package=…)` when this machine has no fit typeface.
    """
    document = Document(sheet, wording.title.capitalize())
    for each in laid_copies(wording, sheet, printing, copies, blocks, code=code):
        document.add(each)
    return document.finished()


def laid_copies(
    wording: FormWording,
    sheet: Sheet,
    printing: Printing,
    copies: Sequence[str],
    blocks: Callable[[Setting, str], Iterable[Block]],
    *,
    code: str = "",
) -> Iterator[Laid]:
    """A paper laid on its pages, once for each of `copies`."""
    for copy in copies:
        running = " – ".join(each for each in (wording.title, code, copy) if each)

        def lay(tried: Sheet, copy: str = copy, running: str = running) -> Laid:
            setting = Setting(wording, tried)
            return laid(tuple(blocks(setting, copy)), setting.furniture(printing, running))

        yield with_fewest_pages(sheet, lay, lambda each: len(each.pages))
