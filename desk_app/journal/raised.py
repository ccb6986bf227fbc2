"""The numbers that a new epoch gives up, so that none is printed a second time."""

from __future__ import annotations

from collections.abc import Mapping

from desk_app.journal.witness import Witnessed
from desk_app.models.happening import Plain

GAP = 50
"""What somebody saw last may not be the last: a copy that was put back goes on so far behind it."""
Rows = list[dict[str, str | int]]


def raised(seen: Witnessed) -> Mapping[str, Rows]:
    """`lanes`, `registers` and `series`: the numbers up to `to` are void."""
    lanes, series = [], []
    for key, last in sorted(seen.lanes.items()):
        agency, _, day = key.rpartition("|")
        lanes.append({"agency": agency, "day": day, **_void(last)})
    books: Rows = [
        {"year": int(year), **_void(last)} for year, last in sorted(seen.registers.items())
    ]
    for key, last in sorted(seen.series.items()):
        name, _, year = key.rpartition("|")
        series.append({"series": name, "year": int(year), **_void(last)})
    return {"lanes": lanes, "registers": books, "series": series}


def _void(last: int) -> dict[str, str | int]:
    return {"from": last, "to": last + GAP}


def told(rows: Mapping[str, Rows]) -> dict[str, Plain]:
    """The same as an event says it; series only where there are some."""
    return {
        name: [dict[str, Plain](each) for each in several]
        for name, several in rows.items()
        if several or name != "series"
    }


def witnessed(rows: Mapping[str, Rows]) -> Witnessed:
    """The same as the witness keeps it."""
    return Witnessed(
        lanes={f"{each['agency']}|{each['day']}": int(each["to"]) for each in rows["lanes"]},
        registers={str(each["year"]): int(each["to"]) for each in rows["registers"]},
        series={f"{each['series']}|{each['year']}": int(each["to"]) for each in rows["series"]},
    )
