"""Every report of statistics by its name, for any period, with the period before beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk_app.journal.desk_journal import desk_head
from desk_app.models.actor import Actor
from desk_app.models.moments import iso, read_moment
from desk_app.models.permissions import must_report
from desk_app.models.report import Report
from desk_app.models.statistics.options import By, Due, Options
from desk_app.models.statistics.period import Period, period
from desk_app.models.statistics.timeliness import until_of
from desk_app.models.tables import DossierRecord
from desk_app.services.desk import Desk
from desk_app.services.report_document import definition_of
from desk_app.services.statistics.ageing_figures import ageing
from desk_app.services.statistics.asked import Asked, Figuring, Made
from desk_app.services.statistics.lines import agencies, channels, ii06
from desk_app.services.statistics.lists import behind
from desk_app.services.statistics.names import keys_of, names_of
from desk_app.services.statistics.summary import fees, summary
from desk_app.services.statistics.supplement_figures import supplements
from desk_app.services.statistics.volumes import KEYS, volumes
from desk_app.storage.pages import pages

FIGURES: Mapping[str, Figuring] = {
    "ii06": ii06,
    "agencies": agencies,
    "channels": channels,
    "summary": summary,
    **{name: volumes(name) for name in KEYS},
    "ageing": ageing,
    "supplements": supplements,
    "fees": fees,
}


@dataclass(frozen=True)
class Statistics:
    """Figures of the office, and the dossiers behind each."""

    desk: Desk

    def __call__(
        self, actor: Actor, name: str, first: date, last: date, options: Options
    ) -> Report:
        """A report by its name, one of `FIGURES`.

        HasProblems when the days are reversed. IntegrityBroken `identity_broken` (identity, field,
        dossiers, number) when a sum does not hold: then nothing is answered and nothing printed.
        """
        must_report(actor, name)
        days = period(first, last)
        with self.desk.database.reading() as session:
            asked = self._asked(session, days, options)
            made = figured(name, asked)
            before = days.before()
            told = figured(name, self._asked(session, before, options))
            head = desk_head(session, self.desk.site_id, self.desk.desk)
        return Report(
            name, first, last, made.columns, tuple(made.rows), made.totals, made.identities,
            head.seq, head.hash.hex(),
            options={"by": options.by.value, "due": options.due.value},
            definition=definition_of(name, options),
            before={
                "from": before.first.isoformat(), "to": before.last.isoformat(),
                "totals": dict(told.totals),
            },
            until=iso(asked.until),
        )  # fmt: skip

    def dossiers_of(
        self, actor: Actor, report: Report, row: str | None, column: str
    ) -> tuple[str, ...]:
        """The dossiers that a number of a report counts, by id, in the order of reception.

        `row` is what the first column of the row says, None for all rows together. HasProblems
        `number_unknown` when the report has no such number. Money has the dossiers that were paid.
        """
        must_report(actor, report.name)
        options = Options(By(report.options["by"]), Due(report.options["due"]))
        with self.desk.database.reading() as session:
            asked = self._asked(session, period(report.first, report.last), options)
            told = replace(asked, until=read_moment(report.until))
            return behind(report.name, told, row, column)

    def codes(self, actor: Actor, dossiers: Sequence[str]) -> tuple[str, ...]:
        """The codes of dossiers, in the same order."""
        must_report(actor, "ii06")
        with self.desk.database.reading() as session:
            record, found = DossierRecord, dict[str, str]()
            for page in pages(dossiers):
                own = (record.site == self.desk.site_id, record.id.in_(page))
                query = select(record.id, record.code).where(*own)
                found.update((each, code) for each, code in session.execute(query))
            return tuple(found[each] for each in dossiers if each in found)

    def names(self, actor: Actor, report: Report) -> Mapping[str, str]:
        """What the keys of a report's rows are called: procedures, clerks, agencies; else nothing."""
        must_report(actor, report.name)
        with self.desk.database.reading() as session:
            return names_of(session, self.desk, report.name, keys_of(report))

    def _asked(self, session: Session, days: Period, options: Options) -> Asked:
        return Asked(session, self.desk, days, until_of(days.last, self.desk.now()), options)


def figured(name: str, asked: Asked) -> Made:
    """One report; IntegrityBroken `identity_broken` when a sum of its own does not hold."""
    made = FIGURES[name](asked)
    broken = [identity for identity, holds in made.identities.items() if not holds]
    if broken:
        raise asked.broken(", ".join(broken))
    return made
