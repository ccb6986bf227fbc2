"""A report as cells of a table, on a screen as on paper: what each says, and what stands behind it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from desk_app.models.report import Cell, Report, Row, cell_moment
from desk_app.models.shown import comma, grouped
from desk_app.models.statistics.columns import COLUMNS as COUNTED
from desk_app.models.statistics.columns import RENEWED

SHOWN: Mapping[str, tuple[str, ...]] = {
    "summary": ("figure", "number", "percent", "of", "before", "difference"),
    "steps": ("unit", "person", "steps", "late", "median_late", "longest_late", "open_late"),
    "results": ("code", "procedure", "unit", "kind", "number", "came_at", "due_at"),
    "handover": ("code", "procedure", "unit", "number", "handed_at", "state"),
    "postal": (
        "code",
        "applicant",
        "sent_at",
        "tracking",
        "charge",
        "delivered_on",
        "came_back_on",
    ),
    "satisfaction": ("name", "ratings", "points", "average", "percent"),
    "score": ("code", "procedure", "missing", "indicators", "cost"),
    "forecast": (
        "code",
        "procedure",
        "unit",
        "person",
        "due_at",
        "ready_at",
        "will_miss",
        "cases",
    ),
    "cash": ("code", "at", "by", "method", "amount", "receipt_number"),
    "settlement": ("name", "method", "collected", "given_back", "net", "dossiers"),
    "notify": ("code", "applicant", "procedure", "ready_since", "due_at", "shelf", "fee_due"),
}
"""The columns of reports that are not shown as they are made; files have all."""
HEADS: Mapping[tuple[str, str], str] = {("satisfaction", "name"): "rated"}
"""Columns that are called otherwise than in other reports."""
DECIMALS = frozenset({"average", "percent"})
PARTS = {
    "solved_on_time_percent_of_solved": "solved_on_time",
    "solved_late_percent_of_solved": "solved_late",
    "pending_in_time_percent_of_pending": "pending_in_time",
    "pending_overdue_percent_of_pending": "pending_overdue",
    "percent_of_received": "received",
}
"""What a column of percentages is the share of, by the name of that column or share."""
OPENS = {name: part for name, part in PARTS.items() if part != "solved_on_time"}
"""Percentages that open the list of their part; early and on time are two lists."""
ONE_NUMBER = {"ageing": "dossiers", "supplements": "supplements", "fees": "fees"}
"""Reports whose rows have one number, and its column."""
CLERK = "by"
UNTOLD = frozenset({"agency"})  # the code of what the next column names
SHARES = {"solved_on_time": "solved_in_time"}  # early ones are among them
TOTALS = {"ageing": {"dossiers": "pending_total"}, "satisfaction": {"ratings": ""}}
"""Where the total of a column is told under another name; ratings by step and by indicator have none."""
II06 = 12  # the field, and columns (3) to (13)
FIGURES = frozenset({"number", "percent", "before", "difference"})  # of the summary
NOTHING = "–"


class Kind(StrEnum):
    """What a line of the table is."""

    ROW = "row"
    TOTAL = "total"
    BEFORE = "before"


@dataclass(frozen=True)
class Wording:
    """How things are called: columns, figures of the summary, keys of rows, wholes, words of cells.

    `share` is a sentence with places for `name`, `part`, `whole`, `of` and `percent`.
    """

    column: Callable[[str], str]
    figure: Callable[[str], str]
    key: Callable[[str, str], str]
    whole: Callable[[str], str]
    cell: Callable[[str, str], str]
    share: Callable[[], str]


@dataclass(frozen=True)
class Figure:
    """One cell. `behind` is row and column of the number that it opens, without a row all of them.

    `code` is that of the dossier whose line it is.
    """

    text: str
    behind: tuple[str | None, str] | None = None
    code: str = ""


@dataclass(frozen=True)
class Line:
    """One line of the table."""

    cells: tuple[Figure, ...]
    kind: Kind = Kind.ROW

    def texts(self) -> tuple[str, ...]:
        """What stands there."""
        return tuple(each.text for each in self.cells)


@dataclass(frozen=True)
class FigureSheet:
    """The table of a report; `figures` are the columns that stand at the right."""

    columns: tuple[str, ...]
    heads: tuple[str, ...]
    figures: frozenset[int]
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class _Making:
    """One report in the words of one reader; `names` tell what the keys of its rows are called."""

    report: Report
    words: Wording
    names: Mapping[str, str]
    columns: tuple[str, ...]

    def line(self, row: Row) -> Line:
        report = self.report
        key = str(row[report.columns[0]] or "")
        if report.name == "summary":
            return Line(self._summary(row, key))
        if report.name == "fees":
            key = f"{row['agency']}/{row['field']}"
        return Line(
            tuple(
                Figure(
                    self._text(place, column, row[column]),
                    self._behind(key, column) if row[column] is not None else None,
                    str(row.get("code") or ""),
                )
                for place, column in enumerate(self.columns)
            )
        )

    def sums(self) -> list[Line]:
        """The totals, those of the period before, and what has changed; only those that differ."""
        before: Any = self.report.before.get("totals", {})
        first = [Figure(self.words.column(each)) for each in ("total", "before", "difference")]
        lines = [[each] for each in first]
        for column in self.columns[1:]:
            now, then = (self._total(totals, column) for totals in (self.report.totals, before))
            percent = column in PARTS
            told = [_told(now, percent=percent), _told(then, percent=percent)]
            told.append("" if percent else _difference(now, then))
            behind = [self._behind(None, column) if told[0] else None, None, None]
            for line, text, opens in zip(lines, told, behind, strict=True):
                line.append(Figure(text, opens))
        kinds = (Kind.TOTAL, Kind.BEFORE, Kind.BEFORE)
        made = [Line(tuple(line), kind) for line, kind in zip(lines, kinds, strict=True)]
        return [each for each in made if any(each.texts()[1:])]

    def _text(self, place: int, column: str, value: Cell) -> str:
        if isinstance(value, int):
            return grouped(value)
        if column in PARTS:
            return percent_text(value)
        if value is None:
            return NOTHING
        if column == CLERK or (place == 0 and "code" not in self.columns):
            named = self.names.get(value, "") or self.words.key(self.report.name, value)
            return named or NOTHING
        return self._word(column, value)

    def _word(self, column: str, value: str) -> str:
        """A word of a closed set, a day or a moment as they are written here, else the text itself."""
        moment = cell_moment(value)
        if moment is None:
            told = comma(value) if column in DECIMALS else value
            return self.words.cell(column, told)
        pattern = "%d/%m/%Y %H:%M" if isinstance(moment, datetime) else "%d/%m/%Y"
        return moment.strftime(pattern)

    def _summary(self, row: Row, key: str) -> tuple[Figure, ...]:
        percent, of, number = row["percent"], row["of"], row["number"]
        before = self._before(key, share=of is not None)
        return (
            Figure(self.words.figure(key)),
            Figure(_told(number, percent=False), (key, "number")),
            Figure("" if of is None else percent_text(percent)),
            Figure(self.words.whole(str(of)) if of else ""),
            Figure(_told(before, percent=False)),
            Figure(_difference(number, before)),
        )

    def _before(self, key: str, *, share: bool) -> int | None:
        totals: Any = self.report.before.get("totals", {})
        told = totals.get("shares", {}).get(key, {}).get("part") if share else totals.get(key)
        return told if isinstance(told, int) else None

    def _total(self, totals: Mapping[str, Any], column: str) -> Cell:
        if column in PARTS:
            told = totals.get("shares", {}).get(PARTS[column])
            return str(told["percent"]) if told and told["percent"] else None
        found = totals.get(TOTALS.get(self.report.name, {}).get(column, column))
        return found if isinstance(found, int) else None

    def _behind(self, row: str | None, column: str) -> tuple[str | None, str] | None:
        if not self.report.options:
            return None
        if ONE_NUMBER.get(self.report.name) == column:
            return row, column
        number = OPENS.get(column, column)
        return (row, number) if number in COUNTED or number == RENEWED else None


def sheet_of(report: Report, words: Wording, names: Mapping[str, str]) -> FigureSheet:
    """The report as it is shown; `names` tell what the keys of its rows are called."""
    columns = _columns(report)
    making = _Making(report, words, names, columns)
    lines = [making.line(row) for row in report.rows]
    if report.name != "summary" and report.rows:
        lines += making.sums()
    figures = frozenset(n for n, each in enumerate(columns) if _at_the_right(report, each))
    heads = tuple(words.column(HEADS.get((report.name, each), each)) for each in columns)
    return FigureSheet(columns, heads, figures, tuple(lines))


def share_lines(report: Report, words: Wording) -> tuple[str, ...]:
    """Every percentage of the totals with its part and its whole, named."""
    shares: Any = report.totals.get("shares", {})
    return tuple(
        words.share().format(
            name=words.figure(SHARES.get(name, name)),
            part=grouped(told["part"]), whole=grouped(told["whole"]),
            of=words.whole(told["of"]), percent=percent_text(told["percent"]),
        )
        for name, told in shares.items()
        if told["whole"]
    )  # fmt: skip


def percent_text(percent: Cell) -> str:
    """94,45 %; a stroke where there is no whole."""
    return NOTHING if percent is None else comma(f"{percent} %")


def _columns(report: Report) -> tuple[str, ...]:
    if report.name == "ii06":
        return report.columns[:II06]
    told = report.columns if "name" not in report.columns else ()
    named = tuple(each for each in report.columns if each not in UNTOLD)
    return SHOWN.get(report.name) or told or named


def _at_the_right(report: Report, column: str) -> bool:
    if report.name == "summary":
        return column in FIGURES
    numbers = any(isinstance(row.get(column), int) for row in report.rows)
    return numbers or column in PARTS or column in DECIMALS


def _told(value: Cell, *, percent: bool) -> str:
    if value is None:
        return ""
    return percent_text(value) if percent else grouped(value) if isinstance(value, int) else value


def _difference(now: Cell, then: Cell) -> str:
    if not isinstance(now, int) or not isinstance(then, int):
        return ""
    change = now - then
    return "=" if change == 0 else f"{'+' if change > 0 else '−'}{grouped(abs(change))}"
