"""Two desks, one dossier: what the centre finds when the second story arrives, and what it lets merge."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from desk_app.journal.envelope import Event
from desk_app.journal.kinds import KINDS
from desk_app.journal.kinds.dossier_received import PERSON_COLUMNS
from desk_app.journal.rows import Key, Rows
from desk_app.models.acts.decide import KINDS as KIND_OF
from desk_app.models.moves import MOVES, Act
from desk_app.models.outcomes import Facts
from desk_app.models.states import Business
from desk_app.models.tables import (
    CourseRecord,
    DossierFeeRecord,
    DossierPersonRecord,
    DossierRecord,
    DossierTextRecord,
)
from desk_app.protocol.judging import (
    ACT_OF,
    Finding,
    JudgedRows,
    code_of,
    is_stale,
    judge,
    keeps_delivery,
    keeps_state,
    kept_fields,
    stands,
    unseen,
)
from tests.protocol.chains_of_desks import NOON, SITE, event

DOSSIER = str(event().dossier)
NOBODY: dict[str, Any] = {
    "holder": "desk",
    "unit": "",
    "batch": "",
    "added_at": None,
    "voided": False,
}


def dossier(business: str = "received", **columns: Any) -> dict[str, Any]:
    """Its row at the centre."""
    return {"business": business, "version": 3, "delivery_state": "none"} | columns


def act(act: Act, **body: Any) -> Event:
    """The act's event, made by a clerk who had seen version 1."""
    return event(kind=KIND_OF[act], base=1, body=body)


def since(*kinds: str, **facts: Any) -> tuple[dict[str, Any], ...]:
    """What happened to the dossier after version 1."""
    lines = enumerate(kinds, 2)
    return tuple({"kind": k, "version": v, "event": f"e{v}", "facts": facts} for v, k in lines)


def codes(event: Event, rows: JudgedRows) -> list[str]:
    """What was found."""
    return [each.code for each in judge(event, rows, NOON + timedelta(hours=1))]


def test_an_act_that_is_legal_from_where_the_dossier_stands_is_accepted() -> None:
    for each, move in MOVES.items():
        for business in move.leads:
            rows = JudgedRows(dossier(business), None)
            if each not in {Act.CONFIRM, Act.REJECT, Act.RECALL, Act.DELIVERED}:
                assert codes(act(each, fields=[], lines=[], batch="b"), rows) == []


def test_an_act_from_a_state_that_the_dossier_has_left_is_flagged_with_its_article() -> None:
    rows = JudgedRows(dossier("withdrawn"), NOBODY)
    (found,) = judge(act(Act.HAND_OVER), rows, NOON + timedelta(hours=1))
    article = MOVES[Act.HAND_OVER].article
    assert found == Finding(
        "illegal_now", {"act": "hand-over", "state": "withdrawn", "article": article}
    )
    assert keeps_state([found])
    voided = JudgedRows(dossier("stopped"), NOBODY | {"voided": True})
    assert codes(act(Act.NOTE), voided) == ["illegal_now"]


@pytest.mark.parametrize(
    ("each", "business", "course", "found"),
    [
        (Act.HAND_OVER, "received", {"holder": "transit", "unit": "Tư pháp"}, "custody_not_held"),
        (Act.HAND_OVER, "processing", {"holder": "unit"}, "custody_not_held"),
        (Act.HAND_OVER, "processing", {"holder": "unit", "added_at": NOON}, None),
        (Act.RETURN, "resolved", {"holder": "post"}, "custody_not_held"),
        (Act.POST, "resolved", {"holder": "unit"}, "custody_not_held"),
        (Act.GIVE_BACK, "withdrawn", {"holder": "citizen"}, "custody_not_held"),
        (Act.GIVE_BACK, "withdrawn", {"holder": "desk"}, None),
        (Act.CONFIRM, "received", {"holder": "transit", "batch": "b"}, None),
        (Act.CONFIRM, "processing", {"holder": "unit", "batch": "b"}, "illegal_now"),
        (Act.RECALL, "received", {"holder": "transit", "batch": "another"}, "illegal_now"),
        (Act.RETURN, "returned", {"holder": "citizen"}, "returned_twice"),
        (Act.DELIVERED, "returned", {"holder": "citizen"}, "returned_twice"),
        (Act.DELIVERED, "resolved", {"holder": "desk"}, "illegal_now"),
    ],
)
def test_papers_are_passed_on_only_by_who_has_them_in_the_centres_order(
    each: Act, business: str, course: dict[str, Any], found: str | None
) -> None:
    rows = JudgedRows(dossier(business), NOBODY | course)
    assert codes(act(each, batch="b"), rows) == ([] if found is None else [found])


