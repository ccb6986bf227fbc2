"""Every act in every state: allowed exactly where the law allows it, and on its conditions."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from desk_app.models.moments import read_moment
from desk_app.models.moves import MOVES, Act
from desk_app.models.portal_states import PORTAL_STATES
from desk_app.models.process import OpenStep
from desk_app.models.promise import Promise
from desk_app.models.refusals import refusal
from desk_app.models.standing import Holder, Paid, Standing
from desk_app.models.states import Business, Money, ResultDelivery
from desk_app.models.term import Term, TermUnit
from tests.models.calendars import NATIONAL

THREE_DAYS = Term(Decimal(3), TermUnit.WORKING_DAYS)
NOW = read_moment("2026-11-20T09:30")
LONG_AGO = NOW - timedelta(days=40)
OPEN = "received processing awaiting_supplement awaiting_payment paused"
ANY = f"{OPEN} resolved returned refused withdrawn stopped closed_incomplete"
AT_WORK = "received processing awaiting_payment paused"
LEGAL = {
    "hand-over": AT_WORK,
    "confirm": AT_WORK,
    "reject": AT_WORK,
    "recall": AT_WORK,
    "supplement": "received processing",
    "supplement-received": "awaiting_supplement",
    "close-incomplete": "awaiting_supplement",
    "refuse": "received processing",
    "pause": "processing",
    "resume": "awaiting_payment paused",
    "apologise": "processing",
    "result": "received processing resolved",
    "correct": "resolved returned",
    "return": "resolved",
    "take-back": "resolved returned",
    "post": "resolved",
    "delivered": "resolved",
    "withdraw": OPEN,
    "stop": OPEN,
    "papers-back": "withdrawn stopped closed_incomplete",
    "give-back": "withdrawn stopped refused closed_incomplete",
    "collect": ANY,
    "reverse-fee": ANY,
    "receipt-reference": ANY,
    "void": "received",
    "step": "processing",
    "shelve": ANY,
    "explain": ANY,
    "note": ANY,
    "amend": f"{OPEN} resolved",
}
"""Where NĐ 118/2025 allows each act (Đ.17–24, 28), written down apart from the program's own table."""
LEADS = {
    ("confirm", "received"): "processing",
    ("supplement", "received"): "awaiting_supplement",
    ("supplement", "processing"): "awaiting_supplement",
    ("supplement-received", "awaiting_supplement"): "processing",
    ("close-incomplete", "awaiting_supplement"): "closed_incomplete",
    ("refuse", "received"): "refused",
    ("refuse", "processing"): "resolved",
    ("pause", "processing"): "paused",
    ("resume", "awaiting_payment"): "processing",
    ("resume", "paused"): "processing",
    ("result", "received"): "resolved",
    ("result", "processing"): "resolved",
    ("correct", "returned"): "resolved",
    ("return", "resolved"): "returned",
    ("take-back", "returned"): "resolved",
    ("delivered", "resolved"): "returned",
    ("void", "received"): "stopped",
    **{("withdraw", state): "withdrawn" for state in OPEN.split()},
    **{("stop", state): "stopped" for state in OPEN.split()},
}
"""Where each leads; the others leave the dossier in its state."""


def standing(**changes: Any) -> Standing:
    """A dossier in processing with nothing paid and nothing owed."""
    promise = Promise(NOW + timedelta(days=5), THREE_DAYS, (), "", "")
    plain = Standing(
        id="1", code="H99.62-261120-1001", version=1, business=Business.PROCESSING,
        money=Money.NONE, delivery=ResultDelivery.NONE, promise=promise, received_at=NOW,
        due_at=promise.due_at, immediate=False, agency="H99.62", unit="Công an xã",
    )  # fmt: skip
    return replace(plain, **changes)


FIRST_OF_TWO = OpenStep(1, 2, "Thẩm tra", "Công an xã", "", 2, NOW, "version")
PAID = Paid("event", 15_000, "clerk", "cash", (0,), NOW)
READY: dict[Act, dict[str, Any]] = {
    Act.HAND_OVER: {"added_at": NOW},
    Act.CONFIRM: {"holder": Holder.TRANSIT},
    Act.REJECT: {"holder": Holder.TRANSIT},
    Act.RECALL: {"holder": Holder.TRANSIT},
    Act.CLOSE_INCOMPLETE: {"waiting_since": NOW - timedelta(days=16)},
    Act.RESULT: {"immediate": True, "correction_until": NOW},
    Act.DELIVERED: {"delivery": ResultDelivery.POSTED},
    Act.COLLECT: {"owed": 15_000, "owed_lines": (0,)},
    Act.REVERSE_FEE: {"paid": (PAID,)},
    Act.NOTE_RECEIPT: {"paid": (PAID,)},
    Act.TAKE_BACK: {"returned_at": NOW, "delivery": ResultDelivery.POSTED},
    Act.STEP: {"step": FIRST_OF_TWO},
    Act.EXPLAIN: {"legal_due_at": NOW - timedelta(minutes=1)},
    Act.PAPERS_BACK: {"holder": Holder.UNIT},
}
"""What else must be so before the state alone decides."""


