"""Money given back after a dossier has ended is given back for good; before that it is due again."""

from __future__ import annotations

import pytest

from desk_app.models.moves import Act
from desk_app.models.queues import Queue
from desk_app.models.states import Money
from desk_app.models.views import DossierView
from desk_app.recovery.verify import verify
from tests.conftest import Clock
from tests.services.counter import TEMPORARY_RESIDENCE, Counter
from tests.services.finished import processed
from tests.services.life import BODIES


def paid(counter: Counter) -> str:
    code = counter.receive(TEMPORARY_RESIDENCE).code
    counter.acts.act(counter.clerk, Act.COLLECT, [code], {"method": "cash"})
    return code


def given_back(counter: Counter, code: str) -> DossierView:
    supervisor = counter.acts.sign_in("supervisor", "supervisor")
    counter.acts.act(counter.clerk, Act.REVERSE_FEE, [code], BODIES["reverse-fee"], supervisor)
    return counter.acts.open_dossier(counter.clerk, code)


def refunded(counter: Counter, view: DossierView) -> bool:
    """Nothing is owed, nothing is asked for, and the proof of the whole desk holds."""
    assert (view.money, view.owed, view.payment_code) == (Money.REFUNDED, 0, "")
    codes = {act: code for act, code, _ in view.refused}
    assert (codes["collect"], codes["reverse-fee"]) == ("nothing_to_collect", "nothing_to_reverse")
    assert view.id not in counter.acts.queue(counter.clerk, Queue.UNPAID)
    desk = counter.acts.desk
    return verify(desk.database, desk.site_id).lines == counter.lines()


@pytest.mark.parametrize("act", [Act.WITHDRAW, Act.STOP, Act.REFUSE])
def test_a_fee_of_a_dossier_that_has_ended_is_given_back_for_good(
    counter: Counter, act: Act
) -> None:
    code = paid(counter)
    counter.acts.act(counter.clerk, act, [code], BODIES[act.value])
    assert refunded(counter, given_back(counter, code))


def test_so_is_one_of_a_dossier_whose_papers_never_came(counter: Counter, clock: Clock) -> None:
    code = paid(counter)
    counter.acts.act(counter.clerk, Act.SUPPLEMENT, [code], BODIES["supplement"])
    clock.forward(days=17)
    counter.acts.act(counter.clerk, Act.CLOSE_INCOMPLETE, [code], {})
    assert refunded(counter, given_back(counter, code))


def test_a_fee_of_a_dossier_that_goes_on_is_due_again(counter: Counter) -> None:
    code = paid(counter)
    view = given_back(counter, code)
    assert (view.money, view.owed) == (Money.DUE, 15_000)
    assert view.id in counter.acts.queue(counter.clerk, Queue.UNPAID)


def test_after_a_refusal_that_is_collected_as_a_result_it_is_due_again(counter: Counter) -> None:
    """The unit has worked on it: the dossier is resolved, not ended."""
    received = counter.receive(TEMPORARY_RESIDENCE)
    processed(counter, (received,))
    counter.acts.act(counter.clerk, Act.COLLECT, [received.code], {"method": "cash"})
    counter.acts.act(counter.clerk, Act.REFUSE, [received.code], BODIES["refuse"])
    assert given_back(counter, received.code).money is Money.DUE
