"""Results as the journal told of them: granted or refused, and the paper that refuses (form 03)."""

from __future__ import annotations

from datetime import date

from desk_app.journal.reading import Told
from desk_app.models.collecting import FileOfResult, Result

RECEIVED, REFUSED = "ResultReceived", "DossierRefused"
RESULTS = (RECEIVED, REFUSED)
"""What may bring a result; see `is_result`."""


def is_result(told: Told) -> bool:
    """Whether one of `RESULTS` brought a result: a refusal does after appraisal (NĐ 118/2025 Đ.19.3)."""
    return told.event.kind == RECEIVED or bool(told.event.body["after_appraisal"])


def result_told(told: Told) -> Result:
    """The result itself; a refusal is the paper that refuses, with its number of that year."""
    body, at = told.event.body, told.event.occurred_at
    if told.event.kind == REFUSED:
        return Result("refused", str(body["paper"]["number"]), came_at=at)
    signed, file = body.get("signed_on"), body.get("file")
    return Result(
        kind=str(body.get("kind", "granted")),
        number=str(body.get("number", "")),
        signed_by=str(told.personal.get("signed_by", "")),
        signed_on=date.fromisoformat(signed) if signed else None,
        came_at=at,
        file=FileOfResult(file["name"], file["size"], file["sha256"]) if file else None,
    )
