"""A dossier with everything around it, as its page shows it."""

from __future__ import annotations

from datetime import date

import pytest

from desk_app.models.actor import Actor, Role
from desk_app.models.catalogue import Channel
from desk_app.models.draft import Delivery
from desk_app.models.moves import Act
from desk_app.sentences.words import Words
from desk_app.services.acts import Acts
from tests.services.counter import TEMPORARY_RESIDENCE, Counter
from tests.services.life import BODIES

REASON = "Thiếu giấy tờ chỗ ở"


@pytest.fixture
def counter(acts: Acts, clerk: Actor) -> Counter:
    return Counter(acts, clerk)


def test_reasons_stand_with_their_acts_and_the_15_days_are_counted(counter: Counter) -> None:
    received = counter.receive(TEMPORARY_RESIDENCE)
    items = ["Giấy tờ chỗ ở", "Ảnh"]
    counter.acts.act(
        counter.clerk, Act.SUPPLEMENT, (received.code,), {"items": items, "reason": REASON}
    )
    whole = counter.acts.look_at_dossier(counter.clerk, received.code)
    assert whole.told == ({}, {"reason": REASON, "items": "Giấy tờ chỗ ở; Ảnh"})
    assert whole.waiting_since == received.received_at
    assert whole.waiting_until == date(2026, 12, 5)
    assert whole.papers == ("receipt", "supplement", "control", "label")


def test_a_result_with_its_signer_and_the_three_days_of_a_correction(counter: Counter) -> None:
    received = counter.receive(TEMPORARY_RESIDENCE)
    unit = counter.open(received.id).unit
    result = {"number": "12/XN", "signed_by": "Trần Văn Mẫu", "signed_on": "2026-11-20"}
    for act, document in (
        (Act.HAND_OVER, {"to": unit}), (Act.CONFIRM, {}), (Act.RESULT, result),
    ):  # fmt: skip
        counter.acts.act(counter.clerk, act, (received.code,), document)
    whole = counter.acts.look_at_dossier(counter.clerk, received.id)
    assert whole.result is not None
    assert (whole.result.number, whole.result.signed_by) == ("12/XN", "Trần Văn Mẫu")
    assert whole.correction_until is None
    counter.acts.act(counter.clerk, Act.CORRECT, (received.code,), {"reason": "Sai tên"})
    until = counter.acts.look_at_dossier(counter.clerk, received.id).correction_until
    assert until is not None
    assert f"{until:%d/%m}" == "26/11"


def test_who_received_stands_in_the_history_with_the_number_masked(counter: Counter) -> None:
    received = counter.receive(TEMPORARY_RESIDENCE)
    for act, document in (
        (Act.HAND_OVER, {"to": counter.open(received.id).unit}), (Act.CONFIRM, {"receiver": "Y Khoa"}),
        (Act.RESULT, {"number": "12/XN", "signed_on": "2026-11-20"}), (Act.COLLECT, BODIES["collect"]),
        (Act.RETURN, {"receipt": "lost", "receiver": {
            "name": "Lê Văn Đông", "id_number": "066190004211", "authorisation": "Giấy số 5",
        }}),
    ):  # fmt: skip
        if act.value in counter.open(received.code).allowed:  # no fee, nothing to collect
            counter.acts.act(counter.clerk, act, (received.code,), document)
    lines = {each.kind: each for each in counter.open(received.id).history}
    assert lines["HandoverConfirmed"].said == {"signed_for": "Y Khoa"}
    said = lines["ResultReturned"].said
    assert said["receiver"].startswith("Lê Văn Đông, ")
    assert "06619000" not in said["receiver"]
    assert (said["authorisation"], said["receipt"]) == ("Giấy số 5", "lost")
    told = Words("vi").history(lines["ResultReturned"])
    assert "Người nhận: Lê Văn Đông" in told
    assert told.endswith("Giấy ủy quyền: Giấy số 5. Người nhận báo mất giấy hẹn")


def test_reasons_items_and_the_full_name_of_who_approved_are_told_on_the_terminal(
    counter: Counter, administrator: Actor
) -> None:
    received = counter.receive(TEMPORARY_RESIDENCE)
    clerk, codes = counter.clerk, (received.code,)
    counter.acts.act(clerk, Act.COLLECT, codes, BODIES["collect"])
    back = {"reason": "Thu nhầm", "approved_by": administrator.name}
    counter.acts.act(clerk, Act.REVERSE_FEE, codes, back, administrator)
    counter.acts.act(clerk, Act.SUPPLEMENT, codes, {"items": ["Ảnh"], "reason": REASON})
    *_, reversed_, asked = counter.open(received.id).history
    assert reversed_.facts["approved_by"] == administrator.full_name
    assert Words("vi").history(reversed_).endswith("Lý do: Thu nhầm")
    assert f"Lý do: {REASON}" in Words("vi").history(asked)


def test_a_paper_waits_until_a_printer_has_taken_it(counter: Counter) -> None:
    received = counter.receive(TEMPORARY_RESIDENCE)
    counter.acts.print_paper(counter.clerk, "label", received.id)
    (job,) = counter.acts.look_at_dossier(counter.clerk, received.id).waiting_jobs
    assert job.form == "label"
    counter.acts.drop_job(counter.clerk, job.id)
    assert counter.acts.look_at_dossier(counter.clerk, received.id).waiting_jobs == ()


def test_the_post_sees_the_papers_that_it_may_have(counter: Counter, administrator: Actor) -> None:
    received = counter.receive(TEMPORARY_RESIDENCE, channel=Channel.COUNTER, delivery=Delivery.POST)
    counter.acts.add_account(administrator, "buu", "Bưu tá", Role.POSTAL, "mật khẩu của bưu tá")
    postal = counter.acts.sign_in("buu", "mật khẩu của bưu tá")
    assert counter.acts.look_at_dossier(postal, received.id).papers == ("receipt",)


def test_units_are_those_of_the_agency_or_of_every_one(acts: Acts) -> None:
    assert "Công an xã" in acts.units("H99.62")
    assert acts.units() == acts.units("H99.62")
    assert acts.units("H99.00") == ()
