"""Tiếp nhận as the window sees it: the form, and after each dossier its confirmation."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desk_app.models.citizen_card import Card
from desk_app.models.mrz import Zone
from desk_app.models.permissions import receives_by, serves
from desk_app.models.views import DeskStatus, JobState, PrintJobView, Received
from desk_app.ui.desk import Desk
from desk_app.ui.intake.confirmation import ConfirmationPage
from desk_app.ui.intake.controller import IntakeController
from desk_app.ui.intake.page import IntakePage
from desk_app.ui.intake.slips import Slips
from desk_app.ui.widgets.keys import bind

POLL = 700  # ms between two looks at a job that is being printed
KEEPING = 2.0  # seconds that closing the window may take


class IntakeScreen(QWidget):
    """Two faces, one act. `hints_changed` when other keys matter."""

    hints_changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """`parent`: where it will stand; told at once, it is dressed only once."""
        super().__init__(parent)
        self.desk = desk
        self._job: PrintJobView | None = None
        self._away = True
        self.page = IntakePage(lambda: desk.acts.now().date())
        self.page.form.procedure.face.limit(partial(receives_by, desk.actor.role))
        self.confirmation = ConfirmationPage()
        self.controller = IntakeController(self.page, desk)
        self.slips = Slips(self.page, desk, self.controller.shelf)
        self._faces = QStackedWidget(self)  # first: it shows what it gets, which dresses it
        self._faces.addWidget(self.page)
        self._faces.addWidget(self.confirmation)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._faces)
        self._poll = QTimer(self, interval=POLL)
        self._poll.timeout.connect(self._ask_job)
        self._connect()

    def title(self) -> str:
        """Name of the screen."""
        return self.tr("Receive a dossier")

    def hints(self) -> tuple[tuple[str, str], ...]:
        """The three keys that matter now."""
        if self.confirmed():
            return (
                ("Enter", self.tr("next person")),
                ("Ctrl+M", self.tr("same person")),
                ("F3", self.tr("find a dossier")),
            )
        if self.slips.waits():
            return (
                ("Enter", self.tr("next person")),
                ("Ctrl+P", self.tr("print the slip again")),
                ("Esc", self.tr("back to the form")),
            )
        if self.slips.asks():
            return (
                ("Ctrl+Enter", self.tr("print the slip")),
                ("Enter", self.tr("next field")),
                ("Esc", self.tr("leave")),
            )
        return (
            ("Enter", self.tr("next field")),
            (self.tr("Alt+letter"), self.tr("to a box")),
            ("Ctrl+/", self.tr("all keys")),
        )

    def shown(self) -> None:
        """The screen was called: by its key over a confirmation or slip, the next person has come."""
        if self.confirmed() and not self._away:
            self.controller.next.next_person()
        elif self.slips.waits() and not self._away:
            self.slips.next_person()
        elif not self.confirmed():
            self.controller.refresh()
            if self._away and self.page.focusWidget() is None:
                self.page.start()
        self._away = False

    def take_card(self, card: Card) -> None:
        """A citizen card was scanned: over a confirmation it is the next person's."""
        self._make_room()
        self.controller.take_person(card.person, name_unreadable=card.name_unreadable)

    def take_zone(self, zone: Zone) -> None:
        """The machine-readable zone of a citizen card: it holds all but the marks of the name."""
        self._make_room()
        self.controller.take_person(zone.person, name_unreadable=True)

    def take_number(self, number: str) -> None:
        """The barcode of a citizen card: it holds the number alone."""
        self._make_room()
        self.controller.take_number(number)

    def keep(self) -> None:
        """Save what is being typed before the window closes; waits for it, two seconds at the most."""
        QGuiApplication.inputMethod().commit()
        self.controller.shelf.keeper.flush()
        self.desk.background.settle(KEEPING)

    def draft_id(self) -> str:
        """The draft under the form, empty when nothing is typed."""
        return "" if self.page.texts().empty else self.controller.shelf.keeper.draft_id

    def go_on_with(self, draft: str) -> None:
        """Take the draft up that was open before the window was built anew."""
        self.controller.shelf.go_on_with(draft)

    def confirmed(self) -> bool:
        """Whether the confirmation is shown."""
        return self._faces.currentWidget() is self.confirmation

    def hideEvent(self, event: QHideEvent) -> None:
        """Another screen is shown."""
        super().hideEvent(event)
        self._away = True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc in the form leaves a slip that is asked for beside it."""
        if event.key() != Qt.Key.Key_Escape or not self.slips.panel.leave():
            super().keyPressEvent(event)

    def _make_room(self) -> None:
        if self.confirmed():
            self.controller.next.next_person()
        elif self.slips.waits():
            self.slips.next_person()

    def _connect(self) -> None:
        side, following = self.confirmation.side, self.controller.next
        self.controller.received.connect(self._show_received)
        following.begun.connect(self._show_form)
        self.slips.turned.connect(self.hints_changed)
        side.next_person.clicked.connect(following.next_person)
        side.same_person.clicked.connect(following.same_person)
        side.same_procedure.clicked.connect(following.same_procedure)
        side.print_again.clicked.connect(self._print)
        side.open_dossier.clicked.connect(self._open)
        side.save_asked.connect(self._save)
        side.rate.setVisible(serves(self.desk.actor.role))
        side.rate.clicked.connect(self._invite)
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        bind("Enter", self.confirmation, following.next_person, context)

    def _show_form(self) -> None:
        """The next person: what was said of the one before is over."""
        self.desk.silenced.emit()
        self._poll.stop()
        self._job = None
        self._faces.setCurrentWidget(self.page)
        self.hints_changed.emit()

    def _show_received(self, received: Received) -> None:
        self._job = None
        procedure = self.page.form.procedure.procedure
        at_once = procedure is not None and procedure.immediate
        self.confirmation.show_received(received, at_once=at_once)
        self._faces.setCurrentWidget(self.confirmation)
        self.hints_changed.emit()
        self.desk.background.run(self.desk.acts.status, self._show_status)
        if received.receipt_wanted:
            self._print()

    def _show_status(self, status: DeskStatus) -> None:
        self.confirmation.show_desk(status.desk_name)

    def _print(self) -> None:
        received = self.confirmation.received()
        if received is None:
            return
        acts, actor, job = self.desk.acts, self.desk.actor, self._job
        if job is not None and job.state is not JobState.PRINTED:
            self.desk.background.run(
                lambda: acts.retry_job(actor, job.id), lambda _none: self._retried()
            )
            return
        self.desk.background.run(lambda: acts.print_receipt(actor, received.id), self._printing)

    def _retried(self) -> None:
        """The paper that has not come out yet goes to the printer again; it is no reprint."""
        self._poll.start()
        self.desk.wrote("prints")

    def _printing(self, job: PrintJobView) -> None:
        self._show_job(job)
        self.desk.wrote("prints")

    def _show_job(self, job: PrintJobView) -> None:
        self._job = job
        if not self.confirmed():
            return
        self.confirmation.show_job(job)
        if job.state is JobState.WAITING:
            self._poll.start()
        else:
            self._poll.stop()

    def _ask_job(self) -> None:
        desk = self.desk
        desk.background.run(lambda: desk.acts.print_jobs(desk.actor), self._listed)

    def _listed(self, jobs: Sequence[PrintJobView]) -> None:
        job = next((each for each in jobs if self._job and each.id == self._job.id), None)
        if job is not None:
            self._show_job(job)

    def _save(self, path: Path) -> None:
        received, desk = self.confirmation.received(), self.desk
        if received is None:
            return

        def saved(_: None) -> None:
            desk.said.emit("ok", self.tr("Saved: {file}").format(file=str(path)))
            desk.wrote("prints")

        desk.background.run(lambda: desk.acts.save_receipt(desk.actor, received.id, path), saved)

    def _open(self) -> None:
        received = self.confirmation.received()
        if received is not None:
            self.desk.wanted.emit(received.id)

    def _invite(self) -> None:
        received = self.confirmation.received()
        if received is not None:
            self.desk.inviting.emit(received.code)