@pytest.mark.parametrize("state", Business)
@pytest.mark.parametrize("act", Act)
def test_every_act_in_every_state_is_allowed_exactly_where_the_law_allows_it(
    act: Act, state: Business
) -> None:
    refused = refusal(act, standing(business=state, **READY.get(act, {})), NOW, NATIONAL)
    if state in LEGAL[act].split():
        assert refused is None
        assert MOVES[act].leads[state] == LEADS.get((act.value, state.value), state)
    else:
        assert refused is not None
        assert (refused.code, refused.facts["article"]) == ("move_illegal", MOVES[act].article)


def test_the_table_names_every_act_and_the_article_that_allows_it() -> None:
    assert set(LEGAL) == {act.value for act in MOVES} == {act.value for act in Act}
    assert all(
        move.article.startswith(("NĐ 118/2025", "NĐ 254/2026", "QĐ 45/2016"))
        for move in MOVES.values()
    )


AT_UNIT = {"business": Business.PROCESSING, "holder": Holder.UNIT}
ON_ITS_WAY = {"business": Business.RECEIVED, "holder": Holder.TRANSIT}
AT_DESK = {"business": Business.RECEIVED, "holder": Holder.DESK}
DONE = {"business": Business.RESOLVED, "delivery": ResultDelivery.READY}
GIVEN = {"business": Business.RETURNED, "delivery": ResultDelivery.DELIVERED}
ENDED = {"business": Business.WITHDRAWN, "holder": Holder.DESK}
BROUGHT_LATER = AT_UNIT | {"supplements": 1, "added_at": NOW}
LATER_ON_ITS_WAY = BROUGHT_LATER | {"holder": Holder.TRANSIT}
WAITING = {"business": Business.AWAITING_SUPPLEMENT, "holder": Holder.UNIT}
HOUR = timedelta(hours=1)
LATE = {"legal_due_at": NOW - timedelta(minutes=1)}


@pytest.mark.parametrize(
    ("act", "stands", "code"),
    [
        (Act.HAND_OVER, ON_ITS_WAY, "handed_already"),
        (Act.SUPPLEMENT, ON_ITS_WAY, "handed_already"),
        (Act.REFUSE, ON_ITS_WAY, "handed_already"),
        (Act.WITHDRAW, ON_ITS_WAY, "handed_already"),
        (Act.STOP, ON_ITS_WAY, "handed_already"),
        (Act.VOID, ON_ITS_WAY, "handed_already"),
        (Act.RESULT, ON_ITS_WAY | {"immediate": True}, "handed_already"),
        *((Act.HAND_OVER, AT_UNIT | {"business": state}, "nothing_added") for state in (
            Business.PROCESSING, Business.AWAITING_PAYMENT, Business.PAUSED,
        )),
        *((act, LATER_ON_ITS_WAY, "handed_already") for act in (
            Act.HAND_OVER, Act.REFUSE, Act.PAUSE, Act.APOLOGISE, Act.RESULT, Act.WITHDRAW, Act.STOP,
            Act.SHELVE,
        )),
        (Act.CLOSE_INCOMPLETE, WAITING | {"holder": Holder.TRANSIT, "waiting_since": LONG_AGO},
         "handed_already"),
        *((act, BROUGHT_LATER, "not_handed_over") for act in (Act.CONFIRM, Act.REJECT, Act.RECALL)),
        (Act.TAKE_BACK, DONE, "not_posted"),
        (Act.CONFIRM, AT_DESK, "not_handed_over"),
        (Act.REJECT, AT_DESK, "not_handed_over"),
        (Act.RECALL, AT_DESK, "not_handed_over"),
        (Act.SUPPLEMENT, AT_UNIT | {"supplements": 1}, "supplement_asked_before"),
        (Act.APOLOGISE, AT_UNIT | {"reappointed": True}, "reappointed_before"),
        (Act.APOLOGISE, AT_UNIT | {"due_at": None}, "no_appointment"),
        (Act.RESULT, AT_DESK, "not_immediate"),
        (Act.RESULT, DONE, "result_here_already"),
        (Act.CORRECT, DONE | {"correction_until": NOW}, "correction_open"),
        (Act.CORRECT, DONE | {"delivery": ResultDelivery.POSTED}, "result_posted"),
        (Act.RETURN, DONE | {"correction_until": NOW}, "correction_open"),
        (Act.RETURN, DONE | {"delivery": ResultDelivery.POSTED}, "result_posted"),
        (Act.RETURN, DONE | {"owed": 8_000}, "fee_unpaid"),
        (Act.POST, DONE | {"owed": 8_000}, "fee_unpaid"),
        (Act.POST, DONE | {"delivery": ResultDelivery.POSTED}, "result_posted"),
        (Act.DELIVERED, DONE, "not_posted"),
        (Act.COLLECT, DONE, "nothing_to_collect"),
        (Act.REVERSE_FEE, DONE, "nothing_to_reverse"),
        (Act.NOTE_RECEIPT, DONE | {"paid": (replace(PAID, receipt=True),)}, "no_receipt_missing"),
        (Act.VOID, AT_DESK | {"paid": (PAID,)}, "void_after_payment"),
        (Act.STEP, AT_UNIT, "no_process"),
        (Act.STEP, AT_UNIT | {"step": replace(FIRST_OF_TWO, place=2)}, "no_next_step"),
        (Act.EXPLAIN, AT_UNIT, "not_late"),
        (Act.EXPLAIN, AT_UNIT | {"legal_due_at": NOW}, "not_late"),
        (Act.EXPLAIN, AT_UNIT | {"due_at": NOW - HOUR}, "not_late"),
        (Act.EXPLAIN, DONE | LATE | {"finished_at": NOW - HOUR}, "not_late"),
        (Act.EXPLAIN, WAITING | LATE | {"waiting_since": NOW - HOUR}, "not_late"),
        (Act.HAND_OVER, AT_DESK | {"read_only": True}, "dossier_read_only"),
        (Act.COLLECT, AT_DESK | {"owed": 1, "voided": True}, "dossier_voided"),
        (Act.SHELVE, ON_ITS_WAY, "handed_already"),
        (Act.SHELVE, AT_UNIT, "papers_elsewhere"),
        (Act.SHELVE, DONE | {"holder": Holder.POST}, "papers_elsewhere"),
        (Act.SHELVE, GIVEN | {"holder": Holder.CITIZEN}, "papers_elsewhere"),
        (Act.PAPERS_BACK, ENDED, "papers_here_already"),
        (Act.PAPERS_BACK, ENDED | {"holder": Holder.CITIZEN}, "papers_given_back"),
        (Act.GIVE_BACK, ENDED | {"holder": Holder.UNIT}, "papers_at_unit"),
        (Act.GIVE_BACK, ENDED | {"holder": Holder.CITIZEN}, "papers_given_back"),
    ],
)  # fmt: skip
def test_a_condition_that_is_not_met_refuses_with_its_own_reason(
    act: Act, stands: dict[str, Any], code: str
) -> None:
    refused = refusal(act, standing(**stands), NOW, NATIONAL)
    assert refused is not None
    assert refused.code == code


