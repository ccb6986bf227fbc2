"""Every act of a dossier's life from its page, with the keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from desk_app.models.actor import Actor
from desk_app.models.draft import Delivery
from desk_app.models.moves import Act
from desk_app.models.process import ProcessStep
from desk_app.models.standing import Holder
from desk_app.models.states import Business, ResultDelivery
from desk_app.models.views import DossierView
from desk_app.ui.acting.entries import ChoiceEntry
from desk_app.ui.acting.words import KEYS, act_word
from desk_app.ui.formats import long_date
from desk_app.ui.widgets.day_strip import DayStrip
from tests.conftest import Clock
from tests.services.counter import TEMPORARY_RESIDENCE
from tests.ui.table import Table

POLICE = "Công an xã"


def kinds(view: DossierView) -> list[str]:
    return [line.kind for line in view.history]


def test_papers_are_asked_for_and_the_term_starts_anew(table: Table) -> None:
    before = table.receive()
    table.ask(Act.SUPPLEMENT)
    table.type("Giấy tờ chỗ ở")
    table.press("Tab")
    table.type("Thiếu giấy tờ chỗ ở")
    waiting = table.done()
    assert waiting.business is Business.AWAITING_SUPPLEMENT
    assert table.page.acts.primary.text() == "Papers are complete"
    form = table.ask(Act.SUPPLEMENT_RECEIVED)
    assert QApplication.focusWidget() is form.entry("shelf").line
    table.type("Kệ A2")
    again = table.done()
    assert (again.business, again.shelf) == (Business.RECEIVED, "Kệ A2")
    assert again.due_at == before.due_at  # the same morning: the whole term from now on


def test_the_close_is_proposed_when_the_15_days_are_over(table: Table, clock: Clock) -> None:
    table.receive()
    table.act(Act.SUPPLEMENT, {"items": ["Giấy tờ chỗ ở"], "reason": "Thiếu"})
    clock.forward(days=16)
    table.open(table.view().id)
    assert table.page.acts.primary.text() == "Close, papers did not come"
    table.press("Ctrl+Enter")
    assert table.done().business is Business.CLOSED_INCOMPLETE


def test_a_pause_and_what_follows_it(table: Table, clock: Clock) -> None:
    table.receive()
    table.hand_over()
    due = table.view().due_at
    table.ask(Act.PAUSE)
    table.type("Chờ xác minh")
    assert table.done().business is Business.PAUSED
    assert due is not None
    texts = [each.text() for each in table.page.findChildren(QLabel) if each.isVisible()]
    assert "Standing still since 20/11/2026 09:30; calculated anew when it goes on" in texts
    assert long_date(due.date()) not in texts
    assert [each.isEnabled() for each in table.page.findChildren(DayStrip)] == [False]
    clock.forward(hours=1)
    table.press("Ctrl+Enter")  # what leads on is proposed large
    assert table.page.panel.asked() is Act.RESUME
    view = table.done()
    assert view.business is Business.PROCESSING
    assert view.due_at is not None
    assert (view.due_at - due).total_seconds() == 3600


def test_the_kind_of_a_pause_is_chosen_with_the_arrows(table: Table) -> None:
    table.receive()
    table.hand_over()
    form = table.ask(Act.PAUSE)
    form.entry("kind").setFocus()
    table.press("Down")
    table.type("", "Nộp thuế")
    assert table.done().business is Business.AWAITING_PAYMENT


def test_an_apology_with_one_new_date(table: Table) -> None:
    table.receive()
    table.hand_over()
    table.ask(Act.APOLOGISE)
    table.type("9/12", "", "Quá tải")
    view = table.done()
    assert view.due_at is not None
    assert f"{view.due_at:%d/%m/%Y %H:%M}" == "09/12/2026 09:30"
    assert view.original_due_at != view.due_at
    assert table.page.prints.form() == "apology"


def test_a_result_comes_is_corrected_and_comes_again(table: Table) -> None:
    table.receive()
    table.hand_over()
    table.press("Ctrl+Enter")
    assert table.page.panel.asked() is Act.RESULT
    table.type("12/XN", "Trần Văn Mẫu", "h", "Kệ B2")
    view = table.done()
    assert (view.business, view.shelf) == (Business.RESOLVED, "Kệ B2")
    table.ask(Act.CORRECT)
    table.type("Sai tên")
    assert table.done().holder is Holder.UNIT
    form = table.ask(Act.RESULT)
    assert form.entry("number").text() == ""
    view = table.done()
    assert view.delivery_state is ResultDelivery.READY
    assert kinds(view).count("ResultReceived") == 2


def test_a_result_by_post_and_one_taken_back(table: Table) -> None:
    table.receive(delivery=Delivery.POST)
    table.hand_over()
    table.act(Act.COLLECT, {"method": "cash"})
    table.act(Act.RESULT)
    table.ask(Act.POST)
    table.type("EMS0001", "25.000")
    assert table.done().holder is Holder.POST
    table.ask(Act.DELIVERED)
    table.type("h")
    assert table.done().business is Business.RETURNED
    table.ask(Act.TAKE_BACK)
    table.type("Trả nhầm người nhận")
    assert table.done().business is Business.RESOLVED


def test_a_hand_over_is_confirmed_rejected_and_recalled(table: Table) -> None:
    unit = table.receive().unit
    table.act(Act.HAND_OVER, {"to": unit})
    table.ask(Act.REJECT)
    table.type("Thiếu giấy tờ")
    assert table.done().holder is Holder.DESK
    table.act(Act.HAND_OVER, {"to": unit})
    table.ask(Act.RECALL)
    table.type("Chọn nhầm đơn vị")
    assert table.done().holder is Holder.DESK
    table.act(Act.HAND_OVER, {"to": unit})
    table.ask(Act.CONFIRM)
    assert table.done().holder is Holder.UNIT


@pytest.mark.parametrize(
    ("act", "ends"),
    [
        (Act.WITHDRAW, Business.WITHDRAWN),
        (Act.STOP, Business.STOPPED),
        (Act.REFUSE, Business.REFUSED),
    ],
)
def test_what_ends_a_dossier_says_so_and_asks_why(table: Table, act: Act, ends: Business) -> None:
    table.receive()
    table.ask(act)
    table.type("Theo đề nghị")
    assert table.done().business is ends
    assert table.page.panel.asked() is None


def test_a_code_is_voided_with_a_second_person_whose_password_is_not_kept(table: Table) -> None:
    table.receive()
    form = table.ask(Act.VOID)
    table.type("Nhập trùng")
    table.press("Ctrl+Enter")
    table.qtbot.waitUntil(lambda: bool(table.page.panel.why()))
    for name, typed in (("approved_by", "supervisor"), ("password", "supervisor")):
        form.entry(name).fill(typed)
    assert set(form.texts()) == {"reason", "approved_by"}
    assert table.done().business is Business.STOPPED


def test_a_shelf_is_given_and_taken_away(table: Table) -> None:
    table.receive()
    table.ask(Act.SHELVE)
    table.type("Kệ A1")
    assert table.done().shelf == "Kệ A1"
    table.ask(Act.SHELVE)
    assert table.done().shelf == ""


def test_the_next_step_of_the_process(table: Table, administrator: Actor) -> None:
    steps = (ProcessStep("Thẩm tra", POLICE, 2), ProcessStep("Ký", POLICE, 1))
    table.counter.acts.processes().keep(administrator, TEMPORARY_RESIDENCE, steps)
    table.receive()
    table.hand_over()
    table.ask(Act.STEP)
    table.type("", "Hồ sơ đủ")
    step = table.done().step
    assert step is not None
    assert (step.place, step.name) == (2, "Ký")


def test_every_act_that_is_not_open_says_why(table: Table) -> None:
    table.receive()
    view = table.view()
    reasons = {
        button.text(): button.face.accessibleDescription()
        for button in table.page.acts.buttons()
        if not button.face.isEnabled()
    }
    assert set(reasons) == {act_word(Act(name)) for name, _, _ in view.refused}
    assert all(reasons.values())
    assert reasons["Resume"] == (
        "Only when it stands so: waiting for a payment, paused (NĐ 118/2025 Đ.24)."
    )


def test_what_cannot_be_done_is_one_line_that_unfolds(table: Table) -> None:
    table.receive()

    def closed() -> set[str]:
        shown = [each for each in table.page.acts.buttons() if each.isVisible()]
        return {each.text() for each in shown if not each.face.isEnabled()}

    assert closed() == set()
    count = len(table.view().refused)
    line = table.page.acts.buttons()[-count - 1]
    assert line.text() == f"Not possible now: {count} acts"
    table.press("Alt+C")
    assert len(closed()) == count
    table.open(table.view().id)  # the same dossier, read anew
    assert len(closed()) == count
    table.press("Alt+C")
    assert closed() == set()
    table.press("Alt+C")
    table.receive()
    assert closed() == set()


def test_the_key_of_an_act_that_is_not_open_says_why(table: Table) -> None:
    table.receive()
    with table.qtbot.waitSignal(table.desk.said) as said:
        table.press(KEYS[Act.RESUME])
    assert said.args is not None
    tone, sentence = said.args
    assert tone == "soon"
    assert sentence.startswith("Pause: Only when")  # the first act that wears this key
    assert table.page.panel.asked() is None


def test_the_key_of_a_screen_takes_the_dossier_along(table: Table) -> None:
    view = table.receive()
    with table.qtbot.waitSignal(table.desk.taking) as taken:
        assert table.page.takes_along("handover")
    assert taken.args == ["handover", view.id]
    assert not table.page.takes_along("results")
    assert not table.page.takes_along("register")


def test_choices_offer_the_units_with_the_dossiers_own_first(table: Table) -> None:
    view = table.receive()
    table.page.panel.ask(Act.HAND_OVER, (view.code,), view)
    entry = table.page.panel.form.entry("to") if table.page.panel.form else None
    assert isinstance(entry, ChoiceEntry)
    assert entry.text() == view.unit
    assert entry.box.count() == len(table.counter.acts.units())
