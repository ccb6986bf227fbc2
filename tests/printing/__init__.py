"""Papers, read back from the PDF as a person and a scanner would."""
