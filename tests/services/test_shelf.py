"""The shelf: where the papers lie at the desk, until they leave it."""

from __future__ import annotations

from typing import Any

import pytest

from desk_app.models.moves import Act
from desk_app.models.outcomes import HasProblems, NotAllowed
from desk_app.recovery.verify import verify
from tests.services.counter import CERTIFIED_COPY, TEMPORARY_RESIDENCE, Counter
from tests.services.dump import dump


def do(counter: Counter, code: str, *steps: tuple[str, dict[str, Any]]) -> str:
    """Do one act after the other; answers the shelf that the papers lie on then."""
    for act, body in steps:
        counter.acts.act(counter.clerk, Act(act), [code], body)
    return counter.open(code).shelf


SHELVED = ("shelve", {"shelf": "Kệ B2"})
HANDED = ("hand-over", {"to": "Công an xã"})
CONFIRMED: tuple[str, dict[str, Any]] = ("confirm", {})
PAID = ("collect", {"method": "cash"})


def test_the_papers_lie_on_their_shelf_until_they_are_taken_off_it(counter: Counter) -> None:
    code = counter.receive(TEMPORARY_RESIDENCE).code
    assert counter.open(code).shelf == ""
    assert do(counter, code, SHELVED) == "Kệ B2"
    assert do(counter, code, ("shelve", {"shelf": " Kệ  C "})) == "Kệ C"
    assert do(counter, code, ("shelve", {"shelf": ""})) == ""
    assert counter.open(code).business == "received"


def test_papers_that_leave_the_desk_lie_on_no_shelf_of_it(counter: Counter) -> None:
    code = counter.receive(TEMPORARY_RESIDENCE).code
    assert do(counter, code, SHELVED, HANDED) == "Kệ B2"  # not taken yet
    assert do(counter, code, ("recall", {"reason": "Bàn giao nhầm"})) == "Kệ B2"
    assert do(counter, code, HANDED, CONFIRMED) == ""
    assert do(counter, code, ("result", {"shelf": "Kệ trả 1"})) == "Kệ trả 1"
    assert do(counter, code, PAID, ("return", {"receipt": "brought"})) == ""
    assert do(counter, code, ("take-back", {"reason": "Trả nhầm"})) == ""
    assert do(counter, code, SHELVED, ("correct", {"reason": "Sai tên"})) == ""
    assert do(counter, code, ("result", {}), SHELVED) == "Kệ B2"
    assert do(counter, code, ("post", {"tracking": "EMS1", "charge": 0})) == ""
    verify(counter.acts.desk.database, counter.acts.desk.site_id)


def test_papers_that_complete_a_dossier_are_put_on_a_shelf_at_once(counter: Counter) -> None:
    code = counter.receive(TEMPORARY_RESIDENCE).code
    asked = ("supplement", {"items": ["Giấy tờ chỗ ở"], "reason": "Thiếu"})
    assert do(counter, code, SHELVED, asked, ("supplement-received", {"shelf": "Kệ D"})) == "Kệ D"
    other = counter.receive(TEMPORARY_RESIDENCE).code
    came = ("supplement-received", {"shelf": "Kệ D"})
    assert do(counter, other, HANDED, CONFIRMED, asked, came) == "Kệ D"
    assert do(counter, other, ("result", {})) == ""


def test_an_immediate_result_stays_on_the_shelf(counter: Counter) -> None:
    code = counter.receive(CERTIFIED_COPY).code
    assert do(counter, code, SHELVED, ("result", {})) == "Kệ B2"
    assert do(counter, code, ("shelve", {"shelf": "Kệ E"})) == "Kệ E"


def test_papers_elsewhere_are_put_on_no_shelf(counter: Counter) -> None:
    code = counter.receive(TEMPORARY_RESIDENCE).code
    do(counter, code, HANDED)
    for said in ("handed_already", "papers_elsewhere"):
        before = dump(counter.acts)
        with pytest.raises(NotAllowed, match=said):
            do(counter, code, SHELVED)
        assert dump(counter.acts) == before
        if said == "handed_already":
            do(counter, code, CONFIRMED)


@pytest.mark.parametrize(
    ("body", "code"),
    [({}, "required"), ({"shelf": "k" * 41}, "text_too_long"), ({"shelf": 7}, "not_text")],
)
def test_a_shelf_that_cannot_be_is_refused(
    counter: Counter, body: dict[str, Any], code: str
) -> None:
    dossier = counter.receive(TEMPORARY_RESIDENCE).code
    with pytest.raises(HasProblems) as said:
        do(counter, dossier, ("shelve", body))
    assert [(each.field, each.code) for each in said.value.problems] == [("shelf", code)]
