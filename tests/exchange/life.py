"""The machine with longer stretches in it: what follows one another in life does so here, too.

A backup is of use only when work was done behind it; a doubled machine does harm only when both work. Such
stretches by single steps alone come together once in hundreds of trials.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from tests.exchange.copies import NEVER, Copy
from tests.exchange.line import Break
from tests.exchange.machine import (
    BY_OFFICER,
    MOST_COPIES,
    STEPS,
    TRIED,
    Exchange,
    in_order,
    number,
    somebody,
)
from tests.services.counter import BIRTH, CERTIFIED_COPY, TEMPORARY_RESIDENCE

RECEIVED = (BIRTH, TEMPORARY_RESIDENCE, BIRTH, CERTIFIED_COPY)
FATES = tuple(Break)
LONGEST = 5


class Deed(StrEnum):
    """What somebody does within a while."""

    RECEIVES = "receives"
    ACTS = "acts"
    """Something that the screen offers for some dossier."""
    EXCHANGES = "exchanges"
    IS_CUT_OFF = "is_cut_off"
    """The line dies somewhere within an exchange."""
    HAS_BAD_LUCK = "has_bad_luck"
    """A dossier is received, and one of the requests that carry it away suffers something."""
    DIES = "dies"
    """The machine dies at one of the commits of an exchange."""
    OFFICER = "officer"
    """Somebody at the centre does what he may do with some dossier."""
    WAITS = "waits"


OFTEN = (*(Deed.RECEIVES,) * 3, *(Deed.EXCHANGES,) * 3, *Deed)
"""As at a counter: people come, the desk exchanges, and now and then there is something else."""


@dataclass(frozen=True)
class Done:
    """One deed: whose machine, counted among those it is about, and a number for all else."""

    who: int
    deed: Deed
    chance: int


deeds = st.builds(Done, somebody, st.sampled_from(OFTEN), number)
a_while = st.lists(deeds, min_size=1, max_size=LONGEST)


class Life(Exchange):
    """The same machine; its stretches are made of its own steps."""

    @rule(spell=a_while)
    def a_while_goes_by(self, spell: list[Done]) -> None:
        self._goes_by(spell, self.copies)

    @rule(who=somebody, meanwhile=a_while, witness=st.booleans(), afterwards=a_while)
    def a_machine_goes_back(
        self, who: int, meanwhile: list[Done], *, witness: bool, afterwards: list[Done]
    ) -> None:
        """It is saved, work goes on, and then it is what it was."""
        copy = self._copy(who)
        self.a_desk_is_saved(who)
        self._goes_by(meanwhile, [copy, copy, *self.copies])
        self.a_desk_is_put_back(len(self.saved) - 1, witness=witness)
        self._goes_by(afterwards, [copy, copy, *self.copies])

    @rule(meanwhile=a_while, times=st.lists(a_while, min_size=1, max_size=2))
    def the_centre_goes_back(self, meanwhile: list[Done], times: list[list[Done]]) -> None:
        """It is saved, work goes on, and then it is what it was, once or twice."""
        self.the_centre_is_saved()
        self._goes_by(meanwhile, self.copies)
        for afterwards in times:
            self.the_centre_is_put_back()
            self._goes_by(afterwards, self.copies)

    @precondition(lambda self: len(self.copies) < MOST_COPIES)
    @rule(who=somebody, spells=st.lists(a_while, min_size=1, max_size=2))
    def a_machine_is_doubled_and_both_work(self, who: int, spells: list[list[Done]]) -> None:
        copy = self._copy(who)
        self.a_desk_is_doubled(who)
        for spell in spells:
            self._goes_by(spell, [copy, self.copies[-1]])

    @rule(who=somebody, pick=number, acts=st.lists(st.tuples(st.booleans(), number), max_size=5))
    def two_counters_take_up_one_dossier(
        self, who: int, pick: int, acts: list[tuple[bool, int]]
    ) -> None:
        """Each has it on its screen and does something with it before it hears of the other."""
        pair = [self._copy(who), self._copy(who + 1)]
        for copy in (*pair, pair[0]):
            self._undisturbed(copy)
        for second, chance in acts:
            self._serves(pair[second], pick, chance)
        for copy in pair:
            self._undisturbed(copy)

    # --- deeds

    def _goes_by(self, spell: Sequence[Done], among: Sequence[Copy]) -> None:
        for each in spell:
            self._does(among[each.who % len(among)], each.deed, each.chance)

    def _does(self, copy: Copy, deed: Deed, chance: int) -> None:
        who, (rest, kind) = self.copies.index(copy), divmod(chance, len(FATES))
        match deed:
            case Deed.RECEIVES:
                self.a_clerk_receives_a_dossier(who, RECEIVED[chance % len(RECEIVED)])
            case Deed.ACTS:
                self._serves(copy, rest, chance)
            case Deed.EXCHANGES:
                self._undisturbed(copy)
            case Deed.IS_CUT_OFF:
                self.a_desk_exchanges(who, [*[None] * (chance % 4), *[Break.LOST] * 9], NEVER)
            case Deed.HAS_BAD_LUCK:
                self.a_clerk_receives_a_dossier(who, RECEIVED[rest % len(RECEIVED)])
                self.a_desk_exchanges(who, [*[None] * (rest % 3), FATES[kind]], NEVER)
            case Deed.DIES:
                self.a_desk_exchanges(who, [], chance % len(FATES))
            case Deed.OFFICER:
                self._is_processed(rest, chance)
            case Deed.WAITS:
                self.time_passes(STEPS[chance % len(STEPS)])

    def _undisturbed(self, copy: Copy) -> None:
        self.a_desk_exchanges_undisturbed(self.copies.index(copy))

    def _serves(self, copy: Copy, pick: int, chance: int) -> None:
        """A clerk does one of those things with a dossier that the screen offers."""
        dossiers = in_order(copy.held())
        if not dossiers:
            return
        dossier = dossiers[pick % len(dossiers)]
        offered = copy.acts.open_dossier(copy.clerk, dossier).allowed
        possible = [act for act in TRIED if act.value in offered]
        if possible:
            self._acts(copy, dossier, possible[chance % len(possible)])

    def _is_processed(self, pick: int, chance: int) -> None:
        """An officer does the first of those things with a dossier that the law allows."""
        for turn in range(len(BY_OFFICER)):
            if self._processed(pick, BY_OFFICER[(chance + turn) % len(BY_OFFICER)]):
                return
