"""One open dossier on its page, and the keyboard at it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk_app.models.moves import Act
from desk_app.models.views import DossierView
from desk_app.ui.acting.act_form import ActForm
from desk_app.ui.acting.words import KEYS
from desk_app.ui.desk import Desk
from desk_app.ui.dossier.controller import DossierController
from desk_app.ui.dossier.page import DossierPage
from tests.services.counter import TEMPORARY_RESIDENCE, Counter
from tests.ui.press import press, type_text

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
HELD = {"Ctrl": CONTROL, "Shift": SHIFT, "Alt": Qt.KeyboardModifier.AltModifier}


@dataclass
class Table:
    """A clerk with one dossier on the page."""

    qtbot: QtBot
    desk: Desk
    page: DossierPage
    controller: DossierController
    counter: Counter

    def receive(self, **changes: Any) -> DossierView:
        """A fresh dossier on the page."""
        received = self.counter.receive(changes.pop("procedure", TEMPORARY_RESIDENCE), **changes)
        return self.open(received.id)

    def open(self, dossier: str) -> DossierView:
        """Read it (again)."""
        shown: list[int] = []
        self.controller.open(dossier)
        self.desk.background.run(lambda: 1, shown.append)
        self.qtbot.waitUntil(lambda: bool(shown))
        return self.view()

    def act(self, act: Act, document: dict[str, Any] | None = None) -> None:
        """Somebody does an act elsewhere; the page reads it."""
        acts, view = self.counter.acts, self.view()
        acts.act(self.counter.clerk, act, (view.code,), document or {})
        self.open(view.id)

    def hand_over(self) -> None:
        """The dossier is with its unit."""
        self.act(Act.HAND_OVER, {"to": self.view().unit})
        self.act(Act.CONFIRM)

    def press(self, key: str) -> None:
        """A key as it is written on a button."""
        *held, last = key.split("+")
        modifiers = NONE
        for each in held:
            modifiers |= HELD[each]
        name = {"Enter": "Return", "Esc": "Escape"}.get(last, last)
        press(self.qtbot, self.page, Qt.Key[f"Key_{name}"], modifiers)

    def ask(self, act: Act) -> ActForm:
        """The key of an act; answers its form."""
        self.press(KEYS[act])
        form = self.page.panel.form
        assert form is not None, act
        assert self.page.panel.asked() is act
        return form

    def type(self, *texts: str) -> None:
        """Each text into the field with the keyboard, Enter after it; "" passes a field."""
        for text in texts:
            if text:
                type_text(QApplication.focusWidget(), text)
            self.press("Enter")

    def done(self) -> DossierView:
        """Ctrl+Enter, until the panel has gone."""
        self.press("Ctrl+Enter")
        self.qtbot.waitUntil(self.page.panel.isHidden)
        answered: list[int] = []
        self.desk.background.run(lambda: 1, answered.append)
        self.qtbot.waitUntil(lambda: bool(answered))
        return self.view()

    def view(self) -> DossierView:
        """What the page shows."""
        assert self.page.view is not None
        return self.page.view
