"""Terms and fees of a procedure as the national portal states them, channel by channel."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType

from desk_app.models.catalogue import Channel, Fee, FeeRule
from desk_app.models.fields import below
from desk_app.models.lay_thu_tuc_row import Findings, Row, listed, said, unsaid
from desk_app.models.term import NO_TERM, Term, TermUnit
from desk_app.models.term_file import term_fault
from desk_app.models.text import fold

CHANNELS = {"1": Channel.COUNTER, "2": Channel.ONLINE, "3": Channel.POST}
UNITS = {
    "ngay lam viec": TermUnit.WORKING_DAYS,
    "ngay": TermUnit.CALENDAR_DAYS,
    "gio lam viec": TermUnit.WORKING_HOURS,
    "gio": TermUnit.CLOCK_HOURS,
    "thang": TermUnit.MONTHS,
}
BARE_NUMBER_FIELDS = frozenset({"ho tich", "chung thuc"})
SAME_DAY = Term(Decimal(0), TermUnit.SAME_DAY)
FEE_NAME = "Phí, lệ phí"
LONGEST_NAME = 100
COUNCIL = ("hoi dong nhan dan", "hdnd")  # a fee that it sets may still be printed as free
FREE_WORDS = frozenset({"0", "mien phi", "khong", "khong thu phi"})
DONG = frozenset({"", "viet nam dong", "vnd", "dong", "d"})
NOTE_BARE_DAY = "Thời hạn in là 1, không có đơn vị: đã đọc là giải quyết trong ngày, cần đối chiếu."
NOTE_BARE_DAYS = "Thời hạn in không có đơn vị: đã đọc là ngày làm việc, cần đối chiếu."
NOTE_SEVERAL = "Một kênh có nhiều thời hạn: đã lấy thời hạn đầu tiên, cần đối chiếu."
NOTE_CURRENCY = "Có mức thu không tính bằng đồng: đã bỏ qua, cần đối chiếu."
NOTE_COUNCIL = "Mức thu do Hội đồng nhân dân cấp tỉnh quy định: cần nhập mức của tỉnh."
NOTE_SUM = "Có mức thu không đọc được: cần nhập."
NOTE_PAGES = "Có mức thu theo trang hoặc theo bản: cần đối chiếu cách tính."
_AMOUNT_AND_UNIT = re.compile(r"([0-9]+(?:[.,][0-9]+)?)\s*(.*)")
_SUM = re.compile(r"([0-9]{1,3}(?:[.,][0-9]{3})+|[0-9]+)([^0-9/]*)(?:/(.*))?")


def read_terms(row: Row, field: str, place: str, found: Findings) -> Mapping[Channel, Term]:
    """The term of every channel that the procedure is offered by (KENH 1, 2, 3).

    In hộ tịch and chứng thực a bare 1 is the same day, a larger bare number working days, and
    both are noted; elsewhere it is a fault (`unit_missing`): nothing says what it counts.
    """
    terms: dict[Channel, Term] = {}
    for at, channel, stretch in _stretches(row, place, found):
        term = _term(stretch, field, at, found)
        if term is not None and terms.setdefault(channel, term) != term:
            found.note(NOTE_SEVERAL)
    return MappingProxyType({channel: terms[channel] for channel in Channel if channel in terms})


def _stretches(row: Row, place: str, found: Findings) -> list[tuple[str, Channel, Row]]:
    stretches = []
    for at, way in listed(row, "CACHTHUCTHUCHIEN", place):
        channel = CHANNELS.get(said(way, "KENH").lstrip("0"))
        if channel is None:
            found.fault(below(at, "KENH"), "unknown_channel", {"value": said(way, "KENH")})
            continue
        stretches += [(each, channel, item) for each, item in listed(way, "THOIGIAN", at)]
    return stretches


def _term(stretch: Row, field: str, place: str, found: Findings) -> Term | None:
    stated = f"{said(stretch, 'THOIGIANGIAIQUYET')} {said(stretch, 'DONVITINH')}".strip()
    at = below(place, "THOIGIANGIAIQUYET")
    if unsaid(said(stretch, "THOIGIANGIAIQUYET")):
        return NO_TERM
    parts = _AMOUNT_AND_UNIT.fullmatch(stated)
    if parts is None:
        found.fault(at, "term_unreadable", {"value": stated})
        return None
    amount, unit = Decimal(parts[1].replace(",", ".")), fold(parts[2])
    if unit in {"", "khong co thong tin"}:
        return _bare(amount, field, at, found)
    if unit not in UNITS:
        found.fault(below(place, "DONVITINH"), "unknown_unit", {"value": parts[2]})
        return None
    return _possible(Term(amount, UNITS[unit]), at, found)


def _bare(amount: Decimal, field: str, place: str, found: Findings) -> Term | None:
    if fold(field) not in BARE_NUMBER_FIELDS:
        found.fault(place, "unit_missing", {"value": str(amount)})
        return None
    if amount == 1:
        found.note(NOTE_BARE_DAY)
        return SAME_DAY
    found.note(NOTE_BARE_DAYS)
    return _possible(Term(amount, TermUnit.WORKING_DAYS), place, found)


def _possible(term: Term, place: str, found: Findings) -> Term | None:
    fault = term_fault(term)
    if fault:
        found.fault(place, fault, {"value": str(term.amount)})
        return None
    return term


def read_fees(row: Row, place: str, found: Findings) -> tuple[Fee, ...]:
    """The fee lines; one line for all channels that state the same.

    What cannot be read, and what the provincial council sets although printed as free, becomes a
    line `PROVINCE` that the office fills in.
    """
    lines: dict[Fee, list[Channel]] = {}
    offered: set[Channel] = set()
    for at, channel, stretch in _stretches(row, place, Findings()):
        offered.add(channel)
        for _, printed in listed(stretch, "PHILEPHI", at):
            line = _fee(printed, found)
            if line is not None and channel not in lines.setdefault(line, []):
                lines[line].append(channel)
    return tuple(
        line if set(channels) == offered else replace(line, channels=tuple(channels))
        for line, channels in lines.items()
    )


def _fee(printed: Row, found: Findings) -> Fee | None:
    total, unit, note = (said(printed, key) for key in ("SOTIEN", "DONVI", "MOTA"))
    line = _named(note, said(printed, "MAPHILEPHI"))
    if fold(total) in FREE_WORDS or unsaid(total):
        return _unpriced(line, fold(note), found, silent=unsaid(total))
    parts = _SUM.fullmatch(f"{total} {unit}".strip())
    if parts is None:
        found.note(NOTE_SUM)
        return replace(line, rule=FeeRule.PROVINCE)
    amount, currency, per = parts.groups(default="")
    if fold(currency) not in DONG:
        found.note(NOTE_CURRENCY)
        return None
    per_page = "/trang" in note.lower().replace(" ", "")
    return _priced(line, int(re.sub("[.,]", "", amount)), "trang" if per_page else fold(per), found)


def _named(note: str, code: str) -> Fee:
    """A line named by its note; a long note goes where the legal basis is told."""
    if note and len(note) <= LONGEST_NAME:
        return Fee(note, FeeRule.FIXED, code=code)
    return Fee(FEE_NAME, FeeRule.FIXED, legal_basis=note, code=code)


def _unpriced(line: Fee, note: str, found: Findings, *, silent: bool) -> Fee | None:
    if any(word in note for word in COUNCIL):
        found.note(NOTE_COUNCIL)
        return replace(line, rule=FeeRule.PROVINCE)
    return None if silent else replace(line, rule=FeeRule.FREE)


def _priced(line: Fee, amount: int, per: str, found: Findings) -> Fee:
    if per.startswith("trang"):
        found.note(NOTE_PAGES)
        return replace(
            line, rule=FeeRule.PER_PAGE, amount=amount, first_pages=1, next_amount=amount
        )
    if per.startswith("ban"):
        found.note(NOTE_PAGES)
        return replace(line, rule=FeeRule.PER_COPY, amount=amount)
    return replace(line, amount=amount)
