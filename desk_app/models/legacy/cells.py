"""The entries of a register as values: instants, states, channels, sums."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, time

from desk_app.models.catalogue import Channel
from desk_app.models.moments import VIETNAM, in_vietnam
from desk_app.models.text import fold

MIDNIGHT, LAST_MINUTE = time(), time(23, 59)
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ](.+))?")
_VIETNAMESE = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(?: (\d{1,2}):(\d{2})(?::(\d{2}))?)?")
STATES: Mapping[int, str] = {
    1: "Mới đăng ký", 2: "Được tiếp nhận", 3: "Không được tiếp nhận", 4: "Đang xử lý",
    5: "Yêu cầu bổ sung giấy tờ", 6: "Yêu cầu thực hiện nghĩa vụ tài chính",
    7: "Công dân yêu cầu rút hồ sơ", 8: "Dừng xử lý", 9: "Đã xử lý xong", 10: "Đã trả kết quả",
}  # fmt: skip
"""The states of the national portal (TrangThaiHoSo)."""
CHANNELS: Mapping[str, Channel] = {
    "counter": Channel.COUNTER, "online": Channel.ONLINE, "post": Channel.POST,
    "1": Channel.COUNTER, "2": Channel.ONLINE, "3": Channel.POST,
    "truc tiep": Channel.COUNTER, "truc tuyen": Channel.ONLINE,
    "buu chinh": Channel.POST, "buu dien": Channel.POST, "bcci": Channel.POST,
    "buu chinh cong ich": Channel.POST, "dich vu buu chinh cong ich": Channel.POST,
}  # fmt: skip
"""Ways of submission, also by the portal's numbers (KenhThucHien)."""
_NAMED_STATES = {fold(name): code for code, name in STATES.items()}


def read_instant(text: str, *, at: time = MIDNIGHT) -> datetime | None:
    """ISO or `dd/MM/yyyy [HH:mm]` on the site's clock; a day alone is its hour `at`. None: neither."""
    try:
        return _iso(text, at) or _vietnamese(text, at)
    except ValueError:
        return None


def _iso(text: str, at: time) -> datetime | None:
    found = _ISO.fullmatch(text)
    if found is None:
        return None
    if found[4] is None:
        return datetime.combine(date.fromisoformat(text), at, VIETNAM)
    moment = datetime.fromisoformat(text)
    return in_vietnam(moment if moment.tzinfo else moment.replace(tzinfo=VIETNAM))


def _vietnamese(text: str, at: time) -> datetime | None:
    found = _VIETNAMESE.fullmatch(text)
    if found is None:
        return None
    day, month, year = int(found[1]), int(found[2]), int(found[3])
    hour = at if found[4] is None else time(int(found[4]), int(found[5]), int(found[6] or 0))
    return datetime.combine(date(year, month, day), hour, VIETNAM)


def is_day_alone(text: str) -> bool:
    """Whether a readable instant names no hour."""
    return ":" not in text


def read_state(text: str) -> int | None:
    """The portal's number of a state given by number or name; None for anything else."""
    if text.isdecimal() and int(text) in STATES:
        return int(text)
    return _NAMED_STATES.get(fold(text))


def read_channel(text: str) -> Channel | None:
    """The way of submission; None when nobody knows it."""
    return CHANNELS.get(fold(text))
