"""Everything fits the smallest supported screen, in both languages, in every size of letters."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from desk_app.models.actor import Actor
from desk_app.models.draft import IntakeDraft, Person
from desk_app.services.acts import Acts
from desk_app.ui.program import Program
from desk_app.ui.widgets.tabs import Tabs
from desk_app.ui.window import (
    ADMIN,
    BOARD,
    CASH,
    DOSSIER,
    HANDOVER,
    HELP,
    IMPORTING,
    INTAKE,
    PRINTS,
    REGISTER,
    REPORTS,
    RESULTS,
    SYNC,
    Window,
)

WIDTH, HEIGHT = 1366, 690
POINTS = ("9", "10", "12", "16")
LANGUAGES = ("vi", "en")
CODE = "H99.62-261120-1001"
PERSON = Person(name="Nguyễn Thị Bích Phượng", id_number="066194004217", birth_date="1994-08-12")


def too_large(widget: QWidget) -> tuple[int, int] | None:
    least = widget.minimumSizeHint()
    fits = least.width() <= WIDTH and least.height() <= HEIGHT
    return None if fits else (least.width(), least.height())


def cut_off(page: QWidget) -> list[str]:
    """What a page scrolls up and down but that is wider than the place it is shown in."""
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    shown = [each for each in page.findChildren(QScrollArea) if each.isVisible()]
    inside = [(each.widget(), each.viewport()) for each in shown]
    return [type(what).__name__ for what, port in inside if what and what.width() > port.width()]


@pytest.fixture
def worn(
    qapp: QApplication, acts: Acts, administrator: Actor
) -> Iterator[Callable[[str, str], Program]]:
    """The program in a language and a size, an administrator inside, one dossier in its register."""
    draft = IntakeDraft(procedure="1.004873", applicant=PERSON)
    acts.print_receipt(administrator, acts.receive_dossier(administrator, draft).id)
    made: list[Program] = []

    def wear(language: str, points: str) -> Program:
        acts.set_preference("language", language)
        acts.set_preference("points", points)
        program = Program(qapp, acts)
        made.append(program)
        program.begin()
        return program

    yield wear
    for each in made:
        each.stop()


def open_window(program: Program, actor: Actor) -> Window:
    program.enter(actor)
    assert program.window is not None
    program.window.resize(WIDTH, HEIGHT)
    return program.window


@pytest.mark.parametrize("points", POINTS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_fits_the_smallest_screen(
    qtbot: QtBot,
    administrator: Actor,
    worn: Callable[[str, str], Program],
    language: str,
    points: str,
) -> None:
    program = worn(language, points)
    assert program.door is not None
    assert too_large(program.door) is None
    window, screens = open_window(program, administrator), program.screens
    assert screens is not None
    program.scans.scanned.emit(CODE)
    qtbot.waitUntil(lambda: window.here() == DOSSIER)
    for place in (
        DOSSIER, HANDOVER, REGISTER, BOARD, PRINTS, SYNC, ADMIN, IMPORTING, HELP, INTAKE,
    ):  # fmt: skip
        window.go(place)
        page = window.page(place)
        qtbot.waitUntil(page.isVisible)
        assert too_large(page) is None, place
        assert too_large(window) is None, place
        assert (window.width(), window.height()) == (WIDTH, HEIGHT), place
        assert cut_off(page) == [], place


@pytest.mark.parametrize("points", ["10", "16"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_face_of_a_page_fits_the_smallest_screen(
    qtbot: QtBot,
    administrator: Actor,
    worn: Callable[[str, str], Program],
    language: str,
    points: str,
) -> None:
    window = open_window(worn(language, points), administrator)
    for place in (HANDOVER, RESULTS, CASH, REPORTS):
        window.go(place)
        page = window.page(place)
        qtbot.waitUntil(page.isVisible)
        tabs = page.findChild(Tabs)
        assert tabs is not None, place
        for key in range(tabs.count()):
            tabs.show_face(key)
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
            assert too_large(window) is None, (place, key)
            assert (window.width(), window.height()) == (WIDTH, HEIGHT), (place, key)


@pytest.mark.parametrize("points", POINTS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_form_fits_beside_the_decision(
    acts: Acts,
    administrator: Actor,
    worn: Callable[[str, str], Program],
    language: str,
    points: str,
) -> None:
    program = worn(language, points)
    window, screens = open_window(program, administrator), program.screens
    assert screens is not None
    page = screens.intake.page
    box = page.form.procedure
    box.show_procedure(acts.procedures("1.004873")[0])
    for each in (page.form.more, page.form.why, page.form.drafts):
        each.show()
    page.form.people.is_owner.setChecked(False)
    page.form.people.is_authorised.setChecked(True)
    assert cut_off(page) == []
    channel = box.face.channel
    assert channel.width() >= channel.minimumSizeHint().width()
    assert (window.width(), window.height()) == (WIDTH, HEIGHT)
