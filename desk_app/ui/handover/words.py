"""What the hand-over screen says: short words for the panel, a dossier in one line, states of lines."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from desk_app.models.handover import HandedBatch, LineState, Waiting
from desk_app.models.moments import in_vietnam
from desk_app.models.outcomes import NotAllowed
from desk_app.models.views import DossierRow
from desk_app.sentences.lookup import of_refusal
from desk_app.ui.formats import shown_date, shown_hour
from desk_app.ui.texts import said_text

translate = QCoreApplication.translate
Result = tuple[str, str, str, str]


def refusal_result(error: NotAllowed, about: str) -> Result:
    """A refused scan as the panel shows it: loud, what was scanned, the rule, and the key."""
    brief = _BRIEF.get(error.code)
    said = brief() if brief is not None else translate("Handover", "Not accepted")
    if error.code == "scanned_already":
        said = said.format(place=error.facts["place"])
    enter = translate("Handover", "Press Enter to go on.")
    return "late", said, about, f"{said_text(of_refusal(error))} {enter}"


def unread_result(scanned: str) -> Result:
    """A burst of the reader that is no code of ours."""
    todo = translate(
        "Handover",
        "This is no dossier code. Scan the bars or the square on the receipt. Press Enter.",
    )
    return "late", translate("Handover", "Code not known"), scanned[:SHOWN_LETTERS], todo


def about_row(row: DossierRow) -> str:
    """A dossier in one line: code, applicant, procedure."""
    return " · ".join(each for each in (row.code, row.applicant, row.procedure) if each)


def where_it_lies(dossier: Waiting, today: date) -> str:
    """The shelf and since when it waits."""
    at = in_vietnam(dossier.received_at)
    hour = shown_hour(at)
    if at.date() == today:
        since = translate("Handover", "received today {hour}").format(hour=hour)
    elif at.date() == today - timedelta(days=1):
        since = translate("Handover", "received yesterday {hour}").format(hour=hour)
    else:
        day = shown_date(at.date())
        since = translate("Handover", "received {day} {hour}").format(day=day, hour=hour)
    what = (translate("Handover", "Supplement papers"),) if dossier.added else ()
    shelf = translate("Handover", "Shelf {shelf}").format(shelf=dossier.shelf)
    said = ", ".join((*what, *((shelf,) if dossier.shelf else ()), since))
    return said[:1].upper() + said[1:]


def batch_number(batch: HandedBatch) -> str:
    """27/2026."""
    return f"{batch.number}/{batch.year}"


def state_word(state: LineState) -> str:
    """Where a line stands."""
    return {
        LineState.HANDED: lambda: translate("Handover", "Not taken yet"),
        LineState.CONFIRMED: lambda: translate("Handover", "Taken"),
        LineState.REJECTED: lambda: translate("Handover", "Sent back"),
        LineState.RECALLED: lambda: translate("Handover", "Recalled"),
    }[state]()


MARKS: Mapping[LineState, tuple[str, str]] = {
    LineState.HANDED: ("state-soon", "soon"),
    LineState.CONFIRMED: ("state-on_time", "ok"),
    LineState.REJECTED: ("state-late", "late"),
    LineState.RECALLED: ("cross", "quiet"),
}
"""Shape and tone of each state."""
SHOWN_LETTERS = 60
_BRIEF: Mapping[str, Callable[[], str]] = {
    "scanned_already": lambda: translate("Handover", "Scanned already, on line {place}"),
    "handed_already": lambda: translate("Handover", "Handed over already"),
    "move_illegal": lambda: translate("Handover", "Not waiting to be handed over"),
    "papers_elsewhere": lambda: translate("Handover", "Not at the desk"),
    "nothing_added": lambda: translate("Handover", "The unit has it already"),
    "of_other_unit": lambda: translate("Handover", "Another unit has the dossier"),
    "of_other_agency": lambda: translate("Handover", "Another agency decides"),
    "of_other_site": lambda: translate("Handover", "Belongs to another counter"),
    "dossier_unknown": lambda: translate("Handover", "No such dossier here"),
    "code_ambiguous": lambda: translate("Handover", "Several dossiers have this number"),
    "not_on_list": lambda: translate("Handover", "Not on this list"),
    "line_settled": lambda: translate("Handover", "Settled already"),
    "not_handed_over": lambda: translate("Handover", "Not handed over yet"),
    "batch_settled": lambda: translate("Handover", "Settled already"),
    "batch_unknown": lambda: translate("Handover", "No such list here"),
}
