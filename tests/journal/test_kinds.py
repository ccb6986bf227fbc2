"""Lines of a newer program are kept, older ones are read as if they were written today."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import select

from desk_app.journal.arriving import take_in
from desk_app.journal.canonical import canonical
from desk_app.journal.chain import NO_HEAD, first_hash, next_hash, personal_hash
from desk_app.journal.envelope import Event, Placed, read_line
from desk_app.journal.execute import project, upcast
from desk_app.journal.kinds import KINDS, Kind, Personal, paper_printed
from desk_app.journal.rows import Change, Rows
from desk_app.models.tables import JournalLine, PersonalPart
from desk_app.models.views import Received
from desk_app.services.acts import Acts
from tests.journal.desks import CLERK, proved, receive, receive_everything
from tests.journal.replay import rows_after

Body = dict[str, Any]


def arrives(acts: Acts, event: Event, part: bytes | None = None) -> None:
    """A line of another program's enters this store behind the lines that are here."""
    salt = b"0123456789abcdef"
    with acts.desk.database.writing() as session:
        last = session.scalars(select(JournalLine).order_by(JournalLine.pos.desc()).limit(1)).one()
        placed = replace(
            event, seq=last.seq + 1, personal=None if part is None else personal_hash(salt, part)
        )
        line = placed.line()
        session.add(
            JournalLine(
                site=last.site, pos=last.pos + 1, desk=last.desk, epoch=last.epoch,
                seq=placed.seq, id=placed.id, kind=placed.kind, dossier=placed.dossier, line=line,
                hash=next_hash(last.hash, line),
            )
        )  # fmt: skip
        session.flush()
        if part is not None:
            session.add(PersonalPart(site=last.site, id=placed.id, part=part, salt=salt))
        project(session, read_line(line), part)


def event(acts: Acts, kind: str, version: int, dossier: str | None, body: Body) -> Event:
    """A line as a program of that age writes it."""
    now = acts.desk.now()
    return Event(
        id=acts.desk.ticker.new_id(now), desk=acts.desk.desk, epoch=1, seq=0,
        site=acts.desk.site_id, kind=kind, kind_v=version, dossier=dossier, at=now,
        occurred_at=now, boot="test", mono=1, server_time_last_seen=None, by="clerk", base=1,
        personal=None, body=body,
    )  # fmt: skip


@pytest.fixture
def dossier(acts: Acts) -> Received:
    return receive_everything(acts)


def test_a_kind_from_the_future_is_kept_and_freezes_its_dossier(
    acts: Acts, dossier: Received
) -> None:
    (other,) = receive(acts)
    before = proved(acts)
    part = canonical({"reason": "Lý do mai sau"})
    arrives(acts, event(acts, "DossierSung", 1, dossier.id, {"tune": "quan họ"}), part)
    assert acts.open_dossier(CLERK, dossier.id).read_only
    assert not acts.open_dossier(CLERK, other.id).read_only
    after = proved(acts)
    assert (after.lines, after.rows) == (before.lines + 1, before.rows)


def test_a_version_from_the_future_is_kept_and_freezes_its_dossier(
    acts: Acts, dossier: Received
) -> None:
    before = proved(acts)
    arrives(acts, event(acts, "PaperPrinted", 99, dossier.id, {"sheets": 3}))
    view = acts.open_dossier(CLERK, dossier.id)
    assert view.read_only
    assert len(view.prints) == 1
    after = proved(acts)
    assert (after.lines, after.rows) == (before.lines + 1, before.rows)


def test_a_kind_from_the_future_about_no_dossier_changes_nothing(
    acts: Acts, dossier: Received
) -> None:
    before = proved(acts)
    arrives(acts, event(acts, "DeskPainted", 1, None, {"colour": "blue"}))
    arrives(acts, event(acts, "DossierSung", 1, "a-dossier-nobody-has", {}))
    assert not acts.open_dossier(CLERK, dossier.id).read_only
    assert proved(acts).rows == before.rows


@pytest.mark.parametrize("body", [{}, {"form": [], "number": {}, "copies": 1}])
def test_a_line_that_is_not_of_its_kind_is_taken_in_and_only_freezes_its_dossier(
    acts: Acts, dossier: Received, body: Body
) -> None:
    odd = replace(event(acts, "PaperPrinted", 1, dossier.id, body), desk="0" * 32, seq=1)
    chain = (odd.desk, Placed(odd, odd.line(), first_and_next(odd), None, b""))
    before = proved(acts)
    with acts.desk.database.writing() as session:
        assert take_in(session, acts.desk.site_id, acts.desk.desk, [chain]) == (1, 0)
    assert acts.open_dossier(CLERK, dossier.id).read_only
    after = proved(acts)
    assert (after.lines, after.rows) == (before.lines + 1, before.rows)


