"""One row of a register read: a dossier of then, or every reason why it cannot be taken over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from desk_app.models.catalogue import Channel, Procedure
from desk_app.models.dossier_code import agency_ok, read_code
from desk_app.models.legacy.cells import (
    LAST_MINUTE,
    MIDNIGHT,
    is_day_alone,
    read_channel,
    read_instant,
    read_state,
)
from desk_app.models.legacy.headings import REQUIRED, Column
from desk_app.models.money import read_money
from desk_app.models.outcomes import NO_FACTS, Facts, Problem
from desk_app.models.site import Agency
from desk_app.models.states import Business
from desk_app.models.text import clean_line, fold

LONGEST_CODE, LONGEST_LINE = 60, 300
SHOWN = 40
NEW, REFUSED, WITHDRAWN, STOPPED, DONE, RETURNED = 1, 3, 7, 8, 9, 10
STATES: Mapping[int, Business] = {
    NEW: Business.RECEIVED, 2: Business.RECEIVED, REFUSED: Business.REFUSED,
    4: Business.PROCESSING, 5: Business.AWAITING_SUPPLEMENT, 6: Business.AWAITING_PAYMENT,
    WITHDRAWN: Business.WITHDRAWN, STOPPED: Business.PAUSED, DONE: Business.RESOLVED,
    RETURNED: Business.RETURNED,
}  # fmt: skip
ENDED = frozenset({Business.REFUSED, Business.WITHDRAWN, Business.STOPPED, Business.RETURNED})
"""Nothing more is done with an imported dossier in such a state."""
OVER = ENDED | {Business.RESOLVED}
"""States in which processing has ended at a certain time."""


@dataclass(frozen=True)
class Known:
    """What rows are held against: procedures with their versions by code, agencies, the time."""

    procedures: Mapping[str, tuple[Procedure, str]]
    agencies: tuple[Agency, ...]
    now: datetime
    names: Mapping[str, frozenset[str]]

    @classmethod
    def of(
        cls,
        procedures: Mapping[str, tuple[Procedure, str]],
        agencies: tuple[Agency, ...],
        now: datetime,
    ) -> Known:
        """The same, with the codes that each folded name may mean."""
        found: dict[str, set[str]] = {}
        for procedure, _ in procedures.values():
            for name in (procedure.name, procedure.called):
                found.setdefault(fold(name), set()).add(procedure.code)
        names = {name: frozenset(codes) for name, codes in found.items()}
        return cls(procedures, agencies, now, names)

    def procedure(self, text: str) -> tuple[Procedure, str] | None:
        """The procedure of a code, or of a name that only one has."""
        found = self.procedures.get(text)
        if found is not None:
            return found
        codes = self.names.get(fold(text), frozenset())
        return self.procedures[next(iter(codes))] if len(codes) == 1 else None

    def agency(self, text: str, procedure: Procedure) -> tuple[str, str] | None:
        """Code of the agency and its unit; those of the procedure when nothing is said."""
        if not text:
            return procedure.agency or self.agencies[0].code, procedure.unit
        wanted = fold(text)
        for each in self.agencies:
            if wanted in {fold(each.code), fold(each.name)}:
                return each.code, procedure.unit
            for unit in each.units:
                if fold(unit) == wanted:
                    return each.code, unit
        return (text, procedure.unit) if agency_ok(text) else None


@dataclass(frozen=True)
class LegacyDossier:
    """A dossier as its register tells it. `counts`: it was received, not only registered."""

    line: int
    code: str
    procedure: Procedure
    version: str
    agency: str
    unit: str
    field: str
    channel: Channel
    received_at: datetime
    due_at: datetime | None
    finished_at: datetime | None
    returned_at: datetime | None
    business: Business
    counts: bool
    fee: int
    person: Mapping[str, str]


@dataclass
class _Reading:
    """A row under way: its texts, and what is wrong with them."""

    line: int
    texts: Mapping[Column, str]
    problems: list[Problem] = field(default_factory=list)

    def fault(self, column: Column, code: str, facts: Facts = NO_FACTS) -> None:
        self.problems.append(Problem(column.value, code, {"line": self.line, **facts}))


def read_row(
    line: int, texts: Mapping[Column, str], known: Known
) -> LegacyDossier | tuple[Problem, ...]:
    """The dossier of a row, or its faults; every fault carries the `line`.

    `required` · `text_too_long` (most) · `procedure_unknown` (procedure) · `not_a_date` ·
    `happened_in_future` · `before_reception` · `state_unknown` (value) · `end_missing` ·
    `end_unexpected` · `channel_unknown` (value) · `agency_unknown` (value) · `fee_unreadable`.
    """
    reading = _Reading(line, {column: clean_line(text) for column, text in texts.items()})
    for column in Column:
        _check_text(reading, column)
    found = _procedure(reading, known)
    moments = _moments(reading, known.now)
    received = moments[Column.RECEIVED_AT]
    business, counts = _state(reading, moments)
    channel = _channel(reading)
    fee = _fee(reading)
    place = None if found is None else known.agency(_text(reading, Column.AGENCY), found[0])
    if found is not None and place is None:
        value = _text(reading, Column.AGENCY)[:SHOWN]
        reading.fault(Column.AGENCY, "agency_unknown", {"value": value})
    if reading.problems or found is None or place is None or received is None:
        return tuple(reading.problems)
    procedure, version = found
    return LegacyDossier(
        line=line,
        code=_code(_text(reading, Column.CODE)),
        procedure=procedure,
        version=version,
        agency=place[0],
        unit=place[1],
        field=_text(reading, Column.FIELD) or procedure.field,
        channel=channel,
        received_at=received,
        due_at=moments[Column.DUE_AT],
        finished_at=_finished(business, moments),
        returned_at=moments[Column.RETURNED_AT] if business is Business.RETURNED else None,
        business=business,
        counts=counts,
        fee=fee,
        person={
            "name": _text(reading, Column.APPLICANT),
            "id_number": _text(reading, Column.ID_NUMBER),
            "phone": _text(reading, Column.PHONE),
            "address": _text(reading, Column.ADDRESS),
        },
    )


def _text(reading: _Reading, column: Column) -> str:
    return reading.texts.get(column, "")


def _code(text: str) -> str:
    code = read_code(text)
    return str(code) if code else text


def _check_text(reading: _Reading, column: Column) -> None:
    text = _text(reading, column)
    most = LONGEST_CODE if column is Column.CODE else LONGEST_LINE
    if not text and column in REQUIRED:
        reading.fault(column, "required")
    elif len(text) > most and column is not Column.PROCEDURE:
        reading.fault(column, "text_too_long", {"most": most})


def _procedure(reading: _Reading, known: Known) -> tuple[Procedure, str] | None:
    text = _text(reading, Column.PROCEDURE)
    found = known.procedure(text)
    if text and found is None:
        reading.fault(Column.PROCEDURE, "procedure_unknown", {"procedure": text[:SHOWN]})
    return found


Moments = dict[Column, datetime | None]


def _moments(reading: _Reading, now: datetime) -> Moments:
    """The four instants; a day alone begins no earlier than what came before it on that day."""
    found: Moments = {}
    earliest: datetime | None = None
    for column in (Column.RECEIVED_AT, Column.FINISHED_AT, Column.RETURNED_AT):
        moment = _moment(reading, column)
        if moment is not None and earliest is not None:
            if moment < earliest and _is_same_day_alone(reading, column, moment, earliest):
                moment = earliest
            if moment < earliest:
                reading.fault(column, "before_reception")
        if moment is not None and moment > now:
            reading.fault(column, "happened_in_future")
        found[column] = moment
        earliest = moment or earliest
    due, received = _moment(reading, Column.DUE_AT), found[Column.RECEIVED_AT]
    if due is not None and received is not None and due < received:
        reading.fault(Column.DUE_AT, "before_reception")
    return found | {Column.DUE_AT: due}


def _is_same_day_alone(
    reading: _Reading, column: Column, moment: datetime, earliest: datetime
) -> bool:
    return is_day_alone(_text(reading, column)) and moment.date() == earliest.date()


def _moment(reading: _Reading, column: Column) -> datetime | None:
    text = _text(reading, column)
    at = LAST_MINUTE if column is Column.DUE_AT else MIDNIGHT
    moment = read_instant(text, at=at)
    if text and moment is None:
        reading.fault(column, "not_a_date")
    return moment


def _state(reading: _Reading, moments: Moments) -> tuple[Business, bool]:
    """The state, and whether the dossier was received; without a state the days tell it.

    The portal's 8 stands for a rest and for an end: with a day of its end it is one.
    """
    text = _text(reading, Column.STATE)
    ends = moments[Column.FINISHED_AT] or moments[Column.RETURNED_AT]
    if not text:
        if moments[Column.RETURNED_AT] is not None:
            return Business.RETURNED, True
        return (Business.RESOLVED if ends else Business.RECEIVED), True
    number = read_state(text)
    if number is None:
        reading.fault(Column.STATE, "state_unknown", {"value": text[:SHOWN]})
        return Business.RECEIVED, True
    business = STATES[number]
    if number == STOPPED and ends:
        business = Business.STOPPED
    if business in OVER and ends is None and business is not Business.REFUSED:
        reading.fault(Column.FINISHED_AT, "end_missing")
    if business not in OVER and ends is not None:
        reading.fault(Column.STATE, "end_unexpected")
    return business, number != NEW


def _finished(business: Business, moments: Moments) -> datetime | None:
    if business not in OVER:
        return None
    ends = moments[Column.FINISHED_AT] or moments[Column.RETURNED_AT]
    return ends or moments[Column.RECEIVED_AT]


def _channel(reading: _Reading) -> Channel:
    text = _text(reading, Column.CHANNEL)
    channel = read_channel(text) if text else Channel.COUNTER
    if channel is None:
        reading.fault(Column.CHANNEL, "channel_unknown", {"value": text[:SHOWN]})
    return channel or Channel.COUNTER


def _fee(reading: _Reading) -> int:
    text = _text(reading, Column.FEE)
    fee = read_money(text) if text else 0
    if fee is None:
        reading.fault(Column.FEE, "fee_unreadable")
    return fee or 0
