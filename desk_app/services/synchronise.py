"""Exchanging with the centre from this desk: one round, the worker that repeats it, how it stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import timedelta

from sqlalchemy.orm import Session

from desk_app import __version__
from desk_app.journal.desk_journal import SYSTEM
from desk_app.models.outcomes import NotAllowed
from desk_app.services.accounts import full_names, settle_names
from desk_app.services.assign_codes import assign_codes, waits_for_code
from desk_app.services.desk import Desk
from desk_app.services.seal_days import SealDays
from desk_app.storage.site_file import with_grants
from desk_app.sync.centre import Centre, client_for
from desk_app.sync.exchange import Exchange
from desk_app.sync.loop import SyncLoop
from desk_app.sync.round import Stopping, never, one_round
from desk_app.sync.state import ItemState, RoundOutcome, SyncItem, SyncStatus
from desk_app.sync.status import Standing

Hear = Callable[[RoundOutcome], None]


@dataclass(frozen=True)
class Synchronise:
    """The exchange of one opened desk."""

    desk: Desk

    def __call__(self, stopping: Stopping = never) -> RoundOutcome:
        """One round. NotAllowed(`not_enrolled`); whatever else goes wrong is in the outcome.

        A desk that exchanges by USB alone has nobody to call: then nothing is done.
        """
        exchange = self.exchange()
        exchange.certificate()
        address = exchange.memory().address
        if not address:
            return RoundOutcome()
        with closing(client_for(address)) as client:
            desk = self.desk
            centre = Centre(address, desk.site_id, desk.desk, desk.signing_key, desk.now, client)
            return one_round(exchange, centre, stopping)

    def loop(self, hear: Hear) -> SyncLoop | None:
        """The worker, not begun yet; None while the desk is not connected over a network.

        `hear` is called on the worker's thread after each round.
        """
        memory = self.exchange().memory()
        if memory.certificate is None or not memory.address:
            return None
        loop: SyncLoop

        def told(outcome: RoundOutcome, wait: float) -> None:
            if outcome.trouble:
                again = self.desk.now() + timedelta(seconds=wait)
                self.exchange().keep(next_try=again)
            hear(outcome)

        loop = SyncLoop(lambda: self._patiently(loop.is_stopped), told)
        return loop

    def _patiently(self, stopping: Stopping) -> RoundOutcome:
        try:
            return self(stopping)
        except NotAllowed as error:
            return RoundOutcome(trouble=error.code, facts=error.facts)

    def exchange(self) -> Exchange:
        """What rounds, bundles and neighbours stand on."""
        desk = self.desk
        return Exchange(
            desk.database, desk.journal, desk.signing_key, desk.now, __version__, self._news
        )

    def _news(self, _changed: frozenset[str]) -> bool:
        """Days that are over are sealed; what was received without a grant gets its official number.

        Names of accounts that have come into force hold on papers.
        """
        desk = self.desk
        settle_names(desk)
        given = SealDays(desk)()
        while True:
            with desk.database.reading() as session:
                site = with_grants(session, desk.site)
                if not waits_for_code(session, site, desk.desk):
                    return given > 0
            with desk.journal.writing(SYSTEM) as writing:
                done = assign_codes(writing, site)
            given += done
            if not done:
                return given > 0

    def status(self) -> SyncStatus:
        """How the exchange stands."""
        with self.desk.database.reading() as session:
            return self._standing(session).status()

    def ids(self, wanted: ItemState | None = None) -> tuple[str, ...]:
        """The events that wait or are flagged, by their ids."""
        with self.desk.database.reading() as session:
            return self._standing(session).keys(wanted)

    def items(self, events: Sequence[str]) -> tuple[SyncItem, ...]:
        """Some of them, as a list shows them; who did it by the whole name, as far as it is known here."""
        with self.desk.database.reading() as session:
            names = full_names(session, self.desk.site_id)
            found = self._standing(session).items(events)
            return tuple(replace(each, by=names.get(each.by, each.by)) for each in found)

    def _standing(self, session: Session) -> Standing:
        return Standing(session, self.desk.site_id, self.desk.desk, self.desk.now())
