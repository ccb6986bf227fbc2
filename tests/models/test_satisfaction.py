"""What citizens say: read, added up, graded."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

import pytest

from desk_app.models.moments import VIETNAM
from desk_app.models.outcomes import HasProblems
from desk_app.models.satisfaction import (
    Rated,
    Step,
    progress,
    rating,
    satisfaction_of,
    survey,
)
from desk_app.services.rating_indicators import indicators_of

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=VIETNAM)
NINE = indicators_of(NOW.date())


def faults(document: object) -> list[tuple[str, str]]:
    with pytest.raises(HasProblems) as refused:
        rating(document, None, NINE, NOW)
    return [(each.field, each.code) for each in refused.value.problems]


def planning_faults(document: object) -> list[tuple[str, str]]:
    with pytest.raises(HasProblems) as refused:
        survey(document, NOW)
    return [(each.field, each.code) for each in refused.value.problems]


def test_the_shipped_set_has_nine_indicators_of_two_points() -> None:
    assert (len(NINE.names), NINE.highest) == (9, 2)
    assert set(NINE.steps) == set(Step)


def test_a_rating_is_a_step_or_scores_and_names_nobody() -> None:
    told = rating({"step": "satisfied", "scores": {"1": 2}}, ("id", 3), NINE, NOW)
    assert told.personal is None
    assert told.body == {"step": "satisfied", "scores": {"1": 2}, "indicators": "tt-01-2018"}
    assert (told.dossier, told.base) == ("id", 3)


def test_what_is_no_rating_is_refused() -> None:
    assert faults({}) == [("step", "rating_empty")]
    assert faults({"step": "rất vui"})[0] == ("step", "unknown_choice")
    assert faults({"scores": {"1": 3}}) == [("scores.1", "score_too_high")]
    assert ("scores.10", "unknown_key") in faults({"scores": {"10": 1}})
    assert faults([]) == [("", "not_an_object"), ("step", "rating_empty")]


def test_a_survey_runs_forward_and_has_forms() -> None:
    good = {"name": "Quý I", "from": "2026-01-01", "to": "2026-03-31", "planned": 2750}
    assert survey(good, NOW).body["planned"] == 2750
    assert planning_faults(good | {"to": "2025-12-31"}) == [("to", "range_reversed")]
    assert planning_faults(good | {"planned": 0}) == [("planned", "survey_size")]
    assert planning_faults({"planned": 1}) == [
        ("name", "required"),
        ("from", "required"),
        ("to", "required"),
    ]


def test_1301_of_2750_forms_are_47_3_percent() -> None:
    share = progress(1_301, 2_750)
    assert (share.percent(1), share.of) == ("47.3", "planned")


def test_averages_have_one_decimal_and_their_sum_has_a_grade() -> None:
    rated = [Rated(None, dict.fromkeys(NINE.names, score)) for score in (2, 2, 1)]
    found = satisfaction_of(rated, NINE)
    assert {each.average for each in found.figures} == {Decimal("1.7")}
    assert (found.total, found.grade) == (Decimal("15.3"), "Xuất sắc")


@pytest.mark.parametrize(
    ("total", "grade"),
    [("15", "Xuất sắc"), ("14.9", "Tốt"), ("12", "Tốt"), ("9", "Khá"), ("6", "Trung bình"),
     ("5.9", "Yếu")],
)  # fmt: skip
def test_the_grades_begin_where_the_circular_says(total: str, grade: str) -> None:
    assert NINE.grade(Decimal(total)) == grade


def test_the_satisfied_are_a_share_of_those_who_chose_a_step() -> None:
    steps = [Step.VERY_SATISFIED, Step.SATISFIED, Step.NEUTRAL, None]
    found = satisfaction_of([Rated(step, {}) for step in steps], NINE)
    assert (found.satisfied.part, found.satisfied.whole) == (2, 3)
    assert (found.ratings, found.grade) == (4, "")
