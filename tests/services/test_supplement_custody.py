"""Papers brought to the counter while the unit has the dossier: never lost between the two."""

from __future__ import annotations

from typing import Any

import pytest

from desk_app.models.handover import LineState, ListDraft
from desk_app.models.moves import Act
from desk_app.models.outcomes import NotAllowed
from desk_app.models.queues import Queue
from desk_app.models.standing import Holder
from desk_app.recovery.verify import verify
from desk_app.storage.migrations.losing import WouldLose
from desk_app.storage.schema import migrate
from tests.conftest import Clock
from tests.printing.reading import text_of
from tests.services.counter import BIRTH, Counter, november

JUSTICE, ELSEWHERE = "Tư pháp - Hộ tịch", "Kinh tế, Hạ tầng và Đô thị"
ASKED = {"items": ["Giấy chứng sinh"], "reason": "Thiếu giấy tờ"}
BACK = {"reason": "Bàn giao nhầm"}


def do(counter: Counter, code: str, act: Act, body: dict[str, Any] | None = None) -> None:
    """One act on one dossier."""
    counter.acts.act(counter.clerk, act, [code], body or {})


@pytest.fixture
def completed(counter: Counter, clock: Clock) -> str:
    """A dossier that the unit has; the paper it lacked came to the desk on Monday at ten."""
    code = counter.receive(BIRTH).code
    for act, body in (
        (Act.HAND_OVER, {"to": JUSTICE}), (Act.CONFIRM, {}), (Act.SUPPLEMENT, ASKED),
    ):  # fmt: skip
        do(counter, code, act, body)
    clock.now = november(23, 10, 0)
    do(counter, code, Act.SUPPLEMENT_RECEIVED, {"shelf": "Kệ D"})
    return code


def waits(counter: Counter, code: str) -> bool:
    """Whether it stands among what is to be handed over."""
    return counter.open(code).id in counter.acts.queue(counter.clerk, Queue.TO_HAND_OVER)


def stands(counter: Counter, code: str) -> tuple[str, str, bool, str]:
    """State, holder, whether papers wait for the unit, their shelf."""
    view = counter.open(code)
    return view.business.value, view.holder.value, view.added, view.shelf


def test_what_completes_a_dossier_goes_to_its_unit_on_a_list(
    counter: Counter, clock: Clock, completed: str
) -> None:
    lists = counter.acts.handed_lists()
    here = ("processing", "unit", True, "Kệ D")
    for undone in (Act.RECALL, Act.REJECT):
        assert stands(counter, completed) == here
        assert waits(counter, completed)
        do(counter, completed, Act.HAND_OVER, {"to": JUSTICE})
        assert stands(counter, completed) == ("processing", "transit", True, "Kệ D")
        assert not waits(counter, completed)
        for act, body in ((Act.RESULT, {}), (Act.WITHDRAW, BACK), (Act.PAUSE, BACK)):
            with pytest.raises(NotAllowed, match="handed_already"):
                do(counter, completed, act, body)
        do(counter, completed, undone, BACK)
    assert (counter.open(completed).custodian, stands(counter, completed)) == (JUSTICE, here)
    clock.forward(minutes=5)
    do(counter, completed, Act.HAND_OVER, {"to": JUSTICE})
    batch = lists.of_dossier(counter.clerk, completed)
    paper = text_of(counter.acts.print_handover().preview(counter.clerk, batch))
    assert "00 và giấy bổ sung của 01 hồ sơ" in " ".join(paper.split())
    do(counter, completed, Act.CONFIRM)
    assert stands(counter, completed) == ("processing", "unit", False, "")
    assert not waits(counter, completed)
    (line,) = lists.list(counter.clerk, batch).lines
    assert (line.added, line.state) == (True, LineState.CONFIRMED)
    with pytest.raises(NotAllowed, match="nothing_added"):
        do(counter, completed, Act.HAND_OVER, {"to": JUSTICE})
    slip = text_of(counter.acts.preview_paper(counter.clerk, "control", completed))
    assert slip.count(f"2. Nhận: {JUSTICE}") == 2  # the dossier once, what completes it once
    assert slip.count("giấy bổ sung") == 1
    kinds = [each.kind for each in counter.open(completed).history]
    assert kinds.count("HandoverConfirmed") == 2
    verify(counter.acts.desk.database, counter.acts.desk.site_id)


