"""What can be done about the exchange: each act stays where it is, with its reason when it cannot be done."""

from __future__ import annotations

from PySide6.QtCore import Signal

from desk_app.sync.state import Link, SyncStatus
from desk_app.ui.sync.words import by_stick, translate
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.card import Card

CONNECTED = frozenset({Link.ONLINE, Link.OFFLINE, Link.REFUSED, Link.REVOKED})
SPEAKING = frozenset({Link.ONLINE, Link.OFFLINE})
NOW, WRITE, READ, CONNECT = "now", "write", "read", "connect"
NEIGHBOUR, LISTEN = "neighbour", "listen"


class ActsCard(Card):
    """`asked` names the act, `refused` says why one cannot be done.

    The main act `now` stands outside the card: the page puts it where every screen has its own.
    """

    asked = Signal(str)
    refused = Signal(str)

    def __init__(self, *, signs: bool) -> None:
        """`signs`: whether whoever is here may connect the desk to a centre."""
        super().__init__(translate("Sync", "What can be done"))
        self._signs = signs
        self.acts = {
            CONNECT: ActButton(translate("Sync", "Connect to a centre"), "Alt+K"),
            WRITE: ActButton(translate("Sync", "Write to a USB stick"), "Ctrl+S"),
            READ: ActButton(translate("Sync", "Read from a USB stick"), "Ctrl+O"),
            NEIGHBOUR: ActButton(translate("Sync", "Exchange with another desk"), "Alt+N"),
            LISTEN: ActButton(translate("Sync", "Let other desks ask here"), "Alt+L"),
        }
        for button in self.acts.values():
            self.body.addWidget(button)
        self.now = ActButton(translate("Sync", "Try now"), "Ctrl+Enter", "primary")
        self.acts[NOW] = self.now
        for name, button in self.acts.items():
            button.clicked.connect(lambda each=name: self.asked.emit(each))
            button.refused.connect(self.refused)

    def show_standing(self, status: SyncStatus) -> None:
        """Which of them can be done now."""
        connected = status.link in CONNECTED
        none = translate("Sync", "No centre is connected yet.")
        for name in (NOW, NEIGHBOUR, LISTEN):
            self.acts[name].set_reason("" if connected else none)
        carried = connected or status.link is Link.ASKED
        for name in (WRITE, READ):
            self.acts[name].set_reason("" if carried else none)
        if status.link is Link.REVOKED:
            self.acts[NOW].set_reason(translate("Sync", "The centre has shut this desk out."))
        if by_stick(status):
            carry = translate("Sync", "This desk exchanges by USB stick: Ctrl+S and Ctrl+O.")
            self.acts[NOW].set_reason(carry)
        self.acts[CONNECT].set_reason(self._why_not_connect(status))

    def show_listening(self, address: str) -> None:
        """The same key ends it."""
        word = translate("Sync", "Let other desks ask no more")
        if not address:
            word = translate("Sync", "Let other desks ask here")
        self.acts[LISTEN].set_text(word)

    def _why_not_connect(self, status: SyncStatus) -> str:
        if not self._signs:
            return translate("Sync", "A supervisor or an administrator connects the desk.")
        if status.link in SPEAKING:  # one that the centre has refused may be connected anew
            return translate("Sync", "Connected already.")
        return ""
