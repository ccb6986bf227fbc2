"""What a report of ratings tells beside its rows, in sentences: shares with their wholes, surveys."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from desk_app.models.report import Report
from desk_app.models.shown import comma, grouped
from desk_app.models.statistics.figure_sheet import percent_text
from desk_app.services.rating_indicators import citizen_words


def ratings_told(report: Report) -> tuple[str, ...]:
    """The sentences under the rows on paper: how many are satisfied, the grade, every survey."""
    words, totals = citizen_words(), dict[str, Any](report.totals)
    told = [
        words["told_satisfied"].format(
            ratings=grouped(totals["ratings"]), **_share(totals["satisfied"])
        )
    ]
    if totals["grade"]:
        points = comma(str(totals["points"]))
        told.append(
            words["told_grade"].format(
                points=points, highest=totals["highest"], grade=totals["grade"]
            )
        )
    told += [words["told_survey"].format(**_survey(each)) for each in totals["surveys"]]
    return tuple(told)


def _share(share: Mapping[str, Any]) -> dict[str, str]:
    told = {"part": grouped(share["part"]), "whole": grouped(share["whole"])}
    return told | {"percent": percent_text(share["percent"])}


def _survey(survey: Mapping[str, Any]) -> dict[str, str]:
    first, last = (f"{date.fromisoformat(survey[name]):%d/%m/%Y}" for name in ("from", "to"))
    return {
        "name": survey["name"],
        "first": first,
        "last": last,
        "answered": grouped(survey["answered"]),
        "planned": grouped(survey["planned"]),
        "percent": percent_text(survey["share"]["percent"]),
    }
