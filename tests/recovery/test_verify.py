"""`verify` proves that the journal is whole and that every table follows from it."""

from __future__ import annotations

import pytest

from desk_app.models.outcomes import IntegrityBroken
from desk_app.models.tables import PROJECTION
from desk_app.recovery.verify import verify
from desk_app.services.acts import Acts
from desk_app.services.demo import fill_demo
from desk_app.settings import Settings
from tests.conftest import Clock
from tests.journal.desks import CLERK, from_outside, opened, proved, receive, receive_everything

ERASED = ("dossier_person", "dossier_text", "search_row")


def erase(desk: Settings, dossier: str) -> None:
    """What a lawful erasure removes: the personal part and every row that followed from it."""
    of_dossier = "SELECT id FROM journal_line WHERE dossier = ?"
    with from_outside(desk) as file:
        file.execute(f"DELETE FROM personal_part WHERE id IN ({of_dossier})", (dossier,))
        for table in ERASED:
            file.execute(f"DELETE FROM {table} WHERE dossier = ?", (dossier,))


def test_an_empty_desk_is_in_order(acts: Acts) -> None:
    found = proved(acts)
    assert (found.lines, found.rows, found.head) == (0, 0, "")


def test_the_demonstration_desk_is_in_order(acts: Acts, desk_settings: Settings) -> None:
    received = fill_demo(acts.desk)
    found = proved(acts)
    assert found.lines > received
    with from_outside(desk_settings) as file:
        rows = [
            file.execute(f"SELECT count(*) FROM {table.__tablename__}").fetchone()[0]
            for table in PROJECTION
        ]
        last = file.execute("SELECT hash FROM journal_line ORDER BY pos DESC").fetchone()[0]
    assert found.rows == sum(rows)
    assert found.head == last.hex()


def test_a_desk_with_lines_of_every_kind_is_in_order(
    acts: Acts, desk_settings: Settings, clock: Clock
) -> None:
    receive_everything(acts)
    receive(acts, 2)
    assert proved(acts).lines == 6
    acts.desk.database.close()
    with opened(desk_settings, clock) as again:
        assert proved(again).lines == 6


def test_a_lawful_erasure_leaves_everything_in_order(acts: Acts, desk_settings: Settings) -> None:
    gone, stays = receive_everything(acts), receive(acts)[0]
    before = proved(acts)
    erase(desk_settings, gone.id)
    after = proved(acts)
    assert (after.lines, after.head) == (before.lines, before.head)
    assert after.rows < before.rows
    assert acts.search(CLERK, "Phượng") == (stays.id,)


def test_an_erasure_that_forgot_the_rows_is_found(acts: Acts, desk_settings: Settings) -> None:
    received = receive_everything(acts)
    with from_outside(desk_settings) as file:
        file.execute("DELETE FROM personal_part")
    with pytest.raises(IntegrityBroken) as broken:
        proved(acts)
    assert dict(broken.value.facts) == {
        "table": "dossier_person",
        "key": f"{received.id}/applicant",
    }


def test_work_of_another_program_meanwhile_is_no_damage(
    acts: Acts, desk_settings: Settings, clock: Clock
) -> None:
    gone = receive_everything(acts)
    proved(acts)
    acts.search(CLERK, "phượng")
    with opened(desk_settings, clock) as other:
        receive(other, 2)
    erase(desk_settings, gone.id)
    assert proved(acts).lines == 6
    assert len(acts.search(CLERK, "phượng")) == 2


def test_a_byte_flipped_on_the_disk_is_found(acts: Acts, desk_settings: Settings) -> None:
    receive_everything(acts)
    acts.desk.database.close()
    file = desk_settings.data / "desk.db"
    whole = file.read_bytes()
    with opened(desk_settings) as again:
        damaged = bytearray(whole)
        damaged[len(whole) // 2] ^= 0x10
        file.write_bytes(damaged)
        with pytest.raises(IntegrityBroken) as broken:
            proved(again)
        assert broken.value.code == "file_damaged"
    file.write_bytes(whole)
    with opened(desk_settings) as again:
        proved(again)


def test_a_journal_cut_off_at_its_end_is_found_by_the_witness(
    acts: Acts, desk_settings: Settings, clock: Clock
) -> None:
    receive(acts)
    acts.desk.database.close()
    kept = (desk_settings.data / "desk.db").read_bytes()
    with opened(desk_settings, clock) as further:
        receive(further, 2)
    (desk_settings.data / "desk.db").write_bytes(kept)
    with opened(desk_settings, clock) as restored:
        with pytest.raises(IntegrityBroken) as broken:
            proved(restored)
        assert broken.value.code == "journal_cut_off"
        assert dict(broken.value.facts) == {
            "desk": restored.desk.desk, "epoch": 1, "seq": 2, "seen_epoch": 1, "seen_seq": 4,
        }  # fmt: skip
        assert verify(restored.desk.database, restored.desk.site_id).lines == 2
        receive(restored)  # a new epoch says that this copy goes on
        assert proved(restored).lines == 4


def test_another_site_in_the_same_file_is_proved_for_itself(acts: Acts) -> None:
    receive(acts)
    found = verify(acts.desk.database, "another-site")
    assert (found.lines, found.rows) == (0, 0)
