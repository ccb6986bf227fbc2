"""How days and hours look to the clerk: dd/MM/yyyy, Thứ Năm, 10 giờ 45 phút."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from desk_app.models.identity import mask
from desk_app.models.moments import VIETNAM

translate = QCoreApplication.translate
NOON = 12
LONG_SITE, SHORT_SITE = "Trung tâm Phục vụ hành chính công", "TTPVHCC"  # as papers shorten it


def shown_date(day: date) -> str:
    """26/11/2026."""
    return f"{day:%d/%m/%Y}"


def shown_hour(moment: datetime) -> str:
    """10:45."""
    return f"{moment.astimezone(VIETNAM):%H:%M}"


def shown_moment(moment: datetime) -> str:
    """20/11/2026 10:45."""
    return f"{moment.astimezone(VIETNAM):%d/%m/%Y %H:%M}"


def weekday(day: date) -> str:
    """Thứ Năm."""
    return (
        translate("Weekday", "Monday"),
        translate("Weekday", "Tuesday"),
        translate("Weekday", "Wednesday"),
        translate("Weekday", "Thursday"),
        translate("Weekday", "Friday"),
        translate("Weekday", "Saturday"),
        translate("Weekday", "Sunday"),
    )[day.weekday()]


def weekday_short(day: date) -> str:
    """T5; only for the day strip."""
    return (
        translate("Weekday", "Mo"),
        translate("Weekday", "Tu"),
        translate("Weekday", "We"),
        translate("Weekday", "Th"),
        translate("Weekday", "Fr"),
        translate("Weekday", "Sa"),
        translate("Weekday", "Su"),
    )[day.weekday()]


def long_date(day: date) -> str:
    """Thứ Năm 26/11/2026."""
    return f"{weekday(day)} {shown_date(day)}"


def long_hour(moment: datetime) -> str:
    """10 giờ 45 phút; whole hours without minutes."""
    local = moment.astimezone(VIETNAM)
    if local.minute:
        text = translate("Formats", "{hour}:{minute} o'clock")
        return text.format(hour=local.hour, minute=f"{local.minute:02d}")
    return translate("Formats", "{hour} o'clock").format(hour=local.hour)


def spoken_hour(moment: datetime) -> str:
    """7 giờ 30 phút sáng, 14 giờ chiều: the hour as it is read out."""
    hour = long_hour(moment)
    if moment.astimezone(VIETNAM).hour < NOON:
        return translate("Formats", "{hour} in the morning").format(hour=hour)
    return translate("Formats", "{hour} in the afternoon").format(hour=hour)


def masked_number(number: str) -> str:
    """066 ••• ••• 217: enough to recognise, too little to copy."""
    return mask(number)


def grouped_number(number: str) -> str:
    """066 194 004 217 for twelve digits, else as it is."""
    if len(number) == len("066194004217") and number.isdigit():
        return " ".join(number[n : n + 3] for n in range(0, 12, 3))
    return number


def short_site(name: str) -> str:
    """TTPVHCC xã …, where the whole name of a site has no room."""
    return name.replace(LONG_SITE, SHORT_SITE)
