"""A report as cells of a table: what each says, and which dossiers stand behind it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication

from desk_app.models.charts.chart import shown
from desk_app.models.report import Cell, Report, Row
from desk_app.models.statistics.columns import COLUMNS as COUNTED
from desk_app.models.statistics.columns import RENEWED
from desk_app.services.report_sheet import cell_moment
from desk_app.ui.reports.figure_words import (
    cell_word,
    column_word,
    figure_word,
    key_word,
    whole_word,
)

translate = QCoreApplication.translate
LISTS: Mapping[str, tuple[str, ...]] = {
    "steps": ("unit", "person", "steps", "late", "median_late", "longest_late", "open_late"),
    "results": ("code", "procedure", "unit", "kind", "number", "came_at", "due_at"),
    "handover": ("code", "procedure", "unit", "number", "handed_at", "state"),
    "postal": ("code", "applicant", "sent_at", "tracking", "charge", "delivered_on", "came_back_on"),
    "cash": ("code", "at", "by", "method", "amount", "receipt_number"),
    "settlement": ("name", "method", "collected", "given_back", "net", "dossiers"),
    "notify": ("code", "applicant", "procedure", "ready_since", "due_at", "shelf", "fee_due"),
}
"""Reports that are lists, and which of their columns the screen shows; paper and file have all."""
PARTS = {
    "solved_on_time_percent_of_solved": "solved_on_time",
    "solved_late_percent_of_solved": "solved_late",
    "pending_in_time_percent_of_pending": "pending_in_time",
    "pending_overdue_percent_of_pending": "pending_overdue",
    "percent_of_received": "received",
}
"""What a column of percentages is the share of, by the name of that column or share."""
ONE_NUMBER = {"ageing": "dossiers", "supplements": "supplements", "fees": "fees"}
"""Reports whose rows have one number, and its column."""
UNTOLD = frozenset({"agency"})  # the code of what the next column names
TOTALS = {"ageing": {"dossiers": "pending_total"}}
NOTHING = "–"
FIGURES_AT_THE_RIGHT = frozenset({"number", "percent", "before", "difference"})


class Kind(StrEnum):
    """What a line of the table is."""

    ROW = "row"
    TOTAL = "total"
    BEFORE = "before"


@dataclass(frozen=True)
class Figure:
    """One cell. `behind` is (row, column) of the number that it opens, `code` of the dossier."""

    text: str
    behind: tuple[str, str] | None = None
    code: str = ""


@dataclass(frozen=True)
class Line:
    """One line of the table."""

    cells: tuple[Figure, ...]
    kind: Kind = Kind.ROW


@dataclass(frozen=True)
class FigureSheet:
    """The table of a report; `figures` are the columns that stand at the right."""

    columns: tuple[str, ...]
    heads: tuple[str, ...]
    figures: frozenset[int]
    lines: tuple[Line, ...]


def sheet_of(report: Report, names: Mapping[str, str]) -> FigureSheet:
    """The report as it is shown; `names` tell what the keys of its rows are called."""
    columns = _shown_columns(report)
    heads = tuple(column_word(each) for each in columns)
    lines = [_line(report, row, columns, names) for row in report.rows]
    if report.name not in LISTS and report.name != "summary" and report.rows:
        lines += _sums(report, columns)
    figures = frozenset(n for n, each in enumerate(columns) if _at_the_right(report, each))
    return FigureSheet(columns, heads, figures, tuple(lines))


def share_lines(report: Report) -> tuple[str, ...]:
    """Every percentage of the totals with its part and its whole, named."""
    shares: Any = report.totals.get("shares", {})
    return tuple(
        translate("Figures", "{name}: {part} of {whole} {of} ({percent})").format(
            name=figure_word(name), part=shown(told["part"]), whole=shown(told["whole"]),
            of=whole_word(told["of"]), percent=percent_text(told["percent"]),
        )
        for name, told in shares.items()
        if told["whole"]
    )  # fmt: skip


def _shown_columns(report: Report) -> tuple[str, ...]:
    if report.name in LISTS:
        return LISTS[report.name]
    if report.name == "summary":
        return ("figure", "number", "percent", "of", "before", "difference")
    if report.name == "ii06":
        return report.columns[:12]
    return tuple(each for each in report.columns if report.name == "fees" or each not in UNTOLD)


def _at_the_right(report: Report, column: str) -> bool:
    if column in FIGURES_AT_THE_RIGHT and report.name not in LISTS:
        return True
    cells = [row.get(column) for row in report.rows]
    return any(isinstance(each, int) for each in cells) or column in PARTS


def _line(report: Report, row: Row, columns: tuple[str, ...], names: Mapping[str, str]) -> Line:
    key = str(row[report.columns[0]] or "")
    if report.name == "summary":
        return Line(_summary_cells(report, row, key))
    if report.name in LISTS:
        code = str(row.get("code") or "")
        return Line(tuple(Figure(_listed(each, row[each]), code=code) for each in columns))
    if report.name == "fees":
        key = f"{row['agency']}/{row['field']}"
    cells = []
    for place, column in enumerate(columns):
        value = row[column]
        text = _text(value)
        if place == 0 and not isinstance(value, int):
            text = names.get(str(value), "") or key_word(report.name, str(value)) or NOTHING
        elif column in PARTS and value is not None:
            text = percent_text(str(value))
        cells.append(Figure(text, _behind(report, key, column)))
    return Line(tuple(cells))


def _summary_cells(report: Report, row: Row, key: str) -> tuple[Figure, ...]:
    percent, of, number = row["percent"], row["of"], row["number"]
    before = _before_of(report, key, share=of is not None)
    return (
        Figure(figure_word(key)),
        Figure(_text(number), (key, "number")),
        Figure("" if of is None else percent_text(str(percent)) if percent else NOTHING),
        Figure(whole_word(str(of)) if of else ""),
        Figure(NOTHING if before is None else _text(before)),
        Figure(_difference(number, before)),
    )


def _before_of(report: Report, key: str, *, share: bool) -> int | None:
    totals: Any = report.before.get("totals", {})
    told = totals.get("shares", {}).get(key, {}).get("part") if share else totals.get(key)
    return told if isinstance(told, int) else None


def _sums(report: Report, columns: tuple[str, ...]) -> list[Line]:
    """The totals, those of the period before, and what has changed."""
    before: Any = report.before.get("totals", {})
    words = (column_word("total"), column_word("before"), column_word("difference"))
    sums, earlier, changed = [], [], []
    for place, column in enumerate(columns):
        now, then = (_total(report, totals, column) for totals in (report.totals, before))
        if place == 0:
            sums.append(Figure(words[0]))
            earlier.append(Figure(words[1]))
            changed.append(Figure(words[2]))
            continue
        percent = column in PARTS
        sums.append(Figure(_told(now, percent=percent), _behind(report, "", column)))
        earlier.append(Figure(_told(then, percent=percent)))
        changed.append(Figure("" if percent else _difference(now, then)))
    return [
        Line(tuple(sums), Kind.TOTAL), Line(tuple(earlier), Kind.BEFORE),
        Line(tuple(changed), Kind.BEFORE),
    ]  # fmt: skip


def _total(report: Report, totals: Mapping[str, Any], column: str) -> Cell:
    if column in PARTS:
        share = totals.get("shares", {}).get(PARTS[column])
        told = share["percent"] if share else None
        return str(told) if told else None
    found = totals.get(TOTALS.get(report.name, {}).get(column, column))
    return found if isinstance(found, int) else None


def _behind(report: Report, row: str, column: str) -> tuple[str, str] | None:
    if ONE_NUMBER.get(report.name) == column:
        return row, column
    number = PARTS.get(column, column)
    return (row, number) if number in COUNTED or number == RENEWED else None


def _told(value: Cell, *, percent: bool) -> str:
    if value is None:
        return ""
    return percent_text(str(value)) if percent else _text(value)


def percent_text(percent: str) -> str:
    """94,45 %."""
    return f"{percent} %".replace(".", ",")


def _text(value: Cell) -> str:
    if value is None:
        return NOTHING
    return shown(value) if isinstance(value, int) else value


def _difference(now: Cell, then: Cell) -> str:
    if not isinstance(now, int) or not isinstance(then, int):
        return ""
    change = now - then
    return "=" if change == 0 else f"{'+' if change > 0 else '−'}{shown(abs(change))}"


def _listed(column: str, value: Cell) -> str:
    """A cell of a list: days and moments as they are written here."""
    if value is None:
        return ""
    if isinstance(value, int):
        return shown(value)
    moment = cell_moment(value)
    if moment is None:
        return cell_word(column, value)
    return f"{moment:%d/%m/%Y %H:%M}" if hasattr(moment, "hour") else f"{moment:%d/%m/%Y}"
