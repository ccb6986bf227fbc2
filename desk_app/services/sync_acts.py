"""What somebody at the desk does about the exchange with the centre; a part of `Acts`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from http.server import ThreadingHTTPServer
from pathlib import Path

from desk_app.models.actor import Actor
from desk_app.models.permissions import COURIER, must_serve
from desk_app.services.courier import Courier
from desk_app.services.desk import Desk
from desk_app.services.enrolment import Enrol
from desk_app.services.proposals import Proposals
from desk_app.services.settle_flag import SettleFlag
from desk_app.services.synchronise import Hear, Synchronise
from desk_app.sync.loop import SyncLoop
from desk_app.sync.state import Carried, ItemState, RoundOutcome, SyncItem, SyncStatus


@dataclass(frozen=True)
class SyncActs:
    """The acts of one opened desk that concern the centre and the neighbours; see `Acts`."""

    desk: Desk

    def sync_status(self) -> SyncStatus:
        """See `Synchronise.status`."""
        return Synchronise(self.desk).status()

    def sync_item_ids(self, wanted: ItemState | None = None) -> tuple[str, ...]:
        """See `Synchronise.ids`."""
        return Synchronise(self.desk).ids(wanted)

    def sync_items(self, actor: Actor, events: Sequence[str]) -> tuple[SyncItem, ...]:
        """See `Synchronise.items`."""
        must_serve(actor, COURIER)
        return self.sync_list(events)

    def sync_list(self, events: Sequence[str]) -> tuple[SyncItem, ...]:
        """See `Synchronise.items`; for whoever looks after the machine, without signing in."""
        return Synchronise(self.desk).items(events)

    def sync_now(self) -> RoundOutcome:
        """See `Synchronise`."""
        return Synchronise(self.desk)()

    def sync_loop(self, hear: Hear) -> SyncLoop | None:
        """See `Synchronise.loop`."""
        return Synchronise(self.desk).loop(hear)

    def enrol(self, actor: Actor, address: str, code: str) -> None:
        """See `Enrol`."""
        Enrol(self.desk)(actor, address, code)

    def ask_by_card(self, actor: Actor, card: Path, code: str) -> None:
        """See `Enrol.by_card`."""
        Enrol(self.desk).by_card(actor, card, code)

    def settle_flag(self, actor: Actor, event: str, note: str) -> None:
        """See `SettleFlag`."""
        SettleFlag(self.desk)(actor, event, note)

    def proposals(self) -> Proposals:
        """See `Proposals`."""
        return Proposals(self.desk)

    def give_new_code(self, actor: Actor, event: str, note: str) -> str:
        """See `SettleFlag.by_new_code`."""
        return SettleFlag(self.desk).by_new_code(actor, event, note)

    def answers_among(self, paths: Iterable[Path]) -> tuple[Path, ...]:
        """See `Courier.answers`."""
        return Courier(self.desk).answers(paths)

    def export_bundle(self, actor: Actor, path: Path) -> Carried:
        """See `Courier.export`."""
        return Courier(self.desk).export(actor, path)

    def import_bundle(self, actor: Actor, path: Path) -> Carried:
        """See `Courier.bring`."""
        return Courier(self.desk).bring(actor, path)

    def sync_neighbour(self, actor: Actor, address: str) -> Carried:
        """See `Courier.neighbour`."""
        return Courier(self.desk).neighbour(actor, address)

    def sync_relay(
        self, actor: Actor, host: str, port: int, heard: Callable[[int], None] | None = None
    ) -> ThreadingHTTPServer:
        """See `Courier.relay`."""
        return Courier(self.desk).relay(actor, host, port, heard)
