"""What a procedure asks and promises: the immutable version of one catalogue row, as plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desk_app.models.term import NO_TERM, Term


class Channel(StrEnum):
    """How a dossier reaches the counter (NĐ 118/2025 Đ.15)."""

    COUNTER = "counter"
    ONLINE = "online"
    POST = "post"


class FeeRule(StrEnum):
    """How the sum of one fee line is found. `PROVINCE`: the provincial council sets it; 0 until entered."""

    FREE = "free"
    FIXED = "fixed"
    PER_COPY = "per_copy"
    PER_PAGE = "per_page"
    PROVINCE = "province"


class Review(StrEnum):
    """Whether a person has held the row against the published decision."""

    REVIEWED = "reviewed"
    UNREVIEWED = "unreviewed"
    CONFLICT = "conflict"


@dataclass(frozen=True)
class Component:
    """One paper of the dossier (thành phần hồ sơ).

    `originals` and `copies` are what the procedure asks for; `present_only` papers are shown and
    given back (xuất trình), `replaceable` ones need not be submitted when the data can be fetched,
    `secret` ones are never scanned (TT 03/2025 Đ.5.2); `optional` ones are needed only in some situations
    that `note` names.
    """

    name: str
    originals: int = 0
    copies: int = 0
    present_only: bool = False
    replaceable: bool = False
    secret: bool = False
    optional: bool = False
    note: str = ""
    paper_code: str = ""


@dataclass(frozen=True)
class Fee:
    """One fee line in integer đồng.

    `PER_PAGE`: `amount` a page for the first `first_pages` pages, `next_amount` a page after them,
    never above `ceiling` for one copy (0 = no ceiling); the sum is multiplied by the copies made.
    `exemptions` are the grounds an applicant may claim.
    `channels` empty = every channel.
    """

    name: str
    rule: FeeRule
    amount: int = 0
    first_pages: int = 0
    next_amount: int = 0
    ceiling: int = 0
    channels: tuple[Channel, ...] = ()
    exemptions: tuple[str, ...] = ()
    legal_basis: str = ""
    code: str = ""


@dataclass(frozen=True)
class Case:
    """A situation (trường hợp) with papers, and sometimes terms and fees, of its own.

    `terms` or `fees` left empty mean: those of the procedure.
    """

    name: str
    components: tuple[Component, ...] = ()
    terms: Mapping[Channel, Term] | None = None
    fees: tuple[Fee, ...] | None = None


@dataclass(frozen=True)
class ResultPaper:
    """What the citizen takes home: name and code (`KQ.G15.000031`, empty when none is published)."""

    name: str
    code: str = ""


@dataclass(frozen=True)
class Procedure:
    """One version of one procedure; `cases` has at least one entry, the first being the ordinary one.

    `terms` holds the promised term a channel; a channel that is missing is not offered.
    `unit` is the division of the agency that processes it. `immediate`: the result is given at once
    and a receipt is printed only when asked for (NĐ 118/2025 Đ.17.4).
    """

    code: str
    name: str
    field: str
    decision: str
    cases: tuple[Case, ...]
    terms: Mapping[Channel, Term]
    fees: tuple[Fee, ...]
    results: tuple[ResultPaper, ...]
    valid_from: date
    valid_to: date | None = None
    short_name: str = ""
    field_code: str = ""
    agency: str = ""
    unit: str = ""
    immediate: bool = False
    review: Review = Review.UNREVIEWED
    review_note: str = ""
    source: str = ""

    @property
    def called(self) -> str:
        """The name as shown in lists: the short one where there is one."""
        return self.short_name or self.name

    def in_force(self, day: date) -> bool:
        """Whether this version governs dossiers received on `day`."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)

    def term(self, case: int, channel: Channel) -> Term | None:
        """The term for a case and channel; None when the procedure is not offered by that channel."""
        own = self.cases[case].terms
        return (own if own is not None else self.terms).get(channel)

    def fee_lines(self, case: int, channel: Channel) -> tuple[Fee, ...]:
        """The fee lines that apply to a case by a channel."""
        own = self.cases[case].fees
        lines = own if own is not None else self.fees
        return tuple(line for line in lines if not line.channels or channel in line.channels)


__all__ = [
    "NO_TERM", "Case", "Channel", "Component", "Fee", "FeeRule", "Procedure", "ResultPaper", "Review",
]  # fmt: skip
