"""The shortest stories in which a planted bug shows itself, told with the machine's own rules."""

from __future__ import annotations

from collections.abc import Callable

from desk_app.models.moves import Act
from desk_app.recovery.verify import verify
from tests.exchange.line import Break
from tests.exchange.machine import Exchange
from tests.services.counter import BIRTH, CERTIFIED_COPY, TEMPORARY_RESIDENCE

Story = Callable[[Exchange], None]
ONE, TWO, TWIN, THIRD = 0, 1, 2, 3


def _rests(told: Exchange) -> None:
    told.everything_comes_to_rest()


def _rests_and_proves(told: Exchange) -> None:
    """Everything comes to rest, and each machine proves its journal."""
    _rests(told)
    for copy in told.copies:
        verify(copy.acts.desk.database, copy.acts.desk.site_id, copy.acts.desk.journal.seen())


def restored_file_known_to_its_witness(told: Exchange) -> None:
    """A desk is saved, receives, and its file alone is put back: the witness knows better."""
    told.a_clerk_receives_a_dossier(ONE, BIRTH)
    told.a_desk_is_saved(ONE)
    told.a_clerk_receives_a_dossier(ONE, BIRTH)
    told.a_desk_is_put_back(0, witness=False)
    told.a_clerk_receives_a_dossier(ONE, BIRTH)


def reverted_machine_writes_as_much_again(told: Exchange) -> None:
    """A whole machine goes back, and writes as many lines as the centre has of it, but others."""
    told.a_desk_is_saved(ONE)
    told.a_clerk_receives_a_dossier(ONE, BIRTH)
    told.a_desk_exchanges_undisturbed(ONE)
    told.a_desk_is_put_back(0, witness=True)
    told.a_clerk_receives_a_dossier(ONE, BIRTH)
    _rests(told)


def reverted_machine_asks_first(told: Exchange) -> None:
    """A whole machine goes back, hears from the centre what it gave away before, and nothing more."""
    told.a_clerk_receives_a_dossier(ONE, BIRTH)
    told.a_desk_is_saved(ONE)
    told.a_clerk_receives_a_dossier(ONE, BIRTH)
    told.a_desk_exchanges_undisturbed(ONE)
    told.a_desk_is_put_back(0, witness=True)
    told.a_desk_exchanges(ONE, [None, *[Break.LOST] * 9], -1)
    told.a_clerk_receives_a_dossier(ONE, BIRTH)
    _rests(told)


def restored_centre(told: Exchange) -> None:
    """The centre is put back behind what two desks have sent and read."""
    told.the_centre_is_saved()
    told.a_clerk_receives_a_dossier(ONE, BIRTH)
    told.a_clerk_receives_a_dossier(TWO, BIRTH)
    _rests(told)
    told.the_centre_is_put_back()
    told.a_clerk_receives_a_dossier(TWO, BIRTH)
    _rests(told)


def restored_centre_that_had_decided(told: Exchange) -> None:
    """The same after the centre itself has written lines that only desks still have."""
    told.a_clerk_receives_a_dossier(ONE, TEMPORARY_RESIDENCE)
    told.a_clerk_acts(ONE, 0, Act.HAND_OVER)
    _rests(told)
    told.the_centre_is_saved()
    told.an_officer_acts(0, Act.CONFIRM)
    _rests(told)
    for act in (
        Act.PAUSE,
        Act.RESUME,
    ):  # the same backup twice: what it writes then are other lines
        told.the_centre_is_put_back()
        _rests(told)
        told.an_officer_acts(0, act)
        _rests(told)


def request_lost(told: Exchange) -> None:
    """A batch is lost on its way."""
    told.a_clerk_receives_a_dossier(ONE, BIRTH)
    told.a_desk_exchanges(ONE, [None, Break.LOST, Break.LOST], -1)
    _rests(told)


def answers_lost(told: Exchange) -> None:
    """Answers are lost, batches come twice, and once more long after."""
    told.a_clerk_receives_a_dossier(ONE, BIRTH)
    told.a_desk_exchanges(ONE, [None, Break.UNANSWERED], -1)
    told.a_clerk_receives_a_dossier(ONE, BIRTH)
    told.a_desk_exchanges(ONE, [None, Break.TWICE], -1)
    told.an_old_batch_comes_again(0)
    _rests(told)


def forged_answer(told: Exchange) -> None:
    """A stranger on the line answers for the centre."""
    told.a_clerk_receives_a_dossier(ONE, BIRTH)
    told.a_desk_exchanges_undisturbed(ONE)
    told.a_clerk_receives_a_dossier(ONE, BIRTH)
    told.a_desk_exchanges(ONE, [None, Break.FORGED], -1)
    told.the_centre_is_whole()
    _rests(told)


def crash_between_two_commits(told: Exchange) -> None:
    """A desk dies at each commit of a round that brings it something."""
    told.a_desk_exchanges_undisturbed(TWO)
    for dies in range(5):
        told.a_clerk_receives_a_dossier(ONE, BIRTH)
        told.a_desk_exchanges_undisturbed(ONE)
        told.a_desk_exchanges(TWO, [], dies)
    _rests(told)


