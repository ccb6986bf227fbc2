"""Results in the post's hands: each parcel has a number of its own, also for what came before."""

from __future__ import annotations

import pytest

from desk_app.models.draft import Delivery
from desk_app.models.moves import Act
from desk_app.models.outcomes import HasProblems, NotAllowed
from desk_app.recovery.verify import verify
from desk_app.storage.schema import HEAD, migrate
from tests.services.counter import Counter
from tests.services.dump import dump
from tests.services.finished import ready


def post(counter: Counter, tracking: str, *codes: str) -> None:
    counter.acts.act(counter.clerk, Act.POST, codes, {"tracking": tracking, "charge": 25_000})


def test_a_parcel_has_one_dossier_and_a_number_that_no_other_had(counter: Counter) -> None:
    first, second = (ready(counter, delivery=Delivery.POST).code for _ in range(2))
    before = dump(counter.acts)
    with pytest.raises(HasProblems, match="codes:one_at_a_time"):
        post(counter, "EB000000001VN", first, second)
    assert dump(counter.acts) == before
    post(counter, "EB000000001VN", first)
    desk = counter.acts.desk
    with desk.database.writing() as session:  # an older program kept no numbers
        migrate(session.connection(), "0007")
        migrate(session.connection(), HEAD)
    before = dump(counter.acts)
    with pytest.raises(NotAllowed) as no:
        post(counter, "eb 000000001 vn", second)
    told = {"tracking": "eb 000000001 vn", "dossier": first}
    assert (no.value.code, {**no.value.facts}) == ("tracking_used", told)
    assert dump(counter.acts) == before
    counter.acts.act(counter.clerk, Act.DELIVERED, [first], {})
    with pytest.raises(NotAllowed, match="tracking_used"):
        post(counter, "EB000000001VN", second)
    post(counter, "EB000000002VN", second)
    counter.acts.act(counter.clerk, Act.TAKE_BACK, [second], {"reason": "Nhập nhầm"})
    post(counter, "EB000000002VN", second)
    assert verify(desk.database, desk.site_id).lines == counter.lines()
