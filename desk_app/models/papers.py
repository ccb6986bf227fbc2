"""What became of each paper that a case asks for: handed in, shown, promised for later, missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from desk_app.models.catalogue import Case, Component
from desk_app.models.draft import Submitted


class PaperState(StrEnum):
    """How one paper stands when the dossier is received."""

    GIVEN = "given"
    SHOWN = "shown"  # seen, compared and given back at once (xuất trình)
    LATER = "later"  # the applicant will bring it
    MISSING = "missing"  # needed, not brought; the clerk has confirmed that
    ABSENT = "absent"  # not needed in this situation and not brought; never recorded


HERE = frozenset({PaperState.GIVEN, PaperState.SHOWN})


@dataclass(frozen=True)
class Paper:
    """A paper asked for, and what was brought of it; `counts` are 0 unless it is here."""

    asked: Component
    state: PaperState
    counts: Submitted


def papers_of(brought: Sequence[Submitted], case: Case) -> tuple[Paper, ...]:
    """Every paper of the case in its order; without a list, exactly what the case asks for."""
    first = {each.index: each for each in reversed(brought)}
    papers = []
    for index, asked in enumerate(case.components):
        usual = None if brought or _may_lack(asked) else _as_asked(index, asked)
        papers.append(_paper(asked, first.get(index, usual) or Submitted(index)))
    return tuple(papers)


def handed_in(brought: Sequence[Submitted], case: Case) -> tuple[Submitted, ...]:
    """The counts of the papers that are here: what fees are counted from."""
    return tuple(each.counts for each in papers_of(brought, case) if each.state in HERE)


def _paper(asked: Component, brought: Submitted) -> Paper:
    state = _state(asked, brought)
    return Paper(asked, state, brought if state in HERE else Submitted(brought.index))


def _state(asked: Component, brought: Submitted) -> PaperState:
    if brought.later:
        return PaperState.LATER
    if brought.originals or brought.copies or brought.pages:
        return PaperState.SHOWN if asked.present_only else PaperState.GIVEN
    return PaperState.ABSENT if _may_lack(asked) else PaperState.MISSING


def _as_asked(index: int, asked: Component) -> Submitted:
    """A paper asked for without a number is one original."""
    if asked.originals or asked.copies:
        return Submitted(index, asked.originals, asked.copies)
    return Submitted(index, originals=1)


def _may_lack(asked: Component) -> bool:
    return asked.optional or asked.replaceable
