"""What the screen of results says of a dossier: in one line, and why something cannot be done with it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desk_app.models.collecting import Collectable, Result
from desk_app.models.moves import Act
from desk_app.models.outcomes import NotAllowed
from desk_app.models.states import ENDED, Business, ResultDelivery
from desk_app.models.views import DossierView
from desk_app.ui.formats import shown_date, shown_moment

translate = QCoreApplication.translate
GIVEN = frozenset({"ResultReturned", "PostDelivered"})


def about(view: DossierView) -> str:
    """Code, applicant, procedure."""
    name = view.applicant.name if view.applicant else ""
    return " · ".join(each for each in (view.code, name, view.procedure_name) if each)


def refusal_of(view: DossierView, act: Act) -> NotAllowed | None:
    """Why the act cannot be done with the dossier now; None when it can."""
    found = (NotAllowed(code, **facts) for each, code, facts in view.refused if each == act.value)
    return next(found, None)


def headline(view: DossierView) -> str:
    """In three words why the result is not given away."""
    if view.business is Business.RETURNED:
        return translate("Results", "Returned already")
    if view.delivery_state is ResultDelivery.POSTED:
        return translate("Results", "It is with the post")
    if view.business in ENDED:
        return translate("Results", "Ended without a result")
    return translate("Results", "Cannot be returned now")


def given_before(view: DossierView) -> str:
    """When and by whom the result was given; empty while it was not."""
    given = [line for line in view.history if line.kind in GIVEN]
    if view.business is not Business.RETURNED or not given:
        return ""
    words = translate("Results", "Given on {moment} by {clerk}.")
    return words.format(moment=shown_moment(given[-1].at), clerk=given[-1].by_name)


def decision(result: Result) -> str:
    """Granted or refused, with the number of the paper."""
    refused = result.kind == "refused"
    word = translate("Results", "Refused") if refused else translate("Results", "Granted")
    if not result.number:
        return word
    return translate("Results", "{decision}, no. {number}").format(
        decision=word, number=result.number
    )


def signed(result: Result) -> str:
    """Who signed, and when; empty when nobody recorded it."""
    day = shown_date(result.signed_on) if result.signed_on else ""
    return " · ".join(each for each in (result.signed_by, day) if each)


def originals(found: Collectable) -> tuple[str, ...]:
    """The papers that lie in the dossier as originals: to be given back, or to be kept."""
    return tuple(
        translate("Results", "{name} ({count})").format(name=each.name, count=each.originals)
        for each in found.dossier.components
        if each.originals
    )
