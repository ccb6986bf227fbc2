"""How the exchange stands, in plain sentences: where to, since when, what is on its way, when again."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QLabel

from desk_app.sync.state import Link, SyncStatus
from desk_app.ui.sync.words import (
    by_stick,
    courier_line,
    next_try,
    on_the_way,
    shown_long,
    shown_since,
    standing,
    translate,
    trouble_line,
)
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.facts import Facts, plain_label
from desk_app.ui.widgets.state_mark import MarkedWord

TRYING = frozenset({Link.ONLINE, Link.OFFLINE, Link.REFUSED})


class StandingCard(Card):
    """The word of the state, then its facts, then what went wrong and what to do."""

    def __init__(self) -> None:
        super().__init__(translate("Sync", "How it stands"))
        self._word = MarkedWord("state-unsent", "muted", "…", "lead")
        self._facts = Facts()
        self._lines: dict[str, QLabel] = {
            name: self._facts.add(label, "–")
            for name, label in (
                ("site", translate("Sync", "Site, desk")),
                ("centre", translate("Sync", "Centre")),
                ("last", translate("Sync", "Last success")),
                ("waiting", translate("Sync", "On the way")),
                ("decide", translate("Sync", "To decide")),
                ("next", translate("Sync", "Next try")),
            )
        }
        self._trouble = plain_label("", "body", "soon")
        self._label = plain_label("", "small", "muted")
        self._listening = plain_label("", "body")
        for label in (self._trouble, self._label, self._listening):
            label.setWordWrap(True)
            label.hide()
        self.body.addWidget(self._word)
        self.body.addWidget(self._facts)
        self.body.addWidget(self._listening)
        self.body.addWidget(self._trouble)
        self.body.addWidget(self._label)

    def show_standing(self, status: SyncStatus, place: str, today: date) -> None:
        """Everything at once; `place` names site and desk."""
        now = standing(status, today)
        self._word.show_word(now.icon, now.tone, now.first)
        never, lines = translate("Sync", "never"), self._lines
        lines["site"].setText(place)
        nobody = translate("Sync", "none")
        stick = translate("Sync", "by USB stick")
        lines["centre"].setText(status.centre or (stick if by_stick(status) else nobody))
        lines["last"].setText(shown_long(status.last_success) if status.last_success else never)
        lines["waiting"].setText(_waiting(status, today))
        lines["decide"].setText(str(status.flagged or "–"))
        again = next_try(status.next_try, today) if status.link in TRYING else "–"
        again = translate("Sync", "with the USB stick") if by_stick(status) else again
        lines["next"].setText(again)
        trouble = trouble_line(status) or courier_line(status)
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))
        copy = translate(
            "Sync",
            "A second copy of these data is in use. What this one writes is kept apart at the centre.",
        )
        self._label.setText(copy if status.label else "")
        self._label.setVisible(bool(status.label))

    def show_listening(self, address: str) -> None:
        """Where other desks reach this one; empty: they do not."""
        words = translate("Sync", "Other desks reach this one at {address}")
        self._listening.setText(words.format(address=address))
        self._listening.setVisible(bool(address))

    def listening(self) -> str:
        """What is said of it."""
        return self._listening.text() if not self._listening.isHidden() else ""

    def word(self) -> str:
        """The state as it is shown."""
        return self._word.text()

    def fact(self, name: str) -> str:
        """A line of it: site, centre, last, waiting, decide, next."""
        return self._lines[name].text()

    def trouble(self) -> str:
        """What went wrong, as it is shown."""
        return self._trouble.text()


def _waiting(status: SyncStatus, today: date) -> str:
    words = on_the_way(status.waiting)
    if status.waiting_since is None:
        return words
    since = translate("Sync", "since {when}")
    return f"{words}, {since.format(when=shown_since(status.waiting_since, today))}"
