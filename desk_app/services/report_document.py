"""A report as one document that anybody can recompute: what it counts, from which line, and its hash."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from typing import Any

from desk_app import __version__
from desk_app.journal.canonical import canonical
from desk_app.models.report import Report
from desk_app.models.statistics.options import Options
from desk_app.resources import resource_bytes

DEFINITIONS = "reports/definitions.json"


def report_document(found: Report) -> dict[str, Any]:
    """What every report answers; `sha256` is over the canonical JSON of all the rest."""
    document: dict[str, Any] = {
        "report": found.name, "from": found.first.isoformat(), "to": found.last.isoformat(),
        "options": dict(found.options), "rows": [dict(row) for row in found.rows],
        "totals": dict(found.totals),
        "identities": [
            {"name": name, "holds": holds} for name, holds in found.identities.items()
        ],
        "journal": {"seq": found.seq, "head": found.head},
        "definition": found.definition, "version": __version__,
    }  # fmt: skip
    if found.until:
        document |= {"until": found.until, "before": dict(found.before)}
    return document | {"sha256": hashlib.sha256(canonical(document)).hexdigest()}


def definition_of(name: str, options: Options | None = None) -> str:
    """What a report counts, in words, with the choices made; empty for one that has none."""
    told = _definitions()
    if options is None:
        return str(told["others"].get(name, ""))
    how = (told["counting"], told["by"][options.by], told["due"][options.due])
    return " ".join((told["reports"][name], *how))


@cache
def _definitions() -> dict[str, Any]:
    document: dict[str, Any] = json.loads(resource_bytes(DEFINITIONS))
    return document
