"""Everything stored; `PROJECTION` is the named list that replay rebuilds and verify compares."""

from __future__ import annotations

from desk_app.models.tables.base import Stored
from desk_app.models.tables.counter import FeeReceipt, Parcel, SlipRecord, TillRecord
from desk_app.models.tables.course import (
    CourseRecord,
    FeeEntry,
    HandoverBatch,
    HandoverLine,
    PaperSeries,
    StepRecord,
)
from desk_app.models.tables.day import BookRecord, DaySignOff, LateExplanation
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
from desk_app.models.tables.rating import RatingRecord, SurveyPlan
from desk_app.models.tables.statistics import CountedDossier, DayCount

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
    Parcel,
    TillRecord,
    SlipRecord,
    StepRecord,
    CountedDossier,
    DayCount,
    DaySignOff,
    BookRecord,
    LateExplanation,
    RatingRecord,
    SurveyPlan,
)

__all__ = [
    "PROJECTION",
    "AccountVersion",
    "BookRecord",
    "CountedDossier",
    "CourseRecord",
    "DayCount",
    "DaySignOff",
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
    "LateExplanation",
    "PaperSeries",
    "Parcel",
    "PersonalPart",
    "Preference",
    "PrintJobRow",
    "PrintedPaperRecord",
    "RatingRecord",
    "ReadingTrace",
    "ReferenceVersion",
    "RegisterCounter",
    "SearchRow",
    "SlipRecord",
    "StepRecord",
    "Stored",
    "SurveyPlan",
    "TillRecord",
]  # fmt: skip
