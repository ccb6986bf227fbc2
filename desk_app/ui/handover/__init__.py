"""F4: handing dossiers to their units by scanner."""
