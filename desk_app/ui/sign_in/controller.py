"""Joins the door to the acts: who comes in, with which password."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from desk_app.models.actor import Actor
from desk_app.models.outcomes import HasProblems
from desk_app.models.views import DeskStatus
from desk_app.services.acts import Acts
from desk_app.ui.background import Background
from desk_app.ui.notices import Notices, notice
from desk_app.ui.sign_in.page import NewPasswordPage, SignInPage
from desk_app.ui.texts import problem_text

translate = QCoreApplication.translate


class Door(QStackedWidget):
    """The window before anybody is signed in; `entered` carries the Actor."""

    entered = Signal(object)

    def __init__(self, acts: Acts) -> None:
        super().__init__()
        self.setWindowTitle(translate("Window", "One-stop counter"))
        self.page, self.own_password = SignInPage(), NewPasswordPage()
        self.addWidget(self.page)
        self.addWidget(self.own_password)
        self.controller = SignInController(self, acts)


class SignInController(QObject):
    """Asks the acts to sign in, and for an own password when the first one was handed over."""

    def __init__(self, door: Door, acts: Acts) -> None:
        super().__init__(door)
        self._door, self._acts = door, acts
        self._actor: Actor | None = None
        self._handed_over = ""
        self.notices = Notices(lambda tone, text: door.page.refuse(text, tone))
        self.background = Background(self.notices.report, self)
        door.page.submitted.connect(self._sign_in)
        door.own_password.submitted.connect(self._change)
        self.background.run(lambda: (acts.preference("last_clerk"), acts.status()), self._greet)

    def stop(self) -> None:
        """Let the task under way end; the door closes."""
        self.background.stop()

    def _greet(self, known: tuple[str, DeskStatus]) -> None:
        name, status = known
        self._door.page.greet(name, f"{status.site_name} · {status.desk_name}", demo=status.demo)

    def _sign_in(self, name: str, password: str) -> None:
        self._handed_over = password
        self._door.page.setEnabled(False)
        self.background.run(
            lambda: self._acts.sign_in(name, password),
            self._known,
            always=lambda: self._door.page.setEnabled(True),
        )

    def _known(self, actor: Actor) -> None:
        self._actor = actor
        self.background.run(lambda: self._acts.set_preference("last_clerk", actor.name), _nothing)
        if actor.must_change_password:
            self._door.setCurrentWidget(self._door.own_password)
            self._door.own_password.fields.new.setFocus()
        else:
            self._door.entered.emit(actor)

    def _change(self, _old: str, new: str) -> None:
        actor, old = self._actor, self._handed_over
        if actor is None:
            return
        self.background.run(
            lambda: self._acts.change_password(actor, old, new),
            lambda _: self._door.entered.emit(replace(actor, must_change_password=False)),
            failed=self._refuse_password,
        )

    def _refuse_password(self, error: BaseException) -> None:
        if isinstance(error, HasProblems):
            sentence = " ".join(problem_text(each) for each in error.problems)
            self._door.own_password.fields.show_problem(sentence)
        else:
            self._door.own_password.message.say("late", notice(error, "").sentence)


def _nothing(_: object) -> None:
    """The name is remembered; nobody waits for it."""
