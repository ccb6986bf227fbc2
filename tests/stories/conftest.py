"""The terminals of the command line's tests, for stories too."""

from tests.cli.conftest import clerk, console, desk

__all__ = ["clerk", "console", "desk"]
