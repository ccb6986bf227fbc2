"""Notes on a dossier, and corrections of what was typed at intake: nothing changes in silence."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete, text

from desk_app.models.draft import Delivery, Person, Principal
from desk_app.models.moves import Act
from desk_app.models.outcomes import HasProblems, NotAllowed
from desk_app.models.queues import Queue
from desk_app.models.tables import (
    DossierPersonRecord,
    DossierTextRecord,
    PersonalPart,
    SearchRow,
)
from desk_app.models.views import HistoryLine
from desk_app.recovery.verify import verify
from desk_app.sentences.history import history_words
from desk_app.sentences.lookup import Said
from desk_app.sentences.sentence import filled
from tests.conftest import Clock
from tests.printing.reading import text_of
from tests.services.counter import TEMPORARY_RESIDENCE, Counter
from tests.services.dump import dump

APPOINTMENT = re.compile(r"Thời gian trả kết quả[^;]*?năm 2026")
REASON = {"reason": "Đối chiếu lại với thẻ căn cước"}


def do(counter: Counter, act: str, code: str, body: dict[str, Any]) -> None:
    counter.acts.act(counter.clerk, Act(act), [code], body)


def correct(counter: Counter, code: str, **body: Any) -> None:
    do(counter, "amend", code, REASON | body)


def said(line: HistoryLine) -> str:
    def in_english(each: Said) -> str:
        return filled(each.sentence.source, each.facts)

    return history_words(line, in_english)


def proved(counter: Counter) -> None:
    verify(counter.acts.desk.database, counter.acts.desk.site_id)


def test_a_note_stands_in_the_history_with_whoever_wrote_it(counter: Counter, clock: Clock) -> None:
    code = counter.receive(TEMPORARY_RESIDENCE).code
    before = counter.open(code)
    clock.forward(minutes=5)
    do(counter, "note", code, {"text": " Người nộp gọi,  chiều mang bản chính đến "})
    after = counter.open(code)
    line = after.history[-1]
    assert (line.kind, line.by_name, line.at) == ("NoteAdded", "Lê Thị Minh Hạnh", clock.now)
    assert said(line) == "Note: Người nộp gọi, chiều mang bản chính đến"
    assert (after.business, after.due_at, after.holder) == (
        before.business, before.due_at, before.holder,
    )  # fmt: skip
    proved(counter)


def test_a_note_can_be_written_in_the_end_too_and_on_several_at_once(counter: Counter) -> None:
    codes = [counter.receive(TEMPORARY_RESIDENCE).code for _ in range(2)]
    do(counter, "withdraw", codes[0], {"reason": "Không còn nhu cầu"})
    counter.acts.act(counter.clerk, Act.NOTE, codes, {"text": "Đã lưu kho"})
    for code in codes:
        assert counter.open(code).history[-1].note == "Đã lưu kho"
    proved(counter)


@pytest.mark.parametrize("body", [{}, {"text": "  "}, {"text": "x" * 2_001}])
def test_a_note_without_words_or_with_too_many_is_refused(
    counter: Counter, body: dict[str, Any]
) -> None:
    code = counter.receive(TEMPORARY_RESIDENCE).code
    with pytest.raises(HasProblems) as refused:
        do(counter, "note", code, body)
    assert [each.field for each in refused.value.problems] == ["text"]


def test_a_note_between_does_not_hinder_what_happened_before_it(
    counter: Counter, clock: Clock
) -> None:
    code = counter.receive(TEMPORARY_RESIDENCE).code
    clock.forward(hours=3)
    do(counter, "note", code, {"text": "Đã bàn giao lúc sáng, ghi sổ tay"})
    late = {"at": "2026-11-20T10:30:00+07:00", "late_entry_reason": "Mất điện"}
    do(counter, "hand-over", code, {"to": "Công an xã"} | late)
    assert counter.open(code).holder == "transit"


def test_a_wrong_telephone_is_corrected_everywhere_and_both_stay_readable(
    counter: Counter,
) -> None:
    code = counter.receive(TEMPORARY_RESIDENCE).code
    correct(counter, code, applicant={"phone": "0911 222 333"})
    view = counter.open(code)
    assert view.applicant is not None
    assert (view.applicant.phone, view.applicant.name) == ("0911222333", "Nguyễn Thị Bích Phượng")
    told = said(view.history[-1])
    assert told == "Intake corrected: telephone of the applicant (0900 418 226 → 0911 222 333)"
    assert counter.acts.look_at_dossier(counter.clerk, code).told[-1] == REASON
    proved(counter)


def test_the_search_finds_the_new_telephone_and_no_more_the_old_one(counter: Counter) -> None:
    received = counter.receive(TEMPORARY_RESIDENCE, summary="Tạm trú nhà bà Hoa")
    correct(counter, received.code, applicant={"phone": "0911222333", "name": "Trần Thị Đúng"},
            summary="Tạm trú nhà ông Thắng")  # fmt: skip
    find = counter.acts.search
    for typed in ("0911222333", "0911", "tran thi dung", "ong thang", "066194004217"):
        assert find(counter.clerk, typed) == (received.id,), typed
    for typed in ("0900418226", "0900", "bich phuong", "ba hoa"):
        assert find(counter.clerk, typed) == (), typed
    [known] = counter.acts.known_applicants(counter.clerk, "066194004217")
    assert (known.person.name, known.person.phone) == ("Trần Thị Đúng", "0911222333")


def test_no_identity_number_stands_in_clear_in_the_history(counter: Counter) -> None:
    code = counter.receive(TEMPORARY_RESIDENCE).code
    correct(counter, code, applicant={"id_number": "066194004218"})
    told = said(counter.open(code).history[-1])
    assert told == (
        "Intake corrected: identity number of the applicant (066 ••• ••• 217 → 066 ••• ••• 218)"
    )


def test_owner_and_principal_come_and_go(counter: Counter) -> None:
    lan = Principal(name="Lê Thị Lan", authorisation="Giấy ủy quyền số 12")
    received = counter.receive(TEMPORARY_RESIDENCE, principal=lan)
    code = received.code
    correct(counter, code, principal=None, owner={"name": "Trần Văn Mẫu", "sex": "nam"})
    view = counter.open(code)
    assert (view.owner, view.principal) == (Person(name="Trần Văn Mẫu", sex="male"), None)
    assert said(view.history[-1]) == (
        "Intake corrected: owner (none → Trần Văn Mẫu); principal (Lê Thị Lan → none)"
    )
    correct(counter, code, owner={"sex": "female"})
    assert said(counter.open(code).history[-1]).endswith("sex of the owner (male → female)")
    assert counter.acts.search(counter.clerk, "le thi lan") == ()
    assert counter.acts.search(counter.clerk, "tran van mau") == (received.id,)
    proved(counter)


def test_a_result_that_goes_by_post_after_all_stands_in_its_queue(counter: Counter) -> None:
    received = counter.receive(TEMPORARY_RESIDENCE)
    code = received.code
    for act, body in (
        ("hand-over", {"to": "Công an xã"}), ("confirm", {}), ("result", {}),
        ("collect", {"method": "cash"}),
    ):  # fmt: skip
        do(counter, act, code, body)
    correct(counter, code, delivery="post")
    assert counter.open(code).delivery is Delivery.POST
    assert counter.acts.queue(counter.clerk, Queue.TO_POST) == (received.id,)
    told = said(counter.open(code).history[-1])
    assert told == "Intake corrected: way of the result (at the counter → by post)"
    proved(counter)


def test_the_post_needs_an_address_after_a_correction_too(counter: Counter) -> None:
    code = counter.receive(TEMPORARY_RESIDENCE).code
    before = dump(counter.acts)
    with pytest.raises(HasProblems) as refused:
        correct(counter, code, delivery="post", applicant={"address": ""})
    [problem] = refused.value.problems
    assert (problem.field, problem.code) == ("applicant.address", "address_missing_for_post")
    assert dump(counter.acts) == before


def test_the_receipt_printed_again_has_the_corrected_data_and_the_first_appointment(
    counter: Counter, clock: Clock, tmp_path: Path
) -> None:
    received = counter.receive(TEMPORARY_RESIDENCE)
    path = tmp_path / "receipt.pdf"
    counter.acts.save_receipt(counter.clerk, received.code, path)
    first = text_of(path.read_bytes())
    clock.forward(days=3)
    correct(counter, received.code, applicant={"phone": "0911222333", "address": "Thôn 9, xã Mẫu"})
    counter.acts.save_receipt(counter.clerk, received.code, path)
    paper = text_of(path.read_bytes())
    assert "0911 222 333" in paper
    assert "Thôn 9, xã Mẫu" in paper
    assert "0900 418 226" not in paper
    [appointment] = set(APPOINTMENT.findall(first))
    assert set(APPOINTMENT.findall(paper)) == {appointment}
    view = counter.open(received.code)
    assert view.due_at == view.original_due_at == received.promise.due_at


def test_one_dossier_is_corrected_at_a_time(counter: Counter) -> None:
    codes = [counter.receive(TEMPORARY_RESIDENCE).code for _ in range(2)]
    with pytest.raises(HasProblems) as refused:
        counter.acts.act(counter.clerk, Act.AMEND, codes, REASON | {"summary": "Khác"})
    assert [(each.field, each.code) for each in refused.value.problems] == [
        ("codes", "one_at_a_time")
    ]


def test_what_was_unusual_about_a_correction_is_told_with_it(counter: Counter) -> None:
    code = counter.receive(TEMPORARY_RESIDENCE).code
    named = ["applicant.phone:phone_shape"]
    with pytest.raises(HasProblems):
        correct(counter, code, applicant={"phone": "12345"}, confirmed=[])
    correct(counter, code, applicant={"phone": "12345"}, confirmed=named)
    line = counter.open(code).history[-1]
    assert line.facts["warnings"].split() == named
    proved(counter)


def test_after_an_erasure_the_names_of_the_fields_are_all_that_is_left(counter: Counter) -> None:
    code = counter.receive(TEMPORARY_RESIDENCE).code
    do(counter, "note", code, {"text": "Bà Phượng sẽ đến"})
    correct(counter, code, applicant={"phone": "0911222333"}, summary="Khác", delivery="post")
    with counter.acts.desk.database.writing() as session:
        for table in (PersonalPart, DossierPersonRecord, DossierTextRecord, SearchRow):
            session.execute(delete(table))
    proved(counter)
    view = counter.open(code)
    assert view.applicant is None
    assert [said(line) for line in view.history[-2:]] == [
        "Note: –",
        "Intake corrected: telephone of the applicant; summary;"
        " way of the result (at the counter → by post)",
    ]
    with pytest.raises(NotAllowed, match="persons_erased"):
        correct(counter, code, applicant={"name": "Nguyễn Thị Bích Phượng"})


def test_nothing_personal_of_a_correction_lies_outside_what_an_erasure_takes(
    counter: Counter,
) -> None:
    code = counter.receive(TEMPORARY_RESIDENCE).code
    correct(counter, code, applicant={"name": "Trần Thị Đúng"}, summary="Chuyện riêng")
    do(counter, "note", code, {"text": "Chuyện riêng khác"})
    with counter.acts.desk.database.reading() as session:
        kept = [*session.scalars(text("SELECT CAST(line AS TEXT) FROM journal_line"))]
        kept += session.scalars(text("SELECT facts FROM dossier_history"))
    assert not [line for line in kept if "Đúng" in line or "riêng" in line]
