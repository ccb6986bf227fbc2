"""What the product brings along for a new desk: catalogue, calendar, and the demonstration site."""

from __future__ import annotations

import json
from typing import Any

from desk_app.models.calendar import OfficeCalendar
from desk_app.models.calendar_file import read_calendar
from desk_app.models.catalogue import Procedure
from desk_app.models.catalogue_file import read_catalogue
from desk_app.models.outcomes import HasProblems
from desk_app.models.site import Site, read_site
from desk_app.resources import resource_bytes, resource_names

CALENDAR = "calendars/vn-2024-2027.json"
DEMO_SITE = "demo/site.json"


def shipped_procedures() -> tuple[Procedure, ...]:
    """Every procedure version of the shipped catalogue. HasProblems when a row is broken: a bug."""
    found: list[Procedure] = []
    for name in resource_names("catalogue"):
        reading = read_catalogue(json.loads(resource_bytes(name)))
        if reading.broken:
            raise HasProblems(reading.broken)
        found += reading.procedures
    return tuple(found)


def site_calendar(site: Site) -> OfficeCalendar:
    """The national days off and make-up days with the site's own timetable, when it has one.

    HasProblems names every broken entry of the site's timetable.
    """
    document: dict[str, Any] = json.loads(resource_bytes(CALENDAR))
    if site.timetable is not None:
        document["timetable"] = dict(site.timetable)
    return read_calendar(document, "")


def demo_site(lane: int) -> Site:
    """The demonstration site with that lane, granted for every agency of its catalogue."""
    document: dict[str, Any] = json.loads(resource_bytes(DEMO_SITE))
    first = lane * 1_000 + 1
    document["lane"], document["desk"] = lane, f"Quầy {lane}"
    document["grants"] = [
        {"agency": each["code"], "from": first, "to": first + 998, "decision": "DEMO"}
        for each in document["agencies"]
    ]
    return read_site(document)
