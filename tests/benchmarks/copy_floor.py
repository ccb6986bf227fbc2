"""The least that the same rows cost: PostgreSQL's own COPY of them into tables with the same indexes."""

from __future__ import annotations

import struct
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Literal

import psycopg
from psycopg import sql

from desk_app.models.tables import PROJECTION, JournalLine, PersonalPart, Stored
from tests.benchmarks.cpu import Cost, postgres_seconds

WRITTEN: tuple[type[Stored], ...] = (JournalLine, PersonalPart, *PROJECTION)
TABLES = tuple(each.__tablename__ for each in WRITTEN)
HEADER, TRAILER = 19, b"\xff\xff"
"""A binary COPY begins with a signature and two empty words, and ends with a count of -1."""
Pieces = dict[str, list[bytes]]


@dataclass(frozen=True)
class Floor:
    """Where the rows are copied: a server by its address and its folder, and whose rows."""

    url: str
    folder: Path
    database: str

    def cost(self, parts: int, copies: int) -> Cost:
        """Every row into a clone of the database that was emptied; the cheapest of `copies` times.

        Rows travel in binary form over one connection, in as many transactions as `parts` says, each
        of which takes its share of every table: 1 is one COPY a table.
        """
        rows = {
            table: _in_parts(data, parts) for table, data in _rows(self.url, self.database).items()
        }
        clones = (f"{self.database}_{parts}_{number}" for number in range(copies))
        return min((self._copied(each, rows) for each in clones), key=lambda each: each.work)

    def _copied(self, clone: str, rows: Pieces) -> Cost:
        _cloned(self.url, self.database, clone)
        with psycopg.connect(self.url, dbname=clone) as connection:
            connection.execute("CHECKPOINT")
            clock, client = time.perf_counter(), time.process_time()
            server = postgres_seconds(self.folder)
            for turn in range(max(map(len, rows.values()))):
                for table, pieces in rows.items():
                    for piece in pieces[turn : turn + 1]:
                        with connection.cursor().copy(_copy(table, "FROM STDIN")) as copy:
                            copy.write(piece)
                connection.commit()
            took = time.perf_counter() - clock, time.process_time() - client
            server = postgres_seconds(self.folder) - server
            [lines] = connection.execute(_count(TABLES[0])).fetchone() or (0,)
        return Cost(lines, *took, server)


def _rows(url: str, database: str) -> dict[str, bytes]:
    """What each table holds, as COPY writes it."""
    found = {}
    with psycopg.connect(url, dbname=database) as connection:
        for table in TABLES:
            with connection.cursor().copy(_copy(table, "TO STDOUT")) as copy:
                found[table] = b"".join(copy)
    return found


def _in_parts(data: bytes, parts: int) -> list[bytes]:
    """The rows in so many pieces of the same number, each a COPY of its own."""
    header, begins, at = data[:HEADER], [], HEADER
    while data[at : at + 2] != TRAILER:
        begins.append(at)
        [fields] = struct.unpack_from(">h", data, at)
        at += 2
        for _ in range(fields):
            [size] = struct.unpack_from(">i", data, at)
            at += 4 + max(size, 0)
    each = -(-len(begins) // parts)
    cuts = [*begins[:: max(1, each)], at]
    return [header + data[one:other] + TRAILER for one, other in pairwise(cuts)]


def _cloned(url: str, database: str, clone: str) -> None:
    """A database with the same tables and indexes, and no row."""
    name = sql.Identifier(clone)
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(sql.SQL("DROP DATABASE IF EXISTS {}").format(name))
        told = sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(name, sql.Identifier(database))
        connection.execute(told)
    with psycopg.connect(url, dbname=clone) as connection:
        connection.execute(_truncate(TABLES))


def _count(table: str) -> sql.Composed:
    return sql.SQL("SELECT count(*) FROM {}").format(sql.Identifier(table))


def _truncate(tables: Sequence[str]) -> sql.Composed:
    names = sql.SQL(", ").join(map(sql.Identifier, tables))
    return sql.SQL("TRUNCATE {}").format(names)


def _copy(table: str, how: Literal["TO STDOUT", "FROM STDIN"]) -> sql.Composed:
    return sql.SQL("COPY {} {} (FORMAT BINARY)").format(sql.Identifier(table), sql.SQL(how))
