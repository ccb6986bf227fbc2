"""Twenty desks through a line on which more than half of all requests fail, counted by a stranger."""

from __future__ import annotations

from pathlib import Path

from tests.exchange.many_desks import SHARE, run
from tests.exchange.office import EVENTS
from tests.exchange.province import Databases


def test_every_event_of_twenty_desks_arrives_once_through_a_line_that_mostly_fails(
    server: Databases, tmp_path: Path
) -> None:
    found = run(tmp_path, server, desks=20, dossiers=3, share=SHARE)
    assert found.dossiers == 20 * 3
    assert found.events == 20 * (3 * EVENTS + 1)
    assert found.faults * 2 >= found.attempts - found.rounds  # the line is healed at the end
