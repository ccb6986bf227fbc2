"""Procedures, calendars and the site file changed behind the program are found, and never used."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desk_app.models.outcomes import IntegrityBroken
from desk_app.models.process import ProcessStep
from desk_app.services.acts import Acts
from desk_app.settings import Settings
from tests.journal.desks import BIRTH, CLERK, from_outside, opened, proved, receive

OF_BIRTH = f"stream = 'catalogue' AND key = '{BIRTH}'"
OF_CALENDAR = "stream = 'calendar'"
OF_SITE = "stream = 'site'"


def change(desk: Settings, what: str, where: str) -> None:
    with from_outside(desk) as file:
        assert file.execute(f"UPDATE reference_version SET {what} WHERE {where}").rowcount > 0


def said(act: Callable[[], object]) -> tuple[str, dict[str, str | int]]:
    with pytest.raises(IntegrityBroken) as broken:
        act()
    return broken.value.code, dict(broken.value.facts)


def rewritten(old: str, new: str) -> str:
    return f"content = CAST(replace(CAST(content AS TEXT), '{old}', '{new}') AS BLOB)"


@pytest.mark.parametrize(
    ("what", "where", "named"),
    [
        (rewritten("khai sinh", "khai tử"), OF_BIRTH, ("catalogue", BIRTH)),
        ("content = CAST('{' AS BLOB)", OF_BIRTH, ("catalogue", BIRTH)),
        ("content = 7", OF_BIRTH, ("catalogue", BIRTH)),
        ("version = 'x'", OF_BIRTH, ("catalogue", BIRTH)),
        ("valid_to = '2026-01-01'", OF_BIRTH, ("catalogue", BIRTH)),
        ("valid_from = 'hôm qua'", OF_BIRTH, ("catalogue", BIRTH)),
        ("key = '1.999999'", OF_BIRTH, ("catalogue", "1.999999")),
        (rewritten("2026-11-24", "2026-11-25"), OF_CALENDAR, ("calendar", "office")),
        ("valid_to = '2026-01-01'", OF_CALENDAR, ("calendar", "office")),
        ("stream = 'x'", OF_CALENDAR, ("x", "office")),
        (rewritten("1999", "9999"), OF_SITE, ("site", "site")),
    ],
)
def test_a_changed_version_is_named(
    acts: Acts, desk_settings: Settings, what: str, where: str, named: tuple[str, str]
) -> None:
    receive(acts)
    change(desk_settings, what, where)
    facts = {"stream": named[0], "key": named[1]}
    assert said(lambda: proved(acts)) == ("reference_changed", facts)


def test_a_content_and_its_name_changed_together_are_found_when_nobody_can_read_them(
    acts: Acts, desk_settings: Settings
) -> None:
    # SHA-256 of "{}", 32 digits
    change(
        desk_settings,
        "content = CAST('{}' AS BLOB), version = '44136fa355b3678a1146ad16f7e8649e'",
        OF_BIRTH,
    )
    facts = {"stream": "catalogue", "key": BIRTH}
    assert said(lambda: proved(acts)) == ("reference_changed", facts)
    assert said(lambda: receive(acts)) == ("reference_changed", facts)


@pytest.mark.parametrize(
    ("what", "where"),
    [
        (rewritten("khai sinh", "khai tử"), OF_BIRTH),
        ("content = CAST('{' AS BLOB)", OF_BIRTH),
        (rewritten("2026-11-24", "2026-11-25"), OF_CALENDAR),
    ],
)
def test_nothing_is_promised_by_a_changed_version(
    acts: Acts, desk_settings: Settings, what: str, where: str
) -> None:
    change(desk_settings, what, where)
    assert said(lambda: receive(acts))[0] == "reference_changed"
    assert acts.search(CLERK, "") == ()


def test_a_desk_does_not_open_under_a_changed_site_file(desk: Settings) -> None:
    change(desk, rewritten("1999", "9999"), OF_SITE)

    def open_it() -> None:
        with opened(desk):
            raise AssertionError("must not open")

    assert said(open_it) == ("reference_changed", {"stream": "site", "key": "site"})


@pytest.mark.parametrize(
    "what", [rewritten("Công an xã", "Kinh tế"), "valid_from = '2026-01-01'", "key = '1.999999'"]
)
def test_a_changed_process_is_named(acts: Acts, desk_settings: Settings, what: str) -> None:
    kept = (ProcessStep("Thẩm tra", "Công an xã", 2),)
    acts.processes().keep(acts.sign_in("admin", "admin"), BIRTH, kept)
    proved(acts)
    change(desk_settings, what, "stream = 'process'")
    code, facts = said(lambda: proved(acts))
    assert (code, facts["stream"]) == ("reference_changed", "process")