@pytest.mark.parametrize(
    ("asked", "closed", "allowed"),
    [
        ("2026-11-02T09:30", "2026-11-17T23:59", False),
        ("2026-11-02T09:30", "2026-11-18T00:00", True),
        ("2026-11-02T16:59", "2026-11-18T07:30", True),
    ],
)
def test_an_incomplete_dossier_is_closed_only_when_15_days_have_passed(
    asked: str, closed: str, *, allowed: bool
) -> None:
    waiting = standing(**WAITING, waiting_since=read_moment(asked))
    refused = refusal(Act.CLOSE_INCOMPLETE, waiting, read_moment(closed), NATIONAL)
    assert (refused is None) is allowed
    if refused is not None:
        assert (refused.code, refused.facts["day"]) == ("close_too_early", "17/11/2026")


@pytest.mark.parametrize(
    ("days", "allowed"), [(0, True), (3, True), (6, True), (7, False), (30, False)]
)
def test_a_return_is_taken_back_within_three_working_days(days: int, *, allowed: bool) -> None:
    given = standing(**GIVEN, returned_at=NOW)  # Friday; Saturday, Sunday and 24/11 do not count
    refused = refusal(Act.TAKE_BACK, given, NOW + timedelta(days=days), NATIONAL)
    assert (refused is None) is allowed


@pytest.mark.parametrize("act", [Act.HAND_OVER, Act.SHELVE, Act.RESULT, Act.PAUSE, Act.WITHDRAW])
def test_papers_that_wait_for_the_unit_are_the_desks_to_shelve_and_send_on(act: Act) -> None:
    assert refusal(act, standing(**BROUGHT_LATER), NOW, NATIONAL) is None


def test_the_post_may_bring_a_result_back_whenever_it_does() -> None:
    posted = standing(**DONE | {"delivery": ResultDelivery.POSTED}, posted_at=LONG_AGO)
    assert refusal(Act.TAKE_BACK, posted, NOW, NATIONAL) is None


def test_the_portal_knows_a_code_for_every_state() -> None:
    assert {state.value: code for state, code in PORTAL_STATES.items()} == {
        "received": 2, "refused": 3, "processing": 4, "awaiting_supplement": 5,
        "awaiting_payment": 6, "withdrawn": 7, "paused": 8, "stopped": 8, "closed_incomplete": 8,
        "resolved": 9, "returned": 10,
    }  # fmt: skip


def test_a_dossier_with_a_new_appointment_is_late_by_the_first_one() -> None:
    renewed = standing(due_at=NOW + HOUR, legal_due_at=NOW - HOUR)
    assert refusal(Act.EXPLAIN, renewed, NOW, NATIONAL) is None


def test_without_a_calendar_the_days_of_a_plain_week_are_counted() -> None:
    given = standing(**GIVEN, returned_at=NOW)
    thursday = NOW + timedelta(days=6)  # the fourth day from Monday to Friday behind it
    assert refusal(Act.TAKE_BACK, given, thursday, NATIONAL) is None
    refused = refusal(Act.TAKE_BACK, given, thursday, None)
    assert refused is not None
    assert refused.code == "take_back_too_late"
