"""One code, two dossiers: the flagged one gets the next number, both numbers find it, nothing is lost."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

from desk_app.models.happening import Happening
from desk_app.models.outcomes import HasProblems, NotAllowed
from desk_app.models.tables import FlagRecord, JournalLine
from desk_app.models.views import Received
from desk_app.sync.state import Choice, SyncItem
from tests.journal.desks import proved
from tests.services.counter import Counter

NOTE = "Hai hồ sơ trùng mã."


def flag(counter: Counter, dossier: Received, found: str, **facts: Any) -> str:
    """The centre flags the reception of a dossier; the event."""
    line = JournalLine
    with counter.acts.desk.journal.writing("centre") as writing:
        query = select(line.id).where(line.dossier == dossier.id, line.kind == "DossierReceived")
        event = writing.session.scalars(query).one()
        body: dict[str, Any] = {
            "event": event, "kind": "DossierReceived", "chain": counter.acts.desk.desk,
            "outcome": "flagged", "findings": [{"code": found, "facts": facts}], "values": None,
        }  # fmt: skip
        writing.append(Happening("EventJudged", body, dossier.id))
    return event


def item(counter: Counter, event: str) -> SyncItem:
    (found,) = counter.acts.sync_items(counter.clerk, [event])
    return found


def test_of_two_dossiers_with_one_code_the_flagged_one_gets_the_next_number(
    counter: Counter,
) -> None:
    acts, received = counter.acts, counter.receive()
    event = flag(counter, received, "code_twice", code=received.code, other="x")
    assert item(counter, event).choices == (Choice.NEW_CODE, Choice.SETTLE, Choice.OPEN)
    supervisor = acts.sign_in("supervisor", "supervisor")
    with pytest.raises(NotAllowed, match="role_not_allowed"):
        acts.give_new_code(counter.clerk, event, NOTE)
    with pytest.raises(HasProblems):
        acts.give_new_code(supervisor, event, " ")
    code = acts.give_new_code(supervisor, event, NOTE)
    view = counter.open(received.id)
    assert (view.code, view.other_codes) == (code, (received.code,))
    assert int(code[-4:]) == int(received.code[-4:]) + 1
    assert {acts.find_exact(each) for each in (code, received.code)} == {received.id}
    assert counter.receive().code not in {code, received.code}
    with acts.desk.database.reading() as session:
        assert [each.settled_by for each in session.scalars(select(FlagRecord))] == ["supervisor"]
    with pytest.raises(NotAllowed, match="flag_settled"):
        acts.give_new_code(supervisor, event, NOTE)
    proved(acts)


def test_a_dossier_whose_code_nobody_else_has_keeps_it(counter: Counter) -> None:
    acts, supervisor = counter.acts, counter.acts.sign_in("supervisor", "supervisor")
    slow, changed = counter.receive(), counter.receive()
    flags = (
        flag(counter, slow, "clock_off", minutes=9),
        flag(counter, changed, "code_twice", code="H99.62-261119-1001", other="x"),
    )
    for event in flags:
        assert Choice.NEW_CODE not in item(counter, event).choices
        with pytest.raises(NotAllowed, match="code_not_doubled"):
            acts.give_new_code(supervisor, event, NOTE)
    assert counter.open(slow.id).code == slow.code
