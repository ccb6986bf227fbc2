"""The encrypted database: engine, key, schema, reference versions, search."""
