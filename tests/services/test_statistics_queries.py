"""Figures of many dossiers ask the store no more often than those of few."""

from __future__ import annotations

from functools import partial

from desk_app.models.moves import Act
from tests.services.asked import asked_by
from tests.services.counter import BIRTH, Counter
from tests.services.life import BODIES


def grown(counter: Counter, number: int) -> list[str]:
    """So many dossiers more with papers asked for, as many voided ones; every id of the first."""
    for _ in range(number):
        counter.acts.act(
            counter.clerk, Act.SUPPLEMENT, [counter.receive(BIRTH).code], BODIES["supplement"]
        )
        counter.void(counter.receive(BIRTH).code)
    return list(counter.acts.search(counter.clerk, ""))


def test_requests_voids_and_codes_are_read_at_once(counter: Counter) -> None:
    acts, today = counter.acts, counter.acts.now().date()
    asked: list[tuple[int, ...]] = []
    for number in (2, 6):
        ids = grown(counter, number)
        reads = (
            partial(acts.report, counter.clerk, "supplements", today, today),
            partial(acts.report, counter.clerk, "daily", today, today),
            partial(acts.statistics().codes, counter.clerk, ids),
        )
        asked.append(tuple(len(asked_by(counter, each)) for each in reads))
    few, many = asked
    assert few == many
