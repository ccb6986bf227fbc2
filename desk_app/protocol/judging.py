"""What the centre finds when an event meets what others did meanwhile: it stores first and judges then.

The centre's order decides, wall time is evidence only. Findings are codes with facts; nothing is
ever refused for them.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from desk_app.journal.bulk import MISSHAPEN
from desk_app.journal.envelope import Event
from desk_app.journal.kinds.course import course_key
from desk_app.journal.kinds.dossier_received import PERSON_COLUMNS, ROLES
from desk_app.journal.kinds.history import dossier_key
from desk_app.journal.kinds.intake_amended import SUMMARY
from desk_app.journal.rows import Key, Rows
from desk_app.models.acts.decide import KINDS as KIND_OF
from desk_app.models.moves import MOVES, Act
from desk_app.models.outcomes import NO_FACTS, Facts
from desk_app.models.standing import Holder
from desk_app.models.states import Business, ResultDelivery
from desk_app.models.tables import (
    DossierFeeRecord,
    DossierPersonRecord,
    DossierTextRecord,
    Stored,
)

Row = Mapping[str, Any]
ACT_OF = {kind: act for act, kind in KIND_OF.items()}
CLOCK_TOLERANCE = timedelta(minutes=5)
CLOCK_AHEAD = timedelta(days=1)
GIVEN_AWAY = frozenset({Act.RETURN, Act.DELIVERED})
BACK_FROM_CITIZEN = frozenset({KIND_OF[Act.TAKE_BACK], KIND_OF[Act.CORRECT]})
ON_A_LIST = frozenset({Act.CONFIRM, Act.REJECT, Act.RECALL})
GIVING_A_CODE = frozenset({"DossierReceived", "LegacyImported", "CodeAssigned"})
AMENDED = KIND_OF[Act.AMEND]
WITHOUT_EFFECT = frozenset({"illegal_now", "custody_not_held", "returned_twice"})
"""Findings after which the dossier stays as it stood before the event."""


@dataclass(frozen=True)
class Finding:
    """One thing that does not fit: `code` of a closed set, facts without any person."""

    code: str
    facts: Facts = field(default_factory=lambda: NO_FACTS, hash=False)


@dataclass(frozen=True)
class JudgedRows:
    """What the centre held just before the event, as plain rows.

    `dossier` and `course` of the event's dossier (None: no such row); `code_holders`: dossiers with
    the code that the event gives (`code_of`); `fees`: its fee lines by place; `since`: the history
    lines that the event's clerk had not seen (`unseen`), looked for only where it is stale.
    """

    dossier: Row | None = None
    course: Row | None = None
    code_holders: Sequence[str] = ()
    fees: Mapping[int, Row] = field(default_factory=dict)
    since: Sequence[Row] = ()

    @classmethod
    def of(
        cls, event: Event, rows: Rows, code_holders: Sequence[str] = (), since: Sequence[Row] = ()
    ) -> JudgedRows:
        """From the rows that the event's kind names, with those of its dossier and course."""
        fees = {
            int(key.values[-1]): row for key, row in rows.items() if key.table is DossierFeeRecord
        }
        own = (rows.get(dossier_key(event)), rows.get(course_key(event)))
        return cls(*own, code_holders, fees, since)


def is_stale(event: Event, dossier: Row | None) -> bool:
    """Whether its clerk had not seen the dossier as the centre has it."""
    return dossier is not None and event.base < dossier["version"]


def unseen(event: Event, history: Sequence[Row], own: Container[str]) -> tuple[Row, ...]:
    """The lines of a dossier's whole history, in its order, that the event's desk had not taken in.

    `own` are the events of the event's chain: their desk has seen them all, and of the others, which
    it takes in one by one in this very order, as many as its `base` counts beyond its own.
    """
    others = [line for line in history if line["event"] not in own]
    seen = event.base - (len(history) - len(others))
    return tuple(others[max(0, seen) :])


def code_of(event: Event) -> str | None:
    """The dossier code that an event gives, None for all others."""
    code = event.body.get("code") if event.kind in GIVING_A_CODE else None
    return code if isinstance(code, str) else None


def judge(event: Event, seen: JudgedRows, now: datetime) -> tuple[Finding, ...]:
    """Everything that is to be looked at, empty when the event fits; `now` is the centre's clock.

    An event of a dossier that the centre does not hold is judged by its code and its clock alone.
    """
    found = [*_clock(event, now), *_codes(event, seen)]
    act = ACT_OF.get(event.kind)
    if act is not None and seen.dossier is not None:
        with suppress(*MISSHAPEN):  # a body that is not of its kind freezes the dossier instead
            found += [
                *_state(act, event, seen.dossier, seen),
                *_money(act, event, seen),
                *_fields(act, event, seen),
            ]
    return tuple(found)


def keeps_state(findings: Iterable[Finding]) -> bool:
    """Whether the dossier stays as it stood before the event, which is kept all the same."""
    return any(each.code in WITHOUT_EFFECT for each in findings)


def keeps_delivery(findings: Iterable[Finding]) -> bool:
    """Whether the way of delivery stays as it was: the one such field that a dossier's row has."""
    return "delivery" in kept_fields(findings)


def kept_fields(findings: Iterable[Finding]) -> tuple[str, ...]:
    """The fields of the intake in which the centre's value stands against the event's."""
    return tuple(
        str(each.facts["field"]) for each in findings if each.code == "field_changed_since"
    )


