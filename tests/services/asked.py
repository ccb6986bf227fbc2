"""What a reading asks the store."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import event

from tests.services.counter import Counter


def asked_by(counter: Counter, reads: Callable[[], object]) -> list[str]:
    """The statements that a reading sends, in their order."""
    asked: list[str] = []
    engine = counter.acts.desk.database.engine

    def note(*sent: object) -> None:
        asked.append(str(sent[2]))

    event.listen(engine, "before_cursor_execute", note)
    reads()
    event.remove(engine, "before_cursor_execute", note)
    return asked
