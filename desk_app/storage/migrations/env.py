"""Run by alembic: migrates on the connection that `storage.schema` hands over, in its transaction."""

from __future__ import annotations

from alembic import context

from desk_app.models.tables import Stored

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Stored.metadata,
    transactional_ddl=True,
    render_as_batch=True,
)
context.run_migrations()
