"""What a report of ratings says on the screen: shares with their wholes, steps, indicators, surveys."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from desk_app.models.charts.chart import Value
from desk_app.models.report import Report, Row
from desk_app.models.shown import comma, grouped
from desk_app.models.statistics.figure_sheet import NOTHING, percent_text
from desk_app.ui.formats import shown_date
from desk_app.ui.widgets.cells_table import Cell

translate = QCoreApplication.translate
LINE = 36  # letters that a narrow column has room for


def steps_of(report: Report) -> tuple[Value, ...]:
    """The steps, the best first; each figure with its share of those who chose a step."""
    rows = (row for row in report.rows if row["group"] == "step")
    return tuple(
        Value(
            str(row["name"]),
            (_whole(row["ratings"]),),
            f"{grouped(_whole(row['ratings']))} ({percent_text(row['percent'])})",
        )
        for row in rows
    )


def indicators_of(report: Report) -> list[tuple[Cell, ...]]:
    """Number, name, average with the points and the ratings that it is made of."""
    rows = (row for row in report.rows if row["group"] == "indicator")
    return [
        (
            Cell(str(row["key"])),
            Cell(*in_two_lines(str(row["name"]))),
            Cell(decimal(row["average"]), _points_text(row)),
        )
        for row in rows
    ]


def in_two_lines(name: str) -> tuple[str, str]:
    """A long name broken between two words, so that nothing of it is cut."""
    if len(name) <= LINE:
        return name, ""
    at = name.rfind(" ", 0, LINE)
    return name[:at], name[at + 1 :]


def surveys_of(report: Report) -> list[tuple[Cell, ...]]:
    """Name with its days, and how far it is: 1.301 / 2.750 = 47,3 %."""
    totals: Mapping[str, Any] = report.totals
    return [
        (Cell(each["name"], _days(each)), Cell(progress_text(each))) for each in totals["surveys"]
    ]


def progress_text(survey: Mapping[str, Any]) -> str:
    """How many forms came back of those handed out, and the share to one decimal."""
    answered, planned = survey["answered"], survey["planned"]
    tenths = (answered * 1000 * 2 + planned) // (2 * planned)  # half up
    percent = f"{tenths // 10},{tenths % 10} %"
    return f"{grouped(answered)} / {grouped(planned)} = {percent}"


def satisfied_text(report: Report) -> str:
    """How many ratings there are, and how many of those with a step are satisfied."""
    totals: Mapping[str, Any] = report.totals
    if not totals["ratings"]:
        return translate("Ratings", "Nobody has rated in these days.")
    share = totals["satisfied"]
    words = translate(
        "Ratings", "{ratings} ratings. Satisfied: {part} of {whole} that chose a step ({percent})."
    )
    return words.format(
        ratings=grouped(totals["ratings"]), part=grouped(share["part"]), whole=grouped(share["whole"]),
        percent=percent_text(share["percent"]),
    )  # fmt: skip


def grade_text(report: Report) -> str:
    """The sum of the averages and its grade; without any score why there is none."""
    totals: Mapping[str, Any] = report.totals
    if not totals["grade"]:
        return translate("Ratings", "No indicator was scored in these days.")
    words = translate("Ratings", "Sum of the averages: {points} of {highest}. Grade: {grade}.")
    return words.format(
        points=decimal(totals["points"]), highest=totals["highest"], grade=totals["grade"]
    )


def decimal(value: object) -> str:
    """1,5; a stroke for nothing."""
    return NOTHING if value is None else comma(str(value))


def _points_text(row: Row) -> str:
    words = translate("Ratings", "{points} points / {ratings} ratings")
    return words.format(
        points=grouped(_whole(row["points"])), ratings=grouped(_whole(row["ratings"]))
    )


def _days(survey: Mapping[str, Any]) -> str:
    first, last = (date.fromisoformat(survey[name]) for name in ("from", "to"))
    return f"{shown_date(first)} – {shown_date(last)}"


def _whole(value: object) -> int:
    return value if isinstance(value, int) else 0
