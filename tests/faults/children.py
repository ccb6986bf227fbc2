"""What other processes do at a desk while a test watches them, kills them, or takes their disk away."""

from __future__ import annotations

import multiprocessing
import os
import resource
import signal
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess
from typing import Any

from desk_app.compose import open_acts
from desk_app.models.outcomes import Trouble
from desk_app.printing.wording import form_wording
from desk_app.services.acts import Acts
from desk_app.settings import Settings
from tests.conftest import FRIDAY_MORNING, Clock
from tests.journal.desks import CLERK, draft, opened, proved

SERVER = multiprocessing.get_context("forkserver")
SERVER.set_forkserver_preload([__name__])
NOBODY = 65534
Said = list[str]


def start(work: Callable[..., None], *given: Any) -> tuple[ForkServerProcess, Connection]:
    """Another process doing `work(say, *given)`, and the end at which its words arrive."""
    hears, says = SERVER.Pipe(duplex=False)
    process = SERVER.Process(target=work, args=(says, *given))
    process.start()
    says.close()
    return process, hears


def words(process: ForkServerProcess, hears: Connection) -> Said:
    """Everything the other process said until its end."""
    said: Said = []
    with hears:
        while True:
            try:
                said.append(hears.recv_bytes().decode())
            except EOFError:
                process.join()
                return said


def say(says: Connection, word: str) -> None:
    """One word that has left this process before the next thing is done."""
    says.send_bytes(word.encode())


def _register(acts: Acts) -> str:
    """The number and the register entry of one dossier more, or the trouble's code."""
    try:
        received = acts.receive_dossier(CLERK, draft())
    except Trouble as trouble:
        return trouble.code
    return f"{received.code} {received.register.entry}"


def register_many(says: Connection, desk: Settings, number: int) -> None:
    """Registers that many dossiers and says each number."""
    with opened(desk) as acts:
        for _ in range(number):
            say(says, _register(acts))


def register_until_killed(says: Connection, desk: Settings) -> None:
    """Registers for ever; a number is said only when the act has answered."""
    acts = open_acts(desk, Clock().ticker())
    while True:
        say(says, _register(acts))


def register_as_nobody(says: Connection, desk: Settings) -> None:
    """Registers as a user who may read the folder but not write into it."""
    if os.geteuid() == 0:
        with opened(desk) as acts:  # everything is imported while it can still be read
            proved(acts)
        form_wording("receipt", FRIDAY_MORNING.date())  # nobody may not look into our checkout
        os.setuid(NOBODY)
    try:
        with opened(desk) as acts:
            say(says, _register(acts))
    except Trouble as trouble:
        say(says, trouble.code)


def register_on_a_short_disk(says: Connection, desk: Settings, room: int) -> None:
    """Registers while the log of the database may grow by `room` bytes, and again when it may."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    with opened(desk) as acts:
        say(says, _register(acts))
        written = (desk.data / "desk.db-wal").stat().st_size
        resource.setrlimit(resource.RLIMIT_FSIZE, (written + room, resource.RLIM_INFINITY))
        for _ in range(5):
            say(says, _register(acts))
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        say(says, _register(acts))
