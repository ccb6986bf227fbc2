"""Is this paper ours and unchanged? Read from the printed page as a scanner reads it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.models.views import PaperVerdict, Verdict
from desk_app.services.shipped import demo_site
from tests.printing.reading import scanned
from tests.services.conftest import Opens
from tests.services.counter import CERTIFIED_COPY, Counter

DPI = 203


def code_on_paper(counter: Counter, procedure: str = "1.001193") -> str:
    """The QR of a receipt, decoded from the page as a desk printer draws it."""
    received = counter.receive(procedure, want_receipt=True)
    codes = scanned(counter.acts.preview_receipt(counter.clerk, received.id), DPI)
    [text] = [text for text in codes.values() if "|" in text]
    return text


@pytest.fixture(scope="module")
def paper(shared: Counter) -> str:
    return code_on_paper(shared)


def test_a_receipt_of_this_desk_is_genuine_and_says_what_it_promises(
    shared: Counter, paper: str
) -> None:
    assert shared.acts.check_paper(paper) == PaperVerdict(
        Verdict.GENUINE,
        code="H99.62-261120-1001",
        form="receipt",
        due="2026-11-20T17:00:00+07:00",
        issued="2026-11-20T09:30:00+07:00",
    )


def test_the_line_end_of_a_scanner_changes_nothing(shared: Counter, paper: str) -> None:
    assert shared.acts.check_paper(f"{paper}\r\n").verdict is Verdict.GENUINE


def test_a_paper_without_an_appointment_is_genuine_too(shared: Counter) -> None:
    verdict = shared.acts.check_paper(code_on_paper(shared, CERTIFIED_COPY))
    assert (verdict.verdict, verdict.due) == (Verdict.GENUINE, "")


def test_an_appointment_brought_forward_is_noticed(shared: Counter, paper: str) -> None:
    forged = paper.replace("20261120T1700", "20261119T1700")
    assert forged != paper
    verdict = shared.acts.check_paper(forged)
    assert verdict.verdict is Verdict.ALTERED
    assert verdict.due == "2026-11-19T17:00:00+07:00"


@settings(max_examples=150)
@given(st.data())
def test_one_changed_letter_is_never_genuine(
    shared: Counter, paper: str, data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(paper) - 1))
    letter = data.draw(st.sampled_from("0aZ|-_9H. é"))
    changed = paper[:place] + letter + paper[place + 1 :]
    if changed != paper:
        verdict = shared.acts.check_paper(changed).verdict
        signed = paper.rpartition("|")[0]
        named = len(signed) - 8
        untouched_shape = letter != "|" and paper[place] != "|" and not named <= place < len(signed)
        expected = {Verdict.ALTERED} if untouched_shape else {Verdict.ALTERED, Verdict.UNKNOWN}
        assert verdict in expected


@settings(max_examples=100)
@given(st.text(max_size=80) | st.lists(st.text(max_size=8), min_size=9, max_size=9).map("|".join))
def test_foreign_texts_are_unknown(shared: Counter, text: str) -> None:
    assert shared.acts.check_paper(text).verdict is Verdict.UNKNOWN


def test_the_citizen_card_and_a_bare_code_are_not_our_papers(shared: Counter, paper: str) -> None:
    card = "066194004217||NGUYỄN THỊ BÍCH PHƯỢNG|11021994|Nữ|Thôn 4|15042021"
    for text in (card, paper.partition("|")[0], "", "\ud800|||||||00000000|x"):
        assert shared.acts.check_paper(text) == PaperVerdict(Verdict.UNKNOWN)


def test_the_paper_of_another_desk_is_unknown_here(
    shared: Counter, paper: str, open_site: Opens
) -> None:
    other = open_site(demo_site(2))
    assert other.acts.check_paper(paper).verdict is Verdict.UNKNOWN
    assert shared.acts.check_paper(code_on_paper(other)).verdict is Verdict.UNKNOWN
    assert other.acts.check_paper(code_on_paper(other)).verdict is Verdict.GENUINE


def test_a_reprint_carries_the_same_seal(counter: Counter, tmp_path: Path) -> None:
    received = counter.receive()
    texts = set()
    for number in range(2):
        path = tmp_path / f"{number}.pdf"
        counter.acts.save_receipt(counter.clerk, received.id, path)
        texts.add(next(text for text in scanned(path.read_bytes(), DPI).values() if "|" in text))
    assert len(texts) == 1
