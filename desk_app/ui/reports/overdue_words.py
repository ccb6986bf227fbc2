"""What the lists of late work are called, and what is said of forecasts and how often they were right."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from desk_app.models.forecast import Basis, Forecast, Hits
from desk_app.models.overdue import Concern, Group
from desk_app.models.shown import comma
from desk_app.models.statistics.shares import Share
from desk_app.ui.formats import shown_moment

translate = QCoreApplication.translate
Words = Mapping[Concern, Callable[[], str]]

_HEADINGS: Words = {
    Concern.OVERDUE: lambda: translate("Overdue", "Overdue"),
    Concern.SOON: lambda: translate("Overdue", "Due in two days"),
    Concern.WILL_MISS: lambda: translate("Overdue", "Will be late"),
    Concern.UNEXPLAINED: lambda: translate("Overdue", "Not explained"),
}
_EMPTY: Words = {
    Concern.OVERDUE: lambda: translate("Overdue", "Nothing is overdue here."),
    Concern.SOON: lambda: translate("Overdue", "Nothing is due within two working days here."),
    Concern.WILL_MISS: lambda: translate("Overdue", "No dossier is expected to be late here."),
    Concern.UNEXPLAINED: lambda: translate("Overdue", "Every late dossier here is explained."),
}


def heading(concern: Concern) -> str:
    """The name of a list."""
    return _HEADINGS[concern]()


def emptiness(concern: Concern) -> str:
    """The sentence in place of an empty list."""
    return _EMPTY[concern]()


def group_word(group: Group) -> str:
    """A unit or a person by name; the whole office."""
    return group.person or group.unit or translate("Overdue", "The whole office")


def told_text(told: Forecast | None) -> str:
    """What is foretold of a dossier, and from what; empty where nothing is."""
    if told is None:
        return ""
    if told.ready_at is None:
        return translate("Overdue", "Expected later than the calendar reaches.")
    like = {
        Basis.STEPS: translate(
            "Overdue",
            "Expected {moment}: steps of the process, the median of {count} dossiers each",
        ),
        Basis.PROCEDURE: translate(
            "Overdue", "Expected {moment}: the median of {count} dossiers of this procedure"
        ),
    }
    return like[told.basis].format(moment=shown_moment(told.ready_at), count=told.cases)


def hits_text(was: Hits) -> str:
    """How often forecasts of the last 90 days were right, every share with its whole."""
    if not was.told:
        return translate("Overdue", "No forecast can be checked yet: too few results in 90 days.")
    words = translate(
        "Overdue",
        "Forecasts at half term, last 90 days: {right} right. Foretold late: {feared} were."
        " Truly late: {late} foretold. {told} could be told.",
    )
    return words.format(
        right=_share(was.right, was.told),
        feared=_share(was.both, was.feared),
        late=_share(was.both, was.late),
        told=_share(was.told, was.asked),
    )


def _share(part: int, whole: int) -> str:
    percent = Share(part, whole, "").percent(1)
    told = f"{part}/{whole}"
    return told if percent is None else f"{told} ({comma(percent)} %)"
