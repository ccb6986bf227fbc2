"""300 dossiers through every legal path, every illegal act refused: through the command line's own door.

Every command runs the program's entry point in this process; the desk is opened once for all of them.
Beside it, the same life in real processes.
"""

from __future__ import annotations

import json
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desk_app.compose import open_acts
from desk_app.models.moves import MOVES, Act
from desk_app.settings import settings_from
from tests.cli.console import Console
from tests.conftest import Clock
from tests.services.dump import dump
from tests.services.life import BODIES
from tests.stories.test_terminal_story import Shell, shell

__all__ = ["shell"]  # a fixture

UNIT = {"to": "Công an xã"}
SUPERVISOR = {"DESK_APPROVER_PASSWORD": "supervisor"}
PROCEDURE, BY_STEPS, AT_ONCE = "1.004194", "1.004222", "2.000815"
PROCESS = [
    {
        "procedure": BY_STEPS,
        "valid_from": "2026-07-01",
        "steps": [
            {"name": "Kiểm tra", "unit": "Công an xã", "half_days": 3},
            {"name": "Trình ký", "unit": "Công an xã", "half_days": 2},
        ],
    }
]
"""The internal process of one procedure; the other one has none."""
ONE_BY_ONE = {"amend", "post", "receipt-reference"}
Edge = tuple[str, str]
ANYWHERE = frozenset({
    Act.NOTE, Act.AMEND, Act.SHELVE, Act.COLLECT, Act.REVERSE_FEE, Act.NOTE_RECEIPT, Act.EXPLAIN,
})  # fmt: skip
"""What leads nowhere and may be done in many states; the exhaustive test of the moves tries them all."""
EDGES: frozenset[Edge] = frozenset(
    (act.value, state.value)
    for act, move in MOVES.items()
    if act not in ANYWHERE
    for state in move.leads
)
Step = tuple[str, dict[str, Any], dict[str, int]]


def step(act: str, after: dict[str, int] | None = None, **changes: Any) -> Step:
    """An act with its body, and the time that passes before it."""
    body = BODIES.get(act, {}) | changes
    return act, UNIT if act == "hand-over" else body, after or {}


