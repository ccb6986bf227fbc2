"""The form of an act: nothing typed is lost, every problem stands where it belongs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event

from PySide6.QtWidgets import QApplication, QLabel

from desk_app.models.draft import Submitted
from desk_app.models.moves import Act
from desk_app.models.standing import Holder
from desk_app.models.states import Business
from desk_app.ui.acting.common_reasons import common_reasons
from desk_app.ui.acting.entries import WordsEntry
from desk_app.ui.acting.offers import Offers
from desk_app.ui.acting.words import KEYS
from desk_app.ui.background import nothing
from tests.conftest import Clock
from tests.services.counter import BUILDING
from tests.ui.table import Table


def test_what_is_missing_is_said_at_its_field_and_nothing_is_lost(table: Table) -> None:
    table.receive()
    table.hand_over()
    form = table.ask(Act.APOLOGISE)
    table.type("99/99", "", "Quá tải")
    table.press("Ctrl+Enter")
    assert form.entry("new_due_at").problem() == "Enter the date as 21/11/2026."
    assert QApplication.focusWidget() is form.entry("new_due_at").line
    form.entry("new_due_at").fill("23/11/2026|09:00")
    table.press("Ctrl+Enter")
    table.qtbot.waitUntil(lambda: "after the one before" in form.entry("new_due_at").problem())
    assert form.entry("reason").text() == "Quá tải"
    assert table.view().business is Business.PROCESSING


def test_esc_leaves_and_the_same_act_finds_its_words_again(table: Table) -> None:
    table.receive()
    table.ask(Act.WITHDRAW)
    table.type("Gia đình đổi ý")
    with table.qtbot.waitSignal(table.desk.said) as said:
        table.press("Esc")
    assert said.args == ["quiet", "What you were typing is kept."]
    assert table.page.panel.isHidden()
    assert table.page.acts.isVisible()
    other = table.ask(Act.STOP)
    assert other.entry("reason").text() == ""
    again = table.ask(Act.WITHDRAW)
    assert again.entry("reason").text() == "Gia đình đổi ý"
    table.done()
    table.receive()
    assert table.ask(Act.WITHDRAW).entry("reason").text() == ""


def words(table: Table) -> str:
    return " ".join(each.text() for each in table.page.panel.findChildren(QLabel))


def test_a_notice_that_comes_too_late_is_said_before_and_stays_possible(
    table: Table, clock: Clock
) -> None:
    view = table.receive(procedure=BUILDING)
    table.ask(Act.SUPPLEMENT)
    assert "Late" not in words(table)
    table.press("Esc")
    assert view.due_at is not None
    clock.now = view.due_at
    table.open(view.id)
    form = table.ask(Act.SUPPLEMENT)
    assert "Late: papers are asked for within three working days" in words(table)
    form.fill({"items": "Ảnh", "reason": "Thiếu ảnh"})
    table.done()
    table.act(Act.SUPPLEMENT_RECEIVED)
    table.hand_over()
    due = table.view().due_at
    assert due is not None
    clock.now = due
    table.open(view.id)
    table.ask(Act.APOLOGISE)
    assert "Late: the apology goes out at least one day before" in words(table)


def test_what_was_asked_for_goes_with_the_first_letter_or_choice(table: Table) -> None:
    table.receive()
    form = table.ask(Act.SUPPLEMENT)
    table.press("Ctrl+Enter")
    items, reason = form.entry("items"), form.entry("reason")
    assert items.problem()
    assert reason.problem() == "Fill this in."
    table.type("Đ")
    assert (items.problem(), reason.problem()) == ("", "Fill this in.")
    offers = [each for each in form.findChildren(Offers) if each.isVisible()]
    offers[-1].settled.emit(common_reasons("supplement")[0])
    assert reason.problem() == ""


def test_a_moment_that_was_asked_for_goes_with_its_day(table: Table) -> None:
    table.receive()
    table.hand_over()
    form = table.ask(Act.APOLOGISE)
    table.press("Ctrl+Enter")
    assert form.entry("new_due_at").problem()
    table.type("9")
    assert form.entry("new_due_at").problem() == ""


def test_every_paper_of_the_dossier_can_be_picked_and_what_is_missing_comes_first(
    table: Table,
) -> None:
    view = table.receive(procedure=BUILDING, components=(Submitted(0, originals=1), Submitted(2)))
    given, missing = (each.name for each in view.components)
    form = table.ask(Act.SUPPLEMENT)
    offers = next(each for each in form.findChildren(Offers) if each.isVisible())
    assert [offers.itemText(row) for row in range(1, offers.count())] == [missing, given]
    offers.settled.emit(given)
    assert form.entry("items").text() == given


def test_a_form_left_as_it_was_says_nothing(table: Table) -> None:
    table.receive()
    told: list[str] = []
    table.desk.said.connect(lambda _tone, text: told.append(text))
    for act in (Act.WITHDRAW, Act.HAND_OVER, Act.AMEND):
        table.page.panel.ask(act, (table.view().code,), table.view())
        table.page.panel.leave()
    assert told == []


@contextmanager
def act_done_but_not_read(table: Table) -> Iterator[None]:
    """Ctrl+Enter is pressed and done; the reading behind it is held up until the end of the block."""
    done, read = Event(), Event()
    run = table.desk.background.run
    run(lambda: done.wait(20), nothing)
    table.press("Ctrl+Enter")  # the act waits its turn; what follows it waits for `read`
    run(lambda: read.wait(20), nothing)
    done.set()
    try:
        table.qtbot.waitUntil(table.page.panel.isHidden)
        yield
    finally:
        read.set()


def test_no_act_is_open_from_the_moment_one_was_done_until_the_page_is_read_anew(
    table: Table,
) -> None:
    table.receive()
    table.ask(Act.SHELVE)
    table.type("Kệ A1")
    with act_done_but_not_read(table):
        assert table.view().shelf == ""
        assert not table.page.acts.isEnabled()
        with table.qtbot.waitSignal(table.desk.said) as said:
            table.press(KEYS[Act.NOTE])
    assert said.args == ["soon", "The dossier is being read anew. Press the key once more."]
    assert table.page.panel.asked() is None
    table.qtbot.waitUntil(table.page.acts.isEnabled)
    assert table.view().shelf == "Kệ A1"
    table.ask(Act.NOTE)


def test_a_message_of_before_goes_when_an_act_is_asked_for(table: Table) -> None:
    table.receive()
    with table.qtbot.waitSignal(table.desk.silenced):
        table.ask(Act.NOTE)


def test_a_rule_that_says_no_is_said_in_the_panel(table: Table) -> None:
    view = table.receive()
    table.ask(Act.VOID)
    table.type("Nhập trùng")
    acts, clerk = table.counter.acts, table.counter.clerk
    acts.act(clerk, Act.HAND_OVER, (view.code,), {"to": view.unit})  # at another desk, meanwhile
    table.press("Ctrl+Enter")
    table.qtbot.waitUntil(lambda: "on its way" in table.page.panel.why())
    assert table.page.panel.form is not None
    assert table.page.panel.form.entry("reason").text() == "Nhập trùng"


def test_an_act_that_happened_earlier_keeps_both_times_and_the_reason(table: Table) -> None:
    table.receive(received_at=None)
    form = table.ask(Act.WITHDRAW)
    table.type("Không còn nhu cầu")
    table.press("Alt+Q")
    table.press("Ctrl+Enter")
    assert form.entry("at").problem() == form.entry("late_entry_reason").problem() != ""
    form.entry("at").setFocus()
    table.type("h", "9:30", "Mất điện")
    view = table.done()
    assert view.business is Business.WITHDRAWN
    assert view.history[-1].kind == "Withdrawn"


def test_a_time_before_the_last_act_is_refused_at_its_field(table: Table) -> None:
    table.receive()
    form = table.ask(Act.WITHDRAW)
    table.type("Không còn nhu cầu")
    table.press("Alt+Q")
    table.type("19/11", "9:30", "Mất điện")
    table.press("Ctrl+Enter")
    table.qtbot.waitUntil(lambda: form.entry("at").problem() != "")
    assert table.view().business is Business.RECEIVED


def test_a_common_reason_is_picked_behind_ones_own_words(table: Table) -> None:
    table.receive()
    form = table.ask(Act.WITHDRAW)
    entry = form.entry("reason")
    assert isinstance(entry, WordsEntry)
    entry.fill("Theo đơn.")
    offers = next(each for each in form.findChildren(Offers) if each.isVisible())
    first = common_reasons("withdraw")[0]
    offers.settled.emit(first)
    assert entry.text() == f"Theo đơn. {first}"
    offers.settled.emit(first)
    assert entry.text() == f"Theo đơn. {first}"
    assert offers.currentData() == ""


def test_several_dossiers_are_one_act_and_a_refusal_names_its_dossier(table: Table) -> None:
    first, second = table.receive(), table.receive()
    panel, codes = table.page.panel, (first.code, second.code)
    table.page.acts.hide()  # as on a list, where the panel stands alone
    panel.ask(Act.HAND_OVER, codes)
    table.press("Ctrl+Enter")
    table.qtbot.waitUntil(panel.isHidden)
    acts, clerk = table.counter.acts, table.counter.clerk
    table.page.acts.hide()
    assert {acts.open_dossier(clerk, code).holder for code in codes} == {Holder.TRANSIT}
    panel.ask(Act.HAND_OVER, codes)
    table.press("Ctrl+Enter")
    table.qtbot.waitUntil(lambda: first.code in panel.why())
