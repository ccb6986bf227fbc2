"""The schema's history, carried by alembic inside the package."""
