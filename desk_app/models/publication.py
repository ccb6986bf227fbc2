"""What the office makes public: procedures in words, counts by decision, figures without persons."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from desk_app.models.appointment_words import term_words
from desk_app.models.catalogue import Case, Channel, Component, Fee, FeeRule, Procedure
from desk_app.models.money import shown_money
from desk_app.models.site import StaffMember
from desk_app.models.statistics.shares import Share
from desk_app.models.text import fold

WHATS = ("new", "amended", "replaced", "repealed")
"""What a decision does to a procedure."""
Words = Mapping[str, str]
"""The Vietnamese words of public pages, from a shipped file."""


@dataclass(frozen=True)
class CaseEntry:
    """One case of a procedure in words."""

    name: str
    terms: tuple[str, ...]
    fees: tuple[str, ...]
    papers: tuple[str, ...]


@dataclass(frozen=True)
class ProcedureEntry:
    """One procedure in words."""

    code: str
    name: str
    field: str
    decision: str
    cases: tuple[CaseEntry, ...]
    results: tuple[str, ...]


@dataclass(frozen=True)
class DecisionCount:
    """How many procedures a published decision made, changed, replaced and ended.

    `field` is theirs where the counts are told field by field, else empty.
    """

    decision: str
    new: int = 0
    amended: int = 0
    replaced: int = 0
    repealed: int = 0
    field: str = ""


@dataclass(frozen=True)
class PeriodFigures:
    """The figures of some days, by column of form II.06, with the shares that name their whole."""

    heading: str
    numbers: Mapping[str, int]
    shares: Mapping[str, Share]


@dataclass(frozen=True)
class PublicBoard:
    """The figures of the day for those who wait in the room: counts alone, no code, no name.

    `on_time` is of what was solved in the month of `at`; `fields` the open dossiers of each field.
    """

    unit: str
    demo: bool
    at: datetime
    received: int
    returned: int
    pending: int
    overdue: int
    on_time: Share
    fields: tuple[tuple[str, int], ...]
    words: Words


@dataclass(frozen=True)
class Publication:
    """Everything that is published at one moment. Nobody but the staff is named in it."""

    unit: str
    parent: str
    phone: str
    hotline: str
    demo: bool
    at: datetime
    periods: tuple[PeriodFigures, ...]
    satisfied: Share
    procedures: tuple[ProcedureEntry, ...]
    decisions: tuple[DecisionCount, ...]
    staff: tuple[StaffMember, ...]


@dataclass(frozen=True)
class PublicationView:
    """What would be published now, and when and where that was done last.

    `decisions` are told field by field; `folder` is empty, `at` None before the first time.
    """

    procedures: int
    fields: int
    decisions: tuple[DecisionCount, ...]
    staff: tuple[StaffMember, ...]
    folder: str
    at: datetime | None


def procedure_entry(procedure: Procedure, words: Words) -> ProcedureEntry:
    """A procedure as the list of procedures shows it."""
    return ProcedureEntry(
        code=procedure.code,
        name=procedure.name,
        field=procedure.field,
        decision=procedure.decision,
        cases=tuple(
            _case(procedure, place, case, words) for place, case in enumerate(procedure.cases)
        ),
        results=tuple(each.name for each in procedure.results),
    )


def by_field(entries: Iterable[ProcedureEntry]) -> list[ProcedureEntry]:
    """The entries in the order of fields, names, codes."""
    return sorted(entries, key=lambda each: (fold(each.field), fold(each.name), each.code))


def _case(procedure: Procedure, place: int, case: Case, words: Words) -> CaseEntry:
    lines: dict[Fee, None] = {}
    for channel in Channel:
        if procedure.term(place, channel) is not None:
            lines |= dict.fromkeys(procedure.fee_lines(place, channel))
    return CaseEntry(
        case.name,
        tuple(_terms(procedure, place, words)),
        tuple(_fee(fee, words) for fee in lines) or (words["free"],),
        tuple(_paper(each, words) for each in case.components),
    )


def _terms(procedure: Procedure, place: int, words: Words) -> Iterator[str]:
    """The term, or each channel's own where they differ."""
    told = {
        channel: words["immediate"] if procedure.immediate else term_words(term)
        for channel in Channel
        if (term := procedure.term(place, channel)) is not None
    }
    if len(set(told.values())) == 1:
        yield next(iter(told.values()))
        return
    for channel, said in told.items():
        yield f"{words[channel.value]}: {said}"


