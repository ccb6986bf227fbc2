"""Every window of the tests wears the product's own look."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QDir, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk_app.models.actor import Actor
from desk_app.resources import resource_folder
from desk_app.services.acts import Acts
from desk_app.ui import theme
from desk_app.ui.desk import Desk
from desk_app.ui.dossier.controller import DossierController
from desk_app.ui.dossier.page import DossierPage
from desk_app.ui.languages import Languages
from desk_app.ui.program import Program
from desk_app.ui.window import Window
from tests.services.counter import Counter
from tests.ui.table import Table


@pytest.fixture(scope="session", autouse=True)
def english(qapp: QApplication) -> Iterator[None]:
    """One and many in English, for windows that no program has dressed."""
    languages = Languages(qapp)
    languages.wear("en")
    yield
    languages.take_off()


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> None:
    """The light look at its usual size, whatever an earlier test has put on.

    Windows that were closed go first: the look dresses everything that lives, and many take seconds.
    """
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QDir.setSearchPaths("icons", [str(resource_folder("icons"))])
    qapp.setFont(theme.app_font(theme.USUAL_POINTS))
    theme.apply(qapp, theme.LIGHT)


@pytest.fixture
def desk(qapp: QApplication, acts: Acts, clerk: Actor) -> Iterator[Desk]:
    """A signed-in desk for screens without their window."""
    assert qapp is QApplication.instance()
    desk = Desk(acts, clerk)
    yield desk
    desk.stop()


@pytest.fixture
def program(qapp: QApplication, acts: Acts) -> Iterator[Program]:
    acts.set_preference("language", "en")
    made = Program(qapp, acts)
    made.begin()
    yield made
    made.stop()


@pytest.fixture
def signed_in(qtbot: QtBot, program: Program) -> Callable[[str], Window]:
    def enter(name: str) -> Window:
        assert program.door is not None
        program.door.page.name.setText(name)
        program.door.page.password.setText(name)
        program.door.page.button.click()
        qtbot.waitUntil(lambda: program.window is not None)
        assert program.window is not None
        with qtbot.waitActive(program.window):
            program.window.activateWindow()
        return program.window

    return enter


@pytest.fixture
def table(qtbot: QtBot, desk: Desk, acts: Acts, clerk: Actor) -> Table:
    page = DossierPage(desk)
    qtbot.addWidget(page, before_close_func=lambda _page: desk.stop())
    page.resize(1150, 610)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    controller = DossierController(page, desk, lambda: None, lambda _id, _step: None)
    return Table(qtbot, desk, page, controller, Counter(acts, clerk))
