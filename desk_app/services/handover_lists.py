"""Making a hand-over list by scanner: what waits, what a scan may add, the list kept until it is handed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk_app.journal.standing_rows import standing_of
from desk_app.models.actor import Actor
from desk_app.models.calendar import OfficeCalendar
from desk_app.models.dossier_code import is_provisional, read_code
from desk_app.models.handover import ListDraft, Scanned, Waiting
from desk_app.models.moments import iso, read_moment
from desk_app.models.moves import Act
from desk_app.models.outcomes import NotAllowed
from desk_app.models.permissions import must_act
from desk_app.models.queues import Queue
from desk_app.models.refusals import refusal
from desk_app.models.site import Agency
from desk_app.models.tables import CourseRecord, DossierRecord, Preference
from desk_app.services.desk import Desk
from desk_app.services.dossier_rows import dossier_for
from desk_app.services.find_dossiers import typed_code
from desk_app.services.queues import LookAtQueues, is_due
from desk_app.services.reference_data import calendar_if_any

PAGE = 1_000


@dataclass(frozen=True)
class HandoverLists:
    """Everything before the act itself; nothing here is an event."""

    desk: Desk

    def agencies(self) -> tuple[Agency, ...]:
        """The agencies that lists can go to, with their units."""
        return self.desk.site.agencies

    def waiting(self, actor: Actor) -> tuple[Waiting, ...]:
        """What is to be handed over, what came first at the top.

        NotAllowed `role_not_allowed` for whoever does not hand over.
        """
        must_act(actor, Act.HAND_OVER)
        now, site = self.desk.now(), self.desk.site_id
        ids = LookAtQueues(self.desk).ids(Queue.TO_HAND_OVER)
        found: list[Waiting] = []
        with self.desk.database.reading() as session:
            calendar = calendar_if_any(session, site, now.date())
            for first in range(0, len(ids), PAGE):
                found += self._waiting(session, ids[first : first + PAGE], calendar, now)
        return tuple(sorted(found, key=lambda each: (each.received_at, each.code)))

    def candidate(self, actor: Actor, scanned: str) -> Waiting:
        """The dossier of a scanned or typed code, if it may be handed over now.

        NotAllowed: `of_other_site` (code), as `dossier_for` says, or the rule that forbids the act.
        """
        must_act(actor, Act.HAND_OVER)
        now, site = self.desk.now(), self.desk.site_id
        with self.desk.database.reading() as session:
            record = self._record(session, actor, scanned)
            calendar = calendar_if_any(session, site, now.date())
            refused = refusal(Act.HAND_OVER, standing_of(session, record), now, calendar)
            if refused is not None:
                raise refused
            return self._waiting(session, (record.id,), calendar, now)[0]

    def kept(self, actor: Actor) -> ListDraft:
        """The list that the clerk was making, without what has been handed over meanwhile."""
        with self.desk.database.reading() as session:
            row = session.get(Preference, (self.desk.site_id, _key(actor)))
        if row is None:
            return ListDraft()
        draft = _read(row.value)
        here = {each.id: each for each in self.waiting(actor)}
        lines = tuple(
            replace(line, only_to=here[line.id].unit if here[line.id].added else "")
            for line in draft.lines
            if line.id in here
        )
        return ListDraft(draft.agency, draft.unit, lines) if lines else ListDraft()

    def keep(self, actor: Actor, draft: ListDraft) -> None:
        """Remember the list as it stands, so that a lock or a power cut loses no scan."""
        with self.desk.database.writing() as session:
            session.merge(
                Preference(site=self.desk.site_id, key=_key(actor), value=_written(draft))
            )

    def _record(self, session: Session, actor: Actor, scanned: str) -> DossierRecord:
        try:
            return dossier_for(session, self.desk.site_id, actor, scanned)
        except NotAllowed as refused:
            code = read_code(typed_code(scanned))
            own = {each.code for each in self.desk.site.agencies}
            elsewhere = (
                code is not None and code.agency not in own and not is_provisional(str(code))
            )
            if refused.code == "dossier_unknown" and elsewhere:
                raise NotAllowed("of_other_site", code=str(code)) from refused
            raise

    def _waiting(
        self,
        session: Session,
        ids: Sequence[str],
        calendar: OfficeCalendar | None,
        now: datetime,
    ) -> list[Waiting]:
        record, course = DossierRecord, CourseRecord
        theirs = (course.site == record.site) & (course.dossier == record.id)
        query = (
            select(
                record.id, record.code, record.agency, record.unit, record.received_at,
                course.shelf, course.added_at, course.unit.label("taken_by"),
            )
            .outerjoin(course, theirs)
            .where(record.site == self.desk.site_id, record.id.in_(ids))
        )  # fmt: skip
        found, own = list[Waiting](), self.desk.site.agencies[0].code
        for row in session.execute(query):
            added, here_since = row.added_at is not None, row.added_at or row.received_at
            found.append(
                Waiting(
                    id=row.id,
                    code=row.code,
                    agency=row.agency,
                    unit=(row.taken_by if added else "")
                    or row.unit
                    or self._first_unit(row.agency),
                    received_at=here_since,
                    shelf=row.shelf or "",
                    urgent=calendar is not None
                    and is_due(here_since, calendar, now, elsewhere=row.agency != own),
                    added=added,
                )
            )
        return found

    def _first_unit(self, agency: str) -> str:
        found = self.desk.site.agency(agency)
        return found.units[0] if found.units else found.name


def _key(actor: Actor) -> str:
    return f"handover_list.{actor.name}"


def _written(draft: ListDraft) -> str:
    lines = [[each.id, each.code, iso(each.at)] for each in draft.lines]
    return json.dumps({"agency": draft.agency, "unit": draft.unit, "lines": lines})


def _read(text: str) -> ListDraft:
    document = json.loads(text)
    lines = (Scanned(key, code, read_moment(at)) for key, code, at in document["lines"])
    return ListDraft(document["agency"], document["unit"], tuple(lines))
