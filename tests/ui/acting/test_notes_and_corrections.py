"""A note and a correction from the open dossier, with the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk_app.models.actor import Actor
from desk_app.models.draft import Delivery, Principal
from desk_app.models.views import DossierView
from desk_app.services.acts import Acts
from desk_app.ui.acting.amend_form import AmendForm
from desk_app.ui.acting.common_reasons import common_reasons
from desk_app.ui.acting.entries import WordsEntry
from desk_app.ui.acting.offers import Offers
from desk_app.ui.dossier.page import DossierPage
from desk_app.ui.program import Program
from desk_app.ui.window import Window
from tests.services.counter import TEMPORARY_RESIDENCE, Counter
from tests.ui.press import press

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


@dataclass(frozen=True)
class Clerk:
    """The keyboard at an open dossier."""

    qtbot: QtBot
    window: Window
    page: DossierPage
    counter: Counter
    code: str

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
        press(self.qtbot, self.window, key, held)

    def correct(self) -> AmendForm:
        """Ctrl+Shift+E."""
        self.press(Qt.Key.Key_E, CONTROL | SHIFT)
        form = self.page.panel.form
        assert isinstance(form, AmendForm)
        return form

    def finish(self) -> None:
        """Ctrl+Enter."""
        self.press(Qt.Key.Key_Return, CONTROL)

    def done(self) -> DossierView:
        """The dossier once the panel has gone."""
        self.qtbot.waitUntil(self.page.panel.isHidden)
        return self.view()

    def view(self) -> DossierView:
        """As it stands now."""
        return self.counter.open(self.code)


@pytest.fixture
def opened(
    qtbot: QtBot, program: Program, signed_in: Callable[[str], Window], acts: Acts, clerk: Actor
) -> Callable[..., Clerk]:
    def receive(**changes: object) -> Clerk:
        counter = Counter(acts, clerk)
        received = counter.receive(TEMPORARY_RESIDENCE, **changes)
        window = signed_in("clerk")
        assert program.screens is not None
        page = program.screens.dossier
        page.panel.desk.wanted.emit(received.id)  # as a scan asks for it
        qtbot.waitUntil(lambda: page.isVisible() and page.view is not None)
        return Clerk(qtbot, window, page, counter, received.code)

    return receive


def test_a_note_is_written_with_two_keys(opened: Callable[..., Clerk]) -> None:
    clerk = opened()
    clerk.press(Qt.Key.Key_N, CONTROL)
    assert clerk.page.panel.form is not None
    clerk.page.panel.form.entry("text").fill("Người nộp gọi, chiều đến")
    clerk.finish()
    assert clerk.done().history[-1].note == "Người nộp gọi, chiều đến"


def test_the_fields_stand_as_they_were_typed_and_only_the_changed_one_is_recorded(
    opened: Callable[..., Clerk],
) -> None:
    clerk = opened(summary="Tạm trú nhà bà Hoa")
    form = clerk.correct()
    shown = [form.entry(f"applicant.{name}").text() for name in ("name", "phone", "birth_date")]
    assert shown == ["Nguyễn Thị Bích Phượng", "0900 418 226", "11/02/1994"]
    assert form.entry("summary").text() == "Tạm trú nhà bà Hoa"
    form.fill({"applicant.phone": "0911 222 333", "reason": "Nhập sai"})
    clerk.finish()
    view = clerk.done()
    assert view.applicant is not None
    assert view.applicant.phone == "0911222333"
    assert view.history[-1].facts == {"fields": "applicant.phone"}


def test_a_problem_stands_at_its_own_field(opened: Callable[..., Clerk]) -> None:
    clerk = opened()
    form = clerk.correct()
    form.fill({"applicant.name": "", "reason": "Nhập sai"})
    clerk.finish()
    clerk.qtbot.waitUntil(lambda: bool(form.entry("applicant.name").problem()))
    assert form.entry("applicant.id_number").problem() == ""
    assert QApplication.focusWidget() is form.entry("applicant.name").line


def test_without_a_reason_or_a_change_nothing_is_recorded(opened: Callable[..., Clerk]) -> None:
    clerk = opened()
    form = clerk.correct()
    clerk.finish()
    assert form.entry("reason").problem()
    form.fill({"reason": "Nhập sai"})
    clerk.finish()
    clerk.qtbot.waitUntil(lambda: bool(clerk.page.panel.why()))
    assert clerk.page.panel.why().startswith("Everything stands there like this already")
    assert clerk.view().history[-1].kind == "DossierReceived"


def test_something_unusual_is_confirmed_by_the_same_key_and_only_as_it_stands(
    opened: Callable[..., Clerk],
) -> None:
    clerk = opened()
    form = clerk.correct()
    phone = form.entry("applicant.phone")
    for typed in ("12345", "123456"):  # another text has to be confirmed anew
        form.fill({"applicant.phone": typed, "reason": "Nhập sai"})
        clerk.finish()
        clerk.qtbot.waitUntil(lambda: bool(phone.problem()) and clerk.page.panel.do_it.isEnabled())
        assert "confirms" in clerk.page.panel.why()
    clerk.finish()
    assert clerk.done().history[-1].facts["warnings"] == "applicant.phone:phone_shape"


def test_an_owner_is_brought_in_and_a_principal_taken_away(opened: Callable[..., Clerk]) -> None:
    lan = Principal(name="Lê Thị Lan", authorisation="Giấy ủy quyền số 12")
    clerk = opened(principal=lan)
    form = clerk.correct()
    assert form.entry("owner.name").isHidden()
    clerk.press(Qt.Key.Key_H, ALT)
    assert not form.entry("owner.name").isHidden()
    assert QApplication.focusWidget() is form.entry("owner.id_number").line
    nobody = {"principal.name": "", "principal.authorisation": ""}
    form.fill({"owner.name": "Trần Văn Mẫu", "delivery": "electronic", "reason": "Sót", **nobody})
    clerk.finish()
    view = clerk.done()
    assert view.owner is not None
    assert (view.owner.name, view.principal, view.delivery) == (
        "Trần Văn Mẫu", None, Delivery.ELECTRONIC,
    )  # fmt: skip


def test_enter_goes_past_whoever_is_folded_away(opened: Callable[..., Clerk]) -> None:
    clerk = opened()
    form = clerk.correct()
    form.entry("applicant.sex").setFocus()
    clerk.press(Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    reason = form.entry("reason")
    assert isinstance(reason, WordsEntry)
    assert QApplication.focusWidget() is reason.words


def test_the_reason_stands_below_the_persons_and_has_a_key_of_its_own(
    opened: Callable[..., Clerk],
) -> None:
    clerk = opened()
    form = clerk.correct()
    reason = form.entry("reason")
    assert isinstance(reason, WordsEntry)
    form.fill({"applicant.phone": "0911 222 333"})
    clerk.press(Qt.Key.Key_L, ALT)
    assert QApplication.focusWidget() is reason.words
    assert reason.y() < form.entry("summary").y()
    offers = next(each for each in form.findChildren(Offers) if each.isVisible())
    offers.settled.emit(common_reasons("amend")[0])
    clerk.finish()
    assert clerk.done().history[-1].facts == {"fields": "applicant.phone"}


def test_what_was_typed_is_kept_when_the_clerk_leaves_for_a_moment(
    opened: Callable[..., Clerk],
) -> None:
    clerk = opened()
    clerk.correct().fill({"applicant.email": "", "applicant.address": "", "owner.name": "Mẫu"})
    clerk.press(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert clerk.page.panel.isHidden()
    form = clerk.correct()
    assert (form.entry("applicant.address").text(), form.entry("owner.name").text()) == ("", "Mẫu")
    assert not form.entry("owner.name").isHidden()
