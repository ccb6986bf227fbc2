"""Two desks of one site: received without a line, seen by both, returned at the other desk."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desk_app.central.bundles import answer_bundle
from desk_app.models.moves import Act
from desk_app.services.shipped import demo_site
from desk_app.ui.program import Program
from desk_app.ui.sync.acts_card import CONNECT, LISTEN, NOW, READ, WRITE
from desk_app.ui.sync.page import SyncPage
from desk_app.ui.window import SYNC, Window
from tests.conftest import Clock
from tests.exchange.province import Databases
from tests.services.counter import BIRTH, person
from tests.services.finished import ready
from tests.stories.test_counter_story import CONTROL, READER, Keyboard, keys, receive
from tests.stories.two_desks import PDF, UNIT, DeskOfTwo, Office, desk_of

__all__ = ["keys"]  # a fixture

ALT = Qt.KeyboardModifier.AltModifier
KEYS = {
    CONNECT: (Qt.Key.Key_K, ALT),
    WRITE: (Qt.Key.Key_S, CONTROL),
    READ: (Qt.Key.Key_O, CONTROL),
    LISTEN: (Qt.Key.Key_L, ALT),
}
PATIENT = 30_000  # ms


@pytest.fixture
def office(server: Databases, clock: Clock) -> Iterator[Office]:
    """The centre of the site, its service not open yet."""
    with server.seat("story", clock) as seat:
        office = Office(seat)
        seat.add_site(demo_site(1))
        yield office
        office.down()
    server.drop("story")


class AtTheWindow:
    """A supervisor at the window of one desk, with the keyboard and the reader alone."""

    def __init__(self, keys: Keyboard, program: Program) -> None:
        assert program.window is not None
        assert program.screens is not None
        self.keys, self.window, self.screens = keys, program.window, program.screens

    def until(self, holds: Callable[[], object]) -> None:
        self.keys.qtbot.waitUntil(lambda: bool(holds()), timeout=PATIENT)

    def says(self, first: str, second: str = "") -> None:
        """The line about the centre, on whatever screen."""
        shown = self.window.top.connection
        self.until(lambda: shown()[0].startswith(first) and second in shown()[1])

    def sync(self) -> SyncPage:
        """F11: the page is there and read."""
        self.keys.press(Qt.Key.Key_F11)
        assert self.window.here() == SYNC
        page = self.screens.sync
        self.until(lambda: page.standing.fact("site") != "–")
        return page

    def asks(self, act: str, *answers: str, says: str = "") -> None:
        """An act of the page, and what is said when it has been done."""
        self.sends(act, *answers)
        self.until(lambda: not self.screens.sync.asking.asks())
        assert says in self.window.message.text()

    def sends(self, act: str, *answers: str) -> None:
        """An act of the page: its fields one after the other, Ctrl+Enter."""
        asking, button = self.screens.sync.asking, self.screens.sync.acts.acts[act]
        self.until(button.face.isEnabled)
        self.keys.press(*KEYS[act])
        self.until(asking.asks)
        for name, answer in zip(asking.fields, answers, strict=True):
            self.until(asking.edit(name).hasFocus)
            asking.edit(name).selectAll()
            self.keys.compose(answer)
            self.keys.press(Qt.Key.Key_Return)
        self.keys.press(Qt.Key.Key_Return, CONTROL)

    def connects(self, address: str, code: str) -> None:
        """The code was misheard at first: it alone is typed again."""
        self.sync()
        self.sends(CONNECT, address, "ABCD-EFGH", "")
        asking = self.screens.sync.asking
        self.until(asking.why)
        self.until(asking.edit("code").hasFocus)
        self.keys.compose(code)
        self.keys.press(Qt.Key.Key_Return, CONTROL)
        self.until(lambda: not asking.asks())
        assert "Đã kết nối" in self.window.message.text()

    def tries(self) -> None:
        """Ctrl+Enter on the page, once its state has been read."""
        self.until(self.screens.sync.acts.acts[NOW].face.isEnabled)
        self.keys.press(Qt.Key.Key_Return, CONTROL)

    def lists(self, *codes: str) -> None:
        """The register shows these dossiers."""
        self.keys.press(Qt.Key.Key_F8)
        rows = self.screens.register.rows.table

        def there() -> bool:
            found = [rows.row(place) for place in range(rows.rowCount())]
            return {each.code for each in found if each is not None} == set(codes)

        self.until(there)

    def returns(self, code: str) -> None:
        """F6, the receipt scanned, Ctrl+Enter."""
        self.keys.press(Qt.Key.Key_F6)
        face = self.screens.results.returning
        self.until(face.queue.table.rowCount)
        self.keys.type(code, READER, "\r")
        self.until(lambda: face.one.found is not None)
        self.keys.press(Qt.Key.Key_Return, CONTROL)
        self.until(lambda: face.panel.texts()[0] == "Đã trả")


@contextmanager
def window_of(keys: Keyboard, app: QApplication, desk: DeskOfTwo) -> Iterator[AtTheWindow]:
    """The program of a desk, the supervisor signed in."""
    program = Program(app, desk.acts)
    program.begin()
    try:
        program.enter(desk.supervisor)
        assert isinstance(program.window, Window)
        with keys.qtbot.waitActive(program.window):
            program.window.activateWindow()
        yield AtTheWindow(keys, program)
    finally:
        program.stop()


@pytest.fixture
def desks(tmp_path: Path, clock: Clock) -> Iterator[tuple[DeskOfTwo, DeskOfTwo]]:
    """Two desks of the site."""
    made = desk_of(tmp_path, 1, clock), desk_of(tmp_path, 2, clock)
    yield made
    for desk in made:
        desk.acts.desk.database.close()


def handed_over(desk: DeskOfTwo, code: str) -> None:
    """Its papers go to the unit."""
    desk.acts.act(desk.supervisor, Act.HAND_OVER, [code], {"to": UNIT})


def test_received_without_a_line_at_one_desk_and_returned_at_the_other(
    keys: Keyboard,
    qapp: QApplication,
    office: Office,
    desks: tuple[DeskOfTwo, DeskOfTwo],
) -> None:
    one, two = desks
    office.up()
    two.acts.enrol(two.supervisor, office.address, office.code(2))
    with window_of(keys, qapp, one) as here:
        here.says("Chưa kết nối trung tâm")
        here.connects(office.address, office.code(1))
        here.says("Đồng bộ 09:30", "Đã gửi hết")

        office.down()
        here.keys.press(Qt.Key.Key_F2)
        code = receive(here.keys, here.screens)
        here.until(lambda: "Chưa in được" in here.window.message.text())  # no printer here
        other = two.counter.receive(BIRTH, applicant=person("Lê Văn Hai")).code
        handed_over(one, code)
        page = here.sync()
        here.tries()
        here.says("Mất kết nối từ 09:30", "việc chờ gửi")
        here.until(lambda: "Không mất dữ liệu" in page.standing.trouble())
        here.until(lambda: "Không mất dữ liệu" in here.window.message.text())
        here.until(page.items.item)
        here.keys.press(Qt.Key.Key_Down)
        here.until(lambda: page.items.texts()[0] == f"{code} · Tiếp nhận hồ sơ")

        office.up()
        here.tries()
        here.says("Đồng bộ 09:30", "Đã gửi hết")
        here.until(lambda: "Trung tâm xác nhận" in here.window.message.text())
        assert two.acts.sync_now().trouble == ""
        here.tries()
        here.lists(other, code)

    officer = office.officer()
    officer.gives_result(code, "Kết quả.pdf")
    with window_of(keys, qapp, two) as here:
        here.says("Đồng bộ 09:30", "Đã gửi hết")
        here.lists(other, code)
        here.returns(code)
        here.until(lambda: officer.sees(code)["state"]["business"] == "returned")
        here.says("Đồng bộ 09:30", "Đã gửi hết")
    assert two.acts.result_file()(two.supervisor, code) == PDF


def test_the_same_by_a_usb_stick_alone(
    keys: Keyboard,
    qapp: QApplication,
    office: Office,
    desks: tuple[DeskOfTwo, DeskOfTwo],
    tmp_path: Path,
) -> None:
    one, two = desks
    card, stick = tmp_path / "the.json", tmp_path / "usb"
    stick.mkdir()
    card.write_bytes(json.dumps(office.seat.store.card()).encode())

    def carried(name: str) -> str:
        """To the centre and back."""
        answer = stick / f"{name}-tra-loi.qmcb"
        asked = (stick / f"{name}.qmcb").read_bytes()
        answer.write_bytes(answer_bundle(office.seat.store, asked))
        return str(answer)

    code = one.counter.receive(BIRTH).code
    handed_over(one, code)
    with window_of(keys, qapp, one) as here:
        here.sync()
        here.asks(CONNECT, "", office.code(1), str(card), says="Đã tạo yêu cầu")
        here.says("Đang xin kết nối")
        here.asks(WRITE, str(stick / "q1.qmcb"), says="Đã ghi")
        here.asks(READ, carried("q1"), says="Quầy đã kết nối")
        here.says("Đồng bộ bằng USB, gần nhất 09:30", "Đã gửi hết")
    office.up()
    officer = office.officer()
    officer.gives_result(code, "Kết quả.pdf")
    with window_of(keys, qapp, two) as here:
        here.sync()
        here.asks(CONNECT, "", office.code(2), str(card), says="Đã tạo yêu cầu")
        here.asks(WRITE, str(stick / "q2.qmcb"), says="Đã ghi")
        here.asks(READ, carried("q2"), says="Quầy đã kết nối")
        here.lists(code)
        here.returns(code)
        here.sync()
        here.asks(WRITE, str(stick / "q2b.qmcb"), says="Đã ghi")
        here.says("Đồng bộ bằng USB", "việc chờ gửi")
        here.asks(READ, carried("q2b"), says="Trung tâm xác nhận")
        here.says("Đồng bộ bằng USB", "Đã gửi hết")
    assert officer.sees(code)["state"]["business"] == "returned"


def test_while_the_centre_is_away_two_desks_give_each_other_what_they_have(
    keys: Keyboard,
    qapp: QApplication,
    office: Office,
    desks: tuple[DeskOfTwo, DeskOfTwo],
) -> None:
    one, two = desks
    office.up()
    for lane, desk in enumerate(desks, 1):
        desk.acts.enrol(desk.supervisor, office.address, office.code(lane))
    office.down()
    own, other = one.counter.receive(BIRTH).code, ready(two.counter).code
    with window_of(keys, qapp, one) as here:
        page = here.sync()
        here.until(page.acts.acts[LISTEN].face.isEnabled)
        here.keys.press(*KEYS[LISTEN])
        here.until(page.standing.listening)
        port = here.screens.listening.address().rpartition(":")[2]
        assert two.acts.sync_neighbour(two.supervisor, f"127.0.0.1:{port}").taken
        assert two.acts.find_exact(own)
        here.lists(own, other)
        here.returns(other)
        here.keys.press(Qt.Key.Key_F11)
        here.keys.press(*KEYS[LISTEN])
        here.until(lambda: not page.standing.listening())
    office.up()
    assert [desk.acts.sync_now().trouble for desk in desks] == ["", ""]
    assert office.officer().sees(other)["state"]["business"] == "returned"
