"""A desk with a clerk at it: the few things that nearly every test of the acts does."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

import pytest

from desk_app.models.actor import Actor
from desk_app.models.draft import IntakeDraft, Person
from desk_app.models.moments import VIETNAM
from desk_app.models.moves import Act
from desk_app.models.outcomes import HasProblems, NotAllowed
from desk_app.models.views import DossierView, Received
from desk_app.services.acts import Acts
from desk_app.services.intake import confirming

BIRTH = "1.001193"
MARRIAGE = "1.000894"
CERTIFIED_COPY = "2.000815"
TEMPORARY_RESIDENCE = "1.004194"
LAND = "1.013978"
BUILDING = "1.013225"
LODGING = "2.001159"

PHUONG = Person(
    name="Nguyễn Thị Bích Phượng",
    id_number="066194004217",
    birth_date="1994-02-11",
    sex="female",
    phone="0900418226",
    address="Thôn 4, xã Quảng Phú, tỉnh Mẫu",
)


def at(day: date, hour: int, minute: int = 0) -> datetime:
    """An instant on the site's clock."""
    return datetime.combine(day, time(hour, minute), VIETNAM)


def november(day: int, hour: int = 9, minute: int = 30) -> datetime:
    """An instant of November 2026; the counter's clock stands on the 20th at 09:30."""
    return at(date(2026, 11, day), hour, minute)


def draft(procedure: str = BIRTH, **changes: Any) -> IntakeDraft:
    """A draft of Nguyễn Thị Bích Phượng's that can be received as it is."""
    return IntakeDraft(**{"procedure": procedure, "applicant": PHUONG, **changes})


def person(name: str, **more: Any) -> Person:
    """Somebody of that name."""
    return Person(name=name, **more)


@dataclass(frozen=True)
class Counter:
    """An opened desk and the clerk who signed in at it."""

    acts: Acts
    clerk: Actor

    def receive(self, procedure: str = BIRTH, **changes: Any) -> Received:
        """Receive a dossier; warnings are confirmed."""
        given = draft(procedure, **changes)
        problems = self.acts.preview_intake(given).problems
        return self.acts.receive_dossier(self.clerk, confirming(given, problems))

    def receive_from(self, name: str, procedure: str = BIRTH, **person_texts: str) -> Received:
        """Receive a dossier of a person of that name."""
        return self.receive(procedure, applicant=person(name, **person_texts))

    def void(self, code: str, reason: str = "Nhập trùng") -> None:
        """Void a code, approved by the supervisor."""
        body = {"reason": reason, "approved_by": "supervisor"}
        second = self.acts.sign_in("supervisor", "supervisor")
        self.acts.act(self.clerk, Act.VOID, [code], body, second)

    def open(self, wanted: str) -> DossierView:
        """Open a dossier."""
        return self.acts.open_dossier(self.clerk, wanted)

    def refusal(self, given: IntakeDraft) -> list[tuple[str, str]]:
        """Field and code of every problem for which a draft is refused."""
        with pytest.raises(HasProblems) as refused:
            self.acts.receive_dossier(self.clerk, given)
        return [(each.field, each.code) for each in refused.value.problems]

    def not_allowed(self, given: IntakeDraft) -> NotAllowed:
        """The rule that refuses a draft."""
        with pytest.raises(NotAllowed) as refused:
            self.acts.receive_dossier(self.clerk, given)
        return refused.value

    def lines(self) -> int:
        """How many lines the journal has."""
        return self.acts.status().unsent_events

    def names(self, typed: str) -> list[str]:
        """The applicants of the dossiers that a search finds, in its order."""
        return [
            row.applicant for row in self.acts.rows(self.clerk, self.acts.search(self.clerk, typed))
        ]
