"""What reports, their columns and the rows of them are called on the screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from desk_app.models.statistics.figure_sheet import Wording

translate = QCoreApplication.translate
Words = Mapping[str, Callable[[], str]]


def report_word(name: str) -> str:
    """The name of a report."""
    return REPORTS[name]()


def column_word(name: str) -> str:
    """The heading of a column."""
    word = _COLUMNS.get(name)
    return name if word is None else word()


def figure_word(name: str) -> str:
    """What a number of the summary counts: a column of II.06, or one of its own."""
    word = _FIGURES.get(name)
    return column_word(name) if word is None else word()


def key_word(report: str, key: str) -> str:
    """What the first cell of a row says, where it is one of a closed set; else as it is."""
    if report == "hours" and key.isdigit():
        return translate("Figures", "{hour} h").format(hour=key)
    word = _KEYS.get(report, {}).get(key)
    return key if word is None else word()


def cell_word(column: str, value: str) -> str:
    """A word of a closed set in a list; any other text as it is."""
    word = _CELLS.get(column, {}).get(value)
    return value if word is None else word()


def whole_word(of: str) -> str:
    """What a percentage is a part of, as it follows "of"."""
    return _WHOLES[of]()


def identity_word(name: str) -> str:
    """A sum that must hold, in words; as the report names it when nobody has worded it."""
    word = _IDENTITIES.get(name)
    return name if word is None else word()


REPORTS: Words = {
    "ii06": lambda: translate("Figures", "Form II.06 by field"),
    "summary": lambda: translate("Figures", "Summary of the period"),
    "agencies": lambda: translate("Figures", "By competent agency"),
    "channels": lambda: translate("Figures", "By way of submission"),
    "units": lambda: translate("Figures", "By unit"),
    "clerks": lambda: translate("Figures", "By clerk"),
    "procedures": lambda: translate("Figures", "By procedure"),
    "hours": lambda: translate("Figures", "By hour"),
    "weekdays": lambda: translate("Figures", "By day of the week"),
    "ageing": lambda: translate("Figures", "By days overdue"),
    "supplements": lambda: translate("Figures", "Supplements asked for"),
    "fees": lambda: translate("Figures", "Fees"),
    "steps": lambda: translate("Figures", "Steps of processing"),
    "results": lambda: translate("Figures", "Results that came"),
    "handover": lambda: translate("Figures", "Hand-over"),
    "postal": lambda: translate("Figures", "The post"),
    "cash": lambda: translate("Figures", "Money taken and given back"),
    "settlement": lambda: translate("Figures", "Settlement of fees"),
    "notify": lambda: translate("Figures", "Results to notify of"),
}
"""In the order of the list."""

_COLUMNS: Words = {
    "field": lambda: translate("Figures", "Field"),
    "agency": lambda: translate("Figures", "Agency"),
    "name": lambda: translate("Figures", "Agency"),
    "received_total": lambda: translate("Figures", "To handle, all"),
    "received_online": lambda: translate("Figures", "Received online"),
    "received_direct": lambda: translate("Figures", "Received direct, by post"),
    "carried_over": lambda: translate("Figures", "From the period before"),
    "solved_total": lambda: translate("Figures", "Solved, all"),
    "solved_early": lambda: translate("Figures", "Solved early"),
    "solved_on_time": lambda: translate("Figures", "Solved on time"),
    "solved_late": lambda: translate("Figures", "Solved late"),
    "pending_total": lambda: translate("Figures", "In process, all"),
    "pending_in_time": lambda: translate("Figures", "In process, in time"),
    "pending_overdue": lambda: translate("Figures", "In process, overdue"),
    "pending_waiting": lambda: translate("Figures", "Waiting for the citizen"),
    "renewed": lambda: translate("Figures", "In time by an apology"),
    "solved_on_time_percent_of_solved": lambda: translate("Figures", "% not late of solved"),
    "solved_late_percent_of_solved": lambda: translate("Figures", "% late of solved"),
    "pending_in_time_percent_of_pending": lambda: translate("Figures", "% in time of in process"),
    "pending_overdue_percent_of_pending": lambda: translate("Figures", "% overdue of in process"),
    "percent_of_received": lambda: translate("Figures", "% of received"),
    "channel": lambda: translate("Figures", "Way of submission"),
    "received": lambda: translate("Figures", "Received"),
    "figure": lambda: translate("Figures", "Figure"),
    "number": lambda: translate("Figures", "Number"),
    "percent": lambda: translate("Figures", "%"),
    "of": lambda: translate("Figures", "of"),
    "total": lambda: translate("Figures", "All together"),
    "before": lambda: translate("Figures", "Period before"),
    "difference": lambda: translate("Figures", "Difference"),
    "clerk": lambda: translate("Figures", "Clerk"),
    "unit": lambda: translate("Figures", "Unit"),
    "procedure": lambda: translate("Figures", "Procedure"),
    "hour": lambda: translate("Figures", "Hour"),
    "weekday": lambda: translate("Figures", "Day of the week"),
    "age": lambda: translate("Figures", "Age"),
    "dossiers": lambda: translate("Figures", "Dossiers"),
    "reason": lambda: translate("Figures", "Reason"),
    "supplements": lambda: translate("Figures", "Times asked"),
    "fees": lambda: translate("Figures", "Fees (đ)"),
    "person": lambda: translate("Figures", "Person"),
    "steps": lambda: translate("Figures", "Steps ended"),
    "late": lambda: translate("Figures", "Late"),
    "median_late": lambda: translate("Figures", "Median lateness (minutes)"),
    "longest_late": lambda: translate("Figures", "Longest lateness (minutes)"),
    "open_late": lambda: translate("Figures", "Late now"),
    "code": lambda: translate("Figures", "Dossier code"),
    "kind": lambda: translate("Figures", "Result"),
    "came_at": lambda: translate("Figures", "Came"),
    "due_at": lambda: translate("Figures", "Due"),
    "handed_at": lambda: translate("Figures", "Handed over"),
    "state": lambda: translate("Figures", "State"),
    "received_at": lambda: translate("Figures", "Received"),
    "missing": lambda: translate("Figures", "Missing"),
    "indicators": lambda: translate("Figures", "Indicators"),
    "cost": lambda: translate("Figures", "Points lost at most"),
    "applicant": lambda: translate("Figures", "Applicant"),
    "sent_at": lambda: translate("Figures", "Given to the post"),
    "tracking": lambda: translate("Figures", "Tracking number"),
    "charge": lambda: translate("Figures", "Postage (đ)"),
    "delivered_on": lambda: translate("Figures", "Delivered"),
    "came_back_on": lambda: translate("Figures", "Came back"),
    "at": lambda: translate("Figures", "When"),
    "by": lambda: translate("Figures", "By"),
    "method": lambda: translate("Figures", "Paid by"),
    "amount": lambda: translate("Figures", "Amount (đ)"),
    "receipt_number": lambda: translate("Figures", "Receipt number"),
    "collected": lambda: translate("Figures", "Taken (đ)"),
    "given_back": lambda: translate("Figures", "Given back (đ)"),
    "net": lambda: translate("Figures", "To hand on (đ)"),
    "ready_since": lambda: translate("Figures", "Ready since"),
    "shelf": lambda: translate("Figures", "Shelf"),
    "ratings": lambda: translate("Figures", "Ratings"),
    "points": lambda: translate("Figures", "Points"),
    "average": lambda: translate("Figures", "Average"),
    "group": lambda: translate("Figures", "Kind"),
    "key": lambda: translate("Figures", "Code"),
    "rated": lambda: translate("Figures", "What is rated"),
    "fee_due": lambda: translate("Figures", "Still to pay (đ)"),
}
_FIGURES: Words = {
    "progress": lambda: translate("Figures", "On time or still in time"),
    "solved_in_time": lambda: translate("Figures", "Early and on time"),
    "received": lambda: translate("Figures", "Received in the period"),
    "supplements": lambda: translate("Figures", "Supplements asked for (times)"),
    "posted": lambda: translate("Figures", "Results sent by post"),
    "fees": lambda: translate("Figures", "Fees taken less given back (đ)"),
    "postal_turns": lambda: translate("Figures", "Turns of the post"),
    "online": lambda: translate("Figures", "Submitted online"),
    "post": lambda: translate("Figures", "Submitted by post"),
    "same_day": lambda: translate("Figures", "Result on the day of reception"),
    "half_term": lambda: translate("Figures", "Solved within half the term"),
    "postal": lambda: translate("Figures", "Share of the post"),
}
_WHOLES: Words = {
    "received": lambda: translate("Figures", "received in the period"),
    "solved_total": lambda: translate("Figures", "solved"),
    "pending_total": lambda: translate("Figures", "in process"),
    "received_total": lambda: translate("Figures", "to handle"),
}
_CHANNELS: Words = {
    "counter": lambda: translate("Figures", "At the counter"),
    "online": lambda: translate("Figures", "Online"),
    "post": lambda: translate("Figures", "By post"),
}
_WEEKDAYS: Words = {
    "0": lambda: translate("Weekday", "Sunday"),
    "1": lambda: translate("Weekday", "Monday"),
    "2": lambda: translate("Weekday", "Tuesday"),
    "3": lambda: translate("Weekday", "Wednesday"),
    "4": lambda: translate("Weekday", "Thursday"),
    "5": lambda: translate("Weekday", "Friday"),
    "6": lambda: translate("Weekday", "Saturday"),
}
_AGES: Words = {
    "in_time": lambda: translate("Figures", "In time"),
    "waiting": lambda: translate("Figures", "Waiting for the citizen"),
    "0": lambda: translate("Figures", "Late on the day itself"),
    "1-2": lambda: translate("Figures", "1 to 2 days late"),
    "3-5": lambda: translate("Figures", "3 to 5 days late"),
    "6-10": lambda: translate("Figures", "6 to 10 days late"),
    "11-30": lambda: translate("Figures", "11 to 30 days late"),
    "31+": lambda: translate("Figures", "31 days late and more"),
}
_KEYS: Mapping[str, Words] = {
    "channels": _CHANNELS, "weekdays": _WEEKDAYS, "ageing": _AGES,
}  # fmt: skip
_CELLS: Mapping[str, Words] = {
    "kind": {
        "granted": lambda: translate("Figures", "granted"),
        "refused": lambda: translate("Figures", "refused"),
    },
    "method": {
        "cash": lambda: translate("Figures", "cash"),
        "transfer": lambda: translate("Figures", "transfer"),
    },
    "state": {
        "handed": lambda: translate("Figures", "not confirmed yet"),
        "confirmed": lambda: translate("Figures", "confirmed"),
        "rejected": lambda: translate("Figures", "sent back"),
        "recalled": lambda: translate("Figures", "taken back"),
    },
}
_IDENTITIES: Words = {
    "(3)=(4)+(5)+(6)": lambda: translate("Figures", "to handle = online + direct + from before"),
    "(7)=(8)+(9)+(10)": lambda: translate("Figures", "solved = early + on time + late"),
    "(11)=(12)+(13)": lambda: translate("Figures", "in process = in time + overdue"),
    "(3)=(7)+(11)": lambda: translate("Figures", "to handle = solved + in process"),
    "(4) = online": lambda: translate("Figures", "online as in II.06"),
    "(5) = counter + post": lambda: translate("Figures", "counter and post as in II.06"),
    "sum of ages = pending_total": lambda: translate("Figures", "the ages add up to what is open"),
    "sum of late ages = pending_overdue": lambda: translate(
        "Figures", "the late ages add up to what is overdue"
    ),
    "sum of reasons = supplements": lambda: translate("Figures", "the reasons add up"),
    "sum of fields = ledger": lambda: translate("Figures", "the fields add up to the cash book"),
    "sum of rows = received": lambda: translate("Figures", "received adds up"),
    "sum of rows = solved_total": lambda: translate("Figures", "solved adds up"),
    "sum of rows = solved_early": lambda: translate("Figures", "early adds up"),
    "sum of rows = solved_on_time": lambda: translate("Figures", "on time adds up"),
    "sum of rows = solved_late": lambda: translate("Figures", "late adds up"),
    "collected - given_back = net": lambda: translate("Figures", "taken less given back = net"),
    "cash + transfer = net": lambda: translate("Figures", "cash and transfers add up"),
    "sum of agencies = net": lambda: translate("Figures", "the agencies add up"),
    "sum of agencies = net of the cash report": lambda: translate(
        "Figures", "the agencies add up to the cash book"
    ),
    "own + period before = net": lambda: translate("Figures", "period and late entries add up"),
    "sum of states = dossiers": lambda: translate("Figures", "the states add up"),
    "granted + refused = results": lambda: translate("Figures", "granted + refused = all"),
    "delivered + came back + under way = dossiers": lambda: translate(
        "Figures", "delivered + came back + under way = all"
    ),
    "sum of persons = steps": lambda: translate("Figures", "the steps add up"),
    "sum of persons = late": lambda: translate("Figures", "late adds up"),
    "sum of persons = open": lambda: translate("Figures", "late now adds up"),
    "reachable + without phone = dossiers": lambda: translate(
        "Figures", "with and without a telephone = all"
    ),
    "with a fee = money due": lambda: translate("Figures", "fees as in the cash book"),
}


def _share() -> str:
    return translate("Figures", "{name}: {part} of {whole} {of} ({percent})")


SCREEN_WORDING = Wording(column_word, figure_word, key_word, whole_word, cell_word, _share)
"""The words of the screen, in the language that is spoken."""
