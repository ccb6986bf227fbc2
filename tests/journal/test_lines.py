"""What stands in a line, how lines hang together, and what must never stand in one."""

from __future__ import annotations

import hashlib
import json
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.journal.envelope import LineUnreadable, read_line
from desk_app.models.text import fold
from desk_app.services.acts import Acts
from desk_app.settings import Settings
from tests.conftest import Clock
from tests.journal.desks import CLERK, NAME, from_outside, receive, receive_everything

FIELDS = {
    "v", "id", "desk", "epoch", "seq", "site", "kind", "kind_v", "dossier", "at", "occurred_at",
    "boot", "mono", "server_time_last_seen", "by", "base", "personal", "body",
}  # fmt: skip
LINES = "SELECT line, hash FROM journal_line ORDER BY pos"
PERSONAL_WORDS = (NAME, "066194004217", "0900418226", "Thôn 4", "Trần Văn Mẫu", "Lê Thị Ủy Quyền",
                  "Giấy ủy quyền", "Mất điện", "nhà bà Hoa")  # fmt: skip


def lines(of: Settings) -> list[tuple[bytes, bytes]]:
    """Every line with its hash, in the order of arrival."""
    with from_outside(of) as file:
        return [(bytes(line), bytes(hashed)) for line, hashed in file.execute(LINES)]


def test_a_line_has_exactly_the_promised_fields(acts: Acts, desk_settings: Settings) -> None:
    receive_everything(acts)
    kinds = []
    for line, _ in lines(desk_settings):
        document = json.loads(line)
        assert set(document) == FIELDS
        kinds.append(document["kind"])
    assert kinds == ["DeskIncarnated", "DossierReceived", "FeeCollected", "PaperPrinted"]


def test_a_line_says_when_it_was_recorded_and_when_it_happened(
    acts: Acts, desk_settings: Settings
) -> None:
    receive_everything(acts)
    received = json.loads(lines(desk_settings)[1][0])
    assert received["at"] == "2026-11-20T09:30:00+07:00"
    assert received["occurred_at"] == "2026-11-20T08:30:00+07:00"
    assert (received["by"], received["boot"], received["v"]) == ("clerk", "test", 1)


def test_a_line_lies_in_the_file_as_it_was_hashed(acts: Acts, desk_settings: Settings) -> None:
    receive_everything(acts)
    for line, _ in lines(desk_settings):
        again = json.dumps(
            json.loads(line), ensure_ascii=False, sort_keys=True, separators=(",", ":")
        )
        assert unicodedata.normalize("NFC", again).encode() == line


def test_anybody_can_compute_the_chain_again(acts: Acts, desk_settings: Settings) -> None:
    receive(acts, 3)
    chain = hashlib.sha256(acts.desk.desk.encode() + (1).to_bytes(8, "big")).digest()
    for line, stored in lines(desk_settings):
        chain = hashlib.sha256(chain + line).digest()
        assert stored == chain


def test_a_line_holds_the_salted_hash_of_its_personal_part(
    acts: Acts, desk_settings: Settings
) -> None:
    receive(acts, 2)
    query = (
        "SELECT line, part, salt FROM journal_line JOIN personal_part USING (site, id) ORDER BY pos"
    )
    with from_outside(desk_settings) as file:
        rows = file.execute(query).fetchall()
    assert len(rows) == 2
    for line, part, salt in rows:
        assert len(salt) == 16
        assert json.loads(line)["personal"] == hashlib.sha256(salt + part).hexdigest()
    assert rows[0][2] != rows[1][2]


def test_no_line_names_a_person_or_repeats_a_free_text(acts: Acts, desk_settings: Settings) -> None:
    receive_everything(acts)
    written = b"\n".join(line for line, _ in lines(desk_settings)).decode()
    for word in PERSONAL_WORDS:
        assert word not in written
        assert fold(word) not in fold(written)


def test_no_byte_on_the_disk_names_a_person(acts: Acts, desk_settings: Settings) -> None:
    receive_everything(acts)
    acts.save_draft(CLERK, "d1", {"applicant.name": NAME}, NAME, parked=True)
    outside = desk_settings.data.parent
    files = [file for file in outside.rglob("*") if file.is_file()]
    assert any(file.name == "desk.db-wal" for file in files)
    for file in files:
        content = file.read_bytes()
        for word in (*PERSONAL_WORDS, fold(NAME), "DossierReceived"):
            assert word.encode() not in content, file.name


def test_lines_of_a_later_moment_never_carry_an_earlier_time(
    acts: Acts, clock: Clock, desk_settings: Settings
) -> None:
    for minutes in (5, -3, 7, -9):
        receive(acts)
        clock.forward(minutes=minutes)
    times = [json.loads(line)["at"] for line, _ in lines(desk_settings)]
    assert times == sorted(times)


@settings(max_examples=80)
@given(st.binary(max_size=60) | st.recursive(
    st.none() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.sampled_from(sorted(FIELDS)), inner, max_size=4),
).map(lambda value: json.dumps(value).encode()))  # fmt: skip
def test_bytes_that_are_no_line_are_refused_and_nothing_else(rubbish: bytes) -> None:
    with pytest.raises(LineUnreadable):
        read_line(rubbish)
