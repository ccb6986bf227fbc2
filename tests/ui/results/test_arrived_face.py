"""Results that come in are recorded one after the other; only what the clerk wants goes on by itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desk_app.models.states import Business
from desk_app.models.views import Received
from desk_app.ui.results.arrived_face import ArrivedFace
from tests.services.counter import CERTIFIED_COPY, Counter
from tests.services.finished import processed
from tests.ui.results.conftest import ALT, CONTROL, Hands


@pytest.fixture
def face(hands: Hands) -> ArrivedFace:
    hands.press(Qt.Key.Key_2, CONTROL)
    return hands.screen.arrived


def in_process(counter: Counter, many: int) -> list[Received]:
    made = [counter.receive() for _ in range(many)]
    processed(counter, made)
    return made


def number_in(face: ArrivedFace) -> str:
    return face.card.form.entry("number").text()


def recorded(counter: Counter, dossier: Received) -> tuple[str, str]:
    result = counter.acts.collectable(counter.clerk, dossier.id).result
    assert result is not None
    return result.number, result.signed_by


def test_signer_and_day_stay_and_the_number_goes_on_only_when_the_clerk_says_so(
    hands: Hands, face: ArrivedFace, counter: Counter
) -> None:
    first, second, third = in_process(counter, 3)
    face.card.form.fill({"number": "099/KS-UBND", "signed_by": "Y Khoa Niê"})
    hands.scan(first.code)
    hands.told(face.panel, "Result of")
    hands.finish()
    hands.told(face.panel, "Recorded")
    assert (number_in(face), face.card.form.entry("signed_by").text()) == ("", "Y Khoa Niê")
    number = face.card.form.entry("number").line
    hands.wait(number.hasFocus)
    hands.wait(lambda: number.visibleRegion().boundingRect().height() == number.height())
    hands.press(Qt.Key.Key_D, ALT)
    face.card.form.fill({"number": "099/KS-UBND"})
    hands.scan(second.code)
    hands.told(face.panel, "Result of")
    hands.finish()
    hands.told(face.panel, "Recorded")
    assert number_in(face) == "100/KS-UBND"
    hands.wait(number.hasFocus)
    hands.press(Qt.Key.Key_G, ALT)
    hands.scan(third.code)
    hands.wait(lambda: face.list.table.rowCount() == 3)
    assert recorded(counter, first) == ("099/KS-UBND", "Y Khoa Niê")
    assert recorded(counter, third) == ("100/KS-UBND", "Y Khoa Niê")


def test_an_immediate_result_is_recorded_straight_after_reception(
    hands: Hands, face: ArrivedFace, counter: Counter
) -> None:
    dossier = counter.receive(CERTIFIED_COPY)
    assert counter.open(dossier.id).immediate
    face.typing.setText(dossier.code)
    face.typing.setFocus()
    hands.press(Qt.Key.Key_Return)
    hands.told(face.panel, "Result of")
    hands.finish()
    hands.told(face.panel, "Recorded")
    assert counter.open(dossier.id).business is Business.RESOLVED


def test_a_dossier_that_is_not_with_its_unit_is_refused_aloud(
    hands: Hands, face: ArrivedFace, counter: Counter
) -> None:
    dossier = counter.receive()
    hands.scan(dossier.code)
    hands.told(face.panel, "No result can be recorded")
    assert face.panel.waits()


def test_a_dossier_that_was_passed_over_is_said_and_a_wrong_day_stays_at_its_field(
    hands: Hands, face: ArrivedFace, counter: Counter
) -> None:
    first, second = in_process(counter, 2)
    hands.scan(first.code)
    hands.told(face.panel, "Result of")
    hands.scan(second.code)
    hands.wait(lambda: first.code in face.panel.texts()[2])
    face.card.form.fill({"signed_on": "99/99"})
    hands.finish()
    hands.wait(face.card.form.entry("signed_on").problem)
    assert counter.open(second.id).business is Business.PROCESSING


def test_the_list_of_the_day_is_printed(hands: Hands, face: ArrivedFace, counter: Counter) -> None:
    (dossier,) = in_process(counter, 1)
    hands.scan(dossier.code)
    hands.told(face.panel, "Result of")
    hands.finish()
    hands.told(face.panel, "Recorded")
    hands.press(Qt.Key.Key_P, CONTROL)
    hands.wait(
        lambda: [each.form for each in counter.acts.print_jobs(counter.clerk)] == ["results"]
    )
