"""What the counter tells about itself: the shelf, whom to notify, the settlement, what moved a date."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from tests.cli.console import Console
from tests.conftest import Clock
from tests.printing.reading import text_of
from tests.services.life import BODIES

DAY = ("--from", "2026-11-20", "--to", "2026-11-20")
PERSON = {"name": "Trần Văn Mẫu", "phone": "0900418226", "id_number": "066094004217"}
GUIDANCE = {
    "person": PERSON, "procedure": "1.001193", "items": ["Giấy chứng sinh"], "reason": "Còn thiếu",
}  # fmt: skip


def residence(clerk: Console, **changes: Any) -> str:
    answer = clerk.register({"procedure": "1.004194", "applicant": PERSON} | changes)
    assert answer.code == 0, answer.out
    return str(answer.document["code"])


def processing(clerk: Console, **changes: Any) -> str:
    """A dossier that the unit has."""
    code = residence(clerk, **changes)
    assert clerk.act("hand-over", code, body={"to": "Công an xã"}).code == 0
    assert clerk.act("confirm", code).code == 0
    return code


def test_the_shelf_is_shown_and_told(clerk: Console) -> None:
    code = residence(clerk)
    assert clerk("show", code).document["shelf"] is None
    shelved = clerk.act("shelve", code, body={"shelf": "Kệ B2"}).document
    assert (shelved["shelf"], shelved["state"]["business"]) == ("Kệ B2", "received")
    assert shelved["history"][-1]["text"] == "Để tại: Kệ B2"
    taken = clerk.act("shelve", code, body={"shelf": ""}).document
    assert (taken["shelf"], taken["history"][-1]["text"]) == (None, "Đã lấy khỏi kệ")
    clerk.act("hand-over", code, body={"to": "Công an xã"})
    clerk.act("confirm", code)
    assert clerk.act("shelve", code, body={"shelf": "A"}).refused == (4, "papers_elsewhere")


def test_whom_to_tell_lies_in_a_file_ready_to_be_sent(clerk: Console, tmp_path: Path) -> None:
    code = processing(clerk, applicant=PERSON | {"name": "@Trần Văn Mẫu"})
    assert clerk.act("result", code, body={"shelf": "-T1"}).code == 0
    place = tmp_path / "notify.csv"
    answer = clerk("report", "notify", "--out", place)
    assert (answer.code, len(answer.document["rows"])) == (0, 1)
    assert all(each["holds"] for each in answer.document["identities"])
    assert place.read_bytes().startswith(b"\xef\xbb\xbf")
    [row] = csv.DictReader(StringIO(place.read_text("utf-8-sig"), newline=""))
    assert row["code"] == code
    assert (row["applicant"], row["phone"], row["shelf"]) == (
        "'@Trần Văn Mẫu", "0900418226", "'-T1",
    )  # fmt: skip
    assert f"ho so {code} da co ket qua" in row["message"]
    assert "T1" not in row["message"]
    assert PERSON["id_number"] not in place.read_text("utf-8")
    paper = tmp_path / "notify.pdf"
    assert clerk("report", "notify", "--out", paper).code == 0
    assert code in text_of(paper.read_bytes())


def test_every_report_names_the_sums_that_hold(clerk: Console, tmp_path: Path) -> None:
    code = processing(clerk, collect={"method": "cash"})
    for verb, body in (("result", {}), ("post", BODIES["post"])):
        assert clerk.act(verb, code, body=body).code == 0
    for name in ("cash", "handover", "postal", "notify", "settlement"):
        document = clerk("report", name, *DAY).document
        assert document["identities"], name
        assert all(each["holds"] for each in document["identities"]), name
    settled = clerk("report", "settlement", *DAY, "--out", tmp_path / "s.csv").document
    assert [(row["agency"], row["net"]) for row in settled["rows"]] == [("H99.62", 15_000)]
    assert clerk("report", "settlement", *DAY, "--out", tmp_path / "s.pdf").code == 0
    assert "Bằng chữ: Mười lăm nghìn đồng" in text_of((tmp_path / "s.pdf").read_bytes())


@pytest.mark.parametrize("days", [(), ("--from", "2026-11-20"), ("--to", "2026-11-20")])
def test_figures_of_some_days_need_their_days(clerk: Console, days: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit, match="2"):
        clerk("report", "settlement", *days)


def test_whoever_is_guided_again_is_noticed_and_guided_all_the_same(
    clerk: Console, clock: Clock
) -> None:
    first = clerk.act("guide", body=GUIDANCE)
    assert (first.document["before"], first.document["warnings"]) == (None, [])
    clock.forward(days=14)
    again = clerk.act("guide", body=GUIDANCE)
    assert again.code == 0
    assert again.document["before"] == {"number": 1, "date": "2026-11-20"}
    assert [each["code"] for each in again.document["warnings"]] == ["guided_before"]
    assert "20/11/2026" in again.err
    other = GUIDANCE | {"procedure": "1.004194"}
    assert clerk.act("guide", body=other).document["before"] is None
    nobody = GUIDANCE | {"person": {"name": "Trần Văn Mẫu"}}
    assert clerk.act("guide", body=nobody).document["before"] is None
    clock.forward(days=16)
    assert clerk.act("guide", body=GUIDANCE).document["before"] is None


def test_the_explanation_goes_on_after_a_pause_an_apology_and_a_supplement(
    clerk: Console, clock: Clock, tmp_path: Path
) -> None:
    code = processing(clerk)
    before = clerk("show", code).document
    clerk.act("pause", code, body=BODIES["pause"])
    clock.forward(hours=1, minutes=30)
    resumed = clerk.act("resume", code).document
    kinds = [each["kind"] for each in resumed["explanation"]]
    assert kinds[-3:] == ["paused", "added", "due"]
    assert "1 giờ 30 phút" in resumed["explanation"][-3]["text"]
    assert resumed["explanation"][-1]["to"] == resumed["due_at"]
    assert resumed["explanation"][:-3] == before["explanation"][:-1]
    sorry = {"reason": "Quá tải", "new_due_at": "2026-12-02T09:00:00+07:00"}
    moved = clerk.act("apologise", code, body=sorry).document
    assert [each["kind"] for each in moved["explanation"]][-2:] == ["reappointed", "due"]
    assert moved["due_at"] == moved["explanation"][-1]["to"] == sorry["new_due_at"]
    assert clerk.act("supplement", code, body=BODIES["supplement"]).code == 0
    clock.forward(days=3)
    anew = clerk.act("supplement-received", code).document
    assert "giấy tờ bổ sung" in anew["explanation"][0]["text"]
    assert anew["explanation"][-1]["to"] == anew["due_at"]
    assert anew["original_due_at"] == before["due_at"]
    receipt = tmp_path / "receipt.pdf"
    clerk("form", "receipt", code, "--out", receipt)
    assert "ngày 26 tháng 11 năm 2026" in text_of(receipt.read_bytes())
    assert clerk("verify").code == 0