OVER = [step("hand-over"), step("confirm", {"hours": 1})]
PAID = step("collect")
DONE = [*OVER, step("result", {"days": 1})]
GIVEN = [*DONE, PAID, step("return")]
ASKED = step("supplement", {"hours": 1})
BROUGHT = [*OVER, ASKED, step("supplement-received", {"days": 2}, shelf="Kệ D")]
PASSED = [
    step("hand-over"), step("recall"), step("hand-over"), step("reject"), step("hand-over"),
    step("confirm"),
]  # fmt: skip
PATHS: dict[str, list[Step]] = {
    "straight": GIVEN,
    "put on shelves": [
        step("shelve"), *OVER, step("result", shelf="Kệ T1"), step("shelve", shelf="Kệ T2"), PAID,
        step("return"),
    ],
    "noted and corrected": [
        step("note"), step("amend"), *OVER, step("note", text="Đã kiểm tra lại"), *DONE[2:],
        step("amend", summary="Theo tờ khai mới", delivery="electronic"), PAID, step("return"),
    ],
    "paid first": [PAID, *OVER, step("result"), step("return", how="electronic")],
    "recalled and handed over again": [step("hand-over"), step("recall"), *GIVEN],
    "not taken by the unit": [step("hand-over"), step("reject"), *GIVEN],
    "papers missing at the desk": [ASKED, step("supplement-received", {"days": 2}), *GIVEN],
    "papers missing at the unit": [
        *OVER, ASKED, step("supplement-received", {"days": 2}), step("result"), PAID,
        step("return"),
    ],
    "papers brought later go to the unit": [
        *BROUGHT, *PASSED, step("result"), PAID, step("return"),
    ],
    "papers never came": [
        *OVER, ASKED, step("close-incomplete", {"days": 16}), step("papers-back"),
        step("give-back", {"days": 1}, originals=1),
    ],
    "refused at the desk": [step("refuse"), step("give-back")],
    "refused after appraisal": [*OVER, step("refuse"), PAID, step("return")],
    "tax to be paid": [
        *OVER, step("pause", kind="financial"), step("resume", {"days": 3}), step("result"), PAID,
        step("return"),
    ],
    "paused": [*OVER, step("pause"), step("resume", {"hours": 5}), step("result")],
    "late, with an apology": [
        *OVER, step("apologise", new_due_at="2026-12-30T09:00:00+07:00"),
        step("result", kind="refused"), PAID, step("return"),
    ],
    "late, with a reason": [*OVER, step("explain", {"days": 10}), step("result"), PAID, step("return")],
    "an error in the result": [
        *DONE, step("correct"), step("result", {"days": 1}, number="13/XN"), PAID, step("return"),
    ],
    "given to the wrong person": [*GIVEN, step("take-back"), step("return")],
    "an error seen at home": [*GIVEN, step("correct", {"days": 30}), step("result"), step("return")],
    "by post": [*DONE, PAID, step("post"), step("delivered", {"days": 2})],
    "back from the post": [
        *DONE, PAID, step("post"), step("take-back", {"days": 9}), step("post"),
        step("delivered", {"days": 2}),
    ],
    "without the receipt": [
        *DONE, PAID,
        step("return", receipt="lost", receiver={"name": "Trần Văn Mẫu"}),
    ],
    "money given back": [*GIVEN, step("reverse-fee"), PAID, step("receipt-reference")],
    "withdrawn": [step("withdraw"), step("shelve")],
    "withdrawn from the unit": [
        *OVER, step("withdraw"), step("papers-back"), step("give-back"),
    ],
    "withdrawn while papers are awaited": [ASKED, step("withdraw")],
    "stopped while paused": [
        *OVER, step("pause"), step("stop"), step("papers-back"), step("give-back"),
    ],
    "withdrawn while paused": [*OVER, step("pause"), step("withdraw")],
    "withdrawn while tax is owed": [*OVER, step("pause", kind="financial"), step("withdraw")],
    "stopped at the desk": [step("stop"), step("give-back")],
    "stopped at the unit": [*OVER, step("stop"), step("papers-back")],
    "stopped while papers are awaited": [ASKED, step("stop")],
    "stopped while tax is owed": [*OVER, step("pause", kind="financial"), step("stop")],
    "given at once": [step("result"), PAID, step("return")],
    "voided": [step("void")],
    "from step to step": [*OVER, step("step", {"hours": 2}), *GIVEN[2:]],
    "papers brought later go while it is paused": [
        *BROUGHT, step("pause"), *PASSED, step("resume"), step("result"), PAID, step("return"),
    ],
    "papers brought later go while tax is owed": [
        *BROUGHT, step("pause", kind="financial"), *PASSED, step("resume"), step("result"), PAID,
        step("return"),
    ],
}  # fmt: skip
ENDS = {
    "papers never came": "closed_incomplete", "refused at the desk": "refused",
    "paused": "resolved", "withdrawn": "withdrawn", "withdrawn from the unit": "withdrawn",
    "withdrawn while papers are awaited": "withdrawn", "stopped while paused": "stopped",
    "withdrawn while paused": "withdrawn", "withdrawn while tax is owed": "withdrawn",
    "stopped at the desk": "stopped", "stopped at the unit": "stopped",
    "stopped while papers are awaited": "stopped", "stopped while tax is owed": "stopped",
    "voided": "stopped",
}  # fmt: skip
"""Where a path ends that does not end with the citizen having the result."""
STEPPED = frozenset({
    "from step to step", "before its first step", "in its first step", "in its last step",
    "paused in a step", "through its steps",
})  # fmt: skip
"""Paths and states of dossiers that follow the internal process."""
DOSSIERS = 300


@pytest.fixture
def counter(desk: Console, clock: Clock) -> Iterator[Console]:
    """The clerk's terminal with the desk opened once."""
    clerk = desk.signed_in("clerk")
    environment = {"DESK_DATA": str(clerk.folder), "DESK_WITNESS": f"{clerk.folder}.witness"}
    acts = open_acts(settings_from(environment), clock.ticker())
    yield Console(clerk.folder, clock, clerk.clerk, clerk.password, acts)
    acts.desk.database.close()


def received(counter: Console, story: str = "") -> str:
    """A dossier with a fee; without a process its term is three working days."""
    procedure = BY_STEPS if story in STEPPED else PROCEDURE
    procedure = AT_ONCE if story == "given at once" else procedure
    answer = counter.register({"procedure": procedure, "applicant": {"name": "Trần Văn Mẫu"}})
    assert answer.code == 0, answer.out
    return str(answer.document["code"])


@pytest.fixture
def process(counter: Console) -> None:
    """The administrator has brought in the internal process."""
    administrator = counter.signed_in("admin")
    answer = administrator("import", "processes", counter.file("processes.json", PROCESS))
    assert (answer.code, answer.document["taken"]) == (0, [BY_STEPS])


