"""Desks of a site, their centre and everything that can befall them, in any order: nothing is lost silently.

Real SQLite files and a real PostgreSQL; the line between them is in this process, so that every fault
happens exactly where Hypothesis wants it.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from desk_app.models.draft import FeeTiming, Payment, PaymentMethod
from desk_app.models.moves import Act
from desk_app.models.outcomes import HasProblems, NotAllowed
from desk_app.sync.state import RoundOutcome
from tests.exchange.checker import Held, NotWhole, alike, check, doubled_codes
from tests.exchange.copies import NEVER, Copy, Saved, double, put_back, save
from tests.exchange.line import Break, Crashed
from tests.exchange.province import Province, Town
from tests.services.counter import BIRTH, CERTIFIED_COPY, TEMPORARY_RESIDENCE
from tests.services.life import BODIES

MOST_COPIES = 4
ROUNDS = 12
TRIED = (
    Act.HAND_OVER, Act.CONFIRM, Act.COLLECT, Act.RESULT, Act.RETURN, Act.SUPPLEMENT,
    Act.AMEND, Act.NOTE, Act.TAKE_BACK, Act.PAUSE, Act.RESUME, Act.REVERSE_FEE,
)  # fmt: skip
BY_OFFICER = (Act.CONFIRM, Act.SUPPLEMENT, Act.PAUSE, Act.RESUME, Act.RESULT)
STEPS: tuple[dict[str, int], ...] = ({}, {"minutes": 3}, {"hours": 2}, {"days": 1})
somebody = st.integers(0, MOST_COPIES - 1)
number = st.integers(0, 999)
fate = st.one_of(st.none(), st.sampled_from(Break))
dying_line = st.integers(0, 3).map(lambda passed: [*[None] * passed, *[Break.LOST] * 9])
"""So many requests pass, and then none any more."""


@dataclass(frozen=True)
class Printed:
    """A receipt that a citizen has in hand."""

    dossier: str
    code: str
    blind: bool
    """Given by a copy that nothing could have told of another copy's numbers."""


