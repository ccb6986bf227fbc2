"""The centre: real PostgreSQL, the real service, desks that speak to it."""