def stands(event: Event, findings: Iterable[Finding], rows: Rows) -> dict[str, Any] | None:
    """Those of them that persons and the summary have, as they stand in `rows` before the event.

    The shape is that of a correction (`IntakeAmended`, `after`), for the personal part of the
    decision; None when there are none, or after an erasure.
    """
    told: dict[str, Any] = {}
    for name in kept_fields(findings):
        role, _, column = name.partition(".")
        if role == SUMMARY:
            text = rows.get(_of(event, DossierTextRecord, SUMMARY))
            told[SUMMARY] = text["text"] if text else ""
        elif role in ROLES:
            person = rows.get(_of(event, DossierPersonRecord, role))
            columns = (column,) if column else PERSON_COLUMNS
            told[role] = person and (told.get(role) or {}) | {
                each: person[each] for each in columns
            }
    return {"after": told} if told and told.get(ROLES[0], True) else None


def _of(event: Event, table: type[Stored], key: str) -> Key:
    return Key(table, (event.site, str(event.dossier), key))


def _clock(event: Event, now: datetime) -> Iterator[Finding]:
    """Only a clock that is fast shows: a line that is old may have waited for days."""
    ahead = event.at - now
    if ahead > CLOCK_TOLERANCE:
        code = "clock_ahead" if ahead > CLOCK_AHEAD else "clock_off"
        yield Finding(code, {"minutes": ahead // timedelta(minutes=1)})


def _codes(event: Event, seen: JudgedRows) -> Iterator[Finding]:
    code = code_of(event)
    others = sorted(each for each in seen.code_holders if each != event.dossier)
    if code is not None and others:
        yield Finding("code_twice", {"code": code, "other": others[0]})


def _state(act: Act, event: Event, dossier: Row, seen: JudgedRows) -> Iterator[Finding]:
    """What is wrong with where the dossier or its papers are: the first that applies."""
    course = seen.course or {}
    twice = _given_twice(act, dossier, seen)
    if twice is not None:
        yield twice
        return
    if Business(dossier["business"]) not in MOVES[act].leads or course.get("voided"):
        yield _illegal(act, dossier)
        return
    holder = Holder(course.get("holder", Holder.DESK))
    if not MAY_GIVE.get(act, _always)(holder, course):
        yield Finding("custody_not_held", {"holder": holder.value, "unit": course.get("unit", "")})
    elif not _is_under_way(act, event, dossier, course):
        yield _illegal(act, dossier)


def _illegal(act: Act, dossier: Row) -> Finding:
    facts = {"act": act.value, "state": dossier["business"], "article": MOVES[act].article}
    return Finding("illegal_now", facts)


def _given_twice(act: Act, dossier: Row, seen: JudgedRows) -> Finding | None:
    """A result that is with the citizen, or was called back since; the second is an alarm."""
    if act not in GIVEN_AWAY:
        return None
    recalled = any(line["kind"] in BACK_FROM_CITIZEN for line in seen.since)
    if not recalled and dossier["business"] != Business.RETURNED:
        return None
    others = [line["event"] for line in seen.since if ACT_OF.get(line["kind"]) in GIVEN_AWAY]
    return Finding("returned_twice", {"recalled": int(recalled), "other": (others or [""])[-1]})


def _is_under_way(act: Act, event: Event, dossier: Row, course: Row) -> bool:
    """What a list or the post ends must be on that list, or with the post."""
    if act in ON_A_LIST:
        on_list = event.body["batch"] == course.get("batch")
        return bool(on_list and course.get("holder") == Holder.TRANSIT)
    return act is not Act.DELIVERED or dossier["delivery_state"] == ResultDelivery.POSTED


def _always(_holder: Holder, _course: Row) -> bool:
    return True


def _to_hand_over(holder: Holder, course: Row) -> bool:
    """The desk holds them, or papers brought since for the unit that has the rest."""
    return holder is Holder.DESK or (holder is Holder.UNIT and course["added_at"] is not None)


def _result_here(holder: Holder, _course: Row) -> bool:
    return holder is Holder.DESK


def _papers_here(holder: Holder, _course: Row) -> bool:
    return holder not in {Holder.UNIT, Holder.CITIZEN}


MAY_GIVE: Mapping[Act, Callable[[Holder, Row], bool]] = {
    Act.HAND_OVER: _to_hand_over,
    Act.RETURN: _result_here,
    Act.POST: _result_here,
    Act.GIVE_BACK: _papers_here,
}
"""Acts that pass papers on, and whether who did it had them in the centre's order."""


def _money(act: Act, event: Event, seen: JudgedRows) -> Iterator[Finding]:
    """A line that is taken already; a collection given back though its lines are open already."""
    lines = {place: seen.fees[place] for place in event.body.get("lines", ()) if place in seen.fees}
    if act is Act.COLLECT:
        for place, row in sorted(lines.items()):
            if row["collected_by"] not in {None, event.id}:
                taken = {"other": row["collected_by"], "method": row["method"]}
                yield Finding("fee_twice", {"line": place, "amount": row["amount"], **taken})
    back = act is Act.REVERSE_FEE and all(row["collected_by"] is None for row in lines.values())
    if back and lines and seen.dossier is not None:
        yield _illegal(act, seen.dossier)


def _fields(act: Act, event: Event, seen: JudgedRows) -> Iterator[Finding]:
    """The same field of the intake, corrected by somebody else since; other fields merge."""
    if act is not Act.AMEND:
        return
    for mine in event.body["fields"]:
        for line in seen.since:
            if line["kind"] == AMENDED and any(
                _overlap(mine, theirs) for theirs in str(line["facts"]["fields"]).split()
            ):
                facts = {"field": mine, "version": line["version"], "other": line["event"]}
                yield Finding("field_changed_since", facts)
                break


def _overlap(mine: str, theirs: str) -> bool:
    """A person who came or went takes every field along: `owner` meets `owner.phone`."""
    return mine == theirs or mine.startswith(f"{theirs}.") or theirs.startswith(f"{mine}.")
