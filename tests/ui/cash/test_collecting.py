"""Collecting at the screen: the sum, change, transfer, receipt, faults at their field, giving back."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk_app.models.draft import FeeTiming, Payment, PaymentMethod
from desk_app.models.moments import VIETNAM
from desk_app.models.scan import Scan, ScanKind, classify
from desk_app.models.vietqr import PaymentAccount
from desk_app.models.views import FeeView
from desk_app.ui.cash.money_panel import Stage
from desk_app.ui.cash.screen import CashScreen
from desk_app.ui.desk import Desk
from desk_app.ui.lists.columns import Column
from desk_app.ui.window import CASH
from tests.conftest import Clock
from tests.services.counter import BIRTH, TEMPORARY_RESIDENCE, Counter
from tests.services.test_settlement import take as paid
from tests.ui.cash.cash_desk import CashDesk

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
ENTER = Qt.Key.Key_Return


@pytest.fixture
def owing(desk: CashDesk) -> str:
    """A dossier with 15.000 đ to pay."""
    return desk.counter.receive(TEMPORARY_RESIDENCE, fees=FeeTiming.LATER).id


def write(desk: CashDesk, **texts: str) -> None:
    for key, text in texts.items():
        desk.screen.collect.panel.receipt.edits[key].setText(text)


def collected(desk: CashDesk) -> None:
    desk.qtbot.waitUntil(lambda: desk.screen.collect.panel.stage is Stage.PAID)


def test_the_unpaid_are_listed_and_one_is_taken_with_enter(desk: CashDesk, owing: str) -> None:
    desk.window.go(CASH)
    face = desk.screen.collect
    desk.qtbot.waitUntil(lambda: face.unpaid.chosen() == (owing,))
    owed = face.unpaid.table.columns.index(Column.OWED)
    desk.qtbot.waitUntil(lambda: face.unpaid.table.index(0, owed).data() == "15.000 đ")
    assert not face.unpaid.view.isColumnHidden(owed)
    assert face.box.hasFocus()
    desk.press(Qt.Key.Key_Down)
    assert face.unpaid.view.hasFocus()
    desk.qtbot.keyClick(face.unpaid.view, ENTER)
    desk.qtbot.waitUntil(lambda: face.panel.stage is Stage.DUE)
    assert face.panel.money.sum.text() == "15.000 đ"
    assert face.panel.money.words.text() == "Mười lăm nghìn đồng"
    desk.qtbot.waitUntil(face.panel.pay.cash.handed.hasFocus)


def test_what_is_handed_over_says_what_goes_back_and_too_little_is_not_taken(
    desk: CashDesk, owing: str
) -> None:
    desk.take(owing)
    panel = desk.screen.collect.panel
    panel.receipt.given.setChecked(False)
    panel.pay.cash.handed.setText("10.000")
    assert panel.pay.cash.change.text() == "–"
    desk.press(ENTER, CONTROL)
    assert "5.000 đ" in panel.pay.cash.field.problem()
    panel.pay.cash.handed.setText("10 nghìn")
    desk.press(ENTER, CONTROL)
    assert "50.000" in panel.pay.cash.field.problem()
    assert desk.counter.acts.payments(desk.counter.clerk, owing) == ()
    desk.press(Qt.Key.Key_5, ALT)
    assert (panel.pay.cash.handed.text(), panel.pay.cash.change.text()) == ("50.000", "35.000 đ")
    desk.press(ENTER, CONTROL)
    collected(desk)
    assert (panel.money.word.text(), panel.money.sum.text()) == ("Collected. Give back", "35.000 đ")
    (line,) = desk.counter.acts.payments(desk.counter.clerk, owing)
    assert (line.amount, line.method, line.receipt) == (15_000, PaymentMethod.CASH, None)
    desk.qtbot.waitUntil(desk.screen.collect.box.hasFocus)


def test_the_faults_of_a_receipt_stand_at_their_fields_and_nothing_typed_is_lost(
    desk: CashDesk, owing: str
) -> None:
    desk.take(owing)
    receipt = desk.screen.collect.panel.receipt
    fields, edits = receipt.fields, receipt.edits
    write(desk, form="EBL01", number="0", date="31/02/2026")
    desk.press(ENTER, CONTROL)
    desk.qtbot.waitUntil(lambda: bool(fields["series"].problem()))
    assert all(fields[key].problem() for key in ("series", "number", "date"))
    assert not fields["form"].problem()
    assert edits["series"].hasFocus()
    assert [edit.text() for edit in edits.values()] == ["EBL01", "", "0", "31/02/2026"]
    assert desk.counter.acts.payments(desk.counter.clerk, owing) == ()


def test_a_number_used_before_is_refused_at_the_number(desk: CashDesk, owing: str) -> None:
    before = paid(desk.counter, 7)
    desk.take(owing)
    receipt = desk.screen.collect.panel.receipt
    fields, edits = receipt.fields, receipt.edits
    assert [edit.text() for edit in edits.values()] == [
        "EBL01",
        "26TAA",
        "8",
        "20/11/2026",
    ]
    assert "8" in desk.screen.collect.panel.receipt.note.text()
    write(desk, number="7")
    desk.press(ENTER, CONTROL)
    desk.qtbot.waitUntil(lambda: before in fields["number"].problem())
    assert edits["number"].hasFocus()


def test_a_paper_book_is_refused_from_2027_on(desk: CashDesk, owing: str, clock: Clock) -> None:
    clock.now = datetime(2027, 1, 4, 9, 0, tzinfo=VIETNAM)
    desk.take(owing)
    write(desk, form="01BLP", series="AA", number="12", date="04/01/2027")
    desk.press(ENTER, CONTROL)
    receipt = desk.screen.collect.panel.receipt
    fields, edits = receipt.fields, receipt.edits
    desk.qtbot.waitUntil(lambda: "31/12/2026" in fields["form"].problem())
    assert edits["number"].text() == "12"
    assert desk.counter.acts.payments(desk.counter.clerk, owing) == ()


def test_the_next_number_is_proposed_for_the_series_that_is_typed_but_never_over_a_typed_one(
    desk: CashDesk, owing: str
) -> None:
    paid(desk.counter, 7)
    desk.take(owing)
    receipt = desk.screen.collect.panel.receipt
    number = receipt.edits["number"]
    write(desk, form="EBL02")
    receipt.signed.emit("EBL02", "26TAA")
    desk.qtbot.waitUntil(lambda: number.text() == "")
    assert not receipt.note.text()
    desk.qtbot.keyClicks(number, "31")
    receipt.signed.emit("EBL01", "26TAA")
    desk.screen.collect.panel.receipt.offer(desk.counter.acts.next_receipt())
    assert number.text() == "31"


def test_a_transfer_shows_the_code_to_pay_and_where_the_money_goes(
    desk: CashDesk, owing: str
) -> None:
    account = PaymentAccount("970436", "0123456789", "UBND XA QUANG PHU")
    desk.take(owing)
    panel = desk.screen.collect.panel
    assert panel.view is not None
    assert not panel.pay.transfer.picture.isVisibleTo(panel.pay)
    assert "No account" in panel.pay.transfer.words.text()
    panel.show_money(replace(panel.view, payment_code="00020101021238…"), (), account)
    desk.qtbot.keyClick(panel.window(), Qt.Key.Key_2, ALT)
    words = panel.pay.transfer.words.text()
    assert panel.pay.transfer.picture.isVisible()
    assert panel.pay.method() is PaymentMethod.TRANSFER
    assert all(each in words for each in ("UBND XA QUANG PHU", "0123456789", "H9962 261120 1001"))


def test_a_fee_that_nobody_has_set_is_said_and_not_called_free(desk: CashDesk) -> None:
    desk.take(desk.counter.receive(BIRTH).id)
    panel = desk.screen.collect.panel
    assert panel.view is not None
    unset = replace(panel.view, fees=(FeeView("Lệ phí hộ tịch", 0, unset=True),))
    panel.show_money(unset, (), None)
    assert (panel.stage, panel.money.sum.text()) == (Stage.NOTHING, "–")
    assert "administrator" in panel.money.note.text()
    waived = replace(panel.view, fees=(FeeView("Lệ phí hộ tịch", 0, "Hộ nghèo"),))
    panel.show_money(waived, (), None)
    assert "Hộ nghèo" in panel.money.note.text()
    assert not panel.collect.isVisible()


def test_the_internal_slip_is_printed_when_asked_for_and_the_wish_is_kept(
    desk: CashDesk, owing: str
) -> None:
    desk.take(owing)
    panel = desk.screen.collect.panel
    panel.receipt.given.setChecked(False)
    panel.wants_slip.setChecked(True)
    desk.press(ENTER, CONTROL)
    desk.qtbot.waitUntil(
        lambda: (
            [job.form for job in desk.counter.acts.print_jobs(desk.counter.clerk)] == ["payment"]
        )
    )
    assert desk.counter.acts.preference("payment_slip", desk.counter.clerk.name) == "yes"
    collected(desk)
    desk.press(Qt.Key.Key_P, CONTROL)
    desk.qtbot.waitUntil(lambda: len(desk.counter.acts.print_jobs(desk.counter.clerk)) == 2)


def reverse(desk: CashDesk, name: str, password: str, reason: str = "Thu nhầm") -> None:
    card = desk.screen.collect.panel.reverse
    card.reason.setText(reason)
    card.name.setText(name)
    card.password.setText(password)
    card.act.click()


@pytest.fixture
def paid_one(desk: CashDesk) -> str:
    code = paid(desk.counter, 7)
    dossier = desk.counter.open(code).id
    desk.take(dossier)
    return dossier


@pytest.mark.parametrize(
    ("name", "password", "field"),
    [
        ("supervisor", "wrong", "password"),
        ("nobody", "nobody", "password"),
        ("clerk", "clerk", "name"),
    ],
)
def test_without_a_true_second_person_nothing_goes_back(
    desk: CashDesk, paid_one: str, name: str, password: str, field: str
) -> None:
    reverse(desk, name, password)
    card = desk.screen.collect.panel.reverse
    desk.qtbot.waitUntil(lambda: bool(card.fields[field].problem()))
    assert (card.reason.text(), card.name.text(), card.password.text()) == ("Thu nhầm", name, "")
    assert len(desk.counter.acts.payments(desk.counter.clerk, paid_one)) == 1


def test_a_reversal_needs_its_reason(desk: CashDesk, paid_one: str) -> None:
    reverse(desk, "supervisor", "supervisor", reason=" ")
    card = desk.screen.collect.panel.reverse
    desk.qtbot.waitUntil(lambda: bool(card.fields["reason"].problem()))
    assert len(desk.counter.acts.payments(desk.counter.clerk, paid_one)) == 1


def test_money_given_back_stands_beside_what_was_taken_and_can_be_collected_anew(
    desk: CashDesk, paid_one: str
) -> None:
    assert "EBL01 26TAA no. 7 of 20/11/2026" in desk.screen.collect.panel.paid.texts()[0]
    reverse(desk, "supervisor", "supervisor")
    panel = desk.screen.collect.panel
    desk.qtbot.waitUntil(lambda: panel.stage is Stage.DUE)
    taken, back = panel.paid.texts()
    assert "given back since" in taken
    assert "Given back 15.000 đ, cash" in back
    assert "approved by Nguyễn Đức Tài" in back
    assert [each.amount for each in desk.counter.acts.payments(desk.counter.clerk, paid_one)] == [
        15_000,
        -15_000,
    ]


def test_a_scanned_dossier_comes_to_be_collected_from_any_face(desk: CashDesk, owing: str) -> None:
    desk.press(Qt.Key.Key_2, CONTROL)
    assert desk.screen.tabs.place() == 1
    assert desk.screen.take_scan(classify(desk.counter.open(owing).code))
    desk.qtbot.waitUntil(lambda: desk.screen.collect.panel.stage is Stage.DUE)
    assert desk.screen.tabs.place() == 0
    assert desk.window.here() == CASH


def test_an_unknown_scan_stays_red_until_enter_and_the_next_one_is_not_swallowed(
    desk: CashDesk, owing: str
) -> None:
    result = desk.screen.collect.result
    assert desk.screen.take_scan(classify("H99.62-261120-9999"))
    desk.qtbot.waitUntil(result.waits)
    assert result.isVisible()
    assert desk.screen.take_scan(Scan(ScanKind.UNKNOWN, "@@@@"))
    assert desk.screen.take_scan(classify(desk.counter.open(owing).code))
    desk.qtbot.waitUntil(lambda: desk.screen.collect.panel.stage is Stage.DUE)
    assert result.hasFocus()
    desk.press(ENTER)
    assert result.waits()
    assert "@@@@" in result.texts()
    desk.press(ENTER)
    assert not result.isVisible()
    assert desk.screen.collect.panel.pay.cash.handed.hasFocus()


def test_a_typed_code_works_like_a_scanned_one(desk: CashDesk, owing: str) -> None:
    desk.press(Qt.Key.Key_D, ALT)
    assert desk.screen.collect.box.hasFocus()
    desk.screen.collect.box.setText(desk.counter.open(owing).code)
    desk.qtbot.keyClick(desk.screen.collect.box, ENTER)
    desk.qtbot.waitUntil(lambda: desk.screen.collect.panel.stage is Stage.DUE)


def test_what_another_screen_writes_leaves_what_is_typed_here_alone(
    desk: CashDesk, owing: str
) -> None:
    desk.take(owing)
    face, counter = desk.screen.collect, desk.counter
    face.panel.pay.cash.handed.setText("20.000")
    counter.receive(TEMPORARY_RESIDENCE, fees=FeeTiming.LATER)
    desk.window.go(CASH)
    desk.qtbot.waitUntil(lambda: face.unpaid.table.rowCount() == 2)
    assert face.panel.pay.cash.handed.text() == "20.000"


def test_where_one_person_works_alone_no_second_one_is_asked(
    qtbot: QtBot, counter: Counter
) -> None:
    code, opened = paid(counter, 7), counter.acts.desk
    alone = replace(opened, site=replace(opened.site, four_eyes=False))
    desk = Desk(replace(counter.acts, desk=alone), counter.clerk)
    screen = CashScreen(desk)
    qtbot.addWidget(screen)
    panel = screen.collect.panel
    screen.take(counter.open(code).id)
    qtbot.waitUntil(lambda: panel.stage is Stage.PAID)
    assert [panel.reverse.fields[key].isHidden() for key in ("name", "password")] == [True, True]
    panel.reverse.reason.setText("Thu nhầm")
    panel.reverse.reason.returnPressed.emit()
    qtbot.waitUntil(lambda: panel.stage is Stage.DUE)
    assert [each.amount for each in counter.acts.payments(counter.clerk, code)] == [15_000, -15_000]
    desk.stop()


def test_a_receipt_is_noted_for_money_that_was_taken_without_one(desk: CashDesk) -> None:
    given = desk.counter.receive(TEMPORARY_RESIDENCE, collect=Payment(PaymentMethod.CASH))
    paid(desk.counter, 7)
    desk.take(given.id)
    collected(desk)
    panel = desk.screen.collect.panel
    texts = {key: edit.text() for key, edit in panel.receipt.edits.items()}
    assert texts == {"form": "EBL01", "series": "26TAA", "number": "8", "date": "20/11/2026"}
    assert panel.receipt.given.isHidden()
    desk.qtbot.waitUntil(panel.receipt.edits["number"].hasFocus)
    write(desk, number="7")
    desk.press(ENTER, CONTROL)
    desk.qtbot.waitUntil(lambda: bool(panel.receipt.fields["number"].problem()))
    write(desk, number="8")
    desk.press(ENTER, CONTROL)
    desk.qtbot.waitUntil(lambda: panel.missing is None)
    assert panel.note.isHidden()
    assert panel.receipt.isHidden()
    assert "EBL01 26TAA no. 8 of 20/11/2026" in panel.paid.texts()[0]
