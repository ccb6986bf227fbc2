"""Live copies of desks on one disk: crashed, saved, put back, reverted with their witness, doubled."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, event

from desk_app.compose import open_acts
from desk_app.journal.witness import Witness
from desk_app.models.actor import Actor
from desk_app.models.views import Received
from desk_app.services.acts import Acts
from desk_app.services.intake import confirming
from desk_app.settings import Settings
from tests.conftest import CHEAP, Clock
from tests.exchange.checker import Held, held_by_desk
from tests.exchange.line import Crashed
from tests.services.counter import draft

NEVER = -1


@dataclass(frozen=True)
class DyingWitness(Witness):
    """A witness whose process dies when told to: what was committed is not witnessed yet."""

    dying: list[bool] = field(default_factory=lambda: [False])

    def raise_prepared(self) -> None:
        """As usual, or never."""
        if self.dying[0]:
            self.dying[0] = False
            raise Crashed
        super().raise_prepared()


@dataclass
class Copy:
    """One live copy of a desk. `dies_in`: before its so-manieth commit from now on; -1: it lives."""

    name: str
    settings: Settings
    clock: Clock
    acts: Acts = field(init=False)
    clerk: Actor = field(init=False)
    dies_in: int = NEVER
    blind: bool = False
    """Whether nothing could have told it of numbers that another copy of it gave away meanwhile."""
    dying: list[bool] = field(default_factory=lambda: [False])

    def __post_init__(self) -> None:
        self.start()

    def start(self) -> None:
        """Open it, as after switching the machine on."""
        self.dies_in, self.dying[0] = NEVER, False
        acts = open_acts(self.settings, self.clock.ticker())
        witness = DyingWitness(acts.desk.journal.witness.path, self.dying)
        journal = replace(acts.desk.journal, witness=witness)
        self.acts = replace(acts, desk=replace(acts.desk, journal=journal))
        event.listen(self.acts.desk.database.engine, "commit", self._commits)
        self.clerk = self.acts.sign_in("clerk", "clerk")

    def stop(self) -> None:
        """Close it, or what a crash left of it."""
        self.acts.desk.database.close()

    def restart(self) -> None:
        """After a crash."""
        self.stop()
        self.start()

    def _commits(self, connection: Connection) -> None:
        if connection.get_execution_options().get("desk_begin") != "IMMEDIATE":
            return
        if self.dies_in == 0:
            self.dies_in = NEVER
            raise Crashed
        self.dies_in = max(NEVER, self.dies_in - 1)

    @property
    def desk(self) -> str:
        """Whose chain it writes."""
        return self.acts.desk.desk

    def held(self) -> Held:
        """What lies in its file."""
        data = self.settings.data
        key = (data / "key").read_text("ascii")
        return held_by_desk(data / "desk.db", key, self.acts.desk.site_id)

    def receive(self, procedure: str, **changes: Any) -> Received:
        """Receive a dossier; warnings are confirmed."""
        given = draft(procedure, **changes)
        problems = self.acts.preview_intake(given).problems
        return self.acts.receive_dossier(self.clerk, confirming(given, problems))


@dataclass(frozen=True)
class Saved:
    """What a copy's disk looked like at some time."""

    folder: Path
    owner: str
    """The name of the copy it is of."""


def save(copy: Copy, folder: Path) -> Saved:
    """Everything of it, witness too, while nothing is being written."""
    _copied(copy.settings.data, folder / "desk")
    _copied(copy.settings.witness, folder / "witness")
    return Saved(folder, copy.name)


def put_back(copy: Copy, saved: Saved, *, witness: bool) -> None:
    """The saved file takes the place of the copy's own; with `witness` the whole machine goes back."""
    copy.stop()
    _copied(saved.folder / "desk", copy.settings.data)
    if witness:
        _copied(saved.folder / "witness", copy.settings.witness)
    copy.start()


def double(copy: Copy, name: str, folder: Path) -> Copy:
    """A second machine with the same disk, witness and all: both go on."""
    saved = save(copy, folder)
    settings = Settings(saved.folder / "desk", saved.folder / "witness", None, CHEAP)
    return Copy(name, settings, copy.clock)


def _copied(of: Path, to: Path) -> None:
    """Without the index of the write-ahead log, which is made anew, and without locks."""
    shutil.rmtree(to, ignore_errors=True)
    of.mkdir(parents=True, exist_ok=True)  # a witness that has seen nothing yet
    shutil.copytree(of, to, ignore=shutil.ignore_patterns("*-shm", "*.lock"))
