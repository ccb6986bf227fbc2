"""`python -m desk_app` and `desk-app`: a verb on the terminal, or the window."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run and end with the exit code."""
    from desk_app.cli import main as cli  # noqa: PLC0415 - the window must not wait for all of it

    asked = cli.asked_of(sys.argv[1:])
    if asked.verb is not None:
        sys.exit(cli.run(asked, os.environ))
    from desk_app import app  # noqa: PLC0415 - the command line never loads Qt

    sys.exit(app.run(asked, os.environ))


if __name__ == "__main__":
    main()
