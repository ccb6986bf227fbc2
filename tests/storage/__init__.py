"""The encrypted file: key, connection, schema, reference versions."""
