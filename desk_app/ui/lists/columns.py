"""The columns that a list of dossiers may have: heading, first line, second line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QCoreApplication

from desk_app.models.money import shown_money
from desk_app.models.phone import masked_phone, shown_phone
from desk_app.models.standing import Holder
from desk_app.models.term_state import TermState
from desk_app.models.views import DossierRow
from desk_app.ui.formats import shown_date, shown_hour
from desk_app.ui.states import state_line

translate = QCoreApplication.translate
Line = Callable[[DossierRow], str]


class Column(IntEnum):
    """What a column shows."""

    TERM = 0
    CODE = 1
    WHO = 2
    RECEIVED = 3
    DUE = 4
    KEEPER = 5
    PHONE = 6
    OWED = 7
    LATE = 8
    OFFICER = 9
    PAYER = 10


GIVES_WAY = (Column.RECEIVED, Column.PHONE, Column.KEEPER, Column.OFFICER, Column.DUE)
"""Which column goes first where there is not room for all."""


@dataclass(frozen=True)
class Look:
    """A column: its width in pixels at 10 pt, its heading and its two lines.

    `whole` is the first line unmasked, for a column that hides something.
    """

    width: int
    heading: Callable[[], str]
    first: Line
    second: Line
    whole: Line | None = None


def keeper(row: DossierRow) -> str:
    """Who has the papers, in words."""
    if row.holder is Holder.POST:
        return translate("Lists", "The post")
    if row.holder is Holder.CITIZEN:
        return translate("Lists", "The citizen")
    return row.keeper


def _nothing(_row: DossierRow) -> str:
    return ""


def whereabouts(row: DossierRow) -> str:
    """The shelf at the desk, or that the papers are between two places."""
    if row.added:
        words = translate("Lists", "supplement papers: {where}")
        here = row.shelf or translate("Lists", "at the desk")
        away = translate("Lists", "on the way")
        return words.format(where=away if row.holder is Holder.TRANSIT else here)
    return translate("Lists", "on the way") if row.holder is Holder.TRANSIT else row.shelf


def late_by(row: DossierRow) -> str:
    """How many working days behind the appointment; while it is in time how it stands."""
    if row.late_days is None:
        return _left(row)
    if row.late_days == 0:
        return translate("Lists", "Late today")
    return translate("Lists", "{count} working days late").format(count=row.late_days)


def _left(row: DossierRow) -> str:
    running = row.term.state in {TermState.ON_TIME, TermState.SOON}
    if row.due_at is None or not running:
        return state_line(row.business, row.due_at, row.term)
    return translate("Lists", "{count} working days left").format(count=row.term.days)


LOOKS: Mapping[Column, Look] = {
    Column.TERM: Look(
        178,
        lambda: translate("Lists", "Term"),
        lambda row: state_line(row.business, row.due_at, row.term),
        _nothing,
    ),
    Column.CODE: Look(
        206,
        lambda: translate("Lists", "Dossier code"),
        lambda row: row.code,
        lambda row: row.id_number,
    ),
    Column.WHO: Look(
        0,
        lambda: translate("Lists", "Applicant, procedure"),
        lambda row: row.applicant,
        lambda row: row.procedure,
    ),
    Column.PAYER: Look(
        0,
        lambda: translate("Lists", "Applicant, code"),
        lambda row: row.applicant,
        lambda row: row.code,
    ),
    Column.RECEIVED: Look(
        104,
        lambda: translate("Lists", "Received"),
        lambda row: shown_date(row.received_at.date()),
        lambda row: shown_hour(row.received_at),
    ),
    Column.DUE: Look(
        104,
        lambda: translate("Lists", "Due"),
        lambda row: shown_date(row.due_at.date()) if row.due_at else "",
        lambda row: shown_hour(row.due_at) if row.due_at else "",
    ),
    Column.KEEPER: Look(142, lambda: translate("Lists", "Kept by"), keeper, whereabouts),
    Column.PHONE: Look(
        130,
        lambda: translate("Lists", "Telephone"),
        lambda row: masked_phone(row.phone),
        _nothing,
        lambda row: shown_phone(row.phone),
    ),
    Column.OWED: Look(
        92,
        lambda: translate("Lists", "To pay"),
        lambda row: shown_money(row.owed) if row.owed else "",
        _nothing,
    ),
    Column.LATE: Look(178, lambda: translate("Lists", "Term"), late_by, _nothing),
    Column.OFFICER: Look(
        152,
        lambda: translate("Lists", "Kept by, officer"),
        keeper,
        lambda row: row.officer or whereabouts(row),
    ),
}
