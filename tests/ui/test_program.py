"""The window over the real acts: door, navigation, register, dossier, prints, settings."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desk_app.models.actor import Actor, Role
from desk_app.models.draft import IntakeDraft, Person
from desk_app.models.views import JobState, Received
from desk_app.services.acts import Acts
from desk_app.ui import start
from desk_app.ui.program import Program
from desk_app.ui.window import ADMIN, DOSSIER, HELP, INTAKE, PREVIEW, PRINTS, REGISTER, Window
from tests.services.same_numbers import given_elsewhere
from tests.ui.press import press

PERSON = Person(name="Nguyễn Thị Bích Phượng", id_number="066194004217", birth_date="1994-08-12")
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def receive(acts: Acts, person: Person = PERSON) -> Received:
    clerk = acts.sign_in("clerk", "clerk")
    return acts.receive_dossier(clerk, IntakeDraft(procedure="1.004873", applicant=person))


def intake_title(program: Program) -> str:
    return program.screens.intake.title() if program.screens else ""


def test_a_wrong_password_is_said_and_only_the_password_is_typed_anew(
    qtbot: QtBot, program: Program
) -> None:
    assert program.door is not None
    page = program.door.page
    page.name.setText("clerk")
    page.password.setText("wrong")
    page.button.click()
    qtbot.waitUntil(lambda: "wrong" in page.message.text())
    assert page.name.text() == "clerk"
    assert page.password.text() == ""


def test_the_door_knows_the_desk_and_the_last_clerk(
    qtbot: QtBot, acts: Acts, program: Program
) -> None:
    acts.set_preference("last_clerk", "supervisor")
    program.stop()
    program.begin()
    door = program.door
    assert door is not None
    qtbot.waitUntil(lambda: door.page.name.text() == "supervisor")
    assert acts.status().site_name in door.page.beneath.text()


def test_a_first_password_must_become_ones_own(
    qtbot: QtBot, acts: Acts, administrator: Actor, program: Program
) -> None:
    handed = acts.add_account(administrator, "moi", "Trần Văn Mới", Role.CLERK)
    door = program.door
    assert door is not None
    door.page.name.setText("moi")
    door.page.password.setText(handed)
    door.page.button.click()
    qtbot.waitUntil(lambda: door.currentWidget() is door.own_password)
    fields = door.own_password.fields
    fields.new.setText("ngan")
    fields.again.setText("ngan")
    fields.submit()
    qtbot.waitUntil(lambda: "at least" in fields.problem())
    fields.new.setText("cây đa bến nước sân đình")
    fields.again.setText("cây đa bến nước sân đình")
    fields.submit()
    qtbot.waitUntil(lambda: program.window is not None)
    assert acts.sign_in("moi", "cây đa bến nước sân đình").full_name == "Trần Văn Mới"


def test_every_place_is_one_key_away(qtbot: QtBot, signed_in: Callable[[str], Window]) -> None:
    window = signed_in("clerk")
    assert window.here() == INTAKE
    for key, place in (
        (Qt.Key.Key_F8, REGISTER),
        (Qt.Key.Key_F10, PRINTS),
        (Qt.Key.Key_F12, ADMIN),
        (Qt.Key.Key_F1, HELP),
        (Qt.Key.Key_F2, INTAKE),
    ):
        press(qtbot, window, key)
        assert window.here() == place
    press(qtbot, window, Qt.Key.Key_Slash, CONTROL)
    assert window.here() == HELP


def test_searching_as_one_types_and_enter_opens_the_dossier(
    qtbot: QtBot,
    acts: Acts,
    program: Program,
    signed_in: Callable[[str], Window],
) -> None:
    receive(acts)
    wanted = receive(acts, Person(name="Y Thuật Êban"))
    window = signed_in("clerk")
    assert program.screens is not None
    register, dossier = program.screens.register, program.screens.dossier
    press(qtbot, window, Qt.Key.Key_F3)
    box = window.top.search
    assert box.hasFocus()
    box.setText("thuat eban")
    box.textEdited.emit("thuat eban")
    qtbot.waitUntil(lambda: register.table.rowCount() == 1)
    assert window.here() == REGISTER
    press(qtbot, window, Qt.Key.Key_Down)
    press(qtbot, window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.here() == DOSSIER)
    assert dossier.title() == wanted.code
    assert "Y Thuật" not in window.windowTitle()


def test_the_identity_number_is_shown_only_when_asked(
    qtbot: QtBot,
    acts: Acts,
    program: Program,
    signed_in: Callable[[str], Window],
) -> None:
    received = receive(acts)
    window = signed_in("clerk")
    assert program.screens is not None
    page = program.screens.dossier
    program.screens.one.open(received.id)
    qtbot.waitUntil(lambda: window.here() == DOSSIER)

    def texts() -> list[str]:
        return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]

    assert "066 ••• ••• 217" in texts()
    press(qtbot, window, Qt.Key.Key_I, CONTROL)
    qtbot.waitUntil(lambda: "066 194 004 217" in texts())
    program.screens.one.open(received.id)
    qtbot.waitUntil(lambda: "066 ••• ••• 217" in texts())


def test_scanning_a_receipt_on_any_screen_opens_its_dossier(
    qtbot: QtBot,
    acts: Acts,
    program: Program,
    signed_in: Callable[[str], Window],
) -> None:
    received = receive(acts)
    window = signed_in("clerk")
    press(qtbot, window, Qt.Key.Key_F12)
    program.scans.scanned.emit(received.code)
    qtbot.waitUntil(lambda: window.here() == DOSSIER)
    assert program.screens is not None
    assert program.screens.dossier.title() == received.code


def test_a_scan_that_is_no_dossier_here_is_said(
    qtbot: QtBot, program: Program, signed_in: Callable[[str], Window]
) -> None:
    window = signed_in("clerk")
    program.scans.scanned.emit("H99.62-260101-1999")
    qtbot.waitUntil(lambda: "H99.62-260101-1999" in window.message.text())
    assert window.message.tone() == "late"
    press(qtbot, window, Qt.Key.Key_F8)
    assert not window.message.text(), "another screen, another matter"


def test_a_scanned_number_that_several_dossiers_have_lists_them(
    qtbot: QtBot, acts: Acts, program: Program, signed_in: Callable[[str], Window]
) -> None:
    first, second = receive(acts), receive(acts)
    given_elsewhere(acts, first.code, second.id)
    window = signed_in("clerk")
    program.scans.scanned.emit(first.code)
    qtbot.waitUntil(lambda: first.code in window.message.text())
    assert window.here() == REGISTER
    assert program.screens is not None
    register = program.screens.register
    qtbot.waitUntil(lambda: register.table.rowCount() == 2)


def test_preview_records_nothing_and_a_saved_receipt_is_a_pdf(
    qtbot: QtBot,
    acts: Acts,
    program: Program,
    signed_in: Callable[[str], Window],
    tmp_path: Path,
) -> None:
    received = receive(acts)
    window = signed_in("clerk")
    assert program.screens is not None
    page = program.screens.dossier
    program.screens.one.open(received.id)
    qtbot.waitUntil(lambda: window.here() == DOSSIER)
    press(qtbot, window, Qt.Key.Key_P, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: window.here() == PREVIEW)
    assert received.code in program.screens.preview.title()
    assert acts.open_dossier(acts.sign_in("clerk", "clerk"), received.id).prints == ()
    press(qtbot, window, Qt.Key.Key_Escape)
    assert window.here() == DOSSIER

    press(qtbot, window, Qt.Key.Key_S, CONTROL)
    place = page.prints.findChild(QLineEdit)
    assert place is not None
    assert place.hasFocus()
    place.setText(str(tmp_path / "giay-hen.pdf"))
    press(qtbot, window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "giay-hen.pdf" in window.message.text())
    assert (tmp_path / "giay-hen.pdf").read_bytes().startswith(b"%PDF")


def test_a_print_that_found_no_printer_waits_in_the_queue_and_can_be_dropped(
    qtbot: QtBot,
    acts: Acts,
    clerk: Actor,
    program: Program,
    signed_in: Callable[[str], Window],
) -> None:
    received = receive(acts)
    window = signed_in("clerk")
    assert program.screens is not None
    prints = program.screens.prints
    program.screens.one.open(received.id)
    qtbot.waitUntil(lambda: window.here() == DOSSIER)
    press(qtbot, window, Qt.Key.Key_P, CONTROL)
    press(qtbot, window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(acts.print_jobs(clerk)) == 1)
    press(qtbot, window, Qt.Key.Key_F10)
    qtbot.waitUntil(lambda: prints.table.rowCount() == 1)
    assert prints.table.job(0).code == received.code
    qtbot.waitUntil(prints.drop.face.isEnabled)
    press(qtbot, window, Qt.Key.Key_D, CONTROL)
    qtbot.waitUntil(lambda: acts.print_jobs(clerk)[0].state is JobState.DROPPED)
    qtbot.waitUntil(lambda: prints.table.job(0).state is JobState.DROPPED)
    press(qtbot, window, Qt.Key.Key_P, CONTROL)
    qtbot.waitUntil(lambda: acts.print_jobs(clerk)[0].state is not JobState.DROPPED)


def test_another_size_rebuilds_the_window_for_the_same_clerk_and_nobody_else(
    qtbot: QtBot,
    qapp: QApplication,
    acts: Acts,
    program: Program,
    signed_in: Callable[[str], Window],
) -> None:
    window = signed_in("clerk")
    press(qtbot, window, Qt.Key.Key_F12)
    assert program.screens is not None
    program.screens.admin.look.chosen.emit("points", "16")
    qtbot.waitUntil(lambda: program.window is not window)
    again = program.window
    assert again is not None
    assert again.here() == ADMIN
    assert [acts.preference("points", whose) for whose in ("clerk", "supervisor", "")] == [
        "16",
        "10",
        "10",
    ]
    assert again.minimumSizeHint().width() <= 1366
    assert again.minimumSizeHint().height() <= 690
    program.lock()
    assert qapp.font().pointSize() == 16, "the door waits for the one who was here last"
    program.enter(acts.sign_in("supervisor", "supervisor"))
    assert qapp.font().pointSize() == 10


def test_accounts_are_shown_to_the_administrator_alone(
    qtbot: QtBot, program: Program, signed_in: Callable[[str], Window]
) -> None:
    window = signed_in("admin")
    press(qtbot, window, Qt.Key.Key_F12)
    assert program.screens is not None
    card = program.screens.admin.accounts
    assert card.isVisible()
    card.added.emit("moi", "Trần Văn Mới", "clerk")
    qtbot.waitUntil(lambda: card.secret.text() != "")
    assert "moi" in card.note.text()


def test_every_control_of_the_frame_has_a_name(
    qtbot: QtBot, signed_in: Callable[[str], Window]
) -> None:
    window = signed_in("admin")
    for place in (REGISTER, PRINTS, ADMIN, HELP, INTAKE):
        window.go(place)
        qtbot.wait(0)
        nameless = [
            each
            for each in window.page(place).findChildren(QWidget)
            if each.focusPolicy() & Qt.FocusPolicy.TabFocus
            and each.isVisible()
            and not each.accessibleName()
            and not (isinstance(each, QAbstractButton) and each.text())
        ]
        assert not nameless, (place, nameless)


def test_a_second_start_raises_the_first_window(qtbot: QtBot) -> None:
    assert not start.raise_running("test-desk")
    raised: list[str] = []
    server = start.listen("test-desk", partial(raised.append, "raised"))
    assert start.raise_running("test-desk")
    qtbot.waitUntil(lambda: raised == ["raised"])
    server.close()


def test_closing_the_window_keeps_what_was_typed_a_moment_ago(
    acts: Acts, clerk: Actor, program: Program, signed_in: Callable[[str], Window]
) -> None:
    window = signed_in("clerk")
    assert program.screens is not None
    program.screens.intake.page.form.people.forms["applicant"].name.setText("Lê Văn Tám")
    window.close()
    assert [each.title for each in acts.drafts(clerk)] == ["Lê Văn Tám"]


def test_a_language_asked_for_at_the_start_is_spoken_until_another_is_chosen(
    qtbot: QtBot, qapp: QApplication, acts: Acts
) -> None:
    acts.set_preference("language", "vi")
    program = Program(qapp, acts, "en")
    program.begin()
    assert program.door is not None
    assert program.door.page.button.text() == "Sign in"
    assert acts.preference("language") == "vi"
    program.enter(acts.sign_in("clerk", "clerk"))
    assert program.screens is not None
    program.screens.admin.look.chosen.emit("language", "vi")
    qtbot.waitUntil(lambda: intake_title(program) == "Tiếp nhận hồ sơ")
    program.stop()
