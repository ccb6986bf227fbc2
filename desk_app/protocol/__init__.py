"""Rules of exchange between desk, centre and paper: signatures, batches. No transport."""
