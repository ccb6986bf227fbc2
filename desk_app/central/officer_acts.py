"""An officer's acts: the rules of the counter, told as events of the centre on the site's stream."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache, partial
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk_app.central.ingest import Ingest
from desk_app.central.offered_files import OfferedFiles
from desk_app.central.officer_views import found_by
from desk_app.central.officers import Officer
from desk_app.central.sites import OFFICE
from desk_app.central.tables import DeskKnown, SiteRow
from desk_app.journal.standing_rows import standing_of
from desk_app.models.acts.bodies import Body, read_body
from desk_app.models.acts.decide import PAPERS, Occasion, decide, followed
from desk_app.models.calendar import OfficeCalendar
from desk_app.models.calendar_file import read_calendar
from desk_app.models.handover import LineState
from desk_app.models.happening import Happening
from desk_app.models.moments import in_vietnam
from desk_app.models.moves import Act
from desk_app.models.outcomes import HasProblems, NotAllowed, Problem
from desk_app.models.site import Site, read_site
from desk_app.models.tables import DossierRecord, HandoverBatch, HandoverLine, PaperSeries
from desk_app.protocol.named_file import FILE
from desk_app.storage.processes import process_of_day
from desk_app.storage.reference import Stream, in_force, said_by

ENDING = re.compile(r"\.[0-9A-Za-z]{1,5}\Z", re.ASCII)
FILE_KEYS = ("sha256", "size")


@lru_cache(maxsize=256)
def _calendar(version: str, content: bytes) -> OfficeCalendar:
    return read_calendar(json.loads(content), version)


@dataclass
class OfficerActs:
    """One act of an officer on dossiers of his unit; `ingest` has locked the site."""

    ingest: Ingest
    who: Officer
    _numbers: dict[str, int] = field(default_factory=dict)

    @property
    def session(self) -> Session:
        """The transaction."""
        return self.ingest.session

    def do(self, act: Act, codes: Sequence[str], document: object) -> tuple[str, ...]:
        """Do it on all of them or on none; answers their ids.

        Without codes `confirm` means every dossier of the batch that its body names. `result` may
        name a `file` that is here whole. HasProblems for a faulty body, NotAllowed when a rule says
        no to any of the dossiers.
        """
        given, file = _without_file(act, document)
        now = in_vietnam(self.ingest.now)
        body = read_body(act, given, now)
        if file is not None:
            self._must_be_here(file)
        records = self._records(act, codes, body)
        common = self._occasion(body)
        happenings = [
            each
            for place, record in enumerate(records, 1)
            for each in self._happenings(act, record, body, replace(common, place=place), file)
        ]
        self.ingest.write(happenings, self.who.name)
        return tuple(record.id for record in records)

    def _happenings(
        self,
        act: Act,
        record: DossierRecord,
        body: Body,
        occasion: Occasion,
        file: dict[str, Any] | None,
    ) -> tuple[Happening, ...]:
        """The act, and what it brings with it: a confirmation begins the internal process."""
        units = self._site().agency(record.agency).units
        occasion = replace(occasion, units=units, desk=self._desk_of(record))
        if act in PAPERS:
            occasion = replace(occasion, paper=self._paper(PAPERS[act], occasion.at.year))
        if act is Act.CONFIRM:
            day, code = occasion.at.date(), record.procedure_code
            process = process_of_day(self.session, self.who.site, code, day)
            occasion = replace(occasion, process=process)
        standing = standing_of(self.session, record)
        happening = decide(act, standing, body, occasion)
        if file is not None:
            named = file | {"name": f"{record.code}{_ending(file['name'])}"}
            happening = replace(happening, body={**happening.body, FILE: named})
        return happening, *followed(standing, happening, occasion)

    def _records(self, act: Act, codes: Sequence[str], body: Body) -> list[DossierRecord]:
        batch = str(body.plain.get("batch") or "")
        wanted = list(codes)
        if act is Act.CONFIRM and not wanted and batch:
            wanted = list(self._handed(batch))
        if not wanted:
            raise HasProblems((Problem("codes", "list_empty"),))
        records = [found_by(self.session, self.who, each)[0] for each in wanted]
        twice = {each.id for each in records if records.count(each) > 1}
        if twice:
            code = next(each.code for each in records if each.id in twice)
            raise NotAllowed("dossier_twice", dossier=code)
        return records

    def _handed(self, batch: str) -> Iterator[str]:
        """The dossiers of a list that nobody has confirmed, rejected or recalled yet."""
        if self.session.get(HandoverBatch, (self.who.site, batch)) is None:
            raise NotAllowed("batch_unknown", batch=batch[:60])
        line = HandoverLine
        own = (line.site == self.who.site, line.batch == batch, line.state == LineState.HANDED)
        found = self.session.scalars(select(line.dossier).where(*own).order_by(line.place)).all()
        if not found:
            raise NotAllowed("batch_settled", batch=batch)
        yield from found

    def _occasion(self, body: Body) -> Occasion:
        at = body.at or in_vietnam(self.ingest.now)
        found = in_force(self.session, self.who.site, Stream.CALENDAR, OFFICE, at.date())
        if found is None:
            raise NotAllowed("calendar_missing", day=f"{at:%d/%m/%Y}")
        calendar = said_by(found, partial(_calendar, found.version))
        return Occasion(at=at, calendar=calendar, by=self.who.name)

    def _site(self) -> Site:
        return read_site(self.session.get_one(SiteRow, self.who.site).document)

    def _desk_of(self, record: DossierRecord) -> str:
        """The desk that gets the papers back: the one that received the dossier."""
        known = self.session.get(DeskKnown, (record.site, record.desk))
        return known.label if known else self._site().desk

    def _paper(self, form: str, year: int) -> dict[str, str | int]:
        """The next number of the centre's own series of that form."""
        key = (self.who.site, self.ingest.centre, form, year)
        row = self.session.get(PaperSeries, key)
        last = self._numbers.get(form, row.last if row else 0)
        self._numbers[form] = last + 1
        return {"series": form, "year": year, "number": last + 1}

    def _must_be_here(self, file: dict[str, Any]) -> None:
        offered = OfferedFiles(self.session, self.who.site, self.ingest.now)
        if not offered.name(str(file["sha256"]), file["size"]):
            raise HasProblems((Problem("file", "file_not_sent"),))


def _ending(name: str) -> str:
    """What kind of file it is; the rest of a name may tell of a person, and the line is for ever."""
    found = ENDING.search(name)
    return found[0].lower() if found else ""


def _without_file(act: Act, document: object) -> tuple[object, dict[str, Any] | None]:
    """The body as every desk writes it, and the file of a result apart."""
    if act is not Act.RESULT or not isinstance(document, dict) or document.get(FILE) is None:
        return document, None
    rest, file = {key: each for key, each in document.items() if key != FILE}, document[FILE]
    if not isinstance(file, dict) or not all(key in file for key in FILE_KEYS):
        raise HasProblems((Problem("file", "not_an_object"),))
    name = str(file.get("name", ""))
    return rest, {"sha256": str(file["sha256"]), "size": file["size"], "name": name}
