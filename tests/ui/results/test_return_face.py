"""Results are given to whoever may have them, and every doubt is said aloud."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from desk_app.models.draft import Delivery, Principal, Submitted
from desk_app.models.moves import Act
from desk_app.models.states import Business
from desk_app.models.views import Received
from desk_app.sentences.history import of_history
from desk_app.ui.lists.columns import Column
from desk_app.ui.results.return_face import ReturnFace
from desk_app.ui.texts import said_text
from desk_app.ui.widgets.field import Field
from tests.services.counter import PHUONG, TEMPORARY_RESIDENCE, Counter, person
from tests.services.finished import processed, ready
from tests.ui.results.conftest import ALT, CONTROL, Hands, words

STRANGER = "066080000999||Ngô Văn Lạ|12081994|Nam|Thôn 4|15042021"
OWN = f"{PHUONG.id_number}||{PHUONG.name}|11021994|Nữ|Thôn 4|15042021"


@pytest.fixture
def face(hands: Hands) -> ReturnFace:
    return hands.screen.returning


def in_front(hands: Hands, face: ReturnFace, dossier: Received) -> None:
    hands.scan(dossier.code)
    hands.wait(lambda: face.one.found and face.one.found.dossier.id == dossier.id)
    hands.wait(face.shows_one)


def write(field: Field, text: str) -> None:
    assert isinstance(field.editor, QLineEdit)
    field.editor.setText(text)


def business(counter: Counter, dossier: Received) -> Business:
    return counter.open(dossier.id).business


def test_the_page_shows_who_may_collect_with_masked_numbers_until_asked(
    hands: Hands, face: ReturnFace, counter: Counter
) -> None:
    giver = Principal(name="Lê Thị Mẫu", id_number="066180000222", authorisation="Giấy số 3")
    owner = person("Trần Văn Chủ", id_number="066080000111")
    in_front(hands, face, ready(counter, owner=owner, principal=giver))
    seen = words(face.one.who)
    for each in (PHUONG.name, "Trần Văn Chủ", "Lê Thị Mẫu", "Giấy số 3", "066 ••• ••• 217"):
        assert each in seen
    assert "066 194 004 217" not in seen
    hands.press(Qt.Key.Key_I, CONTROL)
    assert "066 194 004 217" in words(face.one.who)
    seen = words(face.one.result)
    for each in ("Kệ B2", "Granted, no. 12/XN-UBND", "Y Khoa Niê · 20/11/2026"):
        assert each in seen


def test_telephones_of_the_list_are_masked_until_asked_and_again_when_it_is_left(
    hands: Hands, face: ReturnFace, counter: Counter
) -> None:
    ready(counter)
    hands.press(Qt.Key.Key_F6)
    phone = face.queue.table.columns.index(Column.PHONE)

    def shows(text: str) -> bool:
        return bool(face.queue.table.index(0, phone).data() == text)

    hands.wait(lambda: shows("0900 ••• 26"))
    hands.press(Qt.Key.Key_I, CONTROL)
    assert shows("0900 418 226")
    hands.press(Qt.Key.Key_I, CONTROL)
    assert shows("0900 ••• 26")
    hands.press(Qt.Key.Key_I, CONTROL)
    hands.press(Qt.Key.Key_2, CONTROL)
    hands.press(Qt.Key.Key_1, CONTROL)
    hands.wait(lambda: shows("0900 ••• 26"))


def test_the_card_of_another_person_warns_and_asks_for_the_authorisation(
    hands: Hands, face: ReturnFace, counter: Counter
) -> None:
    dossier = ready(counter)
    in_front(hands, face, dossier)
    hands.scan(STRANGER)
    assert face.panel.texts()[:2] == ("The card is of another person", "Ngô Văn Lạ")
    form = face.one.receiver
    assert form.other.isChecked()
    assert (form.name.text(), form.number.text()) == ("Ngô Văn Lạ", "066080000999")
    hands.finish()
    hands.wait(form.fields["authorisation"].problem)
    assert business(counter, dossier) is Business.RESOLVED
    form.paper.setText("Giấy ủy quyền số 9")
    hands.finish()
    hands.told(face.panel, "Returned")
    assert business(counter, dossier) is Business.RETURNED


def test_the_card_of_the_applicant_is_kept_with_the_return(
    hands: Hands, face: ReturnFace, counter: Counter
) -> None:
    in_front(hands, face, ready(counter))
    hands.scan(OWN)
    assert face.panel.texts()[0] == "The card is right"
    given = face.one.receiver.document()["receiver"]
    assert given == {"name": PHUONG.name, "id_number": PHUONG.id_number}


def test_a_lost_receipt_needs_an_identity_number_and_a_strange_one_warns(
    hands: Hands, face: ReturnFace, counter: Counter
) -> None:
    dossier = ready(counter)
    in_front(hands, face, dossier)
    hands.press(Qt.Key.Key_M, ALT)
    hands.finish()
    field = face.one.receiver.fields["id_number"]
    hands.wait(field.problem)
    assert business(counter, dossier) is Business.RESOLVED
    assert face.one.receiver.number.hasFocus()
    hands.scan(STRANGER)
    assert field.problem() == "This number is neither the applicant's nor the owner's."
    form = face.one.receiver
    assert form.receiver() == "Ngô Văn Lạ"  # never the applicant
    hands.finish()
    hands.wait(form.fields["authorisation"].problem)
    form.paper.setText("Giấy ủy quyền số 9")
    hands.finish()
    hands.told(face.panel, "Returned")
    line = counter.open(dossier.id).history[-1]
    assert line.facts == {"how": "counter", "receipt": "lost"}


def test_without_the_receipt_the_number_says_the_name(
    hands: Hands, face: ReturnFace, counter: Counter
) -> None:
    in_front(hands, face, ready(counter, owner=person("Trần Văn Chủ", id_number="066080000111")))
    form = face.one.receiver
    hands.press(Qt.Key.Key_M, ALT)
    assert form.fields["name"].isHidden()
    hands.type("066080000111")
    hands.press(Qt.Key.Key_Return)
    assert form.receiver() == "Trần Văn Chủ"
    form.number.clear()
    form.number.setFocus()
    hands.type("066080000999")
    hands.press(Qt.Key.Key_Return)
    assert form.name.hasFocus()
    assert form.receiver() == ""


def test_a_card_with_several_results_lets_the_clerk_choose(
    hands: Hands, face: ReturnFace, counter: Counter
) -> None:
    mine = {ready(counter).id, ready(counter).id}
    ready(counter, applicant=person("Trần Văn Mẫu", id_number="066080000111"))
    hands.press(Qt.Key.Key_F6)
    hands.wait(lambda: face.queue.table.rowCount() == 3)
    hands.scan(OWN)
    hands.told(face.panel, "2 dossiers")
    assert face.queue.table.rowCount() == 2
    hands.press(Qt.Key.Key_Return)
    hands.wait(face.shows_one)
    assert face.one.found is not None
    assert face.one.found.dossier.id in mine
    assert face.one.receiver.lost.isChecked()  # known by the card
    hands.press(Qt.Key.Key_Escape)
    hands.wait(lambda: face.queue.table.rowCount() == 3)
    hands.scan(STRANGER)
    hands.told(face.panel, "No result is ready")


def picked(hands: Hands, face: ReturnFace) -> None:
    hands.press(Qt.Key.Key_F6)
    hands.wait(lambda: face.queue.table.rowCount() == 1)
    face.queue.take_focus()
    hands.press(Qt.Key.Key_Return)
    hands.wait(face.shows_one)


def test_a_line_taken_without_a_scan_asks_whether_the_receipt_is_here(
    hands: Hands, face: ReturnFace, counter: Counter
) -> None:
    dossier = ready(counter)
    picked(hands, face)
    hands.told(face.panel, "The receipt was not scanned")
    hands.finish()
    assert not face.one.do_it.face.isEnabled()
    assert business(counter, dossier) is Business.RESOLVED
    hands.press(Qt.Key.Key_M, ALT)
    assert "citizen card" in hands.told(face.panel, "The result is here")[2]
    hands.press(Qt.Key.Key_B, ALT)
    assert not face.one.receiver.lost.isChecked()
    assert "Ctrl+Enter" in hands.told(face.panel, "The result is here")[2]
    hands.press(Qt.Key.Key_B, ALT)
    hands.told(face.panel, "The receipt was not scanned")
    hands.press(Qt.Key.Key_B, ALT)
    hands.finish()
    hands.told(face.panel, "Returned")
    assert counter.open(dossier.id).history[-1].facts["receipt"] == "brought"


def test_what_was_said_of_the_receipt_stands_after_the_fee_was_taken(
    hands: Hands, face: ReturnFace, counter: Counter
) -> None:
    dossier = ready(counter, TEMPORARY_RESIDENCE)
    picked(hands, face)
    hands.told(face.panel, "The fee is still due")
    hands.press(Qt.Key.Key_M, ALT)
    hands.type(PHUONG.id_number)
    hands.press(Qt.Key.Key_P, ALT)
    hands.wait(face.one.collecting)
    face.one.fee.receipt.given.setChecked(False)
    hands.finish()
    hands.told(face.panel, "The result is here")
    assert face.one.receiver.lost.isChecked()
    hands.finish()
    hands.told(face.panel, "Returned")
    assert counter.open(dossier.id).history[-1].facts["receipt"] == "lost"


def test_a_scanned_receipt_needs_no_tick(hands: Hands, face: ReturnFace, counter: Counter) -> None:
    in_front(hands, face, ready(counter))
    assert face.one.receiver.brought.isHidden()
    assert face.one.do_it.face.isEnabled()
    hands.press(Qt.Key.Key_M, ALT)
    assert "citizen card" in face.panel.texts()[2]


def test_what_cannot_be_returned_is_red_until_enter(
    hands: Hands, face: ReturnFace, counter: Counter
) -> None:
    dossier = counter.receive()
    processed(counter, (dossier,))
    hands.scan(dossier.code)
    said = hands.told(face.panel, "Cannot be returned now")
    assert dossier.code in said[1]
    assert face.panel.waits()
    assert face.panel.hasFocus()
    hands.press(Qt.Key.Key_Return)
    assert face.panel.texts()[0] == "Scan the receipt"
    hands.scan("H99.62-261120-9999")
    hands.told(face.panel, "Not a dossier of this desk")
    hands.press(Qt.Key.Key_Return)
    hands.scan("8934563138165")
    hands.told(face.panel, "Not read")


def test_the_fee_is_collected_here_and_a_receipt_used_twice_stays_at_its_field(
    hands: Hands, face: ReturnFace, counter: Counter
) -> None:
    receipt = {"form": "EBL01", "series": "26TAA", "number": "7", "date": "2026-11-20"}
    before = counter.receive(TEMPORARY_RESIDENCE).code
    body = {"method": "cash", "receipt": receipt}
    counter.acts.act(counter.clerk, Act.COLLECT, (before,), body)
    dossier = ready(counter, TEMPORARY_RESIDENCE)
    in_front(hands, face, dossier)
    assert face.one.do_it.text() == "Return the result"
    assert not face.one.do_it.face.isEnabled()
    hands.press(Qt.Key.Key_P, ALT)
    hands.wait(face.one.collecting)
    fields = face.one.fee.receipt.fields
    write(fields["number"], "7")
    hands.finish()
    hands.wait(fields["number"].problem)
    write(fields["number"], "8")
    hands.finish()
    hands.told(face.panel, "The result is here")
    assert counter.open(dossier.id).money == "paid"
    hands.finish()
    hands.told(face.panel, "Returned")


def test_originals_that_the_citizen_leaves_are_counted_and_kept(
    hands: Hands, face: ReturnFace, counter: Counter
) -> None:
    dossier = ready(counter)
    in_front(hands, face, dossier)
    form = face.one.receiver
    assert form.originals.text() == "0"
    hands.press(Qt.Key.Key_O, ALT)
    assert form.originals.hasFocus()
    hands.press(Qt.Key.Key_X)
    hands.finish()
    hands.wait(form.fields["originals"].problem)
    assert business(counter, dossier) is Business.RESOLVED
    hands.press(Qt.Key.Key_O, ALT)
    hands.press(Qt.Key.Key_2)
    assert form.fields["originals"].problem() == ""
    hands.press(Qt.Key.Key_Return)  # goes on
    assert not form.originals.hasFocus()
    hands.finish()
    hands.told(face.panel, "Returned")
    assert counter.open(dossier.id).history[-1].facts["originals"] == "2"
    in_front(hands, face, ready(counter))
    assert form.originals.text() == "0"


def test_esc_leaves_the_fee_then_the_dossier(
    hands: Hands, face: ReturnFace, counter: Counter
) -> None:
    in_front(hands, face, ready(counter, TEMPORARY_RESIDENCE))
    hands.press(Qt.Key.Key_P, ALT)
    hands.wait(face.one.collecting)
    hands.press(Qt.Key.Key_Escape)
    assert (face.one.collecting(), face.shows_one()) == (False, True)
    hands.press(Qt.Key.Key_Escape)
    assert not face.shows_one()


def test_a_result_wanted_by_post_may_be_given_here_and_that_is_said(
    hands: Hands, face: ReturnFace, counter: Counter
) -> None:
    in_front(hands, face, ready(counter, delivery=Delivery.POST))
    hands.told(face.panel, "Was wanted by post")
    hands.press(Qt.Key.Key_E, ALT)
    hands.finish()
    hands.told(face.panel, "Returned")


def test_the_acknowledgement_and_the_list_of_whom_to_tell_are_printed_when_asked(
    hands: Hands, face: ReturnFace, counter: Counter
) -> None:
    ready(counter, applicant=person("Trần Văn Mẫu", phone="0900418226"))
    in_front(hands, face, ready(counter))
    hands.finish()
    hands.told(face.panel, "Returned")
    assert counter.acts.print_jobs(counter.clerk) == ()
    hands.press(Qt.Key.Key_I, ALT)
    hands.wait(
        lambda: [each.form for each in counter.acts.print_jobs(counter.clerk)] == ["returned"]
    )
    hands.press(Qt.Key.Key_P, CONTROL)
    hands.wait(lambda: "notify" in [each.form for each in counter.acts.print_jobs(counter.clerk)])


def test_the_file_for_sms_is_saved_where_the_clerk_says(
    hands: Hands, face: ReturnFace, counter: Counter, tmp_path: Path
) -> None:
    dossier = ready(counter)
    path = tmp_path / "sms.csv"
    hands.press(Qt.Key.Key_S, CONTROL)
    face.lists.place.path.setText(str(path))
    hands.press(Qt.Key.Key_Return)
    hands.wait(path.exists)
    assert dossier.code in path.read_text("utf-8-sig")


def test_another_screen_hands_a_dossier_over(
    hands: Hands, face: ReturnFace, counter: Counter
) -> None:
    dossier = ready(counter)
    hands.press(Qt.Key.Key_3, CONTROL)
    hands.screen.take(dossier.id)
    hands.wait(face.shows_one)
    assert face.isVisible()


def test_the_papers_of_a_dossier_that_ended_are_given_back(
    hands: Hands, face: ReturnFace, counter: Counter
) -> None:
    papers = (Submitted(0, originals=2, copies=1),)
    dossier = counter.receive(TEMPORARY_RESIDENCE, components=papers)  # its fee keeps none back
    withdrawn = {"reason": "Không còn nhu cầu"}
    counter.acts.act(counter.clerk, Act.WITHDRAW, (dossier.code,), withdrawn)
    in_front(hands, face, dossier)
    assert face.panel.texts()[0] == "Papers to give back"
    assert face.one.do_it.text() == "Give the papers back"
    receiver = face.one.receiver
    assert receiver.electronic.isHidden()
    assert receiver.fields["originals"].label.text() == "Originals given back"
    assert receiver.originals.text() == "2"  # as they were counted at intake
    hands.press(Qt.Key.Key_O, ALT)
    hands.type("1")
    hands.finish()
    hands.told(face.panel, "Papers given back")
    given = counter.open(dossier.id).history[-1]
    assert said_text(of_history(given)).endswith("originals among them: 1")
    assert face.paper.isHidden()
    assert counter.open(dossier.id).holder == "citizen"
    hands.scan(dossier.code)
    assert "given back" in hands.told(face.panel, "Ended without a result")[2]


def test_papers_that_are_still_at_the_unit_are_asked_for_there(
    hands: Hands, face: ReturnFace, counter: Counter
) -> None:
    dossier = counter.receive()
    processed(counter, (dossier,))
    counter.acts.act(counter.clerk, Act.STOP, (dossier.code,), {"reason": "Theo đề nghị"})
    hands.scan(dossier.code)
    assert "still at" in hands.told(face.panel, "Ended without a result")[2]
    counter.acts.act(counter.clerk, Act.PAPERS_BACK, (dossier.code,), {"shelf": "Kệ C"})
    assert counter.open(dossier.id).shelf == "Kệ C"
    in_front(hands, face, dossier)
