"""Any acts in any order on a real desk: never a wrong state, and what is refused changes nothing."""

from __future__ import annotations

import shutil
from collections import Counter
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from desk_app.compose import open_acts
from desk_app.models.draft import IntakeDraft, Person
from desk_app.models.moves import Act
from desk_app.models.outcomes import HasProblems, NotAllowed
from desk_app.models.process import ProcessStep
from desk_app.models.standing import Holder
from desk_app.models.tables import CountedDossier
from desk_app.models.views import DossierView
from desk_app.recovery.verify import verify
from desk_app.services.intake import confirming
from desk_app.settings import Settings
from tests.conftest import CHEAP, FRIDAY_MORNING, Clock
from tests.services.dump import dump
from tests.services.life import Life, body_of

RESIDENCE, COPY, BIRTH = (
    "1.004194",
    "2.000815",
    "1.001193",
)  # three working days and a fee; given at once
BEGINNINGS = (
    (RESIDENCE, ()),
    (RESIDENCE, ("hand-over", "confirm", "supplement", "supplement-received", "shelve")),
    (RESIDENCE, ("hand-over", "confirm", "collect", "result", "post")),
    (RESIDENCE, ("supplement",)),
    (COPY, ()),
    (BIRTH, ("hand-over", "confirm")),
)
PROCESSES = {
    BIRTH: (
        ProcessStep("Thẩm tra", "Tư pháp - Hộ tịch", 1, "Trần Văn Mẫu"),
        ProcessStep("Trình ký", "Tư pháp - Hộ tịch", 2),
        ProcessStep("Trả kết quả", "Tư pháp - Hộ tịch", 1),
    )
}
"""Internal processes that were kept before anything was received."""
ENDS = {"withdraw", "stop", "void", "close-incomplete", "reverse-fee", "refuse"}
places = st.integers(0, len(BEGINNINGS) - 1)
STEPS: tuple[dict[str, int], ...] = (
    {},
    {"minutes": 7},
    {"hours": 3},
    {"days": 1},
    {"days": 4},
    {"days": 16},
)
steps = st.sampled_from(STEPS)


