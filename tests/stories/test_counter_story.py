"""A morning at the counter, in Vietnamese, with the keyboard and the reader alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import datetime
from time import monotonic

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from desk_app.models.actor import Actor
from desk_app.models.appointment import promise
from desk_app.models.catalogue import Channel
from desk_app.models.draft import Delivery, FeeTiming, Person
from desk_app.models.moments import VIETNAM
from desk_app.models.moves import Act
from desk_app.models.papers import PaperState
from desk_app.models.standing import Holder
from desk_app.models.states import Business, Money, ResultDelivery, SyncState
from desk_app.models.tables import JournalLine
from desk_app.models.term_state import TermLine, TermState
from desk_app.models.views import (
    ComponentView,
    DossierView,
    FeeView,
    HistoryLine,
    PrintView,
    RegisterEntry,
)
from desk_app.services.acts import Acts
from desk_app.ui.program import Program
from desk_app.ui.screens import Screens
from desk_app.ui.window import DOSSIER, INTAKE, Window

HAND, READER = 120, 5  # ms between two keys
CONTROL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
NOW, DUE = (datetime(2026, 11, day, 9, 30, tzinfo=VIETNAM) for day in (20, 26))
CLERK = "Lê Thị Minh Hạnh"
PHUONG = Person(
    name="Nguyễn Thị Bích Phượng",
    id_number="066194004217",
    birth_date="1994-08-12",
    sex="female",
    phone="0905418226",
    address="Thôn 4, xã Quảng Phú",
)
FRESH = (
    "hand-over", "supplement", "refuse", "withdraw", "stop", "void", "shelve", "note", "amend",
)  # fmt: skip
AT_THE_DESK = {
    "allowed": FRESH,
    "term": TermLine(TermState.ON_TIME, 3),
    "holder": Holder.DESK,
    "batch": "",
    "refused": {each.value for each in Act} - set(FRESH),
    "payment_code": "",
    "shelf": "",
    "step": None,
    "agency": "H99.62",
    "unit": "Tư pháp - Hộ tịch",
}
"""What is said of a dossier that nobody has acted on yet."""
RECEIVED = HistoryLine(
    "DossierReceived", NOW, "clerk", CLERK, {"code": "H99.62-261120-1001", "channel": "counter"}
)
PRINTED = HistoryLine("PaperPrinted", NOW, "clerk", CLERK, {"form": "receipt", "number": "1"})


@dataclass(frozen=True)
class Keyboard:
    """Keys and marks that go where the focus is."""

    qtbot: QtBot

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        self.qtbot.keyClick(focus(), key, held)

    def type(self, text: str, gap: int = HAND, last: str = "") -> None:
        """Single keys as the keyboard or the reader sends them; `last` is the reader's Enter."""
        moment = monotonic() * 1000 - len(text) * gap - 500
        for letter in text + last:
            moment += gap
            key = Qt.Key.Key_Return if letter == "\r" else Qt.Key.Key_A
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, key, NONE, letter)
                event.setTimestamp(round(moment))
                QApplication.sendEvent(focus(), event)

    def compose(self, text: str) -> None:
        """Marks over letters, as the input method hands them over."""
        event = QInputMethodEvent("", [])
        event.setCommitString(text)
        QApplication.sendEvent(focus(), event)


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


@pytest.fixture
def keys(qtbot: QtBot) -> Keyboard:
    return Keyboard(qtbot)


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, acts: Acts) -> Iterator[Program]:
    made = Program(qapp, acts)
    made.begin()
    assert made.door is not None
    with qtbot.waitActive(made.door):
        made.door.activateWindow()
    qtbot.waitUntil(made.door.page.name.hasFocus)
    yield made
    made.stop()


def sign_in(keys: Keyboard, program: Program) -> tuple[Window, Screens]:
    keys.type("clerk")
    keys.press(Qt.Key.Key_Return)
    keys.type("clerk")
    keys.press(Qt.Key.Key_Return)
    keys.qtbot.waitUntil(lambda: program.window is not None)
    window, screens = program.window, program.screens
    assert window is not None
    assert screens is not None
    with keys.qtbot.waitActive(window):
        window.activateWindow()
    return window, screens


def receive(keys: Keyboard, screens: Screens) -> str:
    """One marriage certificate, field after field; the code on the confirmation."""
    form = screens.intake.page.form
    keys.qtbot.waitUntil(form.procedure.typing.hasFocus)
    keys.type("xntthn")
    keys.qtbot.waitUntil(lambda: any("1.004873" in each for each in form.procedure.offered()))
    keys.press(Qt.Key.Key_Return)
    keys.press(Qt.Key.Key_Return)  # the case as offered
    for typed, fill in (
        ("066194004217", keys.type),
        ("12081994", keys.type),
        ("Nguyễn Thị Bích Phượng", keys.compose),
        ("0905418226", keys.type),
        ("Thôn 4, xã Quảng Phú", keys.compose),
    ):
        fill(typed)
        keys.press(Qt.Key.Key_Return)
    keys.press(Qt.Key.Key_Return, CONTROL)
    keys.qtbot.waitUntil(screens.intake.confirmed)
    return screens.intake.confirmation.aloud.words()[0]


