"""Reference data are immutable versions: found by the day they govern, the last to arrive first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from desk_app.models.tables import ReferenceVersion
from desk_app.storage.database import open_database
from desk_app.storage.reference import (
    NewVersion,
    Stream,
    add_version,
    all_in_force,
    in_force,
    is_known,
    version_of,
)
from desk_app.storage.schema import bring_up_to_date
from tests.conftest import FRIDAY_MORNING

SITE = "demo-quang-phu"
TODAY = FRIDAY_MORNING.date()
BIRTH = "1.001193"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    database = open_database(tmp_path / "desk.db", bytes(32))
    bring_up_to_date(database, FRIDAY_MORNING)
    with database.writing() as session:
        yield session
    database.close()


def arrives(
    session: Session, content: bytes, since: date, until: date | None = None, key: str = BIRTH
) -> str:
    new = NewVersion(Stream.CATALOGUE, key, content, since, until, "test")
    return add_version(session, SITE, new, arrived_at=FRIDAY_MORNING, brought_by="admin")


def governing(session: Session, day: date, key: str = BIRTH) -> bytes | None:
    found = in_force(session, SITE, Stream.CATALOGUE, key, day)
    return None if found is None else found.content


def test_a_version_is_named_by_its_content(session: Session) -> None:
    name = arrives(session, b"one", TODAY)
    assert name == version_of(b"one") != version_of(b"two")
    assert len(name) == 32
    kept = in_force(session, SITE, Stream.CATALOGUE, BIRTH, TODAY)
    assert kept is not None
    assert (kept.content, kept.brought_by, kept.arrived_at) == (b"one", "admin", FRIDAY_MORNING)


def test_a_version_governs_from_its_first_to_its_last_day(session: Session) -> None:
    last = TODAY + timedelta(days=9)
    arrives(session, b"one", TODAY, last)
    assert governing(session, TODAY - timedelta(days=1)) is None
    assert governing(session, TODAY) == b"one"
    assert governing(session, last) == b"one"
    assert governing(session, last + timedelta(days=1)) is None


def test_of_two_versions_the_last_to_arrive_governs(session: Session) -> None:
    arrives(session, b"one", TODAY - timedelta(days=300))
    arrives(session, b"two", TODAY)
    assert governing(session, TODAY - timedelta(days=1)) == b"one"
    assert governing(session, TODAY) == b"two"


def test_an_older_version_brought_again_governs_again(session: Session) -> None:
    for content in (b"one", b"two", b"one"):
        arrives(session, content, TODAY)
    assert governing(session, TODAY) == b"one"


def test_the_same_version_brought_again_keeps_both_arrivals(session: Session) -> None:
    later = FRIDAY_MORNING + timedelta(days=3)
    name = arrives(session, b"one", TODAY)
    again = NewVersion(Stream.CATALOGUE, BIRTH, b"one", TODAY, None, "tệp của tỉnh")
    assert add_version(session, SITE, again, arrived_at=later, brought_by="quan.tri") == name
    kept = session.scalars(select(ReferenceVersion).order_by(ReferenceVersion.number)).all()
    assert [(each.version, each.brought_by, each.origin, each.arrived_at) for each in kept] == [
        (name, "admin", "test", FRIDAY_MORNING),
        (name, "quan.tri", "tệp của tỉnh", later),
    ]


def test_a_version_that_ends_leaves_nothing_in_force_behind_it(session: Session) -> None:
    arrives(session, b"open", TODAY - timedelta(days=300))
    arrives(session, b"ended", TODAY - timedelta(days=300), TODAY - timedelta(days=1))
    assert governing(session, TODAY - timedelta(days=1)) == b"ended"
    assert governing(session, TODAY) is None
    assert all_in_force(session, SITE, Stream.CATALOGUE, TODAY) == ()


def test_a_version_of_tomorrow_leaves_today_to_the_one_before(session: Session) -> None:
    arrives(session, b"now", TODAY - timedelta(days=300))
    arrives(session, b"soon", TODAY + timedelta(days=1), TODAY + timedelta(days=1))
    assert governing(session, TODAY) == b"now"
    assert governing(session, TODAY + timedelta(days=1)) == b"soon"
    assert governing(session, TODAY + timedelta(days=2)) is None


def test_of_every_key_the_governing_version_is_listed_once(session: Session) -> None:
    arrives(session, b"old", TODAY - timedelta(days=10))
    arrives(session, b"new", TODAY - timedelta(days=5))
    arrives(session, b"other", TODAY, key="1.000894")
    arrives(session, b"gone", TODAY - timedelta(days=9), TODAY - timedelta(days=1), key="1.000656")
    listed = all_in_force(session, SITE, Stream.CATALOGUE, TODAY)
    assert sorted(each.content for each in listed) == [b"new", b"other"]


def test_a_key_is_known_even_when_no_version_of_it_governs(session: Session) -> None:
    arrives(session, b"gone", TODAY - timedelta(days=9), TODAY - timedelta(days=1))
    assert is_known(session, SITE, Stream.CATALOGUE, BIRTH)
    assert not is_known(session, SITE, Stream.CATALOGUE, "9.999999")
    assert not is_known(session, SITE, Stream.CALENDAR, BIRTH)
    assert not is_known(session, "another-site", Stream.CATALOGUE, BIRTH)


def test_another_site_has_its_own_versions(session: Session) -> None:
    arrives(session, b"one", TODAY)
    assert in_force(session, "another-site", Stream.CATALOGUE, BIRTH, TODAY) is None
