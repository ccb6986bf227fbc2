"""The words of the charts of the day on the screen; on paper the form has its own."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def chart_words() -> Mapping[str, str]:
    """By the keys that the charts of the day ask for."""
    return {**_received(), **_solved(), **_open()}


def _received() -> Mapping[str, str]:
    return {
        "hours": translate("DayCharts", "Received by the hour"),
        "hour": translate("DayCharts", "Hour"),
        "hour_said": translate("DayCharts", "{hour} h"),
        "dossiers": translate("DayCharts", "Dossiers"),
        "none_received": translate("DayCharts", "Nothing received today yet"),
    }


def _solved() -> Mapping[str, str]:
    return {
        "weeks": translate("DayCharts", "On time, of those solved in the week"),
        "week": translate("DayCharts", "Week"),
        "week_said": translate("DayCharts", "{first} – {last}, {part} of {whole} solved"),
        "on_time": translate("DayCharts", "On time"),
        "none_solved": translate("DayCharts", "Nothing solved in these weeks"),
    }


def _open() -> Mapping[str, str]:
    return {
        "ages": translate("DayCharts", "Open dossiers by age"),
        "age": translate("DayCharts", "Age"),
        "age_in_time": translate("DayCharts", "In time"),
        "age_waiting": translate("DayCharts", "Waiting for the citizen"),
        "age_0": translate("DayCharts", "Late today"),
        "age_31+": translate("DayCharts", "More than 30 days late"),
        "age_late": translate("DayCharts", "{days} days late"),
        "fields": translate("DayCharts", "Open dossiers by field"),
        "field": translate("DayCharts", "Field"),
        "in_time": translate("DayCharts", "In time"),
        "overdue": translate("DayCharts", "Overdue"),
        "none_open": translate("DayCharts", "Nothing is open"),
    }