def _fee(fee: Fee, words: Words) -> str:
    channels = ", ".join(words[each.value] for each in fee.channels)
    name = f"{fee.name} ({channels})" if channels else fee.name
    return f"{name}: {_sum(fee, words)}"


def _sum(fee: Fee, words: Words) -> str:
    amount = shown_money(fee.amount)
    match fee.rule:
        case FeeRule.FREE:
            return words["free"]
        case FeeRule.PROVINCE:
            return amount if fee.amount else words["province"]
        case FeeRule.PER_COPY:
            return words["per_copy"].format(amount=amount)
        case FeeRule.PER_PAGE:
            return _by_page(fee, words)
    return amount


def _by_page(fee: Fee, words: Words) -> str:
    more = "per_page_more" if fee.first_pages else "per_page"
    amount, following = shown_money(fee.amount), shown_money(fee.next_amount)
    told = words[more].format(amount=amount, first=fee.first_pages, next=following)
    ceiling = words["ceiling"].format(ceiling=shown_money(fee.ceiling)) if fee.ceiling else ""
    return "; ".join(each for each in (told, ceiling) if each)


def _paper(paper: Component, words: Words) -> str:
    counts = (("original", paper.originals), ("copy", paper.copies))
    remarks = [words[key].format(number=number) for key, number in counts if number]
    kinds = ("present_only", "optional", "replaceable")
    remarks += [words[kind] for kind in kinds if getattr(paper, kind)]
    return f"{paper.name} ({', '.join(remarks)})" if remarks else paper.name


def decision_counts(versions: Sequence[Procedure], today: date) -> tuple[DecisionCount, ...]:
    """What each decision did, by the versions of every procedure in the order they arrived.

    The first version of a code is new; it replaces when a code of the same name had ended before.
    A later version with another decision amends. A code whose last version has ended before
    `today`, and that nothing replaced, is repealed.
    """
    return _counted(("", each.decision, what) for each, what in _decided(versions, today))


def field_counts(versions: Sequence[Procedure], today: date) -> tuple[DecisionCount, ...]:
    """The same, what each decision did in each field, field by field."""
    return _counted((each.field, each.decision, what) for each, what in _decided(versions, today))


def _counted(decided: Iterable[tuple[str, str, str]]) -> tuple[DecisionCount, ...]:
    """Counts of (field, decision, what it did)."""
    counts = Counter(decided)
    groups = sorted({(field, decision) for field, decision, _ in counts}, key=_in_words)
    return tuple(_of_decision(counts, *group) for group in groups)


def _of_decision(
    counts: Mapping[tuple[str, str, str], int], field: str, decision: str
) -> DecisionCount:
    new, amended, replaced, repealed = (counts[field, decision, what] for what in WHATS)
    return DecisionCount(decision, new, amended, replaced, repealed, field)


def _in_words(group: tuple[str, str]) -> tuple[str, str]:
    return fold(group[0]), group[1]


def _decided(versions: Sequence[Procedure], today: date) -> Iterator[tuple[Procedure, str]]:
    """Every version that a decision made, and every last one that it ended, with what it did."""
    last: dict[str, Procedure] = {}
    ended: set[str] = set()
    for each in sorted(versions, key=lambda version: version.valid_from):
        before = last.get(each.code)
        if before is None:
            old = _ended_twin(last.values(), each)
            ended |= {old.code} if old else set()
            yield each, "replaced" if old else "new"
        elif before.decision != each.decision:
            yield each, "amended"
        last[each.code] = each
    for code, version in last.items():
        if version.valid_to is not None and version.valid_to < today and code not in ended:
            yield version, "repealed"


def _ended_twin(known: Iterable[Procedure], new: Procedure) -> Procedure | None:
    """The procedure of the same name that had ended when this one began."""
    for each in known:
        has_ended = each.valid_to is not None and each.valid_to < new.valid_from
        if has_ended and fold(each.name) == fold(new.name):
            return each
    return None