def test_a_result_given_away_after_it_was_called_back_is_an_alarm() -> None:
    history = since("ResultReturned", "ReturnTakenBack")
    rows = JudgedRows(dossier("resolved"), NOBODY, since=history)
    (found,) = judge(act(Act.RETURN), rows, NOON + timedelta(hours=1))
    assert found == Finding("returned_twice", {"recalled": 1, "other": "e2"})
    again = JudgedRows(dossier("resolved"), NOBODY)
    assert codes(act(Act.RETURN), again) == []


def test_a_fee_taken_at_two_desks_is_flagged_line_by_line() -> None:
    fees: dict[int, dict[str, Any]] = {
        0: {"collected_by": "e2", "amount": 15_000, "method": "cash"},
        1: {"collected_by": None, "amount": 8_000, "method": None},
    }
    rows = JudgedRows(dossier(), NOBODY, fees=fees)
    found = judge(act(Act.COLLECT, lines=[0, 1]), rows, NOON + timedelta(hours=1))
    facts: Facts = {"line": 0, "amount": 15_000, "other": "e2", "method": "cash"}
    assert found == (Finding("fee_twice", facts),)
    assert not keeps_state(found)
    assert codes(act(Act.COLLECT, lines=[1]), rows) == []


def test_a_collection_is_given_back_once_and_one_of_two_may_be() -> None:
    taken = JudgedRows(dossier(), NOBODY, fees={0: {"collected_by": "e2"}})
    for each in ("e2", "e1"):  # e1 took the same fee at another desk: this is how it is settled
        assert codes(act(Act.REVERSE_FEE, lines=[0], reverses=each), taken) == []
    back = JudgedRows(dossier(), NOBODY, fees={0: {"collected_by": None}})
    assert codes(act(Act.REVERSE_FEE, lines=[0], reverses="e2"), back) == ["illegal_now"]


def test_corrections_of_different_fields_merge_and_of_the_same_field_are_shown() -> None:
    history = since("NoteAdded", "IntakeAmended", fields="applicant.phone owner")
    rows = JudgedRows(dossier(), NOBODY, since=history)
    mine = act(Act.AMEND, fields=["applicant.name", "applicant.phone", "owner.phone", "summary"])
    found = judge(mine, rows, NOON + timedelta(hours=1))
    assert found == (
        Finding("field_changed_since", {"field": "applicant.phone", "version": 3, "other": "e3"}),
        Finding("field_changed_since", {"field": "owner.phone", "version": 3, "other": "e3"}),
    )
    assert kept_fields(found) == ("applicant.phone", "owner.phone")
    assert not keeps_delivery(found)
    assert codes(act(Act.AMEND, fields=["owners", "applicant"][:1]), rows) == []


def test_a_desk_has_seen_its_own_lines_and_of_the_others_as_many_as_it_counted() -> None:
    history = since("DossierReceived", "NoteAdded", "IntakeAmended", "EventJudged", "IntakeAmended")
    own = {"e2", "e4"}  # received here, corrected here; e3, e5 and e6 came from elsewhere
    told = [
        [line["event"] for line in unseen(event(base=base), history, own)] for base in (1, 2, 3, 5)
    ]
    assert told == [["e3", "e5", "e6"], ["e3", "e5", "e6"], ["e5", "e6"], []]