class Exchange(RuleBasedStateMachine):
    """Two desks, a centre, all that they do, and all that is done to them."""

    province: ClassVar[Province]
    folders: ClassVar[Path]
    count: ClassVar[int] = 0

    def __init__(self) -> None:
        super().__init__()
        type(self).count += 1
        self.folder = self.folders / str(self.count)
        self.town: Town = self.province.town(self.folder)
        self.copies = self.town.copies
        self.printed: list[Printed] = []
        self.saved: list[Saved] = []
        self.centre_saved: str | None = None
        self.outcomes: dict[str, RoundOutcome] = {}
        """What the last round of each desk was, for whoever looks for the reason of a failure."""
        self.lost: set[str] = set()
        """Dossiers that were in no store any more after something was put back."""
        self.unseen: set[str] = set()
        """Those of them that went with the witness: no machine can know of them."""

    # --- what people do

    @rule(who=somebody, procedure=st.sampled_from((BIRTH, TEMPORARY_RESIDENCE, CERTIFIED_COPY)))
    def a_clerk_receives_a_dossier(self, who: int, procedure: str) -> None:
        copy = self._copy(who)
        paid: dict[str, Any] = {}
        if procedure == CERTIFIED_COPY:
            paid = {"fees": FeeTiming.NOW, "collect": Payment(PaymentMethod.CASH)}
        try:
            received = copy.receive(procedure, **paid)
        except Crashed:
            copy.restart()
            return
        self._no_code_twice(copy, received.code)
        self.printed.append(Printed(received.id, received.code, copy.blind))

    @rule(who=somebody, pick=number, act=st.sampled_from(TRIED))
    def a_clerk_acts(self, who: int, pick: int, act: Act) -> None:
        copy = self._copy(who)
        dossiers = in_order(copy.held())
        if dossiers:
            self._acts(copy, dossiers[pick % len(dossiers)], act)

    def _acts(self, copy: Copy, dossier: str, act: Act) -> None:
        try:
            self._tries(copy, dossier, act)
        except (NotAllowed, HasProblems):
            return
        except Crashed:
            copy.restart()

    def _tries(self, copy: Copy, dossier: str, act: Act) -> None:
        view = copy.acts.open_dossier(copy.clerk, dossier)
        body: dict[str, Any] = dict(BODIES.get(act.value, {}))
        if act is Act.HAND_OVER:
            body["to"] = "Công an xã" if "Công an xã" in copy.acts.units() else view.unit
        second = act is Act.REVERSE_FEE
        approver = copy.acts.sign_in("supervisor", "supervisor") if second else None
        copy.acts.act(copy.clerk, act, [view.id], body, approver)

    @rule(pick=number, act=st.sampled_from(BY_OFFICER))
    def an_officer_acts(self, pick: int, act: Act) -> None:
        self._processed(pick, act)

    def _processed(self, pick: int, act: Act) -> bool:
        """Whether the law allowed it."""
        dossiers = in_order(self.town.held())
        body = dict(BODIES.get(act.value, {}))
        return bool(dossiers) and self.town.officer(act, dossiers[pick % len(dossiers)], body)

    @rule(step=st.sampled_from(STEPS))
    def time_passes(self, step: dict[str, int]) -> None:
        self.town.clock.forward(**step)

    # --- what the line does

    @rule(who=somebody, breaks=st.lists(fate, max_size=6) | dying_line, dies=st.integers(NEVER, 6))
    def a_desk_exchanges(self, who: int, breaks: list[Break | None], dies: int) -> None:
        copy = self._copy(who)
        self.town.line.suffers(breaks)
        copy.dies_in = dies
        self._round(copy)

    @rule(who=somebody)
    def a_desk_exchanges_undisturbed(self, who: int) -> None:
        self.town.line.suffers(())
        self._round(self._copy(who))

    @precondition(lambda self: self.town.line.pushed)
    @rule(pick=number)
    def an_old_batch_comes_again(self, pick: int) -> None:
        self.town.again(pick)

    def _round(self, copy: Copy) -> bool:
        """One round; whether nothing was left to do."""
        before = self.town.went_on(copy)
        try:
            outcome = self.town.round(copy)
        except Crashed:
            copy.restart()
            return False
        if (
            self.town.went_on(copy) != before
        ):  # whatever became of the rest: it has heard the numbers
            self._sees(copy)
        self.outcomes[copy.name] = outcome
        copy.dies_in = NEVER
        if not outcome.trouble:
            self._sees(copy)
        return not (outcome.trouble or outcome.sent or outcome.taken)

    def _sees(self, copy: Copy) -> None:
        """It has spoken to the centre; from every other live copy it must have been told apart."""
        twins = [each for each in self.copies if each.desk == copy.desk and each is not copy]
        if self.town.label(copy) not in {self.town.label(each) for each in twins}:
            copy.blind = False

    # --- what befalls machines

    @rule(who=somebody, commits=st.integers(0, 2), committed=st.booleans())
    def a_desk_will_crash(self, who: int, commits: int, *, committed: bool) -> None:
        copy = self._copy(who)
        if committed:
            copy.dying[0] = True
        else:
            copy.dies_in = commits

    @rule(who=somebody)
    def a_desk_is_saved(self, who: int) -> None:
        self.saved.append(save(self._copy(who), self.folder / f"saved-{len(self.saved)}"))

    @precondition(lambda self: self.saved)
    @rule(pick=number, witness=st.booleans())
    def a_desk_is_put_back(self, pick: int, *, witness: bool) -> None:
        """Its file alone, so that its witness knows better; or the whole machine."""
        saved = self.saved[pick % len(self.saved)]
        copy = next(each for each in self.copies if each.name == saved.owner)
        before = self._known()
        put_back(copy, saved, witness=witness)
        gone = before - self._known()
        self.lost |= gone
        if witness:
            self.unseen |= gone
            copy.blind = True
        elif gone & {each.dossier for each in self.printed}:
            assert "copy_rolled_back" in copy.acts.opening, "a rolled back copy says nothing"

    @precondition(lambda self: len(self.copies) < MOST_COPIES)
    @rule(who=somebody)
    def a_desk_is_doubled(self, who: int) -> None:
        copy = self._copy(who)
        twin = double(
            copy, f"{copy.name}-twin-{len(self.copies)}", self.folder / f"twin-{len(self.copies)}"
        )
        self.copies.append(twin)
        copy.blind = twin.blind = True

    @rule()
    def the_centre_is_saved(self) -> None:
        self.centre_saved = self.town.save()

    @precondition(lambda self: self.centre_saved is not None)
    @rule()
    def the_centre_is_put_back(self) -> None:
        assert self.centre_saved is not None
        self.town.clock.forward(minutes=1)  # nobody does that in no time
        before = self._known()
        self.town.put_back(self.centre_saved)
        gone = before - self._known()
        self.lost |= gone
        self.unseen |= gone

    # --- what must be true

    @rule()
    def everything_comes_to_rest(self) -> None:
        self.town.line.suffers(())
        self.town.clock.forward(minutes=1)
        known = dict(self._stores())
        for _ in range(ROUNDS):
            resting = [self._round(copy) for copy in self.copies]
            if all(resting):
                break
        else:
            raise NotWhole(f"desks and centre never come to rest: {self.outcomes}")
        centre = self.town.held()
        counted = check(centre, where="centre")
        for where, held in known.items():
            missing = held.ids - centre.ids
            assert not missing, f"events that {where} had are not at the centre: {sorted(missing)}"
        for copy in self.copies:
            own = copy.held()
            check(own, where=copy.name)
            alike(own, centre, where=f"{copy.name} and centre")
        self._everything_printed_is_there(centre, counted.flagged)

    def _everything_printed_is_there(self, centre: Held, flagged: frozenset[str]) -> None:
        there = {line.said["dossier"] for line in centre.of("DossierReceived")}
        silent = [each for each in self.printed if each.dossier not in there | self.lost]
        assert not silent, f"printed, but nowhere: {silent}"
        for code, lines in doubled_codes(centre.of("DossierReceived")).items():
            assert any(line.id in flagged for line in lines), f"{code} twice and nobody says so"

    def _no_code_twice(self, copy: Copy, code: str) -> None:
        for each in self.printed:
            if each.code == code and not copy.blind and each.dossier not in self.unseen:
                raise NotWhole(f"{copy.name} printed {code} a second time")

    @invariant()
    def the_centre_is_whole(self) -> None:
        """And has all that desks take for confirmed.

        Unless it was put back since, which a desk can't know before it asks.
        """
        there = self.town.held()
        check(there, where="centre")
        for copy in self.copies:
            confirmed = self.town.confirmed(copy)
            if confirmed is not None and not any(line.hash == confirmed for line in there.lines):
                raise NotWhole(f"{copy.name} takes for confirmed what the centre does not have")

    def teardown(self) -> None:
        try:
            self.everything_comes_to_rest()
        finally:
            self.town.close()
            shutil.rmtree(self.folder, ignore_errors=True)

    # --- who there is

    def _copy(self, who: int) -> Copy:
        return self.copies[who % len(self.copies)]

    def _stores(self) -> list[tuple[str, Held]]:
        return [("centre", self.town.held()), *((each.name, each.held()) for each in self.copies)]

    def _known(self) -> set[str]:
        """Every dossier that lies in some live store."""
        return {state[0] for _, held in self._stores() for state in held.states}


def in_order(held: Held) -> list[str]:
    """The dossiers of a store, in an order that the same accidents bring about again."""
    return [state[0] for state in sorted(held.states, key=lambda state: str(state[1]))]
