"""The accounts of a site as JSON: what a centre publishes of them. No password is ever in it.

A file is a list, or one entry: `{"name": "lan.h", "full_name": "H' Lan Niê", "role": "clerk",
"valid_from": "2026-11-20", "valid_to"?: "2027-06-30"}`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from desk_app.models.actor import Role
from desk_app.models.fields import Fields, below
from desk_app.models.outcomes import HasProblems, Problem

ACCOUNT_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{1,31}")
KEYS = frozenset({"name", "full_name", "role", "valid_from", "valid_to"})
LONGEST = 200  # letters of a full name


@dataclass(frozen=True)
class SiteUser:
    """One version of what somebody is at a site, from its first day to its last."""

    name: str
    full_name: str
    role: Role
    valid_from: date
    valid_to: date | None = None


@dataclass(frozen=True)
class UserReading:
    """The good entries of a file, and why each of the others was left out."""

    users: tuple[SiteUser, ...]
    broken: tuple[Problem, ...] = ()


def read_users(document: object) -> UserReading:
    """All accounts of a file, those that begin first first; never raises for what an entry holds.

    Of two versions of one account that begin on the same day the later row is left out (`repeated`).
    """
    good: dict[tuple[str, date], SiteUser] = {}
    broken: list[Problem] = []
    rows = document if isinstance(document, list) else [document]
    for index, row in enumerate(rows):
        place = str(index) if isinstance(document, list) else ""
        try:
            user = read_user(row, place)
        except HasProblems as found:
            broken += found.problems
            continue
        if (user.name, user.valid_from) in good:
            broken.append(Problem(below(place, "name"), "repeated"))
        else:
            good[user.name, user.valid_from] = user
    users = sorted(good.values(), key=lambda each: each.valid_from)
    return UserReading(tuple(users), tuple(broken))


def read_user(document: object, place: str = "") -> SiteUser:
    """The account that a JSON object describes. HasProblems with every fault and its place."""
    problems: list[Problem] = []
    row = Fields.of(document, place, problems, KEYS)
    name, full_name = row.text("name", required=True), row.text("full_name", required=True)
    if name and not ACCOUNT_NAME.fullmatch(name):
        row.fault("name", "account_name_shape")
    if len(full_name) > LONGEST:
        row.fault("full_name", "text_too_long", {"most": LONGEST})
    role = row.choice("role", Role)
    first, last = row.day("valid_from"), row.day("valid_to")
    if "valid_from" not in row.values:
        row.fault("valid_from", "required")
    if first and last and last < first:
        row.fault("valid_to", "ends_before_it_begins")
    if problems:
        raise HasProblems(tuple(problems))
    return SiteUser(name, full_name, role, first or date.min, last)


def user_document(user: SiteUser) -> dict[str, Any]:
    """The account as its JSON object; reading it again gives the same one."""
    return {
        "name": user.name,
        "full_name": user.full_name,
        "role": user.role.value,
        "valid_from": user.valid_from.isoformat(),
        "valid_to": user.valid_to.isoformat() if user.valid_to else None,
    }
