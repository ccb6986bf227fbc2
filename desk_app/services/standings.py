"""Where a stored dossier stands, and which acts its rules leave open."""

from __future__ import annotations

from datetime import datetime

from desk_app.models.calendar import OfficeCalendar
from desk_app.models.moves import Act
from desk_app.models.outcomes import Facts
from desk_app.models.refusals import refusal
from desk_app.models.site import Site
from desk_app.models.standing import Standing
from desk_app.models.vietqr import vietqr


def acts_now(
    standing: Standing, now: datetime, calendar: OfficeCalendar | None
) -> tuple[tuple[str, ...], tuple[tuple[str, str, Facts], ...]]:
    """The acts that no rule forbids at `now`, and the others with the code and facts of the rule."""
    said = {act: refusal(act, standing, now, calendar) for act in Act}
    allowed = tuple(act.value for act, no in said.items() if no is None)
    refused = tuple((act.value, no.code, no.facts) for act, no in said.items() if no is not None)
    return allowed, refused


def payment_code(site: Site, standing: Standing) -> str:
    """The VietQR text for what is still owed; empty when nothing is, or the site has no account."""
    if site.payment is None or not standing.owed or standing.voided:
        return ""
    return vietqr(site.payment, standing.owed, standing.code)
