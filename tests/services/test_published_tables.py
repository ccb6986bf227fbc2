"""The tables that offices published come out of our own reports again, number by number."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from desk_app.journal.execute import write
from desk_app.journal.rows import Add, Key
from desk_app.models.moments import VIETNAM
from desk_app.models.site import Agency
from desk_app.models.statistics.counted import Counted, Ending, Phase
from desk_app.models.statistics.marks import marks
from desk_app.models.tables import DayCount
from desk_app.services.shipped import demo_site
from tests.printing.reading import text_of
from tests.services.conftest import Opens
from tests.services.counter import Counter

HALF_YEAR = (date(2026, 1, 1), date(2026, 6, 30))
OWN, FIELD = "H99.62", "Hộ tịch"
DEPARTMENTS = {
    "H99.1": ("Sở thứ nhất", 689, 1_285, "53.62"), "H99.2": ("Sở thứ hai", 526, 3_547, "14.83"),
    "H99.3": ("Sở thứ ba", 322, 3_194, "10.08"), "H99.4": ("Sở thứ tư", 93, 639, "14.55"),
}  # fmt: skip
"""Late and solved of four departments, and the published percentage."""


def day(text: str, hour: int = 9) -> datetime:
    """That day of 2026."""
    return datetime.strptime(f"{text}/2026 {hour}", "%d/%m/%Y %H").replace(tzinfo=VIETNAM)


def dossier(due: datetime, done: datetime | None, channel: str = "counter") -> Counted:
    """One that came on Monday 02/03 at eight."""
    came = day("02/03", 8)
    ending = Ending.SOLVED if done else Ending.OPEN
    return Counted(channel, came, (Phase(came, False, due, due),), done, ending)


SAME_DAY = dossier(day("02/03", 17), day("02/03", 16))
ON_TIME, LATE = dossier(day("06/03"), day("06/03")), dossier(day("06/03"), day("10/03"))
ONLINE = dossier(day("06/03"), day("06/03"), "online")
IN_TIME, OVERDUE = dossier(day("10/07"), None), dossier(day("10/06"), None)


def came(counter: Counter, agency: str, many: Mapping[Counted, int], **more: int) -> None:
    """So many of each, counted as the journal would count them one by one; more on 02/03."""
    with counter.acts.desk.database.writing() as session:
        for one, times in many.items():
            for (of, measure), number in marks(one).items():
                write(session, added(counter, agency, of, {measure: number * times}))
        if more:
            write(session, added(counter, agency, day("02/03").date(), more))


def added(counter: Counter, agency: str, of: date, amounts: Mapping[str, int]) -> list[Add]:
    """Into the counters of the day and of its month."""
    site = counter.acts.desk.site_id
    spans = (("day", of.isoformat()), ("month", f"{of:%Y-%m}"))
    return [Add(Key(DayCount, (site, *span, agency, FIELD)), dict(amounts)) for span in spans]


def totals(counter: Counter, name: str) -> dict[str, Any]:
    report = counter.acts.report(counter.clerk, name, *HALF_YEAR)
    assert all(report.identities.values())
    return dict(report.totals)


def test_six_months_of_a_province_with_every_percentage_and_its_whole(
    counter: Counter, tmp_path: Path
) -> None:
    """47.298 = 41.766 + 2.454 + 2.751 + 327, of which 2.234 were solved on the day they came."""
    came(counter, OWN, {
        SAME_DAY: 2_234, ON_TIME: 41_766 - 2_234, LATE: 2_454, IN_TIME: 2_751, OVERDUE: 327,
    })  # fmt: skip
    found = totals(counter, "ii06")
    told = [found[each] for each in ("received_total", "solved_total", "solved_on_time")]
    told += [found[each] for each in ("solved_late", "pending_total", "pending_in_time")]
    assert [*told, found["pending_overdue"]] == [47_298, 44_220, 41_766, 2_454, 3_078, 2_751, 327]
    percents = {name: (each["percent"], each["of"]) for name, each in found["shares"].items()}
    assert percents["solved_on_time"] == ("94.45", "solved_total")
    assert percents["solved_late"] == ("5.55", "solved_total")
    assert percents["pending_in_time"] == ("89.38", "pending_total")
    assert percents["pending_overdue"] == ("10.62", "pending_total")
    same_day = totals(counter, "summary")["shares"]["same_day"]
    assert same_day == {"part": 2_234, "whole": 47_298, "of": "received", "percent": "4.72"}
    report = counter.acts.report(counter.clerk, "ii06", *HALF_YEAR)
    counter.acts.save_figures(counter.clerk, report, tmp_path / "ii06.pdf")
    text = text_of((tmp_path / "ii06.pdf").read_bytes())
    for words in ("47.298", "41.766", "2.454", "2.751", "94,45 %", "10,62 %"):
        assert words in text, words


def test_four_departments_and_how_many_of_their_solved_dossiers_were_late(
    open_site: Opens,
) -> None:
    site = demo_site(1)
    more = tuple(Agency(code, name, (name,)) for code, (name, *_) in DEPARTMENTS.items())
    counter = open_site(replace(site, agencies=(*site.agencies, *more)))
    for code, (_, late, solved, _) in DEPARTMENTS.items():
        came(counter, code, {LATE: late, ON_TIME: solved - late})
    report = counter.acts.report(counter.clerk, "agencies", *HALF_YEAR)
    told = {
        row["agency"]: (
            row["name"], row["solved_late"], row["solved_total"],
            row["solved_late_percent_of_solved"],
        )
        for row in report.rows
    }  # fmt: skip
    assert told == DEPARTMENTS
    assert report.totals["solved_late"] == 1_630


def test_a_year_without_a_late_dossier(counter: Counter) -> None:
    """1.429 = 1.264 + 165."""
    came(counter, OWN, {ON_TIME: 1_264, IN_TIME: 165})
    found = totals(counter, "ii06")
    assert (found["received_total"], found["solved_total"], found["pending_total"]) == (
        1_429, 1_264, 165,
    )  # fmt: skip
    assert found["shares"]["solved_on_time"]["percent"] == "100.00"


def test_a_quarter_with_its_channels_and_the_post(counter: Counter) -> None:
    """17.024, 98 % on time; 1.609 and 547 online, 4.656 turns by post."""
    online = 1_609 + 547
    came(counter, OWN, {ONLINE: online, ON_TIME: 17_024 - online - 340, LATE: 340}, posted=4_656)
    found = totals(counter, "summary")
    assert (found["received"], found["received_online"], found["solved_late"]) == (
        17_024, 2_156, 340,
    )  # fmt: skip
    shares = found["shares"]
    assert (shares["online"]["percent"], shares["postal"]["part"]) == ("12.66", 4_656)
    assert shares["postal"]["percent"] == "27.35"
    [row] = counter.acts.report(counter.clerk, "agencies", *HALF_YEAR).rows
    assert (row["solved_late_percent_of_solved"], row["solved_on_time_percent_of_solved"]) == (
        "2.00", "98.00",
    )  # fmt: skip
    rows = counter.acts.report(counter.clerk, "channels", *HALF_YEAR).rows
    assert {row["channel"]: row["received"] for row in rows}["online"] == online
