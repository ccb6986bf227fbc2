"""The Vietnamese sentence of each step of an appointment; stored and shown as it is."""

from __future__ import annotations

from datetime import date, datetime, time

from desk_app.models.calendar import DayKind
from desk_app.models.shown import comma

WEEKDAY_NAMES = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật")

KIND_NAMES = {
    DayKind.WORKING: "ngày làm việc",
    DayKind.MAKE_UP: "ngày làm bù",
    DayKind.WEEKEND: "cuối tuần",
    DayKind.DAY_OFF: "ngày nghỉ lễ",
    DayKind.CLOSED: "ngày nghỉ của cơ quan",
    DayKind.UNCOUNTED: "ngày chỉ tiếp nhận",
}

BEFORE_OPENING = "before_opening"
MIDDAY_BREAK = "midday_break"
AFTER_CLOSING = "after_closing"
AFTER_CUT_OFF = "after_cut_off"
LATE_BEFORE = "late_before"
APOLOGY = "apology"

MOVED_WORDS = {
    BEFORE_OPENING: "Nhận trước giờ làm việc",
    MIDDAY_BREAK: "Nhận trong giờ nghỉ trưa",
    AFTER_CLOSING: "Nhận sau giờ làm việc",
}


def long_day(day: date) -> str:
    """`Thứ Năm 26/11/2026`."""
    # strftime takes five times as long, and a long term says this for every one of its days
    return f"{WEEKDAY_NAMES[day.weekday()]} {day.day:02d}/{day.month:02d}/{day.year}"


def long_moment(moment: datetime) -> str:
    """`10:45 Thứ Năm 26/11/2026`."""
    return f"{moment:%H:%M} {long_day(moment.date())}"


def hour_words(clock: time) -> str:
    """`15 giờ`, `15 giờ 30 phút`."""
    return f"{clock.hour} giờ" + (f" {clock.minute:02d} phút" if clock.minute else "")


def number_words(number: str) -> str:
    """A count as Vietnamese writes it: `2.5` → `2,5`."""
    return comma(number)


def received_words(moment: datetime) -> str:
    """What is said of the reception itself."""
    return f"Nhận hồ sơ lúc {long_moment(moment)}"


def completed_words(moment: datetime) -> str:
    """What is said of the papers being complete after a supplement."""
    return f"Nhận đủ giấy tờ bổ sung lúc {long_moment(moment)}, tính lại thời hạn từ đầu"


def taken_words(moment: datetime) -> str:
    """What is said of the competent agency having the dossier."""
    return f"Cơ quan có thẩm quyền nhận hồ sơ lúc {long_moment(moment)}"


def paused_words(start: datetime, end: datetime, minutes: int, *, late: bool) -> str:
    """A pause and what it does to the term."""
    told = f"Tạm dừng từ {short_moment(start)} đến {short_moment(end)}"
    if late:
        return f"{told}: đã quá hạn từ trước, ngày hẹn không đổi"
    if not minutes:
        return f"{told}: không có giờ làm việc nào"
    return f"{told}: {duration_words(minutes)} làm việc không tính vào thời hạn"


def added_words(start: datetime, end: datetime, total: int) -> str:
    """Office time that makes up for a pause, and how much of it is made up then."""
    day = long_day(start.date())
    return f"{start:%H:%M}–{end:%H:%M} {day}: bù thời gian tạm dừng, được {duration_words(total)}"


def reappointed_words(old: datetime, new: datetime) -> str:
    """Which appointment an apology replaces."""
    return f"Hẹn lại lúc {long_moment(new)} thay cho {short_moment(old)}, theo phiếu xin lỗi"


def short_moment(moment: datetime) -> str:
    """`10:45 26/11/2026`."""
    return f"{moment:%H:%M} {moment.day:02d}/{moment.month:02d}/{moment.year}"


def moved_words(opening: datetime, reason: str) -> str:
    """Why another moment counts as the reception; `reason`: of this module or a `DayKind`."""
    return (
        f"{MOVED_WORDS.get(reason, 'Nhận vào ngày nghỉ')}: tính như nhận lúc {long_moment(opening)}"
    )


def skipped_words(day: date, kind: DayKind, note: str) -> str:
    """Why a day is not counted."""
    return f"{long_day(day)}: {named_kind(kind, note)}, không tính"


def counted_day_words(day: date, number: int, kind: DayKind, note: str) -> str:
    """The running number of a counted day; an ordinary working day needs no remark."""
    remark = "" if kind is DayKind.WORKING else f", {named_kind(kind, note)}"
    return f"{long_day(day)}: ngày thứ {number}{remark}"


def counted_half_words(end: datetime, number: str) -> str:
    """Where a half working day ends."""
    return f"Thêm nửa ngày làm việc đến {long_moment(end)}: đủ {number_words(number)} ngày"


def counted_month_words(end: date, number: int) -> str:
    """Where a month ends."""
    return f"Đến {long_day(end)}: tháng thứ {number}"


def counted_minutes_words(start: datetime, end: datetime, total: int) -> str:
    """A counted stretch of hours and what it makes together with those before."""
    until = "24:00" if end.date() > start.date() else f"{end:%H:%M}"
    return f"{start:%H:%M}–{until} {long_day(start.date())}: cộng dồn {duration_words(total)}"


def duration_words(minutes: int) -> str:
    """`45 phút`, `4 giờ`, `4 giờ 05 phút`."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest} phút"
    return f"{hours} giờ" + (f" {rest:02d} phút" if rest else "")


def shifted_words(day: date, kind: DayKind, note: str) -> str:
    """Why the end does not stay on `day` (Bộ luật Dân sự Đ.148.5)."""
    return f"{long_day(day)}: {named_kind(kind, note)}, chuyển sang ngày làm việc tiếp theo"


def late_words(cut_off: time) -> str:
    """Why a same-day result comes on the next working day (NĐ 23/2015 Đ.7)."""
    return f"Nhận sau {hour_words(cut_off)}: trả vào ngày làm việc tiếp theo"


def due_words(moment: datetime) -> str:
    """The promise."""
    return f"Hẹn trả lúc {long_moment(moment)}"


def named_kind(kind: DayKind, note: str) -> str:
    """The kind of a day with its own name where it has one."""
    return f"{KIND_NAMES[kind]} ({note})" if note else KIND_NAMES[kind]
