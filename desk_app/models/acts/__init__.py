"""What each act checks and decides: (state, draft) → problems, or the happenings for the journal."""
