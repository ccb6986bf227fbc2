"""What an officer does at the centre closes the life of a dossier: the desk reads it on its stream."""

from __future__ import annotations

import hashlib
from typing import Any

import pytest

from desk_app.central.officers import Officer
from desk_app.central.store import Store
from desk_app.journal.envelope import read_line
from desk_app.models.moves import Act
from desk_app.models.outcomes import HasProblems, NotAllowed
from desk_app.protocol.page import Foreign
from desk_app.protocol.pages import followed
from desk_app.protocol.seals import is_centre_sealed, public_of
from tests.central.enrolled import Enrolled
from tests.protocol.chains_of_desks import SITE

UNIT = "Tư pháp - Hộ tịch"
WHO = Officer(SITE, "can.bo", UNIT)


def handed(desk: Enrolled, number: int, batch: str = "b-1") -> str:
    """A dossier on its way to the officer's unit."""
    dossier = desk.received(number)
    body: dict[str, Any] = {"to": UNIT, "batch": batch, "number": 1, "place": 1}
    desk.happened("HandedOver", dossier, body | {"to_state": "received"}, base=1)
    return dossier


def test_a_dossier_is_confirmed_worked_on_and_its_result_comes_to_every_desk(
    store: Store, desk: Enrolled
) -> None:
    dossier = handed(desk, 1001)
    desk.push()
    assert store.act(SITE, WHO, Act.CONFIRM, (), {"batch": "b-1"}) == (dossier,)
    paper = {"reason": "Bản sao bị mờ", "items": ["Bản sao"]}
    store.act(SITE, WHO, Act.SUPPLEMENT, ["H99.62-261120-1001"], paper)
    with pytest.raises(NotAllowed) as no:
        store.act(SITE, WHO, Act.CONFIRM, [dossier], None)
    assert no.value.code
    brought = {"to_state": "processing", "promise": promise_of(desk)}
    desk.happened("SupplementReceived", dossier, brought, base=4, at=store.clock())
    desk.push()
    pdf = b"%PDF-1.7 made up"
    sha = hashlib.sha256(pdf).hexdigest()
    file = {"sha256": sha, "size": len(pdf), "name": "Y Mẫu Niê.PDF"}
    result = {
        "number": "12/GXN", "signed_by": "Y Mẫu Niê", "signed_on": "2026-11-20", "kind": "granted",
        "file": file,
    }  # fmt: skip
    with pytest.raises(HasProblems) as problems:
        store.act(SITE, WHO, Act.RESULT, [dossier], result)
    assert problems.value.problems[0].code == "file_not_sent"
    store.keep_file(SITE, sha, "ket-qua.pdf", pdf)
    store.act(SITE, WHO, Act.RESULT, [dossier], result)
    assert store.read_blob(SITE, sha, 0) == pdf
    page = desk.pull(own=True)
    told = [read_line(row.sent.line) for row in page.rows if isinstance(row, Foreign)]
    assert [each.kind for each in told] == [
        "HandoverConfirmed", "SupplementRequested", "ResultReceived",
    ]  # fmt: skip
    assert told[1].body["paper"] == {"series": "supplement", "year": 2026, "number": 1}
    assert told[2].body["file"] == file | {"name": "H99.62-261120-1001.pdf"}
    assert {each.by for each in told} == {"can.bo"}
    assert len(list(followed(page, lambda *_: None))) == 3
    assert page.seal is not None
    assert is_centre_sealed(page.seal, public_of(store.key))
    assert store.verify()["lines"] == 6


def promise_of(desk: Enrolled) -> dict[str, Any]:
    """What was promised at the reception."""
    promise: dict[str, Any] = desk.lines[0].event.body["promise"]
    return promise


def test_an_officer_acts_on_dossiers_of_his_unit_alone(store: Store, desk: Enrolled) -> None:
    dossier = handed(desk, 1001)
    desk.push()
    other = Officer(SITE, "khac", "Kinh tế")
    with pytest.raises(NotAllowed) as no:
        store.act(SITE, other, Act.CONFIRM, [dossier], None)
    assert no.value.code == "dossier_unknown"
    with pytest.raises(HasProblems):
        store.act(SITE, WHO, Act.SUPPLEMENT, [dossier], {})
    assert len(desk.pull().rows) == 2
