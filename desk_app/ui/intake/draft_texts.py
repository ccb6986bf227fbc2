"""What stands in the intake fields, as typed: saved as a draft, read into an `IntakeDraft`.

Nothing here refuses: a half-typed date is kept as it is, so that a resumed draft looks as it was left.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any, TypeVar

from desk_app.models.catalogue import Channel
from desk_app.models.draft import (
    Delivery,
    FeeTiming,
    IntakeDraft,
    Payment,
    PaymentMethod,
    Person,
    PersonKind,
    Principal,
    Submitted,
)
from desk_app.models.moments import VIETNAM
from desk_app.models.outcomes import Problem
from desk_app.models.person_texts import cleaned_person
from desk_app.models.text import clean_line
from desk_app.models.typed_dates import read_date, shown_birth

CLOCK = re.compile(r"(?P<hours>[0-9]{1,2}) ?[:hg.]? ?(?P<minutes>[0-9]{2})?")
Choice = TypeVar("Choice", bound=StrEnum)


@dataclass(frozen=True)
class PersonTexts:
    """The fields of one person as typed; `authorisation` only for a principal."""

    kind: str = PersonKind.PERSON
    name: str = ""
    id_number: str = ""
    birth_date: str = ""
    sex: str = ""
    phone: str = ""
    email: str = ""
    address: str = ""
    authorisation: str = ""

    @property
    def empty(self) -> bool:
        """Nothing was typed; the kind alone is no content."""
        return not any(getattr(self, each.name) for each in fields(self) if each.name != "kind")


@dataclass(frozen=True)
class SheetCounts:
    """What lies in the dossier of one component: the counts, or a promise to bring it."""

    originals: int = 0
    copies: int = 0
    pages: int = 0
    later: bool = False


@dataclass(frozen=True)
class IntakeTexts:
    """The whole form as typed. `owner` and `principal` are None while folded away.

    `sheets` follows the component list of the chosen case. `moment` and `late_reason` belong to a
    late entry and stay empty otherwise.
    """

    procedure: str = ""
    chosen_by: str = ""
    case: int = 0
    channel: str = Channel.COUNTER
    applicant: PersonTexts = field(default_factory=PersonTexts)
    owner: PersonTexts | None = None
    principal: PersonTexts | None = None
    summary: str = ""
    sheets: tuple[SheetCounts, ...] = ()
    sets: int = 1
    delivery: str = Delivery.COUNTER
    fees: str = FeeTiming.NOW
    method: str = PaymentMethod.CASH
    exempt_reason: str = ""
    late_day: str = ""
    late_clock: str = ""
    late_reason: str = ""
    want_receipt: bool = False

    @property
    def empty(self) -> bool:
        """Nothing worth keeping: no procedure, no person, no summary."""
        people = (self.applicant, self.owner, self.principal)
        typed = any(person is not None and not person.empty for person in people)
        return not (self.procedure or typed or self.summary.strip())

    @property
    def late_entry(self) -> bool:
        """Whether the clerk says that the dossier came earlier than now."""
        return bool(self.late_day.strip() or self.late_clock.strip() or self.late_reason.strip())

    def content(self) -> dict[str, object]:
        """What a saved draft keeps: plain values only."""
        return {
            **asdict(self),
            "sheets": [[s.originals, s.copies, s.pages, s.later] for s in self.sheets],
        }


def read_content(content: Mapping[str, object]) -> IntakeTexts:
    """The inverse of `content`; whatever an older version left out or shaped otherwise is passed over."""
    plain = IntakeTexts()
    known: dict[str, Any] = {
        each.name: content[each.name]
        for each in fields(IntakeTexts)
        if each.name in content and _like(content[each.name], getattr(plain, each.name))
    }
    known["applicant"] = read_person(content.get("applicant")) or PersonTexts()
    known["owner"] = read_person(content.get("owner"))
    known["principal"] = read_person(content.get("principal"))
    rows = content.get("sheets")
    known["sheets"] = tuple(_read_sheet(row) for row in rows) if isinstance(rows, list) else ()
    return IntakeTexts(**known)


def read_person(content: object) -> PersonTexts | None:
    """One person of a saved draft; None when there was none."""
    if not isinstance(content, Mapping):
        return None
    known = {each.name: content.get(each.name) for each in fields(PersonTexts)}
    return PersonTexts(**{name: text for name, text in known.items() if isinstance(text, str)})


def person_texts(person: Person) -> PersonTexts:
    """The fields that a known person or a citizen card fills."""
    return PersonTexts(
        kind=person.kind,
        name=person.name,
        id_number=person.id_number,
        birth_date=shown_birth(person.birth_date) if person.birth_date else "",
        sex=person.sex,
        phone=person.phone,
        email=person.email,
        address=person.address,
        authorisation=person.authorisation if isinstance(person, Principal) else "",
    )


def draft(
    texts: IntakeTexts, today: date, confirmed: tuple[str, ...] = (), *, free: bool = False
) -> IntakeDraft:
    """The draft as the rules read it; what cannot be read stays as typed and becomes their problem.

    `free`: nothing is to be paid, so no money is taken whatever the fee fields say.
    """
    timing = _choice(FeeTiming, texts.fees, FeeTiming.NOW)
    return IntakeDraft(
        procedure=texts.procedure,
        case=texts.case,
        channel=_choice(Channel, texts.channel, Channel.COUNTER),
        applicant=_person(texts.applicant, today),
        owner=_person(texts.owner, today) if texts.owner is not None else None,
        principal=_principal(texts.principal, today) if texts.principal is not None else None,
        summary=clean_line(texts.summary),
        components=tuple(_submitted(place, each) for place, each in enumerate(texts.sheets)),
        sets=texts.sets,
        delivery=_choice(Delivery, texts.delivery, Delivery.COUNTER),
        fees=FeeTiming.LATER if free and timing is FeeTiming.NOW else timing,
        exempt_reason=clean_line(texts.exempt_reason) if timing is FeeTiming.EXEMPT else "",
        collect=_payment(texts) if timing is FeeTiming.NOW and not free else None,
        received_at=late_moment(texts, today),
        late_entry_reason=clean_line(texts.late_reason),
        want_receipt=texts.want_receipt,
        confirmed=confirmed,
    )


def late_moment(texts: IntakeTexts, today: date) -> datetime | None:
    """When a late entry came to the counter; None when that is not said, or cannot be read yet."""
    day, clock = read_date(texts.late_day, today), read_clock(texts.late_clock)
    return datetime.combine(day, clock, VIETNAM) if day is not None and clock is not None else None


def typing_problems(texts: IntakeTexts, today: date) -> tuple[Problem, ...]:
    """What the form itself cannot hand over: a late entry whose day or hour cannot be read."""
    if not texts.late_entry:
        return ()
    found = []
    if read_date(texts.late_day, today) is None:
        found.append(Problem("received_at", "date_unreadable"))
    elif read_clock(texts.late_clock) is None:
        found.append(Problem("received_at", "clock_unreadable"))
    return tuple(found)


def read_clock(typed: str) -> time | None:
    """`1645`, `16:45`, `16h45`, `16g45`, `16h`, `9`; None when it is no hour of the day."""
    found = CLOCK.fullmatch(clean_line(typed).lower())
    if found is None:
        return None
    try:
        return time(int(found["hours"]), int(found["minutes"] or 0))
    except ValueError:
        return None


def _person(texts: PersonTexts, today: date) -> Person:
    return Person(**_facts(texts, today))


def _principal(texts: PersonTexts, today: date) -> Principal:
    return Principal(**_facts(texts, today), authorisation=clean_line(texts.authorisation))


def _facts(texts: PersonTexts, today: date) -> dict[str, Any]:
    kind = _choice(PersonKind, texts.kind, PersonKind.PERSON)
    return cleaned_person(kind, texts.sex, asdict(texts), today)


def _like(value: object, usual: object) -> bool:
    if isinstance(usual, str):
        return isinstance(value, str)
    return type(value) is type(usual)


def _submitted(place: int, counts: SheetCounts) -> Submitted:
    """What is here of a paper; pages typed of one that is not here say nothing."""
    if not (counts.originals or counts.copies):
        return Submitted(place, later=counts.later)
    return Submitted(place, counts.originals, counts.copies, counts.pages, counts.later)


def _payment(texts: IntakeTexts) -> Payment:
    return Payment(_choice(PaymentMethod, texts.method, PaymentMethod.CASH))


def _read_sheet(row: object) -> SheetCounts:
    match row:
        case [int(originals), int(copies), int(pages), bool(later)]:
            return SheetCounts(originals, copies, pages, later)
    return SheetCounts()


def _choice(kind: type[Choice], text: str, usual: Choice) -> Choice:
    return kind(text) if text in {each.value for each in kind} else usual
