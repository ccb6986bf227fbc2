"""Lines of other desks, of a second live copy, and one's own lost ones enter a store and are proved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import select

from desk_app.journal.arriving import take_in
from desk_app.journal.envelope import LineUnreadable, Placed
from desk_app.journal.following import Following
from desk_app.journal.witness import Witnessed
from desk_app.models.acts.slips import Slip
from desk_app.models.moves import Act
from desk_app.models.outcomes import IntegrityBroken
from desk_app.models.tables import JournalLine, PersonalPart
from desk_app.services.acts import Acts
from desk_app.settings import Settings
from tests.conftest import Clock
from tests.journal.desks import (
    CLERK,
    SITE,
    TEMPORARY_RESIDENCE,
    copied,
    draft,
    make_desk,
    opened,
    proved,
    receive,
)

Written = tuple[bytes, bytes | None, bytes | None, bytes]
Place = tuple[int, int]


def own_lines(acts: Acts, after: Place = (0, 0)) -> list[Written]:
    """What the desk itself has written behind a place: line, part, salt, hash."""
    line, part = JournalLine, PersonalPart
    query = (
        select(line.epoch, line.seq, line.line, part.part, part.salt, line.hash)
        .outerjoin(part, part.id == line.id)
        .where(line.desk == acts.desk.desk)
        .order_by(line.epoch, line.seq)
    )
    with acts.desk.database.reading() as session:
        rows = session.execute(query).all()
    return [(each[2], each[3], each[4], each[5]) for each in rows if (each[0], each[1]) > after]


def arrives(acts: Acts, chain: str, lines: list[Written]) -> tuple[int, int]:
    """They are put in their places and taken in, as after a pull; each gets the hash it had."""
    with acts.desk.database.writing() as session:
        following = Following(session, SITE)
        placed = [following.placed(chain, line, part, salt) for line, part, salt, _ in lines]
        assert [each.hash for each in placed] == [hashed for *_, hashed in lines]
        return take_in(session, SITE, acts.desk.desk, [(chain, each) for each in placed])


def works(acts: Acts) -> list[str]:
    """Everything that counts per desk: numbers, book entries, a list, a drawer, a slip, money."""
    with_fee = draft(procedure=TEMPORARY_RESIDENCE)
    codes = [acts.receive_dossier(CLERK, with_fee).code for _ in range(2)]
    acts.open_till(CLERK, {"float": 50_000})
    acts.act(CLERK, Act.COLLECT, codes[:1], {"method": "cash"})
    acts.act(CLERK, Act.HAND_OVER, codes, {"to": "Công an xã"})
    acts.give_slip(
        CLERK, Slip.TURN_AWAY, {"person": {"name": "Trần Văn Mẫu"}, "reason": "Sai nơi nộp"}
    )
    return codes


@pytest.fixture
def live_copies(desk: Settings, tmp_path: Path) -> tuple[Settings, Settings, Place]:
    """One desk alive twice after its second dossier: both print the same numbers from there on."""
    with opened(desk) as acts:
        receive(acts, 2)
    second = copied(desk, tmp_path / "second", witness=tmp_path / "second witness")
    with opened(desk) as one, opened(second) as other:
        assert works(one) == works(other)
    return desk, second, (1, 3)


def label_of(acts: Acts, after: Place) -> str:
    return f"{acts.desk.desk}.{own_lines(acts, after)[0][3].hex()[:8]}"


def test_two_live_copies_of_one_desk_lie_side_by_side_in_every_store(
    live_copies: tuple[Settings, Settings, Place], tmp_path: Path
) -> None:
    first, second, parted = live_copies
    third = make_desk(tmp_path / "third", lane=2)
    with opened(first) as one, opened(second) as other, opened(third) as neighbour:
        receive(neighbour)
        main, own = one.desk.desk, label_of(other, parted)
        written, branch = own_lines(one), own_lines(other, parted)
        for acts in (one, neighbour):
            arrives(acts, main, written)
            assert arrives(acts, own, branch) == (len(branch), 0)
        receive(neighbour)
        assert arrives(other, f"{main}.main", own_lines(one, parted)) == (len(branch), 0)
        assert arrives(other, neighbour.desk.desk, own_lines(neighbour)) == (3, 0)
        for acts in (one, other, neighbour):
            proved(acts)
            assert sum(arrives(acts, neighbour.desk.desk, own_lines(neighbour))) == 3
            assert arrives(acts, neighbour.desk.desk, own_lines(neighbour)) == (0, 3)
        assert len(neighbour.search(CLERK, "")) == len(other.search(CLERK, "")) == 2 + 2 + 2 + 2
        codes = [each.code for each in (*receive(one), *receive(other), *receive(neighbour))]
        assert [code.rpartition("-")[2] for code in codes] == ["1005", "1005", "2003"]
        proved(other)


def test_a_branch_under_a_wrong_name_or_from_nowhere_is_not_taken(
    live_copies: tuple[Settings, Settings, Place],
) -> None:
    first, second, parted = live_copies
    with opened(first) as one, opened(second) as other:
        main, branch = one.desk.desk, own_lines(other, parted)
        for chain, lines, error in (
            (f"{main}.00000000", branch, IntegrityBroken),
            (label_of(other, parted), branch[1:], IntegrityBroken),
            ("0" * 32, branch, LineUnreadable),
        ):
            with pytest.raises(error):
                arrives(one, chain, lines)
        proved(one)


def test_a_desk_put_back_gets_its_own_lost_lines_again_behind_a_new_epoch(
    desk: Settings, tmp_path: Path, clock: Clock
) -> None:
    with opened(desk, clock) as acts:
        receive(acts, 2)
    backup = copied(desk, tmp_path / "backup", witness=tmp_path / "no witness")
    with opened(desk, clock) as acts:
        works(acts)
        lost, head = own_lines(acts, (1, 3)), acts.desk.journal.witness.read()
    assert head is not None
    with opened(backup, clock) as acts:
        with pytest.raises(IntegrityBroken) as said:
            arrives(acts, acts.desk.desk, lost)
        assert said.value.facts["why"] == "own_end"
        acts.desk.journal.begin_epoch(head)
        assert arrives(acts, acts.desk.desk, lost) == (len(lost), 0)
        (again,) = receive(acts)
        assert again.code.endswith("-1055")
        assert again.register.entry == 55
        witness = acts.desk.journal.witness.read()
        assert witness is not None
        assert witness.place == (2, 2)
        assert not acts.desk.journal.is_rolled_back()
        acts.desk.journal.begin_epoch(Witnessed(epoch=7, seq=1))
        receive(acts)
        proved(acts)
        ended = own_lines(acts)
    other = make_desk(tmp_path / "other", lane=2)
    with opened(other, clock) as neighbour:
        arrives(neighbour, acts.desk.desk, ended)
        proved(neighbour)


def test_a_store_places_a_line_only_behind_one_that_it_holds(desk: Settings) -> None:
    with opened(desk) as acts:
        receive(acts, 2)
        line = own_lines(acts, (1, 1))[1]

        def placing(site: str) -> Callable[[], Placed]:
            with acts.desk.database.reading() as session:
                return lambda: Following(session, site).placed(acts.desk.desk, *line[:3])

        assert placing(SITE)().hash == line[3]
        with pytest.raises(IntegrityBroken):
            placing("another-site")()


def test_an_act_that_is_told_before_its_reception_is_carried_out_behind_it(
    desk: Settings, tmp_path: Path
) -> None:
    second, third = (make_desk(tmp_path / f"lane {lane}", lane) for lane in (2, 3))
    with opened(desk) as one, opened(second) as other, opened(third) as last:
        code = one.receive_dossier(CLERK, draft(procedure=TEMPORARY_RESIDENCE)).code
        arrives(other, one.desk.desk, own_lines(one))
        other.act(CLERK, Act.COLLECT, [code], {"method": "cash"})
        other.act(CLERK, Act.HAND_OVER, [code], {"to": "Công an xã"})
        arrives(last, other.desk.desk, own_lines(other))
        assert last.search(CLERK, "") == ()
        arrives(last, one.desk.desk, own_lines(one))
        shown = [acts.open_dossier(CLERK, code) for acts in (other, last)]
        assert [(each.holder, each.money) for each in shown] == [("transit", "paid")] * 2
        proved(last)
