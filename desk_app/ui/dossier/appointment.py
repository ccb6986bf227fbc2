"""The appointment of a dossier with its day strip, and where the dossier lies."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desk_app.models.moments import VIETNAM
from desk_app.models.term_state import TermState
from desk_app.models.views import DossierView
from desk_app.ui import theme
from desk_app.ui.formats import long_date, long_hour, shown_date
from desk_app.ui.icons import IconMark
from desk_app.ui.states import state_line
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.day_strip import DayStrip
from desk_app.ui.widgets.elided_label import ElidedLabel
from desk_app.ui.widgets.facts import plain_label

translate = QCoreApplication.translate


def appointment_card(view: DossierView) -> Card:
    """The date at the second largest size, its hour, its days, and why."""
    card = Card(translate("DossierPage", "Appointment"))
    if view.due_at is None:
        none = translate("DossierPage", "No appointment: the procedure has no fixed term.")
        at_once = translate("DossierPage", "The result is given at once at the counter.")
        words = at_once if view.immediate else none
        card.body.addWidget(plain_label(words, tone="muted"))
        return card
    due = view.due_at.astimezone(VIETNAM)
    day = plain_label(long_date(due.date()), "title", "accent")
    card.body.addWidget(day)
    card.body.addWidget(plain_label(long_hour(due), "strong"))
    strip = DayStrip()
    strip.show_promise(view.promise)
    card.body.addWidget(strip)
    why = plain_label(view.promise.sentence, "small", "muted")
    why.setWordWrap(True)
    card.body.addWidget(why)
    if view.original_due_at is not None and view.original_due_at != view.due_at:
        text = translate("DossierPage", "First promised for {date}.")
        before = text.format(date=shown_date(view.original_due_at.date()))
        card.body.addWidget(plain_label(before, "small", "muted"))
    return card


def keeper_card(view: DossierView) -> Card:
    """Who has the dossier now, and its place in the register."""
    card = Card()
    row = QHBoxLayout()
    row.setSpacing(theme.scaled(12))
    row.addWidget(IconMark("cabinet", "muted", 20))
    lines = QVBoxLayout()
    lines.setSpacing(theme.scaled(2))
    text = translate("DossierPage", "Kept by: {keeper}")
    lines.addWidget(ElidedLabel(text.format(keeper=view.custodian), "strong"))
    text = translate("DossierPage", "Register: volume {volume}, no. {entry}")
    entry = text.format(volume=f"{view.register.volume:02d}", entry=view.register.entry)
    lines.addWidget(ElidedLabel(entry, "small", "muted"))
    row.addLayout(lines, 1)
    card.body.addLayout(row)
    return card


def without_appointment(view: DossierView) -> bool:
    """Whether the result of this open dossier is given at once: nothing to be on time for."""
    return view.immediate and view.due_at is None and view.term.state is TermState.ON_TIME


def headline(view: DossierView) -> str:
    """The state in words, with the working days that are left."""
    line = state_line(view.business, view.due_at, view.term)
    if view.term.days and view.term.state in {TermState.ON_TIME, TermState.SOON}:
        text = translate("DossierPage", "{state}, {days} working days left")
        return text.format(state=line, days=view.term.days)
    return line