def test_papers_wait_and_go_on_while_the_dossier_itself_waits(
    counter: Counter, completed: str
) -> None:
    for kind, state, undone in (
        ("other", "paused", Act.RECALL), ("financial", "awaiting_payment", Act.REJECT),
    ):  # fmt: skip
        do(counter, completed, Act.PAUSE, {"reason": "Chờ xác minh", "kind": kind})
        assert waits(counter, completed)
        do(counter, completed, Act.HAND_OVER, {"to": JUSTICE})
        assert stands(counter, completed) == (state, "transit", True, "Kệ D")
        assert not waits(counter, completed)
        do(counter, completed, undone, BACK)
        assert waits(counter, completed)
        do(counter, completed, Act.HAND_OVER, {"to": JUSTICE})
        do(counter, completed, Act.RESUME)
        assert stands(counter, completed) == ("processing", "transit", True, "Kệ D")
        do(counter, completed, undone, BACK)
    do(counter, completed, Act.PAUSE, {"reason": "Chờ nộp thuế", "kind": "financial"})
    do(counter, completed, Act.HAND_OVER, {"to": JUSTICE})
    do(counter, completed, Act.CONFIRM)
    assert stands(counter, completed) == ("awaiting_payment", "unit", False, "")
    with pytest.raises(NotAllowed, match="nothing_added"):
        do(counter, completed, Act.HAND_OVER, {"to": JUSTICE})
    verify(counter.acts.desk.database, counter.acts.desk.site_id)


def test_the_list_being_made_takes_them_for_their_unit_alone(
    counter: Counter, completed: str
) -> None:
    lists, now = counter.acts.handover_lists(), counter.acts.now()
    (waiting,) = lists.waiting(counter.clerk)
    assert (waiting.added, waiting.unit, waiting.shelf) == (True, JUSTICE, "Kệ D")
    assert (waiting.received_at, waiting.urgent) == (november(23, 10, 0), False)
    assert lists.candidate(counter.clerk, completed) == waiting
    draft = ListDraft().added(waiting, now)
    lists.keep(counter.clerk, draft)
    assert lists.kept(counter.clerk) == draft
    for other in (
        lambda: draft.bound_for(waiting.agency, ELSEWHERE),
        lambda: ListDraft(waiting.agency, ELSEWHERE).added(waiting, now),
        lambda: do(counter, completed, Act.HAND_OVER, {"to": ELSEWHERE}),
    ):
        with pytest.raises(NotAllowed, match="of_other_unit") as refused:
            other()
        assert refused.value.facts == {"dossier": completed, "unit": JUSTICE}


@pytest.mark.parametrize(
    ("ends", "shelf"),
    [
        (((Act.RESULT, {}),), ""),
        (((Act.WITHDRAW, BACK), (Act.PAPERS_BACK, {"shelf": "Kệ E"})), "Kệ E"),
    ],
)
def test_with_all_papers_at_the_desk_nothing_waits_for_the_unit(
    counter: Counter, completed: str, ends: tuple[tuple[Act, dict[str, Any]], ...], shelf: str
) -> None:
    do(counter, completed, Act.SHELVE, {"shelf": "Kệ F"})
    assert counter.open(completed).shelf == "Kệ F"
    for act, body in ends:
        do(counter, completed, act, body)
        assert not waits(counter, completed)
    view = counter.open(completed)
    assert (view.holder, view.added, view.shelf) == (Holder.DESK, False, shelf)


def test_the_schema_is_not_taken_back_where_that_would_lose_what_the_journal_tells(
    counter: Counter, completed: str
) -> None:
    """First papers that wait; then also a signed day; then also a rating."""
    desk, head = counter.acts.desk, counter.acts.sign_in("supervisor", "supervisor")

    def lost() -> str:
        with pytest.raises(WouldLose) as refused, desk.database.writing() as session:
            migrate(session.connection(), "0003")
        return refused.value.table

    told = [lost()]
    counter.acts.day_end()(head, {"remarks": "Giấy tờ chuyển ngày mai"})
    told.append(lost())
    counter.acts.rate(counter.clerk, None, {"step": "satisfied"})
    told.append(lost())
    assert told == ["dossier_course", "day_sign_off", "rating"]
    assert waits(counter, completed)
    verify(desk.database, desk.site_id)
