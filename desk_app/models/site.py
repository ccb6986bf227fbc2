"""The site file: which office this is, which agencies decide its dossiers, and the number blocks granted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from desk_app.models.dossier_code import agency_ok
from desk_app.models.fields import below
from desk_app.models.outcomes import HasProblems, Problem
from desk_app.models.text import clean_line
from desk_app.models.vietqr import PaymentAccount, account_faults

LANES = range(1, 9)
TAIL_DIGITS = range(4, 9)
LANE_DIGITS = 4
"""The width of tails whose first digit is the lane; wider blocks are leased by a centre as a whole."""
LEASED = 9
"""The lane of blocks that a centre leases, each by a decision of its own."""


@dataclass(frozen=True)
class Agency:
    """A competent agency (cơ quan giải quyết): its ID, name, and the divisions that process."""

    code: str
    name: str
    units: tuple[str, ...] = ()


@dataclass(frozen=True)
class Grant:
    """A block of daily numbers of an agency that this desk may use, both ends included.

    Every number of four digits begins with the lane's digit, so that no two desks can share one;
    the centre that leases a block of lane 9, or one of longer numbers, gives it to one desk alone.
    """

    agency: str
    first: int
    last: int
    decision: str


@dataclass(frozen=True)
class StaffMember:
    """Somebody of the counter as the public roster names them."""

    name: str
    title: str = ""
    counter: str = ""
    phone: str = ""


@dataclass(frozen=True)
class Site:
    """One Bộ phận Một cửa as its site file describes it, with this desk's lane.

    Without `four_eyes` whoever is alone approves himself what otherwise needs a second person.
    """

    site: str
    name: str
    parent: str
    place: str
    agencies: tuple[Agency, ...]
    timetable: Mapping[str, Any] | None
    lane: int
    grants: tuple[Grant, ...]
    desk: str
    payment: PaymentAccount | None = None
    phone: str = ""
    hotline: str = ""
    staff: tuple[StaffMember, ...] = ()
    four_eyes: bool = True

    def agency(self, code: str) -> Agency:
        """The agency of that code, the site's own (the first) when it is empty.

        An agency that the site file does not list has no name here.
        """
        if not code:
            return self.agencies[0]
        return next((each for each in self.agencies if each.code == code), Agency(code, ""))

    def grant(self, agency: str) -> Grant | None:
        """This desk's block of an agency's numbers, None when it may not number for it."""
        return next((each for each in self.grants if each.agency == agency), None)


def read_site(document: object) -> Site:
    """The site of a site file. HasProblems names every field that is missing or wrong."""
    if not isinstance(document, dict):
        raise HasProblems((Problem("site", "not_an_object"),))
    problems: list[Problem] = []
    texts = {key: _line(document, key, problems) for key in ("site", "name", "parent", "place")}
    agencies = _agencies(document.get("agencies"), problems)
    lane = document.get("lane", 1)
    if not isinstance(lane, int) or isinstance(lane, bool) or lane not in LANES:
        problems.append(Problem("lane", "lane_out_of_range"))
        lane = None
    grants = _grants(document.get("grants", []), lane, problems)
    timetable = document.get("timetable")
    if timetable is not None and not isinstance(timetable, dict):
        problems.append(Problem("timetable", "not_an_object"))
    desk = _line(document, "desk", problems) if document.get("desk") else ""
    payment = _payment(document.get("payment"), problems)
    phone = _line(document, "phone", problems) if document.get("phone") else ""
    hotline = _line(document, "hotline", problems) if document.get("hotline") else ""
    staff = _staff(document.get("staff", []), problems)
    four_eyes = document.get("four_eyes", True)
    if not isinstance(four_eyes, bool):
        facts = {"value": str(four_eyes)[:20]}
        problems.append(Problem("four_eyes", "unknown_choice", facts))
    if problems:
        raise HasProblems(tuple(problems))
    return Site(
        texts["site"], texts["name"], texts["parent"], texts["place"],
        agencies, timetable, lane, grants, desk or f"Quầy {lane}", payment, phone,
        hotline, staff, bool(four_eyes),
    )  # fmt: skip


def site_document(site: Site) -> dict[str, Any]:
    """The site file of a site: `read_site` of it gives the same site."""
    document = {
        "site": site.site, "name": site.name, "parent": site.parent, "place": site.place,
        "agencies": [
            {"code": each.code, "name": each.name, "units": list(each.units)}
            for each in site.agencies
        ],
        "timetable": None if site.timetable is None else dict(site.timetable),
        "lane": site.lane,
        "grants": [
            {"agency": each.agency, "from": each.first, "to": each.last, "decision": each.decision}
            for each in site.grants
        ],
        "desk": site.desk,
    }  # fmt: skip
    if site.payment is not None:
        document["payment"] = dict(vars(site.payment))
    if site.staff:
        document["staff"] = [dict(vars(each)) for each in site.staff]
    if not site.four_eyes:
        document["four_eyes"] = False
    told = {"phone": site.phone, "hotline": site.hotline}
    return document | {key: text for key, text in told.items() if text}


def _line(document: Mapping[str, Any], key: str, problems: list[Problem], place: str = "") -> str:
    value = document.get(key)
    if not isinstance(value, str) or not clean_line(value):
        problems.append(Problem(below(place, key), "text_missing"))
        return ""
    return clean_line(value)


def _agencies(rows: object, problems: list[Problem]) -> tuple[Agency, ...]:
    if not isinstance(rows, list) or not rows:
        problems.append(Problem("agencies", "list_empty"))
        return ()
    found = []
    for number, row in enumerate(rows):
        place = f"agencies.{number}"
        code = str(row.get("code", "")) if isinstance(row, dict) else ""
        if not agency_ok(code):
            problems.append(Problem(f"{place}.code", "agency_code_wrong"))
            continue
        name = _line(row, "name", problems, place)
        found.append(Agency(code, name, _units(row.get("units"), f"{place}.units", problems)))
    return tuple(found)


def _units(rows: object, place: str, problems: list[Problem]) -> tuple[str, ...]:
    if rows is None:
        return ()
    if not isinstance(rows, list) or not all(isinstance(each, str) for each in rows):
        problems.append(Problem(place, "not_a_list"))
        return ()
    return tuple(map(clean_line, rows))


def _staff(rows: object, problems: list[Problem]) -> tuple[StaffMember, ...]:
    """The roster; only the name is needed."""
    if not isinstance(rows, list):
        problems.append(Problem("staff", "not_a_list"))
        return ()
    found = []
    for number, row in enumerate(rows):
        place = f"staff.{number}"
        if not isinstance(row, dict):
            problems.append(Problem(place, "not_an_object"))
            continue
        more = {
            key: _line(row, key, problems, place)
            for key in ("title", "counter", "phone")
            if row.get(key)
        }
        found.append(StaffMember(_line(row, "name", problems, place), **more))
    return tuple(found)


def _payment(row: object, problems: list[Problem]) -> PaymentAccount | None:
    """Where fees can be transferred to; a site may have none."""
    if row is None:
        return None
    if not isinstance(row, dict):
        problems.append(Problem("payment", "not_an_object"))
        return None
    texts = {key: _line(row, key, problems, "payment") for key in ("bin", "account", "name")}
    account = PaymentAccount(**texts)
    problems.extend(
        Problem(f"payment.{key}", "payment_account_wrong")
        for key in account_faults(account.bin, account.account)
        if texts[key]
    )
    return account


def _grants(rows: object, lane: int | None, problems: list[Problem]) -> tuple[Grant, ...]:
    """The blocks; `lane` None while the file names none that could be held against them."""
    if not isinstance(rows, list):
        problems.append(Problem("grants", "not_a_list"))
        return ()
    found: dict[str, Grant] = {}
    for number, row in enumerate(rows):
        place, grant = f"grants.{number}", _grant(row)
        if grant is None:
            problems.append(Problem(place, "grant_wrong"))
        elif lane is not None and not _is_of_lane(grant, lane):
            problems.append(Problem(place, "grant_outside_lane", {"lane": lane}))
        elif grant.agency in found:
            problems.append(Problem(place, "grant_twice", {"agency": grant.agency}))
        else:
            found[grant.agency] = grant
    return tuple(found.values())


def _is_of_lane(grant: Grant, lane: int) -> bool:
    """Whether a desk of the lane may have the block; of lane 9 only by a decision."""
    if len(str(grant.first)) > LANE_DIGITS:
        return True
    lanes = {int(str(grant.first)[0]), int(str(grant.last)[0])}
    return lanes == {lane} or (lanes == {LEASED} and bool(grant.decision))


def _grant(row: object) -> Grant | None:
    given: Mapping[str, Any] = row if isinstance(row, dict) else {}
    first, last = _whole(given.get("from")), _whole(given.get("to"))
    digits = len(str(first))
    alike = digits in TAIL_DIGITS and digits == len(str(last))
    if not alike or not 0 < first <= last or not agency_ok(str(given.get("agency"))):
        return None
    return Grant(str(given["agency"]), first, last, str(given.get("decision", "")))


def _whole(value: object) -> int:
    """The whole number, 0 for whatever is none (yes and no are numbers to Python alone)."""
    return value if isinstance(value, int) and not isinstance(value, bool) else 0
