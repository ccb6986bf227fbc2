"""The line about the centre: since when, how many wait, by word and shape, never by colour alone."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from desk_app.models.moments import VIETNAM
from desk_app.sync.state import Link, OnTheWay, SyncStatus
from desk_app.ui.sync.words import next_try, on_the_way, shown_since, standing, trouble_line

NOW = datetime(2026, 11, 20, 10, 45, tzinfo=VIETNAM)
TODAY = NOW.date()
URL = "https://mot-cua.example"
YESTERDAY = NOW - timedelta(days=1, hours=1)


@pytest.mark.parametrize(
    ("status", "first", "second"),
    [
        (
            SyncStatus(Link.NOT_ENROLLED, waiting=OnTheWay(3)),
            "No centre connected",
            "3 records kept on this machine",
        ),
        (
            SyncStatus(Link.OFFLINE, URL, waiting=OnTheWay(12), offline_since=YESTERDAY, flagged=2),
            "No connection since 09:45 19/11",
            "12 to send · 2 need a decision",
        ),
        (
            SyncStatus(Link.OFFLINE, URL, offline_since=NOW, last_success=YESTERDAY),
            "No connection since 10:45",
            "synchronised 09:45 19/11",
        ),
        (
            SyncStatus(Link.OFFLINE, waiting=OnTheWay(2), last_success=NOW),
            "By USB stick, last 10:45",
            "2 to send",
        ),
        (
            SyncStatus(Link.ONLINE, last_success=NOW),
            "Synchronised 10:45",
            "Everything is at the centre",
        ),
        (
            SyncStatus(Link.REVOKED, waiting=OnTheWay(1)),
            "The centre has shut this desk out",
            "1 record kept on this machine",
        ),
    ],
)
def test_the_line_says_since_when_and_how_many(status: SyncStatus, first: str, second: str) -> None:
    shown = standing(status, TODAY)
    assert (shown.first, shown.second) == (first, second)


def test_every_state_has_its_word_and_nothing_is_ever_being_sent() -> None:
    words = [standing(SyncStatus(link), TODAY).first for link in Link]
    assert len(set(words)) == len(words)
    assert not [word for word in words if "sending" in word.lower()]


def test_offline_is_quiet_until_somebody_must_act() -> None:
    quiet = standing(SyncStatus(Link.OFFLINE, URL, waiting=OnTheWay(4)), TODAY)
    due = standing(SyncStatus(Link.OFFLINE, URL, waiting=OnTheWay(4), tasks=4), TODAY)
    refused = standing(SyncStatus(Link.REFUSED, tasks=1), TODAY)
    assert (quiet.tone, due.tone, refused.tone) == ("muted", "soon", "late")
    assert len({quiet.icon, due.icon, refused.icon}) == len((quiet, due, refused))


def test_what_is_on_its_way_is_told_in_parts() -> None:
    assert on_the_way(OnTheWay()) == "nothing"
    whole = OnTheWay(events=9, dossiers=2, fees=1, files=1)
    assert on_the_way(whole) == "9 records, 2 dossiers new or changed, 1 fee, 1 file"


def test_the_next_try_is_a_moment_and_trouble_is_a_sentence() -> None:
    assert next_try(NOW, TODAY) == "10:45"
    assert next_try(None, TODAY) == "within a minute, by itself"
    assert shown_since(datetime(2025, 12, 31, 8, 0, tzinfo=VIETNAM), TODAY) == "08:00 31/12/2025"
    assert trouble_line(SyncStatus(Link.ONLINE)) == ""
    trouble = trouble_line(SyncStatus(Link.OFFLINE, trouble="centre_unreachable"))
    assert trouble.startswith("The centre does not answer.")
