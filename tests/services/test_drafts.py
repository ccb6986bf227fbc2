"""Drafts: what was typed survives, belongs to its clerk, and goes with the dossier it became."""

from __future__ import annotations

import unicodedata

import pytest

from desk_app.models.actor import Actor
from desk_app.models.outcomes import HasProblems
from tests.conftest import Clock
from tests.services.counter import Counter, draft, november

TYPED: dict[str, object] = {"name": "Nguyễn Thị B", "case": 2, "papers": [1, 0], "late": False}


def saved_ids(counter: Counter, actor: Actor | None = None) -> list[str]:
    return [each.id for each in counter.acts.drafts(actor or counter.clerk)]


def save(counter: Counter, draft_id: str, *, parked: bool = False) -> None:
    counter.acts.save_draft(counter.clerk, draft_id, TYPED, "Khai sinh · Nguyễn", parked=parked)


def test_a_draft_is_kept_as_typed(counter: Counter) -> None:
    kept = counter.acts.save_draft(counter.clerk, "d1", TYPED, "Khai sinh · Nguyễn", parked=False)
    assert counter.acts.drafts(counter.clerk) == (kept,)
    assert (kept.content, kept.title, kept.parked) == (TYPED, "Khai sinh · Nguyễn", False)
    assert (kept.clerk, kept.saved_at) == ("clerk", november(20))


def test_decomposed_letters_of_an_input_method_stay_as_typed(counter: Counter) -> None:
    typed = unicodedata.normalize("NFD", "Nguyễn Thị Bích Phượng")
    counter.acts.save_draft(counter.clerk, "d1", {"name": typed}, typed, parked=False)
    [kept] = counter.acts.drafts(counter.clerk)
    assert kept.content == {"name": typed}


def test_saving_again_replaces(counter: Counter, clock: Clock) -> None:
    save(counter, "d1")
    clock.forward(minutes=1)
    counter.acts.save_draft(counter.clerk, "d1", {"name": "Lê"}, "Lê", parked=True)
    [kept] = counter.acts.drafts(counter.clerk)
    assert (kept.content, kept.parked, kept.saved_at) == ({"name": "Lê"}, True, november(20, 9, 31))


def test_the_newest_draft_comes_first(counter: Counter, clock: Clock) -> None:
    for draft_id in ("d1", "d2", "d3"):
        save(counter, draft_id, parked=True)
        clock.forward(seconds=5)
    assert saved_ids(counter) == ["d3", "d2", "d1"]


def test_every_clerk_sees_only_their_own(counter: Counter, administrator: Actor) -> None:
    save(counter, "d1")
    counter.acts.save_draft(administrator, "d2", TYPED, "", parked=False)
    assert (saved_ids(counter), saved_ids(counter, administrator)) == (["d1"], ["d2"])
    assert counter.acts.status().drafts == 2


def test_a_draft_that_is_not_wanted_is_dropped(counter: Counter) -> None:
    save(counter, "d1")
    save(counter, "d2")
    counter.acts.drop_draft(counter.clerk, "d1")
    counter.acts.drop_draft(counter.clerk, "never saved")
    assert saved_ids(counter) == ["d2"]


def test_nobody_drops_the_draft_of_somebody_else(counter: Counter, administrator: Actor) -> None:
    save(counter, "d1")
    counter.acts.drop_draft(administrator, "d1")
    assert saved_ids(counter) == ["d1"]


def test_the_draft_goes_with_the_dossier_that_it_became(counter: Counter) -> None:
    save(counter, "d1")
    save(counter, "d2", parked=True)
    counter.acts.receive_dossier(counter.clerk, draft(), "d1")
    assert saved_ids(counter) == ["d2"]


def test_a_dossier_that_is_refused_leaves_its_draft(counter: Counter) -> None:
    save(counter, "d1")
    with pytest.raises(HasProblems):
        counter.acts.receive_dossier(counter.clerk, draft(sets=0), "d1")
    assert saved_ids(counter) == ["d1"]


def test_a_draft_that_was_never_saved_does_not_stop_the_act(counter: Counter) -> None:
    assert counter.acts.receive_dossier(counter.clerk, draft(), "unsaved").code


def test_drafts_survive_the_end_of_the_program(counter: Counter) -> None:
    save(counter, "d1")
    counter.acts.desk.database.close()
    assert saved_ids(counter) == ["d1"]
