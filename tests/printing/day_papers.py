"""Made-up papers of the head of the counter: a usual day, a long one, a full book, a late unit."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime

from desk_app.models.moments import VIETNAM
from desk_app.printing.daily_list import daily_list
from desk_app.printing.forms_days import (
    ClosedMark,
    DailyList,
    DailyRow,
    DailyTotals,
    HeadMark,
    RegisterForm,
    RegisterRow,
    ReminderForm,
    ReminderRow,
    SignedMark,
    VoidedLine,
)
from desk_app.printing.list_paper import lists_pdf
from desk_app.printing.register_book import register_book
from desk_app.printing.reminder import reminder
from tests.printing.more_papers import Occasion, moment
from tests.printing.papers import LONGEST, LONGEST_PROCEDURE, ORDINARY, QR

DAY = date(2026, 11, 20)
WORDS = "ban cao thang long nom chai moi bung"
STATES = ("received", "processing", "resolved", "returned")
VOIDED_BY = VoidedLine(moment(20, 9, 55), "Nguyễn Thanh Sơn", "người nộp rút trước khi ký")


def daily_form(
    at: Occasion, many: int = 17, voided: int = 13, signed: SignedMark | None = None
) -> DailyList:
    """The list of a day with so many numbers, one of them voided."""
    rows = tuple(
        DailyRow(
            code=f"H15.62-261120-{2000 + number}",
            received_at=datetime(2026, 11, 20, 7 + number * 9 // many, 30, tzinfo=VIETNAM),
            applicant=LONGEST.applicant.name if at.long else ORDINARY.applicant.name,
            procedure=LONGEST_PROCEDURE if at.long else ORDINARY.procedure_name,
            unit="Tư pháp - Hộ tịch" if number % 3 else "",
            handed=bool(number % 2),
            due_at=moment(20 + number % 5, 17) if number % 7 else None,
            state=STATES[number % 4],
            fee=8_000 * (number % 3),
            later=int(number == 2),
            recorded_at=moment(21, 8) if number == 3 else None,
            voided=VOIDED_BY if number == voided else None,
        )
        for number in range(1, many + 1)
    )
    kept = [row for row in rows if row.voided is None]
    fields = Counter("Hộ tịch" if row.unit else "Chứng thực" for row in kept)
    totals = DailyTotals(
        numbers=many, received=len(kept), refused=0, voided=many - len(kept), skipped=0, late=0,
        earlier=0, same_day=len(kept) // 5, fee=sum(row.fee for row in kept),
        cash=sum(row.fee for row in kept), transfer=0, fields=tuple(sorted(fields.items())),
        channels=(("counter", len(kept)),),
    )  # fmt: skip
    return DailyList(
        letterhead=at.issued.letterhead, number=231, day=DAY, desk=at.printing.where,
        lanes=(("2001", str(2000 + many)),), volume=2, rows=rows, totals=totals,
        head=HeadMark(QR, 231, WORDS), signed=signed, clerk=ORDINARY.clerk, printing=at.printing,
    )  # fmt: skip


def daily(at: Occasion) -> bytes:
    return lists_pdf([daily_list(daily_form(at, 60 if at.long else 17))])


def register(at: Occasion) -> bytes:
    rows = tuple(
        RegisterRow(
            entry=number, code=f"H15.62-261120-{2000 + number}" if number != 4 else "",
            procedure=LONGEST_PROCEDURE if at.long else ORDINARY.procedure_name,
            applicant=LONGEST.applicant.name if at.long else ORDINARY.applicant.name,
            contact=ORDINARY.applicant.address, agency="UBND xã Quảng Phú",
            received_at=moment(20, 9, number), due_at=moment(26, 10, 45) if number % 3 else None,
            returned_at=moment(25, 8) if number % 2 else None,
            delivery=("counter", "post", "electronic")[number % 3],
            voided=VOIDED_BY if number == 5 else None,
        )
        for number in range(1, (40 if at.long else 12) + 1)
    )  # fmt: skip
    closed = ClosedMark(1, rows[-1].entry, 1, moment(30, 16, 30), "Nguyễn Thanh Sơn")
    form = RegisterForm(
        at.issued.letterhead, at.unit, 2026, 2, rows, closed if at.again else None, at.printing
    )
    return lists_pdf([register_book(form)])


def overdue(at: Occasion) -> bytes:
    rows = tuple(
        ReminderRow(
            f"H15.62-261120-{2000 + number}",
            LONGEST.applicant.name if at.long else ORDINARY.applicant.name,
            LONGEST_PROCEDURE if at.long else ORDINARY.procedure_name, moment(2, 9, number),
            moment(20 + number % 4, 16), "Y Khoa Niê" if number % 2 else "", number % 4 != 3,
            number % 3, explained=number == 1,
        )
        for number in range(1, (40 if at.long else 8) + 1)
    )  # fmt: skip
    form = ReminderForm(
        at.issued.letterhead, "Tư pháp - Hộ tịch", moment(23, 8), rows, ORDINARY.clerk, at.printing
    )
    return lists_pdf([reminder(form)])