def papers(acts: Acts) -> tuple[ComponentView, ...]:
    """What the clerk is taken to have seen: the form, and the identity card given back."""
    (case,) = (each for each in acts.procedures("1.004873")[0].cases if each.name == "Cấp lần đầu")
    seen = zip(case.components, (PaperState.GIVEN, PaperState.SHOWN), strict=False)
    return tuple(ComponentView(each.name, 1, 0, 0, state, each.note) for each, state in seen)


def as_stored(acts: Acts, view: DossierView) -> dict[str, object]:
    """What the story must have left behind, every field of it; the id is the desk's own choice."""
    term = acts.term_of("1.004873", 0, Channel.COUNTER, NOW.date())
    return {
        "id": view.id,
        "code": "H99.62-261120-1001",
        "other_codes": (),
        "provisional": False,
        "business": Business.RECEIVED,
        "portal": 2,
        "money": Money.NONE,
        "delivery_state": ResultDelivery.NONE,
        "sync": SyncState.LOCAL,
        "procedure_code": "1.004873",
        "procedure_name": "Xác nhận tình trạng hôn nhân",
        "case_name": "Cấp lần đầu",
        "field_name": "Hộ tịch",
        "channel": "counter",
        "received_at": NOW,
        "due_at": DUE,
        "original_due_at": DUE,
        "promise": promise(term, NOW, acts.calendar(NOW.date())),
        "custodian": "Quầy 1",
        "register": RegisterEntry(1, 1),
        "applicant": PHUONG,
        "owner": None,
        "principal": None,
        "summary": "",
        "components": papers(acts),
        "sets": 1,
        "delivery": Delivery.COUNTER,
        "fee_timing": FeeTiming.LATER,
        "fees": (FeeView("Lệ phí đăng ký hộ tịch", 0, unset=True),),
        "history": (RECEIVED, PRINTED),
        "prints": (PrintView("receipt", NOW, 1, CLERK, 2),),
        "immediate": False,
        "late_entry": False,
        "late_entry_reason": "",
        "recorded_at": NOW,
        "read_only": False,
        "added": False,
        "imported": False,
        "notice_until": DUE,  # three working days, as the term of this procedure
    } | AT_THE_DESK


def journal(acts: Acts) -> list[str]:
    """The kinds of all lines of the journal, in their order."""
    query = select(JournalLine.kind).order_by(JournalLine.pos)
    with acts.desk.database.reading() as session:
        return list(session.scalars(query))


def test_a_dossier_is_received_by_keyboard_found_by_the_reader_and_printed_again(
    keys: Keyboard, program: Program, acts: Acts, clerk: Actor
) -> None:
    assert journal(acts) == []
    window, screens = sign_in(keys, program)
    assert (window.windowTitle(), window.here()) == ("Quầy Một cửa", INTAKE)
    assert screens.intake.title() == "Tiếp nhận hồ sơ"

    code = receive(keys, screens)
    aloud = screens.intake.confirmation.aloud
    assert aloud.words() == ("H99.62-261120-1001", "Thứ Năm 26/11/2026")
    keys.qtbot.waitUntil(lambda: len(acts.print_jobs(clerk)) == 1)
    keys.press(Qt.Key.Key_Return)
    keys.qtbot.waitUntil(lambda: not screens.intake.confirmed())
    assert screens.intake.page.texts().empty

    (dossier,) = acts.search(clerk, "")
    view = acts.open_dossier(clerk, dossier)
    stored = {each.name: getattr(view, each.name) for each in fields(view)}
    stored["refused"] = {act for act, _, _ in view.refused}
    assert stored == as_stored(acts, view)
    written = [
        "DeskIncarnated",
        "DossierReceived",
        "PaperPrinted",
    ]  # the first is the new desk's own
    assert journal(acts) == written
    assert acts.drafts(clerk) == ()

    keys.type(code, READER, "\r")
    keys.qtbot.waitUntil(lambda: window.here() == DOSSIER)
    assert screens.dossier.title() == code
    keys.press(Qt.Key.Key_P, CONTROL)
    keys.press(Qt.Key.Key_Return)
    keys.qtbot.waitUntil(lambda: len(acts.print_jobs(clerk)) == 2)
    again = acts.open_dossier(clerk, dossier).prints
    assert [each.number for each in again] == [1, 2]
    assert journal(acts) == [*written, "PaperPrinted"]
