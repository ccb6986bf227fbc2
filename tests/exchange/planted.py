"""Bugs planted on purpose, one at a time: each must be found, or the machine proves nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from typing import Any

import pytest

from desk_app.central import judged, new_timeline, numbers
from desk_app.central.arrivals import Arrivals
from desk_app.journal import desk_journal, raised
from desk_app.journal.chain import desk_of
from desk_app.journal.witness import Witness, Witnessed
from desk_app.models.outcomes import Trouble
from desk_app.protocol.agreement import Agreement
from desk_app.protocol.messages import Batch
from desk_app.protocol.page import Page
from desk_app.sync import greeting, taking
from desk_app.sync import round as one_round
from desk_app.sync.memory import keep_cursor
from tests.exchange import stories
from tests.exchange.machine import Exchange
from tests.exchange.stories import Story

Patch = pytest.MonkeyPatch


@dataclass(frozen=True)
class Planted:
    """A bug: what is wrong with it, how it is put in, and the story in which it shows first."""

    name: str
    says: str
    plant: Callable[[Patch], None]
    story: Story


def _no_witness(patch: Patch) -> None:
    patch.setattr(Witness, "read", lambda _self: None)


def _witness_without_numbers(patch: Patch) -> None:
    raised = Witnessed.raised

    def place_alone(self: Witnessed, other: Witnessed) -> Witnessed:
        return replace(raised(self, other), lanes={}, registers={}, series={})

    patch.setattr(Witnessed, "raised", place_alone)


def _mark_alone(patch: Patch) -> None:
    def by_number(own: Any, _hash: bytes | None, answer: Any) -> Agreement:
        if answer.mark is None:
            return Agreement.NEW
        return Agreement.IN_STEP if own.order == answer.mark.order else Agreement.BEHIND

    patch.setattr(greeting, "agreement", by_number)
    patch.setattr(one_round._Round, "_confirm_held", lambda _self, _greeting: None)


def _no_rewind(patch: Patch) -> None:
    def onwards(exchange: Any, _memory: Any, answer: Any) -> None:
        exchange.keep(timeline=answer.timeline)

    def from_memory(_found: Any, memory: Any, mark: Any) -> Any:
        return max(memory.confirmed, mark.order if mark else (0, 0))

    patch.setattr(greeting, "look_at_timeline", onwards)
    patch.setattr(greeting, "_behind", from_memory)


def _sent_is_confirmed(patch: Patch) -> None:
    def sends(self: Any, batch: Batch, _greeting: Any) -> Any:
        self.exchange.keep(acked=batch.head.last.document())
        with suppress(Trouble):
            self.centre.push(batch)
        return batch.head.last.order

    patch.setattr(one_round._Round, "_sent", sends)
    patch.setattr(one_round._Round, "_confirm_held", lambda _self, _greeting: None)
    patch.setattr(greeting, "_behind", lambda _found, memory, _mark: memory.confirmed)


def _no_fork_check(patch: Patch) -> None:
    def by_number(self: Any, each: Any, _before: bytes, head: Any, held: Any) -> bool:  # noqa: ARG001 - its shape
        return bool(held.get(each.event.seq))

    patch.setattr(Arrivals, "_is_held", by_number)


def _cursor_before_page(patch: Patch) -> None:
    take = taking.Taking.take

    def cursor_first(self: Any, page: Page, cursor: Any) -> Any:
        read = type(cursor)(page.timeline, page.next, page.prefix)
        with self.exchange.database.writing() as session:
            keep_cursor(session, self.exchange.site, page.stream, read)
        return take(self, page, cursor)

    patch.setattr(taking.Taking, "take", cursor_first)


def _duplicates_not_skipped(patch: Patch) -> None:
    patch.setattr(Arrivals, "new", lambda _self, _head, placed: placed)


def _any_answer_believed(patch: Patch) -> None:
    patch.setattr(taking, "is_acknowledged", lambda _answer, _key: True)


def _nothing_raised(patch: Patch) -> None:
    patch.setattr(desk_journal, "raised", lambda _seen: raised.raised(Witnessed()))


def _nothing_judged(patch: Patch) -> None:
    patch.setattr(judged, "judge", lambda *_: ())


def _values_not_told(patch: Patch) -> None:
    patch.setattr(judged, "winning", lambda *_: None)


def _branch_with_the_lane(patch: Patch) -> None:
    patch.setattr(
        numbers.Numbers, "grant_branch", lambda self, chain: self.grants_of(desk_of(chain))
    )


def _centre_s_lines_not_carried(patch: Patch) -> None:
    patch.setattr(one_round._Round, "_carry_back", lambda *_: None)


def _same_epoch_after_restore(patch: Patch) -> None:
    patch.setattr(new_timeline, "_open_epoch", lambda *_: None)


BUGS = (
    Planted("no_witness", "the desk has no witness outside its database",
            _no_witness, stories.restored_file_known_to_its_witness),
    Planted("witness_without_numbers", "the witness keeps the place, but not the numbers given away",
            _witness_without_numbers, stories.restored_file_known_to_its_witness),
    Planted("mark_without_hash", "hello compares the mark alone, without the hash at it",
            _mark_alone, stories.reverted_machine_writes_as_much_again),
    Planted("numbers_unheeded", "a reverted machine opens an epoch, but not behind the centre's numbers",
            _nothing_raised, stories.reverted_machine_asks_first),
    Planted("no_rewind", "nothing is sent and read again after the centre was restored",
            _no_rewind, stories.restored_centre),
    Planted("same_epoch", "a restored centre goes on in the same epoch of its own chain",
            _same_epoch_after_restore, stories.restored_centre_that_had_decided),
    Planted("not_carried_back", "desks do not bring back what the centre itself had written",
            _centre_s_lines_not_carried, stories.restored_centre_that_had_decided),
    Planted("sent_is_confirmed", "what was sent counts as confirmed",
            _sent_is_confirmed, stories.request_lost),
    Planted("any_answer", "an acknowledgement is believed without the centre's signature",
            _any_answer_believed, stories.forged_answer),
    Planted("duplicates", "lines that are held already are stored again",
            _duplicates_not_skipped, stories.answers_lost),
    Planted("no_fork_check", "lines at a place that is taken are skipped whatever they say",
            _no_fork_check, stories.two_live_copies),
    Planted("branch_numbers", "the second of two live copies keeps its lane's numbers",
            _branch_with_the_lane, stories.two_live_copies),
    Planted("nothing_judged", "the centre stores without judging",
            _nothing_judged, stories.two_live_copies),
    Planted("values_not_told", "decisions do not carry the values that hold",
            _values_not_told, stories.two_desks_act_on_one_dossier),
    Planted("cursor_first", "the cursor is kept before the page it belongs to",
            _cursor_before_page, stories.crash_between_two_commits),
)  # fmt: skip

LONG_STORIES = {stories.restored_centre, stories.restored_centre_that_had_decided}
QUICK = tuple(bug for bug in BUGS if bug.story not in LONG_STORIES)
"""Those whose story is short enough to be told in every run of the tests."""


@contextmanager
def planted(bug: Planted) -> Iterator[None]:
    """The product with that bug in it."""
    patch = Patch()
    bug.plant(patch)
    try:
        yield
    finally:
        patch.undo()


def told(story: Story) -> None:
    """One story from its beginning to its end; raises whatever a planted bug makes wrong."""
    machine = Exchange()
    try:
        story(machine)
        machine.the_centre_is_whole()
    finally:
        machine.town.close()
