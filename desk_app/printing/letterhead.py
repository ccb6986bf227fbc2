"""The head of every statutory paper: issuer, nation and motto, number, place and date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desk_app.models.typed_dates import paper_day
from desk_app.printing.barcodes import Squares
from desk_app.printing.flow import LEADING, Block, stack
from desk_app.printing.ink import Ink
from desk_app.printing.sheet import Sheet
from desk_app.printing.typeset import Line, Run, bold, italic, wrapped

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
LEFT_SHARE = 0.43  # of the width beside the QR; the nation's name needs the larger part
RULE_SHARE = 0.45  # of the last line above the short rule


@dataclass(frozen=True)
class Letterhead:
    """Who issues the paper: parent agency, the unit's name line by line, place of the date.

    `upper` and `unit` are printed in capitals (NĐ 30/2020).
    """

    upper: str
    unit: tuple[str, ...]
    place: str


def letterhead(
    head: Letterhead, number: str, issued_on: date, qr: Squares | None, sheet: Sheet
) -> Block:
    """The head as the first block of a page, the QR in the upper left corner (TT 01/2023 Đ.26).

    `number` is the whole number line. The QR's place is fixed on the sheet; the head clears it.
    """
    setting = _set(head, number, issued_on, sheet)
    height = max(setting.height, _below_corner(qr, sheet))

    def draw(ink: Ink, top: float) -> None:
        if qr:
            qr.draw(ink, *sheet.corner)
        _draw_columns(ink, setting, top, sheet)

    return Block(height=height, draw=draw)


def _below_corner(qr: Squares | None, sheet: Sheet) -> float:
    """How far below the top margin the QR reaches, where it stands above the text."""
    reaches_text = qr is not None and sheet.corner[0] + qr.width() > sheet.left
    return sheet.corner[1] + qr.width() - sheet.top if qr and reaches_text else 0.0


@dataclass(frozen=True)
class _Setting:
    """Both columns broken into lines, and how far down they reach; points from the top."""

    upper: tuple[Line, ...]
    unit: tuple[Line, ...]
    number: tuple[Line, ...]
    nation: tuple[Line, ...]
    motto: tuple[Line, ...]
    day: tuple[Line, ...]
    last_row: float
    height: float


def _columns(sheet: Sheet) -> tuple[float, float]:
    """The widths of the left and the right column."""
    width = sheet.width - sheet.right - sheet.head_left
    return width * LEFT_SHARE, width * (1 - LEFT_SHARE)


def _set(head: Letterhead, number: str, issued_on: date, sheet: Sheet) -> _Setting:
    left, right = (each - 4 for each in _columns(sheet))
    upper = wrapped([Run(head.upper.upper())], left, sheet.agency)
    unit = wrapped([bold("\n".join(head.unit).upper())], left, sheet.agency)
    number_lines = wrapped([Run(number)], left, sheet.number)
    nation = wrapped([bold(NATION)], right, sheet.agency)
    motto = wrapped([bold(MOTTO)], right, sheet.motto)
    day = wrapped([italic(f"{head.place}, {paper_day(issued_on)}")], right, sheet.number)
    row = LEADING * sheet.agency
    left_height = row * (len(upper) + len(unit))
    right_height = row * len(nation) + LEADING * sheet.motto * len(motto)
    last_row = max(left_height, right_height) + 0.75 * sheet.agency
    deepest = max(len(number_lines), len(day))
    height = last_row + LEADING * sheet.number * deepest
    return _Setting(upper, unit, number_lines, nation, motto, day, last_row, height)


def _draw_columns(ink: Ink, setting: _Setting, top: float, sheet: Sheet) -> None:
    left, right = _columns(sheet)
    middle = sheet.head_left + left / 2
    y = stack(ink, setting.upper, middle, top, sheet.agency)
    y = stack(ink, setting.unit, middle, y, sheet.agency)
    short = setting.unit[-1].width * RULE_SHARE
    ink.rule(middle - short / 2, y + 0.25 * sheet.agency, short)
    stack(ink, setting.number, middle, top + setting.last_row, sheet.number)
    middle = sheet.head_left + left + right / 2
    y = stack(ink, setting.nation, middle, top, sheet.agency)
    y = stack(ink, setting.motto, middle, y, sheet.motto)
    length = setting.motto[-1].width  # the rule is exactly as long as the motto (NĐ 30/2020)
    ink.rule(middle - length / 2, y + 0.1 * sheet.motto, length)
    stack(ink, setting.day, middle, top + setting.last_row, sheet.number)
