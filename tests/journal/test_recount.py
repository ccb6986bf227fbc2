"""A desk whose program did not count yet is counted from its journal when it is opened."""

from __future__ import annotations

from desk_app.models.moves import Act
from desk_app.settings import Settings
from tests.conftest import Clock
from tests.journal.desks import CLERK, from_outside, opened, proved, receive, receive_everything


def test_what_was_received_before_the_counters_came_is_counted_when_the_desk_is_opened(
    desk: Settings, clock: Clock
) -> None:
    with opened(desk, clock) as acts:
        code = receive(acts, 3)[0].code
        receive_everything(acts)
        acts.act(CLERK, Act.HAND_OVER, [code], {"to": "Tư pháp - Hộ tịch"})
        acts.act(CLERK, Act.RECALL, [code], {"reason": "Nhầm"})
        acts.act(CLERK, Act.REFUSE, [code], {"reason": "Không đủ điều kiện"})
        before = proved(acts)
    with from_outside(desk) as file:
        file.execute("DELETE FROM counted_dossier")
        file.execute("DELETE FROM day_count")
    with opened(desk, clock) as acts:
        assert proved(acts) == before
