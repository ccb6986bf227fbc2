"""After the database was restored from a backup: what it lost, desks send again."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from desk_app.central.ingest import JUDGE, Ingest
from desk_app.central.own_chain import locked_head
from desk_app.central.schema import TIMELINE, new_timeline_id
from desk_app.central.tables import CentreState, SiteHead
from desk_app.central.transactions import Router, in_transaction
from desk_app.journal.chain import NO_HEAD, first_hash
from desk_app.models.happening import Happening, Plain
from desk_app.models.moments import VIETNAM

WHY = "timeline"
COUNTED_FROM = datetime(2026, 1, 1, tzinfo=VIETNAM)


def begin_timeline(router: Router, centre: str, now: datetime) -> str:
    """The name of the new timeline, the same in every database.

    The centre's chain of each site goes to its next epoch, so that no place of the old one, which
    desks may hold, is written twice; the epoch's first line says which line it follows.
    """
    name = new_timeline_id()
    for engine in router.engines:
        for site in in_transaction(engine, _sites):
            _open_epoch(engine, site, centre, now)
        in_transaction(engine, lambda session: _name(session, name))
    return name


def _seconds(now: datetime) -> int:
    """A number that no earlier restore of the same backup has used as its epoch."""
    return (now - COUNTED_FROM) // timedelta(seconds=1)


def _sites(session: Session) -> list[str]:
    return list(session.scalars(select(SiteHead.site).order_by(SiteHead.site)))


def _name(session: Session, name: str) -> None:
    session.get_one(CentreState, TIMELINE, with_for_update=True).value = name


def _open_epoch(engine: Engine, site: str, centre: str, now: datetime) -> None:
    def work(session: Session) -> None:
        head = locked_head(session, site)
        last, after = NO_HEAD, None
        if head.centre_seq:
            last = head.centre_hash
            after = {"epoch": head.centre_epoch, "seq": head.centre_seq}
        head.centre_epoch, head.centre_seq = max(head.centre_epoch + 1, _seconds(now)), 0
        head.centre_hash = first_hash(centre, head.centre_epoch, last)
        body: dict[str, Plain] = {"epoch": head.centre_epoch, "reason": WHY}
        body |= {"lanes": [], "registers": [], "after": dict[str, Plain](after) if after else None}
        Ingest(session, centre, head, now).write([Happening("DeskIncarnated", body)], JUDGE)

    in_transaction(engine, work)