def its_own(act: str, body: dict[str, Any], code: str) -> dict[str, Any]:
    """No two parcels have the same number, no two receipts."""
    if act == "post":
        return body | {"tracking": f"EMS {code}"}
    if act == "receipt-reference":
        return {"receipt": body["receipt"] | {"number": code[-4:]}}
    return body


def done(
    counter: Console, codes: list[str], path: list[Step], moves: set[Edge] | None = None
) -> list[dict[str, Any]]:
    """The dossiers through the path together; how they stand at its end, in `moves` how they went."""
    documents: list[dict[str, Any]] = []
    state = "received"
    for act, body, after in path:
        if moves is not None:
            moves.add((act, state))
        counter.clock.forward(**after)
        documents = []
        for some in [[code] for code in codes] if act in ONE_BY_ONE else [codes]:
            answer = counter.act(act, *some, body=its_own(act, body, some[0]), **SUPERVISOR)
            assert answer.code == 0, (act, answer.out)
            found = answer.document["dossiers"] if act == "hand-over" else answer.document
            documents += found if isinstance(found, list) else [found]
        assert [each["code"] for each in documents] == codes
        state = documents[0]["state"]["business"]
    return documents


@pytest.mark.usefixtures("process")
def test_300_dossiers_through_every_legal_path_and_the_proof_at_the_end(counter: Console) -> None:
    states: Counter[str] = Counter()
    moves: set[Edge] = set()
    left = DOSSIERS
    for number, (name, path) in enumerate(PATHS.items()):
        together = left // (len(PATHS) - number)
        left -= together
        codes = [received(counter, name) for _ in range(together)]
        ends = done(counter, codes, path, moves)
        assert {each["state"]["business"] for each in ends} == {ENDS.get(name, "returned")}, name
        kinds = [line["kind"] for line in ends[0]["history"]]
        begun = name in STEPPED  # the first step, with the hand-over that was confirmed
        assert len(kinds) == len(path) + 1 + begun
        assert all(line["text"] for line in ends[0]["history"])
        states.update(each["state"]["business"] for each in ends)
    assert sum(states.values()) == DOSSIERS
    assert {act for act, _ in moves} == {act.value for act in Act}
    assert EDGES - moves == set()
    proved = counter("verify")
    assert (proved.code, proved.document["ok"]) == (0, True)
    one_by_one(counter)


def one_by_one(counter: Console) -> None:
    """The same with one code a command: the answer is one document."""
    code = received(counter)
    for act, body, after in GIVEN:
        counter.clock.forward(**after)
        answer = counter.act(act, code, body=body)
        assert answer.code == 0, answer.out
        found = answer.document["dossiers"][0] if act == "hand-over" else answer.document
        assert found["code"] == code
    assert (found["state"]["portal"], found["holder"]) == (10, "citizen")
    assert counter("verify").code == 0


STATES: dict[str, tuple[list[Step], str]] = {
    "received": ([], "hand-over supplement refuse withdraw stop collect void shelve note amend"),
    "on its way": ([step("hand-over")], "confirm reject recall collect note amend"),
    "processing": (OVER, "supplement refuse pause apologise result withdraw stop collect note amend"),
    "awaiting_supplement": ([*OVER, ASKED], "supplement-received withdraw stop collect note amend"),
    "15 days later": (
        [*OVER, ASKED, step("collect", {"days": 16})],
        "supplement-received close-incomplete withdraw stop reverse-fee receipt-reference note amend",
    ),
    "supplemented": (
        [*OVER, ASKED, step("supplement-received")],
        "hand-over refuse pause apologise result withdraw stop collect shelve note amend",
    ),
    "what was brought later on its way": (
        [*OVER, ASKED, step("supplement-received"), step("hand-over")],
        "confirm reject recall collect note amend",
    ),
    "awaiting_payment": ([*OVER, step("pause", kind="financial")], "resume withdraw stop collect note amend"),
    "paused": ([*OVER, step("pause")], "resume withdraw stop collect note amend"),
    "apologised": (
        [*OVER, step("apologise", new_due_at="2026-12-30T09:00:00+07:00")],
        "supplement refuse pause result withdraw stop collect note amend",
    ),
    "resolved": (DONE, "correct collect shelve note amend"),
    "resolved and paid": (
        [*DONE, PAID], "correct return post reverse-fee receipt-reference shelve note amend",
    ),
    "in correction": ([*DONE, step("correct")], "result collect note amend"),
    "with the post": (
        [*DONE, PAID, step("post")],
        "take-back delivered reverse-fee receipt-reference note amend",
    ),
    "returned": (GIVEN, "correct take-back reverse-fee receipt-reference note"),
    "returned long ago": ([*GIVEN, step("correct", {"days": 9}), step("result"), step("return")],
                          "correct take-back reverse-fee receipt-reference note"),
    "refused": ([step("refuse")], "give-back collect shelve note"),
    "withdrawn": ([step("withdraw")], "give-back collect shelve note"),
    "stopped": ([step("stop")], "give-back collect shelve note"),
    "closed_incomplete": ([*OVER, ASKED, step("close-incomplete", {"days": 16})],
                          "papers-back collect explain note"),
    "given back": ([step("withdraw"), step("give-back")], "collect note"),
    "voided": ([step("void")], ""),
    "before its first step": ([step("hand-over")], "confirm reject recall collect note amend"),
    "in its first step": (
        OVER, "supplement refuse pause apologise result withdraw stop collect step note amend",
    ),
    "in its last step": (
        [*OVER, step("step")],
        "supplement refuse pause apologise result withdraw stop collect note amend",
    ),
    "paused in a step": ([*OVER, step("pause")], "resume withdraw stop collect note amend"),
    "through its steps": (DONE, "correct collect shelve note amend"),
}  # fmt: skip
"""How a dossier comes into each state, and the only acts that the law allows there."""


