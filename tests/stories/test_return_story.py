"""An afternoon of giving results back, in Vietnamese, with the reader and one key for each."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt

from desk_app.journal.reading import told_of
from desk_app.models.actor import Actor
from desk_app.models.states import Business
from desk_app.models.views import Received
from desk_app.recovery.verify import verify
from desk_app.services.acts import Acts
from desk_app.ui.program import Program
from desk_app.ui.results.return_face import ReturnFace
from desk_app.ui.window import RESULTS
from tests.services.counter import TEMPORARY_RESIDENCE, Counter, person
from tests.services.finished import finished
from tests.stories.test_counter_story import CONTROL, READER, Keyboard, keys, program, sign_in

__all__ = ["keys", "program"]  # fixtures

ALT = Qt.KeyboardModifier.AltModifier
RESULTS_OF_THE_DAY = 20
LOST, OTHER = 5, 8
NAMES = tuple(f"Trần Thị Mẫu {letter}" for letter in "ABCDEGHIK")


def numbered(place: int) -> str:
    """The identity number of a made-up citizen."""
    return f"0661940042{place:02}"


@pytest.fixture
def waiting(acts: Acts, clerk: Actor) -> list[Received]:
    """Twenty results on the shelf; for the last one a fee is still due."""
    counter = Counter(acts, clerk)
    people = [
        person(NAMES[each % len(NAMES)], id_number=numbered(each), phone="0900418226")
        for each in range(RESULTS_OF_THE_DAY)
    ]
    made = [counter.receive(applicant=each) for each in people[:-1]]
    made.append(counter.receive(TEMPORARY_RESIDENCE, applicant=people[-1]))
    finished(counter, made, shelf="Kệ B2")
    return made


@dataclass(frozen=True)
class ReturnDesk:
    """The screen of results and the hands at it."""

    keys: Keyboard
    face: ReturnFace

    def scan(self, text: str) -> None:
        self.keys.type(text, READER, "\r")

    def sees(self, dossier: Received) -> None:
        """The dossier is in front."""

        def there() -> bool:
            found = self.face.one.found
            return self.face.shows_one() and found is not None and found.dossier.id == dossier.id

        self.keys.qtbot.waitUntil(there)

    def gives(self, dossier: Received) -> None:
        """Ctrl+Enter, and the panel says that it is done."""
        self.keys.press(Qt.Key.Key_Return, CONTROL)
        self.says("Đã trả", dossier.code)

    def says(self, said: str, about: str) -> None:
        panel = self.face.panel
        self.keys.qtbot.waitUntil(lambda: panel.texts()[0] == said and about in panel.texts()[1])

    def returns(self, dossier: Received) -> None:
        self.scan(dossier.code)
        self.sees(dossier)
        self.gives(dossier)


def by_card(desk: ReturnDesk, dossier: Received, place: int) -> None:
    """The receipt is lost: the card finds the result, and stands for the receipt."""
    desk.scan(f"{numbered(place)}||{dossier.applicant.name}|12081994|Nữ|Thôn 4|15042021")
    desk.sees(dossier)
    assert desk.face.one.receiver.lost.isChecked()
    assert desk.face.one.do_it.text() == "Trả khi mất giấy hẹn"
    desk.gives(dossier)


def to_somebody_else(desk: ReturnDesk, dossier: Received) -> None:
    """An authorised person writes down who he is."""
    desk.scan(dossier.code)
    desk.sees(dossier)
    desk.keys.press(Qt.Key.Key_N, ALT)
    desk.keys.compose("Lê Văn Được Ủy Quyền")
    desk.keys.press(Qt.Key.Key_Return)
    desk.keys.type("066080000111")
    desk.keys.press(Qt.Key.Key_Return)
    desk.keys.compose("Giấy ủy quyền ngày 19/11/2026")
    desk.gives(dossier)


def after_the_fee(desk: ReturnDesk, dossier: Received) -> None:
    """The fee first, then the result."""
    desk.scan(dossier.code)
    desk.says("Còn phải thu phí", dossier.code)
    desk.keys.press(Qt.Key.Key_P, ALT)
    desk.keys.qtbot.waitUntil(desk.face.one.collecting)
    assert desk.face.one.do_it.text() == "Thu 15.000 đ"
    desk.face.one.fee.receipt.given.setChecked(False)
    desk.keys.press(Qt.Key.Key_Return, CONTROL)
    desk.says("Đã có kết quả", dossier.code)
    desk.gives(dossier)


def refused_and_the_next_one_not_lost(
    desk: ReturnDesk, given: Received, following: Received
) -> None:
    """Scanned twice after it was given: red until Enter; the scan behind it is still there."""
    desk.scan(given.code)
    desk.says("Đã trả rồi", given.code)
    desk.scan(given.code)
    desk.scan(following.code)
    desk.sees(following)
    assert desk.face.panel.waits()
    desk.keys.press(Qt.Key.Key_Return, CONTROL)  # nothing is given over a refusal
    desk.keys.press(Qt.Key.Key_Return)
    assert desk.face.panel.texts()[0] == "Đã trả rồi"
    desk.keys.press(Qt.Key.Key_Return)
    desk.says("Đã có kết quả", following.code)
    desk.gives(following)


def taken_back(desk: ReturnDesk, dossier: Received) -> None:
    """Given by mistake: Ctrl+Z takes it back, and it is given again."""
    desk.returns(dossier)
    desk.keys.press(Qt.Key.Key_Z, CONTROL)
    desk.keys.qtbot.waitUntil(lambda: desk.face.panel.texts()[0] == "Quét giấy hẹn")
    desk.returns(dossier)


def test_twenty_results_are_given_back_by_scanner(
    keys: Keyboard, program: Program, acts: Acts, clerk: Actor, waiting: list[Received]
) -> None:
    window, screens = sign_in(keys, program)
    keys.press(Qt.Key.Key_F6)
    assert (window.here(), screens.results.title()) == (RESULTS, "Trả kết quả")
    desk = ReturnDesk(keys, screens.results.returning)
    keys.qtbot.waitUntil(lambda: desk.face.queue.table.rowCount() == RESULTS_OF_THE_DAY)

    ordinary = [n for n in range(RESULTS_OF_THE_DAY - 3) if n not in {LOST, OTHER}]
    for place in ordinary:
        desk.returns(waiting[place])
    by_card(desk, waiting[LOST], LOST)
    to_somebody_else(desk, waiting[OTHER])
    after_the_fee(desk, waiting[-1])
    refused_and_the_next_one_not_lost(desk, waiting[0], waiting[-2])
    taken_back(desk, waiting[-3])

    keys.qtbot.waitUntil(lambda: desk.face.queue.table.rowCount() == 0)
    views = [acts.open_dossier(clerk, each.id) for each in waiting]
    assert {each.business for each in views} == {Business.RETURNED}
    assert receiver(acts, waiting[LOST]) == ("lost", waiting[LOST].applicant.name, numbered(LOST))
    assert receiver(acts, waiting[OTHER]) == ("brought", "Lê Văn Được Ủy Quyền", "066080000111")
    kinds = [line.kind for line in views[-3].history]
    assert kinds[-3:] == ["ResultReturned", "ReturnTakenBack", "ResultReturned"]
    assert verify(acts.desk.database, acts.desk.site_id).lines == acts.status().unsent_events


def receiver(acts: Acts, dossier: Received) -> tuple[str, str, str]:
    """What the journal says of the receipt, and who received."""
    with acts.desk.database.reading() as session:
        told = told_of(session, acts.desk.site_id, dossier.id, "ResultReturned")[-1]
    given = told.personal["receiver"]
    return told.event.body["receipt"], given["name"], given["id_number"]
