"""Which rows a role is shown, as conditions of a query: `models/permissions.py` says why."""

from __future__ import annotations

from sqlalchemy import ColumnElement, and_, exists, or_, true

from desk_app.models.actor import Role
from desk_app.models.catalogue import Channel
from desk_app.models.draft import Delivery
from desk_app.models.permissions import PERMISSIONS, sees_everything
from desk_app.models.tables import DossierRecord, PrintJobRow

Where = ColumnElement[bool]


def dossiers_seen(role: Role) -> Where:
    """Of the dossiers, those that the role is shown: `may_see`."""
    if sees_everything(role):
        return true()
    record = DossierRecord
    return or_(record.channel == Channel.POST.value, record.delivery == Delivery.POST.value)


def jobs_seen(role: Role) -> Where:
    """Of the print jobs, those of papers that the role may have: of its dossiers, of its reports."""
    if sees_everything(role):
        return true()
    job, record, allowed = PrintJobRow, DossierRecord, PERMISSIONS[role]
    theirs = exists().where(record.site == job.site, record.id == job.dossier, dossiers_seen(role))
    paper = true() if allowed.papers is None else job.form.in_(allowed.papers)
    report = true() if allowed.reports is None else job.form.in_(allowed.reports)
    return or_(and_(theirs, paper), and_(job.dossier == "", report))
