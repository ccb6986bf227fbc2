"""The appointment of a dossier with its day strip, and the state in words."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout

from desk_app.models.moments import VIETNAM
from desk_app.models.term_state import TermState
from desk_app.models.views import DossierView
from desk_app.ui.formats import long_date, long_hour, shown_moment
from desk_app.ui.states import state_line
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.day_strip import DayStrip
from desk_app.ui.widgets.facts import plain_label

translate = QCoreApplication.translate


def appointment_card(view: DossierView, waiting_since: datetime | None = None) -> Card:
    """The date at the second largest size, its hour, its days, and why.

    While the term stands still (`waiting_since`) no date is promised: only the days up to now, grey.
    """
    card = Card(translate("DossierPage", "Appointment"))
    if view.due_at is None:
        none = translate("DossierPage", "No appointment: the procedure has no fixed term.")
        at_once = translate("DossierPage", "The result is given at once at the counter.")
        words = at_once if view.immediate else none
        card.body.addWidget(plain_label(words, tone="muted"))
        return card
    strip = DayStrip()
    strip.show_promise(view.promise)
    if waiting_since is not None and view.term.state is TermState.WAITING:
        words = translate(
            "DossierPage", "Standing still since {moment}; calculated anew when it goes on"
        )
        still = plain_label(words.format(moment=shown_moment(waiting_since)), "strong", "muted")
        still.setWordWrap(True)
        strip.setEnabled(False)
        card.body.addWidget(still)
        card.body.addWidget(strip)
        return card
    due = view.due_at.astimezone(VIETNAM)
    line = QHBoxLayout()
    line.addWidget(plain_label(long_date(due.date()), "title", "accent"))
    line.addStretch(1)
    line.addWidget(plain_label(long_hour(due), "strong"), 0, Qt.AlignmentFlag.AlignBottom)
    card.body.addLayout(line)
    card.body.addWidget(strip)
    why = plain_label(view.promise.sentence, "small", "muted")
    why.setWordWrap(True)
    card.body.addWidget(why)
    if view.original_due_at is not None and view.original_due_at != view.due_at:
        text = translate("DossierPage", "First promised for {date}.")
        card.body.addWidget(
            plain_label(text.format(date=shown_moment(view.original_due_at)), "small")
        )
    return card


def without_appointment(view: DossierView) -> bool:
    """Whether the result of this open dossier is given at once: nothing to be on time for."""
    return view.immediate and view.due_at is None and view.term.state is TermState.ON_TIME


def headline(view: DossierView) -> str:
    """The state in words, with the working days that are left, or that it is late."""
    line = state_line(view.business, view.due_at, view.term)
    days = view.term.days
    if days and view.term.state in {TermState.ON_TIME, TermState.SOON}:
        text = translate("DossierPage", "{state}, %n working day(s) left", "", days)
        return text.format(state=line)
    if days and view.term.state is TermState.LATE:
        return translate("DossierPage", "Overdue by %n working day(s)", "", days)
    return line
