"""Giving results to citizens: scan the receipt, see who may have it, one key."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk_app.models.collecting import Collectable
from desk_app.models.draft import Delivery, Person, ReceiptReference
from desk_app.models.moves import Act
from desk_app.models.outcomes import HasProblems, NotAllowed
from desk_app.models.queues import Queue
from desk_app.models.report import EVER
from desk_app.models.scan import Scan
from desk_app.models.views import PrintJobView
from desk_app.sentences.lookup import of_refusal
from desk_app.ui import theme
from desk_app.ui.acting.doing import Doing
from desk_app.ui.desk import Desk
from desk_app.ui.formats import shown_date, shown_hour
from desk_app.ui.frame.foot import Hint
from desk_app.ui.lists.columns import Column
from desk_app.ui.lists.dossier_list import DossierList
from desk_app.ui.results.giving_way import LEAST
from desk_app.ui.results.lookup import Lookup
from desk_app.ui.results.one_result import OneResult
from desk_app.ui.results.save_row import SaveRow, Saving
from desk_app.ui.results.words import about, given_before, headline, refusal_of
from desk_app.ui.texts import said_text
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.result_panel import ResultPanel

COLUMNS = (Column.TERM, Column.CODE, Column.WHO, Column.DUE, Column.PHONE)
FORM = "returned"
LISTED, ONE = 0, 1


class ReturnFace(QWidget):
    """Everything a scan can lead to at the counter of results."""

    hints_changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._doing = desk, Doing(desk)
        self._last: Collectable | None = None
        self._choice: tuple[str, ...] = ()
        self._chooser: Person | None = None  # whose card led to the choice; None: a scanned paper
        self.panel = ResultPanel(
            self.tr("Scan the receipt"),
            self.tr("The receipt is lost? Scan the citizen card. Enter takes a line of the list."),
        )
        self.lookup = Lookup(desk, self.panel)
        self.queue = DossierList(desk, self.tr("Results to be returned"), COLUMNS)
        self.one = OneResult()
        self.paper = ActButton(self.tr("Print the acknowledgement"), "Alt+I")
        self.rating = ActButton(self.tr("Ask for a rating"), "Alt+D")
        self.lists = self._lists()
        self._either = QStackedWidget()
        self.queue.view.setMinimumHeight(theme.scaled(LEAST))
        self._lay_out()
        self._connect()

    def _lists(self) -> SaveRow:
        acts, actor = self._desk.acts, self._desk.actor

        def table(path: Path) -> None:
            acts.save_table(actor, "notify", (EVER, acts.now().date()), path)

        def file() -> str:
            return f"ket-qua-{acts.now():%Y%m%d}.csv"

        printing = (
            self.tr("Print who is to be told"),
            "Ctrl+P",
            lambda: acts.print_report(actor, "notify", (EVER, acts.now().date())),
        )
        return SaveRow(
            self._desk, printing, (Saving(self.tr("File for SMS"), "Ctrl+S", file, table),)
        )

    def _lay_out(self) -> None:
        waiting = QWidget()
        inside = QVBoxLayout(waiting)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.scaled(8))
        inside.addWidget(self.queue, 1)
        below = QHBoxLayout()
        below.setSpacing(theme.scaled(12))
        below.addWidget(self.lists, 1)
        for act in (self.rating, self.paper):
            below.addWidget(act, 0, Qt.AlignmentFlag.AlignBottom)
            act.hide()
        inside.addLayout(below)
        self._either.addWidget(waiting)
        self._either.addWidget(self.one)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scaled(10))
        column.addWidget(self.panel)
        column.addWidget(self._either, 1)

    def _connect(self) -> None:
        self.lookup.found.connect(partial(self.open, scanned=True))
        self.lookup.several.connect(self._show_several)
        self.queue.opened.connect(self._pick)
        self.panel.acknowledged.connect(self._take_focus)
        self.one.given.connect(self._give)
        self.one.collected.connect(self._collect)
        self.one.receiver.proof_changed.connect(self._prove)
        self.one.fee_asked.connect(self._ask_fee)
        self.paper.clicked.connect(self._print_paper)
        self.rating.clicked.connect(self._invite)
        self._desk.changed.connect(self._written)

    def hints(self) -> tuple[Hint, ...]:
        """The keys that matter here."""
        if self.shows_one():
            return (
                ("Ctrl+Enter", self.tr("return")),
                ("Alt+N", self.tr("another person")),
                ("Esc", self.tr("leave it")),
            )
        return (
            ("Enter", self.tr("take the line")),
            ("Ctrl+I", self.tr("telephone numbers")),
            ("Ctrl+P", self.tr("print the list")),
        )

    def shown(self) -> None:
        """The face was called."""
        self.refresh()
        self._take_focus()

    def shows_one(self) -> bool:
        """Whether one dossier is in front."""
        return self._either.currentIndex() == ONE

    def take_scan(self, scan: Scan) -> bool:
        """A paper means its dossier, a card the person who stands here."""
        person = scan.card.person if scan.card else scan.zone.person if scan.zone else None
        if person is None and scan.kind.value == "id_number":
            person = Person(id_number=scan.text)
        if person is None:
            self.lookup.take(scan)
        elif self.shows_one():
            self._show_card(person)
        else:
            self._look_for(person)
        return True

    def open(self, dossier: str, card: Person | None = None, *, scanned: bool = False) -> None:
        """Bring a dossier to the front, by its id or code; `scanned`: its receipt is here."""
        acts, actor = self._desk.acts, self._desk.actor
        self._desk.background.run(
            lambda: acts.collectable(actor, dossier),
            lambda found: self._show(found, card, scanned=scanned),
            failed=self.lookup.failed,
        )

    def refresh(self) -> None:
        """Read the queue again."""
        acts, actor = self._desk.acts, self._desk.actor
        self._desk.background.run(lambda: acts.queue(actor, Queue.TO_RETURN), self._show_queue)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the fee, then the dossier."""
        if event.key() != Qt.Key.Key_Escape or not (self.shows_one() or self._choice):
            super().keyPressEvent(event)
        elif not self.one.leave_fee():
            self._leave()

    def _pick(self, dossier: str) -> None:
        """A line of the list: of several that a paper or card led to, or without any scan."""
        chosen = dossier in self._choice
        card = self._chooser if chosen else None
        self.open(dossier, card, scanned=chosen and card is None)

    def _prove(self) -> None:
        """The receipt is here or lost: the panel follows."""
        if self.one.found is not None and self.shows_one() and not self.panel.waits():
            self._tell_found(self.one.found)
            if not self.one.receiver.wants_card():
                self.one.take_focus()

    def _show(self, found: Collectable, card: Person | None, *, scanned: bool) -> None:
        view, no = found.dossier, refusal_of(found.dossier, _act(found))
        if no is not None and no.code != "fee_unpaid":
            self._leave_quietly()
            todo = " ".join(
                each for each in (given_before(view), said_text(of_refusal(no))) if each
            )
            self.panel.tell("late", headline(view), about(view), given_before(view) or todo)
            return
        self._choice = ()
        self._either.setCurrentIndex(ONE)
        self.one.show_found(found, card, scanned=scanned)
        self._tell_found(found)
        self.hints_changed.emit()

    def _tell_found(self, found: Collectable) -> None:
        line, receiver = about(found.dossier), self.one.receiver
        here = self.tr("Papers to give back") if found.ended else self.tr("The result is here")
        if found.ended or not found.owed:
            if not receiver.proved():
                words = self.tr("The receipt was not scanned")
                todo = self.tr("Scan it, or tick: it is here (Alt+B), it is lost (Alt+M).")
                self.panel.tell("soon", words, line, todo)
                return
            if receiver.wants_card():
                todo = self.tr("Scan the citizen card of whoever receives it.")
                self.panel.tell("soon", here, line, todo)
                return
        if found.ended:
            todo = self.tr("Ctrl+Enter gives them to whoever brought the receipt.")
            self.panel.tell("ready", here, line, todo)
        elif found.owed:
            todo = self.tr("Alt+P collects the fee here. Only then the result is given.")
            self.panel.tell("soon", self.tr("The fee is still due"), line, todo)
        elif receiver.card() is not None:
            todo = self.tr("Found by the card. Is the receipt here after all? Alt+M.")
            self.panel.tell("ready", here, line, todo)
        elif found.dossier.delivery is Delivery.POST:
            todo = self.tr("Given here it does not go by post any more.")
            self.panel.tell("soon", self.tr("Was wanted by post"), line, todo)
        else:
            todo = self.tr("Ctrl+Enter gives it to whoever brought the receipt.")
            self.panel.tell("ready", here, line, todo)

    def _show_card(self, person: Person) -> None:
        """A card while a dossier is in front: whoever stands here shows who he is."""
        if self.one.receiver.take_card(person):
            self.panel.tell("ok", self.tr("The card is right"), person.name)
        else:
            words = self.tr("The card is of another person")
            todo = self.tr("Ask for the authorisation, and write it down.")
            self.panel.tell("soon", words, person.name, todo)

    def _look_for(self, person: Person) -> None:
        acts = self._desk.acts

        def answered(ready: tuple[str, ...]) -> None:
            if len(ready) == 1:
                self.open(ready[0], person)
            elif ready:
                self._show_several(ready, person)
            else:
                todo = self.tr("Ask for the receipt, or look in the register (F3).")
                self.panel.tell("late", self.tr("No result is ready"), person.name, todo)

        self._desk.background.run(lambda: acts.ready_of(person.id_number), answered)

    def _show_several(self, ids: tuple[str, ...], card: Person | None = None) -> None:
        self._leave_quietly()
        self._choice, self._chooser = ids, card
        self.queue.show_ids(ids, "")
        self.queue.take_focus()
        todo = self.tr("Choose one in the list, Enter takes it.")
        self.panel.tell("soon", self.tr("{count} dossiers").format(count=len(ids)), "", todo)

    def _give(self, document: dict[str, Any]) -> None:
        found = self.one.found
        if found is None or self._must_look():
            return
        name = self.one.receiver.receiver()

        def done() -> None:
            self._last = found
            self.one.wait(busy=False)
            self._leave_quietly()
            self.paper.setVisible(not found.ended)
            self.rating.show()
            words = self.tr("{hour}, given to {name}")
            todo = words.format(hour=shown_hour(self._desk.acts.now()), name=name)
            said = self.tr("Papers given back") if found.ended else self.tr("Returned")
            self.panel.tell("ok", said, about(found.dossier), todo)
            self.queue.take_focus()
            self._desk.given.emit(found.dossier.code)

        self.one.wait(busy=True)
        self._doing.do(_act(found), (found.dossier.code,), document, done, failed=self._failed)

    def _must_look(self) -> bool:
        """Nothing is given away while a refusal stands there that nobody has acknowledged."""
        if self.panel.waits():
            QApplication.beep()
            self.panel.setFocus()
        return self.panel.waits()

    def _failed(self, error: BaseException) -> None:
        self.one.wait(busy=False)
        if isinstance(error, HasProblems):
            self.one.receiver.show_problems(error.problems)
            self._desk.notices.report(error)
        else:
            self.lookup.failed(error)

    def _ask_fee(self) -> None:
        acts = self._desk.acts

        def ask(proposed: ReceiptReference | None) -> None:
            self.one.ask_fee(shown_date(acts.now().date()), proposed)

        self._desk.background.run(acts.next_receipt, ask)

    def _collect(self, document: dict[str, Any]) -> None:
        found = self.one.found
        if found is None or self._must_look():
            return

        def done() -> None:
            self.one.wait(busy=False)
            acts, actor = self._desk.acts, self._desk.actor
            self._desk.background.run(
                lambda: acts.collectable(actor, found.dossier.id),
                self._paid,
                failed=self.lookup.failed,
            )

        def failed(error: BaseException) -> None:
            self.one.wait(busy=False)
            card = self.one.fee.receipt
            known = isinstance(error, HasProblems) and card.show_problems(error.problems)
            if not known and not (isinstance(error, NotAllowed) and card.show_refusal(error)):
                self.lookup.failed(error)

        self.one.wait(busy=True)
        self._doing.do(Act.COLLECT, (found.dossier.code,), document, done, failed=failed)

    def _paid(self, found: Collectable) -> None:
        """The fee is taken: what was said of the receiver before stands."""
        if self.one.found is not None and self.one.found.dossier.id == found.dossier.id:
            self.one.show_again(found)
            self._tell_found(found)

    def _print_paper(self) -> None:
        desk, found = self._desk, self._last
        if found is None:
            return

        def queued(job: PrintJobView) -> None:
            words = self.tr("The acknowledgement of {code} goes to the printer.")
            desk.said.emit("ok", words.format(code=job.code))
            desk.wrote("prints", "dossier")

        desk.background.run(
            lambda: desk.acts.print_paper(desk.actor, FORM, found.dossier.id), queued
        )

    def _invite(self) -> None:
        """Whoever has just received something may say how satisfied he is."""
        if self._last is not None:
            self._desk.inviting.emit(self._last.dossier.code)

    def _leave(self) -> None:
        self._leave_quietly()
        self.panel.invite()
        self.queue.take_focus()

    def _leave_quietly(self) -> None:
        self._choice = ()
        self._either.setCurrentIndex(LISTED)
        self.refresh()
        self.hints_changed.emit()

    def _take_focus(self) -> None:
        if self.panel.waits():
            self.panel.setFocus()
        elif self.shows_one():
            self.one.take_focus()
        else:
            self.queue.take_focus()

    def _show_queue(self, ids: tuple[str, ...]) -> None:
        if not self._choice:
            self.queue.show_ids(ids, self.tr("No result waits at the counter."))
        if self._last is not None and self._last.dossier.id in ids:  # the return was taken back
            self._last = None
            self.paper.hide()
            self.rating.hide()
            if not self.panel.waits():
                self.panel.invite()

    def _written(self, kinds: frozenset[str]) -> None:
        if "dossiers" in kinds and self.isVisible():
            self.refresh()


def _act(found: Collectable) -> Act:
    """What giving means here: the result, or the papers of a dossier that ended without one."""
    return Act.GIVE_BACK if found.ended else Act.RETURN
