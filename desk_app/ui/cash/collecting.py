"""Joins the collecting face to its acts: find, show, collect, give back, print."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desk_app.models.actor import Actor
from desk_app.models.cash_views import MoneyLine
from desk_app.models.draft import PaymentMethod, ReceiptReference
from desk_app.models.money import shown_money
from desk_app.models.moves import Act
from desk_app.models.outcomes import HasProblems, NotAllowed
from desk_app.models.queues import Queue
from desk_app.models.views import DossierView, PrintJobView
from desk_app.ui.acting.doing import Doing
from desk_app.ui.background import nothing
from desk_app.ui.cash.collect_face import CollectFace
from desk_app.ui.cash.money_panel import Stage
from desk_app.ui.desk import Desk
from desk_app.ui.formats import shown_date

SLIP, KEEPS_SLIP = "payment", "payment_slip"
Read = tuple[DossierView, tuple[MoneyLine, ...], ReceiptReference | None]


class Collecting(QObject):
    """The money of one dossier at a time."""

    def __init__(self, face: CollectFace, desk: Desk) -> None:
        super().__init__(face)
        self._face, self._desk = face, desk
        self._panel, self._doing = face.panel, Doing(desk)
        self._busy = False
        panel = self._panel
        face.typed.connect(self.find)
        face.picked.connect(self.take)
        face.called.connect(self.called)
        panel.collect.clicked.connect(self._collect)
        panel.reverse.asked.connect(self._give_back)
        if not desk.acts.needs_second_person():
            panel.reverse.approve_alone()
        panel.slip.clicked.connect(self._print)
        panel.note.clicked.connect(self._note)
        panel.receipt.signed.connect(self._offer_number)
        panel.wants_slip.toggled.connect(self._keep_choice)
        whose = desk.actor.name
        desk.background.run(lambda: desk.acts.preference(KEEPS_SLIP, whose), self._show_choice)

    def called(self) -> None:
        """The face is in front: the list anew, the keyboard where it is needed."""
        self.refresh()
        if self._panel.stage in {Stage.NOBODY, Stage.NOTHING}:
            self._face.to_box()
        else:
            self._panel.begin()

    def refresh(self) -> None:
        """Read the list of the unpaid anew."""
        acts, actor = self._desk.acts, self._desk.actor
        self._desk.background.run(lambda: acts.queue(actor, Queue.UNPAID), self._face.show_unpaid)

    def reread(self) -> None:
        """Another screen or this one has written: the same dossier as it stands now."""
        self.refresh()
        if self._panel.view is not None and not self._busy:
            self._read(self._panel.view.id, again=True)

    def find(self, text: str) -> None:
        """The dossier of a scanned or typed code; what cannot be found is refused loudly."""
        acts, face = self._desk.acts, self._face

        def found(holders: tuple[str, ...]) -> None:
            if len(holders) == 1:
                self.take(holders[0])
            elif holders:
                words = self.tr("Several dossiers have this number")
                face.refuse(words, text)
            else:
                face.refuse(self.tr("No such dossier here"), text)

        self._desk.background.run(lambda: acts.holders(text), found)

    def unread(self, text: str) -> None:
        """A burst that is no code at all."""
        self._face.refuse(self.tr("This code cannot be read"), text[:40])

    def take(self, dossier: str) -> None:
        """Show the money of a dossier, ready to be collected."""
        self._read(dossier)

    def _read(self, dossier: str, *, again: bool = False, change: int | None = None) -> None:
        """`again`: unchanged it stays as it is; `change`: just collected, this goes back."""
        desk, panel = self._desk, self._panel

        def read() -> Read:
            acts, actor = desk.acts, desk.actor
            view = acts.open_dossier(actor, dossier)
            return view, acts.payments(actor, dossier), acts.next_receipt()

        def show(answer: Read) -> None:
            view, lines, proposed = answer
            if again and panel.view is not None and _same(panel.view, view):
                return
            panel.show_money(view, lines, desk.acts.payment_account())
            self._face.box.setText(view.code)
            self._face.field.clear_problem()
            self._face.arrived(view.code)
            taken = panel.missing.at if panel.missing else desk.acts.now()
            panel.receipt.begin(shown_date(taken.date()), proposed)
            if change:
                panel.show_change(change)
            if change is not None or panel.stage is Stage.NOTHING:
                self._face.to_box()
            elif not again and not self._face.result.waits():
                panel.begin()

        desk.background.run(read, show)

    def _offer_number(self, form: str, series: str) -> None:
        acts = self._desk.acts
        self._desk.background.run(
            lambda: acts.next_receipt(form, series), self._panel.receipt.offer
        )

    def _collect(self) -> None:
        panel, view = self._panel, self._panel.view
        if view is None or self._busy or not panel.pay.ready():
            return
        panel.receipt.clear_problems()
        method, slip, change = panel.pay.method(), panel.wants_slip.isChecked(), panel.pay.change()
        due = panel.due
        document = {"method": method.value, "receipt": panel.receipt.document()}

        def done() -> None:
            self._busy = False
            self._say(view.code, method, due, change)
            if slip:
                self._print_slip(view)
            self._read(view.id, change=change)

        self._busy = True
        self._doing.do(Act.COLLECT, (view.code,), document, done, failed=self._not_collected)

    def _note(self) -> None:
        panel, view = self._panel, self._panel.view
        if view is None or self._busy:
            return

        def done() -> None:
            self._busy = False
            self._read(view.id)

        self._busy = True
        panel.receipt.clear_problems()
        document = {"receipt": panel.receipt.document()}
        self._doing.do(Act.NOTE_RECEIPT, (view.code,), document, done, failed=self._not_collected)

    def _say(self, code: str, method: PaymentMethod, due: int, change: int) -> None:
        words = self.tr("{code}: collected {amount} by transfer.")
        if method is PaymentMethod.CASH:
            words = self.tr("{code}: collected {amount} in cash, give back {change}.")
        self._desk.said.emit(
            "ok", words.format(code=code, amount=shown_money(due), change=shown_money(change))
        )

    def _not_collected(self, error: BaseException) -> None:
        self._busy = False
        receipt = self._panel.receipt
        at_field = (isinstance(error, HasProblems) and receipt.show_problems(error.problems)) or (
            isinstance(error, NotAllowed) and receipt.show_refusal(error)
        )
        if not at_field:
            self._desk.notices.report(error)

    def _give_back(self, reason: str, name: str, password: str) -> None:
        """The second person, where there is one, signs in for this one act; then it is done."""
        desk, view = self._desk, self._panel.view
        if view is None or self._busy:
            return

        def approved(approver: Actor | None) -> None:
            document = {"reason": reason, "approved_by": approver.name if approver else ""}
            self._doing.do(
                Act.REVERSE_FEE, (view.code,), document, self._reversed,
                failed=self._not_reversed, approver=approver,
            )  # fmt: skip

        self._busy = True
        if not desk.acts.needs_second_person():
            approved(None)
            return
        desk.background.run(
            lambda: desk.acts.sign_in(name, password), approved, failed=self._not_reversed
        )

    def _reversed(self) -> None:
        self._busy = False
        if self._panel.view is not None:
            self.take(self._panel.view.id)

    def _not_reversed(self, error: BaseException) -> None:
        self._busy = False
        card = self._panel.reverse
        if isinstance(error, HasProblems):
            card.show_problems(error.problems)
        elif not (isinstance(error, NotAllowed) and card.show_refusal(error)):
            self._desk.notices.report(error)

    def _print(self) -> None:
        if self._panel.view is not None:
            self._print_slip(self._panel.view)

    def _print_slip(self, view: DossierView) -> None:
        desk = self._desk

        def queued(_job: PrintJobView) -> None:
            desk.wrote("prints")

        desk.background.run(lambda: desk.acts.print_paper(desk.actor, SLIP, view.id), queued)

    def _show_choice(self, kept: str) -> None:
        self._panel.wants_slip.setChecked(kept == "yes")

    def _keep_choice(self, wanted: object) -> None:
        acts, whose, value = self._desk.acts, self._desk.actor.name, "yes" if wanted else "no"
        self._desk.background.run(lambda: acts.set_preference(KEEPS_SLIP, value, whose), nothing)


def _same(before: DossierView, after: DossierView) -> bool:
    """Whether nothing of the money has changed, so that what is being typed may stay."""
    return (before.id, before.fees, before.allowed) == (after.id, after.fees, after.allowed)
