"""The check before the score: what is missing, and what it costs at most."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from decimal import Decimal

from desk_app.models.moments import VIETNAM
from desk_app.models.score import Lack, ScoredDossier, cost, lacks_of, lost

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=VIETNAM)
WHOLE = ScoredDossier(
    due_at=NOW, late=False, has_identity=True, promises=True,
    provisional=False, online=True, offered_online=True, fee=0, paid_online=False, papers=2,
    digitised=2, has_result=False, result_electronic=False,
)  # fmt: skip


def test_a_dossier_with_everything_lacks_nothing() -> None:
    assert lacks_of(WHOLE) == ()


def test_each_lack_is_seen_by_itself() -> None:
    seen = {
        Lack.LATE: replace(WHOLE, late=True),
        Lack.NO_IDENTITY: replace(WHOLE, has_identity=False),
        Lack.NO_APPOINTMENT: replace(WHOLE, due_at=None),
        Lack.PROVISIONAL: replace(WHOLE, provisional=True),
        Lack.NOT_ONLINE: replace(WHOLE, online=False),
        Lack.NOT_PAID_ONLINE: replace(WHOLE, fee=8_000),
        Lack.NOT_DIGITISED: replace(WHOLE, digitised=1),
        Lack.RESULT_ON_PAPER: replace(WHOLE, has_result=True),
    }
    assert {lack: lacks_of(each) for lack, each in seen.items()} == {lack: (lack,) for lack in Lack}


def test_a_procedure_that_is_not_offered_online_lacks_nothing_at_the_counter() -> None:
    assert lacks_of(replace(WHOLE, online=False, offered_online=False)) == ()


def test_one_late_dossier_of_a_hundred_costs_a_fifth_of_a_point_of_the_progress() -> None:
    told = lost([(Lack.LATE,)], 100)
    assert told["2.1"] == (1, Decimal("0.2000"))


def test_an_indicator_is_lost_once_whatever_is_missing_for_it() -> None:
    both = (Lack.NO_IDENTITY, Lack.PROVISIONAL)
    assert cost(both, 10) == cost((Lack.PROVISIONAL,), 10) == Decimal("0.6000")


def test_no_indicator_loses_more_points_than_it_has() -> None:
    told = lost([(Lack.NOT_ONLINE,)] * 10, 10)
    assert told["3.3"] == (10, Decimal(12))
