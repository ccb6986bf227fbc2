"""`show` and `search`: what was received is found again, whole."""

from __future__ import annotations

import pytest

from tests.cli.console import Console, birth

SHOWN = {
    "code", "other_codes", "id", "provisional", "state", "received_at", "due_at",
    "original_due_at", "explanation", "custodian", "applicant", "owner", "principal", "summary",
    "procedure", "channel", "delivery", "sets", "register", "late_entry_reason", "components",
    "fees", "history", "allowed", "estimated", "holder", "batch", "payment_code", "shelf", "step",
    "supplement_waits", "imported",
}  # fmt: skip
ROW = {"code", "applicant", "procedure", "procedure_name", "received_at", "due_at", "state"}


def test_a_dossier_is_shown_whole_with_the_promised_keys(clerk: Console) -> None:
    received = clerk.register(None, "--receipt", clerk.folder.parent / "paper.pdf").document
    shown = clerk("show", received["code"])
    assert shown.code == 0
    document = shown.document
    assert set(document) == SHOWN
    assert document["state"] == {
        "business": "received", "portal": 2, "money": "none", "delivery": "none", "sync": "local",
    }  # fmt: skip
    assert document["due_at"] == document["original_due_at"] == received["due_at"]
    assert document["applicant"]["name"] == "Nguyễn Thị Bích Phượng"
    assert document["procedure"]["code"] == "1.001193"
    assert [line["kind"] for line in document["history"]] == ["DossierReceived", "PaperPrinted"]
    assert all(set(line) == {"kind", "at", "by", "text"} for line in document["history"])
    assert all(line["text"] for line in document["history"])
    assert document["components"]


def test_the_inner_id_opens_the_same_dossier(clerk: Console) -> None:
    received = clerk.register().document
    assert clerk("show", received["id"]).document["code"] == received["code"]


def test_an_unknown_code_is_refused(clerk: Console) -> None:
    assert clerk("show", "H99.62-261120-9999").refused == (4, "dossier_unknown")
    assert clerk("show", "").refused == (4, "dossier_unknown")


@pytest.mark.parametrize(
    "typed",
    ["H99.62-261120-1001", "nguyen thi bich phuong", "066194004217", "0905418226", "phượng"],
)
def test_a_dossier_is_found_by_code_name_number_and_telephone(clerk: Console, typed: str) -> None:
    clerk.register()
    clerk.register(birth(applicant={"name": "Y Bhiông Niê"}))
    (row,) = clerk("search", typed).document["results"]
    assert set(row) == ROW
    assert row["code"] == "H99.62-261120-1001"
    assert row["applicant"] == "Nguyễn Thị Bích Phượng"
    assert (row["procedure"], row["state"]) == ("1.001193", "received")


@pytest.mark.parametrize(("limit", "found"), [("0", 0), ("1", 1), ("2", 2), ("99", 3), ("-1", 0)])
def test_no_more_is_found_than_was_asked_for(clerk: Console, limit: str, found: int) -> None:
    for _ in range(3):
        clerk.register()
    assert len(clerk("search", "phượng", "--limit", limit).document["results"]) == found


@pytest.mark.parametrize("typed", ["không ai", '"', "*", "'; DROP TABLE dossier", "%"])
def test_what_nobody_has_is_not_found(clerk: Console, typed: str) -> None:
    clerk.register()
    assert clerk("search", typed).document == {"results": []}
    assert clerk.words("--lang", "en", "search", typed).out == "No dossier was found.\n"
