"""Joins the administration to its acts; a new look is put on at once."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desk_app.models.outcomes import HasProblems
from desk_app.models.views import DeskStatus
from desk_app.ui.admin.accounts_controller import AccountsController
from desk_app.ui.admin.page import AdminPage
from desk_app.ui.admin.processes_controller import ProcessesController
from desk_app.ui.desk import Desk
from desk_app.ui.printing.controller import printers_here
from desk_app.ui.texts import problem_text

APPEARANCE = ("language", "appearance", "points")
PRINTER, PAPER = "printer.receipt", "receipt_paper"


class AdminController(QObject):
    """Reads preferences when the page is shown, writes each as it is chosen."""

    def __init__(self, page: AdminPage, desk: Desk) -> None:
        super().__init__(page)
        self._page, self._desk = page, desk
        page.look.chosen.connect(self._choose)
        page.printing.chosen.connect(self._choose)
        page.rating.chosen.connect(self._choose)
        page.password.submitted.connect(self._change_password)
        page.check.asked.connect(self._check)
        self._accounts = AccountsController(page.accounts, desk)
        self._processes = ProcessesController(page.processes, desk)

    def refresh(self) -> None:
        """Read everything the page shows."""
        acts, run, page = self._desk.acts, self._desk.background.run, self._page
        actor = self._desk.actor
        run(
            lambda: [acts.preference(key, actor.name) for key in APPEARANCE],
            lambda found: page.look.show_choices(*found),
        )
        run(
            lambda: (printers_here(acts), acts.preference(PRINTER), acts.preference(PAPER)),
            lambda found: page.printing.show_choices(*found),
        )
        run(
            lambda: {key: acts.preference(key) for key in page.rating.boxes},
            page.rating.show_choices,
        )
        run(lambda: acts.status(actor), self._warn)
        self._accounts.refresh()
        self._processes.refresh()

    def _warn(self, status: DeskStatus) -> None:
        self._page.show_warnings(status.warnings)

    def _choose(self, key: str, value: str) -> None:
        desk = self._desk

        def chosen(_: None) -> None:
            desk.wrote("preferences")
            if key in APPEARANCE:
                desk.look_changed.emit(key)

        desk.background.run(lambda: desk.acts.set_preference(key, value, desk.actor.name), chosen)

    def _change_password(self, old: str, new: str) -> None:
        desk, fields = self._desk, self._page.password.fields

        def changed(_: None) -> None:
            fields.clear()
            desk.said.emit("ok", self.tr("Your password was changed."))

        def refused(error: BaseException) -> None:
            if isinstance(error, HasProblems):
                fields.show_problem(" ".join(problem_text(each) for each in error.problems))
            else:
                desk.notices.report(error)

        desk.background.run(
            lambda: desk.acts.change_password(desk.actor, old, new), changed, failed=refused
        )

    def _check(self, text: str) -> None:
        acts = self._desk.acts
        self._desk.background.run(lambda: acts.check_paper(text), self._page.check.show_verdict)
