"""Everything stored; `PROJECTION` is the named list that replay rebuilds and verify compares."""

from __future__ import annotations

from desk_app.models.tables.base import Stored
from desk_app.models.tables.counter import FeeReceipt, SlipRecord, TillRecord
from desk_app.models.tables.course import (
    CourseRecord,
    FeeEntry,
    HandoverBatch,
    HandoverLine,
    PaperSeries,
    StepRecord,
)
from desk_app.models.tables.dossier import (
    DossierCodeRecord,
    DossierComponentRecord,
    DossierFeeRecord,
    DossierPersonRecord,
    DossierRecord,
    DossierTextRecord,
    HistoryRecord,
    LaneCounter,
    PrintedPaperRecord,
    RegisterCounter,
    SearchRow,
)
from desk_app.models.tables.journal import JournalLine, PersonalPart
from desk_app.models.tables.plain import (
    AccountVersion,
    DeskRow,
    DraftRow,
    Preference,
    PrintJobRow,
    ReadingTrace,
    ReferenceVersion,
)

PROJECTION: tuple[type[Stored], ...] = (
    DossierRecord,
    DossierCodeRecord,
    DossierPersonRecord,
    DossierTextRecord,
    DossierComponentRecord,
    DossierFeeRecord,
    HistoryRecord,
    PrintedPaperRecord,
    SearchRow,
    LaneCounter,
    RegisterCounter,
    CourseRecord,
    HandoverBatch,
    HandoverLine,
    FeeEntry,
    PaperSeries,
    FeeReceipt,
    TillRecord,
    SlipRecord,
    StepRecord,
)

__all__ = [
    "PROJECTION",
    "AccountVersion",
    "CourseRecord",
    "DeskRow",
    "DossierCodeRecord",
    "DossierComponentRecord",
    "DossierFeeRecord",
    "DossierPersonRecord",
    "DossierRecord",
    "DossierTextRecord",
    "DraftRow",
    "FeeEntry",
    "FeeReceipt",
    "HandoverBatch",
    "HandoverLine",
    "HistoryRecord",
    "JournalLine",
    "LaneCounter",
    "PaperSeries",
    "PersonalPart",
    "Preference",
    "PrintJobRow",
    "PrintedPaperRecord",
    "ReadingTrace",
    "ReferenceVersion",
    "RegisterCounter",
    "SearchRow",
    "SlipRecord",
    "StepRecord",
    "Stored",
    "TillRecord",
]  # fmt: skip
