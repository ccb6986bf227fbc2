"""What an applicant owes: the fee lines of a procedure applied to the papers that were brought."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desk_app.models.catalogue import Fee, FeeRule
from desk_app.models.draft import Submitted
from desk_app.models.outcomes import Problem


@dataclass(frozen=True)
class FeeCharge:
    """One line of the sum: integer đồng, and what it was counted from.

    `copies` and `pages` are 0 where the rule does not count them. `pages` are those of one copy,
    0 as well when the papers differ. `assumed`: no pages were typed, one a copy is charged.
    `exempt_reason` is kept when the line would have cost something and was waived.
    """

    name: str
    amount: int
    rule: FeeRule
    code: str = ""
    copies: int = 0
    pages: int = 0
    exempt_reason: str = ""
    assumed: bool = False

    @property
    def unset(self) -> bool:
        """The province sets this fee and the office has not entered it yet: not "no fee"."""
        return self.rule is FeeRule.PROVINCE and not self.amount and not self.exempt_reason


def fee_due(
    lines: Sequence[Fee], submitted: Sequence[Submitted], exempt_reason: str = ""
) -> tuple[FeeCharge, ...]:
    """One charge for each fee line, in order.

    Per page (chứng thực bản sao): each paper's pages are charged a copy, never
    above the line's ceiling a copy, times its copies (one when only pages are given). While nothing
    has been counted the sum is that of one copy of one page. With an exemption every sum is 0.
    """
    return tuple(_charge(line, submitted, exempt_reason.strip()) for line in lines)


def pages_uncounted(charges: Sequence[FeeCharge]) -> tuple[Problem, ...]:
    """`pages_not_counted` on `components`: a sum by pages rests on pages that nobody has typed."""
    if any(charge.assumed for charge in charges):
        return (Problem("components", "pages_not_counted", warning=True),)
    return ()


def _charge(line: Fee, submitted: Sequence[Submitted], exempt_reason: str) -> FeeCharge:
    amount, copies, pages = _counted(line, submitted)
    waived = exempt_reason if line.rule is not FeeRule.FREE else ""
    return FeeCharge(
        name=line.name,
        amount=0 if waived else amount,
        rule=line.rule,
        code=line.code,
        copies=copies,
        pages=pages,
        exempt_reason=waived,
        assumed=_assumed(line, submitted) and not waived,
    )


def _counted(line: Fee, submitted: Sequence[Submitted]) -> tuple[int, int, int]:
    """Sum, copies and pages of a line."""
    match line.rule:
        case FeeRule.FREE:
            return 0, 0, 0
        case FeeRule.FIXED | FeeRule.PROVINCE:
            return line.amount, 0, 0
        case FeeRule.PER_COPY:
            copies = sum(each.copies for each in submitted) or 1
            return line.amount * copies, copies, 0
        case FeeRule.PER_PAGE:
            papers = _paged(submitted)
            amount = sum(one_copy(line, pages) * copies for pages, copies in papers)
            sizes = {pages for pages, _ in papers}
            alike = sizes.pop() if len(sizes) == 1 else 0
            return amount, sum(copies for _, copies in papers), alike


def _assumed(line: Fee, submitted: Sequence[Submitted]) -> bool:
    return line.rule is FeeRule.PER_PAGE and not any(each.pages for each in submitted)


def _paged(submitted: Sequence[Submitted]) -> list[tuple[int, int]]:
    """Pages and copies of each counted paper; one page, one copy before anything is counted."""
    counted = [(each.pages, each.copies or 1) for each in submitted if each.pages]
    return counted or [(1, sum(each.copies for each in submitted) or 1)]


def one_copy(line: Fee, pages: int) -> int:
    """The sum of one copy of that many pages by a per-page line, its ceiling respected."""
    first = min(pages, line.first_pages)
    amount = first * line.amount + (pages - first) * line.next_amount
    return min(amount, line.ceiling) if line.ceiling else amount
