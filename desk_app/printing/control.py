"""Form 06, Phiếu kiểm soát quá trình giải quyết hồ sơ: four hand-overs, each signed twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from desk_app.models.moments import in_vietnam
from desk_app.models.typed_dates import paper_moment
from desk_app.printing.flow import Block
from desk_app.printing.forms_statutory import ControlForm, Passage
from desk_app.printing.setting import Setting, opened
from desk_app.printing.sheet import Paper
from desk_app.printing.statutory import statutory_pdf
from desk_app.printing.table import SIDE, Cell, Column, Table
from desk_app.printing.typeset import BREAK, UNBROKEN, Run, bold, italic

ROWS = 4
SHARES = (0.27, 0.35, 0.24, 0.14)
ROOM = 3  # empty lines for two pens
BEFORE_TABLE = 0.5


def control_pdf(form: ControlForm, paper: Paper) -> bytes:
    """The slip that goes with the papers from hand to hand."""

    def body(setting: Setting) -> Iterator[Block]:
        yield from _lines(form, setting)
        yield from _table(form, setting)

    return statutory_pdf("control", form.issued, form.code, paper, body)


def _lines(form: ControlForm, setting: Setting) -> Iterator[Block]:
    yield from setting.set_off(setting.line("code", code=bold(form.code)))
    yield from setting.line("agency", agency=form.agency)
    yield from setting.line("others", others=form.others)
    yield from setting.line("received", moment=paper_moment(form.received_at))
    none = setting.wording.additions["no_due"]
    due = paper_moment(form.due_at) if form.due_at else none
    yield from setting.line("due", moment=bold(due))


def _table(form: ControlForm, setting: Setting) -> Iterator[Block]:
    sheet, heads = setting.sheet, setting.wording.columns
    widths = [sheet.text_width * share for share in SHARES]
    columns = tuple(Column(head, width) for head, width in zip(heads, widths, strict=True))
    furniture = setting.furniture(form.issued.printing, form.code)
    table = Table(columns, sheet.left, sheet.table, sheet.pad, furniture.bottom - furniture.top)
    first = Passage(giver=setting.wording.additions["desk"])
    filled = form.passages or (first,)
    rows = [*filled, *[Passage()] * (ROWS - len(filled))]
    inside = widths[1] - 2 * SIDE * sheet.table
    head, *others = table.blocks([_row(each, setting, inside) for each in rows])
    return iter((replace(head, gap=BEFORE_TABLE * sheet.body), *others))


def _row(passage: Passage, setting: Setting, width: float) -> tuple[Cell, ...]:
    added = setting.wording.additions
    sides = (added["given"], passage.giver), (added["taken"], passage.taker)
    names = BREAK.join(pattern.format(name=opened(name)) for pattern, name in sides)
    verdict = added[passage.verdict] if passage.verdict else ""
    signing = _side_by_side(added, width, setting.sheet.table)
    moment = Run(_moment(passage, added) + BREAK)
    room = Run(BREAK * ROOM + UNBROKEN)
    return ((Run(names),), (moment, signing, room), (Run(verdict),), (italic(passage.note),))


def _moment(passage: Passage, added: Mapping[str, str]) -> str:
    if passage.at is None:
        return added["open_moment"]
    at = in_vietnam(passage.at)
    return added["moment"].format(hour=f"{at:%H}", minute=f"{at:%M}", day=f"{at:%d/%m/%Y}")


def _side_by_side(added: Mapping[str, str], width: float, size: float) -> Run:
    """Both who sign, at the two ends of the cell."""
    giver, taker = bold(added["giver"]), bold(added["taker"])
    free = width - giver.width(size) - taker.width(size)
    spaces = max(1, int(free / bold(" ").width(size)))
    words = f"{giver.text}{' ' * spaces}{taker.text}"
    return bold(words.replace(" ", UNBROKEN))