class CounterLife(RuleBasedStateMachine):
    """A clerk who tries everything on six dossiers."""

    made: Path
    folders: Path
    number = 0

    def __init__(self) -> None:
        super().__init__()
        type(self).number += 1
        folder = self.folders / str(self.number)
        where = Settings(folder / "desk", folder / "witness", None, CHEAP)
        shutil.copytree(self.made, where.data)
        self.clock = Clock()
        self.acts = open_acts(where, self.clock.ticker())
        self.clerk = self.acts.sign_in("clerk", "clerk")
        self.supervisor = self.acts.sign_in("supervisor", "supervisor")
        admin = self.acts.sign_in("admin", "admin")
        for procedure, kept in PROCESSES.items():
            self.acts.processes().keep(admin, procedure, kept)
        self.lives = [self._received(procedure) for procedure, _ in BEGINNINGS]
        for place, (_, begun) in enumerate(BEGINNINGS):
            for act in begun:
                self._acts(place, Act(act), financial=False)

    def _received(self, procedure: str) -> Life:
        draft = IntakeDraft(procedure=procedure, applicant=Person(name="Trần Văn Mẫu"))
        seen = self.acts.preview_intake(draft)
        received = self.acts.receive_dossier(self.clerk, confirming(draft, seen.problems))
        assert seen.procedure is not None
        return Life(
            received.code,
            seen.procedure.immediate,
            received.promise.due_at is not None,
            seen.procedure.unit,
            seen.fee_total,
            steps=len(PROCESSES.get(procedure, ())),
        )

    @rule(place=places, act=st.sampled_from(Act), step=steps, financial=st.booleans())
    def somebody_tries_an_act(
        self, place: int, act: Act, step: dict[str, int], *, financial: bool
    ) -> None:
        self.clock.forward(**step)
        self._acts(place, act, financial=financial)

    @rule(place=places, chance=st.integers(0, 999), step=steps, financial=st.booleans())
    def somebody_does_what_is_allowed(
        self, place: int, chance: int, step: dict[str, int], *, financial: bool
    ) -> None:
        self.clock.forward(**step)
        today = self.clock.now.date()
        self._looked_at(self.lives[place])
        allowed = self.lives[place].allowed(today, self.acts.calendar(today))
        onwards = [act for act in allowed if act not in ENDS] or allowed
        if onwards:
            act = Act(onwards[chance % len(onwards)])
            self._acts(place, act, financial=financial)

    def _acts(self, place: int, act: Act, *, financial: bool) -> None:
        life = self.lives[place]
        today = self.clock.now.date()
        calendar = self.acts.calendar(today)
        due = self._looked_at(life).due_at
        body = dict(body_of(act.value, life, due, today, calendar.counts))
        if act is Act.PAUSE and financial:
            body["kind"] = "financial"
        if life.may(act.value, today, calendar):
            self.acts.act(self.clerk, act, [life.code], body, self.supervisor)
            life.did(act.value, today, body)
            life.went_on(act.value, self.clock.now)
            return
        before = dump(self.acts)
        with pytest.raises(NotAllowed):
            self.acts.act(self.clerk, act, [life.code], body, self.supervisor)
        assert dump(self.acts) == before

    @rule(act=st.sampled_from(Act))
    def somebody_acts_on_all_at_once(self, act: Act) -> None:
        today = self.clock.now.date()
        calendar = self.acts.calendar(today)
        dues = [due for due in (self._looked_at(life).due_at for life in self.lives) if due]
        if all(life.may(act.value, today, calendar) for life in self.lives):
            return  # what then happens is the rule above, again and again
        codes = [life.code for life in self.lives]
        body = body_of(act.value, self.lives[0], max(dues), today, calendar.counts)
        before = dump(self.acts)
        with pytest.raises((NotAllowed, HasProblems)):
            self.acts.act(self.clerk, act, codes, body, self.supervisor)
        assert dump(self.acts) == before

    @invariant()
    def every_dossier_stands_where_the_law_has_it(self) -> None:
        today = self.clock.now.date()
        calendar = self.acts.calendar(today)
        for life in self.lives:
            view = self._looked_at(life)
            assert view.business.value == life.state
            assert list(view.allowed) == life.allowed(today, calendar)
            assert {act for act, _, _ in view.refused} | set(view.allowed) == set(Act)
            assert view.holder in Holder
            assert view.shelf == life.shelf
            assert view.added == life.added
            here = {"processing", "awaiting_supplement", "awaiting_payment", "paused"}
            open_step = life.step if life.state in here else 0
            assert (view.step.place if view.step else 0) == open_step
            assert bool(view.custodian) == (view.holder not in {Holder.POST, Holder.CITIZEN})
            if life.holder() is not None:
                assert view.holder.value == life.holder()

    def _looked_at(self, life: Life) -> DossierView:
        view = self._view(life)
        life.looked_at(self.clock.now, self._due_by_law(view.id))
        return view

    def _due_by_law(self, dossier: str) -> datetime | None:
        """What statistics judge by; a test of their own says that this is right."""
        with self.acts.desk.database.reading() as session:
            counted = session.get(CountedDossier, (self.acts.desk.site_id, dossier))
            return counted.original if counted else None

    def _view(self, life: Life) -> DossierView:
        return self.acts.open_dossier(self.clerk, life.code)

    def _every_parcel_is_accounted_for(self) -> None:
        """Sent = delivered + came back + under way, whatever was tried."""
        day = self.clock.now.date()
        report = self.acts.report(self.clerk, "postal", FRIDAY_MORNING.date(), day)
        assert all(report.identities.values())
        parcels = Counter(each for life in self.lives for each in life.parcels)
        told = {name: report.totals[name] for name in ("delivered", "came_back", "under_way")}
        assert told == {name: parcels[name] for name in told}
        assert report.totals["dossiers"] == len(report.rows) == parcels.total()

    def teardown(self) -> None:
        self._every_parcel_is_accounted_for()
        verify(self.acts.desk.database, self.acts.desk.site_id)
        self.acts.desk.database.close()
        shutil.rmtree(self.folders / str(self.number))


def test_no_order_of_acts_leads_to_a_wrong_state(
    made_desk: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    CounterLife.made = made_desk
    CounterLife.folders = tmp_path_factory.mktemp("lives")
    run_state_machine_as_test(
        CounterLife,
        settings=settings(
            max_examples=12,
            stateful_step_count=24,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
