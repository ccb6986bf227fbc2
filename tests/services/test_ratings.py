"""Ratings at the counter: kept without a name, once a dossier, counted with surveys beside them."""

from __future__ import annotations

from datetime import date

import pytest

from desk_app.models.actor import Actor
from desk_app.models.outcomes import NotAllowed
from desk_app.models.report import Report
from desk_app.services.acts import Acts
from tests.services.counter import Counter

TODAY = date(2026, 11, 20)
SURVEY = {"name": "Quý IV", "from": "2026-10-01", "to": "2026-12-31", "planned": 40}


def report(acts: Acts, actor: Actor) -> Report:
    return acts.report(actor, "satisfaction", TODAY, TODAY)


def steps(found: Report) -> dict[object, object]:
    return {row["key"]: row["ratings"] for row in found.rows if row["group"] == "step"}


def test_ratings_are_counted_by_step_and_by_indicator(acts: Acts, clerk: Actor) -> None:
    for document in (
        {"step": "satisfied", "scores": {"1": 2}},
        {"step": "dissatisfied"},
        {"scores": {"1": 1}},
    ):
        acts.rate(clerk, None, document)
    found = report(acts, clerk)
    assert steps(found)["satisfied"] == steps(found)["dissatisfied"] == 1
    first = next(row for row in found.rows if row["group"] == "indicator" and row["key"] == "1")
    assert (first["ratings"], first["points"], first["average"]) == (2, 3, "1.5")
    assert found.totals["satisfied"] == {
        "part": 1, "whole": 2, "of": "rated_by_step", "percent": "50.00",
    }  # fmt: skip
    assert found.totals["grade"] == "Yếu"
    assert all(found.identities.values())


def test_a_dossier_is_rated_once_and_its_history_does_not_say_how(acts: Acts, clerk: Actor) -> None:
    counter = Counter(acts, clerk)
    code = counter.receive().code
    acts.rate(clerk, code, {"step": "very_dissatisfied"})
    line = counter.open(code).history[-1]
    assert (line.kind, line.facts) == ("RatingGiven", {})
    with pytest.raises(NotAllowed) as refused:
        acts.rate(clerk, code, {"step": "satisfied"})
    assert refused.value.code == "rated_already"


def test_a_rating_of_yesterday_is_kept_as_of_yesterday(acts: Acts, clerk: Actor) -> None:
    late = {"at": "2026-11-19T16:00:00+07:00", "late_entry_reason": "mất điện"}
    acts.rate(clerk, None, {"step": "satisfied", **late})
    assert report(acts, clerk).totals["ratings"] == 0


def test_a_survey_tells_how_many_of_its_forms_are_back(
    acts: Acts, clerk: Actor, administrator: Actor
) -> None:
    acts.plan_survey(administrator, SURVEY | {"planned": 10})
    acts.plan_survey(administrator, SURVEY)
    acts.rate(clerk, None, {"scores": {"1": 2}})
    acts.rate(clerk, None, {"step": "satisfied"})  # the device's step is no form of the survey
    share = {"part": 1, "whole": 40, "of": "planned", "percent": "2.50"}
    days = {"from": "2026-10-01", "to": "2026-12-31"}
    assert report(acts, clerk).totals["surveys"] == [
        {"name": "Quý IV", **days, "planned": 40, "answered": 1, "share": share}
    ]


def test_a_clerk_plans_no_survey(acts: Acts, clerk: Actor) -> None:
    with pytest.raises(NotAllowed) as refused:
        acts.plan_survey(clerk, SURVEY)
    assert refused.value.code == "role_not_allowed"


def test_the_slip_goes_out_with_the_first_receipt_when_the_office_wants_it(
    acts: Acts, clerk: Actor
) -> None:
    counter = Counter(acts, clerk)
    acts.print_receipt(clerk, counter.receive().id)
    assert [job.form for job in acts.print_jobs(clerk)] == ["receipt"]
    acts.set_preference("rating_slip", "yes")
    dossier = counter.receive().id
    acts.print_receipt(clerk, dossier)
    acts.print_receipt(clerk, dossier)
    forms = [job.form for job in acts.print_jobs(clerk) if job.dossier == dossier]
    assert sorted(forms) == ["rating", "receipt", "receipt"]
