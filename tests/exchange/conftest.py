"""One PostgreSQL server a process, started when the first of these tests asks for it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.exchange.machine import Exchange
from tests.exchange.province import Databases, Province, databases


@pytest.fixture(scope="session")
def server() -> Iterator[Databases]:
    """A server of this process; its own user must get at the folder, so it is none of pytest's."""
    with TemporaryDirectory() as folder, databases(Path(folder)) as server:
        yield server


@pytest.fixture(scope="session")
def province(server: Databases, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Province]:
    """Two desks of a site, enrolled: every trial of the machine has a copy of them."""
    province = Province(server, tmp_path_factory.mktemp("province"))
    Exchange.province, Exchange.folders = province, tmp_path_factory.mktemp("towns")
    yield province
    province.close()
