"""The door of terms: `{"amount": 3, "unit": "working_days"}`, read or its fault named."""

from __future__ import annotations

import re
from decimal import Decimal

from desk_app.models.outcomes import HasProblems, Problem
from desk_app.models.term import Term, TermUnit

LONGEST = 1_000_000  # of any unit; whatever is longer was mistyped
MINUTES = 60
HOUR_UNITS = frozenset({TermUnit.WORKING_HOURS, TermUnit.CLOCK_HOURS})
WHOLE_UNITS = frozenset({TermUnit.CALENDAR_DAYS, TermUnit.MONTHS})
UNCOUNTED_UNITS = frozenset({TermUnit.SAME_DAY, TermUnit.NONE})
NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def read_term(document: object) -> Term:
    """The term that a JSON object describes; the amount may be a number or the text of one.

    Raises HasProblems on `term`, `unit` or `amount`.
    """
    if not isinstance(document, dict):
        raise HasProblems((Problem("term", "not_an_object"),))
    unit = _unit(document.get("unit"))
    if unit in UNCOUNTED_UNITS:
        return Term(Decimal(0), unit)
    term = Term(_amount(document.get("amount")), unit)
    fault = term_fault(term)
    if fault:
        raise HasProblems((Problem("amount", fault),))
    return term


def term_fault(term: Term) -> str:
    """The code of what makes an amount impossible for its unit; empty when nothing does.

    Working days come in halves, calendar days and months whole, hours in at least a minute.
    """
    unit, amount = term.unit, term.amount
    if unit in UNCOUNTED_UNITS:
        return ""
    if not amount.is_finite():
        return "not_a_number"
    if amount > LONGEST:
        return "too_long"
    faults = {
        "not_positive": amount <= 0,
        "not_whole": unit in WHOLE_UNITS and amount != int(amount),
        "not_half_days": unit is TermUnit.WORKING_DAYS and amount * 2 != int(amount * 2),
        "too_short": unit in HOUR_UNITS and amount * MINUTES < 1,
    }
    return next((code for code, found in faults.items() if found), "")


def _unit(value: object) -> TermUnit:
    if value is None:
        raise HasProblems((Problem("unit", "required"),))
    try:
        return TermUnit(str(value))
    except ValueError:
        raise HasProblems((Problem("unit", "unknown_unit"),)) from None


def _amount(value: object) -> Decimal:
    if value is None:
        raise HasProblems((Problem("amount", "required"),))
    number = None
    if isinstance(value, int) and not isinstance(value, bool):
        number = Decimal(value)
    elif isinstance(value, float):
        number = Decimal(str(value))
    elif isinstance(value, str) and NUMBER.fullmatch(value.strip()):
        number = Decimal(value.strip())
    if number is None or not number.is_finite():
        raise HasProblems((Problem("amount", "not_a_number"),))
    whole = number.to_integral_value()
    return whole if number == whole else number.normalize()