def two_live_copies(told: Exchange) -> None:
    """A machine is doubled; both receive the same number, both exchange, both go on."""
    told.a_desk_is_doubled(ONE)
    told.a_clerk_receives_a_dossier(ONE, BIRTH)
    told.a_clerk_receives_a_dossier(TWIN, BIRTH)
    for _ in range(2):
        told.a_desk_exchanges_undisturbed(ONE)
        told.a_desk_exchanges_undisturbed(TWIN)
    told.a_clerk_receives_a_dossier(ONE, BIRTH)
    told.a_clerk_receives_a_dossier(TWIN, BIRTH)
    _rests(told)


def one_of_two_live_copies_goes_back(told: Exchange) -> None:
    """Both have written at one place; then the first goes back to it, and on in an epoch behind it."""
    told.a_desk_is_doubled(ONE)
    told.a_desk_exchanges_undisturbed(ONE)
    for who in (ONE, TWIN):
        told.a_clerk_receives_a_dossier(who, BIRTH)
    for who in (ONE, TWIN):
        told.a_desk_exchanges_undisturbed(who)
    told.a_desk_is_saved(ONE)
    told.a_clerk_receives_a_dossier(ONE, BIRTH)
    told.a_desk_exchanges_undisturbed(ONE)
    told.a_desk_is_put_back(0, witness=True)
    _rests(told)


def copy_of_a_copy(told: Exchange) -> None:
    """The second of two live copies is doubled in turn; all three go on, and each proves its journal."""
    told.a_desk_is_doubled(ONE)
    for who in (ONE, TWIN):
        told.a_clerk_receives_a_dossier(who, BIRTH)
        told.a_desk_exchanges_undisturbed(who)
    told.a_desk_is_doubled(TWIN)
    for who in (TWIN, THIRD):
        told.a_clerk_receives_a_dossier(who, BIRTH)
        told.a_desk_exchanges_undisturbed(who)
    names = {told.town.label(told.copies[who]) for who in (ONE, TWIN, THIRD)}
    assert len(names) == len((ONE, TWIN, THIRD)), "two copies bear one name"
    for who in (THIRD, TWIN, ONE):
        told.a_clerk_receives_a_dossier(who, BIRTH)
    _rests_and_proves(told)
    told.town.seat.store.verify()


def copy_that_has_not_heard_of_the_first_branch(told: Exchange) -> None:
    """A copy is doubled before it reads what the first branch wrote at the places that it knows itself."""
    told.a_desk_is_doubled(ONE)
    told.a_clerk_receives_a_dossier(TWIN, BIRTH)
    told.a_desk_exchanges_undisturbed(TWIN)
    told.a_desk_is_doubled(TWIN)
    for who in (ONE, TWIN, THIRD):
        told.a_clerk_receives_a_dossier(who, BIRTH)
        told.a_desk_exchanges_undisturbed(who)
    _rests_and_proves(told)


def copies_whose_names_change(told: Exchange) -> None:
    """Centre and the second copy go back; the first still knows that one by the name it had then."""
    told.the_centre_is_saved()
    told.a_desk_is_doubled(ONE)
    for who in (ONE, TWIN):
        told.a_clerk_receives_a_dossier(who, BIRTH)
    told.a_desk_is_saved(TWIN)
    for who in (ONE, TWIN, ONE):
        told.a_desk_exchanges_undisturbed(who)
    told.the_centre_is_put_back()
    told.a_desk_is_put_back(0, witness=True)
    for who in (TWIN, ONE):  # now the centre takes the other one for the second
        told.a_desk_exchanges_undisturbed(who)
    told.a_clerk_receives_a_dossier(TWIN, BIRTH)
    _rests_and_proves(told)


def two_desks_act_on_one_dossier(told: Exchange) -> None:
    """Two desks do different things with one dossier before they know of each other."""
    told.a_clerk_receives_a_dossier(ONE, TEMPORARY_RESIDENCE)
    _rests(told)
    told.a_clerk_acts(TWO, 0, Act.SUPPLEMENT)
    told.a_clerk_acts(ONE, 0, Act.HAND_OVER)
    told.a_clerk_acts(ONE, 0, Act.CONFIRM)
    told.a_desk_exchanges_undisturbed(ONE)
    _rests(told)


def fee_taken_at_two_desks(told: Exchange) -> None:
    """Two desks take the same fee, and one also hands over, before they know of each other."""
    told.a_clerk_receives_a_dossier(ONE, TEMPORARY_RESIDENCE)
    _rests(told)
    told.a_clerk_acts(TWO, 0, Act.COLLECT)
    told.a_clerk_acts(ONE, 0, Act.COLLECT)
    told.a_clerk_acts(ONE, 0, Act.HAND_OVER)
    told.a_desk_exchanges_undisturbed(ONE)
    told.a_clerk_acts(ONE, 0, Act.CONFIRM)
    told.a_clerk_receives_a_dossier(TWO, CERTIFIED_COPY)
    _rests(told)


STORIES: tuple[Story, ...] = (
    restored_file_known_to_its_witness,
    reverted_machine_writes_as_much_again,
    reverted_machine_asks_first,
    restored_centre,
    restored_centre_that_had_decided,
    request_lost,
    answers_lost,
    forged_answer,
    crash_between_two_commits,
    two_live_copies,
    one_of_two_live_copies_goes_back,
    copy_of_a_copy,
    copy_that_has_not_heard_of_the_first_branch,
    copies_whose_names_change,
    two_desks_act_on_one_dossier,
    fee_taken_at_two_desks,
)
