"""The driver beneath a session, for what it does in one round trip; and its names of types."""

from __future__ import annotations

from typing import Any

from psycopg import Connection
from sqlalchemy import BigInteger, Boolean, LargeBinary
from sqlalchemy.orm import Session
from sqlalchemy.types import TypeEngine


def raw(session: Session) -> Connection[Any]:
    """The driver's own connection, in the session's transaction."""
    connection = session.connection().connection.driver_connection
    if not isinstance(connection, Connection):
        raise TypeError("the centre's database is PostgreSQL")
    return connection


def type_name(kind: TypeEngine[Any]) -> str:
    """What PostgreSQL calls the type; JSON and moments travel as the texts they are."""
    if isinstance(kind, BigInteger):
        return "int8"
    if isinstance(kind, Boolean):
        return "bool"
    return "bytea" if isinstance(kind, LargeBinary) else "text"


def array_type(kind: TypeEngine[Any]) -> str:
    """The type of a list of such values."""
    return f"{type_name(kind)}[]"
