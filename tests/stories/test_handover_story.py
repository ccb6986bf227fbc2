"""An afternoon's hand-over with the reader alone: 30 dossiers, three scans refused, the unit takes them."""

from __future__ import annotations

from itertools import islice

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desk_app.models.actor import Actor
from desk_app.models.batch_code import batch_digits
from desk_app.models.draft import IntakeDraft, Person
from desk_app.models.handover import LineState
from desk_app.models.moves import Act
from desk_app.models.tables import PrintJobRow
from desk_app.recovery.verify import verify
from desk_app.services.acts import Acts
from desk_app.ui.handover.count_card import CountCard
from desk_app.ui.handover.screen import HandoverScreen
from desk_app.ui.program import Program
from desk_app.ui.widgets.result_panel import ResultPanel
from desk_app.ui.window import HANDOVER
from tests.printing.reading import page_texts, scanned, scanned_bars
from tests.stories.test_counter_story import CONTROL, READER, Keyboard, keys, program, sign_in

__all__ = ["keys", "program"]  # fixtures

POLICE = "Công an xã"
REASON = "Thiếu chữ ký ở tờ khai"
FAMILIES = ("Trần", "Lê", "Phạm", "Vũ")
GIVEN = ("An", "Bình", "Chi", "Dung", "Hoa", "Lan", "Mai", "Ngọc")
DOSSIERS, CONFIRMED = 30, 28
SHIFTED = CONTROL | Qt.KeyboardModifier.ShiftModifier


def received(acts: Acts, clerk: Actor, number: int) -> list[str]:
    names = (f"{family} Thị {given}" for family in FAMILIES for given in GIVEN)
    people = (Person(name=name) for name in islice(names, number))
    drafts = (IntakeDraft(procedure="1.004194", applicant=each) for each in people)
    return [acts.receive_dossier(clerk, each).code for each in drafts]


def scan(keys: Keyboard, text: str) -> None:
    keys.type(text, READER, "\r")


def refused(keys: Keyboard, panel: ResultPanel, says: str) -> None:
    """Red, and it stays."""
    keys.qtbot.waitUntil(panel.waits)
    assert panel.texts()[0] == says
    keys.qtbot.waitUntil(panel.hasFocus)


def counted(keys: Keyboard, count: CountCard, number: int) -> None:
    keys.qtbot.waitUntil(lambda: count.texts()[0] == str(number))


def add_all(keys: Keyboard, screen: HandoverScreen, codes: list[str], gone: str) -> None:
    """The whole pile but its first, with a duplicate, a strange code and one that has gone among it.

    After each of them the next dossier is scanned before anybody has pressed Enter.
    """
    panel, count = screen.making_face.panel, screen.making_face.count
    strangers = {
        5: (codes[1], "Đã quét rồi, ở dòng 2"),
        12: ("8934563138165", "Không có hồ sơ này"),
        20: (gone, "Đã chuyển rồi"),
    }
    for place, code in enumerate(codes[1:], 2):
        scan(keys, code)
        counted(keys, count, place)
        if panel.waits():
            keys.press(Qt.Key.Key_Return)
            assert panel.texts()[0] == f"Dòng {place}: đã thêm"
        if place in strangers:
            wrong, says = strangers[place]
            scan(keys, wrong)
            refused(keys, panel, says)
    assert count.texts() == ("30", "trên 30 hồ sơ chờ chuyển", "3 mã không nhận")


def bars_of_the_first_copy(acts: Acts, clerk: Actor) -> list[str]:
    """Every bar code of the list as it went to the printer."""
    (job,) = acts.print_jobs(clerk)
    with acts.desk.database.reading() as session:
        pdf = session.get_one(PrintJobRow, (acts.desk.site_id, job.id)).pdf or b""
    pages = len(page_texts(pdf)) // 2
    return [code for page in range(pages) for code in scanned_bars(pdf, 203, page)]


def ask(keys: Keyboard, screen: HandoverScreen, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    """An act with its reason on the line the keyboard stands on."""
    one = screen.handed_face.one
    keys.press(key, held)
    keys.qtbot.waitUntil(one.asking.isVisible)
    keys.compose(REASON)
    keys.press(Qt.Key.Key_Return, CONTROL)
    keys.qtbot.waitUntil(lambda: not one.asking.isVisible())


def last_line(keys: Keyboard, view: QWidget, *more: Qt.Key) -> None:
    """From where a code is typed into the lines, to their end."""
    keys.press(Qt.Key.Key_Tab)
    keys.qtbot.waitUntil(view.hasFocus)
    for key in (Qt.Key.Key_End, *more):
        keys.press(key)


def test_thirty_dossiers_are_handed_over_by_the_reader_and_taken_line_by_line(
    keys: Keyboard, program: Program, acts: Acts, clerk: Actor
) -> None:
    gone, *codes = received(acts, clerk, DOSSIERS + 1)
    acts.act(clerk, Act.HAND_OVER, [gone], {"to": POLICE})
    window, screens = sign_in(keys, program)
    screen = screens.handover
    keys.press(Qt.Key.Key_F4)
    keys.qtbot.waitUntil(screen.making_face.code.hasFocus)
    assert (window.here(), screen.title()) == (HANDOVER, "Chuyển xử lý")
    panel = screen.making_face.panel

    # the first one by the square of its receipt, the others by their codes
    square = scanned(acts.preview_receipt(clerk, codes[0]), 203)["QR Code"]
    scan(keys, square)
    keys.qtbot.waitUntil(lambda: panel.texts()[0] == "Dòng 1: đã thêm")
    assert screen.units.choice.currentText() == POLICE
    add_all(keys, screen, codes, gone)

    keys.press(Qt.Key.Key_Return, CONTROL)
    keys.qtbot.waitUntil(lambda: panel.texts()[0] == "Đã chuyển 30 hồ sơ")
    keys.qtbot.waitUntil(lambda: len(acts.print_jobs(clerk)) == 1)
    assert window.toast.text() == "Chuyển xử lý: 30 hồ sơ"
    batch = acts.handed_lists().of_dossier(clerk, codes[0])
    bars = bars_of_the_first_copy(acts, clerk)
    assert bars[0] == batch_digits(batch)
    assert [acts.find_exact(each) for each in bars[1:]] == [acts.find_exact(each) for each in codes]

    scan(keys, bars[0])
    one = screen.handed_face.one
    keys.qtbot.waitUntil(one.code.hasFocus)
    for code in codes[:CONFIRMED]:
        scan(keys, code)
    counted(keys, one.count, CONFIRMED)
    keys.qtbot.waitUntil(lambda: one.panel.texts()[0] == f"Dòng {CONFIRMED}: đã nhận")
    last_line(keys, one.view, Qt.Key.Key_Up)
    ask(keys, screen, Qt.Key.Key_T, CONTROL)
    last_line(keys, one.view)
    ask(keys, screen, Qt.Key.Key_Z, SHIFTED)
    keys.qtbot.waitUntil(lambda: one.shown is not None and not one.shown.open)

    lines = acts.handed_lists().list(clerk, batch).lines
    assert [each.state for each in lines] == [LineState.CONFIRMED] * CONFIRMED + [
        LineState.REJECTED, LineState.RECALLED,
    ]  # fmt: skip
    assert {each.said for each in lines[CONFIRMED:]} == {REASON}
    assert [each.code for each in acts.handover_lists().waiting(clerk)] == codes[CONFIRMED:]
    proved = verify(acts.desk.database, acts.desk.site_id)
    assert proved.lines == acts.status().unsent_events
