"""What the journal is told of an imported dossier (`LegacyImported`)."""

from __future__ import annotations

from desk_app.models.catalogue import NO_TERM
from desk_app.models.happening import Happening
from desk_app.models.legacy.holder import custodian_of
from desk_app.models.legacy.row import LegacyDossier
from desk_app.models.moments import iso
from desk_app.models.promise import Promise
from desk_app.models.promise_document import promise_document

KIND = "LegacyImported"


def imported(dossier: LegacyDossier, dossier_id: str, source: str, desk: str) -> Happening:
    """One dossier of a register; `source` is the SHA-256 of its file, `desk` the desk's name.

    The promise keeps the register's appointment and the catalogue's term, without a derivation.
    """
    procedure = dossier.procedure
    term = procedure.term(0, dossier.channel) or NO_TERM
    promise = Promise(dossier.due_at, term, (), "", "")
    finished, returned = dossier.finished_at, dossier.returned_at
    return Happening(
        KIND,
        {
            "code": dossier.code, "source": source, "line": dossier.line,
            "procedure": {
                "code": procedure.code, "version": dossier.version, "name": procedure.called,
                "case": procedure.cases[0].name,
            },
            "field": dossier.field, "agency": dossier.agency, "unit": dossier.unit,
            "custodian": custodian_of(dossier.business, dossier.unit, desk),
            "channel": dossier.channel.value, "promise": promise_document(promise),
            "state": dossier.business.value, "counts": dossier.counts, "fee": dossier.fee,
            "finished_at": iso(finished) if finished else None,
            "returned_at": iso(returned) if returned else None,
        },
        dossier=dossier_id,
        personal={"applicant": {key: text for key, text in dossier.person.items() if text}},
        occurred_at=dossier.received_at,
    )  # fmt: skip
