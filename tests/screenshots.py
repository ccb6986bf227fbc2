"""Pictures of the main screens and of the receipt, for people to look at: `make screenshots`.

Nothing is asserted here. The pictures in `docs/images` are made by it.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desk_app.compose import open_acts
from desk_app.models.actor import Actor
from desk_app.models.draft import FeeTiming, IntakeDraft, Payment, PaymentMethod, Person
from desk_app.models.site import StaffMember
from desk_app.printing.pages import page_images
from desk_app.services.acts import Acts
from desk_app.services.demo import demo_people, fill_demo
from desk_app.services.paper_acts import Printers
from desk_app.services.shipped import demo_site
from desk_app.services.start_site import StartSite
from desk_app.settings import Settings
from desk_app.ui.board.picture_view import PictureView
from desk_app.ui.importing.page import Step
from desk_app.ui.program import Program
from desk_app.ui.screens import Screens
from desk_app.ui.window import (
    ADMIN,
    BOARD,
    CASH,
    DOSSIER,
    HANDOVER,
    HELP,
    IMPORTING,
    PRINTS,
    REGISTER,
    REPORTS,
    RESULTS,
    SYNC,
    Window,
)
from tests.conftest import CHEAP, Clock
from tests.exchange.province import databases
from tests.exchange.service import served
from tests.services.counter import Counter
from tests.services.finished import ready
from tests.services.registers import csv_file

IMAGES = Path(__file__).resolve().parents[1] / "docs" / "images"
PATIENCE_S = 10
OLD_HEADINGS = (
    "Số biên nhận",
    "Thủ tục",
    "Họ và tên",
    "Ngày nhận",
    "Hẹn trả",
    "Ngày trả",
    "Lệ phí",
)
OLD_ROWS = (
    ("12/2025", "1.001193", "Nguyễn Văn Mẫu", "10/03/2025 08:30", "11/03/2025", "10/03/2025", "0"),
    (
        "13/2025",
        "1.004194",
        "Trần Thị Thử",
        "10/03/2025 09:10",
        "13/03/2025",
        "12/03/2025",
        "15.000",
    ),
    ("14/2025", "Xác nhận cư trú", "Lê Văn Tám", "10/03/2025 09:40", "", "", ""),
    ("15/2025", "2.000815", "Y Mẫu Niê", "11/03/2025 07:50", "11/03/2025", "11/03/2025", "4.000"),
    ("16/2025", "1.004873", "Phạm Thị Ví Dụ", "31/02/2025", "05/03/2025", "", ""),
    ("17/2025", "1.004873", "Hồ Văn Thí", "12/03/2025 14:05", "14/03/2025", "14/03/2025", "15.000"),
)
STAFF = (
    StaffMember("Lê Thị Mẫu", "Công chức tư pháp - hộ tịch", "Quầy 1", "0900000001"),
    StaffMember("Nguyễn Đức Tài", "Phụ trách", "Quầy 2", "0900000002"),
)
PERSON = Person(
    name="Nguyễn Thị Bích Phượng",
    id_number="066194004217",
    birth_date="1994-08-12",
    sex="female",
    phone="0900418226",
    address="Thôn 4, xã Quảng Phú, tỉnh Mẫu",
)


def demo_acts(folder: Path) -> tuple[Acts, Clock]:
    """A demonstration desk on a fixed Friday, with a printer that always prints."""
    clock = Clock()
    settings = Settings(folder / "desk", folder / "witness", None, CHEAP)
    StartSite(settings, clock.ticker())(demo_site(2), demo_people(), demo=True)
    acts = open_acts(settings, clock.ticker())
    fill_demo(acts.desk)
    printers = Printers(lambda: ("Canon-LBP6030",), lambda *_: None)
    clock.forward(hours=1, minutes=15)
    return replace(acts, own_printers=printers), clock


def wait(until: Callable[[], object]) -> None:
    """Let the window work until something holds."""
    patience = time.monotonic() + PATIENCE_S
    while not until():
        if time.monotonic() > patience:
            raise TimeoutError("a screen did not come")
        QTest.qWait(20)
    QTest.qWait(350)


def shoot(widget: QWidget, name: str) -> None:
    """One picture of a window."""
    QTest.qWait(250)
    widget.grab().save(str(IMAGES / f"{name}.png"))


def enter(program: Program, name: str) -> Window:
    """Sign in through the door."""
    door = program.door
    if door is None:
        raise RuntimeError("the door is closed")
    door.page.name.setText(name)
    door.page.password.setText(name)
    door.page.button.click()
    wait(lambda: program.window is not None)
    if program.window is None:
        raise RuntimeError("nobody came in")
    program.window.resize(1366, 690)
    return program.window


def fill_in(screens: Screens) -> None:
    """One citizen half-way through the counter."""
    page = screens.intake.page
    box = page.form.procedure
    QTest.keyClicks(box.typing, "xntthn", delay=60)
    wait(lambda: any("1.004873" in each for each in box.offered()))
    QTest.keyClick(box.typing, Qt.Key.Key_Return)
    wait(lambda: not box.is_typing())
    card = f"{PERSON.id_number}||{PERSON.name}|12081994|Nữ|{PERSON.address}|15042021"
    screens.scans.scanned(card)
    wait(page.form.people.forms["applicant"].name.text)
    page.form.people.forms["applicant"].phone.setText(PERSON.phone)
    page.form.people.forms["applicant"].phone.setFocus()


def intake_pictures(app: QApplication, acts: Acts) -> None:
    """The intake in every appearance, and the confirmation after it."""
    for appearance in ("contrast", "dark", "light"):
        acts.set_preference("appearance", appearance)
        clerk = acts.sign_in("clerk", "clerk")
        for draft in acts.drafts(clerk):
            acts.drop_draft(clerk, draft.id)
        program = Program(app, acts)
        program.begin()
        if appearance == "light" and program.door is not None:
            program.door.resize(1366, 690)
            shoot(program.door, "sign-in")
        window = enter(program, "clerk")
        if program.screens is None:
            raise RuntimeError("no screens")
        fill_in(program.screens)
        QTest.qWait(800)
        shoot(window, f"intake-{appearance}")
        if appearance == "light":
            program.screens.intake.page.decision.finish.act.click()
            wait(program.screens.intake.confirmed)
            QTest.qWait(1_500)
            shoot(window, "confirmation")
        program.stop()


def other_pictures(app: QApplication, acts: Acts, clock: Clock) -> None:
    """Register, dossier, prints, preview, settings, help; and the receipt."""
    clerk = acts.sign_in("clerk", "clerk")
    draft = IntakeDraft(
        procedure="1.004194",
        applicant=PERSON,
        fees=FeeTiming.NOW,
        collect=Payment(PaymentMethod.CASH),
    )
    received = acts.receive_dossier(clerk, draft)
    acts.print_receipt(clerk, received.id)
    acts.run_print_queue()
    program = Program(app, acts)
    program.begin()
    window = enter(program, "admin")
    if program.screens is None:
        raise RuntimeError("no screens")
    program.screens.scans.scanned(received.code)
    wait(lambda: window.here() == DOSSIER)
    shoot(window, "dossier")
    for name in (REGISTER, BOARD, CASH, HANDOVER, PRINTS, ADMIN, HELP):
        window.go(name)
        QTest.qWait(900)
        shoot(window, name)
    returned_picture(acts, clerk, window, program.screens)
    import_picture(window, program.screens)
    sync_picture(acts, clock, window, program.screens)
    day_pictures(acts, window, program.screens)
    program.stop()
    page = page_images(acts.preview_receipt(clerk, received.id), 110)[-1]
    form = QImage.Format.Format_RGB888
    picture = QImage(page.pixels, page.width, page.height, page.width * 3, form)
    picture.save(str(IMAGES / "receipt-a5.png"))


def returned_picture(acts: Acts, clerk: Actor, window: Window, screens: Screens) -> None:
    """A result about to be given to whoever brought the receipt."""
    dossier = ready(Counter(acts, clerk), applicant=PERSON)
    window.go(RESULTS)
    screens.scans.scanned(dossier.code)
    wait(screens.results.returning.shows_one)
    shoot(window, RESULTS)


def day_pictures(acts: Acts, window: Window, screens: Screens) -> None:
    """Form II.06, a day that changed after it was signed off, and the register book."""
    acts.day_end()(acts.sign_in("supervisor", "supervisor"), {"remarks": "Hồ sơ chuyển sáng mai"})
    Counter(acts, acts.sign_in("clerk", "clerk")).receive(applicant=PERSON)
    window.go(REPORTS)
    reports = screens.reports
    wait(reports.figures.view.table.rowCount)
    shoot(window, "figures")
    reports.show_face(reports.day)
    wait(reports.day.changes.table.rowCount)
    shoot(window, "day-end")
    reports.show_face(reports.book)
    wait(reports.book.table.rowCount)
    shoot(window, "register-book")


def _are_drawn(charts: PictureView) -> bool:
    return all(view.chart.values for view in charts.views)


def chart_pictures(app: QApplication, acts: Acts, clock: Clock) -> None:
    """The charts of the day, the board for those who wait, what is made public: light and dark."""
    clerk = acts.sign_in("clerk", "clerk")
    for number, procedure in enumerate(("1.004873", "1.004194", "1.001193") * 5):
        acts.receive_dossier(clerk, IntakeDraft(procedure=procedure, applicant=PERSON))
        clock.forward(minutes=3 + 4 * (number % 5))
    acts.roster().keep(acts.sign_in("supervisor", "supervisor"), STAFF)
    for appearance in ("dark", "light"):
        acts.set_preference("appearance", appearance)
        program = Program(app, acts)
        program.begin()
        window = enter(program, "supervisor")
        if program.screens is None:
            raise RuntimeError("no screens")
        window.go(BOARD)
        QTest.keyClick(window, Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
        charts = program.screens.board.picture
        wait(partial(_are_drawn, charts))
        shoot(window, f"charts-{appearance}")
        if appearance == "light":
            reports = program.screens.reports
            window.go(REPORTS)
            reports.show_face(reports.publishing)
            wait(reports.publishing.last.text)
            shoot(window, "publication")
        program.show_public_board()
        board = program.public_board
        if board is None:
            raise RuntimeError("no board")
        wait(board.foot)
        board.showNormal()
        board.resize(1366, 768)
        shoot(board, f"public-board-{appearance}")
        program.stop()


def import_picture(window: Window, screens: Screens) -> None:
    """An older register looked at, nothing written yet."""
    wizard = screens.importing
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "so-2025.csv"
        csv_file(path, *OLD_ROWS, headings=OLD_HEADINGS)
        window.go(IMPORTING)
        wizard.file.path.setText(str(path))
        wizard.file.path.setFocus()
        wizard.went_on.emit()
        wait(lambda: wizard.here() == Step.COLUMNS)
        wizard.went_on.emit()
        wait(lambda: wizard.here() == Step.PREVIEW)
        shoot(window, IMPORTING)


def sync_picture(acts: Acts, clock: Clock, window: Window, screens: Screens) -> None:
    """A desk that has lost the line to its centre since a while: what waits, and why."""
    supervisor, site = acts.sign_in("supervisor", "supervisor"), acts.desk.site
    with (
        tempfile.TemporaryDirectory() as folder,
        databases(Path(folder)) as server,
        server.seat("pictures", clock) as seat,
        served(seat.app) as port,
    ):
        seat.add_site(site)
        code = seat.store.enrol_code(site.site, site.lane)
        acts.enrol(supervisor, f"http://127.0.0.1:{port}", code)
        acts.sync_now()
    clock.forward(minutes=12)
    screens.running.start()
    counter = Counter(acts, acts.sign_in("clerk", "clerk"))
    for name in ("Nguyễn Thị Mẫu", "Trần Văn Thử", "Y Ví Dụ"):
        counter.receive_from(name)
        clock.forward(minutes=4)
    window.go(SYNC)
    wait(screens.sync.items.item)
    wait(lambda: ":" in screens.sync.standing.fact("next"))
    shoot(window, SYNC)


def main() -> None:
    """Make all pictures."""
    app = QApplication(sys.argv[:1])
    IMAGES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        acts, clock = demo_acts(Path(folder))
        intake_pictures(app, acts)
        other_pictures(app, acts, clock)
        chart_pictures(app, acts, clock)
        acts.desk.database.close()


if __name__ == "__main__":
    main()
