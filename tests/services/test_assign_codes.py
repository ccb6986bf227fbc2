"""Official numbers come after provisional ones, and no number is given that anybody here knows of."""

from __future__ import annotations

from dataclasses import replace

from desk_app.journal.arriving import take_in
from desk_app.journal.following import Following
from desk_app.journal.reading import told_of
from desk_app.models.dossier_code import is_provisional
from desk_app.models.moves import Act
from desk_app.models.site import Grant
from desk_app.services.assign_codes import assign_codes
from desk_app.services.day_numbers import Numbers, numbers_between
from desk_app.services.shipped import demo_site
from tests.conftest import Clock
from tests.journal.desks import proved
from tests.services.conftest import Opens
from tests.services.counter import Counter, november

AGENCY = "H99.62"


def granted(counter: Counter, first: int, last: int) -> Counter:
    """The same desk once another block was granted to it."""
    desk = counter.acts.desk
    site = replace(desk.site, grants=(Grant(AGENCY, first, last, "QĐ 7"),))
    return Counter(replace(counter.acts, desk=replace(desk, site=site)), counter.clerk)


def assigned(counter: Counter, most: int = 50) -> int:
    with counter.acts.desk.journal.writing("desk") as writing:
        return assign_codes(writing, counter.acts.desk.site, most)


def numbers(counter: Counter) -> Numbers:
    today = counter.acts.desk.now().date()
    with counter.acts.desk.database.reading() as session:
        return numbers_between(session, counter.acts.desk, today, today)


def test_dossiers_get_official_numbers_once_a_block_is_granted(
    open_site: Opens, clock: Clock
) -> None:
    counter = open_site(replace(demo_site(1), grants=()))
    received = [counter.receive() for _ in range(5)]
    voided, *kept = received
    counter.void(voided.code)
    assert assigned(counter) == 0
    clock.now = november(23)
    counter = granted(counter, 1001, 1003)
    first = counter.receive()
    assert [assigned(counter, most=1), assigned(counter), assigned(counter)] == [1, 1, 0]
    shown = [counter.open(each.id) for each in kept]
    assert [each.code for each in shown] == [
        f"{AGENCY}-261123-1002", f"{AGENCY}-261123-1003", kept[2].code, kept[3].code,
    ]  # fmt: skip
    assert shown[0].other_codes == (kept[0].code,)
    assert [each.provisional for each in shown] == [False, False, True, True]
    for code in (kept[0].code, shown[0].code):
        assert counter.acts.find_exact(code) == kept[0].id
        assert list(counter.acts.search(counter.clerk, code)) == [kept[0].id]
    assert is_provisional(counter.open(voided.id).code)
    assert (first.provisional, counter.receive().provisional) == (False, True)
    clock.now = november(25)
    assert assigned(counter) == 3
    witness = counter.acts.desk.journal.witness.read()
    assert witness is not None
    assert witness.lanes[f"{AGENCY}|261123"] == witness.lanes[f"{AGENCY}|261125"] == 1003
    assert numbers(counter).unexplained == ()
    with counter.acts.desk.database.reading() as session:
        told = told_of(session, counter.acts.desk.site_id, kept[0].id, "CodeAssigned")
    assert [each.event.base for each in told] == [1]
    counter.acts.act(counter.clerk, Act.HAND_OVER, [shown[0].code], {"to": "Tư pháp - Hộ tịch"})
    proved(counter.acts)


def test_a_number_above_the_block_uses_nothing_up_and_both_blocks_are_explained(
    counter: Counter,
) -> None:
    counter.receive()
    leased = granted(counter, 9001, 9999)
    assert leased.receive().code.endswith("-9001")
    assert granted(counter, 12_001, 12_999).receive().code.endswith("-12001")
    assert counter.receive().code.endswith("-1002")
    found = numbers(leased)
    assert found.unexplained == ()
    seen = counter.acts.desk.journal.witness.read()
    assert seen is not None
    counter.acts.desk.journal.begin_epoch(seen)
    assert counter.receive().provisional  # what a lost copy gave of this block cannot be known
    proved(counter.acts)


def test_numbers_of_another_copy_in_the_same_block_are_passed_over(
    counter: Counter, open_site: Opens
) -> None:
    other = open_site(demo_site(1))
    for _ in range(3):
        other.receive()
    desk = other.acts.desk
    with desk.database.reading() as session:
        lines = [
            each.event.line() for each in told_of(session, desk.site_id, None, "DeskIncarnated")
        ]
        for dossier in range(3):
            code = f"{AGENCY}-261120-100{dossier + 1}"
            found = other.acts.find_exact(code)
            (told,) = told_of(session, desk.site_id, found, "DossierReceived")
            lines.append(told.event.line())
    with counter.acts.desk.database.writing() as session:
        following = Following(session, desk.site_id)
        placed = [(desk.desk, following.placed(desk.desk, line, None, None)) for line in lines]
        assert take_in(session, desk.site_id, counter.acts.desk.desk, placed) == (4, 0)
    assert counter.receive().code.endswith("-1004")
    assert numbers(counter).unexplained == ()
