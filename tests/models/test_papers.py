"""What became of each paper that a case asks for."""

from __future__ import annotations

from desk_app.models.catalogue import Case, Component
from desk_app.models.draft import Submitted
from desk_app.models.papers import PaperState, handed_in, papers_of

FORM = Component("Tờ khai", originals=1)
CARD = Component("Căn cước", originals=1, present_only=True)
COPY = Component("Giấy thay được", copies=1, replaceable=True)
SPECIAL = Component("Giấy tùy trường hợp", originals=1, optional=True)
CASE = Case("Cá nhân", (FORM, CARD, COPY, SPECIAL))


def states(*brought: Submitted) -> list[str]:
    return [paper.state.value for paper in papers_of(brought, CASE)]


def test_without_a_list_the_papers_that_must_be_there_are_there() -> None:
    assert states() == ["given", "shown", "absent", "absent"]
    assert handed_in((), CASE) == (Submitted(0, originals=1), Submitted(1, originals=1))


def test_a_paper_that_was_not_brought_is_missing_and_one_that_may_lack_is_absent() -> None:
    assert states(Submitted(1, originals=1)) == ["missing", "shown", "absent", "absent"]
    assert states(Submitted(0), Submitted(3)) == ["missing", "missing", "absent", "absent"]


def test_a_paper_promised_for_later_is_not_here_whatever_was_typed_of_it() -> None:
    [paper, *_] = papers_of((Submitted(0, originals=1, pages=3, later=True),), CASE)
    assert (paper.state, paper.counts) == (PaperState.LATER, Submitted(0))
    assert handed_in((Submitted(0, originals=1, later=True),), CASE) == ()


def test_a_paper_that_may_lack_is_given_once_it_is_brought() -> None:
    brought = (Submitted(2, copies=2), Submitted(3, originals=1))
    assert states(*brought) == ["missing", "missing", "given", "given"]
    assert handed_in(brought, CASE) == brought


def test_pages_alone_say_that_a_paper_is_here() -> None:
    assert states(Submitted(0, pages=3))[0] == "given"


def test_a_paper_asked_for_without_a_number_is_one_original() -> None:
    case = Case("Chung", (Component("Sổ hộ tịch"),))
    assert handed_in((), case) == (Submitted(0, originals=1),)


def test_a_paper_that_the_case_does_not_know_is_passed_over() -> None:
    assert states(Submitted(17, originals=1), Submitted(0, originals=1))[0] == "given"
