"""The terminals of the command line's tests, for stories too."""

from tests.cli.conftest import console, desk

__all__ = ["console", "desk"]
