"""Giving a slip before reception: no dossier, no code; the slip itself is kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk_app.journal.reading import told_by
from desk_app.models.actor import Actor
from desk_app.models.acts.bodies import Body
from desk_app.models.acts.slips import GUIDED_DAYS, SERIES, Slip, read_slip, slip_given
from desk_app.models.moments import in_vietnam
from desk_app.models.outcomes import HasProblems, Problem
from desk_app.models.permissions import GIVE_SLIP, must_serve
from desk_app.models.tables import SlipRecord
from desk_app.models.views import SlipView
from desk_app.services.desk import Desk
from desk_app.services.numbered_papers import next_paper
from desk_app.services.reference_data import procedure_expired, procedure_of_day


@dataclass(frozen=True)
class GiveSlip:
    """Guides a citizen once and fully, or turns a request away with its reason (Đ.16.3, Đ.17.1c)."""

    desk: Desk

    def __call__(self, actor: Actor, slip: Slip, document: object) -> SlipView:
        """The slip with its number. HasProblems names each faulty field."""
        must_serve(actor, GIVE_SLIP)
        with self.desk.journal.writing(actor.name) as writing:
            body = read_slip(slip, document, writing.now)
            day = (body.at or writing.now).date()
            code = str(body.plain["procedure"])
            named = _procedure(writing.session, self.desk.site_id, code, day)
            before = _before(writing.session, self.desk.site_id, slip, body, body.at or writing.now)
            paper = next_paper(writing, SERIES[slip])
            event = writing.append(slip_given(slip, body, named, paper))
        return SlipView(
            id=event.id,
            slip=slip.value,
            year=int(paper["year"]),
            number=int(paper["number"]),
            at=in_vietnam(event.occurred_at),
            procedure_code=named["code"],
            procedure_name=named["name"],
            person=str(body.personal["person"]["name"]),
            items=tuple(body.personal.get("items", ())),
            reason=str(body.personal["reason"]),
            before=before,
        )


def _before(
    session: Session, site: str, slip: Slip, body: Body, now: datetime
) -> tuple[int, date] | None:
    """The latest guidance of the same number and procedure within the last days (Đ.16.3: once)."""
    number = body.personal["person"]["id_number"]
    if slip is not Slip.GUIDE or not number:
        return None
    query = (
        select(SlipRecord)
        .where(
            SlipRecord.site == site,
            SlipRecord.kind == SERIES[Slip.GUIDE],
            SlipRecord.procedure_code == str(body.plain["procedure"]),
            SlipRecord.at >= now - timedelta(days=GUIDED_DAYS),
            SlipRecord.at <= now,
        )
        .order_by(SlipRecord.at.desc(), SlipRecord.number.desc())
    )
    for row in session.scalars(query):
        told = told_by(session, site, row.id)
        if told is not None and told.personal.get("person", {}).get("id_number") == number:
            return row.number, in_vietnam(row.at).date()
    return None


def _procedure(session: Session, site: str, code: str, day: date) -> dict[str, str]:
    """Code and name of the procedure asked for; a request turned away may be for none of ours."""
    if not code:
        return {"code": "", "name": ""}
    found = procedure_of_day(session, site, code, day)
    if found is None:
        expired = procedure_expired(session, site, code)
        why = "procedure_expired" if expired else "procedure_unknown"
        raise HasProblems((Problem("procedure", why, {"procedure": code}),))
    return {"code": code, "name": found[0].called}
