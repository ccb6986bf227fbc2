"""Which papers a dossier has after what happened to it."""

from __future__ import annotations

from desk_app.models.issued_papers import ISSUED_BY, issued_papers
from desk_app.services.dossier_papers import PAPERS


def test_a_fresh_dossier_has_the_papers_of_reception() -> None:
    assert issued_papers(["DossierReceived"]) == ("receipt", "control", "label")


def test_an_act_issues_its_paper_between_receipt_and_slips() -> None:
    kinds = ["DossierReceived", "FeeCollected", "SupplementRequested"]
    assert issued_papers(kinds) == ("receipt", "supplement", "payment", "control", "label")


def test_a_return_taken_back_has_no_acknowledgement_until_it_is_returned_again() -> None:
    kinds = ["DossierReceived", "ResultReturned"]
    assert "returned" in issued_papers(kinds)
    assert "returned" not in issued_papers([*kinds, "ReturnTakenBack"])
    assert "returned" in issued_papers([*kinds, "ReturnTakenBack", "ResultReturned"])


def test_every_paper_that_can_be_printed_is_known_and_no_other() -> None:
    every = issued_papers([kind for kinds in ISSUED_BY.values() for kind in kinds])
    beside = {"rating"}  # goes out with the receipt; it says nothing of the dossier
    assert set(every) == set(PAPERS) - beside
