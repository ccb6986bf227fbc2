"""`python -m desk_app.central` and `desk-central`."""

from __future__ import annotations

import os
import sys

from desk_app.central.cli.main import run


def main() -> None:
    """Run and end with the exit code."""
    sys.exit(run(sys.argv[1:], os.environ))


if __name__ == "__main__":
    main()
