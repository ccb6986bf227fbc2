"""Dossiers that share a number: by the alias, which leaves the agency out, or given twice."""

from __future__ import annotations

from dataclasses import replace

from desk_app.journal.kinds.dossier_received import code_columns
from desk_app.models.actor import Actor, Role
from desk_app.models.site import Grant, Site
from desk_app.models.tables import DossierCodeRecord
from desk_app.models.views import Received
from desk_app.services.acts import Acts
from desk_app.services.shipped import demo_site
from tests.models.catalogue_rows import own_row
from tests.services.counter import BIRTH, TEMPORARY_RESIDENCE, Counter

ADMINISTRATOR = Actor("admin", "Y Khoa Niê", Role.ADMIN)


def two_agencies() -> Site:
    """The demonstration site with a block of numbers of a second agency."""
    site = demo_site(1)
    return replace(site, grants=(*site.grants, Grant("H99.7.3", 1001, 1999, "QĐ 7")))


def same_alias(counter: Counter) -> tuple[Received, Received]:
    """One dossier of each agency with the same day and tail, in the order of reception."""
    row = own_row(agency="H99.7.3")
    counter.acts.imports().catalogue(ADMINISTRATOR, row, "tệp của tỉnh")
    return counter.receive(BIRTH), counter.receive(TEMPORARY_RESIDENCE)


def given_elsewhere(acts: Acts, code: str, dossier: str) -> None:
    """Another desk has given the code to this dossier too, as a later exchange would bring it."""
    row = DossierCodeRecord(
        site=acts.desk.site_id, code=code, dossier=dossier, desk="another",
        provisional=False, **code_columns(code),
    )  # fmt: skip
    with acts.desk.database.writing() as session:
        session.add(row)
