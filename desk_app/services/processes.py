"""The internal processes of this office: which version a dossier follows, and keeping new ones."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.orm import Session

from desk_app.journal.canonical import canonical
from desk_app.models.actor import Actor
from desk_app.models.outcomes import HasProblems, Problem, Trouble
from desk_app.models.process import Process, ProcessStep, ProcessView, longest_process
from desk_app.models.process_file import (
    process_document,
    process_problems,
    read_process,
    read_processes,
)
from desk_app.services.desk import Desk
from desk_app.services.import_reference import Imported
from desk_app.services.reference_data import procedure_of_day, procedures_of_day
from desk_app.storage.processes import parsed_process, process_of_day
from desk_app.storage.reference import NewVersion, Stream, add_version, all_in_force, said_by
from desk_app.sync.versions import brought_in

WINDOW = "window"


@dataclass(frozen=True)
class Processes:
    """The administrator's processes; every change is a new version, dossiers keep theirs."""

    desk: Desk

    def list(self, actor: Actor) -> tuple[ProcessView, ...]:
        """The processes in force today, by the code of their procedure."""
        actor.must_administer()
        site, today = self.desk.site_id, self.desk.now().date()
        with self.desk.database.reading() as session:
            rows = all_in_force(session, site, Stream.PROCESS, today)
            known = {each.code: each for each in procedures_of_day(session, site, today)}
            found = sorted((said_by(row, parsed_process) for row in rows), key=_code)
        views = []
        for process in found:
            procedure = known.get(process.procedure)
            if process.steps:
                name = procedure.called if procedure else ""
                most = longest_process(procedure) if procedure else None
                views.append(ProcessView(process.procedure, name, process.steps, most))
        return tuple(views)

    def begin(self, actor: Actor, procedure: str) -> ProcessView:
        """The process of a procedure as it is today, without steps when it has none.

        HasProblems on `procedure`: `procedure_unknown`.
        """
        actor.must_administer()
        site, today = self.desk.site_id, self.desk.now().date()
        with self.desk.database.reading() as session:
            found = procedure_of_day(session, site, procedure, today)
            kept = process_of_day(session, site, procedure, today)
        if found is None:
            facts = {"procedure": procedure}
            raise HasProblems((Problem("procedure", "procedure_unknown", facts),))
        steps = kept.process.steps if kept else ()
        return ProcessView(procedure, found[0].called, steps, longest_process(found[0]))

    def keep(
        self, actor: Actor, procedure: str, steps: Sequence[ProcessStep]
    ) -> tuple[Problem, ...]:
        """The process of a procedure from today on; without steps it has none any more.

        Answers warnings (`steps_exceed_term`). HasProblems names each fault as `steps.2.unit`.
        """
        actor.must_administer()
        today = self.desk.now().date()
        read = read_process(process_document(Process(procedure, today, tuple(steps))))
        with self.desk.database.writing() as session:
            return self._keep(session, actor, read, "", WINDOW)

    def bring(self, actor: Actor, document: object, origin: str) -> Imported:
        """Processes from a file; good entries are kept, broken ones named, warnings told.

        HasProblems when not one entry is good.
        """
        actor.must_administer()
        reading = read_processes(document)
        taken: list[str] = []
        broken, warnings = list(reading.broken), list[Problem]()
        with self.desk.database.writing() as session:
            for place, process in reading.processes.items():
                try:
                    warnings += self._keep(session, actor, process, place, origin)
                except HasProblems as found:
                    broken += found.problems
                else:
                    taken.append(process.procedure)
        if not taken:
            raise HasProblems(tuple(broken) or (Problem("processes", "list_empty"),))
        return Imported(tuple(taken), tuple(broken), tuple(warnings))

    def bring_file(self, actor: Actor, path: Path) -> Imported:
        """The same from a path. Trouble("file_unreadable"); HasProblems `not_json`."""
        actor.must_administer()
        try:
            document: object = json.loads(path.expanduser().read_bytes())
        except OSError as error:
            raise Trouble("file_unreadable", name=path.name) from error
        except (ValueError, RecursionError) as error:
            raise HasProblems((Problem("processes", "not_json"),)) from error
        return self.bring(actor, document, path.name)

    def _keep(
        self, session: Session, actor: Actor, process: Process, place: str, origin: str
    ) -> tuple[Problem, ...]:
        site, now = self.desk.site_id, self.desk.now()
        day = max(process.valid_from, now.date())
        found = procedure_of_day(session, site, process.procedure, day)
        problems = process_problems(process, found[0] if found else None, place)
        if any(not each.warning for each in problems):
            raise HasProblems(problems)
        content = canonical(process_document(process))
        new = NewVersion(
            Stream.PROCESS, process.procedure, content, process.valid_from, None, origin
        )
        name = add_version(session, site, new, arrived_at=now, brought_by=actor.name)
        brought_in(session, site, (name,))
        return problems


def _code(process: Process) -> str:
    return process.procedure
