"""Many events at once leave the tables as they would be one by one: every row, and their order."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from desk_app.journal.bulk import project_all
from desk_app.journal.canonical import canonical
from desk_app.journal.envelope import Event, read_line
from desk_app.journal.execute import counters, project, write
from desk_app.journal.held_rows import HeldRows
from desk_app.journal.rows import Add, Change, Key, Put, Remove
from desk_app.models.happening import Happening, Plain
from desk_app.models.tables import PROJECTION, DayCount, DossierRecord
from desk_app.services.acts import Acts
from tests.benchmarks.many_lives import fill
from tests.journal.desks import CLERK, draft, proved
from tests.journal.test_corpus import RELEASED, lines_until
from tests.services.office_lives import NOW, made_lives, placed_events

Arrived = tuple[Event, bytes | None]
Dump = dict[str, list[tuple[Any, ...]]]
OFTEN = settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
FOUND = (
    "SELECT dossier FROM search_text JOIN search_row ON search_row.rowid = search_text.rowid"
    " WHERE search_text MATCH '\"nie\" *' ORDER BY search_row.rowid"
)
WHOLE = "INSERT INTO search_text(search_text, rank) VALUES ('integrity-check', 1)"


def dump(session: Session) -> Dump:
    """Every table as it lies there, in the order of its rows; what full text finds."""
    session.flush()
    session.execute(text(WHOLE))
    names = [table.__tablename__ for table in PROJECTION]
    queries = {name: f"SELECT * FROM {name} ORDER BY rowid" for name in names}
    return {
        name: [tuple(row) for row in session.execute(text(query))]
        for name, query in {**queries, "search_text": FOUND}.items()
    }


def after(acts: Acts, carry_out: Callable[[Session], None]) -> Dump:
    """What a dump tells afterwards; then everything is undone."""
    with acts.desk.database.writing() as session:
        undone = session.begin_nested()
        carry_out(session)
        told = dump(session)
        undone.rollback()
    return told


def one_by_one(arrived: list[Arrived]) -> Callable[[Session], None]:
    def carry_out(session: Session) -> None:
        for event, part in arrived:
            project(session, event, part)

    return carry_out


def many_at_once(arrived: list[Arrived], at_once: int) -> Callable[[Session], None]:
    return lambda session: project_all(session, arrived, at_once)


def made(chance: random.Random, many: int) -> list[Arrived]:
    """Lives with a person each, some of which was erased; a kind that nobody knows yet, now and then."""
    return [*_made(chance, many)]


def _made(chance: random.Random, many: int) -> Iterator[Arrived]:
    for event in (each.event for each in placed_events(made_lives(chance, many), NOW)):
        name: dict[str, Plain] = {
            "name": f"Y Mẫu {event.dossier} Niê",
            "id_number": "",
            "phone": "",
            "address": "",
        }
        known = event.kind == "DossierReceived" and chance.random() < 0.9
        yield event, canonical({"applicant": name}) if known else None
        if chance.random() < 0.02:
            told = json.loads(event.line()) | {"kind": "DossierSung", "id": f"{event.id}-sung"}
            yield read_line(json.dumps(told).encode()), canonical({"song": "quan họ"})


@OFTEN
@given(st.randoms(use_true_random=False), st.integers(1, 15), st.integers(1, 90))
def test_any_history_at_once_gives_the_tables_it_gives_one_by_one(
    acts: Acts, chance: random.Random, many: int, at_once: int
) -> None:
    arrived = made(chance, many)
    expected = after(acts, one_by_one(arrived))
    assert after(acts, many_at_once(arrived, at_once)) == expected
    assert len(expected["dossier"]) == many


@pytest.mark.parametrize("at_once", [1, 100])
def test_every_kind_at_once_gives_the_rows_it_gives_by_itself(acts: Acts, at_once: int) -> None:
    for name in RELEASED:
        arrived = [
            (read_line(each["line"].encode()), each["personal"] and each["personal"].encode())
            for each in lines_until(name)
        ]
        assert (name, after(acts, many_at_once(arrived, at_once))) == (
            name, after(acts, one_by_one(arrived)),
        )  # fmt: skip


def test_what_an_act_left_is_read_and_carried_on(acts: Acts) -> None:
    arrived = made(random.Random(3), 40)
    some = len(arrived) // 2

    def halves(session: Session) -> None:
        one_by_one(arrived[:some])(session)
        project_all(session, arrived[some:])

    assert after(acts, halves) == after(acts, one_by_one(arrived))


KEYS = [Key(DayCount, ("s", "day", f"2026-11-0{day}", "H99", "Hộ tịch")) for day in (1, 2, 3)]
MEASURES = ("open", "solved", "fees")
keys = st.sampled_from(KEYS)
amounts = st.dictionaries(st.sampled_from(MEASURES), st.integers(-9, 9), min_size=1)
Step = Change | Key | None
steps: st.SearchStrategy[list[Step]] = st.lists(
    st.one_of(
        st.builds(Add, keys, amounts), st.builds(Remove, keys), keys, st.none(),
        st.builds(lambda key, told: Put(DayCount, row(key) | told), keys, amounts),
    ),
    max_size=14,
)  # fmt: skip


def row(key: Key) -> dict[str, Any]:
    names = ("site", "length", "span", "agency", "field")
    return {**dict(zip(names, key.values, strict=True)), **counters(DayCount)}


@OFTEN
@given(steps)
def test_sums_and_rows_that_come_and_go_end_as_they_do_one_by_one(
    acts: Acts, changes: list[Step]
) -> None:
    """A key among the changes is looked at, as an event that names it would; None writes."""

    def at_once(session: Session) -> None:
        held = HeldRows(session)
        for each in changes:
            if each is None:
                held.write()
            elif isinstance(each, Key):
                held.fetch([each])
            else:
                held.change([each])
        seen = {key: told for key in KEYS if (told := held.rows.get(key))}
        held.write()
        for key, told in seen.items():
            again = HeldRows(session)
            again.fetch([key])
            assert again.rows[key] == told

    plain = [each for each in changes if isinstance(each, Change)]
    expected = after(acts, lambda session: write(session, plain))["day_count"]
    assert sorted(after(acts, at_once)["day_count"]) == sorted(expected)


def test_acts_told_at_once_are_lines_that_can_be_proved(acts: Acts) -> None:
    received = acts.receive_dossier(CLERK, draft())
    with acts.desk.database.reading() as session:
        version = session.scalars(select(DossierRecord.version)).one()
    printed: dict[str, Any] = {"form": "receipt", "copies": 1, "paper": "A5"}
    with acts.desk.journal.writing("clerk") as writing:
        told = writing.append_all(
            Happening("PaperPrinted", printed | {"number": number}, dossier=received.id)
            for number in range(2, 9)
        )
    assert told == 7
    proved(acts)
    with acts.desk.database.reading() as session:
        assert session.scalars(select(DossierRecord.version)).one() == version + told


def test_nothing_at_once_changes_nothing(acts: Acts) -> None:
    acts.receive_dossier(CLERK, draft())
    before = proved(acts)
    with acts.desk.journal.writing("clerk") as writing:
        assert writing.append_all(()) == 0
    assert proved(acts) == before


def test_a_made_up_office_is_proved_like_a_real_one(acts: Acts) -> None:
    events = fill(acts, 60)
    assert events > 200
    assert proved(acts).lines > events
