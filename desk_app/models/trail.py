"""Where an error came from, told without its text: that may name a person."""

from __future__ import annotations

import traceback

DEEPEST_CAUSE = 5  # deeper ones say nothing new


def trail(error: BaseException) -> str:
    """Types, files and lines of an error and of what caused it, for the log."""
    frames = traceback.extract_tb(error.__traceback__)
    places = [f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
    causes = [type(error).__name__]
    cause = error.__cause__ or error.__context__
    while cause is not None and len(causes) < DEEPEST_CAUSE:
        causes.append(type(cause).__name__)
        cause = cause.__cause__ or cause.__context__
    return "\n".join([" <- ".join(causes), *places])
