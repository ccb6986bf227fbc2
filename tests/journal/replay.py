"""Replaying lines into an empty store, and what then lies in its tables."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import JSON, create_engine, select
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool

from desk_app.journal.envelope import read_line
from desk_app.journal.execute import project
from desk_app.models.moments import iso
from desk_app.models.tables import PROJECTION, Stored

Rows = dict[str, list[dict[str, Any]]]


def rows_after(written: Iterable[Mapping[str, Any]], *, erased: bool = False) -> Rows:
    """The rows that follow from lines (`line`, `personal`), table by table; empty tables left out.

    `erased`: as if every personal part had been erased lawfully.
    """
    engine = create_engine("sqlite://", poolclass=StaticPool)
    tables = [Stored.metadata.tables[table.__tablename__] for table in PROJECTION]
    Stored.metadata.create_all(engine, tables)
    with Session(engine) as session:
        for each in written:
            part = None if erased or each["personal"] is None else each["personal"].encode()
            project(session, read_line(each["line"].encode()), part)
        session.flush()
        found = {table.__tablename__: _rows(session, table) for table in PROJECTION}
    engine.dispose()
    return {name: rows for name, rows in found.items() if rows}


def _rows(session: Session, table: type[Stored]) -> list[dict[str, Any]]:
    columns = list(table.__table__.c)
    query = select(*columns).order_by(
        *(each for each in columns if not isinstance(each.type, JSON))
    )
    rows = [dict(row) for row in session.execute(query).mappings()]
    document: list[dict[str, Any]] = json.loads(json.dumps(rows, default=iso))
    return document
