"""Accounts on F12 where the centre tells of some, and processes where the centre decides about them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desk_app.models.actor import Actor, Role
from desk_app.models.views import AccountView
from desk_app.protocol.bundle import exchange_public
from desk_app.protocol.certificate import Certificate, certified
from desk_app.protocol.seals import public_of
from desk_app.services.acts import Acts
from desk_app.services.synchronise import Synchronise
from desk_app.sync.enrolled import keep_certificate
from desk_app.ui.admin.accounts_card import AccountsCard
from desk_app.ui.admin.page import AdminPage
from desk_app.ui.admin.processes_controller import ProcessesController
from desk_app.ui.desk import Desk
from tests.cli.console import EXAMPLES


def standing(card: AccountsCard) -> list[str]:
    """What stands beside the names."""
    return [each.text() for each in card.findChildren(QLabel) if " · " in each.text()]


def test_accounts_say_whether_they_wait_have_ended_or_are_the_desks_own(qtbot: QtBot) -> None:
    card = AccountsCard()
    qtbot.addWidget(card)
    own = AccountView("admin", "Trần Thị Mẫu", Role.ADMIN, disabled=False)
    card.show_accounts((own,))
    assert standing(card) == ["admin · Administrator"]
    new = AccountView("lan.h", "H' Lan Niê", Role.CLERK, disabled=False, local=False, waits=True)
    gone = AccountView("tam", "Y Tâm Niê", Role.CLERK, disabled=False, local=False, ended=True)
    soon = replace(new, name="sau", begins=date(2026, 12, 1))
    held = replace(own, name="thu", taken=True)
    card.show_accounts((own, new, gone, soon, held))
    qtbot.waitUntil(lambda: len(standing(card)) == 5)
    assert standing(card) == [
        "admin · Administrator · of this desk",
        "lan.h · Clerk · waits for a first password",
        "tam · ended by the centre",
        "sau · Clerk · begins on 01/12/2026",
        "thu · Administrator · of this desk · the centre means somebody else",
    ]


def test_what_is_brought_in_at_a_desk_of_a_centre_is_said_to_be_a_proposal(
    qtbot: QtBot, acts: Acts, administrator: Actor
) -> None:
    belongs_to_a_centre(acts)
    page, desk = AdminPage(administrator=True), Desk(acts, administrator)
    controller = ProcessesController(page.processes, desk)
    qtbot.addWidget(page)
    with qtbot.waitSignal(desk.said) as told:
        page.processes.brought.emit(Path(EXAMPLES / "processes.json"))
    assert told.args is not None
    assert str(told.args[1]).endswith("It holds at this desk; the centre decides about it.")
    assert controller.parent() is page.processes
    desk.stop()


def belongs_to_a_centre(acts: Acts) -> None:
    """Enrolled by a centre that nobody reaches."""
    desk, key = acts.desk, Ed25519PrivateKey.generate()
    public, exchange = public_of(desk.signing_key), exchange_public(desk.signing_key)
    unsigned = Certificate(
        "", b"", "t", desk.site_id, desk.desk, desk.site.lane, 1, acts.now(),
        acts.now() + timedelta(days=1), exchange_public(key), public, exchange, b"",
    )  # fmt: skip
    keep_certificate(Synchronise(desk).exchange(), certified(unsigned, key))
