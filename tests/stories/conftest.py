"""The terminals of the command line's tests, and their database server, for stories too."""

from tests.cli.conftest import console, desk
from tests.exchange.conftest import server

__all__ = ["console", "desk", "server"]
