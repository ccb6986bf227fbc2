"""The chart of a report, where looking says more than reading."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desk_app.models.charts.chart import Chart, Kind, Value
from desk_app.models.report import Report
from desk_app.models.statistics.figure_sheet import Wording

FEWEST, MOST_BARS = 2, 6


@dataclass(frozen=True)
class Drawn:
    """Which numbers of a report are drawn, and how; `aside` only for who asks for the picture."""

    kind: Kind
    number: str
    aside: bool = False


DRAWN: Mapping[str, Drawn] = {
    "hours": Drawn(Kind.COLUMNS, "received"),
    "weekdays": Drawn(Kind.COLUMNS, "received"),
    "ageing": Drawn(Kind.BARS, "dossiers"),
    "units": Drawn(Kind.BARS, "received"),
    "ii06": Drawn(Kind.BARS, "received_total", aside=True),
    "clerks": Drawn(Kind.BARS, "received", aside=True),
    "procedures": Drawn(Kind.BARS, "received", aside=True),
}


def chart_of(report: Report, words: Wording, names: Mapping[str, str], name: str) -> Chart | None:
    """What is drawn of a report; None where its table says as much, or has too little to compare."""
    drawn = DRAWN.get(report.name)
    numbers = [row[drawn.number] for row in report.rows] if drawn else []
    if drawn is None or len(numbers) < FEWEST or not any(numbers):
        return None
    key = report.columns[0]
    values = []
    for row, number in zip(report.rows, numbers, strict=True):
        told = str(row[key])
        label = names.get(told, "") or words.key(report.name, told)
        values.append(Value(label, (number if isinstance(number, int) else 0,)))
    if drawn.kind is Kind.BARS:
        values = [each for each in values if each.total]
    if len(values) > MOST_BARS and drawn.kind is Kind.BARS:
        values = sorted(values, key=lambda each: -each.total)[:MOST_BARS]
    heads = (words.column(key), words.column(drawn.number))
    return Chart(drawn.kind, f"{name}: {heads[1].lower()}", heads, tuple(values))
