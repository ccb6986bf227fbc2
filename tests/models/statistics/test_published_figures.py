"""The figures that offices published come out again, to the last digit, with their denominators."""

from __future__ import annotations

import pytest

from desk_app.models.statistics.ii06 import Figures, holding, shares, summed
from desk_app.models.statistics.shares import Share


def figures(
    on_time: int, late: int = 0, in_time: int = 0, overdue: int = 0, **more: int
) -> Figures:
    """A line of which only these were published; everything came in the period, nobody was early."""
    solved, pending = on_time + late, in_time + overdue
    received = {"received_total": solved + pending, "received_direct": solved + pending}
    return Figures(
        **{
            **dict.fromkeys(("received_online", "carried_over", "solved_early"), 0),
            **received, "solved_total": solved, "solved_on_time": on_time, "solved_late": late,
            "pending_total": pending, "pending_in_time": in_time, "pending_overdue": overdue,
            **more,
        }
    )  # fmt: skip


def percents(line: Figures) -> dict[str, str | None]:
    return {name: each.percent() for name, each in shares(line).items()}


def test_six_months_of_binh_duong_add_up() -> None:
    line = figures(on_time=41_766, late=2_454, in_time=2_751, overdue=327)
    assert line.received_total == 47_298
    assert (line.solved_total, line.pending_total) == (44_220, 3_078)
    assert all(holding(line).values())
    told = percents(line)
    assert (told["solved_on_time"], told["solved_late"]) == ("94.45", "5.55")
    assert (told["pending_in_time"], told["pending_overdue"]) == ("89.38", "10.62")


def test_each_percentage_names_its_whole() -> None:
    told = shares(figures(on_time=41_766, late=2_454, in_time=2_751, overdue=327))
    assert told["solved_late"].document() == {
        "part": 2_454, "whole": 44_220, "of": "solved_total", "percent": "5.55",
    }  # fmt: skip
    assert told["pending_overdue"].of == "pending_total"
    same_day = Share(2_234, 47_298, "received")
    assert same_day.percent() == "4.72"
    assert Share(2_234, 44_220, "solved_total").percent() == "5.05"


@pytest.mark.parametrize(
    ("late", "solved", "percent"),
    [(689, 1_285, "53.62"), (526, 3_547, "14.83"), (322, 3_194, "10.08"), (93, 639, "14.55")],
)
def test_departments_that_were_late(late: int, solved: int, percent: str) -> None:
    assert percents(figures(on_time=solved - late, late=late))["solved_late"] == percent


def test_the_departments_are_a_part_of_all_that_were_late() -> None:
    parts = [figures(on_time=0, late=each) for each in (689, 526, 322, 93)]
    assert summed(parts).solved_late == 1_630
    overdue = [figures(on_time=0, overdue=each) for each in (94, 44, 38, 34, 28, 14)]
    assert summed(overdue).pending_overdue == 252


def test_the_year_of_a_department_without_a_late_dossier() -> None:
    line = figures(on_time=1_264, in_time=165)
    assert line.received_total == 1_429
    assert all(holding(line).values())
    assert percents(line)["solved_on_time"] == "100.00"
    assert Share(1_264, line.received_total, "received").percent() == "88.45"
    assert Share(165, line.received_total, "received").percent() == "11.55"


def test_a_quarter_of_bac_kan_with_its_channels_and_the_post() -> None:
    line = figures(on_time=16_684, late=340, received_online=1_609 + 547, received_direct=14_868)
    assert line.received_total == 17_024
    assert all(holding(line).values())
    assert shares(line)["solved_on_time"].percent(0) == "98"
    online = [Share(each, 17_024, "received").percent() for each in (1_609, 547, 2_156)]
    assert online == ["9.45", "3.21", "12.66"]
    assert Share(4_656, 17_024, "received").percent() == "27.35"


def test_the_survey_of_binh_duong() -> None:
    assert Share(1_301, 2_750, "forms").percent(1) == "47.3"


def test_of_nothing_there_is_no_percentage() -> None:
    assert Share(0, 0, "solved_total").percent() is None


@pytest.mark.parametrize("column", ["received_online", "solved_late", "pending_overdue"])
def test_one_dossier_too_many_anywhere_breaks_a_sum(column: str) -> None:
    line = figures(on_time=10, late=2, in_time=3, overdue=1)
    wrong = Figures(**{**line.document(), column: getattr(line, column) + 1})
    assert not all(holding(wrong).values())


def test_less_than_nothing_is_no_count() -> None:
    assert not all(holding(figures(on_time=10, late=-1)).values())
