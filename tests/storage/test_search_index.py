"""In a store of many dossiers the questions give what reading everything would give."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import select

from desk_app.models.dossier_code import read_code
from desk_app.models.tables import DossierPersonRecord
from desk_app.services.acts import Acts
from desk_app.storage.search_index import WIDE, last_of_each_applicant, newest_first, search
from tests.services.many_dossiers import codes, fill, new_desk

MANY = 3 * WIDE
OFFERED = 8


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Acts]:
    """A desk with so many dossiers that the question is asked in both ways."""
    acts = new_desk(tmp_path_factory.mktemp("many"))
    fill(acts, MANY)
    yield acts
    acts.desk.database.close()


@pytest.fixture(scope="module")
def persons(store: Acts) -> tuple[DossierPersonRecord, ...]:
    """Every applicant of every dossier, newest first."""
    with store.desk.database.reading() as session:
        table = DossierPersonRecord
        return tuple(session.scalars(select(table).order_by(table.dossier.desc())))


def begins(person: DossierPersonRecord, typed: str) -> bool:
    if typed.isdigit():
        return person.id_number.startswith(typed) or person.phone.startswith(typed)
    return person.folded_name.startswith(typed)


@pytest.mark.parametrize(
    "typed", ["ngu", "nguyen", "nguyen van", "nguyen van an", "tran", "kbuor", "066", "0661", "091", "zz"]
)  # fmt: skip
def test_the_newest_people_are_offered_however_many_begin_so(
    store: Acts, persons: tuple[DossierPersonRecord, ...], typed: str
) -> None:
    newest: dict[tuple[str, str], str] = {}
    for person in persons:
        if begins(person, typed):
            newest.setdefault(
                (person.id_number or person.phone, person.folded_name), person.dossier
            )
    with store.desk.database.reading() as session:
        found = last_of_each_applicant(session, store.desk.site_id, typed, OFFERED)
        assert [each.dossier for each, _, _ in found] == list(newest.values())[:OFFERED]


def test_both_ways_of_asking_were_needed(persons: tuple[DossierPersonRecord, ...]) -> None:
    many = [sum(begins(each, typed) for each in persons) for typed in ("nguyen", "066", "kbuor")]
    assert [each >= WIDE for each in many] == [True, True, False]


@pytest.mark.parametrize("typed", ["nguyen", "nguyen thi bich", "0661", "091"])
def test_every_dossier_of_a_beginning_is_found(
    store: Acts, persons: tuple[DossierPersonRecord, ...], typed: str
) -> None:
    with store.desk.database.reading() as session:
        found = search(session, store.desk.site_id, typed, MANY * 2)
    wanted = {each.dossier for each in persons if begins(each, typed)}
    assert wanted <= set(found)
    assert len(found) == len(set(found))


def test_an_end_of_the_number_finds_every_day_newest_first(store: Acts) -> None:
    wanted = [dossier for dossier, code in codes(store) if code.endswith("1042")]
    assert len(wanted) > 5
    with store.desk.database.reading() as session:
        found = search(session, store.desk.site_id, "1042", MANY)
    assert list(found[: len(wanted)]) == wanted[::-1]


def test_six_digits_tell_the_days_apart(store: Acts) -> None:
    every = [(dossier, read_code(code)) for dossier, code in codes(store)]
    wanted = [
        dossier for dossier, code in every if code and f"{code.day:%d}{code.tail}" == "041042"
    ]
    with store.desk.database.reading() as session:
        assert list(search(session, store.desk.site_id, "041042", MANY)) == wanted[::-1]


def test_everything_comes_newest_first(store: Acts) -> None:
    with store.desk.database.reading() as session:
        found = newest_first(session, store.desk.site_id, MANY * 2)
    assert list(found) == [dossier for dossier, _ in codes(store)][::-1]