def test_a_body_that_is_not_of_its_kind_is_no_reason_to_stop() -> None:
    rows = JudgedRows(dossier("processing"), NOBODY, fees={0: {}})
    for each in (Act.AMEND, Act.REVERSE_FEE, Act.CONFIRM):
        assert codes(event(kind=KIND_OF[each], body={"lines": [0], "fields": 7}), rows) == []
    assert code_of(event(kind="DossierReceived", body={"code": 7})) is None


def test_what_stands_against_a_correction_is_told_beside_the_decision() -> None:
    mine = act(Act.AMEND, fields=["applicant.phone", "owner", "principal.name", "summary"])
    theirs = since("IntakeAmended", fields="applicant owner principal summary")
    found = judge(mine, JudgedRows(dossier(), NOBODY, since=theirs), NOON + timedelta(hours=1))
    applicant = dict.fromkeys(PERSON_COLUMNS, "") | {"name": "Trần Văn Mẫu", "phone": "0911222333"}
    principal = applicant | {"name": "Lê Thị Ủy Quyền"}
    rows: Rows = {
        Key(DossierPersonRecord, (SITE, DOSSIER, "applicant")): applicant,
        Key(DossierPersonRecord, (SITE, DOSSIER, "principal")): principal,
        Key(DossierTextRecord, (SITE, DOSSIER, "summary")): {"text": "Tạm trú"},
    }
    assert stands(mine, found, rows) == {
        "after": {
            "applicant": {"phone": "0911222333"}, "owner": None,
            "principal": {"name": "Lê Thị Ủy Quyền"}, "summary": "Tạm trú",
        }
    }  # fmt: skip
    assert stands(mine, found, {}) is None
    assert stands(mine, (), rows) is None


def test_the_rows_of_an_event_are_found_by_their_keys() -> None:
    mine = act(Act.COLLECT, lines=[0])
    rows: Rows = {
        Key(DossierRecord, (SITE, DOSSIER)): dossier(),
        Key(CourseRecord, (SITE, DOSSIER)): NOBODY,
        Key(DossierFeeRecord, (SITE, DOSSIER, 0)): {
            "collected_by": "e2",
            "amount": 15_000,
            "method": "cash",
        },
    }
    assert codes(mine, JudgedRows.of(mine, rows)) == ["fee_twice"]


def test_a_code_that_another_dossier_has_is_flagged_and_its_own_is_not() -> None:
    received = event(kind="DossierReceived", base=0, body={"code": "H15.62-261120-2017"})
    twice = JudgedRows(code_holders=["other", DOSSIER])
    assert judge(received, twice, NOON + timedelta(hours=1)) == (
        Finding("code_twice", {"code": "H15.62-261120-2017", "other": "other"}),
    )
    assert codes(received, JudgedRows(code_holders=[DOSSIER])) == []
    assert code_of(event()) is None


@pytest.mark.parametrize(
    ("minutes", "found"),
    [
        (-50_000, []),
        (5, []),
        (6, ["clock_off"]),
        (24 * 60, ["clock_off"]),
        (1_441, ["clock_ahead"]),
    ],
)
def test_a_fast_clock_is_flagged_and_a_line_that_waited_is_not(
    minutes: int, found: list[str]
) -> None:
    now = NOON + timedelta(seconds=1)
    late = event(dossier=None, at=now + timedelta(minutes=minutes))
    assert [each.code for each in judge(late, JudgedRows(), now)] == found


def test_an_event_is_stale_when_its_clerk_had_not_seen_the_last_version() -> None:
    assert is_stale(event(base=2), dossier())
    assert not is_stale(event(base=3), dossier())
    assert not is_stale(event(base=0), None)


def test_every_act_is_judged_by_its_kind_and_nothing_is_said_of_an_unknown_dossier() -> None:
    assert set(ACT_OF) <= set(KINDS)
    assert set(ACT_OF.values()) == set(Act)
    assert codes(act(Act.RETURN), JudgedRows()) == []
    assert codes(event(kind="PaperPrinted"), JudgedRows(dossier(Business.STOPPED))) == []
