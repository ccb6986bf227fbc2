"""A second person for what cannot be seen afterwards at the counter: a voided code, money given back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desk_app.models.actor import Actor
from desk_app.models.moves import Act
from desk_app.models.outcomes import HasProblems, NotAllowed
from desk_app.models.site import read_site, site_document
from desk_app.sentences.words import Words
from desk_app.services.shipped import demo_site
from tests.services.conftest import Opens
from tests.services.counter import BIRTH, TEMPORARY_RESIDENCE, Counter
from tests.services.dump import dump
from tests.services.life import BODIES

WHY = {"reason": "Nhập trùng"}


def approved(counter: Counter, code: str) -> object:
    return counter.acts.open_dossier(counter.clerk, code).history[-1].facts.get("approved_by")


def test_a_clerk_voids_a_code_with_a_supervisor_only(counter: Counter) -> None:
    code, supervisor = counter.receive(BIRTH).code, counter.acts.sign_in("supervisor", "supervisor")
    before = dump(counter.acts)
    tries: tuple[tuple[dict[str, str], Actor | None], ...] = (
        (WHY, None),
        (WHY, supervisor),  # nobody was named
        (WHY | {"approved_by": "supervisor"}, None),
        (WHY | {"approved_by": "clerk"}, counter.clerk),
        (WHY | {"approved_by": "admin"}, supervisor),
    )
    for body, second in tries:
        with pytest.raises(NotAllowed, match="second_person_needed"):
            counter.acts.act(counter.clerk, Act.VOID, [code], body, second)
    assert dump(counter.acts) == before
    counter.acts.act(counter.clerk, Act.VOID, [code], BODIES["void"], supervisor)
    assert approved(counter, code) == supervisor.full_name
    told = Words("en").history(counter.open(code).history[-1])
    assert told.startswith(f"Code voided, approved by {supervisor.full_name}")


@pytest.mark.parametrize("name", ["supervisor", "admin"])
def test_who_may_approve_voids_alone(counter: Counter, name: str) -> None:
    code, senior = counter.receive(BIRTH).code, counter.acts.sign_in(name, name)
    counter.acts.act(senior, Act.VOID, [code], WHY)
    assert approved(counter, code) == senior.full_name


def test_at_a_site_with_one_person_the_event_says_that_he_approved_himself(
    open_site: Opens,
) -> None:
    counter = open_site(replace(demo_site(1), four_eyes=False))
    voided, paid = (counter.receive(each).code for each in (BIRTH, TEMPORARY_RESIDENCE))
    counter.acts.act(counter.clerk, Act.VOID, [voided], WHY)
    counter.acts.act(counter.clerk, Act.COLLECT, [paid], {"method": "cash"})
    counter.acts.act(counter.clerk, Act.REVERSE_FEE, [paid], WHY)
    assert not counter.acts.needs_second_person()
    assert {approved(counter, each) for each in (voided, paid)} == {counter.clerk.full_name}


def test_the_site_file_says_whether_one_person_is_enough() -> None:
    document = site_document(demo_site(1))
    assert read_site(document).four_eyes
    assert "four_eyes" not in document
    alone = read_site(document | {"four_eyes": False})
    assert not alone.four_eyes
    assert site_document(alone)["four_eyes"] is False
    with pytest.raises(HasProblems, match="four_eyes:unknown_choice"):
        read_site(document | {"four_eyes": "no"})
