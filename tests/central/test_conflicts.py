"""Many hands at once on a database that refuses what it cannot put in a row: all is done, once."""

from __future__ import annotations

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import ExceptionContext

from desk_app.central.officers import Officers
from desk_app.central.store import Store
from desk_app.models.moves import Act
from desk_app.models.outcomes import NotAllowed
from desk_app.resources import resource_bytes
from tests.central.enrolled import Enrolled, a_site, enrolled
from tests.central.test_officer_acts import UNIT, WHO, handed
from tests.protocol.chains_of_desks import SITE

CLASH = "40001"
HANDS = 8
NEW_SITES = ("xa-1", "xa-2")


def test_officers_publishers_and_new_desks_at_once_all_get_through(
    store: Store, engine: Engine, desk: Enrolled
) -> None:
    dossiers = [handed(desk, 1001 + number, f"b-{number}") for number in range(4)]
    desk.push()
    strict = create_engine(engine.url, isolation_level="SERIALIZABLE", pool_size=2 * HANDS)
    clashes: list[str] = []

    @event.listens_for(strict, "handle_error")
    def _note(context: ExceptionContext) -> None:
        clashes.append(str(getattr(context.original_exception, "sqlstate", "")))

    own = replace(store, place=strict)
    calendar: Any = json.loads(resource_bytes("calendars/vn-2024-2027.json"))
    acts = [_confirming(own, each) for each in dossiers]
    others: list[Callable[[], object]] = [
        lambda: own.publish(SITE, lambda to: to.calendar(calendar)),
        lambda: own.publish(SITE, lambda to: to.calendar(calendar)),
        lambda: enrolled(own, lane=2),
        lambda: enrolled(own, lane=3),
        lambda: own.add_site(a_site(NEW_SITES[0]), demo=True),
        lambda: own.add_site(a_site(NEW_SITES[1]), demo=True),
        lambda: Officers(own.router, own.clock).add(SITE, "Người mới", UNIT),
    ]
    with ThreadPoolExecutor(HANDS) as pool:
        for done in [pool.submit(each) for each in (*acts, *others)]:
            done.result()
        twice = [pool.submit(_confirming(own, dossiers[0])) for _ in range(2)]
        for again in twice:
            with pytest.raises(NotAllowed):
                again.result()
    strict.dispose()
    assert CLASH in clashes
    confirmed = [row for row in desk.pull(own=True).rows if getattr(row, "chain", "") == own.centre]
    assert len(confirmed) == len(dossiers)
    assert desk.hello().streams["ref:calendar"] == 2
    sites = store.report_sites()
    numbers = [each["number"] for site in sites for each in site["desks"]]
    assert len(set(numbers)) == 3
    new = [enrolled(store, lane=1, site=each).certificate.number for each in NEW_SITES]
    assert len({each // 100 for each in (*new, *numbers)}) == 3
    assert store.verify()["lines"] == len(desk.lines) + len(dossiers)


def _confirming(store: Store, dossier: str) -> Callable[[], object]:
    return lambda: store.act(WHO, Act.CONFIRM, [dossier], None)