def first_and_next(line: Event) -> bytes:
    return next_hash(first_hash(line.desk, line.epoch, NO_HEAD), line.line())


def test_a_fact_about_a_dossier_that_has_not_come_yet_waits(acts: Acts, dossier: Received) -> None:
    before = proved(acts)
    body: Body = {"form": "receipt", "number": 1, "copies": 2, "paper": "A5"}
    arrives(acts, event(acts, "PaperPrinted", 1, "not-here-yet", body))
    fee: Body = {"lines": [0], "amount": 8_000, "method": "cash", "receipt": None}
    arrives(acts, event(acts, "FeeCollected", 1, "not-here-yet", fee))
    assert proved(acts).rows == before.rows
    assert not acts.open_dossier(CLERK, dossier.id).read_only


def test_a_fee_line_keeps_the_collection_that_came_first(acts: Acts, dossier: Received) -> None:
    fee: Body = {"lines": [0], "amount": 1, "method": "transfer", "receipt": None}
    arrives(acts, event(acts, "FeeCollected", 1, dossier.id, fee))
    assert {line.method for line in acts.open_dossier(CLERK, dossier.id).fees} == {"cash"}
    proved(acts)


def test_an_old_line_is_read_in_the_shape_of_today(
    acts: Acts, dossier: Received, monkeypatch: pytest.MonkeyPatch
) -> None:
    def sheets_for_copies(body: Body) -> Body:
        return {name: body[name] for name in ("form", "number")} | {"sheets": body["copies"]}

    def apply(event: Event, personal: Personal, rows: Rows) -> Iterable[Change]:
        body = {**event.body, "copies": event.body["sheets"]}
        return paper_printed.apply(replace(event, body=body), personal, rows)

    newer = Kind(2, paper_printed.names, apply, {1: sheets_for_copies})
    monkeypatch.setitem(KINDS, "PaperPrinted", newer)
    before = proved(acts)
    arrives(
        acts,
        event(acts, "PaperPrinted", 2, dossier.id, {"form": "receipt", "number": 2, "sheets": 5}),
    )
    assert [each.copies for each in acts.open_dossier(CLERK, dossier.id).prints][-1] == 5
    assert proved(acts).lines == before.lines + 1


def test_an_old_body_passes_every_step_to_today(
    acts: Acts, dossier: Received, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = {1: lambda body: body | {"two": 2}, 2: lambda body: body | {"three": body["two"] + 1}}
    newest = Kind(3, lambda _: (), lambda *_: (), steps)
    monkeypatch.setitem(KINDS, "DossierSung", newest)
    sung = event(acts, "DossierSung", 1, dossier.id, {"one": 1})
    known = upcast(sung)
    assert (known.kind_v, known.body) == (3, {"one": 1, "two": 2, "three": 3})
    assert upcast(known) == known
    assert sung.body == {"one": 1}


def test_counters_are_never_lowered_by_a_line_that_comes_late() -> None:
    def incarnated(number: int, last: int) -> dict[str, Any]:
        body = {
            "epoch": number, "reason": "witness_ahead",
            "lanes": [{"agency": "H99.62", "day": "261120", "from": 1, "to": last}],
            "registers": [{"year": 2026, "from": 1, "to": last}],
        }  # fmt: skip
        line = {
            "v": 1, "id": f"id-{number}", "desk": "d", "epoch": number, "seq": 1, "site": "s",
            "kind": "DeskIncarnated", "kind_v": 1, "dossier": None,
            "at": "2026-11-20T09:30:00+07:00", "occurred_at": "2026-11-20T09:30:00+07:00",
            "boot": "", "mono": 1, "server_time_last_seen": None, "by": "desk", "base": 0,
            "personal": None, "body": body,
        }  # fmt: skip
        return {"line": json.dumps(line), "personal": None}

    rows = rows_after([incarnated(2, 1_054), incarnated(3, 1_009)])
    assert [row["last"] for row in rows["lane_counter"]] == [1_054]
    assert [row["last"] for row in rows["register_counter"]] == [1_054]
