"""Whatever befalls desks, centre and line, in any order: no dossier is lost silently, no code given twice."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.exchange.life import Life


@pytest.mark.usefixtures("province")
def test_no_accident_in_any_order_loses_a_dossier_or_gives_a_code_twice() -> None:
    run_state_machine_as_test(
        Life,
        settings=settings(
            max_examples=4,
            stateful_step_count=12,
            derandomize=True,  # one program, one answer; `explore` and `make soak` look for new accidents
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
