"""Joins the accounts to their acts; only an administrator is shown them."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desk_app.models.actor import Role
from desk_app.models.outcomes import HasProblems
from desk_app.ui.admin.accounts_card import AccountsCard
from desk_app.ui.desk import Desk
from desk_app.ui.texts import problem_text


class AccountsController(QObject):
    """Lists, adds, closes and resets; a first password is handed to the card once."""

    def __init__(self, card: AccountsCard, desk: Desk) -> None:
        super().__init__(card)
        self._card, self._desk = card, desk
        card.added.connect(self._add)
        card.closed.connect(self._close)
        card.opened.connect(self._open)
        card.reset.connect(self._reset)

    def refresh(self) -> None:
        """Read who may sit at this desk."""
        desk, card = self._desk, self._card
        if desk.actor.role is Role.ADMIN:
            desk.background.run(lambda: desk.acts.accounts(desk.actor), card.show_accounts)

    def _add(self, name: str, full_name: str, role: str) -> None:
        desk = self._desk
        desk.background.run(
            lambda: desk.acts.add_account(desk.actor, name, full_name, Role(role)),
            lambda secret: self._hand_over(name, secret),
            failed=self._refused,
        )

    def _close(self, name: str) -> None:
        desk = self._desk
        words = self.tr("The account {name} is closed. Open again lets it in.")
        desk.background.run(
            lambda: desk.acts.disable_account(desk.actor, name),
            lambda _: self._changed(words.format(name=name)),
        )

    def _open(self, name: str) -> None:
        desk = self._desk
        words = self.tr("The account {name} is open again, with the password it had.")
        desk.background.run(
            lambda: desk.acts.enable_account(desk.actor, name),
            lambda _: self._changed(words.format(name=name)),
        )

    def _changed(self, sentence: str) -> None:
        self._desk.said.emit("ok", sentence)
        self.refresh()

    def _reset(self, name: str) -> None:
        desk = self._desk
        desk.background.run(
            lambda: desk.acts.reset_account(desk.actor, name),
            lambda secret: self._hand_over(name, secret),
        )

    def _hand_over(self, name: str, secret: str) -> None:
        self._desk.wrote("accounts")
        self._card.show_secret(name, secret)
        self.refresh()

    def _refused(self, error: BaseException) -> None:
        if not isinstance(error, HasProblems):
            self._desk.notices.report(error)
            return
        for each in error.problems:
            self._card.show_problem(each.field, problem_text(each))