@pytest.mark.usefixtures("process")
@pytest.mark.parametrize("state", STATES)
def test_every_illegal_act_is_refused_with_4_and_changes_nothing(
    counter: Console, state: str
) -> None:
    path, legal = STATES[state]
    code = received(counter, state)
    done(counter, [code], path)
    assert counter("show", code).document["allowed"] == legal.split()
    assert counter.opened is not None
    before = dump(counter.opened)
    for act in Act:
        if act.value in legal.split():
            continue
        _, body, _ = step(act.value)
        if act is Act.APOLOGISE:
            body = body | {"new_due_at": "2027-01-12T09:00:00+07:00"}
        answer = counter.act(act.value, code, body=body, **SUPERVISOR)
        (refusal,) = answer.document.values()
        assert answer.code == 4, (act, answer.out)
        assert list(answer.document) == ["not_allowed"]
        assert refusal["message"]
        assert dump(counter.opened) == before, act
    assert counter("verify").code == 0


def test_one_dossier_that_may_not_holds_back_all_the_others(counter: Console) -> None:
    codes = [received(counter) for _ in range(3)]
    done(counter, codes[1:2], [step("withdraw")])
    assert counter.opened is not None
    before = dump(counter.opened)
    answer = counter.act("hand-over", *codes, body=UNIT)
    assert answer.refused == (4, "move_illegal")
    assert answer.document["not_allowed"]["dossier"] == codes[1]
    assert dump(counter.opened) == before


def test_the_same_life_in_real_processes(shell: Shell, tmp_path: Path) -> None:
    def run(*argv: str, body: object = None, code: int = 0, second: str = "") -> Any:
        given: list[str] = []
        if body is not None:
            place = tmp_path / "body.json"
            place.write_text(json.dumps(body, ensure_ascii=False), "utf-8")
            given = ["--body", str(place)]
        answer = shell(
            "--as",
            "clerk",
            "--json",
            *argv,
            *given,
            DESK_PASSWORD="clerk",
            DESK_APPROVER_PASSWORD=second,
        )
        assert answer.returncode == code, answer.stderr
        return json.loads(answer.stdout)

    assert shell("init", "--demo").returncode == 0
    draft = tmp_path / "draft.json"
    draft.write_text('{"procedure":"1.004194","applicant":{"name":"Trần Văn Mẫu"}}', "utf-8")
    dossier = run("register", str(draft))["code"]
    handed = run("hand-over", dossier, body=UNIT)
    assert set(handed) == {"batch", "number", "unit", "dossiers"}
    assert run("return", dossier, code=4)["not_allowed"]["code"] == "move_illegal"
    assert run("refuse", dossier, body={}, code=3)["problems"][0]["field"] == "reason"
    assert run("confirm", body={"batch": handed["batch"]})["state"]["business"] == "processing"
    run("result", dossier, body=BODIES["result"])
    run("collect", dossier, body=BODIES["collect"])
    returned = run("return", dossier, body=BODIES["return"])
    allowed = ["correct", "take-back", "reverse-fee", "receipt-reference", "note"]
    assert returned["allowed"] == allowed
    back = BODIES["reverse-fee"]
    no = run("reverse-fee", dossier, body=back, code=4, second="clerk")
    assert no["not_allowed"]["code"] == "wrong_password"
    run("reverse-fee", dossier, body=back, second="supervisor")
    proved = shell("--json", "verify")
    assert json.loads(proved.stdout)["ok"] is True
    shutil.rmtree(shell.home / "desk")
